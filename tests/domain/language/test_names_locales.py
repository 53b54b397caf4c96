"""People of many countries, mentioned in ten ways each: the right one is found, or all who fit."""

import random
from collections import Counter
from functools import cache

import pytest
from anyascii import anyascii
from faker import Faker

from domain.language.model import KnownName
from domain.language.names import NameIndex, find_mentions
from domain.language.names.shortforms import kin

LOCALES = (
    "en_US",
    "de_DE",
    "fr_FR",
    "es_ES",
    "it_IT",
    "pl_PL",
    "pt_BR",
    "nl_NL",
    "sv_SE",
    "tr_TR",
    "ru_RU",
    "cs_CZ",
)
WAYS = ("full", "first", "last", "lower", "plain", "typo", "initial", "nickname", "upper", "possessive")
CARRIERS = (
    "had coffee with {} yesterday",
    "{} called about the budget",
    "Remind me to write to {} on Friday",
)
Person = tuple[str, str]


@cache
def people(locale: str) -> tuple[Person, ...]:
    faker = Faker(locale)
    faker.seed_instance(11)
    return tuple((faker.first_name(), faker.last_name()) for _ in range(30))


def slip(name: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(name) - 1)
    if chance.random() < 0.5:
        return name[:place] + name[place + 1 :]
    return name[:place] + name[place + 1] + name[place] + name[place + 2 :]


def said(person: Person, way: str, chance: random.Random) -> str | None:
    first, last = person
    if way == "nickname":
        short = sorted(form for form in kin(anyascii(first).lower()) if len(form) > 3)
        return f"{short[0].title()} {last}" if short else None
    if way == "typo":
        return f"{slip(first, chance)} {last}" if len(first) > 4 else None
    return {
        "full": f"{first} {last}",
        "first": first,
        "last": last,
        "lower": f"{first} {last}".lower(),
        "plain": anyascii(f"{first} {last}").replace("'", ""),
        "initial": f"{first} {last[0]}.",
        "upper": f"{first} {last}".upper(),
        "possessive": f"{first} {last}'s",
    }[way]


def fitting(person: Person, way: str, everybody: tuple[Person, ...]) -> set[int]:
    first, last = person
    keys = range(len(everybody))
    if way == "first":
        return {key for key in keys if everybody[key][0] == first}
    if way == "last":
        return {key for key in keys if last in everybody[key]}
    if way == "initial":
        return {key for key in keys if everybody[key][0] == first and everybody[key][1][0] == last[0]}
    return {key for key in keys if everybody[key] == person}


@pytest.mark.parametrize("locale", LOCALES)
def test_people_are_found_however_they_are_mentioned(locale: str) -> None:
    everybody = people(locale)
    index = NameIndex.build(KnownName(key, f"{first} {last}") for key, (first, last) in enumerate(everybody))
    chance = random.Random(3)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for number, person in enumerate(everybody):
        for way in WAYS:
            name = said(person, way, chance)
            if name is None:
                continue
            carrier = CARRIERS[number % len(CARRIERS)]
            message = carrier.upper().format(name) if way == "upper" else carrier.format(name)
            found = find_mentions(message, index)
            total[way] += 1
            right[way] += len(found) == 1 and set(found[0].match.keys) == fitting(person, way, everybody)
    assert sum(right.values()) / sum(total.values()) >= 0.96, (right, total)
