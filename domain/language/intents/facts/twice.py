"""Two facts in one clause: "Dana moved to Berlin and loves sailing"."""

from collections.abc import Iterable
from dataclasses import replace

from domain.language.intents.facts.pieces import OPEN, WHO_OR_PRONOUN
from domain.language.intents.touch import asks
from domain.language.reading import Reading, excerpt
from domain.language.rows import PEOPLE, Build, Fields, Found, Row, row

_GOES_ON = (
    "(?:(?:lives?|works?|worked|moved|loves?|likes?|enjoys?|hates?|plays?|speaks?|joined|started|studied"
    "|studies"
    r"|founded|collects|prefers|runs|leads|heads|got|has|owns|comes|became)\b"
    "|is (?:now |also )?(?:based|in|into|interested|an?|my|the|cto|ceo|head|vp|married|engaged|from"
    r"|passionate)\b)"
)


def twice(rows: Iterable[Row]) -> Row:
    """A row for two facts, each of which one of these rows must know."""
    return row(
        "update_contact",
        rf"{OPEN}{WHO_OR_PRONOUN} (?P<head>.+?)(?: ,)? and (?:also |now )?(?P<tail>{_GOES_ON}.*)",
        _both(tuple(rows)),
        "who",
    )


def _both(rows: tuple[Row, ...]) -> Build:
    def build(found: Found) -> Fields | None:
        start, (cut, end) = found.clause.start, found.span("tail")
        one = _told(rows, found, found.reading, start, found.match.end("head"))
        if asks(found) or one is None:
            return None
        who = found.match.span("who")
        part = excerpt(found.reading, who, (cut, end))
        other = _told(rows, found, part, 0, len(part.text))
        if other is None or (PEOPLE in one) or (PEOPLE in other):
            return None
        if "note" in other["facts"]:
            said = f"{found.reading.said(*who)} {found.reading.said(cut, end)}"
            other = {**other, "facts": {**other["facts"], "note": said.strip(" .,;")}}
        return _united(one, other)

    return build


def _told(rows: tuple[Row, ...], found: Found, reading: Reading, start: int, end: int) -> Fields | None:
    """The fields of the first row that knows these words."""
    clause = replace(found.clause, start=start, end=end)
    for one in rows:
        match = one.pattern.match(reading.text, start, end)
        if match is None or one.intent != "update_contact":
            continue
        fields = one.build(Found(reading, clause, match, found.now)) if one.build else dict(one.fields)
        if fields is not None:
            return fields if "facts" in fields else None
    return None


def _united(one: Fields, other: Fields) -> Fields:
    first, second = one["facts"], other["facts"]
    notes = [told["note"] for told in (first, second) if "note" in told]
    kept = {**first, **second, **({"note": "; ".join(notes)} if notes else {})}
    for kind in set(first) & set(second):
        if isinstance(first[kind], list):
            kept[kind] = [*first[kind], *second[kind]]
    return {**one, **other, "facts": kept}
