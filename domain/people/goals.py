"""The user's own few goals; each review asks whether the network serves them (method, section 6)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain.errors import Sorry, StaleTap
from domain.flow import Ask, Flow, Talk, start
from domain.model import Goal
from domain.phrases import shortened
from domain.reply import Answer, Button, Reply, Rows
from domain.turn import Tap, Turn

FEW = 5
"""Goals that are a few (ours): beyond, it is said that fewer are easier to serve."""

ASKED_AGAIN = timedelta(days=28)
"""After an answer a review doesn't ask for that long (ours): reviews come quarterly, lists more often."""

SAID = 40
"""Letters of a goal in a list of them (ours)."""


class GoalIsOver(StaleTap):
    """That goal is no longer open. Nothing was changed."""


class NoGoal(Sorry):
    """What is the goal? Say it like "my goal is to move into climate tech"."""


def open_goals(turn: Turn) -> list[Goal]:
    return [goal for goal in turn.store.goals.all() if goal.state == "open"]


def goals_command(turn: Turn, words: str) -> Answer:
    """/goals, or /goals move into climate tech."""
    return (added(turn, words),) if words else (listed(turn),)


def goals_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return (listed(turn),)


def listed(turn: Turn) -> Reply:
    """The goals, each to be done or dropped."""
    found = open_goals(turn)
    add = (Button("Add a goal", "goalnew:"), Button("Gaps", "gaps:"))
    if not found:
        return Reply("No goals yet. What do you want your network to help you with?", (add,))
    lines = [f"{number}. {goal.text}" for number, goal in enumerate(found, 1)]
    if len(found) > FEW:
        lines.append("Fewer goals are easier to serve: drop what no longer pulls you.")
    rows = tuple(
        (Button(f"Done {number}", f"goaldone:{goal.id}"), Button(f"Drop {number}", f"goaldrop:{goal.id}"))
        for number, goal in enumerate(found[: FEW + FEW], 1)
    )
    return Reply("\n".join(["Your goals:", *lines]), (*rows, add))


def added(turn: Turn, text: str) -> Reply:
    text = text.strip(" .")
    if not text:
        raise NoGoal
    deed = turn.begin("goal")
    turn.store.goals.add(Goal(text=text, made_on=turn.today))
    undo = (
        Button("Undo", f"undo:{deed}"),
        Button("Goals", "goals:"),
        Button("What's missing for it?", "gapnew:"),
    )
    return Reply(f"✓ A goal: {text}. Each review will ask whether your network serves it.", (undo,))


def done_tap(turn: Turn, tap: Tap, goal_id: str) -> Answer:
    return _ended(turn, goal_id, "done", "🎉 Reached: {}. Who helped? A word of thanks goes a long way.")


def drop_tap(turn: Turn, tap: Tap, goal_id: str) -> Answer:
    return _ended(turn, goal_id, "dropped", "✗ Dropped: {}.")


def _ended(turn: Turn, goal_id: str, state: str, words: str) -> Answer:
    goal = turn.store.goals.get(int(goal_id))
    if goal is None or goal.state != "open":
        raise GoalIsOver
    deed = turn.begin("goal_ended")
    turn.store.goals.replace(replace(goal, state=state, closed_on=turn.today))
    buttons = ((Button("Undo", f"undo:{deed}"), Button("Goals", "goals:")),)
    return (Reply(words.format(goal.text), buttons, edits=True),)


def review(turn: Turn) -> tuple[Sequence[str], Rows]:
    """The line and the buttons by which a review asks whether the network serves the goals."""
    found = open_goals(turn)
    if not found:
        return (), ()
    texts = " · ".join(shortened(goal.text, SAID) for goal in found[:FEW])
    if all(goal.asked_on is not None and turn.today - goal.asked_on < ASKED_AGAIN for goal in found):
        return (f"Your goals: {texts}.",), ()
    asking = (Button("It serves them", "serves:yes"), Button("Not yet", "serves:no"))
    return (f"Your goals: {texts}. Does your network serve them?",), (asking,)


def serves_tap(turn: Turn, tap: Tap, answer: str) -> Answer:
    """ "It serves them", or "Not yet": then what is missing may become a gap."""
    found = open_goals(turn)
    shown = turn.store.shown(tap.message_id)
    if not found or shown is None:
        raise GoalIsOver
    deed = turn.begin("goals_asked")
    for goal in found:
        turn.store.goals.replace(replace(goal, asked_on=turn.today))
    said = {"yes": "✓ It serves your goals.", "no": "✓ Not yet: let's see what is missing."}[answer]
    rest = tuple(row for row in shown.buttons if not any(one.data.startswith("serves:") for one in row))
    rows = (*rest, (Button("Undo", f"undo:{deed}"), Button("What's missing?", "gapnew:")))
    return (Reply(f"{shown.text}\n{said}", rows if answer == "no" else (*rest, rows[-1][:1]), edits=True),)


def new_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return start(turn, GOAL)


def _ends(talk: Talk) -> Answer:
    text = talk.answers["text"]
    return (added(talk.turn, text) if text else Reply("All right, no new goal for now."),)


GOAL = Flow(
    "goal",
    (
        Ask(
            "text",
            lambda _: "What do you want to get to? In your own words.",
            reads=lambda _, text: text.strip(),
            free=lambda _: True,
        ),
    ),
    _ends,
)
