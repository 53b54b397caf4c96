"""What shapes, sizes and lines on a map mean; only what is on it is explained."""

from bot.pictures.marks import THICK, dots
from bot.pictures.network import STRONGEST, TIERS, WEAKEST, NetworkMap
from bot.pictures.places import SIZES
from bot.pictures.sheet import Sheet
from bot.pictures.style import MARGIN, SMALL

SAMPLE = 18.0
"""Half the width of the largest dot here."""

TIER_STEP, SIZES_FROM, SIZE_GAP, LINE_LONG, LINE_STEP, ROW = 156.0, 560.0, 24.0, 60.0, 274.0, 52.0
"""Where things stand: from tier to tier, where the sizes begin, between them; lines; from row to row."""


def legend(sheet: Sheet, network: NetworkMap, y: float) -> None:
    """Two rows: tiers and sizes, then lines."""
    _tiers(sheet, y)
    _strengths(sheet, y, unknown=any(person.strength is None for person in network.people))
    _lines(sheet, network, y + ROW)


def _tiers(sheet: Sheet, y: float) -> None:
    for number, tier in enumerate(TIERS):
        x = MARGIN + 26.0 + number * TIER_STEP
        dots(sheet, tier, [(x, y, SAMPLE)], SAMPLE)
        _said(sheet, x + 34, y, f"tier {tier}")


def _strengths(sheet: Sheet, y: float, *, unknown: bool) -> None:
    """The sizes of dots; one of unknown strength is the smallest."""
    x = SIZES_FROM
    _said(sheet, x, y, "strength")
    x += 132
    known: tuple[int | None, ...] = tuple(range(WEAKEST, STRONGEST + 1))
    for strength in (None, *known) if unknown else known:
        radius = SAMPLE * SIZES[strength]
        sheet.circles([(x + radius, y, radius)], fill=sheet.theme.muted)
        _said(sheet, x + radius, y + 38, str(strength or "?"), align="center")
        x += 2 * radius + SIZE_GAP


def _lines(sheet: Sheet, network: NetworkMap, y: float) -> None:
    x = MARGIN + 8.0
    if network.introductions:
        sheet.lines([((x, y), (x + LINE_LONG, y))], sheet.theme.line, THICK)
        _said(sheet, x + LINE_LONG + 14, y, "introduced")
        x += LINE_STEP
    if network.met:
        sheet.lines([((x, y), (x + LINE_LONG, y))], sheet.theme.faint, THICK, dotted=True)
        _said(sheet, x + LINE_LONG + 14, y, "met together")


def _said(sheet: Sheet, x: float, y: float, words: str, *, align: str = "left") -> None:
    sheet.text(x, y, words, SMALL, colour=sheet.theme.muted, align=align)
