"""The user's time zone: by a city, a zone's name or a shared location, never guessed silently."""

from collections.abc import Iterator
from itertools import count

from domain.errors import NotAZone
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.reply import Answer, Reply
from domain.rhythm.hours import change
from domain.start.kept import answered
from domain.start.places import SAID_BEFORE, Found, find, named_zone, spoken
from domain.start.told import SAID
from domain.turn import Tap, Turn

OFFERED = (
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Asia/Tokyo",
)

SEVERAL = "?"
"""Before an answer that could mean several places, or only nearly one: it is asked which."""

YES = frozenset({"yes", "y", "yep", "yeah", "sure", "right", "exactly", "that one", "ok", "correct"})
NO = frozenset({"no", "nope", "none", "neither", "none of these", "none of them", "no, another one"})


def zone_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return start(turn, ZONE)


def zone_said(turn: Turn, words: str) -> Answer:
    """ "I live in Berlin", "/settings Berlin": kept at once where it is clear, asked about where not."""
    found = find(words)
    if not found:
        raise NotAZone
    if _is_clear(found):
        return answered(turn, zone_fields(found[0].zone))
    return start(turn, ZONE, {"words": words[:ABOUT]})


ABOUT = 100
"""Letters of a place's name that are looked at (ours)."""


def read_zone(words: str) -> str:
    """The zone of that name, or of that one place; raises NotAZone."""
    found = find(words)
    if not found or not _is_clear(found):
        raise NotAZone
    return found[0].zone


def zone_fields(zone: str) -> dict[str, object]:
    return {"tz": zone, "tz_known": True}


def move(turn: Turn, zone: str) -> Answer:
    """From now on mornings and days are those of that zone; what is planned moves along."""
    change(turn, tz=zone, tz_known=True)
    return (Reply(f"✓ {SAID['tz'](turn)}"),)


def zone_asks(talk: Talk) -> Iterator[Ask]:
    """Where they are; then, as long as that isn't clear, which of several places, or where else."""
    said = f"{SEVERAL}{talk.about['words']}" if "words" in talk.about else None
    if said is None:
        yield place_ask("zone")
        said = talk.answers.get("zone")
    for number in count():
        if said is None or not said.startswith(SEVERAL):
            return
        key = f"which{number}"
        words = said.removeprefix(SEVERAL)
        yield which_ask(key, words) if words else place_ask(key)
        said = talk.answers.get(key)


def place_ask(key: str) -> Ask:
    return Ask(
        key,
        lambda talk: (
            "Where are you? Share your location, or name a city "
            f"(your time zone is {spoken(talk.turn.user.tz)} now)."
        ),
        choices=lambda _: tuple(Choice(name.rsplit("/", 1)[-1].replace("_", " "), name) for name in OFFERED),
        reads=_reads_place,
        mine=_names_place,
    )


def which_ask(key: str, words: str) -> Ask:
    """Which of the places that these words may mean; another place can be said instead."""
    return Ask(
        key,
        lambda _: _says_which(words),
        choices=lambda _: (
            *(Choice(one.label, one.zone) for one in find(words)),
            Choice("Somewhere else", SEVERAL),
        ),
        reads=lambda talk, text: _reads_which(words, talk, text),
        mine=_names_place,
        per_row=1,
    )


def zone_of(talk: Talk) -> str | None:
    """The zone that the answers come to; None where that was skipped."""
    said = [value for key, value in talk.answers.items() if key == "zone" or key.startswith("which")]
    return next((value for value in reversed(said) if value and not value.startswith(SEVERAL)), None)


def _names_place(_talk: Talk, text: str) -> bool:
    """Whether it is where somebody is, though it could be taken for a setting."""
    return named_zone(text) is not None or SAID_BEFORE.match(text) is not None


def _is_clear(found: list[Found]) -> bool:
    return len(found) == 1 and found[0].sure


def _reads_place(_talk: Talk, text: str) -> str:
    found = find(text)
    if not found:
        raise NotAZone
    return found[0].zone if _is_clear(found) else f"{SEVERAL}{text[:ABOUT]}"


def _says_which(words: str) -> str:
    found = find(words)
    if len(found) == 1:
        return f"I know no such place by exactly that name. Did you mean {found[0].label}?"
    return "There are several of that name. Which one do you mean?"


def _reads_which(words: str, talk: Talk, text: str) -> str:
    """A label, "yes" to the only one, "no", the state or country alone, or another place."""
    offered = find(words)
    plain = text.strip(" .!").casefold()
    if plain in NO:
        return SEVERAL
    if plain in YES and len(offered) == 1:
        return offered[0].zone
    named = [one for one in offered if plain and plain in one.label.casefold()]
    return named[0].zone if len(named) == 1 else _reads_place(talk, text)


def _ends(talk: Talk) -> Answer:
    zone = zone_of(talk)
    if zone is None:
        return (Reply(f"All right, it stays {spoken(talk.turn.user.tz)}."),)
    return answered(talk.turn, zone_fields(zone))


ZONE = Flow("zone", zone_asks, _ends)
