"""Any text as plain words, in Latin letters; their stems; and the words that a query asks for."""

import re
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii

from domain.folding import is_syllabic, parts, spelled_out

_POSSESSIVE = re.compile(r"['’]s\b")
_WORD = re.compile(r"[a-z0-9]+(?:\+\+|#)?")
_CAMEL = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")

_SMALL = """
a an the of at in on and or with for to from by about into is are was were be been am s re i me my we our us
you your he him his she her they them their it its this that these those who whom whose which what when where
there here as not no do does did has have had com www http https
"""
STOPS = frozenset(_SMALL.split())
"""Words that tell nothing of a text: left out of notes and talks, and of a query that has others."""

_ASKING = """
any anyone anybody some someone somebody everyone everybody all people person persons folks connection
connections contact contacts know knows knew like likes love loves loved enjoy enjoys can could may might
would help helps work works working worked talk talks talked talking speak speaks spoke find show list search
look looking give got get good great want wants need please also named called mentioned mentions said says
told expert expertise familiar through via
"""
ASKED = STOPS | frozenset(_ASKING.split())
"""Words by which people ask, not what they ask for (ours)."""

SHORT_FORMS = {
    "nyc": "new york",
    "sf": "san francisco",
    "uk": "united kingdom",
    "usa": "united states",
    "ai": "artificial intelligence",
    "ml": "machine learning",
    "vc": "venture capital",
    "hr": "human resources",
    "ux": "user experience",
    "ceo": "chief executive",
    "cto": "chief technology",
    "cfo": "chief financial",
    "coo": "chief operating",
    "cmo": "chief marketing",
    "vp": "vice president",
}
"""What people shorten (ours): whoever has the one is found by the other."""

_LONG_FORMS = {tuple(long.split()): short for short, long in SHORT_FORMS.items()}
_LONG_FIRST = frozenset(first for first, *_ in _LONG_FORMS)


def words(text: str) -> list[str]:
    """The plain words of a text, in order; after them the other forms of those that are shortened."""
    found = _plain(text) if text.isascii() else _folded(text)
    return found + _other_forms(found)


def asked_words(text: str, drop: frozenset[str] = ASKED) -> list[str]:
    """The words of a query that say what is looked for; of one that has none such, all of them."""
    found = list(dict.fromkeys(_plain(text) if text.isascii() else _folded(text, spelled=False)))
    telling = [word for word in found if word not in drop]
    return telling or found


def _plain(text: str) -> list[str]:
    return _WORD.findall(_POSSESSIVE.sub("", text.lower()).replace("'", ""))


def _folded(text: str, *, spelled: bool = True) -> list[str]:
    """Words in any script; Müller is found as Mueller, too."""
    found: list[str] = []
    for word in _POSSESSIVE.sub("", text).replace("’", "'").split():
        if is_syllabic(word):
            found += dict.fromkeys([*parts(word), *(_CAMEL.findall(anyascii(word).replace("'", "")))])
            continue
        found += _plain(anyascii(word))
        other = spelled_out(word) if spelled else None
        if other is not None and other not in found:
            found.append(other)
    return [word.lower() for word in found]


def _other_forms(found: list[str]) -> list[str]:
    other = [form for word in found if (long := SHORT_FORMS.get(word)) for form in long.split()]
    for first, second in pairwise(found):
        if first in _LONG_FIRST and (first, second) in _LONG_FORMS:
            other.append(_LONG_FORMS[first, second])
    return other


_VOWEL = re.compile(r"[aeiouy]")
_ENDINGS = (("ing", 3), ("ed", 3), ("er", 4), ("or", 4), ("ment", 4), ("ion", 5), ("ant", 5))
"""Endings of doing and of who does it, and how much must be left without them (ours)."""

_SHORTEST = 4
"""Letters from which on a word has a stem other than itself."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What design, designs, designer and designing share: always the beginning of the word."""
    if len(word) < _SHORTEST or not word.isalpha():
        return word
    bare = _singular(word)
    for ending, least in _ENDINGS:
        if _has_ending(bare, ending, least):
            bare = bare[: -len(ending)]
            break
    if len(bare) >= _SHORTEST and bare[-1] in "ey":
        bare = bare[:-1]
    return bare[:-1] if len(bare) >= _SHORTEST and bare[-1] == bare[-2] else bare


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3]
    if word.endswith(("shes", "ches", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _has_ending(word: str, ending: str, least: int) -> bool:
    left = word[: -len(ending)]
    return (
        word.endswith(ending)
        and len(left) >= least
        and not (ending == "er" and left.endswith("e"))  # an engineer is no doer of "engine"
        and _VOWEL.search(left) is not None
    )
