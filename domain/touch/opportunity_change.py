"""Changing one thing of an opportunity: its value, kind, words, people or day."""

from dataclasses import replace
from datetime import date

from domain.errors import NotADay, Sorry
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.days import find_days
from domain.language.wire import month_first
from domain.model import Opportunity
from domain.people.add import meet
from domain.reply import Answer
from domain.touch.naming import names_alone, read_who
from domain.touch.opportunity_list import found, page
from domain.touch.opportunity_plan import settle_outcome
from domain.touch.opportunity_words import KINDS, kind_label
from domain.turn import Tap, Turn

CLEARED = "-"
"""The answer by which a value or everybody is taken out."""

ASKED = {
    "value": 'What was it worth? In your own words: "20k", "a client", "a job".',
    "kind": "What kind is it?",
    "words": "How would you tell it?",
    "people": "Who brought it?",
    "day": 'When did it come? "Yesterday", "3 March".',
}


class NothingSaid(Sorry):
    """There was nothing in that. A word or two is enough."""


class NotAKind(Sorry):
    """That's none of the kinds. Pick the button that comes nearest."""


def change_tap(turn: Turn, tap: Tap, opportunity_id: str, field: str) -> Answer:
    """ "Value…" and the others."""
    return start(turn, OPPORTUNITY, {"opportunity": str(found(turn, opportunity_id).id), "field": field})


def _choices(talk: Talk) -> tuple[Choice, ...]:
    one, field = found(talk.turn, talk.about["opportunity"]), talk.about["field"]
    if field == "kind":
        return tuple(Choice(kind_label(kind), kind) for kind in KINDS)
    if field == "value" and one.value:
        return (Choice("No value", CLEARED),)
    return (Choice("Nobody", CLEARED),) if field == "people" and one.people else ()


def _read(talk: Talk, text: str) -> str:
    match talk.about["field"]:
        case "kind":
            return _kind(text)
        case "people":
            return read_who(talk, text)
        case "day":
            return _day(talk.turn, text)
        case _:
            if not text.strip(" .!?"):
                raise NothingSaid
            return text.strip()


def _kind(text: str) -> str:
    said = text.casefold().strip(" .!?").replace(" ", "_")
    if said not in KINDS:
        raise NotAKind
    return said


def _day(turn: Turn, text: str) -> str:
    first = month_first(turn.user.tz, turn.user.locale)
    spans = find_days(text, turn.local.replace(tzinfo=None), month_first=first)
    past = next((span.past for span in spans if span.past is not None), None)
    if past is None:
        raise NotADay
    return past.date.isoformat()


def _ends(talk: Talk) -> Answer:
    turn, field, said = talk.turn, talk.about["field"], talk.answers.get("value")
    one = found(turn, talk.about["opportunity"])
    if said is None:
        return (page(turn, one),)
    deed = turn.begin("opportunity_changed")
    stored = turn.store.opportunities.replace(_changed(turn, one, field, said))
    settle_outcome(turn, stored.id)
    return (page(turn, stored, "✓ Changed.", deed),)


def _changed(turn: Turn, one: Opportunity, field: str, said: str) -> Opportunity:
    match field:
        case "value":
            return replace(one, value=None if said == CLEARED else said)
        case "kind":
            return replace(one, kind=said)
        case "people":
            people = () if said == CLEARED else names_alone(turn, said)
            return replace(one, people=tuple(contact.id for contact in meet(turn, people)[0]))
        case "day":
            return replace(one, day=date.fromisoformat(said))
        case _:
            return replace(one, text=said)


OPPORTUNITY = Flow(
    "opportunity",
    (
        Ask(
            "value",
            lambda talk: ASKED[talk.about["field"]],
            choices=_choices,
            reads=_read,
            free=lambda talk: talk.about["field"] != "kind",
            per_row=2,
        ),
    ),
    _ends,
)
