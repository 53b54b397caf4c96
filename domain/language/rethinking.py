"""Second thoughts inside a message: of "Vikram S, I mean Vikram Sinha" the later word counts."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from domain.language.lexicon.forms import words

Word = TypeVar("Word")

_WORDS = frozenset(
    words(
        "i mean meant no wait sorry rather or make that actually say well hm hmm uh er erm think it was the"
    )
)
_SIGNS = frozenset([".", ",", "-", "?", "!", "¶"])
_ASIDE = frozenset(words("from at college school work university uni of"))
"""May stand beside the name that is taken back: "Vikram S from college, I mean Vikram Sinha"."""

_NEEDED = (
    ("i", "mean"),
    ("i", "meant"),
    ("no",),
    ("wait",),
    ("sorry",),
    ("rather",),
    ("make", "that"),
    ("say",),
)
LONGEST = 6


def rethought(
    words: Sequence[Word], text_of: Callable[[Word], str], kind_of: Callable[[Word], str]
) -> list[Word]:
    """The words without a person or day taken back by a second thought and another of its kind."""
    kept: list[Word] = []
    for word in words:
        kind = kind_of(word)
        if kind in ("person", "day") and (start := _taken_back(kept, kind, text_of, kind_of)) is not None:
            del kept[start:]
        kept.append(word)
    return kept


def _taken_back(
    kept: list[Word], kind: str, text_of: Callable[[Word], str], kind_of: Callable[[Word], str]
) -> int | None:
    """Where what these words take back begins; None where they take nothing back."""
    between: list[str] = []
    for back in range(1, min(len(kept), LONGEST + 2) + 1):
        word = kept[-back]
        if kind_of(word) == kind:
            between.reverse()
            if len(kept) > back and text_of(kept[-back - 1]) in ("by", "say"):
                return None  # "by Sam I mean Sam Lee" explains a name and takes back nothing
            return len(kept) - back if _is_second_thought(between) else None
        text = text_of(word)
        if kind_of(word) or (text not in _SIGNS and text not in _WORDS and text not in _ASIDE):
            return None
        between.append(text)
    return None


def _is_second_thought(between: list[str]) -> bool:
    if between[:2] == [".", "."]:
        return True
    words = tuple(text for text in between if text not in _SIGNS and text not in _ASIDE)
    said = any(words[at : at + len(need)] == need for need in _NEEDED for at in range(len(words)))
    return said and (
        any(sign in between for sign in _SIGNS) or words[0] in ("no", "sorry", "wait", "i", "or")
    )
