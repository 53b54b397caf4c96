"""The network under whatever two processes do: changes, undo, refusals and looks in any order."""

import itertools
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from domain.model import Contact, Promise, User
from storage.database import Database
from storage.store.user_store import UserStore
from tests.storage.looking import fact, is_right, talk
from tests.storage.work import DAY, TODAY, new_user, working

STEPS = (
    "meet",
    "meet many",
    "unmeet many",
    "rename",
    "remove",
    "learn",
    "move a fact",
    "drop a fact",
    "talk",
    "retell",
    "drop a talk",
    "promise",
    "undo",
)
Step = tuple[str, int, int]


def do(store: UserStore, step: str, one: int, two: int) -> None:
    """Change something; the numbers choose whom and what, as far as there is anything."""
    people = store.contacts.all()
    if step == "undo":
        undo(store, one)
    elif step == "meet many":
        meet_many(store, one, two)
    elif step == "unmeet many":
        unmeet_many(store, one)
    elif step == "meet" or not people:
        store.contacts.add(Contact(name=f"N{one}", added_on=TODAY))
    else:
        CHANGES[step](store, people[one % len(people)], people[two % len(people)])


def undo(store: UserStore, number: int) -> None:
    deeds = store.deeds.later(0)
    if deeds:
        deed = deeds[number % len(deeds)]
        for change in reversed(store.deeds.changes(deed.id)):
            store.deeds.revert(change)
        store.deeds.mark(deed.id, undone=True)


def meet_many(store: UserStore, number: int, several: int) -> None:
    """As an import does it: people, what is told of them, what happened with them."""
    met = store.contacts.add_many([Contact(name=f"M{number}{at}", added_on=TODAY) for at in range(several)])
    known = [*store.contacts.all()[:1], *met]
    store.facts.add_many([fact(one, f"F{number}") for one in known for _ in range(number % 3)])
    store.interactions.add_many([talk(one, ago=number) for one in known[: number % 4]])


def unmeet_many(store: UserStore, number: int) -> None:
    """As an import is taken back: what a deed added, noun by noun, latest first."""
    deeds = store.deeds.later(0)
    for deed in deeds[number % len(deeds) :][:1] if deeds else ():
        added = [one for one in store.deeds.changes_before(deed.id, None, 99) if one.before is None]
        for noun in ("promise", "interaction", "fact", "contact"):
            store.deeds.revert_added([change for change in added if change.noun == noun])


def remove(store: UserStore, who: Contact, _other: Contact) -> None:
    if not (store.facts.of(who.id) or store.interactions.of(who.id) or store.promises.of(who.id)):
        store.contacts.remove(who.id)


def move_fact(store: UserStore, who: Contact, other: Contact) -> None:
    for known in store.facts.of(who.id)[:1]:
        store.facts.replace(replace(known, contact_id=other.id, until=TODAY))


def drop_fact(store: UserStore, who: Contact, _other: Contact) -> None:
    for known in store.facts.of(who.id)[:1]:
        store.facts.remove(known.id)


def add_talk(store: UserStore, who: Contact, other: Contact) -> None:
    store.interactions.add(talk(*{who.id: who, other.id: other}.values(), ago=other.id % 3))


def retell(store: UserStore, who: Contact, other: Contact) -> None:
    for told in store.interactions.last(who.id):
        store.interactions.replace(replace(told, people=(other.id,), day=told.day - DAY))


def drop_talk(store: UserStore, who: Contact, _other: Contact) -> None:
    for told in store.interactions.last(who.id):
        store.interactions.remove(told.id)


CHANGES: dict[str, Callable[[UserStore, Contact, Contact], object]] = {
    "rename": lambda store, who, other: store.contacts.replace(replace(who, name=f"{other.name}x")),
    "remove": remove,
    "learn": lambda store, who, other: store.facts.add(fact(who, other.name)),
    "move a fact": move_fact,
    "drop a fact": drop_fact,
    "talk": add_talk,
    "retell": retell,
    "drop a talk": drop_talk,
    "promise": lambda store, who, _: store.promises.add(Promise(text="x", made_on=TODAY, people=(who.id,))),
}

steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 9), st.integers(0, 9)), max_size=4)


class TwoProcesses(RuleBasedStateMachine):
    """Two processes change one user's records in turns, some of which fail, and look now and then."""

    def __init__(self, processes: list[Database], user: User) -> None:
        super().__init__()
        self.processes = processes
        self.user = user

    @rule(
        process=st.integers(0, 1),
        early=st.booleans(),
        first=steps,
        tried=steps,
        last=steps,
        fails=st.booleans(),
    )
    def turn(
        self, process: int, early: bool, first: list[Step], tried: list[Step], last: list[Step], fails: bool
    ) -> None:
        with suppress(ZeroDivisionError), working(self.processes[process], self.user) as store:
            assert not early or is_right(store)
            self._change(store, first)
            with suppress(ZeroDivisionError), store.savepoint():
                self._change(store, tried)
                raise ZeroDivisionError
            self._change(store, last)
            if fails:
                raise ZeroDivisionError

    @rule(process=st.integers(0, 1))
    def look(self, process: int) -> None:
        with working(self.processes[process], self.user) as store:
            assert is_right(store)
            names = {one.id: one.name for one in store.contacts.all()}
            known = {one: store.names().get(one) for one in names}
            assert {one: found.name for one, found in known.items() if found} == names
            assert len(store.names()) == len(names)

    def teardown(self) -> None:
        for process in (0, 1):
            self.look(process)

    def _change(self, store: UserStore, steps: list[Step]) -> None:
        for step, one, two in steps:
            do(store, step, one, two)
            assert two % 2 or is_right(store)


EXAMPLES = settings(
    max_examples=25,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),  # a database is slow, and its user is new for each example
)


def test_whatever_two_processes_do_the_network_is_what_the_records_tell(
    open_database: Callable[[], Database],
) -> None:
    processes = [open_database(), open_database()]
    addresses = itertools.count()

    class Machine(TwoProcesses):
        def __init__(self) -> None:
            super().__init__(processes, new_user(processes[0], f"n{next(addresses)}"))

    run_state_machine_as_test(Machine, settings=EXAMPLES)
