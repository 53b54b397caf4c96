"""What the user works on: who could give input, who would gain; each with a reason out of what was told."""

import pytest

from tests.talks.talk import Talk

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


@pytest.fixture
def known(chat: Talk) -> Talk:
    for words in TOLD:
        chat.say(words)
    return chat


def test_who_could_help_and_who_would_gain_are_told_with_reasons(known: Talk) -> None:
    said = known.say("I'm preparing a talk on pricing, who could help?")
    asked, _, shared = said.partition("Who'd gain from hearing it:")
    assert "✓ A project: “preparing a talk on pricing”." in asked
    assert "Who could give input:" in asked
    assert "Dana Kim – pricing lead at Figma" in asked
    assert "Bob Stone – lawyer at Acme; “Bob gave me advice on pricing over lunch" in asked
    assert "Eva Wu – founder at Loom; “looking for help with pricing”" in shared
    assert "Mei Lin – baker; likes pricing" in shared
    assert "Paul" not in said
