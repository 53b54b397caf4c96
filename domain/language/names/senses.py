"""Names that are words as well: when what stands around makes one the month, the place or the verb."""

import re

from domain.language.names.filing import GIVEN
from domain.language.names.ordinary import is_given, is_listed, is_word
from domain.language.names.page import DETERMINERS, Page
from domain.language.names.stops import CALENDAR, CHANNEL, FIRM, FUNCTION, GIVEN_FIRST, KIND, PLACE, TIME
from domain.language.names.tables import sections
from domain.language.names.titles import RELATIONS

_CONTEXT = sections("contexts.txt")
_BEFORE_DATES = _CONTEXT["before dates"]
_BEFORE_PLACES = _CONTEXT["before places"]
_MOTION = _CONTEXT["motion"]
_VERBS = _CONTEXT["names that are verbs"]
_AUXILIARIES = _CONTEXT["names that are auxiliaries"]
WEAK_IN_LOWER_CASE = _CONTEXT["words in lower case"]
_OBJECTS = _CONTEXT["objects"]
_BASE_VERBS = _CONTEXT["after auxiliaries"]
_IDIOMS = _CONTEXT["idioms"]
_DIGIT_AFTER = re.compile(r"[ ,]{0,2}\d")
_DIGIT_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?: of)? ?\Z")
_NUMBER_BEFORE = re.compile(r"\d ?\Z")


def is_also_word(plain: str) -> bool:
    """Whether a plain name is an ordinary word, a date, a place or a brand as well."""
    if KIND.get(plain, 0):
        return True
    if is_given(plain):
        return plain not in GIVEN_FIRST and is_listed(plain)
    return is_word(plain)


def is_the_word(page: Page, place: int) -> bool:
    """Whether a single name is here the word, the date or the place that it also is."""
    token = page.tokens[place]
    kind = KIND.get(token.plain, 0)
    if kind & CALENDAR and _is_date(page, place):
        return True
    if kind & PLACE and _is_place(page, place):
        return True
    if is_idiom(page, place) or page.before(place) in ("a", "an"):
        return True
    if not (is_also_word(token.plain) or is_listed(token.plain)):
        return False
    if page.is_capital(place) and page.before(place) == "the" and is_also_word(token.plain):
        return True
    if not page.is_capital(place) and _is_word_in_lower_case(page, place):
        return True
    return not page.is_shown(place) and not page.slot and _is_verb(page, place)


def is_rather_the_word(page: Page, place: int) -> bool:
    """The same of a name that nobody known has: "angel investors", "ivy league" are things."""
    if is_the_word(page, place):
        return True
    after = page.after(place)
    if after is None or page.is_capital(place) or not is_also_word(page.tokens[place].plain):
        return False
    return is_word(after.plain) and not KIND.get(after.plain, 0) & (FUNCTION | TIME | CALENDAR)


def is_idiom(page: Page, place: int) -> bool:
    """Whether a name and the word beside it mean something else: bobby pin, Christmas Eve."""
    plain = page.tokens[place].plain
    following = page.tokens[place + 1].plain if place + 1 < len(page.tokens) else ""
    return f"{plain}/{following}" in _IDIOMS or f"{page.before(place)}/{plain}" in _IDIOMS


def could_be_place_or_date(plain: str) -> bool:
    return KIND.get(plain, 0) & (CALENDAR | PLACE | FIRM | CHANNEL) > 0


def is_date(plain: str) -> bool:
    return KIND.get(plain, 0) & CALENDAR > 0


def _is_date(page: Page, place: int) -> bool:
    token = page.tokens[place]
    if page.before(place) in _BEFORE_DATES or _DIGIT_AFTER.match(page.text, token.end):
        return True
    return _DIGIT_BEFORE.search(page.text, max(token.start - 8, 0), token.start) is not None


def _is_place(page: Page, place: int) -> bool:
    before = page.before(place)
    if page.tokens[place].possessive:
        return False
    return before in _BEFORE_PLACES or (before == "to" and page.before(place - 1) in _MOTION)


def _is_word_in_lower_case(page: Page, place: int) -> bool:
    """ "my hope", "5 miles", or the very name once more, with a capital, elsewhere in the text."""
    token = page.tokens[place]
    if page.slot:
        return False
    if page.before(place) in DETERMINERS and token.plain not in RELATIONS:
        return True
    if _NUMBER_BEFORE.search(page.text, max(token.start - 3, 0), token.start) or _DIGIT_AFTER.match(
        page.text, token.end
    ):
        return True
    return token.plain in page.capitals


def _is_verb(page: Page, place: int) -> bool:
    """ "Mark this", "chase Bob", "will call": a verb before what verbs are followed by."""
    token, after = page.tokens[place], page.after(place)
    if after is None:
        return False
    if token.plain in _AUXILIARIES:
        return after.plain in _BASE_VERBS
    if token.plain not in _VERBS:
        return False
    if after.plain in _OBJECTS:
        return token.begins or not token.capital
    named = after.plain in page.index.files[GIVEN] and (after.capital or not is_also_word(after.plain))
    return token.begins and named
