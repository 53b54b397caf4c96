"""Undoing what is too much for one turn: slice by slice, latest change first.

Whoever the user has talked with, placed or changed since stays, with all that the import told of them.
"""

from dataclasses import replace
from typing import Any

from domain.errors import AlreadyUndone
from domain.model import Change, Job
from domain.reply import Answer, Reply
from domain.rhythm.cadence import settle
from domain.turn import Turn
from domain.work import Slice

KIND = "take_back"

AT_ONCE = 100
"""Changes of one step (ours: some ten milliseconds)."""


def take_back_whole(turn: Turn, deed_id: int, message_id: int | None = None) -> Answer:
    """Begin to take back a deed of many changes; the tapped message, if any, says when it is done."""
    deed = turn.store.deeds.get(deed_id)
    if deed is None or deed.undone:
        raise AlreadyUndone
    turn.store.deeds.mark(deed_id, undone=True)
    undoing = turn.begin("undo")
    needs: dict[str, object] = {"deed": deed_id, "message": message_id, "undoing": undoing}
    needs |= {"before": None, "staying": [], "all": turn.store.deeds.size(deed_id)}
    turn.store.jobs.start(KIND, needs, turn.now)
    return (Reply("Taking it back …", edits=message_id is not None),)


def step(turn: Turn, job: Job) -> Slice:
    """Some changes, latest first; ``cursor`` counts them."""
    needs = dict(job.needs)
    changes = turn.store.deeds.changes_before(needs["deed"], needs["before"], AT_ONCE)
    if not changes:
        return Slice(job.cursor, done=True, said=(_done(turn, needs),), on=needs["message"])
    turn.store.deeds.resume(needs["undoing"])
    concerned = [_concerned(change) for change in changes]
    outgrown = turn.store.deeds.outgrown(needs["deed"], sorted(set().union(*concerned)))
    staying = dict.fromkeys([*needs["staying"], *outgrown])
    for change, people in zip(changes, concerned, strict=True):
        if not people & staying.keys() and not _revert(turn, change, people):
            staying |= dict.fromkeys(people)
    needs |= {"before": changes[-1].id, "staying": list(staying)}
    return Slice(
        job.cursor + len(changes), becomes=replace(job, cursor=job.cursor + len(changes), needs=needs)
    )


def _revert(turn: Turn, change: Change, people: set[int]) -> bool:
    """Put one record back; False where it has changed since."""
    if not turn.store.deeds.revert(change):
        return False
    if change.noun == "interaction" or (change.noun == "contact" and change.before is not None):
        for contact_id in people:
            settle(turn, contact_id)
    return True


def _concerned(change: Change) -> set[int]:
    """The connections a change is about."""
    if change.noun == "contact":
        return {change.record_id}
    record: dict[str, Any] = change.after or change.before or {}
    return {record["contact_id"]} if change.noun == "fact" else set(record.get("people", ()))


def _done(turn: Turn, needs: dict[str, Any]) -> Reply:
    staying = turn.store.contacts.many(needs["staying"])
    text = "↩ Undone: the import is taken back."
    if staying:
        names = ", ".join(contact.name for contact in staying[:5]) + (", …" if len(staying) > 5 else "")
        text += f" {len(staying)} stayed, since there is more about them: {names}."
    return Reply(text, edits=needs["message"] is not None)
