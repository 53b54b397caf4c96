"""What must come and when, out of the method alone: days, walls and a user's life, nothing of the engine.

One user at a time; a walk from one moment at which something may come to the next.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.rhythm.life import Away, Deed, Friend, Life, Met, Planned, Promised, Snoozed
from tests.rhythm.wall import ONE_DAY, day_exists, holidays_of, instant, local

MORNING, MINUTES, WEEKLY, JOURNAL, TEN = time(8, 30), time(9), time(15, 30), time(16), time(10)
QUIET_FROM, QUIET_UNTIL, BEFORE_QUIET = time(21), time(8), time(20, 45)
FRIDAY, MONDAY, SATURDAY = 4, 0, 5
YEARS = (2027, 2028)
SECOND_MONTHS, FIRST_MONTHS = (2, 5, 8, 11), (1, 4, 7, 10)
MONDAYS = ("score", "health_check", "story", "mistakes")
"""One after the other on the Mondays of a quarter's first month (method, "When")."""
TO_AUDIT = 5
"""Talks below which the audit is skipped in silence."""

APART, FIRST_WAIT, WAIT, LOOKS_AHEAD = 2 * ONE_DAY, 7 * ONE_DAY, 14 * ONE_DAY, 7 * ONE_DAY
"""Method, section 3: 48 hours apart, back after a week, then every two; tier 1's birthdays a week ahead."""

HOURS_4, DAY_1, DAYS_7 = timedelta(hours=4), timedelta(days=1), timedelta(days=7)
WINDOWS = {"nudge": HOURS_4, "minutes": HOURS_4, "brief": HOURS_4, "weekly": DAY_1, "map": DAYS_7}
WINDOWS |= {"follow_up": DAYS_7, "catch_up": DAYS_7, "journal": DAY_1, "audit": DAYS_7}
WINDOWS |= dict.fromkeys(MONDAYS, DAYS_7)
"""How late each may come after downtime (facts, "Wall clock")."""


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """Something that must come: the instant, the kind and what it names (None: that is not looked at)."""

    at: datetime
    kind: str
    names: frozenset[str] | None = field(compare=False, default=None)


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A moment at which something may come."""

    at: datetime
    kind: str
    subject: str
    day: date


@dataclass
class Known:
    """Where a friend stands."""

    friend: Friend
    since: date
    snoozed_until: date = date.min
    waits_until: date = date.min
    nudged_on: date = date.min
    nudges: int = 0


@dataclass
class Expectation:
    """The walk. ``downtimes``: instants between which nothing runs."""

    life: Life
    downtimes: tuple[tuple[datetime, datetime], ...] = ()
    due: list[Due] = field(default_factory=list)

    def __post_init__(self) -> None:
        life = self.life
        self.zone = ZoneInfo(life.zone)
        self.moves = [(datetime.min.replace(tzinfo=UTC), self.zone, holidays_of(life.country, YEARS))]
        self.off = holidays_of(life.country, YEARS)
        self.known = {friend.name: Known(friend, life.start) for friend in life.friends}
        self.pauses: list[tuple[date, date]] = []
        self.promises: list[Promised] = []
        self.meetings: list[Planned] = []
        self.talks = 0
        self.done: set[tuple[str, str, date]] = set()

    def walk(self, start: datetime, end: datetime) -> list[Due]:
        """All that must come in that time, in order."""
        cursor = Slot(start, "~", "", date.min)
        deeds = list(self.life.deeds)
        late: list[Slot] = []
        ups = [up for _, up in self.downtimes]
        while True:
            slot = self._next(cursor)
            deed_at = instant(deeds[0][0].date(), deeds[0][0].time(), self.zone) if deeds else end
            if ups and ups[0] < min(slot.at, deed_at):
                self._wake(ups.pop(0), late)
                late = []
            elif min(slot.at, deed_at) >= end:
                return sorted(self.due)
            elif slot.at <= deed_at:
                cursor = slot
                if any(down < slot.at < up for down, up in self.downtimes):
                    late.append(slot)
                else:
                    self._say(slot, slot.at)
            else:
                cursor = Slot(deed_at, "~", "", date.min)
                self._do(deeds.pop(0)[1], deed_at)

    def zone_at(self, at: datetime) -> ZoneInfo:
        """Where the user was then, after the walk."""
        return next(zone for since, zone, _ in reversed(self.moves) if since <= at)

    def is_working_day(self, at: datetime) -> bool:
        """Whether they worked and were at home then, after the walk."""
        _, zone, off = next(move for move in reversed(self.moves) if move[0] <= at)
        day = local(at, zone).date()
        return day.weekday() < SATURDAY and day not in off and not self._away(day)

    def _next(self, cursor: Slot) -> Slot:
        today = local(cursor.at, self.zone).date()
        days = (today + ahead * ONE_DAY for ahead in range(-1, 4))
        slots = (slot for day in days if day_exists(day, self.zone) for slot in self._slots(day))
        return min(
            slot for slot in slots if slot > cursor and (slot.kind, slot.subject, slot.day) not in self.done
        )

    def _slots(self, day: date) -> Iterator[Slot]:
        yield self._slot(day, MORNING, "nudge")
        if any(day == until for _, until in self.pauses):
            yield self._slot(day, MORNING, "catch_up")
        if self._works(day):
            yield self._slot(day, MINUTES, "minutes")
        if self._works(day) and day.weekday() == FRIDAY:
            yield self._slot(day, WEEKLY, "weekly")
            yield self._slot(day, JOURNAL, "journal")
        yield from self._looking_back(day)
        for meeting in self.meetings:
            if meeting.day == day:
                yield self._slot(day, MORNING, "brief", meeting.name)
        for promise in self.promises:
            if promise.due == day and promise.at is not None:
                yield self._slot(day, heard(promise.at), "follow_up", promise.text)

    def _looking_back(self, day: date) -> Iterator[Slot]:
        if self._works(day) and not any(self._works(day.replace(day=one)) for one in range(1, day.day)):
            yield self._slot(day, TEN, "audit")
        if day.weekday() != MONDAY:
            return
        if day.month in SECOND_MONTHS and day.day <= 7:
            yield self._slot(day, TEN, "map")
        if day.month in FIRST_MONTHS and day.day <= 28:
            yield self._slot(day, TEN, MONDAYS[(day.day - 1) // 7])

    def _slot(self, day: date, at: time, kind: str, subject: str = "") -> Slot:
        return Slot(instant(day, at, self.zone), kind, subject, day)

    def _works(self, day: date) -> bool:
        return day.weekday() < SATURDAY and day not in self.off

    def _away(self, day: date) -> bool:
        return any(start <= day < until for start, until in self.pauses)

    def _wake(self, up: datetime, late: list[Slot]) -> None:
        """After downtime: of each kind what is not too late, as soon as it is not night."""
        wall = local(up, self.zone)
        said_at = up
        if wall.time() >= QUIET_FROM:
            said_at = instant(wall.date() + ONE_DAY, QUIET_UNTIL, self.zone)
        elif wall.time() < QUIET_UNTIL:
            said_at = instant(wall.date(), QUIET_UNTIL, self.zone)
        today = local(said_at, self.zone).date()
        for slot in late:
            window = WINDOWS[slot.kind]
            too_late = said_at - slot.at > window or (window < DAY_1 and slot.day != today)
            if not too_late and not (slot.kind == "weekly" and not self._works(today)):
                self._say(slot, said_at)

    def _say(self, slot: Slot, at: datetime) -> None:
        day = local(at, self.zone).date()
        if self._away(day):
            return
        if slot.kind == "nudge":
            self._nudge(slot, at, day)
        elif slot.kind == "catch_up":
            self._named(day)
            self._add(slot, at, None)
        elif slot.kind in ("follow_up", "brief"):
            self._add(slot, at, frozenset({slot.subject}))
        elif slot.kind != "audit" or self.talks >= TO_AUDIT:
            self._add(slot, at, None)

    def _add(self, slot: Slot, at: datetime, names: frozenset[str] | None, kind: str = "") -> None:
        self.done.add((slot.kind, slot.subject, slot.day))
        self.due.append(Due(at, kind or slot.kind, names))

    def _nudge(self, slot: Slot, at: datetime, day: date) -> None:
        if any(day == until for _, until in self.pauses):
            return  # the summary on return takes its place
        promises = {promise.text for promise in self.promises if self._untimed(promise, day)}
        birthdays = {f"birthday {name}" for name in self._birthdays(day)}
        if self._works(day):
            names = frozenset(self._named(day) | promises | birthdays)
            if names:
                self._add(slot, at, names, "nudge" if names - birthdays else "birthday")
            return
        promises = {promise.text for promise in self.promises if promise.at is None and promise.due == day}
        if promises or birthdays:
            self._add(slot, at, frozenset(promises | birthdays), "birthday" if birthdays else "follow_up")

    def _untimed(self, promise: Promised, day: date) -> bool:
        """On its day unless it has a time of its own, and once more on the next working morning."""
        if promise.due == day:
            return promise.at is None
        following = promise.due + ONE_DAY
        while not self._works(following):
            following += ONE_DAY
        return following == day

    def _birthdays(self, day: date) -> Iterator[str]:
        for friend in self.life.friends:
            if friend.birthday is None:
                continue
            ahead = day + LOOKS_AHEAD
            near = friend.tier == 1 and kept_on(friend.birthday, ahead.year) == ahead
            if kept_on(friend.birthday, day.year) == day or near:
                yield friend.name

    def _named(self, day: date) -> set[str]:
        """Everybody whose turn it is: and from now on they wait."""
        ready = [one for one in self.known.values() if self._ready(one, day)]
        assert len(ready) <= 5, "this life names more people than fit: the rank would matter"
        for one in ready:
            one.waits_until = day + (WAIT if one.nudges else FIRST_WAIT)
            one.nudged_on, one.nudges = day, one.nudges + 1
        return {one.friend.name for one in ready}

    def _ready(self, one: Known, day: date) -> bool:
        stood = sum(max(0, (min(until, day) - max(start, one.since)).days) for start, until in self.pauses)
        overdue = (day - one.since).days - stood > one.friend.cadence
        met_soon = any(plan.name == one.friend.name and plan.day >= day for plan in self.meetings)
        recent = one.nudged_on != date.min and day - one.nudged_on < APART
        return overdue and not met_soon and not recent and max(one.snoozed_until, one.waits_until) <= day

    def _do(self, deed: Deed, at: datetime) -> None:
        day = local(at, self.zone).date()
        if isinstance(deed, Met):
            self.talks += 1
            self.known[deed.name] = Known(
                self.known[deed.name].friend,
                day,
                snoozed_until=self.known[deed.name].snoozed_until,
                nudged_on=self.known[deed.name].nudged_on,
            )
        elif isinstance(deed, Snoozed):
            one = self.known[deed.name]
            one.snoozed_until, one.waits_until, one.nudges = deed.until, date.min, 0
        elif isinstance(deed, Away):
            self.pauses.append((day, deed.until))
        elif isinstance(deed, Promised):
            self.promises.append(deed)
        elif isinstance(deed, Planned):
            self.meetings.append(deed)
        else:
            self.zone, self.off = ZoneInfo(deed.zone), holidays_of(deed.country, YEARS)
            self.moves.append((at, self.zone, self.off))


def heard(at: time) -> time:
    """When something due then is said, quiet hours being from 21:00 to 08:00."""
    if at >= QUIET_FROM:
        return BEFORE_QUIET
    return max(at, QUIET_UNTIL)


def kept_on(birthday: str, year: int) -> date:
    """When that birthday is kept in a year: one of 29 February on the 28th where there is none."""
    month, day = (int(part) for part in birthday[-5:].split("-"))
    leaps = year % 4 == 0  # in these years
    return date(year, 2, 28) if (month, day) == (2, 29) and not leaps else date(year, month, day)
