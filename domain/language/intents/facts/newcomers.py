"""New people, with what was said beside the name: ``add_contact``."""

import re

from domain.language.intents.apposition import apposition_facts, said_in_passing
from domain.language.intents.facts.pieces import OPEN
from domain.language.names import Mention
from domain.language.rows import Fields, Found, Row, row


def _new(found: Found) -> Fields | None:
    rest = found.plain("rest")
    if re.match(
        r"(?:to|in|into|on) (?:the |my )?(?:tier|meeting|call|lunch|that|it|log|last)\b", rest
    ) or re.match(r"(?:'s|s) ", rest):
        return None
    return {"facts": new_facts(found)}


_AS_CONTACT = re.compile(
    r"(?:as|to|in) (?:a |an |my |the |new )*(?:contacts?|connections?|person|people"
    r"|network|list)$"
)


def new_facts(found: Found) -> Fields:
    """What an introduction tells of somebody new, with what stood in apposition to the name."""
    told: Fields = {}
    for named in found.people("who"):
        aside = _aside(found, named.mention) if named.mention else ""
        if "@" in aside or re.search(r"\d{3}", aside):
            told |= said_in_passing(aside)
            continue
        if named.mention and named.mention.company:
            told["company"] = named.mention.company
        if named.mention and named.mention.role:
            told["role"] = named.mention.role
    for group in ("rest", "rest2"):
        if found.has(group) and not _AS_CONTACT.match(found.plain(group)):
            told |= apposition_facts(found.reading, *found.span(group))
    return told


def _aside(found: Found, mention: Mention) -> str:
    """What stands in apposition to a name."""
    return found.reading.source[mention.end : mention.outer[1]]


NEW: tuple[Row, ...] = (
    row(
        "add_contact",
        f"{OPEN}(?:add|create|save|new|register|record|store|enter|insert|put in|include)(?:"
        " (?:a|an|the|my|to|contacts|connections|network|list|people|in|new|this|one|another"
        "|contact|connection|person|entry|for|card|named|called|someone|friend|:|,|-))*"
        f" (?P<who>{{P}})(?P<rest>.*)",
        _new,
        "who",
    ),
    row(
        "add_contact",
        f"{OPEN}(?:(?:i|we) (?:have|got|made|met) (?:a )?)?(?:(?:a|my) )?new (?:contact"
        "|connection|person|acquaintance|lead|colleague|client|friend|mentor|coworker|hire"
        "|neighbou?r|boss|manager)(?: (?:is|called|named|to add|in my network|here))? ?[:,-]?"
        f" ?(?P<who>{{P}})(?P<rest>.*)",
        _new,
        "who",
    ),
    row(
        "add_contact",
        "(?P<who>{P})(?P<rest>.*?),? (?:(?:is|as) )?(?:a )?new (?:contact|connection)(?P<rest2>.*)",
        _new,
        "who",
    ),
    row(
        "add_contact",
        "(?:please )?(?:save|store|keep|add|remember|put|get|include|enter)"
        " (?P<who>{P})(?P<rest>.*) (?:as a (?:new )?(?:contact|connection)|(?:to|on|in|into"
        "|onto|among) (?:my |the )?(?:contacts|connections|network|list|people|database"
        "|address book|radar|book|rolodex))(?P<rest2>.*)",
        _new,
        "who",
    ),
)
