"""From when until when somebody is away, read from their words."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.errors import NotADay, Sorry
from domain.language import understand
from domain.language.days import DaySpan, find_days
from domain.language.names import NameIndex
from domain.language.wire import month_first
from domain.model import User
from domain.turn import Turn

UNTIL_BACK = re.compile(
    r"(?i)\b(?:back|indefinitely|forever|no idea|don'?t know|not sure|open ?end(?:ed)?)\b"
)
"""An end that nobody knows yet."""

ONLY_THEN = re.compile(
    r"(?i)\b(?:off|away|out|gone|leave|vacation|holidays?|travell?ing|offline|abroad|busy|unavailable)\b"
)
"""Of a day named with these, the day itself is meant: "I'm off on Friday"."""

TO_AN_END = frozenset({"until", "till", "to", "in", "by", "for", "through", "thru"})
"""Before a day, these say when it ends, or for how long it lasts."""

AS_SAID, AS_END, AS_LENGTH = "pause {}", "pause until {}", "pause for {}"
BEGINS = re.compile(r"(?i)^\W*(?:from|for|through|pause|i['’]?m|i am)\b")
"""An answer to "until when?" that says more than an end."""


class DayIsHere(Sorry):
    """That day is here already, so nothing has changed. Say "pause until Friday" or "pause for 2 weeks"."""


@dataclass(frozen=True, slots=True)
class Absence:
    """From a day on until the first day they are back; None: until they say so."""

    since: date
    until: date | None

    @property
    def mark(self) -> str:
        """As it stands in an answer and on a button."""
        return f"{self.since}.{self.until or ''}"


def marked(mark: str) -> Absence:
    """What a mark means."""
    since, _, until = mark.partition(".")
    return Absence(date.fromisoformat(since), date.fromisoformat(until) if until else None)


def planned(user: User) -> str:
    """The mark of the pause under way or planned; empty where there is none."""
    return Absence(user.paused_on, user.paused_until).mark if user.paused_on else ""


def told(turn: Turn, words: str, until: date | None) -> Absence:
    """What a message says, of which the end was understood; refuses an end that is here already."""
    spans = _spans(turn, words)
    if until is None and spans and not UNTIL_BACK.search(words):
        raise DayIsHere
    return _checked(turn, _whole(turn, words, spans, until))


def answered(turn: Turn, words: str, *, end: bool = True) -> Absence:
    """What an answer to "until when?" says, or (not ``end``) what follows /pause; raises NotADay."""
    if not _spans(turn, words) and UNTIL_BACK.search(words):
        return Absence(turn.today, None)
    frames = (
        (AS_END, AS_SAID, AS_LENGTH) if end and not BEGINS.search(words) else (AS_SAID, AS_LENGTH, AS_END)
    )
    until = next(filter(None, (_end(turn, frame.format(words)) for frame in frames)), None)
    spans = _spans(turn, words)
    if until is None and spans:
        raise DayIsHere
    if until is None:
        raise NotADay
    return _checked(turn, _whole(turn, words, spans if BEGINS.search(words) or not end else [], until))


def _end(turn: Turn, sentence: str) -> date | None:
    """The end that the language finds in a sentence about a pause."""
    first = month_first(turn.user.tz, turn.user.locale)
    actions = understand(sentence, turn.local.replace(tzinfo=None), NameIndex(), month_first=first).actions
    found = next((action.fields.get("until") for action in actions if action.intent == "pause"), None)
    return date.fromisoformat(found) if found else None


def _spans(turn: Turn, words: str) -> list[DaySpan]:
    first = month_first(turn.user.tz, turn.user.locale)
    return list(find_days(words, turn.local.replace(tzinfo=None), month_first=first))


def _whole(turn: Turn, words: str, spans: list[DaySpan], until: date | None) -> Absence:
    """With the day it begins: today, unless a later one was said."""
    ahead = [span for span in spans if span.future is not None]
    alone = [span for span in ahead if span.lead not in TO_AN_END and span.kind != "duration"]
    if ONLY_THEN.search(words) and len(alone) == len(ahead) > 0:
        return _those_days(turn, alone, until)
    starts = [
        span.future.date
        for span in alone
        if span.future and (span.future.end or span.lead in ("from", "starting"))
    ]
    return Absence(max(starts[0], turn.today) if starts else turn.today, until)


def _those_days(turn: Turn, spans: list[DaySpan], until: date | None) -> Absence:
    """ "I'm off on Thursday and Friday": these days, each whole."""
    days = [span.future for span in spans if span.future is not None]
    last = max(day.end or day.date for day in days) + timedelta(days=1)
    return Absence(max(min(day.date for day in days), turn.today), max(last, until or last))


def _checked(turn: Turn, absence: Absence) -> Absence:
    """A day that is here already ends no absence; nor does one begin after its end."""
    if absence.until is not None and absence.until <= turn.today:
        raise DayIsHere
    if absence.until is not None and absence.since >= absence.until:
        return Absence(turn.today, absence.until)
    return absence
