"""What people see most, of five of the forty, word for word: read it aloud when a word changes."""

import re
from pathlib import Path

import pytest

from tests.talks.conftest import StartTalk
from tests.voice.test_forty import PEOPLE, SAID, named, one_database, told

SAMPLES = Path(__file__).with_name("forty_golden.txt")
READ = ("Dana Kim", "Raj Patel", "Kwame Asante", "Nils Holm", "Mei Lin")


def read_aloud(start_talk: StartTalk, who: str) -> str:
    """Questions, ideas, a draft, a request, and how the request comes up after something was given."""
    (person,) = (one for one in PEOPLE if one["who"] == who)
    chat, write = told(start_talk, person), person["write"]
    about = f" for {write['about']}" if "about" in write else ""
    said = [
        chat.say(f"what should I ask {named(person)}?"),
        chat.say(f"how can I help {named(person)}?"),
        chat.say(SAID[write["kind"]].format(named(person), write.get("with", "")) + about),
        chat.say(f"I need to ask {named(person)} {person['request']}"),
        chat.tap("Wait until I've given").splitlines()[-2],
    ]
    chat.say(f"I helped {named(person)} with the tax form")
    said += [one.text for one in chat.wait(days=2) if one.prompt == "request"]
    return "\n\n".join(said)


def samples() -> dict[str, str]:
    """Each person's part of the samples, by name."""
    parts = re.split(r"(?m)^== (.+) ==\n", SAMPLES.read_text(encoding="utf-8"))
    return {who: text.strip() for who, text in zip(parts[1::2], parts[2::2], strict=True)}


@one_database
@pytest.mark.parametrize("who", READ)
def test_what_is_seen_most_reads_as_its_samples(start_talk: StartTalk, who: str) -> None:
    assert read_aloud(start_talk, who) == samples()[who]


def test_each_of_them_has_one_sample() -> None:
    assert re.findall(r"(?m)^== (.+) ==$", SAMPLES.read_text(encoding="utf-8")) == list(READ)
