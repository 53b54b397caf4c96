"""A name at the very place where the grammar expects a person: in any case, known or new."""

from domain.language.names.apposition import dress
from domain.language.names.index import NameIndex
from domain.language.names.leading import is_relation, title_length
from domain.language.names.match import Mention
from domain.language.names.page import Page
from domain.language.names.reader import read
from domain.language.names.tables import sections
from domain.language.names.tokens import APART, tokenize

WINDOW = 160
"""How far a name with what stands beside it can reach."""

_OPENING = " \t@\"'“”‘«(*_"
_LEADING = sections("contexts.txt")["owners"] | sections("contexts.txt")["of relations"]


def name_at(text: str, start: int, index: NameIndex) -> Mention | None:
    """The name at ``start``, after a title or "my friend" if there is one; None for all that is no name."""
    while start < len(text) and text[start] in _OPENING:
        start += 1
    page = Page(text, tokenize(text, start, min(len(text), start + WINDOW)), index, slot=True)
    if not page.tokens or page.tokens[0].start != start:
        return None
    for place in dict.fromkeys((_after_relation(page), 0)):
        titles = title_length(page, place)
        found = read(page, place + titles, formal=titles > 0)
        if found is not None and found.person:
            return dress(page, found)
    return None


def _after_relation(page: Page) -> int:
    """The place after "my friend", "our CFO", if a name may follow there."""
    place = 0
    while place + 1 < len(page.tokens) and page.tokens[place + 1].bond != APART:
        plain = page.tokens[place].plain
        if plain not in _LEADING and not is_relation(plain):
            break
        place += 1
    return place if place and is_relation(page.tokens[place - 1].plain) else 0
