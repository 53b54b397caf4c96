"""A newcomer's first five minutes, as issue after issue will keep them."""

from tests.talks.conftest import StartTalk
from tests.talks.talk import Talk


def test_a_coffee_is_kept_with_the_person_the_exact_day_and_the_channel(chat: Talk) -> None:
    said = chat.say("had coffee with Dana")
    assert "Coffee with Dana" in said
    assert "Monday 5 January" in said


def test_a_new_person_is_added_at_once_and_the_reply_says_so(chat: Talk) -> None:
    said = chat.say("had coffee with Dana")
    assert "Dana is new here: added" in said
    assert chat.buttons() == ["Undo", "Change", "Gave", "Got", "Both", "Not a person", "Add details"]


def test_two_people_one_lunch_the_right_friday_and_the_topic(chat: Talk) -> None:
    said = chat.say("lunch with Bob and Alice last Friday re: fundraising")
    assert "A meal with Bob and Alice" in said
    assert "Friday 2 January" in said
    assert "about fundraising" in said
    assert "Bob and Alice are new here" in said


def test_the_labels_name_the_person_where_two_are_new(chat: Talk) -> None:
    chat.say("lunch with Bob and Alice last Friday re: fundraising")
    assert "Not a person: Bob" in chat.buttons()
    assert "Add details: Alice" in chat.buttons()


def test_a_promise_is_kept_with_its_day_and_comes_up_that_morning(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    said = chat.say("remind me to send Dana the deck on Friday")
    assert "send Dana the deck" in said
    assert "Friday 9 January" in said
    [morning] = chat.wait(days=5)
    assert morning.prompt == "nudge"
    assert f"{morning.at:%A %H:%M}" == "Friday 08:30"
    assert "send Dana the deck" in morning.text
    assert morning.labels == ["Done", "Tomorrow", "Next week", "Drop"]


def test_tier_one_is_overdue_after_a_month_and_is_listed_with_the_last_talk(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    assert "tier 1" in chat.say("make Dana tier 1")
    assert "Nobody is overdue" in chat.say("who's overdue?")
    chat.wait(days=31)
    said = chat.say("who's overdue?")
    assert "Dana" in said
    assert "coffee, Monday 5 January" in said
    assert chat.buttons() == ["Log Dana", "Snooze Dana"]


def test_the_most_overdue_come_first(chat: Talk) -> None:
    for name, tier in (("Dana", 2), ("Bob", 1), ("Alice", 1)):
        chat.say(f"had coffee with {name}")
        chat.say(f"make {name} tier {tier}")
    chat.wait(days=20)
    chat.say("call with Bob")
    chat.wait(days=90)
    said = chat.say("who's overdue?")
    assert said.index("Alice") < said.index("Bob") < said.index("Dana")


def test_when_did_i_last_talk_is_answered_with_the_day(chat: Talk) -> None:
    chat.say("had coffee with Dana yesterday")
    assert "Sunday 4 January" in chat.say("when did I last talk to Dana?")


def test_undo_takes_back_the_talk_and_the_person(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    assert "Undone" in chat.say("undo")
    assert "don't know Dana" in chat.say("when did I last talk to Dana?")
    assert "nothing left to undo" in chat.say("undo")


def test_help_gives_three_examples_and_then_the_commands(chat: Talk) -> None:
    said = chat.say("/help")
    assert said.count("• ") == 3
    assert said.index("had coffee with Dana") < said.index("/overdue")


def test_thirty_two_quiet_days_bring_one_nudge_about_the_monthly_person(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.say("make Dana tier 1")
    nudges = chat.wait(days=32)
    assert [(f"{nudge.at:%Y-%m-%d %H:%M}", nudge.prompt) for nudge in nudges] == [
        ("2026-02-05 08:30", "nudge")
    ]
    assert "coffee" in nudges[0].text
    assert nudges[0].labels[0] == "Done"
    assert {"Snooze", "Skip"} <= set(nudges[0].labels)


def test_unknown_words_get_a_short_useful_answer_and_log_nothing(chat: Talk) -> None:
    assert "kept nothing" in chat.say("the weather is lovely")
    assert "nothing left to undo" in chat.say("undo")


def test_the_first_reply_says_the_time_zone_where_none_was_given(start_talk: StartTalk) -> None:
    chat = start_talk(tz=None)
    said = chat.say("had coffee with Dana")
    assert "I take your time to be UTC" in said
    assert "I take your time" not in chat.say("call with Dana")
    chat.tap("Change time zone")
    assert "Europe/Berlin" in chat.say("Berlin")


def test_a_command_half_typed_or_a_slip_away_is_named(chat: Talk) -> None:
    assert chat.say("/health") == "I don't know /health. Did you mean /healthcheck?"
    assert "Did you mean /settings?" in chat.say("/setings")
    assert chat.say("/zzz") == "I don't know /zzz. /help shows what I can do."
