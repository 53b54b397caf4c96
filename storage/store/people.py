"""Who is in a record: the links from every record that names people, in the order named."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, delete, func, insert, select

from storage.store.noun import Noun
from storage.store.scope import Scope, chunks
from storage.tables import contacts, involved

LINK = insert(involved)
_MINE = (involved.c.user_id == bindparam("user"), involved.c.noun == bindparam("noun"))
WITH = involved.c.contact_id == bindparam("contact_id")
UNLINK = delete(involved).where(*_MINE, involved.c.record_id == bindparam("record_id"))
OF = (
    select(involved.c.record_id, involved.c.contact_id)
    .where(*_MINE, involved.c.record_id.in_(bindparam("record_ids", expanding=True)))
    .order_by(involved.c.record_id, involved.c.position)
)
UNLINK_MANY = delete(involved).where(
    *_MINE, involved.c.record_id.in_(bindparam("record_ids", expanding=True))
)
COUNT = select(func.count()).where(
    contacts.c.user_id == bindparam("user"), contacts.c.id.in_(bindparam("contact_ids", expanding=True))
)
INVOLVED = (
    select(involved.c.contact_id)
    .where(
        involved.c.user_id == bindparam("user"),
        involved.c.contact_id.in_(bindparam("contact_ids", expanding=True)),
    )
    .distinct()
)


def records_of(noun: Noun[Any], whom: ColumnElement[bool]) -> Select[Any]:
    """The records of a noun that name somebody: found by who is in them, not among all of the user's."""
    named = select(involved.c.record_id).where(
        involved.c.user_id == bindparam("user"), whom, involved.c.noun == noun.name
    )
    return noun.by_number.where(noun.table.c.id.in_(named))


def of(scope: Scope, noun: str, record_ids: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The connections in each of these records."""
    named: dict[int, list[int]] = {}
    for part in chunks(record_ids):
        for record_id, contact_id in scope.run(OF, noun=noun, record_ids=part):
            named.setdefault(record_id, []).append(contact_id)
    return {record_id: tuple(contact_ids) for record_id, contact_ids in named.items()}


def link(scope: Scope, noun: str, record_id: int, contact_ids: Sequence[int]) -> None:
    scope.insert_many(
        LINK,
        [
            {"noun": noun, "record_id": record_id, "position": position, "contact_id": contact_id}
            for position, contact_id in enumerate(contact_ids)
        ],
    )


def link_many(scope: Scope, noun: str, people: Mapping[int, Sequence[int]]) -> None:
    """The same for many records at once."""
    scope.insert_many(
        LINK,
        [
            {"noun": noun, "record_id": record_id, "position": position, "contact_id": contact_id}
            for record_id, contact_ids in people.items()
            for position, contact_id in enumerate(contact_ids)
        ],
    )


def unlink(scope: Scope, noun: str, record_id: int) -> None:
    scope.run(UNLINK, noun=noun, record_id=record_id)


def unlink_many(scope: Scope, noun: str, record_ids: Sequence[int]) -> None:
    scope.run(UNLINK_MANY, noun=noun, record_ids=record_ids)


def exist(scope: Scope, contact_ids: Sequence[int]) -> bool:
    """Whether the user knows every one of these connections."""
    asked = set(contact_ids)
    return not asked or scope.run(COUNT, contact_ids=list(asked)).scalar_one() == len(asked)


def involved_of(scope: Scope, contact_ids: Sequence[int]) -> set[int]:
    """Those of the connections whom any record names."""
    return {
        found for part in chunks(contact_ids) for found in scope.run(INVOLVED, contact_ids=part).scalars()
    }
