"""The relationship audit: which side gave in the last talks that mattered, one tap each."""

from datetime import datetime

import pytest

from domain.reply import Picture
from tests.talks.conftest import StartTalk
from tests.talks.talk import Heard, Talk
from tests.talks.test_when import settings

FIRST_MONDAY = datetime(2026, 2, 2, 10, 1)
"""The first working day of February 2026."""


def five_talks(chat: Talk) -> None:
    """Five people, five talks, none of them rated; the latest with Emil."""
    for day, name in enumerate(("Ana", "Ben", "Cleo", "Dora", "Emil"), 5):
        chat.say(f"had coffee with {name} on {day} December 2025")


def audits(chat: Talk, until: datetime = FIRST_MONDAY) -> list[Heard]:
    return [one for one in chat.until(until) if one.prompt == "audit"]


def rate(chat: Talk, *labels: str) -> str:
    """Press these one after another; gives what the last brought."""
    return [chat.tap(label) for label in labels][-1]


def audited(chat: Talk, *labels: str) -> str:
    """An audit from beginning to end; the question about goals is left out."""
    chat.say("/audit")
    said = rate(chat, *labels)
    return chat.tap("That's all") if "One question for this first time" in said else said


def balances(chat: Talk) -> list[str | None]:
    """How the talks are rated, the earliest first."""

    def read(unit):  # type: ignore[no-untyped-def]
        store = unit.store(unit.users.find("local", "local"))
        return [one.balance for one in sorted(store.interactions.all(), key=lambda one: one.day)]

    found = chat.look(read)
    assert isinstance(found, list)
    return found


def drawn(chat: Talk) -> Picture:
    file = chat.shown(chat.last.id).file
    assert isinstance(file, Picture)
    return file


def test_on_the_first_working_day_of_the_month_it_offers_itself_and_asks_in_one_message(chat: Talk) -> None:
    five_talks(chat)
    heard = audits(chat)
    assert [f"{one.at:%a %d %b %H:%M}" for one in heard] == ["Mon 02 Feb 10:00"]
    assert "the last 5 talks that mattered? 5 are not rated yet" in heard[0].text
    assert heard[0].labels == ["Begin", "Not now"]
    assert "1 of 5. Coffee\nwith Emil – Tuesday 9 December 2025." in chat.tap("Begin")
    assert chat.last.id == heard[0].id
    assert chat.tap("Gave").startswith("2 of 5. Coffee\nwith Dora")
    assert chat.last.id == heard[0].id


def test_each_month_again_on_its_first_working_day(chat: Talk) -> None:
    """The first of May, 2026, is a Friday and a holiday in Germany."""
    chat.say("holidays of Germany")
    five_talks(chat)
    assert [f"{one.at:%d %b}" for one in audits(chat, datetime(2026, 6, 1, 11))] == [
        "02 Feb",
        "02 Mar",
        "01 Apr",
        "04 May",
        "01 Jun",
    ]


def test_not_now_is_taken_kindly_and_can_be_begun_later(chat: Talk) -> None:
    five_talks(chat)
    heard = audits(chat)
    assert "whenever you like" in chat.tap("Not now", heard[0].id)
    assert "1 of 5" in chat.tap("Begin", heard[0].id)


def test_with_fewer_than_five_people_or_five_talks_it_is_silent(start_talk: StartTalk) -> None:
    chat = start_talk()
    for day in range(5, 11):
        chat.say(f"had coffee with Ana on {day} December 2025")
    assert audits(chat) == []
    chat.say("lunch with Ben, Cleo, Dora and Emil")
    assert len(audits(chat, datetime(2026, 3, 2, 11))) == 1


def test_with_fewer_than_five_talks_that_mattered_it_is_silent(chat: Talk) -> None:
    chat.say("lunch with Ana, Ben, Cleo, Dora and Emil on 5 December 2025")
    for name in ("Ana", "Ben", "Cleo"):
        chat.say(f"had coffee with {name} on 8 December 2025")
    for name in ("Ana", "Ben", "Cleo", "Dora"):
        chat.say(f"liked {name}'s post yesterday")
    assert audits(chat) == []
    chat.say("had coffee with Emil")
    assert len(audits(chat, datetime(2026, 3, 2, 11))) == 1


def test_switched_off_it_does_not_come(chat: Talk) -> None:
    five_talks(chat)
    settings(chat, silenced=("audit",))
    assert audits(chat) == []


def test_what_is_rated_is_kept_at_once_and_shown_in_a_sentence_and_a_picture(chat: Talk) -> None:
    five_talks(chat)
    text = audited(chat, "Gave", "Got", "Both", "Gave", "Gave")
    assert balances(chat) == ["giving", "giving", "balanced", "taking", "giving"]
    assert "✓ 5 of 5 rated." in text
    assert "The last 5 talks that mattered: you gave in 3, you got in 1, both gave in 1." in text
    assert "20 % of those rated were taking: give and take are in balance." in text
    shown = drawn(chat)
    assert shown.kind == "audit"
    assert {key: shown.data[key] for key in ("gave", "got", "both", "unrated", "history")} == {
        "gave": 3,
        "got": 1,
        "both": 1,
        "unrated": 0,
        "history": [["2026-01-05", 0.2]],
    }


def test_above_40_percent_taking_it_warns_and_names_three_to_give_to_and_how(chat: Talk) -> None:
    five_talks(chat)
    chat.say("Dora likes sailing")
    chat.say("Ben is looking for a tax lawyer")
    chat.say("remind me to send Cleo the deck on Friday")
    text = audited(chat, "Gave", "Got", "Got", "Got", "Both")
    assert "⚠ 60 % of those rated were taking, more than 40 %." in text
    assert "• Ben – you noted “Ben is looking for a tax lawyer”" in text
    assert "• Cleo – you promised: send Cleo the deck" in text
    assert "• Dora – something good you come across on sailing" in text
    assert {"Draft to Ben", "Draft to Cleo", "Draft to Dora"} <= set(chat.buttons())
    assert "Something to give to Ben" in chat.tap("Draft to Ben")


def test_40_percent_is_no_warning_and_nobody_is_named(chat: Talk) -> None:
    five_talks(chat)
    text = audited(chat, "Got", "Got", "Gave", "Gave", "Gave")
    assert "40 % of those rated were taking" in text
    assert "⚠" not in text
    assert not any(label.startswith("Draft") for label in chat.buttons())


def test_of_fewer_than_five_rated_nothing_is_concluded(chat: Talk) -> None:
    five_talks(chat)
    text = audited(chat, "Got", "Got", "Got", "Got", "Skip")
    assert "both gave in 0; 1 not rated" in text
    assert "Fewer than 5 are rated" in text
    assert "⚠" not in text
    assert "1 of 1" in chat.tap("Rate the rest")


def test_back_takes_up_the_talk_before_and_another_tap_holds(chat: Talk) -> None:
    five_talks(chat)
    chat.say("/audit")
    chat.tap("Got")
    assert chat.tap("Back").startswith("1 of 5. Coffee\nwith Emil")
    assert "So far: they gave." in chat.shown(chat.last.id).text
    chat.tap("Both")
    assert balances(chat)[-1] == "balanced"


@pytest.mark.parametrize(
    ("words", "balance"),
    [
        ("I gave", "giving"),
        ("got", "taking"),
        ("both of us", "balanced"),
        ("she gave me a lot", "taking"),
        ("me", "giving"),
    ],
)
def test_it_is_answered_in_words_too(chat: Talk, words: str, balance: str) -> None:
    five_talks(chat)
    chat.say("/audit")
    assert "2 of 5" in chat.say(words)
    assert balances(chat)[-1] == balance


def test_words_that_answer_nothing_are_asked_again_and_nothing_is_kept(chat: Talk) -> None:
    five_talks(chat)
    chat.say("/audit")
    said = chat.say("hm, hard to say")
    assert "Tap Gave, Got or Both, or Skip." in said
    assert "1 of 5" in said
    assert balances(chat) == [None] * 5


def test_a_question_and_a_talk_told_in_the_middle_are_answered_and_it_goes_on(chat: Talk) -> None:
    five_talks(chat)
    chat.say("/audit")
    chat.tap("Gave")
    assert "2 of 5" in chat.say("who's overdue?")
    assert "✓ A call with Finn Berg" in chat.say("had a call with Finn Berg")
    assert "3 of 5" in chat.say("got")


def test_left_for_two_days_it_keeps_what_was_rated_and_takes_up_the_rest(chat: Talk) -> None:
    five_talks(chat)
    chat.say("/audit")
    rate(chat, "Gave", "Got")
    chat.wait(days=2)
    assert balances(chat) == [None, None, None, "taking", "giving"]
    assert "1 of 3. Coffee\nwith Cleo" in chat.say("start an audit")


def test_later_keeps_what_was_rated_and_goes_on_by_a_tap(chat: Talk) -> None:
    five_talks(chat)
    chat.say("/audit")
    chat.tap("Gave")
    assert "1 rated and kept." in chat.tap("Later")
    assert "1 of 4" in chat.tap("Go on")


def test_cancelled_it_keeps_what_was_rated(chat: Talk) -> None:
    five_talks(chat)
    chat.say("/audit")
    chat.tap("Both")
    assert "What you rated is kept" in chat.say("/cancel")
    assert balances(chat)[-1] == "balanced"


def test_undo_takes_all_ratings_of_the_audit_back_and_none_from_before_or_after(chat: Talk) -> None:
    five_talks(chat)
    chat.say("/audit")
    rate(chat, "Got", "Later")
    chat.tap("Go on")
    said = rate(chat, "Gave", "Back", "Got", "Both", "Skip", "Skip", "That's all")
    assert "2 of 4 rated" in said
    done = chat.last.id - 1
    again = chat.say("/audit")
    assert "1 of 2" in again
    chat.tap("Both")
    chat.say("/cancel")
    assert balances(chat) == [None, "balanced", "balanced", "taking", "taking"]
    done = next(one.id for one in reversed(chat.screen.heard) if "Undo" in chat.buttons(one.id))
    assert "Undone" in chat.tap("Undo", done)
    assert balances(chat) == [None, "balanced", None, None, "taking"]


def test_undo_in_words_takes_the_last_rating_back(chat: Talk) -> None:
    five_talks(chat)
    chat.say("/audit")
    rate(chat, "Got", "Gave")
    assert "Undone: the rating of coffee with Dora" in chat.say("undo")
    assert balances(chat) == [None, None, None, None, "taking"]


def test_it_is_compared_with_the_audit_before_and_its_history_told(chat: Talk) -> None:
    five_talks(chat)
    audited(chat, "Got", "Got", "Gave", "Gave", "Gave")
    chat.until(datetime(2026, 2, 2, 12))
    chat.say("coffee with Ana today, she helped me with the pitch")
    assert "50 % of those rated were taking, more than 40 % (40 % on Monday 5 January)." in chat.say("/audit")
    chat.until(datetime(2026, 3, 2, 12))
    for name in ("Ana", "Ben"):
        chat.say(f"coffee with {name} today, I gave them feedback")
    text = chat.say("/audit")
    assert "38 % of those rated were taking (50 % on Monday 2 February)" in text
    assert "Taking over time: Jan 40 % → Feb 50 % → Mar 38 %." in text
    history = drawn(chat).data["history"]
    assert history == [["2026-01-05", 0.4], ["2026-02-02", 0.5], ["2026-03-02", 0.38]]


@pytest.mark.parametrize(
    "words", ["/audit history", "show my past audits", "show the audit history", "previous audits"]
)
def test_the_audits_so_far_are_told_the_latest_first(chat: Talk, words: str) -> None:
    assert "No audit yet" in chat.say(words)
    five_talks(chat)
    audited(chat, "Got", "Got", "Gave", "Gave", "Gave")
    chat.until(datetime(2026, 2, 2, 12))
    chat.say("coffee with Ana today, she helped me with the pitch")
    chat.say("/audit")
    lines = chat.say(words).splitlines()
    assert lines[1:] == [
        "• Monday 2 February – you gave in 3, got in 3, both gave in 0: 50 % taking",
        "• Monday 5 January – you gave in 3, got in 2, both gave in 0: 40 % taking",
    ]
    assert drawn(chat).data["history"] == [["2026-01-05", 0.4], ["2026-02-02", 0.5]]
    assert chat.buttons() == ["Audit"]


def test_at_the_first_audit_the_few_goals_are_asked_and_each_review_asks_of_them(chat: Talk) -> None:
    five_talks(chat)
    chat.say("/audit")
    assert "One question for this first time" in rate(chat, *["Gave"] * 5)
    assert "✓ A goal: move into climate tech." in chat.say("move into climate tech")
    assert "And another?" in chat.last.text
    text = chat.tap("That's all")
    assert "Your goals: move into climate tech. Does your network serve them?" in text
    assert "✓ It serves your goals." in chat.tap("It serves them")
    chat.say("had coffee with Ana")
    assert "One question" not in audited(chat, "Gave")


def test_without_goals_they_are_asked_once_and_not_insisted_on(chat: Talk) -> None:
    five_talks(chat)
    assert "Your goals" not in audited(chat, *["Gave"] * 5)
    assert "One question" not in chat.say("/audit")


def test_all_rated_it_shows_how_it_stands_at_once_under_the_prompt(chat: Talk) -> None:
    five_talks(chat)
    audited(chat, *["Gave"] * 5)
    heard = audits(chat)
    assert "All of them are rated." in heard[0].text
    assert "0 % of those rated were taking" in chat.tap("Begin", heard[0].id)
    assert drawn(chat).kind == "audit"
    assert chat.buttons(heard[0].id) == []


def test_a_talk_taken_back_meanwhile_is_not_asked_about(chat: Talk) -> None:
    five_talks(chat)
    newest = chat.last.id
    chat.say("/audit")
    chat.tap("Undo", newest)
    assert "with Dora" in chat.say("/audit")


def test_with_nothing_told_yet_it_says_how_to_begin(chat: Talk) -> None:
    assert "Nothing to audit yet" in chat.say("start an audit")


def test_a_talk_told_in_the_middle_stays_when_the_ratings_are_taken_back(chat: Talk) -> None:
    five_talks(chat)
    chat.say("/audit")
    chat.tap("Got")
    chat.say("had coffee with Ana on 4 December 2025")
    for words in ("got", "got", "skip", "skip", "that's all"):
        chat.say(words)
    done = next(one.id for one in reversed(chat.screen.heard) if one.text.startswith("✓ 3 of 5 rated"))
    chat.tap("Undo", done)
    assert balances(chat) == [None] * 6


def test_whoever_told_their_goals_already_is_not_asked_again(chat: Talk) -> None:
    five_talks(chat)
    chat.say("my goal is to move into climate tech")
    chat.say("/audit")
    assert "Does your network serve them?" in rate(chat, *["Gave"] * 5)


def test_an_audit_is_not_compared_with_one_of_the_same_day(chat: Talk) -> None:
    five_talks(chat)
    audited(chat, *["Gave"] * 5)
    chat.say("Ana helped me with the pitch today")
    assert "17 % of those rated were taking: give and take" in chat.say("/audit")


def test_what_was_kept_already_or_promised_to_the_user_is_no_idea_for_giving(chat: Talk) -> None:
    five_talks(chat)
    chat.say("remind me to send Ana the deck on Tuesday")
    told = next(one for one in chat.until(datetime(2026, 1, 6, 8, 45)) if "deck" in one.text)
    chat.tap(next(label for label in told.labels if label.startswith("Done")), told.id)
    chat.say("Ben promised to send me the slides by Friday")
    text = audited(chat, "Skip", *["Got"] * 5)
    assert "• Ana – thanks" in text
    assert "• Ben – thanks" in text
