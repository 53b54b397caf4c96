"""The one most useful next step: a question about oneself, ratings, or what the weakest part asks for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from domain.language.model import Action
from domain.measure.quality import Quality, expected, is_recent
from domain.reply import Answer, Button
from domain.rhythm.overdue import overdue
from domain.rhythm.pause import running_day
from domain.turn import Tap, Turn

LEAST_UNRATED = 5
"""Touches of the quarter from which on ratings are asked for (the audit's least; method, "When")."""

ALL = 100.0
"""Points with which a part asks for nothing."""

GIVE_AND_TAKE = Button("Gave and got", "balance:")
FADED = Button("Who faded?", "churn:")


@dataclass(frozen=True, slots=True)
class Step:
    """In words, and the button that opens it."""

    words: str
    button: Button


def next_step(turn: Turn, found: Quality) -> Step | None:
    """The first that there is; None where nothing is left to be done, or nobody is active."""
    return next(_steps(turn, found), None) if found.active else None


def _steps(turn: Turn, found: Quality) -> Iterator[Step]:
    if not (turn.user.industry or turn.user.function or turn.user.field_asked):
        yield OWN_FIELD
    rated = found.parts["reciprocity"]
    if rated.of >= LEAST_UNRATED and 2 * rated.known < rated.of:
        yield Step("say of a few talks who gave – most of them aren't rated.", Button("Audit", "audit:begin"))
    for name in sorted(found.parts, key=lambda one: _points(found, one)):
        if _points(found, name) < ALL and (step := WEAKEST[name](turn, found)) is not None:
            yield step
    if not (turn.user.industry or turn.user.function):
        yield OWN_FIELD


def _points(found: Quality, name: str) -> float:
    points = found.parts[name].points
    return ALL if points is None else points


OWN_FIELD = Step(
    "tell me your own industry and kind of work; diversity is told from it.",
    Button("My own field", "ownfield:"),
)


def _more_diverse(turn: Turn, found: Quality) -> Step:
    return Step("see who could lead you beyond your own field.", Button("How diverse?", "diversity:"))


def _more_often(turn: Turn, found: Quality) -> Step | None:
    """The tier that gets least of the touches it expects, among those in which somebody waits."""
    waiting = {clock.tier for clock in turn.store.clocks.overdue(running_day(turn))}
    shares: dict[int, list[float]] = {}
    for one in turn.store.network().active():
        touches = sum(is_recent(talk, turn.today) for talk in one.talks)
        share = min(1.0, touches / expected(one, turn.today))
        shares.setdefault(one.contact.tier, []).append(share)
    tiers = [tier for tier in sorted(shares) if tier in waiting]
    if not tiers:
        return None
    tier = min(tiers, key=lambda key: sum(shares[key]) / len(shares[key]))
    return Step(
        f"tier {tier} has been quiet: a short hello to one of them.",
        Button(f"Who waits in tier {tier}?", f"waiting:{tier}"),
    )


def _more_mutual(turn: Turn, found: Quality) -> Step:
    return Step("some touches go one way only: see where, and give there first.", GIVE_AND_TAKE)


def _grow(turn: Turn, found: Quality) -> Step:
    return Step("see who was strong and has gone quiet.", FADED)


WEAKEST: Mapping[str, Callable[[Turn, Quality], Step | None]] = {
    "diversity": _more_diverse,
    "frequency": _more_often,
    "reciprocity": _more_mutual,
    "growth": _grow,
}
"""What each part asks for."""


def waiting_tap(turn: Turn, tap: Tap, tier: str) -> Answer:
    """ "Who waits in tier 2?"."""
    return overdue(turn, Action("overdue", fields={"tier": int(tier)}))
