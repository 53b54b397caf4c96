"""Mornings: at most one nudge a day, at 08:30 on the wall, never missing when somebody is due."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from storage.database import Unit
from tests.talks.conftest import StartTalk
from tests.talks.talk import Heard, Talk

GOOD_WORD = re.compile(r"warm|in rhythm|keep your people close")


def nudges(heard: list[Heard]) -> list[Heard]:
    """Those that name somebody or something, without the good word of a quiet week."""
    return [one for one in heard if one.prompt == "nudge" and not GOOD_WORD.search(one.text)]


def mornings(heard: list[Heard]) -> list[str]:
    return [f"{one.at:%Y-%m-%d}" for one in nudges(heard)]


def tiered(chat: Talk, *people: str, tier: int = 1) -> None:
    for name in people:
        chat.say(f"had coffee with {name}")
        chat.say(f"make {name} tier {tier}")


CROWD = (
    "Ana",
    "Ben",
    "Cleo",
    "Dora",
    "Emil",
    "Finn",
    "Gus",
    "Hal",
    "Ida",
    "Jon",
    "Kai",
    "Lena",
    "Mona",
    "Nils",
    "Olga",
)


@pytest.mark.parametrize(
    ("zone", "start", "offsets"),
    [
        ("Europe/Berlin", datetime(2026, 2, 16, 8), {"+0100", "+0200"}),
        ("America/New_York", datetime(2026, 1, 26, 8), {"-0500", "-0400"}),
        ("Pacific/Auckland", datetime(2026, 2, 23, 8), {"+1300", "+1200"}),
    ],
)
def test_a_month_of_mornings_over_a_change_of_clocks(
    start_talk: StartTalk, zone: str, start: datetime, offsets: set[str]
) -> None:
    """Enough people fall due at once that every working day has somebody; nobody answers.

    Fifteen, three a day, are named within five working days; a week later they come back, then after two
    weeks: worked out here by days alone, without clocks, zones or the program.
    """
    chat = start_talk(now=start, tz=zone)
    for five in (CROWD[:5], CROWD[5:10], CROWD[10:]):
        chat.say(f"lunch with {', '.join(five[:-1])} and {five[-1]}")
        for name in five:
            chat.say(f"make {name} tier 1")
    heard = nudges(chat.wait(days=62))
    assert {f"{one.at:%H:%M}" for one in heard} == {"08:30"}
    assert {f"{one.at:%z}" for one in heard} == offsets
    assert mornings(heard) == expected_mornings(start.date(), len(CROWD), days=62)
    assert max(one.text.count("• ") for one in heard) == 3


def expected_mornings(start: date, people: int, days: int) -> list[str]:
    """Monthly people, last met on ``start``, who never answer: three on each working day that has any."""
    ready = {person: start + timedelta(days=31) for person in range(people)}
    waits = dict.fromkeys(ready, 7)
    named: list[str] = []
    for day in (start + timedelta(days=ahead) for ahead in range(1, days + 1)):
        due = [person for person in sorted(ready) if ready[person] <= day][:3] if day.weekday() < 5 else []
        for person in due:
            ready[person], waits[person] = day + timedelta(days=waits[person]), 14
        named += [day.isoformat()] if due else []
    return named


def test_six_people_due_come_three_a_day(chat: Talk) -> None:
    tiered(chat, "Dana", "Bob", "Alice", "Carol", "Erin", "Frank")
    heard = nudges(chat.wait(days=33))
    assert mornings(heard) == ["2026-02-05", "2026-02-06"]
    assert [one.text.count("• ") for one in heard] == [3, 3]
    named = [
        name
        for name in ("Dana", "Bob", "Alice", "Carol", "Erin", "Frank")
        for one in heard
        if name in one.text
    ]
    assert len(named) == 6


def test_done_logs_a_touch_and_the_message_says_so(chat: Talk) -> None:
    tiered(chat, "Dana", "Bob")
    [nudge] = nudges(chat.until(datetime(2026, 2, 5, 9)))
    bobs = ["Done Bob", "Draft Bob", "Snooze Bob", "Skip Bob"]
    assert nudge.labels == ["Done Dana", "Draft Dana", "Snooze Dana", "Skip Dana", *bobs]
    said = chat.tap("Done Dana")
    assert "Dana: logged for today" in said
    assert chat.buttons(nudge.id)[-4:] == bobs
    assert "Thursday 5 February" in chat.say("when did I last talk to Dana?")
    assert "had its day" in chat.tap("Done Dana", nudge.id)


def test_an_unanswered_nudge_comes_back_after_a_week_then_every_two(chat: Talk) -> None:
    tiered(chat, "Dana")
    assert mornings(chat.wait(days=81)) == [
        "2026-02-05",
        "2026-02-12",
        "2026-02-26",
        "2026-03-12",
        "2026-03-26",
    ]


def test_snooze_rests_for_a_week(chat: Talk) -> None:
    tiered(chat, "Dana")
    chat.until(datetime(2026, 2, 5, 9))
    assert "snoozed until Thursday 12 February" in chat.tap("Snooze")
    assert mornings(chat.wait(days=8)) == ["2026-02-12"]


def test_skip_lets_the_round_go(chat: Talk) -> None:
    tiered(chat, "Dana")
    chat.until(datetime(2026, 2, 5, 9))
    chat.tap("Skip")
    assert mornings(chat.until(datetime(2026, 3, 10))) == ["2026-03-09"]  # the Monday after a month


def test_snooze_in_words_keeps_them_out_until_that_day(chat: Talk) -> None:
    tiered(chat, "Dana")
    assert "Monday 2 March" in chat.say("snooze Dana until March 2")
    assert mornings(chat.until(datetime(2026, 3, 3))) == ["2026-03-02"]


def test_nobody_is_nudged_who_is_met_soon(chat: Talk) -> None:
    tiered(chat, "Dana")
    chat.until(datetime(2026, 2, 4, 12))
    chat.say("lunch with Dana this Friday")
    heard = chat.until(datetime(2026, 2, 7))
    assert [one.prompt for one in heard] == ["brief"]
    assert "a meal with Dana" in heard[0].text


def test_a_cadence_of_their_own_overrides_the_tier(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.say("touch base with Dana every 10 days")
    heard = chat.until(datetime(2026, 1, 17))
    assert mornings(heard) == ["2026-01-16"]


def test_a_new_person_is_in_the_third_tier_and_due_after_a_year(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    assert mornings(chat.until(datetime(2027, 1, 20))) == ["2027-01-06", "2027-01-13"]


def test_a_light_touch_does_not_reset_the_clock_of_tier_one(chat: Talk) -> None:
    tiered(chat, "Dana")
    chat.until(datetime(2026, 1, 20, 12))
    chat.say("liked Dana's post")
    assert "Tuesday 20 January" in chat.say("when did I last talk to Dana?")
    assert mornings(chat.until(datetime(2026, 2, 6))) == ["2026-02-05"]


def test_a_promise_comes_on_its_day_even_on_a_day_off(chat: Talk) -> None:
    chat.say("remind me to call Bob on Saturday")
    heard = chat.until(datetime(2026, 1, 12, 12))
    assert [(f"{one.at:%A %H:%M}", one.prompt) for one in heard] == [
        ("Saturday 08:30", "follow_up"),
        ("Monday 08:30", "nudge"),
    ]


def test_a_promise_with_a_time_comes_at_that_time(chat: Talk) -> None:
    chat.say("remind me to call Bob tomorrow at 3pm")
    heard = chat.until(datetime(2026, 1, 6, 20))
    assert [(f"{one.at:%A %H:%M}", one.prompt) for one in heard] == [("Tuesday 15:00", "follow_up")]
    assert heard[0].labels == ["Done", "Tomorrow", "Next week", "Drop"]


def test_a_promise_for_today_made_after_the_morning_comes_in_the_afternoon(start_talk: StartTalk) -> None:
    chat = start_talk(now=datetime(2026, 1, 5, 10))
    assert "today at 16:00" in chat.say("remind me to call Bob today")
    heard = chat.until(datetime(2026, 1, 5, 20))
    assert [f"{one.at:%H:%M}" for one in heard] == ["16:00"]


def test_a_promise_kept_is_a_touch_and_comes_no_more(chat: Talk) -> None:
    chat.say("add Bob Stone")
    chat.say("remind me to call Bob tomorrow")
    chat.until(datetime(2026, 1, 6, 9))
    assert "Done: call Bob" in chat.tap("Done")
    assert "Tuesday 6 January" in chat.say("when did I last talk to Bob?")
    assert nudges(chat.wait(days=10)) == []


def test_a_promise_moved_to_next_week_comes_on_its_monday(chat: Talk) -> None:
    chat.say("remind me to call Bob tomorrow")
    chat.until(datetime(2026, 1, 6, 9))
    assert "Monday 12 January" in chat.tap("Next week")
    heard = chat.until(datetime(2026, 1, 12, 9))
    assert [f"{one.at:%A %d}" for one in heard] == ["Monday 12"]


def test_a_prompt_waits_behind_an_open_conversation(chat: Talk) -> None:
    tiered(chat, "Dana")
    chat.until(datetime(2026, 2, 5, 8, 20))
    chat.say("had coffee with Bob")
    chat.tap("Change")
    heard = chat.until(datetime(2026, 2, 5, 10))
    assert [(f"{one.at:%H:%M}", one.prompt) for one in heard] == [("08:50", "nudge")]


def test_a_morning_missed_by_hours_is_let_go_and_the_next_one_comes(start_talk: StartTalk) -> None:
    chat = start_talk()
    tiered(chat, "Dana")
    chat.until(datetime(2026, 2, 5, 8))
    later = start_talk(now=datetime(2026, 2, 5, 13))
    assert mornings(later.screen.heard) == []
    assert mornings(later.until(datetime(2026, 2, 6, 9))) == ["2026-02-06"]


def test_a_morning_missed_by_minutes_is_caught_up(start_talk: StartTalk) -> None:
    chat = start_talk()
    tiered(chat, "Dana")
    chat.until(datetime(2026, 2, 5, 8))
    later = start_talk(now=datetime(2026, 2, 5, 10))
    assert mornings(later.screen.heard) == ["2026-02-05"]


def test_done_on_two_mornings_messages_the_same_day_is_one_touch(chat: Talk) -> None:
    tiered(chat, "Dana")
    first, second = nudges(chat.until(datetime(2026, 2, 12, 9)))
    assert "Logged for today." in chat.tap("Done", first.id)
    assert "Logged for today already." in chat.tap("Done", second.id)
    assert chat.buttons(second.id) == []
    assert chat.say("/person Dana").count("12 February") == 1


def test_done_after_it_was_told_in_words_is_no_second_touch(chat: Talk) -> None:
    tiered(chat, "Dana")
    [nudge] = nudges(chat.until(datetime(2026, 2, 5, 9)))
    chat.say("had coffee with Dana")
    assert "Logged for today already." in chat.tap("Done", nudge.id)
    assert chat.say("/person Dana").count("5 February") == 1


def test_done_after_a_light_touch_is_a_touch(chat: Talk) -> None:
    tiered(chat, "Dana")
    [nudge] = nudges(chat.until(datetime(2026, 2, 5, 9)))
    chat.say("liked Dana's post")
    assert "Logged for today." in chat.tap("Done", nudge.id)


def test_log_on_two_lists_the_same_day_is_one_touch(chat: Talk) -> None:
    tiered(chat, "Dana")
    chat.until(datetime(2026, 2, 5, 9))
    chat.say("who's overdue?")
    first = chat.last.id
    chat.say("who's overdue?")
    chat.tap("Log Dana")
    assert "Logged for today already." in chat.tap("Log Dana", first)
    assert chat.say("/person Dana").count("5 February") == 1


def test_nudge_and_list_tell_the_same_talk_of_tier_one(chat: Talk) -> None:
    tiered(chat, "Dana")
    chat.until(datetime(2026, 1, 20, 12))
    chat.say("liked Dana's post")
    [nudge] = nudges(chat.until(datetime(2026, 2, 5, 12)))
    told = "last real talk: coffee, Monday 5 January (4 weeks ago); a light touch on Tuesday 20 January since"
    assert told in nudge.text
    assert told in chat.say("who's overdue?")


def test_light_touches_alone_are_called_that(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("make Dana tier 1")
    chat.say("liked Dana's post")
    [nudge] = nudges(chat.until(datetime(2026, 2, 6)))
    assert "is your rhythm; so far only a light touch, Monday 5 January" in nudge.text


def test_a_light_touch_counts_as_the_last_in_the_other_tiers(chat: Talk) -> None:
    tiered(chat, "Dana", tier=2)
    chat.until(datetime(2026, 1, 20, 12))
    chat.say("liked Dana's post")
    nudge = chat.until(datetime(2026, 5, 1))[-1]
    assert "last: a light touch, Tuesday 20 January" in nudge.text


def test_monday_s_message_counts_the_promises_that_wait(chat: Talk) -> None:
    for thing in ("the deck", "the notes"):
        chat.say(f"remind me to send Bob {thing} tomorrow")
    chat.say("remind me to send Bob the invoice on Monday January 12")
    *_, monday = chat.until(datetime(2026, 1, 12, 12))
    assert monday.text.startswith("Good morning. You promised:\n• send Bob the invoice")
    assert "2 older promises wait in /agenda." in monday.text
    assert "the deck" in chat.say("/agenda")


def test_promises_that_wait_bring_no_message_by_themselves(chat: Talk) -> None:
    chat.say("remind me to send Bob the deck tomorrow")
    assert [f"{one.at:%A}" for one in chat.until(datetime(2026, 1, 14))] == ["Tuesday", "Wednesday"]


def test_other_days_and_promises_said_anyway_are_not_counted(chat: Talk) -> None:
    chat.say("remind me to send Bob the deck on Friday")
    friday, monday = chat.until(datetime(2026, 1, 12, 12))
    chat.say("remind me to send Bob the invoice tomorrow")
    tuesday = chat.until(datetime(2026, 1, 13, 12))[0]
    assert "older" not in friday.text + monday.text + tuesday.text


def good_words(heard: list[Heard]) -> list[str]:
    return [f"{one.at:%m-%d}" for one in heard if one.prompt == "nudge" and one not in nudges(heard)]


def test_after_a_quiet_week_there_is_a_good_word(chat: Talk) -> None:
    """The first idle morning begins the week; later a nudge does."""
    tiered(chat, "Dana", "Bob", "Alice", "Carol", "Erin")
    heard = chat.until(datetime(2026, 2, 20))
    assert mornings(heard) == ["2026-02-05", "2026-02-06", "2026-02-12", "2026-02-13"]
    assert good_words(heard) == ["01-12", "01-19", "01-26", "02-02"]


def test_a_good_word_is_kept_back_while_there_are_only_a_few_people(chat: Talk) -> None:
    tiered(chat, "Dana", "Bob", "Alice", "Carol")
    assert [one.text for one in chat.until(datetime(2026, 2, 4)) if one.prompt == "nudge"] == []


def test_no_good_word_comes_on_a_day_with_a_promise(chat: Talk) -> None:
    tiered(chat, "Dana", "Bob", "Alice", "Carol", "Erin")
    chat.say("remind me to call Dana on January 12 at 15:00")
    heard = chat.until(datetime(2026, 1, 21))
    assert mornings(heard) == ["2026-01-13"]  # the promise once more
    assert good_words(heard) == ["01-20"]


def test_of_those_equally_late_a_promise_decides_who_is_named(chat: Talk) -> None:
    tiered(chat, "Dana", "Bob", "Alice", "Carol")
    chat.say("I promised Carol an intro")
    first = nudges(chat.until(datetime(2026, 2, 5, 9)))[-1]
    assert re.findall(r"• (\w+)", first.text) == ["Carol", "Dana", "Bob"]
    assert "You promised:" in first.text


def test_of_those_equally_late_something_brought_decides_who_is_named(chat: Talk) -> None:
    tiered(chat, "Dana", "Bob", "Alice", "Carol")
    chat.say("got a job lead from Carol")
    first = nudges(chat.until(datetime(2026, 2, 5, 9)))[-1]
    assert re.findall(r"• (\w+)", first.text) == ["Carol", "Dana", "Bob"]
    assert "Is there news of" in first.text


def test_three_of_one_company_leave_a_seat_to_somebody_else(chat: Talk) -> None:
    tiered(chat, "Dana", "Bob", "Alice", "Carol")
    for name in ("Dana", "Bob", "Alice"):
        chat.say(f"{name} works at Acme")
    first = nudges(chat.until(datetime(2026, 2, 5, 9)))[-1]
    assert re.findall(r"• (\w+)", first.text) == ["Dana", "Bob", "Carol"]


def test_each_line_has_the_topic_and_one_idea_from_what_is_known(chat: Talk) -> None:
    chat.say("had coffee with Dana about fundraising")
    chat.say("make Dana tier 1")
    tiered(chat, "Bob")
    text = nudges(chat.until(datetime(2026, 2, 5, 9)))[-1].text
    assert "• Dana – monthly is your rhythm, and it's been a while; last: coffee, about fundraising" in text
    assert text.count("Idea:") == 1
    assert "Idea: ask “Last time it was about fundraising: where does that stand?”" in text


def test_two_of_the_morning_with_the_same_interest_could_be_introduced(chat: Talk) -> None:
    tiered(chat, "Dana", "Bob")
    chat.say("Dana likes sailing")
    chat.say("Bob likes sailing")
    text = nudges(chat.until(datetime(2026, 2, 5, 9)))[-1].text
    assert text.count("introduce them to Bob: both like sailing") == 1


def test_who_wants_no_nudge_still_hears_of_promises_and_birthdays(chat: Talk) -> None:
    tiered(chat, "Dana")
    chat.say("Dana's birthday is February 6")
    chat.say("remind me to call Bob on February 5")
    silence(chat, "nudge")
    heard = chat.until(datetime(2026, 2, 7))
    assert [(f"{one.at:%m-%d}", one.prompt) for one in heard if one.prompt != "map"] == [
        ("01-30", "birthday"),
        ("02-05", "follow_up"),
        ("02-06", "birthday"),
    ]


def test_a_morning_with_very_many_promises_still_fits_a_thumb(chat: Talk) -> None:
    for name in CROWD[:12]:
        chat.say(f"remind me to send {name} the deck tomorrow")
    morning = nudges(chat.until(datetime(2026, 1, 6, 9)))[-1]
    assert morning.text.count("• ") == 8
    assert "… and 4 more in /agenda." in morning.text
    assert len(morning.labels) == 16


def silence(chat: Talk, *kinds: str) -> None:
    """Choose to have none of these come by themselves."""

    def keep(unit: Unit) -> None:
        user = unit.users.find("local", "local")
        assert user is not None
        unit.store(user).save_user(replace(user, silenced=kinds))

    chat.look(keep)
