"""What the user works on: who could give input, who would gain; each with a reason out of what was told."""

import re

import pytest

from tests.talks.talk import Talk
from tests.voice.given import unfounded

TOLD = (
    "add Dana Kim, pricing lead at Figma",
    "add Bob Stone, lawyer at Acme",
    "Bob gave me advice on pricing over lunch on December 18",
    "add Eva Wu, founder at Loom",
    "note on Eva: looking for help with pricing",
    "add Mei Lin, baker",
    "Mei is interested in pricing",
    "add Paul Adler, gardener",
)

TALK = "I'm preparing a talk on pricing, who could help?"


@pytest.fixture
def known(chat: Talk) -> Talk:
    for words in TOLD:
        chat.say(words)
    return chat


def sides(said: str) -> tuple[str, str]:
    """Who could give input, and who would gain."""
    asked, _, shared = said.partition("Who'd gain from hearing it:")
    return asked, shared


def test_who_could_help_and_who_would_gain_are_told_with_reasons(known: Talk) -> None:
    asked, shared = sides(known.say(TALK))
    assert asked.startswith("✓ A project: “preparing a talk on pricing”.\nWho could give input:\n")
    assert "• Dana Kim – pricing lead at Figma\n" in asked
    assert "• Bob Stone – lawyer at Acme; “Bob gave me advice on pricing over lunch" in asked
    assert "• Eva Wu – founder at Loom; “looking for help with pricing”\n" in shared
    assert "• Mei Lin – baker; likes pricing" in shared


def test_nothing_is_said_that_was_not_told(known: Talk) -> None:
    said = known.say(TALK)
    assert "Paul" not in said
    assert unfounded(said, [*TOLD, TALK, "2025-12-18", "Input"], known.chat.clock.now().date()) == []


@pytest.mark.parametrize(
    "words",
    [
        "I'm preparing a talk on pricing",
        "I'm working on a pricing model",
        "I'm working on pricing",
        "writing an article about pricing",
        "I'm moving into pricing",
        "project: a podcast on pricing",
        "/projects a talk on pricing",
        "I'm writing an article about pricing. Who could give input?",
        "who would gain from my article on pricing?",
    ],
)
def test_what_one_works_on_is_kept_however_it_is_said(known: Talk, words: str) -> None:
    assert "Dana Kim – pricing lead at Figma" in known.say(words)
    assert known.say("my projects").startswith("Your projects:\n1. ")


@pytest.mark.parametrize(
    "words",
    ["I'm working on it", "I'm moving into a new flat", "I'm working on Monday", "I'm preparing lunch"],
)
def test_what_is_no_project_is_not_taken_for_one(known: Talk, words: str) -> None:
    known.say(words)
    assert known.say("/projects").startswith("No projects yet.")


def test_a_question_keeps_nothing_until_it_is_wished(known: Talk) -> None:
    assert known.say("who could help with pricing?").startswith("For “pricing”:\nWho could give input:")
    assert "Undo" not in known.buttons()
    question = known.last.id
    assert known.say("/projects").startswith("No projects yet.")
    assert "✓ A project: “pricing”." in known.tap("Keep as a project", question)


def test_saying_it_again_makes_no_second_project(known: Talk) -> None:
    known.say(TALK)
    assert known.say("I'm preparing a talk on pricing").startswith("For “preparing a talk on pricing”:")
    assert "2." not in known.say("/projects")


def test_the_request_is_a_tap_away_and_says_what_it_is_about(known: Talk) -> None:
    known.say(TALK)
    assert "about the talk on pricing I'm preparing" in known.tap("Ask Dana")


def test_sharing_is_a_tap_away(known: Talk) -> None:
    known.say(TALK)
    assert "I thought of you: I'm preparing a talk on pricing." in known.tap("Share with Eva")


def test_each_can_be_put_on_the_outreach_list(known: Talk) -> None:
    known.say(TALK)
    rows = known.shown(known.last.id).buttons
    added = {one.label: one.data for row in rows for one in row if one.data.startswith("outreach:add:")}
    assert list(added) == ["Dana to my list", "Bob to my list", "Eva to my list", "Mei to my list"]
    assert all(re.fullmatch(r"outreach:add:\d+", data) for data in added.values())


def test_whom_one_wrote_to_is_noted_with_the_project_and_undone_with_the_message(known: Talk) -> None:
    known.say(TALK)
    known.tap("Ask Dana")
    assert "turned" not in known.say("/projects")
    known.tap("Sent it", known.last.id - 1)
    assert "You turned to Dana Kim." in known.say("/projects")
    known.say("undo")
    assert "turned" not in known.say("/projects")


def test_a_message_about_something_else_is_none_about_the_project(known: Talk) -> None:
    known.say(TALK)
    known.say("draft a check-in to Dana")
    known.tap("Sent it")
    assert "turned" not in known.say("/projects")


def test_others_come_with_more_and_the_first_again(known: Talk) -> None:
    for number in range(5):
        known.say(f"add {('Ana', 'Ben', 'Cleo', 'Dirk', 'Ema')[number]} Vogt, pricing analyst")
    first = known.say(TALK)
    message = known.last.id
    assert first.count("• ") == 5
    second = known.tap("More")
    assert second.startswith("✓ A project: “preparing a talk on pricing”.")
    assert not set(re.findall(r"• .*", first)) & set(re.findall(r"• .*", second))
    assert "Undo" in known.buttons(message)
    while "More" in known.buttons(message):
        known.tap("More", message)
    assert known.tap("From the start", message).startswith(first)


def test_more_of_a_question_goes_on_with_the_question(known: Talk) -> None:
    for name in ("Ana", "Ben", "Cleo", "Dirk"):
        known.say(f"add {name} Vogt, pricing analyst")
    known.say("who could help with pricing?")
    assert known.tap("More").startswith("For “pricing”:")
    assert "Keep as a project" in known.buttons()


def test_a_promise_that_speaks_of_it_is_a_reason_to_share(known: Talk) -> None:
    known.say("I promised Paul the pricing slides by Friday")
    _, shared = sides(known.say(TALK))
    assert "• Paul Adler – gardener; you promised: send Paul the pricing slides" in shared


def test_what_somebody_brought_and_the_journal_tells_count(known: Talk) -> None:
    known.say("add Uma Roy, painter")
    known.say("opportunity: Uma invited me to a panel on pricing")
    asked, _ = sides(known.say(TALK))
    assert "Uma Roy" in asked
    assert "panel on pricing" in asked


def test_who_gave_in_a_talk_is_said_and_decides_the_side(known: Talk) -> None:
    known.say("I helped Paul with pricing over coffee on December 20")
    asked, shared = sides(known.say(TALK))
    assert re.search(r"• Bob Stone – .*, they gave\n", asked)
    assert re.search(r"• Paul Adler – .*, you gave", shared)


def test_who_works_in_it_gains_where_nobody_else_does(chat: Talk) -> None:
    for name in ("Ana", "Ben", "Cleo", "Dirk", "Ema"):
        chat.say(f"add {name} Vogt, pricing analyst")
    asked, shared = sides(chat.say(TALK))
    assert asked.count("• ") == 3
    assert shared.count("• ") == 2


def test_who_is_archived_is_not_proposed(known: Talk) -> None:
    known.say("archive Dana")
    assert "Dana" not in known.say(TALK)


def test_where_nobody_is_found_a_gap_is_offered(known: Talk) -> None:
    said = known.say("I'm working on a beekeeping guide")
    assert "I know of nobody yet who has to do with beekeeping." in said
    assert "“I need someone who knows beekeeping”" in said
    known.tap("Note the gap")
    known.tap("Skip")
    known.tap("Skip")
    assert "someone who knows beekeeping: 0 of 1" in known.say("/gaps")


def test_a_slip_is_no_reason(known: Talk) -> None:
    known.say("add Ray Orr")
    known.say("note on Ray: knows much about breeding")
    assert "Ray" in known.say("who could help with breeding?")
    assert "Ray" not in known.say("who could help with bleeding?")


def test_a_name_is_no_reason(known: Talk) -> None:
    known.say("add Nora Price, baker")
    assert "Nora" not in known.say(TALK)


def test_of_two_words_told_apart_both_are_reasons(known: Talk) -> None:
    known.say("note on Bob: knows everybody in podcasting")
    asked, _ = sides(known.say("I'm working on pricing for podcasting"))
    line = next(one for one in asked.splitlines() if "Bob" in one)
    assert "“knows everybody in podcasting”; “Bob gave me advice on pricing" in line


def test_ways_to_others_are_told_by_whom_one_knows(known: Talk) -> None:
    said = known.say("who can introduce me to someone at Acme?")
    assert said.startswith("A way to “someone at Acme”:")
    assert "Who could open a door:\n• Bob Stone – lawyer at Acme" in said
    assert "for an introduction to someone at Acme" in known.tap("Ask Bob")


def test_a_way_to_others_has_one_side(known: Talk) -> None:
    known.say("note on Paul: looking for somebody at Acme")
    said = known.say("who can introduce me to someone at Acme?")
    assert "Paul Adler" in said
    assert "gain" not in said
    assert "Ask Paul" in known.buttons()


def test_whom_one_knows_needs_no_way_round(known: Talk) -> None:
    assert "You know Dana Kim yourself" in known.say("who can introduce me to Dana?")


def test_telling_it_is_undone(known: Talk) -> None:
    known.say(TALK)
    known.tap("Undo")
    assert known.say("/projects").startswith("No projects yet.")
    assert "what a project taught you" not in known.say("/when")


def test_a_question_in_the_middle_is_answered_and_the_other_stands(known: Talk) -> None:
    known.say("I need three investors")
    said = known.say("who could help with pricing?")
    assert "Dana Kim – pricing lead at Figma" in said
    assert "investors" in said


def test_a_field_is_found_under_its_other_name(known: Talk) -> None:
    known.say("add Uma Roy, head of digital health at Loom")
    assert "Uma Roy – head of digital health at Loom" in known.say("I'm moving into healthcare")


@pytest.mark.parametrize("words", ["integrate", "I'm working on a new project", "/projects it"])
def test_what_tells_nothing_is_asked_about(known: Talk, words: str) -> None:
    assert known.say(words).startswith("What are you working on?")
    assert known.say("/projects").startswith("No projects yet.")


def test_what_was_told_before_it_is_kept_too(known: Talk) -> None:
    said = known.say("had lunch with Paul yesterday. I'm preparing a talk on pricing, who could help?")
    assert "A meal with Paul Adler" in said
    assert "Dana Kim – pricing lead at Figma" in said
