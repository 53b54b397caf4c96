"""How an understanding is judged against a labelled message: wholly right, or not; a wrong write, or not.

The shape of labels is in README.md beside this file.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from domain.language import understand
from domain.language.model import KnownName
from domain.language.names import NameIndex
from domain.language.wire import month_first

Shape = dict[str, Any]

WRITES = frozenset(
    [
        "log",
        "follow_up",
        "plan_meeting",
        "ask",
        "opportunity",
        "add_contact",
        "update_contact",
        "done",
        "outcome",
        "merge",
        "snooze",
        "pause",
        "forget",
    ]
)
"""Intents that change what is kept."""

LOGGED_TOO = frozenset(["done", "outcome", "opportunity"])
"""Beside these a ``log`` is no fault."""

IN_PASSING = frozenset(["update_contact", "add_contact"])
"""Facts mentioned in passing are no fault beside what was asked for."""


@dataclass(frozen=True)
class Verdict:
    """One message judged: ``kind`` is its intent, or several, never, ambiguous."""

    text: str
    kind: str
    right: bool
    wrong_write: bool
    got: tuple[Shape, ...]


def labelled(path: Path) -> list[Shape]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def judged(labels: Iterable[Shape]) -> list[Verdict]:
    return [judge(label, answer(label)) for label in labels]


def answer(label: Shape) -> list[Shape]:
    """What is understood of a labelled message."""
    index = _index(json.dumps(label.get("contacts", [])))
    moment = datetime.fromisoformat(label["now"])
    first = month_first(label.get("tz", "UTC"), label.get("locale"))
    return [
        action.to_json() for action in understand(label["text"], moment, index, month_first=first).actions
    ]


@lru_cache(maxsize=64)
def _index(contacts: str) -> NameIndex:
    return NameIndex.build(_known(key, contact) for key, contact in enumerate(json.loads(contacts)))


def _known(key: int, contact: str | Shape) -> KnownName:
    if isinstance(contact, str):
        return KnownName(key, contact)
    return KnownName(key, contact["name"], tuple(contact.get("aliases", ())), contact.get("company"))


def judge(label: Shape, got: Sequence[Shape]) -> Verdict:
    if "never" in label:
        bad = any(action["intent"] in label["never"] for action in got)
        return Verdict(label["text"], "never", not bad, bad, tuple(got))
    if "ambiguous" in label:
        asked = any(set(label["ambiguous"]) == set(names) for names in _candidates(got))
        wrote = any(action["intent"] in WRITES for action in got)
        return Verdict(label["text"], "ambiguous", asked, wrote and not asked, tuple(got))
    return _judge_actions(label, got)


def _candidates(got: Iterable[Shape]) -> list[list[str]]:
    people = [person for action in got for person in action.get("people", ())]
    return [person["candidates"] for person in people if person["status"] == "ambiguous"]


def _judge_actions(label: Shape, got: Sequence[Shape]) -> Verdict:
    wanted = label["actions"]
    left = list(wanted)
    extra = []
    for action in got:
        if left and fits(left[0], action):
            left.pop(0)
        else:
            extra.append(action)
    kinds = {one["intent"] for one in wanted}
    faults = [action for action in extra if not _tolerated(action, kinds)]
    right = not left and not faults
    wrong = not right and any(action["intent"] in WRITES for action in faults)
    kind = wanted[0]["intent"] if len(wanted) == 1 else "several"
    return Verdict(label["text"], kind, right, wrong, tuple(got))


def _tolerated(action: Shape, kinds: set[str]) -> bool:
    return (action["intent"] == "log" and bool(kinds & LOGGED_TOO)) or action["intent"] in IN_PASSING - kinds


def fits(wanted: Shape, action: Shape) -> bool:
    """Whether an action has all that is wanted of it."""
    if wanted["intent"] != action["intent"]:
        return False
    return all(_same(name, value, action) for name, value in wanted.items() if name != "intent")


def _same(name: str, value: Any, action: Shape) -> bool:
    if name == "people":
        return sorted(value) == sorted(person["name"] or "?" for person in action.get("people", ()))
    got = action.get(name)
    if isinstance(value, str) and isinstance(got, str):
        return value.casefold() == got.casefold()
    return bool(got == value)


def table(verdicts: Sequence[Verdict]) -> str:
    """The score by kind, and what went wrong."""
    seen, right = Counter(v.kind for v in verdicts), Counter(v.kind for v in verdicts if v.right)
    lines = [f"{kind:<16}{right[kind]:>5} of {count}" for kind, count in sorted(seen.items())]
    wrong = sum(verdict.wrong_write for verdict in verdicts)
    lines.append(f"{'all':<16}{sum(right.values()):>5} of {len(verdicts)}, {wrong} wrong writes")
    lines += [
        f"{'WRITES ' if v.wrong_write else ''}{v.text!r}: {_short(v.got)}" for v in verdicts if not v.right
    ]
    return "\n".join(lines)


def _short(got: Iterable[Shape]) -> str:
    return "; ".join(f"{action['intent']} {[p['name'] for p in action.get('people', ())]}" for action in got)
