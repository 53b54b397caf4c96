"""The names of each user, ready for the language: built once per process, trusted by version."""

import threading
from collections import OrderedDict
from dataclasses import dataclass

from domain.language.names import NameIndex

MOST_NAMES = 300_000
"""Names held in one process over all users; the index least recently used goes first."""


@dataclass(frozen=True, slots=True)
class Cached:
    """An index, the ``names_version`` of the user it belongs to, and how many names it held then."""

    version: int
    index: NameIndex
    size: int


class NamesCache:
    """Indexes by user. The caller holds the user's row, so that nobody else changes theirs meanwhile."""

    def __init__(self, most: int = MOST_NAMES) -> None:
        self._most = most
        self._total = 0
        self._held: OrderedDict[int, Cached] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, user_id: int, version: int) -> NameIndex | None:
        """The index, if it is the one of that version."""
        with self._lock:
            cached = self._held.get(user_id)
            if cached is None or cached.version != version:
                return None
            self._held.move_to_end(user_id)
            return cached.index

    def put(self, user_id: int, version: int, index: NameIndex) -> None:
        """Keep it; the least recently used go where there are too many, but never this one."""
        with self._lock:
            self._drop(user_id)
            self._held[user_id] = Cached(version, index, len(index))
            self._total += len(index)
            while len(self._held) > 1 and self._total > self._most:
                self._drop(next(iter(self._held)))

    def drop(self, user_id: int) -> None:
        with self._lock:
            self._drop(user_id)

    def _drop(self, user_id: int) -> None:
        gone = self._held.pop(user_id, None)
        if gone is not None:
            self._total -= gone.size
