"""What a map costs, drawn beside the program; and what networkx's own drawing of the same people costs.

    python -m tests.bench.pictures

Cold is the first picture with the start of the drawing process, warm the median of those after it. The
longest pause is how long the event loop stood still meanwhile: while nothing was drawn, while pictures were
drawn beside it, and as it would be if they were drawn in it.
"""

import asyncio
import io
import statistics
import time
from collections.abc import Awaitable
from typing import Any, TypeVar

import networkx as nx
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from bot.pictures.draw import draw
from bot.pictures.painter import Painter
from domain.reply import Picture
from tests.bot.networks import network

SIZES = ((10, 6), (60, 50), (400, 800))
TIMES = 7
WARM_SECONDS = 2.0
"""What is promised for four hundred people."""

BLINK = 0.001
"""Seconds between two looks at the clock from inside the event loop."""

Result = TypeVar("Result")


def main() -> None:
    print(f"{'people':>7} {'cold s':>7} {'warm s':>7} {'kB':>6} {'networkx s':>11}")
    warm = 0.0
    for people, links in SIZES:
        told = network(people, links)
        cold, warm, size = asyncio.run(_beside(Picture("map", told)))
        peer = statistics.median(_peer(told) for _ in range(3))
        print(f"{people:>7} {cold:>7.2f} {warm:>7.2f} {size // 1024:>6} {peer:>11.2f}")
    asyncio.run(_pauses(Picture("map", network(*SIZES[-1]))))
    print(
        f"promised warm for {SIZES[-1][0]}: {WARM_SECONDS} s: {'kept' if warm < WARM_SECONDS else 'NOT KEPT'}"
    )


async def _beside(picture: Picture) -> tuple[float, float, int]:
    """Seconds for the first picture of a new process and for the later ones, and the size of one."""
    painter = Painter()
    took: list[float] = []
    for _ in range(1 + TIMES):
        begun = time.perf_counter()
        size = len(await painter.draw(picture))
        took.append(time.perf_counter() - begun)
    await asyncio.to_thread(painter.close)
    return took[0], statistics.median(took[1:]), size


async def _pauses(picture: Picture) -> None:
    painter = Painter()
    _, idle = await _watched(asyncio.sleep(1))
    _, cold = await _watched(painter.draw(picture))
    _, warm = await _watched(_several(painter, picture))
    await asyncio.to_thread(painter.close)
    begun = time.perf_counter()
    draw(picture.kind, picture.data)
    inside = time.perf_counter() - begun
    print(
        f"longest pause of the event loop, ms: idle {idle * 1e3:.1f}, first picture {cold * 1e3:.1f}, "
        f"later ones {warm * 1e3:.1f}; drawn in the loop {inside * 1e3:.0f}"
    )


async def _several(painter: Painter, picture: Picture) -> None:
    for _ in range(TIMES):
        await painter.draw(picture)


async def _watched(work: Awaitable[Result]) -> tuple[Result, float]:
    """What it gives, and the longest time in which nothing else could run."""
    task = asyncio.ensure_future(work)
    longest, last = 0.0, time.perf_counter()
    while not task.done():
        await asyncio.sleep(BLINK)
        now = time.perf_counter()
        longest, last = max(longest, now - last - BLINK), now
    return await task, longest


def _peer(told: dict[str, Any]) -> float:
    """The same people and links by networkx: springs, and its own drawing."""
    people = {person["id"]: person["name"] for person in told["people"]}
    begun = time.perf_counter()
    graph = nx.Graph((one, other) for one, other, _ in told["links"])
    graph.add_nodes_from(people)
    figure = Figure(figsize=(10.8, 12.8), dpi=100)
    FigureCanvasAgg(figure)
    nx.draw_networkx(graph, nx.spring_layout(graph, seed=1), labels=people, ax=figure.add_subplot())
    figure.savefig(io.BytesIO(), format="png")
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
