"""Undo: the inverse of a turn's changes, where nothing has changed them since."""

from collections.abc import Iterable
from dataclasses import replace

from domain.errors import AlreadyUndone, ChangedSince, NothingToUndo
from domain.exchange.taking_back import begun_deed, take_back_whole
from domain.language.model import Action
from domain.model import Change, Deed
from domain.phrases import several
from domain.plan.settling import settle_record
from domain.reply import Answer, Button, Reply, settled
from domain.rhythm.cadence import settle
from domain.start.kept import undone_last
from domain.touch.described import MOST, WHOLE, described, gone, people_of, standing_in_the_way
from domain.touch.meeting import settle_meeting
from domain.touch.opportunity_plan import settle_outcome
from domain.touch.promise import settle_promise
from domain.turn import Tap, Turn

CORRECTION = "change"
VERBS = frozenset({"undo"})


def undo(turn: Turn, action: Action) -> Answer:
    """ "undo": the latest message that changed something, and everything it changed."""
    last = turn.store.deeds.last()
    under_way = begun_deed(turn, WHOLE)
    setting = undone_last(turn, max(last.id if last else 0, under_way or 0))
    if setting:
        return setting
    if under_way is not None and (last is None or last.id <= under_way):
        return take_back_whole(turn, under_way)
    if last is None:
        raise NothingToUndo
    if last.kind in WHOLE:
        return take_back_whole(turn, last.id)
    return (take_back(turn, turn.store.deeds.of_group(last.group)),)


def undo_tap(turn: Turn, tap: Tap, deed_id: str) -> Answer:
    """The Undo button of one thing that was done, with the corrections made to it since."""
    deed = turn.store.deeds.get(int(deed_id))
    if deed is None or deed.undone:
        raise AlreadyUndone
    if deed.kind in WHOLE:
        return take_back_whole(turn, deed.id, tap.message_id)
    undone = take_back(turn, [deed, *corrections(turn, deed)])
    shown = turn.store.shown(tap.message_id)
    if shown is None or not _says_more(shown):
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


def _says_more(shown: Reply) -> bool:
    """Whether a message is about more than one thing done, or asks a question besides."""
    buttons = [button for row in shown.buttons for button in row]
    return sum(map(_undoes, buttons)) > 1 or any(button.data.startswith("flow:") for button in buttons)


def _undoes(button: Button) -> bool:
    return button.data.partition(":")[0] in VERBS


def redo_tap(turn: Turn, tap: Tap, deed_id: str, undone_ids: str) -> Answer:
    """ "Put it back": the undoing is itself undone."""
    deed = turn.store.deeds.get(int(deed_id))
    if deed is None or deed.undone:
        raise AlreadyUndone("It's back already.")
    turn.begin("undo")
    revert(turn, [deed])
    back = [done for one in undone_ids.split(",") if (done := turn.store.deeds.get(int(one))) is not None]
    for done in back:
        turn.store.deeds.mark(done.id, undone=False)
    judge_words(turn, back, are_names=False)
    return (Reply("✓ Back as it was.", ((Button("Undo", _undoes_again(back)),),), edits=True),)


def _undoes_again(deeds: list[Deed]) -> str:
    """All that was put back: the deeds of one message together, corrections with what they corrected."""
    first = deeds[0]
    together = sum(deed.group == first.group for deed in deeds) > 1
    return f"undoall:{first.group}" if together else f"undo:{first.id}"


def take_back(turn: Turn, deeds: list[Deed]) -> Reply:
    """Undo these deeds together, or refuse and change nothing."""
    open_deeds = [deed for deed in {deed.id: deed for deed in deeds}.values() if not deed.undone]
    if not open_deeds:
        raise AlreadyUndone
    what = several(list(dict.fromkeys(described(turn, deed) for deed in open_deeds)), MOST)
    undoing = turn.begin("undo")
    staying = revert(turn, open_deeds)
    text = f"↩ Undone: {what}."
    if staying:
        text += (
            f" {several(staying, MOST)} {'stays' if len(staying) == 1 else 'stay'}: there is more about them."
        )
    ids = ",".join(str(deed.id) for deed in open_deeds)
    data = f"redo:{undoing}:{ids}"
    buttons = ((Button("Put it back", data),),) if len(data) <= 64 else ()
    return Reply(text, buttons)


def revert(turn: Turn, deeds: Iterable[Deed]) -> list[str]:
    """Put every record back, last change first; gives the names of people who stay all the same."""
    deeds = list(deeds)
    staying: list[str] = []
    touched: list[Change] = []
    for deed in sorted(deeds, key=lambda one: -one.id):
        for change in reversed(turn.store.deeds.changes(deed.id)):
            touched.append(change)
            if not turn.store.deeds.revert(change):
                staying.append(_stays(turn, change))
        turn.store.deeds.mark(deed.id, undone=True)
    settle_all(turn, touched)
    judge_words(turn, deeds, are_names=True)
    return staying[::-1]


def judge_words(turn: Turn, deeds: Iterable[Deed], *, are_names: bool) -> None:
    """What "Not a person" said of words goes and comes back with that deed, as the people do."""
    words = {
        str(person["name"]).casefold()
        for deed in deeds
        if deed.kind == "nobody"
        for person in gone(turn.store.deeds.changes(deed.id))
    }
    others = tuple(word for word in turn.user.not_people if word not in words)
    judged = others if are_names else (*others, *sorted(words))
    if words and judged != turn.user.not_people:
        turn.store.save_user(replace(turn.user, not_people=judged))


def settle_all(turn: Turn, changes: Iterable[Change]) -> None:
    """Clocks and prompts follow the records that were put back."""
    contacts: set[int] = set()
    for change in changes:
        if change.noun == "contact":
            contacts.add(change.record_id)
        elif change.noun == "interaction":
            contacts |= people_of(change)
        elif change.noun == "promise" and _differs(change, "due", "at", "state", "given_on"):
            settle_promise(turn, change.record_id)
        elif change.noun == "opportunity" and _differs(change, "day", "state", "asked_on"):
            settle_outcome(turn, change.record_id)
        elif change.noun == "meeting" and _differs(change, "day"):
            settle_meeting(turn, change.record_id)
        else:
            settle_record(turn, change.noun, change.record_id)
    for contact_id in contacts:
        settle(turn, contact_id)


def _differs(change: Change, *fields: str) -> bool:
    """Whether a change touched any of these: one of people alone moves no prompt."""
    if change.before is None or change.after is None:
        return True
    return any(change.before[name] != change.after[name] for name in fields)


def _stays(turn: Turn, change: Change) -> str:
    """A person added then and spoken of since stays; anything else changed since is a refusal."""
    contact = turn.store.contacts.get(change.record_id) if change.noun == "contact" else None
    if contact is None or change.before is not None:
        raise ChangedSince(
            f"I can't undo that any more: {standing_in_the_way(turn, change)} has changed since."
        )
    return contact.name
