"""What will come by itself, and when: /when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from domain.model import Prompt
from domain.phrases import clock_time, exact_day, join, named_day, shortened
from domain.reply import Answer, Button, Reply, Rows
from domain.rhythm import birthdays
from domain.rhythm.choosing import may_be_nudged
from domain.rhythm.days_off import works_on
from domain.rhythm.pause import is_paused
from domain.rhythm.prompts import PromptRule
from domain.rhythm.quiet import is_quiet, quiet_ends
from domain.schedule import day_after, exists, moment
from domain.touch.meeting import what
from domain.turn import Turn

SHOWN = 12
"""Things in one list (ours): what fits a screen."""

AHEAD = 14
"""Days ahead in which promises and birthdays are told (ours)."""

TRIES = 60
"""Planned moments looked through for one that will say something: two months of mornings (ours)."""

LEAST = 5
"""Active people under which weekly, map and the like are left out in silence (method, "When")."""

REFLECTIONS = frozenset({"weekly", "map", "audit", "mistakes", "score", "health_check", "story"})
MORNING, BIRTHDAY = "nudge", "birthday"
TEXT = 60
"""Letters of a promise (ours)."""

Rules = Mapping[str, PromptRule]


@dataclass(frozen=True, slots=True, order=True)
class Coming:
    """Something that will be said, and the moment (UTC)."""

    at: datetime
    about: str


def when(turn: Turn, rules: Rules) -> Answer:
    """ "/when": the soonest first."""
    found = sorted([*_mornings(turn), *_others(turn, rules)])
    away = [_away(turn)] if turn.user.paused_on is not None else []
    if not found:
        return (
            Reply(
                "\n".join([*away, "Nothing else is planned."] if away else ["Nothing is planned."]),
                _ways(turn),
            ),
        )
    lines = [f"• {_moment(turn, one.at)} – {one.about}" for one in found[:SHOWN]]
    more = [f"… and {len(found) - SHOWN} more."] if len(found) > SHOWN else []
    heading = f"What comes next, by the clock in {turn.user.tz.rpartition('/')[2].replace('_', ' ')}:"
    return (Reply("\n".join([*away, heading, *lines, *more]), _ways(turn)),)


def _ways(turn: Turn) -> Rows:
    """Who is away can come back from here."""
    return ((Button("I'm back", "resume:"),),) if is_paused(turn.user, turn.today) else ()


def _away(turn: Turn) -> str:
    user = turn.user
    until = (
        f"until {exact_day(user.paused_until, turn.today)}"
        if user.paused_until
        else "until you say you're back"
    )
    if is_paused(user, turn.today) or user.paused_on is None:
        return f"You're away {until}: nothing comes before."
    return f"You'll be away from {exact_day(user.paused_on, turn.today)} {until}: nothing comes then."


def _moment(turn: Turn, at: datetime) -> str:
    local = at.astimezone(turn.zone)
    day = named_day(local.date(), turn.today)
    return f"{day[:1].upper()}{day[1:]}, {clock_time(local.time())}"


def _heard(turn: Turn, planned: datetime) -> datetime:
    """When it is really said: what is late comes now, what falls into quiet hours when they end."""
    at = max(planned, turn.now)
    return quiet_ends(turn.user, at) if is_quiet(turn.user, at.astimezone(turn.zone).time()) else at


def _mornings(turn: Turn) -> Iterator[Coming]:
    """The morning's messages that have something to say."""
    planned = turn.store.prompts.get(MORNING)
    if planned is None:
        return
    told, back = False, turn.user.paused_until
    for number in range(TRIES):
        day = planned.local_day + timedelta(days=number)
        if is_paused(turn.user, day) or day == back or not exists(day, turn.zone):
            continue
        people = not told and _names_people(turn, day)
        about = _about(turn, day, people=people)
        told = told or people
        if about:
            due = planned.due_at if number == 0 else moment(day, turn.user.morning, turn.zone)
            yield Coming(_heard(turn, due), about)


def _names_people(turn: Turn, day: date) -> bool:
    """Whether anybody is due by then, on a day on which that is said."""
    if MORNING in turn.user.silenced or not works_on(turn.user, day):
        return False
    return any(may_be_nudged(clock, day) for clock in turn.store.clocks.overdue(_runs_to(turn, day)))


def _runs_to(turn: Turn, day: date) -> date:
    """The day that cadences will have come to by then."""
    user = turn.user
    if user.paused_on is None or user.paused_on > day or user.paused_until is None:
        return day
    return day - (min(user.paused_until, day) - user.paused_on)


def _about(turn: Turn, day: date, *, people: bool) -> str:
    """What the morning of a day brings, as far as it is known."""
    near = (day - turn.today).days <= AHEAD
    said = [*_promised(turn, day), *_born(turn, day)] if near else []
    if people:
        return "; ".join(["the morning's people", *said])
    only = "" if works_on(turn.user, day) or not said else "promises and birthdays only: "
    return only + "; ".join(said)


def _promised(turn: Turn, day: date) -> list[str]:
    """The promises that its message brings: those of the day, and on the next working morning once more."""
    return [
        f"a promise: {shortened(one.text, TEXT)}"
        for one in turn.store.promises.open()
        if "follow_up" not in turn.user.silenced
        and one.due is not None
        and (
            (one.due == day and one.at is None and not _had(turn, one.id))
            or (one.due < turn.today and day_after(one.due, partial(works_on, turn.user)) == day)
        )
    ]


def _had(turn: Turn, promise_id: int) -> bool:
    """Whether it comes at a moment of its own."""
    return turn.store.prompts.get("follow_up", str(promise_id)) is not None


def _born(turn: Turn, day: date) -> list[str]:
    if BIRTHDAY in turn.user.silenced:
        return []
    return [f"{one.contact.name}'s birthday" for one in birthdays.on(turn, [day]) if one.contact.active]


def _others(turn: Turn, rules: Rules) -> Iterator[Coming]:
    """All that is planned beside the mornings."""
    few = sum(len(turn.store.clocks.in_tier(tier)) for tier in (1, 2, 3)) < LEAST
    for prompt in turn.store.prompts.all():
        rule = rules.get(prompt.kind)
        if rule is None or rule.silent or prompt.kind in (MORNING, BIRTHDAY, *turn.user.silenced):
            continue
        at = _said_at(turn, prompt, rule)
        if at is not None and not (few and prompt.kind in REFLECTIONS):
            yield Coming(at, _subject(turn, prompt, rule))


def _said_at(turn: Turn, prompt: Prompt, rule: PromptRule) -> datetime | None:
    """The first planned moment outside an absence; None where there is none."""
    due, day = prompt.due_at, prompt.local_day
    for _ in range(TRIES):
        if not is_paused(turn.user, day):
            return _heard(turn, due)
        following = rule.following(turn, prompt, _after(turn, due))
        if following is None or turn.user.paused_until is None:
            return None
        due, day = following
    return None


def _after(turn: Turn, due: datetime) -> datetime:
    """The moment from which to look on: the end of the absence, where that is later."""
    back = turn.user.paused_until
    return due if back is None else max(due, moment(back, time.min, turn.zone) - timedelta(seconds=1))


def _subject(turn: Turn, prompt: Prompt, rule: PromptRule) -> str:
    """What it will be about."""
    if prompt.kind == "follow_up":
        promise = turn.store.promises.get(int(prompt.subject))
        return f"a promise: {shortened(promise.text, TEXT)}" if promise else rule.told
    if prompt.kind == "brief":
        meeting = turn.store.meetings.get(int(prompt.subject))
        people = turn.store.contacts.many(meeting.people) if meeting else []
        return f"a brief: {what(meeting)} with {join([one.name for one in people])}" if meeting else rule.told
    return rule.told or prompt.kind
