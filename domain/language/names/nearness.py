"""Words of names that are nearly what was said: that begin so, are one slip away, or sound the same."""

from domain.language.names.edits import likely_slip, one_slip, shortened
from domain.language.names.index import NameIndex
from domain.language.names.ordinary import is_given
from domain.language.names.shelves import under
from domain.language.names.sound import sound

MOST_BEGINNINGS = 3
"""A beginning that more names have than this says too little."""


def beginnings(index: NameIndex, said: str) -> list[str]:
    """Names that begin as said, if these are few and what was said is no name of its own."""
    if len(said) < 3:
        return []
    names = index.beginning(said)
    if is_given(said):
        names = [name for name in names if len(said) == 3 and len(name) >= 6]
    return names if len(names) <= MOST_BEGINNINGS else []


def slips(index: NameIndex, said: str) -> list[str]:
    """Names one slip of the finger away, unless somebody in the world is called what was said."""
    if len(said) < 3 or is_given(said):
        return []
    return [name for name in neighbours(index, said) if likely_slip(said, name)]


def neighbours(index: NameIndex, said: str) -> list[str]:
    """All names one slip away, however unlikely."""
    candidates = set(index.words_near(said))
    for key in shortened(said):
        candidates.update(index.words_near(key))
    return sorted(name for name in candidates if one_slip(said, name))


def sounding(index: NameIndex, said: str) -> list[str]:
    """Names that sound as said; of two real names (Simon, Simone) only where they also end alike."""
    if len(said) < 3:
        return []
    return [name for name in under(index.alike, sound(said)) if name != said and _same_name(said, name)]


def _same_name(said: str, name: str) -> bool:
    if not is_given(said):
        return abs(len(said) - len(name)) <= 3
    return (said[-1] in "aeiou") == (name[-1] in "aeiou")
