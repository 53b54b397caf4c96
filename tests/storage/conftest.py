"""Somebody with a store of their own, and somebody else."""

import pytest

from domain.model import Contact, User
from storage.database import Database
from tests.storage.work import meet, new_user


@pytest.fixture
def user(database: Database) -> User:
    return new_user(database, name="Ann")


@pytest.fixture
def stranger(database: Database) -> User:
    return new_user(database, "2", name="Zoe")


@pytest.fixture
def dana(database: Database, user: User) -> Contact:
    return meet(database, user)
