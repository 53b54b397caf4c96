"""Undo: the inverse of a turn's changes, where nothing has changed them since."""

from collections.abc import Iterable
from dataclasses import replace

from domain.errors import AlreadyUndone, ChangedSince, NothingToUndo
from domain.language.model import Action
from domain.model import Change, Deed
from domain.phrases import CHANNELS, join
from domain.reply import Answer, Button, Reply, settled
from domain.rhythm.cadence import settle
from domain.touch.meeting import settle_meeting
from domain.touch.promise import settle_promise
from domain.turn import Tap, Turn

NAMES = {
    "add_contact": "adding",
    "update_contact": "what was noted of",
    "snooze": "the snooze of",
    "nobody": "taking out",
    "archive": "archiving",
    "restore": "bringing back",
    "change": "the correction of",
    "kept": "the promise kept:",
    "later": "moving the promise:",
    "dropped": "dropping the promise:",
}
"""How a deed reads before what it was about; the others need no word."""

CORRECTION = "change"
VERBS = frozenset({"undo"})


def undo(turn: Turn, action: Action) -> Answer:
    """ "undo": the latest message that changed something, and everything it changed."""
    last = turn.store.deeds.last()
    if last is None:
        raise NothingToUndo
    return (take_back(turn, turn.store.deeds.of_group(last.group)),)


def undo_tap(turn: Turn, tap: Tap, deed_id: str) -> Answer:
    """The Undo button of one thing that was done, with the corrections made to it since."""
    deed = turn.store.deeds.get(int(deed_id))
    if deed is None or deed.undone:
        raise AlreadyUndone
    undone = take_back(turn, [deed, *corrections(turn, deed)])
    shown = turn.store.shown(tap.message_id)
    several = shown is not None and sum(_undoes(button) for row in shown.buttons for button in row) > 1
    if shown is None or not several:
        return (replace(undone, edits=True),)
    return (settled(shown, VERBS, deed.id, undone.text),)


def undo_all(turn: Turn, tap: Tap, group: str) -> Answer:
    """Everything one message led to."""
    deeds = turn.store.deeds.of_group(int(group))
    later = [one for deed in deeds for one in corrections(turn, deed)]
    return (replace(take_back(turn, [*deeds, *later]), edits=True),)


def corrections(turn: Turn, deed: Deed) -> list[Deed]:
    """Later deeds that only changed what this one made: they go with it."""
    records = _records(turn, deed)
    return [
        later
        for later in turn.store.deeds.later(deed.id)
        if later.kind == CORRECTION and later.group != deed.group and records & _records(turn, later)
    ]


def _records(turn: Turn, deed: Deed) -> set[tuple[str, int]]:
    return {
        (change.noun, change.record_id)
        for change in turn.store.deeds.changes(deed.id)
        if change.noun != "contact"
    }


def _undoes(button: Button) -> bool:
    return button.data.partition(":")[0] in VERBS


def redo_tap(turn: Turn, tap: Tap, deed_id: str, undone_ids: str) -> Answer:
    """ "Put it back": the undoing is itself undone."""
    deed = turn.store.deeds.get(int(deed_id))
    if deed is None or deed.undone:
        raise AlreadyUndone("It's back already.")
    turn.begin("undo")
    revert(turn, [deed])
    for undone in undone_ids.split(","):
        turn.store.deeds.mark(int(undone), undone=False)
    return (Reply("✓ Back as it was.", ((Button("Undo", f"undo:{undone_ids.split(',')[0]}"),),), edits=True),)


def take_back(turn: Turn, deeds: list[Deed]) -> Reply:
    """Undo these deeds together, or refuse and change nothing."""
    open_deeds = [deed for deed in {deed.id: deed for deed in deeds}.values() if not deed.undone]
    if not open_deeds:
        raise AlreadyUndone
    what = join(list(dict.fromkeys(described(turn, deed) for deed in open_deeds)))
    undoing = turn.begin("undo")
    staying = revert(turn, open_deeds)
    text = f"↩ Undone: {what}."
    if staying:
        text += f" {', '.join(staying)} stays: there is more about them."
    ids = ",".join(str(deed.id) for deed in open_deeds)
    data = f"redo:{undoing}:{ids}"
    buttons = ((Button("Put it back", data),),) if len(data) <= 64 else ()
    return Reply(text, buttons)


def described(turn: Turn, deed: Deed) -> str:
    """What a deed was about, in words: "coffee with Dana", "the correction of a call with Bob"."""
    about = _about(turn, turn.store.deeds.changes(deed.id))
    word = NAMES.get(deed.kind)
    return f"{word} {about}" if word else about


def _about(turn: Turn, changes: list[Change]) -> str:
    """The record that says most of what was done."""
    gone = [change.before for change in changes if change.noun == "contact" and change.after is None]
    if gone and gone[0] is not None:
        return str(gone[0]["name"])
    nouns = {change.noun: change for change in reversed(changes)}
    if promise := nouns.get("promise"):
        return str((promise.after or promise.before or {})["text"])
    if talk := nouns.get("interaction"):
        record = talk.after or talk.before or {}
        return f"{CHANNELS[str(record['channel'] or 'other')]} with {_names(turn, _people(talk))}"
    if meeting := nouns.get("meeting"):
        return f"the meeting with {_names(turn, _people(meeting))}"
    ids = [change.record_id for change in changes if change.noun == "contact"]
    ids += [
        int(str((change.after or change.before or {})["contact_id"]))
        for change in changes
        if change.noun == "fact"
    ]
    return _names(turn, ids)


def _names(turn: Turn, ids: Iterable[int]) -> str:
    return join([contact.name for contact in turn.store.contacts.many(sorted(set(ids)))]) or "that"


def revert(turn: Turn, deeds: Iterable[Deed]) -> list[str]:
    """Put every record back, last change first; gives the names of people who stay all the same."""
    staying: list[str] = []
    touched: list[Change] = []
    for deed in sorted(deeds, key=lambda one: -one.id):
        for change in reversed(turn.store.deeds.changes(deed.id)):
            touched.append(change)
            if not turn.store.deeds.revert(change):
                staying.append(_stays(turn, change))
        turn.store.deeds.mark(deed.id, undone=True)
    settle_all(turn, touched)
    take_for_people(turn, touched)
    return staying


def take_for_people(turn: Turn, changes: Iterable[Change]) -> None:
    """Whoever came back is a person after all."""
    back = {
        str(change.before["name"]).casefold()
        for change in changes
        if change.noun == "contact" and change.before
    }
    words = tuple(word for word in turn.user.not_people if word not in back)
    if words != turn.user.not_people:
        turn.store.save_user(replace(turn.user, not_people=words))


def settle_all(turn: Turn, changes: Iterable[Change]) -> None:
    """Clocks and prompts follow the records that were put back."""
    contacts: set[int] = set()
    for change in changes:
        if change.noun == "contact":
            contacts.add(change.record_id)
        elif change.noun == "interaction":
            contacts |= _people(change)
        elif change.noun == "promise":
            settle_promise(turn, change.record_id)
        elif change.noun == "meeting":
            settle_meeting(turn, change.record_id)
    for contact_id in contacts:
        settle(turn, contact_id)


def _people(change: Change) -> set[int]:
    people: set[int] = set()
    for record in (change.before, change.after):
        if record is not None and isinstance(record["people"], list | tuple):
            people |= {int(str(person)) for person in record["people"]}
    return people


def _stays(turn: Turn, change: Change) -> str:
    """A person added then and spoken of since stays; anything else changed since is a refusal."""
    contact = turn.store.contacts.get(change.record_id) if change.noun == "contact" else None
    if contact is None or change.before is not None:
        raise ChangedSince(f"I can't undo that any more: {_named(change)} has changed since.")
    return contact.name


def _named(change: Change) -> str:
    return {"interaction": "the talk", "promise": "the promise", "meeting": "the meeting"}.get(
        change.noun, "what is known of them"
    )
