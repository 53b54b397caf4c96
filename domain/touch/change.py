"""Changing what was logged: the Change button, Gave · Got · Both, and corrections in words."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from domain.errors import NotADay, Sorry, StaleTap
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.days import find_days
from domain.language.model import Person
from domain.language.names import find_mentions, name_at
from domain.model import Interaction
from domain.people.add import meet
from domain.phrases import CHANNELS, exact_day
from domain.reply import Answer, Reply, Toast
from domain.touch.log import keep, said_back
from domain.turn import Tap, Turn

CHANNEL_LABELS = {
    "coffee": "Coffee",
    "meal": "Meal",
    "drinks": "Drinks",
    "call": "Call",
    "video": "Video",
    "meeting": "Meeting",
    "email": "E-mail",
    "message": "Message",
    "event": "Event",
}
FIELDS = (
    Choice("Day", "day"),
    Choice("People", "people"),
    Choice("How", "channel"),
    Choice("Topic", "topic"),
)


class NobodyNamed(Sorry):
    """I found no name in that. Try "Dana" or "Dana and Bob"."""


def rate(turn: Turn, tap: Tap, interaction_id: str, version: str, balance: str, deed: str) -> Answer:
    """Gave, Got or Both: pressing it again changes nothing twice."""
    interaction = turn.store.interactions.get(int(interaction_id))
    if interaction is None:
        raise StaleTap
    if interaction.balance == balance:
        return (Toast("That's how I have it already."),)
    if str(interaction.version) != version:
        raise StaleTap
    said = changed_talk(turn, replace(interaction, balance=balance), int(deed), edits=True)
    return tuple(_with_the_rest(turn, tap, one) if isinstance(one, Reply) else one for one in said)


def _with_the_rest(turn: Turn, tap: Tap, reply: Reply) -> Reply:
    """The buttons beside those of the talk itself stay: "Not a person", "Promise kept"."""
    shown = turn.store.shown(tap.message_id)
    mine = {button.data.partition(":")[0] for row in reply.buttons for button in row}
    rows = shown.buttons if shown is not None else ()
    rest = tuple(row for row in rows if row and row[0].data.partition(":")[0] not in mine)
    return replace(reply, buttons=(*reply.buttons, *rest))


def change_tap(turn: Turn, tap: Tap, interaction_id: str, version: str) -> Answer:
    interaction = turn.store.interactions.get(int(interaction_id))
    if interaction is None or str(interaction.version) != version:
        raise StaleTap
    return start(turn, CHANGE, {"interaction": interaction_id})


def changed_talk(
    turn: Turn,
    interaction: Interaction,
    logged_in: int | None,
    *,
    people: tuple[Person, ...] = (),
    added: bool = False,
    edits: bool = False,
) -> Answer:
    """Store a talk that was changed and say it back; ``logged_in`` is the deed its Undo button takes back."""
    deed = turn.begin("change")
    contacts, new = meet(turn, people)
    if contacts:
        before = interaction.people if added else ()
        ids = dict.fromkeys([*before, *(contact.id for contact in contacts)])
        interaction = replace(interaction, people=tuple(ids))
    stored = keep(turn, interaction)
    everybody = turn.store.contacts.many(stored.people)
    reply = said_back(turn, stored, everybody, logged_in or deed, new)
    return (replace(reply, edits=edits),)


def _says_value(talk: Talk) -> str:
    return {
        "day": "Which day was it?",
        "people": "Whom was it with?",
        "channel": "How did you talk?",
        "topic": "What was it about?",
    }[talk.answers["field"] or "day"]


def _value_choices(talk: Talk) -> tuple[Choice, ...]:
    if talk.answers["field"] == "day":
        days = [talk.turn.today - timedelta(days=ahead) for ahead in range(4)]
        labels = ["Today", "Yesterday", *(f"{day:%A}" for day in days[2:])]
        return tuple(Choice(label, day.isoformat()) for label, day in zip(labels, days, strict=True))
    if talk.answers["field"] == "channel":
        return tuple(Choice(label, channel) for channel, label in CHANNEL_LABELS.items())
    return ()


def _reads_value(talk: Talk, text: str) -> str:
    field = talk.answers["field"]
    if field == "day":
        return read_day(talk.turn, text).isoformat()
    if field == "channel":
        return _read_channel(text)
    if field == "people" and not read_people(talk.turn, text):
        raise NobodyNamed
    return text


def read_day(turn: Turn, text: str) -> date:
    """A day that has been, in the user's words; raises NotADay."""
    spans = find_days(text, turn.local.replace(tzinfo=None), month_first=False)
    past = next((span.past for span in spans if span.past is not None), None)
    if past is None:
        raise NotADay
    return past.date


def read_people(turn: Turn, text: str) -> tuple[Person, ...]:
    """The people named in an answer that is nothing but names."""
    names = turn.store.names()
    mentions = find_mentions(text, names) or tuple(filter(None, [name_at(text, 0, names)]))
    people = []
    for mention in mentions:
        known = names.get(mention.match.keys[0]) if len(mention.match.keys) == 1 else None
        people.append(
            Person(mention.said, "known", known.name, known.key)
            if known
            else Person(mention.said, "new", mention.said)
        )
    return tuple(people)


def _read_channel(text: str) -> str:
    words = text.casefold().replace("-", "").split()
    found = next((channel for channel in CHANNELS if channel in words), None)
    if found is None:
        raise Sorry("I don't know that way to talk. Pick the button that comes nearest.")
    return found


def _ends(talk: Talk) -> Answer:
    interaction = talk.turn.store.interactions.get(int(talk.about["interaction"]))
    field, value = talk.answers["field"], talk.answers.get("value")
    if interaction is None:
        raise StaleTap
    if field is None or value is None:
        return (Reply("All right, left as it is."),)
    if field == "people":
        return changed_talk(talk.turn, interaction, None, people=read_people(talk.turn, value))
    changes: Mapping[str, object] = {
        "day": {"day": date.fromisoformat(value), "approximate": False} if field == "day" else {},
        "channel": {"channel": value},
        "topic": {"topic": value},
    }[field]  # type: ignore[assignment]
    return changed_talk(talk.turn, replace(interaction, **changes), None)  # type: ignore[arg-type]


def _says_field(talk: Talk) -> str:
    interaction = talk.turn.store.interactions.get(int(talk.about["interaction"]))
    day = exact_day(interaction.day, talk.turn.today) if interaction else "that day"
    return f"What was different about {day}?"


CHANGE = Flow(
    "change",
    (
        Ask("field", _says_field, choices=lambda _: FIELDS),
        Ask(
            "value",
            _says_value,
            choices=_value_choices,
            reads=_reads_value,
            applies=lambda talk: talk.answers.get("field") is not None,
            free=lambda talk: talk.answers.get("field") == "topic",
        ),
    ),
    _ends,
    skippable=False,
)
