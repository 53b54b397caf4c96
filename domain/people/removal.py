"""Taking a connection out: forgotten after a question, or never a person at all."""

from dataclasses import replace

from domain.errors import NoSuchPerson, StaleTap
from domain.language.model import Action
from domain.model import Contact
from domain.people.archive import OFFERED_WITH
from domain.people.belongings import belongings, counts, take_out
from domain.people.in_place import answered
from domain.reply import Answer, Button, Reply
from domain.touch.meeting import settle_meeting
from domain.touch.opportunity_plan import settle_outcome
from domain.touch.promise import settle_promise
from domain.turn import Tap, Turn


def forget(turn: Turn, action: Action) -> Answer:
    """ "forget Dana": asked first, with all that would go."""
    contacts = turn.store.contacts.many([person.key for person in action.people if person.key is not None])
    if not contacts:
        name = action.people[0].name or action.people[0].mention
        raise NoSuchPerson(f"I don't know anyone called {name}, so there is nothing to forget.")
    return tuple(_question(turn, contact) for contact in contacts)


def forget_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Forget" on a card."""
    return (_question(turn, _still_there(turn, contact_id)),)


def forget_for_good(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Forget", once it is said what would go."""
    contact = _still_there(turn, contact_id)
    theirs = counts(belongings(turn, contact.id), shared=False)
    deed = turn.begin("forget")
    remove(turn, contact)
    gone = f", with {theirs}" if theirs else ""
    done = Reply(f"✓ {contact.name} is forgotten{gone}.", ((Button("Undo", f"undo:{deed}"),),))
    return (answered(turn, tap, OFFERED_WITH, (contact.id,), done),)


def stay_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Cancel"."""
    contact = _still_there(turn, contact_id)
    return (answered(turn, tap, OFFERED_WITH, (contact.id,), Reply(f"All right, {contact.name} stays.")),)


def not_a_person(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """The word is no name: taken out of what it was logged in, and not taken for one again."""
    contact = _still_there(turn, contact_id)
    deed = turn.begin("nobody")
    remove(turn, contact, never_was=True)
    words = (*turn.user.not_people, contact.name.casefold())
    turn.store.save_user(replace(turn.user, not_people=tuple(dict.fromkeys(words))))
    text = f"✓ {contact.name} is no person: taken out, and I won't ask again."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),), edits=True),)


def remove(turn: Turn, contact: Contact, *, never_was: bool = False) -> None:
    """Take somebody out of everything; what was only theirs goes with them. The deed is the caller's.

    Of somebody who ``never_was`` a person, what the user wrote (promises, opportunities, stories) stays.
    """
    store, person = turn.store, contact.id
    theirs = belongings(turn, person)
    store.clocks.retire(person)
    take_out(store.interactions, theirs.talks, person)
    take_out(store.meetings, theirs.meetings, person)
    take_out(store.gaps, theirs.gaps, person, stays=True)
    take_out(store.promises, theirs.promises, person, stays=never_was)
    take_out(store.opportunities, theirs.opportunities, person, stays=never_was)
    take_out(store.stories, theirs.stories, person, stays=never_was)
    take_out(store.reflections, theirs.reflections, person, stays=never_was)
    take_out(store.checks, theirs.checks, person)
    for fact in theirs.facts:
        store.facts.remove(fact.id)
    store.contacts.remove(person)
    for promise in theirs.promises:
        settle_promise(turn, promise.id)
    for meeting in theirs.meetings:
        settle_meeting(turn, meeting.id)
    for opportunity in theirs.opportunities:
        settle_outcome(turn, opportunity.id)
    close_questions_about(turn, person)


def close_questions_about(turn: Turn, contact_id: int) -> None:
    """An open question about somebody who is gone has no answer any more."""
    state = turn.store.flows.get()
    if state is not None and state.about.get("contact") == str(contact_id):
        turn.store.flows.close()


def _still_there(turn: Turn, contact_id: str) -> Contact:
    contact = turn.store.contacts.get(int(contact_id))
    if contact is None:
        raise StaleTap
    return contact


def _question(turn: Turn, contact: Contact) -> Reply:
    theirs = belongings(turn, contact.id)
    alone, shared = counts(theirs, shared=False), counts(theirs, shared=True)
    lines = [f"Forget {contact.name}?"]
    lines.append(f"This would go: {alone}." if alone else "Nothing that is only theirs would go.")
    if shared:
        lines.append(f"With others, and staying with them: {shared}.")
    lines.append("Undo brings everything back.")
    row = (
        Button("Forget", f"forgotten:{contact.id}"),
        Button("Archive instead", f"archive:{contact.id}:here"),
        Button("Cancel", f"stay:{contact.id}"),
    )
    return Reply("\n".join(lines), (row,))
