"""Pictures are drawn beside the program: it goes on meanwhile, and no failure of the drawing is its own."""

import asyncio
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # its types come apart, for two tests
import pytest

from bot.pictures.draw import draw
from bot.pictures.painter import Busy, Painter
from bot.pictures.worker import NotDrawn
from domain.reply import Picture
from tests.bot.networks import network

ROOT = Path(__file__).parents[2]
TEN, CROWD = Picture("map", network(10, 6)), Picture("map", network(900, 900))
AT_ONCE = 0.01
"""Seconds in which no process can begin and draw."""

PATIENCE = 20
"""Seconds until a test gives up; the machine may be busy."""


@pytest.fixture
def painters() -> Iterator[list[Painter]]:
    """Painters to be closed after the test."""
    made: list[Painter] = []
    yield made
    for painter in made:
        painter.close()
    assert multiprocessing.active_children() == []


def test_a_picture_is_the_same_whichever_process_draws_it(painters: list[Painter]) -> None:
    painters.append(Painter())
    assert asyncio.run(painters[0].draw(TEN)) == draw(TEN.kind, TEN.data)


def test_the_program_goes_on_while_a_picture_is_drawn(painters: list[Painter]) -> None:
    async def count() -> int:
        painters.append(Painter())
        drawing = asyncio.create_task(painters[0].draw(CROWD))
        rounds = 0
        while not drawing.done():
            await asyncio.sleep(0.001)
            rounds += 1
        await drawing
        return rounds

    assert asyncio.run(count()) > 10


def test_nothing_is_started_before_the_first_picture(painters: list[Painter]) -> None:
    painters.append(Painter())
    assert multiprocessing.active_children() == []


def test_the_program_never_loads_what_draws() -> None:
    look = (
        "import sys, bot.telegram.serve, bot.terminal.screen, bot.terminal.lines, bot.pictures.painter; "
        "print(sorted({'matplotlib', 'numpy', 'PIL'} & set(sys.modules)))"
    )
    seen = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True)
    assert seen.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "picture",
    [
        Picture("map", {"people": [{"name": "Dana Kim"}]}),
        Picture("map", {"people": "Dana Kim"}),
        Picture("map", {"people": [{"id": 1, "name": "Dana Kim", "tier": "Dana Kim"}]}),
        Picture("portrait", {"of": "Dana Kim"}),
        Picture("map", {"people": lambda: "Dana Kim"}),
    ],
    ids=["a part missing", "no people", "no number", "no such kind", "no data"],
)
def test_a_failed_drawing_says_where_and_never_of_whom(painters: list[Painter], picture: Picture) -> None:
    async def twice() -> None:
        painters.append(Painter())
        with pytest.raises(NotDrawn) as failure:
            await painters[0].draw(picture)
        assert "Dana" not in str(failure.value)
        assert str(failure.value)
        assert await painters[0].draw(TEN)

    asyncio.run(twice())


def test_a_bug_in_drawing_is_told_by_its_line(painters: list[Painter]) -> None:
    painters.append(Painter())
    with pytest.raises(NotDrawn, match=r"^KeyError in network\.py, line \d+$"):
        asyncio.run(painters[0].draw(Picture("map", {"people": [{"name": "Dana Kim"}]})))


def test_a_drawing_that_hangs_is_given_up_and_the_next_one_succeeds(painters: list[Painter]) -> None:
    async def hang() -> None:
        painters.append(Painter(seconds=AT_ONCE))
        with pytest.raises(NotDrawn):
            await painters[0].draw(CROWD)
        painters[0]._seconds = 30
        assert await painters[0].draw(TEN)

    asyncio.run(hang())


def test_a_drawing_process_that_died_is_replaced(painters: list[Painter]) -> None:
    async def kill() -> None:
        painters.append(Painter())
        await painters[0].draw(TEN)
        [process] = multiprocessing.active_children()
        os.kill(process.pid or 0, signal.SIGKILL)
        await until(lambda: is_known_dead(painters[0]))
        assert await painters[0].draw(TEN)

    asyncio.run(kill())


def test_a_drawing_process_that_stands_still_is_given_up(
    painters: list[Painter], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stop() -> int:
        painters.append(Painter())
        await painters[0].draw(TEN)
        [process] = multiprocessing.active_children()
        os.kill(process.pid or 0, signal.SIGSTOP)
        monkeypatch.setattr("bot.pictures.painter.GRACE_SECONDS", -29.0)
        with pytest.raises(NotDrawn):
            await painters[0].draw(TEN)
        monkeypatch.undo()
        assert await painters[0].draw(TEN)
        return process.pid or 0

    os.kill(asyncio.run(stop()), signal.SIGKILL)
    asyncio.run(until(lambda: len(multiprocessing.active_children()) == 1))


def test_whose_turn_does_not_come_is_told_so(painters: list[Painter]) -> None:
    async def crowd() -> None:
        painters.append(Painter(turn_seconds=AT_ONCE))
        first = asyncio.create_task(painters[0].draw(CROWD))
        await asyncio.sleep(0)
        with pytest.raises(Busy):
            await painters[0].draw(TEN)
        assert await first

    asyncio.run(crowd())


def test_pictures_asked_for_together_are_all_drawn(painters: list[Painter]) -> None:
    async def together() -> list[bytes]:
        painters.append(Painter())
        return await asyncio.gather(*(painters[0].draw(TEN) for _ in range(3)))

    assert len(set(asyncio.run(together()))) == 1


def test_a_process_that_has_nothing_to_draw_ends(
    painters: list[Painter], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pictures.painter.IDLE_SECONDS", AT_ONCE)

    async def rest() -> None:
        painters.append(Painter())
        await painters[0].draw(TEN)
        await until(lambda: not multiprocessing.active_children())
        assert await painters[0].draw(TEN)

    asyncio.run(rest())


PROGRAM = """
import asyncio, multiprocessing, time
from bot.pictures.painter import Painter
from domain.reply import Picture

async def main():
    await Painter().draw(Picture("map", {"people": []}))
    print(multiprocessing.active_children()[0].pid, flush=True)
    time.sleep(60)

if __name__ == "__main__":
    asyncio.run(main())
"""


def test_a_program_killed_outright_leaves_no_drawing_process_behind(tmp_path: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(PROGRAM)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, env=environment) as program:
        assert program.stdout is not None
        drawing = psutil.Process(int(program.stdout.readline()))
        program.kill()
        program.wait()
    asyncio.run(until(lambda: not lives(drawing)))


async def until(seen: Callable[[], bool]) -> None:
    """Wait for it."""
    latest = time.monotonic() + PATIENCE
    while not seen():
        assert time.monotonic() < latest
        await asyncio.sleep(AT_ONCE)


def is_known_dead(painter: Painter) -> bool:
    """Whether the program has noticed the death of its drawing process."""
    assert painter._pool is not None
    try:
        painter._pool.submit(int)
    except BrokenProcessPool:
        return True
    return False


def lives(process: psutil.Process) -> bool:
    """Not so one that only waits for somebody to take note of its end."""
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
