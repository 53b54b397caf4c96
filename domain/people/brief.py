"""The brief before a meeting: who, what there was, what is open, what to ask and give; and the last talk."""

from collections.abc import Sequence
from datetime import timedelta

from domain.errors import NoSuchPerson
from domain.language.model import Action
from domain.model import Contact
from domain.people.card import SCREEN, Section, fitted, open_lines
from domain.people.closeness import standing, strength_lines
from domain.people.introductions import introduction_lines
from domain.people.kinds import read
from domain.people.network import Profile
from domain.people.portrait import LINE, headline, talk_line, who_lines
from domain.people.talking_points import (
    gives,
    is_hardly_known,
    questions,
    said_news,
    worth_finding_out,
)
from domain.people.there import tapped
from domain.phrases import ago, join, last_talk, short_names, shortened
from domain.reply import Answer, Button, Reply, Rows
from domain.turn import Tap, Turn

TALKS = 3
"""Last talks in a brief: one screen."""

NOTES = 2
"""The latest notes in a brief (ours)."""

AT_ONCE = 5
"""People briefed on in one message, each in short (ours); the others are named."""


def known(turn: Turn, action: Action) -> list[Contact]:
    """The connections an action names; raises NoSuchPerson where there is none."""
    contacts = turn.store.contacts.many([person.key for person in action.people if person.key is not None])
    if not contacts:
        raise unknown_person(action)
    return contacts


def unknown_person(action: Action) -> NoSuchPerson:
    if not action.people:
        return NoSuchPerson("Whom do you mean? Say it with a name.")
    name = action.people[0].name or action.people[0].mention
    return NoSuchPerson(f'I don\'t know {name} yet. Say "add {name}" and I will.')


def brief(turn: Turn, action: Action) -> Answer:
    """ "brief me on Dana"."""
    contacts = known(turn, action)
    unknown = [person.name or person.mention for person in action.people if person.key is None]
    text = brief_text(turn, contacts)
    if unknown:
        text = f"{text}\n\nI don't know {join(unknown)} yet."
    return (Reply(text, brief_buttons(contacts)),)


def brief_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Brief" on a card."""
    contact = tapped(turn, contact_id)
    return (Reply(brief_text(turn, [contact]), brief_buttons([contact])),)


def brief_text(turn: Turn, contacts: Sequence[Contact], limit: int = SCREEN) -> str:
    """One person in full, several in short: one screen either way."""
    network = turn.store.network([contact.id for contact in contacts[:AT_ONCE]])
    profiles = [network.get(contact.id) or Profile(contact) for contact in contacts[:AT_ONCE]]
    if len(profiles) == 1:
        return _on_one(turn, profiles[0], limit)
    sections = [Section(headline(profile), _in_short(turn, profile)) for profile in profiles]
    others = ", ".join(contact.name for contact in contacts[AT_ONCE:])
    return fitted(f"And {others}." if others else "", sections, limit).strip()


def brief_buttons(contacts: Sequence[Contact]) -> Rows:
    """To the card of each, by name where there are several."""
    if len(contacts) == 1:
        key = contacts[0].id
        first = (Button("Log a touch", f"logged:{key}"), Button("Promise", f"owe:{key}"))
        return ((*first, Button("Note", f"part:{key}:note:new")), (Button("Card", f"card:{key}"),))
    names = short_names(contacts[:AT_ONCE])
    return tuple((Button(f"Card: {name}", f"card:{key}"),) for key, name in names.items())


def _on_one(turn: Turn, profile: Profile, limit: int) -> str:
    brought = turn.store.opportunities.of(profile.id)
    head = [*who_lines(profile, turn.today), standing(profile, turn.today)]
    notes = [read("note", shortened(note, LINE)) for note in reversed(profile.values("note"))]
    if is_hardly_known(profile):
        head.append(f"I know next to nothing of them yet. Worth finding out: {worth_finding_out(profile)}.")
    head += strength_lines(profile, turn.today)[:1]
    sections = [
        Section("Notes", notes[:NOTES]),
        Section("Last talks", [talk_line(talk, turn.today) for talk in profile.talks[:TALKS]]),
        Section("New since then", said_news(profile)),
        Section("Open", _open(turn, profile)),
        Section("Introductions", introduction_lines(turn, profile)[:TALKS]),
        Section("You could ask", [f"“{one}”" for one in questions(profile, brought, turn.today)]),
        Section("You could give", gives(turn, profile)),
    ]
    return fitted("\n".join(line for line in head if line), sections, limit)


def _open(turn: Turn, profile: Profile) -> list[str]:
    """Promises and what is planned after today: a brief for today is about what is today."""
    return open_lines(turn, profile.id, turn.today + timedelta(days=1))


def _in_short(turn: Turn, profile: Profile) -> list[str]:
    """The last talk, what is new, one open thing, one question."""
    last = profile.talks[0] if profile.talks else None
    added = f"no talk yet, added {ago(profile.contact.added_on, turn.today)}"
    asked = questions(profile, turn.store.opportunities.of(profile.id), turn.today)
    return [
        talk_line(last, turn.today) if last else added,
        *(f"New: {one}" for one in said_news(profile)[:1]),
        *_open(turn, profile)[:1],
        *(f"Ask: “{one}”" for one in asked[:1]),
    ]


def last_touch(turn: Turn, action: Action) -> Answer:
    """ "when did I last talk to Dana?"."""
    return (Reply("\n".join(_last_line(turn, contact) for contact in known(turn, action))),)


def _last_line(turn: Turn, contact: Contact) -> str:
    last = turn.store.interactions.last(contact.id)
    if not last:
        return f"No talk with {contact.name} is logged yet."
    talk = last_talk(last[0], turn.today).removeprefix("last: ")
    return f"{contact.name}: {talk}."
