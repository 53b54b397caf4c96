"""The networks of users in memory: built once per process, caught up through the ledger, bounded in size."""

import threading
from collections import OrderedDict
from dataclasses import dataclass, field

from domain.people.network import Network

MOST_RECORDS = 250_000
"""Records held in one process over all users; the network least recently used goes first."""


@dataclass
class HeldNetwork:
    """A network, the last change it has seen, and connections to read anew before it is trusted."""

    network: Network
    seen: int
    stale: set[int] = field(default_factory=set)
    weight: int = 0


class NetworksCache:
    """Networks by user. The caller holds the user's row, so that nobody else uses theirs meanwhile."""

    def __init__(self, most: int = MOST_RECORDS) -> None:
        self._most = most
        self._held: OrderedDict[int, HeldNetwork] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, user_id: int) -> HeldNetwork | None:
        with self._lock:
            held = self._held.get(user_id)
            if held is not None:
                self._held.move_to_end(user_id)
            return held

    def put(self, user_id: int, held: HeldNetwork) -> None:
        """Keep it; the least recently used go where there is too much, but never this one."""
        held.weight = held.network.weight
        with self._lock:
            self._held[user_id] = held
            self._held.move_to_end(user_id)
            while len(self._held) > 1 and sum(one.weight for one in self._held.values()) > self._most:
                self._held.popitem(last=False)

    def drop(self, user_id: int) -> None:
        with self._lock:
            self._held.pop(user_id, None)
