"""Whatever is done to a small network, undoing it step by step leads back to each state it had before."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.database import Database
from storage.vault import Vault
from tests.talks.stored import everything
from tests.talks.talk import Talk

Stored = dict[str, list[dict[str, object]]]
PEOPLE = ("Dana Kim", "Bob Stone", "Eva Wu")
TOLD = (
    "had coffee with {a}",
    "lunch with {a} and {b} last Friday",
    "{a} works at Acme",
    "{a} works at Globex",
    "tag {a} golf",
    "make {a} tier 1",
    "make {b} tier 2",
    "snooze {a} for 2 weeks",
    "remind me to send {a} the deck on Friday at 10am",
    "remind me to call {a} and {b} tomorrow",
    "lunch with {a} next Tuesday",
    "story: {a} got me into design",
    "got a job lead from {a} and {b}",
    "archive {a}",
    "unarchive {a}",
)
TAPPED = (("/merge {a}, {b}", "Merge"), ("forget {a}", "Forget"), ("had drinks with {a}", "Gave"))
"""What takes a button after the words."""

Step = tuple[str, str | None]


def steps_of(a: str, b: str) -> list[Step]:
    told: list[Step] = [(text.format(a=a, b=b), None) for text in TOLD]
    return told + [(text.format(a=a, b=b), label) for text, label in TAPPED]


STEPS = [step for a in PEOPLE for b in PEOPLE if a != b for step in steps_of(a, b)]
UNDO, REDO = ("undo", None), ("put it back", None)


class Walk:
    """Does steps, undoes and puts back; holds what is stored against what was stored then."""

    def __init__(self, chat: Talk) -> None:
        self.chat = chat
        self.before = [everything(chat)]
        self.undone: list[Stored] = []

    def take(self, step: Step) -> None:
        if step == UNDO:
            self.undo()
        elif step == REDO:
            self.redo()
        else:
            self.do(*step)

    def do(self, text: str, label: str | None) -> None:
        self.chat.say(text)
        self._look()
        if label is not None and label in self.chat.buttons():
            self.chat.tap(label)
            self._look()

    def _look(self) -> None:
        if everything(self.chat) != self.before[-1]:
            self.before.append(everything(self.chat))
            self.undone.clear()

    def undo(self) -> None:
        if len(self.before) == 1:
            return
        said = self.chat.say("/undo")
        assert "Undone" in said
        self.undone.append(self.before.pop())
        assert everything(self.chat) == self.before[-1], said

    def redo(self) -> None:
        if not self.undone or "Put it back" not in self.chat.buttons():
            return
        self.chat.tap("Put it back")
        self.before.append(self.undone.pop())
        assert everything(self.chat) == self.before[-1]

    def home(self) -> None:
        while len(self.before) > 1:
            self.undo()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.one_of(st.sampled_from(STEPS), st.sampled_from((UNDO, REDO))), min_size=3, max_size=12))
def test_every_way_back_leads_home(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory, vault: Vault, steps: Sequence[Step]
) -> None:
    path = tmp_path_factory.mktemp("walk") / "keepwarm.db"
    shutil.copy(sqlite_template, path)
    database = Database.open(f"sqlite:///{path}", vault)
    chat = Talk(database)
    try:
        walk = Walk(chat)
        for step in steps:
            walk.take(step)
        walk.home()
    finally:
        chat.close()
        database.close()


@pytest.mark.parametrize("seed", range(2))
def test_a_long_walk_leads_home_on_either_database(chat: Talk, seed: int) -> None:
    choose, walk = Random(seed), Walk(chat)
    taken: list[Callable[[], Step]] = [lambda: choose.choice(STEPS)] * 4 + [lambda: UNDO, lambda: REDO]
    for _ in range(40):
        walk.take(choose.choice(taken)())
    assert len(walk.before) > 10
    walk.home()
