"""The words of a gap: what is wished for, how many people, until when."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from domain.errors import NotADay, Sorry
from domain.language import understand
from domain.language.days import find_days
from domain.language.durations import number
from domain.language.wire import month_first
from domain.model import Gap
from domain.people.dimensions import dimension_of, wished_values
from domain.people.fitting import EMPTY, telling
from domain.turn import Turn

MOST = 999
"""People a gap may want at most (ours): more is a slip."""

ABOUT = r"(?:(?:about|around|maybe|at least|up to|just|only) )?"
COUNT = re.compile(rf"(?i)^\W*{ABOUT}([\w-]+)(?: (?:people|persons?|more|of them))*\W*$")
LEADING_COUNT = re.compile(rf"(?i)^{ABOUT}([\w-]+) (?:more )?(?=\S)")
MORE = re.compile(r"(?i)^(?:some |a few )?more (?=\S)")


class NotANumber(Sorry):
    """How many people would do? A number like 3, please."""


class WhomExactly(Sorry):
    """Which people? Say it like "three digital-health people by May"."""


def says_whom(text: str) -> bool:
    """Whether words tell what people are sought, and not only how many."""
    return any(word not in EMPTY for word in telling(text))


def wish(turn: Turn, text: str, fields: Mapping[str, object]) -> Gap:
    """The gap that words describe: their count is its target; people of several fields count alone."""
    until, values = fields.get("until"), wished_values(text)
    return Gap(
        goal=_without_count(text),
        kind=None if values else str(fields.get("kind") or "") or None,
        target=int(str(fields.get("target") or 1)),
        until=date.fromisoformat(str(until)) if until else None,
        dimension=dimension_of(values, turn.store.network().active()) if values else None,
        values=values,
        made_on=turn.today,
    )


def told_fields(turn: Turn, text: str) -> Mapping[str, Any]:
    """What the language reads in the words of a gap."""
    for words in (text, f"I need {text}"):
        actions = understand(words, turn.local.replace(tzinfo=None), turn.store.names()).actions
        if len(actions) == 1 and actions[0].intent == "gap" and actions[0].fields.get("text"):
            return actions[0].fields
    return {}


def reworded(turn: Turn, gap: Gap | None, text: str) -> Gap:
    """A gap in other words, or a new one; what these say of number and day is taken, too."""
    fields = told_fields(turn, text)
    new = wish(turn, str(fields.get("text") or text), fields)
    if gap is None:
        return new
    return replace(
        gap,
        goal=new.goal,
        target=new.target if fields.get("target") else gap.target,
        until=new.until or gap.until,
        dimension=new.dimension,
        values=new.values,
    )


def _without_count(text: str) -> str:
    """ "three digital-health people" → "digital-health people": the count is kept as the target."""
    found = LEADING_COUNT.match(text)
    return text[found.end() :] if found and number(found[1]) is not None else MORE.sub("", text)


def read_count(text: str) -> int:
    """How many people, in the user's words; raises NotANumber."""
    found = COUNT.match(text)
    count = number(found[1]) if found else None
    if count is None or not 0 < count <= MOST:
        raise NotANumber
    return count


def read_ahead(turn: Turn, text: str) -> date:
    """A day to come, in the user's words ("by May", "six months"); raises NotADay."""
    first = month_first(turn.user.tz, turn.user.locale)
    for words in (text, f"in {text}"):
        for span in find_days(words, turn.local.replace(tzinfo=None), month_first=first):
            if span.future is not None:
                return span.future.date
    raise NotADay
