"""What a search asks for: each filter takes its words out of the question, what is left is simply text.

Filters are ``company``, ``role``, ``place``, ``industry``, ``function``, ``seniority``, ``tag``, ``tier``,
``quadrant``, ``strength``, ``interest``, ``how_met``, ``introduced_by``, ``birthday`` (a month, 1–12),
``archived``, ``priority``, ``missing`` (a kind of fact), ``past`` (of company or role), ``name``, ``text``.
Several values of one are a list: any of them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from domain.language.intents.facts.pieces import TIERS
from domain.language.lexicon.callings import JOBS, SENIORITY, is_function, one_of_them
from domain.language.lexicon.kinds import FACT, QUADRANT, kind_of
from domain.language.lexicon.places import INDUSTRIES, is_place
from domain.language.reading import Reading
from domain.language.rows import Fields, Found

_GONE = "\x00"
"""Stands where a filter has taken its words."""


@dataclass(slots=True)
class Search:
    """The words of a question that no filter has taken yet, and the filters found."""

    reading: Reading
    start: int
    left: str
    asked: int
    today: date
    filters: Fields = field(default_factory=dict)

    def take(self, found: re.Match[str]) -> None:
        first, last = found.span()
        self.left = self.left[:first] + _GONE * (last - first) + self.left[last:]

    def said(self, first: int, last: int) -> str:
        """What was written there, without what only says "nowadays" and a small article."""
        words = self.reading.said(self.start + first, self.start + last).strip(" ?.!,;:\"'()")
        while (shorter := _NOWADAYS.sub("", words)) != words:
            words = shorter
        return re.sub(r"^(?:the|a|an|my|our)\s+(?=[a-z0-9])", "", words)

    def add(self, kind: str, value: object) -> None:
        """One more value; the second of a kind makes a list."""
        before = self.filters.get(kind)
        if before is None:
            self.filters[kind] = value
        elif value != before and not (isinstance(before, list) and value in before):
            self.filters[kind] = [*(before if isinstance(before, list) else [before]), value]


_NOWADAYS = re.compile(
    r"(?:^|\s+)(?:these days|now|right now|currently|please|again|any ?more|still|today|i know|do i know"
    "|too|at all|in my network|that i know|at the moment)$",
    re.IGNORECASE,
)


def _tier(search: Search) -> None:
    for found in re.finditer(
        r"(?:\b(?:in|of|from|on) )?(?:my )?\btier (?P<tier>[1-3]|one|two|three)s?\b", search.left
    ):
        search.add("tier", TIERS[found["tier"]])
        search.take(found)


def _strength(search: Search) -> None:
    pattern = (
        r"\b(?:with |of |at |rated |(?:that |who )?i rated )?(?:a )?(?:strength (?:of )?|rated "
        r"|rating (?:of )?)(?P<level>[1-5])\b"
    )
    for found in re.finditer(pattern, search.left):
        search.add("strength", int(found["level"]))
        search.take(found)


def _archived(search: Search) -> None:
    if found := re.search(r"\b(?:(?:is|are|have i|i have|i) )?archived\b", search.left):
        search.add("archived", True)
        search.take(found)


_KINDS = "|".join(sorted((kind for kind in FACT), key=len, reverse=True))
_LACK = re.compile(
    r"\b(?:without|with no|with out|(?:has|have|is|are|s|in|got) (?:no|not an?|not any)|lack(?:s|ing)?"
    "|missing|(?:(?:is|are|s) )?missing|do(?:es)? not have|where (?:i|we) (?:have no|do not (?:know|have))"
    "|no|not (?:i |we )?(?:yet )?(?:placed|put|sorted) in(?:to)?) (?:(?:an?|any|the|their|his|her|known|his"
    rf" or her) )*(?P<kind>{_KINDS})\b"
)


def lacks_a_fact(words: str) -> bool:
    """ "Who's missing a quadrant?" asks for people, not for gaps in the network."""
    return bool(_LACK.search(words))


def _missing(search: Search) -> None:
    for found in _LACK.finditer(search.left):
        search.add("missing", FACT[found["kind"]])
        search.take(found)


_BIRTHDAY = re.compile(
    r"\b(?:(?:has|have|with|having|whose|is|are|celebrates?) )?(?:(?:an?|their|his|her|the|any|next"
    "|upcoming) )*birthdays?(?: (?:is|are|s|coming up|coming|up|upcoming|soon|next|fall|falls|on|in"
    r"|the))*(?P<day> [\uf000-\uf8fe])?"
)


_WEEK = 8
"""Days: a longer stretch is a month or more."""


def _birthday(search: Search) -> None:
    """The month asked for; of what is next, this week or coming up the month a week from now."""
    found = _BIRTHDAY.search(search.left)
    if not found:
        return
    span = search.reading.days[found["day"].strip()] if found["day"] else None
    day = span and (span.future or span.past)
    long = day if day and day.end and (day.end - day.date).days > _WEEK else None
    search.add("birthday", long.date.month if long else (search.today + timedelta(_WEEK)).month)
    search.take(found)


_STOP = (
    "(?= (?:(?:and|or|but) )?(?:at|in|from|near|around|within|inside|into|tagged|labell?ed|with|who|whom"
    "|that|which|tier|based|living|working|works?|lives?|likes?|loves?|is|are|interested|without|for|do i"
    r"|do we|have i)\b|,|\x00|$)"
)
_TAG = re.compile(
    r"\b(?:(?:are|is|s) )?(?:tagged|labell?ed|(?:with|under|having) (?:the )?(?:tags?|labels?)|tags?|flagged)"
    rf"(?: (?:as|with|:))* (?P<tag>.+?){_STOP}|(?P<hash>#[\w-]+)"
)


def _tags(search: Search) -> None:
    for found in _TAG.finditer(search.left):
        said = search.said(*found.span("hash" if found["hash"] else "tag"))
        for tag in re.split(r",\s*(?:and\s+)?|\s+(?:and|or)\s+", said):
            search.add("tag", tag.strip(" #\"'‘’“”"))
        search.take(found)


_LIKES = re.compile(
    r"\b(?:(?:also )?(?:likes?|loves?|enjoys?|plays?|collects?)|(?:(?:is|are|s) )?(?:interested in"
    f"|passionate about|into|fond of|keen on|fans? of))(?: (?:to play|playing|doing))? (?P<what>.+?){_STOP}"
)


def _interests(search: Search) -> None:
    for found in _LIKES.finditer(search.left):
        for one in re.split(r",\s*(?:and\s+)?|\s+(?:and|or)\s+", search.said(*found.span("what"))):
            search.add("interest", one)
        search.take(found)


_WHERE = re.compile(
    r"\b(?:(?:(?:is|are|s|be|lives?|living|based|works?|working|worked|sits?|sitting|employed|located|lived"
    r"|now|currently) )*)(?P<word>at|in|from|near|around|into|within|inside|for)\b (?P<what>.+?)(?="
    " (?:(?:and|or|but) )?(?:at|in|from|near|around|within|inside|into|tagged|labell?ed|with|who|whom|that"
    "|which|tier|based|living|working|works?|lives?|likes?|loves?|is|are|interested|without|for|before"
    r"|formerly|do i|do we|have i)\b|(?: (?:and|or|but))? ?\x00|,(?! )|$)"
)


def _wheres(search: Search) -> None:
    """ "In Berlin", "at Acme", "in fintech": by the preposition and by what is known of places and trades."""
    for found in _WHERE.finditer(search.left):
        worked_for = found["word"] != "for" or re.search(r"\bwork\w* for ", found[0])
        if not worked_for or _NOISE.fullmatch(found["what"].strip()):
            continue
        for said in _alternatives(search, *found.span("what")):
            kind = _kind(found["word"], said.lower(), said)
            other_field = kind == "industry" and "industry" in search.filters and is_function(said)
            search.add("function" if other_field else kind, said)
        search.take(found)


def _alternatives(search: Search, first: int, last: int) -> list[str]:
    """ "Berlin and London" are two places; "Johnson and Johnson" is one firm."""
    said = search.said(first, last)
    parts = [
        re.sub(r"^(?:in|at|from)\s+", "", part)
        for part in re.split(r",\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+", said)
    ]
    known = all(is_place(part) or INDUSTRIES.fullmatch(part.lower()) or is_function(part) for part in parts)
    return parts if len(parts) > 1 and (known or re.search(r"\sor\s", said)) else [said]


_FUNCTION = re.compile(
    r"\b(?:whose |with (?:the )?)?function (?:is |of |: |= )?(?P<what>(?!of\b)[a-z][\w &-]+?)(?= (?:in|at"
    r"|from)\b|,|\x00|$)"
)


def _function(search: Search) -> None:
    """A kind of work where it is called so; else what people work in is their industry first."""
    if found := _FUNCTION.search(search.left):
        search.add("function", search.said(*found.span("what")))
        search.take(found)


def _kind(word: str, plain: str, said: str) -> str:
    if word in ("at", "for"):
        return "company"
    if INDUSTRIES.search(plain) and not is_place(said):
        return "industry"
    if word in ("near", "around"):
        return "place"
    if word == "from" and not is_place(said):
        return "company"
    return "place" if is_place(said) or said[:1].isupper() else "industry"


_QUADRANT = re.compile(
    r"\b(?:(?:industry|potential|internal) )?(?:mentors?(?: and advisors?)?|advisors?|advisers?"
    r"|coach(?:es)?|colleagues?|co ?workers?|team ?mates?|peers?|collaborators?|internal)\b"
)


def _quadrants(search: Search) -> None:
    for found in _QUADRANT.finditer(search.left):
        search.add("quadrant", kind_of(QUADRANT, found[0]))
        search.take(found)


_SENIOR = re.compile(rf"\b{SENIORITY.replace('[ -]?', ' ?')}\b(?: (?:people|folks|contacts|connections))?")


def _seniority(search: Search) -> None:
    if found := _SENIOR.search(search.left):
        search.add(
            "seniority", re.sub(r"\s+(?:people|folks|contacts|connections)$", "", search.said(*found.span()))
        )
        search.take(found)


def _roles(search: Search) -> None:
    for found in JOBS.finditer(search.left):
        if found.start() and not re.match(r"[ \x00]", search.left[found.start() - 1]):
            continue
        search.add("role", one_of_them(search.said(*found.span())))
        search.take(found)


_ABOUT = re.compile(
    r"\b(?:knows(?= (?!about|of|some|any|who|how|where|that|me|us|each|everyone|everybody)\w)|(?:can|could"
    "|might|would) help(?: me| us| out)* (?:with|on|about)|(?:knows?|know) (?:(?:a lot"
    "|something|much|anything|lots|all|more|a bit) )?(?:about|of)|understands?|speaks?|(?:is |are |s"
    r" )?(?:good|great|experienced|skilled|fluent) (?:at|in|with)|(?:has|have) (?:\w+ )?(?:experience"
    "|expertise|knowledge) (?:in|of|with|on)|(?:is |are |s )?(?:an? )?experts? (?:in|on|at)|works? on"
    r"|working on|writes? about|studied (?:at|in)|went to|graduated from|(?:is |are |s )?(?:an? )?alum\w*"
    f" of) (?P<what>.+?){_STOP}"
)


def _knowledge(search: Search) -> None:
    if found := _ABOUT.search(search.left):
        search.add("text", search.said(*found.span("what")))
        search.take(found)


_NOISE = re.compile(
    "(?:(?:who|whom|whose|which|what|is|are|s|'s|be|do|does|did|i|we|know|knows|have|has|got|met|meet|any"
    "|anyone|anybody|someone|somebody|everyone|everybody|people|person|persons|contacts?|connections?|folks"
    "|ones?|those|all|every|each|the|a|an|my|our|of|in|on|and|or|that|there|network|list|with|to|me|for"
    "|good|great|other|more|some|many|lots|few|only|both|also|currently|now|these|days|today|please|again"
    "|still|already|how|many|much|relationships?|friends|network|works?|working|lives?|living|based|as|from"
    "|at|been|was|were|circle|members?|names?|else|actually|really|can|you|list|active|there|new|see|count"
    "|number|find|show|search|ever|yet|people's|tell|give|us|so|just)(?: |$))*"
)
_RELATIONS = re.compile(
    r"\b(?:clients?|customers?|friends|wom[ae]n|men|allies|alumni|prospects?|suppliers?|vendors?|sponsors?"
    "|leads|partners?|donors?|members?|users?|parents?|neighbou?rs?|classmates?|family|candidates?|experts?"
    r"|speakers?|leaders?)\b"
)


def _text(search: Search) -> None:
    """What is left is searched for as it stands; beside filters only what says whom."""
    if search.filters:
        if (
            "text" not in search.filters
            and (found := _RELATIONS.search(search.left))
            and found[0] != "friends"
        ):
            search.add("text", search.said(*found.span()))
        return
    left = search.left
    start = _NOISE.match(left, search.asked)
    first = start.end() if start else search.asked
    words = search.said(first, len(left)) if first < len(left) else ""
    if words:
        search.add("text", words)


def _priority(search: Search) -> None:
    if found := re.search(r"\b(?:in|on|of|among) my (?:top \w+|priorities|inner circle)\b", search.left):
        search.add("priority", True)
        search.take(found)


_FORMER = re.compile(r"\b(?:used to|formerly|before|in the past|previously|ex|former)\b")


def _past(search: Search) -> None:
    """Where they worked, not where they work."""
    if ("company" in search.filters or "role" in search.filters) and _FORMER.search(search.left):
        search.add("past", True)


_NAMED = re.compile(
    r"\b(?:named|called|(?:with|whose|by) (?:the )?(?:first |last |family )?name(?: is"
    r"| of)?) (?P<name>.+?)(?=,|\x00|$| (?:at|in|from|who)\b)"
)


def _named(search: Search) -> None:
    if found := _NAMED.search(search.left):
        search.add("name", search.said(*found.span("name")))
        search.take(found)


_TALKED = re.compile(
    r"\b(?:talk(?:ed)?|spoke|speak|chat(?:ted)?|discuss(?:ed)?|wrote|write)(?: (?:to|with))?(?: (?:me|us"
    r"|i))? (?:about|of|on) (?P<what>.+)$|\bdiscuss(?:ed)? (?P<what2>.+?)(?: with)?$"
)


def _talk(search: Search) -> None:
    """ "With whom did I talk about the budget?": the words are looked for."""
    if found := _TALKED.search(search.left):
        search.add("text", search.said(*found.span("what" if found["what"] else "what2")))
        search.take(found)


_TAKERS: tuple[Callable[[Search], None], ...] = (
    _priority,
    _tier,
    _strength,
    _archived,
    _missing,
    _birthday,
    _tags,
    _named,
    _talk,
    _knowledge,
    _interests,
    _function,
    _wheres,
    _quadrants,
    _seniority,
    _roles,
    _past,
    _text,
)


def filters_of(found: Found, group: str = "rest") -> Fields | None:
    """The filters of a question; ``tier`` beside them, and ``count`` where the number is asked for."""
    clause = found.clause.start, found.clause.end
    fields = search(found.reading, clause, found.span(group)[0], found.now.date())
    if re.match(r"(?:.* )?how many\b", found.words):
        fields["count"] = True
    return fields


def search(reading: Reading, clause: tuple[int, int], asked: int, today: date) -> Fields:
    """The filters in a clause; what is asked for begins at ``asked``."""
    start, end = clause
    looked = Search(reading, start, reading.text[start:end], asked - start, today)
    for take in _TAKERS:
        take(looked)
    filters = looked.filters
    return {"filters": filters, **({"tier": filters["tier"]} if "tier" in filters else {})}
