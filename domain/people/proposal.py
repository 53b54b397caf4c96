"""Two that may be one person, side by side: what is known of each, what speaks for it, and the buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.model import Contact, Fact
from domain.people.alike import halves
from domain.people.belongings import belongings, counts
from domain.people.closeness import in_month
from domain.people.duplicates import Why, reached_by
from domain.people.kinds import read
from domain.people.merging import STEERING, one_knowledge, one_of_both
from domain.people.network import Profile
from domain.people.noted import said_fact
from domain.people.portrait import headline
from domain.phrases import join, last_talk, rhythm, shortened
from domain.reply import Button, Reply, Rows
from domain.turn import Turn

LINE = 200
"""Letters of a line at most: two people and their buttons are one screen (ours)."""

DIFFERENCES = 3
"""Facts in which the two differ that are said (ours); the older ones are kept as history."""

NAMES = 5
"""Other names that are said (ours); all of them are kept."""


@dataclass(frozen=True, slots=True)
class Walk:
    """Going from pair to pair: what speaks for this one, and which it is of how many."""

    why: Why
    place: int
    of: int

    @classmethod
    def read(cls, parts: Sequence[str]) -> "Walk | None":
        """From the end of a button's data; nothing where only two were named."""
        return cls(Why(int(parts[0])), int(parts[1]), int(parts[2])) if parts else None


def proposal(turn: Turn, kept: Contact, other: Contact, walk: Walk | None = None, note: str = "") -> Reply:
    """Both, and what merging them would make of it; the first one's name would stay."""
    network = turn.store.network([kept.id, other.id])
    profiles = [found for one in (kept, other) if (found := network.get(one.id)) is not None]
    lines = [note] if note else []
    lines += [f"The same person? {walk.place} of {walk.of}." if walk else "The same person?"]
    lines += [f"• {shortened(_in_short(turn, profile), LINE)}" for profile in profiles]
    lines += [in_common(profiles, walk.why)] if walk else []
    lines += _clashes(turn, kept, other)
    lines.append(f"{_name_after(kept, other)} Everything of both is kept.")
    return Reply("\n".join(lines), _buttons(kept, other, walk))


def _clashes(turn: Turn, kept: Contact, other: Contact) -> list[str]:
    """In what they differ, and which of it would hold: it may show that they are two people."""
    both = [*turn.store.facts.of(kept.id), *turn.store.facts.of(other.id)]
    after = one_knowledge(both, one_of_both(kept, other, both))
    return [
        f"They differ: {said_fact(kind, now)}, or {read(kind, was)}? The first is newer and would hold."
        for kind, now, was in ousted(both, after)[:DIFFERENCES]
    ]


def ousted(before: Sequence[Fact], after: Sequence[Fact]) -> list[tuple[str, str, str]]:
    """What no longer holds after merging though it did before: its kind, what holds instead, and itself."""
    held = {fact.id for fact in before if fact.until is None}
    holding = {fact.kind: fact.value for fact in after if fact.until is None}
    return [
        (fact.kind, holding[fact.kind], fact.value)
        for fact in after
        if fact.id in held and fact.until is not None and fact.kind in holding and fact.kind not in STEERING
    ]


def fuller_first(one: Profile, other: Profile) -> tuple[Contact, Contact]:
    """Whose name says more comes first; of equals who is talked with more, then who is known longer."""
    first, second = sorted((one, other), key=lambda profile: (_fullness(profile), -profile.id), reverse=True)
    return first.contact, second.contact


def _fullness(profile: Profile) -> tuple[int, int, int]:
    name = halves(profile.name)
    return len(name.words) - name.initials if name.family else 0, -name.initials, len(profile.talks)


def _in_short(turn: Turn, profile: Profile) -> str:
    """ "Bob Stone – CTO at Acme; tier 1, monthly; last: coffee, Friday 2 January (3 days ago); 4 talks"."""
    talk = last_talk(profile.talks[0] if profile.talks else None, turn.today)
    held = counts(belongings(turn, profile.id))
    called = [f"also called {join(profile.contact.aliases[:NAMES])}"] if profile.contact.aliases else []
    parts = [headline(profile), *called, _kept_how(profile.contact, turn), talk, *([held] if held else [])]
    return "; ".join(parts)


def _kept_how(contact: Contact, turn: Turn) -> str:
    if contact.archived_on is not None:
        return f"archived {in_month(contact.archived_on, turn.today)}"
    return rhythm(contact) if contact.active else "not placed yet"


def in_common(profiles: Sequence[Profile], why: Why) -> str:
    """What speaks for two being one."""
    if why is Why.COMPANY:
        return "Names alike, at the same company."
    if why is Why.NAME:
        return "They have the same name."
    kind, called = {
        Why.EMAIL: ("email", "e-mail address"),
        Why.LINK: ("link", "link"),
        Why.PHONE: ("phone", "number"),
    }[why]
    first, second = (
        {reached_by(kind, fact.value): fact.value for fact in profile.facts if fact.kind == kind}
        for profile in profiles
    )
    shared = next((value for plain, value in first.items() if plain in second), "")
    return shortened(f"They share the {called} {shared}.", LINE)


def _name_after(kept: Contact, other: Contact) -> str:
    if kept.name.casefold() == other.name.casefold():
        return f"Merged they are one {kept.name}."
    return f"Merged they are {kept.name}, also called {other.name}."


def _buttons(kept: Contact, other: Contact, walk: Walk | None) -> Rows:
    rest = f":{int(walk.why)}:{walk.place}:{walk.of}" if walk else ""
    two, turned = f"{kept.id}:{other.id}{rest}", f"{other.id}:{kept.id}{rest}"
    away = Button("Next", f"twice:{two}") if walk else Button("Cancel", f"notnow:{two}")
    rows: Rows = ((Button("Merge", f"merge:{two}"), Button("Not the same", f"apart:{two}"), away),)
    if kept.name.casefold() == other.name.casefold():
        return rows
    return (*rows, (Button(f"Keep the name {shortened(other.name)}", f"turned:{turned}"),))
