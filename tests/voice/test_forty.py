"""Forty people to ask, help and write to: what is said of each is drawn from what was told, nothing else."""

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.talks.conftest import StartTalk
from tests.talks.talk import Talk
from tests.voice.given import unfounded

CORPUS = Path(__file__).parents[1] / "corpora" / "people_to_write.jsonl"
PEOPLE: list[dict[str, Any]] = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
NOW = datetime(2026, 3, 2, 8)

SAID = {
    "check_in": "draft a check-in to {}",
    "thanks": "draft a thank-you to {}",
    "congratulations": "draft congratulations to {}",
    "reconnection": "draft a reconnection message to {}",
    "follow_up": "draft a follow-up to {}",
    "give": "draft something to give to {}",
    "ask": "draft a request to {}",
    "introduction": "draft an introduction between {} and {}",
}
"""How a draft of each kind is asked for."""

GENERIC = re.compile(
    r"(?i)how(?:'s| is| are) (?:business|things|life|it going|everything)\b|what's new\?|keeping busy"
)
"""What is asked of anybody."""

HOLES = re.compile(r"\{|\}|None|undefined|  | [.,?]|\?\?|\.\.(?!\.)|\bthe the\b|\ba an?\b|, ,|\(\)")
"""What a sentence shows where a word is missing."""

OURS = ("May I", "1 2 3 4 5", "Another five", "Copy")
"""Capitals and numbers of our own sentences."""

WAITED = ("2026-03-16", "2026-03-23")
"""A request comes up two weeks after it was told."""

each = pytest.mark.parametrize("person", PEOPLE, ids=lambda one: str(one["known"]))
one_database = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def told(start_talk: StartTalk, person: dict[str, Any]) -> Talk:
    """A talk in which everything is said that is known of one of them."""
    chat = start_talk(NOW)
    if person.get("shared"):
        chat.share(person["who"])
    for words in person["told"]:
        if words.startswith("@"):
            chat.until(datetime.fromisoformat(words[1:]))
        else:
            chat.say(words)
    return chat


def named(person: dict[str, Any]) -> str:
    """What the user calls them."""
    return str(person.get("call", person["who"]))


def holds(said: str, wanted: dict[str, list[str]], person: dict[str, Any], *more: str) -> None:
    """It contains what it must and nothing it must not; nothing in it is invented or generic."""
    lower = said.casefold()
    assert [one for one in wanted["must"] if one.casefold() not in lower] == [], said
    assert [one for one in wanted.get("must_not", ()) if one.casefold() in lower] == [], said
    assert not GENERIC.search(said), said
    given = [person["who"], *person["told"], *person.get("days", ()), *OURS, *more]
    assert unfounded(said, given, NOW.date()) == [], said


@one_database
@each
def test_what_to_ask_is_about_them(start_talk: StartTalk, person: dict[str, Any]) -> None:
    chat = told(start_talk, person)
    said = chat.say(f"what should I ask {named(person)}?")
    while "Another five" in chat.buttons() and "once more" not in (more := chat.tap("Another five")):
        assert not set(said.splitlines()[1:]) & set(more.splitlines()[1:6]), more
        said += "\n" + more
    holds(said, person["ask"], person)


@one_database
@each
def test_what_to_give_is_of_use_to_them(start_talk: StartTalk, person: dict[str, Any]) -> None:
    chat = told(start_talk, person)
    holds(chat.say(f"how can I help {named(person)}?"), person["help"], person)


@one_database
@each
def test_what_to_write_is_theirs_in_every_tone(start_talk: StartTalk, person: dict[str, Any]) -> None:
    chat, write = told(start_talk, person), person["write"]
    about = f" for {write['about']}" if "about" in write else ""
    said = chat.say(SAID[write["kind"]].format(named(person), write.get("with", "")) + about)
    drafts = [said, chat.tap("Brief"), chat.tap("Formal")]
    holds(drafts[0], write, person, about)
    for draft in drafts:
        holds(draft, {**write, "must": []}, person, about)
        assert not HOLES.search(draft.partition("\n\n")[2]) or "{" in " ".join(person["told"]), draft


@one_database
@each
def test_a_request_opens_what_to_give_and_is_worded(start_talk: StartTalk, person: dict[str, Any]) -> None:
    chat = told(start_talk, person)
    request = f"ask {named(person)} {person['request']}"
    said = chat.say(f"I need to {request}")
    holds(said, {"must": ["Before you ask"]}, person, request, *WAITED)
    draft = chat.tap("Ask now")
    holds(draft, {"must": ["ask you"], "must_not": [" her ", "ask you for ask"]}, person, request)


def test_there_are_forty_and_every_kind_of_draft_among_them() -> None:
    assert len({person["who"] for person in PEOPLE}) == 40
    assert {person["write"]["kind"] for person in PEOPLE} == set(SAID)
