"""Sorting: people known from an import come a few a day, one tap each, and never when they are not wanted."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.turn import Tap
from storage.database import Unit
from tests.talks.conftest import StartTalk
from tests.talks.imported import fact, import_people, stored, turn_of
from tests.talks.stored import everything
from tests.talks.talk import Heard, Talk

ANSWERS = ["Tier 1 · monthly", "Tier 2 · quarterly", "Tier 3 · yearly", "Not now", "Archive"]
SEVEN = ("Kay Moss", "Lea Park", "Mo Quinn", "Ned Rix", "Oda Sims", "Pat Tole", "Rue Voss")


def an_import(chat: Talk, names: tuple[str, ...] = SEVEN) -> None:
    """The first of them talked with longest ago, the last never."""
    days = [date(2025, 1 + number, 1) for number in range(len(names) - 1)]
    talked: list[date | None] = [*days, None]
    import_people(chat, [(name, {}, day) for name, day in zip(names, talked, strict=True)])


def daily(chat: Talk) -> str:
    """The user has sorted a few, and wants the others a few a day."""
    chat.say("sort my people")
    return chat.tap("A few a day")


def sorts(heard: list[Heard]) -> list[str]:
    return [f"{one.at:%Y-%m-%d %H:%M}" for one in heard if one.prompt == "sort"]


def named(chat: Talk, message: int) -> str:
    """Whom a message asks about."""
    text = chat.shown(message).text
    return next(name for name in SEVEN if f"{name}." in text.split("\n\n")[-1])


def settle_for(chat: Talk, **wishes: object) -> None:
    """What the user settles by words that are not understood yet: a pause, other working days."""

    def keep(unit: Unit) -> None:
        turn = turn_of(chat, unit)
        turn.store.save_user(replace(turn.user, **wishes))  # type: ignore[arg-type]

    chat.look(keep)


def test_nothing_comes_by_itself_until_it_is_chosen(chat: Talk) -> None:
    an_import(chat)
    assert sorts(chat.wait(days=30)) == []


def test_a_few_a_day_come_an_hour_after_the_morning_the_latest_talk_first(chat: Talk) -> None:
    an_import(chat)
    said = daily(chat)
    assert "7 to place, 5 each working day at 09:30, from Monday 5 January on" in said
    [message] = [one for one in chat.until(datetime(2026, 1, 5, 12)) if one.prompt == "sort"]
    assert "Pat Tole.\nLast: a message, Sunday 1 June 2025 (7 months ago)." in message.text
    assert "(4 more after this)" in message.text
    assert message.labels == [*ANSWERS, "That's enough"]


def test_a_tap_places_somebody_and_the_next_stands_in_the_same_message(chat: Talk) -> None:
    an_import(chat)
    chat.say("sort my people")
    message = chat.last.id
    said = chat.tap("Tier 2 · quarterly")
    assert "✓ Pat Tole: tier 2, quarterly." in said
    assert named(chat, message) == "Oda Sims"
    assert chat.last.id == message
    assert chat.buttons() == [*ANSWERS, "A few a day", "Undo Pat Tole"]
    assert (stored(chat, "Pat Tole").tier, stored(chat, "Pat Tole").active) == (2, True)
    assert fact(chat, "Pat Tole", "tier") == "2"


def test_the_message_ends_with_how_many_are_left(chat: Talk) -> None:
    an_import(chat)
    chat.say("sort my people")
    for _ in range(4):
        chat.tap("Tier 3 · yearly")
    said = chat.tap("Tier 1 · monthly")
    assert said.count("✓ ") >= 5
    assert "That's all for now; 2 to go." in said
    assert chat.buttons()[:2] == ["More now", "A few a day"]
    chat.tap("More now")
    assert named(chat, chat.last.id) == "Kay Moss"


def test_when_nobody_is_left_it_says_so_and_comes_no_more(chat: Talk) -> None:
    an_import(chat, SEVEN[:2])
    daily(chat)
    chat.until(datetime(2026, 1, 5, 12))
    chat.tap("Tier 3 · yearly")
    assert "That's everybody placed." in chat.tap("Tier 3 · yearly")
    assert sorts(chat.wait(days=30)) == []


def test_at_most_one_a_day_and_none_on_days_off(chat: Talk) -> None:
    an_import(chat)
    daily(chat)
    heard = []
    for _ in range(9):
        new = [one for one in chat.wait(days=1) if one.prompt == "sort"]
        for message in new:
            chat.tap("Not now", message.id)
        heard += new
    assert sorts(heard) == [f"2026-01-{day:02} 09:30" for day in (5, 6, 7, 8, 9, 12, 13)]


def test_somebody_put_off_comes_back_after_two_weeks_not_the_next_day(chat: Talk) -> None:
    an_import(chat, SEVEN[:2])
    daily(chat)
    chat.until(datetime(2026, 1, 5, 12))
    assert "→ Kay Moss: another time" in chat.tap("Not now")
    [next_day] = [one for one in chat.until(datetime(2026, 1, 6, 12)) if one.prompt == "sort"]
    assert "Lea Park" in next_day.text
    chat.tap("Tier 3 · yearly")
    heard = [one for one in chat.until(datetime(2026, 1, 31)) if one.prompt == "sort"]
    assert f"{heard[0].at:%Y-%m-%d}" == "2026-01-19"
    assert "Kay Moss" in heard[0].text


def test_an_archived_one_comes_no_more(chat: Talk) -> None:
    an_import(chat, SEVEN[:2])
    chat.say("sort my people")
    assert "✓ Kay Moss: archived." in chat.tap("Archive")
    assert stored(chat, "Kay Moss").archived_on is not None
    chat.tap("Tier 3 · yearly")
    assert "That's everybody placed." in chat.say("sort my people")


def test_each_tap_can_be_undone_and_the_others_stay(chat: Talk) -> None:
    an_import(chat)
    before = everything(chat)
    chat.say("sort my people")
    chat.tap("Tier 1 · monthly")
    chat.tap("Archive")
    chat.tap("Not now")
    for name in ("Pat Tole", "Oda Sims", "Ned Rix"):
        assert f"Undone: {'archiving' if name == 'Oda Sims' else ''}" in chat.tap(f"Undo {name}")
    assert chat.buttons() == [*ANSWERS, "A few a day"]
    after = everything(chat)
    assert after["facts"] == before["facts"]
    assert [one["body"] for one in after["contacts"]] == [one["body"] for one in before["contacts"]]
    assert not any(one["active"] for one in after["contacts"])


def test_thats_enough_ends_it_with_one_tap(chat: Talk) -> None:
    an_import(chat)
    daily(chat)
    chat.until(datetime(2026, 1, 5, 12))
    chat.tap("Tier 3 · yearly")
    said = chat.tap("That's enough")
    assert "I won't bring people to place any more" in said
    assert "✓ Pat Tole: tier 3, yearly." in said
    assert "Undo Pat Tole" in chat.buttons()
    assert sorts(chat.wait(days=30)) == []
    chat.tap("A few a day again")
    assert len(sorts(chat.wait(days=1))) == 1


def test_left_unanswered_three_times_it_asks_once_whether_to_go_on_then_rests(chat: Talk) -> None:
    an_import(chat)
    daily(chat)
    heard = [one for one in chat.wait(days=30) if one.prompt == "sort"]
    assert len(heard) == 4
    assert "Shall I go on bringing you a few a day?" in heard[-1].text
    assert heard[-1].labels == ["Go on", "That's enough"]
    chat.tap("Go on")
    assert len(sorts(chat.wait(days=1))) == 1


def test_an_answer_starts_the_count_anew(chat: Talk) -> None:
    an_import(chat)
    daily(chat)
    heard = [one for one in chat.wait(days=3) if one.prompt == "sort"]
    chat.tap("Not now", heard[-1].id)
    heard = [one for one in chat.wait(days=30) if one.prompt == "sort"]
    assert ["Shall I go on" in one.text for one in heard] == [False, False, False, True]


def test_a_pause_keeps_it_silent(chat: Talk) -> None:
    an_import(chat)
    daily(chat)

    chat.say("pause until Thursday")
    assert sorts(chat.until(datetime(2026, 1, 8, 12))) == ["2026-01-08 09:30"]


def test_chosen_on_a_saturday_it_begins_on_monday(start_talk: StartTalk) -> None:
    chat = start_talk(now=datetime(2026, 1, 10, 8))
    an_import(chat)
    assert "from Monday 12 January on" in daily(chat)


def test_a_day_that_became_a_day_off_is_left_out(chat: Talk) -> None:
    an_import(chat)
    daily(chat)
    settle_for(chat, working_days=(1, 3))
    assert sorts(chat.wait(days=7)) == ["2026-01-06 09:30", "2026-01-08 09:30"]


def test_a_move_to_another_zone_moves_it_along(chat: Talk) -> None:
    an_import(chat)
    daily(chat)
    chat.say("/settings New York")
    [message] = [one for one in chat.wait(days=1) if one.prompt == "sort"]
    assert f"{message.at:%H:%M %z}" == "09:30 -0500"


def test_whoever_is_talked_with_is_placed_by_that(chat: Talk) -> None:
    an_import(chat, SEVEN[:2])
    chat.say("sort my people")
    chat.say("had coffee with Kay Moss")
    assert stored(chat, "Kay Moss").active
    said = chat.tap("Tier 1 · monthly")
    assert "Done already" in said
    assert stored(chat, "Kay Moss").tier == 3
    assert "Lea Park." in said


def test_done_on_a_card_makes_a_known_person_active(chat: Talk) -> None:
    an_import(chat, SEVEN[:2])
    chat.say("brief me on Lea Park")
    chat.say("/person Lea Park")
    chat.tap("Log a touch")
    assert stored(chat, "Lea Park").active


def test_it_goes_on_after_a_restart(start_talk: StartTalk) -> None:
    chat = start_talk()
    an_import(chat)
    chat.say("sort my people")
    chat.tap("Tier 3 · yearly")
    message = chat.last.id
    later = start_talk(now=datetime(2026, 1, 5, 9))
    later.tap("Tier 1 · monthly", message)
    assert stored(later, "Oda Sims").tier == 1
    assert "✓ Pat Tole: tier 3, yearly." in later.shown(message).text


def test_the_same_tap_twice_does_nothing_twice(chat: Talk) -> None:
    an_import(chat)
    chat.say("sort my people")
    message = chat.last.id
    old = chat.shown(message).buttons[0][0]
    chat.tap("Tier 1 · monthly")
    chat.send(Tap(old.data, message))
    assert stored(chat, "Oda Sims").active is False


def test_the_name_is_shown_with_what_was_in_the_file(chat: Talk) -> None:
    import_people(chat, [("Kay Moss", {"company": "Acme", "role": "CTO"}, None)])
    assert "Kay Moss, CTO at Acme." in chat.say("sort my people")


def test_of_those_never_talked_with_the_best_known_come_first(chat: Talk) -> None:
    import_people(
        chat,
        [
            ("Kay Moss", {}, None),
            ("Lea Park", {"company": "Acme"}, None),
            ("Mo Quinn", {"company": "Acme", "role": "CTO"}, None),
        ],
    )
    assert "Mo Quinn, CTO" in chat.say("sort my people")


def test_many_are_sorted_in_order_past_those_put_off(chat: Talk) -> None:
    start = date(2020, 1, 1)
    people: list[tuple[str, dict[str, object], date]] = [
        (f"Kay {letter}{other}", {}, start + timedelta(days=number))
        for number, (letter, other) in enumerate((a, b) for a in "ABCDEFGH" for b in "abcdefgh")
    ]
    import_people(chat, people)
    chat.say("sort my people")
    for _ in range(11):
        for _ in range(5):
            chat.tap("Not now")
        chat.tap("More now")
    assert "Kay Ba." in chat.last.text


def test_it_can_be_stopped_in_words(chat: Talk) -> None:
    an_import(chat)
    chat.say("sort a few people a day")
    assert "I won't bring people to place any more" in chat.say("stop sorting")
    assert sorts(chat.wait(days=10)) == []
