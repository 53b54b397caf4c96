"""The command line: builds everything once, by hand, and runs one command.

Heavy modules are imported by the command that needs them: `keepwarm --help` should not wait for a database.
"""

import asyncio
import contextlib
import logging
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.terminal.chat import Clock
    from storage.database import Database

REFUSED = 1
PRIVATE = 0o600

TELEGRAM_ID = click.IntRange(min=1)


class ZoneName(click.ParamType[str]):
    """An IANA time zone, by name."""

    name = "zone"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self.fail(f"{value!r} is not a time zone; use a name like Europe/Berlin", param, ctx)
        return value


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="keepwarm")
def cli() -> None:
    """Keepwarm: a chat assistant that helps you keep your connections alive."""
    os.umask(0o077)  # before any file is made: what people write is theirs alone


@cli.command()
@click.option("--database", metavar="URL", help="sqlite:///path or postgresql://…")
@click.option("--now", metavar="MOMENT", help="Set the clock, for instance 2026-01-05T08:00.")
@click.option("--tz", type=ZoneName(), help="Your time zone, for instance Europe/Berlin.")
@click.option("--demo", is_flag=True, help="Start with a made-up network of 40 people.")
@click.option("--jsonl", is_flag=True, help="Speak JSON lines instead of showing a screen.")
def chat(database: str | None, now: str | None, tz: str | None, demo: bool, jsonl: bool) -> None:
    """Talk to the whole assistant here in the terminal, with no account."""
    from bot.terminal.chat import starting_clock

    settings = read_settings()
    log_to_stderr(logging.WARNING)
    zone = tz or settings.default_tz or local_zone()
    with refusals():
        clock = starting_clock(now, ZoneInfo(zone), flows=not jsonl)
        with opened(database or (demo_url() if demo else None), settings) as store:
            asyncio.run(run_chat(store, clock, tz=tz, zone=zone, demo=demo, jsonl=jsonl))


async def run_chat(
    database: "Database", clock: "Clock", *, tz: str | None, zone: str, demo: bool, jsonl: bool
) -> None:
    from bot.pictures.painter import Painter
    from bot.settings import data_folder
    from bot.terminal import lines, screen
    from bot.terminal.album import Album
    from bot.terminal.chat import LocalChat

    painter, album = Painter(), Album(data_folder() / "pictures")
    build = partial(LocalChat, database, clock=clock, default_tz=zone, draw=painter.draw, album=album)
    if jsonl:
        line_screen = lines.LineScreen(sys.stdout)
        chat = build(line_screen)
        await chat.begin(tz, demo=demo)
        await lines.run(chat, line_screen, sys.stdin)
    else:
        people_screen = screen.PeopleScreen()
        chat = build(people_screen)
        await chat.begin(tz, demo=demo)
        await screen.talk(chat, people_screen)
    chat.close()
    painter.close()


@cli.command()
@click.option("--database", metavar="URL", help="sqlite:///path or postgresql://…")
def serve(database: str | None) -> None:
    """Serve Telegram: long polling, with TELEGRAM_TOKEN."""
    from bot.telegram.serve import run

    settings = read_settings()
    if settings.token is None:
        refuse("There is no token. Set TELEGRAM_TOKEN, or TELEGRAM_TOKEN_FILE to a file that holds it.")
    log_to_stderr(logging.INFO)
    with refusals(), opened(database, settings) as store:
        asyncio.run(run(settings, store))


@cli.command()
@click.option("--database", metavar="URL", help="sqlite:///path or postgresql://…")
def doctor(database: str | None) -> None:
    """Look whether all is well, and say what to do. Status 1 where something is broken."""
    from bot.doctor.examine import examine
    from bot.doctor.finding import BROKEN
    from bot.redact import hide
    from bot.settings import config_folder

    settings = read_settings()
    log_to_stderr(logging.ERROR)
    with refusals():
        url = database or settings.database_url or default_url()
        found = examine(settings, url, config_folder() / "key", lambda: datetime.now(UTC))
    for finding in found:
        click.echo(hide(finding.line))
    sys.exit(REFUSED if any(finding.mark == BROKEN for finding in found) else 0)


@cli.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--database", metavar="URL", help="sqlite:///path or postgresql://…")
@click.option("--user", metavar="ID", type=TELEGRAM_ID, help="A Telegram id; default: the local one.")
@click.option("--dry-run", is_flag=True, help="Only show what is in it.")
def import_(file: Path, database: str | None, user: int | None, dry_run: bool) -> None:
    """Take in the people of FILE: a LinkedIn, Google or Outlook export, vCards, any table, our own JSON."""
    from bot.by_hand import take_in

    settings = read_settings()
    log_to_stderr(logging.WARNING)
    with refusals(), opened(database, settings) as store:
        take_in(store, file, whose(user), settings.default_tz or local_zone(), click.echo, dry_run=dry_run)


@cli.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
@click.option("--format", "form", type=click.Choice(["json", "csv", "vcard", "ics"]), default="json")
@click.option("--database", metavar="URL", help="sqlite:///path or postgresql://…")
@click.option("--user", metavar="ID", type=TELEGRAM_ID, help="A Telegram id; default: the local one.")
def export(file: Path | None, form: str, database: str | None, user: int | None) -> None:
    """Write all that is kept to FILE, or to standard output."""
    from bot.by_hand import give_out

    settings = read_settings()
    log_to_stderr(logging.WARNING)
    with refusals(), opened(database, settings) as store:
        content = give_out(store, form, whose(user))
        if file is None:
            sys.stdout.buffer.write(content)
        else:
            write_privately(file, content)


def whose(user: int | None) -> tuple[str, str]:
    """The transport and address of a user of the command line."""
    return ("local", "local") if user is None else ("telegram", str(user))


def write_privately(file: Path, content: bytes) -> None:
    """Write a file that only its owner may read, one that was there before included."""
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE), "wb") as out:
        if file.is_file() and hasattr(os, "fchmod"):  # no pipe, and a system that knows modes
            os.fchmod(out.fileno(), PRIVATE)
        out.write(content)


@cli.command()
@click.option("--explain", is_flag=True, help="Print what each step saw.")
@click.argument("words", nargs=-1)
def understand(words: tuple[str, ...], explain: bool) -> None:
    """Show what Keepwarm understands: a message as words, or JSON lines on standard input."""
    from bot.understanding import for_people
    from domain.language import wire
    from domain.language.names import NameIndex
    from domain.language.understand import understand as read

    if words:
        zone = local_zone()
        now = datetime.now(ZoneInfo(zone)).replace(tzinfo=None)
        seen = read(" ".join(words), now, NameIndex.build([]), month_first=wire.month_first(zone, None))
        click.echo(wire.explain(seen) if explain else for_people(seen))
        return
    bad = 0
    for line in sys.stdin:
        if line.strip():
            answer, ok = wire.answer_line(line)
            bad += not ok
            click.echo(answer)
    sys.exit(1 if bad else 0)


def read_settings() -> "Settings":
    from pydantic import ValidationError

    from bot.settings import Settings

    try:
        return Settings()
    except ValidationError as error:
        for problem in error.errors():
            name = "_".join(str(part) for part in problem["loc"]).upper()
            click.echo(f"{name}: {problem['msg']}", err=True)
        sys.exit(REFUSED)


@contextlib.contextmanager
def opened(url: str | None, settings: "Settings") -> "Iterator[Database]":
    """The database, migrated and unlocked with its key, closed at the end."""
    from bot.settings import config_folder
    from storage.database import Database
    from storage.vault import load_key

    vault = load_key(
        settings.keepwarm_key.get_secret_value() if settings.keepwarm_key else None,
        settings.keepwarm_key_file,
        config_folder() / "key",
    )
    database = Database.open(url or settings.database_url or default_url(), vault)
    try:
        yield database
    finally:
        database.close()


def default_url() -> str:
    from bot.settings import data_folder

    return f"sqlite:///{data_folder() / 'keepwarm.db'}"


def demo_url() -> str:
    """A database of the demo's own, made anew each time."""
    from bot.settings import data_folder

    path = data_folder() / "demo.db"
    for leftover in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        leftover.unlink(missing_ok=True)
    return f"sqlite:///{path}"


def local_zone() -> str:
    """The zone this machine is set to."""
    from tzlocal import get_localzone_name

    return get_localzone_name() or "UTC"


@contextlib.contextmanager
def refusals() -> Iterator[None]:
    """What can't be done is one sentence on standard error and status 1, never a traceback."""
    from sqlalchemy.exc import OperationalError

    from domain.errors import Sorry
    from storage.errors import StorageError
    from storage.vault import WrongKey

    try:
        yield
    except (StorageError, WrongKey, Sorry, ValueError) as refusal:
        refuse(str(refusal))
    except OperationalError as error:
        refuse(f"The database can't be reached: {error.orig}")
    except OSError as error:
        refuse(f"{error.filename}: {error.strerror}" if error.filename else str(error))


def refuse(sentence: str) -> None:
    click.echo(sentence, err=True)
    sys.exit(REFUSED)


def log_to_stderr(level: int) -> None:
    """Logs go to standard error; the token is never in them (see redact)."""
    from bot.redact import install

    logging.basicConfig(
        level=level, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    install()
    logging.getLogger("alembic").setLevel(logging.WARNING)


def main() -> None:
    cli()


if __name__ == "__main__":
    main()
