"""Health checks of the past: of one person over time, and the last one of everybody."""

from collections.abc import Sequence

from domain.errors import NoLongerThere
from domain.model import Contact
from domain.people.checked import check_line
from domain.people.closeness import in_month
from domain.phrases import counted
from domain.reflect.health_flow import GO_ON
from domain.reflect.health_round import unfinished
from domain.reflect.health_words import called_out, each, picture, repairs, shifts_of
from domain.reply import Answer, Button, Reply
from domain.turn import Turn

SHOWN = 8
"""Checks of one person in a list (ours): two years of them."""

LISTED = 10
"""People in the list of last checks (ours): as many as one check looks at."""


def history(turn: Turn, people: Sequence[int]) -> Answer:
    """The checks of one person, or the last one of everybody."""
    contacts = turn.store.contacts.many(people)
    if people and not contacts:
        raise NoLongerThere
    if contacts:
        found = [_over_time(turn, one) or _none_yet(one.id, one.name) for one in contacts]
        return tuple(found)
    return (_latest(turn),)


def _none_yet(contact_id: int, name: str) -> Reply:
    return Reply(f"No health check of {name} yet.", ((Button("Check now", f"health:new:{contact_id}"),),))


def _latest(turn: Turn) -> Reply:
    """Everybody's last check, the latest first, each with a button to see how it went."""
    checks = sorted(turn.store.checks.all(), key=lambda one: (one.day, one.id))
    newest = {person: one for one in checks for person in one.people}
    people = {one.id: one for one in turn.store.contacts.many(list(newest))}
    latest = sorted(people, key=lambda one: (newest[one].day, newest[one].id), reverse=True)
    if not latest:
        return Reply("No health check yet.", ((Button("Begin", "health:go"),),))
    lines = [f"• {people[one].name} – {check_line(newest[one], turn.today)}" for one in latest[:LISTED]]
    others = counted(len(latest) - LISTED, "person", "people")
    more = [f"… and {others} more: /healthcheck history Dana"] if len(latest) > LISTED else []
    go_on = ((GO_ON,),) if unfinished(turn) else ()
    rows = (*each([people[one] for one in latest[:LISTED]]), *go_on)
    return Reply("\n".join(["The last health checks:", *lines, *more]), rows)


def _over_time(turn: Turn, contact: Contact) -> Reply | None:
    """The checks of one person, the latest first, with the picture of the latest; None without any."""
    checks = sorted(turn.store.checks.of(contact.id), key=lambda one: (one.day, one.id), reverse=True)
    if not checks:
        return None
    shifts = shifts_of(turn, contact, checks[0])
    lines = [
        f"Health checks of {contact.name}:",
        *(f"• {check_line(one, turn.today)}" for one in checks[:SHOWN]),
    ]
    more = [f"… and {len(checks) - SHOWN} more"] if len(checks) > SHOWN else []
    since = (
        [f"Compared with the one before, {in_month(checks[1].day, turn.today)}:"] if len(checks) > 1 else []
    )
    out = called_out(contact, shifts)
    rows = (
        *repairs([contact] if out else [], {contact.id: shifts}),
        (
            Button("Check again", f"health:new:{contact.id}"),
            Button("Take out the last", f"health:out:{checks[0].id}:{checks[0].version}"),
            Button("Card", f"card:{contact.id}"),
        ),
    )
    text = "\n".join([*lines, *more, *(since if out else []), *out])
    return Reply(text, rows, file=picture(contact, shifts) if shifts else None)
