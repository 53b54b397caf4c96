"""Which of several people is meant: asked with buttons, most recent first, never guessed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

from domain.errors import StaleTap
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.model import Action, Person
from domain.model import Contact
from domain.people.merging import present
from domain.reply import Answer, Button, Reply, Said, Toast
from domain.turn import Tap, Turn

NEW = "new"
PRONOUN = re.compile(r"(?i)^(she|her|hers|he|him|his|they|them|their)$")
MOST = 6
LONGEST_DATA = 64
"""Bytes that a button can carry (Telegram's limit)."""


def unclear(action: Action) -> Person | None:
    """The first person of an action who could be several."""
    return next((person for person in action.people if person.status == "ambiguous"), None)


def decided(action: Action, decisions: dict[str, str]) -> Action:
    """The action with the people the user has pointed out."""
    return replace(action, people=tuple(_decide(person, decisions) for person in action.people))


def ask_which(
    turn: Turn,
    flow: Flow,
    words: str,
    said_at: datetime,
    person: Person,
    decisions: dict[str, str],
    part: int,
    before: tuple[int, ...] = (),
) -> Answer:
    """Open the question; ``part`` is which action of the words, said then, waits for it.

    ``before``: who had been spoken of by then, so that "her" means the same when the answer comes.
    """
    about = {
        "words": words,
        "said_at": said_at.isoformat(),
        "part": str(part),
        "mention": person.mention,
        "keys": ",".join(str(key) for key in by_recency(turn, person.keys)),
        "before": ",".join(str(key) for key in before),
    }
    return start(turn, flow, about | {f"is:{mention}": key for mention, key in decisions.items()})


def by_recency(turn: Turn, keys: tuple[int, ...]) -> list[int]:
    clocks = {clock.contact_id: clock for clock in turn.store.clocks.many(keys)}
    last = {key: (clocks[key].last_touch if key in clocks else None) or date.min for key in keys}
    return sorted(keys, key=lambda key: last[key], reverse=True)[:MOST]


def spoken_of(talk: Talk) -> tuple[int, ...] | None:
    """Who had been spoken of when the words were said; None where that wasn't kept."""
    before = talk.about.get("before")
    return None if before is None else tuple(int(key) for key in before.split(",") if key)


def decisions_of(talk: Talk) -> dict[str, str]:
    """What was decided so far in this conversation, the present answer included."""
    earlier = {key[3:]: value for key, value in talk.about.items() if key.startswith("is:")}
    answer = talk.answers.get("who")
    return {**earlier, talk.about["mention"].casefold(): answer} if answer else earlier


def as_meant(turn: Turn, action: Action) -> Action:
    """The action with whom the user always means by a name, who may be one with another since.

    Whoever is gone is asked about again. Where two are said to be one, names are meant as they stand.
    """
    said = {person.mention.casefold() for person in action.people if person.status != "new"}
    keys = {mention: turn.user.meant[mention] for mention in said & turn.user.meant.keys()}
    if not keys or action.intent == "merge":
        return action
    meant = {mention: found for mention, key in keys.items() if (found := present(turn, key)) is not None}
    return replace(action, people=tuple(_meant(person, meant) for person in action.people))


def _meant(person: Person, meant: Mapping[str, Contact]) -> Person:
    contact = meant.get(person.mention.casefold())
    return Person(person.mention, "known", contact.name, contact.id) if contact is not None else person


def with_always(said: Said, mention: str, chosen: str) -> Said:
    """The answer can be remembered, so that it is not asked again."""
    data = f"always:{chosen}:{mention}"
    if chosen == NEW or not isinstance(said, Reply) or len(data.encode()) > LONGEST_DATA:
        return said
    return replace(said, buttons=(*said.buttons, (Button(f"Always when I say {mention}", data),)))


def always(turn: Turn, tap: Tap, contact_id: str, *mention: str) -> Answer:
    """ "by Sam I mean Sam Lee": from now on that name is theirs."""
    contact = turn.store.contacts.get(int(contact_id))
    if contact is None:
        raise StaleTap
    name = ":".join(mention)
    turn.store.save_user(replace(turn.user, meant={**turn.user.meant, name.casefold(): contact.id}))
    text = f"✓ By {name} you mean {contact.name}, from now on."
    ask_again = Button("Ask me each time", f"asknext:{name}")
    return (Reply(text, ((ask_again,),)), Toast("I'll remember."))


def ask_each_time(turn: Turn, tap: Tap, *mention: str) -> Answer:
    name = ":".join(mention)
    meant = {known: key for known, key in turn.user.meant.items() if known != name.casefold()}
    turn.store.save_user(replace(turn.user, meant=meant))
    return (Reply(f"✓ I'll ask which {name} you mean.", edits=True),)


def _decide(person: Person, decisions: dict[str, str]) -> Person:
    chosen = decisions.get(person.mention.casefold()) if person.status == "ambiguous" else None
    if chosen is None or (chosen != NEW and int(chosen) not in person.keys):
        return person
    if chosen == NEW:
        return Person(person.mention, "new", person.mention)
    key = int(chosen)
    name = dict(zip(person.keys, person.candidates, strict=True)).get(key, person.mention)
    return Person(person.mention, "known", name, key)


def _choices(talk: Talk) -> tuple[Choice, ...]:
    keys = [int(key) for key in talk.about["keys"].split(",")]
    contacts = talk.turn.store.contacts.many(keys)
    known = tuple(Choice(contact.name, str(contact.id)) for contact in contacts)
    nobody_new = PRONOUN.match(talk.about["mention"])  # "her" is no name to add somebody by
    return known if nobody_new else (*known, Choice("Somebody new", NEW))


def which_flow(goes_on: Callable[[Talk], Answer]) -> Flow:
    """The conversation; ``goes_on`` takes up the words that were waiting for the answer."""
    ask = Ask("who", lambda talk: _question(talk.about["mention"]), choices=_choices)
    return Flow("which", (ask,), goes_on, skippable=False)


def _question(mention: str) -> str:
    """ "Which Pat do you mean?", and of a pronoun what can be said of one."""
    if PRONOUN.match(mention):
        return f"Whom do you mean by “{mention}”?"
    return f"Which {mention} do you mean?"
