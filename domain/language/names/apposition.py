"""What is said beside a name: title, "my friend", role and company, and who of several that makes it."""

import re
from typing import NamedTuple

from domain.language.names.filing import firm_of
from domain.language.names.leading import begins_at, firm_before, is_about_a_person, is_relation
from domain.language.names.match import Match, Mention
from domain.language.names.ordinary import is_given, is_word
from domain.language.names.page import Found, Page
from domain.language.names.parsing import WORD
from domain.language.names.stops import CALENDAR, FUNCTION, GROUP, KIND, PLACE, TIME
from domain.language.names.titles import ROLES, SUFFIXES

_BRACKET = re.compile(r"\s{0,2}[(\[（]([^()\[\]（）\n]{1,80})[)\]）]")
_AT = re.compile(r"\s(?:at|of|from|for|@|bei|chez)\s+|\s*[@,]\s*", re.IGNORECASE)
_FROM = re.compile(r"\s{1,2}(?:from|of|@|over at)\s+(?:the\s+)?", re.IGNORECASE)
_FROM_OR_AT = re.compile(r"\s{1,2}(?:from|of|at|@|over at)\s+(?:the\s+)?", re.IGNORECASE)
_FIRM = re.compile(r"[^\W_][\w&.+'’-]{0,30}(?: (?:& )?[A-Z0-9][\w&+'’-]{0,30}){0,3}")
_COMMA = re.compile(r", (?:an? |the )?([^,;.!?\n()]{2,60})")
_SUFFIX = re.compile(r"[ ,]{1,2}([A-Z][A-Za-z]{1,4})\b\.?")
_PRONOUNS = re.compile(r"(?:he|she|they)/(?:him|her|them)(?:/\w+)?\Z", re.IGNORECASE)


class Aside(NamedTuple):
    """What stands beside a name: where it ends, and what it says."""

    end: int
    role: str | None = None
    company: str | None = None


def dress(page: Page, found: Found) -> Mention:
    """The mention of a name with its title and what stands beside it; a company said narrows who is meant."""
    aside = _after(page, found)
    outer = begins_at(page, found), max(aside.end, found.end)
    company = aside.company or firm_before(page, found)
    match = _narrowed(page, found.match, company)
    said = page.text[found.start : found.end]
    strong = found.strong or (outer[0] < found.start and not found.word)
    return Mention(found.start, found.end, outer, said, match, found.word, strong, company, aside.role)


def _after(page: Page, found: Found) -> Aside:
    text, end = page.text, found.end
    if page.tokens[found.stop - 1].possessive:
        return Aside(end)
    bracket = _BRACKET.match(text, end)
    if bracket:
        return _in_bracket(bracket.group(1), bracket.end()) or Aside(end)
    suffix = _SUFFIX.match(text, end)
    if suffix and suffix.group(1).lower() in SUFFIXES:
        return Aside(suffix.end())
    return _from_firm(page, end) or _after_comma(page, end) or Aside(end)


def _in_bracket(content: str, end: int) -> Aside | None:
    content = content.strip()
    if _PRONOUNS.match(content):
        return Aside(end)
    if not is_about_a_person(content):
        return None
    role, company = _role_and_firm(content)
    return Aside(end, role, company)


def _role_and_firm(content: str) -> tuple[str | None, str | None]:
    """ "VP Sales at Volvo" in its two halves; one half alone is a role where its words are."""
    parting = _AT.search(content)
    if parting:
        role, firm = content[: parting.start()].strip(), content[parting.end() :].strip()
        return role or None, firm or None
    words = [word.lower() for word in WORD.findall(content)]
    if any(is_relation(word) for word in words) or content[0].islower():
        return content, None
    return None, content


def _from_firm(page: Page, end: int) -> Aside | None:
    """ "from Paystack", "of Acme"; "at" only where that is the company of somebody known."""
    lead = _FROM.match(page.text, end)
    known_only = lead is None
    lead = lead or _FROM_OR_AT.match(page.text, end)
    if lead is None:
        return None
    firm = _firm_at(page, lead.end(), known_only)
    return Aside(lead.end() + len(firm), company=firm) if firm else None


def _firm_at(page: Page, start: int, known_only: bool) -> str | None:
    found = _FIRM.match(page.text, start)
    if found is None:
        return None
    firm = _clipped(found.group().rstrip(".'’-"))
    plain = firm_of(firm)
    if not plain:
        return None
    first = plain.split(" ")[0]
    if plain in page.index.firms:
        return firm
    if first in page.index.firms:
        return firm.split(" ")[0] if " " in firm and plain != first else firm
    if known_only or page.index.knows(first) or is_given(first):
        return None
    kind = KIND.get(first, 0)
    if kind & (FUNCTION | TIME | CALENDAR | GROUP | PLACE) or (is_word(first) and not firm[0].isupper()):
        return None
    return firm if (firm[0].isupper() and not page.shouted) or not is_word(first) else None


def _clipped(firm: str) -> str:
    """Without a possessive, and only its first word where it is in lower case."""
    firm = re.sub(r"['’]s\b.*", "", firm)
    return firm if firm[:1].isupper() or " " not in firm else firm.split(" ")[0]


def _after_comma(page: Page, end: int) -> Aside | None:
    """ ", VP Sales at Volvo": a role, perhaps with a company; or ", PhD"."""
    found = _COMMA.match(page.text, end)
    if found is None:
        return None
    words = WORD.findall(found.group(1))
    if words and words[0].lower() in SUFFIXES and words[0] not in ("Ma", "ma", "Ba", "ba", "pe"):
        return Aside(found.start(1) + len(words[0]))
    parting = _AT.search(found.group(1))
    role = found.group(1)[: parting.start()] if parting else found.group(1)
    said = WORD.findall(role)
    if not said or len(said) > 5 or not any(word.lower() in ROLES for word in said):
        return None
    if any(
        KIND.get(word.lower(), 0) & (FUNCTION | TIME | CALENDAR) and word.lower() != "of" for word in said
    ):
        return None
    if parting is None:
        return Aside(found.end(1), role.strip()) if len(said) <= 4 and said[-1].lower() in ROLES else None
    firm = _firm_at(page, found.start(1) + parting.end(), known_only=False)
    return Aside(found.start(1) + parting.end() + len(firm), role.strip(), firm) if firm else None


def _narrowed(page: Page, match: Match, company: str | None) -> Match:
    if company is None or len(match.keys) < 2:
        return match
    wanted = set(firm_of(company).split())
    keys = tuple(
        key
        for key in match.keys
        if (firm := page.index.people[key].company) and wanted & set(firm_of(firm).split())
    )
    return Match(keys, match.how) if keys else match
