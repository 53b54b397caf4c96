"""Reads somebody known at a place of a text: the longest run of words that is somebody's name in any form."""

from domain.folding import is_han, is_syllabic
from domain.language.names.combining import combined, near_given
from domain.language.names.filing import ALIAS, FULL, GIVEN
from domain.language.names.match import NOBODY, Match
from domain.language.names.ordinary import is_common, is_given, is_misspelt, is_word
from domain.language.names.page import LONGEST, Found, Page
from domain.language.names.ranking import by_initials, by_short_form, exactly, nearly, rank_written
from domain.language.names.scripts import without_honorific
from domain.language.names.shortforms import kin
from domain.language.names.stops import ACRONYM, CALENDAR, CHANNEL, FIRM, FUNCTION, GROUP, KIND, TIME
from domain.language.names.titles import PARTICLES
from domain.language.names.tokens import APART, Token

_NEVER = FUNCTION | TIME | GROUP | CHANNEL | FIRM
LONGEST_WRITTEN = 12
"""A longer run of characters without spaces is no name by itself, but may have one inside."""

_ENDING = FUNCTION | TIME | CALENDAR


def match_at(page: Page, place: int, formal: bool) -> tuple[int, Match]:
    """Where the name that begins here ends and who it means; nobody where no name begins."""
    stop = _reach(page, place)
    if stop > place + 1 and not _has_filed(page, place, stop):
        stop = place + 1
    while stop > place + 1:
        match = _match_several(page, place, stop, formal)
        if match is not NOBODY:
            return stop, match
        stop -= 1
    return place + 1, _match_one(page, place, formal)


def _has_filed(page: Page, place: int, stop: int) -> bool:
    """Whether any of the words is somebody's, or the first one nearly: else all of them are nobody's."""
    if any(page.index.knows(token.plain) for token in page.tokens[place:stop]):
        return True
    filed, first = page.index.files[GIVEN], page.tokens[place]
    if any(form in filed for form in kin(first.plain)):
        return True
    if not page.is_capital(place) or not page.patience:
        return False
    page.patience -= 1
    return bool(near_given(page.index, first.plain))


def is_initial(page: Page, place: int) -> bool:
    """Whether a single letter stands for a name: "Dana K", "pat s" where a sentence ends, not "I" or "a"."""
    token = page.tokens[place]
    written = page.text[token.start : token.end + 1]
    if written[0] in "iIaA" and written[-1] != "." and (page.flat or written[0] != "A"):
        return False
    if token.capital and not page.shouted:
        return True
    after = page.after(place)
    return after is None or KIND.get(after.plain, 0) & _ENDING > 0


def _reach(page: Page, place: int) -> int:
    """How far a name that begins here could go on."""
    stop = place + 1
    last = min(len(page.tokens), place + min(LONGEST, page.index.longest))
    while stop < last and _may_go_on(page, stop):
        stop += 1
    return stop


def _may_go_on(page: Page, place: int) -> bool:
    token = page.tokens[place]
    plain = token.plain
    if token.bond == APART:
        return False
    if len(plain) == 1:
        return token.caseless or is_initial(page, place)
    if page.index.knows(plain) or plain in PARTICLES:
        return True
    if KIND.get(plain, 0) & (FUNCTION | TIME | CHANNEL):
        return False
    return page.is_capital(place) or token.caseless or not is_word(plain)


def _match_several(page: Page, place: int, stop: int, formal: bool) -> Match:
    tokens = page.tokens[place:stop]
    words = [token.plain for token in tokens]
    if len(words[-1]) > 1 and words[-1] in PARTICLES and not page.index.knows(words[-1]):
        return NOBODY
    if all(len(word) == 1 for word in words):
        return NOBODY
    if tokens[-1].capital and not tokens[0].capital and is_common(words[0]) and words[0] not in PARTICLES:
        return NOBODY
    match = exactly(page.index, words, formal)
    if match is NOBODY and page.patience and _may_be_misspelt(page, place, stop):
        page.patience -= 1
        return combined(page.index, words)
    return match


def _may_be_misspelt(page: Page, place: int, stop: int) -> bool:
    """Whether words that are not there to the letter may be a name: not with an ordinary word."""
    filed = 0
    for at in range(place, stop):
        plain = page.tokens[at].plain
        if plain in PARTICLES:
            continue
        if KIND.get(plain, 0) & _NEVER and len(plain) > 1 and not page.is_capital(at):
            return False
        if page.index.knows(plain):
            filed += 1
        elif not page.is_shown(at) and is_common(plain) and not is_given(plain):
            return False
    return filed > 0 or page.tokens[place].capital


def _match_one(page: Page, place: int, formal: bool) -> Match:
    token = page.tokens[place]
    plain, kind = token.plain, KIND.get(token.plain, 0)
    if page.is_compound(place):
        return NOBODY
    if page.index.knows(plain) or plain in page.index.files[FULL]:
        if kind & FUNCTION and (page.flat or not token.capital or token.begins):
            return NOBODY
        return rank_written(page.index, page.written(place), formal)
    if len(plain) < 2 or kind & FUNCTION:
        return NOBODY
    if token.upper and not page.shouted and len(plain) <= 4:
        return NOBODY if kind & ACRONYM else _by_capitals(page, place)
    if kind & _NEVER and not page.slot:
        return NOBODY
    match = _by_short_form(page, place)
    if match is not NOBODY:
        return match
    return nearly(page.index, plain, formal) if _may_be_slip(page, token) else NOBODY


def _by_short_form(page: Page, place: int) -> Match:
    """Who is called so for short, where the word can be a name: "liz", not "bill" in "paid the bill"."""
    plain = page.tokens[place].plain
    given, word = is_given(plain), is_word(plain)
    if page.slot and len(plain) <= 3 and not (word or given):
        match = by_initials(page.index, plain.upper())
        if match is not NOBODY:
            return match
    name = given and (page.is_capital(place) or not is_common(plain))
    if page.slot or name or (len(plain) > 2 and not word):
        return by_short_form(page.index, plain)
    return NOBODY


def _by_capitals(page: Page, place: int) -> Match:
    match = by_initials(page.index, page.written(place))
    return match if match is not NOBODY else by_short_form(page.index, page.tokens[place].plain)


def _may_be_slip(page: Page, token: Token) -> bool:
    """Whether what is not there to the letter may be taken for a name: never an ordinary word."""
    if page.slot:
        return not is_common(token.plain)
    if is_word(token.plain) or KIND.get(token.plain, 0):
        return False
    return (token.capital and not page.flat) or (len(token.plain) >= 4 and not is_misspelt(token.plain))


def is_without_spaces(page: Page, place: int) -> bool:
    return page.tokens[place].caseless and is_syllabic(page.written(place))


def known_without_spaces(page: Page, place: int) -> Found | None:
    """A name in Han, kana or Hangul: two words, one word, or somewhere inside a run of characters."""
    token = page.tokens[place]
    written = without_honorific(page.written(place))
    if len(written) > LONGEST_WRITTEN:
        return _known_inside(page, place, token.start)
    after = page.after(place)
    if after is not None and after.caseless:
        both = written + page.written(place + 1)
        match = rank_written(page.index, both)
        if match.how == "full":
            return Found(place, place + 2, token.start, after.end, match, word=False, strong=True)
    match = rank_written(page.index, written)
    if match.how in ("full", "first", "last", "alias"):
        return Found(
            place, place + 1, token.start, token.start + len(written), match, word=False, strong=True
        )
    return _known_inside(page, place, token.start) if is_han(written) else None


def known_behind(page: Page, found: Found) -> Found | None:
    """Somebody else known in the same run of Han characters: 王芳和李明."""
    place = found.stop - 1
    if found.end + 1 >= page.tokens[place].end or not is_han(page.written(place)):
        return None
    return _known_inside(page, place, found.end)


def _known_inside(page: Page, place: int, begin: int) -> Found | None:
    files, token = page.index.files, page.tokens[place]
    for start in range(begin, token.end - 1):
        for length in (4, 3, 2):
            piece = page.text[start : min(start + length, token.end)]
            if len(piece) == length and (piece in files[FULL] or piece in files[ALIAS]):
                match = rank_written(page.index, piece)
                return Found(place, place + 1, start, start + length, match, word=False, strong=True)
    return None
