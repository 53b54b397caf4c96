"""Setting up: little is asked, each question can be skipped, and nothing waits for it."""

from domain.turn import Place
from storage.database import Unit
from tests.talks.conftest import StartTalk
from tests.talks.talk import MONDAY, Talk


def test_start_shows_three_examples_and_offers_both_ways_to_begin(chat: Talk) -> None:
    said = chat.say("/start")
    assert said.count("• ") == 3
    assert chat.buttons() == ["Set up in a minute", "Name my people"]


def test_whoever_was_asked_once_is_not_offered_it_again(chat: Talk) -> None:
    chat.say("/start")
    chat.tap("Set up in a minute")
    chat.tap("Cancel")
    chat.say("/start")
    assert chat.buttons() == ["Name my people"]


def test_every_question_can_be_skipped_and_leaves_all_as_it_was(start_talk: StartTalk) -> None:
    chat = start_talk(tz=None)
    chat.say("/start")
    assert "Where are you?" in chat.tap("Set up in a minute")
    for _ in range(4):
        chat.tap("Skip")
    said = chat.tap("Skip")
    assert "nudges at 08:30, up to 3 people" in said
    assert "Monday to Friday; UTC time" in said
    assert chat.buttons() == ["Import contacts", "Try a demo network", "Name my people", "Just go on"]


def test_the_place_the_hours_the_days_and_the_field_are_kept_as_they_come(start_talk: StartTalk) -> None:
    chat = start_talk(tz=None)
    chat.say("/start")
    chat.tap("Set up in a minute")
    said = chat.say("Hamburg")
    assert "Your time zone is Europe/Berlin" in said
    assert "workday begin" in said
    said = chat.tap("09:30")
    assert "Connection minutes at 09:30" in said
    assert "Nudges at 09:00" in said
    said = chat.say("Mon, Tue and Thu")
    assert "Monday, Tuesday and Thursday" in said
    chat.say("I work in fintech")
    said = chat.say("engineering")
    assert "nudges at 09:00" in said
    chat.say("/settings")
    assert "fintech · engineering" in chat.last.text


def test_a_workday_early_in_the_morning_brings_the_nudge_when_quiet_hours_end(chat: Talk) -> None:
    chat.say("/start")
    chat.tap("Set up in a minute")
    said = chat.tap("08:00")
    assert "Nudges at 08:00" in said
    assert "Quiet" not in said


def test_a_workday_within_quiet_hours_shortens_them_and_says_so(chat: Talk) -> None:
    chat.say("/start")
    chat.tap("Set up in a minute")
    said = chat.say("7")
    assert "Nudges at 06:30" in said
    assert "Quiet hours give way: 21:00 to 06:30 now." in said


def test_a_coffee_told_in_between_is_logged_and_the_question_stands(chat: Talk) -> None:
    chat.say("/start")
    chat.tap("Set up in a minute")
    for question in ("workday begin", "Which days", "Which industry", "kind of work"):
        assert question in chat.last.text or question in chat.shown(chat.last.id).text
        said = chat.say("had coffee with Dana")
        assert "Coffee with Dana" in said
        assert question in said
        chat.tap("Skip")


def test_a_shared_location_answers_where_they_are(start_talk: StartTalk) -> None:
    chat = start_talk(tz=None)
    chat.say("/start")
    chat.tap("Set up in a minute")
    said = chat.send(Place(-36.85, 174.76))
    assert "Pacific/Auckland" in said
    assert "workday begin" in said


def test_a_shared_location_sets_the_zone_at_any_time(chat: Talk) -> None:
    said = chat.send(Place(40.71, -74.0))
    assert "Your time zone is America/New York: it's 02:00, Monday there now." in said
    assert "Europe/Berlin" in chat.tap("Undo")


def test_a_slip_in_a_city_is_asked_about_and_never_taken_silently(start_talk: StartTalk) -> None:
    chat = start_talk(tz=None)
    said = chat.say("I live in Berlni")
    assert "Did you mean Berlin, Germany?" in said
    assert "Your time zone is" not in said
    assert "Europe/Berlin" in chat.say("yes")


def test_another_place_can_be_said_instead_of_those_offered(start_talk: StartTalk) -> None:
    chat = start_talk(tz=None)
    chat.say("/settings Berlni")
    assert "Did you mean Hamburg, Germany?" in chat.say("hambrug")
    assert "Where are you?" in chat.tap("Somewhere else")
    assert "several of that name" in chat.say("Portland")
    assert "Where are you?" in chat.say("no")
    assert "Asia/Tokyo" in chat.say("I live in Tokyo")


def test_a_name_of_several_cities_is_asked_about(chat: Talk) -> None:
    chat.say("/settings Portland")
    assert chat.buttons()[:2] == ["Portland, Oregon", "Portland, Maine"]
    assert "America/New York" in chat.say("maine")


def test_going_back_asks_again_and_the_newer_answer_holds(chat: Talk) -> None:
    chat.say("/start")
    chat.tap("Set up in a minute")
    chat.tap("10:00")
    chat.tap("Back")
    chat.tap("09:00")
    chat.tap("Cancel")
    chat.say("/settings")
    assert "Connection minutes: 09:00" in chat.last.text
    assert "Morning nudge: 08:30" in chat.last.text


def test_a_place_that_nobody_knows_is_said_and_asked_for_again(start_talk: StartTalk) -> None:
    chat = start_talk(tz=None)
    chat.say("/start")
    chat.tap("Set up in a minute")
    said = chat.say("Xyzzyville")
    assert "don't know that place's time zone" in said
    assert "Where are you?" in said


def test_the_demo_moves_in_only_where_nobody_is_and_undo_takes_it_all_away(chat: Talk) -> None:
    chat.say("/demo")
    assert "40" in str(_people(chat))
    assert "made-up ones are for an empty network" in chat.say("/demo")
    assert "the made-up network is taken back" in chat.tap("Undo")
    assert _counts(chat) == {}
    assert "moved in" in chat.say("/demo")


def _people(chat: Talk) -> int:
    return dict(_counts(chat)).get("contacts", 0)


def _counts(chat: Talk) -> dict[str, int]:
    def read(unit: Unit) -> dict[str, int]:
        user = unit.users.find("local", "local")
        assert user is not None
        return {noun: count for noun, count in unit.store(user).counts().items() if count}

    found = chat.look(read)
    assert isinstance(found, dict)
    return found


def test_just_going_on_leaves_an_example(chat: Talk) -> None:
    chat.say("/start")
    chat.tap("Set up in a minute")
    for _ in range(4):
        chat.tap("Skip")
    said = chat.tap("Just go on")
    assert "had coffee with Dana yesterday" in said
    assert chat.buttons() == []


def test_left_alone_for_a_day_the_questions_close_and_what_was_said_holds(chat: Talk) -> None:
    chat.say("/start")
    chat.tap("Set up in a minute")
    chat.tap("09:30")
    chat.until(MONDAY.replace(day=7))
    assert "Coffee" in chat.say("had coffee with Dana")
    assert "Which days" not in chat.last.text
    chat.say("/settings")
    assert "Connection minutes: 09:30" in chat.last.text
