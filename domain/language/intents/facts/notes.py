"""Notes on somebody, in the user's words."""

import re

from domain.language.intents.facts.pieces import WHO, facts
from domain.language.intents.touch import asks
from domain.language.rows import Fields, Found, Row, row


def note(found: Found) -> Fields | None:
    """What was noted, as written."""
    return facts(note=found.said("what")) if not asks(found) else None


_A_NOTE = (
    "(?:(?:please|can you|could you|add|make|take|write|put|save|leave|jot|record|keep|a"
    "|an|new|quick|the|my|down|this) )*(?:note|notes|remark|memo)(?: (?:on|about|for"
    f"|to|re|regarding|of|that|under))* {WHO}(?: 's (?:card|file|profile|page|record))?"
)

HEADED: tuple[Row, ...] = (
    row("update_contact", f"{_A_NOTE} ?[:-] ?(?P<what>.+)", note, "who"),
    row(
        "update_contact",
        f"{WHO}(?: 's)? ?[,-]? (?:new |quick )?(?:notes?|memo) ?[:-] ?(?P<what>.+)",
        note,
        "who",
    ),
)
"""A note with a heading: whatever stands in the same sentence is the note."""

NOTES: tuple[Row, ...] = (
    row("update_contact", f"{_A_NOTE} ?(?:[:,-]|that|is)* ?(?P<what>.+)", note, "who"),
    row(
        "update_contact",
        "(?:note|remember|for the record|jot down|keep in mind|record|write down|know)(?:"
        " (?:that|down|:|,))* (?P<what>(?P<who>{P}) .+)",
        lambda f: None if f.ahead() and re.search(r"\b(?:to|should|will)\b", f.words) else note(f),
        "who",
    ),
)
