"""Questions to ask somebody: five specific ones, drawn from what is known, other ones each time."""

from collections.abc import Sequence

from domain.language.model import Action
from domain.model import Contact
from domain.people.brief import known as named_in
from domain.people.commands import named
from domain.people.there import tapped
from domain.plan.noticed import notice
from domain.reply import COPIED, Answer, Button, Reply, Rows
from domain.turn import Tap, Turn
from domain.voice.offered import mark, offered, remember
from domain.voice.questions_drawn import Known, drawn

FIVE = 5
"""Questions at once (issue)."""

OPENERS = {
    "role": "What are you working on that you would gladly talk about for an hour?",
    "interest": "What do you do when nobody needs anything from you?",
    "how_met": "What brought you to where you are now?",
}
"""What finds things out about somebody of whom nothing is known yet (ours)."""

TWO = 2
"""Openers where nothing is known."""


def questions_for(turn: Turn, contact_id: int, count: int = FIVE) -> list[str]:
    """So many specific questions, those not asked yet first; fewer, or none, where little is known."""
    found = _drawn(turn, contact_id)
    return _next(turn, contact_id, found)[:count]


def _next(turn: Turn, contact_id: int, found: Sequence[str]) -> list[str]:
    """Those never offered, in their order; then those offered longest ago."""
    asked = {one: place for place, one in enumerate(offered(turn, contact_id), 1)}
    return sorted(found, key=lambda one: asked.get(mark(one), 0))


def _drawn(turn: Turn, contact_id: int) -> list[str]:
    store = turn.store
    profile = store.network([contact_id]).get(contact_id)
    if profile is None:
        return []
    met = {person for talk in profile.talks for person in talk.people} - {contact_id}
    return drawn(
        Known(
            profile,
            turn.today,
            brought=store.opportunities.of(contact_id),
            promises=store.promises.of(contact_id),
            stories=store.stories.of(contact_id),
            journal=store.reflections.of(contact_id),
            others=store.network(list(met)) if met else None,
        )
    )


def questions(turn: Turn, action: Action) -> Answer:
    """ "what should I ask Dana?"."""
    return tuple(_offered(turn, contact) for contact in named_in(turn, action)[:TWO])


def questions_command(turn: Turn, words: str) -> Answer:
    """/questions Dana."""
    if not words:
        return (Reply("Whom do you want to ask? Say /questions Dana."),)
    person = named(turn, words.removeprefix("for ").strip(" ?"))
    return questions(turn, Action("questions", (person,)))


def questions_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Another five", and whatever leads to the first."""
    return (_offered(turn, tapped(turn, contact_id)),)


def _offered(turn: Turn, contact: Contact) -> Reply:
    notice(turn, "questions")
    found = _next(turn, contact.id, _drawn(turn, contact.id))
    if not found:
        return _openers(turn, contact)
    fresh = [one for one in found if mark(one) not in offered(turn, contact.id)]
    again = not fresh and len(found) > FIVE
    shown = found[:FIVE]
    remember(turn, contact.id, shown)
    heading = f"To ask {contact.name}{', once more from the beginning' if again else ''}:"
    lines = [f"{number}. {one}" for number, one in enumerate(shown, 1)]
    few = (
        []
        if len(found) >= FIVE
        else ["", "That's all I can draw from what I know. Tell me more, and there are more."]
    )
    return Reply("\n".join([heading, *lines, *few]), _buttons(contact, shown, more=len(found) > FIVE))


def _openers(turn: Turn, contact: Contact) -> Reply:
    """Nothing is known: said so, with what would find something out."""
    profile = turn.store.network([contact.id]).get(contact.id)
    missing = [words for kind, words in OPENERS.items() if profile is None or not profile.values(kind)]
    asked = missing[:TWO]
    lines = [f"{number}. {one}" for number, one in enumerate(asked, 1)]
    heading = (
        f"I don't know enough of {contact.name} for questions of their own. Two that find something out:"
    )
    return Reply("\n".join([heading, *lines]), _buttons(contact, asked, more=False))


def _buttons(contact: Contact, asked: Sequence[str], *, more: bool) -> Rows:
    """Copy: all of them where a button holds that much, else each by its number."""
    together = "\n".join(asked)
    if len(together) <= COPIED:
        copy: tuple[Button, ...] = (Button("Copy", "copied:", copy=together),)
    else:
        copy = tuple(
            Button(f"Copy {number}", f"copied:{number}", copy=one)
            for number, one in enumerate(asked, 1)
            if len(one) <= COPIED
        )
    another = (Button("Another five", f"questions:{contact.id}"),) if more else ()
    return tuple(row for row in (copy, (*another, Button("Card", f"card:{contact.id}"))) if row)
