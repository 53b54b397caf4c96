"""Days with a name: how each falls in a year. Those of the moon come from ``holidays``, lazily."""

from calendar import isleap
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from domain.language.days.almanac import every_weekday, month_of

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


def _listed(country: str, name: str) -> OfYear:
    """The first day of the year that the calendar of ``country`` calls so."""

    def of_year(year: int) -> date | None:
        return next((day for day, called in _calendar(country, year) if called.startswith(name)), None)

    return of_year


_LISTED_YEARS: Final = range(2001, 2036)
"""What ``holidays`` vouches for."""


@lru_cache(maxsize=256)
def _calendar(country: str, year: int) -> tuple[tuple[date, str], ...]:
    if year not in _LISTED_YEARS:
        return ()
    import holidays  # 40 ms, and only for feasts that follow the moon

    kinds = ("public", "school") if country == "IL" else ("public",)
    listed = holidays.country_holidays(
        country, years=[year], language="en_US", observed=False, categories=kinds
    )
    return tuple(sorted(listed.items()))


def _fixed_in_leap_years(year: int) -> date | None:
    return date(year, 2, 29) if isleap(year) else None


def _victoria(year: int) -> date:
    """The Monday before May 25."""
    return date(year, 5, 24) - timedelta(date(year, 5, 24).weekday())


_MAY_DAY: Final = _fixed(5, 1)
# fmt: off
_NAMES: Final[tuple[tuple[str, OfYear], ...]] = (
    ("new year 's day|new years day|new year day|new year 's|new years|new year", _fixed(1, 1)),
    ("epiphany|three kings day", _fixed(1, 6)),
    ("mlk day|martin luther king day|martin luther king jr day|martin luther king jr . day", _nth(3, 0, 1)),
    ("groundhog day", _fixed(2, 2)),
    ("valentine 's day|valentines day|valentine day|valentine 's|valentines", _fixed(2, 14)),
    ("presidents day|presidents ' day|president 's day|washington 's birthday", _nth(3, 0, 2)),
    ("women 's day|international women 's day", _fixed(3, 8)),
    ("pi day", _fixed(3, 14)),
    ("st patrick 's day|st . patrick 's day|saint patrick 's day|st patricks day", _fixed(3, 17)),
    ("april fools|april fools day|april fool 's day|april fools ' day", _fixed(4, 1)),
    ("earth day", _fixed(4, 22)),
    ("anzac day", _fixed(4, 25)),
    ("may day|workers ' day|workers day", _MAY_DAY),
    ("cinco de mayo", _fixed(5, 5)),
    ("mothers day|mother 's day", _nth(2, 6, 5)),
    ("memorial day", _nth(-1, 0, 5)),
    ("juneteenth", _fixed(6, 19)),
    ("fathers day|father 's day", _nth(3, 6, 6)),
    ("canada day", _fixed(7, 1)),
    ("independence day|fourth of july", _fixed(7, 4)),
    ("bastille day", _fixed(7, 14)),
    ("labor day|labour day", _nth(1, 0, 9)),
    ("columbus day|indigenous peoples day|indigenous peoples ' day", _nth(2, 0, 10)),
    ("halloween|hallowe ' en|all hallows eve", _fixed(10, 31)),
    ("all saints day|all saints ' day", _fixed(11, 1)),
    ("all souls day", _fixed(11, 2)),
    ("guy fawkes day|guy fawkes night|bonfire night", _fixed(11, 5)),
    ("veterans day|veteran 's day|veterans ' day|armistice day|remembrance day", _fixed(11, 11)),
    ("thanksgiving day|thanksgiving|thanks giving|turkey day", _nth(4, 3, 11)),
    ("black friday", _nth(4, 3, 11, 1)),
    ("cyber monday", _nth(4, 3, 11, 4)),
    ("giving tuesday", _nth(4, 3, 11, 5)),
    ("christmas eve", _fixed(12, 24)),
    ("christmas day|christmas", _fixed(12, 25)),
    ("boxing day", _fixed(12, 26)),
    ("new year 's eve|new years eve|new year eve|nye", _fixed(12, 31)),
    ("mardi gras|shrove tuesday|pancake day", _easter(-47)),
    ("ash wednesday", _easter(-46)),
    ("palm sunday", _easter(-7)),
    ("maundy thursday", _easter(-3)),
    ("good friday", _easter(-2)),
    ("easter sunday|easter day|easter", _easter(0)),
    ("easter monday", _easter(1)),
    ("ascension day", _easter(39)),
    ("pentecost|whitsun", _easter(49)),
    ("whit monday|pentecost monday", _easter(50)),
    ("corpus christi", _easter(60)),
    ("chinese new year|lunar new year", _listed("SG", "Chinese New Year")),
    ("vesak day|vesak", _listed("SG", "Vesak")),
    ("ramadan", _listed("MV", "First Day of Ramadan")),
    ("eid al fitr|eid al - fitr|eid ul fitr|eid ul - fitr|eid", _listed("IN", "Eid al-Fitr")),
    ("eid al adha|eid al - adha|eid ul adha|eid ul - adha", _listed("IN", "Eid al-Adha")),
    ("holi", _listed("IN", "Holi")),
    ("dussehra", _listed("IN", "Dussehra")),
    ("diwali|deepavali|divali", _listed("IN", "Diwali")),
    ("purim", _listed("IL", "Purim")),
    ("passover|pesach", _listed("IL", "Pesach")),
    ("rosh hashanah", _listed("IL", "Rosh Hashanah")),
    ("yom kippur", _listed("IL", "Yom Kippur")),
    ("sukkot", _listed("IL", "Sukkot")),
    ("hanukkah|chanukah", _listed("IL", "Hanukkah")),
    ("shavuot", _listed("IL", "Shavuot")),
    ("simchat torah", _listed("IL", "Simchat Torah")),
    ("burns night", _fixed(1, 25)),
    ("australia day", _fixed(1, 26)),
    ("inauguration day", _fixed(1, 20)),
    ("candlemas", _fixed(2, 2)),
    ("waitangi day", _fixed(2, 6)),
    ("leap day", _fixed_in_leap_years),
    ("st david 's day|saint david 's day", _fixed(3, 1)),
    ("white day", _fixed(3, 14)),
    ("nowruz", _fixed(3, 20)),
    ("songkran", _fixed(4, 13)),
    ("vaisakhi|baisakhi", _fixed(4, 13)),
    ("tax day", _fixed(4, 15)),
    ("patriots day|patriots ' day|patriot 's day", _nth(3, 0, 4)),
    ("st george 's day|saint george 's day", _fixed(4, 23)),
    ("king 's day|kings day|koningsdag", _fixed(4, 27)),
    ("arbor day", _nth(-1, 4, 4)),
    ("star wars day", _fixed(5, 4)),
    ("victoria day", _victoria),
    ("flag day", _fixed(6, 14)),
    ("midsummer|midsummer 's day", _fixed(6, 24)),
    ("swiss national day", _fixed(8, 1)),
    ("grandparents day|national grandparents day|grandparents ' day", _nth(1, 0, 9, 6)),
    ("patriot day", _fixed(9, 11)),
    ("boss 's day|boss day|bosses day", _fixed(10, 16)),
    ("canadian thanksgiving", _nth(2, 0, 10)),
    ("day of the dead|dia de los muertos", _fixed(11, 2)),
    ("election day", _nth(1, 0, 11, 1)),
    ("singles day|singles ' day|single 's day", _fixed(11, 11)),
    ("st andrew 's day|saint andrew 's day", _fixed(11, 30)),
    ("st nicholas day|saint nicholas day|st nicholas ' day", _fixed(12, 6)),
    ("pearl harbor day", _fixed(12, 7)),
    ("kwanzaa|st stephen 's day|saint stephen 's day", _fixed(12, 26)),
    ("holy thursday", _easter(-3)),
    ("holy saturday", _easter(-1)),
    ("trinity sunday", _easter(56)),
)
# fmt: on
DAYS: Final[dict[str, OfYear]] = {name: rule for names, rule in _NAMES for name in names.split("|")}
"""Names as the scanner splits them ("new year 's eve"), each with its day in a year."""

ELSEWHERE: Final[dict[str, OfYear]] = {"labor day": _MAY_DAY, "labour day": _MAY_DAY}
"""What some mean where the day comes before the month."""
