"""Reads one name at one place of a text: somebody known first, else somebody new, else nothing.

A ``Reader`` holds the words of the text and what its writer does with capitals. ``slot`` is set where the
grammar already expects a person: there lower case is no objection, and a rarer word may be a slip.
"""

import re
from typing import NamedTuple

from domain.language.names.filing import ALIAS, FAMILY, FULL, GIVEN
from domain.language.names.folding import is_han, is_syllabic
from domain.language.names.index import NameIndex
from domain.language.names.match import NOBODY, Match
from domain.language.names.ordinary import is_common, is_given, is_word
from domain.language.names.ranking import rank, rank_written
from domain.language.names.scripts import looks_like_name, without_honorific
from domain.language.names.stops import (
    ACRONYM,
    CALENDAR,
    CHANNEL,
    FIRM,
    FUNCTION,
    GIVEN_FIRST,
    GROUP,
    KIND,
    PLACE,
    SURNAME_WORDS,
    TIME,
)
from domain.language.names.tables import sections
from domain.language.names.titles import OF_FIRMS, PARTICLES
from domain.language.names.tokens import APART, HYPHENED, Token

LONGEST = 6
"""No name has more words than this."""

NEVER = FUNCTION | TIME | GROUP | CHANNEL | FIRM
"""What a new name neither begins nor goes on with."""

UNSURE = ("prefix", "typo", "sound")

_CONTEXT = sections("contexts.txt")
DETERMINERS = _CONTEXT["determiners"]
LOCATIVES = _CONTEXT["locatives"]
BEFORE_DATES = _CONTEXT["before dates"]
AUXILIARY_AFTER = _CONTEXT["after auxiliaries"]
_DIGIT_AFTER = re.compile(r"[ ,]{0,2}\d")
_DIGIT_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?: of)? ?\Z")
_INNER_CAPITAL = re.compile(r"[^\W\d_][^\WA-Z\d_]+[A-Z]")
_NAME_CAPITALS = re.compile(r"(?:Mc|Mac|De|Di|La|Le|Van|Von|Du|Fitz|Jo|Mary|Ann|O|D|St)[A-Z]")


class Found(NamedTuple):
    """A name from one token to another; where it is no ``person``, something to step over."""

    first: int
    stop: int
    start: int
    end: int
    match: Match
    word: bool
    strong: bool
    person: bool = True


class Reader:
    """The words of one text, and how to read a name from them at a given place."""

    def __init__(self, text: str, tokens: list[Token], index: NameIndex, *, slot: bool = False) -> None:
        self.text = text
        self.tokens = tokens
        self.index = index
        self.slot = slot
        capitals = sum(token.capital for token in tokens)
        longer = [token for token in tokens if len(token.plain) > 3 and not token.caseless]
        self.shouted = len(longer) > 1 and all(token.upper for token in longer)
        self.flat = self.shouted or capitals == 0
        self.titled = len(longer) > 2 and sum(token.capital for token in longer) >= 0.8 * len(longer)

    def read(self, place: int, formal: bool = False) -> Found | None:
        """The name that begins with this token, if one does."""
        token = self.tokens[place]
        kind = KIND.get(token.plain, 0)
        if kind & FUNCTION and not self._may_be_name(place):
            return None
        known = self._known(place, kind, formal)
        if known is not None and (known.stop > place + 1 or known.match.how == "initials"):
            return known
        stop, person = self._new(place, kind, formal)
        if known is not None and (stop <= known.stop or not person):
            return known
        if stop == place:
            return None
        return self._found(place, stop, NOBODY, person=person, formal=formal)

    # somebody known

    def _may_be_name(self, place: int) -> bool:
        """A function word opens a name only as somebody's (An, So), or as the particle of a family's."""
        plain = self.tokens[place].plain
        return plain in PARTICLES or self.index.knows(plain)

    def _known(self, place: int, kind: int, formal: bool) -> Found | None:
        token = self.tokens[place]
        if token.caseless and is_syllabic(self.text[token.start : token.end]):
            return self._known_without_spaces(place)
        stop = self._reach(place)
        while stop > place + 1:
            match = self._match_several(place, stop, formal)
            if match is not NOBODY:
                return self._found(place, stop, match)
            stop -= 1
        match = self._match_one(place, kind, formal)
        if match is NOBODY or self._is_date_or_verb(place, kind):
            return None
        return self._found(place, place + 1, match, formal=formal)

    def _reach(self, place: int) -> int:
        """How far a name that begins here could go on."""
        stop = place + 1
        last = min(len(self.tokens), place + LONGEST)
        while stop < last and self._may_go_on(stop):
            stop += 1
        return stop

    def _may_go_on(self, place: int) -> bool:
        token = self.tokens[place]
        if token.bond == APART:
            return False
        plain = token.plain
        if len(plain) == 1:
            return token.caseless or self._is_initial(place)
        if self.index.knows(plain) or plain in PARTICLES:
            return True
        if KIND.get(plain, 0) & (FUNCTION | TIME | CHANNEL):
            return False
        return (token.capital and not self.flat) or not is_word(plain)

    def _is_initial(self, place: int) -> bool:
        token = self.tokens[place]
        written = self.text[token.start : token.end + 1]
        if written[0] in "iIaA" and written[-1] != "." and (self.flat or written[0] != "A"):
            return False
        if token.capital and not self.shouted:
            return True
        after = self.tokens[place + 1].bond if place + 1 < len(self.tokens) else APART
        return after == APART or KIND.get(self.tokens[place + 1].plain, 0) & (FUNCTION | TIME | CALENDAR) > 0

    def _match_several(self, place: int, stop: int, formal: bool) -> Match:
        tokens = self.tokens[place:stop]
        words = [token.plain for token in tokens]
        if len(words[-1]) > 1 and words[-1] in PARTICLES and not self.index.knows(words[-1]):
            return NOBODY
        match = rank(self.index, words, formal)
        if match.how in UNSURE or match.how == "nickname":
            return match if self._are_trusted(tokens) else NOBODY
        return match

    def _are_trusted(self, tokens: list[Token]) -> bool:
        """Whether words of which one is not there to the letter may be a name: not with an ordinary word."""
        unfiled = [t for t in tokens if not self.index.knows(t.plain) and t.plain not in PARTICLES]
        for token in unfiled:
            shown = token.capital and not (self.flat or self.titled or token.begins)
            if not shown and is_common(token.plain) and not is_given(token.plain):
                return False
        return len(unfiled) < len(tokens) or any(token.capital for token in tokens)

    def _match_one(self, place: int, kind: int, formal: bool) -> Match:
        token = self.tokens[place]
        plain = token.plain
        capital = token.capital and not self.flat
        if self.index.knows(plain) or plain in self.index.files[FULL]:
            if kind & FUNCTION and not (capital and not token.begins):
                return NOBODY
            if self._is_compound(place):
                return NOBODY
            return rank_written(self.index, self.text[token.start : token.end], formal)
        if len(plain) < 2 or kind & FUNCTION or self._is_compound(place):
            return NOBODY
        if token.upper and not self.shouted and len(plain) <= 4:
            return NOBODY if kind & ACRONYM else rank_written(self.index, plain.upper(), formal)
        if kind & NEVER and not self.slot:
            return NOBODY
        match = rank(self.index, (plain,), formal)
        return match if self._is_trusted(match.how, token, capital) else NOBODY

    def _is_trusted(self, how: str, token: Token, capital: bool) -> bool:
        """Whether what is not there to the letter may be taken for a name: never for an ordinary word."""
        plain = token.plain
        if how == "nickname":
            return self.slot or not is_word(plain) or (is_given(plain) and (capital or not is_common(plain)))
        if self.slot:
            return not is_common(plain)
        return not is_word(plain) and not KIND.get(plain, 0) and (capital or len(plain) >= 4)

    def _is_compound(self, place: int) -> bool:
        """Part of a hyphened word in lower case, such as x-ray or follow-up."""
        token = self.tokens[place]
        after = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        before = token.bond == HYPHENED
        follows = after is not None and after.bond == HYPHENED
        return (before or follows) and not (token.capital and not before)

    def _is_date_or_verb(self, place: int, kind: int) -> bool:
        """Whether the words around make a single known name the month, the weekday or the verb it also is."""
        token = self.tokens[place]
        before = self.tokens[place - 1].plain if place and token.bond != APART else ""
        if kind & CALENDAR:
            if before in BEFORE_DATES or _DIGIT_AFTER.match(self.text, token.end):
                return True
            if _DIGIT_BEFORE.search(self.text, max(token.start - 8, 0), token.start):
                return True
        if (token.capital and not self.flat) or self.slot or not is_word(token.plain):
            return False
        after = self.tokens[place + 1].plain if place + 1 < len(self.tokens) else ""
        return before in DETERMINERS or (token.plain in ("will", "may", "can") and after in AUXILIARY_AFTER)

    def _known_without_spaces(self, place: int) -> Found | None:
        """A name in Han, kana or Hangul, alone or somewhere inside a run of characters."""
        token = self.tokens[place]
        written = without_honorific(self.text[token.start : token.end])
        end = token.start + len(written)
        following = place + 1 < len(self.tokens) and self.tokens[place + 1].caseless
        if following and self.tokens[place + 1].bond != APART:
            both = written + self.text[self.tokens[place + 1].start : self.tokens[place + 1].end]
            if both in self.index.files[FULL]:
                return self._found(place, place + 2, rank_written(self.index, both))
        match = rank_written(self.index, written)
        if match.how in ("full", "first", "last", "alias"):
            return Found(place, place + 1, token.start, end, match, word=False, strong=True)
        return self._known_inside(place, token) if is_han(written) else None

    def _known_inside(self, place: int, token: Token) -> Found | None:
        files = self.index.files
        for start in range(token.start, token.end - 1):
            for length in (4, 3, 2):
                piece = self.text[start : min(start + length, token.end)]
                if len(piece) == length and (piece in files[FULL] or piece in files[ALIAS]):
                    match = rank_written(self.index, piece)
                    return Found(place, place + 1, start, start + length, match, word=False, strong=True)
        return None

    # somebody new

    def _new(self, place: int, kind: int, formal: bool) -> tuple[int, bool]:
        """Where a new name that begins here ends (here, if none does), and whether it is a person's."""
        if not self._may_begin_new(place, kind, formal):
            return place, False
        stop = self._new_reach(place)
        return stop, formal or self._is_person(place, stop, kind)

    def _may_begin_new(self, place: int, kind: int, formal: bool) -> bool:
        token = self.tokens[place]
        plain = token.plain
        if token.caseless:
            return looks_like_name(without_honorific(self.text[token.start : token.end]))
        if not plain or self._is_compound(place):
            return False
        if not token.capital or self.flat:
            return self._may_begin_new_in_lower_case(token, kind)
        given = is_given(plain)
        if token.begins and is_word(plain) and self._is_known_given(place + 1):
            return False
        if kind & NEVER or (kind & ACRONYM and token.upper):
            return given and self._new_may_go_on(place + 1) and not kind & FUNCTION
        if kind & (CALENDAR | PLACE):
            return given or not kind & CALENDAR
        if formal:
            return True
        if token.upper and len(plain) <= 5 and not given:
            return False
        return given or not (is_word(plain) or self._is_brand(token))

    def _may_begin_new_in_lower_case(self, token: Token, kind: int) -> bool:
        if token.plain in self.index.files[GIVEN] and not kind & FUNCTION:
            return True
        if not self.slot or kind & ~(ACRONYM | PLACE):
            return False
        return len(token.plain) > 1 and (is_given(token.plain) or not is_word(token.plain))

    def _is_brand(self, token: Token) -> bool:
        """LinkedIn, PayPal: a capital inside, and not as in McKay."""
        written = self.text[token.start : token.end]
        return _INNER_CAPITAL.match(written) is not None and _NAME_CAPITALS.match(written) is None

    def _is_known_given(self, place: int) -> bool:
        if place >= len(self.tokens) or self.tokens[place].bond == APART:
            return False
        plain = self.tokens[place].plain
        return plain in self.index.files[GIVEN] and plain not in self.index.files[FAMILY]

    def _new_reach(self, place: int) -> int:
        stop = place + 1
        last = min(len(self.tokens), place + LONGEST)
        while stop < last:
            if self._new_may_go_on(stop) and not self._starts_another(place, stop):
                stop += 1
                continue
            particles = self._particles(stop)
            if not particles or not self._new_may_go_on(stop + particles):
                break
            stop += particles + 1
        return stop

    def _starts_another(self, place: int, stop: int) -> bool:
        """Dana Bob: two people with the comma left out."""
        first = self.tokens[place].plain in self.index.files[GIVEN]
        return first and self._is_known_given(stop) and not self._new_may_go_on(stop + 1)

    def _particles(self, place: int) -> int:
        """How many particles stand here, two at most: "van der", "de la"."""
        count = 0
        for token in self.tokens[place : place + 2]:
            if token.bond == APART or token.plain not in PARTICLES or len(token.plain) == 1:
                break
            count += 1
        return count

    def _new_may_go_on(self, place: int) -> bool:
        if place >= len(self.tokens):
            return False
        token = self.tokens[place]
        plain = token.plain
        if token.bond == APART or not plain:
            return False
        if token.caseless:
            return self.tokens[place - 1].caseless and looks_like_name(self.text[token.start : token.end])
        if len(plain) == 1:
            return self._is_initial(place)
        kind = KIND.get(plain, 0)
        if kind & (NEVER | CALENDAR):
            return False
        if self.flat or not token.capital:
            return self._may_go_on_in_lower_case(place)
        if token.upper and (kind & ACRONYM or len(plain) <= 4) and not self.tokens[place - 1].upper:
            return False
        if self._is_brand(token):
            return False
        return plain in SURNAME_WORDS or not (self.titled and is_word(plain))

    def _may_go_on_in_lower_case(self, place: int) -> bool:
        token = self.tokens[place]
        if token.plain in PARTICLES or len(token.plain) < 3 or token.bond == HYPHENED:
            return False
        if not is_word(token.plain):
            return not self._is_known_given(place) and is_given(self.tokens[place - 1].plain)
        if token.plain not in SURNAME_WORDS:
            return False
        after = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        return (
            after is None
            or after.bond == APART
            or KIND.get(after.plain, 0) & (FUNCTION | TIME | CALENDAR) > 0
        )

    def _is_person(self, place: int, stop: int, kind: int) -> bool:
        words = [token.plain for token in self.tokens[place:stop]]
        given = is_given(words[0])
        if any(word in OF_FIRMS for word in words[1:]) and not (given and words[-1] in SURNAME_WORDS):
            return False
        before = self.tokens[place - 1].plain if place and self.tokens[place].bond != APART else ""
        token = self.tokens[stop - 1]
        if before in LOCATIVES and not (given and token.possessive) and not self.slot:
            return False
        if before in DETERMINERS and not given and not self.slot:
            return False
        if len(words) == 1 and kind & (CALENDAR | PLACE):
            return given and not self._is_date_or_verb(place, kind)
        return not (kind & PLACE and not given)

    # what it is

    def _found(
        self, place: int, stop: int, match: Match, *, person: bool = True, formal: bool = False
    ) -> Found:
        tokens = self.tokens[place:stop]
        word = all(_is_also_word(token.plain) for token in tokens) and (match is NOBODY or len(tokens) == 1)
        strong = formal or self._is_strong(place, stop, match, word)
        return Found(place, stop, tokens[0].start, tokens[-1].end, match, word, strong, person)

    def _is_strong(self, place: int, stop: int, match: Match, word: bool) -> bool:
        token = self.tokens[place]
        if stop - place > 1:
            return match.how not in UNSURE and (match is not NOBODY or is_given(token.plain) or not word)
        if match.how in UNSURE:
            return False
        if match is NOBODY:
            return token.caseless or (is_given(token.plain) and not word)
        if not word:
            return True
        mid_sentence = token.capital and not (self.flat or self.titled or token.begins)
        return mid_sentence and not KIND.get(token.plain, 0) & (CALENDAR | PLACE | FIRM | CHANNEL)


def _is_also_word(plain: str) -> bool:
    if KIND.get(plain, 0):
        return True
    return plain not in GIVEN_FIRST and is_word(plain)
