"""The road of a plan: its spans one below the other, how much of each is done, and today on it.

``{"title": …, "day": 12, "days": 90, "paused": false, "check_ins": [7, …],
"spans": [[1, 7, "Know what you have", 3, 6], …]}``: first and last day, title, steps done, of how many.
What is behind is filled, what is ahead is a ring: no colour says anything alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.pictures.given import number, several, words
from bot.pictures.ground import Box
from bot.pictures.sheet import Sheet
from bot.pictures.style import HEADER, MARGIN, SMALL, TEXT, TITLE, WIDTH, Theme

MOST = 8
"""Spans on one picture (ours): one more than there are."""

LONGEST = 999
"""The highest day that is drawn (ours)."""

TOP, ROW, ROAD, WORDS, BAR, FIGURES = 140.0, 128.0, 92.0, 180.0, 16.0, 150.0
"""Where the road begins, from span to span, where it runs, where words begin; a bar; for figures (ours)."""

NODE, TODAY, CHECK = 15.0, 25.0, 5.0
"""Half the width of the beginning of a span, of today, of a check-in."""

SHORT = 0.5
"""How much of its row the last span takes: there is no node below it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One span as it is drawn."""

    first: int
    last: int
    title: str
    done: int
    of: int


def draw_road(data: Mapping[str, Any], theme: Theme) -> bytes:
    """The road as a PNG."""
    spans = [span for one in several(data.get("spans")) if (span := _stretch(one))][:MOST]
    high = TOP + ROW * max(1, len(spans)) + 2 * MARGIN
    sheet = Sheet(theme, high)
    day, days = _whole(data.get("day")), _whole(data.get("days"))
    _headed(sheet, data, day, days)
    box = Box(MARGIN, TOP, WIDTH - 2 * MARGIN, high - TOP - MARGIN)
    sheet.panel(box)
    if not spans:
        sheet.text(*box.middle, "no road yet", TEXT, colour=theme.muted, align="center")
        return sheet.png()
    _road(sheet, spans, day)
    for place, span in enumerate(spans):
        _row(sheet, box, _y(place), span, is_now=span.first <= day <= span.last)
    _check_ins(sheet, spans, [_whole(one) for one in several(data.get("check_ins"))], day)
    _today(sheet, spans, day)
    return sheet.png()


def _headed(sheet: Sheet, data: Mapping[str, Any], day: int, days: int) -> None:
    title = words(data.get("title"), WIDTH - 2 * MARGIN, TITLE, bold=True)
    sheet.text(MARGIN + 4, 54, title or "The plan", TITLE, bold=True)
    rests = " · resting" if data.get("paused") is True else ""
    told = f"day {day} of {days}{rests}" if day and days else "not begun"
    sheet.text(MARGIN + 4, 106, told, TEXT, colour=sheet.theme.muted)


def _stretch(told: object) -> Stretch | None:
    parts = several(told)
    if len(parts) != len(("first", "last", "title", "done", "of")):
        return None
    first, last, of = _whole(parts[0]), _whole(parts[1]), _whole(parts[4])
    if not 0 < first <= last:
        return None
    title = words(parts[2], WIDTH - WORDS - FIGURES - 2 * MARGIN, HEADER, bold=True)
    return Stretch(first, last, title, min(_whole(parts[3]), of), of)


def _whole(told: object) -> int:
    return round(number(told, 0, LONGEST) or 0)


def _y(place: float) -> float:
    return TOP + MARGIN / 2 + ROW * (place + 0.36)


def _at(spans: Sequence[Stretch], day: int) -> float:
    """How far down a day lies: within its span in proportion."""
    place = next((number for number, one in enumerate(spans) if day <= one.last), len(spans) - 1)
    span = spans[place]
    part = (min(max(day, span.first), span.last) - span.first) / (span.last - span.first + 1)
    return _y(place + part * (SHORT if span is spans[-1] else 1.0))


def _road(sheet: Sheet, spans: Sequence[Stretch], day: int) -> None:
    """The whole of it faint, what is behind strong."""
    theme, begin = sheet.theme, _y(0)
    sheet.lines([((ROAD, begin), (ROAD, _at(spans, spans[-1].last)))], theme.edge, 10.0)
    if day:
        sheet.lines([((ROAD, begin), (ROAD, _at(spans, day)))], theme.accents[0], 10.0)
    passed = [(ROAD, _y(place), NODE) for place, span in enumerate(spans) if span.first <= day]
    ahead = [(ROAD, _y(place), NODE) for place, span in enumerate(spans) if span.first > day]
    sheet.circles(passed, fill=theme.accents[0])
    sheet.circles(ahead, fill=theme.panel, edge=theme.faint, wide=5)


def _row(sheet: Sheet, box: Box, y: float, span: Stretch, *, is_now: bool) -> None:
    theme = sheet.theme
    sheet.text(WORDS, y, span.title, HEADER, bold=is_now)
    sheet.text(box.right - MARGIN, y, f"{span.done} of {span.of}", TEXT, bold=is_now, align="right")
    wide = box.right - MARGIN - WORDS
    low = y + 52
    sheet.text(WORDS, low - 12, f"days {span.first}–{span.last}", SMALL, colour=theme.muted)
    bar = Box(WORDS, low + 10, wide, BAR)
    sheet.bars([bar], fill=theme.edge)
    if span.of:
        sheet.bars([Box(bar.x, bar.y, wide * span.done / span.of, BAR)], fill=theme.accents[0])


def _check_ins(sheet: Sheet, spans: Sequence[Stretch], days: Sequence[int], day: int) -> None:
    """A small dot each, where none of the larger marks stands."""
    nodes = [(_y(place), NODE) for place in range(len(spans))]
    marks = [*nodes, *([(_at(spans, day), TODAY)] if day else [])]
    shown = [_at(spans, one) for one in days if 0 < one <= spans[-1].last]
    free = [y for y in shown if all(abs(y - at) > wide + 2 * CHECK for at, wide in marks)]
    sheet.circles([(ROAD, y, CHECK) for y in free], fill=sheet.theme.panel, above=5)


def _today(sheet: Sheet, spans: Sequence[Stretch], day: int) -> None:
    if not day:
        return
    y = _at(spans, day)
    sheet.circles([(ROAD, y, TODAY)], fill=sheet.theme.panel, edge=sheet.theme.accents[1], wide=7, above=5)
    sheet.circles([(ROAD, y, TODAY - 10)], fill=sheet.theme.accents[1], above=6)
    sheet.text(ROAD + TODAY + 12, y, f"{day}", SMALL, bold=True, halo=sheet.theme.panel)
