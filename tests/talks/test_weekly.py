"""The weekly routine: what the week was, who waits, what is promised, who might move."""

from datetime import datetime

import pytest

from tests.talks.talk import Heard, Talk

FIVE = ("Ana", "Ben", "Cleo", "Dora", "Emil")
CROWD = (*FIVE, "Finn", "Gus", "Hal", "Ida", "Jon", "Kai", "Lena", "Mona", "Nils", "Olga", "Paul")
FRIDAY = datetime(2026, 1, 9, 16)


def five(chat: Talk) -> None:
    chat.say(f"lunch with {', '.join(FIVE[:-1])} and {FIVE[-1]}")


def weekly(chat: Talk, until: datetime = FRIDAY) -> list[Heard]:
    return [one for one in chat.until(until) if one.prompt == "weekly"]


def test_the_week_is_looked_over_on_friday_afternoon(chat: Talk) -> None:
    five(chat)
    chat.say("had coffee with Ana, I gave her feedback")
    chat.say("Ben helped me with my talk yesterday")
    chat.say("add Yuki Sato")
    heard = weekly(chat)
    assert [f"{one.at:%a %H:%M}" for one in heard] == ["Fri 15:30"]
    text = heard[0].text
    assert "In touch 3 times: Ana (2), Ben (2), Cleo and 2 more; you gave once, you got once." in text
    assert "New: Ana, Ben, Cleo and 3 more." in text


def test_what_was_promised_is_told_overdue_first_and_ended_by_a_tap(chat: Talk) -> None:
    five(chat)
    chat.say("remind me to send Ana the deck on Wednesday")
    chat.say("remind me to call Ben on January 20")
    chat.say("remind me to write Cleo")
    chat.say("remind me to thank Dora on Thursday")
    chat.until(datetime(2026, 1, 8, 9))
    chat.tap("Done: thank Dora")
    review = weekly(chat)[0]
    lines = review.text.splitlines()
    at = lines.index("You promised:")
    assert lines[at + 1 : at + 4] == [
        "• send Ana the deck – since Wednesday 7 January",
        "• call Ben – Tuesday 20 January",
        "• write Cleo",
    ]
    assert "1 promise kept: thank Dora." in review.text
    assert "Done" in chat.tap("Done: send Ana the deck", review.id)
    assert "Monday 12 January" in chat.tap("Next week: call Ben", review.id)


def test_who_waits_is_told_by_tier(chat: Talk) -> None:
    for number, name in enumerate(FIVE):
        chat.say(f"had coffee with {name} on {number + 1} June 2025")
        chat.say(f"make {name} tier {1 if name == 'Emil' else 2}")
    text = weekly(chat)[0].text
    assert "• Tier 1: Emil" in text
    assert "• Tier 2: Ana, Ben, Cleo and 1 more" in text


def test_with_fewer_than_five_people_it_is_silent(chat: Talk) -> None:
    chat.say("lunch with Ana, Ben, Cleo and Dora")
    assert weekly(chat) == []
    chat.say("had coffee with Emil")
    assert len(weekly(chat, datetime(2026, 1, 16, 16))) == 1


def test_a_week_without_anything_is_told_without_guilt(chat: Talk) -> None:
    five(chat)
    assert "A quiet one" in weekly(chat, datetime(2026, 1, 16, 16))[-1].text


@pytest.mark.parametrize("words", ["how was my week?", "weekly review", "week in review", "show me my week"])
def test_it_is_told_when_asked_for_too(chat: Talk, words: str) -> None:
    chat.say("had coffee with Ana")
    assert "In touch once: Ana." in chat.say(words)


def test_somebody_in_touch_far_more_often_is_suggested_for_a_closer_tier(chat: Talk) -> None:
    five(chat)
    for day in ("15 July", "15 August", "15 September", "15 October", "15 November", "15 December"):
        chat.say(f"had coffee with Ana on {day} 2025")
    review = weekly(chat)[0]
    assert "• Ana (tier 3) – 7 talks in half a year: tier 1?" in review.text
    assert "Ana: tier 1, monthly" in chat.tap("Ana to tier 1", review.id)
    assert "Undone" in chat.tap("Undo Ana", review.id)


def test_talks_of_one_week_suggest_no_other_tier(chat: Talk) -> None:
    five(chat)
    for day in (
        "1 December",
        "2 December",
        "3 December",
        "4 December",
        "5 December",
        "6 December",
        "7 December",
    ):
        chat.say(f"had coffee with Ana on {day} 2025")
    assert "tier 1?" not in weekly(chat)[0].text


def test_somebody_named_in_vain_for_two_cadences_is_suggested_for_a_wider_tier(chat: Talk) -> None:
    five(chat)
    chat.say("make Ana tier 1")
    reviews = weekly(chat, datetime(2026, 3, 20, 16))
    suggesting = [one for one in reviews if "Ana (tier 1)" in one.text]
    assert [f"{one.at:%d %B}" for one in suggesting] == ["13 March"]
    assert "tier 2?" in suggesting[0].text
    assert "Ana: tier 2, quarterly" in chat.tap("Ana to tier 2", suggesting[0].id)


def test_somebody_snoozed_is_not_suggested_for_a_wider_tier(chat: Talk) -> None:
    five(chat)
    chat.say("make Ana tier 1")
    chat.until(datetime(2026, 3, 2, 12))
    chat.say("snooze Ana until September")
    assert not any("Ana (tier 1)" in one.text for one in weekly(chat, datetime(2026, 3, 27, 16)))


def test_weeks_away_are_no_reason_for_a_wider_tier(chat: Talk) -> None:
    five(chat)
    chat.say("make Ana tier 1")
    chat.until(datetime(2026, 1, 12, 12))
    chat.say("I'm away for 5 weeks")
    assert not any("Ana (tier 1)" in one.text for one in weekly(chat, datetime(2026, 4, 2)))


def test_a_suggestion_left_alone_rests_for_eight_weeks(chat: Talk) -> None:
    five(chat)
    chat.say("make Ana tier 1")
    reviews = weekly(chat, datetime(2026, 5, 9))
    assert [f"{one.at:%d %B}" for one in reviews if "Ana (tier 1)" in one.text] == ["13 March", "08 May"]


def test_at_most_three_are_suggested_in_a_week_and_asking_shows_the_same(chat: Talk) -> None:
    five(chat)
    for name in FIVE:
        chat.say(f"make {name} tier 1")
    chat.until(datetime(2026, 3, 13, 15))
    first = [line for line in chat.say("how was my week?").splitlines() if line.endswith("tier 2?")]
    review = weekly(chat, datetime(2026, 3, 13, 16))[0]
    assert len(first) == 3
    assert [line for line in review.text.splitlines() if line.endswith("tier 2?")] == first
    rest = weekly(chat, datetime(2026, 3, 20, 16))[0]
    assert sum(line.endswith("tier 2?") for line in rest.text.splitlines()) == 2


def test_from_a_tier_too_full_whoever_is_held_by_least_is_suggested(chat: Talk) -> None:
    chat.say(f"lunch with {', '.join(CROWD[1:8])} and {CROWD[0]} on 20 December 2025")
    chat.say(f"lunch with {', '.join(CROWD[9:])} and {CROWD[8]} yesterday")
    for name in CROWD:
        chat.say(f"make {name} tier 1")
    lines = [line for line in weekly(chat)[0].text.splitlines() if line.endswith("tier 2?")]
    assert len(lines) == 1
    assert "tier 1 holds 16" in lines[0]
    assert any(lines[0].startswith(f"• {name} ") for name in CROWD[:8])


def test_it_fits_a_thumb_however_much_there_is(chat: Talk) -> None:
    for number, name in enumerate(CROWD):
        chat.say(f"had coffee with {name} on 1 June 2025")
        chat.say(f"make {name} tier {number % 3 + 1}")
        chat.say(f"remind me to call {name} about the matter of the week on Wednesday")
    review = weekly(chat)[0]
    assert len(review.text.splitlines()) <= 25
    assert len(review.labels) <= 10


def test_on_a_holiday_the_week_is_not_looked_over(chat: Talk) -> None:
    """Good Friday is one in Germany."""
    five(chat)
    chat.say("holidays of Germany")
    chat.until(datetime(2026, 4, 1))
    assert [f"{one.at:%d %B}" for one in weekly(chat, datetime(2026, 4, 18))] == ["10 April", "17 April"]
