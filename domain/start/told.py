"""How things are set, in words: a line each, for the panel, for answers and for what was put back."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from domain.model import User
from domain.phrases import clock_time, counted
from domain.rhythm.days_off import works_on
from domain.rhythm.pause import is_paused
from domain.start.countries import told_country
from domain.start.hours_said import DAY_NAMES, told_days
from domain.start.kinds import name_of
from domain.start.places import spoken
from domain.turn import Turn

WEEK = 7


def nudge(user: User) -> str:
    if "nudge" in user.silenced:
        return "off"
    return f"{clock_time(user.morning)}, up to {counted(user.nudge_size, 'person', 'people')}"


def minutes(user: User) -> str:
    if "minutes" in user.silenced:
        return "off"
    on = "on working days" if user.minutes_days is None else f"on {told_days(user.minutes_days)}"
    return f"{clock_time(user.minutes_at)} {on}"


def weekly(user: User) -> str:
    if "weekly" in user.silenced:
        return "off"
    return f"{DAY_NAMES[user.weekly_day]} at {clock_time(user.weekly_at)}"


def working_days(user: User) -> str:
    return told_days(user.working_days)


def quiet(user: User) -> str:
    if user.quiet_from == user.quiet_until:
        return "none"
    return f"{clock_time(user.quiet_from)} to {clock_time(user.quiet_until)}"


def holidays(user: User) -> str:
    return f"of {told_country(user.country)}, as days off" if user.country else "not days off"


def zone(turn: Turn) -> str:
    return f"{spoken(turn.user.tz)}, {turn.local:%H:%M} there now"


def field(user: User) -> str:
    return " · ".join(value for value in (user.industry, user.function) if value) or "not said"


def since(turn: Turn) -> str:
    """ " from tomorrow": the first working day on which the nudge comes at its time."""
    planned, user = turn.store.prompts.get("nudge"), turn.user
    if planned is None or is_paused(user, turn.today):
        return ""
    days = (planned.local_day + timedelta(days=ahead) for ahead in range(2 * WEEK))
    first = next((day for day in days if works_on(user, day)), None)
    return f" from {_day(first, turn.today)}" if first else ""


def _day(day: date, today: date) -> str:
    ahead = (day - today).days
    if ahead < 2:
        return ("today", "tomorrow")[ahead]
    return f"{day:%A}" if ahead < WEEK else f"{day:%A} {day.day} {day:%B}"


def _nudge_said(turn: Turn) -> str:
    user = turn.user
    if "nudge" in user.silenced:
        return "No morning nudge any more."
    return f"Nudges at {clock_time(user.morning)}{since(turn)}."


def _minutes_said(turn: Turn) -> str:
    said = minutes(turn.user)
    return "No connection minutes any more." if said == "off" else f"Connection minutes at {said}."


def _weekly_said(turn: Turn) -> str:
    said = weekly(turn.user)
    return "No weekly review any more." if said == "off" else f"The weekly review comes on {said}."


def _quiet_said(turn: Turn) -> str:
    said = quiet(turn.user)
    if said == "none":
        return "No quiet hours."
    return f"Quiet hours from {said}: nothing comes by itself then."


def _holidays_said(turn: Turn) -> str:
    code = turn.user.country
    if not code:
        return "Public holidays are days like others."
    return f"The public holidays of {told_country(code)} are days off."


def _size_said(turn: Turn) -> str:
    size = counted(turn.user.nudge_size, "person", "people")
    return f"A morning names {size}{' at most' if turn.user.nudge_size > 1 else ''}."


def _days_said(turn: Turn) -> str:
    return f"Working days: {working_days(turn.user)}."


def _zone_said(turn: Turn) -> str:
    return f"Your time zone is {spoken(turn.user.tz)}: it's {turn.local:%H:%M, %A} there now."


SAID: Mapping[str, Callable[[Turn], str]] = {
    "tz": _zone_said,
    "morning": _nudge_said,
    "nudge_size": _size_said,
    "minutes_at": _minutes_said,
    "minutes_days": _minutes_said,
    "weekly_day": _weekly_said,
    "weekly_at": _weekly_said,
    "working_days": _days_said,
    "quiet_from": _quiet_said,
    "quiet_until": _quiet_said,
    "country": _holidays_said,
}
"""What is said of a field of the user once it was changed."""

OF_KIND: Mapping[str, Callable[[Turn], str]] = {
    "nudge": _nudge_said,
    "minutes": _minutes_said,
    "weekly": _weekly_said,
}
"""What is said of a kind of prompt that was switched on or off."""


def changed(turn: Turn, fields: tuple[str, ...], kinds: Mapping[str, str]) -> str:
    """A line for each thing that was changed; ``kinds`` are those switched "on" or "off"."""
    lines = [SAID[one](turn) for one in fields if one in SAID]
    for kind, state in kinds.items():
        said = OF_KIND.get(kind)
        name = name_of(kind)
        lines.append(said(turn) if said else f"{'I bring' if state == 'on' else 'I no longer bring'} {name}.")
    return "\n".join(dict.fromkeys(lines))
