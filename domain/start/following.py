"""What follows from a setting: the newest wish holds, and what stands against it gives way and is told."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from domain.errors import Sorry
from domain.model import User
from domain.phrases import clock_time
from domain.rhythm.quiet import heard, is_quiet
from domain.start.hours_said import ALL_DAYS, DAY_NAMES, told_days

AFTERWARDS = timedelta(minutes=30)
"""Quiet hours of the evening begin so long after what is wanted in them (ours)."""

A_DAY = 24 * 60

TIMES = {"morning": "nudge", "minutes_at": "minutes", "weekly_at": "weekly"}
"""The times that can be set, each with its kind of prompt."""

CALLED = {"nudge": "The nudge", "minutes": "Connection minutes", "weekly": "The weekly review"}
MOVE = {"minutes": "move"}

WANTS = {
    **TIMES,
    "nudge_size": "nudge",
    "minutes_days": "minutes",
    "weekly_day": "weekly",
}
"""Whoever sets these wants that kind of prompt again."""


class NoWorkingDay(Sorry):
    """One working day at least, please. To be left alone for a while, say "I'm away until Monday"."""


class DayOff(Sorry):
    """That is none of your working days, and this keeps to them. Say "my working days are …" first."""


def followed(user: User, wanted: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """All fields that change with those wanted, and a sentence for each that wasn't asked for."""
    fields = dict(wanted)
    notes: list[str] = []
    for step in (_wanted_again, _days_follow, _times_keep_quiet, _quiet_gives_way):
        more, said = step(replace(user, **fields), wanted)
        fields |= more
        notes += said
    return fields, notes


def _wanted_again(user: User, wanted: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    kinds = {WANTS[field] for field in wanted if field in WANTS} if "silenced" not in wanted else set()
    fields: dict[str, Any] = {}
    if kinds & set(user.silenced):
        fields["silenced"] = tuple(kind for kind in user.silenced if kind not in kinds)
    if "minutes" in kinds or "silenced" in wanted:
        fields |= {"minutes_unanswered": 0, "minutes_resting": False}
    return fields, []


def _days_follow(user: User, wanted: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The weekly and the minutes keep to working days."""
    working = user.working_days or ALL_DAYS
    if wanted.get("working_days") == ():
        raise NoWorkingDay
    fields: dict[str, Any] = {}
    notes = []
    if user.weekly_day not in working:
        if "weekly_day" in wanted:
            raise DayOff
        day = next(day for back in range(1, 8) if (day := (user.weekly_day - back) % 7) in working)
        fields["weekly_day"] = day
        notes += [] if "weekly" in user.silenced else [f"The weekly review moves to {DAY_NAMES[day]}."]
    if user.minutes_days is not None and not set(user.minutes_days) & set(working):
        if "minutes_days" in wanted:
            raise DayOff
        fields["minutes_days"] = None
        if "minutes" not in user.silenced:
            notes.append(f"Connection minutes come on all of them, {told_days(working)}.")
    return fields, notes


def _times_keep_quiet(user: User, wanted: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """New quiet hours are kept: what was set within them comes before or after."""
    fields: dict[str, Any] = {}
    notes = []
    if not {"quiet_from", "quiet_until"} & set(wanted):
        return {}, []
    for field, kind in TIMES.items():
        now, then = getattr(user, field), heard(user, date.min + timedelta(days=1), getattr(user, field))
        if now != then and field not in wanted:
            fields[field] = then
            verb = MOVE.get(kind, "moves")
            if kind not in user.silenced:
                notes.append(f"{CALLED[kind]} {verb} to {clock_time(then)}.")
    return fields, notes


def _quiet_gives_way(user: User, wanted: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """A time wanted within the quiet hours shortens them."""
    fields: dict[str, Any] = {}
    for field in TIMES:
        if field in wanted and is_quiet(user, getattr(user, field)):
            fields |= shortened(user, getattr(user, field))
            user = replace(user, **fields)
    if not fields:
        return {}, []
    if user.quiet_from == user.quiet_until:
        return fields, ["Quiet hours would leave no room for it: there are none now."]
    return fields, [
        f"Quiet hours give way: {clock_time(user.quiet_from)} to {clock_time(user.quiet_until)} now."
    ]


def shortened(user: User, at: time) -> dict[str, time]:
    """Quiet hours that end at that time, or begin after it, whichever takes less of them."""
    before = (_minute(user.quiet_until) - _minute(at)) % A_DAY
    after = (_minute(at) - _minute(user.quiet_from)) % A_DAY
    if before <= after:
        return {"quiet_until": at}
    begins = (datetime.combine(date(2000, 1, 1), at) + AFTERWARDS).time()
    left = before > AFTERWARDS.seconds // 60
    return {"quiet_from": begins if left else user.quiet_until}


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
