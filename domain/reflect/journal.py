"""The connection journal: the talks of the week that mattered, what was learned, given, and what follows."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from domain.flow import Ask, Choice, Flow, Talk, start
from domain.model import Reflection
from domain.phrases import counted
from domain.reflect.journal_choice import CHOOSE, new_entries, tells
from domain.reflect.journal_heard import heard
from domain.reflect.journal_week import NAME, PARTS, offered, still_open, week_begins
from domain.reflect.journal_words import ASKS, GIFTS, about, lines
from domain.reflect.journaled import happened
from domain.reply import Answer, Button, Reply
from domain.turn import Turn

CHANGE = "change"
"""The deed of an answer: undoing the entry takes it along."""

NOTHING = frozenset(
    {"", "nothing", "nothing much", "none", "no", "nope", "not much", "not really", "not sure", "no idea"}
    | {"-", "n/a", "idk", "skip", "pass", "next", "i don't know"}
)
"""Answers that say there is nothing to write (ours)."""


TELLING = re.compile(r"(?i)^(?:i|i'm|i've|we|she|he|they|that|it|to)\b(?!.*\?\s*$)")
"""How an answer begins that is no request, whatever it could be taken for."""


def begin(turn: Turn, *, choose: bool, edits: bool = False, of: Iterable[Reflection] | None = None) -> Answer:
    """Open the journal: the talks to choose from, and the questions still open; ``of``: of these entries."""
    since, entries, last = week_begins(turn), turn.store.reflections.all(), turn.store.deeds.last()
    pending = still_open(entries, since) if of is None else [(one.id, part) for one in of for part in PARTS]
    known = {happened(one.day, one.people) for one in entries}
    state = {
        "since": since.isoformat(),
        "deed": str(last.id if last else 0),
        "after": str(max((one.id for one in entries), default=0)),
        "asks": ",".join(f"{part}-{entry}" for entry, part in pending),
        "choose": "yes" if choose else "",
        "quiet": "" if offered(turn, since, known) else "yes",
    }
    return start(turn, JOURNAL, state, edits=edits)


def _asks(talk: Talk) -> Iterator[Ask]:
    if talk.about["choose"]:
        yield from tells(talk)
        yield CHOOSE
    entries = _entries(talk)
    for number, (entry, parts) in enumerate(entries, 1):
        for part in parts:
            yield _ask(entry, part, f"{number} of {len(entries)}: " if len(entries) > 1 else "")


def _entries(talk: Talk) -> list[tuple[Reflection, tuple[str, ...]]]:
    """The entries that are asked about, with the questions: those left open before come first."""
    parts: dict[int, list[str]] = {}
    for part, _, entry in (one.partition("-") for one in filter(None, talk.about["asks"].split(","))):
        parts.setdefault(int(entry), []).append(part)
    found = {one.id: one for one in talk.turn.store.reflections.many(list(parts))}
    return [*((found[key], tuple(asked)) for key, asked in parts.items() if key in found), *new_entries(talk)]


def _ask(entry: Reflection, part: str, progress: str) -> Ask:
    return Ask(
        f"{part}-{entry.id}",
        lambda talk: _question(talk.turn, entry, part, progress),
        choices=lambda _: tuple(Choice(gift, gift) for gift in GIFTS) if part == "gave" else (),
        reads=lambda _, text: "" if text.casefold().strip(" .!") in NOTHING else text.strip(),
        free=lambda _: True,
        mine=lambda _, text: bool(TELLING.match(text)),
        keeps=_keeping(entry, part),
    )


def _question(turn: Turn, entry: Reflection, part: str, progress: str) -> str:
    said = getattr(entry, part)
    so_far = [f"So far: “{said}”"] if said else []
    return "\n".join([f"{progress}{about(turn, entry)}.", ASKS[part], *so_far])


def _keeping(entry: Reflection, part: str) -> Callable[[Talk, str | None], Answer]:
    return lambda talk, value: keep_part(talk.turn, entry.id, part, value)


def keep_part(turn: Turn, entry_id: int, part: str, value: str | None) -> Answer:
    """Write a part of an entry; what was skipped is not asked again, and leaves what was there."""
    entry = turn.store.reflections.get(entry_id)
    if entry is None or getattr(entry, part) == (value or ""):
        return ()
    if value is None and getattr(entry, part) is not None:
        return ()
    turn.begin(CHANGE)
    changed = turn.store.reflections.replace(replace(entry, **{part: value or ""}))  # type: ignore[arg-type]
    return heard(turn, value, changed, part) if value else ()


def _ends(talk: Talk) -> Answer:
    """All that was written this time, with the ways to go on."""
    turn, entries = talk.turn, [one for one, _ in _entries(talk)]
    if not entries:
        return (Reply("All right, nothing for the journal this time. /journal whenever you like."),)
    told = "\n".join("\n".join(lines(turn, one)) for one in entries)
    text = f"✓ In your journal, {counted(len(entries), 'entry', 'entries')}:\n{told}"
    last = turn.store.deeds.last()
    undo = Button("Undo", f"{NAME}:undo:{talk.about['deed']}:{last.id if last else 0}")
    more = Button("Add another", f"{NAME}:choose")
    return (Reply(text, ((undo, Button("Change", f"{NAME}:week:{entries[0].day}"), more),)),)


def _rests(talk: Talk) -> Answer:
    left = "What you wrote is kept." if _entries(talk) else "Nothing is lost."
    text = f"All right, later. {left} Go on whenever you like, till next week's journal: /journal."
    return (Reply(text, ((Button("Go on", f"{NAME}:open"),),)),)


JOURNAL = Flow(
    NAME,
    _asks,
    _ends,
    rests=_rests,
    left="All right, I stop here. What you wrote is kept; /journal goes on with it.",
)
