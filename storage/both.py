"""INSERT … ON CONFLICT, which both databases spell alike and SQLAlchemy builds anew at each use.

As text it is built once: that saves a third of a millisecond each time.
"""

from collections.abc import Sequence

from sqlalchemy import Table, TextClause, bindparam, text


def insert_once(table: Table, columns: Sequence[str], keys: Sequence[str], then: str = "") -> TextClause:
    """Insert a row unless one with these keys is there already."""
    return _insert(table, columns, keys, "DO NOTHING", then)


def insert_or_replace(
    table: Table, columns: Sequence[str], keys: Sequence[str], new: Sequence[str], then: str = ""
) -> TextClause:
    """Insert a row, or give the one with these keys its ``new`` columns; ``then`` says where."""
    values = ", ".join(f"{name} = excluded.{name}" for name in new)
    return _insert(table, columns, keys, f"DO UPDATE SET {values}", then)


def _insert(table: Table, columns: Sequence[str], keys: Sequence[str], action: str, then: str) -> TextClause:
    names, values = ", ".join(columns), ", ".join(f":{name}" for name in columns)
    insert = f"INSERT INTO {table.name} ({names}) VALUES ({values})"
    conflict = f"ON CONFLICT ({', '.join(keys)}) {action} {then}"
    return text(f"{insert} {conflict}").bindparams(
        *(bindparam(name, type_=table.c[name].type) for name in columns)
    )
