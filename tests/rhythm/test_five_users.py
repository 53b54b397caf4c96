"""Five users around the world for four hundred days: everything once, on its minute, and nothing else."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from storage.database import Database
from tests.rhythm.expected import MORNING, Due, Expectation
from tests.rhythm.life import Away, Deed, Friend, Life, Moved, Promised, do, lived, settle_in
from tests.rhythm.wall import ONE_DAY, instant, local
from tests.rhythm.world import Said, World

START = datetime(2027, 2, 15, 11, 0, tzinfo=UTC)
"""A Monday; ahead lie all changes of clocks, and the end of February with and without the 29th."""

DAYS = 400
DOWN_A_WEEK = (datetime(2027, 6, 6, 23, 0, tzinfo=UTC), datetime(2027, 6, 14, 10, 1, tzinfo=UTC))
DOWN_A_DAY = (datetime(2027, 9, 30, 23, 30, tzinfo=UTC), datetime(2027, 10, 2, 5, 1, tzinfo=UTC))
"""Till a Monday noon in Berlin, and over a Friday afternoon."""

DOWNTIMES = (DOWN_A_WEEK, DOWN_A_DAY)
IDLE = frozenset(
    (down + number * ONE_DAY).date() for down, up in DOWNTIMES for number in range(-1, (up - down).days + 3)
)
NEAR = (
    Friend("Dana Kim", 30, tier=1, birthday="1985-08-04"),
    Friend("Bob Stone", 30, tier=1),
    Friend("Alice Moor", 91, tier=2, birthday="--02-29"),
    Friend("Yuki Sato", 14, tier=3, birthday="1990-10-20"),
    Friend("Eva Wu", 45, tier=2),
)
FAR = tuple(Friend(name, 2000, tier=3) for name in ("Finn Holm", "Gus Lind", "Hal Roe", "Ida Vik", "Jon Ask"))
BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
USERS = (
    ("honolulu", "Pacific/Honolulu", None),
    ("new york", NEW_YORK, "US"),
    ("berlin", BERLIN, "DE"),
    ("kathmandu", "Asia/Kathmandu", None),
    ("auckland", "Pacific/Auckland", None),
)
MOVES: dict[str, tuple[tuple[date, Deed], ...]] = {
    "berlin": ((date(2027, 11, 5), Moved(NEW_YORK, "US")),),  # a Friday noon, between two changes of clocks
}
RESTS = frozenset({"nudge", "minutes", "weekly"})


def lives() -> list[Life]:
    found = []
    for number, (address, zone, country) in enumerate(USERS):
        start = local(START, ZoneInfo(zone)).date()
        pauses: tuple[tuple[date, Deed], ...] = (
            (date(2027, 4, 20) + number * ONE_DAY, Away(date(2027, 5, 10) + 7 * number % 14 * ONE_DAY)),
            (date(2027, 12, 15) + number * ONE_DAY, Away(date(2028, 1, 10))),
        )
        life = Life(address, zone, country, start, DAYS, (*NEAR, *FAR))
        found.append(lived(life, number, IDLE, (*pauses, *MOVES.get(address, ()))))
    return found


def simulated(world: World, told: list[Life], days: int) -> None:
    """Live them all at once: whatever is next in the world, happens next."""
    world.reacts = lambda said: let_go(world, said)
    for life in told:
        world.meet(life.address, life.zone)
        world.do(life.address, lambda turn, life=life: settle_in(turn, life))  # type: ignore[misc]
    waiting = sorted(
        (instant(at.date(), at.time(), _zone(life, at)), life.address, number, deed)
        for life in told
        for number, (at, deed) in enumerate(life.deeds)
    )
    downtimes, end = list(DOWNTIMES), START + days * ONE_DAY
    for at, address, _, deed in (*waiting, (end, "", 0, None)):
        while downtimes and downtimes[0][1] <= min(at, end):
            down, up = downtimes.pop(0)
            world.until(down)
            world.down_until(up)
        if at >= end:
            break
        world.until(at)
        if deed is not None:
            world.do(address, lambda turn, deed=deed: do(turn, deed))  # type: ignore[misc]
    world.until(end)


def let_go(world: World, said: Said) -> None:
    """Every other working day the minutes are answered: left alone for long, they'd rest."""
    if said.kind == "minutes" and said.at.toordinal() % 2:
        world.tap(said, "minutes:no")


def _zone(life: Life, at: datetime) -> ZoneInfo:
    """The zone a life is in before something done then."""
    moved = [deed.zone for done_at, deed in life.deeds if isinstance(deed, Moved) and done_at < at]
    return ZoneInfo([life.zone, *moved][-1])


def tokens(said: Said, life: Life) -> frozenset[str]:
    """Whom and what a message names."""
    found = set()
    for line in said.text.splitlines():
        prefix = "birthday " if "birthday" in line.casefold() else ""
        found |= {prefix + friend.name for friend in life.friends if friend.name in line}
        found |= {deed.text for _, deed in life.deeds if isinstance(deed, Promised) and deed.text in line}
    return frozenset(found)


def told_to(world: World, life: Life) -> list[Due]:
    """What came, as the expectation is written."""
    looked_at = {"nudge", "follow_up", "birthday", "brief"}
    return [
        Due(said.at, said.kind, tokens(said, life) if said.kind in looked_at else None)
        for said in world.said
        if said.address == life.address
    ]


def good_words(came: list[Due]) -> list[Due]:
    """Mornings with nobody to name."""
    return [due for due in came if due.kind == "nudge" and not due.names]


def out_of_place(word: Due, came: list[Due], waker: Expectation) -> bool:
    """A good word has no day it must come on; it must not on others than working mornings, after silence."""
    wall = local(word.at, waker.zone_at(word.at))
    before = [due.at for due in came if due.kind == "nudge" and due.at < word.at]
    lately = bool(before) and word.at - max(before) < timedelta(days=6, hours=12)
    return lately or wall.time() != MORNING or not waker.is_working_day(word.at)


@pytest.fixture
def world(database: Database) -> World:
    return World(database, START)


def readable(dues: list[Due], zone: ZoneInfo) -> list[str]:
    """One line each, on the wall of that zone."""
    named = [(due, ", ".join(sorted(due.names or ()))) for due in dues]
    return [f"{local(due.at, zone):%a %Y-%m-%d %H:%M} {due.kind} {names}" for due, names in named]


def differences(came: list[str], must: list[str]) -> list[str]:
    """Lines that came and must not (+), or must and didn't (-)."""
    extra, missing = Counter(came) - Counter(must), Counter(must) - Counter(came)
    told = [f"{line} +" for line in extra.elements()] + [f"{line} -" for line in missing.elements()]
    return sorted(told, key=lambda line: line[4:])


def test_everything_comes_once_on_its_minute_and_nothing_else(world: World, database_url: str) -> None:
    days = DAYS if database_url.startswith("sqlite") else 120
    told = lives()
    simulated(world, told, days)
    wrong = {life.address: found for life in told if (found := _wrong(world, life, START + days * ONE_DAY))}
    world.close()
    assert wrong == {}


def _wrong(world: World, life: Life, end: datetime) -> list[str]:
    """What differs between what came to a user and what had to."""
    zone = ZoneInfo(life.zone)
    came = told_to(world, life)
    words = good_words(came)
    expectation = Expectation(life, tuple(span for span in DOWNTIMES if span[1] < end))
    must = readable(expectation.walk(START, end), zone)
    misplaced = [word for word in words if out_of_place(word, came, expectation)]
    assert len(words) > len(misplaced)
    return differences(readable([due for due in came if due not in words], zone), must) + readable(
        misplaced, zone
    )
