"""Where somebody goes: a new job, a new place, and what they leave."""

import re

from domain.language.intents.apposition import apposition_facts, said_in_passing
from domain.language.intents.facts.pieces import clean, ended, facts, whole_note
from domain.language.intents.touch import asks
from domain.language.lexicon.callings import is_function
from domain.language.lexicon.places import is_place, is_where_one_lives
from domain.language.macros import pattern
from domain.language.rows import Fields, Found

_FOR_NOW = re.compile(
    "(?:good|now|a|an|the|another|her|his|their|personal|health|family|parental|maternity|paternity"
    "|sabbatical"
    r"|retirement|school|university|college|vacation|holiday|lunch|home|work|some|something|new|more)\b",
    re.IGNORECASE,
)


_WHENCE = re.compile(
    r"^(?:from )?(?P<old>.+?)[\s,]+(?:for|to join|to work (?:at|for)|and joined|and is now (?:at|with)|to"
    r"|joining)\s+(?P<new>.+)$",
    re.IGNORECASE,
)


def moved_on(found: Found) -> Fields | None:
    """ "Left Acme for Globex", "moved from Paris to Berlin": where they are now ends where they were."""
    move = _WHENCE.match(found.without_days("what") or found.without_days("what2") or "")
    new = clean(move["new"]) if move else None
    if asks(found) or not move or not new or _FOR_NOW.match(new):
        return None
    if is_where_one_lives(new) or is_place(move["old"]):
        return facts(place=new) if "from" in found.words else None
    if is_function(new):
        return facts(function=new)
    told = said_in_passing("at " + new, job=True)
    return facts(**told) if told.get("company") else facts(company=new)


_THEIR_JOB = re.compile(
    r"^(?:(?:his|her|their|the) (?:job|role|position|post) )?(?:at|with|from)?\s*", re.IGNORECASE
)


_GAVE_UP = re.compile(
    r"\b(?:quit|retired|resigned|laid off|fired|unemployed|between jobs)(?: (?:his|her|their) job)?$"
)


_NO_FIRM = re.compile(
    " ?(?:me|us|my|our|a|an|the|early|town|home|without|it|with me|late|today|work|him|them|her(?! (?:job"
    r"|role|position|post))|his(?! (?:job|role|position|post)))\b"
)


def left(found: Found) -> Fields | None:
    """Noted in the user's words; and a firm named is left."""
    if _NO_FIRM.match(found.match["what"]):
        return None
    note, firm = whole_note(found), _THEIR_JOB.sub("", clean(found.without_days("what")) or "")
    firm = re.sub(r"\s+any ?more$", "", firm, flags=re.IGNORECASE)
    if note and not firm and _GAVE_UP.search(found.words):
        return ended(note, company=None)
    if re.match(r"(?:for\b|[a-z]+ing$)", firm):
        return note
    return ended(note, company=[firm]) if note and firm and "stepped down as" not in found.words else note


def joined(found: Found) -> Fields | None:
    if asks(found) or not found.people("who"):
        return None
    verb = found.words[: found.match.start("what") - found.clause.start]
    what = found.without_days("what") or ""
    if re.match(
        r"(?:the |a |an |his |her )?(?:board|advisory board|committee|panel|jury|club|choir|band|gym)\b",
        found.plain("what"),
    ):
        return whole_note(found)
    if re.search(r"\b(?:going|off|heading) to ", verb) and _DEED.match(found.plain("what")):
        return None
    if re.match(
        "(?:me|us|my|our|the (?:call|meeting|lunch|dinner|party|event|gym|office|bathroom"
        "|beach)|lunch|dinner|for (?:lunch|dinner|coffee|drinks)|a (?:meeting|call)|bed|work$"
        r"|school$|see|meet|have|be|do|get)\b",
        found.plain("what"),
    ):
        return None
    if re.search(r"\b(?:moving|relocating|heading|off|will|going) ", verb) and is_place(clean(what) or ""):
        return whole_note(found)
    if re.search(r"\bflew to ", verb):
        return whole_note(found)
    if re.search(
        r"\b(?:liv\w+|based|from|resid\w+|settled|grew|born|relocat\w+|immigrated"
        r"|emigrated|located|stays|moved back)\b",
        verb,
    ):
        return facts(place=clean(what))
    start, end = found.span("what")
    told = apposition_facts(found.reading, start, end, job=True)
    where = clean(re.sub(r"^to ", "", what))
    if re.search(r"\b(?:mov\w+|went|going|off to|heading|left for)\b", verb) and where:
        if is_where_one_lives(where):
            return whole_note(found) if _TRIP.search(verb) else facts(place=where)
        if _NO_FIRM.match(found.plain("what")) or not re.match(r"[A-Z0-9]|[a-z]+$", where):
            return None
    return facts(**told) if told.get("company") else facts(**{**told, "company": where})


_TRIP = re.compile(r"\b(?:went|going|off to|heading|left for)\b")
"""Where somebody goes is not yet where they live."""


_DEED = pattern(r"(?:{TODO}|stay|live|work|help|be|have|do|get|go|come|see|miss)(?: |$)")
