"""How facts read within a question."""

import pytest

from domain.voice.questions_notes import asked_of
from domain.voice.questions_said import as_what, to_you


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("designer", "as a designer"),
        ("engineer", "as an engineer"),
        ("CTO", "as CTO"),
        ("COO of Europe", "as COO of Europe"),
        ("HR manager", "as an HR manager"),
        ("head of sales", "as head of sales"),
        ("product design", "in product design"),
        ("the only lawyer", "as the only lawyer"),
        ("Engineering", "in Engineering"),
        ("marketing", "in marketing"),
        ("managing director", "as managing director"),
        ("UX designer", "as a UX designer"),
    ],
)
def test_a_role_reads_as_people_say_it(role: str, said: str) -> None:
    assert as_what(role) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("send Dana the deck", "send you the deck"),
        ("send her the deck", "send you the deck"),
        ("her move to Lisbon", "your move to Lisbon"),
        ("Dana's new team", "your new team"),
        ("introduce Dana Kim to Bob", "introduce you to Bob"),
        ("call her", "call you"),
        ("help her with the visa", "help you with the visa"),
    ],
)
def test_words_about_somebody_are_turned_to_them(text: str, said: str) -> None:
    assert to_you(text, "Dana Kim") == said


@pytest.mark.parametrize(
    ("note", "first"),
    [
        ("looking for a new CTO", "How is your search for a new CTO going?"),
        ("She is thinking about an MBA", "What would tip the balance for you with an MBA?"),
        ("wants to move to Lisbon", "You wanted to move to Lisbon: what would be the next step?"),
        ("has two kids", "What is new with your two kids?"),
        ("Dana is writing a book about bees", "How is writing a book about bees going?"),
        ("training for a marathon. Prefers mornings", "How is training for a marathon going?"),
    ],
)
def test_a_note_of_what_somebody_does_wants_or_has_can_be_asked_about(note: str, first: str) -> None:
    assert asked_of(note, "Dana Kim")[0] == first


@pytest.mark.parametrize("note", ["prefers mornings", "difficult, be careful", "vegetarian", "met twice"])
def test_any_other_note_stays_unsaid(note: str) -> None:
    assert asked_of(note, "Dana Kim") == []
