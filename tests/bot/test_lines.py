"""The local chat as JSON lines: the real program, as a black box, to the letter of its contract."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

Line = dict[str, Any]


def environment(home: Path) -> dict[str, str]:
    """A home of its own, and nothing of this machine's settings."""
    return {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }


def run(home: Path, *events: Line | str, args: tuple[str, ...] = ()) -> list[Line]:
    """Play events to a fresh process; gives the lines it printed."""
    given = [event if isinstance(event, str) else json.dumps(event) for event in events]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "bot",
            "chat",
            "--jsonl",
            "--now",
            "2026-01-05T08:00",
            "--tz",
            "Europe/Berlin",
            *args,
        ],
        input="".join(f"{line}\n" for line in given),
        capture_output=True,
        text=True,
        env=environment(home),
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def of_type(lines: list[Line], kind: str) -> list[Line]:
    return [line for line in lines if line["type"] == kind]


def test_the_newcomers_exchange_through_the_program(tmp_path: Path) -> None:
    lines = run(
        tmp_path,
        {"text": "had coffee with Dana"},
        {"text": "make Dana tier 1"},
        {"at": "2026-02-05T09:00:00"},
        {"tap": "Done"},
        {"text": "when did I last talk to Dana?"},
    )
    first, tier, nudge, last = of_type(lines, "message")
    assert first == {
        "type": "message",
        "id": first["id"],
        "at": "2026-01-05T08:00:00+01:00",
        "text": first["text"],
        "buttons": [["Undo", "Change"], ["Gave", "Got", "Both"], ["Not a person", "Add details"]],
        "prompt": None,
    }
    assert "tier 1" in tier["text"]
    assert (nudge["at"], nudge["prompt"]) == ("2026-02-05T08:30:00+01:00", "nudge")
    assert of_type(lines, "edit")[0]["id"] == nudge["id"]
    assert of_type(lines, "toast")
    assert "Thursday 5 February" in last["text"]
    assert [line["event"] for line in of_type(lines, "done")] == [1, 2, 3, 4, 5]
    assert of_type(lines, "done")[2]["now"] == "2026-02-05T09:00:00+01:00"


def test_what_is_no_event_is_an_error_and_the_run_goes_on(tmp_path: Path) -> None:
    lines = run(
        tmp_path,
        "not json",
        {"nonsense": 1},
        {"tap": "Undo"},
        {"at": "yesterday"},
        {"at": "2020-01-01T00:00:00"},
        {"file": "nowhere.csv"},
        {"edit": "x", "of": 9},
        "[]",
        {"text": "had coffee with Dana"},
    )
    assert [line["event"] for line in of_type(lines, "error")] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [line["event"] for line in of_type(lines, "done")] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert len(of_type(lines, "message")) == 1


def test_a_stale_tap_names_its_message_and_is_answered_with_a_toast(tmp_path: Path) -> None:
    [message] = of_type(run(tmp_path, {"text": "had coffee with Dana"}), "message")
    tap = {"tap": "Undo", "message": message["id"]}
    lines = run(tmp_path, tap, tap)
    assert len(of_type(lines, "edit")) == 1
    assert "had its day" in of_type(lines, "toast")[1]["text"]


def test_an_edit_changes_what_the_event_had_logged(tmp_path: Path) -> None:
    lines = run(
        tmp_path,
        {"text": "had coffee with Dana"},
        {"edit": "call with Dana yesterday", "of": 1},
        {"text": "when did I last talk to Dana?"},
    )
    assert "Sunday 4 January" in of_type(lines, "message")[-1]["text"]


def test_a_contact_card_is_added_once(tmp_path: Path) -> None:
    card = {"contact": {"name": "Dana Kim", "phone": "+49 30 1234"}}
    lines = run(tmp_path, card, card, {"text": "brief me on Dana"})
    assert "Added Dana Kim" in of_type(lines, "message")[0]["text"]
    assert "already" in of_type(lines, "message")[1]["text"]
    assert "+49 30 1234" in of_type(lines, "message")[2]["text"]


def test_a_second_run_goes_on_where_the_first_ended(tmp_path: Path) -> None:
    run(tmp_path, {"text": "had coffee with Dana yesterday"})
    lines = run(tmp_path, {"text": "when did I last talk to Dana?"})
    assert "Sunday 4 January" in of_type(lines, "message")[0]["text"]


def test_the_demo_is_the_same_every_time(tmp_path: Path) -> None:
    questions = ({"text": "who's overdue?"}, {"at": "2026-01-06T12:00:00"})
    first, again = (unfiled(run(tmp_path, *questions, args=("--demo",))) for _ in range(2))
    assert first == again
    prompts = [line["prompt"] for line in of_type(first, "message")]
    assert prompts == [None, "nudge", "minutes", "score", "score", "nudge", "minutes"]


def unfiled(lines: list[Line]) -> list[Line]:
    """Each run keeps its pictures under names of its own."""
    return [line | {"file": Path(line["file"]).suffix} if line.get("file") else line for line in lines]


def test_files_and_folders_are_the_users_alone(tmp_path: Path) -> None:
    run(tmp_path, {"text": "had coffee with Dana"})
    made = [path for path in tmp_path.rglob("*") if "keepwarm" in str(path)]
    assert {oct(path.stat().st_mode & 0o777) for path in made if path.is_file()} == {"0o600"}
    assert {oct(path.stat().st_mode & 0o777) for path in made if path.is_dir()} == {"0o700"}


@pytest.mark.parametrize("args", [("--now", "soon"), ("--database", "mysql://x")])
def test_what_cannot_be_done_is_one_sentence_and_status_one(tmp_path: Path, args: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--jsonl", *args],
        input="",
        capture_output=True,
        text=True,
        env=environment(tmp_path),
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1


def test_understand_answers_each_line_in_order_and_marks_what_is_no_message(tmp_path: Path) -> None:
    good = {
        "text": "had coffee with Dana",
        "now": "2026-06-17T09:30:00",
        "tz": "America/New_York",
        "contacts": ["Dana Kim"],
    }
    done = subprocess.run(
        [sys.executable, "-m", "bot", "understand"],
        input=json.dumps(good) + "\nnot json\n" + json.dumps(good) + "\n",
        capture_output=True,
        text=True,
        env=environment(tmp_path),
        timeout=60,
        check=False,
    )
    first, bad, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert first == last
    assert first["actions"][0]["people"] == [{"mention": "Dana", "name": "Dana Kim", "status": "known"}]
    assert list(bad) == ["error"]
