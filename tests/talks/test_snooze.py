"""Snoozing: for as long as was said, ended when that is said, never shortened by a tap."""

from datetime import datetime

from tests.talks.talk import Talk


def overdue_list(chat: Talk) -> int:
    """A list with Anna on it, in February; gives its message."""
    chat.say("had coffee with Anna")
    chat.say("make Anna tier 1")
    chat.until(datetime(2026, 2, 5, 12))
    chat.say("who's overdue?")
    return chat.last.id


def test_a_tap_on_an_older_list_never_shortens_a_snooze(chat: Talk) -> None:
    old = overdue_list(chat)
    chat.say("snooze Anna until September 1")
    assert "Snoozed until Tuesday 1 September already" in chat.tap("Snooze Anna", old)
    assert chat.buttons(old) == []
    assert "Anna" not in "".join(one.text for one in chat.until(datetime(2026, 8, 31)))


def test_a_tap_lengthens_a_shorter_snooze(chat: Talk) -> None:
    old = overdue_list(chat)
    chat.say("snooze Anna until tomorrow")
    assert "snoozed until Thursday 12 February." in chat.tap("Snooze Anna", old)


def test_words_may_shorten_a_snooze(chat: Talk) -> None:
    overdue_list(chat)
    chat.say("snooze Anna until September 1")
    assert "until Monday 9 February" in chat.say("snooze Anna until Monday")
    assert "Anna" in chat.until(datetime(2026, 2, 9, 9))[0].text


def test_unsnooze_ends_a_snooze_and_undo_brings_it_back(chat: Talk) -> None:
    overdue_list(chat)
    chat.say("snooze Anna until September 1")
    assert "Anna: no longer snoozed" in chat.say("unsnooze Anna")
    assert "Undone" in chat.say("undo")
    assert chat.until(datetime(2026, 2, 10)) == []
    assert "Anna: no longer snoozed" in chat.say("wake Anna up")
    assert "Anna" in chat.until(datetime(2026, 2, 10, 9))[0].text


def test_unsnoozing_whoever_is_not_snoozed_says_so(chat: Talk) -> None:
    chat.say("had coffee with Anna")
    assert chat.say("unsnooze Anna") == "Anna is not snoozed."
