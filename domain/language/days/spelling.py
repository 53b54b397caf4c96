"""Slips of the finger in the long words: "tommorow", "wendesday", "febuary"."""

from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

_LONG: Final[dict[str, int]] = {
    "tomorrow": 2, "yesterday": 2, "wednesday": 2, "thanksgiving": 2,
    "monday": 1, "tuesday": 1, "thursday": 1, "friday": 1, "saturday": 1, "sunday": 1,
    "january": 1, "february": 1, "september": 1, "october": 1, "november": 1, "december": 1,
    "christmas": 1, "weekend": 1, "morning": 1, "afternoon": 1, "evening": 1, "tonight": 1,
}  # fmt: skip
"""Each word with how many slips are forgiven in it."""

_BY_LETTER: Final[dict[str, tuple[tuple[str, int], ...]]] = {
    letter: tuple((word, slips) for word, slips in _LONG.items() if word[0] == letter)
    for letter in {word[0] for word in _LONG}
}
_NOT_SLIPS: Final = frozenset(
    {"sundry", "warning", "mourning", "evenings", "mornings", "weekends", "weekday", "weekdays"}
)
"""Real words one slip away."""

TYPOS: Final[dict[str, str]] = {
    **dict.fromkeys(
        ("tmrw", "tmr", "tmw", "tmmrw", "tomo", "tmoro", "tmorrow", "tomoz", "2moro", "2morrow", "tmrrw"),
        "tomorrow",
    ),
    **dict.fromkeys(("yday", "ystrday", "yest", "yesty", "yesterdy"), "yesterday"),
    **dict.fromkeys(("tdy", "tday", "todya", "2day"), "today"),
    **dict.fromkeys(("tonite", "tonigt", "tnite", "2nite", "2night", "tonght"), "tonight"),
    **dict.fromkeys(("xmas", "x-mas", "chrismas"), "christmas"),
}


@lru_cache(maxsize=4096)
def corrected(word: str) -> str:
    """The word of the calendar that ``word`` was meant to be, or ``word``."""
    if word in TYPOS:
        return TYPOS[word]
    if not 6 <= len(word) <= 13 or word in _NOT_SLIPS:
        return word
    for right, slips in _BY_LETTER.get(word[0], ()):
        # A name such as Mondal or Sundar differs in the last letter; a slip hardly ever does.
        if word[-1] in right[-2:] and OSA.distance(word, right, score_cutoff=slips) <= slips:
            return right
    return word
