"""Gaps: what the network lacks, who comes to fill it, and how far it has come (method, section 1)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.errors import Sorry, StaleTap
from domain.language.model import Action
from domain.model import Contact, Gap
from domain.people.dimensions import DIMENSIONS, counting
from domain.people.fitting import same_word, telling
from domain.people.goals import listed as goals_listed
from domain.people.goals import review
from domain.phrases import counted, exact_day, join, several, shortened
from domain.reply import Answer, Button, Reply, Rows
from domain.turn import Tap, Turn

KINDS = {
    "knowledge": "expertise you miss",
    "opportunity": "a way in",
    "resource": "what can't be reached alone",
    "perspective": "other minds",
}
"""The four, and what each is (method, section 1)."""

SOON = timedelta(days=30)
"""A gap whose day is nearer than this is said to be near (ours)."""

SHOWN = 6
"""Gaps in one message (ours): as many as a thumb can use."""

SAID = 200
"""Letters of a goal that are said back (ours); all of it is kept."""

NAMED = 8
"""People named in one line (ours)."""


class NoSuchGap(Sorry):
    """I have no open gap like that. /gaps shows them."""


class GapIsOver(StaleTap):
    """That gap is no longer open. Nothing was changed."""


def open_gaps(turn: Turn) -> list[Gap]:
    """Those not closed or dropped, the one whose day comes first first."""
    found = [gap for gap in turn.store.gaps.all() if gap.state == "open"]
    return sorted(found, key=lambda gap: (gap.until or date.max, gap.id))


def still_open(turn: Turn, gap_id: str) -> Gap | None:
    gap = turn.store.gaps.get(int(gap_id))
    return gap if gap is not None and gap.state == "open" else None


def opened(turn: Turn, gap_id: str) -> Gap:
    """The gap a button speaks of; raises where it is over."""
    gap = still_open(turn, gap_id)
    if gap is None:
        raise GapIsOver
    return gap


def filling(turn: Turn, gap: Gap) -> list[Contact]:
    """Who fills it: those the user named, or those a target of diversity counts."""
    if gap.dimension is not None:
        return [profile.contact for profile in counting(gap, turn.store.network())]
    return turn.store.contacts.many(gap.people)


def gaps(turn: Turn, action: Action) -> Answer:
    """ "show my gaps", "my goals"."""
    return (goals_listed(turn) if action.fields.get("step") == "goals" else listed(turn),)


def gaps_tap(turn: Turn, tap: Tap, first: str = "") -> Answer:
    """The list in place of what is shown, from that one on."""
    return (replace(listed(turn, int(first or 0)), edits=True),)


def listed(turn: Turn, first: int = 0) -> Reply:
    """Open gaps with how far each has come; of several each has a button to open it."""
    found = open_gaps(turn)
    line, asking = review(turn)
    if not found:
        return Reply(_none_yet(line), (_others(), *asking))
    shown = found[first : first + SHOWN]
    if len(found) == 1:
        only = card(turn, found[0], head="One open gap:\n")
        return replace(only, text="\n".join([only.text, *line]), buttons=(*only.buttons, _others(), *asking))
    lines = [f"{number}. {told(turn, gap)}" for number, gap in enumerate(shown, first + 1)]
    text = "\n".join([f"{len(found)} open gaps:", *lines, *line])
    return Reply(text, (*openers(shown), *_paging(first, len(found)), _others(), *asking))


def _none_yet(line: Sequence[str]) -> str:
    example = 'Say it like "I need three digital-health people by May".'
    return "\n".join(["No open gaps. What does your network lack?", *kind_lines(), example, *line])


def kind_lines() -> list[str]:
    """The four kinds, explained."""
    return [f"• {kind}: {what}" for kind, what in KINDS.items()]


def openers(shown: Sequence[Gap]) -> Rows:
    """A button each to open them."""
    return tuple((Button(shortened(gap.goal, 40), f"gap:{gap.id}"),) for gap in shown)


def _paging(first: int, total: int) -> Rows:
    back = (Button("Earlier", f"gaps:{first - SHOWN}"),) if first else ()
    on = (Button("More", f"gaps:{first + SHOWN}"),) if first + SHOWN < total else ()
    return ((*back, *on),) if back or on else ()


def _others() -> tuple[Button, ...]:
    return Button("New gap", "gapnew:"), Button("Goals", "goals:")


def told(turn: Turn, gap: Gap) -> str:
    """ "digital-health people (knowledge): 1 of 3, until Friday 1 May"."""
    kind = DIMENSIONS[gap.dimension] if gap.dimension else gap.kind
    goal = shortened(gap.goal, SAID)
    called = f"{goal} ({kind})" if kind else goal
    return f"{called}: {len(filling(turn, gap))} of {gap.target}{when(gap, turn.today)}"


def when(gap: Gap, today: date) -> str:
    """Until when; near days and past ones are said kindly."""
    if gap.until is None:
        return ""
    day = exact_day(gap.until, today)
    if gap.until < today:
        return f" – {day} has passed; it may have a new day"
    if gap.until - today <= SOON:
        left = (gap.until - today).days
        return f", until {day} – {counted(left, 'day')} left" if left else ", until today"
    return f", until {day}"


def gap_tap(turn: Turn, tap: Tap, gap_id: str) -> Answer:
    """One gap of the list, opened in its place."""
    reply = card(turn, opened(turn, gap_id))
    return (replace(reply, buttons=(*reply.buttons, (Button("All gaps", "gaps:"),)), edits=True),)


def card(turn: Turn, gap: Gap, *, head: str = "", deed: int | None = None) -> Reply:
    """A gap with who fills it, and what can be done about it."""
    people = [contact.name for contact in filling(turn, gap)]
    lines = [head + told(turn, gap) + "."]
    if people:
        lines.append(f"So far: {several(people, NAMED)}.")
    if len(people) >= gap.target:
        lines.append("🎉 That's everybody you wished for. Close it?")
    undo = ((Button("Undo", f"undo:{deed}"),),) if deed is not None else ()
    return Reply("\n".join(lines), (*undo, *gap_buttons(gap)))


def gap_buttons(gap: Gap) -> Rows:
    fill = () if gap.dimension else (Button("Who fills it?", f"gapfill:{gap.id}"),)
    change = Button("Change", f"gapchange:{gap.id}")
    ends = (Button("Close", f"gapclose:{gap.id}"), Button("Drop", f"gapdrop:{gap.id}"))
    return ((*fill, change), ends)


def close_tap(turn: Turn, tap: Tap, gap_id: str) -> Answer:
    return (replace(closed(turn, opened(turn, gap_id)), edits=True),)


def closed(turn: Turn, gap: Gap) -> Reply:
    """Closing one is celebrated when everybody wished for is there (method, section 1)."""
    people = [contact.name for contact in filling(turn, gap)]
    deed = turn.begin("gap_closed")
    turn.store.gaps.replace(replace(gap, state="closed", closed_on=turn.today))
    full = len(people) >= gap.target
    closed_with = f"Closed: {gap.goal} –" if full else f"Closed: {gap.goal} with"
    lines = [f"{'🎉' if full else '✓'} {closed_with} {len(people)} of {gap.target}."]
    if people:
        lines.append(f"{several(people, NAMED)}: well found. A word of thanks keeps them close.")
    return Reply("\n".join(lines), ((Button("Undo", f"undo:{deed}"), Button("All gaps", "gaps:")),))


def drop_tap(turn: Turn, tap: Tap, gap_id: str) -> Answer:
    return (replace(dropped(turn, opened(turn, gap_id)), edits=True),)


def dropped(turn: Turn, gap: Gap) -> Reply:
    deed = turn.begin("gap_dropped")
    turn.store.gaps.replace(replace(gap, state="dropped", closed_on=turn.today))
    return Reply(f"✗ Dropped: {gap.goal}.", ((Button("Undo", f"undo:{deed}"), Button("All gaps", "gaps:")),))


def filled(turn: Turn, gap: Gap, people: Sequence[Contact]) -> Reply:
    """Count people for a gap; whoever counts already counts once."""
    known = turn.store.contacts.many(gap.people)
    new = [contact for contact in people if contact not in known]
    if not new:
        return card(turn, gap, head=f"{join([one.name for one in people])} counted already.\n")
    deed = turn.begin("gap_filled")
    ids = tuple(contact.id for contact in (*known, *new))
    stored = turn.store.gaps.replace(replace(gap, people=ids))
    return card(turn, stored, head=f"✓ {join([one.name for one in new])} counts.\n", deed=deed)


def counts_tap(turn: Turn, tap: Tap, gap_id: str, contact_id: str) -> Answer:
    """ "Counts for your digital-health gap"."""
    contact = turn.store.contacts.get(int(contact_id))
    if contact is None:
        raise StaleTap
    return (filled(turn, opened(turn, gap_id), [contact]),)


def is_same(one: Gap, other: Gap) -> bool:
    """Whether two gaps wish for the same in nearly the same words."""
    return telling(one.goal) == telling(other.goal) and one.values == other.values


def meant(turn: Turn, text: str) -> list[Gap]:
    """The open gaps that words mean: those that have them all, else any of them; no words mean every gap."""
    words, found = telling(text), open_gaps(turn)
    shared = {gap.id: _shared(words, gap) for gap in found}
    most = max(shared.values(), default=0)
    if not words:
        return found
    return [gap for gap in found if shared[gap.id] == most] if most else []


def _shared(words: Sequence[str], gap: Gap) -> int:
    there = telling(gap.goal)
    return sum(any(same_word(word, other) for other in there) for word in words)
