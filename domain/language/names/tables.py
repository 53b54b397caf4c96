"""The word lists beside this file: sections begin with ``= name``, spaces part words, ``#`` is a remark."""

from functools import cache
from importlib.resources import files


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """The sections of one word list, each as a set of words."""
    found: dict[str, set[str]] = {}
    words: set[str] = set()
    for line in files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            words = found.setdefault(line[2:], set())
        elif not line.startswith("#"):
            words.update(line.split())
    return {section: frozenset(words) for section, words in found.items()}
