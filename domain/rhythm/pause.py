"""Away: nothing comes, cadences stand still; what that does to plans and clocks."""

from dataclasses import replace
from datetime import date, timedelta

from domain.model import Clock, User
from domain.rhythm.stretches import stretches
from domain.schedule import moment
from domain.turn import Turn

KIND = "catch_up"
"""The summary on the morning of return."""


def is_paused(user: User, today: date) -> bool:
    """Whether nothing is to come on that day: a pause may also be planned, and begin later."""
    begun = user.paused_on is not None and user.paused_on <= today
    return begun and (user.paused_until is None or today < user.paused_until)


def running_day(turn: Turn) -> date:
    """The day that cadences have come to: while somebody is away, the one on which they left."""
    user = turn.user
    return user.paused_on if user.paused_on is not None and is_paused(user, turn.today) else turn.today


def is_back_today(turn: Turn) -> bool:
    """Whether they came back on this very day: then the summary is told in place of the nudge."""
    back = any(end == turn.today for _, end in stretches(turn.user))
    return back and KIND not in turn.user.silenced


def begin(turn: Turn, until: date | None, since: date | None = None) -> None:
    """From today (or a later day) on nothing comes, until that day, or until they are back.

    A pause under way goes on from where it began, with another end.
    """
    user = turn.user
    starts = user.paused_on if is_paused(user, turn.today) else max(since or turn.today, turn.today)
    turn.store.save_user(replace(user, paused_on=starts, paused_until=until))
    settle_return(turn)


def stay_away(turn: Turn) -> None:
    """The calendar may have gone back a day, with a move to the west: who was away is so still."""
    user = turn.user
    if user.paused_on is not None and user.paused_on > turn.today:
        turn.store.save_user(replace(user, paused_on=turn.today))


def settle_return(turn: Turn) -> None:
    """Plan the summary on return, or drop it, as the pause stands. One that waits to be said stays."""
    user = turn.user
    if user.paused_on is None:
        _move_summary(turn)
    elif user.paused_until is None:
        turn.store.prompts.drop(KIND)
    else:
        _plan_summary(turn, user.paused_until)


def _plan_summary(turn: Turn, day: date) -> None:
    turn.store.prompts.set(KIND, moment(day, turn.user.morning, turn.zone), day)


def _move_summary(turn: Turn) -> None:
    """Another hour or zone: the summary of a pause that is over, still to be said, moves along."""
    planned = turn.store.prompts.get(KIND)
    if planned is not None:
        _plan_summary(turn, planned.local_day)


def end_if_over(turn: Turn) -> None:
    """The last day of a pause may have passed since anybody looked."""
    until = turn.user.paused_until
    if turn.user.paused_on is not None and until is not None and until <= turn.today:
        end(turn)


def end(turn: Turn) -> None:
    """They are back: the clocks go on where they stood. A pause that never began leaves no trace."""
    user = turn.user
    if user.paused_on is None:
        return
    back = min(user.paused_until or turn.today, turn.today)
    over = (f"{user.paused_on.isoformat()}/{back.isoformat()}",) if back > user.paused_on else ()
    if over:
        moved = [
            _moved_on(clock, user.paused_on, back) for clock in turn.store.clocks.overdue(date.max)
        ]  # all that run
        turn.store.clocks.put_many(moved)
    turn.store.save_user(replace(user, paused_on=None, paused_until=None, pauses=(*user.pauses, *over)))


def _moved_on(clock: Clock, paused_on: date, back: date) -> Clock:
    stood = timedelta(days=max(0, (back - max(clock.since, paused_on)).days))
    due = clock.next_due + stood if clock.next_due else None
    return replace(clock, since=clock.since + stood, next_due=due)
