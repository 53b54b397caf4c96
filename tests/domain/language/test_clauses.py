"""Where one clause ends and the next begins."""

import pytest

from domain.language.clauses import split
from tests.domain.language.test_reading import reading


def clauses(text: str) -> list[str]:
    signs = reading(text)
    return [signs.said(clause.start, clause.end) for clause in split(signs)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("had coffee with Dana and then lunch with Bob", ["had coffee with Dana", "lunch with Bob"]),
        ("called Dana, emailed Bob", ["called Dana", "emailed Bob"]),
        ("Dana and I had lunch", ["Dana and I had lunch"]),
        ("met Dana about hiring and the budget", ["met Dana about hiring and the budget"]),
        ("remind me to send Dana the deck and the notes", ["remind me to send Dana the deck and the notes"]),
        ("Monday: call with Bob", ["Monday", "call with Bob"]),
        ("met Dana. Great chat", ["met Dana", "Great chat"]),
        ("- Dana: lunch\n- Bob: call", ["Dana: lunch", "Bob: call"]),
        ("Bob was away when I called", ["Bob was away when I called"]),
        ("todo: send Dana the deck", ["todo: send Dana the deck"]),
    ],
)
def test_a_new_clause_begins_only_where_something_new_is_said(text: str, parts: list[str]) -> None:
    assert clauses(text) == parts


def test_a_question_mark_belongs_to_its_sentence() -> None:
    first, second = split(reading("who is Bob? met Dana"))
    assert (first.mark, second.mark) == ("?", "")
