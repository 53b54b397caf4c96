"""English inflection, as far as the lexicons need it: one line a verb in, all of its forms out."""

import re
from collections.abc import Iterable

Forms = dict[str, str]
"""``base``, ``s``, ``ing``, ``past``, ``done`` (the participle) of one verb."""

_DOUBLES = re.compile(r"[^aeiou][aeiou][bgmnprt]$")
_DOUBLE_ANYWAY = frozenset(["chat", "refer"])


def inflect(entry: str) -> Forms:
    """The forms of a verb written ``base``, ``base:past`` or ``base:past:participle``."""
    base, *irregular = entry.split(":")
    past = irregular[0] if irregular else _add(base, "ed")
    return {
        "base": base,
        "s": _add(base, "s"),
        "ing": _add(base, "ing"),
        "past": past,
        "done": irregular[-1] if irregular else past,
    }


def _add(base: str, ending: str) -> str:
    if ending == "s":
        if re.search(r"[^aeiou]y$", base):
            return base[:-1] + "ies"
        return base + ("es" if re.search(r"(?:s|x|z|ch|sh|o)$", base) else "s")
    if base.endswith("ie") and ending == "ing":
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + ending
    if ending == "ed" and re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return base + (base[-1] if _doubles(base) else "") + ending


def _doubles(base: str) -> bool:
    return base in _DOUBLE_ANYWAY or bool(_DOUBLES.search(base) and _one_syllable(base))


def _one_syllable(base: str) -> bool:
    return len(re.findall("[aeiouy]+", base)) == 1


def verbs(table: str) -> tuple[Forms, ...]:
    """All verbs of a whitespace-separated table."""
    return tuple(inflect(entry) for entry in table.split())


def words(table: str) -> tuple[str, ...]:
    """The words of a whitespace-separated table."""
    return tuple(table.split())


def one_of(words: Iterable[str]) -> str:
    """A regular expression for any of these words or phrases, longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, set(words)), key=lambda w: (-len(w), w))) + ")"


def every(table: Iterable[Forms], *forms: str) -> tuple[str, ...]:
    """These forms of all verbs."""
    return tuple(verb[form] for verb in table for form in forms)
