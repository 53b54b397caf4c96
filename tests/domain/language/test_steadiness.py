"""However words are repeated, no message takes the assistant for ever."""

import re

import pytest

from domain.language.steadiness import steady
from tests.domain.language.book import intents


@pytest.mark.parametrize(
    ("written", "steadied"),
    [
        ("abc", "abc"),
        ("(?:a|ab)", "(?:a|ab)"),
        ("(?:a|ab|b)*c", "(?:(?>ab|a|b))*c"),
        ("(?:(?:i|i want to|to) )*", "(?:(?>(?:i want to|to|i) ))*"),
        ("(?: (?:me|message))+", "(?:(?> (?:message|me)))+"),
        ("(?:a|(?:b|bc)+)*?", "(?:(?>(?:(?>bc|b))+|a))*?"),
        (r"(?:\)|[)*|(])+x(?P<who>a|b)", r"(?:(?>[)*|(]|\)))+x(?P<who>a|b)"),
    ],
)
def test_repeated_words_are_read_longest_first_and_never_cut_up_anew(written: str, steadied: str) -> None:
    assert steady(written) == steadied
    assert re.compile(steadied)


@pytest.mark.parametrize(
    "text",
    [
        "had " + "interesting productive " * 9 + "zq Dana",
        "i want to i need to " * 11 + "zq",
        "show my the my " * 15 + "zq",
        "zoom call teams chat " * 11 + "zq",
        "i have not i have " * 12 + "zq",
    ],
)
def test_the_same_words_over_and_over_are_understood_as_nothing(text: str) -> None:
    assert intents(text) == ["unknown"]
