"""Names beside rapidfuzz: who is meant in the same messages, at what cost, with how many contacts.

    python -m tests.bench.peers_names

The peer is what one would write first: ``process.extractOne`` with WRatio over all full names,
on the whole message. Right means the one person named comes first. CPU time of this process only.
"""

import gc
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable

from faker import Faker
from rapidfuzz import fuzz, process

from domain.language.model import KnownName
from domain.language.names import NameIndex, find_mentions

LOCALES = ("en_US", "de_DE", "fr_FR", "es_ES", "it_IT", "pl_PL", "pt_BR", "nl_NL", "sv_SE", "tr_TR")
SIZES = (100, 5_000, 30_000)
MESSAGES = 300
CARRIERS = (
    "had coffee with {} yesterday, remind me to send the deck on Friday",
    "{} called about the budget",
    "follow up with {} next week",
    "Lunch with {} at the office, we talked about hiring and the offsite in Lisbon",
    "when did I last talk to {}?",
    "I promised {} an introduction by the end of the month",
)
Guess = Callable[[str], int | None]


def main() -> None:
    names = _names(max(SIZES))
    print(
        f"{'contacts':>8}  {'reader':<9} {'right':>6} {'mean ms':>8} {'p99 ms':>8}  {'build s':>8} {'MB':>6}"
    )
    for size in SIZES:
        people = [KnownName(key, name) for key, name in enumerate(names[:size])]
        messages = _messages(people)
        start = time.process_time()
        index = NameIndex.build(people)
        build = time.process_time() - start
        _report(names[:size], "keepwarm", messages, _ours(index), f"{build:8.3f} {_megabytes(people):6.1f}")
        few = messages if size < max(SIZES) else messages[:60]
        _report(names[:size], "WRatio", few, _peer(names[:size]), "")


def _names(count: int) -> list[str]:
    fakers = [Faker(locale) for locale in LOCALES]
    for number, faker in enumerate(fakers):
        faker.seed_instance(number)
    pairs = [(fakers[number % len(fakers)].first_name(), number) for number in range(count)]
    return [f"{first} {fakers[number % len(fakers)].last_name()}" for first, number in pairs]


def _messages(people: list[KnownName]) -> list[tuple[str, str]]:
    """Messages and the full name meant: as it is, in lower case, or with a slip in the family name."""
    chance = random.Random(1)
    messages = []
    for number in range(MESSAGES):
        name = chance.choice(people).name
        said = (name, name.lower(), _slip(name))[number % 3]
        messages.append((CARRIERS[number % len(CARRIERS)].format(said), name))
    return messages


def _slip(name: str) -> str:
    given, _, family = name.partition(" ")
    if len(family) < 5:
        return name
    return f"{given} {family[0]}{family[2]}{family[1]}{family[3:]}"


def _ours(index: NameIndex) -> Guess:
    def guess(message: str) -> int | None:
        found = find_mentions(message, index)
        return found[0].match.keys[0] if found and found[0].match.keys else None

    return guess


def _peer(names: list[str]) -> Guess:
    def guess(message: str) -> int | None:
        found = process.extractOne(message, names, scorer=fuzz.WRatio)
        return found[2] if found else None

    return guess


def _report(names: list[str], reader: str, messages: list[tuple[str, str]], guess: Guess, rest: str) -> None:
    guess(messages[0][0])
    spent, right = [], 0
    for message, name in messages:
        start = time.process_time()
        key = guess(message)
        spent.append((time.process_time() - start) * 1000)
        right += key is not None and names[key] == name
    p99 = sorted(spent)[int(len(spent) * 0.99)]
    share = right / len(messages)
    print(
        f"{len(names):>8}  {reader:<9} {share:6.1%} {statistics.mean(spent):8.3f} {p99:8.3f}  {rest}",
        flush=True,
    )


def _megabytes(people: list[KnownName]) -> float:
    gc.collect()
    tracemalloc.start()
    index = NameIndex.build(people)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return size / 1e6 if len(index) else 0.0


if __name__ == "__main__":
    main()
