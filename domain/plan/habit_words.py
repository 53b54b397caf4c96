"""How a habit reads."""

from domain.model import Habit
from domain.phrases import capital, clock_time, shortened
from domain.plan.habit_days import progress
from domain.reply import Button, Rows
from domain.rhythm.minutes_streak import HABIT
from domain.start.hours_said import told_days
from domain.turn import Turn

WEEK = 7

LONGEST, ANCHOR, NAME = 120, 80, 24
"""Letters of a behaviour, of what it follows, and of the former on a button (ours)."""


def sentence(habit: Habit) -> str:
    """ "After lunch: write to one person."."""
    anchor = shortened(habit.anchor, ANCHOR)
    return f"{capital(anchor)}: {short(habit)}." if anchor else f"{capital(short(habit))}."


def short(habit: Habit) -> str:
    return shortened(habit.text, LONGEST)


def asked_when(habit: Habit) -> str:
    return f"I'll ask {on_days(habit)} at {clock_time(habit.at)}. {HABIT} days make a habit."


def on_days(habit: Habit) -> str:
    return f"on {told_days(habit.days)}" if len(habit.days) < WEEK else "every day"


def far(turn: Turn, habit: Habit) -> str:
    return capital(progress(turn.user, habit, turn.today))


def undo_row(deed: int) -> Rows:
    return ((Button("Undo", f"undo:{deed}"),),)
