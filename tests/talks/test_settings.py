"""/settings: everything is shown and changed in one message, or in words; what follows from it is said."""

from datetime import datetime

import pytest

from domain.model import User
from storage.database import Unit
from tests.talks.talk import Talk

DEFAULTS = [
    "Your settings",
    "• Time zone: Europe/Berlin, 08:00 there now",
    "• Morning nudge: 08:30, up to 3 people",
    "• Connection minutes: 09:00 on working days",
    "• Weekly review: Friday at 15:30",
    "• Working days: Monday to Friday",
    "• Quiet hours: 21:00 to 08:00",
    "• Public holidays: not days off",
    "• Your own field: not said",
    "• Switched off: nothing",
]


def user_of(chat: Talk) -> User:
    def read(unit: Unit) -> User | None:
        return unit.users.find("local", "local")

    found = chat.look(read)
    assert isinstance(found, User)
    return found


def line(chat: Talk, what: str) -> str:
    """One line of the settings as they stand."""
    said = chat.say("/settings")
    return next(one for one in said.splitlines() if one.startswith(f"• {what}")).partition(": ")[2]


def test_one_message_shows_everything(chat: Talk) -> None:
    assert chat.say("/settings").splitlines() == DEFAULTS


@pytest.mark.parametrize(
    "words", ["settings", "show my settings", "what are my settings?", "change settings"]
)
def test_the_settings_are_asked_for_in_words(chat: Talk, words: str) -> None:
    assert chat.say(words).splitlines() == DEFAULTS


def test_panels_open_change_and_close_in_the_same_message(chat: Talk) -> None:
    chat.say("/settings")
    message, heard = chat.last.id, len(chat.screen.heard)
    chat.tap("Nudge")
    chat.tap("09:00")
    chat.tap("5 people")
    assert "Morning nudge: 09:00, up to 5 people" in chat.tap("Back")
    assert len(chat.screen.heard) == heard
    assert "Nudge" in chat.buttons(message)


def test_no_label_stands_twice_on_any_panel_and_data_fits(chat: Talk) -> None:
    for name in ("Nudge", "Minutes", "Weekly", "Working days", "Quiet hours", "Holidays", "What comes"):
        chat.say("/settings")
        chat.tap(name)
        shown = chat.shown(chat.last.id)
        buttons = [button for row in shown.buttons for button in row]
        assert len({button.label for button in buttons}) == len(buttons)
        assert all(len(button.data.encode()) <= 64 for button in buttons)
        assert all(len(row) <= 8 for row in shown.buttons)


def test_a_button_puts_the_former_values_back_with_all_that_followed(chat: Talk) -> None:
    chat.say("/settings")
    chat.tap("Nudge")
    said = chat.tap("07:00")
    assert "✓ Nudges at 07:00 from tomorrow." in said
    assert "Quiet hours give way: 21:00 to 07:00 now." in said
    chat.tap("Undo")
    assert chat.say("/settings").splitlines() == DEFAULTS


def test_earlier_and_later_go_a_quarter_of_an_hour(chat: Talk) -> None:
    chat.say("/settings")
    chat.tap("Minutes")
    chat.tap("Later")
    assert "09:30" in chat.tap("Later")


def test_days_are_switched_one_by_one_and_one_stays(chat: Talk) -> None:
    chat.say("/settings")
    chat.tap("Working days")
    for day in ("Mon", "Tue", "Wed", "Thu"):
        chat.tap(f"✓ {day}")
    assert user_of(chat).working_days == (4,)
    assert "One working day at least" in chat.tap("✓ Fri")
    assert user_of(chat).working_days == (4,)


def test_a_kind_is_switched_off_and_on_again(chat: Talk) -> None:
    chat.say("/settings")
    chat.tap("What comes")
    chat.tap("✓ The morning's people")
    assert user_of(chat).silenced == ("nudge",)
    chat.tap("Undo")
    assert user_of(chat).silenced == ()


def test_a_time_of_ones_own_is_asked_for_and_kept(chat: Talk) -> None:
    chat.say("/settings")
    chat.tap("Weekly")
    assert "Thursday at 4pm" in chat.tap("Another time")
    assert "couldn't read a time" in chat.say("soonish")
    assert "Thursday at 16:45" in chat.say("Thu 4:45pm")
    assert (user_of(chat).weekly_day, user_of(chat).weekly_at.hour) == (3, 16)


def test_the_holidays_of_a_part_of_a_country_are_days_off(chat: Talk) -> None:
    chat.say("/settings")
    chat.tap("Holidays")
    chat.tap("Germany")
    assert user_of(chat).country == "DE"
    chat.tap("Another country")
    assert "Germany (Bavaria)" in chat.say("Bavaria")
    assert user_of(chat).country == "DE-BY"
    assert "don't know the public holidays" in chat.say("holidays of Narnia")


WISHES: tuple[tuple[str, str, str], ...] = (
    ("nudge me at 7:30", "Nudges at 07:30 from tomorrow", "morning=07:30:00"),
    ("change the nudge to 9am", "Nudges at 09:00 from today", "morning=09:00:00"),
    ("earlier nudges please", "Nudges at 08:00 from", "morning=08:00:00"),
    ("two people a day", "names 2 people", "nudge_size=2"),
    ("I want five people a day", "names 5 people", "nudge_size=5"),
    ("fewer people per nudge", "names 2 people", "nudge_size=2"),
    ("I don't work Fridays", "Working days: Monday to Thursday", "working_days=(0, 1, 2, 3)"),
    ("my working days are Monday to Thursday", "Monday to Thursday", "working_days=(0, 1, 2, 3)"),
    ("I only work Mon, Tue and Thu", "Monday, Tuesday and Thursday", "working_days=(0, 1, 3)"),
    ("I work Sunday to Thursday", "Sunday to Thursday", "working_days=(0, 1, 2, 3, 6)"),
    ("quiet hours from 22 to 7", "Quiet hours from 22:00 to 07:00", "quiet_from=22:00:00"),
    ("quiet hours from 10 to 7", "Quiet hours from 22:00 to 07:00", "quiet_from=22:00:00"),
    ("no quiet hours", "No quiet hours", "quiet_from=08:00:00"),
    ("no minutes", "No connection minutes any more", "silenced=('minutes',)"),
    ("turn the nudge off", "No morning nudge any more", "silenced=('nudge',)"),
    ("minutes at 8:45", "Connection minutes at 08:45", "minutes_at=08:45:00"),
    ("minutes only on Mondays", "on Monday", "minutes_days=(0,)"),
    ("weekly on Thursday at 4pm", "Thursday at 16:00", "weekly_at=16:00:00"),
    ("weekly review on thursdays", "Thursday at 15:30", "weekly_day=3"),
    ("no weekly review", "No weekly review any more", "silenced=('weekly',)"),
    ("holidays of Germany", "holidays of Germany are days off", "country=DE"),
    ("German holidays", "holidays of Germany are days off", "country=DE"),
    ("use the public holidays of Bavaria", "Germany (Bavaria)", "country=DE-BY"),
    ("I live in New York", "America/New York: it's 02:00, Monday", "tz=America/New_York"),
    ("my timezone is Asia/Kathmandu", "Asia/Kathmandu", "tz=Asia/Kathmandu"),
    ("I moved to Lisbon", "Europe/Lisbon", "tz=Europe/Lisbon"),
    ("my workday starts at 10", "Connection minutes at 10:00", "minutes_at=10:00:00"),
    ("/settings Tokyo", "Asia/Tokyo", "tz=Asia/Tokyo"),
    ("/settings nudge at 9", "Nudges at 09:00", "morning=09:00:00"),
)


@pytest.mark.parametrize(("words", "said", "kept"), WISHES)
def test_a_wish_in_words_is_kept_said_and_can_be_put_back(
    chat: Talk, words: str, said: str, kept: str
) -> None:
    before = user_of(chat)
    assert said in chat.say(words)
    field, _, value = kept.partition("=")
    assert str(getattr(user_of(chat), field)) == value
    chat.tap("Undo")
    after = user_of(chat)
    assert getattr(after, field) == getattr(before, field)
    assert (after.quiet_from, after.quiet_until) == (before.quiet_from, before.quiet_until)
    assert (after.weekly_day, after.silenced) == (before.weekly_day, before.silenced)


def test_two_wishes_in_one_message_are_both_kept(chat: Talk) -> None:
    said = chat.say("nudge me at 7:30 and quiet hours from 22 to 7, and I don't work on Fridays")
    assert "Nudges at 07:30" in said
    assert "Quiet hours from 22:00 to 07:00" in said
    assert "Monday to Thursday" in said
    assert "two people" not in said
    chat.tap("Undo")
    assert chat.say("/settings").splitlines() == DEFAULTS


@pytest.mark.parametrize(
    "words",
    [
        "holidays in Spain next week with Dana",
        "I work with Dana on Fridays",
        "no nudges about Dana",
        "5 minutes",
    ],
)
def test_what_is_no_wish_changes_no_setting(chat: Talk, words: str) -> None:
    before = user_of(chat)
    chat.say(words)
    after = user_of(chat)
    assert (after.country, after.working_days, after.silenced) == (
        before.country,
        before.working_days,
        before.silenced,
    )


def test_what_cannot_be_set_shows_what_can(chat: Talk) -> None:
    assert "Your settings" in chat.say("set language to German")


def test_what_stands_already_is_said_and_offers_no_undo(chat: Talk) -> None:
    assert "how it is already" in chat.say("nudge me at 8:30")
    assert chat.buttons() == ["Settings"]


def test_the_weekly_moves_to_the_last_working_day_and_that_is_said(chat: Talk) -> None:
    assert "The weekly review moves to Thursday." in chat.say("I don't work Fridays")
    assert line(chat, "Weekly") == "Thursday at 15:30"


def test_a_weekly_on_a_day_off_is_refused_kindly(chat: Talk) -> None:
    assert "none of your working days" in chat.say("weekly on Sunday at 10am")
    assert line(chat, "Weekly") == "Friday at 15:30"


def test_new_quiet_hours_move_what_came_within_them(chat: Talk) -> None:
    said = chat.say("quiet hours from 22 to 9:30")
    assert "The nudge moves to 09:30." in said
    assert "Connection minutes move to 09:30." in said


def test_more_people_than_a_morning_holds_are_refused_with_the_reason(chat: Talk) -> None:
    assert "1 to 5 people" in chat.say("9 people a day")
    assert user_of(chat).nudge_size == 3


def test_minutes_wanted_at_another_time_come_again(chat: Talk) -> None:
    chat.say("no minutes")
    chat.say("minutes at 10")
    assert user_of(chat).silenced == ()


def test_a_wish_that_says_nothing_exact_opens_its_panel(chat: Talk) -> None:
    assert chat.say("change my working days").startswith("Working days: Monday to Friday")
    assert "✓ Mon–Fri" in chat.buttons()


def test_a_question_about_a_setting_changes_nothing(chat: Talk) -> None:
    assert "21:00 to 08:00" in chat.say("what are my quiet hours?")
    assert user_of(chat).quiet_until.hour == 8


def test_the_nudge_comes_at_its_new_time_and_once_a_day(chat: Talk) -> None:
    chat.say("remind me to call Dana on Tuesday")
    chat.say("nudge me at 7:15")
    [morning] = chat.until(datetime(2026, 1, 6, 12))
    assert (morning.prompt, f"{morning.at:%H:%M}") == ("nudge", "07:15")
    chat.say("nudge me at 14:00")
    assert chat.until(datetime(2026, 1, 6, 23)) == []


def test_a_day_that_became_a_day_off_has_no_nudge(chat: Talk) -> None:
    chat.say("had coffee with Dana on December 1")
    chat.say("make Dana tier 1")
    chat.say("I don't work Tuesdays")
    nudges = [one for one in chat.until(datetime(2026, 1, 7, 12)) if one.prompt == "nudge"]
    assert [f"{one.at:%A}" for one in nudges] == ["Monday"]


def test_settings_said_amid_a_question_are_kept_and_the_question_stands(chat: Talk) -> None:
    chat.say("/settings")
    chat.tap("Time zone")
    said = chat.say("two people a day")
    assert "names 2 people" in said
    assert "Where are you?" in said


def test_another_country_can_be_left_as_it_is(chat: Talk) -> None:
    chat.say("/settings")
    chat.tap("Holidays")
    chat.tap("Another country")
    chat.tap("Skip")
    assert user_of(chat).country is None


def test_undo_in_words_takes_back_whatever_was_changed_last(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.say("two people a day")
    chat.say("call with Bob")
    assert "a call with Bob" in chat.say("undo")
    assert "↩ A morning names 3 people" in chat.say("undo")
    assert "coffee with Dana" in chat.say("undo")
    assert "nothing left to undo" in chat.say("undo")


def test_a_setting_put_back_by_its_button_is_not_undone_once_more(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.say("two people a day")
    chat.tap("Undo")
    assert "coffee with Dana" in chat.say("undo")
