"""Holidays in a message: "Christmas Eve", "Thanksgiving", "New Year's"."""

from datetime import date
from typing import Final

from domain.language.days.almanac import around, recurring, shifted
from domain.language.days.feasts import DAYS, ELSEWHERE, OfYear
from domain.language.days.reading import DAY, WEEK, WEEKEND, Found, Recurrence, Stretch
from domain.language.days.scan import Scan

_BY_FIRST_WORD: Final[dict[str, list[tuple[list[str], str]]]] = {}
for _name in sorted(DAYS, key=len, reverse=True):
    _BY_FIRST_WORD.setdefault(_name.split()[0], []).append((_name.split(), _name))
FIRST_WORDS: Final = frozenset(_BY_FIRST_WORD)

_WISHES: Final = frozenset({"happy", "merry", "blessed", "brand", "joyful"})


def every_holiday(of_year: OfYear) -> Recurrence:
    def recurs(first: date, last: date) -> list[Stretch]:
        years = range(max(first.year, 1583), min(last.year, 9998, first.year + 20) + 1)
        days = (of_year(year) for year in years)
        return [Stretch(d, d) for d in days if d is not None and first <= d <= last]

    return recurs


def holiday(scan: Scan, i: int) -> Found | None:
    """The holiday whose name begins at word ``i``; not the one that is only wished."""
    if scan.words[i - 1] in _WISHES:
        return None
    for words, name in _BY_FIRST_WORD.get(scan.words[i], ()):
        if scan.words[i : i + len(words)] == words:
            of_year = DAYS[name] if scan.month_first else ELSEWHERE.get(name, DAYS[name])
            reading = recurring("holiday", DAY, every_holiday(of_year), scan.today, 400, form="holiday")
            j = i + len(words)
            if scan.words[j] in ("week", "weekend"):
                when = tuple(around(s.first, scan.words[j]) for s in reading.when)
                grain = WEEK if scan.words[j] == "week" else WEEKEND
                return reading._replace(when=when, grain=grain, kind="interval", recurs=None, form=""), j + 1
            if scan.words[j : j + 2] == ["after", "next"]:
                ahead = [s for s in reading.when if s.first > scan.today]
                second = every_holiday(of_year)(ahead[0].last, shifted(ahead[0].last, 800))
                return reading._replace(when=tuple(second[1:2]), recurs=None), j + 2
            return reading, j
    return None
