"""Replies as data: labels told apart, buttons taken away when their work is done."""

from domain.reply import Button, Reply, distinct, settled


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
