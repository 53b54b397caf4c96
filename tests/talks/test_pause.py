"""Being away: nothing comes, rhythms stand still, and what fell due is summed up on return."""

from datetime import datetime

import pytest

from tests.talks.conftest import StartTalk
from tests.talks.talk import Heard, Talk


def prompts(heard: list[Heard]) -> list[tuple[str, str]]:
    return [(f"{one.at:%Y-%m-%d %H:%M}", one.prompt or "") for one in heard]


def close(chat: Talk, *names: str) -> None:
    for name in names:
        chat.say(f"had coffee with {name}")
        chat.say(f"make {name} tier 1")


def test_nothing_comes_while_somebody_is_away_and_a_summary_when_they_are_back(chat: Talk) -> None:
    close(chat, "Dana")
    chat.say("remind me to send Dana the deck on Thursday")
    chat.say("remind me to call Dana on Friday at 10:00")
    chat.say("lunch with Bob next Tuesday")
    chat.say("Dana's birthday is January 10")
    assert "Nothing from me until Monday 19 January" in chat.say("I'm away until January 19")
    heard = chat.until(datetime(2026, 1, 19, 8, 45))
    assert prompts(heard) == [("2026-01-19 08:30", "catch_up")]
    text = heard[0].text
    assert "You were away 2 weeks" in text
    assert "send Dana the deck – since Thursday 8 January" in text
    assert "call Dana – since Friday 9 January" in text
    assert "A meal with Bob – Tuesday 13 January" in text
    assert "Birthdays: Dana (Saturday 10 January)." in text


def test_what_was_planned_meanwhile_is_logged_with_one_tap_and_the_summary_stays(chat: Talk) -> None:
    chat.say("remind me to send Bob the deck on Thursday")
    chat.say("lunch with Bob next Tuesday")
    chat.say("I'm away until January 19")
    chat.until(datetime(2026, 1, 19, 9))
    summary = chat.last.id
    said = chat.tap("Happened: a meal with Bob", summary)
    assert "send Bob the deck" in said
    assert "✓ A meal with Bob – Tuesday 13 January" in said
    assert "13 January" in chat.say("when did I last talk to Bob?")
    undo = next(label for label in chat.buttons(summary) if label.startswith("Undo"))
    chat.tap(undo, summary)
    assert "13 January" not in chat.say("when did I last talk to Bob?")


def test_a_meeting_called_off_meanwhile_is_not_logged(chat: Talk) -> None:
    chat.say("lunch with Bob next Tuesday")
    chat.say("I'm away until January 19")
    chat.until(datetime(2026, 1, 19, 9))
    assert "Called off" in chat.tap("Called off: a meal with Bob")
    assert "13 January" not in chat.say("when did I last talk to Bob?")


def test_the_summary_names_the_mornings_few_and_takes_the_place_of_the_nudge(chat: Talk) -> None:
    chat.say("had coffee with Anna on December 1")
    chat.say("make Anna tier 1")
    chat.say("I'm away until Monday")
    heard = [one for one in chat.until(datetime(2026, 1, 12, 12)) if one.prompt in ("catch_up", "nudge")]
    assert [one.prompt for one in heard] == ["catch_up"]
    assert "Anna" in heard[0].text
    assert "Anna" in chat.tap("Done Anna", heard[0].id)
    assert "12 January" in chat.say("when did I last talk to Anna?")


def test_on_a_day_off_the_summary_names_nobody_to_think_of(chat: Talk) -> None:
    chat.say("had coffee with Anna on December 1")
    chat.say("make Anna tier 1")
    chat.say("I'm away until January 10")
    saturday, monday = (
        one for one in chat.until(datetime(2026, 1, 12, 8, 45)) if one.prompt in ("catch_up", "nudge")
    )
    assert (saturday.prompt, "Anna" in saturday.text) == ("catch_up", False)
    assert (monday.prompt, "Anna" in monday.text) == ("nudge", True)


def test_a_rhythm_stands_still_while_somebody_is_away(chat: Talk) -> None:
    """Met on 5 January, monthly: due on 5 February; ten days away make it the 15th, a Sunday."""
    close(chat, "Dana")
    chat.until(datetime(2026, 1, 12, 12))
    chat.say("I'm away for 10 days")
    named = [one for one in chat.until(datetime(2026, 2, 20)) if one.prompt == "nudge" and "Dana" in one.text]
    assert prompts(named)[0] == ("2026-02-16 08:30", "nudge")


def test_a_snooze_runs_on_while_somebody_is_away(chat: Talk) -> None:
    chat.say("had coffee with Anna on December 1")
    chat.say("make Anna tier 1")
    chat.say("snooze Anna until January 12")
    chat.say("I'm away until January 12")
    heard = chat.until(datetime(2026, 1, 12, 8, 45))
    assert "Anna" in heard[-1].text


def test_saying_im_back_early_brings_the_summary_at_once_and_no_nudge_that_day(chat: Talk) -> None:
    chat.say("had coffee with Anna on December 1")
    chat.say("make Anna tier 1")
    chat.say("I'm away until March 1")
    chat.until(datetime(2026, 1, 8, 7))
    said = chat.say("I'm back early")
    assert "You were away 3 days" in said
    assert "Anna" in said
    heard = chat.until(datetime(2026, 1, 8, 20))
    assert {"nudge", "catch_up"}.isdisjoint(one.prompt for one in heard)


def test_on_the_day_of_return_im_back_brings_the_summary_that_was_to_come(chat: Talk) -> None:
    chat.say("remind me to send Dana the deck on Thursday")
    chat.say("I'm away until Monday")
    chat.until(datetime(2026, 1, 12, 7))
    assert "send Dana the deck" in chat.say("I'm back!")
    assert "catch_up" not in [one.prompt for one in chat.until(datetime(2026, 1, 12, 20))]
    assert "You aren't on pause" in chat.say("/resume")


def test_im_back_said_by_mistake_can_be_taken_back(chat: Talk) -> None:
    chat.say("I'm away until January 19")
    chat.until(datetime(2026, 1, 8, 12))
    chat.say("I'm back")
    assert "You're away until Monday 19 January" in chat.tap("Still away")
    assert prompts(chat.until(datetime(2026, 1, 19, 8, 45))) == [("2026-01-19 08:30", "catch_up")]


def test_a_pause_taken_back_at_once_leaves_everything_as_it_was(chat: Talk) -> None:
    close(chat, "Dana")
    chat.say("I'm away until January 19")
    assert "Undone" in chat.tap("Undo")
    chat.say("remind me to send Dana the deck tomorrow")
    assert [one.prompt for one in chat.until(datetime(2026, 1, 6, 8, 45))] == ["nudge"]


def test_another_pause_changes_the_end_and_undo_brings_back_the_former(chat: Talk) -> None:
    chat.say("I'm away until Monday")
    assert "until Wednesday 14 January" in chat.say("pause until January 14")
    assert "until Monday 12 January" in chat.tap("Undo")
    assert prompts(chat.until(datetime(2026, 1, 12, 8, 45))) == [("2026-01-12 08:30", "catch_up")]


def test_an_undo_of_a_pause_that_was_changed_since_is_refused(chat: Talk) -> None:
    chat.say("I'm away until Monday")
    first = chat.last.id
    chat.say("pause until January 14")
    assert "had its day" in chat.tap("Undo", first)


def test_the_command_asks_until_when_and_takes_buttons_and_words(chat: Talk) -> None:
    assert "Until when" in chat.say("/pause")
    assert {"Tomorrow", "Monday", "In two weeks", "Until I'm back"} <= set(chat.buttons())
    assert "until Monday 19 January" in chat.tap("In two weeks")
    assert "I keep quiet until Monday 19 January" in chat.say("/pause")
    assert "until Friday 9 January" in chat.say("friday")
    chat.say("/pause")
    assert "couldn't read a day" in chat.say("whenever the snow melts")
    assert "until Friday 6 February" in chat.say("pause until february 6")


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("friday", "Friday 9 January"),
        ("until friday", "Friday 9 January"),
        ("2 weeks", "Monday 19 January"),
        ("for 3 days", "Thursday 8 January"),
        ("until i'm back", "you tell me"),
    ],
)
def test_the_command_takes_an_end(chat: Talk, words: str, until: str) -> None:
    assert until in chat.say(f"/pause {words}")


def test_without_an_end_it_is_quiet_at_once_and_offers_ends(chat: Talk) -> None:
    assert "until you tell me that you're back" in chat.say("stop nudging me")
    assert "until Monday 12 January" in chat.tap("Monday")
    assert prompts(chat.until(datetime(2026, 1, 12, 8, 45))) == [("2026-01-12 08:30", "catch_up")]


def test_without_an_end_nothing_comes_until_they_are_back(chat: Talk) -> None:
    chat.say("had coffee with Anna on December 1")
    chat.say("make Anna tier 1")
    chat.say("pause until I'm back")
    assert chat.until(datetime(2026, 4, 1)) == []
    assert "You were away about 3 months" in chat.tap("I'm back")


@pytest.mark.parametrize("words", ["pause until yesterday", "/pause until 3 January 2026", "/pause today"])
def test_a_day_that_is_here_already_ends_no_pause(chat: Talk, words: str) -> None:
    assert "That day is here already" in chat.say(words)
    chat.say("remind me to send Dana the deck tomorrow")
    assert [one.prompt for one in chat.until(datetime(2026, 1, 6, 8, 45))] == ["nudge"]


def test_more_than_a_year_is_asked_about_once_more(chat: Talk) -> None:
    assert "more than a year away" in chat.say("pause until 2030")
    assert "until Friday 16 January" in chat.say("16 January")
    assert "more than a year away" in chat.say("/pause until 2030")
    assert "until Tuesday 1 January 2030" in chat.tap("Yes, till then")
    assert "more than a year away" in chat.say("/pause until 2031")
    assert "left as it is" in chat.tap("Skip")


def test_an_absence_may_begin_later(chat: Talk) -> None:
    chat.say("remind me to send Dana the deck tomorrow")
    said = chat.say("I'm on holiday from 12 January until 16 January")
    assert "from Monday 12 January until Saturday 17 January" in said
    chat.say("remind me to call Bob on January 14")
    heard = [one for one in chat.until(datetime(2026, 1, 17, 12)) if one.prompt != "minutes"]
    days = [when for when, kind in prompts(heard) if kind in ("nudge", "catch_up")]
    assert days == ["2026-01-06 08:30", "2026-01-07 08:30", "2026-01-17 08:30"]
    assert "call Bob" in heard[-1].text


def test_days_named_alone_are_those_days(chat: Talk) -> None:
    said = chat.say("I'm off on Thursday and Friday")
    assert "from Thursday 8 January until Saturday 10 January" in said


def test_who_has_not_left_yet_is_not_back_but_can_call_it_off(chat: Talk) -> None:
    chat.say("I'm on holiday next week")
    assert "You aren't away yet" in chat.say("I'm back")
    assert "as before" in chat.tap("Call it off")
    chat.say("remind me to call Bob on January 14")
    heard = [one for one in chat.until(datetime(2026, 1, 14, 12)) if "call Bob" in one.text]
    assert prompts(heard) == [("2026-01-14 08:30", "nudge")]


def test_a_new_absence_in_place_of_a_planned_one_is_said(chat: Talk) -> None:
    chat.say("I'm on holiday next week")
    assert "planned from Monday 12 January is off" in chat.say("I'm away until Wednesday")


def test_while_away_a_later_absence_is_kept_for_later(chat: Talk) -> None:
    chat.say("I'm away until Wednesday")
    assert "one absence" in chat.say("I'm on holiday from 19 January until 25 January")


def test_im_back_is_understood_while_a_question_is_open(chat: Talk) -> None:
    chat.say("I'm away until January 19")
    chat.until(datetime(2026, 1, 8, 12))
    chat.say("/pause")
    assert "Welcome back" in chat.say("I'm back")


def test_what_is_said_while_away_is_done_as_always(chat: Talk) -> None:
    chat.say("I'm away until January 19")
    assert "Coffee with Dana" in chat.say("had coffee with Dana")
    assert "Coffee with Bob" in chat.say("/pause") + chat.say("had coffee with Bob")


def test_after_weeks_the_summary_is_no_wall_of_text(chat: Talk) -> None:
    for name in ("Ana", "Ben", "Cleo", "Dora", "Emil"):
        chat.say(f"had coffee with {name} on November 1")
        chat.say(f"make {name} tier 1")
        chat.say(f"remind me to call {name} on January 9")
        chat.say(f"{name}'s birthday is February 1")
        chat.say(f"lunch with {name} on January 8")
    chat.say("I'm away until February 9")
    heard = chat.until(datetime(2026, 2, 9, 8, 45))
    assert len(heard[0].text.splitlines()) <= 25
    assert "… and 2 more; /agenda shows all." in heard[0].text
    assert (
        "and 2 more"
        in heard[0].text.splitlines()[
            [line.startswith("Birthdays") for line in heard[0].text.splitlines()].index(True)
        ]
    )


def test_who_moves_to_the_west_while_away_is_away_still(start_talk: StartTalk) -> None:
    """Paused on the 6th in Auckland; in Honolulu it is the 5th then, and its morning is still to come."""
    chat = start_talk(now=datetime(2026, 1, 6, 7), tz="Pacific/Auckland")
    chat.say("had coffee with Anna on December 1")
    chat.say("make Anna tier 1")
    chat.say("I'm away until January 12")
    chat.say("/settings Honolulu")
    assert prompts(chat.until(datetime(2026, 1, 12, 8, 45))) == [("2026-01-12 08:30", "catch_up")]


@pytest.mark.parametrize("city", ["Honolulu", "Auckland"])
def test_a_move_on_the_day_of_return_brings_no_second_summary_and_no_nudge(
    start_talk: StartTalk, city: str
) -> None:
    chat = start_talk(tz="Europe/Berlin")
    chat.say("had coffee with Anna on December 1")
    chat.say("make Anna tier 1")
    chat.say("I'm away until Friday")
    first = chat.until(datetime(2026, 1, 9, 8, 45))
    chat.say(f"/settings {city}")
    rest = chat.wait(hours=20)
    kinds = [one.prompt for one in [*first, *rest] if f"{one.at:%d}" == "09"]
    assert kinds.count("catch_up") == 1
    assert "nudge" not in kinds


def test_a_change_of_hours_on_the_morning_of_return_keeps_the_summary(chat: Talk) -> None:
    chat.say("remind me to send Dana the deck on Thursday")
    chat.say("I'm away until Monday")
    chat.until(datetime(2026, 1, 12, 7))
    chat.say("/settings London")
    assert ("2026-01-12 08:30", "catch_up") in prompts(chat.until(datetime(2026, 1, 12, 9)))
