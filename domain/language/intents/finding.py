"""Whom the user looks for among their people: ``find``."""

import re

from domain.language.intents.filters import filters_of
from domain.language.intents.questions import ASK
from domain.language.lexicon.callings import JOBS, SENIORITY
from domain.language.macros import pattern
from domain.language.rows import Fields, Found, Row, row


def looked_for(found: Found) -> Fields | None:
    return None if found.reading.people_in(*found.span("rest")) else filters_of(found)


_MET = re.compile(r".*\b(?:met|meet)(?: (?:people|anyone|somebody))? (?:at|in|during|on) (?P<where>.+)$")


def known_where(found: Found) -> Fields | None:
    """Whom the user knows somewhere; "who did I meet at PyCon" asks how they met, unless it names a place."""
    fields = filters_of(found)
    met = _MET.match(found.reading.text, found.clause.start, found.clause.end)
    if fields and met and "place" not in fields["filters"]:
        where = found.reading.said(*met.span("where")).strip(" ?.!")
        kept = {
            kind: value
            for kind, value in fields["filters"].items()
            if kind not in ("company", "industry", "text")
        }
        return {**fields, "filters": {**kept, "how_met": re.sub(r"^(?:the|a|an)\s+(?=[a-z])", "", where)}}
    return fields


PEOPLE = (
    "(?:people|contacts?|connections?|folks|everyone|everybody|anyone|anybody|those|someone|somebody|ones)"
)


_NETWORK = (
    "(?:in my network|among my (?:contacts|connections)|that i know|in my (?:circle|contacts|list"
    "|connections)|on my list|i know|of my (?:contacts|connections|people|friends|network))"
)


_SEEN = re.compile(
    r"\b(?:mentors?|advisors?|advisers?|peers?|colleagues?|coworkers?|collaborators?|tier|tagged|tag|people"
    "|contacts?|connections?|everyone|everybody|anyone|folks|those|friends|network in|investors?|founders?"
    "|clients?|customers?|inactive|archived|active|who|all|strongest|weakest|closest|newest|allies|alumni"
    r"|bankers?|partners?|sponsors?|suppliers?|vendors?|leads|prospects?|senior|junior)\b"
)


_EVERYBODY = re.compile(
    "(?:(?:my|the|all|of|me|whole) )*(?:contacts?|connections?|people|everyone|everybody|network"
    "|list)(?: map| list| i know)?$"
)


_A_JOB = re.compile(rf"(?:.* )?{JOBS.pattern}")


def _listing(found: Found) -> Fields | None:
    """The filters of "show …", None where it shows something other than people."""
    rest = found.plain("rest")
    if not (_SEEN.search(rest) or _A_JOB.match(rest)) or found.reading.people_in(*found.span("rest")):
        return None
    return {"filters": {}} if _EVERYBODY.match(rest) else filters_of(found)


_SENIOR = SENIORITY.replace("[ -]?", " ?")


_WHO_ELSE = "(?:(?:women|female|male|young|local|fellow|other|retired|independent|freelance) )?"


_WHAT_THEY_ARE = (
    f"(?:{_WHO_ELSE}(?:{_SENIOR} )?(?:{JOBS.pattern}|mentors|advisors|colleagues|peers"
    "|collaborators|investors|founders|clients|customers"
    "|suppliers|women|men|people|contacts|connections|folks|alumni|partners))"
)


_PLACED = r"(?:in|at|from|near|around|with|tagged|based|working|living|who|that|of|without|into|interested)"


def _bare(found: Found) -> Fields | None:
    """ "CTOs in Berlin", "tier 1 people in London": who is looked for, and nothing else."""
    if found.people() or any(span.past or span.future for span in found.days()) or _DEED.search(found.words):
        return None
    fields = filters_of(found)
    return fields if fields and set(fields["filters"]) - {"text"} else None


_DEED = pattern(
    r"\b(?:{ENC}|{PAST}|i|we|me|my|our|us|will|call|email|meet|need|add|make|tag|rate|put|move|remind)\b"
)


def _former(found: Found) -> Fields | None:
    """ "Former Acme people"."""
    return {"filters": {"company": found.said("what"), "past": True}} if not found.people() else None


FIND: tuple[Row, ...] = (
    row(
        "find",
        f"{ASK}(?:(?:show|list|find|my|the|all|who are) )*(?:former|ex) (?P<what>(?!colleagues|people"
        "|contacts|coworkers)[^ ]+(?: [^ ]+)?) (?:people|employees|folks|staff|contacts|colleagues)$",
        _former,
        None,
    ),
    row(
        "find",
        rf"{ASK}(?:who|whom|which|what)(?: all| else| people| contacts| connections| of my \w+)?(?: (?:at"
        "|in|from|inside|within|near|around) .+?)? (?:do|have|did) (?:i|we) (?:actually |already |even"
        r" |currently )?(?:know|have|got|met|meet)\b(?: (?P<rest>.*))?$",
        known_where,
        None,
    ),
    row(
        "find",
        rf"{ASK}(?:who(?: all| else)?|whom|which (?:of my )?(?:contacts?|connections?|people|friends|\w+)"
        "|what (?:people|contacts|connections)|who (?:in|among|of|from) my (?:network|contacts|connections"
        f"|circle))(?: {_NETWORK})? (?P<rest>(?:is|are|s|works?|lives?|worked|lived|knows?|speaks?|likes?"
        "|loves?|went|studied|has|have|plays?|runs?|does|do|comes?|can|could|sits?|moved|drinks?|attended"
        "|invests?|used to|grew up|teaches|writes|leads|enjoys?|owns?|joined|founded|at|in|from|based|with"
        "|around|near|understands?|codes?|builds?|sells?|specialises|specializes|might|would|hires?"
        r"|mentors?|uses?|cares?|collects?|cycles?|hikes?|tagged|shares?|belongs?)\b.*)$",
        looked_for,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:do (?:i|we) (?:know|have) |is there |are there |have i got |have we got "
        "|got |i need |looking for |i am looking for |know )?(?:any ?one|any ?body|some ?one"
        r"|some ?body|any (?:contacts?|connections?|people|friends|of my \w+|\w+s)|people)(?:"
        f" {_NETWORK})? (?P<rest>(?:at|in|from|who|that|with|into|near|working|living|based"
        r"|doing|around|on|speaking|tagged|knows?|which|interested|good|i know)\b.*)$",
        looked_for,
        None,
    ),
    row(
        "find",
        "(?:do (?:i|we)|have (?:i|we)) (?:know|have|got) (?:a |an |any |some |many |lots of "
        "|good |other )+(?P<rest>.+)$",
        looked_for,
        None,
    ),
    row(
        "find",
        "(?:(?:please|can you|could you|let us|i want to) )*(?:search|look|find|filter|query)(?: (?:for|up"
        "|me|out|through|my contacts for|contacts|in|all|by))*:? (?P<rest>.+)$",
        looked_for,
        None,
    ),
    row(
        "find",
        r"(?:got|have|know) any (?P<rest>.+)$",
        lambda f: looked_for(f) if "?" in f.clause.mark else None,
        None,
    ),
    row(
        "find",
        r"any (?P<rest>\w+(?: \w+)? (?:in|at|from|near) .+|\w+s)$",
        lambda f: looked_for(f) if "?" in f.clause.mark or len(f.words.split()) > 2 else None,
        None,
    ),
    row("find", r"{SHOW}(?P<rest>.+)$", _listing, None),
    row(
        "find",
        "(?:(?:all|the|every|each|only) )*(?:of )?(?:my |the |our )(?P<rest>(?:mentors?"
        "|advisors?|advisers?|peers?|colleagues?|coworkers|collaborators?|industry peers|tier"
        " (?:[123]|one|two|three)s?|contacts?|connections?|people|friends|investors?|clients?"
        "|founders?)(?: (?!is|are|was|were|and i|said|told|called|asked|helped).*)?)$",
        lambda f: looked_for(f) if len(f.words.split()) < 9 else None,
        None,
    ),
    row(
        "find",
        "(?:all |every |the )?(?P<rest>(?:people|contacts?|connections?|everyone|everybody"
        "|anyone|anybody|someone|folks|those|designers|engineers|founders|investors|lawyers"
        "|friends|mentors|colleagues|peers|clients) (?:i know |that |who |which )*(?:at|in"
        r"|from|who|with|tagged|into|near|working|living|based|that|on|around)\b.*)$",
        lambda f: looked_for(f) if not re.search(r"\b(?:was|were|had|met)\b", f.words) else None,
        None,
    ),
    row(
        "find",
        r"how many (?P<rest>.*\b(?:do i (?:know|have)|are|is|works?|lives?|people|contacts"
        r"|connections)\b.*)$",
        looked_for,
        None,
    ),
    row(
        "find",
        "(?P<rest>tier (?:[123]|one|two|three)s?(?: (?:people|list|contacts|connections|members))?)$",
        filters_of,
        None,
    ),
    row(
        "find",
        "who could i (?:visit|see|meet|stay with|look up|catch) (?:while |when )?(?:i am )?(?P<rest>in .+)$",
        filters_of,
        None,
    ),
    row(
        "find",
        r"(?P<rest>(?:tagged|tag) .+|#\w+)$",
        lambda f: filters_of(f) if "?" in f.clause.mark or f.words.startswith(("tagged", "#")) else None,
        None,
    ),
    row(
        "find",
        f"(?:(?:all|the|any|every) )*(?P<rest>(?:tier (?:[123]|one|two|three)s? )?{_WHAT_THEY_ARE}(?:"
        f" (?:tier (?:[123]|one|two|three)|{_PLACED} .+))$)",
        _bare,
        None,
    ),
    row(
        "find",
        f"(?P<rest>tier (?:[123]|one|two|three)s? {_WHAT_THEY_ARE}(?: .+)?$)",
        _bare,
        None,
    ),
    row(
        "find",
        f"(?:(?:all|the|any|my) )*(?P<rest>(?:{_SENIOR} people|{_SENIOR} {JOBS.pattern}|heads of [a-z]+(?:"
        rf" [a-z]+)?|(?=\S+s(?: \S+s)?$){JOBS.pattern}))$",
        _bare,
        None,
    ),
    row(
        "find",
        "(?:people|everyone|contacts|connections|folks) (?P<rest>(?:(?:with )?strength [1-5]|(?:that )?(?:i"
        "|we) rated (?:a )?[1-5]|rated [1-5]))$|(?P<rest2>strength [1-5] (?:people|contacts|connections))$",
        filters_of,
        None,
    ),
    row(
        "find",
        "who (?P<rest>(?!is|was|has|does|cares|knows|says|calls|wins|owns|owes|needs|wants|comes"
        "|goes)[a-z]{4,}s)$",
        lambda f: {"filters": {"text": f.said("rest")}} if "?" in f.clause.mark else None,
        None,
    ),
)
