"""From all that words may mean to the one day meant in the past and the one meant in the future."""

from datetime import date, time
from typing import Final

from domain.language.days.clock import to_times
from domain.language.days.model import Day
from domain.language.days.reading import DAY, FUTURE, PAST, WEEK, Reading
from domain.language.days.scan import Scan

_BOUNDS: Final = frozenset({"until", "by", "before", "after", "since", "through"})
"""After these a month means its beginning, so the running one is over."""
_WAKING: Final = range(7, 23)
_MEALS: Final = {
    "breakfast": frozenset({"breakfast"}),
    "dinner": frozenset({"dinner", "drinks", "drink", "beer", "beers", "supper", "cocktails", "wine"}),
}


def both(scan: Scan, reading: Reading, lead: str) -> tuple[Day | None, Day | None]:
    """The past and the future reading."""
    times = _times(scan, reading)
    past = None if reading.side == FUTURE else _past(scan, reading, times)
    future = None if reading.side == PAST else _future(scan, reading, times, lead)
    if reading.other is not None and (past is None or future is None):
        other = both(scan, reading.other._replace(clock=reading.clock, part=reading.part), lead)
        past = past or (other[0] if reading.side != FUTURE else None)
        future = future or (other[1] if reading.side != PAST else None)
    return past, future


def _times(scan: Scan, reading: Reading) -> tuple[time, ...]:
    if reading.clock is None:
        return ()
    meal = None
    if not reading.clock.sure:
        meal = next((meal for meal, words in _MEALS.items() if scan.mentions(words)), None)
    return to_times(reading.clock, reading.part, meal)


def _past(scan: Scan, reading: Reading, times: tuple[time, ...]) -> Day | None:
    for stretch in reversed(reading.when):
        day = stretch.day
        if day > scan.today:
            continue
        if day == scan.today and reading.part and not times and reading.part[0] > scan.now.hour:
            continue
        moment = _fitting(scan, day, times, behind=True)
        if times and moment is None:
            continue
        approximate = reading.approximate or (reading.grain >= WEEK and reading.kind == "interval")
        return Day(day, moment, _end(reading, min(stretch.last, scan.today), day), approximate)
    return None


def _future(scan: Scan, reading: Reading, times: tuple[time, ...], lead: str) -> Day | None:
    if lead in _BOUNDS or reading.form == "range":
        begun = _ahead(scan, reading, times, inside=False)
        if begun is not None or len(reading.when) > 2:
            return begun
    return _ahead(scan, reading, times, inside=True)


def _ahead(scan: Scan, reading: Reading, times: tuple[time, ...], *, inside: bool) -> Day | None:
    """The nearest ahead; ``inside``: a stretch that has begun counts from today."""
    for stretch in reading.when:
        day = stretch.day
        if inside and day < scan.today <= stretch.last and stretch.point is None:
            day = scan.today
        if day < scan.today or (day == scan.today and reading.strict):
            continue
        if day == scan.today and reading.part and not times and reading.part[1] <= scan.now.hour:
            continue
        moment = _fitting(scan, day, times, behind=False)
        if times and moment is None:
            continue
        return Day(day, moment, _end(reading, stretch.last, day), reading.approximate)
    return None


def _fitting(scan: Scan, day: date, times: tuple[time, ...], *, behind: bool) -> time | None:
    """The likeliest time that lies on that side of now; by day any, today only what fits."""
    if not times or day != scan.today:
        return times[0] if times else None
    now = scan.now.time().replace(second=0, microsecond=0)
    likely = (t for n, t in enumerate(times) if n == 0 or t.hour in _WAKING)
    return next((t for t in likely if (t <= now if behind else t >= now)), None)


def _end(reading: Reading, last: date, day: date) -> date | None:
    return last if reading.grain > DAY and last > day else None
