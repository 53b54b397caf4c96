"""The quality index as it is told: parts, coverage, what moved it, the next step, week by week."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from domain.measure import weeks
from domain.model import Contact, Interaction, User
from domain.reply import Picture
from domain.turn import Turn
from storage.database import Unit
from tests.talks.conftest import StartTalk
from tests.talks.talk import MONDAY, Talk

FIVE = ("Ana Ruiz", "Ben Carter", "Cleo Marsh", "Dora Lind", "Emil Novak")


def known(chat: Talk, *names: str) -> None:
    for name in names:
        chat.say(f"add {name}")


def met_long_ago(chat: Talk, name: str, *days: date, tier: int = 3) -> None:
    """Somebody known for a year, with talks on these days."""

    def write(unit: Unit) -> None:
        turn = _turn(chat, unit)
        turn.begin("demo")
        added = turn.today - timedelta(days=365)
        one = turn.store.contacts.add(Contact(name=name, tier=tier, added_on=added))
        for day in days:
            turn.store.interactions.add(Interaction(day=day, people=(one.id,), channel="coffee"))

    chat.look(write)


def _turn(chat: Talk, unit: Unit) -> Turn:
    user = unit.users.find("local", "local")
    assert isinstance(user, User)
    return Turn(chat.chat.clock.now(), unit.store(user))


def kept(chat: Talk) -> dict[date, int]:
    """The days of which an index is kept, and how many counted."""

    def read(unit: Unit) -> dict[date, int]:
        found = _turn(chat, unit).store.snapshots.since(weeks.KIND, date(2020, 1, 1))
        return {day: int(str(figures["active"])) for day, figures in found}

    found = chat.look(read)
    assert isinstance(found, dict)
    return found


def picture(chat: Talk) -> dict[str, Any]:
    shown = chat.shown(chat.last.id)
    assert isinstance(shown.file, Picture)
    assert shown.file.kind == "trend"
    return dict(shown.file.data)


def test_without_anybody_there_is_no_score_but_a_way_to_begin(chat: Talk) -> None:
    assert "Nobody here yet" in chat.say("/score")


def test_each_part_is_told_with_its_points_and_its_raw_figure(chat: Talk) -> None:
    chat.say("I work in fintech")
    chat.say("add Ana Ruiz")
    chat.say("Ana Ruiz is in the fintech industry")
    chat.say("add Ben Carter")
    chat.say("Ben Carter is in the energy industry")
    chat.say("coffee with Ana Ruiz")
    chat.tap("Both")
    # outside 1 of 2 = 50 %, 100 · 0.5 / 0.6 = 83; one of two had a touch: 50; all rated are balanced: 100
    said = chat.say("what's my CQI?")
    assert said.splitlines()[:4] == [
        "Connection quality: 78 of 100 – good.",
        "• Diversity: 83 points – 50 % work outside your own field",
        "• Frequency: 50 points – 0.5 touches per connection in 91 days",
        "• Reciprocity: 100 points – 100 % of the rated touches of 91 days go both ways",
    ]
    assert "Told from 2 active connections: their field is known of 2 and 1 of 1 touch is rated." in said


def test_a_part_without_data_is_left_out_and_named_with_what_it_waits_for(chat: Talk) -> None:
    known(chat, "Ana Ruiz")
    said = chat.say("/score")
    assert (
        "Left out: diversity (your own field isn't noted); reciprocity (no touch of 91 days is rated); "
        "growth (that takes 91 days of history)." in said
    )
    assert "• Diversity" not in said


def test_the_own_field_is_the_first_next_step_and_its_button_asks_for_it(chat: Talk) -> None:
    known(chat, "Ana Ruiz")
    assert "Next: tell me your own industry" in chat.say("/score")
    assert "Which industry are you in" in chat.tap("My own field")


def test_talks_that_nobody_rated_lead_to_the_audit(chat: Talk) -> None:
    chat.say("I work in fintech")
    for name in FIVE:
        chat.say(f"coffee with {name}")
    assert "most of them aren't rated" in chat.say("/score")
    assert chat.buttons()[0] == "Audit"


def test_a_quiet_tier_is_the_next_step_where_somebody_waits_in_it(chat: Talk) -> None:
    chat.say("I work in fintech")
    known(chat, "Ana Ruiz", "Ben Carter")
    chat.say("make Ana Ruiz tier 1")
    chat.until(MONDAY + timedelta(days=40))
    assert "Next: tier 1 has been quiet" in chat.say("/score")
    said = chat.tap("Who waits in tier 1?")
    assert "Ana Ruiz" in said
    assert "Ben Carter" not in said


@pytest.mark.parametrize(
    ("balances", "verdict"), [("Both", "good."), ("Gave", "fair, good begins above 70.")]
)
def test_the_verdict_is_that_of_the_score(chat: Talk, balances: str, verdict: str) -> None:
    chat.say("coffee with Ana Ruiz")
    chat.tap(balances)
    said = chat.say("how is my network doing?")  # frequency 100, reciprocity 100 or 0
    assert said.splitlines()[0].endswith(verdict)


def test_a_poor_score_is_said_as_one(chat: Talk) -> None:
    known(chat, "Ana Ruiz")
    assert "0 of 100 – poor for now, below 50." in chat.say("/score")


def test_every_week_the_score_is_kept_and_the_trend_drawn_of_them(chat: Talk) -> None:
    known(chat, "Ana Ruiz")
    chat.until(MONDAY + timedelta(weeks=3, hours=2))
    mondays = [MONDAY.date() + timedelta(weeks=week) for week in (1, 2, 3)]
    assert kept(chat) == dict.fromkeys([MONDAY.date(), *mondays], 1)
    chat.say("/score")
    assert picture(chat)["days"] == [day.isoformat() for day in [MONDAY.date(), *mondays]]
    assert picture(chat)["score"] == [0, 0, 0, 0]
    assert picture(chat)["parts"]["growth"] == [None] * 4


def test_past_weeks_of_which_nothing_was_kept_are_told_as_of_then(chat: Talk) -> None:
    met_long_ago(chat, "Ana Ruiz", date(2025, 10, 1))
    said = chat.say("/score")
    drawn = dict(zip(picture(chat)["days"], picture(chat)["parts"]["frequency"], strict=True))
    assert drawn["2025-09-29"] == 0
    assert drawn["2025-10-06"] == drawn["2025-12-29"] == 100  # 91 days from 1 October on
    assert drawn["2026-01-05"] == 0
    assert "25 at the lowest, 75 at the highest" in said


def test_what_moved_it_most_since_a_quarter_ago_is_said(chat: Talk) -> None:
    met_long_ago(chat, "Ana Ruiz", date(2026, 1, 2))
    said = chat.say("/score")
    # 5 January less 91 days is 6 October, a Monday: frequency 0 then and 100 now, growth 50 at both
    assert "Since 6 October 2025: 25 → 75. What moved it most: frequency, 0 → 100 points." in said


def test_with_less_than_four_weeks_nothing_is_compared(chat: Talk) -> None:
    known(chat, "Ana Ruiz")
    chat.until(MONDAY + timedelta(days=20))
    assert "Since" not in chat.say("/score")
    chat.until(MONDAY + timedelta(days=30))
    assert "Since 5 January: unchanged at 0." in chat.say("/score")


def test_a_part_that_counts_now_and_did_not_then_is_what_moved_it(chat: Talk) -> None:
    known(chat, "Ana Ruiz")
    chat.until(MONDAY + timedelta(days=30))
    chat.say("I work in fintech")
    chat.say("Ana Ruiz is in the energy industry")
    assert "0 → 50. What moved it most: diversity counts now, with 100 points." in chat.say("/score")


def test_once_a_quarter_it_comes_by_itself_to_whoever_knows_five(start_talk: StartTalk) -> None:
    chat = start_talk(now=datetime(2026, 3, 30, 8))
    known(chat, *FIVE)
    heard = [one for one in chat.until(datetime(2026, 10, 6, 9)) if one.prompt == "score"]
    assert [one.at.strftime("%m-%d %H:%M") for one in heard] == ["04-06 10:00", "07-06 10:00", "10-05 10:00"]
    assert all("Connection quality" in one.text for one in heard)


def test_with_four_people_it_stays_silent(start_talk: StartTalk) -> None:
    chat = start_talk(now=datetime(2026, 3, 30, 8))
    known(chat, *FIVE[:4])
    assert [one for one in chat.until(datetime(2026, 4, 7)) if one.prompt == "score"] == []


def test_the_way_back_from_who_faded_is_the_score(chat: Talk) -> None:
    met_long_ago(chat, "Ana Ruiz", date(2026, 1, 2))
    chat.say("/score")
    chat.tap("Who faded?")
    assert "Connection quality" in chat.tap("Score")


def test_a_question_in_between_is_answered_and_the_open_one_asked_again(chat: Talk) -> None:
    known(chat, "Ana Ruiz")
    chat.say("/score")
    chat.tap("My own field")
    said = chat.say("how is my network doing?")
    assert "Connection quality" in said
    assert "Which industry are you in" in said
