"""The plain spelling of a message, and the way back to what was written."""

from domain.language.days import find_days
from domain.language.named import people_of
from domain.language.reading import MOST_TOKENS, Reading, read
from tests.domain.language.book import NOW, index


def reading(text: str) -> Reading:
    people = people_of(text, index())
    return read(text, people, find_days(text, NOW, masked=[person.outer for person in people]))


def plain(text: str) -> str:
    """The plain spelling, people as P and days as D."""
    signs = reading(text)
    return "".join("P" if c in signs.people else "D" if c in signs.days else c for c in signs.text)


def test_people_and_days_are_one_sign_each() -> None:
    assert plain("Had coffee with Dana yesterday!") == "had coffee with P D !"


def test_a_list_of_people_is_one_sign() -> None:
    signs = reading("drinks with Hope, Miles & Frank")
    assert [person.said for person in signs.people_in(0, len(signs.text))] == ["Hope", "Miles", "Frank"]
    assert plain("drinks with Hope, Miles & Frank") == "drinks with P"


def test_emoji_hyphens_and_short_forms_become_words() -> None:
    assert plain("☕ w/ Dana, follow-up re: Q3") == "coffee with P , follow up re q3"


def test_what_was_written_is_found_again() -> None:
    signs = reading("Emailed Dana re: The Big Budget")
    start = signs.text.index("the")
    assert signs.said(start, len(signs.text)) == "The Big Budget"


def test_a_second_thought_takes_back_the_person_before_it() -> None:
    assert plain("lunch with Bob, I mean Theo") == "lunch with P"


def test_the_preposition_of_a_day_stays_where_a_verb_needs_it() -> None:
    assert plain("who should I say hi to today") == "who should i say hi to D"


def test_private_signs_and_control_characters_are_dropped() -> None:
    assert plain("\ue000had\x00 lunch\uf000") == "had lunch"


def test_a_stammer_and_endless_words_are_cut() -> None:
    assert plain("no no no no no") == "no no"
    assert len(reading("a b " * 5_000).tokens) <= MOST_TOKENS


def test_nothing_is_nothing() -> None:
    assert reading("").text == ""
    assert reading("").span(0, 0) == (0, 0)
