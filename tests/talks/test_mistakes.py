"""The three mistakes: a verdict on each, what tells so, one step."""

from datetime import date, datetime, timedelta

import pytest

from domain.model import Contact, Interaction
from domain.turn import Turn
from storage.database import Unit
from tests.talks.talk import Heard, Talk

FOURTH_MONDAY = datetime(2026, 1, 26, 10, 1)
FIVE = ("Ana", "Ben", "Cleo", "Dora", "Emil")


def five(chat: Talk) -> None:
    chat.say(f"lunch with {', '.join(FIVE[:-1])} and {FIVE[-1]}")


def reviews(chat: Talk, until: datetime = FOURTH_MONDAY) -> list[Heard]:
    return [one for one in chat.until(until) if one.prompt == "mistakes"]


def part(text: str, number: int) -> str:
    """What is said of one of the three."""
    return next(one for one in text.split("\n\n") if one.startswith(f"{number}. "))


def test_it_comes_on_the_fourth_monday_of_the_quarters_first_month(chat: Talk) -> None:
    five(chat)
    heard = reviews(chat, datetime(2026, 8, 1))
    assert [f"{one.at:%a %d %b %H:%M}" for one in heard] == [
        "Mon 26 Jan 10:00",
        "Mon 27 Apr 10:00",
        "Mon 27 Jul 10:00",
    ]


def test_with_fewer_than_five_people_it_is_silent(chat: Talk) -> None:
    chat.say("lunch with Ana, Ben, Cleo and Dora")
    assert reviews(chat) == []
    assert "1. Transactional mind" in chat.say("/mistakes")


@pytest.mark.parametrize(
    "words",
    [
        "/mistakes",
        "three mistakes",
        "show me the three mistakes",
        "am I making any of the three mistakes?",
        "what mistakes am I making?",
    ],
)
def test_it_is_told_when_asked_for(chat: Talk, words: str) -> None:
    five(chat)
    assert chat.say(words).startswith("The three mistakes of networks:")


def test_a_mistake_in_a_story_is_no_review(chat: Talk) -> None:
    assert "three mistakes of networks" not in chat.say("I made three mistakes in the pitch to Dana")


def test_of_what_is_not_known_yet_nothing_is_judged_and_the_step_helps_to_know(chat: Talk) -> None:
    five(chat)
    text = chat.say("/mistakes")
    assert text.count("too early to tell") == 3
    assert chat.buttons() == ["Start the audit", "Show the tiers", "Place them"]
    assert "1 of 1. A meal" in chat.tap("Start the audit")


def test_with_nobody_it_says_how_to_begin(chat: Talk) -> None:
    assert "Nobody here yet" in chat.say("/mistakes")


def test_much_taking_is_a_transactional_mind_with_names_numbers_and_a_draft(chat: Talk) -> None:
    for name in FIVE[:3]:
        chat.say(f"{name} helped me with my taxes yesterday")
    for name in FIVE[3:]:
        chat.say(f"I helped {name} with a talk yesterday")
    said = part(chat.say("/mistakes"), 1)
    assert said.startswith("1. Transactional mind: ⚠ act")
    assert "60 % of the last 5 rated talks were taking." in said
    assert "You got something, and haven't given yet: Ana, Ben and Cleo." in said
    assert "→ Give first to Ana: thanks, with a word on what came of it" in said
    assert "Something to give to Ana" in chat.tap("Draft to Ana")


def test_giving_and_taking_in_turn_is_fine(chat: Talk) -> None:
    for name in FIVE:
        chat.say(f"I helped {name} with a talk yesterday")
    chat.say("Ana helped me with my taxes today")
    said = part(chat.say("/mistakes"), 1)
    assert said.startswith("1. Transactional mind: ✓ fine")
    assert "17 % of the last 6 rated talks were taking." in said
    assert "haven't given" not in said


def test_people_close_who_wait_for_two_cadences_are_neglected(chat: Talk) -> None:
    """Tier 1 is monthly: after 30 days due, after 90 two cadences over."""
    five(chat)
    for name in FIVE[:4]:
        chat.say(f"make {name} tier 1")
    chat.until(datetime(2026, 4, 4, 9))
    assert part(chat.say("/mistakes"), 2).startswith("2. Neglect: ✓ fine")
    chat.until(datetime(2026, 4, 5, 12))
    for name in FIVE[:3]:
        chat.say(f"had coffee with {name}")
    said = part(chat.say("/mistakes"), 2)
    assert said.startswith("2. Neglect: ⚠ act")
    assert "It's been a while, for 1 of 4 in tiers 1 and 2: Dora." in said
    assert "Check-in to Dora" in chat.tap("Say hello to Dora")


def test_whoever_is_snoozed_is_not_neglected(chat: Talk) -> None:
    five(chat)
    chat.say("make Dora tier 1")
    chat.until(datetime(2026, 5, 4, 9))
    chat.say("snooze Dora for 2 weeks")
    assert "Dora" not in part(chat.say("/mistakes"), 2)


def test_somebody_felt_closer_than_the_talks_show_is_worth_an_eye(chat: Talk) -> None:
    five(chat)
    chat.say("make Ana tier 2")
    chat.say("Cleo is a 5 in strength")
    chat.say("strength of Cleo is 5")
    said = part(chat.say("/mistakes"), 2)
    assert said.startswith("2. Neglect: ◔ keep an eye")
    assert "Felt closer than the talks show: Cleo." in said


def test_one_industry_for_most_is_a_monoculture_with_a_way_out(chat: Talk) -> None:
    five(chat)
    for name in FIVE[:4]:
        chat.say(f"{name} works in fintech")
    chat.say("Emil works in health")
    said = part(chat.say("/mistakes"), 3)
    assert said.startswith("3. Monoculture: ⚠ act")
    assert "Industry: fintech, 4 of 5 (80 %)." in said
    assert "→ Ask Emil, who leads to health, for one introduction." in said
    assert "People of another what?" in chat.tap("Set a target")


def test_quadrants_with_nobody_are_worth_an_eye(chat: Talk) -> None:
    five(chat)
    for name, what in zip(FIVE, ("a mentor", "a mentor", "a peer", "a peer", "a colleague"), strict=True):
        chat.say(f"{name} is {what}")
    said = part(chat.say("/mistakes"), 3)
    assert said.startswith("3. Monoculture: ◔ keep an eye")
    assert "Nobody yet among potential collaborators." in said
    assert "Your map" in chat.tap("Show the map")


def test_it_is_compared_with_the_quarter_before_not_with_last_week(chat: Talk) -> None:
    for name in FIVE:
        chat.say(f"{name} helped me with my taxes yesterday")
    chat.say("/mistakes")
    assert "(in January" not in chat.say("/mistakes")
    chat.until(datetime(2026, 4, 27, 9))
    for name in FIVE:
        chat.say(f"I helped {name} with a talk today")
        chat.say(f"I helped {name} with a form today")
    text = reviews(chat, datetime(2026, 4, 27, 11))[0].text
    assert part(text, 1).startswith("1. Transactional mind: ◔ keep an eye (in January: ⚠ act)")


def test_the_goals_are_asked_about_in_the_review(chat: Talk) -> None:
    five(chat)
    chat.say("my goal is to move into climate tech")
    heard = reviews(chat)
    assert "Your goals: move into climate tech. Does your network serve them?" in heard[0].text
    assert "Not yet: let's see what is missing." in chat.tap("Not yet", heard[0].id)


def test_a_question_open_meanwhile_is_asked_again(chat: Talk) -> None:
    five(chat)
    chat.say("/audit")
    said = chat.say("three mistakes")
    assert "1. Transactional mind" in said
    assert "1 of 1. A meal" in said


def test_whoever_was_strong_two_years_ago_and_is_quiet_today_is_named(chat: Talk) -> None:
    """Talked with each week in the autumn of 2023, and much known of them; nothing since."""

    def lived(unit: Unit) -> None:
        user = unit.users.find("local", "local")
        assert user is not None
        turn = Turn(chat.chat.clock.now(), unit.store(user))
        turn.begin("demo")
        for name, rests in (("Ana Kim", None), ("Ben Stone", date(2025, 3, 1))):
            since = date(2023, 1, 1)
            one = turn.store.contacts.add(Contact(name=name, tier=2, added_on=since, archived_on=rests))
            for week in range(16):
                day = date(2023, 9, 18) + timedelta(weeks=week)
                turn.store.interactions.add(
                    Interaction(day=day, people=(one.id,), topic=f"matter {week}", balance="balanced")
                )

    chat.look(lived)
    said = part(chat.say("/mistakes"), 2)
    assert "Strong two years ago, quieter today, 1 of 1: Ana Kim." in said
