"""Sixty sentences people say against themselves, and what is made of them; ten of them word for word."""

import json
from pathlib import Path

import pytest

from domain.voice.reframe_read import DEFICIT
from domain.voice.reframe_said import acted, forward

CORPUS = Path(__file__).parents[1] / "corpora" / "reframe.jsonl"
SENTENCES = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
GOLDEN = Path(__file__).with_name("reframe_golden.txt")


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda one: str(one["text"]))
@pytest.mark.parametrize("action", [None, "asked a colleague for feedback"])
def test_it_looks_forward_in_two_ways_and_keeps_what_it_is_about(
    sentence: dict[str, list[str]], action: str | None
) -> None:
    text = str(sentence["text"])
    lines = forward(text, action)
    assert lines is not None
    both = " ".join(lines).casefold()
    assert lines[0] != lines[1]
    assert [word for word in sentence["must"] if word.casefold() not in both] == []
    assert [word for word in sentence["must_not"] if word.casefold() in both] == []
    assert not DEFICIT.search(both)
    assert text.casefold().strip(" .") not in both
    assert (action is None) or all("I asked a colleague for feedback" in line for line in lines)


def test_ten_of_them_read_word_for_word_as_they_were_read_aloud() -> None:
    for block in GOLDEN.read_text(encoding="utf-8").strip().split("\n\n"):
        said, action, *lines = block.splitlines()
        assert forward(said, action[1:].strip() or None) == tuple(lines)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I love pizza",
        "purple elephants",
        "Dana is terrible at sales",
        "had coffee with Dana",
        "I'm bad",
        "I met Bob at the failed startup meetup",
        "it rained",
    ],
)
def test_what_is_nothing_against_oneself_is_left_alone(text: str) -> None:
    assert forward(text) is None


@pytest.mark.parametrize(
    ("said", "clause"),
    [
        ("taking a course", "I'm taking a course"),
        ("I'm taking a course.", "I'm taking a course"),
        ("asked Bob for feedback", "I asked Bob for feedback"),
        ("by practising every Friday", "I'm practising every Friday"),
        ("to hire a coach", "I'm going to hire a coach"),
        ("a course at work", "My next step is a course at work"),
        ("I've signed up for Toastmasters", "I've signed up for Toastmasters"),
        ("nothing yet", ""),
        ("no", ""),
        ("trying not to fail", ""),
    ],
)
def test_an_action_reads_as_a_sentence_however_it_was_said(said: str, clause: str) -> None:
    assert acted(said) == clause
