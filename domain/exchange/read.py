"""A file of any kind, from its bytes to a sheet: the format is told by what is in it, within safe limits."""

import io
import json
import stat
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from domain.exchange import columns, google, linkedin, monica, nametag, native, outlook, vcards, xlsx
from domain.exchange.refusals import EmptyFile, NobodyInIt, NotReadable, TooBig, TooManyRows, UnsafeArchive
from domain.exchange.sheet import Sheet
from domain.exchange.table import cells, decode

LARGEST = 20_000_000
"""Bytes of a file (Telegram hands out no larger ones)."""

LARGEST_UNPACKED = 100_000_000
MOST_FILES = 1_000
HIGHEST_RATIO = 100
"""Limits of an archive (facts, "Security and hosting")."""

MOST_RECORDS = 500_000
"""Records of our own export: people with all that happened with them (ours)."""

Rows = Sequence[Sequence[str]]
TABLES: tuple[Callable[[Rows], Sheet | None], ...] = (
    linkedin.connections,
    google.contacts,
    outlook.contacts,
)
"""Tables with a form of their own, told by their columns."""


def read(content: bytes, mapping: Mapping[str, str] | None = None) -> Sheet:
    """What the file holds; raises Sorry with the reason where it can't be read.

    ``mapping`` says what the columns of a table mean, by their names, where the user was asked.
    """
    if len(content) > LARGEST:
        raise TooBig
    if not content.strip():
        raise EmptyFile
    sheet = _archive(content, mapping) if content[:2] == b"PK" else _plain(content, mapping)
    if sheet is None:
        raise NotReadable
    if max(len(sheet.entries), len(sheet.records)) > MOST_RECORDS:
        raise TooManyRows
    if not (sheet.entries or sheet.columns or sheet.unreadable or sheet.records):
        raise NobodyInIt
    return sheet


def _plain(content: bytes, mapping: Mapping[str, str] | None) -> Sheet | None:
    text = decode(content)
    start = text.lstrip()[:20].casefold()
    if start.startswith("begin:vcard"):
        return vcards.cards(content)
    if start.startswith(("{", "[")):
        return _json(text)
    return _table(list(cells(text)), mapping)


def _json(text: str) -> Sheet | None:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotReadable from error
    if not isinstance(data, dict):
        return None
    if native.is_native(data):
        return native.everything(data)
    if monica.is_monica(data):
        return monica.contacts(data)
    return nametag.people(data) if nametag.is_nametag(data) else None


def _table(rows: Rows, mapping: Mapping[str, str] | None) -> Sheet | None:
    if mapping is None:
        known = next((sheet for reads in TABLES if (sheet := reads(rows)) is not None), None)
        if known is not None:
            return known
    is_table = any(len(row) > 1 for row in rows[:50]) or columns.is_list_of_names(rows)
    return columns.people(rows, mapping) if is_table else None


def _archive(content: bytes, mapping: Mapping[str, str] | None) -> Sheet | None:
    """An Excel file, LinkedIn's archive, or an archive with one file we can read in it."""
    files = _unpacked(content)
    if "[content_types].xml" in files:
        return _table(xlsx.cells(content), mapping)
    tables = {name: list(cells(decode(data))) for name, data in files.items() if name.endswith(".csv")}
    found = linkedin.archive(tables)
    if found is not None:
        return found
    sheets = [sheet for data in files.values() if (sheet := _tried(data)) is not None]
    return max(sheets, key=lambda sheet: len(sheet.entries), default=None)


def _tried(content: bytes) -> Sheet | None:
    """A file of an archive, if it is one of ours; archives within archives are none."""
    try:
        return None if content[:2] == b"PK" else _plain(content, None)
    except (NotReadable, NobodyInIt):
        return None


def _unpacked(content: bytes) -> dict[str, bytes]:
    """The files of an archive by their names in lower case, without folders; none of an unsafe one."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            _check(infos, len(content))
            unpacked: dict[str, bytes] = {}
            left = LARGEST_UNPACKED
            for info in infos:
                with archive.open(info) as file:
                    data = file.read(left + 1)
                left -= len(data)
                if left < 0:
                    raise TooBig
                unpacked.setdefault(PurePosixPath(info.filename).name.casefold(), data)
            return unpacked
    except (
        BadZipFile,
        NotImplementedError,
        RuntimeError,
        ValueError,
        EOFError,
        OSError,
        zlib.error,
    ) as error:
        raise NotReadable from error


def _check(infos: Sequence[ZipInfo], size: int) -> None:
    """Nothing that unpacks beyond all measure, nor leads out of the archive."""
    if len(infos) > MOST_FILES:
        raise UnsafeArchive
    total = sum(info.file_size for info in infos)
    if total > LARGEST_UNPACKED:
        raise TooBig
    if total > HIGHEST_RATIO * max(size, 100_000):
        raise UnsafeArchive
    for info in infos:
        path = PurePosixPath(info.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or stat.S_ISLNK(info.external_attr >> 16):
            raise UnsafeArchive
