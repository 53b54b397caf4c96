"""The inventory: people named in whatever way comes easiest, then placed one by one, whenever it suits."""

import re
from datetime import datetime

from tests.talks.conftest import StartTalk
from tests.talks.imported import fact, import_people, names, stored
from tests.talks.stored import everything
from tests.talks.talk import Talk

WAYS = ["Paste names", "Name ten people", "Share contacts"]
QUADRANTS = ["Colleague", "Peer", "Mentor", "Collaborator"]
TIERS = ["1 · monthly", "2 · quarterly", "3 · yearly"]
OUT = ["Back", "Skip", "Later", "Cancel"]


def three_named(chat: Talk) -> None:
    """Three people pasted, and the placing about to begin."""
    chat.say("inventory")
    chat.tap("Paste names")
    chat.say("Tom Reed, Uma Patel, Vic Stone")
    chat.tap("That's all")


def test_the_inventory_begins_with_the_ways_to_name_people(chat: Talk) -> None:
    assert "Who shall we start with?" in chat.say("inventory")
    assert chat.buttons() == [*WAYS, "Skip", "Later", "Cancel"]


def test_start_offers_it_to_whoever_has_hardly_anybody(chat: Talk) -> None:
    chat.say("/start")
    assert "Name my people" in chat.buttons()
    chat.tap("Name my people")
    assert "Who shall we start with?" in chat.last.text


def test_start_offers_it_no_more_to_whoever_has_people(chat: Talk) -> None:
    chat.say("lunch with Ana, Ben, Cleo, Dora and Emil")
    chat.say("/start")
    assert "Name my people" not in chat.buttons()


def test_the_list_of_people_offers_it_to_whoever_has_hardly_anybody(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.say("/people")
    chat.tap("Name my people")
    assert "Who shall we start with?" in chat.last.text


def test_pasted_names_are_added_and_said_back_with_what_stood_beside_them(chat: Talk) -> None:
    chat.say("inventory")
    chat.tap("Paste names")
    said = chat.say("1. Tom Reed, Acme\n2. Uma Patel – CTO at Globex\nVic Stone; Ann Lee")
    assert "Added 4: Tom Reed, Uma Patel, Vic Stone and Ann Lee" in said
    assert names(chat) == ["Tom Reed", "Uma Patel", "Vic Stone", "Ann Lee"]
    assert fact(chat, "Tom Reed", "company") == "Acme"
    assert fact(chat, "Uma Patel", "role") == "CTO"


def test_a_clause_after_a_pasted_name_is_kept_as_a_note(chat: Talk) -> None:
    chat.say("inventory")
    chat.tap("Paste names")
    chat.say("Paul Roth <paul@bmw.de>\n- Sven Olafsson, now runs a startup in Stockholm")
    assert fact(chat, "Paul Roth", "email") == "paul@bmw.de"
    assert fact(chat, "Sven Olafsson", "place") == "Stockholm"
    assert fact(chat, "Sven Olafsson", "note") == "now runs a startup in Stockholm"


def test_names_can_be_the_answer_to_the_first_question_already(chat: Talk) -> None:
    chat.say("inventory")
    said = chat.say("Tom Reed, Uma Patel")
    assert "Added 2: Tom Reed and Uma Patel" in said
    assert "Anybody else?" in said


def test_who_is_known_is_recognised_and_nobody_is_added_twice(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("inventory")
    said = chat.say("Dana Kim, dana kim, Tom Reed, Dana")
    assert "Added Tom Reed" in said
    assert "I know Dana Kim already" in said
    assert names(chat) == ["Dana Kim", "Tom Reed"]


def test_what_is_told_of_somebody_known_is_kept(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("inventory")
    chat.say("Dana Kim – CTO at Acme")
    assert fact(chat, "Dana Kim", "role") == "CTO"


def test_a_name_that_is_nearly_somebodys_is_asked_about(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("inventory")
    said = chat.say("Danna Kim, Tom Reed")
    assert "Is Danna Kim somebody I know: Dana Kim?" in said
    assert chat.buttons()[:2] == ["Dana Kim", "Somebody new"]
    assert "Dana Kim it is" in chat.tap("Dana Kim")
    assert names(chat) == ["Dana Kim", "Tom Reed"]


def test_a_name_that_is_nearly_somebodys_can_be_somebody_new(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("inventory")
    chat.say("Danna Kim")
    assert "Added Danna Kim" in chat.tap("Somebody new")
    assert names(chat) == ["Dana Kim", "Danna Kim"]


def test_a_full_name_can_be_that_of_a_first_name_known(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.say("inventory")
    assert "Is Dana Kim somebody I know: Dana?" in chat.say("Dana Kim")
    assert "Dana Kim it is" in chat.tap("Dana")
    assert names(chat) == ["Dana Kim"]
    assert "coffee" in chat.say("brief me on Dana Kim")


def test_a_namesake_at_another_company_is_asked_about(chat: Talk) -> None:
    chat.say("add Dana Kim, designer at Figma")
    chat.say("inventory")
    assert "Is Dana Kim (Acme) somebody I know: Dana Kim (Figma)?" in chat.say("Dana Kim, Acme")


def test_what_holds_no_name_is_told(chat: Talk) -> None:
    chat.say("inventory")
    said = chat.say("Tom Reed\nthe plumber\nUma Patel")
    assert "Added 2: Tom Reed and Uma Patel" in said
    assert "I found no name in “the plumber”" in said


def test_an_answer_without_any_name_is_refused_and_the_question_stands(chat: Talk) -> None:
    chat.say("inventory")
    chat.tap("Paste names")
    said = chat.say("the usual suspects")
    assert "I found no name in that" in said
    assert "Type or paste the names" in said
    assert names(chat) == []


def test_the_added_are_undone_as_a_whole(chat: Talk) -> None:
    before = everything(chat)
    chat.say("inventory")
    chat.say("Tom Reed, Uma Patel, Vic Stone")
    added = chat.screen.heard[-2]
    assert "Undone: adding" in chat.tap("Undo", added.id)
    assert names(chat) == []
    assert everything(chat)["contacts"] == before["contacts"]


def test_contact_cards_come_one_after_another(chat: Talk) -> None:
    chat.say("inventory")
    chat.tap("Share contacts")
    assert "Anybody else?" in chat.share("Ann Lee", "+49 30 1234567")
    said = chat.share("Bea Fox")
    assert "Added Bea Fox" in said
    chat.share("Ann Lee", "+49 30 1234567")
    assert names(chat) == ["Ann Lee", "Bea Fox"]
    assert fact(chat, "Ann Lee", "phone") == "+49 30 1234567"
    assert chat.buttons()[:4] == ["Back", "That's all", "Later", "Cancel"]


def test_undoing_a_card_leaves_the_question(chat: Talk) -> None:
    chat.say("inventory")
    chat.tap("Share contacts")
    chat.share("Ann Lee")
    said = chat.tap("Undo")
    assert "Undone: adding Ann Lee" in said
    assert "That's all" in chat.buttons()
    assert names(chat) == []


def test_ten_people_are_recalled_with_a_question_each_time(chat: Talk) -> None:
    chat.say("inventory")
    assert "Who helped you last?" in chat.tap("Name ten people")
    said = chat.say("Tom and Uma")
    assert "2 of 10 so far" in said
    assert "Whom did you call" in said
    assert "Whom would you ask" in chat.say("nobody")
    assert "3 of 10 so far" in chat.say("my cousin Vic Stone")
    chat.tap("That's all")
    assert "1 of 3: Tom" in chat.shown(chat.last.id).text


def test_after_ten_the_recalling_ends(chat: Talk) -> None:
    chat.say("inventory")
    chat.tap("Name ten people")
    chat.say("Ana, Ben, Cleo, Dora, Emil, Finn")
    said = chat.say("Gus, Hal, Ida, Jon")
    assert "1 of 10: Ana" in said


def test_files_come_later_but_only_who_asks_is_told(chat: Talk) -> None:
    chat.say("inventory")
    assert "file" not in chat.last.text.casefold()
    assert "Reading a file of contacts comes later" in chat.say("import my LinkedIn contacts")
    assert "Added Tom Reed" in chat.say("Tom Reed")


def test_each_person_is_placed_by_taps_in_one_message_with_the_progress(chat: Talk) -> None:
    three_named(chat)
    question = chat.last.id
    assert "1 of 3: Tom Reed" in chat.shown(question).text
    assert chat.buttons() == [*QUADRANTS, "Skip", "Later", "Cancel"]
    assert "mentor or advisor" in chat.tap("Mentor")
    assert chat.buttons(question) == [*TIERS, *OUT]
    assert "How close do you feel to Tom" in chat.tap("1 · monthly")
    said = chat.tap("4")
    assert "✓ Tom Reed – mentor or advisor; tier 1, monthly." in said
    assert "2 of 3: Uma Patel" in said
    assert chat.buttons(question) == [*QUADRANTS, *OUT, "Undo Tom Reed"]
    assert chat.last.id == question
    tom = stored(chat, "Tom Reed")
    assert (tom.tier, tom.active) == (1, True)
    assert fact(chat, "Tom Reed", "quadrant") == "mentor"
    assert fact(chat, "Tom Reed", "strength") == "4"


def test_placing_can_be_answered_in_words(chat: Talk) -> None:
    three_named(chat)
    chat.say("industry peer")
    chat.say("tier 2")
    assert "✓ Tom Reed – industry peer; tier 2, quarterly." in chat.say("3")


def test_a_rhythm_said_in_words_becomes_their_own_in_the_nearest_tier(chat: Talk) -> None:
    three_named(chat)
    chat.tap("Peer")
    chat.say("every 3 weeks")
    assert "✓ Tom Reed – industry peer; every 3 weeks." in chat.tap("Skip")
    assert (stored(chat, "Tom Reed").tier, stored(chat, "Tom Reed").cadence_days) == (1, 21)
    chat.tap("Peer")
    chat.say("once a year")
    assert "✓ Uma Patel – industry peer; tier 3, yearly." in chat.tap("Skip")


def test_who_does_not_know_skips(chat: Talk) -> None:
    three_named(chat)
    chat.say("no idea")
    assert "How often" in chat.last.text
    assert "→ Tom Reed: another time" in chat.say("I don't know")


def test_a_placing_is_undone_as_a_whole_and_the_question_stays(chat: Talk) -> None:
    three_named(chat)
    before = everything(chat)
    chat.tap("Mentor")
    chat.tap("1 · monthly")
    chat.tap("4")
    said = chat.tap("Undo Tom Reed")
    assert "Undone: placing Tom Reed" in said
    assert "2 of 3: Uma Patel" in said
    after = everything(chat)
    assert [one | {"version": 0} for one in after["contacts"]] == [
        one | {"version": 0} for one in before["contacts"]
    ]
    assert after["facts"] == before["facts"]
    assert "Undo Tom Reed" not in chat.buttons()
    chat.tap("Peer")
    assert "2 of 3: Uma Patel" in chat.shown(chat.last.id).text


def test_back_asks_again_and_the_new_answer_holds(chat: Talk) -> None:
    three_named(chat)
    chat.tap("Mentor")
    chat.tap("Back")
    assert chat.buttons()[:4] == QUADRANTS
    chat.tap("Peer")
    assert fact(chat, "Tom Reed", "quadrant") == "peer"


def test_whoever_is_skipped_is_left_as_they_were_and_comes_back_later(chat: Talk) -> None:
    three_named(chat)
    chat.tap("Skip")
    said = chat.tap("Skip")
    assert "→ Tom Reed: another time" in said
    assert "2 of 3: Uma Patel" in said
    chat.tap("Cancel")
    assert "Tom Reed" not in chat.say("inventory")
    chat.tap("Cancel")
    chat.wait(days=14)
    chat.say("inventory")
    assert "1 of 3: Tom Reed" in chat.last.text


def test_later_keeps_what_is_done_and_goes_on_there_days_after(chat: Talk) -> None:
    three_named(chat)
    chat.tap("Mentor")
    chat.tap("1 · monthly")
    chat.tap("4")
    assert "1 placed. 2 to go" in chat.tap("Later")
    chat.wait(days=5)
    chat.tap("Go on")
    assert "1 of 2: Uma Patel" in chat.last.text
    assert stored(chat, "Tom Reed").tier == 1


def test_later_in_words_rests_it_and_inventory_takes_it_up(chat: Talk) -> None:
    three_named(chat)
    chat.tap("Mentor")
    assert "to go, whenever you like" in chat.say("do it later")
    said = chat.say("inventory")
    assert "1 of 3: Tom Reed – mentor or advisor" in said
    assert "How often" in said


def test_later_at_the_names_forgets_nobody(chat: Talk) -> None:
    chat.say("inventory")
    chat.say("Tom Reed, Uma Patel")
    chat.tap("Later")
    chat.wait(days=3)
    chat.tap("Go on")
    assert "1 of 2: Tom Reed" in chat.last.text


def test_an_inventory_left_alone_for_days_goes_on_where_it_stopped(chat: Talk) -> None:
    three_named(chat)
    chat.tap("Mentor")
    chat.tap("2 · quarterly")
    chat.wait(days=3)
    assert "Coffee with Bob" in chat.say("had coffee with Bob")
    assert fact(chat, "Tom Reed", "quadrant") == "mentor"
    assert "1 of 3: Bob" in chat.say("inventory")
    chat.tap("Skip")
    chat.tap("Skip")
    assert "2 of 3: Uma Patel" in chat.shown(chat.last.id).text


def test_a_question_left_alone_for_a_day_is_closed_and_another_never_stands_in_for_it(chat: Talk) -> None:
    chat.say("inventory")
    chat.say("Tom Reed, Uma Patel")
    chat.wait(days=2)
    chat.say("mentor")
    assert "Uma" not in chat.last.text
    assert fact(chat, "Tom Reed", "quadrant") is None


def test_a_restart_in_the_middle_loses_nothing(start_talk: StartTalk) -> None:
    chat = start_talk()
    three_named(chat)
    chat.tap("Mentor")
    question = chat.last.id
    later = start_talk(now=datetime(2026, 1, 5, 9))
    assert "How close" in later.tap("2 · quarterly", question)
    later.tap("3", question)
    assert "2 of 3: Uma Patel" in later.shown(question).text


def test_a_tap_on_an_older_question_is_refused_kindly(chat: Talk) -> None:
    three_named(chat)
    chat.tap("Mentor")
    assert "had its day" in chat.tap("Peer", chat.last.id)
    assert fact(chat, "Tom Reed", "quadrant") == "mentor"


def test_a_question_asked_twice_takes_the_tap_on_either(chat: Talk) -> None:
    three_named(chat)
    first = chat.last.id
    chat.say("had coffee with Bob yesterday")
    chat.tap("Mentor", first)
    assert fact(chat, "Tom Reed", "quadrant") == "mentor"


def test_a_talk_told_in_the_middle_is_logged_and_the_question_asked_again(chat: Talk) -> None:
    three_named(chat)
    said = chat.say("had coffee with Uma yesterday")
    assert "Coffee with Uma Patel – yesterday, Sunday 4 January" in said
    assert "1 of 3: Tom Reed" in said


def test_a_talk_told_while_names_are_collected_is_logged(chat: Talk) -> None:
    chat.say("inventory")
    chat.tap("Paste names")
    said = chat.say("had coffee with Gil yesterday")
    assert "Coffee with Gil – yesterday" in said
    assert "Type or paste the names" in said


def test_whoever_matters_most_is_marked_at_the_end_and_can_be_unmarked(chat: Talk) -> None:
    three_named(chat)
    for tier in ("1 · monthly", "2 · quarterly", "3 · yearly"):
        chat.tap("Peer")
        chat.tap(tier)
        chat.tap("Skip")
    assert chat.buttons()[:3] == ["☆ Tom", "☆ Uma", "☆ Vic"]
    assert "1 of 20 so far" in chat.tap("☆ Tom")
    chat.tap("☆ Uma")
    chat.tap("★ Uma")
    said = chat.tap("Done")
    assert "That's everybody: 3 people – 1 in tier 1, monthly" in said
    assert [stored(chat, name).priority for name in ("Tom Reed", "Uma Patel")] == [True, False]


def test_whoever_was_taken_back_is_not_offered_for_the_twenty(chat: Talk) -> None:
    import_people(chat, [("Kay Moss", {}, None), ("Lea Park", {}, None)])
    chat.say("inventory")
    chat.tap("Place the 2 I know")
    for _ in range(2):
        chat.tap("Peer")
        chat.tap("1 · monthly")
        chat.tap("Skip")
    chat.tap("Undo Lea Park")
    assert not stored(chat, "Lea Park").active
    chat.tap("☆ Kay")
    assert "☆ Lea" not in chat.buttons()


def test_the_tiers_and_quadrants_of_a_known_person_make_them_active(chat: Talk) -> None:
    import_people(chat, [("Kay Moss", {"company": "Acme"}, None)])
    assert not stored(chat, "Kay Moss").active
    chat.say("inventory")
    assert "Place the 1 I know" in chat.buttons()
    chat.tap("Place the 1 I know")
    chat.tap("Peer")
    assert stored(chat, "Kay Moss").active


def test_those_only_known_come_after_those_named_the_latest_talks_first(chat: Talk) -> None:
    import_people(
        chat,
        [
            ("Kay Moss", {}, None),
            ("Lea Park", {}, datetime(2025, 3, 1).date()),
            ("Mo Quinn", {}, datetime(2025, 9, 1).date()),
        ],
    )
    chat.say("inventory")
    chat.say("Tom Reed")
    chat.tap("That's all")
    order = []
    for _ in range(4):
        order += re.findall(r"\d of 4: ([\w ]+)", chat.shown(chat.last.id).text)
        chat.tap("Skip")
        chat.tap("Skip")
    assert order == ["Tom Reed", "Mo Quinn", "Lea Park", "Kay Moss"]


def test_a_long_list_goes_on_ten_at_a_time(chat: Talk) -> None:
    crowd = "Ana, Ben, Cleo, Dora, Emil, Finn, Gus, Hal, Ida, Jon, Kai, Lena"
    chat.say("inventory")
    chat.say(crowd)
    chat.tap("That's all")
    for _ in range(10):
        chat.tap("Peer")
        chat.tap("3 · yearly")
        chat.tap("Skip")
    assert "10 placed. 2 to go" in chat.tap("Done")
    chat.tap("Go on")
    assert "1 of 2: Kai" in chat.last.text


def test_when_everybody_is_placed_it_says_so(chat: Talk) -> None:
    chat.say("inventory")
    chat.say("Tom Reed")
    chat.tap("That's all")
    chat.tap("Peer")
    chat.tap("2 · quarterly")
    chat.tap("5")
    assert "That's everybody: 1 person" in chat.tap("Done")
    assert "Tier 2, quarterly: 1 person" in chat.tap("Show the tiers")


def test_somebody_forgotten_meanwhile_is_passed_over(chat: Talk) -> None:
    three_named(chat)
    chat.tap("Later")
    chat.say("undo")
    assert names(chat) == []
    chat.tap("Go on")
    assert "Nobody to place yet" in chat.last.text


def test_cancel_keeps_what_was_told(chat: Talk) -> None:
    three_named(chat)
    chat.tap("Mentor")
    assert "What you told me is kept" in chat.tap("Cancel")
    assert fact(chat, "Tom Reed", "quadrant") == "mentor"
    assert "nothing open to cancel" in chat.say("/cancel")


def test_what_was_just_said_of_somebody_is_not_asked_again(chat: Talk) -> None:
    three_named(chat)
    said = chat.say("Tom Reed is a mentor")
    assert "1 of 3" in said
    assert "How often would you like to be in touch with Tom" in said
    assert fact(chat, "Tom Reed", "quadrant") == "mentor"
    assert "How close do you feel" in chat.tap("2 · quarterly")
    said = chat.tap("3")
    assert "mentor or advisor; tier 2" in said
    assert "2 of 3" in said


def test_who_was_told_everything_of_in_between_counts_as_placed(chat: Talk) -> None:
    three_named(chat)
    chat.say("Uma Patel is a mentor")
    chat.say("make Uma Patel tier 1")
    assert "1 placed. 2 to go" in chat.say("later")


def test_what_an_answer_kept_is_asked_again_after_back(chat: Talk) -> None:
    three_named(chat)
    assert "How often" in chat.tap("Mentor")
    assert "Who is" in chat.tap("Back")


def test_an_answer_that_is_none_says_that_nothing_was_kept(chat: Talk) -> None:
    three_named(chat)
    assert "I kept nothing of that." in chat.say("we have been close for years, somehow")


def test_a_long_list_says_how_many_there_are_before_it_counts_down(chat: Talk) -> None:
    chat.say("inventory")
    chat.say("Ana, Ben, Cleo, Dora, Emil, Finn, Gus, Hal, Ida, Jon, Kai, Lena")
    assert "1 of 10 for now, 12 in all: " in chat.tap("That's all")
    chat.tap("Peer")
    chat.tap("3 · yearly")
    assert "2 of 10: " in chat.tap("3")
    assert "1 placed. 11 to go" in chat.tap("Later")
