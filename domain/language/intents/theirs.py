"""What others promised the user: ``follow_up`` with ``theirs``."""

import re

from domain.language.intents.promises import ADV, past_only
from domain.language.intents.touch import asks, day_ahead
from domain.language.people import Named
from domain.language.rows import PEOPLE, Fields, Found, Row, row, tidy, words_without_days


def _theirs(found: Found) -> Fields | None:
    """What somebody else will do: kept in the user's words, with whose it is."""
    by = found.people("who")[:1]
    if asks(found) or _BROKEN.search(found.words) or past_only(found) or not by:
        return None
    said = tidy(words_without_days(found.reading, found.match.start("who"), found.clause.end))
    said = _PREPOSITION.sub(
        "", _SUBJECT.sub(lambda pronoun: _name(by[0]) + _ENDINGS.get(pronoun[1], ""), said)
    )
    day = day_ahead(found)
    fields: Fields = {"due": day.date.isoformat() if day else None, "text": said, "theirs": True, PEOPLE: by}
    if day and day.time:
        fields["time"] = day.time.isoformat("minutes")
    return fields


def _name(named: Named) -> str:
    return named.mention.said if named.mention else named.said


def _awaited(found: Found) -> Fields | None:
    """ "Waiting for Dana's answer"."""
    fields = _theirs(found)
    if fields is None or re.search(r" to (?:hear|come|arrive|show)\b", found.words):
        return None
    start = found.clause.start + found.words.find("waiting")
    return {**fields, "text": tidy(words_without_days(found.reading, start, found.clause.end))}


_SUBJECT = re.compile(r"^(?:he|she|they)(['’](?:ll|d))?\b", re.IGNORECASE)


_ENDINGS = {"'ll": " will", "’ll": " will", "'d": " would", "’d": " would"}


_PREPOSITION = re.compile(r"\s+(?:by|on|at|before|until|till)$")


_BROKEN = re.compile(r"\b(?:not|never|but|if|when|unless|would have|maybe|might|forgot|broke|should)\b")


_MINE = r"(?:.*\b(?:me|us|my|our)\b.*)"


_DOES = (
    "(?:send|share|forward|email|introduce|connect|review|check|look|give|get|call|let|write|pass|put|ask"
    "|find|deliver|prepare|draft|return|pay|reply|follow up|confirm|book|organi[sz]e|arrange|ping|sort|fix"
    "|update|show|lend|bring|text|message|help)"
)


_SAID = "(?:said|says|told (?:me|us)|mentioned|confirmed)(?: that)?"


_WILL = "(?:will|would|is going to|are going to|was going to|is gonna)"


_AWAITED = (
    r"\b(?:answer|reply|response|feedback|e ?mails?|call|comments?|decision|approval|ok|signature|numbers"
    "|slides|deck|contract|draft|input|update|confirmation|invoice|payment|quote|proposal|review|go ahead"
    r"|green light|documents?|report|figures|verdict)\b"
)


THEIRS: tuple[Row, ...] = (
    row(
        "follow_up",
        f"{ADV}(?P<who>{{P}}|he|she|they) (?:(?:also|just|has|have|kindly|{{D}}) )*(?:promised|vowed|swore"
        "|committed) (?:me |us |that |to |(?:he|she|they) ).+",
        _theirs,
    ),
    row(
        "follow_up",
        rf"{ADV}(?P<who>{{P}}) (?:(?:also|just|has|have|kindly|{{D}}) )*agreed to {_DOES}\b{_MINE}",
        _theirs,
    ),
    row("follow_up", rf"{ADV}(?P<who>{{P}}|he|she|they) (?:still )?owes? (?:me|us) (?!one).+", _theirs),
    row(
        "follow_up",
        f"{ADV}(?P<who>{{P}}|he|she|they) (?:{_SAID} (?:he|she|they) )?{_WILL} (?:also |then "
        rf"|now )?{_DOES}\b{_MINE}",
        _theirs,
    ),
    row("follow_up", rf"{ADV}(?P<who>{{P}}) {_SAID} (?:he|she|they) {_WILL} {_DOES}\b.+", _theirs),
    row(
        "follow_up",
        f"{ADV}(?:(?:i|we) (?:am|are) )?(?:still )?waiting (?:for|on) (?P<who>{{P}})(?: to| for"
        f"|(?= 's.*{_AWAITED})(?: 's)) .+",
        _awaited,
    ),
)
"""Promises of others; an encounter with them is told otherwise."""
