"""What one does from the morning's message: in place, by name where there are several, undone there."""

from datetime import datetime

import pytest

from tests.talks.talk import Heard, Talk
from tests.talks.test_mornings import nudges, tiered

MORNING = datetime(2026, 2, 5, 9)
"""Half an hour after the nudge about people met on 5 January, monthly."""


def nudge_about(chat: Talk, *people: str) -> Heard:
    tiered(chat, *people)
    return nudges(chat.until(MORNING))[-1]


def last_talk(chat: Talk, name: str = "Dana") -> str:
    return chat.say(f"when did I last talk to {name}?")


def test_alone_the_labels_need_no_name(chat: Talk) -> None:
    assert nudge_about(chat, "Dana").labels == ["Done", "Draft", "Snooze", "Skip", "Less often"]


def test_two_of_one_first_name_are_told_apart_by_their_full_names(chat: Talk) -> None:
    nudge = nudge_about(chat, "Dana Kim", "Dana Park")
    assert "Done Dana Kim" in nudge.labels
    chat.tap("Skip Dana Park")
    assert "Undo Dana Park" in chat.buttons(nudge.id)
    assert "Done Dana Kim" in chat.buttons(nudge.id)


def test_done_is_undone_in_place_and_the_others_stay(chat: Talk) -> None:
    nudge = nudge_about(chat, "Dana", "Bob")
    before = chat.shown(nudge.id)
    chat.tap("Done Dana")
    assert "Thursday 5 February" in last_talk(chat)
    chat.tap("Undo Dana", nudge.id)
    assert chat.shown(nudge.id).text == before.text
    assert chat.shown(nudge.id).buttons == before.buttons
    assert "Monday 5 January" in last_talk(chat)
    assert "had its day" in chat.tap("Undo Dana", nudge.id)


def test_done_asks_lightly_how_it_went_and_one_tap_answers(chat: Talk) -> None:
    nudge = nudge_about(chat, "Dana", "Bob")
    assert "✓ Dana: logged for today. How did it go?" in chat.tap("Done Dana")
    assert chat.buttons(nudge.id)[:4] == ["Dana: I gave", "Dana: I got", "Dana: Both", "Undo Dana"]
    assert "✓ Dana: logged for today – you gave." in chat.tap("Dana: I gave")
    assert chat.buttons(nudge.id)[:2] == ["Undo Dana", "Done Bob"]
    assert "you gave" in chat.say("/person Dana")


def test_undo_takes_back_the_touch_and_how_it_went(chat: Talk) -> None:
    nudge = nudge_about(chat, "Dana")
    chat.tap("Done")
    chat.tap("I gave")
    chat.tap("Undo")
    assert chat.buttons(nudge.id) == nudge.labels
    assert "you gave" not in chat.say("/person Dana")


def test_whoever_says_nothing_more_is_not_asked_again(chat: Talk) -> None:
    nudge_about(chat, "Dana")
    chat.tap("Done")
    assert "How did it go" not in chat.say("who's overdue?")
    assert "Thursday 5 February" in last_talk(chat)


def test_two_done_in_a_row_are_each_answered_in_their_line(chat: Talk) -> None:
    nudge = nudge_about(chat, "Dana", "Bob")
    chat.tap("Done Dana", nudge.id)
    chat.tap("Done Bob", nudge.id)
    chat.tap("Dana: I got", nudge.id)
    chat.say("both")
    assert "they gave" in chat.say("/person Dana")
    assert "both gave" in chat.say("/person Bob")


def test_hours_later_words_are_no_longer_taken_for_the_answer(chat: Talk) -> None:
    nudge_about(chat, "Dana")
    chat.tap("Done")
    chat.until(datetime(2026, 2, 5, 15))
    assert "Kept" not in chat.say("lovely weather over there")


def test_words_about_how_it_went_are_kept_with_the_talk_and_understood(chat: Talk) -> None:
    nudge_about(chat, "Dana")
    chat.tap("Done")
    said = chat.say("great, coffee, about pricing. She moved to Acme. I promised her the deck by Friday")
    assert "Kept with today's touch" in said
    assert "send Dana the deck – tomorrow, Friday 6 February" in said
    card = chat.say("/person Dana")
    assert "Acme" in card
    assert card.count("5 February") == 1
    assert "coffee, about pricing" in last_talk(chat)


def test_what_words_about_it_led_to_is_undone_together(chat: Talk) -> None:
    nudge_about(chat, "Dana")
    chat.tap("Done")
    chat.say("lovely, she moved to Acme")
    chat.tap("Undo")
    assert "Acme" not in chat.say("/person Dana")
    assert "Thursday 5 February" in last_talk(chat)


def test_telling_the_same_talk_in_full_is_no_second_one(chat: Talk) -> None:
    nudge_about(chat, "Dana")
    chat.tap("Done")
    chat.say("had lunch with Dana, about hiring")
    assert chat.say("/person Dana").count("5 February") == 1
    assert "a meal, about hiring" in last_talk(chat)


def test_another_request_meanwhile_is_answered_as_such(chat: Talk) -> None:
    nudge_about(chat, "Dana")
    chat.tap("Done")
    assert "Coffee with Bob" in chat.say("had coffee with Bob")
    assert "Nobody is overdue" in chat.say("who's overdue?")
    assert "Thursday 5 February" in last_talk(chat, "Bob")
    assert "How did it go" not in chat.last.text
    assert "they gave" in chat.say("I got") + chat.say("/person Dana")


def test_a_promise_alone_is_just_that(chat: Talk) -> None:
    nudge_about(chat, "Dana")
    chat.tap("Done")
    said = chat.say("remind me to send her the deck tomorrow")
    assert "send Dana the deck – tomorrow" in said
    assert "Kept with" not in said


def test_small_talk_meanwhile_is_not_kept_as_the_answer(chat: Talk) -> None:
    nudge_about(chat, "Dana")
    chat.tap("Done")
    assert "Kept" not in chat.say("thanks!")


def test_a_draft_is_shown_to_be_copied_and_sent_it_logs_a_message(chat: Talk) -> None:
    nudge = nudge_about(chat, "Dana", "Bob")
    said = chat.tap("Draft Dana")
    assert "Hi Dana, it's been a while since our coffee in January." in said
    copy = chat.shown(chat.last.id).buttons[0][0]
    assert copy.copy
    assert copy.copy in said
    assert chat.buttons(nudge.id) == nudge.labels
    assert "A message to Dana – today" in chat.tap("Sent it")
    assert "a message, Thursday 5 February" in last_talk(chat)
    assert "Logged for today already" in chat.tap("Done Dana")


def test_snooze_is_a_week_at_once_and_then_another_length(chat: Talk) -> None:
    nudge = nudge_about(chat, "Dana", "Bob")
    assert "Dana: snoozed until Thursday 12 February." in chat.tap("Snooze Dana")
    assert chat.buttons(nudge.id)[:4] == ["Dana: 1 day", "Dana: 1 month", "Dana: Until…", "Undo Dana"]
    said = chat.tap("Dana: 1 day")
    assert "Dana: snoozed until Friday 6 February." in said
    assert "12 February" not in said
    assert chat.buttons(nudge.id)[:2] == ["Undo Dana", "Done Bob"]


def test_a_month_goes_by_the_calendar(chat: Talk) -> None:
    nudge_about(chat, "Dana")
    chat.tap("Snooze")
    assert "until Thursday 5 March" in chat.tap("1 month")


def test_snooze_and_its_other_length_are_undone_together(chat: Talk) -> None:
    nudge = nudge_about(chat, "Dana")
    chat.tap("Snooze")
    chat.tap("1 month")
    chat.tap("Undo")
    assert chat.buttons(nudge.id) == nudge.labels
    assert "not snoozed" in chat.say("unsnooze Dana")


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("March 2", "Monday 2 March"),
        ("5 weeks", "Thursday 12 March"),
        ("next Friday", "Friday 13 February"),
        ("snooze her until Easter", "Sunday 5 April"),
    ],
)
def test_until_takes_a_day_or_a_length(chat: Talk, said: str, until: str) -> None:
    nudge_about(chat, "Dana")
    chat.tap("Snooze")
    assert "Until when shall I leave Dana out?" in chat.tap("Until…")
    assert until in chat.say(said)


def test_until_asks_again_where_it_reads_no_day(chat: Talk) -> None:
    nudge_about(chat, "Dana")
    chat.tap("Snooze")
    chat.tap("Until…")
    for nonsense in ("banana", "yesterday"):
        assert "couldn't read a day to come" in chat.say(nonsense)
    assert "Thursday 19 February" in chat.tap("2 weeks")


def test_a_length_offered_before_a_longer_snooze_does_not_shorten_it(chat: Talk) -> None:
    nudge = nudge_about(chat, "Dana")
    chat.tap("Snooze")
    chat.say("snooze Dana until September 1")
    assert "Snoozed until Tuesday 1 September already" in chat.tap("1 day", nudge.id)


def test_skip_is_undone_as_if_nothing_had_been(chat: Talk) -> None:
    nudge = nudge_about(chat, "Dana")
    chat.tap("Skip")
    chat.tap("Undo")
    assert chat.buttons(nudge.id) == nudge.labels
    assert [f"{one.at:%d}" for one in nudges(chat.until(datetime(2026, 2, 20)))] == ["12"]


def test_less_often_doubles_the_rhythm_and_undo_brings_it_back(chat: Talk) -> None:
    nudge = nudge_about(chat, "Dana", "Bob")
    chat.tap("Skip Dana")
    said = chat.tap("Less often Dana")
    assert "Dana: every 60 days from now on (was: tier 1, monthly)." in said
    assert "skipped" not in said
    chat.tap("Undo Dana", nudge.id)
    assert chat.buttons(nudge.id) == nudge.labels
    assert "every 60 days" not in chat.say("/person Dana")


def test_whoever_is_wanted_less_often_comes_up_after_twice_the_time(chat: Talk) -> None:
    nudge_about(chat, "Dana")
    chat.tap("Less often")
    assert [f"{one.at:%d %B}" for one in nudges(chat.until(datetime(2026, 3, 10)))] == ["09 March"]


def test_a_tap_on_a_list_can_be_undone_too(chat: Talk) -> None:
    nudge_about(chat, "Dana", "Bob")
    chat.say("who's overdue?")
    chat.tap("Log Dana")
    assert "Undo Dana" in chat.buttons(chat.screen.edits[-1].id)


def test_a_promise_tapped_away_is_undone_in_place(chat: Talk) -> None:
    chat.say("remind me to call Bob tomorrow")
    chat.say("remind me to send Carol the deck tomorrow")
    [morning] = nudges(chat.until(datetime(2026, 1, 6, 9)))
    before = chat.shown(morning.id)
    assert "Drop: send Carol the deck" in morning.labels
    chat.tap("Next week: call Bob")
    assert "Undo: call Bob" in chat.buttons(morning.id)
    chat.tap("Undo: call Bob")
    assert chat.shown(morning.id).text == before.text
    assert chat.buttons(morning.id) == morning.labels
    assert "Tuesday 6 January" in chat.say("/agenda")


def test_a_promise_alone_is_undone_too(chat: Talk) -> None:
    chat.say("remind me to call Bob tomorrow")
    [morning] = nudges(chat.until(datetime(2026, 1, 6, 9)))
    chat.tap("Drop")
    assert chat.buttons(morning.id) == ["Undo promise"]
    chat.tap("Undo promise")
    assert chat.buttons(morning.id) == ["Done", "Tomorrow", "Next week", "Drop"]
    chat.tap("Done")
    assert "owe nobody" in chat.say("/agenda")


def test_a_promise_in_quiet_hours_says_when_it_will_be_brought_up(chat: Talk) -> None:
    said = chat.say("remind me to call Bob tomorrow at 22:00")
    assert "tomorrow at 20:45 (you have quiet hours at that time)" in said
    assert "quiet" not in chat.say("remind me to call Carol tomorrow at 15:00")
