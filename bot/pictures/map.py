"""The map of a network: people as dots in four quadrants around the user, the closest in the middle."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from bot.pictures.areas import FIELD, TOP
from bot.pictures.lettering import within, writable
from bot.pictures.network import STRONGEST, TIERS, WEAKEST, NetworkMap, read
from bot.pictures.places import RING, RINGED, SIZES, YOU, Layout, lay_out
from bot.pictures.sheet import Sheet
from bot.pictures.style import MARGIN, SMALL, TALLEST, TEXT, TITLE, WIDTH, Theme

MANY_LINKS, THICK, THIN = 150, 2.6, 1.3
FAINT, LEAST_FAINT = 60, 0.3
"""From so many links on they are drawn thin; from so many on ever fainter, down to that (ours)."""

BENT = 0.09
"""How far a line bends aside, as part of its length."""

RING_WIDE, RIM = 0.13, 0.17
"""The ring around tier 1 and the rim of tier 3, as parts of the largest dot (ours)."""

INITIALS = 0.8
"""How large initials are, by half the width of their dot (ours)."""

SAMPLE = 18.0
"""Half the width of the largest dot in the legend."""

Circle: TypeAlias = tuple[float, float, float]


def draw_map(data: Mapping[str, Any], theme: Theme) -> bytes:
    """The map as a PNG."""
    network = read(data)
    layout = lay_out(network)
    sheet = Sheet(theme, TALLEST)
    _title(sheet, network)
    for area in layout.areas:
        sheet.panel(area.box)
    _links(sheet, network, layout)
    _people(sheet, layout)
    _you(sheet, layout)
    _words(sheet, layout)
    _legend(sheet, network)
    return sheet.png()


def _title(sheet: Sheet, network: NetworkMap) -> None:
    title = within(writable(network.title), WIDTH - 2 * MARGIN, TITLE, bold=True)
    sheet.text(MARGIN + 4, 54, title, TITLE, bold=True)
    count = len(network.people)
    parts = [
        "1 person" if count == 1 else f"{count} people",
        *(["closest in the middle"] if count > 1 else []),
    ]
    if network.left_out:
        parts.append(f"{network.left_out} more not shown")
    sheet.text(MARGIN + 4, 106, " · ".join(parts), TEXT, colour=sheet.theme.muted)


def _links(sheet: Sheet, network: NetworkMap, layout: Layout) -> None:
    at = {dot.person.id: (dot.x, dot.y) for dot in layout.dots}
    count = len(network.links)
    wide = THICK if count < MANY_LINKS else THIN
    strong = max(LEAST_FAINT, min(1.0, FAINT / count)) if count else 1.0
    for links, colour, dotted in (
        (network.met, sheet.theme.faint, True),
        (network.introductions, sheet.theme.line, False),
    ):
        ends = [(at[one], at[other]) for one, other in sorted(links)]
        sheet.lines(ends, colour, wide, dotted=dotted, strong=strong, bent=BENT)


def _people(sheet: Sheet, layout: Layout) -> None:
    theme = sheet.theme
    by_tier = {tier: [dot for dot in layout.dots if dot.person.tier == tier] for tier in TIERS}
    for tier, dots in by_tier.items():
        _dots(sheet, tier, [(dot.x, dot.y, dot.radius) for dot in dots], layout.unit)
    for dot in layout.dots:
        if dot.initials:
            colour = theme.ink if dot.person.tier == TIERS[-1] else theme.on_accent
            sheet.text(dot.x, dot.y, dot.initials, dot.radius * INITIALS, colour=colour, align="center")


def _dots(sheet: Sheet, tier: int, circles: list[Circle], unit: float) -> None:
    """Tier 1 has a ring around it, tier 2 is plain, tier 3 is hollow."""
    theme = sheet.theme
    colour = theme.accents[tier - 1]
    if tier == RINGED:
        ring = unit * RING_WIDE
        sheet.circles(
            [(x, y, radius * RING - ring / 2) for x, y, radius in circles],
            fill=theme.panel,
            edge=colour,
            wide=max(1.5, ring),
        )
    if tier < TIERS[-1]:
        sheet.circles(circles, fill=colour)
        return
    rim = max(1.5, unit * RIM)
    sheet.circles(
        [(x, y, radius - rim / 2) for x, y, radius in circles], fill=theme.panel, edge=colour, wide=rim
    )


def _you(sheet: Sheet, layout: Layout) -> None:
    x, y = layout.middle
    sheet.circles([(x, y, YOU)], fill=sheet.theme.ink, edge=sheet.theme.background, wide=8, above=5)
    sheet.text(x, y, "You", TEXT, bold=True, align="center", colour=sheet.theme.background)


def _words(sheet: Sheet, layout: Layout) -> None:
    theme = sheet.theme
    for area in layout.areas:
        for label, colour in ((area.name, theme.ink), (area.count, theme.muted)):
            x, y = label.box.x, label.box.middle[1]
            sheet.text(x, y, label.text, label.size, bold=label.bold, colour=colour, halo=theme.panel)
    for dot in layout.dots:
        if dot.name is not None:
            x, y = dot.name.box.middle
            sheet.text(x, y, dot.name.text, dot.name.size, align="center", halo=theme.panel)


def _legend(sheet: Sheet, network: NetworkMap) -> None:
    """What shapes, sizes and lines mean; only what is there is explained."""
    y = TOP + FIELD + 44
    for number, tier in enumerate(TIERS):
        x = MARGIN + 26.0 + number * 156
        _dots(sheet, tier, [(x, y, SAMPLE)], SAMPLE)
        _said(sheet, x + 34, y, f"tier {tier}")
    _said(sheet, 590, y, "strength")
    x = 722.0
    for strength in range(WEAKEST, STRONGEST + 1):
        radius = SAMPLE * SIZES[strength]
        sheet.circles([(x + radius, y, radius)], fill=sheet.theme.muted)
        _said(sheet, x + radius, y + 38, str(strength), align="center")
        x += 2 * radius + 26
    x, y = MARGIN + 8.0, y + 52
    if network.introductions:
        sheet.lines([((x, y), (x + 60, y))], sheet.theme.line, THICK)
        _said(sheet, x + 74, y, "introduced")
        x += 274
    if network.met:
        sheet.lines([((x, y), (x + 60, y))], sheet.theme.faint, THICK, dotted=True)
        _said(sheet, x + 74, y, "met together")


def _said(sheet: Sheet, x: float, y: float, words: str, *, align: str = "left") -> None:
    sheet.text(x, y, words, SMALL, colour=sheet.theme.muted, align=align)
