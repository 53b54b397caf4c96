"""All that is kept of the one user of a talk, read from the tables with the words opened: to compare by."""

from typing import Any

from sqlalchemy import select

from storage.codec import load
from storage.database import Unit
from storage.tables import metadata
from tests.talks.talk import Talk

TRACES = frozenset({"deeds", "changes", "outbox", "flows", "snapshots", "jobs"})
"""What tells of the past, not of how things stand."""

FOR_ITSELF = frozenset({"id", "held_at"})


def everything(chat: Talk) -> dict[str, list[dict[str, Any]]]:
    """The rows of every table, in the order of their numbers; who is in a record stands with the record."""
    found = chat.look(_read)
    assert isinstance(found, dict)
    return found


def _read(unit: Unit) -> dict[str, list[dict[str, Any]]]:
    user = unit.users.find("local", "local")
    assert user is not None
    tables = [
        table
        for table in metadata.sorted_tables
        if "user_id" in table.c and table.name not in TRACES and table.name != "involved"
    ]
    named = _named(unit, user.id)
    found: dict[str, list[dict[str, Any]]] = {}
    for table in tables:
        rows = unit.connection.execute(
            select(table).where(table.c.user_id == user.id).order_by(*table.primary_key)
        )
        found[table.name] = [_opened(unit, table.name, dict(row._mapping), named) for row in rows]
    found["prompts"] = sorted(
        ({key: value for key, value in row.items() if key not in FOR_ITSELF} for row in found["prompts"]),
        key=str,
    )
    return found


def _named(unit: Unit, user_id: int) -> dict[tuple[str, int], list[int]]:
    involved = metadata.tables["involved"]
    rows = unit.connection.execute(
        select(involved)
        .where(involved.c.user_id == user_id)
        .order_by(involved.c.noun, involved.c.record_id, involved.c.position)
    )
    people: dict[tuple[str, int], list[int]] = {}
    for row in rows:
        people.setdefault((row.noun, row.record_id), []).append(row.contact_id)
    return people


NOUNS = {
    "interactions": "interaction",
    "promises": "promise",
    "meetings": "meeting",
    "gaps": "gap",
    "opportunities": "opportunity",
    "stories": "story",
    "reflections": "reflection",
    "checks": "check",
}


def _opened(
    unit: Unit, table: str, row: dict[str, Any], named: dict[tuple[str, int], list[int]]
) -> dict[str, Any]:
    """A row with its words in place of what seals them."""
    if "body" in row:
        row["body"] = load(unit.vault.open(row["body"], row["user_id"], f"{table}.body"))
    if table in NOUNS:
        row["people"] = named.get((NOUNS[table], row["id"]), [])
    return row
