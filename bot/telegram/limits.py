"""How fast Telegram lets us speak: a pace per chat, one for all, and the pauses it orders chat by chat."""

from collections.abc import Callable
from dataclasses import dataclass, field

MOST_CHATS = 2_000
"""Paces remembered; those of chats that have been quiet are forgotten beyond that."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many messages a second in the long run, and so many at once after a rest."""

    per_second: float
    burst: int


PER_CHAT = Rate(per_second=1, burst=20)
OVERALL = Rate(per_second=25, burst=25)
"""Telegram: about one message a second in a chat, short bursts allowed; 30 a second over all."""

KEPT_FOR_ANSWERS = 0.5
"""The share of the overall burst that prompts leave untouched: a person waits for an answer."""


@dataclass(slots=True)
class Pace:
    """A rate being kept: ``rested`` is when the whole burst is there again."""

    rate: Rate
    rested: float = 0.0

    def wait(self, now: float, kept: float = 0.0) -> float:
        """Seconds until the next may go, leaving that share of the burst."""
        allowed = max(1, int(self.rate.burst * (1 - kept)))
        return max(0.0, self.rested - (allowed - 1) / self.rate.per_second - now)

    def take(self, now: float) -> None:
        self.rested = max(self.rested, now) + 1 / self.rate.per_second


@dataclass(slots=True)
class Limits:
    """Who may speak when. A pause that Telegram orders holds its own chat and no other."""

    clock: Callable[[], float]
    per_chat: Rate = PER_CHAT
    overall: Rate = OVERALL
    _all: Pace = field(init=False)
    _chats: dict[str, Pace] = field(default_factory=dict)
    _pauses: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._all = Pace(self.overall)

    def paused(self, chat: str) -> float:
        """Seconds for which Telegram wants nothing from us in that chat."""
        left = self._pauses.get(chat, 0.0) - self.clock()
        if left <= 0:
            self._pauses.pop(chat, None)
        return max(0.0, left)

    def pause(self, chat: str, seconds: float) -> None:
        self._pauses[chat] = self.clock() + seconds

    def reserve(self, chat: str, *, answer: bool, patience: float) -> float:
        """Seconds to wait before speaking; a place is taken unless that is longer than ``patience``."""
        now = self.clock()
        pace = self._pace(chat, now)
        kept = 0.0 if answer else KEPT_FOR_ANSWERS
        wait = max(self.paused(chat), pace.wait(now), self._all.wait(now, kept))
        if wait <= patience:
            pace.take(now)
            self._all.take(now)
        return wait

    def _pace(self, chat: str, now: float) -> Pace:
        if len(self._chats) >= MOST_CHATS:
            self._chats = {name: pace for name, pace in self._chats.items() if pace.rested > now}
        return self._chats.setdefault(chat, Pace(self.per_chat))
