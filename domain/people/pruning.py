"""Letting go, kindly: who has been quiet for years is proposed for the archive (method, section 1)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from domain.errors import AlreadyUndone, NoLongerThere
from domain.model import Contact
from domain.people.archive import archive
from domain.people.network import Profile
from domain.people.portrait import headline
from domain.people.strength import strength
from domain.phrases import counted, last_talk, short_names, shortened
from domain.reply import Answer, Button, Reply, Rows, Toast
from domain.touch.undo import take_back
from domain.turn import Tap, Turn

QUIET = timedelta(days=730)
"""Untouched for longer than two years (ours)."""

LAST_TIER, WEAKEST = 3, 1
"""Only the widest tier is asked about, and only the strength that the log hardly sees (ours)."""

KEPT_FOR = timedelta(days=365)
"""Whoever is to be kept is not asked about again for a year (ours)."""

UNDECIDED = frozenset({"new", "active"})
"""Opportunities of which nothing has become yet."""

AT_ONCE = 5
"""People in one message: a few, as many as one thinks about (ours)."""

LINE = 160
"""Letters of a line at most (ours)."""

HEADING = (
    "Quiet for more than two years, with nothing open. Archived, they are still found, and can come back."
)
NOBODY = "Nobody to let go of: whoever is here was in touch within two years, or has something open with you."


def prune(turn: Turn) -> Answer:
    """ "who should I let go of?"."""
    return (page(turn),)


def prune_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return prune(turn)


def prune_buttons(turn: Turn) -> tuple[Button, ...]:
    """The way here, for lists and reviews; none while there is nobody to let go of."""
    return (Button("Let go of some", "prune:"),) if any(_quiet(turn)) else ()


def let_go_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Archive": the next one takes the place on the list."""
    contact = turn.store.contacts.get(int(contact_id))
    if contact is None or contact.archived_on is not None:
        return (Toast("They are on no list any more."), replace(page(turn), edits=True))
    deed = turn.begin("archive")
    archive(turn, contact)
    return (replace(page(turn, f"✓ {contact.name} is archived.", deed), edits=True),)


def keep_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Keep": not asked about for a year."""
    contact = turn.store.contacts.get(int(contact_id))
    if contact is None:
        return (Toast(NoLongerThere().sentence), replace(page(turn), edits=True))
    deed = turn.begin("keep")
    turn.store.contacts.replace(replace(contact, kept_until=turn.today + KEPT_FOR))
    return (replace(page(turn, f"✓ {contact.name} stays.", deed), edits=True),)


def back_tap(turn: Turn, tap: Tap, deed_id: str) -> Answer:
    """ "Undo", on the list: the last answer is taken back and the list goes on."""
    deed = turn.store.deeds.get(int(deed_id))
    if deed is None or deed.undone:
        raise AlreadyUndone
    undone = take_back(turn, [deed])
    return (replace(page(turn, undone.text), edits=True),)


def enough_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return (Reply("All right. The others stay as they are.", edits=True),)


def page(turn: Turn, note: str = "", deed: int | None = None) -> Reply:
    """The first few to think about; on top what was just done, with its Undo."""
    found = quiet(turn)
    undo = ((Button("Undo", f"back:{deed}"),),) if deed is not None else ()
    if not found:
        return Reply("\n".join(filter(None, [note, NOBODY if not note else "That was the last."])), undo)
    shown = found[:AT_ONCE]
    lines = [f"{number}. {_line(profile, turn.today)}" for number, profile in enumerate(shown, 1)]
    more = [f"… and {counted(len(found) - AT_ONCE, 'more', 'more')}."] if len(found) > AT_ONCE else []
    text = "\n".join([*filter(None, [note]), HEADING, *lines, *more])
    enough = (Button("That's enough", "enough:"),)
    return Reply(text, (*undo, *_answers([profile.contact for profile in shown]), enough))


def _line(profile: Profile, today: date) -> str:
    talk = last_talk(profile.talks[0] if profile.talks else None, today)
    return shortened(f"{headline(profile)}; {talk}", LINE)


def _answers(contacts: list[Contact]) -> Rows:
    names = short_names(contacts)
    return tuple(
        (
            Button(f"Archive {shortened(names[one.id])}", f"letgo:{one.id}"),
            Button(f"Keep {shortened(names[one.id])}", f"keep:{one.id}"),
        )
        for one in contacts
    )


def quiet(turn: Turn) -> list[Profile]:
    """Who may be let go of, the longest quiet first."""
    return sorted(_quiet(turn), key=lambda profile: (_last_day(profile), profile.id))


def _quiet(turn: Turn) -> Iterator[Profile]:
    busy = _in_something_open(turn)
    for profile in turn.store.network():
        far = profile.counts and profile.id not in busy and _is_far_and_quiet(profile, turn.today)
        if far and strength(profile, turn.today).shown == WEAKEST:
            yield profile


def _is_far_and_quiet(profile: Profile, today: date) -> bool:
    """In the widest tier by nothing but default, not kept, and not touched for long."""
    contact = profile.contact
    chosen = contact.priority or contact.cadence_days is not None or contact.tier != LAST_TIER
    kept = contact.kept_until is not None and contact.kept_until > today
    return not chosen and not kept and today - _last_day(profile) > QUIET


def _last_day(profile: Profile) -> date:
    return profile.talks[0].day if profile.talks else profile.contact.added_on


def _in_something_open(turn: Turn) -> frozenset[int]:
    """Everybody with an open promise, a meeting to come, an open opportunity or a gap they come to fill."""
    store = turn.store
    opportunities = [one.people for one in store.opportunities.all() if one.state in UNDECIDED]
    gaps = [gap.people for gap in store.gaps.all() if gap.state == "open"]
    promises = [promise.people for promise in store.promises.open()]
    meetings = [meeting.people for meeting in store.meetings.coming(turn.today)]
    return frozenset(chain.from_iterable((*opportunities, *gaps, *promises, *meetings)))
