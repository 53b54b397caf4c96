"""Facts told by the name of their kind: "Dana's industry is fintech", "set the place of Bob to Berlin"."""

from domain.language.intents.facts.pieces import (
    OPEN,
    TIERS,
    WHO,
    WHO_OR_PRONOUN,
    S,
    clean,
    facts,
    listed,
    whole_note,
)
from domain.language.intents.facts.rhythm import _cadence
from domain.language.intents.touch import asks
from domain.language.lexicon.kinds import QUADRANT, kind_of
from domain.language.rows import Fields, Found, Row, row

_NAMED = {
    "title": "role",
    "job title": "role",
    "job": "role",
    "city": "place",
    "location": "place",
    "employer": "company",
    "hometown": "place",
    "field": "industry",
    "sector": "industry",
    "hobby": "interests",
    "hobbies": "interests",
    "interest": "interests",
    "team": "function",
    "department": "function",
    "home": "place",
    "tag": "tags",
    "address": "address",
}


def _named_fact(found: Found) -> Fields | None:
    if asks(found):
        return None
    kind = _NAMED.get(found.plain("kind"), found.plain("kind"))
    what = clean(found.without_days("what"))
    if kind in ("cadence", "rhythm"):
        return _cadence(found)
    if kind == "quadrant":
        return facts(quadrant=kind_of(QUADRANT, found.plain("what")) or what)
    if kind in ("interests", "tags"):
        return facts(**{kind: listed(what or "")})
    if kind == "strength":
        return facts(strength=int(found.plain("what")[:1])) if found.plain("what")[:1] in "12345" else None
    if kind == "tier":
        return facts(tier=TIERS.get(found.plain("what")))
    return facts(**{kind: what})


KINDS: tuple[Row, ...] = (
    row(
        "update_contact",
        rf"{OPEN}{WHO_OR_PRONOUN} (?:is|s|'s) (?:an? )?(?:quadrant|industry|function|seniority) .*",
        whole_note,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:set |change |update |make |switch )?{WHO} {S} (?P<kind>industry|function"
        "|seniority|company|role|title|job title|job|place|city|location|employer|hometown|interests"
        "|hobby|hobbies|quadrant|field|sector|team|department|address|home|background|perspective|cadence"
        "|rhythm|tags|tag|strength|tier)(?: (?:is|are|to|=|:|now|as))+ (?P<what>.+)",
        _named_fact,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:set|change|update|add|put|make) (?:the )?(?P<kind>industry|function"
        "|seniority|company|role|title|place|city|location|interests?|hobby|quadrant|field"
        f"|sector|cadence|tags?|strength|tier) (?:of|for) {WHO} (?:(?:is|to|=|:"
        "|as) )*(?P<what>.+)",
        _named_fact,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:the )?(?P<kind>industry|function|seniority|company|role|title|place|city"
        "|location|interests?|hobby|quadrant|field|sector|cadence|tags?|strength|tier) (?:of"
        f"|for) {WHO} (?:(?:is|to|=|:|as|should|be|must|now|changed) )+(?P<what>.+)",
        _named_fact,
        "who",
    ),
)
