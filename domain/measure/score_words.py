"""The index in words: its score, each part's raw figure and points, what moved it, how it went."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.measure.quality import GOOD, PARTS, POOR, QUARTER, Part, Quality
from domain.measure.weeks import Week
from domain.phrases import capital, counted, join, percent
from domain.turn import Turn

LEAST_WEEKS = 3
"""Weeks from which on a trend is told in words (ours)."""

STILL = 0.5
"""Points within which a score has not moved (ours): they are said as whole numbers."""


@dataclass(frozen=True, slots=True)
class Move:
    """What a part did to the score: so many points of the score, and why in words."""

    part: str
    points: float
    why: str


def whole(points: float) -> int:
    """As points are said: rounded half up."""
    return int(points + 0.5)


def head(found: Quality) -> str:
    """ "Connection quality: 63 of 100 – fair, good begins above 70."."""
    score = found.score
    if score is None:
        return "Connection quality: too little is known yet to tell a score."
    return f"Connection quality: {whole(score)} of 100 – {verdict(score)}."


def verdict(score: float) -> str:
    """Above 70 is good, below 50 poor (method, section 6)."""
    if score > GOOD:
        return "good"
    return f"poor for now, below {POOR}" if score < POOR else f"fair, good begins above {GOOD}"


def part_lines(found: Quality) -> list[str]:
    """A line for each part that has data."""
    return [
        f"• {capital(name)}: {whole(part.points)} points – {RAW[name](part)}"
        for name, part in found.parts.items()
        if part.points is not None
    ]


def _diversity(part: Part) -> str:
    return f"{percent(part.raw or 0, 1)} work outside your own field"


def _frequency(part: Part) -> str:
    raw = f"{part.raw or 0:.1f}"
    return f"{raw} {'touch' if raw == '1.0' else 'touches'} per connection in {QUARTER} days"


def _reciprocity(part: Part) -> str:
    return f"{percent(part.raw or 0, 1)} of the rated touches of {QUARTER} days go both ways"


def _growth(part: Part) -> str:
    share = part.raw or 0
    if not share:
        return f"as many strong relationships as {QUARTER} days ago"
    more = "more" if share > 0 else "fewer"
    return f"{percent(abs(share), 1)} {more} strong relationships than {QUARTER} days ago"


RAW = {"diversity": _diversity, "frequency": _frequency, "reciprocity": _reciprocity, "growth": _growth}


def coverage(found: Quality) -> str:
    """Of how many it could be told."""
    field, rated = found.parts["diversity"], found.parts["reciprocity"]
    told = [f"their field is known of {field.known}"] if field.known else []
    verb = "is" if rated.known == 1 else "are"
    touches = f"{rated.known} of {counted(rated.of, 'touch', 'touches')} {verb} rated"
    told += [touches] if rated.of else []
    whom = f"Told from {counted(found.active, 'active connection')}"
    return f"{whom}: {join(told)}." if told else f"{whom}."


def left_out(turn: Turn, found: Quality) -> list[str]:
    """The parts without data, and what they wait for."""
    without = [name for name, part in found.parts.items() if part.points is None]
    if not without:
        return []
    own = bool(turn.user.industry or turn.user.function)
    waits = {
        "diversity": "nobody's industry or kind of work is noted" if own else "your own field isn't noted",
        "frequency": "nobody is active",
        "reciprocity": f"no touch of {QUARTER} days is rated",
        "growth": f"that takes {QUARTER} days of history",
    }
    return [f"Left out: {'; '.join(f'{name} ({waits[name]})' for name in without)}."]


def since(today: Week, before: Week | None) -> list[str]:
    """ "Since 1 December: 57 → 63. Mostly frequency: 44 → 61 points."."""
    score, was = today.found.score, before.found.score if before else None
    if before is None or score is None or was is None:
        return []
    day = f"{before.day.day} {before.day:%B}" + (
        "" if before.day.year == today.day.year else f" {before.day.year}"
    )
    if whole(score) == whole(was):
        return [f"Since {day}: unchanged at {whole(score)}.{_mostly(today.found, before.found)}"]
    return [f"Since {day}: {whole(was)} → {whole(score)}.{_mostly(today.found, before.found)}"]


def _mostly(now: Quality, then: Quality) -> str:
    most = max(moves(now, then), key=lambda one: abs(one.points), default=None)
    return f" What moved it most: {most.why}." if most and abs(most.points) >= STILL else ""


def moves(now: Quality, then: Quality) -> Iterator[Move]:
    """What each part did to the score, in points of the score: its own change, or that it counts at all."""
    for name in PARTS:
        after, before = now.parts[name].points, then.parts[name].points
        if after is not None and before is not None:
            count = sum(one.points is not None for one in now.parts.values())
            yield Move(name, (after - before) / count, f"{name}, {whole(before)} → {whole(after)} points")
        elif after is not None:
            yield Move(name, _apart(now.parts, name), f"{name} counts now, with {whole(after)} points")
        elif before is not None:
            yield Move(name, -_apart(then.parts, name), f"{name} has no data now")


def _apart(parts: Mapping[str, Part], name: str) -> float:
    """By how much a part lifts the mean of all above that of the others."""
    others = [one.points for key, one in parts.items() if key != name and one.points is not None]
    own = parts[name].points or 0.0
    return ((sum(others) + own) / (len(others) + 1) - sum(others) / len(others)) if others else own


def trend_line(weeks: Sequence[Week]) -> list[str]:
    """ "In 26 weeks: 51 at the lowest, 66 at the highest."."""
    scores = [whole(one.found.score) for one in weeks if one.found.score is not None]
    if len(scores) < LEAST_WEEKS:
        return []
    span = max(1, (weeks[-1].day - weeks[0].day).days // 7)
    if min(scores) == max(scores):
        return [f"In {counted(span, 'week')}: steady at {scores[0]}."]
    return [f"In {counted(span, 'week')}: {min(scores)} at the lowest, {max(scores)} at the highest."]
