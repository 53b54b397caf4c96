"""One part of a card told in the user's words: the question, and what is kept of the answer."""

import re

from domain.flow import Ask, Choice, Flow, Talk
from domain.language.days import find_days
from domain.language.durations import rhythm_days
from domain.language.wire import month_first
from domain.people.changeable import CHOICES, LISTED, asked
from domain.people.facts import learn
from domain.people.noted import said_facts
from domain.people.outdated import mistake_buttons
from domain.people.there import asked_about
from domain.people.values import as_kept
from domain.reply import Answer, Button, Reply
from domain.turn import Turn

A_DAY = frozenset({"day", "holiday"})
"""Kinds of time that are one day; "February" is none."""

FIGURES = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4})?)?")
"""A birthday in figures: 3.3., 3/3, 03.03.1985."""


def _reads(talk: Talk, text: str) -> str:
    """The answer as it can be kept; raises Sorry, and the question stands."""
    kind, turn = talk.about["kind"], talk.turn
    if kind == "birthday":
        text = _birthday(turn, text)
    if kind == "cadence_days":
        text = str(rhythm_days(text) or rhythm_days(f"every {text}") or text.strip())
    return text.strip() if kind in LISTED else as_kept(kind, text, turn.today)


def _birthday(turn: Turn, text: str) -> str:
    """A day in words or figures, as a birthday is kept; a whole month is none."""
    first = month_first(turn.user.tz, turn.user.locale)
    if figures := FIGURES.fullmatch(text.strip()):
        day, month = (figures[2], figures[1]) if first else (figures[1], figures[2])
        return f"{figures[3] or '-'}-{int(month):02}-{int(day):02}"
    spans = find_days(text, turn.local.replace(tzinfo=None), month_first=first)
    said = next((span.past or span.future for span in spans if span.kind in A_DAY), None)
    if said is None:
        return text.strip()
    year = re.search(r"\b(?:19|20)\d\d\b", text)
    return f"{year[0]}-{said.date:%m-%d}" if year else f"--{said.date:%m-%d}"


def _ends(talk: Talk) -> Answer:
    contact, kind, value = asked_about(talk), talk.about["kind"], talk.answers.get("value")
    if value is None:
        return (Reply("All right, left as it is."),)
    deed = talk.turn.begin("update_contact")
    values = [part for part in re.split(r"\s*[,;\n]\s*", value) if part] if kind in LISTED else [value]
    noted = learn(talk.turn, contact, {kind: values})
    opens = Button("Card", f"card:{contact.id}")
    if not noted:
        return (Reply(f"✓ {contact.name}: I had that already.", ((opens,),)),)
    row = (Button("Undo", f"undo:{deed}"), *mistake_buttons(noted, deed), opens)
    return (Reply(f"✓ {contact.name}. {said_facts(noted)[0]}", (row,)),)


def _offered(talk: Talk) -> tuple[Choice, ...]:
    return tuple(Choice(label, value) for label, value in CHOICES.get(talk.about["kind"], ()))


PART = Flow(
    "part",
    (
        Ask(
            "value",
            lambda talk: asked(asked_about(talk).name, talk.about["kind"]),
            choices=_offered,
            reads=_reads,
            free=lambda _: True,
        ),
    ),
    _ends,
)
