"""Whose public holidays are days off: a country or a part of one, from its name and back."""

import holidays

from domain.errors import Sorry
from domain.model import User
from domain.rhythm.days_off import is_country
from domain.start.places import countries, country_named, country_of, plain_name

PARTS_KNOWN = ("US", "DE", "GB", "CH", "AT", "ES", "CA", "AU", "IT", "FR", "IN", "BR")
"""Countries whose parts are found by their name alone, without the country's (ours)."""

IN_ENGLISH = {
    "DE": {
        "Bavaria": "BY",
        "Hesse": "HE",
        "Lower Saxony": "NI",
        "North Rhine-Westphalia": "NW",
        "Rhineland-Palatinate": "RP",
        "Saxony": "SN",
        "Saxony-Anhalt": "ST",
        "Thuringia": "TH",
    },
    "ES": {"Catalonia": "CT", "Basque Country": "PV", "Andalusia": "AN"},
    "IT": {"South Tyrol": "BZ"},
    "AT": {"Vienna": "9", "Tyrol": "7", "Styria": "6"},
}
"""What English calls parts of countries that call themselves otherwise."""

ADJECTIVES = {
    "american": "US",
    "austrian": "AT",
    "british": "GB",
    "canadian": "CA",
    "dutch": "NL",
    "english": "GB",
    "french": "FR",
    "german": "DE",
    "indian": "IN",
    "irish": "IE",
    "italian": "IT",
    "polish": "PL",
    "spanish": "ES",
    "swiss": "CH",
}
"""As in "German holidays"; these are said most (ours)."""


class NotACountry(Sorry):
    """I don't know the public holidays of that place. Try a country, or a part of one: "Germany/Bavaria"."""


def read_country(user: User, words: str) -> str:
    """The code of a country or a part of one: "DE", "DE-BY"; raises NotACountry."""
    plain = plain_name(words)
    name, _, part = (words if "/" in words else words.replace(",", "/", 1)).partition("/")
    if part.strip():
        return _part_of(name, part)
    if words.strip().upper() in {"US", "GB", "UK", "UAE"} or is_country(words.strip()):
        return _known(country_named(words) or words.strip().upper())
    own = {plain_name(country): code for code, country in countries().items()}.get(plain)
    return _known(own or _part(user, plain) or country_named(words) or ADJECTIVES.get(plain, ""))


def told_country(code: str) -> str:
    """ "Germany", "Germany (Bavaria)"."""
    country, _, part = code.partition("-")
    name = countries().get(country, country)
    said = next((word for word, short in reversed(_parts(country).items()) if short == part), part)
    return f"{name} ({said})" if part else name


def _part_of(name: str, part: str) -> str:
    country = country_named(part) or country_named(name) or name.strip().upper()
    wanted = plain_name(name if country_named(part) else part)
    return _known(f"{country}-{_named_part(country, wanted) or wanted.upper()}")


def _part(user: User, wanted: str) -> str | None:
    """The part of that name: of the country at hand first, then of those whose parts are named alone."""
    at_hand = [(user.country or "").partition("-")[0], country_of(user.tz) or ""]
    for country in (*filter(None, at_hand), *PARTS_KNOWN):
        short = _named_part(country, wanted)
        if short is not None:
            return f"{country}-{short}"
    return None


def _named_part(country: str, wanted: str) -> str | None:
    return {plain_name(word): short for word, short in _parts(country).items()}.get(wanted)


def _parts(country: str) -> dict[str, str]:
    """The parts of a country by their names, in its own language and in English."""
    if not is_country(country):
        return {}
    known = holidays.list_supported_countries()[country]
    aliases = dict(holidays.country_holidays(country).subdivisions_aliases)
    own = {short: short for short in known}
    return {**own, **aliases, **IN_ENGLISH.get(country, {})}


def _known(code: str) -> str:
    if not code or not is_country(code):
        raise NotACountry
    return code
