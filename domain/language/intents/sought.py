"""Questions that name people or gaps and yet look for others: ``find``, tried before those."""

import re

from domain.language.intents.filters import filters_of
from domain.language.intents.finding import PEOPLE, known_where, looked_for
from domain.language.intents.questions import ASK
from domain.language.people import Named
from domain.language.rows import Fields, Found, Row, row


def _through(found: Found) -> Fields | None:
    """Whom somebody introduced; the name is written out where it is clear who is meant."""
    by: tuple[Named, ...] = found.people("by")
    return {"filters": {"introduced_by": by[0]}} if len(by) == 1 else None


def _counted(found: Found) -> Fields | None:
    return {**(filters_of(found) or {"filters": {}}), "count": True} if not found.people() else None


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
        f"{ASK}(?:who|whom|which people|what people|{PEOPLE})(?: (?:that|whom))? (?:(?:did|have) )?(?:i"
        "|we) (?:(?:did|have) )?(?:meet|met|see|seen|saw|add(?:ed)?"
        f"|talk(?:ed)? to|speak to|spoke to|talk(?:ed)? with|call(?:ed)?|contact(?:ed)?) {{D}}$",
        _lately,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:who|whom|which people|{PEOPLE})(?: (?:that|whom))? (?:(?:have|did|do) )?(?:i|we)?"
        " ?(?:have |did )?not (?:yet )?(?P<deed>tagged|rated|placed|labell?ed)(?: yet)?$",
        _undone,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:is|are) (?:there )?(?:any ?one|any ?body|some ?one|some ?body|any of my (?:people"
        "|contacts|connections|friends)) |(?:does|do) (?:any ?one|any ?body|any of my (?:people|contacts"
        "|connections|friends)) )(?:(?:i know|in my network) )?(?P<rest>(?:in|at|from|near|work|live|know"
        r"|speak|like|love|play|into|based|tagged|with|interested)(?!\w).*)$",
        lambda f: looked_for(f) if "?" in f.clause.mark else None,
        None,
    ),
    row(
        "find",
        f"(?:(?:the|all|show|list|my) )*introductions (?P<by>{{P}}) (?:made|gave|did|has made)(?: (?:me|for"
        f" me))?$|{ASK}(?:who|which people) came (?:to me )?{_BROUGHT} (?P<by2>{{P}})$",
        lambda f: {"filters": {"introduced_by": (f.people("by") or f.people("by2"))[0]}},
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:find|show|list|search for|search|look for|see|is there|do i know|the|all|any|me|my"
        f"|who(?: is| are)?|{PEOPLE}) )*"
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
        f"{ASK}(?:who|whom|with whom|to whom|which people|{PEOPLE})(?: (?:that|who|whom))? (?:(?:did|have"
        "|do) (?:i|we) (?:ever )?)?(?:talk(?:ed)?|spoke|speak|spoken|chat(?:ted)?|discuss(?:ed)?)(?: (?:to"
        "|with))?(?: (?:me|us))?(?: (?:about|of|on))? (?P<rest>(?!me|us|to|with|today).+)$",
        lambda f: (
            looked_for(f)
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
        f"|{PEOPLE}) (?:(?:that|who|whom|did|have|do|i|we|all|first|got to) )*(?:meet|met|know|knew|get to"
        f" know|gotten to know)(?: .{{0,20}}?)? {_BROUGHT} (?P<by>{{P}})$",
        _through,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:who|whom|which people|whom all|who all|(?:(?:show|list|find|all|the"
        f"|me) )*{PEOPLE}) (?:(?:that|who|whom|did|has|have"
        "|all) )*(?P<by>{P}) (?:(?:has|have|already|all) )*(?:introduced?|connect(?:ed)?|put|brought|bring"
        "|sent?|referr?(?:ed)?)"
        r" (?:me|us|to me)(?: (?:to|with|in touch with))*$",
        _through,
        None,
    ),
    row(
        "find",
        "(?:(?:show|list|all|the|me|my) )*(?:introductions|people|contacts|connections) (?:introduced"
        f" )?(?:from|by|through|via) (?P<by>{{P}})$|{ASK}(?:who|which people) (?:was|were|have been|got)"
        f" introduced (?:to (?:me|us) )?by (?P<by2>{{P}})$",
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
        f"{ASK}(?:(?:who|{PEOPLE}|which (?:of my )?(?:people|contacts|connections)|show|list|find|see|all"
        "|my|the|me|which|how many) )*(?:(?:is|are|s|have i|i have|did i|that|who|already) )*archived?(?:"
        " (?:people|contacts|connections|ones|list))*$",
        lambda f: {"filters": {"archived": True}} if not f.people() else None,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:show|list|find|see|view|give|me|who (?:is|are)|what are|which (?:is|are)|my|the|all"
        f"|some) )*(?P<order>{'|'.join(sorted(_ORDER, key=len, reverse=True))}) (?:connections?"
        "|relationships?|ties|contacts|people|links|bonds)(?P<rest>(?: (?:in|at|from|near|with|tagged)"
        " .+)?)$",
        lambda f: (
            _in_order(f)
            if "weak" in f.plain("order") or not f.words.startswith(("who", "show", "list"))
            else None
        ),
        None,
    ),
    row(
        "find",
        f"{ASK}(?:how many )(?:(?:people|contacts|connections|of them|are|do i have|have i|there|is) )*in"
        f" tier (?:[123]|one|two|three)$|{ASK}(?:how many|count) (?:my |all |the )*tier (?:[123]|one|two"
        f"|three)s?$|{ASK}(?:count|number of) (?:(?:my|the|all) )*(?:people|contacts|connections)$|{ASK}how"
        " many (?:people|contacts|connections|persons) (?:do i|have i|are|i) (?:(?:know|have|got|there|in"
        "|my|network|total|altogether|now|all|together|list) ?)*$",
        _counted,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:show|list|find|see|me|all|my|the|which|how many|who(?: is| are| has| have| s)?"
        f"|{PEOPLE}) )*(?P<rest>(?:(?:who|that|is|are|has|have|s|with) )*(?:without|no|missing|lacking|lack"
        "|do not have|not (?:a|an|any)) (?:(?:a|an|any|the|their) )*(?:company|role|title|job|industry"
        "|function|place|city|location|quadrant|tier|strength|rating|tags?|interests?|notes?|birthday|email"
        "|phone|number|link|seniority|area|background|cadence))$",
        lambda f: looked_for(f) if not f.words.startswith(("no ", "missing ", "without ")) else None,
        None,
    ),
    row(
        "find",
        f"{ASK}(?:(?:show|list|find|see|me|all|my|the) )*{PEOPLE} (?:(?:that|who|whom) )?(?:i|we) (?:have"
        " |had |first )?(?:met|know|knew) (?P<rest>(?:at|in|from|during|on) .+)$",
        lambda f: known_where(f) if not f.people() else None,
        None,
    ),
)
"""Questions that name people or gaps and yet look for others; tried before those."""
