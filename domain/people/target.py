"""A target of diversity, set question by question: which values, how many people, by when."""

from datetime import date, timedelta

from domain.flow import Ask, Choice, Flow, Talk, start
from domain.model import Gap
from domain.people.dimensions import DIMENSIONS, dimensions, listed
from domain.people.gap_questions import SIZES, SPANS, kept
from domain.people.gap_words import read_ahead, read_count
from domain.phrases import join
from domain.reply import Answer, Reply
from domain.turn import Tap, Turn

FROM = {"place": "in"}
"""How the goal reads where "from" wouldn't do."""


def target_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return start(turn, TARGET)


def _ends(talk: Talk) -> Answer:
    said, turn = talk.answers, talk.turn
    dimension, values = said.get("dimension"), listed(said.get("values") or "")
    if dimension is None or not values:
        return (Reply("All right, no target for now."),)
    until = said.get("until")
    gap = Gap(
        goal=f"people {FROM.get(dimension, 'from')} {join(values)}",
        target=int(said.get("target") or 1),
        until=date.fromisoformat(until) if until else None,
        dimension=dimension,
        values=values,
        made_on=turn.today,
    )
    return kept(turn, gap)


def _spans(talk: Talk) -> tuple[Choice, ...]:
    days = ((label, talk.turn.today + timedelta(days=ahead)) for label, ahead in SPANS)
    return tuple(Choice(label, day.isoformat()) for label, day in days)


def _more(talk: Talk) -> bool:
    """Without a dimension and values there is nothing to count."""
    return all(talk.answers.get(key, "") is not None for key in ("dimension", "values"))


TARGET = Flow(
    "target",
    (
        Ask(
            "dimension",
            lambda _: "People of another what?",
            choices=lambda talk: tuple(
                Choice(DIMENSIONS[kind].capitalize(), kind) for kind in dimensions(talk.turn.user)
            ),
        ),
        Ask(
            "values",
            lambda _: "Which ones? Several are fine: “tech, health and education”.",
            reads=lambda _, text: text.strip(" ."),
            applies=_more,
            free=lambda _: True,
        ),
        Ask(
            "target",
            lambda _: "How many people would you like to know there?",
            choices=lambda _: tuple(Choice(str(size), str(size)) for size in (*SIZES, 20)),
            reads=lambda _, text: str(read_count(text)),
            applies=_more,
        ),
        Ask(
            "until",
            lambda _: "By when?",
            choices=_spans,
            reads=lambda talk, text: read_ahead(talk.turn, text).isoformat(),
            applies=_more,
        ),
    ),
    _ends,
)
