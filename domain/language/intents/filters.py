"""What a search asks for: company, place, industry, role, tier, quadrant, tag, or simply words."""

import re

from domain.language.lexicon.kinds import QUADRANT, kind_of
from domain.language.lexicon.places import INDUSTRIES, is_place
from domain.language.rows import Fields, Found

_TIERS = {"1": 1, "2": 2, "3": 3, "one": 1, "two": 2, "three": 3}
_TIER = re.compile(r"\btier (?P<tier>[1-3]|one|two|three)\b")
_TAG = re.compile(r"(?:tagged|with (?:the )?tag|labell?ed|tag|under the tag)(?: as| with)? (?P<tag>.+)$")
_WHERE = re.compile(
    r"\b(?P<word>at|in|from|near|around|based in|into|within"
    r"|inside)\b (?P<what>(?:(?! (?:who|that|which|and)\b)[^,?])+)(?: (?:who|that|which|and)\b.*)?$"
)
_ROLE = re.compile(
    r"\b(?:is|are|s|be|works? as|working as|do i know (?:who is )?)?\s*(?:a |an "
    r"|the )?(?P<role>[\w ]*?(?:ers?|ors?|ists?|ants?|ians?|c[etfmop]os?|vps?|heads?"
    "|partners?|lawyers?|founders?|nurses?|analysts?|recruits?|directors?|counsels?"
    r"|chiefs?|vcs?|execs?|leads?))\b"
)
_STRENGTH = re.compile(r"\bstrength (?:of )?(?P<strength>[1-5])\b")
_SEARCHED = re.compile(
    r"\b(?:mentors?|advisors?|advisers?|peers?|colleagues?|coworkers?|collaborators?|tier"
    "|tagged|tag|people|contacts?|connections?"
    "|everyone|everybody|anyone|folks|those|friends|network in|investors?|founders?"
    "|clients?|customers?|designers?|engineers?"
    "|lawyers?|recruiters?|inactive|archived|active|who|all|developers?|managers?"
    "|strongest|weakest|closest|newest|allies|vcs|ctos|ceos"
    "|alumni|journalists?|teachers?|doctors?|consultants?|bankers?|partners?|marketers?"
    r"|sponsors?|suppliers?|vendors?|leads|prospects?)\b"
)
_NOT_SEARCHED = re.compile(r"^(?:my |the |all )*(?:contacts?|connections?|people|network)(?: map| list)?$")


def filters_of(found: Found) -> Fields | None:
    """The filters of a question, None where it asks for no kind of person."""
    start, end = found.span("rest")
    rest, said = found.plain("rest"), found.reading.said(start, end)
    if found.has("where1") and found.plain("where1"):
        rest, said = "at " + found.plain("where1"), "at " + (found.said("where1") or "")
    filters: Fields = {}
    if tier := _TIER.search(rest):
        filters["tier"] = _TIERS[tier["tier"]]
    if strength := _STRENGTH.search(rest):
        filters["strength"] = int(strength["strength"])
    if quadrant := kind_of(QUADRANT, rest):
        filters["quadrant"] = quadrant
    if tag := _TAG.search(rest):
        filters["tag"] = _last(said, tag["tag"])
    elif where := _WHERE.search(rest):
        filters[_kind(where["word"], where["what"], _last(said, where["what"]))] = _last(said, where["what"])
    if not filters:
        filters["text"] = said.strip(" ?.!")
    return {"filters": filters, **({"tier": filters["tier"]} if "tier" in filters else {})}


def listing(found: Found) -> Fields | None:
    """The filters of "show …", None where it shows something other than people."""
    rest = found.plain("rest")
    if not _SEARCHED.search(rest):
        return None
    if found.reading.people_in(*found.span("rest")):
        return None
    if _NOT_SEARCHED.match(rest):
        return {"filters": {}}
    return filters_of(found)


def _last(said: str, plain: str) -> str:
    """The end of what was written that stands for these plain words."""
    count = len(plain.split())
    words = said.strip(" ?.!").split()
    drop = {"these", "days", "now", "right", "currently", "please", "again", "anymore", "still", "today"}
    kept = words[-count:] if count else words
    while len(kept) > 1 and kept[-1].lower() in drop:
        kept = kept[:-1]
    return re.sub(r"^(?:the|a|an)\s+(?=[a-z])", "", " ".join(kept))


def _kind(word: str, plain: str, said: str) -> str:
    if INDUSTRIES.search(plain) or word == "into":
        return "interest" if word == "into" else "industry"
    if word in ("at", "for"):
        return "company"
    if word in ("near", "around", "based in"):
        return "place"
    if word == "from" and not is_place(said):
        return "company"
    if word == "with":
        return "text"
    return "place" if is_place(said) or said[:1].isupper() else "industry" if word == "in" else "text"
