"""Words that are no names though they may have a capital: ``KIND`` says of each what it is instead.

The words are in ``stops.txt``, one section a kind.
"""

from domain.language.names.tables import sections

FUNCTION, CALENDAR, TIME, CHANNEL, FIRM, PLACE, GROUP, ACRONYM = (1 << place for place in range(8))
"""What a word may be instead of a name; a word may be several things."""

_KINDS = {
    "function": FUNCTION,
    "calendar": CALENDAR,
    "time": TIME,
    "channel": CHANNEL,
    "firm": FIRM,
    "place": PLACE,
    "group": GROUP,
    "acronym": ACRONYM,
}
_TABLES = sections("stops.txt")

KIND: dict[str, int] = {}
for _section, _kind in _KINDS.items():
    for _word in _TABLES[_section]:
        KIND[_word] = KIND.get(_word, 0) | _kind

SURNAME_WORDS = _TABLES["surnames"]
"""Family names that are words."""

PAIRS = _TABLES["pairs"]
"""Places and firms that look like a name, by their first two words."""

GIVEN_FIRST = _TABLES["names first"]
"""Given names that nobody takes for the word they also are."""
