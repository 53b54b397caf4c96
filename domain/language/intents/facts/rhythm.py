"""How often the user wants to be in touch: a cadence of somebody's own."""

import re

from domain.language.durations import duration_days, rhythm_days
from domain.language.intents.facts.pieces import OPEN, WHO, facts
from domain.language.intents.touch import asks
from domain.language.rows import Fields, Found, Row, row

_OFTEN = (
    r"(?:every|each|per|once (?:a|every|per)|twice (?:a|every|per)|(?:\d{1,2}|two|three|four|five|six|ten"
    "|twelve) times (?:a|per|each|every)|daily|weekly|biweekly|fortnightly|monthly|quarterly|yearly"
    "|annually)"
)
_UNIT = r"(?:\d{1,3}|one|two|three|four|five|six|eight|ten|twelve|other|second|single|couple of|few|half)"
_RHYTHM = (
    rf"(?:(?:once |twice )?(?:every|each|per) (?:{_UNIT} )*(?:day|week|fortnight|month|quarter|year)s?"
    r"|(?:once|twice|thrice|(?:\d{1,2}|two|three|four|five|six|ten|twelve) times) (?:a|an|per|each|every)"
    r" (?:week|month|quarter|year)|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually)"
)
_TOUCH = (
    "(?:keep in touch with|stay in touch with|touch base with|check in with|check in on|catch up with"
    "|reach out to|follow up with|get in touch with|talk to|talk with|speak to|speak with|write to|write"
    "|contact|see|hear from|meet(?: up)?(?: with)?|call|email|text|ping|message|phone|ring|visit)"
)


def cadence(found: Found) -> Fields | None:
    """Days between two touches, as said anywhere in the clause."""
    return facts(cadence_days=rhythm_days(found.reading.said(found.clause.start, found.clause.end)))


def _said_cadence(found: Found) -> Fields | None:
    """ "Dana's cadence is 14 days": a length of time will do where a cadence is named."""
    said = found.reading.said(*found.span("what"))
    return None if asks(found) else facts(cadence_days=rhythm_days(said) or duration_days(said))


def _of_either(found: Found) -> Fields | None:
    """Whoever is named, before the word or after it."""
    return _said_cadence(found) if len(found.people()) == 1 else None


_DOES = re.compile(r"\b(?:met|had|saw|called|plays?|runs?|goes to|swims|works)\b")


def _told_cadence(found: Found) -> Fields | None:
    return None if asks(found) or _DOES.search(found.words) else cadence(found)


_WEEKDAY = re.compile(r"\bevery (?:other )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$", re.IGNORECASE)


def _weekly(found: Found) -> Fields | None:
    """ "Coffee with Emma every Monday": that is how often, and none that was."""
    said = found.reading.said(found.clause.start, found.clause.end).strip(" .!")
    if asks(found) or not (day := _WEEKDAY.search(said)):
        return None
    return facts(cadence_days=14 if "other" in day[0].lower() else 7)


PLAIN_RHYTHM: tuple[Row, ...] = (
    row(
        "update_contact",
        rf"{OPEN}(?:remind me to|nudge me to|prompt me to|ping me to|i (?:want|need|would like|have) to"
        rf"|i should|make sure i) {_TOUCH} {WHO} {_RHYTHM}(?: (?:please|or so|at least|from now on))*$",
        cadence,
        "who",
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:nudge|remind|ping|prompt) me (?:about|of|on) {WHO} {_RHYTHM}(?: (?:please|or so))*$",
        cadence,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:(?:i want to|i would like to|we should|i should|let us|plan to) )?(?:do|have|get|grab)"
        f" (?:a |an )?{{DET}}(?:{{ENC}}|{{TALK}}) with {WHO} {_RHYTHM}$",
        _told_cadence,
        "who",
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:a |an |my )?{{DET}}(?:{{ENC}}|{{TALK}}) with {WHO} every.*",
        _weekly,
        "who",
    ),
    row("update_contact", rf"{OPEN}{_RHYTHM} (?:for|with|is for|:) {WHO}$", _told_cadence, "who"),
    row(
        "update_contact",
        rf"{OPEN}(?:make|set|put|move|change) {WHO} (?:(?:to|on|as|a|an|at|be) )*"
        rf"(?P<what>weekly|biweekly|fortnightly|every .*)(?: (?:cadence|rhythm|please))*$",
        _said_cadence,
        "who",
    ),
    row(
        "update_contact",
        rf"{OPEN}{_TOUCH} {WHO} {_RHYTHM}(?: (?:please|or so|at least|from now on))*$",
        _told_cadence,
        "who",
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:(?:set|change|update|make) )?(?:the )?(?:{WHO} (?:'s )?(?:cadence|rhythm|frequency)"
        r"|(?:cadence|rhythm|frequency) (?:of|for|with) (?P<who2>{P}))(?: (?:is|to|=|:|now|as|should be))* "
        r"(?P<what>.+)",
        _of_either,
    ),
)
"""A rhythm so plain that nothing else can be meant; tried before reminders and talks."""


RHYTHM: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}(?:keep in touch with|stay in touch with|touch base with|check in with|nudge me about|nudge"
        " me to (?:call|write|contact|text|email|see|ping)|remind me (?:about|of|to (?:call|write|contact"
        "|text|email|see|ping|check in with|catch up with|reach out to))|contact|see|meet(?: with)?|call"
        "|email|write to|text|ping|talk to|speak to|i want to (?:talk to|see|call|meet|keep up with|stay in"
        " touch with|keep in touch with|speak to|catch up with)|(?:put|set|keep|touch|move|get) )"
        rf" ?{WHO}(?: (?:on|to|at|in touch|an?|cadence|for|contact|about|nudges|rhythm|of))* {_OFTEN}\b.*",
        cadence,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:(?:should|to|be|is|nudge|on|gets?|needs?|has|an?|cadence|contact"
        "|rhythm|touched?|every|:|-|,|of|at|goes|in|a check in|call|check in) )*(?:every|once"
        " (?:a|every|per)|twice (?:a|every)|weekly|monthly|quarterly|yearly|biweekly"
        rf"|fortnightly|annually|\w+ times (?:a|per))\b(?: (?:\w+|{{D}})){{0,4}}$",
        _told_cadence,
        "who",
    ),
)
