"""How somebody wants it, said whole and plainly: working days, quiet hours, what comes when: ``settings``.

Here it is only told that it is said; what exactly is read by whoever keeps it. The words are taken as they
were written: days and times in them are those of every week, no days of a calendar.
"""

import re

from domain.language.rows import Fields, Found, Row, row

_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?"
_EACH = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days"
_DAYS = (
    rf"(?:(?:on|from|only|every|just)\s+)*(?:{_DAY}|weekdays|weekends?|every\ ?day)"
    rf"(?:(?:\s*[,&/–—-]\s*|\s+(?:and|to|till|until|through|thru|or|but\ not|except(?:\ on)?|not)\s+"
    rf"|\s*,\s*and\s+)(?:{_DAY}|weekdays|weekends?))*(?:\s+only)?"
)
_HOUR = (
    r"(?:\d{1,2}(?:[:.h]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|h|o'?clock)?|noon|half\ past\ \w+"
    r"|quarter\ (?:to|past)\ \w+)"
)
_AT = rf"(?:(?:at|from|by)\s+)?{_HOUR}"
_KIND = (
    r"(?:(?:the|my|any|your|more)\s+)*(?:(?:connection\s+)?minutes|(?:morning\s+)?nudges?"
    r"|weekly(?:\s+(?:review|routine))?|week'?s?\s+review|(?:public\s+|bank\s+)?holidays|quiet\s+hours)"
)
_MINUTES = r"(?:connection\s+)?minutes"
_WEEKLY = r"weekly(?:\s+(?:review|routine))?"
_THEN = rf"(?:{_AT}(?:\s+{_DAYS})?|{_DAYS}(?:\s+{_AT})?)"
_PUBLIC = r"(?:use\s+|set\s+)?(?:the\s+)?(?:(?:public|bank|national)\s+)*"
_THEIRS = (
    r"(?:american|austrian|british|canadian|dutch|english|french|german|indian|irish|italian|polish|spanish"
    r"|swiss|bavarian)"
)
_PLACE = (
    r"(?!.*\b(?:next|this|last|with|until|till|from|week|month|today|tomorrow)\b)"
    r"[\w.'’/() -]{2,40}"
)

PLAIN = re.compile(
    rf"""(?ix)^\W*(?:(?:please|hey|ok|so|well|actually|btw|by\ the\ way|can\ you|could\ you)[\s,]+)*(?:
      i\s+(?:(?:only|don'?t|do\ not|never|no\ longer|usually|normally|just)\s+)*work\s+{_DAYS}
    | (?:my\s+)?work(?:ing)?\s?(?:days|week)\s*(?:is|are|:|=|to)?\s*{_DAYS}
    | (?:my\s+)?days\s+off\s*(?:is|are|:|=)?\s*{_DAYS}
    | no\s+(?:morning\s+)?(?:nudges?|minutes)\s+(?:on\s+)?(?:weekends?|{_EACH}(?:\s+(?:and|or)\s+{_EACH})*)
    | (?:no|zero|without)\s+(?:more\s+)?(?:{_MINUTES}|{_WEEKLY}
        |quiet\s+hours|(?:public\s+|bank\s+)?holidays)
    | (?:turn|switch)\s+(?:on|off)\s+(?!.*nudge.*\boff\b){_KIND}(?:\s+again)?
    | (?:turn|switch)\s+{_KIND}\s+(?:(?:back\s+)?on|off)(?:\s+again)?
    | (?:stop|disable|enable|mute)\s+(?:(?:the|my)\s+)*(?:{_MINUTES}|{_WEEKLY})
    | (?:{_MINUTES}|{_WEEKLY})\s+(?:on\s+)?again
    | (?:the\s+|my\s+)?{_MINUTES}\s+(?:(?:only|just)\s+)?{_THEN}
    | (?:the\s+|my\s+)?{_WEEKLY}\s+{_THEN}
    | (?:the\s+|my\s+|a\s+)?(?:morning\s+)?nudges?\s+{_AT}
    | (?:change|move|set|shift|put)\s+(?:the\s+|my\s+)?(?:morning\s+)?nudges?\s+(?:time\s+)?
        (?:to|at)\s+{_HOUR}
    | (?:change|move|set|shift|put)\s+(?:the\s+|my\s+)?(?:{_MINUTES}|{_WEEKLY})\s+(?:to|at|on)\s+{_THEN}
    | (?:nudge|ping|message)\s+me\s+(?:only\s+)?(?:{_AT}|(?:a\s+(?:bit|little)\s+)?(?:earlier|later))
    | quiet\s+hours\s*(?:are|:|=)?\s*(?:from\s+|between\s+)?{_HOUR}\s*(?:to|and|-|–|till|until)\s*{_HOUR}
    | (?:start|resume)\s+(?:the\s+|my\s+)?(?:{_MINUTES}|{_WEEKLY}|(?:morning\s+)?nudges?)\s+again
    | (?:earlier|later)\s+nudges? | (?:the\s+)?nudges?\s+(?:earlier|later)
    | nudge\s+size\s*(?:is|to|:|=)?\s*\w+
    | (?:i\s+(?:want|would\s+like|like)\s+)?(?:only\s+|just\s+)?(?:\d|one|two|three|four|five)\s+
        (?:people|person|names?)\s+(?:a|per|each|every|in\s+the)\s+(?:day|morning|nudge)
    | (?:fewer|more)\s+people(?:\s+(?:a|per|each|in\s+the)\s+(?:day|morning|nudge))?
    | i\s+(?:start|begin)\s+(?:my\s+)?work(?:day|ing)?\s+{_AT}
    | my\s+(?:work|work\s?day|day|working\s+day)\s+(?:starts|begins)\s+{_AT}
    | my\s+working\s+hours\s+(?:are|start)\s+{_AT}(?:\s*(?:to|-|–|till|until)\s*{_HOUR})?
    | {_PUBLIC}holidays\s+(?:of|in|for)\s+(?!{_DAY}\b){_PLACE}
    | (?:use\s+|set\s+)?(?:the\s+)?{_THEIRS}\s+(?:(?:public|bank)\s+)?holidays
    )(?:\s+(?:please|from\ now\ on|thanks|instead))*[\s.!]*$"""
)


_BETWEEN = re.compile(r"(?i)\s*(?:[,;.]\s*and|[,;.]|\band)\s+")


def wishes(text: str) -> list[str]:
    """The wishes that a text says, one after the other; none where it says anything else besides."""
    if PLAIN.match(text):
        return [text]
    for between in _BETWEEN.finditer(text):
        first, rest = text[: between.start()], text[between.end() :]
        if PLAIN.match(first) and (others := wishes(rest)):
            return [first, *others]
    return []


def _said_plainly(found: Found) -> Fields | None:
    start, end = found.reading.span(found.clause.start, found.clause.end)
    return {} if wishes(found.reading.source[start:end]) else None


HOURS: tuple[Row, ...] = (row("settings", r".{3,120}$", _said_plainly, None),)
