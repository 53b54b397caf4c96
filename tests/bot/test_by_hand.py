"""`keepwarm import` and `keepwarm export`: the real program, its exit status and what it leaves behind."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.__main__ import cli
from tests.bot.test_lines import environment, of_type, run
from tests.domain.exchange import files

NOBODY = "Nobody by that id"


@dataclass
class Done:
    """How a command ended, and what it wrote."""

    returncode: int
    stdout: bytes
    stderr: bytes


def keepwarm(home: Path, *args: str) -> Done:
    """A command of the program, in a home of its own."""
    done = CliRunner().invoke(cli, args, env=environment(home), catch_exceptions=False)
    return Done(done.exit_code, done.stdout_bytes, done.stderr_bytes)


@pytest.fixture(autouse=True)
def _mask() -> Iterator[None]:
    """The program sets its own for what it writes; that of the tests comes back."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_a_process_of_its_own_ends_with_the_status_of_what_it_did(home: Path, linkedin: str) -> None:
    for args, status in (("import", linkedin), 0), (("export", "--user", "9"), 1), (("import",), 2):
        command = [sys.executable, "-m", "bot", *args]
        done = subprocess.run(command, capture_output=True, env=environment(home), timeout=60, check=False)
        assert done.returncode == status
        assert bool(done.stdout) == (status == 0)
        assert bool(done.stderr) == (status != 0)


def test_a_file_is_taken_in_and_told_of(home: Path, linkedin: str) -> None:
    done = keepwarm(home, "import", linkedin)
    assert done.returncode == 0
    said = done.stdout.decode()
    assert "2 new: Dana Kim (Acme)" in said
    assert "✓ Connections.csv is in: 2 new." in said
    assert "place" not in said.splitlines()[-1]  # nobody is there to answer
    assert done.stderr == b""
    again = keepwarm(home, "import", linkedin)
    assert again.returncode == 0
    assert "nothing to do" in again.stdout.decode()


def test_what_came_in_by_hand_is_undone_in_the_chat(home: Path, linkedin: str) -> None:
    keepwarm(home, "import", linkedin)
    texts = [line["text"] for line in of_type(run(home, {"text": "undo"}, {"text": "/people"}), "message")]
    assert "the import is taken back" in texts[1]
    assert "Nobody yet" in texts[-1]


def test_a_dry_run_only_shows(home: Path, linkedin: str) -> None:
    done = keepwarm(home, "import", "--dry-run", linkedin)
    assert done.returncode == 0
    assert "2 new" in done.stdout.decode()
    assert "is in" not in done.stdout.decode()
    assert json.loads(keepwarm(home, "export").stdout)["connections"] == []


def test_files_are_for_the_user_that_is_named(home: Path, linkedin: str) -> None:
    assert keepwarm(home, "import", linkedin, "--user", "4711").returncode == 0
    told = json.loads(keepwarm(home, "export", "--user", "4711").stdout)
    assert [one["name"] for one in told["connections"]] == ["Dana Kim", "Jürgen Müller, MBA"]
    for nobody in ((), ("--user", "99")):
        done = keepwarm(home, "export", *nobody)
        assert (done.returncode, done.stdout) == (1, b"")
        assert NOBODY in done.stderr.decode()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "That file is empty."),
        (b"%PDF-1.7 \x00\x01" * 50, "I can't read that file."),
        (b"Name,Company\n", "there is nobody in it"),
        (b"A,B\n1,2\n", "I can't tell what the columns"),
    ],
    ids=["empty", "no table", "nobody", "unknown columns"],
)
def test_a_file_that_cannot_be_taken_in_is_refused_in_a_sentence(
    home: Path, tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "some.csv"
    path.write_bytes(content)
    done = keepwarm(home, "import", str(path))
    assert (done.returncode, done.stdout) == (1, b"")
    assert sentence in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.parametrize(
    "args",
    [
        ("import",),
        ("import", "nowhere.csv"),
        ("import", "."),
        ("import", "--user", "anna", __file__),
        ("export", "."),
        ("export", "--format", "xml"),
        ("export", "--user", "0"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_status_2(home: Path, args: tuple[str, ...]) -> None:
    done = keepwarm(home, *args)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "Usage:" in done.stderr.decode()


@pytest.mark.parametrize(
    ("form", "beginning"),
    [("json", b"{"), ("csv", b"\xef\xbb\xbfName,"), ("vcard", b"BEGIN:VCARD"), ("ics", b"BEGIN:VCALENDAR")],
)
def test_an_export_goes_to_standard_output_alone(
    home: Path, linkedin: str, form: str, beginning: bytes
) -> None:
    keepwarm(home, "import", linkedin)
    done = keepwarm(home, "export", "--format", form)
    assert done.returncode == 0
    assert done.stdout.startswith(beginning)
    assert done.stderr == b""


def test_an_exported_file_is_its_owners_alone_even_over_an_open_one(
    home: Path, tmp_path: Path, linkedin: str
) -> None:
    keepwarm(home, "import", linkedin)
    path = tmp_path / "mine.json"
    path.write_text("x" * 1_000_000)
    path.chmod(0o644)
    assert keepwarm(home, "export", str(path)).returncode == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(json.loads(path.read_bytes())["connections"]) == 2


def test_a_place_that_cannot_be_written_is_refused_in_a_sentence(home: Path, linkedin: str) -> None:
    keepwarm(home, "import", linkedin)
    done = keepwarm(home, "export", str(home / "no" / "such" / "place.json"))
    assert done.returncode == 1
    assert "place.json: No such file or directory" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_wrong_usage(home: Path, linkedin: str) -> None:
    Path(linkedin).chmod(0)
    assert keepwarm(home, "import", linkedin).returncode == 2


def test_an_export_fills_a_database_elsewhere(home: Path, tmp_path: Path, linkedin: str) -> None:
    keepwarm(home, "import", linkedin)
    path, elsewhere = tmp_path / "mine.json", tmp_path / "elsewhere"
    keepwarm(home, "export", str(path))
    assert "2 new" in keepwarm(elsewhere, "import", str(path)).stdout.decode()
    first = json.loads(path.read_bytes())
    assert json.loads(keepwarm(elsewhere, "export").stdout)["connections"] == first["connections"]


def test_forgetting_everything_clears_the_pictures_and_says_where_the_files_are(home: Path) -> None:
    lines = run(
        home,
        {"text": "had coffee with Dana Kim"},
        {"text": "show my network map"},
        {"text": "/export json"},
        {"text": "/forget"},
        {"text": "erase everything"},
    )
    picture, file = (Path(line["file"]) for line in of_type(lines, "message") if "file" in line)
    last = of_type(lines, "message")[-1]["text"]
    assert "Erased: 1 person" in last
    assert "pictures I drew on this machine are deleted" in last
    assert not list(picture.parent.glob("*.png"))
    assert f"they stay; delete them in {file.parent}" in last
    assert json.loads(file.read_bytes())["connections"][0]["name"] == "Dana Kim"


def test_nothing_is_said_of_pictures_and_files_that_never_were(home: Path) -> None:
    lines = run(home, {"text": "had coffee with Dana"}, {"text": "/forget"}, {"text": "erase everything"})
    assert of_type(lines, "message")[-1]["text"].endswith("Take care!")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def linkedin(tmp_path: Path) -> str:
    path = tmp_path / "Connections.csv"
    path.write_bytes(files.linkedin())
    return str(path)
