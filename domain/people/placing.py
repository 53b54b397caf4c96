"""Placing people: who is still to place, what is kept of each at once, and how it is taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.model import Contact
from domain.people.facts import current, learn
from domain.people.kinds import IN_QUADRANT
from domain.people.network import Profile
from domain.people.noted import worked
from domain.people.tiers import LAST_TIER, TAKES_BACK
from domain.reply import Answer, Button, Toast, settled
from domain.touch.undo import take_back
from domain.turn import Tap, Turn

PLACED, PUT_OFF = "placed", "put_off"
"""The kinds of deed."""

COMES_BACK = timedelta(days=14)
"""Somebody put off is asked about again after so long (ours), not the next day."""

KINDS = ("quadrant", "tier", "strength")
"""What is asked of each person, in this order; the last only of who was placed."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody to place, and what there is to ask about them."""

    id: int
    kinds: tuple[str, ...]


def to_place(turn: Turn, *, put_off: bool = False) -> list[Waiting]:
    """Everybody to place, who was added last first, then those only known; ``put_off``: also who can wait."""
    network = turn.store.network()
    active = sorted(network.active(), key=lambda one: (-one.contact.added_on.toordinal(), one.id))
    known = [one for key in turn.store.clocks.unplaced() if (one := network.get(key)) is not None]
    return [
        Waiting(one.id, (*missing, *(() if one.value("strength") else KINDS[2:])))
        for one in (*active, *known)
        if (missing := _missing(one)) and (put_off or may_be_asked(one.contact, turn.today))
    ]


def may_be_asked(contact: Contact, today: date) -> bool:
    return contact.asked_on is None or contact.asked_on + COMES_BACK <= today


def _missing(profile: Profile) -> tuple[str, ...]:
    contact = profile.contact
    in_a_tier = contact.active and (contact.tier != LAST_TIER or profile.value("tier") is not None)
    return tuple(
        kind for kind, there in (("quadrant", profile.value("quadrant")), ("tier", in_a_tier)) if not there
    )


def place(turn: Turn, contact: Contact, facts: Mapping[str, object], group: int | None = None) -> int:
    """Keep where somebody belongs, who counts from now on; gives the deed it is undone with."""
    deed = turn.begin(PLACED, group)
    learn(turn, contact, facts)
    return group or deed


def put_off(turn: Turn, contact: Contact, group: int | None = None) -> int:
    """Not now: they come back later."""
    deed = turn.begin(PUT_OFF if group is None else PLACED, group)
    turn.store.contacts.replace(replace(contact, asked_on=turn.today))
    return deed


def take_back_tap(turn: Turn, tap: Tap, group: str) -> Answer:
    """ "Undo Dana": what was done to somebody by taps is taken back; the rest of the message stays."""
    undone = take_back(turn, turn.store.deeds.of_group(int(group)))
    shown = turn.store.shown(tap.message_id)
    if shown is None:
        return (undone,)
    return (settled(shown, frozenset({TAKES_BACK}), int(group), undone.text), Toast("Undone."))


def undo_button(contact: Contact, group: int) -> Button:
    return Button(f"Undo {contact.name}", f"{TAKES_BACK}:{group}")


def who(turn: Turn, contact: Contact) -> str:
    """ "Dana Kim, CTO at Acme – mentor or advisor"."""
    held = current(turn, contact.id)
    role, company, quadrant = (
        next(iter(held.get(kind, [])), None) for kind in ("role", "company", "quadrant")
    )
    work = worked(role, company)
    name = f"{contact.name}, {work}" if work else contact.name
    return f"{name} – {IN_QUADRANT.get(quadrant, quadrant)}" if quadrant else name


def in_words(waiting: Sequence[Waiting]) -> str:
    """People and what to ask of them, as the conversation keeps them."""
    return ",".join(f"{one.id}:{'.'.join(one.kinds)}" for one in waiting)


def from_words(words: str) -> list[Waiting]:
    pairs = (part.split(":") for part in words.split(",") if part)
    return [Waiting(int(key), tuple(kinds.split("."))) for key, kinds in pairs]
