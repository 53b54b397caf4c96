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


class NetworksCache:
    """Networks by user. A network is lent to one transaction at a time: it is out while it may change."""

    def __init__(self, most: int = MOST_RECORDS) -> None:
        self._most = most
        self._held: OrderedDict[int, HeldNetwork] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, user_id: int) -> HeldNetwork | None:
        """Take it out. Whoever comes meanwhile builds one of their own: nobody sees it half changed."""
        with self._lock:
            return self._held.pop(user_id, None)

    def put(self, user_id: int, held: HeldNetwork) -> None:
        """Keep it; the least recently used go where there is too much, but never this one."""
        with self._lock:
            self._held[user_id] = held
            self._held.move_to_end(user_id)
            while len(self._held) > 1 and self._total() > self._most:
                self._held.popitem(last=False)

    def _total(self) -> int:
        return sum(held.network.weight for held in self._held.values())
