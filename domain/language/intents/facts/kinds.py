"""Facts told by the name of their kind: "Dana's industry is fintech", "set the place of Bob to Berlin"."""

import re

from domain.language.durations import duration_days, rhythm_days
from domain.language.intents.facts.pieces import (
    OPEN,
    TIERS,
    WHO,
    WHO_OR_PRONOUN,
    S,
    clean,
    facts,
    several,
)
from domain.language.intents.touch import asks
from domain.language.lexicon.callings import SENIORITY
from domain.language.lexicon.kinds import FACT, QUADRANT, SEVERAL, kind_of
from domain.language.macros import pattern
from domain.language.rows import Fields, Found, Row, row

_FREE = frozenset(["background", "perspective", "how_met", "address"])
"""Kinds told in a sentence of the user's, not in a word."""


def value_of(kind: str, said: str) -> object:
    """The value behind these words where they are told of this kind; None where they make none."""
    plain = said.lower().strip(" .")
    if kind == "cadence_days":
        return rhythm_days(said) or duration_days(said)
    if kind == "quadrant":
        return kind_of(QUADRANT, plain) or clean(said)
    if kind == "strength":
        return int(plain[0]) if plain[:1] in set("12345") else None
    if kind == "tier":
        return TIERS.get(plain.removeprefix("tier ").strip())
    if kind in SEVERAL:
        return [one.lstrip("#") for one in several(said)]
    return re.sub(r"^that ", "", said).strip(" .,") or None if kind in _FREE else clean(said)


def told(kind: str, said: str) -> Fields:
    """The fact these words tell, as facts of an update name it."""
    return {SEVERAL.get(kind, kind): value_of(kind, said)}


def _named_fact(found: Found) -> Fields | None:
    kind = FACT.get(found.plain("kind"))
    said = found.without_days("what")
    if asks(found) or kind is None or not said:
        return None
    if kind == "role" and (at := re.match(r"(?:at|with) (?P<company>.+)", said)):
        return facts(company=clean(at["company"]))
    return facts(**told(kind, said))


_KIND = (
    "(?:(?:new|current|main) )?(?P<kind>industry|function|seniority(?: level)?|company|role|title|job title"
    "|job"
    "|position|place|city|location|employer|firm|hometown|interests?|hobby|hobbies|quadrant|field|sector|team"
    "|department|address|home|background|perspective|tags?|strength|tier|areas?(?: of collaboration)?)"
)
_LOOSE_KINDS = frozenset(
    [
        "industry",
        "function",
        "seniority",
        "role",
        "title",
        "quadrant",
        "background",
        "perspective",
        "interests",
        "city",
        "place",
    ]
)
_PART = re.compile(
    "(?P<kind>industry|function|seniority|company|role|title|city|place|location|quadrant|interests?"
    "|background|perspective|areas?|tier|strength|tags?) ?(?:is |: |= |- )?(?P<what>.+)",
    re.IGNORECASE,
)


def _kinds_in_a_row(found: Found) -> Fields | None:
    """ "Dana: industry tech, function engineering, senior": every part names its kind."""
    if asks(found) or found.days() or len(found.people()) != 1:
        return None
    kept: Fields = {}
    for part in re.split(r"\s*[,;]\s*", (found.said("parts") or "").strip(" .,;")):
        named = _PART.fullmatch(part.lower())
        if named and (kind := FACT.get(named["kind"])):
            kept |= told(kind, part[named.start("what") :])
        elif re.fullmatch(SENIORITY, part.lower()):
            kept["seniority"] = part
        else:
            return None
    return facts(**kept) if all(value not in (None, []) for value in kept.values()) else None


def _single_kind(found: Found) -> Fields | None:
    """ "Dana industry: health", "Dana role CTO"; without a sign only where the word can be nothing else."""
    signed = re.match(r"[:=-]", found.plain("sign"))
    if found.days() or not (signed or found.plain("kind") in _LOOSE_KINDS) or _ENCOUNTER.search(found.words):
        return None
    return _named_fact(found)


_ENCOUNTER = pattern(r"\b{ENC}\b")

KINDS: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}(?:set |change |update |make |switch |note )?{WHO} {S} {_KIND}"
        "(?: (?:is|are|to|=|:|now|as|in))+ (?P<what>.+)",
        _named_fact,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:set|change|update|add|put|make|note) (?:the )?{_KIND} (?:of|for|with) {WHO} (?:(?:is|to"
        "|=|:|as) )*(?P<what>.+)",
        _named_fact,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:the )?{_KIND} (?:of|for|with) {WHO} (?:(?:is|are|to|=|:|as|should|be|must|now"
        "|changed) )+(?P<what>.+)",
        _named_fact,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:add|put|set|save|note) (?:an? |the )?{_KIND} ?:? (?P<what>.+?) (?:to|for|on) {WHO}$",
        _named_fact,
        "who",
    ),
    row("update_contact", f"{OPEN}{WHO} ?[,:-]? (?P<parts>[a-z]+ .+,.+)", _kinds_in_a_row, "who"),
    row("update_contact", f"{OPEN}{WHO} ?[,:-]? {_KIND} (?P<sign>[:=-] )?(?P<what>.+)", _single_kind, "who"),
    row(
        "update_contact",
        rf"{OPEN}{WHO_OR_PRONOUN} (?:is|s|'s) (?P<what>{SENIORITY.replace('[ -]?', ' ?')})$",
        lambda f: facts(seniority=f.said("what")) if not asks(f) else None,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} (?:has|comes from|is from|with) an? (?:(?:strong|solid) )?"
        "(?:background in (?P<what>.+)|(?P<what2>.+) background)$",
        lambda f: facts(background=f.said("what") or f.said("what2")) if not asks(f) else None,
        "who",
    ),
)

HEADED_KINDS: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}(?:the )?{_KIND} (?:of|for|with) {WHO} ?[:=] ?(?P<what>.+)",
        _named_fact,
        "who",
    ),
)
"""With their sign no question: tried before questions."""
