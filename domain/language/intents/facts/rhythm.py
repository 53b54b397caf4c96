"""How often the user wants to be in touch: a cadence of somebody's own."""

import re

from domain.language.durations import rhythm_days
from domain.language.intents.facts.pieces import OPEN, WHO, facts
from domain.language.intents.touch import asks
from domain.language.rows import Fields, Found, Row, row


def _cadence(found: Found) -> Fields | None:
    days = rhythm_days(found.reading.said(found.clause.start, found.clause.end))
    return facts(cadence_days=days)


RHYTHM: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}(?:keep in touch with|stay in touch with|touch base with|check in with|nudge"
        " me about|nudge me to (?:call|write|contact|text|email|see|ping)|remind me (?:about"
        "|of|to (?:call|write|contact|text|email|see|ping|check in with|catch up with|reach"
        " out to))|contact|see|meet(?: with)?|call|email|write to|text|ping|talk to|speak to"
        "|i want to (?:talk to|see|call|meet|keep up with|stay in touch with|keep in touch"
        f" with|speak to|catch up with)|(?:put|set|keep|touch|move|get) ) ?{WHO}(?: (?:on|to|at"
        "|in touch|an?|cadence|for|contact|about|nudges|rhythm|of))* (?:every|once (?:a|every"
        "|per)|twice (?:a|every)|weekly|monthly|quarterly|yearly|each|biweekly|fortnightly"
        r"|annually|daily|three times|four times|per)\b.*",
        _cadence,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:(?:should|to|be|is|nudge|on|gets?|needs?|has|an?|cadence|contact"
        "|rhythm|touched?|every|:|-|,|of|at|goes|in|a check in|call|check in) )*(?:every|once"
        " (?:a|every|per)|twice (?:a|every)|weekly|monthly|quarterly|yearly|biweekly"
        rf"|fortnightly|annually|three times a)\b(?: (?:\w+|{{D}})){{0,4}}$",
        lambda f: (
            _cadence(f)
            if not asks(f)
            and not re.search(r"\b(?:met|had|saw|called|plays?|runs?|goes to|swims|works)\b", f.words)
            else None
        ),
        "who",
    ),
)
