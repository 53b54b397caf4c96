"""When prompts recur: the user's wall clock in, moments in UTC out (RFC 5545: gaps and folds)."""

from collections.abc import Callable, Collection
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


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
    """The same on the days of a rule; ``falls`` has to be true of some day sooner or later."""
    day = after.astimezone(zone).date() - timedelta(days=1)
    if last_day is not None and last_day >= day:
        day = last_day + timedelta(days=1)
    while True:
        if falls(day) and exists(day, zone) and (instant := moment(day, at, zone)) > after:
            return instant, day
        day += timedelta(days=1)


def is_first_weekday(day: date, weekday: int) -> bool:
    """Whether it is the first such weekday of its month."""
    return day.weekday() == weekday and day.day <= 7


def working_day_after(day: date, working_days: Collection[int]) -> date:
    """The first working day later than ``day``; with no working days, simply the next."""
    following = (day + timedelta(days=ahead) for ahead in range(1, 8))
    return next((one for one in following if one.weekday() in working_days), day + timedelta(days=1))
