"""Asking about gaps: keeping one that was said, what is missing of it, changing it, and who fills it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.model import Action
from domain.model import Contact, Gap
from domain.people.brief import known, unknown_person
from domain.people.gap_filling import NobodyNamed
from domain.people.gap_words import (
    WhomExactly,
    read_ahead,
    read_count,
    reworded,
    says_whom,
    told_fields,
    wish,
)
from domain.people.gaps import (
    KINDS,
    SHOWN,
    GapIsOver,
    NoSuchGap,
    card,
    closed,
    dropped,
    filled,
    is_same,
    kind_lines,
    meant,
    open_gaps,
    opened,
    openers,
    still_open,
    told,
)
from domain.people.goals import added
from domain.reply import Answer, Button, Reply
from domain.turn import Tap, Turn

PARTS = ("goal", "kind", "target", "until")
"""What a gap has, in the order it is asked."""

SIZES = (1, 3, 5, 10)
"""Numbers of people offered by button (ours)."""

SPANS = (("1 month", 30), ("3 months", 91), ("6 months", 182), ("1 year", 365))
"""Days ahead offered by button (ours)."""


def gap(turn: Turn, action: Action) -> Answer:
    """ "I need three digital-health people by May", and what is said of a gap that is open."""
    step, text = action.fields.get("step"), str(action.fields.get("text") or "").strip()
    if step == "goal":
        return (added(turn, text),)
    if step in ("fill", "close", "drop"):
        return _about_open_one(turn, action, step, text)
    if not text:
        return start(turn, GAP, {"asks": ",".join(PARTS)})
    if not says_whom(text):
        raise WhomExactly
    new = wish(turn, text, action.fields)
    same = next((one for one in open_gaps(turn) if is_same(one, new)), None)
    if same is not None:
        return (card(turn, same, head="You have that one already.\n"),)
    return kept(turn, new, asks=_missing(action.fields))


def _about_open_one(turn: Turn, action: Action, step: str, text: str) -> Answer:
    found = meant(turn, text)
    if not found:
        raise NoSuchGap
    if len(found) > 1:
        return (Reply("Which gap do you mean? I changed nothing yet.", openers(found[:SHOWN])),)
    if step == "fill":
        return (filled(turn, found[0], _named(turn, action)),)
    return ((closed if step == "close" else dropped)(turn, found[0]),)


def _named(turn: Turn, action: Action) -> list[Contact]:
    """The people an action names; raises where one of them isn't known."""
    if not action.people:
        raise NobodyNamed
    for person in action.people:
        if person.key is None:
            raise unknown_person(replace(action, people=(person,)))
    return known(turn, action)


def _missing(fields: Mapping[str, object]) -> str:
    return ",".join(part for part in ("target", "until") if not fields.get(part))


def kept(turn: Turn, new: Gap, asks: str = "") -> Answer:
    """Keep a gap and say it back; what is missing of it is asked below, one thing at a time."""
    deed = turn.begin("gap")
    stored = turn.store.gaps.add(new)
    if not asks:
        return (card(turn, stored, head="✓ A gap: ", deed=deed),)
    about = {"gap": str(stored.id), "deed": str(deed), "asks": asks}
    undo = (Button("Undo", f"undo:{deed}"),)
    return tuple(
        replace(one, buttons=(undo, *one.buttons)) if isinstance(one, Reply) else one
        for one in start(turn, GAP, about)
    )


def new_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return start(turn, GAP, {"asks": ",".join(PARTS)})


def change_tap(turn: Turn, tap: Tap, gap_id: str) -> Answer:
    return start(turn, GAP, {"gap": str(opened(turn, gap_id).id), "asks": "part"})


def _is_asked(part: str) -> Callable[[Talk], bool]:
    """Whether a part is asked for: it is missing, nor told with the words, or it is the one to change."""
    return lambda talk: (
        not _is_over(talk)
        and (
            (part in talk.about["asks"].split(",") and not _told_with_words(talk, part))
            or talk.answers.get("part") == part
        )
    )


def _is_over(talk: Talk) -> bool:
    """Whether the gap was undone, closed or dropped while it was asked about."""
    return "gap" in talk.about and still_open(talk.turn, talk.about["gap"]) is None


def _told_with_words(talk: Talk, part: str) -> bool:
    """ "three investors by May", in answer to what is missing, says how many and until when, too."""
    text = talk.answers.get("goal")
    if text is None:
        return False
    if part == "kind":
        return reworded(talk.turn, None, text).dimension is not None
    return bool(told_fields(talk.turn, text).get(part))


def _so_far(talk: Talk) -> Gap | None:
    """The gap with the answers so far; None while it has no words."""
    turn, said = talk.turn, {part: value for part, value in talk.answers.items() if value is not None}
    gap = opened(turn, talk.about["gap"]) if "gap" in talk.about else None
    if "goal" in said:
        gap = reworded(turn, gap, said["goal"])
    if gap is None:
        return None
    return replace(
        gap,
        kind=said.get("kind", gap.kind),
        target=int(said.get("target", gap.target)),
        until=date.fromisoformat(said["until"]) if "until" in said else gap.until,
        people=tuple(person for person in gap.people if str(person) != said.get("out")),
    )


def _asking(question: str) -> Callable[[Talk], str]:
    """A question below the gap as it is so far."""

    def says(talk: Talk) -> str:
        gap = _so_far(talk)
        head = "✓ A gap: " if "deed" in talk.about else ""
        return f"{head}{told(talk.turn, gap)}.\n{question}" if gap else question

    return says


def _parts(talk: Talk) -> tuple[Choice, ...]:
    gap = opened(talk.turn, talk.about["gap"])
    kind = (Choice("Kind", "kind"),) if gap.dimension is None else ()
    out = (Choice("Take somebody out", "out"),) if gap.people else ()
    return (Choice("Words", "goal"), *kind, Choice("How many", "target"), Choice("Day", "until"), *out)


def _until_choices(talk: Talk) -> tuple[Choice, ...]:
    days = ((label, talk.turn.today + timedelta(days=ahead)) for label, ahead in SPANS)
    return tuple(Choice(label, day.isoformat()) for label, day in days)


def _people_choices(talk: Talk) -> tuple[Choice, ...]:
    contacts = talk.turn.store.contacts.many(opened(talk.turn, talk.about["gap"]).people)
    return tuple(Choice(contact.name, str(contact.id)) for contact in contacts)


def _gap_ends(talk: Talk) -> Answer:
    if _is_over(talk):
        return (Reply(GapIsOver().sentence),)
    turn, gap = talk.turn, _so_far(talk)
    if gap is None:
        return (Reply("All right, no gap for now."),)
    if "gap" not in talk.about:
        return kept(turn, gap)
    if gap == opened(turn, talk.about["gap"]):
        return (card(turn, gap, deed=_deed(talk)),)
    deed = turn.begin("change")
    return (card(turn, turn.store.gaps.replace(gap), head="✓ ", deed=_deed(talk) or deed),)


def _deed(talk: Talk) -> int | None:
    """The deed that kept the gap: undoing it takes the answers with it."""
    return int(talk.about["deed"]) if "deed" in talk.about else None


GAP = Flow(
    "gap",
    (
        Ask("part", _asking("What is different?"), choices=_parts, applies=_is_asked("part")),
        Ask(
            "goal",
            _asking(
                "What does your network lack? In your own words, like “three digital-health people by May”."
            ),
            reads=lambda _, text: text.strip(" ."),
            applies=_is_asked("goal"),
            free=lambda _: True,
        ),
        Ask(
            "kind",
            _asking("\n".join(["What kind of gap is it?", *kind_lines()])),
            choices=lambda _: tuple(Choice(kind.capitalize(), kind) for kind in KINDS),
            applies=_is_asked("kind"),
        ),
        Ask(
            "target",
            _asking("How many people would fill it?"),
            choices=lambda _: tuple(Choice(str(size), str(size)) for size in SIZES),
            reads=lambda _, text: str(read_count(text)),
            applies=_is_asked("target"),
        ),
        Ask(
            "until",
            _asking("By when?"),
            choices=_until_choices,
            reads=lambda talk, text: read_ahead(talk.turn, text).isoformat(),
            applies=_is_asked("until"),
        ),
        Ask(
            "out", _asking("Who doesn't count after all?"), choices=_people_choices, applies=_is_asked("out")
        ),
    ),
    _gap_ends,
)
