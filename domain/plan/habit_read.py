"""A habit out of words: what it follows, what is done, on which days and when."""

import re
from dataclasses import dataclass
from datetime import time

from domain.start.hours_said import days as told
from domain.start.hours_said import times

LEADS = r"(?:(?:right |just |shortly )?(?:after|before|when|whenever|once|while|during|with|over|as soon as))"
I_WILL = (
    r"(?:i(?:['’]ll| will| shall| am going to| want to| plan to| intend to| commit to| would like to)|will)"
)
WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
EVERY = rf"(?:(?:every|each) (?:\w+ )?(?:day|morning|evening|week|weekday|workday|{WEEKDAY})s?|daily)"

ANCHOR_FIRST = re.compile(
    rf"(?i)^\s*(?P<every>{EVERY})?[,\s]*(?P<anchor>{LEADS}\s.+?)?\s*(?:,\s*|\s+(?={I_WILL}\b)){I_WILL}\s+(?P<text>.+?)\s*$"
)
COMMA = re.compile(
    rf"(?i)^\s*(?P<every>{EVERY})?[,\s]*(?P<anchor>{LEADS}\s[^,]+),\s*(?:{I_WILL}\s+)?(?P<text>.+?)\s*$"
)
TEXT_FIRST = re.compile(
    rf"(?i)^\s*(?:{I_WILL}\s+)?(?P<text>.+?)\s+(?P<anchor>{LEADS}\s.+?|{EVERY}(?:\s.+)?)\s*$"
)
FORMS = (ANCHOR_FIRST, COMMA, TEXT_FIRST)

ALL_DAYS = re.compile(r"(?i)\b(?:every|each) (?:single )?(?:day|morning|evening|night)\b|\bdaily\b")

PARTS: tuple[tuple[re.Pattern[str], time], ...] = (
    (re.compile(r"(?i)\b(?:wak\w+|breakfast|morning|coffee|commute)\b"), time(9, 0)),
    (re.compile(r"(?i)\b(?:stand[- ]?up|planning|inbox)\b"), time(10, 0)),
    (re.compile(r"(?i)\blunch\b"), time(13, 0)),
    (re.compile(r"(?i)\bafternoon\b"), time(15, 0)),
    (re.compile(r"(?i)\b(?:laptop|work|office|end of (?:the )?day|evening|shutdown)\b"), time(17, 30)),
    (re.compile(r"(?i)\b(?:dinner|kids|gym|walk)\b"), time(19, 0)),
)
"""About when what a habit follows is over (ours); the user can say another time."""

CLOCK = re.compile(r"(?i)\s*,?\s*\bat (?:\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|o['’]clock)?|noon)(?=\W|$)")


@dataclass(frozen=True, slots=True)
class Said:
    """What was understood: ``days`` and ``at`` are None where the words tell nothing of them."""

    text: str
    anchor: str = ""
    days: tuple[int, ...] | None = None
    at: time | None = None


def read(words: str) -> Said:
    """The habit in these words; all of them are the behaviour where nothing else is said."""
    said = " ".join(words.split()).strip(" .!")
    plain = CLOCK.sub("", said)
    found = next((match for form in FORMS if (match := form.match(plain))), None)
    if found is None:
        return Said(plain, "", days(said), at(said))
    every = found.groupdict().get("every") or ""
    anchor = (found["anchor"] or "").strip(" ,")
    anchor = anchor or every.strip()
    return Said(found["text"].strip(" ,."), anchor, days(said), at(said, anchor))


def days(words: str) -> tuple[int, ...] | None:
    """The days that are named: "Monday planning", "every day", "on weekdays"."""
    return told(words) or (tuple(range(7)) if ALL_DAYS.search(words) else None)


def at(words: str, anchor: str = "") -> time | None:
    """The time of day: told, or about when what it follows is over."""
    clock = CLOCK.search(words)
    if clock and (found := times(clock[0])):
        return found[0]
    return next((moment for pattern, moment in PARTS if pattern.search(anchor or words)), None)
