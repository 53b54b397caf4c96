"""What stands before a name: titles, what the person is to somebody, a bracket, the company."""

import re
from collections.abc import Callable

from domain.language.names.page import Found, Page
from domain.language.names.parsing import WORD
from domain.language.names.stops import CALENDAR, KIND, TIME
from domain.language.names.tables import sections
from domain.language.names.titles import (
    RELATIONS,
    RELATIONS_THAT_ARE_VERBS,
    ROLES,
    TITLES,
    TITLES_THAT_ARE_WORDS,
)
from domain.language.names.tokens import APART

_BRACKET_BEFORE = re.compile(r"[(\[（]([^()\[\]（）\n]{1,80})[)\]）]\s{0,2}\Z")
_ADJECTIVES = sections("contexts.txt")["of relations"]
_OWNERS = sections("contexts.txt")["owners"]


def title_length(page: Page, place: int) -> int:
    """How many tokens of title stand at this place before a name."""
    length = 0
    while place + length + 1 < len(page.tokens) and _is_title(page, place + length):
        length += 1
    return length


def _is_title(page: Page, place: int) -> bool:
    token, after = page.tokens[place], page.tokens[place + 1]
    if token.plain not in TITLES or after.bond == APART or token.possessive:
        return False
    if token.plain in TITLES_THAT_ARE_WORDS:
        return token.capital and after.capital and not page.flat
    return True


def begins_at(page: Page, found: Found) -> int:
    """Where a name begins with its title, "my friend" or a bracket before it."""
    place, start = found.first, found.start
    while place and page.tokens[place].bond != APART and _is_title(page, place - 1):
        place -= 1
        start = page.tokens[place].start
    start = _relation_before(page, place, start)
    if start and page.text[start - 1] == "@":
        return start - 1
    bracket = _BRACKET_BEFORE.search(page.text, max(start - 84, 0), start)
    if bracket and is_about_a_person(bracket.group(1)):
        return bracket.start()
    return start


def _relation_before(page: Page, place: int, start: int) -> int:
    """Where "my friend", "our old CFO", "Theo's wife" before a name begins, if it is there."""
    at = _back_over(page, place, is_relation)
    if at == place:
        return start
    owner = _back_over(page, at, lambda plain: plain in _OWNERS or plain in _ADJECTIVES)
    owned = owner < at or (at > 0 and page.tokens[at - 1].possessive)
    if not owned and page.tokens[at].plain in RELATIONS_THAT_ARE_VERBS:
        return start
    return page.tokens[owner].start


def _back_over(page: Page, place: int, fits: Callable[[str], bool]) -> int:
    while place > 0 and page.tokens[place].bond != APART and fits(page.tokens[place - 1].plain):
        place -= 1
    return place


def is_relation(plain: str) -> bool:
    """Whether a word says what somebody is: friend, boss, CFO."""
    return plain in RELATIONS or plain in ROLES


def firm_before(page: Page, found: Found) -> str | None:
    """The company in "Acme's Sam", if somebody known is there."""
    before = page.tokens[found.first - 1] if found.first else None
    if before is None or not before.possessive or found.start - before.end > 3:
        return None
    return page.text[before.start : before.end] if before.plain in page.index.firms else None


def is_about_a_person(content: str) -> bool:
    """Whether what a bracket says may be somebody's role, company or name, not a day or more people."""
    words = [word.lower() for word in WORD.findall(content)]
    if not words or len(words) > 10 or any(letter.isdigit() for letter in content):
        return False
    if words[0] in ("and", "with", "or", "also", "not") or content[0] == "&":
        return False
    return not any(KIND.get(word, 0) & (TIME | CALENDAR) for word in words)
