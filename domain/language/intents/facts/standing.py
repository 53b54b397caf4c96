"""How close somebody is: tier, strength, and whether they are kept among the active."""

import re

from domain.language.intents.facts.pieces import NOW, OPEN, SET, TIERS, WHO, WHO_OR_PRONOUN, S, facts
from domain.language.intents.touch import asks
from domain.language.macros import pattern
from domain.language.people import named_in
from domain.language.rows import BESIDE, PEOPLE, Fields, Found, Row, row

_LEVELS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


_TIER = r"(?:tier|t|level|group) ?(?:#|number )?(?P<tier>[0-9]{1,2}|one|two|three)"


def _tier(found: Found) -> Fields | None:
    """The tier as said, also one there is none of: who answers can say so."""
    said = found.plain("tier")
    return facts(tier=TIERS.get(said) or int(said))


_TIER_OF = {"monthly": 1, "quarterly": 2, "yearly": 3, "annual": 3, "annually": 3}


def _tier_of_rhythm(found: Found) -> Fields | None:
    """ "Make Eve yearly": the tiers are monthly, quarterly and yearly."""
    return facts(tier=_TIER_OF[found.plain("rhythm")])


def _strength(found: Found) -> Fields | None:
    """The level as said, also one there is none of: who answers can say so."""
    said = found.plain("level")
    level = _LEVELS.get(said) or (int(said) if said.isdecimal() else 0)
    return facts(strength=level) if level else None


def _out_of_five(found: Found) -> Fields | None:
    """ "3/5" looks like a date, too."""
    said = re.search(r"\b([1-5])\s*/\s*5\b", found.reading.said(found.clause.start, found.clause.end))
    return facts(strength=int(said[1])) if said and not asks(found) else None


def _each_strength(found: Found) -> Fields | None:
    """ "Rate Dana 4 and Bob 2": everybody gets their own."""
    pairs = [
        (named_in(found.reading, *pair.span("one")), int(_LEVELS.get(pair["level"]) or pair["level"]))
        for pair in _PAIR.finditer(found.reading.text, found.match.start("pairs"), found.match.end("pairs"))
    ]
    if asks(found) or len(pairs) < 2:
        return None
    others = [("update_contact", people, facts(strength=level) or {}) for people, level in pairs[1:]]
    return {**(facts(strength=pairs[0][1]) or {}), PEOPLE: pairs[0][0], BESIDE: others}


def _back(_found: Found) -> Fields:
    return {"facts": {"archived": False}}


_ONE_LEVEL = (
    "{P}(?: 's)? ?(?:(?:a|an|at|is|=|:|as|-|with|strength|to) )*(?P<level>[1-5]|one|two|three"
    r"|four|five)(?!\w)"
)
_PAIR = pattern(rf"(?P<one>{_ONE_LEVEL})")
_EACH = _ONE_LEVEL.replace("?P<level>", "?:")

STANDING: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}(?:i )?(?:would )?(?:rate|score|grade) {WHO} (?:(?:a|an|at|with"
        f"|as) )*(?P<level>[0-9]{{1,2}})$",
        _strength,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:i )?(?:would )?(?:(?:rate|score|rank|grade|give) )?(?P<pairs>{_EACH}(?: ?(?:,|and|;)"
        f" )*(?:{_EACH}(?: ?(?:,|and|;) ?)*)+)$",
        _each_strength,
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:rate|score|rank|grade|give|set|mark|put|strength)\b.*{WHO}.*{{D}}$",
        _out_of_five,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:make|move|bump|put|change|mark) {WHO} (?:(?:to|as|a|an|into|in|be) )*(?P<rhythm>monthly"
        "|quarterly|yearly|annual|annually)(?: (?:tier|contact|connection|one|group|list|please))*$",
        _tier_of_rhythm,
        "who",
    ),
    row(
        "update_contact",
        rf"(?:please )?(?:can|could|should|shall|would) (?:you )?{WHO} (?:please )?(?:be |go |get |become )"
        rf"(?:(?:moved|put|set|bumped|promoted|demoted|made|dropped|changed|a|in|into|to|up|down"
        rf"|from tier \d) )*{_TIER}.*",
        _tier,
        "who",
    ),
    row(
        "update_contact",
        rf"{OPEN}{SET} {WHO} {S} tier (?:(?:to|as|is|=|be) )*(?P<tier>[1-3]|one|two|three)$",
        _tier,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{SET} {WHO_OR_PRONOUN.replace('he|she|they', 'him|her|them')} (?:(?:up|down|back|over"
        rf"|in|into|to|as|a|on|from tier \d|the|my|at|out of tier \d|be|is|for) )*{_TIER}.*",
        _tier,
        "who",
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:tier) (?P<tier>[1-3]|one|two|three) (?:for|is|:|=|to|-)? ?{WHO}$",
        _tier,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} ?(?:{NOW}|are|should be|belongs|goes|is|to|in|into|->|=|:|-|,|as|a|now"
        "|moves?|be|needs to be|must be|to be|deserves|back) ?(?:(?:in|to|into|a|as|be|back"
        f"|now|down|up|the|is|my|on) )*{_TIER}(?: .*)?$",
        lambda f: _tier(f) if not asks(f) else None,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} (?:is|are|s|'s|should be|belongs|goes)"
        f" (?:(?:in|to|into|my|now|a|on) )*{_TIER}$",
        lambda f: _tier(f) if not asks(f) else None,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:i )?(?:would )?(?:rate|score|rank|grade|give|set|mark|put|call)"
        " (?:my )?(?:(?:relationship|connection|strength|bond|rapport|trust|tie)(?: (?:with"
        f"|to|for|of))? )?(?P<who>{{P}}|him|her|them)(?: 's)? (?:(?:strength|as|a|at|with|to"
        "|of|is|the|relationship|connection|strength of|rating|score|:|=|an|felt|level"
        "|closeness|and) )*(?P<level>[1-5]|one|two|three|four|five)(?: ?(?:/|out of|of) ?(?:5"
        "|five))?(?: (?:stars?|points?|for|in|on|strength|out|please|now|rating).*)?$",
        _strength,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:i )?(?:would )?(?:feel|say|guess|see) (?:it is |it |about "
        f"|like )*(?:an? )?(?P<level>[1-5]|one|two|three|four|five) (?:with|for|to) {WHO}$",
        _strength,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:my )?(?:relationship|connection|strength|rating|bond)(?: strength)?(?:"
        f" (?:with|to|for|of))+ {WHO} (?:(?:is|at|now|feels|like|about|a|to|=|:|has|solid"
        r"|strong|around) )*(?P<level>[1-5]|one|two|three|four|five)\b.*",
        _strength,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:{S} )?(?:(?:strength|rating|score|is|a|at|now|relationship|gets"
        "|feels|like|deserves|should be|=|:|to) )+(?P<level>[1-5]|one|two|three|four|five)(?: ?(?:/|out"
        " of|of) ?(?:5|five)| stars?)?$",
        _strength,
        "who",
    ),
)

_ARCHIVE = "(?:archived?|the archives?|my archives?|archives?|archived (?:people|contacts|ones))"
_TOP = (
    r"(?:(?:my|the|our) )*(?:top (?:\d{1,3}|ten|twenty|five|list|people)|priorities|priority list|vips?"
    "|inner circle)"
)
_PRIORITY = (
    "(?:an? |my |the )?(?:(?:top|high|real|highest|big) )?priorit(?:y|ies)(?: (?:contact|connection|person))?"
)

KEPT: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}(?:un ?archive|de ?archive|restore|reactivate|re activate|revive"
        f"|unretire) {WHO}(?: please)?$",
        None,
        "who",
        facts={"archived": False},
    ),
    row(
        "update_contact",
        rf"{OPEN}un (?:archive|retire) {WHO}(?: please)?$",
        None,
        "who",
        facts={"archived": False},
    ),
    row(
        "update_contact",
        f"{OPEN}(?:bring|take|get|move|pull|put) {WHO} (?:back (?:from|out of)|out of|from|off|back out of)"
        f" {_ARCHIVE}(?: .*)?$|{OPEN}(?:bring|put|take) back (?P<who3>{{P}})$|{OPEN}(?:bring|put|take)"
        f" {WHO.replace('who', 'who2')} back(?: (?:please|again|in|to (?:life|my (?:list|network|contacts)"
        "|active)|into my (?:list|network|contacts)))*$",
        _back,
    ),
    row(
        "update_contact",
        f"{OPEN}(?:make|mark|set) {WHO} (?:as )?active(?: again)?$|{OPEN}{WHO.replace('who', 'who2')} (?:is"
        "|should be) active again$",
        _back,
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:archive|retire|prune) {WHO}.*",
        None,
        "who",
        facts={"archived": True},
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:move|put|send|add|shift) {WHO} (?:(?:to|in|into|in to) )+{_ARCHIVE}(?: please)?$",
        None,
        "who",
        facts={"archived": True},
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:can|should|could|may|is to|needs to) (?:be (?:archived|retired|pruned)"
        f"|go (?:in)?to {_ARCHIVE})$|{OPEN}i (?:do not|no longer)"
        " need (?P<who2>{P}) (?:(?:in|on) (?:my|the) (?:list|contacts|network) ?)?(?:any ?more)?$",
        lambda f: {"facts": {"archived": True}} if not asks(f) else None,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:(?:i|we) )?(?:(?:can|want to|will|should|am ready to|would like to|have to)"
        f" )*let(?:ting)? (?:go of {WHO}|(?P<who2>{{P}}) go)(?: (?:for good|please|now))*$",
        lambda f: {"facts": {"archived": True}} if not asks(f) else None,
    ),
    row(
        "update_contact",
        f"{OPEN}(?:add|put|move|include|get|pin|bring) {WHO} (?:(?:to|in|on|into|onto"
        f"|among) )+{_TOP}(?: please)?$",
        None,
        "who",
        facts={"priority": True},
    ),
    row(
        "update_contact",
        f"{OPEN}(?:remove|take|drop|get|kick|leave|strike|delete|move) {WHO} (?:(?:from|off|out"
        f"|of) )+{_TOP}(?: please)?$",
        None,
        "who",
        facts={"priority": False},
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:(?:is|are|s|'s) )?(?:no longer|(?:should )?not(?: be)?) (?:(?:in|on|one of)"
        f" )?(?:{_TOP}|{_PRIORITY})(?: any ?more)?$",
        lambda f: {"facts": {"priority": False}} if not asks(f) else None,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:is|are|s|'s|belongs|belong|should be|goes|deserves to be) (?:(?:in|to|on|now|one"
        f" of|also) )*(?:{_TOP}|{_PRIORITY}|my (?:(?:twenty|ten) )?(?:most important|key|highest priority)"
        " (?:people|contacts|connections|relationships))$",
        lambda f: {"facts": {"priority": True}} if not asks(f) else None,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:make|mark|set|flag|treat|consider) {WHO} (?:as )?{_PRIORITY}$"
        f"|{OPEN}prioriti[sz]e (?P<who2>{{P}})$",
        None,
        "",
        facts={"priority": True},
    ),
)
"""Whether somebody is kept among the active, and among the few that matter most."""
