"""Lengths of time said in words, in days: "6 months" is 182, "every two weeks" a rhythm of 14."""

import re

NUMBERS: dict[str, float] = {
    word: number
    for number, words in {
        1: "a an one single", 2: "two couple", 3: "three few", 4: "four", 5: "five", 6: "six several",
        7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven", 12: "twelve dozen",
        13: "thirteen", 14: "fourteen", 15: "fifteen", 18: "eighteen", 20: "twenty", 24: "twenty-four",
        25: "twenty-five", 30: "thirty", 40: "forty", 45: "forty-five", 50: "fifty",
        60: "sixty", 90: "ninety", 100: "hundred",
    }.items()
    for word in words.split()
}  # fmt: skip
_UNITS: dict[str, float] = {
    "day": 1,
    "week": 7,
    "fortnight": 14,
    "month": 365 / 12,
    "quarter": 365 / 4,
    "year": 365,
}
_NUMBER = r"\d{1,4}(?:\.\d)?|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
_LENGTH = re.compile(
    rf"\b(?P<half>half (?:a|an|of a) |(?:a )?half-)?(?P<number>(?:{_NUMBER})\b)?(?P<more>"
    " and a half)?[ -]?(?:of )?(?:more |the )?"
    r"(?P<unit>day|week|wk|fortnight|month|mo|quarter|year|yr)s?\b(?P<after> and a half)?",
    re.IGNORECASE,
)
_RHYTHM = re.compile(
    r"\b(?:(?P<adverb>daily|weekly|biweekly|fortnightly|monthly|bimonthly|quarterly|yearly"
    "|annually|half-yearly|semiannually)"
    "|(?:once |twice )?(?:every|each|per)(?: (?P<other>other|second))?(?:"
    f" (?P<number>{_NUMBER}))? (?P<unit>day|week|fortnight|month|quarter|year)s?"
    r"|(?P<times>once|twice|thrice|(?:\d{1,2}|two|three|four|five|six|ten|twelve) times) "
    r"(?:a|an|per|every|each) (?P<unit2>week|month|quarter|year))\b",
    re.IGNORECASE,
)
_ADVERBS = {
    "daily": 1, "weekly": 7, "biweekly": 14, "fortnightly": 14, "monthly": 30, "bimonthly": 61,
    "quarterly": 91,     "half-yearly": 182, "semiannually": 182, "yearly": 365, "annually": 365,
}  # fmt: skip
_SHORT = {"wk": "week", "mo": "month", "yr": "year"}
_TIMES = {"once": 1, "twice": 2, "thrice": 3}


def number(word: str) -> int | None:
    """The number behind a word or figures, None where it is none."""
    if word.isdecimal() and word.isascii():
        return int(word[:9])
    value = NUMBERS.get(word.lower())
    return int(value) if value is not None else None


def duration_days(text: str) -> int | None:
    """The first length of time in the text, in whole days."""
    found = _LENGTH.search(text)
    if not found:
        return None
    unit = found["unit"].lower()
    said = found["number"]
    count = (float(said) if said[0].isdecimal() else NUMBERS[said.lower()]) if said else 1.0
    if found["half"]:
        count = 0.5
    if found["more"] or found["after"]:
        count += 0.5
    return int(count * _UNITS[_SHORT.get(unit, unit)])


def rhythm_days(text: str) -> int | None:
    """How often, in days between: "every two weeks" 14, "twice a year" 182."""
    found = _RHYTHM.search(text)
    if not found:
        return None
    if found["adverb"]:
        return _ADVERBS[found["adverb"].lower()]
    if found["times"]:
        times = found["times"].lower()
        count = _TIMES.get(times) or number(times.split()[0]) or 1
        return max(1, int(_UNITS[found["unit2"].lower()] / count))
    count = 2 if found["other"] else (number(found["number"]) or 1) if found["number"] else 1
    return max(1, int(count * _UNITS[found["unit"].lower()]))
