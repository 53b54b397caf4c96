"""A sheet as it is handed over and staged: its rows in chunks, written already, and what to tell of them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from domain.exchange import columns
from domain.exchange.refusals import NobodyInIt
from domain.exchange.sheet import Entry, Sheet, Unreadable, plain
from domain.exchange.unify import unified

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
        rows = [{"number": number, "cells": dict(row)} for number, row in sheet.rows]
        return _told(sheet, rows, columns=list(sheet.columns), header=list(sheet.header), looks=_looks(sheet))
    people = unified(sheet.entries)
    return _told(sheet, [plain(one) for one in people], twice=len(sheet.entries) - len(people))


def reread(chunks: Iterable[str], means: Mapping[str, str]) -> Told:
    """The same for the rows of a table, now that it is known what its columns mean. Raises NobodyInIt."""
    rows = (row for chunk in chunks for row in json.loads(chunk))
    told = [columns.told(row["number"], row["cells"], means) for row in rows]
    sheet = Sheet(
        format=columns.FORMAT,
        entries=tuple(one for one in told if isinstance(one, Entry)),
        unreadable=tuple(one for one in told if isinstance(one, Unreadable)),
    )
    if not sheet.entries:
        raise NobodyInIt
    return staged(sheet)


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
    return {**about, **more}, [json.dumps(chunk, separators=(",", ":")) for chunk in chunks]


def _looks(sheet: Sheet) -> dict[str, str]:
    """What stands in each column that is asked about, for instance."""
    return {
        column: next((row[column] for _, row in sheet.rows if column in row), "")[:LOOK]
        for column in sheet.columns
    }
