"""Notes in a few words: what lies behind by what is told after it, what never was, whose gift it was."""

import pytest

from tests.domain.language.book import actions, fields, intents, names


@pytest.mark.parametrize(
    "text",
    [
        "no meeting with Dana today after all",
        "no coffee with Bob yesterday",
        "Bob and Dana went for drinks without me",
    ],
)
def test_what_was_not_or_was_without_the_user_is_no_log(text: str) -> None:
    assert "log" not in intents(text)


@pytest.mark.parametrize(
    ("text", "day", "channel"),
    [
        ("call with Bob on Friday, we talked about hiring", "2026-06-12", "call"),
        ("lunch with Bob on Friday, it was great", "2026-06-12", "meal"),
        ("got an email from Bob on Monday about the sublet", "2026-06-15", "email"),
        ("had a call from Bob on Monday", "2026-06-15", "call"),
        ("long email on Sunday to Bob about the boat", "2026-06-14", "email"),
        ("Email to Dana re: invoice 17", "2026-06-17", "email"),
        ("Chat with Dana on Slack Friday about the launch", "2026-06-12", "message"),
        ("meeting w/ Dana on the 8th, discussed the tender", "2026-06-08", "meeting"),
        ("gelato w. Dana on Sunday", "2026-06-14", "meal"),
        ("Catch up w/ Dana last Monday, coffee", "2026-06-15", "coffee"),
    ],
)
def test_what_a_note_tells_lies_behind(text: str, day: str, channel: str) -> None:
    assert intents(text) == ["log"]
    assert fields(text, "date", "channel") == (day, channel)


def test_friends_of_mine_are_those_named_after_it() -> None:
    (action,) = actions("drinks with colleagues of mine, Dana and Bob, on Friday")
    assert names(action) == ["Dana Kim", "Bob Stone"]


@pytest.mark.parametrize(
    ("text", "balance"),
    [
        ("Dana recommended me to her client", "taking"),
        ("Dana put in a word for me", "taking"),
        ("Dana gave me a heads up about the reorg", "taking"),
        ("connected Bob and Dana by email on Sunday", "giving"),
    ],
)
def test_a_good_word_is_a_gift(text: str, balance: str) -> None:
    assert intents(text) == ["log"]
    assert fields(text, "balance") == (balance,)


def test_a_heads_up_about_an_opening_is_an_opportunity() -> None:
    assert intents("Dana gave me a heads up about an opening at Figma") == ["opportunity"]


def test_a_topic_may_follow_on() -> None:
    assert fields("Zoom w/ Dana last night on the licensing deal", "topic") == ("the licensing deal",)
    assert fields("lunch with Dana on the terrace", "topic") == (None,)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("change Dana's company to Rakuten", {"company": "Rakuten"}),
        ("Dana's LinkedIn is linkedin.com/in/dkim", {"link": "linkedin.com/in/dkim"}),
    ],
)
def test_facts_are_changed_and_links_kept(text: str, told: dict[str, str]) -> None:
    assert fields(text, "facts") == (told,)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how healthy is my CQI", "score"),
        ("how do the tiers look", "tiers"),
        ("find the gaps in my network", "gaps"),
        ("I've got half an hour free, what should I do?", "minutes"),
        ("I have 15 minutes, what should I do?", "minutes"),
        ("show me the settings", "settings"),
        ("tick off the reminder about Dana", "done"),
    ],
)
def test_the_assistant_is_asked_in_many_ways(text: str, intent: str) -> None:
    assert intents(text) == [intent]
