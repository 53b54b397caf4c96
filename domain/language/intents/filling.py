"""What becomes of a gap: who fills it, closing, changing and asking (``gap`` with a step, ``gaps``)."""

import re

from domain.language.durations import number
from domain.language.intents.facts.pieces import OPEN, WHO
from domain.language.intents.touch import asks
from domain.language.rows import Fields, Found, Row, row

_GAP = (
    r"(?:(?:(?:my|the|our|this|that|a) )*(?P<text>(?!(?:the|a|my|our)\b)[\w'&/, -]{2,60}?) gaps?"
    "|(?:(?:my|the|our|this|that) )*gaps?(?: (?:in|of|for|on|about|called|named|:"
    r"|-))* (?P<text2>[\w'&/, -]{2,60}?))"
)
_BARE = r"(?:(?:my|the|our|this|that) )+gap"
_CLOSED = "(?:closed|filled|done|complete|completed|finished|resolved|over|history)"


def _step(step: str, found: Found) -> Fields | None:
    if asks(found):
        return None
    return {"text": _of(found), "step": step}


def _of(found: Found) -> str | None:
    """Which gap, in the user's words."""
    said = found.without_days("text") or found.without_days("text2")
    return re.sub(r"^(?:the|my|our)\s+", "", said, flags=re.IGNORECASE) if said else None


def _changed(found: Found) -> Fields | None:
    """A new target or a new day for a gap."""
    day, count = found.ahead("to"), re.search(r"\d{1,3}|[a-z]+", found.plain("to"))
    fields: Fields = {"until": day.date.isoformat()} if day else {}
    if not day and count and (target := number(count[0])):
        fields["target"] = target
    return {"text": _of(found), "step": "change", **fields} if fields else None


def _one_gap(found: Found) -> Fields | None:
    text = _of(found)
    return None if found.people() or not text or _ALL.fullmatch(text.lower()) else {"text": text}


_ALL = re.compile(r"(?:all|network|networking|any|other|open|of|current|biggest|what|which|main)(?: .*)?")

FILLING: tuple[Row, ...] = (
    row(
        "gap",
        f"{OPEN}{WHO} (?:(?:now|also|will|could|can|would|partly|might|helps?|to) )*(?:fills?|closes?"
        "|covers?|counts? (?:towards?|for|as)|helps? (?:with|to fill|to close)|belongs? (?:to|in)|(?:is"
        f"|are) (?:part of|for|one for|good for)|addresses) {_GAP}$",
        lambda f: _step("fill", f),
        "who",
    ),
    row(
        "gap",
        rf"{OPEN}(?:add|put|count|assign|link|use) {WHO} (?:(?:to|in|into|towards?|for|as filling) )+{_GAP}$",
        lambda f: _step("fill", f),
        "who",
    ),
    row(
        "gap",
        rf"{OPEN}(?:count|put down) {WHO} (?:for|towards?) (?P<text>[\w'&/, -]{{2,60}})$",
        lambda f: _step("fill", f),
        "who",
    ),
    row("gap", rf"{OPEN}{WHO} for {_GAP}$", lambda f: _step("fill", f), "who"),
    row(
        "gaps",
        rf"{OPEN}(?:remove|take|drop) {WHO} (?:(?:from|off|out|of) )+{_GAP}$",
        lambda f: _step("unfill", f),
        "who",
    ),
    row(
        "gap",
        f"{OPEN}(?:(?:i|we) )?(?:(?:have|finally|just|can) )*(?:close|closed|fill|filled|finish|finished"
        "|complete|completed"
        rf"|resolve|resolved|mark|tick off)(?: off)? (?:{_GAP}|{_BARE})(?: (?:as )?{_CLOSED})?$",
        lambda f: _step("close", f) if not f.people() else None,
        None,
    ),
    row(
        "gap",
        rf"{OPEN}(?:{_GAP}|{_BARE}) (?:is|has been|was) (?:now |finally )?{_CLOSED}$",
        lambda f: _step("close", f) if not f.people() else None,
        None,
    ),
    row(
        "gaps",
        rf"{OPEN}(?:re ?-?open|bring back|resume|restart) (?:{_GAP}|{_BARE})$",
        lambda f: _step("reopen", f),
        None,
    ),
    row(
        "gap",
        rf"{OPEN}(?:delete|drop|remove|forget|cancel|scrap|abandon|give up(?: on)?) (?:{_GAP}|{_BARE})$",
        lambda f: _step("drop", f) if not f.people() else None,
        None,
    ),
    row(
        "gaps",
        f"{OPEN}(?:set|change|raise|lower|make|update|move|extend|push) (?:the |my )?(?:target|goal|number"
        "|deadline|date"
        rf"|end|due date)?(?: (?:of|for|on))* ?{_GAP} (?:(?:to|until|till|by|=|as) )*(?P<to>.+)$",
        _changed,
        None,
    ),
    row(
        "gaps",
        "(?:(?:so|and|hey|ok) )*(?:how (?:is|are|s|does)|how far (?:am i|are we|is it) (?:with|on)|what"
        " about|any progress (?:on|with)|progress (?:on|of|with)|status of|show(?: me)?|open|see|look at"
        f"|who (?:fills?|could fill|can fill|is filling|counts for)) {_GAP}(?: (?:going|doing|coming along"
        "|looking|look|now|today|so far|stand|standing|with|filled))*$",
        _one_gap,
        None,
    ),
    row(
        "gaps",
        "(?:so )?where (?:can|could|should|do|would|might) (?:i|we|one|you) (?:(?:best|actually|possibly)"
        " )*(?:meet|find|get to know|encounter|come across|run into|look for|connect with) (?P<text>.+)$",
        lambda f: {"text": f.said("text"), "step": "where"} if not f.people() else None,
        None,
    ),
)
"""Tried before facts and results: "add Dana to the pricing gap" adds nobody."""
