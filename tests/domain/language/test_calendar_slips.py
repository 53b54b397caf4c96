"""Days that no calendar has, and days that contradict the verb: nothing is written, the chat asks."""

from datetime import datetime

import pytest

from domain.language.model import KnownName
from domain.language.names import NameIndex
from domain.language.understand import understand

NOW = datetime(2026, 6, 17, 9, 30)
NAMES = NameIndex.build((KnownName(1, "Noor Haddad"),))


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("had tea with Noor on 31 April", ("log",)),
        ("met Noor on the 30th of February", ("log",)),
        ("remind me to call Noor on June 31", ("follow_up",)),
        ("had tea with Noor in 2 days", ("log", "plan_meeting")),
        ("met Noor tomorrow", ("log", "plan_meeting")),
    ],
)
def test_a_day_that_cannot_be_writes_nothing_and_says_what_to_ask(
    text: str, between: tuple[str, ...]
) -> None:
    understood = understand(text, NOW, NAMES)
    assert [action.intent for action in understood.actions] == ["unknown"]
    assert understood.doubt == between


@pytest.mark.parametrize("text", ["had tea with Noor on 31 May", "had tea with Noor on February 29"])
def test_a_day_some_year_has_is_a_day(text: str) -> None:
    assert [action.intent for action in understand(text, NOW, NAMES).actions] == ["log"]
