"""Logging what happened with people: kept at once, said back with the exact day, easily changed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.language.model import Action
from domain.model import Contact, Interaction, Meeting, Outreach, Promise
from domain.people.add import meet
from domain.people.archive import resting_line, restore_buttons
from domain.phrases import BALANCES, CHANNELS, TOPIC, capital, join, named_day, short_names, shortened
from domain.plan.outreach_reached import reach
from domain.reply import Answer, Button, Reply, Rows
from domain.rhythm.cadence import LIGHT, settle
from domain.touch.fulfilling import took_place
from domain.touch.give_first_wait import bring_forward
from domain.touch.matching import promises_meant
from domain.turn import Turn

RATINGS = (("Gave", "giving"), ("Got", "taking"), ("Both", "balanced"))
NO_CHANNEL = "other"
OUTREACH = {
    "reached": "Reached, of your outreach list. I'll ask in a week what came of it.",
    "answered": "That's an answer to your outreach: noted.",
}
"""What a talk means for somebody of the outreach list."""

LATEST = 8
"""The latest talks looked through for one of today (ours)."""


def log(turn: Turn, action: Action) -> Answer:
    """Keep an interaction; people nobody has heard of are added at once."""
    deed = turn.begin("log")
    contacts, new = meet(turn, action.people)
    told = interaction_of(action, [contact.id for contact in contacts], turn.words)
    interaction, reached = keep_and_reach(turn, told)
    reply = said_back(turn, interaction, contacts, deed, new, took_place(turn, interaction))
    if reached:
        reply = replace(reply, text=f"{reply.text}\n{OUTREACH[reached[0].state]}")
    kept = tuple((_fulfil(promise),) for promise in promises_meant(turn, turn.words, interaction.people)[:1])
    return (replace(reply, buttons=(*reply.buttons, *kept)),)


def _fulfil(promise: Promise) -> Button:
    """What was logged may have been promised: one tap, and the promise is kept."""
    return Button(f"Promise kept: {shortened(promise.text, 24)}", f"fulfil:{promise.id}:{promise.version}")


def interaction_of(action: Action, people: Sequence[int], said: str) -> Interaction:
    """What an action tells of something that happened; ``said`` are the user's own words."""
    fields = action.fields
    return Interaction(
        day=date.fromisoformat(fields["date"]),
        people=tuple(people),
        channel=fields.get("channel"),
        balance=fields.get("balance"),
        topic=fields.get("topic"),
        place=fields.get("place"),
        approximate=bool(fields.get("approximate")),
        said=said,
    )


def keep(turn: Turn, interaction: Interaction) -> Interaction:
    """Store it, new or changed, and let the clocks of everybody in it run from it."""
    return keep_and_reach(turn, interaction)[0]


def keep_and_reach(turn: Turn, interaction: Interaction) -> tuple[Interaction, list[Outreach]]:
    """The same, with those of the outreach list who are reached by it."""
    before = turn.store.interactions.get(interaction.id) if interaction.id else None
    stored = (
        turn.store.interactions.replace(interaction) if before else turn.store.interactions.add(interaction)
    )
    for contact_id in {*stored.people, *(before.people if before else ())}:
        settle(turn, contact_id, touched=True)
    bring_forward(turn, stored, before)
    return stored, reach(turn, stored, before)


def said_back(
    turn: Turn,
    interaction: Interaction,
    contacts: Sequence[Contact],
    deed: int,
    new: Sequence[Contact] = (),
    plan: Meeting | None = None,
) -> Reply:
    """What was understood: whom, how, which day exactly; and the buttons to change one's mind.

    ``plan``: the meeting it was planned as, which is no longer to come.
    """
    lines = [headline(turn, interaction, contacts)]
    lines += ["As planned: it's off your agenda."] if plan else []
    if interaction.balance:
        lines.append(BALANCES[interaction.balance])
    if new:
        lines.append(introduction(new))
    resting = resting_line(contacts)
    lines += [resting] if resting else []
    return Reply("\n".join(lines), (*log_buttons(interaction, deed, new), *restore_buttons(contacts)))


def headline(turn: Turn, interaction: Interaction, contacts: Sequence[Contact]) -> str:
    """ "Coffee with Dana Kim – yesterday, Thursday 8 January, about fundraising."."""
    channel = capital(CHANNELS[interaction.channel or NO_CHANNEL])
    day = named_day(interaction.day, turn.today)
    around = "around " if interaction.approximate else ""
    place = f", at {interaction.place}" if interaction.place else ""
    topic = f", about {shortened(interaction.topic, TOPIC)}" if interaction.topic else ""
    return f"✓ {channel} with {join([contact.name for contact in contacts])} – {around}{day}{place}{topic}."


def introduction(new: Sequence[Contact]) -> str:
    names = join([contact.name for contact in new])
    if len(new) == 1:
        return f"{names} is new here: added, in tier 3 for now."
    return f"{names} are new here: added, in tier 3 for now."


def log_buttons(interaction: Interaction, deed: int, new: Sequence[Contact] = ()) -> Rows:
    mark = f"{interaction.id}:{interaction.version}"
    rows = [
        (Button("Undo", f"undo:{deed}"), Button("Change", f"change:{mark}")),
        tuple(Button(label, f"rate:{mark}:{balance}:{deed}") for label, balance in RATINGS),
    ]
    return (*rows, *new_buttons(new))


def new_buttons(new: Sequence[Contact]) -> Rows:
    """For each person just added: "Not a person" and "Add details"."""
    names = short_names(new)
    return tuple(
        (
            Button(_labelled("Not a person", names[contact.id], new), f"nobody:{contact.id}"),
            Button(_labelled("Add details", names[contact.id], new), f"details:{contact.id}"),
        )
        for contact in new
    )


def _labelled(label: str, name: str, among: Sequence[Contact]) -> str:
    return label if len(among) == 1 else f"{label}: {name}"


def touched_today(turn: Turn, contact_id: int) -> tuple[Interaction, int]:
    """A touch of unknown kind, today: what "Done" on a nudge means; with the deed it was."""
    deed = turn.begin("log")
    return keep(turn, Interaction(day=turn.today, people=(contact_id,), channel=NO_CHANNEL)), deed


def is_logged_today(turn: Turn, contact_id: int) -> bool:
    """Whether there was a touch today that a tap could mean: any but a light one."""
    last = turn.store.interactions.last(contact_id, LATEST)
    return any(talk.day == turn.today and talk.channel != LIGHT for talk in last)


def changed(turn: Turn, interaction: Interaction, **fields: object) -> Interaction:
    """Change some fields of an interaction that is stored."""
    return keep(turn, replace(interaction, **fields))  # type: ignore[arg-type]
