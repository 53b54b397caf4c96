"""Meetings that will not be, or on another day: ``correct`` (``cancelled``), ``plan_meeting`` (``moved``)."""

import re

from domain.language.details import channel_of
from domain.language.intents.touch import asks
from domain.language.rows import Fields, Found, Row, merged, row


def _cancelled(found: Found) -> Fields | None:
    """The meeting called off, by its people, its day and its kind; said by itself, not in passing."""
    if asks(found) or not _alone(found):
        return None
    day = merged([span.future or span.past for span in found.days()])
    channel = channel_of(found.reading, *found.span("what"))
    fields: Fields = {"cancelled": True}
    if day:
        fields["date"] = day.date.isoformat()
    return {**fields, "channel": channel} if channel else fields


_SIGHS = re.compile(r"\b(?:oops|damn|sorry|hey|well|ugh|thanks|please|just|and|hello)\b")


def _alone(found: Found) -> bool:
    """Whether the message says nothing else: "Bob cancelled, so I had lunch with Dana" tells of Dana."""
    text = found.reading.text
    around = text[: found.clause.start] + text[found.clause.end :]
    return not re.search(r"[^\W_]{3,}", _SIGHS.sub("", around))


def _moved(found: Found) -> Fields | None:
    """The new day of a meeting: the one it is moved to, not the one it was on."""
    ahead = found.ahead("to")
    if ahead is None or asks(found) or re.search(r"\b(?:not|never|if|maybe)\b", found.words):
        return None
    channel = channel_of(found.reading, *found.span("what"))
    fields: Fields = {"date": ahead.date.isoformat(), "channel": channel}
    if ahead.time:
        fields["time"] = ahead.time.isoformat("minutes")
    return {**fields, "moved": True}


_MEETING = "(?P<what>(?:(?:my|our|the|that|this|a|an|{D} '?s?|{D}) )*{DET}(?:{ENC}|{TALK})(?: {ENC}){0,2})"
_CANCELLED = "(?:cancelled|canceled|called off|cancelling|canceling|scrapped)"
_OFF = (
    "(?:(?:is|was|got|has been|s|are) )?(?:(?:now|sadly|unfortunately|all) )*(?:off|cancelled|canceled"
    "|called off|not happening|scrapped)"
)
_MOVE = "(?:move|reschedule|push|shift|postpone|bump|delay|put off)"
_TO = "(?:(?:to|until|till|for|on) )?(?P<to>{D}(?: .*)?)$"

CALLED_OFF: tuple[Row, ...] = (
    row(
        "correct",
        "(?:(?:please|can you|could you|i have to|i need to|we have to|i had to|we had to|i want to)"
        f" )*(?:cancel|call off|scrap|scratch) {_MEETING} (?:with|w) {{P}}.*",
        _cancelled,
    ),
    row(
        "correct",
        "{P} (?:(?:has|have|just|had to|sadly|unfortunately|is|{D}) )*"
        + f"{_CANCELLED} (?!on ){_MEETING}(?: .*)?$",
        _cancelled,
    ),
    row(
        "correct",
        f"(?:(?:i|we) )(?:(?:have|just|had to|sadly|{{D}}) )*(?:cancel|{_CANCELLED}) {_MEETING} (?:with"
        f"|w) {{P}}.*",
        _cancelled,
    ),
    row(
        "correct",
        f"{_MEETING} (?:with|w) {{P}}(?: {{D}})? {_OFF}(?: (?:again|now|sadly|today|{{D}}|for (?:now|good"
        "|today)|because .*|due .*|after all))*$",
        _cancelled,
    ),
)

MOVED: tuple[Row, ...] = (
    row(
        "plan_meeting",
        f"(?:(?:please|can you|could you|i have to|i need to|we have to|let us|i want to) )*{_MOVE}(?: back"
        f"| forward| out)? {_MEETING} (?:with|w) {{P}}(?: (?:from )?{{D}})? {_TO}",
        _moved,
    ),
    row(
        "plan_meeting",
        f"{_MEETING} (?:with|w) {{P}}(?: {{D}})? (?:(?:is|was|got|has been|has|been|now) )*(?:moved|pushed"
        f"|rescheduled|shifted|postponed|bumped|delayed)(?: back| forward| out)?(?: from {{D}})? {_TO}",
        _moved,
    ),
    row(
        "plan_meeting",
        "{P} (?:(?:has|just|had to|wants to|asked to|{D}) )*(?:moved|pushed|rescheduled|shifted|postponed"
        "|bumped|move|push|reschedule)"
        f" {_MEETING}(?: (?:from )?{{D}})? {_TO}",
        _moved,
    ),
)
