"""Arithmetic of the calendar: moving by months, the week or month of a day, and things that recur."""

from calendar import monthrange
from datetime import date, timedelta

from domain.language.days.reading import Reading, Recurrence, Stretch

_ONE_DAY = timedelta(1)
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


def shifted(day: date, days: int) -> date:
    """``day`` moved, held within the calendar that Python knows."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max if days > 0 else date.min


def add_months(day: date, months: int) -> date:
    """The same day of another month, or its last where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_workdays(day: date, count: int) -> date:
    """``day`` moved by working days; backwards where ``count`` is negative."""
    step = 1 if count > 0 else -1
    for _ in range(min(abs(count), 3000)):
        day += step * _ONE_DAY
        while day.weekday() > 4:
            day += step * _ONE_DAY
    return day


def month_of(year: int, month: int) -> Stretch:
    return Stretch(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _months(first: date, months: int) -> Stretch:
    return Stretch(first, add_months(first, months) - _ONE_DAY)


def period_of(day: date, unit: str) -> Stretch:
    """The week, month, quarter, … that ``day`` lies in; a weekend is that of its week."""
    if unit == "day":
        return Stretch(day, day)
    if unit in MONTHS_IN:
        size = MONTHS_IN[unit]
        index = (day.year * 12 + day.month - 1) // size * size
        return _months(date(index // 12, index % 12 + 1, 1), size)
    monday = day - timedelta(day.weekday())
    start, end = {"week": (0, 6), "weekend": (5, 6), "workweek": (0, 4)}[unit]
    return Stretch(monday + timedelta(start), monday + timedelta(end))


def period(today: date, unit: str, count: int) -> Stretch:
    """The period ``count`` away from the one that ``today`` lies in."""
    if unit in MONTHS_IN:
        return period_of(add_months(today.replace(day=1), count * MONTHS_IN[unit]), unit)
    return period_of(today + timedelta(count * (1 if unit == "day" else 7)), unit)


def around(day: date, unit: str) -> Stretch:
    """The week, weekend or month that belongs to a day; the weekend nearest to it."""
    if unit != "weekend":
        return period_of(day, unit)
    return period_of(shifted(day, -2), unit) if day.weekday() < 2 else period_of(day, unit)


def every_period(unit: str) -> Recurrence:
    def recurs(first: date, last: date) -> list[Stretch]:
        found: list[Stretch] = []
        stretch = period_of(first, unit)
        while stretch.first <= last and len(found) < 400:
            if stretch.first >= first:
                found.append(stretch)
            stretch = period(stretch.first, unit, 1)
        return found

    return recurs


def every_weekday(weekday: int) -> Recurrence:
    def recurs(first: date, last: date) -> list[Stretch]:
        day = first + timedelta((weekday - first.weekday()) % 7)
        span = (last - day).days
        return [Stretch(d, d) for n in range(0, min(span, 400) + 1, 7) for d in (day + timedelta(n),)]

    return recurs


def every_month(month: int) -> Recurrence:
    def recurs(first: date, last: date) -> list[Stretch]:
        stretches = (month_of(year, month) for year in _years(first, last))
        return [s for s in stretches if first <= s.first <= last]

    return recurs


def every_season(month: int) -> Recurrence:
    """Seasons of the north, by the month they begin in."""

    def recurs(first: date, last: date) -> list[Stretch]:
        stretches = (_months(date(year, month, 21), 3) for year in _years(first, last))
        return [s for s in stretches if first <= s.first <= last]

    return recurs


def every_part_of_year(index: int, months: int) -> Recurrence:
    """The quarter (three months) or half (six) of that number."""

    def recurs(first: date, last: date) -> list[Stretch]:
        stretches = (
            _months(date(year, index * months - months + 1, 1), months) for year in _years(first, last)
        )
        return [s for s in stretches if first <= s.first <= last]

    return recurs


def every_date(month: int, day: int) -> Recurrence:
    def recurs(first: date, last: date) -> list[Stretch]:
        days = [date(y, month, day) for y in _years(first, last) if day <= monthrange(y, month)[1]]
        return [Stretch(d, d) for d in days if first <= d <= last]

    return recurs


def every_day_of_month(day: int) -> Recurrence:
    def recurs(first: date, last: date) -> list[Stretch]:
        months = (month.first for month in every_period("month")(first.replace(day=1), last))
        days = [m.replace(day=day) for m in months if day <= monthrange(m.year, m.month)[1]]
        return [Stretch(d, d) for d in days if first <= d <= last]

    return recurs


def nth_weekday_of_month(nth: int, weekday: int) -> Recurrence:
    """The first, second, … weekday of every month; the last one for -1."""

    def recurs(first: date, last: date) -> list[Stretch]:
        found = []
        for month in every_period("month")(first.replace(day=1), last):
            days = every_weekday(weekday)(month.first, month.last)
            if nth <= len(days):
                found.append(days[nth - 1 if nth > 0 else nth])
        return [s for s in found if first <= s.first <= last]

    return recurs


def recurring(
    kind: str,
    grain: int,
    recurs: Recurrence,
    today: date,
    reach: int,
    *,
    strict: bool = False,
    form: str = "",
) -> Reading:
    """A reading with every occurrence within ``reach`` days of today."""
    when = tuple(recurs(shifted(today, -reach), shifted(today, reach)))
    return Reading(kind, grain, when, recurs, strict=strict, form=form)


def _years(first: date, last: date) -> range:
    return range(max(first.year, date.min.year + 1), min(last.year, date.max.year - 1, first.year + 60) + 1)
