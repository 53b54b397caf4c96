"""An entry of the journal told in words: kept with whom it names; a talk in it is logged, too."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.errors import Sorry
from domain.language import understand
from domain.language.model import Action, Person
from domain.language.wire import month_first
from domain.model import Reflection
from domain.people.add import meet
from domain.phrases import join
from domain.reflect.journal_heard import heard, staying
from domain.reflect.journal_week import NAME
from domain.reply import Answer, Button, Reply
from domain.touch.log import log
from domain.touch.naming import people_in
from domain.turn import Turn


class WhoExactly(Sorry):
    """I'm not sure whom you mean. Say the full name, please."""


def read_told(turn: Turn, text: str) -> str:
    """What was told, where it is clear whom it names; raises Sorry, and the question stands."""
    _refuse_unclear(_talks(turn, text))
    return text.strip()


def _refuse_unclear(talks: Sequence[Action]) -> None:
    unclear = [one for action in talks for one in action.people if one.status == "ambiguous"]
    if unclear:
        names = join(unclear[0].candidates, "or")
        raise WhoExactly(f"Who is it – {names}? Say it with the full name, please.")


def keep_told(
    turn: Turn, text: str, *, asked: bool, people: Sequence[Person] = ()
) -> tuple[Reflection, Answer]:
    """Keep an entry in the user's words; ``asked``: the three questions about it come next.

    ``people``: whom it names, where that was asked meanwhile.
    """
    left = None if asked else ""
    day, met, logged = _logged(turn, text, people)
    deed = turn.begin(NAME)
    if not logged:
        contacts, _new = meet(turn, people or people_in(turn, text, NAME))
        met = tuple(contact.id for contact in contacts)
    entry = turn.store.reflections.add(
        Reflection(
            day=day, people=met, said=text, learned=left, gave=left, follows=left, written_on=turn.today
        )
    )
    undo = Button("Undo", f"undoall:{_group(turn, deed)}" if logged else f"undo:{deed}")
    more = () if asked else (Button("Say more", f"{NAME}:more:{entry.id}"),)
    reply = _said_back(turn, met, logged)
    return entry, (
        replace(reply, buttons=((undo, *more), *reply.buttons)),
        *heard(turn, text, entry, "said"),
    )


def _group(turn: Turn, deed_id: int) -> int:
    deed = turn.store.deeds.get(deed_id)
    return deed.group if deed else deed_id


def _said_back(turn: Turn, people: Sequence[int], logged: Sequence[Reply]) -> Reply:
    """What was kept: the talk that was logged, or the entry alone."""
    if logged:
        rows = (tuple(one for one in row if one.label != "Undo") for row in logged[0].buttons)
        return Reply(f"{logged[0].text}\nIt's in your journal, too.", tuple(row for row in rows if row))
    names = join([contact.name for contact in turn.store.contacts.many(people)])
    return Reply(f"✓ In your journal{f', with {names}' if names else ''}.")


def _talks(turn: Turn, text: str) -> tuple[Action, ...]:
    first = month_first(turn.user.tz, turn.user.locale)
    now = turn.local.replace(tzinfo=None)
    actions = understand(text, now, turn.store.names(), month_first=first).actions
    return tuple(action for action in actions if action.intent == "log" and action.people)


def _decided(action: Action, people: Sequence[Person]) -> Action:
    """The talk with those who were pointed out in place of names that could be several people's."""
    meant = {person.mention: person for person in people if person.status != "ambiguous"}
    return replace(
        action,
        people=tuple(
            meant.get(one.mention, one) if one.status == "ambiguous" else one for one in action.people
        ),
    )


def _logged(turn: Turn, text: str, people: Sequence[Person]) -> tuple[date, tuple[int, ...], list[Reply]]:
    """The talk that was told is logged: its day, its people, what is said of it."""
    talks = [_decided(talk, people) for talk in _talks(turn, text)[:1]]
    if not talks:
        return turn.today, (), []
    _refuse_unclear(talks)
    turn.words = text
    said = [staying(one) for one in log(turn, talks[0]) if isinstance(one, Reply)]
    talk = turn.store.interactions.newest()
    return (talk.day, talk.people, said) if talk else (turn.today, (), said)
