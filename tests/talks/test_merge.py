"""Merging: two who are one are shown, made one with all that is theirs, and taken apart again by one tap."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.model import Contact, Fact, Gap, Interaction, Opportunity, Story
from domain.people.facts import learn
from domain.people.merging import merge
from domain.rhythm.cadence import settle
from domain.turn import Turn
from storage.database import Database, Unit
from tests.talks.conftest import StartTalk
from tests.talks.stored import everything
from tests.talks.talk import Talk

NOW = datetime(2026, 1, 5, 7, 0, tzinfo=UTC)


def turn_of(unit: Unit, now: datetime = NOW) -> Turn:
    user = unit.users.find("local", "local")
    assert user is not None
    return Turn(now, unit.store(user))


def key_of(turn: Turn, name: str) -> int:
    keys = turn.store.names().look_up(name).keys
    assert len(keys) == 1, name
    return keys[0]


def know(chat: Talk, *people: str) -> None:
    """Connections as an import leaves them, "Eva Hofmann, Acme": told one by one, a like name is known."""

    def add(unit: Unit) -> None:
        turn = turn_of(unit)
        turn.begin("import")
        for name, _, company in (person.partition(", ") for person in people):
            contact = turn.store.contacts.add(Contact(name=name, added_on=turn.today))
            learn(turn, contact, {"company": company} if company else {})
            settle(turn, contact.id)

    chat.look(add)


def two(chat: Talk) -> None:
    """Bob and Robert Stone at Acme, each with something in every noun, alone, together and with Dana."""
    for text in (
        "add Bob, engineer at Acme",
        "add Robert Stone, CTO at Acme Inc.",
        "had coffee with Bob on Friday re: hiring",
        "lunch with Bob and Robert Stone last Thursday",
        "call with Robert Stone and Dana Kim yesterday",
        "meeting with Bob and Dana last Wednesday",
        "make Bob tier 1",
        "make Robert Stone tier 2",
        "tag Bob golf",
        "tag Robert Stone golf, chess",
        "Robert Stone's email is rob@acme.com",
        "snooze Robert Stone for 3 weeks",
        "remind me to send Bob the deck on Friday at 10am",
        "remind me to call Robert Stone and Bob tomorrow",
        "lunch with Bob next Tuesday",
    ):
        chat.say(text)
    chat.look(_brought)


def _brought(unit: Unit) -> None:
    turn = turn_of(unit)
    bob, robert, dana = (key_of(turn, name) for name in ("Bob", "Robert Stone", "Dana"))
    turn.begin("gap")
    turn.store.gaps.add(Gap(goal="two engineers", people=(robert, bob), made_on=turn.today))
    for people in ((bob,), (dana, bob), (robert,)):
        turn.store.opportunities.add(Opportunity(day=turn.today, people=people, text="a lead"))
        turn.store.stories.add(Story(day=turn.today, people=people, text="into product work"))


def test_both_are_shown_side_by_side_before_anything_is_done(chat: Talk) -> None:
    two(chat)
    before = everything(chat)
    said = chat.say("Bob and Robert Stone are the same")
    assert "• Robert Stone – CTO at Acme" in said
    assert "• Bob – engineer at Acme" in said
    assert "tier 1, monthly; last: coffee" in said
    assert "3 talks, 2 promises, 1 meeting" in said
    assert chat.buttons() == ["Merge", "Not the same", "Cancel", "Keep the name Bob"]
    assert "stay as they are" in chat.tap("Cancel")
    assert everything(chat) == before


def test_everything_of_both_is_one_persons_then(chat: Talk) -> None:
    two(chat)
    before = everything(chat)
    chat.say("Bob and Robert Stone are the same")
    assert "One now: Robert Stone, also called Bob" in chat.tap("Merge")
    after = everything(chat)
    kept = next(row for row in after["contacts"] if row["body"]["name"] == "Robert Stone")
    gone = next(row["id"] for row in before["contacts"] if row["body"]["name"] == "Bob")
    assert (kept["tier"], kept["body"]["aliases"], str(kept["snoozed_until"])) == (1, ["Bob"], "2026-01-26")
    for noun in ("interactions", "promises", "meetings", "gaps", "opportunities", "stories"):
        named = [
            list(dict.fromkeys(kept["id"] if person == gone else person for person in row["people"]))
            for row in before[noun]
        ]
        assert [row["people"] for row in after[noun]] == named, noun
    assert {row["contact_id"] for row in after["facts"]} == {kept["id"]}
    tags = [row["body"]["value"] for row in after["facts"] if row["kind"] == "tag"]
    assert sorted(tags) == ["chess", "golf"]


def test_in_what_they_differ_the_newer_holds_and_the_older_is_history(chat: Talk) -> None:
    chat.say("add Bob, engineer at Acme")
    chat.wait(days=3)
    chat.say("add Robert Stone, CTO at Globex")
    chat.say("Bob and Robert Stone are the same")
    said = chat.tap("Merge")
    assert "works at Globex – before: Acme" in said
    assert "works as CTO – before: engineer" in said
    card = chat.say("/person Bob")
    assert "Robert Stone – CTO at Globex" in card
    assert "engineer at Acme" in card


def test_either_name_can_stay(chat: Talk) -> None:
    two(chat)
    chat.say("Bob and Robert Stone are the same")
    assert "Merged they are Bob, also called Robert Stone" in chat.tap("Keep the name Bob")
    assert "One now: Bob, also called Robert Stone" in chat.tap("Merge")
    assert "Coffee with Bob" in chat.say("had coffee with Robert Stone")


def test_undo_takes_them_apart_to_the_last_byte_and_put_it_back_makes_them_one_again(chat: Talk) -> None:
    two(chat)
    before = everything(chat)
    chat.say("Bob and Robert Stone are the same")
    chat.tap("Merge")
    merged = everything(chat)
    assert merged != before
    assert "Undone: merging Bob and Robert Stone." in chat.tap("Undo")
    assert everything(chat) == before
    assert "Back as it was" in chat.tap("Put it back")
    assert everything(chat) == merged
    chat.tap("Undo")
    assert everything(chat) == before


def test_what_happened_since_stays_when_they_are_taken_apart(chat: Talk) -> None:
    two(chat)
    chat.say("Bob and Robert Stone are the same")
    message = chat.last.id
    chat.tap("Merge")
    chat.say("had coffee with Robert Stone today re: sailing")
    assert "Undone" in chat.tap("Undo", message)
    assert "sailing" in chat.say("/person Robert Stone")
    assert "sailing" not in chat.say("/person Bob")


def test_a_merge_that_something_stands_in_the_way_of_is_not_undone_by_halves(chat: Talk) -> None:
    two(chat)
    chat.say("Bob and Robert Stone are the same")
    chat.tap("Merge")
    chat.say("snooze Robert Stone for 5 weeks")
    before = everything(chat)
    assert "Robert Stone has changed since" in chat.tap("Undo", chat.screen.edits[-1].id)
    assert everything(chat) == before


def test_promises_and_meetings_of_both_still_come_up(chat: Talk) -> None:
    two(chat)
    chat.say("Bob and Robert Stone are the same")
    chat.tap("Merge")
    said = "\n".join(heard.text for heard in chat.wait(days=10))
    assert "send Bob the deck" in said
    assert "call Robert Stone and Bob" in said
    assert "Today: a meal with Robert Stone" in said


def test_whoever_was_nudged_about_as_one_is_left_in_peace_as_both(chat: Talk) -> None:
    chat.say("add Bob, engineer at Acme")
    chat.say("make Bob tier 1")
    chat.say("add Robert Stone, CTO at Acme")
    chat.say("make Robert Stone tier 2")
    chat.until(datetime(2026, 2, 5, 9, 0))
    assert any(heard.prompt == "nudge" and "Bob" in heard.text for heard in chat.screen.heard)
    before = everything(chat)
    chat.say("Bob and Robert Stone are the same")
    chat.tap("Merge")
    nudged = [row for row in before["clocks"] if row["nudged_on"]]
    (clock,) = everything(chat)["clocks"]
    assert (clock["nudged_on"], clock["waits_until"]) == (nudged[0]["nudged_on"], nudged[0]["waits_until"])
    chat.tap("Undo")
    assert everything(chat) == before


def test_a_name_that_always_meant_the_one_means_both_and_after_undo_the_one_again(chat: Talk) -> None:
    know(chat, "Dana Kim", "Dana Lopez", "Dee Kimball")
    chat.say("had coffee with Dana")
    chat.tap("Dana Kim")
    chat.tap("Always when I say Dana")
    chat.say("Dana Kim and Dee Kimball are the same")
    if "Merged they are Dana Kim" in chat.last.text:
        chat.tap("Keep the name Dee Kimball")
    chat.tap("Merge")
    assert "Coffee with Dee Kimball" in chat.say("had coffee with Dana")
    chat.tap("Undo", chat.screen.edits[-1].id)
    assert "Coffee with Dana Kim" in chat.say("had coffee with Dana")


def test_somebody_merged_twice_is_still_known_by_every_name(chat: Talk) -> None:
    know(chat, "Bob", "Robert Stone", "Rob Stone-Miller")
    chat.say("Bob and Robert Stone are the same")
    chat.tap("Merge")
    chat.say("/merge Robert Stone, Rob Stone-Miller")
    chat.tap("Merge")
    names = {chat.say(f"had coffee with {name}").split(" – ")[0] for name in ("Bob", "Robert Stone")}
    assert len(names) == 1


def test_a_name_nobody_has_may_be_another_name_of_somebody(chat: Talk) -> None:
    chat.say("add Robert Stone")
    said = chat.say("Zed and Robert Stone are the same")
    assert "Is Zed another name of theirs?" in said
    assert "also called Zed" in chat.tap("Yes")
    assert "Coffee with Robert Stone" in chat.say("had coffee with Zed")
    chat.say("Yoda and Robert Stone are the same")
    assert "stay as they are" in chat.tap("No")


def test_nobody_is_merged_with_themselves_or_with_nobody(chat: Talk) -> None:
    chat.say("add Robert Stone")
    assert "To merge two, say both names" in chat.say("/merge Robert Stone")
    assert "don't know Zed" in chat.say("/merge Zed, Yoda")
    assert "don't know" in chat.say("Zed and Yoda are the same")


def test_duplicates_are_offered_one_pair_at_a_time_with_how_many_there_are(chat: Talk) -> None:
    know(chat, "Bob Miller, Acme", "Robert Miler, Acme Inc.", "Dana Kim", "Dee Park")
    know(chat, "Eva Hoffmann, Initech", "Eva Hofmann, Initech", "Eva Novak, Initech")
    chat.say("Dana Kim's email is dana@globex.com")
    chat.say("Dee Park's email is Dana@Globex.com")
    said = chat.say("/merge")
    assert "1 of 3" in said
    assert "share the e-mail address" in said
    assert "2 of 3" in chat.tap("Next")
    assert "3 of 3" in chat.tap("Next")
    assert "3 pairs left" in chat.tap("Next")
    chat.say("/merge")
    after = chat.tap("Merge")
    assert "One now" in after
    assert "1 of 2" in after
    assert "1 of 1" in chat.tap("Not the same")
    assert "last pair" in chat.tap("Not the same")
    assert "Nobody seems to be in here twice" in chat.say("/merge")


def test_those_told_apart_are_not_offered_again_but_can_still_be_merged(chat: Talk) -> None:
    know(chat, "Eva Hoffmann, Initech", "Eva Hofmann, Initech")
    chat.say("/merge")
    chat.tap("Not the same")
    assert "Nobody seems" in chat.say("/merge")
    assert "The same person?" in chat.say("/merge Eva Hoffmann, Eva Hofmann")
    assert "One now" in chat.tap("Merge")


def test_those_told_apart_stay_so_when_one_of_them_is_merged(chat: Talk) -> None:
    know(chat, "Eva Hoffmann, Initech", "Eva Hofmann, Initech", "E. Hoffmann, Initech")
    chat.say("/merge Eva Hoffmann, Eva Hofmann")
    chat.tap("Not the same")
    chat.say("/merge E. Hoffmann, Eva Hoffmann")
    chat.tap("Keep the name E. Hoffmann")
    chat.tap("Merge")
    assert "Nobody seems" in chat.say("/merge")


@pytest.mark.parametrize(
    ("known", "said", "offer"),
    [
        ("Bob Stone, Acme", "B. Stone works at Acme Inc.", "Same as Bob Stone?"),
        ("Eva Hofmann, Acme", "Eva Hoffman works at Acme", "Same as Eva Hofmann?"),
        ("Dana, Acme", "Dana Marie Kim works at Acme", "Same as Dana?"),
        ("Eva Hofmann, Acme", "Eva Hoffman works at Globex", None),
        ("Dana Kim, Acme", "Diana Kim works at Acme", None),
        ("Eva Hofmann", "Eva Hoffman works at Acme", None),
    ],
)
def test_somebody_of_a_like_name_at_the_same_company_is_offered_for_merging(
    chat: Talk, known: str, said: str, offer: str | None
) -> None:
    know(chat, known, said.split(" works")[0])
    chat.say(said)
    assert [label for label in chat.buttons() if label.startswith("Same as")] == ([offer] if offer else [])


def test_somebody_with_the_same_address_is_offered_for_merging(chat: Talk) -> None:
    chat.say("add Dana Kim, dana@globex.com")
    chat.say("add Dee Park, Dana@Globex.com")
    assert "The same person?" in chat.tap("Same as Dana Kim?")


def test_an_address_of_ones_own_is_no_reason_to_ask(chat: Talk) -> None:
    chat.say("add Dana Kim, dana@globex.com")
    assert not any(label.startswith("Same as") for label in chat.buttons())


def test_those_told_apart_are_not_offered_by_what_is_learnt_either(chat: Talk) -> None:
    know(chat, "Eva Hofmann, Initech", "Eva Hoffmann, Initech")
    chat.say("/merge")
    chat.tap("Not the same")
    chat.say("Eva Hofmann's email is eva@initech.com")
    assert not any(label.startswith("Same as") for label in chat.buttons())


def test_an_open_question_about_the_one_who_goes_is_closed(chat: Talk) -> None:
    know(chat, "Robert Stone")
    chat.say("had coffee with Zed")
    first = chat.last.id
    chat.say("/merge Zed, Robert Stone")
    question = chat.last.id
    assert "Where does Zed work?" in chat.tap("Add details", first)
    chat.tap("Merge", question)
    assert "What does" not in chat.say("Acme")


def test_names_are_meant_as_they_stand_where_two_are_said_to_be_one(chat: Talk) -> None:
    know(chat, "Dana Kim", "Dana Lopez")
    chat.say("had coffee with Dana")
    chat.tap("Dana Kim")
    chat.tap("Always when I say Dana")
    know(chat, "Dana")
    said = chat.say("Dana and Dana Kim are the same")
    assert "• Dana Kim" in said
    assert "• Dana;" in said


def test_the_offer_leads_to_both_and_to_one(chat: Talk) -> None:
    know(chat, "Eva Hofmann, Initech", "Eva Huber")
    chat.say("Eva Huber is also called Eva Hoffmann")
    chat.say("Eva Huber works at Initech")
    assert "The same person?" in chat.tap("Same as Eva Hofmann?")
    assert "One now" in chat.tap("Merge")


def test_two_of_one_name_can_be_named_by_it(chat: Talk) -> None:
    chat.say("add Dana Kim and Dana Lopez")
    said = chat.say("Dana Lopez and Dana Kim are the same")
    assert "• Dana Lopez" in said
    assert "• Dana Kim" in said


def test_an_old_button_of_somebody_who_was_merged_is_answered_kindly(chat: Talk) -> None:
    two(chat)
    chat.say("Bob and Robert Stone are the same")
    first = chat.last.id
    chat.say("Bob and Robert Stone are the same")
    chat.tap("Merge")
    assert "had its day" in chat.tap("Merge", first)


def test_somebody_with_a_thousand_talks_is_merged_and_taken_apart_whole(
    start_talk: StartTalk, database: Database
) -> None:
    chat = start_talk()
    chat.say("add Bob Stone and Robert Stein")
    many = 1000

    def log_many(unit: Unit) -> None:
        turn = turn_of(unit)
        bob, robert = key_of(turn, "Bob Stone"), key_of(turn, "Robert Stein")
        turn.begin("import")
        for count in range(many):
            people = (bob, robert) if count % 10 == 0 else (bob,)
            turn.store.interactions.add(
                Interaction(day=turn.today - timedelta(days=count), people=people, topic=f"talk {count}")
            )
            turn.store.facts.add(
                Fact(contact_id=bob, kind="note", value=f"note {count}", since=date(2026, 1, 1))
            )
        settle(turn, bob)
        settle(turn, robert)

    chat.look(log_many)
    before = everything(chat)

    def merge_all(unit: Unit) -> int:
        turn = turn_of(unit)
        bob = turn.store.contacts.get(key_of(turn, "Bob Stone"))
        robert = turn.store.contacts.get(key_of(turn, "Robert Stein"))
        assert bob is not None
        assert robert is not None
        turn.begin("merge")
        merge(turn, robert, bob)
        assert turn.store.network().get(bob.id) is None
        profile = turn.store.network().get(robert.id)
        assert profile is not None
        return len(profile.talks)

    assert chat.look(merge_all) == many
    assert "Undone: merging Bob Stone and Robert Stein" in chat.say("undo")
    assert everything(chat) == before


def test_a_tier_that_no_fact_tells_of_is_kept_with_a_fact(chat: Talk) -> None:
    know(chat, "Bob", "Robert Stone")
    chat.say("make Bob tier 2")

    def place(unit: Unit) -> None:
        turn = turn_of(unit)
        robert = turn.store.contacts.get(key_of(turn, "Robert Stone"))
        assert robert is not None
        turn.begin("import")
        turn.store.contacts.replace(replace(robert, tier=1))
        settle(turn, robert.id)

    chat.look(place)
    before = everything(chat)
    chat.say("Bob and Robert Stone are the same")
    assert "tier 1, monthly" in chat.tap("Merge")
    facts = everything(chat)["facts"]
    assert [(row["body"]["value"], row["until"] is None) for row in facts] == [("2", False), ("1", True)]
    chat.tap("Undo")
    assert everything(chat) == before


def test_a_pet_form_at_the_same_company_is_proposed(chat: Talk) -> None:
    know(chat, "Jonas Weber, SAP", "Jonny Weber, SAP", "Jonny Stone, SAP")
    said = chat.say("find duplicates")
    assert "1 of 1" in said
    assert "Jonas Weber" in said
    assert "Jonny Weber" in said


def test_a_clash_is_said_before_the_merge(chat: Talk) -> None:
    know(chat, "Jonas Weber, SAP", "Jonny Weber, SAP")
    chat.say("Jonas Weber lives in Berlin")
    assert "They differ" not in chat.say("Jonas Weber and Jonny Weber are the same")
    chat.say("Jonny Weber lives in Munich")
    said = chat.say("Jonas Weber and Jonny Weber are the same")
    assert "They differ: lives in Munich, or Berlin? The first is newer and would hold." in said
    assert "Newer: lives in Munich – before: Berlin." in chat.tap("Merge")
