"""What the check for invented things catches, and what it lets pass."""

from datetime import date

import pytest

from tests.voice.given import unfounded

TODAY = date(2026, 3, 2)
GIVEN = [
    "Dana Kim",
    "Bob Stone",
    "CTO",
    "Acme Robotics",
    "Lisbon",
    "likes bouldering",
    "coffee",
    "2026-01-05",
    "looking for 2 designers by May",
    "--03-14",
]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Dana, it's been a while since our coffee in January. How are things at Acme Robotics?",
        "Introduce them to Bob Stone: both like bouldering.",
        "You talked on Monday 5 January (8 weeks ago).",
        "Send them something on bouldering you come across.",
        "You noted “looking for 2 designers…”: does that still stand?",
        "Their birthday is on 14 March.",
        "I'd like to be in touch. Thank you, Dana.",
        "• Dana Kim's promise to you",
    ],
)
def test_what_was_given_may_be_said(text: str) -> None:
    assert unfounded(text, GIVEN, TODAY) == []


@pytest.mark.parametrize(
    ("text", "invented"),
    [
        ("Introduce them to Marisol: both like bouldering.", "Marisol"),
        ("Marisol would like to meet them.", "Marisol"),
        ("• Marisol", "Marisol"),
        ("How are things at Globex these days?", "Globex"),
        ("How do you like it in Madrid?", "Madrid"),
        ("You talked 3 times this year.", "3"),
        ("They have seven ideas to share.", "seven"),
        ("You talked on 6 January.", "6"),
        ("You talked on Tuesday.", "Tuesday"),
        ("Their birthday is on 5 March.", "5 March"),
        ("You noted “wants to move to Lisbon”.", "“wants to move to Lisbon”"),
        ("Introduce them to Dana Stone.", "Dana Stone"),
        ("They like bouldering and origami.", "origami"),
        ("Write to dana@globex.example.", "globex"),
        ("You met in 2019.", "2019"),
    ],
)
def test_what_was_not_given_is_caught(text: str, invented: str) -> None:
    assert invented in unfounded(text, GIVEN, TODAY)


def test_an_example_in_our_own_sentences_founds_no_name() -> None:
    assert unfounded("Dana works at Acme in Berlin.", []) == ["Dana", "Acme", "Berlin"]
