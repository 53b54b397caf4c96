"""Statements that SQLite and PostgreSQL spell alike but SQLAlchemy keeps apart: INSERT … ON CONFLICT."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

Statement = TypeVar("Statement")
Insert = postgresql.Insert | sqlite.Insert


def on_both(build: Callable[[Callable[[Table], Insert]], Statement]) -> dict[str, Statement]:
    """The statement in both dialects, by the dialect's name."""
    return {"sqlite": build(sqlite.insert), "postgresql": build(postgresql.insert)}
