"""Reads one name at one place of a text: somebody known first, else somebody new, else nothing."""

from domain.language.names.fresh import Kind, run_at
from domain.language.names.known import LONGEST_WRITTEN, is_without_spaces, known_without_spaces, match_at
from domain.language.names.match import NOBODY, Match
from domain.language.names.ordinary import is_common, is_given
from domain.language.names.page import DETERMINERS, UNSURE, Found, Page
from domain.language.names.ranking import rank_longer
from domain.language.names.senses import (
    WEAK_IN_LOWER_CASE,
    could_be_place_or_date,
    is_also_word,
    is_date,
    is_rather_the_word,
    is_the_word,
)
from domain.language.names.stops import FUNCTION, KIND, PAIRS
from domain.language.names.titles import PARTICLES


def read(page: Page, place: int, formal: bool = False) -> Found | None:
    """The name that begins with this token, if one does; ``formal`` after a title."""
    plain, after = page.tokens[place].plain, page.after(place)
    if after is not None and f"{plain}_{after.plain}" in PAIRS:
        stop, match = match_at(page, place, formal)
        other = stop == place + 1
        return _found(page, place, place + 2 if other else stop, match, formal, not other)
    if KIND.get(plain, 0) & FUNCTION and not _may_be_name(page, place):
        return None
    if is_without_spaces(page, place):
        found = known_without_spaces(page, place)
        if found is not None or page.tokens[place].end - page.tokens[place].start > LONGEST_WRITTEN:
            return found
    stop, match = match_at(page, place, formal)
    if match is not NOBODY and stop == place + 1 and not formal and is_the_word(page, place):
        return None
    if not page.slot and _is_doubtful(page, place, stop, match):
        return None
    return _decide(page, place, stop, match, formal)


def _is_doubtful(page: Page, place: int, stop: int, match: Match) -> bool:
    """Whether a match is not worth a mention: the Kims, a ray of light, words that are a name too."""
    if match.how in UNSURE:
        return page.before(place) in DETERMINERS
    if page.is_capital(place) or not all(is_common(token.plain) for token in page.tokens[place:stop]):
        return False
    if stop == place + 1:
        return match.how == "last"
    return page.tokens[place].plain in page.capitals


def _may_be_name(page: Page, place: int) -> bool:
    """A function word opens a name only as somebody's (An, So), as a family's particle or as an initial."""
    token = page.tokens[place]
    if token.plain in PARTICLES or page.index.knows(token.plain):
        return True
    return len(token.plain) == 1 and token.capital and page.after(place) is not None


def _decide(page: Page, place: int, stop: int, match: Match, formal: bool) -> Found | None:
    """Somebody known, unless more words with capitals follow and make it the name of another."""
    if match.how == "initials" and stop == place + 1:
        return _found(page, place, stop, match, formal)
    longer, kind = run_at(page, place, formal)
    if match is NOBODY:
        if longer == place or (longer == place + 1 and not formal and is_rather_the_word(page, place)):
            return None
        return _found(page, place, longer, NOBODY, formal, kind is Kind.PERSON)
    if longer <= stop or kind is Kind.OTHER:
        return _found(page, place, stop, match, formal)
    whole = rank_longer(page.index, [token.plain for token in page.tokens[place:longer]])
    if whole is not NOBODY:
        return _found(page, place, longer, whole, formal)
    if stop > place + 1:
        return _found(page, place, stop, match, formal)
    return _found(page, place, longer, NOBODY, formal, kind is Kind.PERSON)


def _found(page: Page, place: int, stop: int, match: Match, formal: bool, person: bool = True) -> Found:
    tokens = page.tokens[place:stop]
    word = _is_word(page, place, stop, match)
    strong = formal or _is_strong(page, place, stop, match, word)
    return Found(place, stop, tokens[0].start, tokens[-1].end, match, word, strong, person)


def _is_word(page: Page, place: int, stop: int, match: Match) -> bool:
    """Whether the name is an ordinary word as well; of two words, whether neither is usual as a name."""
    tokens = page.tokens[place:stop]
    shown = any(token.capital for token in tokens) and not page.flat
    if len(tokens) > 1 and (len(tokens[0].plain) == 1 or (match is not NOBODY and (shown or page.flat))):
        return False
    if len(tokens) > 1 and is_given(tokens[0].plain) and not tokens[0].begins and shown:
        return False
    if len(tokens) == 1 and not shown and tokens[0].plain in WEAK_IN_LOWER_CASE:
        return True
    return all(is_also_word(token.plain) and not token.caseless for token in tokens)


def _is_strong(page: Page, place: int, stop: int, match: Match, word: bool) -> bool:
    """Whether this is a person by itself, whatever the grammar around it."""
    token = page.tokens[place]
    if match.how in UNSURE:
        return False
    if stop - place > 1 and match is not NOBODY:
        return not word or page.is_capital(place)
    if stop - place > 1:
        words = [other.plain for other in page.tokens[place:stop]]
        return not word and (is_given(words[0]) or not any(is_also_word(other) for other in words))
    if not word:
        return match is not NOBODY or token.caseless or is_given(token.plain)
    if match is NOBODY:
        return False
    if could_be_place_or_date(token.plain):
        return page.is_capital(place) and is_given(token.plain) and not is_date(token.plain)
    return page.is_shown(place)
