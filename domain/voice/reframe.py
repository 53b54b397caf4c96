"""Reframing: what one says against oneself becomes two lines that look forward; asked for, or offered."""

import re
from collections.abc import Sequence

from domain.errors import Sorry, StaleTap
from domain.flow import Ask, Flow, Talk, start
from domain.language.model import Action
from domain.people.network import Profile
from domain.plan.noticed import notice
from domain.reply import COPIED, Answer, Button, Reply
from domain.turn import Tap, Turn
from domain.voice.reframe_read import read
from domain.voice.reframe_said import acted, forward
from domain.voice.reframe_suits import suits

FOR_WHOM = re.compile(r"(?i)^\W*(?:(?:this|that|it) )?(?:for|to) [^:,]{1,40}[:,]\s*")
QUOTED = re.compile(r"“(.+)”", re.DOTALL)

LONGEST = 300
"""Letters of a sentence that is looked at (ours)."""


class CantRead(Sorry):
    """I can't turn that one round yet. What is hard for you, in a line? Like "I struggle with small talk"."""


def reframe(turn: Turn, action: Action) -> Answer:
    """ "reframe: I'm terrible at public speaking"; with somebody's name also what suits them."""
    people = [str(person.key) for person in action.people if person.key is not None]
    return _begin(turn, FOR_WHOM.sub("", action.fields.get("text") or ""), people[0] if people else "")


def reframe_command(turn: Turn, words: str) -> Answer:
    """/reframe I'm terrible at public speaking."""
    return _begin(turn, words, "")


def _begin(turn: Turn, text: str, contact: str) -> Answer:
    text = text.strip()[:LONGEST]
    readable = forward(text) is not None
    return start(turn, REFRAME, {"said": text if readable else "", "contact": contact, "tried": text})


def offered(text: str) -> Reply | None:
    """Somebody says something against themselves, and nothing else: offered, never forced."""
    if len(text) > LONGEST or forward(text) is None:
        return None
    return Reply(
        f"“{text.strip()}” – that stays between us; I kept nothing of it.\n"
        "Shall I find words for it that look forward?",
        ((Button("Reframe it", "reframe:it"), Button("No, thanks", "reframe:no")),),
    )


def reframe_tap(turn: Turn, tap: Tap, step: str = "") -> Answer:
    """What was answered to the offer; its words stand in the message itself."""
    shown = turn.store.shown(tap.message_id)
    said = QUOTED.match(shown.text) if shown is not None else None
    if step == "no":
        return (Reply("All right. It stays between us.", edits=True),)
    if said is None:
        raise StaleTap
    return start(turn, REFRAME, {"said": said[1], "contact": "", "tried": said[1]}, edits=True)


def _sentence(talk: Talk) -> str:
    return talk.about["said"] or talk.answers.get("what") or ""


def _asks_what(talk: Talk) -> str:
    if talk.about["tried"]:
        return CantRead().sentence
    return "What is hard for you, in one line? Like “I'm nervous about the pitch”."


def _reads_what(_talk: Talk, text: str) -> str:
    if forward(text[:LONGEST]) is None:
        raise CantRead
    return text[:LONGEST]


def _wants_action(talk: Talk) -> bool:
    told = read(_sentence(talk))
    return told is not None and not acted(told.action)


def _ends(talk: Talk) -> Answer:
    turn = talk.turn
    lines = forward(_sentence(talk), talk.answers.get("action"))
    if lines is None:
        return (Reply("All right, left as it is. /reframe whenever you like."),)
    notice(turn, "reframe")
    said = [f"1. {lines[0]}", "", f"2. {lines[1]}"]
    copied: list[str] = [*lines]
    profile = _profile(turn, talk.about["contact"])
    if profile is not None:
        advice, words = suits(profile, lines, turn.today)
        said += ["", advice, f"3. {words}"]
        copied.append(words)
    return (Reply("\n".join(["Two ways to say it:", "", *said]), (_copies(copied),)),)


def _profile(turn: Turn, contact: str) -> Profile | None:
    return turn.store.network([int(contact)]).get(int(contact)) if contact else None


def _copies(lines: Sequence[str]) -> tuple[Button, ...]:
    return tuple(
        Button(f"Copy {number}", f"copied:{number}", copy=line)
        for number, line in enumerate(lines, 1)
        if len(line) <= COPIED
    )


REFRAME = Flow(
    "reframe",
    (
        Ask(
            "what",
            _asks_what,
            reads=_reads_what,
            applies=lambda talk: not talk.about["said"],
            free=lambda _: True,
        ),
        Ask(
            "action",
            lambda _: (
                "What are you doing about it? A few words make it stronger: "
                "“taking a course”, “asked a colleague for feedback”. Or skip."
            ),
            reads=lambda _, text: text[:LONGEST],
            applies=_wants_action,
            free=lambda _: True,
        ),
    ),
    _ends,
    left="All right, left as it is. It stays between us.",
)
