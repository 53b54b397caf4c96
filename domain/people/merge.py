"""Merging: two that are named, or pair by pair whoever may be in here twice; shown first, and undone."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from domain.errors import NoSuchPerson, Sorry, StaleTap
from domain.language.model import Action, Person
from domain.model import Contact, Fact
from domain.people.belongings import belongings, counts
from domain.people.commands import named
from domain.people.duplicate_offer import alike_to
from domain.people.duplicates import Pair, Why, duplicates, two_of
from domain.people.facts import learn
from domain.people.in_place import answered
from domain.people.kinds import read
from domain.people.merging import merge
from domain.people.noted import said_fact
from domain.people.proposal import DIFFERENCES, LINE, Walk, fuller_first, ousted, proposal
from domain.people.removal import close_questions_about
from domain.phrases import counted, join, rhythm, shortened
from domain.reply import Answer, Button, Reply
from domain.turn import Tap, Turn

SEPARATORS = re.compile(r"\s*(?:[,;=&+\n]|\b(?:and|with|is)\b)\s*", re.IGNORECASE)
"""What parts two names after /merge."""

ANSWERS = frozenset({"merge", "apart", "turned", "twice", "notnow"})
"""What a pair can be answered by."""

TWO = 2
LONGEST_DATA = 64
"""Bytes that a button can carry (Telegram's limit)."""


class WithWhom(Sorry):
    """To merge two, say both names, like "Bob and Robert Stone are the same"."""


def merge_said(turn: Turn, action: Action) -> Answer:
    """ "Bob and Robert Stone are the same", "find duplicates"."""
    if not action.people:
        return (next_pair(turn),)
    keys = dict.fromkeys(person.key for person in action.people if person.key is not None)
    known = turn.store.contacts.many(list(keys))
    strangers = [person.name or person.mention for person in action.people if person.key is None]
    if len(known) > 1:
        return (_first_two(turn, known),)
    if not known:
        raise NoSuchPerson(f"I don't know {strangers[0]}, so there is nothing to merge.")
    if strangers:
        return (_another_name(known[0], strangers[0]),)
    if len(action.people) > 1:
        said = join([person.mention for person in action.people])
        return (Reply(f"{said} are one person here already: {known[0].name}."),)
    return (_like(turn, known[0]),)


def merge_command(turn: Turn, words: str) -> Answer:
    """/merge, /merge Bob, Robert Stone."""
    said = [name for name in SEPARATORS.split(words) if name]
    return merge_said(turn, Action("merge", tuple(named(turn, name) for name in said)))


def pair_up(action: Action) -> Action:
    """ "merge the two Danas": names that leave two people open mean both of them."""
    keys = {person.key: person.name for person in action.people if person.key is not None}
    for person in action.people:
        keys |= dict(zip(person.keys, person.candidates, strict=True))
    if action.intent != "merge" or len(keys) != TWO:
        return action
    both = (Person(name or "", "known", name, key) for key, name in keys.items())
    return replace(action, people=tuple(both))


def next_pair(turn: Turn, after: Pair | None = None, note: str = "") -> Reply:
    """The next two who may be one, the surest first."""
    network = turn.store.network()
    pairs = duplicates(network, turn.user)
    place = bisect_right(pairs, after) if after is not None else 0
    if place == len(pairs):
        return Reply("\n".join(filter(None, [note, _no_more(len(pairs), is_start=after is None)])))
    pair = pairs[place]
    one, other = network.get(pair.one), network.get(pair.other)
    if one is None or other is None:  # read a moment ago
        raise StaleTap
    return proposal(turn, *fuller_first(one, other), Walk(pair.why, place + 1, len(pairs)), note)


def _no_more(left: int, *, is_start: bool) -> str:
    if not left:
        return "Nobody seems to be in here twice." if is_start else "That was the last pair."
    return f"That was the last. {counted(left, 'pair')} left for another time: /merge shows them again."


def same_tap(turn: Turn, tap: Tap, kept: str, other: str) -> Answer:
    """ "Same as Robert Stone?", below somebody just added."""
    profiles = [turn.store.network([int(kept), int(other)]).get(int(key)) for key in (kept, other)]
    one, two = profiles
    if one is None or two is None:
        raise StaleTap
    return (proposal(turn, *fuller_first(one, two)),)


def turned_tap(turn: Turn, tap: Tap, kept: str, other: str, *walk: str) -> Answer:
    """ "Keep the name Bob"."""
    return (replace(proposal(turn, *_both(turn, kept, other), Walk.read(walk)), edits=True),)


def merge_tap(turn: Turn, tap: Tap, kept: str, other: str, *walk: str) -> Answer:
    """ "Merge"; on a walk the next two follow."""
    first, second = _both(turn, kept, other)
    before = [*turn.store.facts.of(first.id), *turn.store.facts.of(second.id)]
    deed = turn.begin("merge")
    one = merge(turn, first, second)
    close_questions_about(turn, second.id)
    lines = [f"✓ One now: {_in_short(turn, one)}.", *differences(before, turn.store.facts.of(one.id))]
    merged = Reply("\n".join(lines), ((Button("Undo", f"undo:{deed}"),),))
    done = answered(turn, tap, ANSWERS, (first.id, second.id), merged)
    return (done, next_pair(turn, _pair(walk, first, second))) if walk else (done,)


def apart_tap(turn: Turn, tap: Tap, kept: str, other: str, *walk: str) -> Answer:
    """ "Not the same": never asked again; on a walk the next two follow."""
    first, second = _both(turn, kept, other)
    mark = "{}-{}".format(*two_of(first.id, second.id))
    turn.store.save_user(replace(turn.user, distinct=tuple(dict.fromkeys((*turn.user.distinct, mark)))))
    note = f"✓ Two people: {first.name} and {second.name}. I won't ask again."
    if walk:
        return (replace(next_pair(turn, _pair(walk, first, second), note), edits=True),)
    return (answered(turn, tap, ANSWERS, (first.id, second.id), Reply(note)),)


def twice_tap(turn: Turn, tap: Tap, kept: str, other: str, *walk: str) -> Answer:
    """ "Next": these two another time."""
    first, second = _both(turn, kept, other)
    return (replace(next_pair(turn, _pair(walk, first, second)), edits=True),)


def not_now_tap(turn: Turn, tap: Tap, kept: str, other: str) -> Answer:
    return (Reply("All right, they stay as they are.", edits=True),)


def called_too_tap(turn: Turn, tap: Tap, contact_id: str, *name: str) -> Answer:
    """Somebody unknown is another name of somebody known."""
    contact = turn.store.contacts.get(int(contact_id))
    if contact is None:
        raise StaleTap
    alias = ":".join(name)
    deed = turn.begin("update_contact")
    learn(turn, contact, {"alias": alias})
    text = f"✓ {contact.name} is also called {alias}."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),), edits=True),)


def differences(before: Sequence[Fact], after: Sequence[Fact]) -> list[str]:
    """In what the two differed: what holds now, and what became history."""
    lines = [
        f"Newer: {said_fact(kind, now)} – before: {read(kind, was)}."
        for kind, now, was in ousted(before, after)
    ]
    return lines[:DIFFERENCES]


def _pair(walk: Sequence[str], first: Contact, second: Contact) -> Pair:
    """Where the walk is."""
    return Pair(Why(int(walk[0])), *two_of(first.id, second.id))


def _both(turn: Turn, kept: str, other: str) -> tuple[Contact, Contact]:
    first, second = turn.store.contacts.get(int(kept)), turn.store.contacts.get(int(other))
    if first is None or second is None:
        raise StaleTap
    return first, second


def _first_two(turn: Turn, known: Sequence[Contact]) -> Reply:
    """The first two; of more than two the others come after them."""
    network = turn.store.network([contact.id for contact in known])
    one, other, *others = network
    note = f"Two at a time: then {join([profile.name for profile in others])}." if others else ""
    return proposal(turn, *fuller_first(one, other), note=note)


def _like(turn: Turn, contact: Contact) -> Reply:
    """One name alone: whoever may be the same person."""
    like = alike_to(turn, contact)
    if not like:
        raise WithWhom(f"I know one {contact.name}, and nobody like them. {WithWhom.__doc__}")
    return _first_two(turn, [contact, *like])


def _another_name(contact: Contact, name: str) -> Reply:
    data = f"calledtoo:{contact.id}:{name}"
    if len(data.encode()) > LONGEST_DATA:
        raise NoSuchPerson(f"I don't know {name} yet.")
    buttons = (Button("Yes", data), Button("No", f"notnow:{contact.id}:{contact.id}"))
    text = f"I know {contact.name}, and nobody called {name}. Is {name} another name of theirs?"
    return Reply(text, (buttons,))


def _in_short(turn: Turn, contact: Contact) -> str:
    called = f", also called {join(contact.aliases)}" if contact.aliases else ""
    held = counts(belongings(turn, contact.id))
    parts = [f"{contact.name}{called}", rhythm(contact), *([held] if held else [])]
    return shortened("; ".join(parts), LINE)
