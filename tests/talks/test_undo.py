"""Undo, Change, Gave · Got · Both, and messages edited: a mind changed costs nothing."""

from tests.talks.talk import Talk


def test_pressing_undo_twice_changes_nothing_twice(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    message = chat.last.id
    assert "Undone" in chat.tap("Undo", message)
    assert "had its day" in chat.tap("Undo", message)
    assert "nothing left to undo" in chat.say("undo")


def test_what_was_undone_can_be_put_back(chat: Talk) -> None:
    chat.say("had coffee with Dana yesterday")
    chat.tap("Undo")
    assert "Back as it was" in chat.tap("Put it back")
    assert "Sunday 4 January" in chat.say("when did I last talk to Dana?")
    assert "Undone" in chat.tap("Undo")
    assert "don't know Dana" in chat.say("when did I last talk to Dana?")


def test_undo_goes_back_message_by_message(chat: Talk) -> None:
    chat.say("had coffee with Dana on Friday")
    chat.say("call with Dana yesterday")
    chat.say("lunch with Dana")
    chat.say("undo")
    assert "Sunday 4 January" in chat.say("when did I last talk to Dana?")
    chat.say("undo")
    assert "Friday 2 January" in chat.say("when did I last talk to Dana?")
    chat.say("undo")
    assert "don't know Dana" in chat.say("when did I last talk to Dana?")


def test_undo_in_words_takes_back_the_last_correction_first(chat: Talk) -> None:
    chat.say("had coffee with Dana yesterday")
    chat.tap("Gave")
    assert "Undone: the correction of coffee with Dana" in chat.say("undo")
    assert "Sunday 4 January" in chat.say("when did I last talk to Dana?")
    assert "Undone: coffee with Dana" in chat.say("undo")


def test_the_undo_button_takes_the_talk_back_with_its_corrections(chat: Talk) -> None:
    chat.say("had coffee with Dana yesterday")
    message = chat.last.id
    chat.tap("Gave", message)
    chat.tap("Both", message)
    assert "Undone" in chat.tap("Undo", message)
    assert "don't know Dana" in chat.say("when did I last talk to Dana?")


def test_a_person_spoken_of_since_stays_when_their_first_talk_is_undone(chat: Talk) -> None:
    chat.say("had coffee with Dana yesterday")
    first = chat.last.id
    chat.say("remind me to send Dana the deck on Friday")
    said = chat.tap("Undo", first)
    assert "Dana stays" in said
    assert "send Dana the deck" in chat.say("/agenda")
    assert "No talk with Dana is logged" in chat.say("when did I last talk to Dana?")


def test_an_undone_log_gives_the_old_clock_back(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("make Dana tier 1")
    chat.wait(days=31)
    chat.say("had coffee with Dana")
    assert "Nobody is overdue" in chat.say("who's overdue?")
    chat.tap("Undo")
    assert "Dana Kim" in chat.say("who's overdue?")


def test_gave_is_shown_and_pressing_it_again_is_answered_kindly(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    message = chat.last.id
    assert "You gave." in chat.tap("Gave", message)
    assert "already" in chat.tap("Gave", message)
    assert "You both gave." in chat.tap("Both", message)


def test_after_gave_the_other_buttons_are_still_there(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    message = chat.last.id
    chat.tap("Gave", message)
    assert chat.buttons(message) == ["Undo", "Change", "Gave", "Got", "Both", "Not a person", "Add details"]


def test_change_asks_what_was_different_and_changes_only_that(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.tap("Change")
    assert "Which day" in chat.tap("Day")
    said = chat.say("last Friday")
    assert "Coffee with Dana" in said
    assert "Friday 2 January" in said
    assert "Friday 2 January" in chat.say("when did I last talk to Dana?")


def test_change_by_buttons_all_the_way(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.tap("Change")
    chat.tap("How")
    assert "A call with Dana" in chat.tap("Call")


def test_change_can_name_other_people(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.tap("Change")
    chat.tap("People")
    assert "Coffee with Bob" in chat.say("Bob")
    assert "No talk with Dana" in chat.say("when did I last talk to Dana?")


def test_back_and_cancel_leave_everything_as_it_is(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.tap("Change")
    chat.tap("Day")
    assert "different" in chat.tap("Back")
    assert "left as it is" in chat.tap("Cancel")
    assert "Monday 5 January" in chat.say("when did I last talk to Dana?")


def test_a_day_that_cannot_be_read_leaves_the_question_standing(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.tap("Change")
    chat.tap("Day")
    assert "couldn't read a day" in chat.say("whenever")
    assert "Sunday 4 January" in chat.say("yesterday")


def test_a_question_in_between_is_answered_and_the_open_one_asked_again(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.tap("Change")
    chat.tap("Day")
    said = chat.say("who's overdue?")
    assert "Nobody is overdue" in said
    assert "Which day was it?" in said


def test_a_conversation_left_for_a_day_is_closed(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.tap("Change")
    chat.tap("Day")
    chat.wait(hours=25)
    assert "kept nothing" in chat.say("whenever")


def test_an_edited_message_changes_what_it_had_logged(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    assert "A call with Dana" in chat.edit("call with Dana yesterday")
    said = chat.say("when did I last talk to Dana?")
    assert "a call" in said
    assert "Sunday 4 January" in said


def test_a_message_edited_twice_leaves_only_what_it_says_last(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim")
    chat.edit("had coffee with Bob Stone")
    chat.tap("Gave")
    chat.edit("had coffee with Alice Reed")
    assert "I don't know Dana" in chat.say("when did I last talk to Dana?")
    assert "I don't know Bob" in chat.say("when did I last talk to Bob?")
    assert "coffee" in chat.say("when did I last talk to Alice?")


def test_not_a_person_takes_the_word_out_for_good(chat: Talk) -> None:
    chat.say("lunch with Bob and Acme")
    label = "Not a person: Acme" if "Not a person: Acme" in chat.buttons() else "Not a person"
    assert "no person" in chat.tap(label)
    said = chat.say("lunch with Bob and Acme")
    assert "Acme is new" not in said


def test_add_details_asks_a_few_things_and_each_can_be_skipped(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    assert "Where does Dana work?" in chat.tap("Add details")
    chat.say("Acme")
    chat.tap("Skip")
    said = chat.tap("Monthly")
    assert "works at Acme" in said
    assert "tier 1" in said
    assert "Dana – at Acme" in chat.say("brief me on Dana")
