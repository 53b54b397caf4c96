"""Undoing what is too much for one turn: slice by slice, latest change first.

Whoever the user has talked with, placed or changed since stays, with all that the import told of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from domain.errors import AlreadyUndone
from domain.model import Change, Job
from domain.phrases import several
from domain.reply import Answer, Reply
from domain.rhythm.cadence import settle
from domain.touch.described import WHOLE
from domain.turn import Turn
from domain.work import Slice

KIND = "take_back"

AT_ONCE = 200
"""Changes of one step (ours: some ten milliseconds)."""

NAMED = 5
"""People named of those who stay."""


def take_back_whole(turn: Turn, deed_id: int, message_id: int | None = None) -> Answer:
    """Begin to take back a deed of many changes; the tapped message, if any, says when it is done."""
    deed = turn.store.deeds.get(deed_id)
    if deed is None or deed.undone:
        raise AlreadyUndone
    for job in turn.store.jobs.open(deed.kind):  # one still under way ends here
        if job.needs.get("deed") == deed_id:
            turn.store.jobs.cancel(job.id, turn.now)
    turn.store.deeds.mark(deed_id, undone=True)
    undoing = turn.begin("undo")
    needs: dict[str, object] = {"deed": deed_id, "message": message_id, "undoing": undoing}
    needs |= {"before": None, "staying": [], "all": turn.store.deeds.size(deed_id)}
    turn.store.jobs.start(KIND, needs, turn.now)
    return (Reply("Taking it back …", edits=message_id is not None),)


def begun_deed(turn: Turn, kinds: Iterable[str]) -> int | None:
    """The deed of long work that is under way, though it may have changed nothing yet."""
    deeds = [job.needs.get("deed") for kind in kinds for job in turn.store.jobs.open(kind)]
    return max((deed for deed in deeds if deed is not None), default=None)


def step(turn: Turn, job: Job) -> Slice:
    """Some changes, latest first; ``cursor`` counts them."""
    needs = dict(job.needs)
    changes = turn.store.deeds.changes_before(needs["deed"], needs["before"], AT_ONCE)
    if not changes:
        return Slice(job.cursor, done=True, said=(_done(turn, needs),), on=needs["message"])
    turn.store.deeds.resume(needs["undoing"])
    people = sorted(set().union(*map(_concerned, changes)))
    staying = {*needs["staying"], *turn.store.deeds.outgrown(needs["deed"], people)}
    unsettled: set[int] = set()
    for (_, is_added), some in groupby(changes, key=lambda change: (change.noun, _is_added(change))):
        about = [change for change in some if not _concerned(change) & staying]
        stay = _take_away(turn, about) if is_added else _put_back(turn, about)
        staying |= stay
        unsettled |= _unsettled(about)
    _settle(turn, needs["deed"], unsettled)
    needs |= {"before": changes[-1].id, "staying": sorted(staying)}
    cursor = job.cursor + len(changes)
    return Slice(cursor, becomes=replace(job, cursor=cursor, needs=needs))


def _is_added(change: Change) -> bool:
    return change.before is None


def _take_away(turn: Turn, changes: Sequence[Change]) -> set[int]:
    """Take back what was added; gives the people with whom that can't be done."""
    stay = _people(changes, turn.store.deeds.changed_since(changes))
    about = [change for change in changes if not _concerned(change) & stay]
    return stay | _people(about, turn.store.deeds.revert_added(about))


def _put_back(turn: Turn, changes: Iterable[Change]) -> set[int]:
    """Put back what was changed or ended, one by one; gives the people of whom more has changed since."""
    stay: set[int] = set()
    for change in changes:
        if not _concerned(change) & stay and not turn.store.deeds.revert(change):
            stay |= _concerned(change)
    return stay


def _unsettled(changes: Iterable[Change]) -> set[int]:
    """The people whose clocks follow these changes."""
    moving = [
        change
        for change in changes
        if change.noun == "interaction" or (change.noun == "contact" and not _is_added(change))
    ]
    return set().union(*map(_concerned, moving))


def _settle(turn: Turn, deed_id: int, contact_ids: set[int]) -> None:
    """But for those whom the import brought: their clocks go with them."""
    asked = sorted(contact_ids)
    for contact_id in contact_ids - turn.store.deeds.made(deed_id, asked):
        settle(turn, contact_id)


def _people(changes: Iterable[Change], record_ids: set[int]) -> set[int]:
    """The people of those of the changes that are of these records."""
    return set().union(*(_concerned(change) for change in changes if change.record_id in record_ids))


def _concerned(change: Change) -> set[int]:
    """The connections a change is about."""
    if change.noun == "contact":
        return {change.record_id}
    record: dict[str, Any] = change.after or change.before or {}
    return {record["contact_id"]} if change.noun == "fact" else set(record.get("people", ()))


def _done(turn: Turn, needs: dict[str, Any]) -> Reply:
    staying = turn.store.contacts.many(needs["staying"])
    deed = turn.store.deeds.get(needs["deed"])
    text = f"↩ Undone: {WHOLE[deed.kind] if deed else 'all of it'} is taken back."
    if staying:
        names = several([contact.name for contact in staying], NAMED)
        text += f" {len(staying):,} stayed, since there is more about them: {names}."
    return Reply(text, edits=needs["message"] is not None)
