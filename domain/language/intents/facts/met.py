"""How the user met somebody, and who introduced them."""

import re

from domain.language.details import channel_of
from domain.language.intents.facts.pieces import OPEN, WHO, facts
from domain.language.intents.touch import asks, log_fields
from domain.language.people import Named
from domain.language.rows import BESIDE, Fields, Found, Row, row


def _how_met(found: Found) -> Fields | None:
    """How they met, in the user's words; with whom it came about, where one is named."""
    if asks(found):
        return None
    by = found.people("by") if found.has("by") else ()
    return facts(how_met=found.said("what"), introduced_by=by[0] if by else None)


def _met_once(found: Found) -> Fields | None:
    """ "First met Dana at PyCon in 2019" tells how it began; a day that is known is an encounter."""
    day = found.behind()
    return None if day and not day.approximate else _how_met(found)


LONG_AGO = 300
"""Days after which a meeting told with a year alone is how somebody was met, no encounter to log (ours)."""


def _met_long_ago(found: Found) -> Fields | None:
    """ "Met Bob at a wedding in 2015"."""
    day = found.behind()
    long_ago = day is not None and day.approximate and (found.now.date() - day.date).days > LONG_AGO
    return _how_met(found) if long_ago and not found.ahead() else None


def _know_from(found: Found) -> Fields | None:
    """ "I know Dana from Google": the firm is heard beside the name."""
    people = found.people("who")
    mention = people[0].mention if len(people) == 1 else None
    if asks(found) or mention is None or not mention.company:
        return None
    aside = found.reading.source[mention.end : mention.outer[1]]
    return facts(how_met=aside.strip())


def _together(found: Found) -> Fields | None:
    said = found.said("what")
    return (
        None if asks(found) or not said else facts(how_met=re.sub(r"^met\s+", "", said, flags=re.IGNORECASE))
    )


def _introduced(found: Found) -> Fields | None:
    by = found.people("by")
    if asks(found) or not by:
        return None
    return facts(introduced_by=by[0], how_met=f"introduced by {by[0].said}")


def _met_through(found: Found) -> Fields | None:
    """ "Met Dana at PyCon through Bob": an encounter with Dana, and how it came about."""
    fields = log_fields(found)
    if fields is None:
        return None
    told = {"how_met": found.without_days("what"), "introduced_by": found.people("by")[0]}
    where, end = found.without_days("where"), found.match.end("where")
    channel = channel_of(found.reading, found.clause.start, end)
    fields |= {"place": where or fields.get("place"), "channel": channel}
    return {**fields, **_beside(found.people("who"), told)}


def _introduction(found: Found) -> Fields | None:
    """ "Bob introduced me to Dana": a talk with both, and who introduced her."""
    fields, by = log_fields(found), found.people("by")
    if fields is None or len(by) != 1:
        return None
    return {**fields, **_beside(found.people("met"), {"introduced_by": by[0]})}


def _beside(people: tuple[Named, ...], told: Fields) -> Fields:
    return {BESIDE: [("update_contact", people, {"facts": told})]}


_THROUGH = "(?:through|via|thanks to|by way of|because of)"

MET: tuple[Row, ...] = (
    row(
        "log",
        f"{OPEN}(?:i |we )?(?:just |finally )?met {WHO} (?P<what>(?:at|in|during"
        f"|over) (?P<where>[^,]+?) {_THROUGH} "
        r"(?P<by>{P})).*",
        _met_through,
        "who",
    ),
    row(
        "log",
        "(?P<by>{P}) (?:(?:just|kindly|also|has|then|finally|{D}) )*(?:e )?(?:introduced|connected|put)"
        " me (?:up )?(?:(?:to|with|in touch with|in contact with) )(?P<met>{P}).*",
        _introduction,
    ),
    row(
        "log",
        f"{OPEN}(?:(?:i|we) )?(?:(?:was|got|were|been) )?introduced to (?P<met>{{P}})(?:"
        f" {{D}})? by (?P<by>{{P}}).*",
        _introduction,
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:i |we )?(?:first |originally )?met {WHO} (?P<what>{_THROUGH} (?P<by>{{P}}).*)",
        _how_met,
        "who",
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:i |we )?met {WHO} (?P<what>(?:at|in|through|via|during|on|when|while) .+)",
        _met_long_ago,
        "who",
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:i |we )?(?:first|originally) met {WHO} (?P<what>.+)",
        _met_once,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:i (?:first )?(?:met|know|knew|got to know|originally met)|we (?:first )?(?:met)|how i"
        f" (?:met|know)) {WHO} (?P<what>(?:(?:through|via) (?P<by>{{P}})|through|via|from|originally|in"
        " college|at university|at school|back in|when we|while|by way of|because of|years ago|ages ago"
        r"|since)(?!\w).*)",
        _how_met,
        "who",
    ),
    row("update_contact", rf"{OPEN}i (?:know|knew) {WHO}$", _know_from, "who"),
    row(
        "update_contact",
        f"{OPEN}{WHO} and (?:i|me) (?:first )?(?P<what>(?:met (?:in college|at (?:university|school|college"
        "|uni)|through|when|back|while|years ago)|are (?:(?:old|good|childhood|school|college|uni|former)"
        " )*(?:friends|colleagues|classmates|roommates|neighbou?rs) (?:from|since)|go (?:way )?back|went to"
        " (?:school|college|university|uni)|studied together|grew up together|used to work|worked together"
        "|know each other).*)",
        _together,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:(?:was|is|were|got|came|:|,|-) )*(?:(?:introduced|referred|recommended)(?: to me)?"
        f" (?:by|through|via)|came (?:to me )?(?:through|via)) (?P<by>{{P}}).*",
        _introduced,
        "who",
    ),
)

HOW: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}how (?:i|we) (?:first )?(?:met|know|got to know) {WHO} ?[:,-] ?(?P<what>.+)",
        _how_met,
        "who",
    ),
)
"""With its heading no question: tried before questions."""
