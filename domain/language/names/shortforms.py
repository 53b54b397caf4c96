"""Short and pet forms of given names: Liz is an Elizabeth, Kasia a Katarzyna, Pepe a José.

English comes from the package ``nicknames``, other languages from ``shortforms.txt`` beside this file.
"""

from functools import cache
from importlib.resources import files

from domain.folding import fold
from domain.language.names.tables import sections

_MISTAKEN = {frozenset(pair.split("/")) for pair in sections("contexts.txt")["mistaken"]}
"""Pairs that the English table has and that name two people."""

_NOTHING: frozenset[str] = frozenset()


def kin(name: str) -> frozenset[str]:
    """The other plain forms of a given name: its short forms, and the full names it is short for."""
    return _table().get(name, _NOTHING)


@cache
def _table() -> dict[str, frozenset[str]]:
    kin_of: dict[str, set[str]] = {}
    for full, short in _pairs():
        if full != short and frozenset((full, short)) not in _MISTAKEN:
            kin_of.setdefault(full, set()).add(short)
            kin_of.setdefault(short, set()).add(full)
    return {name: frozenset(forms) for name, forms in kin_of.items()}


def _pairs() -> list[tuple[str, str]]:
    from nicknames import NickNamer  # read where the first unknown name needs it

    pairs = [
        (full, short)
        for full, shorts in NickNamer().nickname_lookup.items()
        for short in shorts
        if short.isalpha()
    ]
    text = files(__package__).joinpath("shortforms.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        full, colon, shorts = line.partition(": ")
        if colon and not line.startswith("#"):
            pairs.extend((fold(full), fold(short)) for short in shorts.split())
    return pairs
