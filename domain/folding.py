"""From letters of any script to plain ones: what makes Łukasz and lukasz, or 王芳 and Wang Fang, the same.

``fold`` gives one plain word, ``parts`` the several that one written word stands for.
"""

import re

from anyascii import anyascii

_NOT_PLAIN = re.compile(r"[^a-z]+")
_CAMEL = re.compile(r"[A-Z]?[a-z'`]+|[A-Z]+")
_HAN = re.compile(r"[\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_SYLLABIC = re.compile(
    r"[\u2e80-\u2fdf\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
_GERMANIC = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_UMLAUT = re.compile("[äöüøå]")

KOREAN = {
    "gim": "kim",
    "i": "lee",
    "bag": "park",
    "bak": "park",
    "choe": "choi",
    "jeong": "jung",
    "gang": "kang",
}
"""Family names as Koreans themselves spell them in Latin letters, by the plain transliteration."""


def fold(word: str) -> str:
    """A written word as plain lower-case letters, without apostrophes and accents; perhaps none are left."""
    plain = word if word.isascii() else anyascii(word)
    plain = plain.lower()
    return plain if plain.isalpha() else _NOT_PLAIN.sub("", plain)


def parts(word: str) -> tuple[str, ...]:
    """The plain words one written word stands for: several where a script writes names without a space."""
    if word.isascii() or not _SYLLABIC.search(word):
        folded = fold(word)
        return (folded,) if folded else ()
    syllables = [fold(piece) for piece in _CAMEL.findall(anyascii(word))]
    syllables = [piece for piece in syllables if piece]
    if _HANGUL.search(word) and syllables:
        syllables[0] = KOREAN.get(syllables[0], syllables[0])
    if len(syllables) <= 2:
        return tuple(syllables)
    return syllables[0], "".join(syllables[1:])


def spelled_out(word: str) -> str | None:
    """The word as those write it who lack the umlaut (Mueller, Soerensen), or None where there is none."""
    if word.isascii():
        return None
    lowered = word.lower()
    if not _UMLAUT.search(lowered):
        return None
    return fold(_UMLAUT.sub(lambda letter: _GERMANIC[letter.group()], lowered))


def is_syllabic(word: str) -> bool:
    """Whether a word is written in a script without spaces or capitals between family and given name."""
    return not word.isascii() and _SYLLABIC.search(word) is not None


def is_han(word: str) -> bool:
    return not word.isascii() and _HAN.search(word) is not None
