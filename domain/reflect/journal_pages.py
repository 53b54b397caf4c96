"""What was written in the journal: week by week, one entry, changing it and taking it out."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.errors import StaleTap
from domain.model import Reflection
from domain.phrases import exact_day, shortened
from domain.reflect.journal_week import NAME, PARTS
from domain.reflect.journal_words import HEADS, WHOLE, lines, title, with_whom
from domain.reply import Answer, Button, Reply, Rows, Toast
from domain.touch.undo import take_back
from domain.turn import Turn

SHOWN = 6
"""Entries on one page (ours): they fit a message, and a thumb."""

LABEL = 24
"""Letters of an entry's title on a button (ours)."""


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def latest(turn: Turn) -> Answer:
    """The week that was written of last."""
    entries = turn.store.reflections.all()
    if not entries:
        return (Reply("Nothing in your journal yet.", ((Button("Begin", f"{NAME}:choose"),),)),)
    return (week_page(turn, max(entry.day for entry in entries)),)


def week_page(turn: Turn, day: date, *, edits: bool = False) -> Reply:
    """The entries of the week of a day, with the ways to each, to earlier weeks and to later ones."""
    entries = sorted(turn.store.reflections.all(), key=lambda one: (one.day, one.id))
    week = [entry for entry in entries if monday(entry.day) == monday(day)]
    if not week:
        raise StaleTap
    heading = f"Your journal, week of {exact_day(monday(day), turn.today)}:"
    return Reply(listed(turn, heading, week), (*openers(turn, week), _ways(turn, entries, day)), edits=edits)


def listed(turn: Turn, heading: str, entries: Sequence[Reflection]) -> str:
    told = ["\n".join(lines(turn, entry)) for entry in entries[:SHOWN]]
    more = [f"… and {len(entries) - SHOWN} more: /journal and a word of it finds them."]
    return "\n".join([heading, *told, *(more if len(entries) > SHOWN else [])])


def openers(turn: Turn, entries: Sequence[Reflection]) -> Rows:
    buttons = [
        Button(f"{number} {shortened(with_whom(turn, entry), LABEL)}", f"{NAME}:entry:{entry.id}")
        for number, entry in enumerate(entries[:SHOWN], 1)
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _ways(turn: Turn, entries: Sequence[Reflection], day: date) -> tuple[Button, ...]:
    """To the nearest weeks with something in them."""
    weeks = {monday(entry.day) for entry in entries}
    before = max((week for week in weeks if week < monday(day)), default=None)
    after = min((week for week in weeks if week > monday(day)), default=None)
    return (
        *((Button("◀ Earlier", f"{NAME}:week:{before}"),) if before else ()),
        *((Button("Later ▶", f"{NAME}:week:{after}"),) if after else ()),
        Button("Add another", f"{NAME}:choose"),
    )


def entry_page(turn: Turn, entry: Reflection, *, edits: bool = True, head: str = "") -> Reply:
    """One entry in whole, with a button to write each part anew."""
    text = "\n".join([*([head] if head else []), *lines(turn, entry, WHOLE)])
    parts = tuple(Button(HEADS[part], f"{NAME}:part:{entry.id}:{part}") for part in PARTS)
    rest = (Button("Take out", f"{NAME}:out:{entry.id}"), Button("The week", f"{NAME}:week:{entry.day}"))
    return Reply(text, (parts, rest), edits=edits)


def take_out(turn: Turn, entry: Reflection) -> Answer:
    deed = turn.begin(NAME)
    turn.store.reflections.remove(entry.id)
    text = f"✓ Taken out of your journal: {title(turn, entry)}."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),), edits=True), Toast("Taken out."))


def undo_session(turn: Turn, since: str, until: str) -> Answer:
    """Undo below what was written in one go: all of that, without the promises and facts told on the way."""
    deeds = [
        deed
        for deed in turn.store.deeds.later(int(since))
        if deed.id <= int(until) and _is_writing(turn, deed.id)
    ]
    undone = take_back(turn, deeds)
    return (Reply(undone.text, undone.buttons, edits=True),)


def _is_writing(turn: Turn, deed_id: int) -> bool:
    return {change.noun for change in turn.store.deeds.changes(deed_id)} == {"reflection"}


def entry_of(turn: Turn, entry_id: str) -> Reflection:
    entry = turn.store.reflections.get(int(entry_id))
    if entry is None:
        raise StaleTap
    return entry
