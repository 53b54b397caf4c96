"""What storage refuses: the docstring is the sentence."""


class StorageError(Exception):
    """Something is wrong with what is kept."""

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence or type(self).__doc__)


class Conflict(StorageError):
    """The record has changed since it was read."""


class NoOpenDeed(StorageError):
    """A record can only change within a deed: open one first."""


class NewerDatabase(StorageError):
    """A newer Keepwarm than this one wrote this database. Update the program; nothing was changed."""


class BrokenReferences(StorageError):
    """After migrating, records point at others that are gone. Nothing was changed."""


class Unavailable(StorageError):
    """The database can't be reached right now. Nothing was changed; it can be tried again."""
