"""The three mistakes reviewed: a verdict on each, beside that of the last review (method, section 5)."""

from collections.abc import Mapping
from datetime import date, timedelta

from domain.language.model import Action
from domain.model import Prompt
from domain.people.goals import review
from domain.reflect.audit import audit
from domain.reflect.mistakes_findings import Finding, findings
from domain.reflect.mistakes_rules import Word
from domain.reply import Answer, Reply
from domain.rhythm.prompts import Spoken
from domain.turn import Tap, Turn

KIND = "mistakes"
"""Of the prompt and of the snapshots."""

LEAST = 5
"""Active people under which it is left out in silence (method, "When")."""

COMPARED = timedelta(days=28)
"""A review of so long ago is compared with (ours): they come quarterly, by hand oftener."""

VERDICTS: Mapping[Word, str] = {
    "fine": "✓ fine",
    "eye": "◔ keep an eye",
    "act": "⚠ act",
    "unknown": "too early to tell",
}

TITLES = {"transactional": "Transactional mind", "neglect": "Neglect", "monoculture": "Monoculture"}


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """Once a quarter, where there are people enough to look at."""
    if len(turn.store.network().active()) < LEAST:
        return ()
    return (Spoken(KIND, "", reviewed(turn)),)


def mistakes(turn: Turn, action: Action) -> Answer:
    """ "/mistakes", "am I making one of the three mistakes?"."""
    return (reviewed(turn),)


def audit_or_mistakes(turn: Turn, action: Action) -> Answer:
    """ "start an audit", "am I making one of the three mistakes?": the latter is an audit, too."""
    return mistakes(turn, action) if action.fields.get("step") == KIND else audit(turn, action)


def mistakes_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return (reviewed(turn),)


def reviewed(turn: Turn) -> Reply:
    """The three, each with a verdict, what tells so and a step; kept for the next time."""
    network = turn.store.network()
    if not network.active():
        return Reply('Nobody here yet to look at. Tell me whom you met, like "had coffee with Dana".')
    found = findings(turn, network)
    before = _before(turn)
    turn.store.snapshots.put(KIND, turn.today, {one.key: one.word for one in found})
    line, asking = review(turn)
    parts = [_told(number, one, before) for number, one in enumerate(found, 1)]
    text = "\n\n".join(["The three mistakes of networks:", *parts, *line])
    return Reply(text, (*((one.button,) for one in found), *asking))


def _before(turn: Turn) -> tuple[date, Mapping[str, object]] | None:
    """The verdicts of the last review that is long enough ago."""
    kept = turn.store.snapshots.since(KIND, date.min)
    return next((one for one in reversed(kept) if one[0] <= turn.today - COMPARED), None)


def _told(number: int, one: Finding, before: tuple[date, Mapping[str, object]] | None) -> str:
    """ "1. Neglect: ✓ fine (in January: ⚠ act)", what tells so, and the step."""
    heading = f"{number}. {TITLES[one.key]}: {VERDICTS[one.word]}{_was(one.key, before)}"
    return "\n".join([heading, *(f"• {line}" for line in one.evidence), f"→ {one.step}"])


def _was(key: str, before: tuple[date, Mapping[str, object]] | None) -> str:
    if before is None:
        return ""
    day, words = before
    word = next((said for one, said in VERDICTS.items() if one == words.get(key)), None)
    return f" (in {day:%B}: {word})" if word else ""
