"""Reads somebody new at a place of a text: a run of words written as names are, and no firm or place."""

import re
from enum import Enum

from domain.language.names.filing import GIVEN
from domain.language.names.known import is_initial
from domain.language.names.lowercase import (
    is_known_given,
    may_begin_in_lower_case,
    may_go_on_in_lower_case,
    particles_at,
)
from domain.language.names.ordinary import is_given, is_word
from domain.language.names.page import DETERMINERS, LOCATIVES, LONGEST, Page
from domain.language.names.scripts import looks_like_name, without_honorific
from domain.language.names.senses import is_also_word, is_idiom, is_the_word
from domain.language.names.shortforms import kin
from domain.language.names.stops import (
    ACRONYM,
    CALENDAR,
    CHANNEL,
    FIRM,
    FUNCTION,
    GROUP,
    KIND,
    PLACE,
    SURNAME_WORDS,
    TIME,
)
from domain.language.names.titles import OF_FIRMS, ROLES, TITLES
from domain.language.names.tokens import APART, POINTED

NEVER = FUNCTION | TIME | GROUP | CHANNEL | FIRM
"""What a new name neither begins nor goes on with."""

SMALL_FAMILIES = frozenset(("were", "so", "do", "an", "you", "he", "my", "ho", "mo"))
"""Small words that are family names, where they have a capital."""

_INNER_CAPITAL = re.compile(r"[^\W\d_]+[^\WA-Z\d_][A-Z]")
_NAME_CAPITALS = re.compile(r"(?:Mc|Mac|De|Di|La|Le|Van|Von|Du|Fitz|Jo|Mary|Ann|O|D|St)['’]?[A-Z]")


class Kind(Enum):
    """What a run of words with capitals is."""

    PERSON = "person"
    FIRM = "firm"
    OTHER = "other"


def run_at(page: Page, place: int, formal: bool) -> tuple[int, Kind]:
    """Where the run that begins here ends (here, if none does), and whose name it is."""
    if not _may_begin(page, place, formal):
        return place, Kind.OTHER
    stop = _reach(page, place)
    return stop, Kind.PERSON if formal else _kind_of(page, place, stop)


def _may_begin(page: Page, place: int, formal: bool) -> bool:
    token = page.tokens[place]
    plain = token.plain
    if token.caseless:
        return looks_like_name(without_honorific(page.written(place)))
    if not plain or page.is_compound(place):
        return False
    if not page.is_capital(place):
        return may_begin_in_lower_case(page, place)
    if len(plain) == 1:
        return _begins_with_initial(page, place)
    kind, given = KIND.get(plain, 0), is_given(plain)
    if token.begins and is_also_word(plain) and is_known_given(page, place + 1):
        return False
    if kind & NEVER or (kind & ACRONYM and token.upper):
        return given and _may_go_on(page, place + 1) and not kind & FUNCTION
    if kind & CALENDAR:
        return given
    if formal or kind & PLACE:
        return True
    if token.upper and len(plain) <= 5 and not given:
        return False
    if (plain in OF_FIRMS or plain in TITLES) and not given:
        return False
    return given or page.index.knows(plain) or not (is_word(plain) or _is_brand(page, place))


def _begins_with_initial(page: Page, place: int) -> bool:
    """ "J. Smith", "J.R. Smith"."""
    after = page.after(place)
    return (
        after is not None and after.bond == POINTED and after.capital and not KIND.get(after.plain, 0) & TIME
    )


def _is_brand(page: Page, place: int) -> bool:
    """LinkedIn, PayPal: a capital inside, and not as in McKay."""
    written = page.written(place)
    if written.isupper():
        return False
    if written[:-1].isupper() and written[-1] == "s" and len(written) > 2:
        return True
    return _INNER_CAPITAL.match(written) is not None and _NAME_CAPITALS.match(written) is None


def _reach(page: Page, place: int) -> int:
    stop = place + 1
    last = min(len(page.tokens), place + LONGEST)
    while stop < last:
        if _may_go_on(page, stop) and not _starts_another(page, place, stop):
            stop += 1
            continue
        particles = particles_at(page, stop)
        if not particles or not _may_go_on(page, stop + particles):
            break
        stop += particles + 1
    return stop


def _starts_another(page: Page, place: int, stop: int) -> bool:
    """Dana Bob: two people with the comma left out."""
    first = page.tokens[place].plain in page.index.files[GIVEN]
    if not (first and is_known_given(page, stop)):
        return False
    return is_known_given(page, stop + 1) or not _may_go_on(page, stop + 1)


def _may_go_on(page: Page, place: int) -> bool:
    if place >= len(page.tokens):
        return False
    token = page.tokens[place]
    plain = token.plain
    if token.bond == APART or not plain:
        return False
    if token.caseless:
        return page.tokens[place - 1].caseless and looks_like_name(page.written(place))
    if len(plain) == 1:
        return is_initial(page, place)
    kind = KIND.get(plain, 0)
    if kind & (NEVER | CALENDAR) and not (page.is_capital(place) and _is_family_too(page, place)):
        return False
    if not page.is_capital(place):
        return may_go_on_in_lower_case(page, place)
    if token.upper and (kind & ACRONYM or len(plain) <= 4) and not page.tokens[place - 1].upper:
        return False
    if _is_brand(page, place):
        return False
    if (
        (plain in ROLES and plain not in SURNAME_WORDS)
        or is_idiom(page, place)
        or plain in kin(page.tokens[place - 1].plain)
    ):
        return False
    if plain in SURNAME_WORDS or plain in OF_FIRMS or not page.titled:
        return True
    return not is_word(plain) or is_given(plain) or _stands_in_a_list(page, place)


def _stands_in_a_list(page: Page, place: int) -> bool:
    """ "Anna Weber" between two signs or line ends: a family's name, though an ordinary word."""
    first, after = page.tokens[place - 1], page.after(place)
    alone = place == 1 or first.begins or first.bond == APART
    return alone and after is None and is_given(first.plain)


def _is_family_too(page: Page, place: int) -> bool:
    plain = page.tokens[place].plain
    return plain in OF_FIRMS or (plain in SMALL_FAMILIES and not page.titled)


def _kind_of(page: Page, place: int, stop: int) -> Kind:
    words = [token.plain for token in page.tokens[place:stop]]
    given = is_given(words[0])
    if _is_firm(words, given):
        return Kind.FIRM
    before = page.before(place)
    possessive = page.tokens[stop - 1].possessive
    if not page.slot and before in LOCATIVES and not (given and possessive):
        return Kind.OTHER
    if not page.slot and before in DETERMINERS and not given and before not in ROLES:
        return Kind.OTHER
    if KIND.get(words[0], 0) & (CALENDAR | PLACE):
        return Kind.PERSON if given and (len(words) > 1 or not is_the_word(page, place)) else Kind.OTHER
    return Kind.PERSON


def _is_firm(words: list[str], given: bool) -> bool:
    if len(words) == 1:
        return False
    return any(word in OF_FIRMS for word in words[1:]) and not (given and words[-1] in SURNAME_WORDS)
