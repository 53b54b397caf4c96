"""Rows and columns out of bytes: any encoding, delimiter and preamble that exports come with."""

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from domain.exchange.refusals import NotReadable, TooManyRows

MOST_ROWS = 100_000
"""Rows in one file (facts, "Security and hosting")."""

LONGEST_CELL = 50_000
"""Letters of one cell that are read (ours: a note, not a book)."""

PREAMBLE = 50
"""Rows looked through for the header: exports put notes before it."""

FORMULA = frozenset("=+-@\t\r")
"""How a cell begins that table programs would run (facts, "Security")."""

DELIMITERS = ",;\t|"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its header, and rows as mappings with the number of each as people count them."""

    header: tuple[str, ...]
    rows: tuple[tuple[int, Mapping[str, str]], ...]

    def column(self, *names: str) -> str | None:
        """The first of these columns that is there, however it is capitalised."""
        known = {name.casefold(): name for name in self.header}
        return next((known[name.casefold()] for name in names if name.casefold() in known), None)


def decode(content: bytes) -> str:
    """Text out of bytes: by its mark, as UTF-8, else as Windows wrote it; NotReadable for what is no text."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace").lstrip("\ufeff")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if len(_CONTROL.findall(text)) > len(text) // 100 + 1:
        raise NotReadable
    return text


def cells(text: str) -> Iterator[list[str]]:
    """The rows of a CSV, whatever separates its cells; never more than are allowed."""
    csv.field_size_limit(10_000_000)
    reader = csv.reader(
        io.StringIO(_CONTROL.sub("", text), newline=""), delimiter=delimiter(text), strict=False
    )
    try:
        for number, row in enumerate(reader):
            if number > MOST_ROWS + PREAMBLE:
                raise TooManyRows
            yield [_plain(cell.strip()[:LONGEST_CELL]) for cell in row]
    except csv.Error as error:
        raise NotReadable from error


def _plain(cell: str) -> str:
    """Without the sign that keeps table programs from taking a cell for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA else cell


def delimiter(text: str) -> str:
    """What separates the cells: the sign that stands most often in the first lines, alike in each."""
    lines = [line for line in islice(io.StringIO(text), PREAMBLE) if line.strip()]
    return max(
        DELIMITERS, key=lambda sign: (max((line.count(sign) for line in lines), default=0), sign == ",")
    )


def table(rows: Sequence[Sequence[str]], needed: Collection[Collection[str]] = ()) -> Table | None:
    """The table whose header has, of each group of names, one; None where there is no such row.

    With nothing needed the first row with two cells or more, or the only column's name, is the header.
    """
    for at, row in enumerate(rows[:PREAMBLE]):
        named = {cell.casefold() for cell in row}
        if all(named & {name.casefold() for name in group} for group in needed) and any(row):
            return _below(tuple(row), rows[at + 1 :], at + 2)
    return None


def _below(header: tuple[str, ...], rows: Sequence[Sequence[str]], first: int) -> Table:
    """The rows under a header; those without a word are nothing."""
    found = tuple(
        (number, {name: row[at] for at, name in enumerate(header) if name and at < len(row) and row[at]})
        for number, row in enumerate(rows, first)
    )
    filled = tuple((number, row) for number, row in found if row)
    if len(filled) > MOST_ROWS:
        raise TooManyRows
    return Table(header, filled)
