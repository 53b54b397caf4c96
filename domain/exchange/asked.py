"""A table whose columns have to be asked about: staged as its rows are, read when the answers are there."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from domain.exchange import columns
from domain.exchange.keys import name_key
from domain.exchange.sheet import Entry, Sheet, Unreadable
from domain.exchange.unify import marked, unified

BY_THEIR_NAMES = ""
"""In place of a column: those that hold names by what they are called themselves."""


def rows(sheet: Sheet) -> list[dict[str, Any]]:
    """The rows as they are staged: with their cells, and the columns that make of a row somebody's namesake.

    That takes the whole table to know, while the rows are read by chunks later on.
    """
    called = _called(sheet)
    shared = _shared(sheet, called)
    return [
        {
            "number": number,
            "cells": dict(cells),
            "namesakes": [column for column, name in names.items() if (column, name) in shared],
        }
        for (number, cells), names in zip(sheet.rows, called, strict=True)
    ]


def people(
    staged: Iterable[Mapping[str, Any]], means: Mapping[str, str]
) -> tuple[list[Entry], list[Unreadable], int]:
    """The people of some rows, now that the columns mean something; how many rows more they stand in."""
    naming = {BY_THEIR_NAMES, *(column for column, kind in means.items() if kind == "name")}
    told = [
        columns.told(row["number"], row["cells"], means, namesakes=not naming.isdisjoint(row["namesakes"]))
        for row in staged
    ]
    entries = [one for one in told if isinstance(one, Entry)]
    found = marked(unified(entries))
    return found, [one for one in told if isinstance(one, Unreadable)], len(entries) - len(found)


def _called(sheet: Sheet) -> list[dict[str, str]]:
    """What each row may be called, by the column that would say so."""
    means = columns.known(sheet.header)
    if not columns.has_names(means):
        asked = sheet.columns
        return [{name: name_key(cells[name]) for name in asked if name in cells} for _, cells in sheet.rows]
    told = (columns.told(number, cells, means) for number, cells in sheet.rows)
    return [{BY_THEIR_NAMES: name_key(one.name)} if isinstance(one, Entry) else {} for one in told]


def _shared(sheet: Sheet, called: Sequence[Mapping[str, str]]) -> set[tuple[str, str]]:
    """The names, with their columns, that people of several companies bear: one who stands twice is none."""
    means = columns.known(sheet.header)
    company = next((column for column, kind in means.items() if kind == "company"), "")
    bearers = {
        (column, name, cells.get(company, "").casefold())
        for (_, cells), names in zip(sheet.rows, called, strict=True)
        for column, name in names.items()
    }
    counts = Counter((column, name) for column, name, _ in bearers)
    return {name for name, count in counts.items() if count > 1}
