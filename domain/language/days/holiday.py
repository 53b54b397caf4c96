"""Days with a name of their own: fixed ones, nth weekdays, Easter's; those of the moon from ``holidays``."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from domain.language.days.almanac import every_weekday, month_of
from domain.language.days.named import recurring
from domain.language.days.reading import DAY, Found, Recurrence, Stretch
from domain.language.days.scan import Scan

OfYear = Callable[[int], date | None]


def _fixed(month: int, day: int) -> OfYear:
    return lambda year: date(year, month, day)


def _nth(nth: int, weekday: int, month: int, shift: int = 0) -> OfYear:
    def of_year(year: int) -> date:
        stretch = month_of(year, month)
        days = every_weekday(weekday)(stretch.first, stretch.last)
        return days[nth - 1 if nth > 0 else nth].first + timedelta(shift)

    return of_year


def _easter(shift: int) -> OfYear:
    return lambda year: easter(year) + timedelta(shift)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, skipped = century // 4, century % 4
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * skipped + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _listed(country: str, *names: str) -> OfYear:
    """The first day that the calendar of ``country`` calls so."""

    def of_year(year: int) -> date | None:
        return next(
            (day for name in names for day, called in _calendar(country, year) if name in called), None
        )

    return of_year


@lru_cache(maxsize=64)
def _calendar(country: str, year: int) -> tuple[tuple[date, str], ...]:
    import holidays

    days = holidays.country_holidays(country, years=[year], language="en_US", observed=False)
    return tuple(sorted(days.items()))


_US_LABOR, _MAY_DAY = _nth(1, 0, 9), _fixed(5, 1)

DAYS: Final[dict[str, OfYear]] = {
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year 's eve": _fixed(12, 31),
    "new years eve": _fixed(12, 31),
    "new year eve": _fixed(12, 31),
    "nye": _fixed(12, 31),
    "new year 's day": _fixed(1, 1),
    "new years day": _fixed(1, 1),
    "new year day": _fixed(1, 1),
    "new year 's": _fixed(1, 1),
    "new years": _fixed(1, 1),
    "new year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "groundhog day": _fixed(2, 2),
    "valentine 's day": _fixed(2, 14),
    "valentines day": _fixed(2, 14),
    "valentine day": _fixed(2, 14),
    "valentine 's": _fixed(2, 14),
    "valentines": _fixed(2, 14),
    "st patrick 's day": _fixed(3, 17),
    "st . patrick 's day": _fixed(3, 17),
    "saint patrick 's day": _fixed(3, 17),
    "st patricks day": _fixed(3, 17),
    "st patty 's day": _fixed(3, 17),
    "women 's day": _fixed(3, 8),
    "international women 's day": _fixed(3, 8),
    "pi day": _fixed(3, 14),
    "april fools": _fixed(4, 1),
    "april fools day": _fixed(4, 1),
    "april fool 's day": _fixed(4, 1),
    "april fool 's": _fixed(4, 1),
    "april fools ' day": _fixed(4, 1),
    "earth day": _fixed(4, 22),
    "anzac day": _fixed(4, 25),
    "may day": _MAY_DAY,
    "workers ' day": _MAY_DAY,
    "star wars day": _fixed(5, 4),
    "cinco de mayo": _fixed(5, 5),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    "independence day": _fixed(7, 4),
    "fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "halloween": _fixed(10, 31),
    "hallowe ' en": _fixed(10, 31),
    "all hallows eve": _fixed(10, 31),
    "all saints day": _fixed(11, 1),
    "all saints ' day": _fixed(11, 1),
    "all souls day": _fixed(11, 2),
    "guy fawkes day": _fixed(11, 5),
    "guy fawkes night": _fixed(11, 5),
    "bonfire night": _fixed(11, 5),
    "veterans day": _fixed(11, 11),
    "veteran 's day": _fixed(11, 11),
    "veterans ' day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "mlk day": _nth(3, 0, 1),
    "martin luther king day": _nth(3, 0, 1),
    "martin luther king jr day": _nth(3, 0, 1),
    "martin luther king jr . day": _nth(3, 0, 1),
    "presidents day": _nth(3, 0, 2),
    "presidents ' day": _nth(3, 0, 2),
    "president 's day": _nth(3, 0, 2),
    "mothers day": _nth(2, 6, 5),
    "mother 's day": _nth(2, 6, 5),
    "memorial day": _nth(-1, 0, 5),
    "fathers day": _nth(3, 6, 6),
    "father 's day": _nth(3, 6, 6),
    "labor day": _US_LABOR,
    "labour day": _US_LABOR,
    "columbus day": _nth(2, 0, 10),
    "indigenous peoples day": _nth(2, 0, 10),
    "thanksgiving day": _nth(4, 3, 11),
    "thanksgiving": _nth(4, 3, 11),
    "thanks giving": _nth(4, 3, 11),
    "turkey day": _nth(4, 3, 11),
    "black friday": _nth(4, 3, 11, 1),
    "small business saturday": _nth(4, 3, 11, 2),
    "cyber monday": _nth(4, 3, 11, 4),
    "giving tuesday": _nth(4, 3, 11, 5),
    "mardi gras": _easter(-47),
    "shrove tuesday": _easter(-47),
    "pancake day": _easter(-47),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3),
    "good friday": _easter(-2),
    "easter sunday": _easter(0),
    "easter monday": _easter(1),
    "easter": _easter(0),
    "ascension day": _easter(39),
    "pentecost": _easter(49),
    "whit monday": _easter(50),
    "corpus christi": _easter(60),
    "chinese new year": _listed("SG", "Chinese New Year"),
    "lunar new year": _listed("SG", "Chinese New Year"),
    "eid al fitr": _listed("SG", "Eid al-Fitr"),
    "eid al - fitr": _listed("SG", "Eid al-Fitr"),
    "eid al adha": _listed("SG", "Eid al-Adha"),
    "eid al - adha": _listed("SG", "Eid al-Adha"),
    "eid": _listed("SG", "Eid al-Fitr"),
    "diwali": _listed("SG", "Deepavali"),
    "deepavali": _listed("SG", "Deepavali"),
    "vesak day": _listed("SG", "Vesak"),
    "vesak": _listed("SG", "Vesak"),
    "holi": _listed("IN", "Holi"),
    "passover": _listed("IL", "Pesach", "Passover"),
    "rosh hashanah": _listed("IL", "Rosh Hashana"),
    "yom kippur": _listed("IL", "Yom Kippur"),
    "sukkot": _listed("IL", "Sukkot"),
    "hanukkah": _listed("IL", "Hanukkah"),
    "chanukah": _listed("IL", "Hanukkah"),
}
"""Names as the scanner splits them, each with its day in a year."""

_ELSEWHERE: Final[dict[str, OfYear]] = {"labor day": _MAY_DAY, "labour day": _MAY_DAY}
"""What some mean outside the United States."""

_BY_FIRST_WORD: Final[dict[str, list[tuple[tuple[str, ...], str]]]] = {}
for _name in sorted(DAYS, key=len, reverse=True):
    _BY_FIRST_WORD.setdefault(_name.split()[0], []).append((tuple(_name.split()), _name))
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
        if tuple(scan.words[i : i + len(words)]) == words:
            of_year = DAYS[name] if scan.month_first else _ELSEWHERE.get(name, DAYS[name])
            return recurring("holiday", DAY, every_holiday(of_year), scan, 400, form="holiday"), i + len(
                words
            )
    return None
