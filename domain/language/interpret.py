"""Clauses to findings: each takes the first row that fits; then neighbours are brought together."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.language.clauses import Clause
from domain.language.days import DaySpan
from domain.language.intents.facts import UPDATE, carried_on, united
from domain.language.intents.table import OPENING, RESTATED, TABLE, WHOLE
from domain.language.intents.touch import NOTHING
from domain.language.lexicon.forms import words
from domain.language.macros import pattern
from domain.language.people import Named, antecedents, unique
from domain.language.reading import PERSON, Reading
from domain.language.rows import BESIDE, DOUBT, PEOPLE, Beside, Fields, Found, Row, merged

LONGEST_CLAUSE = 240
MOST_CLAUSES = 40


@dataclass(frozen=True, slots=True)
class Finding:
    """What one clause says: an intent with its people and fields, before names become connections."""

    intent: str
    people: tuple[Named, ...] = ()
    fields: Fields = field(default_factory=dict)
    start: int = 0
    end: int = 0
    row: int = 0
    joint: str = ""
    dated: bool = False
    doubt: tuple[str, ...] = ()
    beside: tuple[Beside, ...] = ()
    passing: bool = False


_REJECTION = pattern(
    "(?:(?:{P}|{D}|{ENC}|with|on|a|an|the|day|date|person|one|time|name|channel|place|no"
    "|nope|oops|wait|wrong|sorry|hmm|actually|hold on|whoops|ugh|that|this|it|is"
    "|was|s|not|right|correct|my|bad|mistake|correction|scratch|undo) ?)+$"
)


def _rejected(reading: Reading, before: Clause) -> bool:
    """Whether the clause before takes back what was said in an earlier message."""
    return bool(_REJECTION.match(reading.text[before.start : before.end]))


_ONLY_A_NAME = pattern(r"{P}(?: [.!])?")
_HEADING = pattern(r"(?:(?:on|and|then|so|also) )*{D}$")


def interpret(
    reading: Reading, clauses: tuple[Clause, ...], now: datetime
) -> tuple[list[Finding], tuple[str, ...]]:
    """All findings of a message, in order; and the intents it hesitates between."""
    if whole := _whole(reading, clauses, now):
        return _each(whole), ()
    findings: list[Finding] = []
    heading: DaySpan | None = None
    doubts: tuple[str, ...] = ()
    for number, clause in enumerate(clauses[:MOST_CLAUSES]):
        words = reading.text[clause.start : clause.end]
        spans = reading.days_in(clause.start, clause.end)
        if _HEADING.fullmatch(words):
            heading = spans[0]
            continue
        if findings and (due := _due(reading, clause, findings[-1])):
            findings[-1] = due
            continue
        found = match(
            reading,
            clause,
            now,
            (heading or _said_last(reading, clause)) if not spans else None,
            second=bool(number) and not findings and not _rejected(reading, clauses[number - 1]),
        )
        if (
            found is None
            and number
            and (more := _goes_on(reading, clause, clauses[number - 1], findings, now))
        ):
            findings[-1] = more
            continue
        if found is None:
            doubts = doubts or contradiction(reading, clause, spans)
            continue
        if found.intent == "correct" and "cancelled" not in found.fields and findings:
            findings[-1] = _corrected(findings[-1], found)
            continue
        findings += _each(replace(found, dated=bool(spans or heading)))
        heading = _next_heading(reading, clause, heading)
    doubt = doubts or next((finding.doubt for finding in findings if finding.doubt), ())
    if not findings and _ONLY_A_NAME.fullmatch(reading.text):
        doubt = ("brief", "log")
    return _together(findings), doubt


_TOLD = pattern(
    "(?:(?:i|we|{P} and i|i and {P}|just|also|and|finally|then) )*(?:had|met|saw|called|spoke|talked"
    "|chatted|caught up"
    "|{OBJ_PAST}|{WITH_PAST}|grabbed|took|visited|ran into|bumped into) (?!to ).*{P}"
)
"""A verb that says it happened, and with whom."""


def contradiction(reading: Reading, clause: Clause, spans: list[DaySpan]) -> tuple[str, ...]:
    """What to ask about where something happened on a day still to come ("had coffee with Bob in 2 days")."""
    if not spans or any(span.past for span in spans) or "?" in clause.mark:
        return ()
    told = _TOLD.match(reading.text, clause.start, clause.end)
    return (
        ("log", "plan_meeting") if told and not NOTHING.match(reading.text, clause.start, clause.end) else ()
    )


_LAST_WORD = pattern(r".*, {D}$")


def _said_last(reading: Reading, clause: Clause) -> DaySpan | None:
    """The day at the end of the sentence, behind a comma and an aside: "lunch with Bob, his treat, May 3"."""
    end = min(
        (at for sign in ".!?;" if (at := reading.text.find(sign, clause.end)) >= 0), default=len(reading.text)
    )
    rest = reading.text[clause.end : end].rstrip()
    days = reading.days_in(clause.end, end)
    one = len(days) == 1 and not reading.people_in(clause.end, end) and _LAST_WORD.match(rest)
    return days[0] if one and days[0].past and days[0].future and days[0].kind != "weekday" else None


def _next_heading(reading: Reading, clause: Clause, heading: DaySpan | None) -> DaySpan | None:
    """A day said first in a sentence covers what follows in it."""
    start = OPENING.match(reading.text, clause.start, clause.end)
    at = start.end() if start else clause.start
    first = reading.text[at : at + 1]
    return reading.days.get(first, heading)


def _whole(reading: Reading, clauses: tuple[Clause, ...], now: datetime) -> Finding | None:
    """What takes the message as a whole: a journal entry, a story, a note with its text."""
    if not clauses:
        return None
    whole = Clause(clauses[0].start, len(reading.text), mark="?" if "?" in clauses[-1].mark else "")
    return _first(reading, whole, now, None, WHOLE)


def match(
    reading: Reading, clause: Clause, now: datetime, heading: DaySpan | None = None, *, second: bool = False
) -> Finding | None:
    """The finding of the first row that fits a clause; a ``second`` one corrects no earlier message."""
    return _first(reading, clause, now, heading, RESTATED if second else TABLE)


_SUBJECT = re.compile(PERSON)


def _goes_on(
    reading: Reading, clause: Clause, before: Clause, findings: list[Finding], now: datetime
) -> Finding | None:
    """ "Theo is vegan and has two dogs": a clause without a subject tells of the same person."""
    last = findings[-1] if findings else None
    if last is None or last.intent != "update_contact" or last.end != before.end or len(last.people) != 1:
        return None
    signs = list(_SUBJECT.finditer(reading.text, before.start, before.end))
    if clause.sentence != before.sentence or len(signs) != 1:
        return None
    more = carried_on(UPDATE, reading, clause, signs[0].span(), now)
    return replace(last, fields=united(dict(last.fields), more), end=clause.end) if more else None


_WHEN = pattern(
    "(?:(?:i|will|need|have|must|should|to|want|promised|said|do|does|doing|be|done|send"
    "|get|finish|deliver|due|deadline|needed|it|that|this|him|her|them|so|is|latest"
    "|ideally|by|on|at the|or|wants|needs|expects|he|she|they|would|know|and) )*{D}(?:"
    " (?:latest|please|at the latest|max|ideally))*$"
)


def _due(reading: Reading, clause: Clause, before: Finding) -> Finding | None:
    """ "…, will do it Tuesday": only the day of the promise before it."""
    if (
        before.intent != "follow_up"
        or before.fields.get("due")
        or not _WHEN.match(reading.text, clause.start, clause.end)
    ):
        return None
    if reading.text[clause.start : clause.end].split()[0] in ("to",):
        return None
    day = merged([span.future for span in reading.days_in(clause.start, clause.end)])
    if day is None:
        return None
    return replace(before, fields={**before.fields, "due": day.date.isoformat()}, end=clause.end)


_CHANGED = ("date", "time", "channel", "balance", "topic")


def _corrected(before: Finding, correction: Finding) -> Finding:
    """What the same message takes back: the later word counts."""
    fields = {
        **before.fields,
        **{name: correction.fields[name] for name in _CHANGED if name in correction.fields},
    }
    return replace(before, fields=fields, people=correction.people or before.people, end=correction.end)


def _first(
    reading: Reading, clause: Clause, now: datetime, heading: DaySpan | None, rows: Iterable[Row]
) -> Finding | None:
    end = min(clause.end, clause.start + LONGEST_CLAUSE)
    opening = OPENING.match(reading.text, clause.start, end)
    starts = [clause.start]
    if opening and clause.start < opening.end() < end:
        starts.append(opening.end())
    for number, row in enumerate(rows):
        for start in starts:
            found = row.pattern.match(reading.text, start, end)
            if found is None:
                continue
            seen = Found(reading, replace(clause, start=start), found, now, heading)
            fields = row.build(seen) if row.build else dict(row.fields)
            if fields is None:
                continue
            people = () if row.people is None else seen.people(row.people or None)
            people = fields.pop(PEOPLE, people) or _company(seen, row)
            doubt, beside = fields.pop(DOUBT, ()), tuple(fields.pop(BESIDE, ()))
            place = clause.start, clause.end
            return Finding(row.intent, people, fields, *place, number, clause.joint, False, doubt, beside)
    return None


def _each(finding: Finding) -> list[Finding]:
    """A finding, and what its clause says beside: "rate Dana 4 and Bob 2" are two."""
    others = [
        replace(
            finding,
            intent=intent,
            people=people,
            fields=fields,
            doubt=(),
            beside=(),
            passing=finding.intent != intent,
        )
        for intent, people, fields in finding.beside
    ]
    return [finding, *others]


_WEAK_LOG = frozenset(["channel", "topic", "balance", "place"])


_WE = re.compile(r"\b(?:we|us)\b")


def _company(found: Found, row: Row) -> tuple[Named, ...]:
    """Whom "we" takes in where nobody is named: the person last spoken of in the message."""
    if row.intent not in ("log", "plan_meeting") or not (we := _WE.search(found.words)):
        return ()
    return tuple(one for one in antecedents(found.reading, found.clause.start + we.start()) if one.mention)


def _together(findings: list[Finding]) -> list[Finding]:
    """Neighbours brought together: a second sentence about the same encounter adds to it."""
    kept: list[Finding] = []
    for finding in findings:
        before = kept[-1] if kept else None
        if before and before.intent == "done" and not before.people and finding.intent == "log":
            kept[-1] = replace(before, people=finding.people)
            kept.append(finding)
        elif before and _said_twice(before, finding):
            kept[-1] = replace(
                before,
                people=unique([*before.people, *finding.people]),
                fields={
                    **before.fields,
                    **{name: told for name, told in finding.fields.items() if told is not None},
                },
                end=finding.end,
            )
        elif before and _same_encounter(before, finding):
            kept[-1] = _merged(before, finding)
        else:
            kept.append(_share_day(kept, finding))
    return kept


_ONCE = frozenset(
    words(
        "done forget approach audit map gaps diversity score undo help settings export import"
        " pause resume overdue suggest top tiers inventory minutes health_check plan outcome"
        " agenda brief questions give_ideas draft snooze last_touch opportunity"
    )
)
"""Intents that two sentences in a row say only once, unless they name other people."""


def _said_twice(before: Finding, after: Finding) -> bool:
    if before.intent != after.intent or after.intent not in _ONCE:
        return False
    mine, theirs = unique([*before.people]), unique([*before.people, *after.people])
    return not before.people or len(theirs) == len(mine)


def _same_encounter(before: Finding, after: Finding) -> bool:
    if before.intent != "log" or after.intent != "log":
        return False
    if after.dated and after.fields["date"] != before.fields["date"]:
        return False
    if before.dated and after.dated and before.fields.get("date") != after.fields.get("date"):
        return False
    said_again = all(named.said.lower() in _PRONOUNS for named in after.people)
    return said_again and after.fields.get("channel") in (None, "other", before.fields.get("channel"))


_PRONOUNS = frozenset(words("he she they him her them we us"))


def _merged(before: Finding, after: Finding) -> Finding:
    fields = dict(before.fields)
    for name in ("topic", "place", "channel"):
        if fields.get(name) is None and after.fields.get(name) is not None:
            fields[name] = after.fields[name]
    one, other = before.fields.get("balance"), after.fields.get("balance")
    fields["balance"] = "balanced" if one and other and one != other else one or other
    return replace(before, fields=fields, people=unique([*before.people, *after.people]), end=after.end)


def _share_day(kept: list[Finding], finding: Finding) -> Finding:
    """A day said after the second of two deeds joined by "and" covers both."""
    if (
        kept
        and finding.joint in ("and", "then", "and then")
        and finding.dated
        and not kept[-1].dated
        and kept[-1].intent == finding.intent == "log"
    ):
        kept[-1] = replace(kept[-1], fields={**kept[-1].fields, "date": finding.fields["date"]})
    return finding
