"""The journal: which talks mattered, what was learned, how value was given, what follows."""

from datetime import datetime

from storage.database import Unit
from tests.talks.talk import Heard, Talk

FRIDAY = datetime(2026, 1, 9, 16, 30)
NEXT_FRIDAY = datetime(2026, 1, 16, 16, 30)
COFFEE = "☐ Coffee with Dana, Mon 5: pricing"
LUNCH = "☐ A meal with Bob and Alice, Sun 4"


def a_week(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim about pricing")
    chat.say("lunch with Bob Stone and Alice Wong yesterday")
    chat.say("emailed Carla Ruiz, Emil Olsen and Finn Berg")


def journals(heard: list[Heard]) -> list[Heard]:
    return [one for one in heard if one.prompt == "journal"]


def begun(chat: Talk) -> int:
    """The journal of Friday, opened; gives its message."""
    a_week(chat)
    message = journals(chat.until(FRIDAY))[0].id
    chat.tap("Begin", message)
    return message


def entries(chat: Talk) -> list[tuple[str | None, str | None, str | None]]:
    """What is kept of each entry: learned, gave, follows."""

    def read(unit: Unit) -> object:
        user = unit.users.find("local", "local")
        assert user is not None
        kept = unit.store(user).reflections.all()
        return [(one.learned, one.gave, one.follows) for one in kept]

    return chat.look(read)  # type: ignore[return-value]


def test_it_comes_half_an_hour_after_the_weekly_routine(chat: Talk) -> None:
    a_week(chat)
    heard = [one for one in chat.until(FRIDAY) if one.prompt in ("weekly", "journal")]
    assert [(one.prompt, f"{one.at:%a %H:%M}") for one in heard] == [
        ("weekly", "Fri 15:30"),
        ("journal", "Fri 16:00"),
    ]
    assert "in touch 3 times this week" in heard[1].text
    assert heard[1].labels == ["Begin", "Not now"]


def test_the_weekly_routine_leads_to_it_and_then_it_does_not_come_again(chat: Talk) -> None:
    a_week(chat)
    weekly = next(one for one in chat.until(datetime(2026, 1, 9, 15, 45)) if one.prompt == "weekly")
    assert "Which talks" in chat.tap("Journal", weekly.id)
    assert chat.shown(weekly.id).text == weekly.text
    chat.tap(COFFEE)
    chat.tap("Done")
    chat.say("cancel")
    assert journals(chat.until(FRIDAY)) == []


def test_it_does_not_come_while_it_is_being_written(chat: Talk) -> None:
    a_week(chat)
    chat.until(datetime(2026, 1, 9, 15, 45))
    assert "Which talks" in chat.say("/journal")
    assert journals(chat.until(datetime(2026, 1, 9, 17, 30))) == []
    chat.tap(COFFEE)


def test_with_fewer_than_five_people_it_is_silent(chat: Talk) -> None:
    chat.say("lunch with Ana, Ben, Cleo and Dora")
    assert journals(chat.until(FRIDAY)) == []
    chat.say("had coffee with Emil")
    assert len(journals(chat.until(NEXT_FRIDAY))) == 1


def test_a_week_without_anything_logged_is_asked_about_without_guilt(chat: Talk) -> None:
    a_week(chat)
    chat.until(FRIDAY)
    last = journals(chat.until(NEXT_FRIDAY))[0]
    assert "Nothing logged this week" in last.text
    assert "Tell me in words" in chat.tap("Begin", last.id)
    assert "nothing for the journal this time" in chat.tap("Skip", last.id)
    assert entries(chat) == []


def test_likely_talks_come_first_and_a_message_later(chat: Talk) -> None:
    message = begun(chat)
    labels = chat.buttons(message)
    assert labels[:2] == [COFFEE, LUNCH]
    assert labels[2].startswith("☐ An e-mail with Carla, Emil and 1 more")
    assert labels[-4:] == ["Something else", "Done", "Later", "Cancel"]


def test_it_is_written_straight_through(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    assert "1 of" not in chat.tap("Done", message)
    chat.say("They price by seat")
    assert "What follows?" in chat.tap("Advice")
    said = chat.say("nothing")
    assert "In your journal, 1 entry" in said
    assert "Learned: They price by seat\n  Gave: Advice" in said
    assert entries(chat) == [("They price by seat", "Advice", "")]


def test_each_question_can_be_skipped_and_is_not_asked_again(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap("Done", message)
    for _ in range(3):
        chat.tap("Skip", message)
    assert entries(chat) == [("", "", "")]
    assert "What did you learn" not in chat.say("/journal")


def test_a_talk_tapped_twice_is_not_chosen(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap(COFFEE.replace("☐", "☑"), message)
    chat.tap(LUNCH, message)
    assert "A meal with Bob Stone and Alice Wong" in chat.tap("Done", message)
    assert len(entries(chat)) == 1


def test_more_than_five_are_refused_kindly(chat: Talk) -> None:
    for name in ("Ana", "Ben", "Cleo", "Dora", "Emil", "Finn"):
        chat.say(f"had coffee with {name}")
    message = journals(chat.until(FRIDAY))[0].id
    chat.tap("Begin", message)
    for name in ("Ana", "Ben", "Cleo", "Dora", "Emil"):
        chat.tap(f"☐ Coffee with {name}, Mon 5", message)
    assert "Five are enough" in chat.tap("☐ Coffee with Finn, Mon 5", message)
    chat.tap("Done", message)
    assert len(entries(chat)) == 5


def test_a_name_said_picks_the_talk(chat: Talk) -> None:
    begun(chat)
    chat.say("Bob")
    assert LUNCH.replace("☐", "☑") in chat.buttons()
    chat.say("coffee with dna")
    assert COFFEE.replace("☐", "☑") in chat.buttons()
    assert "I don't see that one here" in chat.say("the thing with the horse")


def test_a_talk_told_meanwhile_is_logged_and_offered(chat: Talk) -> None:
    begun(chat)
    assert "✓ Coffee with Dana Kim – yesterday, Thursday 8 January." in chat.say(
        "had coffee with Dana yesterday"
    )
    assert "☐ Coffee with Dana, Thu 8" in chat.buttons()


def test_something_else_is_told_in_words_and_logged_too(chat: Talk) -> None:
    message = begun(chat)
    chat.tap("Something else", message)
    said = chat.say("long talk with Gus Hall on Thursday about his startup")
    assert "A touch with Gus Hall – yesterday, Thursday 8 January, about his startup." in said
    assert "It's in your journal, too." in said
    chat.tap("Done")
    chat.say("He needs a lawyer")
    assert "Thursday 8 January" in chat.say("when did I last talk to Gus?")
    assert entries(chat) == [("He needs a lawyer", None, None)]


def test_back_asks_the_question_before_and_keeps_what_was_said_until_it_is_said_anew(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap("Done", message)
    chat.say("They price by seat")
    assert "So far: “They price by seat”" in chat.tap("Back")
    chat.tap("Skip")
    assert entries(chat)[0][0] == "They price by seat"
    chat.tap("Back")
    chat.say("They price by user")
    assert entries(chat)[0][0] == "They price by user"


def test_back_to_the_choice_takes_an_empty_entry_away_again(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap("Done", message)
    chat.tap("Back", message)
    chat.tap(COFFEE.replace("☐", "☑"), message)
    chat.tap(LUNCH, message)
    assert "A meal with" in chat.tap("Done", message)
    assert len(entries(chat)) == 1


def test_a_question_in_the_middle_is_answered_and_the_journal_goes_on(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap("Done", message)
    said = chat.say("who's overdue?")
    assert "Nobody is overdue" in said
    assert "What did you learn" in said
    assert entries(chat) == [(None, None, None)]


def test_interrupted_for_two_days_it_goes_on_where_it_was(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap("Done", message)
    chat.say("They price by seat")
    chat.until(datetime(2026, 1, 11, 18))
    assert "How did you give value?" in chat.say("/journal")
    chat.tap("Listened")
    chat.tap("Skip")
    assert entries(chat) == [("They price by seat", "Listened", "")]


def test_later_keeps_it_till_the_next_week(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap("Done", message)
    assert "What you wrote is kept" in chat.tap("Later", message)
    chat.until(datetime(2026, 1, 14, 12))
    assert "What did you learn" in chat.tap("Go on", message)
    chat.tap("Later")
    assert len(journals(chat.until(NEXT_FRIDAY))) == 1
    assert "What did you learn" not in chat.say("/journal")


def test_cancelled_it_keeps_what_was_written(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap("Done", message)
    chat.say("They price by seat")
    assert "What you wrote is kept" in chat.say("cancel")
    assert entries(chat) == [("They price by seat", None, None)]


def test_not_now_leaves_it_at_that(chat: Talk) -> None:
    a_week(chat)
    message = journals(chat.until(FRIDAY))[0].id
    assert "All right" in chat.tap("Not now", message)
    assert entries(chat) == []
    assert "Which talks" in chat.say("/journal")


def test_undo_below_it_takes_back_all_that_was_written_in_one_go(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap("Done", message)
    chat.say("They price by seat")
    chat.tap("Skip")
    chat.say("send her the deck by Tuesday")
    assert "Undone" in chat.tap("Undo", chat.last.id)
    assert entries(chat) == []
    assert "send Dana the deck" in chat.say("/agenda")
    assert "Back as it was" in chat.tap("Put it back")
    assert entries(chat) == [("They price by seat", "", "send her the deck by Tuesday")]


def test_undo_in_words_takes_back_the_last_answer_only(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap("Done", message)
    chat.say("They price by seat")
    assert "journal entry about Dana Kim" in chat.say("undo")
    assert entries(chat) == [(None, None, None)]


def test_a_talk_that_is_in_the_journal_is_not_offered_again(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap("Done", message)
    for _ in range(3):
        chat.tap("Skip", message)
    chat.tap("Add another", message)
    assert COFFEE not in chat.buttons()
    assert LUNCH in chat.buttons()


def test_who_is_forgotten_meanwhile_is_asked_about_no_more(chat: Talk) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap(LUNCH, message)
    assert "1 of 2: A meal" in chat.tap("Done", message)
    chat.tap("Later", message)
    chat.say("forget Dana Kim")
    chat.tap("Forget")
    assert len(entries(chat)) == 1
    said = chat.say("/journal")
    assert said.startswith("A meal with Bob Stone")
    for _ in range(2):
        chat.tap("Skip")
    assert "In your journal, 1 entry" in chat.tap("Skip")
