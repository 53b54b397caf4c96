"""Days that no calendar has: "31 February" is a slip, and nothing is written down for it."""

import re
from collections.abc import Sequence

from domain.language.interpret import Finding

_LONGEST = {
    "jan": 31, "feb": 29, "mar": 31, "apr": 30, "may": 31, "jun": 30,
    "jul": 31, "aug": 31, "sep": 30, "oct": 31, "nov": 30, "dec": 31,
}  # fmt: skip
_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NUMBER = r"(?:3\d|[4-9]\d)"
_DATE = re.compile(
    rf"\b(?:on|by|until|till|the|for|at|from)\s+(?:the )?(?:(?P<day>{_NUMBER})(?:st|nd|rd"
    rf"|th)?(?: of)? (?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH}) (?P<day2>{_NUMBER})(?:st|nd|rd|th)?)\b(?!%|:)",
    re.IGNORECASE,
)
_DATED = frozenset(["log", "follow_up", "plan_meeting", "snooze", "pause", "update_contact"])


def impossible(text: str, findings: Sequence[Finding]) -> tuple[str, ...]:
    """The intents whose day cannot be meant, empty where every day is one."""
    if not any(_beyond(found) for found in _DATE.finditer(text)):
        return ()
    return tuple(dict.fromkeys(finding.intent for finding in findings if finding.intent in _DATED))


def _beyond(found: re.Match[str]) -> bool:
    month, day = found["month"] or found["month2"], found["day"] or found["day2"]
    return int(day) > _LONGEST[month[:3].lower()]
