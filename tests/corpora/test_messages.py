"""The score on labelled messages, by intent: it fails below the bar and prints what it got wrong."""

from pathlib import Path

from tests.corpora.scoring import judged, labelled, table

CORPORA = Path(__file__).parent
RIGHT, WRONG_WRITES = 0.97, 0.01
"""The bars: wholly right at least, writes that are wrong at most."""


def test_every_example_of_the_contract_is_understood() -> None:
    verdicts = judged(labelled(CORPORA / "examples.jsonl"))
    assert [verdict for verdict in verdicts if not verdict.right] == []


def test_every_wording_about_people_is_understood() -> None:
    verdicts = judged(labelled(CORPORA / "people.jsonl"))
    assert [verdict.text for verdict in verdicts if not verdict.right] == [], table(verdicts)


def test_nearly_every_labelled_message_is_understood() -> None:
    verdicts = judged(labelled(CORPORA / "messages.jsonl"))
    right = sum(verdict.right for verdict in verdicts) / len(verdicts)
    assert right >= RIGHT, table(verdicts)


def test_hardly_any_labelled_message_is_written_down_wrongly() -> None:
    verdicts = judged(labelled(CORPORA / "messages.jsonl"))
    wrong = sum(verdict.wrong_write for verdict in verdicts) / len(verdicts)
    assert wrong <= WRONG_WRITES, table(verdicts)
