"""One message to actions, step by step; each step is a function, and the trace tells what it saw.

People are found and masked, then days and times, then clauses; each clause is matched against the table of
patterns; what it says is led back to people and days said elsewhere, checked, and becomes actions.
"""

from datetime import datetime

from domain.language.calendar_slips import impossible
from domain.language.checks import checked
from domain.language.clauses import split
from domain.language.days import find_days
from domain.language.days import warm as warm_days
from domain.language.interpret import Finding, interpret
from domain.language.model import Action, Context, Understanding
from domain.language.named import people_of
from domain.language.names import NameIndex
from domain.language.people import persons, written
from domain.language.reading import Reading, read

LONGEST = 10_000
"""Characters of a message that are read; what is longer is no message to an assistant."""

SEARCHED = 6_000
"""Characters in which people and days are looked for: no chat delivers more in one message."""


def understand(
    text: str,
    now: datetime,
    names: NameIndex,
    *,
    month_first: bool = False,
    context: Context = Context(),  # noqa: B008 - frozen
) -> Understanding:
    """What one message says, asks or wants, as actions in the order said."""
    text = text[:LONGEST]
    mentions = people_of(text[:SEARCHED], names)
    days = find_days(
        text[:SEARCHED], now, month_first=month_first, masked=[mention.outer for mention in mentions]
    )
    reading = read(text, mentions, days)
    clauses = split(reading)
    findings, doubt = interpret(reading, clauses, now)
    if findings and (kinds := impossible(text, findings)):
        findings, doubt = [], kinds
    said = [_action(finding, reading, names, context) for finding in findings]
    actions = checked([action for action in said if action], now)
    trace = (
        ("people", ", ".join(f"{mention.said} ({mention.match.how})" for mention in mentions)),
        ("days", ", ".join(text[day.start : day.end] for day in days)),
        ("clauses", " | ".join(reading.text[clause.start : clause.end] for clause in clauses)),
        ("findings", ", ".join(f"{finding.intent}[{finding.row}]" for finding in findings)),
    )
    if not actions:
        return Understanding((Action("unknown", start=0, end=len(text)),), doubt, nearest(reading), trace)
    return Understanding(tuple(actions), doubt, None, trace)


def _action(finding: Finding, reading: Reading, names: NameIndex, context: Context) -> Action | None:
    """The action of a finding; None where all its people are pronouns that point to nobody.

    A fact told in passing is let go where it is unclear whose it is: that is asked of the encounter already.
    """
    people = persons(finding.people, names, context)
    if finding.people and not people:
        return None
    if finding.passing and any(person.status == "ambiguous" for person in people):
        return None
    fields = {name: written(value, names) for name, value in finding.fields.items()}
    return Action(finding.intent, people, fields, *reading.span(finding.start, finding.end))


def nearest(reading: Reading) -> str | None:
    """The intent that unknown words come closest to."""
    from domain.language.nearest import nearest_intent

    return nearest_intent(reading.text)


def warm() -> None:
    """Do what is slow the first time."""
    warm_days()
    index = NameIndex.build(())
    for text in ("had coffee with Dana yesterday", "who is overdue?", "remind me to call Bob on Friday"):
        understand(text, datetime(2026, 6, 17, 9, 30), index)
