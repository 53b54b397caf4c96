"""Setting up in a minute: where, when, which days, what field; each can be skipped, each is kept at once."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from domain.errors import Sorry
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.lexicon.callings import is_function
from domain.language.lexicon.places import INDUSTRIES
from domain.model import User
from domain.people.own_field import FIELD
from domain.reply import Answer, Button, Reply, Rows
from domain.start import told
from domain.start.hours_said import days, times
from domain.start.kept import keep
from domain.start.panels import PRESETS, STARTS
from domain.start.places import spoken
from domain.start.settings import NotATime
from domain.start.wishes import begun_at, read_days, topic
from domain.start.zone import SEVERAL, zone_asks, zone_fields
from domain.turn import Tap, Turn

KNOWN = "known"

SET_UP = Button("Set up in a minute", "setup:")

LEFT = "All right. What you told me is kept, and /settings changes any of it."

OFFER: Rows = (
    (Button("Import contacts", "begin:import"), Button("Try a demo network", "begin:demo")),
    (Button("Name my people", "inventory:"), Button("Just go on", "begin:")),
)


def setup_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    """ "Set up in a minute": what is known already isn't asked."""
    return set_up(turn)


def set_up(turn: Turn) -> Answer:
    user = turn.user
    known = {
        "zone": KNOWN if user.tz_known else "",
        "field": KNOWN if user.industry and user.function else "",
    }
    turn.store.save_user(replace(user, set_up=True))
    return start(turn, SETUP, known)


class NotDays(Sorry):
    """I couldn't read days in that. Try "Mon–Thu" or "Monday, Tuesday and Friday"."""


def _kept(fields: Callable[[User, str], dict[str, Any] | None]) -> Callable[[Talk, str | None], Answer]:
    """Keep an answer at once, and say what it came to."""

    def keeps(talk: Talk, value: str | None) -> Answer:
        wanted = fields(talk.turn.user, value) if value else None
        return (Reply(keep(talk.turn, wanted).text),) if wanted else ()

    return keeps


def _zone_fields(_user: User, value: str) -> dict[str, Any] | None:
    return None if value.startswith(SEVERAL) else zone_fields(value)


def _zones(talk: Talk) -> Iterator[Ask]:
    """Where they are, where that isn't known yet: kept as soon as it is clear."""
    if talk.about.get("zone") != KNOWN:
        yield from (replace(ask, keeps=_kept(_zone_fields)) for ask in zone_asks(talk))


def _reads_start(_talk: Talk, text: str) -> str:
    said = times(text)
    if not said:
        raise NotATime
    return f"{said[0]:%H%M}"


def _start_fields(user: User, value: str) -> dict[str, Any] | None:
    return begun_at(user, times(f"{value[:2]}:{value[2:]}")[0])


def _reads_days(talk: Talk, text: str) -> str:
    said = read_days(talk.turn.user, text)
    if not said or not said["working_days"]:
        raise NotDays
    return "".join(map(str, said["working_days"]))


def _days_fields(_user: User, value: str) -> dict[str, Any]:
    return {"working_days": tuple(map(int, value))}


def _field_kept(field: str) -> Callable[[Talk, str | None], Answer]:
    def keeps(talk: Talk, value: str | None) -> Answer:
        asked = replace(talk.turn.user, field_asked=True)
        said: dict[str, Any] = {field: value} if value else {}
        talk.turn.store.save_user(replace(asked, **said))
        return ()

    return keeps


I_WORK = re.compile(r"(?i)^\W*(?:i(?:'?m| am)?(?: work(?:ing)?)?(?: in| an?)?|my \w+ is|in)\s+(?:the\s+)?")
"""What people put before their field."""


def _reads_field(_talk: Talk, text: str) -> str:
    return I_WORK.sub("", text).strip(" .!")


def _is_field(_talk: Talk, text: str) -> bool:
    """An industry or a kind of work and nothing else, though it could be looked for, too."""
    plain = I_WORK.sub("", text).strip(" .!").casefold()
    return bool(INDUSTRIES.fullmatch(plain)) or is_function(plain)


def _fields() -> tuple[Ask, ...]:
    """The two questions for the own field; meanwhile a talk told in full is still taken as one."""
    assert isinstance(FIELD.asks, tuple)  # noqa: S101 - they are given, not computed
    return tuple(
        replace(
            ask,
            free=lambda _: False,
            reads=_reads_field,
            mine=_is_field,
            applies=lambda talk: talk.about.get("field") != KNOWN,
            keeps=_field_kept(ask.key),
        )
        for ask in FIELD.asks
    )


def _ends(talk: Talk) -> Answer:
    """How things stand, and how to go on: with a file, with made-up people, with names, or just so."""
    turn = talk.turn
    text = (
        f"You're set: nudges at {told.nudge(turn.user)}; minutes at {told.minutes(turn.user)}; "
        f"{told.working_days(turn.user)}; {spoken(turn.user.tz)} time. /settings shows and changes it all."
    )
    if turn.store.contacts.ids_after(0, 1):
        return (Reply(text),)
    return (Reply(f"{text}\n\nBring the people you know, or have a look around first?", OFFER),)


WORKDAY = Ask(
    "start",
    lambda _: "When does your workday begin? The morning nudge comes half an hour before.",
    choices=lambda _: tuple(Choice(f"{at:%H:%M}", f"{at:%H%M}") for at in STARTS),
    reads=_reads_start,
    mine=lambda _, text: bool(times(text)) and topic(text) in (None, "start"),
    keeps=_kept(_start_fields),
)

WEEK = Ask(
    "days",
    lambda _: "Which days do you work? On the others I keep quiet. Tap, or say it: “Mon, Tue and Thu”.",
    choices=lambda _: tuple(Choice(label, "".join(map(str, chosen))) for label, chosen in PRESETS.items()),
    reads=_reads_days,
    mine=lambda _, text: days(text) is not None and topic(text) in (None, "days"),
    keeps=_kept(_days_fields),
    per_row=2,
)


def _asks(talk: Talk) -> Iterator[Ask]:
    yield from _zones(talk)
    yield from (WORKDAY, WEEK, *_fields())


SETUP = Flow("setup", _asks, _ends, left=LEFT)
