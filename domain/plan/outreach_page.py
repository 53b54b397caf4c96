"""The outreach list as it is shown: this week, then, how far; and who could be on it."""

from collections.abc import Iterable, Sequence
from datetime import date

from domain.model import Contact, Outreach
from domain.phrases import counted, exact_day, join, short_names, shortened
from domain.plan.outreach_found import CALLED, candidates, said_reason
from domain.plan.outreach_week import ENOUGH, reached_in_week, split
from domain.reply import Button, Reply, Rows
from domain.turn import Turn

SHOWN = 6
"""Of those who come later, so many are shown (ours)."""

REASON = 140
"""Letters of a reason on the page (ours)."""

SOMEBODY = "Somebody"

NOBODY = (
    "Nobody to suggest yet: log a few talks, or say what you lack (“I need someone who knows pricing”). "
    "You can put people on the list yourself: “put Dana on my outreach list”."
)


def page(turn: Turn, note: str = "", deed: int | None = None) -> Reply:
    """The list; where nobody is on it, who could be."""
    this_week, then = split(turn)
    waiting = awaited(turn)
    if not this_week and not then and not waiting:
        return found_page(turn, note, deed)
    names = _names(turn, [*this_week, *then, *waiting])
    lines = [note, ""] if note else []
    lines += [*_week_heading(turn, bool(this_week)), *(_line(turn, one, names) for one in this_week)]
    if then:
        lines += ["Then:", *(_line(turn, one, names) for one in then[:SHOWN])]
        lines += [f"… and {len(then) - SHOWN} more."] if len(then) > SHOWN else []
    if waiting:
        lines.append(f"Not heard back yet: {join([names.get(one.people[0], SOMEBODY) for one in waiting])}.")
    lines += _so_far(turn)
    rows = (*_week_rows(turn, this_week), *_later_rows(turn, then), *_waiting_rows(turn, waiting))
    return Reply("\n".join(lines), (*_undo(deed), *rows, (Button("Find more", "outreach:find"),)))


def awaited(turn: Turn) -> list[Outreach]:
    """Those reached of whom it isn't told yet what came of it."""
    return [one for one in turn.store.outreaches.all() if one.state == "reached"]


def found_page(turn: Turn, note: str = "", deed: int | None = None) -> Reply:
    """Who could be on the list, each with what for and why."""
    found = candidates(turn)
    back = () if not any(split(turn)) else ((Button("My list", "outreach:"),),)
    lines = [note, ""] if note else []
    if not found:
        return Reply(
            "\n".join([*lines, NOBODY if not back else "Nobody else just now."]), (*_undo(deed), *back)
        )
    lines.append("Two or three people a week are plenty. Whom shall I put on your list?")
    for kind, called in CALLED.items():
        some = [one for one in found if one.kind == kind]
        lines += [f"\n{called}:", *(f"• {one.name}{said_reason(one.reason)}" for one in some)] if some else []
    rows = tuple((Button(shortened(one.name), f"outreach:take:{one.contact_id}"),) for one in found)
    return Reply("\n".join(lines), (*_undo(deed), *_in_pairs(rows), *back))


def one_line(turn: Turn, one: Outreach) -> str:
    """ "Bob Stone – silent since March 2025; you were close then"."""
    names = _names(turn, [one])
    return f"{names.get(one.people[0], SOMEBODY)}{said_reason(shortened(one.reason, REASON))}"


def when(day: date | None, today: date) -> str:
    """ "today", "tomorrow", "Monday 12 January"; those left from before are still for now."""
    if day is None or day <= today:
        return "today"
    return "tomorrow" if (day - today).days == 1 else exact_day(day, today)


def _week_heading(turn: Turn, someone: bool) -> list[str]:
    reached = reached_in_week(turn.store.outreaches.all(), turn.today)
    if reached >= ENOUGH:
        return [f"Reached this week: {reached}. That's plenty; the next ones can wait."]
    if not someone:
        return [f"Reached this week: {reached}."] if reached else []
    return [f"This week ({reached} of two or three reached):" if reached else "This week:"]


def _line(turn: Turn, one: Outreach, names: dict[int, str]) -> str:
    name = names.get(one.people[0], SOMEBODY)
    return f"• {name}, {when(one.day, turn.today)}{said_reason(shortened(one.reason, REASON))}"


def _so_far(turn: Turn) -> list[str]:
    everything = turn.store.outreaches.all()
    reached = [one for one in everything if one.reached_on is not None and one.state != "listed"]
    answered = sum(one.state == "answered" for one in reached)
    if not reached:
        return []
    return ["", f"So far: {counted(len(reached), 'person', 'people')} reached, {answered} answered."]


def _week_rows(turn: Turn, some: Sequence[Outreach]) -> Rows:
    short = _short(turn, some)
    return tuple(
        (
            Button(f"Draft {short[one.people[0]]}", f"outreach:draft:{one.id}"),
            Button(f"Reached {short[one.people[0]]}", f"outreach:reached:{one.id}"),
            Button(f"Not now {short[one.people[0]]}", f"outreach:later:{one.id}"),
        )
        for one in some
        if one.people[0] in short
    )


def _later_rows(turn: Turn, then: Sequence[Outreach]) -> Rows:
    some = then[:SHOWN]
    short = _short(turn, some)
    return _in_pairs(
        tuple(
            (Button(f"Take off {short[one.people[0]]}", f"outreach:off:{one.id}"),)
            for one in some
            if one.people[0] in short
        )
    )


def _waiting_rows(turn: Turn, waiting: Sequence[Outreach]) -> Rows:
    some = waiting[-SHOWN:]
    short = _short(turn, some)
    return _in_pairs(
        tuple(
            (Button(f"Heard from {short[one.people[0]]}?", f"outreach:done:{one.id}"),)
            for one in some
            if one.people[0] in short
        )
    )


def _in_pairs(rows: Rows) -> Rows:
    buttons = [button for row in rows for button in row]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _undo(deed: int | None) -> Rows:
    return ((Button("Undo", f"undo:{deed}"),),) if deed is not None else ()


def _people(turn: Turn, some: Iterable[Outreach]) -> list[Contact]:
    return turn.store.contacts.many(list(dict.fromkeys(one.people[0] for one in some)))


def _names(turn: Turn, some: Iterable[Outreach]) -> dict[int, str]:
    return {one.id: one.name for one in _people(turn, some)}


def _short(turn: Turn, some: Iterable[Outreach]) -> dict[int, str]:
    return {key: shortened(name, 20) for key, name in short_names(_people(turn, some)).items()}
