"""What the tests of storage share: users, records, a store at work, and a second pair of hands."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar

import pytest

from domain.model import (
    Approach,
    Check,
    Contact,
    Deed,
    Fact,
    Gap,
    Goal,
    Habit,
    Interaction,
    Meeting,
    Opportunity,
    Outreach,
    Plan,
    Project,
    Promise,
    Reflection,
    Story,
    Template,
    User,
)
from storage.database import Database
from storage.store.user_store import UserStore

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SHORTLY = 0.1
"""Seconds after which somebody who waits for a lock is taken to wait."""

only_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
new_sqlite = pytest.mark.parametrize("new_database_url", ["sqlite"], indirect=True)
only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

NOUNS = (
    "contact",
    "fact",
    "interaction",
    "promise",
    "meeting",
    "gap",
    "goal",
    "opportunity",
    "story",
    "reflection",
    "check",
    "plan",
    "habit",
    "outreach",
    "approach",
    "template",
    "project",
)
NAMING = tuple(
    noun for noun in NOUNS if noun not in ("contact", "fact", "goal", "plan", "habit", "approach", "template")
)
"""The nouns that name people."""

Result = TypeVar("Result")


def new_user(database: Database, address: str = "1", **fields: Any) -> User:
    with database.transaction() as unit:
        return unit.users.create(User(transport="telegram", address=address, **fields))


@contextmanager
def working(database: Database, user: User, kind: str = "log") -> Iterator[UserStore]:
    """The store of a user with a deed open, in a transaction of its own that holds the user."""
    with database.transaction() as unit:
        held = unit.users.get(user.id, lock=True)
        assert held is not None
        store = unit.store(held)
        store.deeds.open(kind, NOW)
        yield store


def meet(database: Database, user: User, name: str = "Dana Kim", **fields: Any) -> Contact:
    with working(database, user, "add_contact") as store:
        return store.contacts.add(Contact(name=name, added_on=TODAY, **fields))


def sample(noun: str, contact_id: int, words: str = "a plum tree") -> Any:
    """A new record of a noun, every field of it filled."""
    who = (contact_id,)
    samples: dict[str, Any] = {
        "contact": Contact(
            name=words,
            aliases=(f"{words} II", "d"),
            tier=2,
            cadence_days=9,
            added_on=TODAY,
            active=False,
            archived_on=TODAY,
            snoozed_until=TODAY + DAY,
            priority=True,
            sources=("uid:monica:1", "row:2"),
            kept_until=TODAY + 2 * DAY,
            asked_on=TODAY - DAY,
        ),
        "fact": Fact(contact_id=contact_id, kind="role", value=words, since=TODAY, until=TODAY + DAY),
        "interaction": Interaction(
            day=TODAY,
            people=who,
            channel="coffee",
            balance="giving",
            topic=words,
            place=words,
            approximate=True,
            said=words,
        ),
        "promise": Promise(
            text=words,
            people=who,
            due=TODAY + DAY,
            at=time(9, 30),
            made_on=TODAY,
            state="done",
            closed_on=TODAY,
            theirs=True,
            after_giving=True,
            given_on=TODAY + DAY,
        ),
        "meeting": Meeting(day=TODAY + DAY, people=who, at=time(12), channel="call", said=words),
        "gap": Gap(
            goal=words,
            kind="knowledge",
            target=3,
            until=TODAY + DAY,
            people=who,
            dimension="industry",
            values=(words, "y"),
            made_on=TODAY,
            state="closed",
            closed_on=TODAY,
        ),
        "goal": Goal(text=words, made_on=TODAY, state="done", closed_on=TODAY, asked_on=TODAY),
        "opportunity": Opportunity(
            day=TODAY,
            people=who,
            kind="lead",
            text=words,
            value=words,
            state="won",
            closed_on=TODAY,
            thanked=True,
            asked_on=TODAY,
        ),
        "story": Story(day=TODAY, people=who, text=words, effect=words),
        "reflection": Reflection(
            day=TODAY,
            people=who,
            learned=words,
            gave=words,
            follows=words,
            said=words,
            written_on=TODAY + DAY,
        ),
        "check": Check(day=TODAY, people=who, trust=4, understanding=3, ease=5, alignment=1, note=words),
        "plan": Plan(
            started_on=TODAY,
            state="paused",
            paused_on=TODAY + DAY,
            paused_until=TODAY + 7 * DAY,
            pauses=("2026-11-24/2026-11-26",),
            done={"inventory": "2026-11-25"},
            moved={"audit": 30},
            behaviours=(words, "y"),
            ticks={words: ["2026-11-25"]},
            figures={"0": {"index": 61.5}},
            sustained=(words,),
            ended_on=TODAY + DAY,
        ),
        "habit": Habit(
            text=words,
            anchor=words,
            days=(0, 3),
            at=time(9, 30),
            made_on=TODAY,
            state="dropped",
            closed_on=TODAY,
            kept=("2026-11-25",),
            missed=("2026-11-26",),
        ),
        "outreach": Outreach(
            people=who,
            kind="reconnect",
            reason=words,
            made_on=TODAY,
            day=TODAY + DAY,
            state="answered",
            reached_on=TODAY,
            outcome=words,
        ),
        "approach": Approach(chosen_on=TODAY, name="hybrid", answers={"field": words}, targets={"deep": 15}),
        "template": Template(kind="check_in", tone="warm", text=words, changed_on=TODAY),
        "project": Project(
            text=words,
            people=who,
            made_on=TODAY,
            state="done",
            closed_on=TODAY,
            learned=words,
            asked_on=TODAY,
        ),
    }
    return samples[noun]


def changed(noun: str, record: Any, words: str = "a pear tree") -> Any:
    """The same record with other words and another day."""
    fields: dict[str, dict[str, Any]] = {
        "contact": {"name": words, "tier": 1},
        "fact": {"value": words, "since": TODAY - DAY},
        "interaction": {"topic": words, "day": TODAY - DAY},
        "promise": {"text": words, "due": None},
        "meeting": {"said": words, "day": TODAY},
        "gap": {"goal": words, "until": None},
        "goal": {"text": words, "state": "open"},
        "opportunity": {"text": words, "day": TODAY - DAY},
        "story": {"text": words, "day": TODAY - DAY},
        "reflection": {"learned": words, "day": TODAY - DAY},
        "check": {"note": words, "day": TODAY - DAY},
        "plan": {"behaviours": (words,), "started_on": TODAY - DAY},
        "habit": {"text": words, "made_on": TODAY - DAY},
        "outreach": {"reason": words, "made_on": TODAY - DAY},
        "approach": {"answers": {"field": words}, "chosen_on": TODAY - DAY},
        "template": {"text": words, "changed_on": TODAY - DAY},
        "project": {"text": words, "made_on": TODAY - DAY},
    }
    return replace(record, **fields[noun])


def plural(noun: str) -> str:
    """What the store calls the records of a noun."""
    if noun.endswith("ch"):
        return f"{noun}es"
    return noun[:-1] + "ies" if noun.endswith("y") else f"{noun}s"


def records(store: UserStore, noun: str) -> Any:
    return getattr(store, plural(noun))


def take_back(database: Database, user: User, deed_id: int) -> tuple[Deed, list[bool]]:
    """Undo a deed; gives the deed of the undoing, and of each change whether it could be taken back."""
    with working(database, user, "undo") as store:
        undoing = store.deeds.open("undo", NOW)
        reverted = [store.deeds.revert(change) for change in reversed(store.deeds.changes(deed_id))]
        store.deeds.mark(deed_id, undone=True)
        deed = store.deeds.get(undoing)
        assert deed is not None
        return deed, reverted


def meanwhile(work: Callable[[], Result]) -> "Future[Result]":
    """Do something in another thread."""
    outcome: Future[Result] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except BaseException as error:  # it is raised where the result is asked for
            outcome.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return outcome


def waits(outcome: "Future[Any]") -> bool:
    """Whether it is still not done after a moment."""
    try:
        outcome.exception(timeout=SHORTLY)
    except TimeoutError:
        return True
    return False
