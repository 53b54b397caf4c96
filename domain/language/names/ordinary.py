"""Which words are ordinary English and which are given names of somebody in the world."""

from functools import cache, lru_cache

from domain.language.names.edits import one_slip, shortened
from domain.language.names.tables import sections

_ENDINGS = (
    ("s", ("",)),
    ("es", ("", "e")),
    ("ies", ("y",)),
    ("ed", ("", "e")),
    ("ied", ("y",)),
    ("ing", ("", "e")),
    ("ings", ("", "e")),
    ("er", ("", "e")),
    ("ers", ("", "e")),
    ("est", ("", "e")),
    ("ier", ("y",)),
    ("iest", ("y",)),
    ("ily", ("y",)),
    ("iness", ("y",)),
    ("ly", ("",)),
    ("ally", ("al",)),
    ("ness", ("",)),
    ("less", ("",)),
    ("ful", ("",)),
    ("able", ("", "e")),
    ("ment", ("",)),
    ("ments", ("",)),
    ("ion", ("", "e")),
    ("ions", ("", "e")),
    ("ation", ("ate", "e")),
    ("ations", ("ate", "e")),
)
"""Regular endings, and what to put in their place to come to the base form."""

_DOUBLING = frozenset({"ed", "ing", "er", "est", "ers", "ings"})


@lru_cache(maxsize=8192)
def is_word(word: str) -> bool:
    """Whether a plain word is English, in any of its regular forms."""
    common, rarer = _words()
    return word in common or word in rarer or any(base in common or base in rarer for base in _bases(word))


def is_listed(word: str) -> bool:
    """Whether a plain word is an English base form: "grant" and "miles" are, "james" as in jam is not."""
    common, rarer = _words()
    return word in common or word in rarer


@lru_cache(maxsize=8192)
def is_common(word: str) -> bool:
    """Whether a plain word is among the more frequent third of English words."""
    common, _ = _words()
    return word in common or any(base in common for base in _bases(word))


@lru_cache(maxsize=2048)
def is_misspelt(word: str) -> bool:
    """Whether a plain word is one slip away from a word that these messages often have: coffe, yesteday."""
    near = _often_misspelt()
    candidates = {whole for key in (word, *shortened(word)) for whole in near.get(key, ())}
    return len(word) > 3 and any(one_slip(word, whole) for whole in candidates if len(whole) > 3)


@cache
def _often_misspelt() -> dict[str, list[str]]:
    near: dict[str, list[str]] = {}
    for word in sections("contexts.txt")["often misspelt"]:
        for key in (word, *shortened(word)):
            near.setdefault(key, []).append(word)
    return near


def is_given(word: str) -> bool:
    """Whether somebody in the world is called so."""
    return word in _given()


def _bases(word: str) -> list[str]:
    bases: list[str] = []
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            bases.extend(stem + letters for letters in instead)
            if ending in _DOUBLING and stem[-1] == stem[-2]:
                bases.append(stem[:-1])
    return bases


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    levels = sections("words.txt")
    return levels["common"], levels["rarer"]


@cache
def _given() -> frozenset[str]:
    return sections("given.txt")["given"]
