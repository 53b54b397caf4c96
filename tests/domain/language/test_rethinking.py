"""Second thoughts inside a message."""

import pytest

from domain.language.rethinking import rethought


def kept(text: str) -> str:
    """Words kept; those in capitals are people, those with a digit days."""
    kinds = {"A": "person", "B": "person", "1": "day", "2": "day"}
    return " ".join(rethought(text.split(), str, lambda word: kinds.get(word, "")))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("drinks with A . . i mean B", "drinks with B"),
        ("met A , no wait , B", "met B"),
        ("A from college , i mean B , called", "B , called"),
        ("after 1 , say 2", "after 2"),
        ("on 1 . . the 2 i think", "on 2 i think"),
    ],
)
def test_what_is_taken_back_is_gone(said: str, meant: str) -> None:
    assert kept(said) == meant


@pytest.mark.parametrize(
    "said", ["met A . B called", "A , B and i", "met A with B", "A said no to B", "on 1 or 2"]
)
def test_what_is_not_taken_back_stays(said: str) -> None:
    assert kept(said) == said
