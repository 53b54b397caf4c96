"""Opportunities: listed, changed one by one, thanked for, told of in words, and what flows from where."""

from datetime import datetime

import pytest

from tests.talks.talk import Talk


@pytest.fixture
def brought(chat: Talk) -> Talk:
    """Dana brought a referral worth 20k, Bob a job."""
    chat.say("add Dana Kim")
    chat.say("add Bob Stone")
    chat.say("got a referral from Dana worth 20k")
    chat.say("Bob offered me a job at Acme")
    return chat


def test_the_list_shows_what_is_open_with_what_it_is_worth(brought: Talk) -> None:
    said = brought.say("/opportunities")
    assert "2 opportunities open:" in said
    assert "1. Job lead from Bob Stone, Monday 5 January: Bob offered me a job at Acme" in said
    assert (
        "2. Referral from Dana Kim, Monday 5 January: got a referral from Dana worth 20k (worth 20k" in said
    )


def test_without_any_it_is_said_how_to_tell_one(chat: Talk) -> None:
    assert "got a job lead from Dana" in chat.say("/opportunities")
    assert "got a job lead from Dana" in chat.say("opportunity flow")


@pytest.mark.parametrize(
    "words",
    ["opportunities", "show me my open opportunities", "oportunities", "what opportunities do I have?"],
)
def test_the_list_is_asked_for_in_words(brought: Talk, words: str) -> None:
    assert "2 opportunities open:" in brought.say(words)


@pytest.mark.parametrize(
    ("button", "state"),
    [("Won", "won"), ("Lost", "lost"), ("Passed on", "passed on"), ("Still open", "still open")],
)
def test_what_became_of_one_is_a_tap_and_can_be_undone(brought: Talk, button: str, state: str) -> None:
    brought.say("/opportunities")
    brought.tap("2. Referral, Dana")
    assert f"State: {state}. Worth: 20k." in brought.tap(button)
    assert button not in brought.buttons()
    assert "Undone: the change of the opportunity" in brought.tap("Undo")
    assert "(worth 20k; thanks due)" in brought.say("/person Dana")


def test_what_is_decided_leaves_the_list_and_stands_in_another(brought: Talk) -> None:
    brought.say("/opportunities")
    brought.tap("2. Referral, Dana")
    brought.tap("Won")
    assert "1 opportunity open:" in brought.tap("All opportunities")
    said = brought.tap("Decided (1)")
    assert "1 opportunity decided:" in said
    assert "(won, worth 20k; thanks due)" in said
    assert "1 opportunity open:" in brought.tap("Open (1)")
    for words in ("/opportunities decided", "won opportunities", "which opportunities did we win?"):
        assert "1 opportunity decided:" in brought.say(words)


@pytest.mark.parametrize(
    ("button", "words", "shown"),
    [
        ("Value…", "a new client", "Worth: a new client."),
        ("Kind…", "Partnership", "Partnership from Dana Kim"),
        ("Words…", "a referral to the hospital", "“a referral to the hospital”"),
        ("People…", "Bob and Dana", "Referral from Bob Stone and Dana Kim"),
        ("Day…", "yesterday", "yesterday, Sunday 4 January"),
    ],
)
def test_each_part_can_be_changed_and_put_back(brought: Talk, button: str, words: str, shown: str) -> None:
    brought.say("/opportunities")
    brought.tap("2. Referral, Dana")
    brought.tap(button)
    assert shown in brought.say(words)
    assert "Undone: the change of the opportunity" in brought.tap("Undo")
    assert "got a referral from Dana worth 20k (worth 20k" in brought.say("/opportunities")


def test_a_change_can_be_skipped_cancelled_or_interrupted(brought: Talk) -> None:
    brought.say("/opportunities")
    listed = brought.last.id
    brought.tap("2. Referral, Dana")
    brought.tap("Value…")
    assert "Worth: 20k." in brought.tap("Skip")
    brought.tap("Value…")
    assert "left as it is" in brought.tap("Cancel")
    brought.tap("Kind…", listed)
    assert "Pick the button" in brought.say("a purple one")
    said = brought.say("who's overdue?")
    assert "What kind is it?" in said
    assert "Idea from Dana Kim" in brought.tap("Idea")


@pytest.mark.parametrize("words", ["tomorrow", "next Friday", "blue"])
def test_it_cannot_have_come_on_a_day_to_come(brought: Talk, words: str) -> None:
    brought.say("/opportunities")
    brought.tap("2. Referral, Dana")
    brought.tap("Day…")
    assert "When did it come?" in brought.say(words)


def test_a_value_and_the_people_can_be_taken_out(brought: Talk) -> None:
    brought.say("/opportunities")
    listed = brought.last.id
    brought.tap("2. Referral, Dana")
    brought.tap("Value…")
    assert "Worth" not in brought.tap("No value")
    brought.tap("People…", listed)
    assert "Referral – today" in brought.tap("Nobody")


def test_one_is_removed_and_brought_back(brought: Talk) -> None:
    brought.say("/opportunities")
    brought.tap("2. Referral, Dana")
    assert "Removed: Referral from Dana Kim" in brought.tap("Remove")
    assert "Undone: removing the opportunity" in brought.tap("Undo")
    assert "2 opportunities open:" in brought.say("/opportunities")


def test_a_tap_on_one_that_is_gone_is_refused_kindly(brought: Talk) -> None:
    brought.say("/opportunities")
    first = brought.last.id
    brought.say("/opportunities")
    brought.tap("2. Referral, Dana")
    brought.tap("Remove")
    assert "no longer here" in brought.tap("2. Referral, Dana", first)


def test_many_come_a_page_at_a_time(chat: Talk) -> None:
    chat.say("add Dana Kim")
    for number in range(7):
        chat.say(f"/opportunity Dana offered me contract number {number}")
    assert "1. Job lead from Dana Kim, Monday 5 January: Dana offered me contract number 6" in chat.say(
        "/opportunities"
    )
    assert "7. Job lead from Dana Kim, Monday 5 January: Dana offered me contract number 0" in chat.tap(
        "Older"
    )
    assert "Older" not in chat.buttons()
    assert "number 6" in chat.tap("Newer")


TOLD = [
    ("the referral from Dana worked out", "✓ Won.\nReferral from Dana Kim"),
    ("the lead from Dana worked out", "✓ Won.\nReferral from Dana Kim"),
    ("we lost the Acme job", "✓ Lost.\nJob lead from Bob Stone"),
    ("I turned down the job from Bob", "✓ Passed on.\nJob lead from Bob Stone"),
    ("we passed on the job from Bob", "✓ Passed on.\nJob lead from Bob Stone"),
    ("Dana's referral stalled", "✓ Still open.\nReferral from Dana Kim"),
]


@pytest.mark.parametrize(("words", "said"), TOLD)
def test_what_became_of_it_is_told_in_words_and_undone(brought: Talk, words: str, said: str) -> None:
    assert said in brought.say(words)
    assert "Undone: the change of the opportunity" in brought.say("undo")
    assert "2 opportunities open:" in brought.say("/opportunities")


def test_what_it_was_worth_is_told_along(brought: Talk) -> None:
    assert "State: won. Worth: €45,000." in brought.say("the job from Bob worked out, €45,000")


def test_where_two_could_be_meant_it_is_asked(brought: Talk) -> None:
    brought.say("Dana referred a hospital to me")
    assert "Which one is it?" in brought.say("the referral from Dana worked out")
    assert "“got a referral from Dana worth 20k”" in brought.tap("1. Referral, Dana")
    assert "State: won." in brought.shown(brought.last.id).text


def test_a_word_that_tells_them_apart_is_enough(brought: Talk) -> None:
    brought.say("Dana referred a hospital to me")
    assert "“Dana referred a hospital to me”" in brought.say("the hospital deal from Dana fell through")


def test_what_does_not_fit_the_only_one_is_asked_not_guessed(brought: Talk) -> None:
    assert "Which one is it?" in brought.say("the invitation from Bob came through")
    assert "Kept: an invitation from Bob Stone – today, Monday 5 January, won." in brought.tap("Another one")
    assert "Bob offered me a job at Acme" in brought.say("/opportunities")


def test_what_was_never_told_before_is_kept_with_its_outcome(brought: Talk) -> None:
    assert "Who brought it?" in brought.say("we lost the Globex deal")
    assert "Kept: a referral from Dana Kim – today, Monday 5 January, lost." in brought.say("Dana")
    brought.tap("Undo")
    assert "Globex" not in brought.say("/opportunities decided")


def test_where_the_words_do_not_tell_it_is_asked_by_buttons(brought: Talk) -> None:
    assert "What became of it?" in brought.say("outcome of the Acme job from Bob: purple")
    assert "State: won." in brought.tap("Won")


def test_thanks_told_in_words_are_logged_and_noted_and_undone_together(brought: Talk) -> None:
    assert "✓ Thanked for the referral" in brought.say("thanked Dana for the referral")
    assert "thanks due" not in brought.say("/person Dana")
    brought.say("undo")
    assert "thanks due" in brought.say("/person Dana")


def test_thanks_for_something_else_are_no_thanks_for_either_of_two(brought: Talk) -> None:
    brought.say("Dana invited me to speak at the radio")
    assert "Thanked for" not in brought.say("called Dana to thank her for the cake")
    assert "✓ Thanked for the invitation" in brought.say("thanked Dana for the radio slot")


def test_a_talk_without_thanks_thanks_for_nothing(brought: Talk) -> None:
    assert "Thanked" not in brought.say("had coffee with Dana about the referral")


def test_thanks_are_a_tap_on_its_page(brought: Talk) -> None:
    brought.say("/opportunities")
    brought.tap("2. Referral, Dana")
    assert "Thanks due." in brought.shown(brought.last.id).text
    assert "Thanked." in brought.tap("Thanked")
    assert "Thanked" not in brought.buttons()


def test_the_card_offers_the_thanks_and_takes_them_back(brought: Talk) -> None:
    assert "thanks due" in brought.say("/person Dana")
    assert "✓ Thanked: Referral from Dana Kim" in brought.tap("Thanked for the referral")
    assert "Log a touch" in brought.buttons()
    assert "As it was." in brought.tap("Undo: the referral")
    assert "thanks due" in brought.say("/person Dana")


def test_the_week_brings_up_thanks(brought: Talk) -> None:
    brought.say("lunch with Ana, Ben, Cleo and Emil")
    week = next(one for one in brought.until(datetime(2026, 1, 9, 16)) if one.prompt == "weekly")
    assert "A thank-you would fit:\n• Bob Stone, for the job lead\n• Dana Kim, for the referral" in week.text
    said = brought.tap("Thanked Dana", week.id)
    assert "✓ Thanked: Referral from Dana Kim" in said
    assert "Thanked Bob" in brought.buttons(week.id)
    assert "As it was." in brought.tap("Undo: Dana", week.id)
    assert "Thanked Dana" in brought.buttons(week.id)


def test_the_flow_tells_who_brings_what_and_what_became_of_it(brought: Talk) -> None:
    brought.say("Dana is a mentor")
    brought.say("Dana works in health care")
    brought.say("the referral from Dana worked out")
    brought.say("we lost the Acme job")
    said = brought.say("opportunity flow this quarter")
    assert "This quarter: 2 opportunities came up." in said
    assert "By quadrant\n• Mentors and advisors: 1 referral\n• Not noted: 1 job lead" in said
    assert "By tier\n• Tier 3: 1 job lead and 1 referral" in said
    assert "What became of them: 1 won and 1 lost. Of those won or lost, 50 % won." in said
    assert "Won, as you told it: 20,000." in said
    assert brought.shown(brought.last.id).file is not None


def test_the_flow_of_another_period_or_another_picture_is_a_tap(brought: Talk) -> None:
    brought.say("Dana is a mentor")
    brought.say("/opportunities flow")
    assert "Last quarter: nothing came up." in brought.tap("Last quarter")
    assert brought.shown(brought.last.id).file is None
    assert "This quarter: 2 opportunities" in brought.tap("This quarter")
    assert "By tier" in brought.tap("Picture by tier")
    assert brought.shown(brought.last.id).file is not None


def test_who_brings_much_is_given_to_first(brought: Talk) -> None:
    brought.say("Dana invited me to speak at the radio")
    assert "• Dana Kim brought 2; no giving is noted yet" in brought.say(
        "who brings me the most opportunities?"
    )
    assert "To give Dana Kim:" in brought.tap("Give Dana")
    brought.say("had coffee with Dana, I gave her feedback")
    assert "• Dana Kim brought 2; you gave once" in brought.say("opportunity flow")
    brought.say("had lunch with Dana yesterday, I gave her feedback")
    assert "give first" not in brought.say("opportunity flow")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("got a job lead from Dana on 4 March 2025", "Tuesday 4 March 2025"),
        ("Dana referred a client to me yesterday", "yesterday, Sunday 4 January"),
        ("Dana invited me to speak on Friday", "today, Monday 5 January"),
        ("Dana offered me a role starting 1 March", "today, Monday 5 January"),
    ],
)
def test_it_came_on_the_day_that_is_told_where_it_can_only_have_been(
    chat: Talk, words: str, day: str
) -> None:
    chat.say("add Dana Kim")
    assert f"from Dana Kim – {day}" in chat.say(words)
