"""What is known of a connection: the brief, and when one last talked."""

from domain.errors import NoSuchPerson
from domain.language.model import Action
from domain.model import Contact
from domain.people.facts import current
from domain.phrases import capital, due_day, exact_day, last_talk, rhythm, what_happened
from domain.reply import Answer, Button, Reply
from domain.turn import Turn

TALKS = 3
"""Last talks in a brief: one screen."""

ORDER = ("role", "company", "place", "birthday", "interest", "tag", "how_met", "introduced_by", "note")


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
    return tuple(card(turn, contact) for contact in known(turn, action))


def card(turn: Turn, contact: Contact) -> Reply:
    lines = [contact.name, *brief_lines(turn, contact)]
    buttons = (
        (Button("Log a touch", f"logged:{contact.id}"), Button("Add details", f"details:{contact.id}")),
    )
    return Reply("\n".join(lines), buttons)


def brief_lines(turn: Turn, contact: Contact) -> list[str]:
    """Facts, tier, last talks and open promises, one a line."""
    held = current(turn, contact.id)
    facts = [f"{_label(kind)}: {', '.join(held[kind])}" for kind in ORDER if kind in held]
    facts += [
        f"{_label(kind)}: {', '.join(held[kind])}"
        for kind in held
        if kind not in (*ORDER, "tier", "cadence_days")
    ]
    talks = [
        f"• {exact_day(one.day, turn.today)}: {what_happened(one)}"
        for one in turn.store.interactions.last(contact.id, TALKS)
    ]
    promises = [
        f"• You promised: {promise.text}{due_day(promise, turn.today)}"
        for promise in turn.store.promises.of(contact.id)
        if promise.state == "open"
    ]
    return [*facts, capital(rhythm(contact)), *(talks or ["No talk logged yet."]), *promises]


def last_touch(turn: Turn, action: Action) -> Answer:
    """ "when did I last talk to Dana?"."""
    return (Reply("\n".join(_last_line(turn, contact) for contact in known(turn, action))),)


def _last_line(turn: Turn, contact: Contact) -> str:
    last = turn.store.interactions.last(contact.id)
    if not last:
        return f"No talk with {contact.name} is logged yet."
    talk = last_talk(last[0], turn.today).removeprefix("last: ")
    return f"{contact.name}: {talk}."


def _label(kind: str) -> str:
    return {"how_met": "Met", "introduced_by": "Introduced by"}.get(kind, kind.replace("_", " ").capitalize())
