"""Background and perspective: noted only by those who choose to (method, section 1)."""

import json
from collections.abc import Mapping
from dataclasses import replace

from domain.errors import StaleTap
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.model import Action
from domain.model import User
from domain.people.add import meet
from domain.people.facts import learn
from domain.people.kinds import CHOSEN
from domain.people.noted import said_facts
from domain.phrases import join
from domain.reply import Answer, Button, Reply
from domain.turn import Tap, Turn

YES = "yes"


def withheld(user: User, facts: Mapping[str, object]) -> dict[str, object]:
    """What was said and may not be kept yet."""
    if user.notes_background:
        return {}
    return {kind: value for kind, value in facts.items() if kind in CHOSEN}


def ask_first(turn: Turn, action: Action, waiting: Mapping[str, object]) -> Answer:
    """Asked once; who said no hears that it wasn't kept, and how to change their mind."""
    if turn.user.background_asked:
        text = f"I didn't note the {join(list(waiting))}: you chose not to keep such things."
        return (Reply(text, ((Button("Note such things from now on", "notesuch:"),),)),)
    turn.begin("update_contact")
    contacts, _ = meet(turn, action.people, wakes=False)
    about = {"people": ",".join(str(contact.id) for contact in contacts), "facts": json.dumps(dict(waiting))}
    return start(turn, BACKGROUND, about)


def note_such_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    """ "Note such things from now on"."""
    turn.store.save_user(replace(turn.user, notes_background=True, background_asked=True))
    return (Reply("✓ From now on I note background and perspective. Please say it again.", edits=True),)


def _ends(talk: Talk) -> Answer:
    turn, yes = talk.turn, talk.answers.get("keep") == YES
    turn.store.save_user(replace(turn.user, notes_background=yes, background_asked=True))
    if not yes:
        return (Reply("All right: I keep nothing of the kind, and won't ask again."),)
    contacts = turn.store.contacts.many([int(key) for key in talk.about["people"].split(",")])
    if not contacts:
        raise StaleTap
    deed = turn.begin("update_contact")
    lines = []
    for contact in contacts:
        noted = said_facts(learn(turn, contact, json.loads(talk.about["facts"])))
        lines.append(f"✓ {contact.name}. {join(noted) or 'I had that already.'}")
    return (Reply("\n".join(lines), ((Button("Undo", f"undo:{deed}"),),)),)


def _asks(talk: Talk) -> str:
    kinds = join(list(json.loads(talk.about["facts"])))
    return (
        f"Would you like me to note people's {kinds}? It is only used to tell how many kinds of minds "
        "you know, and I keep it only if you want."
    )


BACKGROUND = Flow(
    "background",
    (
        Ask(
            "keep",
            _asks,
            choices=lambda _: (Choice("Yes, note such things", YES), Choice("No", "no")),
        ),
    ),
    _ends,
    skippable=False,
)
