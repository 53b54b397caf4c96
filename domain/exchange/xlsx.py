"""The first filled sheet of an Excel file, as rows of words."""

import io
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from zipfile import BadZipFile

from domain.exchange.refusals import NotReadable, TooManyRows
from domain.exchange.table import LONGEST_CELL, MOST_ROWS, PREAMBLE

MOST_COLUMNS = 200
"""Columns looked at: more are no table of people (ours)."""


def cells(content: bytes) -> list[list[str]]:
    """Its rows; days as ISO words. NotReadable where it is no such file."""
    from openpyxl import load_workbook  # heavy, and wanted by this format alone

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheets = [
            list(_rows(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS))) for sheet in book.worksheets
        ]
    except TooManyRows:
        raise
    except (
        BadZipFile,
        KeyError,
        ValueError,
        TypeError,
        OSError,
        AttributeError,
        IndexError,
        SyntaxError,
    ) as error:
        raise NotReadable from error
    return next((rows for rows in sheets if rows), [])


def _rows(rows: Iterable[Iterable[object]]) -> Iterator[list[str]]:
    for number, row in enumerate(islice(rows, MOST_ROWS + PREAMBLE + 1)):
        if number > MOST_ROWS + PREAMBLE:
            raise TooManyRows
        words = [_word(value) for value in row]
        if any(words):
            yield words


def _word(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()[:LONGEST_CELL]
