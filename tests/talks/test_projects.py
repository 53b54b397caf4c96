"""Projects: told, listed, finished with one learning worth sharing, asked about once; undone, erased."""

from collections.abc import Callable
from datetime import datetime

import pytest

from tests.talks.conftest import StartTalk
from tests.talks.talk import Heard, Talk
from tests.talks.test_export import exported
from tests.voice.given import unfounded

TOLD = (
    "add Dana Kim, pricing lead at Figma",
    "add Eva Wu, founder at Loom",
    "note on Eva: looking for help with pricing",
    "add Paul Adler, gardener",
)
TALK = "I'm preparing a talk on pricing"
LEARNED = "Anchors matter more than features"


@pytest.fixture
def known(chat: Talk) -> Talk:
    for words in (*TOLD, TALK):
        chat.say(words)
    return chat


def asked(chat: Talk, until: datetime) -> list[Heard]:
    return [one for one in chat.until(until) if one.prompt == "learning"]


def test_the_list_tells_since_when_and_has_what_to_do(known: Talk) -> None:
    assert (
        known.say("/projects") == "Your projects:\n1. preparing a talk on pricing – since Monday 5 January."
    )
    assert known.buttons() == ["Finished", "Who could help", "Drop"]
    assert "Dana Kim – pricing lead at Figma" in known.tap("Who could help")


def test_several_have_numbers_the_latest_first(known: Talk) -> None:
    known.say("I'm moving into healthcare")
    assert "1. moving into healthcare" in known.say("my projects")
    known.tap("Drop 1")
    assert "healthcare" not in known.say("my projects")
    known.say("undo")
    assert "healthcare" in known.say("my projects")


def test_many_projects_are_leafed_through(known: Talk) -> None:
    for number in range(7):
        known.say(f"/projects a talk on topic{number}")
    first = known.say("/projects")
    assert first.count("\n") == 5
    assert "6. a talk on topic1" in known.tap("Older")
    assert known.tap("Newer").startswith(first)


def test_the_end_asks_for_one_learning_then_with_whom_then_gives_the_words(known: Talk) -> None:
    known.say("/projects")
    assert "What did it teach you that's worth passing on?" in known.tap("Finished")
    whom = known.say(LEARNED)
    assert "• Eva Wu – founder at Loom; “looking for help with pricing”" in whom
    assert unfounded(whom, [*TOLD, TALK, LEARNED, "Pick With"]) == []
    said = known.tap("Eva Wu")
    assert "✓ Finished: “preparing a talk on pricing”." in said
    assert f"“{LEARNED}”" in said
    assert f"Hi Eva, I thought of you: {LEARNED}." in said
    assert known.say("/projects").startswith("No projects yet.")


def test_those_turned_to_are_suggested_first(known: Talk) -> None:
    known.tap("Ask Dana")
    known.tap("Sent it")
    known.say("/projects")
    known.tap("Finished")
    assert known.say(LEARNED).splitlines()[1].endswith("you turned to them about it")
    known.say("Paul")
    assert "Hi Paul" in known.last.text


@pytest.mark.parametrize(
    "words",
    [
        "done with the talk on pricing",
        "I finished the talk on pricing",
        "I gave the talk on pricing",
        "the pricing talk is done",
        "I'm done with the talk",
        "talk on pricing: done",
    ],
)
def test_the_end_can_be_told_in_words(known: Talk, words: str) -> None:
    known.say("I'm writing an article about remote work")
    assert "“preparing a talk on pricing”: well done." in known.say(words)


@pytest.mark.parametrize(
    "words", ["I finished the talk on hiring", "I finished the soup", "the deck is done"]
)
def test_what_is_no_project_is_not_finished(known: Talk, words: str) -> None:
    assert "well done" not in known.say(words)


def test_the_learning_can_be_skipped(known: Talk) -> None:
    known.say("/projects")
    known.tap("Finished")
    assert "✓ Finished: “preparing a talk on pricing”." in known.tap("Skip")
    assert "Worth passing on" not in known.shown(known.last.id).text


@pytest.mark.parametrize("words", ["I don't know", "nothing really", "no idea"])
def test_that_there_is_none_is_an_answer(known: Talk, words: str) -> None:
    known.say("done with the talk")
    assert known.say(words) == "✓ Finished: “preparing a talk on pricing”."


def test_later_is_no_learning(known: Talk) -> None:
    known.say("done with the talk")
    assert "Then it stays open" in known.say("later")
    assert "it stays open" in known.tap("Cancel")


def test_nobody_is_an_answer_to_with_whom(known: Talk) -> None:
    known.say("done with the talk")
    known.say(LEARNED)
    assert "✓ Finished" in known.say("nobody")


def test_with_whom_can_be_skipped_and_the_way_back_taken(known: Talk) -> None:
    known.say("/projects")
    known.tap("Finished")
    known.say(LEARNED)
    assert "What did it teach you" in known.tap("Back")
    known.say("Ask early")
    assert "Worth passing on: “Ask early”." in known.tap("Skip")
    assert "I thought of you" not in known.last.text


def test_cancelling_leaves_it_open(known: Talk) -> None:
    known.say("/projects")
    known.tap("Finished")
    assert "it stays open" in known.tap("Cancel")
    assert "preparing a talk on pricing" in known.say("/projects")


def test_a_learning_is_taken_as_said_though_it_reads_like_something_else(known: Talk) -> None:
    known.say("/projects")
    known.tap("Finished")
    assert "With whom" in known.say("I'm working on a better opening next time")


def test_a_project_undone_in_the_middle_breaks_nothing(known: Talk) -> None:
    known.say("/projects")
    known.tap("Finished")
    known.say(LEARNED)
    assert "Undone" in known.say("undo")
    assert "Dana Kim" in known.say("/person Dana")
    assert known.say("/projects").startswith("No projects yet.")


def test_a_name_nobody_knows_is_said_so_and_the_question_stands(known: Talk) -> None:
    known.say("/projects")
    known.tap("Finished")
    known.say(LEARNED)
    assert "With whom would you share it?" in known.say("Zacharias")


def test_the_end_is_undone(known: Talk) -> None:
    known.say("/projects")
    known.tap("Finished")
    known.say(LEARNED)
    known.tap("Skip")
    known.say("undo")
    assert "preparing a talk on pricing" in known.say("/projects")
    assert "what a project taught you" in known.say("/when")


def test_it_is_asked_once_after_four_weeks_on_a_working_day(known: Talk) -> None:
    heard = asked(known, datetime(2026, 7, 1))  # told on Monday 5 January
    assert [f"{one.at:%a %d %b %H:%M}" for one in heard] == ["Mon 02 Feb 10:00"]
    assert "You told me of a project 4 weeks ago: “preparing a talk on pricing”." in heard[0].text
    assert heard[0].labels == ["Finished", "Still at it", "Drop it"]


def test_a_weekend_is_waited_out(start_talk: StartTalk) -> None:
    chat = start_talk(datetime(2026, 1, 10, 8))  # a Saturday, as is the day four weeks on
    chat.say(TALK)
    assert "Monday 9 February, 10:00 – what a project taught you" in chat.say("/when")
    assert [f"{one.at:%a %d %b %H:%M}" for one in asked(chat, datetime(2026, 3, 1))] == ["Mon 09 Feb 10:00"]


def test_a_pause_is_waited_out(known: Talk) -> None:
    known.until(datetime(2026, 1, 30, 12))
    known.say("I'm on vacation until February 16")
    assert [f"{one.at:%a %d %b}" for one in asked(known, datetime(2026, 4, 1))] == ["Mon 16 Feb"]


def test_quiet_hours_are_waited_out(known: Talk) -> None:
    known.say("my quiet hours are 18:00 to 11:00")
    heard = asked(known, datetime(2026, 3, 1))
    assert [f"{one.at:%d %b}" for one in heard] == ["02 Feb"]
    assert all(11 <= one.at.hour < 18 for one in heard)


def test_what_is_over_is_not_asked_about(known: Talk) -> None:
    known.say("/projects")
    known.tap("Finished")
    known.tap("Skip")
    assert "what a project taught you" not in known.say("/when")
    assert asked(known, datetime(2026, 7, 1)) == []


def test_still_at_it_is_an_answer_and_undone(known: Talk) -> None:
    question = asked(known, datetime(2026, 2, 2, 12))[0]
    assert "still at “preparing a talk on pricing”" in known.tap("Still at it", question.id)
    assert asked(known, datetime(2026, 7, 1)) == []
    known.tap("Undo", question.id)
    assert "preparing a talk on pricing" in known.say("/projects")


def test_the_question_leads_to_the_learning(known: Talk) -> None:
    question = asked(known, datetime(2026, 2, 2, 12))[0]
    assert "worth passing on" in known.tap("Finished", question.id)
    known.say(LEARNED)
    assert "✓ Finished" in known.tap("Skip")
    assert "isn't open any more" in known.tap("Finished", question.id)


def test_who_is_erased_is_in_no_project_any_more(known: Talk) -> None:
    known.tap("Ask Dana")
    known.tap("Sent it")
    assert "You turned to Dana Kim." in known.say("/projects")
    known.say("forget Dana")
    known.tap(next(one for one in known.buttons() if "rase" in one or "orget" in one))
    said = known.say("/projects")
    assert "Dana" not in said
    assert "preparing a talk on pricing" in said


def moved(known: Talk, other: Talk) -> str:
    """What comes next elsewhere, with all that is kept here."""
    other.send_file("export.json", exported(known, "json").encode())
    other.tap("Import")
    assert other.say("/projects") == known.say("/projects")
    return other.say("/when")


def test_an_export_takes_projects_along_and_they_are_asked_about(
    known: Talk, elsewhere: Callable[[], Talk]
) -> None:
    known.tap("Ask Dana")
    known.tap("Sent it")
    assert "what a project taught you" in moved(known, elsewhere())
    assert "You turned to Dana Kim." in known.say("/projects")


def test_what_was_answered_is_asked_nowhere_again(known: Talk, elsewhere: Callable[[], Talk]) -> None:
    question = asked(known, datetime(2026, 2, 2, 12))[0]
    known.tap("Still at it", question.id)
    assert "what a project taught you" not in moved(known, elsewhere())


@pytest.mark.parametrize("words", [TALK, "who could help with pricing?"])
def test_what_a_plan_asks_for_is_noticed(chat: Talk, words: str) -> None:
    chat.say("start the 90-day plan")
    chat.until(datetime(2026, 3, 10, 12))
    chat.say("add Dana Kim, pricing lead at Figma")
    assert "✓ what you work on" not in chat.say("/plan")
    chat.say(words)
    assert "✓ what you work on" in chat.say("/plan")
