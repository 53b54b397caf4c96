"""A sheet as it is handed over and staged: chunks of JSON-ready rows, and what there is to tell of them."""

from typing import Any

from domain.exchange.sheet import Sheet, plain
from domain.exchange.unify import shared_names, unified

CHUNK = 100
"""Rows of one chunk, taken in by one step (ours: a few milliseconds)."""

LOOK = 40
"""Letters of an example."""

SAMPLES = 5
"""Unreadable rows that are shown."""


def staged(sheet: Sheet) -> tuple[dict[str, Any], list[list[Any]]]:
    """What is told of a file, and its people in chunks.

    A table whose columns have to be asked about is staged as its rows are: people follow from the answers.
    """
    asks = bool(sheet.columns)
    entries = [] if asks else unified(sheet.entries)
    if sheet.records:
        return _whole(sheet)
    rows: list[Any] = (
        [{"number": number, "cells": dict(row)} for number, row in sheet.rows]
        if asks
        else [plain(entry) for entry in entries]
    )
    about: dict[str, Any] = {
        "format": sheet.format,
        "count": len(rows),
        "twice": 0 if asks else len(sheet.entries) - len(entries),
        "shared": shared_names(entries),
        "unread": 0 if asks else len(sheet.unreadable),
        "samples": [plain(one) for one in sheet.unreadable[:SAMPLES]],
        "ignored": dict(sheet.ignored),
        "columns": list(sheet.columns),
        "header": list(sheet.header),
        "looks": _looks(sheet) if asks else {},
    }
    return about, [rows[at : at + CHUNK] for at in range(0, len(rows), CHUNK)]


def _whole(sheet: Sheet) -> tuple[dict[str, Any], list[list[Any]]]:
    """Our own export: its records as they are."""
    rows = list(sheet.records)
    about = {
        "format": sheet.format,
        "native": True,
        "count": len(rows),
        "twice": 0,
        "shared": [],
        "unread": len(sheet.unreadable),
        "samples": [plain(one) for one in sheet.unreadable[:SAMPLES]],
        "ignored": {},
        "columns": [],
    }
    return about, [rows[at : at + CHUNK] for at in range(0, len(rows), CHUNK)]


def _looks(sheet: Sheet) -> dict[str, str]:
    """What stands in each column that is asked about, for instance."""
    return {
        column: next((row[column] for _, row in sheet.rows if column in row), "")[:LOOK]
        for column in sheet.columns
    }
