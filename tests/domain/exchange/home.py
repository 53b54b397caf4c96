"""A user of a Keepwarm in memory, into which sheets are taken and out of which everything is told."""

import secrets
from dataclasses import fields
from datetime import UTC, datetime
from functools import cache
from typing import Any

from bot.app import App
from bot.transport import Incoming
from domain.exchange.everything import Everything, gather
from domain.exchange.importing import begun, go_on, is_waiting
from domain.exchange.sheet import Sheet
from domain.exchange.staged import staged
from domain.turn import Text, Turn
from storage.database import Database
from storage.vault import Vault, key_id

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


class Home:
    """A user's, each time somebody new: to migrate a database for each would take half a second."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.whose = ("local", secrets.token_hex(8))
        self.app = App(database, owner="home")
        self.app.introduce(*self.whose, None, NOW)

    def turn(self, work: Any) -> Any:
        """Something done in a turn of theirs, as a deed of its own."""

        def in_a_deed(turn: Turn) -> Any:
            turn.begin("log")
            return work(turn)

        return self.app.in_turn(*self.whose, in_a_deed, NOW)

    def take_in(self, sheet: Sheet) -> str:
        """All of the way, as from the command line; gives what was said."""
        about, chunks = staged(sheet)
        job_id = self.app.stage(*self.whose, about, NOW)
        self.app.stage_rows(*self.whose, job_id, 0, chunks)
        self.app.in_turn(*self.whose, lambda turn: begun(turn, job_id, "it"), NOW)
        said = self._work(job_id)
        if self.app.in_turn(*self.whose, lambda turn: is_waiting(turn, job_id), NOW):
            self.app.in_turn(*self.whose, lambda turn: go_on(turn, job_id), NOW)
            said += self._work(job_id)
        with self.database.transaction() as unit:
            job = self._turn(unit).store.jobs.get(job_id)
        assert job is not None
        assert job.state == "done", said
        return "\n".join(said)

    def undo(self) -> None:
        """The last thing, taken back."""
        self.app.receive(Incoming(*self.whose, Text("undo")), NOW)
        while self.app.work(NOW):
            pass

    def everything(self) -> Everything:
        with self.database.transaction() as unit:
            turn = self._turn(unit)
            return gather(turn.store, turn.today)

    def _work(self, job_id: int) -> list[str]:
        said: list[str] = []
        while (told := self.app.slice_of(*self.whose, job_id, NOW)) is not None:
            said += [reply.text for reply in told]
        return said

    def _turn(self, unit: Any) -> Turn:
        user = unit.users.find(*self.whose)
        assert user is not None
        return Turn(NOW, unit.store(user))


@cache
def in_memory() -> Database:
    key = secrets.token_bytes(32)
    return Database.open("sqlite://", Vault({key_id(key): key}, key_id(key)))


def new_home() -> Home:
    """Somebody new, of whom nothing is known."""
    return Home(in_memory())


def contents(whole: Everything) -> dict[str, list[Any]]:
    """All that is kept, but for the numbers of records: people are named by their place in the order."""
    place = {profile.id: number for number, profile in enumerate(whole.profiles)}

    def told(record: Any) -> Any:
        plain = {field.name: getattr(record, field.name) for field in fields(record)}
        del plain["id"], plain["version"]
        if "people" in plain:
            plain["people"] = sorted(place[person] for person in plain["people"])
        if "contact_id" in plain:
            plain["contact_id"] = place[plain["contact_id"]]
        return sorted((name, repr(value)) for name, value in plain.items())

    nouns = ("interactions", "promises", "meetings", "gaps", "goals", "opportunities", "stories")
    kept = {noun: sorted(map(told, getattr(whole, noun))) for noun in nouns}
    kept["connections"] = [told(profile.contact) for profile in whole.profiles]
    kept["facts"] = sorted(told(fact) for profile in whole.profiles for fact in profile.facts)
    return kept
