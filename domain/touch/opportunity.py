"""Opportunities: what somebody brought, kept with them as it was told."""

from collections.abc import Sequence
from datetime import date

from domain.flow import Ask, Flow, Talk, start
from domain.language.days import find_days
from domain.language.lexicon.kinds import OPPORTUNITY, kind_of
from domain.language.model import Action, Person
from domain.language.wire import month_first
from domain.model import Opportunity
from domain.people.add import meet
from domain.phrases import join, named_day, shortened
from domain.reply import Answer, Button, Reply
from domain.touch.log import introduction, new_buttons
from domain.touch.naming import names_alone, people_in, read_who
from domain.touch.opportunity_plan import settle_outcome
from domain.touch.opportunity_words import KINDS, OPEN, STATES, UNCLEAR, value_in
from domain.turn import Turn

SAID = 200
"""Letters that are said back; all of it is kept (ours)."""


def opportunity(turn: Turn, action: Action) -> Answer:
    """ "got a job lead from Dana"."""
    text, kind = str(action.fields.get("text") or turn.words), str(action.fields.get("kind") or UNCLEAR)
    if not action.people:
        return start(turn, BROUGHT, {"text": text, "kind": kind})
    return keep_opportunity(turn, action.people, kind, text)


def opportunity_command(turn: Turn, words: str) -> Answer:
    """/opportunity Dana offered a board seat."""
    if not words:
        return (Reply("What came up, and who brought it? Say /opportunity Dana offered me a board seat."),)
    kind = kind_of(OPPORTUNITY, words.casefold()) or UNCLEAR
    fields = {"text": words, "kind": kind}
    return opportunity(turn, Action("opportunity", people_in(turn, words, "opportunity"), fields))


def keep_opportunity(
    turn: Turn, people: Sequence[Person], kind: str, text: str, state: str = "new"
) -> Answer:
    """Store it and say it back; ``state``: what became of it, where that is told at once."""
    deed = turn.begin("opportunity")
    contacts, new = meet(turn, people)
    day = _came_on(turn, text)
    stored = turn.store.opportunities.add(
        Opportunity(
            day=day,
            people=tuple(contact.id for contact in contacts),
            kind=kind,
            text=text,
            value=value_in(text),
            state=state,
            closed_on=None if state in OPEN else turn.today,
        )
    )
    settle_outcome(turn, stored.id)
    by = f" from {join([contact.name for contact in contacts])}" if contacts else ""
    what = KINDS.get(kind, "an opportunity")
    lines = [
        f"✓ Kept: {what}{by} – {named_day(day, turn.today)}{_told(stored)}.",
        f"“{shortened(text, SAID)}”",
    ]
    lines += [introduction(new)] if new else []
    opens = (Button("Card", f"card:{contacts[0].id}"),) if len(contacts) == 1 and not new else ()
    row = (Button("Undo", f"undo:{deed}"), *opens, Button("Details", f"opp:{stored.id}:new"))
    return (Reply("\n".join(lines), (row, *new_buttons(new))),)


def _came_on(turn: Turn, text: str) -> date:
    """The day it came, where the words tell one that can only have been; else today.

    "Invited me to speak on Friday" tells no such day: it may be the day of what was offered.
    """
    spans = find_days(
        text, turn.local.replace(tzinfo=None), month_first=month_first(turn.user.tz, turn.user.locale)
    )
    behind = (span.past.date for span in spans if span.past is not None and span.future is None)
    return min(next(behind, turn.today), turn.today)


def _told(one: Opportunity) -> str:
    """ ", won, worth 20k"."""
    state = f", {STATES[one.state]}" if one.state != "new" else ""
    return f"{state}, worth {one.value}" if one.value else state


def _ends(talk: Talk) -> Answer:
    who = talk.answers.get("who")
    people = names_alone(talk.turn, who) if who else ()
    about = talk.about
    return keep_opportunity(talk.turn, people, about["kind"], about["text"], about.get("state", "new"))


BROUGHT = Flow(
    "brought",
    (Ask("who", lambda _: "Who brought it?", reads=read_who, free=lambda _: True),),
    _ends,
)
