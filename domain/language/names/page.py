"""One text as the readers of names see it: its words, what its writer does with capitals, who is known."""

from typing import NamedTuple

from domain.language.names.index import NameIndex
from domain.language.names.match import Match
from domain.language.names.ordinary import is_given, is_word
from domain.language.names.tables import sections
from domain.language.names.titles import HONORIFICS
from domain.language.names.tokens import APART, HYPHENED, Token

LONGEST = 6
"""No name has more words than this."""

PATIENCE = 120
"""How many runs of words of a text are looked at for slips; a message has a handful."""

_CONTEXT = sections("contexts.txt")
DETERMINERS = _CONTEXT["determiners"]
LOCATIVES = _CONTEXT["locatives"]
UNSURE = frozenset(("prefix", "typo", "sound"))
"""The ways of finding somebody that may be wrong."""


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


class Page:
    """The words of a text. ``slot``: the grammar expects a person where the text begins.

    ``flat``: capitals say nothing, for all or none are; ``titled``: nearly every word has one.
    """

    def __init__(self, text: str, tokens: list[Token], index: NameIndex, *, slot: bool = False) -> None:
        self.text = text
        self.tokens = tokens
        self.index = index
        self.slot = slot
        longer = [token for token in tokens if len(token.plain) > 3 and not token.caseless]
        capitals = sum(token.capital for token in longer)
        self.patience = PATIENCE
        self.shouted = len(longer) > 1 and all(token.upper for token in longer)
        self.flat = self.shouted or not (capitals or any(token.capital for token in tokens))
        self.capitals = frozenset(() if self.flat else (token.plain for token in tokens if token.capital))
        self.titled = len(longer) > 2 and capitals >= 0.8 * len(longer)

    def written(self, place: int) -> str:
        """A word as it stands in the text."""
        token = self.tokens[place]
        return self.text[token.start : token.end]

    def before(self, place: int) -> str:
        """The plain word right before a token, if nothing but spaces is between."""
        return self.tokens[place - 1].plain if place and self.tokens[place].bond != APART else ""

    def after(self, place: int) -> Token | None:
        """The next token, if nothing but spaces is between."""
        if place + 1 >= len(self.tokens) or self.tokens[place + 1].bond == APART:
            return None
        return self.tokens[place + 1]

    def is_capital(self, place: int) -> bool:
        """Whether a capital here means something."""
        return self.tokens[place].capital and not self.flat

    def is_shown(self, place: int) -> bool:
        """Whether a capital here can only be that of a name."""
        return self.is_capital(place) and not (self.titled or self.tokens[place].begins)

    def is_compound(self, place: int) -> bool:
        """Whether a word is part of a hyphened one in lower case, such as x-ray or follow-up."""
        token, after = self.tokens[place], self.after(place)
        behind = token.bond == HYPHENED
        if not behind and (after is None or after.bond != HYPHENED or token.capital):
            return False
        if not behind and after is not None and after.plain in HONORIFICS:
            return False
        return not self.slot or (is_word(token.plain) and not is_given(token.plain))
