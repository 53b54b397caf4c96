"""Days that others labelled, read where their file lies: it is not ours to keep."""

import os
from pathlib import Path

import pytest

from tests.bench.peers_days import LABELS, judged, read_labels

FILE = Path(os.environ.get("KEEPWARM_DATES", LABELS))


@pytest.mark.skipif(not FILE.exists(), reason="the labelled days of others are not here")
def test_days_that_others_labelled_are_mostly_read_as_they_say() -> None:
    verdicts = [judged(item) for item in read_labels(FILE)]
    assert verdicts.count("right") / len(verdicts) >= 0.92
    assert verdicts.count("wrong") / len(verdicts) <= 0.03
