"""The user's time zone: by a city or a zone's name, never guessed silently."""

from collections.abc import Iterable
from functools import cache
from zoneinfo import available_timezones

from domain.errors import NotAZone
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.model import Action
from domain.people.own_field import field_said
from domain.reply import Answer, Reply
from domain.rhythm.hours import change
from domain.turn import Tap, Turn

OFFERED = (
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Asia/Tokyo",
)


def settings(turn: Turn, words: str) -> Answer:
    """/settings, or /settings Berlin."""
    if words:
        return move(turn, read_zone(words))
    return start(turn, ZONE)


def settings_said(turn: Turn, action: Action) -> Answer:
    """What the user tells of themselves: their field, or else where they are."""
    if action.fields.get("industry") or action.fields.get("function"):
        return field_said(turn, action)
    return start(turn, ZONE)


def zone_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return start(turn, ZONE)


def read_zone(words: str) -> str:
    """The IANA zone a person means by its name or a city's; raises NotAZone."""
    plain = words.strip().casefold().replace(" ", "_")
    found = _zones().get(plain)
    if found is None:
        raise NotAZone
    return found


def move(turn: Turn, zone: str) -> Answer:
    """From now on mornings and days are those of that zone; what is planned moves along."""
    change(turn, tz=zone, tz_known=True)
    return (Reply(f"✓ Your time zone is {zone.replace('_', ' ')}: it's {turn.local:%H:%M, %A} there now."),)


@cache
def _zones() -> dict[str, str]:
    """Zones by full name and by city, in lower case with underscores; regions win over old aliases."""
    names: Iterable[str] = sorted(available_timezones(), key=lambda name: (name.count("/") == 0, name))
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.casefold(), name)
        found.setdefault(name.rsplit("/", 1)[-1].casefold(), name)
    return found


def _ends(talk: Talk) -> Answer:
    zone = talk.answers["zone"]
    if zone is None:
        return (Reply(f"All right, it stays {talk.turn.user.tz.replace('_', ' ')}."),)
    return move(talk.turn, zone)


ZONE = Flow(
    "zone",
    (
        Ask(
            "zone",
            lambda talk: (
                f"Where are you? Name a city (your time zone is {talk.turn.user.tz.replace('_', ' ')} now)."
            ),
            choices=lambda _: tuple(
                Choice(name.rsplit("/", 1)[-1].replace("_", " "), name) for name in OFFERED
            ),
            reads=lambda _, text: read_zone(text),
        ),
    ),
    _ends,
)
