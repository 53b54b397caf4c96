"""The reading process: whatever a file does to it, the user gets a sentence and the program goes on."""

import asyncio
import json
import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from bot import reading
from bot.reading import Reader
from domain.errors import Sorry
from domain.exchange.refusals import NotReadable, TooBig, TooManyRows, UnsafeArchive
from domain.exchange.staged import Told
from tests.domain.exchange import files


def read(content: bytes, reader: Reader | None = None) -> Told:
    return asyncio.run((reader or Reader()).read(content))


def refusal_of(content: bytes) -> str:
    with pytest.raises(Sorry) as caught:
        read(content)
    return caught.value.sentence


def worker(folder: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> str:
    """The name of a reading process that does this instead, and writes its number beside."""
    (folder / "another_worker.py").write_text(
        f"import os, sys, time\nopen({str(folder / 'pid')!r}, 'w').write(str(os.getpid()))\n{code}\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(folder))
    return "another_worker"


def is_over(folder: Path) -> bool:
    """Whether that process is gone, and not even waits to be buried."""
    try:
        os.kill(int((folder / "pid").read_text()), 0)
    except ProcessLookupError:
        return True
    return False


def test_a_file_is_read_and_handed_over_in_chunks() -> None:
    about, chunks = read(files.linkedin())
    assert (about["format"], about["count"]) == ("LinkedIn connections", 2)
    assert [one["name"] for one in json.loads(chunks[0])] == ["Dana Kim", "Jürgen Müller, MBA"]


def test_words_with_odd_line_ends_arrive_whole() -> None:
    name = "Dana\u2028Kim\x85\u2029Stone"
    _, chunks = read(json.dumps({"version": 1, "connections": [{"name": name}]}).encode())
    assert json.loads(chunks[0])[0]["record"]["name"] == name


def test_half_a_letter_is_a_question_mark() -> None:
    _, chunks = read(b'{"version": 1, "connections": [{"name": "Dana \\ud83d Kim \\ud83d\\ude00"}]}')
    assert json.loads(chunks[0])[0]["record"]["name"] == "Dana ? Kim 😀"


def test_a_reading_that_hangs_is_ended_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(worker(tmp_path, monkeypatch, "time.sleep(600)"), seconds=1)
    with pytest.raises(NotReadable):
        read(b"Name\nDana", reader)
    assert is_over(tmp_path)


def test_a_reading_that_never_takes_the_file_is_ended_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More than fits into a pipe waits to be taken."""
    reader = Reader(worker(tmp_path, monkeypatch, "sys.stdin.close(); time.sleep(600)"), seconds=1)
    with pytest.raises(NotReadable):
        read(b"x" * 5_000_000, reader)
    assert is_over(tmp_path)


@pytest.mark.parametrize(
    "code",
    [
        "os.abort()",
        "raise ZeroDivisionError",
        "print('{\"format\": 1}'); sys.stdout.flush(); os._exit(3)",
        "print('no JSON')",
        "os.write(1, bytes([255, 254]))",
        "pass",
    ],
)
def test_a_reading_that_dies_or_answers_nonsense_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    with pytest.raises(NotReadable):
        read(files.linkedin(), Reader(worker(tmp_path, monkeypatch, code)))
    assert is_over(tmp_path)
    assert read(files.linkedin())[0]["count"] == 2


def test_a_program_that_ends_meanwhile_leaves_no_reading_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Reader(worker(tmp_path, monkeypatch, "time.sleep(600)"))

    async def leave() -> None:
        task = asyncio.create_task(reader.read(b"Name\nDana"))
        while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text():
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(leave())
    assert is_over(tmp_path)


def test_the_reading_process_gets_neither_key_nor_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = ("KEEPWARM_KEY", "TELEGRAM_TOKEN", "DATABASE_URL", "AWS_SECRET_ACCESS_KEY", "HOME")
    for name in secrets:
        monkeypatch.setenv(name, "quincewort")
    code = "import json; print(json.dumps({'environment': dict(os.environ), 'arguments': sys.argv}))"
    about, _ = read(b"x", Reader(worker(tmp_path, monkeypatch, code)))
    assert "PATH" in about["environment"]
    assert "quincewort" not in json.dumps(about)


def test_two_files_are_read_beside_each_other() -> None:
    async def both() -> list[Told]:
        reader = Reader()
        return list(await asyncio.gather(reader.read(files.linkedin()), reader.read(files.monica())))

    assert [about["format"] for about, _ in asyncio.run(both())] == ["LinkedIn connections", "Monica"]


def excel_of(cells: bytes) -> bytes:
    """An Excel file whose only sheet is this XML."""
    with zipfile.ZipFile(BytesIO(files.xlsx([["Name"], ["Dana Kim"]]))) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    parts["xl/worksheets/sheet1.xml"] = cells
    return files.zipped(parts)


BILLION = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "'
    + b"ha" * 500
    + b'">'
    + b"".join(b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in b"bcdefgh")
    + b']><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>&h;</t></is></c></row></sheetData></worksheet>'
)
OUTSIDE = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'
    b'<row r="2"><c r="A2" t="inlineStr"><is><t>Dana &a;</t></is></c></row></sheetData></worksheet>'
)
BOMBS = {
    "a ZIP of zeros": (files.zipped({"Connections.csv": bytes(99_000_000)}), UnsafeArchive),
    "a ZIP that unpacks too far": (
        files.zipped({f"{n}.csv": os.urandom(9) * 9**6 for n in range(30)}),
        TooBig,
    ),
    "an archive in an archive": (
        files.zipped({"a.zip": files.zipped({"b.zip": files.linkedin_zip()})}),
        NotReadable,
    ),
    "a way out of the archive": (files.zipped({"a/../../Connections.csv": files.linkedin()}), UnsafeArchive),
    "a Windows way out": (files.zipped({"..\\Connections.csv": files.linkedin()}), UnsafeArchive),
    "1,001 files": (files.zipped({f"{n}.csv": b"Name\nDana" for n in range(1001)}), UnsafeArchive),
    "100,001 rows": (b"Name,Company\n" + b"Dana Kim,Acme\n" * 100_001, TooManyRows),
    "100,001 cards": (b"BEGIN:VCARD\nFN:Dana\nEND:VCARD\n" * 100_001, TooManyRows),
    "words within words within words": (excel_of(BILLION), NotReadable),
    "an open quote and 19 MB": (b'Name,Company\n"' + b"x" * 19_000_000, NotReadable),
    "deep JSON": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, NotReadable),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_in_a_sentence(bomb: str) -> None:
    content, refusal = BOMBS[bomb]
    assert refusal_of(content) == refusal().sentence


def test_cards_without_an_end_are_one_that_cannot_be_read() -> None:
    assert read(b"BEGIN:VCARD\n" * 900_000)[0]["unread"] == 1


def test_an_excel_file_that_points_elsewhere_brings_nothing_from_there() -> None:
    try:
        told = json.dumps(read(excel_of(OUTSIDE)))
    except Sorry:
        return
    assert "root:" not in told


def test_memory_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import bot.reading_worker as worker\nworker._be_modest()\nbytearray(3_000_000_000)\nprint('{}')"
    name = beside_ours(tmp_path, monkeypatch, code)
    with pytest.raises(NotReadable):
        read(b"x", Reader(name))


def test_the_reading_process_loads_no_grammar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would take a second and more of each file."""
    code = "import bot.reading_worker, json\nprint(json.dumps(sorted(sys.modules)))"
    name = beside_ours(tmp_path, monkeypatch, code)
    loaded, _ = read(b"x", Reader(name))
    assert "domain.exchange.read" in loaded
    assert [one for one in loaded if one.startswith(("domain.language", "storage", "openpyxl"))] == []


def beside_ours(folder: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> str:
    """Another worker that can use our own modules."""
    name = worker(folder, monkeypatch, code)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder), str(Path(reading.__file__).parents[1])]))
    return name


def test_a_file_too_large_is_not_even_handed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TooBig):
        read(b"x" * (reading.LARGEST + 1), Reader(worker(tmp_path, monkeypatch, "pass")))
    assert not (tmp_path / "pid").exists()
