"""The application: one message or one batch of prompts is one transaction, and this opens it."""

import logging
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, TypeAlias, TypeVar

from bot.transport import Incoming, Outgoing
from domain.errors import Sorry
from domain.exchange.importing import KIND as IMPORT
from domain.exchange.taking_back import KIND as TAKE_BACK
from domain.model import Job, Prompt, User
from domain.registry import JOBS, PROMPTS
from domain.reply import Answer, Reply, Toast
from domain.respond import respond
from domain.rhythm.pause import end_if_over, is_paused
from domain.rhythm.prompts import PromptRule, Spoken
from domain.rhythm.quiet import is_quiet, quiet_ends
from domain.rhythm.recurring import RECURRING, plan_first, plan_missing
from domain.start.demo import furnish
from domain.start.zone import move
from domain.turn import Event, Tap, Turn
from domain.work import Slice
from storage.database import Database, Unit
from storage.errors import Unavailable
from storage.store.inbox import KeptUpdate
from storage.store.outbox import OutboxRow

log = logging.getLogger(__name__)

Result = TypeVar("Result")
Say: TypeAlias = Callable[[Reply], None]

LEASE = timedelta(seconds=60)
"""How long a sender may keep a message before it counts as unknown (design, "The outbox")."""

BATCH = 200
IN_A_SLICE = 25
"""Prompts taken at once: about what a slice has time for; those taken in vain cost, too (ours, measured)."""

CARRIED = 1_500
"""Prompts that wait to be said before more are put into words: what Telegram carries in a minute (facts:
about 30 a second, answers among them). So a morning that is too full spreads in the order of the plans, the
same each day, and nobody reads what was written an hour ago.
"""

WORK_SECONDS = 0.025
"""A slice of long work, before it is written: messages wait behind it again and again (ours)."""

SLICE_SECONDS = 0.05
"""A batch of prompts ends by time, so that a message never waits long behind it (design, "Long work")."""

HOLD = timedelta(minutes=30)
"""A prompt that meets an open conversation waits at most that long (design, "A prompt")."""

LOOK_AGAIN = timedelta(minutes=1)
A_DAY = timedelta(days=1)

ASIDE = timedelta(hours=1)
"""A prompt of a kind that is not known here, or that fails in every way, is looked at again then (ours)."""

APOLOGY = (
    "Sorry, something went wrong on my side, and nothing was changed. "
    "If it happens again, tell whoever runs me: reference {reference}."
)

STOPPED = (
    'Sorry, something went wrong on my side, and I had to stop half-way. "undo" takes back what is done. '
    "If it happens again, tell whoever runs me: reference {reference}."
)
ASKED_FOR = frozenset({IMPORT, TAKE_BACK})
"""Long work that somebody waits for: where it fails, they are told."""


NOWHERE = 0
"""The number of a message that is not known here."""


class OnItsWay(Exception):
    """A tap on a message not known here while one is being sent: faster than the note of its arrival."""


@dataclass(frozen=True, slots=True)
class Received:
    """What a message led to: what is to be said now, the short answers to a tap, whether the user is gone."""

    outgoing: tuple[Outgoing, ...] = ()
    toasts: tuple[str, ...] = ()
    erased: bool = False


class App:
    """Receives what people send and says what is due, each in one transaction.

    ``owner`` names this process in the outbox; ``default_tz`` is the zone of those who haven't said theirs.
    """

    def __init__(self, database: Database, *, owner: str, default_tz: str = "UTC") -> None:
        self.database = database
        self.owner = owner
        self.default_tz = default_tz
        self._unknown: set[str] = set()
        self._room = 0  # prompts that may still be put into words before those that wait are counted anew

    def keep(self, transport: str, update: str, address: str, raw: str, now: datetime) -> bool:
        """Commit a raw update before it is confirmed to the transport; False if it was there already."""
        with self.database.transaction() as unit:
            return unit.inbox.keep(transport, update, address, raw, now)

    def waiting(self, transport: str) -> list[KeptUpdate]:
        """Updates kept but not handled yet, in order of arrival: what a crash left over."""
        with self.database.transaction() as unit:
            return unit.inbox.waiting(transport)

    def receive(self, incoming: Incoming, now: datetime, *, patient: bool = False) -> Received:
        """Understand, decide, keep and answer: all of it, or (after a bug) one apology and nothing else.

        Unavailable where the database is away: nothing is lost by trying again. Whoever is ``patient``
        learns by OnItsWay that a tap may be on a message whose sending is not confirmed yet.
        """
        try:
            return self._answer(incoming, now, respond, patient=patient)
        except Sorry as refusal:
            sentence = refusal.sentence
            return self._answer(incoming, now, lambda _turn, event: refuse(event, sentence))
        except (Unavailable, OnItsWay):
            raise
        except Exception:
            reference = secrets.token_hex(3)
            log.exception("a message could not be handled, reference %s", reference)
            return self._answer(incoming, now, lambda *_: (Reply(APOLOGY.format(reference=reference)),))

    def introduce(self, transport: str, address: str, tz: str | None, now: datetime) -> None:
        """Make sure that this user exists; ``tz`` is the zone they gave, None where they gave none."""
        with self.database.transaction() as unit:
            user = self._user(unit, transport, address, "", now)
            if tz is not None and (tz != user.tz or not user.tz_known):
                move(Turn(now, unit.store(user)), tz)

    def furnish(self, transport: str, address: str, now: datetime) -> None:
        """Give a new user the made-up network of the demo."""
        with self.database.transaction() as unit:
            user = self._user(unit, transport, address, "", now)
            furnish(Turn(now, unit.store(user)))

    def stop_user(self, transport: str, address: str) -> None:
        """They blocked the assistant: nothing more is said until they write again."""
        with self.database.transaction() as unit:
            user = unit.users.find(transport, address)
            if user is not None and not user.stopped:
                unit.store(user).save_user(replace(user, stopped=True))

    def plan_missing(self, now: datetime, after: int = 0) -> int | None:
        """Plan kinds of prompts for those who came before there were these: one slice, in order of their ids.

        Gives the user to go on after; None where nobody is left.
        """
        until = time.monotonic() + SLICE_SECONDS
        with self.database.transaction() as unit:
            lacking = unit.queue.lacking(tuple(RECURRING), after, BATCH)
            for user_id in lacking:
                user = unit.users.get(user_id, lock=True)
                if user is not None:
                    plan_missing(Turn(now, unit.store(user)))
                after = user_id
                if time.monotonic() > until:
                    break
        return after if lacking else None

    def park(self, now: datetime) -> None:
        """What is due to those who are gone rests until they are back."""
        with self.database.transaction() as unit:
            unit.queue.park(now)

    def forget_updates(self, before: datetime) -> None:
        """Drop the ids of updates handled before that moment."""
        with self.database.transaction() as unit:
            unit.inbox.forget(before)

    def forget_files(self, before: datetime) -> int:
        """Drop what was read of files that nobody has wanted since before then."""
        with self.database.transaction() as unit:
            return unit.jobs.forget_waiting(before)

    def stage(self, transport: str, address: str, about: Mapping[str, Any], now: datetime) -> int:
        """Begin to keep what was read of a file; gives the number of the job that will take it in."""
        with self.database.transaction() as unit:
            user = self._user(unit, transport, address, "", now)
            return unit.store(user).jobs.start(IMPORT, about, now, state="staging")

    def stage_rows(self, transport: str, address: str, job_id: int, at: int, chunks: Sequence[str]) -> None:
        """Keep some chunks of its rows, from the number ``at`` on."""
        with self.database.transaction() as unit:
            user = unit.users.find(transport, address)
            if user is not None:
                for number, rows in enumerate(chunks, at):
                    unit.store(user).jobs.stage_written(job_id, number, rows)

    def in_turn(self, transport: str, address: str, work: Callable[[Turn], Result], now: datetime) -> Result:
        """Something done for a user outside any chat, in a transaction of its own."""
        with self.database.transaction() as unit:
            user = self._user(unit, transport, address, "", now)
            return work(Turn(now, unit.store(user)))

    def slice_of(self, transport: str, address: str, job_id: int, now: datetime) -> tuple[Reply, ...] | None:
        """A slice of one piece of long work, told to whoever asks; None where it has ended or waits."""
        said: list[Reply] = []
        with self.database.transaction() as unit:
            user = self._user(unit, transport, address, "", now)
            turn = Turn(now, unit.store(user))
            job = turn.store.jobs.get(job_id)
            if job is None or job.state != "open":
                return None
            self._slice(unit, turn, job, said.append)
        return tuple(said)

    def tick(self, now: datetime) -> int:
        """Write the prompts that are due into the outbox; gives how many were taken.

        None where nothing is due, and while more wait than can be carried.
        """
        try:
            return self._batch(now, IN_A_SLICE)
        except Unavailable:
            raise
        except Exception:
            log.exception("a batch of prompts failed; taking them one by one")
            return self._one_by_one(now)

    def work(self, now: datetime) -> bool:
        """Go on with the long work that rested longest, for one slice; False where there is none."""
        with self.database.transaction() as unit:
            job = unit.jobs.claim()
            user = unit.users.get(job.user_id) if job else None
            if job is None or user is None:
                return False
            self._slice(unit, Turn(now, unit.store(user)), job)
        return True

    def next_due(self) -> datetime | None:
        """When the next prompt is due."""
        with self.database.transaction() as unit:
            return unit.queue.next_due()

    def _answer(
        self,
        incoming: Incoming,
        now: datetime,
        decide: Callable[[Turn, Event], Answer],
        *,
        patient: bool = False,
    ) -> Received:
        with self.database.transaction() as unit:
            if incoming.update and not unit.inbox.done(
                incoming.transport, incoming.update, incoming.address, now
            ):
                return Received()
            user = self._user(unit, incoming.transport, incoming.address, incoming.name, now)
            turn = Turn(now, unit.store(user))
            event = self._located(unit, turn, incoming, patient=patient)
            answer = decide(turn, event)
            return self._write(unit, turn, event, answer)

    def _user(self, unit: Unit, transport: str, address: str, name: str, now: datetime) -> User:
        """Whoever writes: known, back after an absence, or new."""
        user = unit.users.find(transport, address)
        if user is None:
            newcomer = User(transport=transport, address=address, name=name, tz=self.default_tz)
            user = unit.users.create(newcomer)
            plan_first(Turn(now, unit.store(user)))
        elif user.stopped:
            user = unit.store(user).save_user(replace(user, stopped=False))
            unit.queue.unpark(user.id)
        return user

    def _located(self, unit: Unit, turn: Turn, incoming: Incoming, *, patient: bool) -> Event:
        """The event with our own number of the message it points at."""
        event, user = incoming.event, turn.user.id
        if not isinstance(event, Tap) or incoming.on is None:
            return event
        found = unit.outbox.find(user, incoming.on)
        if found is None and patient:
            if unit.outbox.is_on_its_way(user, turn.now):
                raise OnItsWay
            found = unit.outbox.find(user, incoming.on)  # its arrival may have been noted just now
        return replace(event, message_id=found or NOWHERE)

    def _write(self, unit: Unit, turn: Turn, event: Event, answer: Answer) -> Received:
        if turn.store.erased:
            return Received(farewell(turn.user, answer), erased=True)
        tapped = event.message_id if isinstance(event, Tap) else None
        rows = [
            unit.outbox.add(
                turn.user.id,
                said,
                turn.now,
                owner=self.owner,
                lease=LEASE,
                edits=tapped if said.edits else None,
            )
            for said in answer
            if isinstance(said, Reply)
        ]
        toasts = tuple(said.text for said in answer if isinstance(said, Toast))
        at_once = [row for row in rows if row is not None and row.state == "sending"]
        return Received(tuple(outgoing(unit, row) for row in at_once), toasts)

    def _batch(self, now: datetime, limit: int) -> int:
        until = time.monotonic() + SLICE_SECONDS
        taken = 0
        with self.database.transaction() as unit:
            due = unit.queue.due(now, limit)
            if due and not self._may_go_on(unit):
                return 0
            for prompt in due[: self._room]:
                self._fire(unit, prompt, now)
                taken += 1
                if time.monotonic() > until:
                    break
        self._room -= taken
        return taken

    def _may_go_on(self, unit: Unit) -> bool:
        """Whether more prompts can be carried; counted once for many, since counting costs as many rows."""
        if self._room <= 0:
            self._room = CARRIED - unit.outbox.prompts_waiting(CARRIED)
        return self._room > 0

    def _one_by_one(self, now: datetime) -> int:
        """After a bug in one prompt: the others still go out, and that one moves on to its next day."""
        with self.database.transaction() as unit:
            due = unit.queue.due(now, BATCH)
        for prompt in due:
            try:
                self._alone(prompt, now, self._fire)
            except Unavailable:
                raise
            except Exception:
                log.exception("prompt %s of user %s could not be said", prompt.kind, prompt.user_id)
                self._give_up(prompt, now)
        return len(due)

    def _fire(self, unit: Unit, prompt: Prompt, now: datetime) -> None:
        """Say it, where this version knows its kind: a newer one may have planned it before a downgrade."""
        if prompt.kind in PROMPTS:
            fire(unit, prompt, now)
            return
        if prompt.kind not in self._unknown:
            self._unknown.add(prompt.kind)
            log.warning(
                "prompts of the kind %r are not known here; they wait for a newer version", prompt.kind
            )
        set_aside(unit, prompt, now)

    def _give_up(self, prompt: Prompt, now: datetime) -> None:
        """Missed; where not even that can be written, out of the others' way for a while."""
        try:
            self._alone(prompt, now, miss)
        except Unavailable:
            raise
        except Exception:
            log.exception("prompt %s of user %s is set aside", prompt.kind, prompt.user_id)
            self._alone(prompt, now, set_aside)

    def _slice(self, unit: Unit, turn: Turn, job: Job, say: Say | None = None) -> None:
        """Steps of a job until the slice is over, or the job; what it says goes to the chat or to ``say``."""
        until, state = time.monotonic() + WORK_SECONDS, "open"
        while state == "open":
            done = self._step(unit, turn, job, say)
            state = "failed" if done is None else "done" if done.done else "open"
            if done is not None:
                job = done.becomes or replace(job, cursor=done.cursor)
                state = job.state if state == "open" else state
            if done is not None and done.becomes is not None:
                turn.store.jobs.change(job, turn.now)
            if time.monotonic() > until:
                break
        unit.jobs.advance(job.id, job.cursor, turn.now)
        if state in ("done", "failed"):
            unit.jobs.finish(job.id, state, turn.now)
            turn.store.jobs.clear(job.id)

    def _step(self, unit: Unit, turn: Turn, job: Job, say: Say | None) -> Slice | None:
        """One step of a job; None after a bug, and then the step leaves nothing."""
        try:
            with turn.savepoint():
                done = JOBS[job.kind](turn, job)
                for reply in done.said:
                    if say is None:
                        unit.outbox.add(turn.user.id, reply, turn.now, edits=done.on if reply.edits else None)
                    else:
                        say(reply)
        except Unavailable:
            raise
        except Exception:
            reference = secrets.token_hex(3)
            log.exception("long work %s of user %s failed, reference %s", job.kind, job.user_id, reference)
            if say is None and job.kind in ASKED_FOR:
                unit.outbox.add(turn.user.id, Reply(STOPPED.format(reference=reference)), turn.now)
            return None
        return done

    def _alone(self, prompt: Prompt, now: datetime, act: Callable[[Unit, Prompt, datetime], None]) -> None:
        with self.database.transaction() as unit:
            if any(found.id == prompt.id for found in unit.queue.due(now, BATCH)):
                act(unit, prompt, now)


def refuse(event: Event, sentence: str) -> Answer:
    """A refusal: a toast on a tap, a message otherwise."""
    return (Toast(sentence),) if isinstance(event, Tap) else (Reply(sentence),)


def farewell(user: User, answer: Answer) -> tuple[Outgoing, ...]:
    """The last words to somebody of whom nothing is kept any more: said once, and written nowhere."""
    return tuple(
        Outgoing(id=0, user_id=user.id, address=user.address, reply=said)
        for said in answer
        if isinstance(said, Reply)
    )


def outgoing(unit: Unit, row: OutboxRow) -> Outgoing:
    """A row of the outbox as a transport wants it."""
    return Outgoing(
        id=row.id,
        user_id=row.user_id,
        address=row.address,
        reply=row.reply,
        prompt=row.prompt,
        edits=unit.outbox.original(row.edits) if row.edits is not None else None,
        attempt=row.attempt,
    )


def fire(unit: Unit, prompt: Prompt, now: datetime) -> None:
    """Say one prompt that is due, or see why not.

    Held behind a conversation and until quiet hours are over, missed when it is too late, passed over while
    the user is away or wants none of its kind.
    """
    user = unit.users.get(prompt.user_id)
    if user is None:
        return
    turn = Turn(now, unit.store(user))
    rule = PROMPTS[prompt.kind]
    end_if_over(turn)
    was_due = prompt.held_at or prompt.due_at
    if _unwanted(turn, prompt, rule):
        _move_on(unit, turn, prompt, now)
    elif _in_conversation(turn) and now - was_due < HOLD and not rule.silent:
        unit.queue.hold(prompt.id, now + LOOK_AGAIN, was_due)
    elif _too_late(turn, was_due, rule):
        miss(unit, prompt, now)
    elif not rule.silent and is_quiet(turn.user, turn.local.time()):
        unit.queue.hold(prompt.id, quiet_ends(turn.user, now), was_due)
    else:
        for spoken in rule.compose(turn, prompt):
            _say(unit, turn, prompt, spoken)
        _move_on(unit, turn, prompt, now)


def set_aside(unit: Unit, prompt: Prompt, now: datetime) -> None:
    """Look again later, and remember since when it has been due."""
    unit.queue.hold(prompt.id, now + ASIDE, prompt.held_at or prompt.due_at)


def _unwanted(turn: Turn, prompt: Prompt, rule: PromptRule) -> bool:
    """Whether they are away, or want none of its kind."""
    silenced = prompt.kind in turn.user.silenced and not rule.carries
    return silenced or (is_paused(turn.user, turn.today) and not rule.silent)


def _too_late(turn: Turn, was_due: datetime, rule: PromptRule) -> bool:
    """Whether its window is over; one of some hours ends with the day: a morning has its own message."""
    over = turn.now - was_due > rule.window
    return over or (rule.window < A_DAY and turn.today > was_due.astimezone(turn.zone).date())


def miss(unit: Unit, prompt: Prompt, now: datetime) -> None:
    """Too late to be of use: marked, so that the host sees it, and planned anew.

    The next one may be due already: after a night of downtime this morning's still comes.
    """
    user = unit.users.get(prompt.user_id)
    if user is not None:
        turn = Turn(now, unit.store(user))
        unit.outbox.add(
            user.id,
            Reply(""),
            now,
            prompt=prompt.kind,
            subject=prompt.subject,
            local_day=prompt.local_day,
            state="missed",
        )
        _move_on(unit, turn, prompt, now - PROMPTS[prompt.kind].window)


def _say(unit: Unit, turn: Turn, prompt: Prompt, spoken: Spoken) -> None:
    unit.outbox.add(
        turn.user.id,
        spoken.reply,
        turn.now,
        prompt=spoken.kind,
        subject=spoken.subject,
        local_day=prompt.local_day,
    )


def _move_on(unit: Unit, turn: Turn, prompt: Prompt, after: datetime) -> None:
    following = PROMPTS[prompt.kind].following(turn, prompt, after)
    if following is None:
        unit.queue.drop(prompt.id)
    else:
        unit.queue.move(prompt.id, *following)


def _in_conversation(turn: Turn) -> bool:
    state = turn.store.flows.get()
    return state is not None and turn.now - state.touched_at < HOLD
