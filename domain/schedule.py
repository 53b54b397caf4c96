"""When prompts recur: the user's wall clock in, moments in UTC out (RFC 5545: gaps and folds)."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

FAR = timedelta(days=3653)
"""Rules that fall on no day at all, such as minutes on days off only, are looked at again then (ours)."""


def exists(day: date, zone: ZoneInfo) -> bool:
    """Whether the zone ever had that day (Apia left out 30 December 2011)."""
    noon = datetime.combine(day, time(12), tzinfo=zone).astimezone(UTC)
    return noon.astimezone(zone).date() == day


def moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """That wall-clock time in UTC: the first of a doubled hour, moved on by a gap it falls into."""
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def next_moment(
    after: datetime, at: time, zone: ZoneInfo, last_day: date | None = None
) -> tuple[datetime, date]:
    """The next daily moment later than ``after``, with its local day, on a day later than ``last_day``."""
    return next_moment_on(lambda _: True, after, at, zone, last_day)


def next_moment_on(
    falls: Callable[[date], bool], after: datetime, at: time, zone: ZoneInfo, last_day: date | None = None
) -> tuple[datetime, date]:
    """The same on the days of a rule. Where none falls within ten years, the day after them."""
    day = after.astimezone(zone).date() - timedelta(days=1)
    if last_day is not None and last_day >= day:
        day = last_day + timedelta(days=1)
    given_up = day + FAR
    while True:
        falls_now = falls(day) or day >= given_up
        if falls_now and exists(day, zone) and (instant := moment(day, at, zone)) > after:
            return instant, day
        day += timedelta(days=1)


def is_first_weekday(day: date, weekday: int) -> bool:
    """Whether it is the first such weekday of its month."""
    return day.weekday() == weekday and day.day <= 7


def day_after(day: date, works: Callable[[date], bool]) -> date:
    """The first working day later than ``day``; where none comes within a month, simply the next."""
    following = (day + timedelta(days=ahead) for ahead in range(1, 32))
    return next(filter(works, following), day + timedelta(days=1))
