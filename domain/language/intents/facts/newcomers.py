"""New people, one or a list of them, with what was said beside the name: ``add_contact``."""

import re
from dataclasses import replace

from domain.language.intents.apposition import apposition_facts, said_in_passing
from domain.language.intents.facts.pieces import OPEN, WHO, facts
from domain.language.intents.touch import asks
from domain.language.macros import pattern
from domain.language.names import Mention
from domain.language.names.match import NOBODY
from domain.language.people import Named, everybody_in
from domain.language.rows import BESIDE, PEOPLE, Fields, Found, Row, row, tidy


def _new(found: Found) -> Fields | None:
    rest = found.plain("rest")
    if re.match(
        r"(?:to|in|into|on) (?:the |my )?(?:tier|meeting|call|lunch|that|it|log|last)\b", rest
    ) or re.match(r"(?:'s|s) ", rest):
        return None
    people = _as_new(found.people("who"))
    told = _told_after(found)
    if len(people) == 1 and not told and not _beside(found, people[0]):
        told = _as_note(found, rest)
    return {PEOPLE: people, **_each(found, people, told)}


def _as_note(found: Found, rest: str) -> Fields:
    """What stands after a name and tells nothing known ("illustrator") is kept in its words."""
    apart = re.match(r" ?[,:(-]+ ?(?=\w)", rest)
    said = tidy(found.reading.said(*found.span("rest"))).strip(" ,:-()") if apart else ""
    return {"note": said} if said and not _SAYS_NOTHING.match(said) else {}


def _as_new(people: tuple[Named, ...]) -> tuple[Named, ...]:
    """ "Add Robert Stoner" means nobody else of a like name: a whole name is known to the letter, or new."""
    return tuple(_to_the_letter(named) for named in people)


def _to_the_letter(named: Named) -> Named:
    mention = named.mention
    if mention is None or mention.match.how not in _LIKE or len(mention.said.split()) < _WHOLE:
        return named
    return replace(named, mention=replace(mention, match=NOBODY))


_LIKE = frozenset(["typo", "sound", "prefix", "nickname"])
_WHOLE = 2
"""Words of a whole name, at least."""


def _met_there(found: Found) -> Fields | None:
    """ "Marta Kowalska, PM at Spotify, met her at the meetup": somebody new, with how they were met."""
    people = found.people("who")
    told = _beside(found, people[0]) if len(people) == 1 else {}
    if asks(found) or not told.get("role") or _known(people):
        return None
    return {"facts": {**told, "how_met": found.said("what")}}


_AS_CONTACT = re.compile(
    "(?:as|to|in) (?:a |an |my |the |new )*(?:contacts?|connections?|person|people|network|list)$"
)


_SAYS_NOTHING = re.compile(
    rf"(?i){_AS_CONTACT.pattern}|(?:please|pls|thanks|thank you|thx|ok|okay|now|too|as well|again)\W*$"
)
"""What may follow a name and tells nothing of them."""


def _told_after(found: Found) -> Fields:
    """What is told of all of them, after their names."""
    told: Fields = {}
    for group in ("rest", "rest2"):
        if found.has(group) and not _AS_CONTACT.match(found.plain(group)):
            told |= apposition_facts(found.reading, *found.span(group))
    return told


def _each(found: Found, people: tuple[Named, ...], told: Fields) -> Fields:
    """One action for all, or one for each where something else is said of each."""
    beside = [_beside(found, named) for named in people]
    if len(people) < 2 or not any(beside):
        return {"facts": {**(beside[0] if beside else {}), **told}}
    beside[-1] |= told
    others = [
        ("add_contact", (named,), {"facts": own}) for named, own in zip(people[1:], beside[1:], strict=True)
    ]
    return {"facts": beside[0], PEOPLE: people[:1], BESIDE: others}


def _beside(found: Found, named: Named) -> Fields:
    """What stands in apposition to a name."""
    mention = named.mention
    if mention is None:
        return {}
    aside = _aside(found, mention)
    if "@" in aside or re.search(r"\d{3}", aside):
        return said_in_passing(aside)
    said = {"company": mention.company, "role": mention.role}
    return {kind: value for kind, value in said.items() if value}


def _aside(found: Found, mention: Mention) -> str:
    return found.reading.source[mention.end : mention.outer[1]]


NEW: tuple[Row, ...] = (
    row(
        "add_contact",
        f"{OPEN}(?:add|create|save|new|register|record|store|enter|insert|put in|include)(?: (?:a|an|the|my"
        "|to|contacts|connections|network|list|people|in|new|this|one|another|contact|connection|person"
        f"|entry|for|card|named|called|someone|friend|:|,|-))* {WHO}(?P<rest>.*)",
        _new,
        "who",
    ),
    row(
        "add_contact",
        f"{OPEN}(?:(?:i|we) (?:have|got|made|met) (?:a )?)?(?:(?:a|my) )?new (?:contact|connection|person"
        "|acquaintance|lead|colleague|client|friend|mentor|coworker|hire|neighbou?r|boss|manager)(?: (?:is"
        f"|called|named|to add|in my network|here))? ?[:,-]? ?{WHO}(?P<rest>.*)",
        _new,
        "who",
    ),
    row(
        "add_contact",
        f"{WHO}(?P<rest>.*?),? (?:(?:is|as) )?(?:a )?new (?:contact|connection)(?P<rest2>.*)",
        _new,
        "who",
    ),
    row(
        "add_contact",
        f"(?:please )?(?:save|store|keep|add|remember|put|get|include|enter) {WHO}(?P<rest>.*) (?:as a"
        " (?:new )?(?:contact|connection)|(?:to|on|in|into|onto|among) (?:my |the )?(?:contacts|connections"
        "|network|list|people|database|address book|radar|book|rolodex))(?P<rest2>.*)",
        _new,
        "who",
    ),
)

_HEADER = (
    "(?:(?:please|can you|could you|ok|so|hi|hey) )*(?:(?:add|save|import|include|put in|take|enter|note"
    "|here (?:are|is|s|come|comes)|these are|this is|i have|i know) )?(?:(?:all|some|more|a|few|of|these"
    "|those|the|following|my|our|other|new|first|list|contact|contacts) )*(?:people|contacts|connections"
    "|names|folks|friends|list|network|ones|persons|them|everyone|these)(?: (?:i (?:know|want to add|have"
    " in mind|met|have|care about)|who matter|are|is|to add|for you|please|of mine|in my network))*"
)
_ITEM = r"(?:(?:[-*•]|\d{1,3} ?[.)]) )?{P}(?P<rest>[^¶;\ue000-\uf8fe]{0,90})"
_AN_ITEM = _ITEM.replace("(?P<rest>", "(?:")
_LIST = pattern(
    f"(?P<header>(?:{_HEADER}|(?:(?:please|can you|could you) )*(?:add|save|import)|contacts?) ?(?:[:,.-]+"
    f" |(?=[¶;])))?(?:[¶;] ?)*{_AN_ITEM}(?:(?:[¶;] ?)+{_AN_ITEM})+[¶;. ]*$"
)
_LINE = pattern(_ITEM)


_SENTENCE = pattern(
    r"(?:{PAST}|\w+s (?:at|in|for|as|to|with)|is|are|was|were|has|have|had|will|works?|lives?|likes?|loves?"
    "|wants?|needs?|said|says"
    r"|plays|speaks|knows|does|did|moved|can|could|should|would|and i|owes|goes|tier|every)(?!\w)"
)


def _list(found: Found) -> Fields | None:
    """A list of names, one a line, each perhaps with their job; without a heading the names must be whole."""
    text = found.reading.text
    whole = _LIST.fullmatch(text, found.clause.start, found.clause.end)
    if whole is None or asks(found):
        return None
    lines = list(_LINE.finditer(text, found.clause.start, found.clause.end))
    each = [(_of_line(found, line), _job(found, line, headed=bool(whole["header"]))) for line in lines]
    if any(_SENTENCE.match(line["rest"].lstrip()) for line in lines):
        return None
    if not whole["header"] and not all(_stands_alone(people, told) for people, told in each):
        return None
    if not whole["header"] and not any(told or not _known(people) for people, told in each):
        return None
    return _listed([(people, told or {}) for people, told in each])


def _of_line(found: Found, line: re.Match[str]) -> tuple[Named, ...]:
    return everybody_in(found.reading, *line.span())


def _job(found: Found, line: re.Match[str], *, headed: bool) -> Fields | None:
    """What a line says beside the name: a job, a firm, under a heading whatever it is; else None."""
    rest = line["rest"].strip(" ,.:-()")
    people = _of_line(found, line)
    own = _beside(found, people[0]) if len(people) == 1 else {}
    if not rest:
        return own
    start, end = line.end("rest") - len(line["rest"].lstrip(" ,:-")), line.end("rest")
    if told := apposition_facts(found.reading, start, end, job=True):
        return {**own, **told}
    said = tidy(found.reading.said(start, end))
    if not headed or not said:
        return None
    apart = line["rest"].lstrip()[:1] in ",:-("
    return {**own, "company" if apart and _A_FIRM.fullmatch(said) else "note": said}


_A_FIRM = re.compile(r"[A-Z0-9][\w&.'-]*(?: [A-Z0-9&][\w&.'-]*){0,3}")


def _stands_alone(people: tuple[Named, ...], told: Fields | None) -> bool:
    """Whether a line without any heading can only be somebody to add: a whole name, or a name with a job."""
    return told is not None and all(len(named.said.split()) > 1 or told for named in people)


def _known(people: tuple[Named, ...]) -> bool:
    return all(named.mention and named.mention.match.keys for named in people)


def _listed(each: list[tuple[tuple[Named, ...], Fields]]) -> Fields:
    """One action for those of whom nothing else is said, one for each of the others."""
    bare = tuple(named for people, told in each if not told for named in people)
    rest = [(people, told) for people, told in each if told]
    first, others = (bare, rest) if bare else (rest[0][0], rest[1:])
    return {
        "facts": {} if bare else rest[0][1],
        PEOPLE: first,
        BESIDE: [("add_contact", people, {"facts": told}) for people, told in others],
    }


LISTS: tuple[Row, ...] = (row("add_contact", _LIST.pattern.removesuffix("$"), _list),)
"""Tried on the whole message: its lines belong together."""

MOST_UNNAMED = 3
"""So many whole names with nothing else between them are a list to add (ours)."""


def _headed(found: Found) -> Fields | None:
    return None if asks(found) else _each(found, found.people("who"), _told_after(found))


def _only_names(found: Found) -> Fields | None:
    """ "Zoe Hart, Kim Lee, Priya Nair": whole names and nothing else, somebody new among them."""
    people = found.people("who")
    whole = all(len(named.said.split()) > 1 for named in people)
    if asks(found) or len(people) < MOST_UNNAMED or not whole or _known(people):
        return None
    return _each(found, people, {})


def _introduced(found: Found) -> Fields | None:
    """ "Zoe Hart, CTO at Acme": somebody new with their job."""
    people = found.people("who")
    told = [_beside(found, named) for named in people]
    whole = all(len(named.said.split()) > 1 for named in people)
    if asks(found) or not whole or not all(one.get("role") for one in told) or _known(people):
        return None
    return _each(found, people, {})


def _told_of(found: Found) -> Fields | None:
    """ "Dana, CTO at Acme": the job of somebody known."""
    people = found.people("who")
    if asks(found) or len(people) != 1 or not _known(people):
        return None
    told = _beside(found, people[0])
    return facts(**told) if told.get("role") else None


NAMED: tuple[Row, ...] = (
    row(
        "add_contact",
        f"{WHO} ?,? ?(?:i |we )?met (?:him|her|them) (?P<what>(?:at|in|on|through|via|during) .+)",
        _met_there,
        "who",
    ),
    row("add_contact", rf"{_HEADER} ?[:-] ?{WHO}(?P<rest>(?: ?[,(-].*)?)$", _headed, "who"),
    row(
        "add_contact",
        "(?:here (?:are|is|s|come)|these are|(?:my|the) (?:people|contacts|connections|names) are|save"
        "|import|include|add)(?: (?:all|some|of|these|those|the|my|our|first|few|people|contacts"
        f"|connections|names|friends))* ?[:,-]* ?{WHO}(?P<rest>(?: ?[,(-].*)?)$",
        _headed,
        "who",
    ),
    row("add_contact", f"{WHO}$", _only_names, "who"),
    row("add_contact", f"{WHO}$", _introduced, "who"),
    row("update_contact", f"{WHO}$", _told_of, "who"),
)
