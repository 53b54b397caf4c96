"""In the local chat a picture is a file: private, named in the message, and not for ever."""

import asyncio
import io
import json
import os
import stat
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.pictures.worker import NotDrawn
from bot.terminal.album import KEPT, Album
from bot.terminal.chat import ADDRESS, TRANSPORT, Clock, LocalChat, Screen
from bot.terminal.lines import LineScreen
from bot.terminal.screen import PeopleScreen
from domain.reply import Button, Picture, Reply
from storage.database import Database
from tests.png import png

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
MAP = Reply("Your map", ((Button("Undo", "undo:1"),),), file=Picture("map", {"people": []}))


async def draw(_picture: Picture) -> bytes:
    return png()


async def fail(_picture: Picture) -> bytes:
    raise NotDrawn("KeyError in network.py, line 1")


def show(
    database: Database,
    screen: Screen,
    *replies: Reply,
    album: Album | None,
    draws: Callable[[Picture], Coroutine[Any, Any, bytes]] = draw,
) -> None:
    """Say these in a local chat."""

    async def talk() -> None:
        chat = LocalChat(database, screen, Clock(NOW, flows=False), default_tz="UTC", draw=draws, album=album)
        await chat.begin("UTC")
        with database.transaction() as unit:
            user = unit.users.find(TRANSPORT, ADDRESS)
            assert user is not None
            for reply in replies:
                unit.outbox.add(user.id, reply, NOW)
        await chat.catch_up()
        chat.close()

    asyncio.run(talk())


def lines(
    database: Database, *replies: Reply, album: Album | None, draws: Any = draw
) -> list[dict[str, Any]]:
    out = io.StringIO()
    show(database, LineScreen(out), *replies, album=album, draws=draws)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_message_with_a_picture_names_its_file_and_others_stay_as_they_were(
    database: Database, tmp_path: Path
) -> None:
    with_it, without = lines(database, MAP, Reply("no picture"), album=Album(tmp_path / "pictures"))
    file = Path(with_it["file"])
    assert file.read_bytes() == png()
    assert file.name.startswith("map-2026-01-05-")
    assert file.suffix == ".png"
    assert (with_it["text"], with_it["buttons"]) == ("Your map", [["Undo"]])
    assert set(without) == {"type", "id", "at", "text", "buttons", "prompt"}


def test_nobody_else_on_the_machine_can_look_at_the_pictures(database: Database, tmp_path: Path) -> None:
    open_to_all = tmp_path / "pictures"
    open_to_all.mkdir(mode=0o755)
    open_to_all.chmod(0o755)
    [line] = lines(database, MAP, album=Album(open_to_all))
    assert stat.S_IMODE(Path(line["file"]).stat().st_mode) == 0o600
    assert stat.S_IMODE(open_to_all.stat().st_mode) == 0o700


def test_two_chats_at_the_same_moment_do_not_overwrite_each_others_pictures(tmp_path: Path) -> None:
    album = Album(tmp_path)
    one, two = album.keep(b"one", "map", NOW), Album(tmp_path).keep(b"two", "map", NOW)
    assert one is not None
    assert two is not None
    assert (one.read_bytes(), two.read_bytes()) == (b"one", b"two")


def test_a_picture_of_last_year_is_gone_and_one_of_last_week_is_not(tmp_path: Path) -> None:
    album = Album(tmp_path)
    old, recent = album.keep(b"old", "map", NOW), album.keep(b"recent", "map", NOW)
    assert old is not None
    assert recent is not None
    before = old.stat().st_mtime - KEPT.total_seconds() - 60
    os.utime(old, (before, before))
    album.keep(b"new", "map", NOW)
    assert (old.exists(), recent.exists()) == (False, True)


@pytest.mark.parametrize("draws", [draw, fail], ids=["no place for it", "not drawn"])
def test_without_a_picture_the_words_are_still_shown(database: Database, tmp_path: Path, draws: Any) -> None:
    taken = tmp_path / "pictures"
    if draws is draw:
        taken.write_text("a file where the folder should be")
    [line] = lines(database, MAP, album=Album(taken), draws=draws)
    assert line["text"] == "Your map"
    assert "file" not in line


def test_people_are_shown_where_the_picture_lies_in_one_piece(
    database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / ("deep" * 20) / "pictures"
    show(database, PeopleScreen(), MAP, album=Album(folder))
    [file] = folder.iterdir()
    assert f"Picture: {file}\n" in capsys.readouterr().out
