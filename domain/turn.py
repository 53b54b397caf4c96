"""One turn: who speaks, when, what they sent, and the only things a capability may touch."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol, TypeAlias, TypeVar
from zoneinfo import ZoneInfo

from domain.language.names import NameIndex
from domain.model import (
    Change,
    Check,
    Clock,
    Contact,
    Deed,
    Fact,
    FlowState,
    Gap,
    Goal,
    Interaction,
    Job,
    Meeting,
    Opportunity,
    Promise,
    Prompt,
    Reflection,
    Story,
    User,
)
from domain.people.network import Network
from domain.reply import Reply

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Text:
    """A message; ``ref`` is the transport's own number of it, so that an edit finds what it caused."""

    text: str
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """The user changed a message of theirs."""

    text: str
    ref: str


@dataclass(frozen=True, slots=True)
class Tap:
    """A button pressed on the message with that id of ours."""

    data: str
    message_id: int


@dataclass(frozen=True, slots=True)
class Card:
    """A contact card shared."""

    name: str
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A location shared, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document, picture, voice message or the like; ``kind`` says which."""

    kind: str
    name: str = ""
    ref: str = ""  # where the transport has its content
    size: int = 0  # bytes, where the transport tells
    caption: str = ""  # what was written below it
    job_id: int | None = None  # a document that was read and staged
    refusal: str = ""  # why it could not be


Event: TypeAlias = Text | Edited | Tap | Card | Place | Attachment


class Records(Protocol[Record]):
    """What every noun's store can do; each change is written to the open deed."""

    def add(self, record: Record) -> Record: ...
    def get(self, record_id: int) -> Record | None: ...
    def add_many(self, records: Sequence[Record]) -> list[Record]:
        """Many new ones in a few statements, given back in order."""
        ...

    def replace(self, record: Record) -> Record: ...
    def remove(self, record_id: int) -> None: ...
    def many(self, record_ids: Sequence[int]) -> list[Record]: ...
    def all(self) -> list[Record]:
        """Every record, oldest first."""
        ...


class Involving(Records[Record], Protocol[Record]):
    """Records that name people."""

    def of(self, contact_id: int) -> list[Record]:
        """All that name a connection, oldest first unless the noun says otherwise."""
        ...


Goals: TypeAlias = Records[Goal]
Gaps: TypeAlias = Involving[Gap]
Opportunities: TypeAlias = Involving[Opportunity]
Stories: TypeAlias = Involving[Story]
Reflections: TypeAlias = Involving[Reflection]
Checks: TypeAlias = Involving[Check]


class Contacts(Records[Contact], Protocol):
    def ids_after(self, contact_id: int, count: int) -> list[int]:
        """The next ids after one, ascending: to go through everybody in slices."""
        ...


class Facts(Records[Fact], Protocol):
    def of(self, contact_id: int) -> list[Fact]:
        """All facts of a connection, those that ended too, oldest first."""
        ...

    def of_kind(self, kind: str) -> list[Fact]:
        """What holds of a kind, of everybody, oldest first: for kinds that few people have."""
        ...

    def born_on(self, month_days: Sequence[int]) -> list[Fact]:
        """The birthdays that hold, on these days of the year (month times a hundred plus day)."""
        ...


class Interactions(Involving[Interaction], Protocol):
    def last(self, contact_id: int, count: int = 1) -> list[Interaction]:
        """The latest interactions with a connection, most recent first."""
        ...

    def newest(self) -> Interaction | None:
        """The interaction that was logged last, whatever its day."""
        ...

    def last_days(self, contact_id: int) -> tuple[date | None, date | None]:
        """The day of the last touch, and of the last that was more than a light one (channel social)."""
        ...


class Promises(Involving[Promise], Protocol):
    def open(self) -> list[Promise]:
        """Open promises, soonest due first, those without a day last."""
        ...


class Meetings(Involving[Meeting], Protocol):
    def coming(self, since: date) -> list[Meeting]:
        """Meetings on that day or later, soonest first."""
        ...


class Clocks(Protocol):
    def get(self, contact_id: int) -> Clock | None: ...
    def many(self, contact_ids: Sequence[int]) -> list[Clock]: ...
    def put(self, clock: Clock) -> None: ...
    def put_many(self, clocks: Sequence[Clock]) -> None: ...
    def drop(self, contact_id: int) -> None: ...
    def overdue(self, today: date) -> list[Clock]:
        """The clocks of those who are overdue on that day (``next_due`` on or before it)."""
        ...

    def silent(self, since: date) -> list[Clock]:
        """The clocks of active connections not talked with after that day."""
        ...

    def soonest(self, tier: int, count: int, today: date) -> list[Clock]:
        """Of a tier, the clocks that come due first or are overdue longest, without those snoozed."""
        ...

    def retire(self, contact_id: int) -> None:
        """Drop the clock of a connection that goes, in a way that undo brings back."""
        ...

    def in_tier(self, tier: int) -> list[int]:
        """The active connections in a tier."""
        ...

    def unplaced(self) -> list[int]:
        """The connections only known so far: the latest talks first, then those of whom most is known."""
        ...


class Prompts(Protocol):
    def set(self, kind: str, due_at: datetime, local_day: date, subject: str = "") -> None:
        """Plan that prompt, in place of an earlier plan of the same kind and subject."""
        ...

    def drop(self, kind: str, subject: str = "") -> None: ...
    def get(self, kind: str, subject: str = "") -> Prompt | None: ...
    def all(self) -> list[Prompt]:
        """Every one that is planned, the soonest first."""
        ...

    def last_day(self, kind: str, subject: str = "") -> date | None:
        """The latest local day for which such a prompt was said."""
        ...


class Snapshots(Protocol):
    """Figures as they stood on a day: derived from the records, never undone."""

    def put(self, kind: str, day: date, figures: Mapping[str, object]) -> None:
        """Keep them, in place of earlier ones of that kind and day."""
        ...

    def since(self, kind: str, day: date) -> list[tuple[date, Mapping[str, object]]]:
        """Those of that day and later, oldest first."""
        ...


class Jobs(Protocol):
    """Long work of this user, done in slices after the turn that started it."""

    def start(self, kind: str, needs: Mapping[str, object], now: datetime, *, state: str = "open") -> int:
        """Begin it; in another state than ``open`` it waits until it is changed."""
        ...

    def get(self, job_id: int) -> Job | None: ...
    def open(self, kind: str) -> list[Job]:
        """Those not ended yet, waiting ones too, oldest first."""
        ...

    def change(self, job: Job, now: datetime) -> None:
        """Keep what a job has become: its state, cursor, kind and needs."""
        ...

    def cancel(self, job_id: int, now: datetime) -> bool:
        """End it before its time; False where it had ended already."""
        ...

    def stage(self, job_id: int, position: int, rows: Sequence[object]) -> None:
        """Keep rows that the job will work on, JSON-ready, as one chunk."""
        ...

    def staged(self, job_id: int, position: int) -> list[Any]:
        """A chunk of rows; nothing where there is none."""
        ...

    def clear(self, job_id: int) -> None: ...


class Flows(Protocol):
    def get(self) -> FlowState | None: ...
    def put(self, state: FlowState) -> None: ...
    def close(self) -> None: ...


class Deeds(Protocol):
    def open(self, kind: str, at: datetime, source: str | None = None, group: int | None = None) -> int:
        """Begin a deed; what is changed from now on belongs to it. Gives its id."""
        ...

    def resume(self, deed_id: int) -> None:
        """Go on with a deed begun in an earlier turn."""
        ...

    def changes_before(self, deed_id: int, change_id: int | None, count: int) -> list[Change]:
        """What a deed changed, latest first, from before a change on."""
        ...

    def outgrown(self, deed_id: int, contact_ids: Sequence[int]) -> list[int]:
        """Of these, the connections the deed made about whom there is more by now than it told."""
        ...

    def size(self, deed_id: int) -> int:
        """How many changes a deed made."""
        ...

    def get(self, deed_id: int) -> Deed | None: ...
    def last(self) -> Deed | None:
        """The latest deed that changed something, is not undone and is not itself an undoing."""
        ...

    def of_group(self, group: int) -> list[Deed]: ...
    def later(self, deed_id: int) -> list[Deed]:
        """Deeds after that one that changed something and are not undone, oldest first."""
        ...

    def from_source(self, source: str) -> list[Deed]: ...
    def changes(self, deed_id: int) -> list[Change]: ...
    def mark(self, deed_id: int, *, undone: bool) -> None: ...
    def revert(self, change: Change) -> bool:
        """Put a record back as it was before a change, if nothing has changed it since."""
        ...

    def revert_added(self, changes: Sequence[Change]) -> set[int]:
        """Take back records of one noun that these changes added; gives those for which that can't be."""
        ...

    def changed_since(self, changes: Sequence[Change]) -> set[int]:
        """Of the records of one noun that these changes added, those that are not as they were made."""
        ...

    def made(self, deed_id: int, contact_ids: Sequence[int]) -> set[int]:
        """Those of the connections that a deed made."""
        ...


class Store(Protocol):
    """Everything kept for one user, inside one transaction."""

    @property
    def user(self) -> User: ...
    @property
    def erased(self) -> bool:
        """Whether the user is gone, by their own wish, in this very turn."""
        ...

    @property
    def contacts(self) -> Contacts: ...
    @property
    def facts(self) -> Facts: ...
    @property
    def interactions(self) -> Interactions: ...
    @property
    def promises(self) -> Promises: ...
    @property
    def meetings(self) -> Meetings: ...
    @property
    def gaps(self) -> Gaps: ...
    @property
    def goals(self) -> Goals: ...
    @property
    def opportunities(self) -> Opportunities: ...
    @property
    def stories(self) -> Stories: ...
    @property
    def reflections(self) -> Reflections: ...
    @property
    def checks(self) -> Checks: ...
    @property
    def snapshots(self) -> Snapshots: ...
    @property
    def jobs(self) -> Jobs: ...
    @property
    def clocks(self) -> Clocks: ...
    @property
    def prompts(self) -> Prompts: ...
    @property
    def flows(self) -> Flows: ...
    @property
    def deeds(self) -> Deeds: ...

    def save_user(self, user: User) -> User: ...
    def savepoint(self) -> AbstractContextManager[None]:
        """What fails within it leaves nothing; the transaction goes on."""
        ...

    def counts(self) -> Mapping[str, int]:
        """How many records of each noun there are, by the names of the nouns' stores."""
        ...

    def erase(self) -> None:
        """Everything of this user goes, they themselves included; nothing else can be done after it."""
        ...

    def names(self) -> NameIndex:
        """Everybody the user knows, archived ones too, ready for the language."""
        ...

    def network(self, contact_ids: Sequence[int] | None = None) -> Network:
        """Everybody with facts and talks (kept in memory between turns), or only these people (read)."""
        ...

    def shown(self, message_id: int) -> Reply | None:
        """A message of ours as it stands in the chat now."""
        ...


@dataclass
class Turn:
    """A user, the moment (aware, UTC) and their store; ``source`` and ``words`` are the message."""

    now: datetime
    store: Store
    source: str | None = None
    words: str = ""
    newcomers: set[int] = field(default_factory=set)  # connections added in this very turn
    _deeds: list[int] = field(default_factory=list)

    @property
    def user(self) -> User:
        return self.store.user

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.user.tz)

    @property
    def local(self) -> datetime:
        """The moment on the user's wall, aware."""
        return self.now.astimezone(self.zone)

    @property
    def today(self) -> date:
        return self.local.date()

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """What fails within it leaves nothing, in the store as in the turn; the turn goes on."""
        newcomers, deeds = set(self.newcomers), list(self._deeds)
        try:
            with self.store.savepoint():
                yield
        except BaseException:
            self.newcomers, self._deeds = newcomers, deeds
            raise

    def begin(self, kind: str, group: int | None = None) -> int:
        """Open a deed for what is about to change; all deeds of one turn are undone together.

        ``group``: an earlier deed of which this is a part, and with which it is undone.
        """
        together = group if group is not None else self._deeds[0] if self._deeds else None
        deed = self.store.deeds.open(kind, self.now, self.source, together)
        self._deeds.append(deed)
        return deed
