"""The health check: whom, four scales each, what fell since the last, on one day or several."""

from datetime import datetime

import pytest

from domain.model import Check
from domain.reflect.health_scales import compared, falls
from domain.reply import Picture
from tests.talks.conftest import StartTalk
from tests.talks.talk import Talk

FIVE = "Ana, Ben, Cleo, Dora and Emil"
MANY = "Ana, Ben, Cleo, Dora, Emil, Finn, Gus, Hal, Ida, Jon, Kai, Lena and Mona"


def meet(chat: Talk, people: str = FIVE) -> None:
    chat.say(f"lunch with {people}")


def answer(chat: Talk, *taps: str) -> str:
    said = ""
    for label in taps:
        said = chat.tap(label)
    return said


def checked(chat: Talk, name: str, *taps: str) -> str:
    """A whole check of one person, without a note."""
    chat.say(f"/healthcheck {name}")
    return answer(chat, *taps, "Skip")


def drawn(chat: Talk) -> bool:
    """Whether a picture comes with the last message."""
    file = chat.shown(chat.last.id).file
    return isinstance(file, Picture) and file.kind == "health"


def day(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_four_scales_are_asked_one_after_another_in_one_message(chat: Talk) -> None:
    meet(chat)
    assert "Trust: " in chat.say("health check with Ana")
    asked = chat.last.id
    assert chat.buttons() == ["1", "2", "3", "4", "5", "Not Ana", "Skip", "Later", "Cancel"]
    assert "Trust 4.\nMutual understanding: " in chat.tap("4")
    assert "Trust 4, mutual understanding 5.\nEase of communication: " in chat.tap("5")
    assert "Value alignment: " in chat.tap("3")
    assert "Anything to keep with this?" in chat.tap("2")
    done = chat.tap("Skip")
    assert "Ana: trust 4, mutual understanding 5, ease of communication 3, value alignment 2" in done
    assert chat.shown(asked).text.startswith("Health check done: 1 person.")
    assert drawn(chat)


def test_a_fall_of_two_is_called_out_with_what_to_try_and_one_of_one_is_not(chat: Talk) -> None:
    meet(chat)
    assert "That's where you start" in checked(chat, "Ana", "5", "4", "3", "3")
    chat.until(day("2026-04-20T09:00"))
    done = checked(chat, "Ana", "3", "3", "3", "5")
    assert "trust 3 (was 5), mutual understanding 3 (was 4), ease of communication 3, value" in done
    assert "↓ Trust: 2 lower than last time. Try this: keep one small promise to Ana" in done
    assert done.count("↓") == 1


def test_a_small_fall_is_no_alarm(chat: Talk) -> None:
    meet(chat)
    checked(chat, "Ana", "5", "4", "3", "3")
    chat.until(day("2026-04-20T09:00"))
    assert "Nothing fell by much" in checked(chat, "Ana", "4", "3", "2", "3")


def test_what_to_try_becomes_a_promise_of_the_week(chat: Talk) -> None:
    meet(chat)
    checked(chat, "Ana", "5", "5", "5", "5")
    chat.until(day("2026-04-20T09:00"))
    checked(chat, "Ana", "5", "5", "2", "5")
    assert "Monday 27 April" in chat.tap("Remind me: Ana, ease of communication")
    assert "suggest a walk or a call with Ana" in chat.say("/agenda")


def test_skipped_scales_are_compared_with_the_last_time_they_were_answered(chat: Talk) -> None:
    meet(chat)
    checked(chat, "Ana", "5", "5", "5", "5")
    chat.until(day("2026-02-20T09:00"))
    assert "Ana: mutual understanding 5, ease" in checked(chat, "Ana", "Skip", "5", "5", "5")
    chat.until(day("2026-04-20T09:00"))
    assert "trust 2 (was 5)" in checked(chat, "Ana", "2", "5", "5", "5")


def test_key_people_are_proposed_and_changed_by_taps_and_in_words(chat: Talk) -> None:
    meet(chat, MANY)
    chat.say("make Mona tier 1")
    assert "I'd look at these 8 people: Mona" in chat.say("health check")
    assert "✓ Mona" in chat.buttons()
    assert "7 people to look at" in chat.tap("✓ Mona")
    assert "+ Mona" in chat.buttons()
    first = chat.buttons()[0].removeprefix("✓ ")
    assert "Lena and Mona.\n" in chat.say("Lena and Mona")
    said = chat.say(f"Kai instead of {first}")
    assert "Kai" in said
    assert first not in said.splitlines()[0]
    assert "Trust: " in chat.tap("Begin")


def test_nobody_unknown_is_taken_in(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck")
    assert "I don't know Zed Miller yet" in chat.say("Zed Miller too")
    assert "5 people" in chat.shown(chat.last.id).text


def test_more_than_ten_are_too_many(chat: Talk) -> None:
    meet(chat, MANY)
    chat.say("/healthcheck")
    assert "Ten is the most" in chat.say("Ana, Ben, Cleo, Dora, Emil, Finn, Gus, Hal, Ida, Jon and Kai")
    assert "Ten is the most" in _cancelled(chat).say(f"/healthcheck {MANY}")


def _cancelled(chat: Talk) -> Talk:
    chat.say("/cancel")
    return chat


def test_a_check_left_in_the_middle_goes_on_where_it_stopped_two_days_later(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck")
    chat.tap("Begin")
    first = chat.shown(chat.last.id).text.splitlines()[0].removeprefix("1 of 5: ")
    answer(chat, "4", "4", "4", "4", "Skip")
    chat.tap("5")
    chat.wait(days=2)
    said = chat.say("/healthcheck")
    assert said.startswith("1 of 4: ")
    assert first not in said
    assert "Trust 5.\nMutual understanding: " in said
    assert "2 of 4: " in answer(chat, "4", "4", "4", "Skip")


def test_later_keeps_what_was_said_and_the_button_goes_on(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck")
    answer(chat, "Begin", "4", "4", "4", "4", "Skip")
    assert "What you told me is kept; 4 people to go" in chat.tap("Later")
    assert chat.tap("Go on").startswith("1 of 4: ")


def test_back_changes_an_answer_and_skip_after_it_takes_it_out(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck Ana")
    assert "Trust: " in answer(chat, "4", "Back")
    assert "Trust 2." in chat.tap("2")
    answer(chat, "Back", "Skip", "3", "3", "3")
    assert "Ana: mutual understanding 3, ease" in chat.tap("Skip")


def test_numbers_may_be_typed_and_anything_else_is_refused_kindly(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck Ana")
    assert "Trust 4." in chat.say("four")
    assert "A number from 1 to 5" in chat.say("seven")
    assert "mutual understanding 5." in chat.say("I'd say 5")


def test_skip_and_back_may_be_typed(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck Ana")
    assert "Mutual understanding: " in chat.say("skip")
    assert "Trust: " in chat.say("back")
    assert "kept" in _then_later(chat)


def _then_later(chat: Talk) -> str:
    chat.say("4")
    return chat.say("later")


@pytest.mark.parametrize("words", ["one of them is fine", "5 o'clock", "55", "12"])
def test_what_only_begins_with_a_number_is_no_answer(chat: Talk, words: str) -> None:
    meet(chat)
    chat.say("/healthcheck Ana")
    assert "A number from 1 to 5" in chat.say(words)


def test_whoever_is_not_known_cannot_be_looked_at(chat: Talk) -> None:
    meet(chat)
    assert "don't know anyone by that name" in chat.say("/healthcheck Zed Miller")


def test_namesakes_are_not_guessed_at(chat: Talk) -> None:
    chat.say("add Pat Doyle")
    chat.say("add Pat Singh")
    assert "That could be Pat Doyle, Pat Singh" in chat.say("/healthcheck Pat")


def test_somebody_named_comes_first_and_the_others_wait(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck")
    answer(chat, "Begin", "Later")
    chat.say("/healthcheck Emil")
    done = answer(chat, "4", "4", "4", "4", "Skip")
    assert "Health check done: 1 person." in done
    chat.tap("Go on", chat.screen.edits[-1].id)
    assert "1 of 4: " in chat.shown(chat.last.id).text


def test_a_check_anew_asks_everybody_again(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck")
    answer(chat, "Begin", "Later")
    assert "I'd look at these 5 people" in chat.say("/healthcheck new")


def test_a_check_left_for_a_month_is_not_taken_up_again(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck")
    answer(chat, "Begin", "Later")
    chat.wait(days=31)
    assert "I'd look at these 5 people" in chat.say("/healthcheck")


def test_a_question_and_a_talk_in_between_are_answered_and_the_check_goes_on(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck Ana")
    said = chat.say("who's overdue?")
    assert "overdue" in said
    assert "Trust: " in said
    said = chat.say("had coffee with Ben")
    assert "Coffee with Ben" in said


def test_cancel_keeps_what_was_said(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck Ana")
    chat.tap("4")
    assert "What you told me is kept" in chat.tap("Cancel")
    assert "Last health check\n• Today: trust 4" in chat.say("/person Ana")


def test_one_undo_takes_back_all_that_was_said_of_somebody(chat: Talk) -> None:
    meet(chat)
    checked(chat, "Ana", "4", "4", "4", "4")
    result = chat.screen.edits[-1].id
    assert "Undone: the health check of Ana" in chat.tap("Undo Ana", result)
    assert "health check" not in chat.say("/person Ana")
    assert "No health check of Ana yet" in chat.say("/healthcheck history Ana")


def test_undo_in_the_middle_takes_back_that_person_and_the_check_goes_on(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck Ana")
    answer(chat, "4", "4")
    assert "the health check of Ana" in chat.say("undo")
    answer(chat, "3", "3", "Skip")
    assert "Ana – Today: ease of communication 3, value alignment 3" in chat.say("/healthcheck history")


def test_somebody_can_be_left_out_while_it_runs(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck Ana and Ben")
    assert "2 of 2: Ben" in chat.tap("Not Ana")
    answer(chat, "4", "4", "4", "4")
    done = chat.tap("Skip")
    assert "1 person" in done
    assert "Ana" not in done


def test_a_note_is_kept_and_a_promise_in_it_is_one(chat: Talk) -> None:
    meet(chat)
    chat.say("/healthcheck Ana")
    answer(chat, "4", "4", "4", "4")
    said = chat.say("a bit distant lately, I'll call her on Friday")
    assert "Promise kept in mind: call Ana – Friday 9 January" in said
    assert "“a bit distant lately" in chat.say("/person Ana")


def test_checks_are_shown_over_time_and_one_can_be_taken_out(chat: Talk) -> None:
    meet(chat)
    checked(chat, "Ana", "4", "4", "4", "4")
    chat.until(day("2026-04-20T09:00"))
    checked(chat, "Ana", "5", "4", "4", "4")
    said = chat.say("health check history of Ana")
    assert "• Today: trust 5" in said
    assert "• In January: trust 4" in said
    assert drawn(chat)
    assert "Taken out" in chat.tap("Take out the last")
    assert "• In January: trust 4" in chat.say("/person Ana")
    assert "Today: trust 5" not in chat.say("/person Ana")


def test_it_comes_on_the_second_monday_of_the_quarter_and_begins_with_a_tap(start_talk: StartTalk) -> None:
    chat = start_talk(day("2026-03-20T08:00"))
    meet(chat)
    heard = [one for one in chat.until(day("2026-07-12T09:00")) if one.prompt == "health_check"]
    assert [f"{one.at:%Y-%m-%d %H:%M}" for one in heard] == ["2026-04-13 10:00"]
    assert heard[0].labels == ["Begin", "Not now"]
    assert "5 people" in chat.tap("Begin", heard[0].id)


def test_not_now_is_all_right(start_talk: StartTalk) -> None:
    chat = start_talk(day("2026-04-12T08:00"))
    meet(chat)
    heard = [one for one in chat.until(day("2026-04-13T11:00")) if one.prompt == "health_check"]
    assert "not now" in chat.tap("Not now", heard[0].id)
    assert chat.buttons(heard[0].id) == []
    assert "5 people" in chat.say("/healthcheck")


def test_it_is_left_out_while_there_are_fewer_than_five(start_talk: StartTalk) -> None:
    chat = start_talk(day("2026-04-12T08:00"))
    meet(chat, "Ana, Ben, Cleo and Dora")
    assert [one for one in chat.until(day("2026-04-13T11:00")) if one.prompt == "health_check"] == []


def test_whoever_was_looked_at_lately_is_not_proposed_again(chat: Talk) -> None:
    meet(chat)
    checked(chat, "Ana", "4", "4", "4", "4")
    assert "these 4 people: Ben" in chat.say("/healthcheck")


def test_without_anybody_it_says_how_to_begin(chat: Talk) -> None:
    assert "nobody to look at yet" in chat.say("/healthcheck")


TRUST = [
    ([], 3, None, False),  # the first check
    ([5], 4, 5, False),  # 5 - 4 = 1
    ([5], 3, 5, True),  # 5 - 3 = 2
    ([3], 5, 3, False),  # it rose
    ([5, 3], 2, 3, False),  # beside the last, 3 - 2 = 1, not the first
    ([5, None], 3, 5, True),  # skipped last time: beside the answer before, 5 - 3 = 2
    ([1], 1, 1, False),
]


@pytest.mark.parametrize(("before", "now", "was", "called_out"), TRUST)
def test_a_scale_is_compared_with_its_last_answer(
    before: list[int | None], now: int, was: int | None, called_out: bool
) -> None:
    earlier = [
        Check(id=number, day=day(f"2025-0{number}-01T00:00").date(), people=(1,), trust=value)
        for number, value in enumerate(before, 1)
    ]
    [shift] = compared(Check(day=day("2026-01-01T00:00").date(), people=(1,), trust=now), earlier)
    assert (shift.before, bool(falls([shift]))) == (was, called_out)
