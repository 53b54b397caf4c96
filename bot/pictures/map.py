"""The map of a network: people as dots in four quadrants around the user, the closest in the middle."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.pictures.areas import FIELD, TOP
from bot.pictures.legend import legend
from bot.pictures.lettering import within, writable
from bot.pictures.marks import THICK, THIN, dots
from bot.pictures.network import TIERS, NetworkMap, read
from bot.pictures.places import YOU, Layout, lay_out
from bot.pictures.sheet import Sheet
from bot.pictures.style import MARGIN, TALLEST, TEXT, TITLE, WIDTH, Theme

MANY_LINKS, FAINT, LEAST_FAINT = 150, 60, 0.3
"""From so many links on they are drawn thin; from so many on ever fainter, down to that (ours)."""

BENT = 0.09
"""How far a line bends aside, as part of its length."""

INITIALS = 0.8
"""How large initials are, by half the width of their dot (ours)."""

LEGEND = 44.0
"""How far below the areas the legend begins."""


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
    legend(sheet, network, TOP + FIELD + LEGEND)
    return sheet.png()


def _title(sheet: Sheet, network: NetworkMap) -> None:
    title = within(writable(network.title), WIDTH - 2 * MARGIN, TITLE, bold=True)
    sheet.text(MARGIN + 4, 54, title, TITLE, bold=True)
    sheet.text(MARGIN + 4, 106, " · ".join(_told(network)), TEXT, colour=sheet.theme.muted)


def _told(network: NetworkMap) -> Iterator[str]:
    count = len(network.people)
    yield {0: "nobody yet", 1: "1 person"}.get(count, f"{count} people")
    if count > 1:
        yield "closest in the middle"
    if network.left_out:
        yield f"{network.left_out} more not shown"


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
    for tier in TIERS:
        these = [(dot.x, dot.y, dot.radius) for dot in layout.dots if dot.person.tier == tier]
        dots(sheet, tier, these, layout.unit)
    for dot in layout.dots:
        if dot.initials:
            colour = theme.ink if dot.person.tier == TIERS[-1] else theme.on_accent
            sheet.text(dot.x, dot.y, dot.initials, dot.radius * INITIALS, colour=colour, align="center")


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
