"""Where a plan stands: what is done, what is offered when, and what moves on to later days."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.model import Plan, User
from domain.plan.plan_days import CHECK_INS, DAYS, date_of, iso_day, plan_day
from domain.plan.plan_seen import Seen
from domain.plan.plan_steps import STEPS, Step, span_of, steps
from domain.turn import Turn

OFFERED = "plan_step"
"""Of the snapshots that keep what a plan said on a day: ``{"plan": 3, "step": "people"}``."""

AGAIN_AFTER = timedelta(days=3)
"""A step left alone comes once more then; after that it waits for the weekly check-in (ours)."""

OFFERS = 2
"""So often a step comes by itself between two moves (ours)."""

BY_ITSELF = "by_itself"
"""The kind of deed of what was noticed, moved or ended by the days alone."""

NOT_MINE = "off"
"""Where a step is to move to that the user doesn't want."""

Offers = Mapping[str, Sequence[date]]


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan on a day: its number, the days on which steps were done, what was offered when."""

    plan: Plan
    today: date
    number: int
    done: Mapping[str, date]
    offers: Offers
    last_said: date | None

    def waits_for(self, step: Step) -> int | None:
        """From which plan day on it is offered; None: it isn't wanted."""
        moved = self.plan.moved.get(step.key)
        if moved == NOT_MINE:
            return None
        later = isinstance(moved, int) and not isinstance(moved, bool) and step.day < moved <= DAYS
        return moved if later else step.day

    def last_check_in(self, user: User) -> date | None:
        """When the last check-in before today was reached; what came after it is new."""
        days = (date_of(self.plan, user, one) for one in CHECK_INS if one < self.number)
        return max((day for day in days if day is not None and day < self.today), default=None)

    @property
    def open(self) -> list[Step]:
        """What is neither done nor unwanted, the first to come first."""
        waiting = [(day, step) for step in steps() if (day := self.waits_for(step)) is not None]
        return [step for _, step in sorted(waiting, key=lambda one: one[0]) if step.key not in self.done]

    @property
    def due(self) -> list[Step]:
        """Of these what may be offered by now."""
        return [step for step in self.open if (self.waits_for(step) or 0) <= self.number]


def standing(turn: Turn, plan: Plan) -> Standing:
    """How a plan stands now."""
    offers, last = _said(turn, plan)
    number = min(plan_day(plan, turn.user, turn.today), DAYS)
    return Standing(plan, turn.today, number, done(turn, plan), offers, last)


def done(turn: Turn, plan: Plan) -> dict[str, date]:
    """Each step that is done, with its day: as it was kept, or as the records tell it now."""
    told = {key: iso_day(plan.done.get(key)) for key in STEPS}
    kept = {key: day for key, day in told.items() if day is not None}
    seen = Seen(turn, plan)
    missing = (step for step in steps() if step.key not in kept)
    return kept | {step.key: day for step in missing if (day := step.notice(seen)) is not None}


def keep_noticed(turn: Turn, plan: Plan) -> Plan:
    """What was noticed is kept with its day: it stays done, whatever becomes of the records."""
    found = {key: day.isoformat() for key, day in done(turn, plan).items()}
    kept = {**plan.done, **found}
    return plan if kept == plan.done else by_itself(turn, replace(plan, done=kept))


def by_itself(turn: Turn, plan: Plan) -> Plan:
    """What a plan becomes without a word of the user's: asking to undo leaves it alone."""
    turn.begin(BY_ITSELF)
    return turn.store.plans.replace(plan)


def _said(turn: Turn, plan: Plan) -> tuple[Offers, date | None]:
    """On which days each step was offered, and when the plan last said anything."""
    offers: dict[str, list[date]] = {}
    last = None
    for day, figures in turn.store.snapshots.since(OFFERED, plan.started_on):
        if figures.get("plan") == plan.id:
            offers.setdefault(str(figures.get("step")), []).append(day)
            last = day
    return offers, last


def offered(turn: Turn, plan: Plan, step: Step | None) -> None:
    """Note what the plan said today: there is one message of it a day."""
    turn.store.snapshots.put(OFFERED, turn.today, {"plan": plan.id, "step": step.key if step else ""})


def step_today(turn: Turn, now: Standing) -> Step | None:
    """The one step to offer: one never offered, or left alone three days ago and offered but once."""
    return next((step for step in now.due if _is_ready(turn, now, step)), None)


def step_this_week(turn: Turn, now: Standing) -> Step | None:
    """At a check-in also one that waited for it, the least often offered first."""
    resting = sorted(now.due, key=lambda step: len(now.offers.get(step.key, ())))
    return step_today(turn, now) or next(iter(resting), None)


def _is_ready(turn: Turn, now: Standing, step: Step) -> bool:
    came = date_of(now.plan, turn.user, now.waits_for(step) or 1) or now.today
    before = [day for day in now.offers.get(step.key, ()) if day >= came]
    if not before:
        return True
    return len(before) < OFFERS and now.today - before[-1] >= AGAIN_AFTER


def check_in_due(turn: Turn, now: Standing) -> int | None:
    """The latest check-in reached that nothing was said on or after."""
    last = plan_day(now.plan, turn.user, now.last_said) if now.last_said else 0
    reached = [day for day in CHECK_INS if last < day <= now.number]
    return reached[-1] if reached else None


def moved_on(now: Standing) -> dict[str, int]:
    """Open steps of spans that are over, each with a later day that has none: tasks move, never days."""
    late = [step for step in now.open if _is_late(now, step)]
    return dict(zip((step.key for step in late), _free(now), strict=False))


def _is_late(now: Standing, step: Step) -> bool:
    """Its span is over, and so is the week it was moved to."""
    day = now.waits_for(step)
    return span_of(step).last < now.number and day is not None and day <= now.number


def _free(now: Standing) -> Iterator[int]:
    """Days to come on which nothing waits; when there are none left, the last one takes what remains."""
    taken = {now.waits_for(step) for step in now.open}
    yield from (day for day in range(now.number + 1, DAYS) if day not in taken)
    while now.number < DAYS:
        yield DAYS - 1
