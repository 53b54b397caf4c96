"""The questions about one person to place: who they are to the user, how often, how close."""

from collections.abc import Sequence
from dataclasses import replace

from domain.errors import StaleTap
from domain.flow import Ask, Talk
from domain.model import Deed
from domain.people.placing import KINDS, PLACED, Waiting, place, put_off, undo_button, who
from domain.people.placing_words import CHOICES, QUADRANTS_MEAN, SIDE_BY_SIDE, is_read, read, told
from domain.people.tiers import tier_warning
from domain.phrases import rhythm
from domain.reply import Answer, Reply
from domain.turn import Turn


def asks_about(waiting: Waiting, progress: str, *, first: bool) -> Sequence[Ask]:
    """The questions about one person; to the ``first`` it is said what the quadrants mean."""
    return [_ask(waiting, kind, progress, first=first) for kind in waiting.kinds]


def key(kind: str, contact_id: int) -> str:
    return f"{kind}-{contact_id}"


def was_placed(talk: Talk, waiting: Waiting) -> bool:
    """Whether anything was answered about somebody, or said of them in between."""
    return _was_answered(talk, waiting.id) or any(_was_said(talk, waiting, kind) for kind in KINDS[:-1])


def _was_answered(talk: Talk, contact_id: int) -> bool:
    return any(talk.answers.get(key(kind, contact_id)) is not None for kind in KINDS)


def _was_said(talk: Talk, waiting: Waiting, kind: str) -> bool:
    """Whether it was told since the sitting began, though not as an answer: "Dana is a mentor"."""
    if kind not in waiting.kinds or key(kind, waiting.id) in talk.answers:
        return False
    held = (fact for fact in talk.turn.store.facts.of(waiting.id) if fact.kind == kind and fact.until is None)
    return any(fact.id not in _answers_kept(talk) for fact in held)


def _answers_kept(talk: Talk) -> set[int]:
    """The facts that answers of this sitting have kept: after Back they are asked again."""
    later = talk.turn.store.deeds.later(int(talk.about["since"]))
    return {
        change.record_id
        for deed in later
        if deed.kind == PLACED
        for change in talk.turn.store.deeds.changes(deed.id)
        if change.noun == "fact"
    }


def _ask(waiting: Waiting, kind: str, progress: str, *, first: bool) -> Ask:
    return Ask(
        key(kind, waiting.id),
        lambda talk: f"{progress}: {_question(talk.turn, waiting, kind, explained=first)}",
        choices=lambda _: CHOICES[kind],
        reads=lambda _, text: read(kind, text),
        applies=lambda talk: _applies(talk, waiting, kind),
        mine=lambda _, text: is_read(kind, text),
        keeps=lambda talk, value: _kept(talk, waiting, kind, value),
        per_row=SIDE_BY_SIDE[kind],
    )


def _applies(talk: Talk, waiting: Waiting, kind: str) -> bool:
    """As long as they are there; how close one feels is asked only of who was placed."""
    if key(kind, waiting.id) in talk.answers:
        return True
    contact = talk.turn.store.contacts.get(waiting.id)
    if contact is None or contact.archived_on is not None:
        return False
    if _was_said(talk, waiting, kind):
        return False
    return kind != "strength" or was_placed(talk, waiting)


def _question(turn: Turn, waiting: Waiting, kind: str, *, explained: bool) -> str:
    contact = turn.store.contacts.get(waiting.id)
    if contact is None:
        raise StaleTap
    first = contact.name.split()[0]
    if kind == "quadrant":
        means = f"\n{QUADRANTS_MEAN}" if explained else ""
        return f"{who(turn, contact)}.\nWho is {first} to you?{means}"
    if kind == "tier":
        return f"{who(turn, contact)}.\nHow often would you like to be in touch with {first}?"
    return f"{contact.name}.\nHow close do you feel to {first}, from 1 (hardly) to 5 (very)?"


def _kept(talk: Talk, waiting: Waiting, kind: str, value: str | None) -> Answer:
    """Keep an answer at once; after the last about somebody it is said what they are now."""
    turn = talk.turn
    contact = turn.store.contacts.get(waiting.id)
    if contact is None:
        raise StaleTap
    if value is not None:
        place(turn, contact, told(kind, value), _group(talk, waiting.id))
    aside = tier_warning(turn, [contact])
    warning = (Reply("\n".join(aside.lines), aside.rows),) if aside.lines else ()
    after = replace(talk, answers={**talk.answers, key(kind, waiting.id): value})
    if any(_applies(after, waiting, later) for later in waiting.kinds[waiting.kinds.index(kind) + 1 :]):
        return warning
    return (*_summary(after, waiting), *warning)


def _summary(talk: Talk, waiting: Waiting) -> Answer:
    """Where somebody stands now; what was skipped comes back another time."""
    turn, group = talk.turn, _group(talk, waiting.id)
    contact = turn.store.contacts.get(waiting.id)
    if contact is None:
        return ()
    if any(_is_open(talk, waiting, kind) for kind in waiting.kinds if kind != KINDS[-1]):
        deed = put_off(turn, contact, group)
        group = group or deed
    undo = ((undo_button(contact, group),),) if group is not None else ()
    if not was_placed(talk, waiting):
        return (Reply(f"→ {contact.name}: another time.", undo),)
    return (Reply(f"✓ {who(turn, contact)}; {rhythm(contact)}.", undo),)


def _is_open(talk: Talk, waiting: Waiting, kind: str) -> bool:
    return talk.answers.get(key(kind, waiting.id)) is None and not _was_said(talk, waiting, kind)


def _group(talk: Talk, contact_id: int) -> int | None:
    """The deed that what was answered about somebody earlier in this sitting belongs to."""
    if not _was_answered(talk, contact_id):
        return None
    later = talk.turn.store.deeds.later(int(talk.about["since"]))
    mine = (
        deed for deed in reversed(later) if deed.kind == PLACED and _concerns(talk.turn, deed, contact_id)
    )
    return next((deed.group for deed in mine), None)


def _concerns(turn: Turn, deed: Deed, contact_id: int) -> bool:
    for change in turn.store.deeds.changes(deed.id):
        if change.noun == "contact":
            return change.record_id == contact_id
        if change.noun == "fact":
            return int(str((change.after or change.before or {})["contact_id"])) == contact_id
    return False
