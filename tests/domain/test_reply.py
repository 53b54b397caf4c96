"""Replies as data: labels told apart, buttons taken away when their work is done."""

import pytest

from domain.reply import Button, Picture, Reply, distinct, settled


def labels(reply: Reply) -> list[list[str]]:
    return [[button.label for button in row] for row in reply.buttons]


def test_a_label_said_twice_is_numbered() -> None:
    rows = ((Button("Done", "a:1"), Button("Skip", "b:1")), (Button("Done", "a:2"),))
    assert labels(distinct(Reply("x", rows))) == [["Done", "Skip"], ["Done (2)"]]


def test_what_was_dealt_with_loses_its_buttons_and_is_said_below() -> None:
    rows = (
        (Button("Done Dana", "touched:1"), Button("Skip Dana", "skip:1")),
        (Button("Done Bob", "touched:12"),),
    )
    after = settled(Reply("Good morning.", rows), frozenset({"touched", "skip"}), 1, "✓ Dana: logged.")
    assert labels(after) == [["Done Bob"]]
    assert after.text == "Good morning.\n✓ Dana: logged."
    assert after.edits


def test_numbering_labels_keeps_the_picture_and_dealing_with_one_thing_leaves_it_in_the_chat() -> None:
    shown = Reply("Your map", ((Button("More", "a:1"), Button("More", "a:2")),), file=Picture("map", {}))
    assert distinct(shown).file == shown.file
    assert settled(shown, frozenset({"a"}), 1, "Seen.").file is None


def test_a_picture_cannot_come_in_place_of_another_message() -> None:
    with pytest.raises(ValueError, match="new message"):
        Reply("Your map", edits=True, file=Picture("map", {}))
