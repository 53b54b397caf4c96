"""Forgetting somebody: asked first with what would go, complete, and taken back by one tap."""

from datetime import UTC, datetime

from domain.model import Gap, Opportunity, Story
from domain.touch.opportunity_plan import settle_outcome
from domain.turn import Turn
from storage.database import Unit
from tests.talks.stored import everything
from tests.talks.talk import Talk


def furnished(chat: Talk) -> None:
    """Dana Kim in every kind of record, alone and with others."""
    for text in (
        "had coffee with Dana Kim yesterday",
        "lunch with Dana and Bob Stone last Friday",
        "Dana works at Acme",
        "tag Dana investor",
        "remind me to send Dana the deck on Friday at 10am",
        "remind me to introduce Dana to Bob on Friday",
        "coffee with Dana next Tuesday",
    ):
        chat.say(text)
    chat.look(_brought)


def _brought(unit: Unit) -> None:
    """What no words keep yet: a gap, opportunities and stories."""
    user = unit.users.find("local", "local")
    assert user is not None
    turn = Turn(datetime(2026, 1, 5, 7, 0, tzinfo=UTC), unit.store(user))
    dana, bob = sorted(turn.store.names().look_up(name).keys[0] for name in ("Dana", "Bob"))
    turn.begin("gap")
    for people in ((dana,), (dana, bob)):
        turn.store.gaps.add(Gap(goal="two investors", people=people, made_on=turn.today))
    for people in ((dana,), (dana, bob)):
        lead = turn.store.opportunities.add(Opportunity(day=turn.today, people=people, text="a lead"))
        settle_outcome(turn, lead.id)
        turn.store.stories.add(Story(day=turn.today, people=people, text="into product work"))


def test_it_is_asked_first_and_said_what_would_go(chat: Talk) -> None:
    furnished(chat)
    before = everything(chat)
    said = chat.say("forget Dana")
    assert "This would go: 1 talk, 1 promise, 1 meeting, 1 opportunity, 1 story and 2 facts." in said
    assert "staying with them: 1 talk, 1 promise, 1 opportunity and 1 story." in said
    assert everything(chat) == before
    assert "Dana Kim stays" in chat.tap("Cancel")
    assert everything(chat) == before


def test_what_is_only_theirs_goes_and_what_is_shared_stays_with_the_others(chat: Talk) -> None:
    furnished(chat)
    chat.say("forget Dana")
    assert "Dana Kim is forgotten, with 1 talk" in chat.tap("Forget")
    assert "don't know Dana" in chat.say("brief me on Dana")
    assert "Friday 2 January" in chat.say("when did I last talk to Bob?")
    agenda = chat.say("/agenda")
    assert "introduce Dana to Bob" in agenda
    assert "send Dana the deck" not in agenda
    assert "Planned" not in agenda
    left = everything(chat)
    assert {noun: len(records) for noun, records in left.items() if noun != "users"} == {
        "contacts": 1,
        "facts": 0,
        "interactions": 1,
        "promises": 1,
        "meetings": 0,
        "gaps": 2,
        "goals": 0,
        "opportunities": 1,
        "stories": 1,
        "reflections": 0,
        "checks": 0,
        "clocks": 1,
        "prompts": len(left["prompts"]),
        "job_rows": 0,
    }


def test_nothing_of_somebody_forgotten_is_said_any_more(chat: Talk) -> None:
    furnished(chat)
    chat.say("forget Dana")
    chat.tap("Forget")
    chat.say("/undo")
    chat.tap("Put it back")
    said = "\n".join(heard.text for heard in chat.wait(days=14))
    assert "the deck" not in said
    assert "Today: coffee" not in said
    assert "introduce Dana to Bob" in said


def test_undo_brings_all_of_them_back_and_their_prompts(chat: Talk) -> None:
    furnished(chat)
    before = everything(chat)
    chat.say("forget Dana")
    chat.tap("Forget")
    gone = everything(chat)
    assert "Undone: forgetting Dana Kim" in chat.tap("Undo")
    assert everything(chat) == before
    chat.tap("Put it back")
    assert everything(chat) == gone
    chat.tap("Undo")
    assert everything(chat) == before
    said = "\n".join(heard.text for heard in chat.wait(days=14))
    assert "send Dana the deck" in said
    assert "Today: coffee with Dana Kim" in said


def test_whoever_was_nudged_about_this_morning_rests_after_they_come_back_too(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("make Dana tier 1")
    assert any("Dana Kim" in heard.text for heard in chat.until(datetime(2026, 2, 5, 9, 0)))
    before = everything(chat)
    chat.say("forget Dana")
    chat.tap("Forget")
    chat.tap("Undo")
    assert everything(chat) == before
    assert not any("Dana Kim" in heard.text for heard in chat.wait(days=5))


def test_a_name_that_always_means_them_means_them_again(chat: Talk) -> None:
    chat.say("add Dana Kim and Dana Lopez")
    chat.say("had coffee with Dana")
    chat.tap("Dana Kim")
    chat.tap("Always when I say Dana")
    chat.say("forget Dana Kim")
    chat.tap("Forget")
    chat.tap("Undo")
    assert "Coffee with Dana Kim" in chat.say("had coffee with Dana")


def test_archiving_is_offered_instead(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim")
    chat.say("forget Dana")
    assert "Dana Kim is archived" in chat.tap("Archive instead")
    assert "Forget" not in chat.buttons(chat.last.id)
    assert "coffee" in chat.say("when did I last talk to Dana?")


def test_pressing_forget_twice_does_nothing_twice(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim")
    chat.say("forget Dana")
    message = chat.last.id
    chat.tap("Forget", message)
    assert "had its day" in chat.tap("Forget", message)
    assert "Undone" in chat.tap("Undo", message)


def test_an_open_question_about_them_is_closed(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim")
    first = chat.last.id
    chat.say("forget Dana")
    question = chat.last.id
    assert "Where does Dana Kim work?" in chat.tap("Add details", first)
    chat.tap("Forget", question)
    assert "What does" not in chat.say("Acme")


def test_somebody_unknown_is_not_forgotten_and_all_data_is_another_matter(chat: Talk) -> None:
    assert "don't know anyone called Zoltan" in chat.say("forget Zoltan")
    assert 'Type "erase everything"' in chat.say("delete all my data")


def test_of_two_people_each_is_asked_about(chat: Talk) -> None:
    chat.say("had lunch with Dana Kim and Bob Stone")
    said = chat.say("forget Dana and Bob")
    assert "Forget Dana Kim?" in said
    assert "Forget Bob Stone?" in said


def test_a_word_that_is_no_person_is_taken_out_of_all_but_the_users_own_words(chat: Talk) -> None:
    chat.say("lunch with Bob and Quorra")
    chat.say("remind me to send Quorra the deck on Friday")
    chat.say("lunch with Bob and Quorra last Friday")
    before = everything(chat)
    assert "no person" in chat.tap("Not a person: Quorra", 1)
    assert "send Quorra the deck" in chat.say("/agenda")
    gone = everything(chat)
    assert all(talk["people"] == gone["interactions"][0]["people"] for talk in gone["interactions"])
    chat.tap("Undo", 1)
    assert everything(chat) == before


def test_a_word_put_back_among_those_that_are_no_person_is_not_asked_about_again(chat: Talk) -> None:
    chat.say("lunch with Bob and Quorra")
    chat.tap("Not a person: Quorra")
    chat.tap("Undo")
    chat.tap("Put it back")
    assert "Quorra" not in chat.say("lunch with Bob and Quorra")
    chat.say("undo")
    chat.tap("Undo", 1)
    assert "Quorra" in chat.say("lunch with Bob and Quorra")


def test_beside_something_else_the_answer_leaves_the_others_buttons(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim")
    chat.say("forget Dana and had lunch with Bob Stone yesterday")
    message = chat.last.id
    assert "Dana Kim is forgotten" in chat.tap("Forget 1", message)
    assert {"Undo 2", "Change 2", "Undo"} <= set(chat.buttons(message))
    assert "Undone: forgetting Dana Kim" in chat.tap("Undo", message)
    assert "Undone: a meal with Bob Stone" in chat.tap("Undo 2", message)


def test_beside_something_else_archiving_instead_leaves_the_others_buttons(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim")
    chat.say("forget Dana and had lunch with Bob Stone yesterday")
    message = chat.last.id
    assert "Dana Kim is archived" in chat.tap("Archive instead 1", message)
    assert {"Undo 2", "Change 2"} <= set(chat.buttons(message))
    assert "Forget 1" not in chat.buttons(message)
