"""The card of a person: all that is known on one screen, and the buttons on it."""

import re
from datetime import datetime

from domain.people.card import SCREEN
from tests.talks.talk import Talk


def rich(chat: Talk) -> None:
    """Somebody of whom everything is known, and more of each than a screen shows."""
    for words in (
        "add Dana Kim, engineer at Initech",
        "add Bob Stone",
        "add Alice Wong",
        "Dana is CTO at Acme",
        "Dana lives in Berlin",
        "Dana's birthday is 3 March 1985",
        "Dana loves sailing",
        "tag Dana investor, ai",
        "Dana's email is dana@acme.com",
        "Dana's phone is +49 30 1234567",
        "make Dana tier 1",
        "rate Dana 5",
        "Dana is my mentor",
        "met Dana through Bob",
        "Dana introduced me to Alice",
        "lunch with Dana tomorrow",
        "story: Dana got me into product work when nobody else would have given me a chance at all",
    ):
        chat.say(words)
    for number in range(8):
        chat.say(
            f"note on Dana: plan number {number} matters so much to her that nothing else does all year long"
        )
        chat.say(
            f"had coffee with Dana {number + 1} days ago about the long story of chapter {number} of her book"
        )
        chat.say(f"remind me to send Dana the very long document number {number} about pricing on Friday")
        chat.say(f"/opportunity Dana offered a contract number {number} for the new building of the company")


def test_a_rich_card_fits_one_screen_and_says_what_it_leaves_out(chat: Talk) -> None:
    rich(chat)
    said = chat.say("/person Dana")
    assert len(said) <= SCREEN
    for part in ("CTO at Acme", "Berlin", "Mentor", "Birthday 3 March", "Likes sailing", "dana@acme.com"):
        assert part in said
    for heading in ("Notes", "Last talks", "Open", "Opportunities", "Stories", "Introductions"):
        assert f"\n{heading}\n• " in said
    assert "more" in said


def test_the_sections_say_what_there_is_of_each(chat: Talk) -> None:
    for words in (
        "add Dana Kim",
        "add Alice Wong",
        "had coffee with Dana yesterday re: fundraising",
        "remind me to send Dana the deck on Friday",
        "lunch with Dana tomorrow",
        "got a job lead from Dana",
        "story: Dana got me into product work",
        "Dana introduced me to Alice",
    ):
        chat.say(words)
    said = chat.say("/person Dana")
    assert "• Sunday 4 January: coffee, about fundraising" in said
    assert "• You promised: send Dana the deck – Friday 9 January" in said
    assert "• Planned: a meal – tomorrow, Tuesday 6 January" in said
    assert "• Job lead, today: got a job lead from Dana" in said
    assert "• Today: Dana got me into product work" in said
    assert "• Introduced you to Alice Wong" in said
    assert "Came through Dana Kim" in chat.say("/person Alice")


def test_of_many_notes_the_latest_are_shown_and_the_others_counted(chat: Talk) -> None:
    chat.say("add Dana Kim")
    for word in ("one", "two", "three", "four", "five"):
        chat.say(f"note on Dana: {word}")
    said = chat.say("/person Dana")
    assert "Notes\n• “five”\n• “four”\n• “three”\n… and 2 more" in said


def test_a_card_of_nobody_much_leaves_empty_parts_out(chat: Talk) -> None:
    chat.say("add Dana Kim")
    said = chat.say("/person Dana")
    assert said.splitlines()[0] == "Dana Kim"
    for heading in ("Notes", "Last talks", "Open", "Opportunities", "Stories", "Introductions", "Before"):
        assert heading not in said
    assert "no talk yet" in said


def test_the_last_five_talks_are_shown_and_not_the_sixth(chat: Talk) -> None:
    chat.say("add Dana Kim")
    for days in range(1, 7):
        chat.say(f"call with Dana {days} days ago")
    said = chat.say("/person Dana")
    assert said.count(": a call") == 5
    assert "Tuesday 30 December" not in said


def test_who_was_introduced_to_whom_is_said_from_each_side(chat: Talk) -> None:
    for name in ("Dana Kim", "Bob Stone", "Carol Diaz"):
        chat.say(f"add {name}")
    chat.say("I introduced Dana to Bob")
    chat.say("Carol introduced me to Dana")
    assert "You introduced them to Dana Kim" in chat.say("/person Bob")
    said = chat.say("/person Dana")
    assert "You introduced them to Bob Stone" in said
    assert "Came through Carol Diaz" in said
    assert "Introduced you to Dana Kim" in chat.say("/person Carol")


def test_felt_and_shown_stand_side_by_side_and_overrating_is_said_kindly(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.say("make Dana tier 1")
    chat.say("rate Dana 5")
    chat.until(datetime(2026, 6, 10, 10))
    said = chat.say("/person Dana")
    assert "you feel 5, the log shows 1 of 5" in said
    assert "The log shows less than you feel: no talk since January." in said


def test_felt_lower_than_the_log_is_said_too(chat: Talk) -> None:
    chat.say("add Dana Kim, CTO at Acme")
    for words in ("lives in Berlin", "loves sailing", "loves chess", "loves opera", "loves hiking"):
        chat.say(f"Dana {words}")
    for days in range(1, 9):
        chat.say(f"coffee with Dana {days} days ago about topic {days}")
        chat.tap("Both")
    chat.say("rate Dana 1")
    assert "more than you feel" in chat.say("/person Dana")


def test_what_is_not_far_apart_is_not_pointed_out(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.say("rate Dana 3")
    assert "you feel" in chat.say("/person Dana")
    assert "than you feel" not in chat.last.text


def test_strength_is_asked_for_until_it_is_rated(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.say("/person Dana")
    assert "How close do you feel to Dana?" in chat.tap("How close do you feel?")
    assert chat.buttons() == ["1", "2", "3", "4", "5", "Back"]
    chat.tap("4")
    assert "How close do you feel?" not in chat.buttons()


def test_how_strength_went_is_told_once_there_are_weeks(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    assert "Lately" not in chat.say("/person Dana")
    chat.wait(days=21)
    assert "Lately: steady at 2 for 3 weeks." in chat.say("/person Dana")


def test_a_strength_that_changed_is_told_with_the_day_since_when(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.wait(days=14)
    for topic in ("Rust", "chess"):
        chat.say(f"had coffee with Dana about {topic}")
        chat.say(f"Dana likes {topic}")
    chat.wait(days=8)
    assert re.search(r"Lately: 2 → \d since \d+ January\.", chat.say("/person Dana"))


def test_tier_one_counts_the_last_meaningful_talk(chat: Talk) -> None:
    chat.say("had coffee with Dana 10 days ago")
    chat.say("make Dana tier 1")
    chat.say("liked Dana's post yesterday")
    assert "last meaningful talk 10 days ago" in chat.say("/person Dana")


def test_the_menu_goes_there_and_back_in_place(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("/person Dana")
    card, buttons = chat.last.text, chat.buttons()
    chat.tap("Change…")
    chat.tap("More…")
    chat.tap("Back")
    chat.tap("Tier")
    chat.tap("Back")
    assert chat.tap("Back").startswith(card)
    assert chat.buttons() == buttons


def test_every_row_of_the_card_fits_a_thumb(chat: Talk) -> None:
    rich(chat)
    chat.say("/person Dana")
    for label in ("Change…", "More…"):
        chat.tap(label)
        rows = chat.shown(chat.last.id).buttons
        assert len(rows) <= 6
        assert max(len(row) for row in rows) <= 3


def test_a_question_of_the_menu_can_be_skipped_and_cancelled(chat: Talk) -> None:
    chat.say("add Dana Kim")
    for way_out in ("Skip", "Cancel"):
        chat.say("/person Dana")
        chat.tap("Change…")
        chat.tap("Company")
        assert "left as it is" in chat.tap(way_out)
    assert chat.say("/person Dana").startswith("Dana Kim\n")


def test_a_talk_told_to_the_question_of_a_note_is_the_note(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("/person Dana")
    chat.tap("Note")
    assert "“had lunch with Bob once”" in chat.say("had lunch with Bob once")
    assert "don't know Bob" in chat.say("/person Bob")


def test_a_touch_logged_from_the_card_can_be_rated_and_undone(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("/person Dana")
    assert "A touch with Dana Kim – today" in chat.tap("Log a touch")
    assert chat.buttons() == ["Undo", "Change", "Gave", "Got", "Both"]
    chat.tap("Undo")
    assert "No talk with Dana Kim" in chat.say("when did I last talk to Dana?")


def test_a_promise_made_from_the_card_takes_its_day_from_the_words(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("/person Dana")
    assert "What did you promise Dana?" in chat.tap("Promise")
    said = chat.say("to send her the deck on Friday")
    assert "Promise kept in mind: send Dana the deck – Friday 9 January" in said
    assert "You promised: send Dana the deck" in chat.say("/person Dana")


def test_a_promise_without_a_day_is_kept_as_it_was_told(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("/person Dana")
    chat.tap("Promise")
    assert "the blue book – nothing else" in chat.say("the blue book – nothing else")
    assert "the blue book" in chat.say("/person Dana")


def test_a_promise_of_theirs_is_kept_apart_from_ones_own(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("remind me to send Dana the deck on Friday")
    chat.say("/person Dana")
    chat.tap("Promise")
    assert "What did Dana promise you?" in chat.tap("Dana promised me something")
    assert "Kept in mind: Dana promised: send me the contract – Friday 9 January" in chat.say(
        "to send me the contract by Friday"
    )
    said = chat.say("/person Dana")
    assert "• You promised: send Dana the deck" in said
    assert "• Dana promised: send me the contract" in said
    agenda = chat.say("/agenda")
    assert (
        agenda.index("send Dana the deck") < agenda.index("Promised to you:") < agenda.index("the contract")
    )
    [morning] = chat.until(datetime(2026, 1, 9, 9))
    assert "Promised:\n" in morning.text
    assert "You promised" not in morning.text
    chat.say("sent Dana the contract")
    assert "Promise kept" not in " ".join(chat.buttons())


def test_a_promise_of_theirs_told_in_words_is_open_on_the_card(chat: Talk) -> None:
    chat.say("add Dana Kim")
    said = chat.say("Dana promised to send me the contract by Friday")
    assert "Kept in mind: Dana promised to send me the contract – Friday 9 January" in said
    assert "• Dana promised to send me the contract – Friday 9 January" in chat.say("/person Dana")
    assert "No talk with Dana" in chat.say("when did I last talk to Dana?")


def test_archived_people_say_so_and_come_back_by_a_button(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("archive Dana")
    assert "Archived today" in chat.say("/person Dana")
    chat.tap("Bring back")
    assert "Archived" not in chat.say("/person Dana")


def test_a_fact_alone_places_nobody_who_was_only_known(chat: Talk) -> None:
    known(chat, "Dana Kim")
    chat.say("Dana works at Acme")
    assert "not placed yet" in chat.say("/person Dana")
    chat.tap("Place them in a tier")
    assert "Tier 2, quarterly – you set it today" in chat.tap("Tier 2: quarterly")
    assert "not placed yet" not in chat.say("/person Dana")


def known(chat: Talk, name: str) -> None:
    """Somebody known from an import and not placed yet."""
    from dataclasses import replace

    from storage.database import Unit

    def import_one(unit: Unit) -> None:
        user = unit.users.find("local", "local")
        assert user is not None
        store = unit.store(user)
        store.deeds.open("import", chat.chat.clock.now())
        [contact] = [one for one in store.contacts.all() if one.name == name]
        store.contacts.replace(replace(contact, active=False))

    chat.say(f"add {name}")
    chat.look(import_one)


def test_a_card_shows_the_next_birthday_when_it_is_near(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("Dana's birthday is 10 January")
    assert "Birthday 10 January – in 5 days" in chat.say("/person Dana")
    chat.wait(days=4)
    assert "Birthday 10 January – tomorrow" in chat.say("/person Dana")
    chat.wait(days=1)
    assert "Birthday 10 January – today!" in chat.say("/person Dana")
    chat.wait(days=1)
    assert "Birthday 10 January\n" in chat.say("/person Dana")


def test_unknown_and_ambiguous_names_are_said(chat: Talk) -> None:
    assert "don't know Zed" in chat.say("/person Zed")
    chat.say("add Pat Doyle")
    chat.say("add Pat Singh")
    assert "Which Pat do you mean?" in chat.say("/person Pat")
    assert chat.buttons() == ["Pat Doyle", "Pat Singh"]


def test_a_card_of_somebody_gone_says_so(chat: Talk) -> None:
    chat.say("add Dana Kim")
    added = chat.last.id
    chat.say("/person Dana")
    card = chat.last.id
    chat.tap("Undo", added)
    assert "no longer among your connections" in chat.tap("Change…", card)
    assert "no longer among your connections" in chat.tap("Brief", card)
    assert "no longer among your connections" in chat.tap("Promise", card)


def test_a_question_of_closeness_is_answered_with_what_the_log_shows(chat: Talk) -> None:
    chat.say("had coffee with Bob Stone")
    assert "Strength: the log shows 2 of 5" in chat.say("how close am I to Bob?")
    chat.say("Bob: strength 4")
    assert "Strength: you feel 4, the log shows 2 of 5" in chat.say("how close am I to Bob?")


def test_who_introduced_somebody_and_their_number_are_said_where_they_are_asked_about(chat: Talk) -> None:
    chat.say("had coffee with Bob Stone")
    chat.say("add Tom Reed")
    chat.say("Tom was introduced by Bob")
    chat.say("Tom's phone is +49 170 1234567")
    assert "Came through Bob Stone" in chat.say("who introduced me to Tom?")
    assert "+49 170 1234567" in chat.say("what's Tom's phone number?")
