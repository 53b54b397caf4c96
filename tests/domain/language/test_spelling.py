"""How people type, and the plain words behind it."""

import pytest

from domain.language.spelling import mend, plain_words


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("didn't", ("did", "not")),
        ("havent", ("have", "not")),
        ("i'm", ("i", "am")),
        ("what's", ("what", "is")),
        ("'s", ("'s",)),
        ("we'll", ("we", "will")),
        ("gonna", ("going", "to")),
        ("w/", ("with",)),
        ("1:1", ("one", "on", "one")),
        ("mtg", ("meeting",)),
        ("lmk", ("let", "me", "know")),
        ("intro'd", ("introduced",)),
    ],
)
def test_short_forms_are_opened(typed: str, plain: tuple[str, ...]) -> None:
    assert plain_words(typed) == plain


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("coffe", "coffee"),
        ("lnuch", "lunch"),
        ("metting", "meeting"),
        ("emialed", "emailed"),
        ("emailled", "emailed"),
        ("brekfast", "breakfast"),
        ("calld", "called"),
        ("remidn", "remind"),
        ("birthdya", "birthday"),
        ("yesteday", "yesterday"),
    ],
)
def test_a_slip_of_the_fingers_is_mended(slip: str, meant: str) -> None:
    assert plain_words(slip) == (meant,)


@pytest.mark.parametrize(
    "word", ["tested", "bunch", "winner", "walked", "taller", "xqzzt", "a", "李明", "x" * 10_000]
)
def test_other_words_mean_themselves(word: str) -> None:
    assert plain_words(word) == (word,)


def test_the_first_letter_is_never_mended() -> None:
    assert mend("bcoffee") == "bcoffee"
