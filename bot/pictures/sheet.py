"""The sheet every picture is drawn on: one pixel a unit, from the upper left corner, in the one style."""

import io
from collections.abc import Iterable

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle
from matplotlib.patheffects import withStroke

from bot.pictures.ground import Box
from bot.pictures.lettering import DPI, POINTS, font
from bot.pictures.style import WIDTH, Theme

HALO = 5.0
"""Pixels of the ground's colour around letters that lie on lines."""

ROUND = 22.0

STEPS = 14
"""Points of an arc."""

Point = tuple[float, float]


class Sheet:
    """A picture being drawn."""

    def __init__(self, theme: Theme, height: float) -> None:
        self.theme = theme
        self._figure = Figure(figsize=(WIDTH / DPI, height / DPI), dpi=DPI, facecolor=theme.background)
        FigureCanvasAgg(self._figure)
        self._axes: Axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_xlim(0, WIDTH)
        self._axes.set_ylim(height, 0)
        self._axes.axis("off")

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        colour: str = "",
        bold: bool = False,
        align: str = "left",
        halo: str = "",
    ) -> None:
        """A line of words, its middle at that height."""
        written = self._axes.text(
            x,
            y,
            words,
            color=colour or self.theme.ink,
            fontproperties=font(size, bold=bold),
            horizontalalignment=align,
            verticalalignment="center_baseline",
            parse_math=False,
            zorder=6,
        )
        if halo:
            written.set_path_effects([withStroke(linewidth=HALO * POINTS / DPI, foreground=halo)])

    def panel(self, box: Box) -> None:
        self._axes.add_patch(
            FancyBboxPatch(
                (box.x, box.y),
                box.width,
                box.height,
                boxstyle=f"round,pad=0,rounding_size={ROUND}",
                facecolor=self.theme.panel,
                edgecolor=self.theme.edge,
                linewidth=1.0,
                zorder=1,
            )
        )

    def lines(
        self,
        ends: Iterable[tuple[Point, Point]],
        colour: str,
        wide: float,
        *,
        dotted: bool = False,
        strong: float = 1.0,
        bent: float = 0.0,
    ) -> None:
        """Lines from end to end; bent ones are seen to pass by what they do not end at."""
        paths = [_path(*pair, bent) for pair in ends]
        if paths:
            style = (0, (1.0, 2.2)) if dotted else "solid"
            self._axes.add_collection(
                LineCollection(
                    paths,
                    colors=colour,
                    linewidths=wide * POINTS / DPI,
                    linestyles=[style],
                    capstyle="round",
                    alpha=strong,
                    zorder=2,
                )
            )

    def circles(
        self,
        circles: Iterable[tuple[float, float, float]],
        *,
        fill: str,
        edge: str = "none",
        wide: float = 0.0,
        above: float = 4,
    ) -> None:
        """Circles by middle and half the width."""
        patches = [Circle((x, y), radius) for x, y, radius in circles]
        if patches:
            self._axes.add_collection(
                PatchCollection(
                    patches, facecolors=fill, edgecolors=edge, linewidths=wide * POINTS / DPI, zorder=above
                )
            )

    def bars(self, boxes: Iterable[Box], *, fill: str, strong: float = 1.0) -> None:
        """Plain rectangles; one without width or height isn't seen."""
        patches = [Rectangle((box.x, box.y), box.width, box.height) for box in boxes]
        if patches:
            self._axes.add_collection(
                PatchCollection(patches, facecolors=fill, edgecolors="none", alpha=strong, zorder=2)
            )

    def png(self) -> bytes:
        """The picture; the same strokes give the same bytes."""
        out = io.BytesIO()
        self._figure.savefig(out, format="png", dpi=DPI, metadata={"Software": None})
        return out.getvalue()


def _path(start: Point, end: Point, bent: float) -> list[Point]:
    """A line as points: straight, or in an arc that many times its length aside."""
    if not bent:
        return [start, end]
    (x, y), (to_x, to_y) = start, end
    aside_x, aside_y = (x + to_x) / 2 + bent * (to_y - y), (y + to_y) / 2 - bent * (to_x - x)
    steps = [step / STEPS for step in range(STEPS + 1)]
    return [
        (
            (1 - t) ** 2 * x + 2 * t * (1 - t) * aside_x + t * t * to_x,
            (1 - t) ** 2 * y + 2 * t * (1 - t) * aside_y + t * t * to_y,
        )
        for t in steps
    ]
