"""Two facts in one breath: "Dana moved to Berlin and loves sailing", "Theo is vegan and has two dogs"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from domain.language.clauses import Clause
from domain.language.intents.facts.pieces import OPEN, WHO_OR_PRONOUN
from domain.language.intents.touch import asks
from domain.language.reading import Reading, excerpt
from domain.language.rows import PEOPLE, Build, Fields, Found, Row, row

_GOES_ON = (
    r"(?:(?:lives?|works?|worked|moved|loves?|likes?|enjoys?|hates?|plays?|speaks?|joined|started|studied"
    r"|studies|founded|collects|prefers|runs|leads|heads|got|has|owns|comes|became)\b|is (?:now |also )?"
    r"(?:based|in|into|interested|an?|my|the|cto|ceo|head|vp|married|engaged|from|passionate|vegan|hiring|looking|raising|building|expecting"
    r"|vegetarian)\b)"
)
_MARK = r"(?:tier (?:[1-3]|one|two|three)|strength (?:of )?[1-5])(?!\w)"
_BARE = re.compile(rf"(?:(?:also|now) )?(?:{_GOES_ON}|{_MARK})")


_FREE = frozenset(["background", "perspective", "how_met", "note"])
"""Kinds told in a sentence of the user's: a comma in it begins nothing new."""


def twice(rows: Iterable[Row]) -> Row:
    """A row for two facts or more, each of which one of these rows must know."""
    every: list[Row] = []
    one = row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} (?P<head>.+?)(?P<sign>(?: ,)? and|,| ,) (?:also "
        f"|now )?(?P<tail>(?:{_GOES_ON}|{_MARK}).*)",
        _both(every),
        "who",
    )
    every += [one, *rows]
    return one


def _both(rows: Sequence[Row]) -> Build:
    def build(found: Found) -> Fields | None:
        clause = replace(found.clause, end=found.match.end("head"))
        one = None if asks(found) else _told(rows, found.reading, clause, found.now)
        apart = "," in found.plain("sign") and not re.match(_MARK, found.plain("tail"))
        if one is None or (apart and _FREE & set(one["facts"])):
            return None
        tail = replace(found.clause, start=found.span("tail")[0])
        other = carried_on(rows, found.reading, tail, found.match.span("who"), found.now)
        return united(one, other) if other else None

    return build


def carried_on(
    rows: Iterable[Row], reading: Reading, clause: Clause, who: tuple[int, int], now: datetime
) -> Fields | None:
    """What a clause without a subject tells of whom the one before named."""
    if not _BARE.match(reading.text, clause.start, clause.end):
        return None
    part = excerpt(reading, who, (clause.start, clause.end))
    fields = _told(rows, part, replace(clause, start=0, end=len(part.text)), now)
    if fields is None or "note" not in fields["facts"]:
        return fields
    said = f"{reading.said(*who)} {reading.said(clause.start, clause.end)}".strip(" .,;")
    return {**fields, "facts": {**fields["facts"], "note": said}}


def _told(rows: Iterable[Row], reading: Reading, clause: Clause, now: datetime) -> Fields | None:
    """The fields of the first row that knows these words."""
    for one in rows:
        match = one.pattern.match(reading.text, clause.start, clause.end)
        if match is None or one.intent != "update_contact":
            continue
        fields = one.build(Found(reading, clause, match, now)) if one.build else dict(one.fields)
        if fields is not None:
            return fields if "facts" in fields and PEOPLE not in fields else None
    return None


def united(one: Fields, other: Fields) -> Fields:
    """Both facts as one update; several notes one after the other."""
    first, second = one["facts"], other["facts"]
    notes = [told["note"] for told in (first, second) if "note" in told]
    kept = {**first, **second, **({"note": "; ".join(notes)} if notes else {})}
    for kind in set(first) & set(second):
        if isinstance(first[kind], list):
            kept[kind] = [*first[kind], *second[kind]]
    return {**one, **other, "facts": kept}
