"""The names of each user, ready for the language: built once per process, trusted by version."""

import threading
from collections import OrderedDict
from dataclasses import dataclass

from domain.language.names import NameIndex

MOST_NAMES = 300_000
"""Names held in one process over all users; the index least recently used goes first."""


@dataclass(slots=True)
class Cached:
    """An index, and the ``names_version`` of the user it belongs to."""

    version: int
    index: NameIndex


class NamesCache:
    """Indexes by user. The caller holds the user's row, so that nobody else changes theirs meanwhile."""

    def __init__(self, most: int = MOST_NAMES) -> None:
        self._most = most
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
        with self._lock:
            self._held[user_id] = Cached(version, index)
            self._held.move_to_end(user_id)
            while len(self._held) > 1 and sum(len(one.index) for one in self._held.values()) > self._most:
                self._held.popitem(last=False)

    def drop(self, user_id: int) -> None:
        with self._lock:
            self._held.pop(user_id, None)
