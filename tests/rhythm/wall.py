"""Wall clocks and calendars worked out anew, so that the engine is not held against itself."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)
EASTER_SUNDAYS = {2026: date(2026, 4, 5), 2027: date(2027, 3, 28), 2028: date(2028, 4, 16)}
"""Out of an almanac."""

GERMAN_FIXED = ((1, 1), (5, 1), (10, 3), (12, 25), (12, 26))
AFTER_EASTER = (-2, 1, 39, 50)
"""Good Friday, Easter Monday, Ascension Day, Whit Monday."""

AMERICAN = {
    2027: "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31",
    2028: "01-01 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-11 11-23 12-25",
}
"""Federal holidays with the days on which those of a weekend are kept, out of the government's list."""


def day_exists(day: date, zone: ZoneInfo) -> bool:
    """Whether noon of that day ever stood on a wall there."""
    return bool(_readings(datetime.combine(day, time(12)), zone))


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """When a wall there first shows that time; where it never does, as long after the gap as it is in it."""
    naive = datetime.combine(day, at)
    readings = _readings(naive, zone)
    return min(readings) if readings else naive.replace(tzinfo=UTC) - min(_offsets(naive, zone))


def local(moment: datetime, zone: ZoneInfo) -> datetime:
    """The time on the wall, without its zone."""
    return moment.astimezone(zone).replace(tzinfo=None)


def german_holidays(year: int) -> set[date]:
    """Those kept in all of Germany."""
    fixed = {date(year, month, day) for month, day in GERMAN_FIXED}
    return fixed | {EASTER_SUNDAYS[year] + timedelta(days=days) for days in AFTER_EASTER}


def holidays_of(country: str | None, years: tuple[int, ...]) -> frozenset[date]:
    """Days off in those years besides weekends, in the countries these tests know."""
    if country is None:
        return frozenset()
    if country == "DE":
        return frozenset(day for year in years for day in german_holidays(year))
    return frozenset(date.fromisoformat(f"{year}-{day}") for year in years for day in AMERICAN[year].split())


def _readings(naive: datetime, zone: ZoneInfo) -> list[datetime]:
    """Each instant at which a wall there shows that time."""
    tried = [naive.replace(tzinfo=UTC) - offset for offset in _offsets(naive, zone)]
    return [one for one in tried if one.astimezone(zone).replace(tzinfo=None) == naive]


def _offsets(naive: datetime, zone: ZoneInfo) -> frozenset[timedelta]:
    """Distances from UTC in force there about then."""
    return frozenset(_offset(naive.date() + timedelta(days=days), zone) for days in (-1, 0, 1, 2))


@cache
def _offset(day: date, zone: ZoneInfo) -> timedelta:
    """The distance at the beginning of that day in UTC."""
    found = datetime.combine(day, time(), tzinfo=UTC).astimezone(zone).utcoffset()
    assert found is not None
    return found
