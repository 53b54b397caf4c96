"""The panels of /settings: each shows one thing and changes it by buttons, in the same message."""

from collections.abc import Callable, Iterable, Mapping
from datetime import time

from domain.model import User
from domain.phrases import clock_time
from domain.reply import Button, Reply, Rows
from domain.start import told
from domain.start.countries import told_country
from domain.start.hours_said import ALL_DAYS, DAY_NAMES
from domain.start.kinds import kinds
from domain.start.places import country_of
from domain.start.wishes import FEWEST, MOST
from domain.turn import Turn

MORNINGS = (time(7), time(7, 30), time(8), time(8, 30), time(9), time(9, 30))
STARTS = (time(7, 30), time(8), time(8, 30), time(9), time(9, 30), time(10))
WEEKLIES = (time(9), time(12), time(14), time(15, 30), time(16), time(17))
EVENINGS = (time(20), time(21), time(22), time(23))
QUIET_TILL = (time(6), time(7), time(8), time(9))
"""Common times, by a button each; others by words or step by step (ours)."""

PRESETS: Mapping[str, tuple[int, ...]] = {
    "Mon–Fri": (0, 1, 2, 3, 4),
    "Sun–Thu": (0, 1, 2, 3, 6),
    "Mon–Thu": (0, 1, 2, 3),
    "Mon–Sat": (0, 1, 2, 3, 4, 5),
}
"""Weeks that many people work."""

PER_ROW = 3
DAYS_PER_ROW = 4
KINDS_PER_ROW = 1


def marked(label: str, *, chosen: bool) -> str:
    return f"✓ {label}" if chosen else label


def time_buttons(offered: Iterable[time], now: time, data: str, suffix: str = "") -> list[Button]:
    return [
        Button(marked(f"{clock_time(at)}{suffix}", chosen=at == now), f"{data}:{at:%H%M}") for at in offered
    ]


def rows_of(buttons: list[Button], per_row: int = PER_ROW) -> Rows:
    return tuple(tuple(buttons[at : at + per_row]) for at in range(0, len(buttons), per_row))


def days_buttons(days: Iterable[int], chosen: Iterable[int], data: str) -> list[Button]:
    on = frozenset(chosen)
    return [Button(marked(DAY_NAMES[day][:3], chosen=day in on), f"{data}:{day}") for day in days]


def steps(panel: str) -> tuple[Button, ...]:
    return (
        Button("Earlier", f"set:{panel}:by:-15"),
        Button("Later", f"set:{panel}:by:15"),
        Button("Another time", f"set:{panel}:own"),
    )


def switch(user: User, panel: str) -> tuple[Button, ...]:
    off = panel in user.silenced
    return (
        Button("Turn on" if off else "Turn off", f"set:{panel}:{'on' if off else 'off'}"),
        Button("Back", "set:"),
    )


def _nudge(turn: Turn) -> tuple[str, Rows]:
    user = turn.user
    text = (
        f"Morning nudge: {told.nudge(user)}.\nThe few who matter now, and what you promised; "
        "on days off only promises and birthdays."
    )
    sizes = [
        Button(
            marked(f"{size} {'person' if size == 1 else 'people'}", chosen=size == user.nudge_size),
            f"set:nudge:n:{size}",
        )
        for size in range(FEWEST, MOST + 1)
    ]
    return text, (
        *rows_of(time_buttons(MORNINGS, user.morning, "set:nudge:at")),
        steps("nudge"),
        *rows_of(sizes),
        switch(user, "nudge"),
    )


def _minutes(turn: Turn) -> tuple[str, Rows]:
    user = turn.user
    working = user.working_days or ALL_DAYS
    chosen = working if user.minutes_days is None else user.minutes_days
    text = f"Connection minutes: {told.minutes(user)}.\nThree small acts of giving, ten minutes in all."
    return text, (
        *rows_of(time_buttons(STARTS, user.minutes_at, "set:minutes:at")),
        steps("minutes"),
        *rows_of(days_buttons(working, chosen, "set:minutes:turn"), DAYS_PER_ROW),
        switch(user, "minutes"),
    )


def _weekly(turn: Turn) -> tuple[str, Rows]:
    user = turn.user
    text = f"Weekly review: {told.weekly(user)}.\nWhat happened this week, what is open, who might move."
    return text, (
        *rows_of(
            days_buttons(user.working_days or ALL_DAYS, (user.weekly_day,), "set:weekly:day"), DAYS_PER_ROW
        ),
        *rows_of(time_buttons(WEEKLIES, user.weekly_at, "set:weekly:at")),
        steps("weekly"),
        switch(user, "weekly"),
    )


def _days(turn: Turn) -> tuple[str, Rows]:
    user = turn.user
    text = (
        f"Working days: {told.working_days(user)}.\nOn others no nudge, no minutes and no weekly review come."
    )
    presets = [
        Button(
            marked(label, chosen=set(days) == set(user.working_days)),
            f"set:days:is:{''.join(map(str, days))}",
        )
        for label, days in PRESETS.items()
    ]
    week = days_buttons(ALL_DAYS, user.working_days or ALL_DAYS, "set:days:turn")
    return text, (*rows_of(presets, 2), *rows_of(week, DAYS_PER_ROW), (Button("Back", "set:"),))


def _quiet(turn: Turn) -> tuple[str, Rows]:
    user = turn.user
    none = user.quiet_from == user.quiet_until
    text = f"Quiet hours: {told.quiet(user)}.\nNothing comes by itself in them; what you ask is answered."
    return text, (
        tuple(
            Button(
                marked(f"From {clock_time(at)}", chosen=not none and at == user.quiet_from),
                f"set:quiet:from:{at:%H%M}",
            )
            for at in EVENINGS
        ),
        tuple(
            Button(
                marked(f"To {clock_time(at)}", chosen=not none and at == user.quiet_until),
                f"set:quiet:until:{at:%H%M}",
            )
            for at in QUIET_TILL
        ),
        (
            Button("Other hours", "set:quiet:own"),
            Button(marked("None", chosen=none), "set:quiet:none"),
            Button("Back", "set:"),
        ),
    )


def _holidays(turn: Turn) -> tuple[str, Rows]:
    user = turn.user
    text = f"Public holidays: {told.holidays(user)}."
    offered = dict.fromkeys(filter(None, (country_of(user.tz), (user.country or "").partition("-")[0])))
    here = [
        Button(marked(told_country(code), chosen=code == user.country), f"set:holidays:is:{code}")
        for code in offered
    ]
    return text, (
        *rows_of(here),
        (
            Button("Another country", "set:holidays:own"),
            Button(marked("None", chosen=user.country is None), "set:holidays:none"),
        ),
        (Button("Back", "set:"),),
    )


def _kinds(turn: Turn) -> tuple[str, Rows]:
    off = turn.user.silenced
    text = "What comes by itself. A tap switches it on or off."
    buttons = [
        Button(marked(called[:1].upper() + called[1:], chosen=kind not in off), f"set:kinds:turn:{kind}")
        for kind, called in kinds().items()
    ]
    return text, (*rows_of(buttons, 2), (Button("Back", "set:"),))


PANELS: Mapping[str, Callable[[Turn], tuple[str, Rows]]] = {
    "nudge": _nudge,
    "minutes": _minutes,
    "weekly": _weekly,
    "days": _days,
    "quiet": _quiet,
    "holidays": _holidays,
    "kinds": _kinds,
}


def overview(turn: Turn, *, edits: bool = False) -> Reply:
    """Everything that can be set, in one message."""
    user = turn.user
    off = [called for kind, called in kinds().items() if kind in user.silenced]
    lines = [
        "Your settings",
        f"• Time zone: {told.zone(turn)}",
        f"• Morning nudge: {told.nudge(user)}",
        f"• Connection minutes: {told.minutes(user)}",
        f"• Weekly review: {told.weekly(user)}",
        f"• Working days: {told.working_days(user)}",
        f"• Quiet hours: {told.quiet(user)}",
        f"• Public holidays: {told.holidays(user)}",
        f"• Your own field: {told.field(user)}",
        f"• Switched off: {', '.join(off) or 'nothing'}",
    ]
    return Reply("\n".join(lines), OVERVIEW, edits=edits)


OVERVIEW: Rows = (
    (Button("Time zone", "set:zone"), Button("Nudge", "set:nudge"), Button("Minutes", "set:minutes")),
    (Button("Weekly", "set:weekly"), Button("Working days", "set:days"), Button("Quiet hours", "set:quiet")),
    (Button("Holidays", "set:holidays"), Button("Own field", "set:field"), Button("What comes", "set:kinds")),
)


def panel(turn: Turn, name: str, note: str = "", was: str = "", *, edits: bool = True) -> Reply:
    """One panel; ``note`` says what just changed, and ``was`` puts it back."""
    if name not in PANELS:
        return overview(turn, edits=edits)
    text, rows = PANELS[name](turn)
    undo: Rows = ((Button("Undo", f"was:{name}:{was}"),),) if was else ()
    return Reply(f"{note}\n\n{text}" if note else text, (*rows, *undo), edits=edits)
