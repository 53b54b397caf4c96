"""What holds no longer of somebody: a tag taken off, a fact removed, a role left."""

import re

from domain.language.intents.facts.pieces import OPEN, WHO, S, ended, facts, several
from domain.language.intents.facts.tags import tags_of
from domain.language.intents.touch import asks
from domain.language.lexicon.kinds import FACT, QUADRANT, kind_of
from domain.language.rows import Fields, Found, Row, row

_REMOVE = (
    "(?:(?:please|can you|could you) )*(?:remove|delete|drop|take off|take|clear|erase|strip|get rid of|scrap"
    "|forget|unset|lose)"
)
_KINDS = (
    "(?P<kind>" + "|".join(sorted((kind for kind in FACT if kind != "tier"), key=len, reverse=True)) + ")"
)


def _untagged(found: Found) -> Fields | None:
    """The tags taken off; all of them where none is named."""
    return None if asks(found) else ended(tag=tags_of(found.said("what")) or None)


def _removed(found: Found) -> Fields | None:
    """ "Delete Dana's e-mail": whatever is kept of that kind, or the one value named."""
    kind = FACT.get(found.plain("kind"))
    what = found.said("what")
    return ended(**{kind: [what] if what else None}) if kind and not asks(found) else None


def _no_longer(found: Found) -> Fields | None:
    """ "Dana is no longer an investor": noted, and the role or quadrant held so far is over."""
    what = found.said("what")
    if asks(found) or not what:
        return None
    note = facts(note=found.reading.said(found.clause.start, found.clause.end).strip(" .,;"))
    if quadrant := kind_of(QUADRANT, found.plain("what")):
        return ended(note, quadrant=[quadrant])
    return ended(note, role=[what])


def _left(found: Found) -> Fields | None:
    """ "No longer at Acme", "doesn't live in Berlin anymore", "no longer likes sailing": noted, and over."""
    what = re.sub(r"\s+(?:any ?more|now|either)$", "", found.said("what") or "", flags=re.IGNORECASE)
    no_more = re.search(r"\b(?:no longer|any ?more|moved away)\b", found.words)
    if asks(found) or not what or not no_more or re.match(r"(?:me|us|my|our)\b", found.plain("what")):
        return None
    note = facts(note=found.reading.said(found.clause.start, found.clause.end).strip(" .,;"))
    kind = next(kind for kind in ("company", "place", "interest") if found.has(kind))
    return ended(note, **{kind: several(what) if kind == "interest" else [what]})


def _own_rhythm(found: Found) -> Fields | None:
    return None if asks(found) else ended(cadence_days=None)


_NOT = "(?:(?:is|are|s|'s|does|do|has|have) )?(?:no longer|not)"
_NORMAL = (
    "(?:(?:the|a|his|her|their|its) )*(?:normal|usual|default|standard|tier 's|regular) (?:rhythm"
    "|cadence|frequency)"
)
_RHYTHM = "(?:own |special )?(?:rhythm|cadence|frequency)"

ENDED: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}{WHO} {_NOT} (?P<company>(?:works?|working|employed)? ?(?:at|for|with)) (?P<what>.+)",
        _left,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?P<place>{_NOT} (?:lives?|living|based|living|lives)? ?(?:in|near)"
        "|moved away from) (?P<what>.+)",
        _left,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} {_NOT} (?P<interest>(?:likes?|loves?|enjoys?|plays?|into|interested in"
        "|collects?)) (?P<what>.+)",
        _left,
        "who",
    ),
    row(
        "update_contact",
        f"(?:please )?(?:reset|clear|drop|remove|delete|forget|unset) (?:{WHO} {S} {_RHYTHM}"
        f"|(?:the )?{_RHYTHM} (?:of|for|from)"
        " (?P<who2>{P}))$",
        _own_rhythm,
    ),
    row(
        "update_contact",
        f"no {_RHYTHM} (?:for|with|of) (?P<who>{{P}})(?: any ?more)?$|{OPEN}(?:(?:put|set|get|bring|move)"
        f" )?(?P<who2>{{P}}) (?:is |goes |should be )?(?:back )?(?:to|on|in) {_NORMAL}$",
        _own_rhythm,
    ),
    row(
        "update_contact",
        rf"(?:please )?un ?-?tag {WHO}(?: (?:as |from |: )?(?P<what>.+))?$",
        _untagged,
        "who",
    ),
    row("update_contact", rf"(?:please )?un ?-?tag (?P<what>.+) (?:from|on) {WHO}$", _untagged, "who"),
    row(
        "update_contact",
        f"{_REMOVE} (?:(?:the|a|my|all|all the) )?(?:tags?|labels?)(?: (?P<what>.+?))? (?:from|off|of"
        f"|on) {WHO}$",
        _untagged,
        "who",
    ),
    row(
        "update_contact",
        rf"{_REMOVE} (?:(?:the|a|my) )?(?P<what>.+?) (?:tags?|labels?) (?:from|off|of|on) {WHO}$",
        _untagged,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:is|s|'s) (?:no longer|not) tagged (?:as )?(?P<what>.+?)(?: any ?more)?$",
        _untagged,
        "who",
    ),
    row("update_contact", rf"{_REMOVE} (?:the )?{WHO} {S} {_KINDS}(?: please)?$", _removed, "who"),
    row(
        "update_contact",
        f"{_REMOVE} (?:(?:the|all|a|my|last|latest) )*{_KINDS}(?: (?P<what>.+?))? (?:of|from|for|on|about"
        f"|with) {WHO}$",
        _removed,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:is|s|'s) (?:no longer|not) (?:an?|the|my|our|one of my) (?P<what>.+?)(?:"
        " any ?more)?$",
        lambda f: _no_longer(f) if "no longer" in f.words or f.words.endswith("more") else None,
        "who",
    ),
)
"""Tried first: "remove the tag investor from Dana" removes nobody."""
