"""The last look at what was understood."""

from datetime import datetime

from domain.language.checks import checked
from domain.language.model import Action, Person

NOW = datetime(2026, 6, 17, 9, 30)
DANA = (Person("Dana", "known", "Dana Kim", 1),)


def test_a_log_in_the_future_is_dropped() -> None:
    assert checked([Action("log", DANA, {"date": "2026-06-18"})], NOW) == []


def test_a_plan_in_the_past_is_dropped() -> None:
    assert checked([Action("plan_meeting", DANA, {"date": "2026-06-16"})], NOW) == []


def test_a_promise_due_in_the_past_is_kept_without_the_day() -> None:
    (action,) = checked([Action("follow_up", DANA, {"due": "2026-06-01", "text": "call"})], NOW)
    assert action.fields["due"] is None


def test_a_log_of_nobody_is_dropped() -> None:
    assert checked([Action("log", (), {"date": "2026-06-17"})], NOW) == []


def test_what_is_sound_stays() -> None:
    log = Action("log", DANA, {"date": "2026-06-17"})
    assert checked([log], NOW) == [log]
