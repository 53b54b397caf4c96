"""Whom the user looks for among their people: ``find``."""

import re

from domain.language.intents.filters import filters_of
from domain.language.intents.questions import ASK
from domain.language.lexicon.callings import JOBS, SENIORITY
from domain.language.macros import pattern
from domain.language.people import Named
from domain.language.rows import Fields, Found, Row, row


def _find(found: Found) -> Fields | None:
    return None if found.reading.people_in(*found.span("rest")) else filters_of(found)


_MET = re.compile(r".*\b(?:met|meet)(?: (?:people|anyone|somebody))? (?:at|in|during|on) (?P<where>.+)$")


def _known(found: Found) -> Fields | None:
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


def _through(found: Found) -> Fields | None:
    """Whom somebody introduced; the name is written out where it is clear who is meant."""
    by: tuple[Named, ...] = found.people("by")
    return {"filters": {"introduced_by": by[0]}} if len(by) == 1 else None


def _counted(found: Found) -> Fields | None:
    return {**(filters_of(found) or {"filters": {}}), "count": True} if not found.people() else None


_PEOPLE = (
    "(?:people|contacts?|connections?|folks|everyone|everybody|anyone|anybody|those|someone|somebody|ones)"
)
_BROUGHT = "(?:through|via|thanks to|by way of|because of)"
_ORDER = {
    "strongest": "strongest",
    "closest": "strongest",
    "best": "strongest",
    "strong": "strongest",
    "close": "strongest",
}
_ORDER |= {
    "weakest": "weakest",
    "weak": "weakest",
    "loosest": "weakest",
    "newest": "newest",
    "latest": "newest",
}
_ORDER |= {"most recent": "newest"}


def _in_order(found: Found) -> Fields | None:
    """ "My weakest connections": all of them, in an order."""
    fields = filters_of(found, "rest") if found.plain("rest") else {"filters": {}}
    if found.people() or fields is None:
        return None
    return {**fields, "sort": _ORDER[found.plain("order")]}


_NAMING = frozenset(["named", "called"])
_SINCE = re.compile(r"\b(?:not|never|last|since|when|how long)\b")

_PARTY = re.compile(
    r"\b(?:party|present|gift|card|cake|dinner|lunch|drinks|wish(?:es)?|message|remind|was|had|went)\b"
)


def _birthdays(found: Found) -> Fields | None:
    return None if found.people() or _PARTY.search(found.words) else filters_of(found)


def _lately(found: Found) -> Fields | None:
    """ "Who did I meet last week?": the latest first, with the days that were asked for."""
    span = next((span.past for span in found.days() if span.past), None)
    if span is None or found.people():
        return None
    order = "newest" if "add" in found.words else "recent"
    return {
        "filters": {},
        "sort": order,
        "since": span.date.isoformat(),
        "through": (span.end or span.date).isoformat(),
    }


_UNDONE = {"tagged": "tag", "rated": "strength", "placed": "tier", "labelled": "tag", "labeled": "tag"}


def _undone(found: Found) -> Fields:
    """ "People I haven't tagged"."""
    return {"filters": {"missing": _UNDONE[found.plain("deed")]}}


def _somebody_new(found: Found) -> Fields | None:
    """ "Find Ivan": nobody of that name is known, but the word may stand somewhere."""
    people = found.people("who")
    known = any(named.mention and named.mention.match.keys for named in people)
    return None if known or found.days() else {"filters": {"text": found.said("who")}}


SOUGHT: tuple[Row, ...] = (
    row(
        "find",
        f"{ASK}(?:who|whom|which people|what people|{_PEOPLE})(?: (?:that|whom))? (?:(?:did|have) )?(?:i"
        "|we) (?:(?:did|have) )?(?:meet|met|see|seen|saw|add(?:ed)?"
        f"|talk(?:ed)? to|speak to|spoke to|talk(?:ed)? with|call(?:ed)?|contact(?:ed)?) {{D}}$",
        _lately,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:who|whom|which people|{_PEOPLE})(?: (?:that|whom))? (?:(?:have|did|do) )?(?:i"
        "|we)? ?(?:have |did )?not (?:yet )?(?P<deed>tagged|rated|placed|labell?ed)"
        "(?: yet)?$",
        _undone,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:is|are) (?:there )?(?:any ?one|any ?body|some ?one|some ?body|any of my (?:people"
        "|contacts|connections|friends)) |(?:does|do) (?:any ?one|any ?body"
        "|any of my (?:people|contacts|connections|friends)) )(?:(?:i know|in my network) )?(?P<rest>(?:in"
        "|at|from|near|work|live|know|speak|like|love|play|into|based|tagged|with"
        r"|interested)(?!\w).*)$",
        lambda f: _find(f) if "?" in f.clause.mark else None,
        None,
    ),
    row(
        "find",
        f"(?:(?:the|all|show|list|my) )*introductions (?P<by>{{P}}) (?:made|gave|did|has made)(?: (?:me"
        f"|for me))?$|{ASK}(?:who|which people) came (?:to me )?{_BROUGHT}"
        f" (?P<by2>{{P}})$",
        lambda f: {"filters": {"introduced_by": (f.people("by") or f.people("by2"))[0]}},
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:find|show|list|search for|search|look for|see|is there|do i know|the|all|any|me|my"
        f"|who(?: is| are)?|{_PEOPLE}) )*"
        "(?:named|called|(?:with|whose) (?:the )?(?:first |last |family )?name(?: is| of)?) (?P<name>.+)$",
        lambda f: {"filters": {"name": f.said("name")}} if f.words.split()[0] not in _NAMING else None,
        None,
    ),
    row(
        "find",
        "(?:please )?(?:find|search|search for|look for|look up|find me) (?P<who>{P})$",
        _somebody_new,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:who|whom|with whom|to whom|which people|{_PEOPLE})(?: (?:that|who|whom))? (?:(?:did|have"
        "|do) (?:i|we) (?:ever )?)?(?:talk(?:ed)?"
        "|spoke|speak|spoken|chat(?:ted)?|discuss(?:ed)?)(?: (?:to|with))?(?: (?:me|us))?(?: (?:about|of"
        "|on))? (?P<rest>(?!me|us|to|with|today).+)$",
        lambda f: (
            _find(f)
            if re.search(r"\b(?:about|of|on|discuss(?:ed)?)\b", f.words) and not _SINCE.search(f.words)
            else None
        ),
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:who|whom|which people) (?:did|have) (?:i|we) (?P<deed>add(?:ed)?|talk(?:ed)? (?:to"
        "|with)|spoke(?:n)? (?:to|with)|speak"
        " (?:to|with)|met|meet|seen?|contact(?:ed)?) (?:last|most recently|recently|latest|lately|most {D})"
        "|(?:people|contacts|connections) (?:i )?added (?:last"
        "|recently|most recently))$",
        lambda f: {"filters": {}, "sort": "newest" if "add" in f.words else "recent"},
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:show|list|find|see|name|all|the|me|any|which|what|how many|who are) )*(?:who|whom"
        f"|{_PEOPLE})"
        " (?:(?:that|who|whom|did|have|do|i|we|all|first|got to) )*(?:meet|met|know|knew|get to know"
        f"|gotten to know)(?: .{{0,20}}?)?"
        rf" {_BROUGHT} (?P<by>{{P}})$",
        _through,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:who|whom|which people|whom all|who all|(?:(?:show|list|find|all|the"
        f"|me) )*{_PEOPLE}) (?:(?:that|who|whom|did|has|have"
        "|all) )*(?P<by>{P}) (?:(?:has|have|already|all) )*(?:introduced?|connect(?:ed)?|put|brought|bring"
        "|sent?|referr?(?:ed)?)"
        r" (?:me|us|to me)(?: (?:to|with|in touch with))*$",
        _through,
        None,
    ),
    row(
        "find",
        "(?:(?:show|list|all|the|me|my) )*(?:introductions|people|contacts|connections) (?:introduced"
        f" )?(?:from|by|through|via) (?P<by>{{P}})$"
        f"|{ASK}(?:who|which people) (?:was|were|have been|got) introduced (?:to (?:me"
        f"|us) )?by (?P<by2>{{P}})$",
        lambda f: _through(f) if f.has("by") else {"filters": {"introduced_by": f.people("by2")[0]}},
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:who|whose|which|what|any|anyone|anybody|is|are|do|does|has|have|there|with|next"
        "|upcoming|coming|the|a|list|show|me|my"
        f"|all|people|contacts|when|everybody|everyone|how many|somebody|someone|{{SHOW}}) ?)*birthdays?(?:"
        " (?:is|are|s|coming up|coming|up"
        "|upcoming|soon|next|fall|falls|in|on|the|i should know|do i have|have i|and when|list|calendar"
        "|please|{D}))*$",
        _birthdays,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:who|{_PEOPLE}|which (?:of my )?(?:people|contacts|connections)|show|list|find|see|all"
        "|my|the|me|which|how many) )*"
        "(?:(?:is|are|s|have i|i have|did i|that|who|already) )*archived?(?: (?:people|contacts|connections"
        "|ones|list))*$",
        lambda f: {"filters": {"archived": True}} if not f.people() else None,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:show|list|find|see|view|give|me|who (?:is|are)|what are|which (?:is|are)|my|the|all"
        "|some) )*"
        f"(?P<order>{'|'.join(sorted(_ORDER, key=len, reverse=True))}) (?:connections?|relationships?|ties"
        "|contacts|people|links|bonds)"
        "(?P<rest>(?: (?:in|at|from|near|with|tagged) .+)?)$",
        lambda f: (
            _in_order(f)
            if "weak" in f.plain("order") or not f.words.startswith(("who", "show", "list"))
            else None
        ),
        None,
    ),
    row(
        "find",
        f"{ASK}(?:how many )(?:(?:people|contacts|connections|of them|are|do i have|have i|there"
        "|is) )*in tier (?:[123]|one|two|three)$"
        f"|{ASK}(?:how many|count) (?:my |all |the )*tier (?:[123]|one|two|three)s?$|{ASK}(?:count"
        f"|number of) (?:(?:my|the|all) )*(?:people|contacts|connections)$|{ASK}how many (?:people|contacts"
        "|connections|persons) (?:do i|have i|are|i) (?:(?:know|have|got"
        "|there|in|my|network|total|altogether"
        "|now|all|together|list) ?)*$",
        _counted,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:show|list|find|see|me|all|my|the|which|how many|who(?: is| are| has| have| s)?"
        f"|{_PEOPLE}) )*"
        "(?P<rest>(?:(?:who|that|is|are|has|have|s|with) )*(?:without|no|missing|lacking|lack|do not have"
        "|not (?:a|an|any)) (?:(?:a|an|any|the|their) )*"
        "(?:company|role|title|job|industry|function|place|city|location|quadrant|tier|strength|rating"
        "|tags?|interests?|notes?"
        "|birthday|email|phone|number|link|seniority|area|background|cadence))$",
        lambda f: _find(f) if not f.words.startswith(("no ", "missing ", "without ")) else None,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:show|list|find|see|me|all|my|the) )*{_PEOPLE} (?:(?:that|who|whom) )?(?:i|we) (?:have "
        "|had |first )?(?:met|know|knew) (?P<rest>(?:at|in|from"
        "|during|on) .+)$",
        lambda f: _known(f) if not f.people() else None,
        None,
    ),
)
"""Questions that name people or gaps and yet look for others; tried before those."""

_NETWORK = (
    "(?:in my network|among my (?:contacts|connections)|that i know|in my (?:circle"
    "|contacts|list|connections)|on my list|i know|of my (?:contacts|connections|people"
    "|friends|network))"
)


_SEEN = re.compile(
    r"\b(?:mentors?|advisors?|advisers?|peers?|colleagues?|coworkers?|collaborators?|tier"
    "|tagged|tag|people|contacts?|connections?"
    "|everyone|everybody|anyone|folks|those|friends|network in|investors?|founders?"
    "|clients?|customers?|inactive|archived|active|who|all|strongest|weakest|closest|newest|allies"
    r"|alumni|bankers?|partners?|sponsors?|suppliers?|vendors?|leads|prospects?|senior|junior)\b"
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
        "|contacts|coworkers)[^ ]+(?: [^ ]+)?) (?:people|employees|folks"
        "|staff|contacts|colleagues)$",
        _former,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:who|whom|which|what)(?: all| else| people| contacts| connections| of my"
        r" \w+)?(?: (?:at|in|from|inside|within|near|around) .+?)? (?:do|have|did)"
        r" (?:i|we) (?:actually |already |even |currently )?(?:know|have|got|met|meet)\b(?:"
        " (?P<rest>.*))?$",
        _known,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:who(?: all| else)?|whom|which (?:of my )?(?:contacts?|connections?|people"
        r"|friends|\w+)|what (?:people|contacts|connections)|who (?:in|among|of|from) my"
        f" (?:network|contacts|connections|circle))(?: {_NETWORK})? (?P<rest>(?:is|are|s"
        "|works?|lives?|worked|lived|knows?|speaks?|likes?|loves?|went|studied|has|have"
        "|plays?|runs?|does|do|comes?|can|could|sits?|moved|drinks?|attended|invests?|used to"
        "|grew up|teaches|writes|leads|enjoys?|owns?|joined|founded|at|in|from|based|with"
        "|around|near|understands?|codes?|builds?|sells?|specialises|specializes|might|would"
        "|hires?|mentors?|uses?|cares?|collects?|cycles?|hikes?|tagged|shares?"
        r"|belongs?)\b.*)$",
        _find,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:do (?:i|we) (?:know|have) |is there |are there |have i got |have we got "
        "|got |i need |looking for |i am looking for |know )?(?:any ?one|any ?body|some ?one"
        r"|some ?body|any (?:contacts?|connections?|people|friends|of my \w+|\w+s)|people)(?:"
        f" {_NETWORK})? (?P<rest>(?:at|in|from|who|that|with|into|near|working|living|based"
        r"|doing|around|on|speaking|tagged|knows?|which|interested|good|i know)\b.*)$",
        _find,
        None,
    ),
    row(
        "find",
        "(?:do (?:i|we)|have (?:i|we)) (?:know|have|got) (?:a |an |any |some |many |lots of "
        "|good |other )+(?P<rest>.+)$",
        _find,
        None,
    ),
    row(
        "find",
        "(?:(?:please|can you|could you|let us|i want to) )*(?:search|look|find|filter"
        "|query)(?: (?:for|up|me|out|through|my contacts for|contacts|in|all|by))*:?"
        " (?P<rest>.+)$",
        _find,
        None,
    ),
    row(
        "find",
        r"(?:got|have|know) any (?P<rest>.+)$",
        lambda f: _find(f) if "?" in f.clause.mark else None,
        None,
    ),
    row(
        "find",
        r"any (?P<rest>\w+(?: \w+)? (?:in|at|from|near) .+|\w+s)$",
        lambda f: _find(f) if "?" in f.clause.mark or len(f.words.split()) > 2 else None,
        None,
    ),
    row("find", r"{SHOW}(?P<rest>.+)$", _listing, None),
    row(
        "find",
        "(?:(?:all|the|every|each|only) )*(?:of )?(?:my |the |our )(?P<rest>(?:mentors?"
        "|advisors?|advisers?|peers?|colleagues?|coworkers|collaborators?|industry peers|tier"
        " (?:[123]|one|two|three)s?|contacts?|connections?|people|friends|investors?|clients?"
        "|founders?)(?: (?!is|are|was|were|and i|said|told|called|asked|helped).*)?)$",
        lambda f: _find(f) if len(f.words.split()) < 9 else None,
        None,
    ),
    row(
        "find",
        "(?:all |every |the )?(?P<rest>(?:people|contacts?|connections?|everyone|everybody"
        "|anyone|anybody|someone|folks|those|designers|engineers|founders|investors|lawyers"
        "|friends|mentors|colleagues|peers|clients) (?:i know |that |who |which )*(?:at|in"
        r"|from|who|with|tagged|into|near|working|living|based|that|on|around)\b.*)$",
        lambda f: _find(f) if not re.search(r"\b(?:was|were|had|met)\b", f.words) else None,
        None,
    ),
    row(
        "find",
        r"how many (?P<rest>.*\b(?:do i (?:know|have)|are|is|works?|lives?|people|contacts"
        r"|connections)\b.*)$",
        _find,
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
        " (?:tier (?:[123]|one|two|three)"
        f"|{_PLACED} .+))$)",
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
        f"(?:(?:all|the|any|my) )*(?P<rest>(?:{_SENIOR} people|{_SENIOR} {JOBS.pattern}"
        "|heads of [a-z]+(?: [a-z]+)?"
        rf"|(?=\S+s(?: \S+s)?$){JOBS.pattern}))$",
        _bare,
        None,
    ),
    row(
        "find",
        "(?:people|everyone|contacts|connections|folks) (?P<rest>(?:(?:with )?strength [1-5]|(?:that )?(?:i"
        "|we) rated (?:a )?[1-5]|rated [1-5]))$"
        "|(?P<rest2>strength [1-5] (?:people|contacts|connections))$",
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
