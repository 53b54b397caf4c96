"""Drafts of every kind and tone: their words are kept as samples, and say nothing that was not told."""

from pathlib import Path

import pytest

from domain.voice.templates import KINDS, TONES
from tests.talks.conftest import StartTalk
from tests.voice.drafted import ABOUT, NOW, PEOPLE, drafts, told
from tests.voice.given import unfounded

SAMPLES = Path(__file__).with_name("drafts_golden.txt")
"""Read it aloud when a template changes; a failing test shows the sample as it would be now."""

HINTS = ("None", "{", "}", "  ", " .", " ,", "??", "..", "the the", " you's")


def spelled(found: dict[str, dict[str, str]]) -> str:
    """All of them as they stand in the samples."""
    return "\n".join(
        f"== {kind}, {known} known ==\n{words}\n"
        for known, all_ in found.items()
        for kind, words in all_.items()
    )


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_each_reads_as_its_sample(start_talk: StartTalk) -> None:
    chat = start_talk(NOW)
    told(chat)
    assert spelled({known: drafts(chat, known) for known in PEOPLE}) == SAMPLES.read_text(encoding="utf-8")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("known", PEOPLE)
def test_nothing_is_said_that_was_not_told(start_talk: StartTalk, known: str) -> None:
    chat = start_talk(NOW)
    given = [*told(chat), *PEOPLE.values(), *ABOUT.values(), "2026-01-12", "2026-01-20", "Bob Stone", "May I"]
    for kind, words in drafts(chat, known).items():
        assert unfounded(words, given, NOW.date()) == [], kind
        assert not [hint for hint in HINTS if hint in words], f"{kind}: {words}"
        assert words[0].isupper(), kind


def test_there_is_a_sample_of_every_kind_and_tone() -> None:
    text = SAMPLES.read_text(encoding="utf-8")
    for known in PEOPLE:
        for kind in KINDS:
            for tone in TONES:
                assert f"== {kind}, {tone}, {known} known ==" in text
