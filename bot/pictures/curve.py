"""A curve over days in a panel: with gaps where nothing is known, its last figure said beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bot.pictures.ground import Box
from bot.pictures.marks import THICK
from bot.pictures.sheet import Point, Sheet
from bot.pictures.style import SMALL, TEXT

APART = timedelta(days=21)
"""Days between two figures from which on a curve has a gap: two weeks missing (ours)."""

HIGHEST = 100.0
"""The top of a panel: points go from 0 to it."""

DOT, LAST_DOT = 5.0, 10.0
"""Half the width of a figure's dot, and of the last one's."""

INSET = 26.0
"""Room between a panel's edge and the curve."""

MONTH_APART = 130.0
"""Pixels at least between the names of two months."""


@dataclass(frozen=True, slots=True)
class Plot:
    """Where days and points lie: ``box`` is from the first day to the last, from 100 points down to none."""

    box: Box
    first: date
    last: date

    def x(self, day: date) -> float:
        span = (self.last - self.first).days
        return self.box.x + self.box.width * ((day - self.first).days / span if span else 0.5)

    def y(self, points: float) -> float:
        return self.box.bottom - self.box.height * points / HIGHEST


Figures = Sequence[tuple[date, float | None]]


def curve(sheet: Sheet, plot: Plot, figures: Figures, colour: str, *, wide: float = THICK) -> None:
    """The curve; a figure alone between gaps is still a dot."""
    for run in _runs(figures):
        points = [(plot.x(day), plot.y(value)) for day, value in run]
        sheet.lines(list(pairwise(points)), colour, 2 * wide)
        sheet.circles([(x, y, DOT) for x, y in points], fill=colour)
    known = [(day, value) for day, value in figures if value is not None]
    if known:
        day, value = known[-1]
        sheet.circles([(plot.x(day), plot.y(value), LAST_DOT)], fill=colour, edge=sheet.theme.panel, wide=4)


def _runs(figures: Figures) -> Iterator[list[tuple[date, float]]]:
    """The stretches without a gap."""
    run: list[tuple[date, float]] = []
    for day, value in figures:
        if run and (value is None or day - run[-1][0] >= APART):
            yield run
            run = []
        if value is not None:
            run.append((day, value))
    if run:
        yield run


def rules(sheet: Sheet, plot: Plot, said: Sequence[tuple[float, str]], *, from_x: float) -> None:
    """Level lines with what they stand for in front of them."""
    for points, words in said:
        y = plot.y(points)
        ends: list[tuple[Point, Point]] = [((plot.box.x - INSET / 2, y), (plot.box.right + INSET / 2, y))]
        sheet.lines(ends, sheet.theme.edge, 2.0)
        if words:
            sheet.text(from_x, y, words, SMALL, colour=sheet.theme.muted)


def months(sheet: Sheet, plot: Plot, y: float) -> None:
    """The names of months where they begin, as many as there is room for."""
    free = plot.box.x - MONTH_APART
    for first in _month_starts(plot.first, plot.last):
        x = plot.x(first)
        if x - free >= MONTH_APART:
            sheet.text(x, y, f"{first:%b}" if first.month > 1 else f"{first:%b %Y}", SMALL, align="center")
            free = x


def _month_starts(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        if month >= first:
            yield month
        month = (month + timedelta(days=32)).replace(day=1)


def last_known(figures: Figures) -> str:
    """The last figure in whole points, a dash where there is none now."""
    value = figures[-1][1] if figures else None
    return "–" if value is None else f"{int(value + 0.5)}"


def headed(sheet: Sheet, box: Box, name: str, figure: str) -> None:
    """A panel with its name and its figure above what it shows."""
    sheet.panel(box)
    sheet.text(box.x + INSET, box.y + 36, name, TEXT, bold=True)
    sheet.text(box.right - INSET, box.y + 36, figure, TEXT, bold=True, align="right")
