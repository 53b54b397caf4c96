"""When a habit is asked about, and how: on its days, until nobody answers for long."""

from datetime import date, datetime, timedelta

from domain.model import Habit, Prompt
from domain.plan.habit_days import counts, unanswered
from domain.plan.habit_words import sentence, short
from domain.reply import Button, Reply
from domain.rhythm.prompts import Planned, Spoken
from domain.rhythm.quiet import heard
from domain.schedule import next_moment_on
from domain.turn import Turn

KIND = "habit"

RESTS_AFTER = 3
"""Days left unanswered in a row after which it is asked once whether to go on (as with minutes)."""

LATE = timedelta(hours=4)
"""How late the question may still come (as minutes)."""


def settle_habit(turn: Turn, habit_id: int) -> None:
    """Plan, move or drop the question about a habit, as the record stands."""
    habit, subject = turn.store.habits.get(habit_id), str(habit_id)
    if habit is None or habit.state != "open":
        turn.store.prompts.drop(KIND, subject)
        return
    former = turn.store.prompts.get(KIND, subject)
    if former is not None and (former.held_at or former.due_at) <= turn.now:
        return  # due already, and waits to be said
    turn.store.prompts.set(KIND, *_next(turn, habit, turn.now), subject)


def following(turn: Turn, prompt: Prompt, after: datetime) -> Planned | None:
    """The habit's next day."""
    habit = turn.store.habits.get(int(prompt.subject))
    return _next(turn, habit, after, prompt.local_day) if habit and habit.state == "open" else None


def _next(turn: Turn, habit: Habit, after: datetime, last: date | None = None) -> Planned:
    def falls(day: date) -> bool:
        return day > habit.made_on and day.weekday() in habit.days

    at = heard(turn.user, after.astimezone(turn.zone).date(), habit.at)
    return next_moment_on(falls, after, at, turn.zone, last)


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """ "After lunch: write to one person?"; left alone for long it asks once whether to go on, then rests."""
    habit, day = turn.store.habits.get(int(prompt.subject)), prompt.local_day
    if habit is None or habit.state != "open" or not counts(turn.user, habit, day) or is_answered(habit, day):
        return ()
    waited = unanswered(turn.user, habit, day)
    if waited > RESTS_AFTER:
        return ()
    here = f"{habit.id}:{day.isoformat()}"
    if waited == RESTS_AFTER:
        keep = Button("Keep asking", f"habit:no:{here}:on")
        text = f"Shall I go on asking about “{short(habit)}”? I let it rest for now; a tap brings it back."
        return (
            Spoken(KIND, prompt.subject, Reply(text, ((keep, Button("Drop it", f"habit:drop:{habit.id}")),))),
        )
    row = (Button("Done", f"habit:done:{here}"), Button("Not today", f"habit:no:{here}"))
    return (Spoken(KIND, prompt.subject, Reply(f"{sentence(habit)} Done?", (row,))),)


def is_answered(habit: Habit, day: date) -> bool:
    return day.isoformat() in (*habit.kept, *habit.missed)
