"""Connection minutes: proposed as the workday starts, ticked one by one, counted once a day."""

import re
import shutil
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from domain.model import Interaction, User
from storage.database import Database, Unit
from storage.vault import Vault
from tests.talks.conftest import StartTalk
from tests.talks.talk import Heard, Talk

PEOPLE = ("Dana Kim", "Bob Stone", "Eva Wu", "Tom Hill", "Ana Diaz", "Sam Lee")
FEW = PEOPLE[:3]


def knows(chat: Talk, *people: str, day: str = "December 1") -> None:
    for name in people:
        chat.say(f"had coffee with {name} on {day}")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 1, day, hour, minute)


def minutes(heard: Sequence[Heard]) -> list[str]:
    """When they came, on the wall."""
    return [f"{one.at:%d %H:%M}" for one in heard if one.prompt == "minutes"]


def user_of(chat: Talk) -> User:
    found = chat.look(lambda unit: unit.users.find("local", "local"))
    assert isinstance(found, User)
    return found


def logged(chat: Talk, channel: str) -> list[Interaction]:
    """What was logged on a channel, oldest first."""

    def read(unit: Unit) -> list[Interaction]:
        user = unit.users.find("local", "local")
        assert user is not None
        return [one for one in unit.store(user).interactions.all() if one.channel == channel]

    found = chat.look(read)
    assert isinstance(found, list)
    return found


def ticks(chat: Talk, message: int | None = None) -> list[str]:
    return [label for label in chat.buttons(message) if label[0] in "☐☑"]


def proposed(chat: Talk, label: str) -> str:
    """Today's proposal of that kind: another idea, until it is."""
    for _ in range(3):
        if label in chat.shown(chat.last.id).text:
            break
        chat.tap("Another idea")
    return chat.shown(chat.last.id).text


def test_two_messages_are_proposed_as_the_workday_starts_each_with_a_reason(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim on December 1 about fundraising")
    knows(chat, "Bob Stone", "Eva Wu")
    chat.say("Bob likes climbing")
    heard = chat.until(at(5, 9, 30))
    assert minutes(heard) == ["05 09:00"]
    assert heard[-1].labels == ["Start", "Another idea", "Not today"]
    assert heard[-1].text.splitlines() == [
        "Ten minutes for giving? Two thoughtful messages:",
        "• Dana Kim – Last time it was about fundraising: where does that stand?",
        "• Bob Stone – What are you up to with climbing these days?",
    ]


def test_each_tick_logs_the_message_and_the_last_one_ends_the_ten_minutes(chat: Talk) -> None:
    knows(chat, *FEW)
    chat.until(at(5, 9, 30))
    assert "☐ Dana Kim" in chat.tap("Start")
    assert logged(chat, "message") == []
    said = chat.tap("☐ Message Dana")
    assert "☑ Dana Kim" in said
    assert "☐ Bob Stone" in said
    assert "Logged: a message to Dana Kim." in said
    said = chat.tap("☐ Message Bob")
    assert "✓ Done in ten minutes. 1 of the 66 days that make a habit." in said
    found = logged(chat, "message")
    assert [(one.day, one.balance, len(one.people)) for one in found] == [(date(2026, 1, 5), "giving", 1)] * 2
    assert "message, Monday 5 January" in chat.say("when did I last talk to Dana?")


def test_a_comment_is_a_light_touch(chat: Talk) -> None:
    knows(chat, *FEW)
    chat.until(at(5, 9, 30))
    assert "Three comments on what people posted:" in proposed(chat, "Three comments")
    chat.tap("Start")
    chat.tap("☐ Comment for Eva")
    assert [(one.channel, one.balance) for one in logged(chat, "social")] == [("social", None)]


def test_an_introduction_names_both_and_asks_both_first(chat: Talk) -> None:
    knows(chat, *FEW)
    chat.say("Dana likes climbing")
    chat.say("Eva likes climbing")
    chat.until(at(5, 9, 30))
    text = proposed(chat, "One introduction")
    assert "• Dana Kim and Eva Wu – both like climbing." in text
    assert "only once both said yes" in text
    chat.tap("Start")
    assert "Logged: an introduction of Dana Kim and Eva Wu." in chat.tap("☐ Introduce Dana and Eva")
    (one,) = logged(chat, "introduction")
    assert len(one.people) == 2
    assert one.balance == "giving"
    assert "You introduced them to Eva Wu" in chat.say("brief me on Dana")


@pytest.mark.parametrize(
    "told",
    ["lunch with Dana and Eva on December 2", "Dana was introduced by Eva", "Dana and Eva work at Acme"],
)
def test_people_who_know_each_other_are_not_introduced(chat: Talk, told: str) -> None:
    knows(chat, *FEW)
    chat.say("Dana likes climbing")
    chat.say("Eva likes climbing")
    chat.say(told)
    chat.until(at(5, 9, 30))
    for _ in range(4):
        assert "One introduction" not in chat.shown(chat.last.id).text
        chat.tap("Another idea")


def test_a_pair_proposed_is_not_proposed_again_soon(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    chat.say("Dana likes climbing")
    chat.say("Eva likes climbing")
    chat.until(at(5, 9, 30))
    assert "Dana Kim and Eva Wu" in proposed(chat, "One introduction")
    for day in (6, 7, 8, 9):
        chat.until(at(day, 9, 30))
        for _ in range(4):
            chat.tap("Another idea")
            assert "One introduction" not in chat.shown(chat.last.id).text


def test_a_tick_is_taken_back_by_another_tap(chat: Talk) -> None:
    knows(chat, *FEW)
    chat.until(at(5, 9, 30))
    chat.tap("Start")
    chat.tap("☐ Message Dana")
    said = chat.tap("☑ Message Dana")
    assert "☐ Dana Kim" in said
    assert logged(chat, "message") == []
    assert "coffee" in chat.say("when did I last talk to Dana?")


def test_a_tick_undone_in_words_is_no_tick(chat: Talk) -> None:
    knows(chat, *FEW)
    chat.until(at(5, 9, 30))
    message = chat.last.id
    chat.tap("Start")
    chat.tap("☐ Message Dana")
    chat.say("undo")
    assert "☐ Dana Kim" in chat.say("/minutes")
    chat.tap("☐ Message Bob", message)
    assert ticks(chat, message) == ["☐ Message Dana", "☑ Message Bob"]


def test_taking_back_the_last_tick_takes_back_the_day(chat: Talk) -> None:
    knows(chat, *FEW)
    chat.until(at(5, 9, 30))
    for label in ("Start", "☐ Message Dana", "☐ Message Bob"):
        chat.tap(label)
    assert user_of(chat).minutes_total == 1
    chat.tap("☑ Message Bob")
    user = user_of(chat)
    assert (user.minutes_total, user.minutes_streak, user.minutes_done_on) == (0, 0, None)
    chat.tap("Done")
    assert user_of(chat).minutes_total == 1
    chat.tap("Undo")
    assert user_of(chat).minutes_total == 0
    assert len(logged(chat, "message")) == 1


def test_what_was_told_in_words_is_not_logged_twice(chat: Talk) -> None:
    knows(chat, *FEW)
    chat.until(at(5, 9, 30))
    message = chat.last.id
    chat.tap("Start")
    chat.say("sent Dana a message")
    assert "nothing logged twice" in chat.tap("☐ Message Dana", message)
    assert len(logged(chat, "message")) == 1
    chat.tap("☑ Message Dana", message)
    assert len(logged(chat, "message")) == 1


def test_other_people_or_another_kind_come_on_another_idea(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    chat.until(at(5, 9, 30))
    first = chat.shown(chat.last.id).text
    assert "Dana Kim" in first
    chat.tap("Another idea")
    second = chat.shown(chat.last.id).text
    assert "Three comments" in second
    assert not any(name in second for name in PEOPLE[:2])
    chat.tap("Another idea")
    assert chat.shown(chat.last.id).text not in (first, second)


def test_kinds_take_turns_over_the_days(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    for number, name in enumerate(PEOPLE):
        chat.say(f"{name} likes {('go', 'tea')[number % 2]}")
    headings = [one.text.splitlines()[0] for one in chat.until(at(7, 10)) if one.prompt == "minutes"]
    assert [re.sub(".*[?] ", "", line) for line in headings] == [
        "Two thoughtful messages:",
        "Three comments on what people posted:",
        "One introduction:",
    ]


def test_not_today_is_no_more_than_that(chat: Talk) -> None:
    knows(chat, *FEW)
    chat.until(at(5, 9, 30))
    assert "All right, not today." in chat.tap("Not today")
    assert "☐ Dana Kim" in chat.tap("After all")
    assert minutes(chat.until(at(6, 10))) == ["06 09:00"]


def test_nobody_named_this_morning_snoozed_or_met_soon_is_proposed(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    chat.say("make Dana tier 1")
    chat.say("snooze Bob for 2 weeks")
    assert "Planned" in chat.say("lunch with Eva tomorrow")
    heard = chat.until(at(5, 9, 30))
    assert "Dana Kim" in next(one.text for one in heard if one.prompt == "nudge")
    for _ in range(4):
        text = chat.shown(chat.last.id).text
        assert not any(name in text for name in FEW)
        chat.tap("Another idea")


def test_whom_one_just_talked_with_is_left_in_peace(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    knows(chat, "Dana Kim", day="January 2")
    assert "Dana" not in chat.until(at(5, 9, 30))[-1].text


@pytest.mark.parametrize("people", [0, 1, 2])
def test_with_too_few_people_there_is_silence(chat: Talk, people: int) -> None:
    knows(chat, *PEOPLE[:people])
    assert minutes(chat.until(at(9, 20))) == []
    assert "Nothing to propose just now" in chat.say("/minutes")


def test_days_off_stay_free_but_who_asks_is_answered_and_counted(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    assert minutes(chat.until(at(12, 12))) == [f"{day:02} 09:00" for day in (5, 6, 7, 8)]
    chat.tap("Keep them")
    chat.until(at(17, 11))  # a Saturday
    chat.say("connection minutes")
    chat.tap("Start")
    chat.tap("Done")
    assert user_of(chat).minutes_total == 1
    assert "Done in ten minutes" in chat.say("/minutes")
    chat.tap("Another idea")
    chat.tap("Start")
    chat.tap("Done")
    assert user_of(chat).minutes_total == 1
    assert "Undo" not in chat.buttons()


def test_what_was_asked_for_early_does_not_come_again_at_nine(chat: Talk) -> None:
    knows(chat, *FEW)
    assert "Two thoughtful messages" in chat.say("/minutes")
    assert minutes(chat.until(at(6, 12))) == ["06 09:00"]


def test_a_row_of_days_is_told_and_a_missed_one_is_not(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    said = []
    for day in (5, 6, 7, 9, 12):
        chat.until(at(day, 9, 30))
        chat.tap("Start")
        said.append(chat.tap("Done").splitlines()[0])
    assert said == [
        "✓ Done in ten minutes. 1 of the 66 days that make a habit.",
        "✓ Done in ten minutes. 2 days in a row; 2 of the 66 days that make a habit.",
        "✓ Done in ten minutes. 3 days in a row; 3 of the 66 days that make a habit.",
        "✓ Done in ten minutes. 4 of the 66 days that make a habit.",
        "✓ Done in ten minutes. 2 days in a row; 5 of the 66 days that make a habit.",
    ]


def test_a_pause_breaks_no_row(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    chat.until(at(5, 9, 30))
    chat.tap("Start")
    chat.tap("Done")
    chat.say("I'm on vacation until January 14")
    assert minutes(chat.until(at(14, 9, 30))) == ["14 09:00"]
    chat.tap("Start")
    assert "2 days in a row" in chat.tap("Done")


def test_three_left_unanswered_are_asked_about_once_then_it_rests(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    heard = [one for one in chat.until(at(30, 12)) if one.prompt == "minutes"]
    assert minutes(heard) == ["05 09:00", "06 09:00", "07 09:00", "08 09:00"]
    assert "Shall I go on with connection minutes?" in heard[-1].text
    assert heard[-1].labels == ["Keep them", "Rest"]


def test_any_answer_begins_the_count_anew(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    chat.until(at(7, 9, 30))
    chat.tap("Not today")
    heard = [one for one in chat.until(at(20, 12)) if one.prompt == "minutes"]
    assert minutes(heard) == [f"{day:02} 09:00" for day in (8, 9, 12, 13)]
    assert "Shall I go on" in heard[-1].text


@pytest.mark.parametrize("way", ["Keep them", "/minutes"])
def test_rested_minutes_come_back_when_asked_for(chat: Talk, way: str) -> None:
    knows(chat, *PEOPLE)
    chat.until(at(8, 9, 30))
    assert "rest" in chat.tap("Rest")
    assert minutes(chat.until(at(14, 12))) == []
    said = chat.say(way) if way.startswith("/") else chat.tap(way)
    assert "Ten minutes for giving?" in said
    assert minutes(chat.until(at(15, 12))) == ["15 09:00"]


def test_minutes_switched_off_by_the_user_stay_off_though_asked_for_once(chat: Talk) -> None:
    from dataclasses import replace

    knows(chat, *PEOPLE)

    def silence(unit: Unit) -> None:
        user = unit.users.find("local", "local")
        assert user is not None
        unit.store(user).save_user(replace(user, silenced=("minutes",)))

    chat.look(silence)
    assert "Two thoughtful messages" in chat.say("/minutes")
    assert minutes(chat.until(at(9, 12))) == []


def test_a_proposal_of_another_day_is_refused_kindly(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    chat.until(at(5, 9, 30))
    old = chat.last.id
    chat.tap("Start")
    chat.tap("☐ Message Dana")
    chat.until(at(6, 9, 30))
    said = chat.tap("☐ Message Bob", old)
    assert "/minutes shows what holds now" in said
    assert len(logged(chat, "message")) == 1
    assert chat.buttons(old) == ["☑ Message Dana"]
    assert "Unticked." in chat.tap("☑ Message Dana", old)
    assert logged(chat, "message") == []
    assert chat.buttons(old) == []


def test_an_older_message_of_the_day_gives_way_to_another_idea(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    chat.until(at(5, 9, 30))
    old = chat.last.id
    chat.say("/minutes")
    chat.tap("Another idea")
    assert "/minutes shows what holds now" in chat.tap("Start", old)
    assert chat.buttons(old) == []


def test_the_days_proposal_survives_a_restart(start_talk: StartTalk) -> None:
    chat = start_talk()
    knows(chat, *FEW)
    chat.until(at(5, 9, 30))
    old = chat.last.id
    chat.tap("Start")
    chat.tap("☐ Message Dana")
    again = start_talk(now=at(5, 10), tz=None)
    assert "☑ Dana Kim" in again.say("/minutes")
    assert "Done in ten minutes" in again.tap("☐ Message Bob", old)


def test_somebody_forgotten_meanwhile_is_neither_named_nor_logged(chat: Talk) -> None:
    knows(chat, *FEW)
    chat.until(at(5, 9, 30))
    message = chat.last.id
    chat.tap("Start")
    chat.say("forget Dana")
    chat.tap("Forget")
    assert "no longer among your connections" in chat.tap("☐ Message Dana", message)
    said = chat.tap("☐ Message Bob", message)
    assert "Dana" not in said
    assert "Bob Stone" in said


def test_the_same_act_ticked_on_two_messages_is_logged_once(chat: Talk) -> None:
    knows(chat, *FEW)
    chat.until(at(5, 9, 30))
    one = chat.last.id
    chat.tap("Start")
    chat.say("/minutes")
    other = chat.last.id
    chat.tap("☐ Message Dana", one)
    chat.say("wrote to Dana on Sunday")
    assert "Ticked already." in chat.tap("☐ Message Dana", other)
    assert ticks(chat, other) == ["☑ Message Dana", "☐ Message Bob"]
    assert len([one for one in logged(chat, "message") if not one.said]) == 1


STEPS = st.lists(
    st.one_of(
        st.sampled_from(
            ("/minutes", "undo", "next day", "lunch with Dana Kim and Eva Wu", "wrote to Bob Stone")
        ),
        st.integers(0, 11),
    ),
    max_size=14,
)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@example(
    likes=("tea", "go", "tea", "go", "go", None),
    met=(),
    steps=("next day", "next day", "lunch with Dana Kim and Eva Wu", "/minutes"),
)
@given(
    st.lists(st.sampled_from(("go", "tea", None)), min_size=len(PEOPLE), max_size=len(PEOPLE)),
    st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)), max_size=3),
    STEPS,
)
def test_in_any_order_of_taps_an_act_is_logged_once_and_nobody_is_introduced_to_whom_they_met(
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    vault: Vault,
    likes: Sequence[str | None],
    met: Sequence[tuple[str, str]],
    steps: Sequence[str | int],
) -> None:
    path = tmp_path_factory.mktemp("minutes") / "keepwarm.db"
    shutil.copy(sqlite_template, path)
    database = Database.open(f"sqlite:///{path}", vault)
    chat = Talk(database)
    try:
        knows(chat, *PEOPLE)
        for name, interest in zip(PEOPLE, likes, strict=True):
            if interest:
                chat.say(f"{name} likes {interest}")
        for pair in sorted({tuple(sorted(pair)) for pair in met if len(set(pair)) == 2}):
            chat.say(f"lunch with {' and '.join(pair)} on December 2")
        _taken(chat, steps)
    finally:
        chat.close()
        database.close()


def tap_any(chat: Talk, step: int) -> None:
    """One of the buttons on the latest three messages of the minutes."""
    mine = ("☐", "☑", "Start", "Another idea", "Not today", "After all", "Done", "Undo", "Keep them", "Rest")
    ids = [one.id for one in chat.screen.heard if "Start" in one.labels or ticks(chat, one.id)][-3:]
    found = [(label, one) for one in ids for label in chat.buttons(one) if label.startswith(mine)]
    if found:
        chat.tap(*found[step % len(found)])


def together(chat: Talk) -> set[frozenset[str]]:
    """Who met with whom as it is logged now, but for the introductions themselves; what was undone wasn't."""
    user = user_of(chat)

    def read(unit: Unit) -> set[frozenset[str]]:
        store = unit.store(user)
        names = {one.id: one.name for one in store.contacts.all()}
        met = [talk.people for talk in store.interactions.all() if talk.channel != "introduction"]
        return {frozenset(names[one] for one in pair) for people in met for pair in combinations(people, 2)}

    found = chat.look(read)
    assert isinstance(found, set)
    return found


def _taken(chat: Talk, steps: Sequence[str | int]) -> None:
    """Take the steps; after each, nothing is logged twice, and what is proposed is new to both."""
    chat.until(at(5, 9, 30))
    for step in steps:
        if step == "next day":
            chat.wait(days=1)
        elif isinstance(step, str):
            chat.say(step)
        else:
            tap_any(chat, step)
        text = chat.shown(chat.last.id).text
        found = re.search(r"• (\w+ \w+) and (\w+ \w+) – ", text) if "One introduction:" in text else None
        labels = chat.buttons() if found is not None else []
        is_over = any(label.startswith(("☑", "Undo")) for label in labels)  # they were introduced, then met
        if found is not None and labels and not is_over:
            assert frozenset(found.groups()) not in together(chat)
        for channel in ("message", "social", "introduction"):
            acts = [(one.day, one.people) for one in logged(chat, channel) if one.said == ""]
            assert len(acts) == len(set(acts))
    user = user_of(chat)
    assert user.minutes_streak <= user.minutes_total
    assert (user.minutes_total == 0) == (user.minutes_done_on is None)


def test_a_week_of_done_and_undone_counts_by_dates_alone(chat: Talk) -> None:
    knows(chat, *PEOPLE)
    done: list[date] = []
    for number, taps in enumerate(("D", "DU", "DUD", "", "D", "", "", "D", "DU", "D")):
        day = date(2026, 1, 5) + timedelta(days=number)
        chat.until(datetime.combine(day, datetime.min.time()).replace(hour=10))
        chat.say("/minutes")
        if "Start" in chat.buttons():
            chat.tap("Start")
        for tap in taps:
            chat.tap({"D": "Done", "U": "Undo"}[tap])
        done += [day] if taps[-1:] == "D" else []
        assert user_of(chat).minutes_total == len(done)
        assert user_of(chat).minutes_done_on == (done[-1] if done else None)
    assert user_of(chat).minutes_streak == 1
