"""What holds no longer of somebody: a tag taken off, a fact removed, a role left."""

from domain.language.intents.facts.pieces import OPEN, WHO, S, ended, facts
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


ENDED: tuple[Row, ...] = (
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
