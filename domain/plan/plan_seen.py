"""What the user did, as the records tell it: a plan's progress is noticed by itself (method, section 7).

Each notice gives the day something was done, None while it wasn't. What was there before the plan counts from
its first day.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from domain.model import Plan
from domain.people.network import Network
from domain.people.priority import TWENTY, chosen
from domain.plan.noticed import noticed
from domain.plan.plan_days import date_of, iso_day
from domain.turn import Turn

NAMED = 10
"""People named that make an inventory begun (issue: "name ten people")."""

PLACED = 5
"""Active people from which an inventory can be whole (ours): under that, looking back is silent, too."""

FELT = 5
"""People whose closeness was told (ours): enough to see how it is meant."""

QUARTERLY = ("score", "health_check", "story", "mistakes", "map")
"""The kinds of prompts that are the quarter's checkpoints (method, section 5)."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A plan and everything its user did."""

    turn: Turn
    plan: Plan

    @property
    def network(self) -> Network:
        return self.turn.store.network()

    def since(self, number: int) -> date:
        """The date of a plan day; one that can't be told is never reached."""
        return date_of(self.plan, self.turn.user, number) or date.max

    def nth(self, days: Iterable[date | None], count: int = 1, number: int = 1) -> date | None:
        """The day by which something was done so often, of what was done from a plan day on."""
        first = self.since(number)
        counted = sorted(day for day in days if day is not None and first <= day <= self.turn.today)
        return counted[count - 1] if len(counted) >= count else None

    def there(self, days: Iterable[date | None], count: int = 1) -> date | None:
        """The same of what stays: what was there before the plan is as good as done on its first day."""
        first = self.since(1)
        return self.nth((max(day, first) for day in days if day is not None), count)


Notice: TypeAlias = Callable[[Seen], date | None]


def said(what: str, number: int = 1) -> Notice:
    """Something that no record tells of, done from a plan day on."""
    return lambda seen: seen.nth(map(iso_day, noticed(seen.turn, what)), number=number)


def kept_figures(kind: str, number: int = 1) -> Notice:
    """A look back that was gone through: its figures are kept by the day."""
    return lambda seen: seen.nth(
        (day for day, _ in seen.turn.store.snapshots.since(kind, seen.plan.started_on)), number=number
    )


def either(*notices: Notice) -> Notice:
    """Whatever was done first."""

    def first(seen: Seen) -> date | None:
        return min(filter(None, (notice(seen) for notice in notices)), default=None)

    return first


def people_named(seen: Seen) -> date | None:
    return seen.there((one.contact.added_on for one in seen.network), NAMED)


def everybody_placed(seen: Seen) -> date | None:
    whole = len(seen.network.active()) >= PLACED and not seen.turn.store.clocks.unplaced()
    return seen.turn.today if whole else None


def strength_felt(seen: Seen) -> date | None:
    return seen.there((fact.since for fact in seen.turn.store.facts.of_kind("strength")), FELT)


def twenty_chosen(seen: Seen) -> date | None:
    """Twenty; of a smaller network everybody who could be."""
    active = len(seen.network.active())
    return seen.turn.today if active >= PLACED and len(chosen(seen.turn)) >= min(TWENTY, active) else None


def taken_in(seen: Seen) -> date | None:
    return seen.there(one.contact.added_on for one in seen.network if one.contact.sources)


def minutes_done(seen: Seen) -> date | None:
    return seen.nth([seen.turn.user.minutes_done_on])


def template_own(seen: Seen) -> date | None:
    return seen.there(one.changed_on for one in seen.turn.store.templates.all())


def gap_named(seen: Seen) -> date | None:
    return seen.there(one.made_on for one in seen.turn.store.gaps.all())


def goal_told(seen: Seen) -> date | None:
    return seen.there(one.made_on for one in seen.turn.store.goals.all())


def given(number: int) -> Notice:
    """A talk in which the user gave, from a plan day on."""
    return lambda seen: seen.nth(
        (talk.day for one in seen.network for talk in one.talks if talk.balance == "giving"), number=number
    )


def approach_chosen(seen: Seen) -> date | None:
    return seen.there(one.chosen_on for one in seen.turn.store.approaches.all())


def habit_made(seen: Seen) -> date | None:
    return seen.there(one.made_on for one in seen.turn.store.habits.all() if one.state == "open")


def habit_kept(count: int) -> Notice:
    """Days on which any habit was kept."""

    def days(seen: Seen) -> date | None:
        habits = seen.turn.store.habits.all()
        return seen.nth({iso_day(day) for one in habits for day in one.kept}, count)

    return days


def listed(seen: Seen) -> date | None:
    return seen.there(one.made_on for one in seen.turn.store.outreaches.all())


def reached(count: int) -> Notice:
    """People of the list that were reached."""
    return lambda seen: seen.nth((one.reached_on for one in seen.turn.store.outreaches.all()), count)


def journal_written(seen: Seen) -> date | None:
    return seen.nth(one.written_on or one.day for one in seen.turn.store.reflections.all())


def project_told(seen: Seen) -> date | None:
    return seen.there(one.made_on for one in seen.turn.store.projects.all())


def project_shared(seen: Seen) -> date | None:
    """Somebody was turned to about it."""
    turned_to = any(one.people for one in seen.turn.store.projects.all())
    return seen.turn.today if turned_to else None


def learning_told(seen: Seen) -> date | None:
    found = [one for one in seen.turn.store.projects.all() if one.learned]
    return seen.there(one.closed_on or seen.turn.today for one in found)


def story_told(seen: Seen) -> date | None:
    return seen.nth(one.day for one in seen.turn.store.stories.all())


def behaviours_chosen(seen: Seen) -> date | None:
    return seen.turn.today if seen.plan.behaviours else None


def sustained(seen: Seen) -> date | None:
    return seen.turn.today if seen.plan.sustained else None


def checkpoints_on(seen: Seen) -> date | None:
    """The quarter's looks are all on, once it was said what is to stay."""
    off = set(QUARTERLY) & set(seen.turn.user.silenced)
    return seen.turn.today if seen.plan.sustained and not off else None
