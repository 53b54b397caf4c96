"""A habit's day: done, not done, or no more."""

import re
from dataclasses import replace
from datetime import date

from domain.errors import StaleTap
from domain.model import Habit
from domain.phrases import capital
from domain.plan.habit_asked import is_answered, settle_habit
from domain.plan.habit_days import CELEBRATED
from domain.plan.habit_words import far, short, undo_row
from domain.reply import Answer, Reply
from domain.rhythm.minutes_streak import HABIT
from domain.turn import Turn

ENOUGH = 2
"""Words shared with a habit that make sure it is meant (ours)."""

IDLE = frozenset(
    [
        "i",
        "my",
        "the",
        "a",
        "an",
        "to",
        "of",
        "on",
        "in",
        "at",
        "with",
        "for",
        "and",
        "will",
        "have",
        "did",
        "done",
        "finished",
        "finish",
        "after",
        "before",
        "when",
        "today",
        "every",
        "each",
        "day",
        "this",
        "it",
        "one",
        "someone",
        "just",
    ]
)


DID = re.compile(r"(?i)^\W*(?:i(?:['’]ve)? )?(?:(?:have )?(?:just )?(?:did|done|finished|completed)|✓)\b")
"""How words begin that say that something was done."""


def did_habit(turn: Turn, words: str) -> Answer | None:
    """ "did my list review": the tick of the habit that these words are about; None for none of them."""
    if not DID.search(words):
        return None
    said = _content(words)
    found = [
        (len(said & _content(f"{one.anchor} {one.text}")), one)
        for one in turn.store.habits.all()
        if one.state == "open"
    ]
    best = max(found, key=lambda each: each[0], default=(0, None))
    rivals = [one for score, one in found if score == best[0]]
    if best[1] is None or best[0] < ENOUGH or len(rivals) > 1:
        return None
    return ticked(turn, best[1], turn.today.isoformat())


def _content(words: str) -> set[str]:
    plain = "".join(sign if sign.isalnum() else " " for sign in words.casefold())
    return {word.rstrip("s") for word in plain.split()} - IDLE


def ticked(turn: Turn, habit: Habit, day: str) -> Answer:
    if day in habit.kept:
        return (Reply(f"That's noted already: {short(habit)}. {far(turn, habit)}."),)
    deed = turn.begin("habit_kept")
    kept = replace(
        habit,
        kept=tuple(sorted({*habit.kept, day})),
        missed=tuple(one for one in habit.missed if one != day),
    )
    kept = turn.store.habits.replace(kept)
    cheer = _cheer(len(kept.kept))
    return (Reply(f"✓ {capital(short(kept))}. {far(turn, kept)}.{cheer}", undo_row(deed)),)


def _cheer(kept: int) -> str:
    if kept == HABIT:
        return f"\n🎉 {HABIT} days: that's a habit now. Well done."
    return f"\n🎉 {kept} days. It's taking root." if kept in CELEBRATED else ""


def missed(turn: Turn, habit: Habit, day: str, *, go_on: bool) -> Answer:
    if is_answered(habit, date.fromisoformat(day)):
        raise StaleTap
    deed = turn.begin("habit_missed")
    answered = {day, turn.today.isoformat()} if go_on else {day}  # whatever lay between is let go
    turn.store.habits.replace(replace(habit, missed=tuple(sorted({*habit.missed, *answered}))))
    return (Reply("All right, I'll go on asking." if go_on else "All right. Another day.", undo_row(deed)),)


def dropped(turn: Turn, habit: Habit) -> Answer:
    if habit.state != "open":
        raise StaleTap
    deed = turn.begin("habit_dropped")
    turn.store.habits.replace(replace(habit, state="dropped", closed_on=turn.today))
    settle_habit(turn, habit.id)
    return (Reply(f"✓ Dropped: {short(habit)}. {len(habit.kept)} days were kept.", undo_row(deed)),)
