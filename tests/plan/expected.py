"""What a plan must say and when, out of its rules alone: a day after the other, nothing of its own code."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

WAITS = {
    "people": 1, "place": 2, "strength": 4, "twenty": 5, "map": 6, "score": 7,
    "import": 8, "friday": 9, "minutes": 11, "templates": 13, "gap": 15, "draft": 17, "weekly": 19,
    "audit": 22, "mistakes": 23, "goal": 24, "behaviours": 25, "approach": 27, "give": 29,
    "habit": 31, "tick": 33, "questions": 36, "five": 39, "routine": 42,
    "list": 45, "reach": 46, "journal": 48, "three": 51, "ideas": 54, "six": 58,
    "project": 61, "share": 63, "reframe": 66, "story": 69, "learning": 72,
    "audit2": 75, "mistakes2": 77, "score2": 79, "diverse": 81, "sustain": 84, "checkpoints": 87,
}  # fmt: skip
"""From which plan day each step is offered."""

ENDS = (7, 21, 30, 44, 60, 74, 90)
"""The last day of each span (method, section 7)."""

THIRDS = (30, 60, 90)
SATURDAY = 5
Said = tuple[date, str]


@dataclass
class Expected:
    """A plan begun on a day, with what its user did. ``off``: days on which it rests or the user is away."""

    started: date
    done: Mapping[str, date]  # the first day on whose morning each step is known to be done
    off: frozenset[date] = frozenset()
    waits: dict[str, int] = field(default_factory=lambda: dict(WAITS))
    offers: dict[str, list[date]] = field(default_factory=dict)
    number: int = 1

    def said(self, until: date) -> Iterable[Said]:
        """Each message: its day and the step that it carries; the first is the answer to the start."""
        self.offers["people"] = [self.started]
        day, owed = self.started, False
        while day < until and self.number < THIRDS[-1]:
            day += timedelta(days=1)
            if day in self.off:
                continue
            self.number += 1
            owed = self.number % 7 == 0 or self.number in THIRDS
            if owed:
                yield day, self._check_in(day)
            elif day.weekday() < SATURDAY and (key := self._ready(day)):
                yield day, self._offered(key, day)

    def _open(self, day: date) -> list[str]:
        """Due by now and not done, the first to wait for first."""
        keys = [key for key in WAITS if self.waits[key] <= self.number]
        return [key for key in sorted(keys, key=self.waits.__getitem__) if not self._is_done(key, day)]

    def _is_done(self, key: str, day: date) -> bool:
        return key in self.done and self.done[key] <= day

    def _ready(self, day: date) -> str:
        for key in self._open(day):
            before = [one for one in self.offers.get(key, []) if one >= self._date(self.waits[key])]
            if not before or (len(before) == 1 and (day - before[0]).days >= 3):
                return key
        return ""

    def _date(self, number: int) -> date:
        """Of a plan day."""
        day = self.started
        while number > 1:
            day += timedelta(days=1)
            number -= day not in self.off
        return day

    def _check_in(self, day: date) -> str:
        if self.number == THIRDS[-1]:
            return ""
        self._move(day)
        least = sorted(self._open(day), key=lambda key: len(self.offers.get(key, [])))
        key = self._ready(day) or next(iter(least), "")
        return self._offered(key, day) if key else ""

    def _offered(self, key: str, day: date) -> str:
        self.offers.setdefault(key, []).append(day)
        return key

    def _move(self, day: date) -> None:
        """What is open of spans that are over takes the next days on which nothing waits."""
        still = [key for key in WAITS if not self._is_done(key, day)]
        taken = {self.waits[key] for key in still}
        free = [number for number in range(self.number + 1, 90) if number not in taken]
        for key in sorted(still, key=self.waits.__getitem__):
            span = next(end for end in ENDS if WAITS[key] <= end)
            if span < self.number and self.waits[key] <= self.number:
                self.waits[key] = free.pop(0) if free else 89
