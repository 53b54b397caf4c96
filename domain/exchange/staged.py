"""A sheet as it is handed over and staged: chunks of JSON-ready rows, and what there is to tell of them."""

from collections.abc import Mapping
from typing import Any

from domain.exchange.sheet import Sheet, plain
from domain.exchange.unify import shared_names, unified

CHUNK = 100
"""Rows of one chunk, taken in by one step (ours: a few milliseconds)."""

SAMPLES = 5
"""Unreadable rows that are shown."""


def staged(sheet: Sheet) -> tuple[dict[str, Any], list[list[Any]]]:
    """What is told of a file, and its people in chunks.

    A table whose columns have to be asked about is staged as its rows are: people follow from the answers.
    """
    asks = bool(sheet.columns)
    entries = [] if asks else unified(sheet.entries)
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
    }
    return about, [rows[at : at + CHUNK] for at in range(0, len(rows), CHUNK)]


def format_of(about: Mapping[str, Any]) -> str:
    return str(about["format"])
