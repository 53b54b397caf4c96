"""While a plan runs the score comes each Monday; without one, once a quarter."""

from datetime import datetime

from tests.talks.talk import Talk


def scores(chat: Talk, until: datetime) -> list[str]:
    return [f"{one.at:%d %b}" for one in chat.until(until) if one.prompt == "score"]


def test_the_score_is_weekly_while_a_plan_runs_and_quarterly_without_one(chat: Talk) -> None:
    for name in ("Ana Sol", "Ben Roe", "Carla Lim", "Dan Poe", "Eva Wu"):
        chat.say(f"had coffee with {name}")
    chat.until(datetime(2026, 1, 20, 12))
    chat.say("start the 90-day plan")
    assert scores(chat, datetime(2026, 2, 10, 12)) == ["26 Jan", "02 Feb", "09 Feb"]
    chat.say("pause my plan")
    assert scores(chat, datetime(2026, 2, 24, 12)) == []
    chat.say("resume my plan")
    assert scores(chat, datetime(2026, 3, 3, 12)) == ["02 Mar"]
    chat.say("stop the plan")
    chat.tap("Stop it")
    assert scores(chat, datetime(2026, 4, 14, 12)) == ["06 Apr"]
