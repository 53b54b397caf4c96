"""Thanks that are due for what somebody brought: brought up in the week's look and on the card."""

from domain.model import Contact, Opportunity
from domain.phrases import several, short_names
from domain.reply import Button, Rows
from domain.touch.opportunity_words import kind_label, thanks_due
from domain.turn import Turn

NAMED = 3
"""People to thank by name, the rest counted (ours)."""


def due(turn: Turn) -> list[Opportunity]:
    """Those for which thanks are due, the latest first."""
    waiting = [one for one in turn.store.opportunities.all() if thanks_due(one, turn.today)]
    return sorted(waiting, key=lambda one: (one.day, one.id), reverse=True)


def week_lines(turn: Turn) -> list[str]:
    """For the week's look: "• Dana Kim, for the job lead"."""
    waiting = due(turn)
    if not waiting:
        return []
    lines = [
        f"• {several([one.name for one in _people(turn, one)], NAMED)}, for {the(one)}"
        for one in waiting[:NAMED]
    ]
    more = [f"… and {len(waiting) - NAMED} more in /opportunities."] if len(waiting) > NAMED else []
    return ["A thank-you would fit:", *lines, *more]


def week_rows(turn: Turn) -> Rows:
    """A button for each of those named there."""
    return tuple(
        (Button(f"Thanked {name_of(turn, one)}", f"oppthanks:{one.id}:row"),) for one in due(turn)[:NAMED]
    )


def card_rows(turn: Turn, contact: Contact) -> Rows:
    """For a card: one button for the latest thing they brought for which thanks are due."""
    return tuple(
        (Button(f"Thanked for {the(one)}", f"oppthanks:{one.id}:row"),)
        for one in due_to(turn, contact.id)[:1]
    )


def due_to(turn: Turn, contact_id: int) -> list[Opportunity]:
    """What one person brought for which thanks are due, the latest first."""
    return [one for one in reversed(turn.store.opportunities.of(contact_id)) if thanks_due(one, turn.today)]


def _people(turn: Turn, one: Opportunity) -> list[Contact]:
    return turn.store.contacts.many(one.people)


def name_of(turn: Turn, one: Opportunity) -> str:
    people = _people(turn, one)
    return short_names(people)[people[0].id] if people else the(one)


def the(one: Opportunity) -> str:
    """ "the job lead"."""
    return f"the {kind_label(one.kind).lower()}"
