"""New names in lower case: where a known given name begins one, or where the grammar expects a person."""

from domain.language.names.filing import FAMILY, GIVEN
from domain.language.names.ordinary import is_given, is_misspelt, is_word
from domain.language.names.page import Page
from domain.language.names.stops import ACRONYM, CALENDAR, FUNCTION, KIND, PLACE, SURNAME_WORDS, TIME
from domain.language.names.titles import PARTICLES, TITLES
from domain.language.names.tokens import APART, HYPHENED


def may_begin_in_lower_case(page: Page, place: int) -> bool:
    """Whether a new name may begin with this word, "dana wilkes", "with jasper"."""
    plain = page.tokens[place].plain
    kind = KIND.get(plain, 0)
    if plain in page.index.files[GIVEN] and not kind & FUNCTION:
        return page.flat or not is_word(plain)
    if not page.slot or len(plain) == 1 or (plain in TITLES and not is_given(plain)):
        return False
    if kind & CALENDAR and not kind & ~(CALENDAR | ACRONYM | PLACE):
        return is_given(plain) and particles_at(page, place + 1) > 0
    if kind & ~(ACRONYM | PLACE):
        return False
    return is_given(plain) or not is_word(plain)


FAMILIES_SHORT = frozenset(("kim", "lee", "han", "tang", "dang", "bae"))
"""Family names that are given names as well, and stand after a given name as the family's."""


def may_go_on_in_lower_case(page: Page, place: int) -> bool:
    """Whether a name goes on with this word: with no word, or with a family name where the clause ends."""
    token = page.tokens[place]
    if token.plain in PARTICLES or len(token.plain) < 3:
        return False
    if token.bond == HYPHENED:
        return is_given(token.plain) or not is_word(token.plain)
    before = _before_particles(page, place)
    if (
        before < 0
        or (page.tokens[before].capital and not page.flat)
        or not is_given(page.tokens[before].plain)
    ):
        return False
    if before < place - 1:
        return not KIND.get(token.plain, 0)
    if token.plain in FAMILIES_SHORT and not is_known_given(page, place):
        return True
    if is_given(token.plain) and not is_known_given(page, place):
        return place + 1 < len(page.tokens) and _goes_on_strangely(page, place + 1)
    if not is_word(token.plain):
        return not is_misspelt(token.plain) and not is_known_given(page, place)
    return token.plain in SURNAME_WORDS and _ends_clause(page, place)


def is_known_given(page: Page, place: int) -> bool:
    """Whether this word, right after another, is somebody's given name and nobody's family name."""
    if place >= len(page.tokens) or page.tokens[place].bond == APART:
        return False
    plain = page.tokens[place].plain
    return plain in page.index.files[GIVEN] and plain not in page.index.files[FAMILY]


def particles_at(page: Page, place: int) -> int:
    """How many particles stand here, two at most: "van der", "de la"."""
    count = 0
    for token in page.tokens[place : place + 2]:
        if token.bond == APART or token.plain not in PARTICLES or len(token.plain) == 1:
            break
        count += 1
    return count


def _before_particles(page: Page, place: int) -> int:
    place -= 1
    while place > 0 and page.tokens[place].plain in PARTICLES and not is_given(page.tokens[place].plain):
        place -= 1
    return place


def _goes_on_strangely(page: Page, place: int) -> bool:
    token = page.tokens[place]
    return (
        token.bond != APART
        and not is_word(token.plain)
        and not KIND.get(token.plain, 0)
        and len(token.plain) > 2
    )


def _ends_clause(page: Page, place: int) -> bool:
    after = page.after(place)
    return after is None or KIND.get(after.plain, 0) & (FUNCTION | TIME | CALENDAR) > 0
