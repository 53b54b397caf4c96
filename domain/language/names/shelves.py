"""Dictionaries of several values a key, small in memory: one value stands alone, only more make a list."""

from collections.abc import Sequence
from typing import TypeVar

Value = TypeVar("Value", int, str)
Table = dict[str, Value | list[Value]]


def put(table: Table[Value], key: str, value: Value) -> None:
    """Add a value; the same value twice in a row counts once."""
    there = table.get(key)
    if there is None:
        table[key] = value
    elif isinstance(there, list):
        if there[-1] != value:
            there.append(value)
    elif there != value:
        table[key] = [there, value]


def take(table: Table[Value], key: str, value: Value) -> None:
    """Remove a value, and the key with its last one."""
    there = table.get(key)
    if isinstance(there, list):
        if value in there:
            there.remove(value)
        if len(there) == 1:
            table[key] = there[0]
    elif there == value:
        del table[key]


def under(table: Table[Value], key: str) -> Sequence[Value]:
    """The values of a key, in the order they came."""
    there = table.get(key)
    if there is None:
        return ()
    return there if isinstance(there, list) else (there,)
