"""The quality index as it is told: /score, in words, and once a quarter by itself."""

from collections.abc import Mapping, Sequence

from domain.language.model import Action
from domain.measure.churn_report import began, churned
from domain.measure.next_step import FADED, GIVE_AND_TAKE, Step, next_step
from domain.measure.quality import PARTS
from domain.measure.score_words import coverage, head, left_out, part_lines, since, trend_line
from domain.measure.weeks import Week, compared, now, trend
from domain.model import Prompt
from domain.reply import Answer, Picture, Reply, Rows
from domain.rhythm.prompts import Spoken
from domain.turn import Tap, Turn

KIND = "score"

LEAST = 5
"""Active people under which the quarterly score is left out in silence (method, "When")."""

LEAST_DRAWN = 2
"""Figures that make a curve."""

JANUARY = 1
"""The month whose score brings who came and who went, once a year (ours)."""

EMPTY = 'Nobody here yet to tell a score of. Tell me whom you met, like "had coffee with Dana".'


def score(turn: Turn, action: Action) -> Answer:
    """ "how is my network doing?", "who faded?"."""
    return (churned(turn),) if action.fields.get("step") == "churn" else (told(turn),)


def score_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return (told(turn),)


def churn_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    """ "Who faded?"."""
    return (churned(turn),)


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """Once a quarter; in January with what became of everybody in the year."""
    if len(turn.store.network().active()) < LEAST:
        return ()
    said = (Spoken(KIND, "", told(turn)),)
    yearly = prompt.local_day.month == JANUARY and began(turn.store.network(), turn.today) is not None
    return (*said, Spoken(KIND, "churn", churned(turn))) if yearly else said


def told(turn: Turn) -> Reply:
    """Score, parts, coverage, what moved it, the next step; the trend as a picture."""
    today = now(turn)
    if not today.found.active:
        return Reply(EMPTY)
    weeks = trend(turn, today)
    step = next_step(turn, today.found)
    went = [*since(today, compared(weeks, today.day)), *trend_line(weeks)]
    parts = [
        [head(today.found), *part_lines(today.found)],
        [coverage(today.found), *left_out(turn, today.found)],
        went,
        [f"Next: {step.words}"] if step else [],
    ]
    text = "\n\n".join("\n".join(part) for part in parts if part)
    drawn = Picture("trend", picture(weeks)) if len(weeks) >= LEAST_DRAWN else None
    return Reply(text, _buttons(step), file=drawn)


def _buttons(step: Step | None) -> Rows:
    first = ((step.button,),) if step else ()
    others = tuple(one for one in (GIVE_AND_TAKE, FADED) if not step or one != step.button)
    return (*first, others)


def picture(weeks: Sequence[Week]) -> Mapping[str, object]:
    """What the trend's picture shows."""
    return {
        "title": f"Connection quality, {weeks[-1].day:%B %Y}",
        "days": [one.day.isoformat() for one in weeks],
        "score": [one.found.score for one in weeks],
        "parts": {name: [one.found.parts[name].points for one in weeks] for name in PARTS},
    }
