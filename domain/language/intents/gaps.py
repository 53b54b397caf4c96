"""People the user's network lacks: ``gap``."""

import re
from datetime import date

from domain.language.durations import number
from domain.language.intents.touch import asks
from domain.language.lexicon.kinds import GAP, kind_of
from domain.language.macros import pattern
from domain.language.rows import Fields, Found, Row, row


def _goal(found: Found) -> Fields | None:
    """A goal in the user's words; with a number of people it is a gap."""
    text = re.sub(r"^to\s+", "", found.said("text") or "")
    return (
        None
        if not text or found.people() or _MANY.search(found.plain("text"))
        else {"step": "goal", "text": text}
    )


_LAST = re.compile(
    r"[\s,;:-]+(?P<n>\d{1,3}|[a-z]+) (?:new |more )?(?:people|persons|contacts|connections|of them)$",
    re.IGNORECASE,
)
"""How many, said after what: "machine learning, 2 people"."""


def _gap(found: Found) -> Fields | None:
    words = found.words
    if found.people() or "%" in found.reading.said(found.clause.start, found.clause.end):
        return None
    day = _until(found)
    target = number(found.plain("n")) if found.plain("n") else None
    until = day.isoformat() if day else None
    text = found.without_days("text") or found.without_days("what")
    text = re.sub(r"\s+(?:by|in|within|before|until|over|during|for)$", "", text or "").strip(" ,.;") or None
    if target is None and text and (last := _LAST.search(text)) and (many := number(last["n"])):
        text, target = text[: last.start()], many
    return {"kind": kind_of(GAP, words), "text": text, "target": target, "until": until}


_BEGINS = frozenset(["by", "before", "until", "in", "within"])


def _until(found: Found) -> date | None:
    """The day it is wanted by: the last of a stretch ("this year"), the first after a lead ("by May")."""
    span = next((span for span in found.days() if span.future), None)
    if span is None or span.future is None:
        return None
    whole = span.future.end and span.lead not in _BEGINS and span.kind != "duration"
    return span.future.end if whole and span.future.end else span.future.date


_N = (
    r"(?P<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    "|fifty|a couple of|a few|several|some|a dozen|more|a|an|another|new|any)"
)


_SOUGHT = (
    "(?:people|contacts?|connections?|folks|someone|somebody|anyone|experts?|specialists?|designers?"
    "|engineers?|founders?|investors?|lawyers?|mentors?|advisors?|clients?|customers?|recruiters?"
    "|developers?|marketers?|operators?|leaders?|peers?|colleagues?|executives?|execs?|ctos?|ceos?|cfos?"
    "|cmos?|vcs?|angels?|journalists?|editors?|partners?|consultants?|scientists?|researchers?|sponsors?"
    "|suppliers?|buyers?|managers?|directors?|friends|doctors?|clinicians?|nurses?|professionals?"
    "|academics?|professors?|teachers?|allies|ally|artists?|speakers?|policymakers?|voices|bankers?"
    "|analysts?|architects?|entrepreneurs?|perspectives?|viewpoints?|relationships?|women|vendors?"
    "|prospects?|coaches|introductions|insiders?|headhunters?|donors?|volunteers?|regulators?"
    "|manufacturers?|distributors?|producers?|writers?|data scientists?|product managers?|expertise"
    r"|knowledge|\w+ists?|\w+ers|\w+ors|\w+ians)"
)


_WANT = (
    "(?:(?:i|we|my network) )?(?:(?:really|also|still|now|just|would|d|definitely|want to|need to|have to"
    "|should|must|do not) )*(?:need(?:s)?|want|am looking for|looking for|am missing|missing|lack(?:s|ing)?"
    "|am lacking|am short of|short of|am short on|like|aim for|would like|would love|could use|am after"
    "|looking to|am looking to|hoping to|seek|am seeking|require|find|meet|reach|get to know|know|add"
    "|connect with|recruit|build up|grow by|have|get|gain|wish i (?:knew|had)|search for|am searching for"
    "|hoping to meet|hope to meet)"
)


_MANY = pattern(
    rf"\b(?:\d{{1,3}}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty"
    rf"|fifty) (?:[\w'&/-]+ ){{0,5}}?{_SOUGHT}"
)
_NO_GAP = re.compile(r"(?:review|analysis|list|report|map|year|$)")

GAPS: tuple[Row, ...] = (
    row(
        "gap",
        "(?:(?:please|add|new|set|create|start|log|a|an|my|another|main|next|networking|personal"
        "|professional) )*goal ?(?:[:,-]|is|of)+ ?(?:to )?(?P<text>.+)",
        _goal,
        None,
    ),
    row(
        "gaps",
        "(?:(?:show|list|see|what are|what is|view|open|review|how are|how is|me|my|the|all|our|doing"
        "|going) )*goals?(?: (?:doing|going|coming along))?$",
        None,
        None,
        step="goals",
    ),
    row(
        "gap",
        "(?:(?:add|new|open|set|create|start|log|a|my|knowledge|opportunity|resource|diversity|perspective"
        "|network|networking) )*(?:gap|goal|target)(?: (?:for|in|of|about|is))? ?[:,-]? (?P<text>(?:(?:i"
        f"|we) )?(?:(?:need|want|find|meet|know|get) )?(?:(?:to|more|at least) )*(?:{_N} )?.+)",
        lambda f: _gap(f) if not _NO_GAP.match(f.plain("text")) else None,
        None,
    ),
    row(
        "gap",
        f"(?:.* so )?{_WANT} (?:(?:to|know|meet|reach|find|more|at least|about|around|get|add"
        "|connect with|up to|to know|have|some|of|other|another|also|in my network|add to my"
        f" network|bring in|for|a total of) )*(?P<text>{_N} (?:(?!from my |for (?:lunch|dinner"
        rf"|coffee))[\w'&/-]+ ){{0,5}}?{_SOUGHT}\b.*)",
        lambda f: _gap(f) if not _not_gap(f) else None,
        None,
    ),
    row(
        "gap",
        f"{_WANT} (?P<text>(?:more |better |new |different |enough |other |fresh |stronger "
        rf"|some )*(?:(?!from my )[\w'&/-]+ ){{0,4}}?{_SOUGHT}\b (?:in|from|who|with|at|on|by"
        f"|working|that|{{D}}|into|within|outside).*)",
        lambda f: _gap(f) if not _not_gap(f) else None,
        None,
    ),
    row(
        "gap",
        "(?:i (?:do not|don t) (?:really )?(?:know|have)|i know|there is|there are|i have)"
        " (?:(?:no|not|nobody|no one|anyone|anybody|any|enough|hardly|barely|too few|almost"
        "|really|actual) )+(?P<text>.+)",
        lambda f: (
            _gap(f)
            if re.search(r"\b(?:in|from|who|at|with|about|know how)\b", f.words)
            and re.search(r"\b(?:no|not|nobody|hardly|barely|few)\b", f.words)
            else None
        ),
        None,
    ),
    row(
        "gap",
        r"(?:i|we) (?:know|have) (?:no|hardly any|barely any|too few|not enough) (?P<text>(?:[\w'&/-]+"
        f" ){{0,3}}?{_SOUGHT})$",
        lambda f: _gap(f) if not asks(f) else None,
        None,
    ),
    row(
        "gap",
        "(?:(?:i|we|my network) )(?:lacks?|miss(?:es)?|(?:am|are|is) (?:lacking|missing|short of|short on))"
        " (?P<text>(?!you|the|my|our|an?|time|sleep)[a-z' /-]+ (?:expertise|knowledge|skills|know how"
        "|experience|contacts|people|voices))$|nobody (?:in my network|i know) (?:knows|understands)"
        " (?:about |anything about )?(?P<what>.+)$",
        lambda f: _gap(f) if not asks(f) else None,
        None,
    ),
    row(
        "gap",
        "my network (?:is (?:missing|lacking|short (?:of|on)|weak (?:in|on)|thin (?:in|on)|light on)|lacks"
        f"|misses|needs|has no|has too few|does not (?:have|include)|could use) (?P<text>(?:{_N} )?.+)",
        _gap,
        None,
    ),
    row(
        "gap",
        rf"(?P<text>{_N} (?:new |more )?(?:(?!of my )[\w'&/-]+ ){{0,4}}?{_SOUGHT}(?: (?:in|from"
        f"|at|who|with) .*)? (?:by|within|in|before|until|this|over) ?{{D}}.*)",
        lambda f: _gap(f) if f.ahead() and not _not_gap(f) else None,
        None,
    ),
)


_SEARCH = re.compile(
    r"(?:find|search for|show|get)(?: me)? (?!.*\b(?:by|within|until|before)\b)(?!(?:more|other|another|new"
    r" (?!york))\b)(?!(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty)\b)"
)


def _not_gap(found: Found) -> bool:
    return (
        bool(_SEARCH.match(found.words))
        or bool(
            re.search(
                r"\b(?:remind|lunch|dinner|coffee|drinks|meeting with|call with|tell me|list of|show"
                r"|suggest\w*|talk to|reach out|minutes?|help me|for (?:the|my|a) (?:party|meeting|dinner"
                r"|wedding)|gift|email|template|break|table|hours?|tickets?|bread|milk|reservation)\b",
                found.words,
            )
        )
        or asks(found)
    )
