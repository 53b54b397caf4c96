"""Two replicas as processes on one PostgreSQL, one of them killed with -9 in the middle of a batch."""

import multiprocessing
import os
import random
import signal
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from multiprocessing.synchronize import Event

from sqlalchemy import Connection, Engine, event, func, select, update

from bot.app import App
from bot.telegram.updates import NAME
from bot.transport import Incoming
from domain.model import Promise
from domain.rhythm.recurring import RECURRING, plan_first
from domain.touch.promise import keep
from domain.turn import Text, Turn
from storage.database import Database
from storage.tables import outbox, prompts
from storage.vault import Vault, key_id
from tests.conftest import KEY

CROWD = 30
"""Users; each has a morning's message that names Dana, and a promise for ten."""

LATEST = 120
"""The statement before which a replica dies, at the latest: most of them fall into its first batch."""

FIRST_DAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
APART, AFTER = timedelta(days=28), timedelta(hours=2)
"""Mondays so far apart that nobody was named of late; the tick comes when all of that morning is due."""

PATIENCE = 60


class Lost(AssertionError):
    """Something was not written, or twice."""


def killed(url: str, times: int, seed: int = 1) -> int:
    """Rounds of a full minute until a replica died that often; gives how many rounds it took.

    :class:`Lost` where a prompt is missing, double or still due after a round.
    """
    context = multiprocessing.get_context("forkserver")  # a new process has all the modules already
    context.set_forkserver_preload([__name__])
    dice = random.Random(seed)
    database = Database.open(url, vault())
    died = rounds = 0
    try:
        app = App(database, owner="planner")
        for number in range(CROWD):
            knows_dana(app, str(number))
        while died < times:
            day = FIRST_DAY + rounds * APART
            rounds += 1
            for number in range(CROWD):
                app.in_turn(NAME, str(number), plan, day)
            now = day + AFTER
            died += one_dies(context, url, now, dice.randint(1, LATEST))
            check(database, now)
            all_said(database)
            if rounds > 2 * times:
                raise Lost(f"only {died} of {rounds} replicas died where they should")
    finally:
        database.close()
    return rounds


def knows_dana(app: App, address: str) -> None:
    """Somebody who has not talked with Dana for long."""
    long_ago = FIRST_DAY - 8 * APART
    app.introduce(NAME, address, "UTC", long_ago)
    for told in ("had coffee with Dana Kim", "make Dana Kim tier 1"):
        app.receive(Incoming(NAME, address, Text(told)), long_ago)


def plan(turn: Turn) -> None:
    """A new day: Dana may be named again, and there is something to be reminded of at ten."""
    turn.begin("follow_up")
    planned_anew(turn)
    for clock in turn.store.clocks.overdue(turn.today):
        turn.store.clocks.put(replace(clock, nudged_on=None, waits_until=None, nudges=0))
    keep(turn, Promise(text="water the plants", due=turn.today, at=time(10), made_on=turn.today))


def planned_anew(turn: Turn) -> None:
    """What recurs is planned from now on, as if nothing had been due before."""
    for kind in RECURRING:
        turn.store.prompts.drop(kind)
    plan_first(turn)


def one_dies(context: multiprocessing.context.ForkServerContext, url: str, now: datetime, at: int) -> bool:
    """Two replicas tick at that moment, one dies before its statement ``at``; False if it was done before."""
    begun, alone = context.Event(), context.Event()
    doomed = context.Process(target=tick_until_killed, args=(url, now, at, begun))
    whole = context.Process(target=tick_until_alone, args=(url, now, begun, alone))
    whole.start()
    doomed.start()
    doomed.join(PATIENCE)
    begun.set()  # it may have died before it began
    alone.set()
    whole.join(PATIENCE)
    if whole.exitcode != 0:
        raise Lost(f"the other replica ended with {whole.exitcode}")
    return doomed.exitcode == -signal.SIGKILL


def tick_until_killed(url: str, now: datetime, at: int, begun: Event) -> None:
    """A replica that dies before that statement; a commit is one, too."""
    app = App(Database.open(url, vault()), owner=f"doomed-{os.getpid()}")
    count = 0

    def step(*_: object) -> None:
        nonlocal count
        count += 1
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)
        if count == 2:  # the due prompts are held by now
            begun.set()

    event.listen(Engine, "before_cursor_execute", step)
    event.listen(Engine, "commit", step)
    while app.tick(now):
        pass


def tick_until_alone(url: str, now: datetime, begun: Event, alone: Event) -> None:
    """A replica that goes on ticking until the other is gone, and then once more, as a ticker does."""
    app = App(Database.open(url, vault()), owner=f"whole-{os.getpid()}")
    begun.wait(PATIENCE)
    while True:
        last = alone.is_set()
        while app.tick(now):
            pass
        if last:
            return


def check(database: Database, now: datetime) -> None:
    """Everybody's morning and promise of that day are in the outbox once, and nothing is due any more."""
    with database.transaction() as unit:
        said = {kind: heard(unit.connection, kind, now.date()) for kind in ("nudge", "follow_up")}
        due = unit.connection.execute(
            select(func.count()).select_from(prompts).where(prompts.c.due_at <= now)
        ).scalar_one()
    for kind, found in said.items():
        if len(found) != CROWD or set(found.values()) != {1} or due:
            raise Lost(f"{kind} of {now.date()}: {len(found)} of {CROWD}, {found.most_common(3)}; {due} due")


def all_said(database: Database) -> None:
    """What waits has gone out: else in the end more would wait than can be carried."""
    with database.transaction() as unit:
        unit.connection.execute(update(outbox).values(state="sent"))


def heard(connection: Connection, kind: str, day: date) -> Counter[int]:
    """How many of that kind each user has for that day."""
    rows = select(outbox.c.user_id).where(outbox.c.prompt == kind, outbox.c.local_day == day)
    return Counter(connection.execute(rows).scalars())


def vault() -> Vault:
    return Vault({key_id(KEY): KEY}, key_id(KEY))
