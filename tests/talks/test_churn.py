"""Who came and who went: who was strong and is not, who has become so, who is new; the year."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.model import Contact, Interaction, User
from domain.turn import Turn
from storage.database import Unit
from tests.talks.conftest import StartTalk
from tests.talks.talk import MONDAY, Talk

TODAY = MONDAY.date()
YEARS_3, YEARS_2, YEAR = (timedelta(days=days) for days in (1095, 730, 365))
TOPICS = ("pricing", "hiring", "sailing", "chess", "jazz", "budgets", "rivers", "books")


def strong_around(chat: Talk, name: str, *until: date, added: date = TODAY - YEARS_3) -> None:
    """Somebody with eight balanced talks of eight topics in the weeks before each of these days."""

    def write(unit: Unit) -> None:
        user = unit.users.find("local", "local")
        assert isinstance(user, User)
        turn = Turn(chat.chat.clock.now(), unit.store(user))
        turn.begin("demo")
        one = turn.store.contacts.add(Contact(name=name, added_on=added))
        for day in until:
            for week, topic in enumerate(TOPICS):
                talk = Interaction(day=day - timedelta(weeks=week), people=(one.id,), channel="coffee")
                turn.store.interactions.add(replace(talk, topic=topic, balance="balanced"))

    chat.look(write)


def test_whoever_was_strong_and_is_not_is_named_with_the_last_talk_and_a_step(chat: Talk) -> None:
    strong_around(chat, "Dana Kim", TODAY - YEARS_2)
    strong_around(chat, "Bob Stone", TODAY - YEARS_2, TODAY)
    said = chat.say("who faded?")
    assert "since 6 January 2024:" in said
    assert "Of 2 who were strong then, 1 still is." in said
    assert "• Dana Kim – last: coffee, about pricing, Saturday 6 January 2024 (2 years ago)" in said
    assert "• Bob" not in said
    assert chat.buttons() == ["Draft Dana", "Log Dana", "Score"]
    assert "to Dana Kim, yours to change" in chat.tap("Draft Dana")


def test_a_touch_logged_from_it_can_be_taken_back(chat: Talk) -> None:
    strong_around(chat, "Dana Kim", TODAY - YEARS_2)
    chat.say("churn")
    assert "Dana Kim: logged for today" in chat.tap("Log Dana")
    chat.say("undo")
    assert "6 January 2024" in chat.say("when did I last talk to Dana?")


def test_where_nobody_faded_that_is_said(chat: Talk) -> None:
    strong_around(chat, "Bob Stone", TODAY - YEARS_2, TODAY)
    assert "Of 1 who were strong then, 1 still is. Nobody faded." in chat.say("churn")


def test_whoever_has_become_strong_is_told(chat: Talk) -> None:
    strong_around(chat, "Bob Stone", TODAY)
    assert "Became strong: Bob Stone. Does their tier still fit?" in chat.say("churn")
    assert "Tiers" in chat.buttons()


def test_new_ones_of_the_year_are_told_and_who_is_not_met_twice(chat: Talk) -> None:
    strong_around(chat, "Bob Stone", TODAY)
    strong_around(chat, "Ana Ruiz", TODAY, added=TODAY - YEAR / 2)
    chat.say("coffee with Eva Long")
    said = chat.say("who came and who went?")
    assert "New in the last 12 months (2): Ana Ruiz and Eva Long." in said
    assert "A second talk would keep: Eva Long." in said
    assert "The year: 2 came, 0 went to rest; 0 were strong a year ago, 2 are now." in said


def test_whoever_was_let_rest_is_counted_but_not_proposed(chat: Talk) -> None:
    strong_around(chat, "Dana Kim", TODAY - YEARS_2)
    chat.say("archive Dana Kim")
    said = chat.say("churn")
    assert "1 of them you let rest." in said
    assert "1 went to rest" in said
    assert "Draft Dana" not in chat.buttons()


def test_with_a_younger_log_a_year_or_a_quarter_is_looked_back(chat: Talk) -> None:
    strong_around(chat, "Bob Stone", TODAY, added=TODAY - timedelta(days=400))
    assert "since 5 January 2025:" in chat.say("churn")


def test_in_the_first_quarter_it_is_too_early(chat: Talk) -> None:
    chat.say("coffee with Eva Long")
    assert "Too early" in chat.say("churn")


def test_it_comes_with_the_score_in_january_only(start_talk: StartTalk) -> None:
    chat = start_talk(now=datetime(2025, 9, 30, 8))
    for name in ("Ana Ruiz", "Ben Carter", "Cleo Marsh", "Dora Lind", "Emil Novak"):
        chat.say(f"add {name}")
    heard = [one for one in chat.until(datetime(2026, 4, 7)) if one.prompt == "score"]
    assert [(one.at.strftime("%m-%d"), "Who came and who went" in one.text) for one in heard] == [
        ("10-06", False),
        ("01-05", False),
        ("01-05", True),
        ("04-06", False),
    ]
