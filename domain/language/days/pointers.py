"""Fixed expressions that point from now: "today", "the other day", "recently", "the day after tomorrow"."""

from typing import Final, NamedTuple

from domain.language.days.almanac import shifted
from domain.language.days.lexicon import NIGHT
from domain.language.days.reading import BOTH, DAY, FUTURE, PAST, Found, Reading, one
from domain.language.days.scan import Scan


class Pointer(NamedTuple):
    """So many days from today."""

    days: int
    side: str = BOTH
    kind: str = "day"
    part: tuple[int, int] | None = None


_TODAY, _EARLIER, _LATER = Pointer(0), Pointer(0, PAST), Pointer(0, FUTURE)
_FEW, _WEEK, _WEEKS, _WHILE = (Pointer(-days, PAST, "vague") for days in (3, 7, 21, 30))
_MONTHS, _AGES, _YEARS = (Pointer(-days, PAST, "vague") for days in (91, 365, 1095))

PHRASES: Final[dict[str, Pointer]] = {
    **dict.fromkeys(("today", "right now", "at the moment", "as of now", "the current day"), _TODAY),
    **dict.fromkeys(
        ("just now", "earlier today", "earlier on today", "a moment ago", "moments ago"), _EARLIER
    ),
    **dict.fromkeys(("a second ago", "a sec ago", "a minute ago", "earlier in the day"), _EARLIER),
    **dict.fromkeys(("later today", "later on today", "later in the day"), _LATER),
    **dict.fromkeys(("tonight", "this night"), Pointer(0, part=NIGHT)),
    "yesterday": Pointer(-1),
    "tomorrow": Pointer(1),
    **dict.fromkeys(("day before yesterday", "ereyesterday", "night before last"), Pointer(-2)),
    **dict.fromkeys(("day after tomorrow", "overmorrow"), Pointer(2)),
    **dict.fromkeys(
        (f"the other {part}" for part in ("day", "night", "evening", "morning", "afternoon")), _FEW
    ),
    **dict.fromkeys(
        ("recently", "lately", "not long ago", "not too long ago", "days ago", "these past days"), _FEW
    ),
    **dict.fromkeys(("the other week", "the other weekend"), _WEEK),
    **dict.fromkeys(("weeks ago", "weeks back"), _WEEKS),
    **dict.fromkeys(("a while ago", "a while back", "awhile ago", "awhile back", "some time ago"), _WHILE),
    **dict.fromkeys(
        ("sometime ago", "a little while ago", "a bit ago", "a short while ago", "the other month"), _WHILE
    ),
    **dict.fromkeys(("months ago", "months back"), _MONTHS),
    **dict.fromkeys(("ages ago", "long ago", "a long time ago", "a long while ago", "forever ago"), _AGES),
    **dict.fromkeys(("years ago", "years back"), _YEARS),
}
"""What people say, with what it means; vague past days as the contract has them."""

_BY_FIRST_WORD: Final[dict[str, list[tuple[list[str], Pointer]]]] = {}
for _phrase in sorted(PHRASES, key=len, reverse=True):
    _BY_FIRST_WORD.setdefault(_phrase.split()[0], []).append((_phrase.split(), PHRASES[_phrase]))
FIRST_WORDS: Final = frozenset(_BY_FIRST_WORD)

_WEEK_AFTER: Final = {"week": 7, "fortnight": 14}


def pointer(scan: Scan, i: int) -> Found | None:
    """The fixed expression that begins at word ``i``; "tomorrow week" is a week after tomorrow."""
    for words, meant in _BY_FIRST_WORD.get(scan.words[i], ()):
        if scan.words[i : i + len(words)] == words:
            j, days, side = i + len(words), meant.days, meant.side
            weeks = _WEEK_AFTER.get(scan.words[j], 0)
            if weeks and meant in (_TODAY, PHRASES["tomorrow"]) and scan.closes(j + 1):
                j, days, side = j + 1, days + weeks, FUTURE
            when = one(shifted(scan.today, days))
            vague = meant.kind == "vague"
            return Reading(meant.kind, DAY, when, side=side, approximate=vague, part=meant.part), j
    return None
