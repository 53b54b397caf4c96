"""The trend: the score over weeks in one large panel, its four parts in small ones.

``{"title": …, "days": ["2026-03-02", …], "score": [57, null, …], "parts": {"diversity": [83, …], …}}``.
Each curve has a panel of its own, so that none is told by its colour.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.pictures.curve import HIGHEST, INSET, Figures, Plot, curve, headed, last_known, months, rules
from bot.pictures.given import day, named, number, several, words
from bot.pictures.ground import Box
from bot.pictures.marks import THIN
from bot.pictures.sheet import Sheet
from bot.pictures.style import MARGIN, TEXT, TITLE, WIDTH, Theme

PARTS = ("diversity", "frequency", "reciprocity", "growth")

HIGH, TOP, LARGE, SMALL_ONE, GAP = 1180.0, 140.0, 480.0, 246.0, 14.0
"""How high the sheet is, where the panels begin, how high the large and the small ones are; between them."""

HEAD, FOOT, AXIS = 76.0, 58.0, 150.0
"""Within a panel: for its name, for the months, for what the levels stand for."""

LEVELS = ((100.0, "100"), (70.0, "70 good"), (50.0, "50"), (0.0, "0"))
PLAIN = ((100.0, ""), (50.0, ""), (0.0, ""))
"""Above 70 is good, below 50 poor (method, section 6)."""

NOTHING = "no figures yet"


def draw_trend(data: Mapping[str, Any], theme: Theme) -> bytes:
    """The trend as a PNG."""
    sheet = Sheet(theme, HIGH)
    title = words(data.get("title"), WIDTH - 2 * MARGIN, TITLE, bold=True)
    sheet.text(MARGIN + 4, 54, title or "Connection quality", TITLE, bold=True)
    days = [found for one in several(data.get("days")) if (found := day(one))]
    sheet.text(MARGIN + 4, 106, _told(days), TEXT, colour=theme.muted)
    wide = WIDTH - 2 * MARGIN
    _score(sheet, Box(MARGIN, TOP, wide, LARGE), figures(days, data.get("score")))
    half = (wide - GAP) / 2
    for place, part in enumerate(PARTS):
        down, right = divmod(place, 2)
        y = TOP + LARGE + GAP + down * (SMALL_ONE + GAP)
        box = Box(MARGIN + right * (half + GAP), y, half, SMALL_ONE)
        _part(sheet, box, part, figures(days, named(data.get("parts")).get(part)))
    return sheet.png()


def figures(days: Sequence[date], told: object) -> Figures:
    """Each day with its figure, in the order of days; what isn't told is unknown."""
    values = [number(one, 0, HIGHEST) for one in several(told)]
    padded = [*values, *[None] * len(days)][: len(days)]
    return sorted(zip(days, padded, strict=True), key=lambda one: one[0])


def _told(days: Sequence[date]) -> str:
    if not days:
        return NOTHING
    first, last = min(days), max(days)
    since = f"{first.day} {first:%B %Y}"
    return since if first == last else f"{since} to {last.day} {last:%B %Y}"


def _score(sheet: Sheet, box: Box, found: Figures) -> None:
    headed(sheet, box, "Score", last_known(found))
    if not _shown(sheet, box, found):
        return
    plot = Plot(
        Box(box.x + AXIS, box.y + HEAD, box.width - AXIS - INSET * 1.5, box.height - HEAD - FOOT),
        found[0][0],
        found[-1][0],
    )
    rules(sheet, plot, LEVELS, from_x=box.x + INSET)
    months(sheet, plot, box.bottom - FOOT / 2 + 4)
    curve(sheet, plot, found, sheet.theme.accents[0])


def _part(sheet: Sheet, box: Box, name: str, found: Figures) -> None:
    headed(sheet, box, name.capitalize(), last_known(found))
    if not _shown(sheet, box, found):
        return
    inner = Box(box.x + INSET, box.y + HEAD, box.width - 2 * INSET, box.height - HEAD - INSET)
    plot = Plot(inner, found[0][0], found[-1][0])
    rules(sheet, plot, PLAIN, from_x=box.x)
    curve(sheet, plot, found, sheet.theme.accents[0], wide=THIN)


def _shown(sheet: Sheet, box: Box, found: Figures) -> bool:
    """Whether there is anything to draw; else that is said."""
    if any(value is not None for _, value in found):
        return True
    x, y = box.middle
    sheet.text(x, y, NOTHING, TEXT, colour=sheet.theme.muted, align="center")
    return False
