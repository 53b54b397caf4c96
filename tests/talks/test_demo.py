"""The made-up network of the demo, as somebody who tries it finds it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

import pytest

from domain.measure.churn import churn
from domain.measure.quality import quality
from domain.reflect.audit_choice import Sides, sides, significant
from domain.reflect.journaled import journaled
from domain.start.demo import furnish
from domain.turn import Turn
from storage.database import Unit
from tests.talks.conftest import StartTalk
from tests.talks.talk import Talk

Found = TypeVar("Found")

DAYS = (
    datetime(2026, 1, 5, 8),
    datetime(2026, 3, 28, 22),
    datetime(2027, 10, 31, 2),
    datetime(2028, 2, 29, 12),
)
"""A Monday morning, the eve of summer time, the doubled hour, a leap day."""


def with_demo(chat: Talk) -> None:
    def fill(unit: Unit) -> None:
        user = unit.users.find("local", "local")
        assert user is not None
        furnish(Turn(chat.chat.clock.now(), unit.store(user)))

    chat.look(fill)


def seen(chat: Talk, look: Callable[[Turn], Found]) -> Found:
    """What a turn would see now."""
    found: list[Found] = []

    def read(unit: Unit) -> None:
        user = unit.users.find("local", "local")
        assert user is not None
        found.append(look(Turn(chat.chat.clock.now(), unit.store(user))))

    chat.look(read)
    return found[0]


def test_undo_does_not_take_the_demo_network_away(chat: Talk) -> None:
    with_demo(chat)
    assert "nothing left to undo" in chat.say("undo")
    assert "Amara Adeyemi" in chat.say("/person Amara")


def test_undo_in_the_demo_takes_back_what_was_said_and_no_more(chat: Talk) -> None:
    with_demo(chat)
    chat.say("had coffee with Amara")
    assert "Undone: coffee with Amara Adeyemi" in chat.say("undo")
    assert "nothing left to undo" in chat.say("undo")
    assert "Bram Visser" in chat.say("/person Bram")


@pytest.mark.parametrize("now", DAYS, ids=str)
def test_every_part_of_the_index_has_something_to_say(start_talk: StartTalk, now: datetime) -> None:
    chat = start_talk(now)
    with_demo(chat)
    user = seen(chat, lambda turn: turn.user)
    found = seen(chat, lambda turn: quality(turn.store.network(), turn.today, user.industry, user.function))
    assert found.active == 40
    assert found.score is not None
    assert 50 < found.score < 70  # neither good nor poor
    assert all(0 < (part.points or 0) < 100 for part in found.parts.values())
    assert found.parts["diversity"].known < found.active


@pytest.mark.parametrize("now", DAYS, ids=str)
def test_about_two_fifths_of_the_last_talks_that_mattered_took(start_talk: StartTalk, now: datetime) -> None:
    def audited(turn: Turn) -> Sides:
        return sides(significant(turn.store.network().active(), journaled(turn), turn.today))

    chat = start_talk(now)
    with_demo(chat)
    found = seen(chat, audited)
    assert found.share is not None
    assert 0.33 <= found.share <= 0.47
    assert found.unrated > 0


def test_some_have_faded_in_two_years_some_stayed_and_many_came(chat: Talk) -> None:
    with_demo(chat)
    two_years = timedelta(days=730)
    found = seen(chat, lambda turn: churn(turn.store.network(), turn.today, turn.today - two_years))
    assert all((found.faded, found.kept, found.added))


def test_there_is_something_of_everything_to_look_back_on(chat: Talk) -> None:
    with_demo(chat)
    counts = seen(chat, lambda turn: turn.store.counts())
    assert all(counts[noun] >= 2 for noun in ("goals", "opportunities", "stories", "reflections", "checks"))
    states = seen(chat, lambda turn: {one.state for one in turn.store.opportunities.all()})
    assert states == {"new", "active", "won", "lost", "passed"}


@pytest.mark.parametrize("now", DAYS, ids=str)
def test_nothing_was_told_before_it_happened(start_talk: StartTalk, now: datetime) -> None:
    """Whatever the weekday: entries follow their talks, and none is of the week under way."""

    def entries(turn: Turn) -> list[bool]:
        monday = turn.today - timedelta(days=turn.today.weekday())
        return [
            one.written_on is not None and one.day <= one.written_on < monday
            for one in turn.store.reflections.all()
        ]

    chat = start_talk(now)
    with_demo(chat)
    found = seen(chat, entries)
    assert found
    assert all(found)
    talks = seen(chat, lambda turn: [one.day <= turn.today for one in turn.store.interactions.all()])
    assert all(talks)


def test_the_last_health_check_was_a_quarter_ago_and_something_has_fallen_by_two(chat: Talk) -> None:
    with_demo(chat)
    checks = seen(chat, lambda turn: turn.store.checks.all())
    today = seen(chat, lambda turn: turn.today)
    assert max(one.day for one in checks) == today - timedelta(days=91)
    eases = {one.people: one.ease or 0 for one in checks if one.day == today - timedelta(days=182)}
    assert any(eases[one.people] - (one.ease or 0) >= 2 for one in checks if one.day > today - timedelta(100))
