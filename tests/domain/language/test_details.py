"""Channel, giving and taking, topic and place of an encounter."""

import pytest

from domain.language.details import balance_of, channel_of, place_of, topic_of
from tests.domain.language.test_reading import reading


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("had a flat white with Dana", "coffee"),
        ("met Dana for lunch", "meal"),
        ("caught up with Dana over zoom", "video"),
        ("pinged Dana on signal", "message"),
        ("pinged Dana on linkedin", "message"),
        ("commented on Dana's post", "social"),
        ("wrote to Dana", "email"),
        ("wrote Dana an email about the contract", "email"),
        ("sent Dana a text", "message"),
        ("reunion dinner with Dana", "meal"),
        ("saw Dana at the chamber of commerce mixer", "event"),
        ("met Dana at SaaStr", "event"),
        ("coffee with Dana after standup", "coffee"),
        ("introduced Dana to Bob by email", "introduction"),
        ("asked Dana for an intro", None),
        ("talked to Dana", None),
        ("helped Dana with her talk", None),
        ("one on one with Dana", "meeting"),
        ("walked with Dana", "other"),
        ("emailed Dana about lunch", "email"),
    ],
)
def test_the_words_say_the_channel(text: str, channel: str | None) -> None:
    signs = reading(text)
    assert channel_of(signs, 0, len(signs.text)) == channel


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("called Kwame last Thursday re: the grant", "the grant"),
        ("talked to Dana about hiring on Monday", "hiring"),
        ("we discussed pricing with Dana", "pricing"),
        ("spoke to Dana about the budget, she was happy", "the budget"),
        ("lunch with Dana", None),
        ("talked to Dana about it", None),
    ],
)
def test_the_topic_is_kept_in_the_users_words(text: str, topic: str | None) -> None:
    signs = reading(text)
    assert topic_of(signs, 0, len(signs.text)) == topic


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ran into Dana at the farmers market on Sunday", "the farmers market"),
        ("saw Dana in Lisbon", "Lisbon"),
        ("met Dana at noon", None),
        ("met Dana in person", None),
    ],
)
def test_the_place_is_kept_where_one_is_said(text: str, place: str | None) -> None:
    signs = reading(text)
    assert place_of(signs, 0, len(signs.text)) == place


@pytest.mark.parametrize(
    ("words", "balance"),
    [
        ("helped \ue000", "giving"),
        ("\ue000 helped me", "taking"),
        ("\ue000 and i helped each other", "balanced"),
        ("introduced \ue000 to \ue001", "giving"),
        ("\ue000 introduced me to \ue001", "taking"),
        ("\ue000 introduced \ue001 to \ue002", None),
        ("connected with \ue000 on linkedin", None),
        ("got great advice from \ue000", "taking"),
        ("\ue000 sent me an email", None),
        ("shared a taxi with \ue000", None),
        ("had lunch with \ue000", None),
    ],
)
def test_the_words_say_who_gave(words: str, balance: str | None) -> None:
    assert balance_of(words) == balance
