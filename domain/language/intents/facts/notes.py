"""Notes on somebody, in the user's words."""

import re

from domain.language.intents.facts.pieces import WHO, facts
from domain.language.intents.touch import asks
from domain.language.rows import Fields, Found, Row, row


def note(found: Found) -> Fields | None:
    return facts(note=found.said("what")) if not asks(found) else None


NOTES: tuple[Row, ...] = (
    row(
        "update_contact",
        "(?:(?:please|can you|could you|add|make|take|write|put|save|leave|jot|record|keep|a"
        "|an|new|quick|the|my|down|this) )*(?:note|notes|fyi|remark|memo)(?: (?:on|about|for"
        f"|to|re|regarding|of|that|under))* {WHO}(?: 's (?:card|file|profile|page|record))?"
        " ?(?:[:,-]|that|is)* ?(?P<what>.+)",
        note,
        "who",
    ),
    row(
        "update_contact",
        "(?:note|remember|fyi|for the record|jot down|keep in mind|record|write down|know)(?:"
        " (?:that|down|:|,))* (?P<what>(?P<who>{P}) .+)",
        lambda f: None if f.ahead() and re.search(r"\b(?:to|should|will)\b", f.words) else note(f),
        "who",
    ),
)
