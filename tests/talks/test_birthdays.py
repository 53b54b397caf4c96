"""Birthdays: on their day, a week ahead for tier 1, in the morning's message or by themselves."""

from datetime import datetime

from tests.talks.conftest import StartTalk
from tests.talks.talk import Heard, Talk
from tests.talks.test_mornings import nudges, tiered


def told(heard: list[Heard]) -> list[tuple[str, str | None, str]]:
    """Day, kind and words of every message with a birthday."""
    return [(f"{one.at:%m-%d}", one.prompt, one.text) for one in heard if "birthday" in one.text]


def test_a_birthday_comes_in_the_morning_s_message(chat: Talk) -> None:
    tiered(chat, "Dana")
    chat.say("had coffee with Carol")
    chat.say("Carol's birthday is February 5 1985")
    [nudge] = nudges(chat.until(datetime(2026, 2, 5, 9)))
    assert "• Dana" in nudge.text
    assert "🎂 It's Carol's birthday today: 41!" in nudge.text
    assert nudge.labels[-2:] == ["Wish Carol well", "Done Carol"]


def test_where_nobody_is_due_a_birthday_comes_by_itself_on_days_off_too(chat: Talk) -> None:
    chat.say("had coffee with Carol and Dana")
    chat.say("Carol's birthday is January 10")
    chat.say("Dana's birthday is January 13")
    heard = told(chat.until(datetime(2026, 1, 14)))
    assert [(day, kind) for day, kind, _ in heard] == [("01-10", "birthday"), ("01-13", "birthday")]


def test_without_a_year_no_age_is_told(chat: Talk) -> None:
    chat.say("had coffee with Carol")
    chat.say("Carol's birthday is January 7")
    [(_, _, text)] = told(chat.until(datetime(2026, 1, 8)))
    assert text == "Good morning. 🎂 It's Carol's birthday today!"


def test_born_on_a_leap_day_is_kept_on_the_28th_in_common_years(start_talk: StartTalk) -> None:
    chat = start_talk(now=datetime(2027, 2, 1, 8))
    chat.say("had coffee with Carol")
    chat.say("Carol's birthday is February 29 1984")
    heard = told(chat.until(datetime(2028, 3, 2)))
    assert [(day, text[-4:]) for day, _, text in heard] == [("02-28", " 43!"), ("02-29", " 44!")]


def test_tier_one_is_told_a_week_ahead_others_are_not(chat: Talk) -> None:
    tiered(chat, "Dana")
    tiered(chat, "Bob", tier=2)
    for name in ("Dana", "Bob"):
        chat.say(f"{name}'s birthday is January 20 1990")
    first, second = told(chat.until(datetime(2026, 1, 21)))
    assert first[0] == "01-13"
    assert first[2] == "Good morning. 🎂 In a week, Tuesday 20 January: Dana's birthday, turning 36."
    assert second[0] == "01-20"
    assert "Dana's birthday today: 36!" in second[2]
    assert "Bob's birthday today: 36!" in second[2]


def test_good_wishes_are_drafted_and_sending_them_is_a_touch(chat: Talk) -> None:
    chat.say("had coffee with Carol")
    chat.say("Carol's birthday is January 7")
    [birthday] = told_messages(chat.until(datetime(2026, 1, 7, 9)))
    assert birthday.labels == ["Wish Carol well", "Done"]
    said = chat.tap("Wish Carol well")
    assert "Happy birthday, Carol!" in said
    assert chat.shown(chat.last.id).buttons[0][0].copy in said
    chat.tap("Sent it")
    assert "a message, Wednesday 7 January" in chat.say("when did I last talk to Carol?")


def test_archived_people_have_no_birthday_here(chat: Talk) -> None:
    chat.say("had coffee with Carol")
    chat.say("Carol's birthday is January 7")
    chat.say("archive Carol")
    assert told(chat.until(datetime(2026, 1, 8))) == []


def test_those_only_known_from_a_file_have_none_either(chat: Talk) -> None:
    chat.send_file("people.csv", b"Name,Birthday\nCarol Poe,1985-01-07\n")
    while any(label.startswith("Import") for label in chat.buttons()):
        chat.tap(next(label for label in chat.buttons() if label.startswith("Import")))
    assert "Carol Poe" in chat.say("/find Carol")
    assert told(chat.until(datetime(2026, 1, 8))) == []


def test_whoever_is_nudged_about_on_their_birthday_is_named_once_by_buttons(chat: Talk) -> None:
    tiered(chat, "Dana")
    chat.say("Dana's birthday is February 5")
    nudge = nudges(chat.until(datetime(2026, 2, 5, 9)))[-1]
    assert nudge.labels == ["Done", "Draft", "Snooze", "Skip", "Less often", "Wish Dana well"]


def test_done_on_a_birthday_is_undone_in_place(chat: Talk) -> None:
    chat.say("had coffee with Carol")
    chat.say("Carol's birthday is January 7")
    birthday = told_messages(chat.until(datetime(2026, 1, 7, 9)))[0]
    chat.tap("Done")
    assert "Wish Carol well" in chat.buttons(birthday.id)
    chat.tap("Undo")
    assert sorted(chat.buttons(birthday.id)) == ["Done", "Wish Carol well"]
    assert "Monday 5 January" in chat.say("when did I last talk to Carol?")


def told_messages(heard: list[Heard]) -> list[Heard]:
    return [one for one in heard if "birthday" in one.text]
