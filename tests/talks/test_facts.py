"""Facts: said, shown on the card, corrected, taken out, undone."""

import pytest

from domain.people.facts import learn
from domain.turn import Turn
from storage.database import Unit
from tests.talks.talk import Talk

SAID = [
    ("company and role", "Dana is CTO at Acme", "Dana Kim – CTO at Acme"),
    ("company", "Dana works at Acme", "Dana Kim – at Acme"),
    ("place", "Dana lives in Berlin", "Dana Kim – Berlin"),
    ("birthday", "Dana's birthday is 3 March", "Birthday 3 March"),
    ("birthday with the year", "Dana's birthday is 3 March 1985", "Birthday 3 March, turns 41"),
    ("interest", "Dana loves sailing", "Likes sailing"),
    ("tag", "tag Dana investor", "Tagged investor"),
    ("two tags", "tag Dana investor, ai", "Tagged investor and ai"),
    ("note", "note on Dana: prefers mornings", "“prefers mornings”"),
    ("tier", "make Dana tier 1", "Tier 1, monthly – you set it today"),
    ("own rhythm", "talk to Dana every 3 weeks", "every 3 weeks – you set it today"),
    ("strength", "rate Dana 4", "you feel 4, the log shows 1"),
    ("quadrant", "Dana is my mentor", "Mentor or advisor"),
    ("e-mail", "Dana's email is dana@acme.com", "dana@acme.com"),
    ("phone", "Dana's phone is +49 30 1234567", "+49 30 1234567"),
    ("link", "Dana's website is dana.dev", "dana.dev"),
    ("industry", "Dana works in fintech", "Fintech"),
    ("function", "Dana's function is engineering", "Engineering"),
    ("seniority", "Dana's seniority is director", "Director"),
    ("other name", "Dana is also called Dee", "Also called Dee"),
    ("area", "Dana could help with pricing", "Could work with you on pricing"),
    ("how met", "met Dana at PyCon through Bob", "You met at PyCon\n"),
    ("introduced by", "I met Dana through Bob", "Came through Bob"),
    ("priority", "Dana is a priority", "Among your twenty"),
    ("two interests", "Dana loves sailing and chess", "Likes sailing and chess"),
    ("two at once", "Dana is CTO at Acme and lives in Berlin", "Dana Kim – CTO at Acme, Berlin"),
]


@pytest.mark.parametrize(("words", "shown"), [one[1:] for one in SAID], ids=[one[0] for one in SAID])
def test_what_is_said_is_on_the_card_and_gone_when_undone(chat: Talk, words: str, shown: str) -> None:
    chat.say("add Dana Kim")
    assert shown not in chat.say("/person Dana")
    chat.say(words)
    noted, undo = chat.last.id, "Undo all" if "Undo all" in chat.buttons() else "Undo"
    assert shown in chat.say("/person Dana")
    chat.tap(undo, noted)
    assert shown not in chat.say("/person Dana")


BY_BUTTON = [
    ("Company", "Acme", "Dana Kim – at Acme"),
    ("Role", "CTO", "Dana Kim – CTO"),
    ("Place", "Berlin", "Dana Kim – Berlin"),
    ("Birthday", "3 March 1985", "Birthday 3 March, turns 41"),
    ("Birthday", "29 February", "Birthday 29 February"),
    ("Birthday", "3.4.", "Birthday 3 April"),
    ("Birthday", "03/04/1985", "Birthday 3 April, turns 41"),
    ("Tags", "investor, ai", "Tagged investor and ai"),
    ("Interests", "sailing, chess", "Likes sailing and chess"),
]
MORE = [
    ("Industry", "fintech", "Fintech"),
    ("Function", "engineering", "Engineering"),
    ("Seniority", "director", "Director"),
    ("E-mail", "dana@acme.com", "dana@acme.com"),
    ("Phone", "+49 30 1234567", "+49 30 1234567"),
    ("Link", "https://dana.dev", "https://dana.dev"),
    ("How you met", "at PyCon", "You met at PyCon"),
    ("Introduced by", "Bob", "Came through Bob Stone"),
    ("Other names", "Dee", "Also called Dee"),
    ("Work together", "pricing", "Could work with you on pricing"),
]


@pytest.mark.parametrize(("part", "answer", "shown"), BY_BUTTON)
def test_a_part_told_by_a_button_is_on_the_card(chat: Talk, part: str, answer: str, shown: str) -> None:
    chat.say("add Dana Kim")
    chat.say("/person Dana")
    chat.tap("Change…")
    chat.tap(part)
    chat.say(answer)
    noted = chat.last.id
    assert shown in chat.tap("Card")
    chat.tap("Undo", noted)
    assert shown not in chat.say("/person Dana")


@pytest.mark.parametrize(("part", "answer", "shown"), MORE)
def test_a_rarer_part_is_told_the_same_way(chat: Talk, part: str, answer: str, shown: str) -> None:
    chat.say("add Dana Kim")
    chat.say("add Bob Stone")
    chat.say("/person Dana")
    chat.tap("Change…")
    chat.tap("More…")
    chat.tap(part)
    chat.say(answer)
    noted = chat.last.id
    assert shown in chat.tap("Card")
    chat.tap("Undo", noted)
    assert shown not in chat.say("/person Dana")


CHOSEN = [
    ("Tier", "Tier 2: quarterly", "Tier 2, quarterly – you set it today"),
    ("Quadrant", "Industry peer", "Industry peer"),
    ("Strength", "4", "you feel 4"),
]


@pytest.mark.parametrize(("part", "choice", "shown"), CHOSEN)
def test_a_part_chosen_changes_the_card_in_place(chat: Talk, part: str, choice: str, shown: str) -> None:
    chat.say("add Dana Kim")
    assert shown not in chat.say("/person Dana")
    message = chat.last.id
    chat.tap("Change…")
    chat.tap(part)
    assert shown in chat.tap(choice)
    assert chat.last.id == message
    chat.tap("Undo")
    assert shown not in chat.say("/person Dana")


def test_a_choice_that_holds_already_changes_nothing(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("make Dana tier 1")
    chat.say("/person Dana")
    chat.tap("Change…")
    chat.tap("Tier")
    assert "already" in chat.tap("✓ Tier 1: monthly")
    assert "Undone: what was noted of Dana Kim" in chat.say("undo")
    assert "Tier 3" in chat.say("/person Dana")


def test_a_rhythm_of_their_own_goes_back_to_that_of_the_tier(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("talk to Dana every 10 days")
    chat.say("/person Dana")
    for label in ("Change…", "More…", "Own rhythm"):
        chat.tap(label)
    assert "Tier 3, yearly" in chat.tap("None of their own")
    assert "every 10 days" not in chat.say("/person Dana")


def test_a_rhythm_can_be_told_in_words(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("/person Dana")
    for label in ("Change…", "More…", "Own rhythm", "Another…"):
        chat.tap(label)
    assert "every 9 days" in chat.say("every 9 days")


def test_a_new_company_keeps_the_old_job_as_history(chat: Talk) -> None:
    chat.say("add Dana Kim, CTO at Acme")
    chat.wait(days=100)
    assert "works at Globex (was: CTO at Acme)" in chat.say("Dana works at Globex")
    said = chat.say("/person Dana")
    assert "Dana Kim – at Globex" in said
    assert "Before: CTO at Acme, until April 2026" in said


def test_moving_to_a_company_is_a_new_job_and_to_a_city_a_new_home(chat: Talk) -> None:
    chat.say("add Dana Kim, CTO at Acme")
    chat.say("Dana moved to Globex")
    chat.say("Dana moved to Lisbon")
    said = chat.say("/person Dana")
    assert "Dana Kim – at Globex, Lisbon" in said
    assert "Before: CTO at Acme, until January 2026" in said


def test_each_past_job_stands_with_its_own_role(chat: Talk) -> None:
    chat.say("add Dana Kim, engineer at Acme")
    chat.wait(days=40)
    chat.say("Dana is CTO at Acme")
    chat.wait(days=40)
    chat.say("Dana joined Globex as VP")
    chat.wait(days=40)
    chat.say("Dana is CEO at Initech")
    said = chat.say("/person Dana")
    assert "Dana Kim – CEO at Initech" in said
    assert "Before: VP at Globex, until May 2026; CTO at Acme, until March 2026" in said


def test_a_new_role_at_the_same_company_keeps_the_company(chat: Talk) -> None:
    chat.say("add Dana Kim, engineer at Acme")
    assert "works as CEO (was: engineer)" in chat.say("Dana got promoted to CEO")
    assert "Dana Kim – CEO at Acme" in chat.say("/person Dana")


def test_a_company_said_more_fully_is_no_new_job(chat: Talk) -> None:
    chat.say("add Dana Kim, CTO at Acme")
    chat.say("Dana works at Acme Inc")
    said = chat.say("/person Dana")
    assert "Dana Kim – CTO at Acme Inc" in said
    assert "Before" not in said


def test_an_old_job_that_never_was_is_taken_out_of_the_past(chat: Talk) -> None:
    chat.say("add Dana Kim, CTO at Acme")
    chat.say("Dana works at Globex")
    assert "Taken out of the past: CTO at Acme" in chat.tap("“CTO at Acme” was wrong")
    corrected = chat.last.id
    assert "Before" not in chat.say("/person Dana")
    chat.tap("Undo", corrected)
    assert "Before: CTO at Acme" in chat.say("/person Dana")


def test_what_contradicts_replaces_and_says_so(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("Dana lives in Berlin")
    assert "lives in Munich (was: Berlin)" in chat.say("Dana lives in Munich")
    assert "tier 1, monthly" in chat.say("make Dana tier 1")
    assert "tier 2, quarterly (was: tier 1, monthly)" in chat.say("make Dana tier 2")


def test_the_same_said_again_adds_nothing(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("Dana loves sailing")
    assert "I had that already" in chat.say("Dana loves Sailing")
    assert chat.buttons() == []
    chat.say("Dana's phone is +49 30 1234567")
    assert "I had that already" in chat.say("Dana's phone is +49301234567")


def test_a_value_is_taken_out_by_a_button_and_comes_back_by_undo(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("tag Dana investor, ai")
    chat.say("/person Dana")
    chat.tap("Change…")
    chat.tap("Tags")
    assert "No longer: tagged investor" in chat.tap("Remove investor")
    removed = chat.last.id
    assert "Tagged ai" in chat.say("/person Dana")
    chat.tap("Undo", removed)
    assert "Tagged investor and ai" in chat.say("/person Dana")


ENDED = [
    ("tag Dana investor, ai", "untag Dana investor", "Tagged investor and ai", "Tagged ai"),
    ("Dana's birthday is 3 March", "remove Dana's birthday", "Birthday 3 March", "Dana Kim"),
    ("note on Dana: prefers mornings", "delete the note on Dana", "“prefers mornings”", "Dana Kim"),
    ("Dana is CTO at Acme", "Dana left Acme", "Dana Kim – CTO at Acme", "Before: CTO at Acme"),
    ("Dana is my mentor", "Dana is no longer my mentor", "Mentor or advisor", "Dana Kim"),
    ("Dana lives in Berlin", "Dana doesn't live in Berlin anymore", "Dana Kim – Berlin", "Dana Kim"),
    ("talk to Dana every 3 weeks", "reset Dana's cadence", "every 3 weeks", "Tier 3, yearly"),
    ("Dana loves sailing", "Dana doesn't like sailing anymore", "Likes sailing", "Dana Kim"),
    ("Dana is a priority", "remove Dana from my top 20", "Among your twenty", "Dana Kim"),
]


@pytest.mark.parametrize(("told", "ended", "before", "after"), ENDED)
def test_what_no_longer_holds_is_said_in_words_and_undone(
    chat: Talk, told: str, ended: str, before: str, after: str
) -> None:
    chat.say("add Dana Kim")
    chat.say(told)
    assert before in chat.say("/person Dana")
    chat.say(ended)
    removed = chat.last.id
    said = chat.say("/person Dana")
    assert before not in said
    assert after in said
    chat.tap("Undo", removed)
    assert before in chat.say("/person Dana")


def test_which_of_several_notes_goes_is_asked(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("note on Dana: prefers mornings")
    chat.say("note on Dana: has two kids")
    assert "Dana Kim: which note shall I remove?" in chat.say("delete the note on Dana")
    chat.tap("Remove “has two kids”")
    said = chat.say("/person Dana")
    assert "prefers mornings" in said
    assert "two kids" not in said


def test_what_there_is_nothing_of_to_take_out_is_said(chat: Talk) -> None:
    chat.say("add Dana Kim")
    assert "I have no birthday of Dana Kim" in chat.say("remove Dana's birthday")
    chat.say("tag Dana ai")
    assert "I have no such tag of Dana Kim, only ai" in chat.say("untag Dana investor")
    assert "don't know Yves" in chat.say("untag Yves investor")


def test_leaving_a_company_is_history_and_no_note_beside(chat: Talk) -> None:
    chat.say("add Dana Kim, CTO at Acme")
    assert chat.say("Dana left Acme") == "✓ Dana Kim. No longer: CTO at Acme."
    said = chat.say("/person Dana")
    assert "Before: CTO at Acme" in said
    assert "Notes" not in said


def test_leaving_a_company_nobody_told_of_is_kept_in_the_users_words(chat: Talk) -> None:
    chat.say("add Dana Kim")
    assert "“Dana left Acme”" in chat.say("Dana left Acme")
    assert "Zed is new here" in chat.say("Zed left Acme")


def test_another_name_is_taken_out_by_a_button(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("rename Dana to Dina")
    chat.say("/person Dina")
    for label in ("Change…", "More…", "Other names"):
        chat.tap(label)
    chat.tap("Remove Dana Kim")
    assert "Also called" not in chat.say("/person Dina")


def test_a_removed_value_cannot_be_removed_twice(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("tag Dana investor")
    chat.say("/person Dana")
    chat.tap("Change…")
    chat.tap("Tags")
    menu = chat.last.id
    chat.tap("Remove investor")
    assert "had its day" in chat.tap("Remove investor", menu)


def test_a_value_said_more_fully_meanwhile_is_not_removed_by_an_old_button(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("Dana lives in Berlin")
    chat.say("/person Dana")
    chat.tap("Change…")
    chat.tap("Place")
    menu = chat.last.id
    chat.say("Dana lives in Berlin, Germany")
    assert "had its day" in chat.tap("Remove Berlin", menu)
    assert "Dana Kim – Berlin, Germany" in chat.say("/person Dana")


WRONG = [
    ("Birthday", "30 February", "couldn't read that as a birthday"),
    ("Birthday", "last year", "couldn't read that as a birthday"),
]
WRONG_MORE = [
    ("E-mail", "dana at acme", "doesn't look like an e-mail"),
    ("Phone", "the usual one", "doesn't look like a phone"),
    ("Link", "her page", "doesn't look like a link"),
    ("Own rhythm", "now and then", "at least one day"),
]


@pytest.mark.parametrize(("part", "answer", "sentence"), WRONG + WRONG_MORE)
def test_what_cannot_be_is_refused_kindly_and_asked_again(
    chat: Talk, part: str, answer: str, sentence: str
) -> None:
    chat.say("add Dana Kim")
    chat.say("/person Dana")
    chat.tap("Change…")
    if (part, answer, sentence) in WRONG_MORE:
        chat.tap("More…")
    chat.tap(part)
    if part == "Own rhythm":
        chat.tap("Another…")
    assert sentence in chat.say(answer)
    assert "Cancel" in chat.buttons()
    chat.tap("Cancel")
    assert answer not in chat.say("/person Dana")


@pytest.mark.parametrize("words", ["Dana's birthday is 3 March 2031", "make Dana tier 5"])
def test_a_wrong_fact_in_words_keeps_nothing(chat: Talk, words: str) -> None:
    chat.say("add Dana Kim")
    before = chat.say("/person Dana")
    chat.say(words)
    assert chat.say("/person Dana") == before


def test_a_fact_about_somebody_unknown_adds_them_and_undo_takes_them_away(chat: Talk) -> None:
    assert "Zed is new here" in chat.say("Zed works at Acme")
    chat.tap("Undo")
    assert "don't know Zed" in chat.say("/person Zed")


def test_namesakes_are_asked_about_before_anything_is_noted(chat: Talk) -> None:
    chat.say("add Pat Doyle")
    chat.say("add Pat Singh")
    chat.say("Pat works at Acme")
    chat.tap("Pat Singh")
    assert "Pat Singh – at Acme" in chat.say("/person Pat Singh")
    assert "Acme" not in chat.say("/person Pat Doyle")


def test_facts_about_two_people_in_one_message_go_to_each(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("add Bob Stone")
    chat.say("Dana works at Acme. Bob lives in Berlin")
    assert chat.say("/person Dana").startswith("Dana Kim – at Acme\n")
    assert chat.say("/person Bob").startswith("Bob Stone – Berlin\n")


def test_who_introduced_somebody_is_called_as_they_are_known(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("add Bob Stone")
    chat.say("met Dana through Bob")
    assert "Came through Bob Stone" in chat.say("/person Dana")
    assert "Introduced you to Dana Kim" in chat.say("/person Bob")


def test_of_two_namesakes_neither_is_said_to_have_introduced_somebody(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("add Bob Stone")
    chat.say("I met Dana through Bob")
    assert "Introduced you to Dana Kim" in chat.say("/person Bob Stone")
    chat.say("add Rupert Vale")
    chat.say("rename Rupert Vale to Bob Stone")
    chat.say("brief me on Rupert Vale")
    chat.tap("Card")
    assert "Introduced you" not in chat.last.text


def test_a_contact_card_shared_twice_is_one_person_with_one_number(chat: Talk) -> None:
    assert "Added Dana Kim" in chat.share("Dana Kim", "+49 30 1234567")
    assert "I know Dana Kim already" in chat.share("Dana Kim", "+49301234567")
    assert chat.buttons() == []
    assert chat.say("/person Dana Kim").count("1234567") == 1


def test_a_contact_card_without_a_readable_number_is_a_person_all_the_same(chat: Talk) -> None:
    assert "Added Dana Kim" in chat.share("Dana Kim", "unknown")


def test_a_card_of_one_of_two_namesakes_is_asked_about(chat: Talk) -> None:
    chat.share("Dana Kim", "+49 30 1234567")
    chat.say("Dana Kim works at Acme")
    chat.say("add Dana Lee")
    chat.say("rename Dana Lee to Dana Kim")
    assert "Which Dana Kim is it?" in chat.share("Dana Kim", "+49 40 7654321")
    assert chat.buttons() == ["Dana Kim (Acme)", "Dana Kim", "Somebody new", "Cancel"]
    assert "phone +49 40 7654321" in chat.tap("Dana Kim")
    assert "I know Dana Kim already" in chat.share("Dana Kim", "+49407654321")


def test_background_is_noted_only_by_those_who_choose_to(chat: Talk) -> None:
    chat.say("add Dana Kim")
    assert "Would you like me to note" in chat.say("Dana's background is physics")
    assert chat.buttons() == ["Yes, note such things", "No", "Cancel"]
    assert "background physics" in chat.tap("Yes, note such things")
    assert "Background: physics" in chat.say("/person Dana")
    assert "Noted: perspective" in chat.say("Dana's perspective is conservative")


def test_background_that_comes_in_another_way_is_not_kept_either(chat: Talk) -> None:
    chat.say("add Dana Kim")

    def told_by_a_file(unit: Unit) -> None:
        user = unit.users.find("local", "local")
        assert user is not None
        turn = Turn(chat.chat.clock.now(), unit.store(user))
        turn.begin("import")
        learn(turn, turn.store.contacts.all()[0], {"background": "physics", "place": "Berlin"})

    chat.look(told_by_a_file)
    said = chat.say("/person Dana")
    assert "Berlin" in said
    assert "physics" not in said


def test_who_chose_not_to_note_background_is_not_asked_again(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("Dana's background is physics")
    assert "won't ask again" in chat.tap("No")
    assert "didn't note the background" in chat.say("Dana's background is physics")
    assert "physics" not in chat.say("/person Dana")


def test_a_mind_changed_about_background_is_one_tap(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("Dana's background is physics")
    chat.tap("No")
    chat.say("Dana's background is physics")
    chat.tap("Note such things from now on")
    chat.say("Dana's background is physics")
    assert "Background: physics" in chat.say("/person Dana")


def test_somebody_new_with_a_tier_is_not_said_to_be_in_another(chat: Talk) -> None:
    said = chat.say("make Hannah tier 2")
    if "Add Hannah" in chat.buttons():
        said = chat.tap("Add Hannah")
    assert "tier 2" in said
    assert "tier 3" not in said
    assert "Hannah is new here: added." in said


def test_somebody_new_with_another_fact_starts_in_the_third_tier(chat: Talk) -> None:
    assert "Hannah is new here: added, in tier 3 for now." in chat.say("Hannah works at Acme")


def test_two_and_a_half_years_are_said_so(chat: Talk) -> None:
    chat.say("had coffee with Dana on 5 July 2023")
    assert "2½ years ago" in chat.say("when did I last talk to Dana?")


def test_who_is_among_the_top_by_tier_alone_is_not_said_to_have_been_removed(chat: Talk) -> None:
    chat.say("add Priya Raman")
    chat.say("make Priya tier 1")
    assert "Priya Raman" in chat.say("my top 20")
    said = chat.say("remove Priya from the top 20")
    assert "isn't marked as one of the twenty" in said
    assert "had that already" not in said
    chat.say("Priya is a priority")
    assert "no longer among the twenty" in chat.say("remove Priya from the top 20")


def test_a_stranger_who_is_to_leave_the_twenty_is_not_added(chat: Talk) -> None:
    assert "I don't know Zed Novak yet" in chat.say("remove Zed Novak from my top 20")
    assert "I don't know Zed" in chat.say("/person Zed")
