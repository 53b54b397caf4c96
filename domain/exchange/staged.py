"""A sheet as it is handed over and staged: its rows in chunks, written already, and what to tell of them."""

import json
from collections.abc import Sequence
from typing import Any, TypeAlias

from domain.exchange import asked
from domain.exchange.sheet import Sheet, plain
from domain.exchange.unify import marked, unified

Told: TypeAlias = tuple[dict[str, Any], list[str]]
"""What there is to tell of a file, and its rows in chunks, each in JSON: nobody reads them on the way."""

CHUNK = 50
"""Rows of one chunk, taken in by one step (ours: some ten milliseconds)."""

LOOK = 40
"""Letters of an example."""

SAMPLES = 5
"""Unreadable rows that are shown."""


def staged(sheet: Sheet) -> Told:
    """What is told of a file, and its rows.

    A table whose columns have to be asked about is staged as it is: people follow from the answers.
    """
    if sheet.records:  # our own export
        return _told(sheet, list(sheet.records), native=True)
    if sheet.columns:
        asks = {"columns": list(sheet.columns), "header": list(sheet.header), "looks": _looks(sheet)}
        return _told(sheet, asked.rows(sheet), **asks)
    people = marked(unified(sheet.entries))
    return _told(sheet, [plain(one) for one in people], twice=len(sheet.entries) - len(people))


def _told(sheet: Sheet, rows: Sequence[Any], **more: Any) -> Told:
    about = {
        "format": sheet.format,
        "count": len(rows),
        "twice": 0,
        "unread": 0 if sheet.columns else len(sheet.unreadable),
        "samples": [plain(one) for one in sheet.unreadable[:SAMPLES]],
        "ignored": dict(sheet.ignored),
        "columns": [],
    }
    chunks = (rows[at : at + CHUNK] for at in range(0, len(rows), CHUNK))
    return json.loads(written({**about, **more})), [written(chunk) for chunk in chunks]


def written(data: object) -> str:
    """As JSON on one line; halves of letters, which JSON may name and nobody can say, as question marks."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace").decode()


def _looks(sheet: Sheet) -> dict[str, str]:
    """What stands in each column that is asked about, for instance."""
    return {
        column: next((row[column] for _, row in sheet.rows if column in row), "")[:LOOK]
        for column in sheet.columns
    }
