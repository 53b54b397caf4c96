"""A new habit, or another time for one: what the words don't tell is asked."""

from dataclasses import replace
from datetime import time

from domain.errors import Sorry
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.model import Habit
from domain.phrases import join, shortened
from domain.plan.habit_asked import settle_habit
from domain.plan.habit_read import Said, days, read
from domain.plan.habit_words import LONGEST, NAME, asked_when, sentence, short, undo_row
from domain.reply import Answer, Button, Reply
from domain.start.hours_said import times
from domain.turn import Turn

MOST = 3
"""Habits at once (issue)."""

TIMES = (("Morning", time(9, 0)), ("Noon", time(12, 30)), ("Evening", time(17, 30)))
"""When to ask, where the words don't tell (ours)."""

DEFAULT = time(17, 30)
"""At the end of the working day, where that is skipped (ours)."""

WHAT = "After what will you do what? Like “after lunch I will write to one person”."


class TooMany(Sorry):
    """Three habits at once are enough to make them stick."""


class NoTime(Sorry):
    """When shall I ask? Say it like "at 9:30" or "at 6 pm"."""


def begun(turn: Turn, words: str) -> Answer:
    """A habit kept at once where the words say enough; else what is missing is asked."""
    open_ones = [one for one in turn.store.habits.all() if one.state == "open"]
    if len(open_ones) >= MOST:
        names = join([f"“{short(one)}”" for one in open_ones])
        rows = tuple(
            (Button(f"Drop: {shortened(one.text, NAME)}", f"habit:drop:{one.id}"),) for one in open_ones
        )
        return (Reply(f"{TooMany().sentence} There are {names}. Drop one, and say it again.", rows),)
    return start(turn, NEW, {"words": words})


def _said(talk: Talk) -> Said:
    words = talk.answers.get("text") or talk.about["words"]
    return read(words) if words else Said("")


def _kept(talk: Talk) -> Answer:
    turn, said = talk.turn, _said(talk)
    if not said.text:
        return (Reply("All right, no new habit."),)
    at = talk.answers.get("at")
    moment = time.fromisoformat(at) if at else said.at or DEFAULT
    deed = turn.begin("habit")
    habit = turn.store.habits.add(
        Habit(
            text=said.text,
            anchor=said.anchor,
            days=said.days or turn.user.working_days or tuple(range(7)),
            at=moment,
            made_on=turn.today,
        )
    )
    settle_habit(turn, habit.id)
    change = Button("Other days or time", f"habit:change:{habit.id}")
    return (Reply(f"✓ {sentence(habit)}\n{asked_when(habit)}", ((*undo_row(deed)[0], change),)),)


def _changed(talk: Talk) -> Answer:
    turn = talk.turn
    habit = turn.store.habits.get(int(talk.about["habit"]))
    words = talk.answers.get("when")
    if habit is None or not words:
        return (Reply("All right, left as it was."),)
    moments, named = times(words), days(words)
    deed = turn.begin("habit_changed")
    habit = turn.store.habits.replace(
        replace(habit, at=moments[0] if moments else habit.at, days=named or habit.days)
    )
    settle_habit(turn, habit.id)
    return (Reply(f"✓ {sentence(habit)}\n{asked_when(habit)}", undo_row(deed)),)


def _read_when(_talk: Talk, words: str) -> str:
    if not times(words) and not days(words):
        raise NoTime
    return words


def _read_at(_talk: Talk, words: str) -> str:
    found = times(words, afternoon=True)
    if not found:
        raise NoTime
    return found[0].isoformat()


NEW = Flow(
    "habit",
    (
        Ask(
            "text",
            lambda _: WHAT,
            reads=lambda _, text: text.strip(),
            applies=lambda talk: not talk.about["words"],
            free=lambda _: True,
        ),
        Ask(
            "at",
            lambda talk: f"“{shortened(_said(talk).text, LONGEST)}” – when shall I ask whether it's done?",
            choices=lambda _: tuple(Choice(label, at.isoformat()) for label, at in TIMES),
            reads=_read_at,
            applies=lambda talk: bool(_said(talk).text) and _said(talk).at is None,
        ),
    ),
    _kept,
)

CHANGE = Flow(
    "habitwhen",
    (
        Ask(
            "when",
            lambda _: "On which days, and at what time? Like “Mon and Thu at 9:30”.",
            reads=_read_when,
            free=lambda _: True,
        ),
    ),
    _changed,
)
