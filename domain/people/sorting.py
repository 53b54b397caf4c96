"""Sorting: people known from an import, placed a few a day by one tap each, the latest talks first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from domain.errors import StaleTap
from domain.model import Contact, Prompt
from domain.people.archive import archive
from domain.people.placing import may_be_asked, place, put_off, undo_button, who
from domain.people.tiers import TAKES_BACK, tier_warning
from domain.phrases import TIER_RHYTHM, capital, clock_time, exact_day, last_talk
from domain.reply import Answer, Button, Reply, Rows, Toast
from domain.rhythm.days_off import works_on
from domain.rhythm.prompts import Planned, Spoken, every_working_day
from domain.turn import Tap, Turn

KIND = "sort"

A_FEW = 5
"""People in one message, and a day (ours)."""

PAGE = 50
"""People looked at at once for who may be asked."""

RESTS_AFTER = 3
"""Messages left unanswered in a row before it asks whether to go on, then rests (ours, as the minutes do)."""

DONE = ("✓", "→")
"""How a line begins that says what was done."""

STOP = Button("That's enough", "sortstop:")
MORE = Button("More now", "sortmore:")
GO_ON = Button("Go on", "sortdaily:")
DAILY = Button("A few a day", "sortdaily:")


def choose_daily(turn: Turn) -> Answer:
    """ "A few a day": from the next working day on, until everybody is placed."""
    left = len(turn.store.clocks.unplaced())
    if not left:
        return (Reply("Everybody I know of is placed already."),)
    due_at, day = every_working_day(turn, turn.now, turn.store.prompts.last_day(KIND))
    turn.store.prompts.set(KIND, due_at, day)
    _answered(turn)
    at = clock_time(due_at.astimezone(turn.zone).time())
    text = (
        f"✓ A few a day: {left:,} to place, {A_FEW} each working day at {at}, "
        f"from {exact_day(day, turn.today)} on. The latest talks come first."
    )
    return (Reply(text, ((MORE, STOP),)),)


def daily_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return choose_daily(turn)


def stop_sorting(turn: Turn) -> Answer:
    """ "That's enough": no more by itself."""
    turn.store.prompts.drop(KIND)
    _answered(turn)
    text = 'All right, I won\'t bring people to place any more. Say "inventory" whenever you like.'
    return (Reply(text, ((Button("A few a day again", "sortdaily:"),),)),)


def stop_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    """One tap ends it; what was done stays to be read, and to be undone."""
    said = stop_sorting(turn)
    shown = turn.store.shown(tap.message_id)
    done = _done(shown)
    first = said[0]
    if not done or not isinstance(first, Reply):
        return tuple(replace(one, edits=True) if isinstance(one, Reply) else one for one in said)
    return (Reply("\n".join([*done, "", first.text]), (*_undo_rows(shown), *first.buttons), edits=True),)


def place_now(turn: Turn) -> Answer:
    """The next few at once, on demand."""
    people = next_few(turn, A_FEW)
    if not people:
        return (Reply(nobody_left(turn)),)
    return (question(turn, people),)


def more_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return place_now(turn)


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """The day's few; silent on days off, and resting after some left unanswered."""
    people = next_few(turn, A_FEW) if works_on(turn.user, turn.today) else []
    if not people:
        return ()
    turn.store.save_user(replace(turn.user, sort_unanswered=turn.user.sort_unanswered + 1))
    if turn.user.sort_unanswered > RESTS_AFTER:
        text = "There are still people to place. Shall I go on bringing you a few a day?"
        return (Spoken(KIND, "", Reply(text, ((GO_ON, STOP),))),)
    return (Spoken(KIND, "", question(turn, people)),)


def following(turn: Turn, prompt: Prompt, after: datetime) -> Planned | None:
    """The next working day, as long as somebody is left and the messages are answered."""
    if turn.user.sort_unanswered > RESTS_AFTER or not turn.store.clocks.unplaced():
        return None
    return every_working_day(turn, after, prompt.local_day)


def next_few(turn: Turn, count: int) -> list[Contact]:
    """Who comes next: the latest talks first, then those of whom most is known; who was put off waits."""
    found: list[Contact] = []
    for contact in _waiting(turn):
        found.append(contact)
        if len(found) == count:
            break
    return found


def _waiting(turn: Turn) -> Iterator[Contact]:
    ids = turn.store.clocks.unplaced()
    for at in range(0, len(ids), PAGE):
        for contact in turn.store.contacts.many(ids[at : at + PAGE]):
            if may_be_asked(contact, turn.today):
                yield contact


def question(turn: Turn, people: Sequence[Contact], done: Sequence[str] = (), undo: Rows = ()) -> Reply:
    """The first of them with buttons; what was done above, who else is to come in the buttons' data."""
    contact, ids = people[0], ",".join(str(one.id) for one in people)
    more = f" ({len(people) - 1} more after this)" if len(people) > 1 else ""
    talks = turn.store.interactions.last(contact.id)
    last = f"\n{capital(last_talk(talks[0], turn.today))}." if talks else ""
    intro = "" if done else "A minute to place a few people?\n\n"
    text = f"{intro}{who(turn, contact)}.{last}\nHow often would you like to be in touch?{more}"
    rows = (
        tuple(Button(f"Tier {tier} · {TIER_RHYTHM[tier]}", f"sort:{tier}:{ids}") for tier in TIER_RHYTHM),
        (Button("Not now", f"sort:n:{ids}"), Button("Archive", f"sort:a:{ids}"), _daily_or_not(turn)),
    )
    return Reply("\n".join([*done, *([""] if done else []), text]), (*rows, *undo))


def sort(turn: Turn, tap: Tap, what: str, ids: str) -> Answer:
    """A tier, "Not now" or "Archive" for the first; then the next in the same message."""
    shown = turn.store.shown(tap.message_id)
    keys = [int(key) for key in ids.split(",")]
    contact = turn.store.contacts.get(keys[0])
    _answered(turn)
    done, undo = _done(shown), list(_undo_rows(shown))
    lines, rows, toast = (
        _sorted(turn, contact, what) if contact and _waits(contact) else ([], (), "Done already.")
    )
    rest = [one for one in turn.store.contacts.many(keys[1:]) if _waits(one)]
    done, undo = [*done, *lines], [*undo, *rows]
    if rest:
        reply = question(turn, rest, done, tuple(undo))
    else:
        reply = Reply("\n".join([*done, "", nobody_left(turn)]).strip(), (*_afterwards(turn), *undo))
    return (replace(reply, edits=True), Toast(toast))


def _waits(contact: Contact) -> bool:
    return not contact.active and contact.archived_on is None


def _sorted(turn: Turn, contact: Contact, what: str) -> tuple[list[str], Rows, str]:
    """Done with one person: the lines and buttons that say so, and the toast."""
    if what == "n":
        deed = put_off(turn, contact)
        return [f"→ {contact.name}: another time."], ((undo_button(contact, deed),),), "Another time."
    if what == "a":
        deed = turn.begin("archive")
        archive(turn, contact)
        return [f"✓ {contact.name}: archived."], ((undo_button(contact, deed),),), "Archived."
    if what not in ("1", "2", "3"):
        raise StaleTap
    deed = place(turn, contact, {"tier": what})
    aside = tier_warning(turn, [contact])
    said = [f"✓ {contact.name}: tier {what}, {TIER_RHYTHM[int(what)]}.", *aside.lines]
    return said, ((undo_button(contact, deed),), *aside.rows), f"Tier {what}."


def nobody_left(turn: Turn) -> str:
    """How much there is still to place."""
    left = len(turn.store.clocks.unplaced())
    if not left:
        return "That's everybody placed."
    planned = turn.store.prompts.get(KIND)
    when = f" The next few come {exact_day(_next_day(turn, planned), turn.today)}." if planned else ""
    return f"That's all for now; {left:,} to go.{when}"


def _next_day(turn: Turn, planned: Prompt) -> date:
    return max(planned.local_day, turn.today)


def _afterwards(turn: Turn) -> Rows:
    if not next_few(turn, 1):
        return ()
    return ((MORE, _daily_or_not(turn)),)


def _daily_or_not(turn: Turn) -> Button:
    """What ends the daily few where they come, else what begins them."""
    return STOP if turn.store.prompts.get(KIND) is not None else DAILY


def _done(shown: Reply | None) -> list[str]:
    """The lines of a message that say what was done so far, with what was said beside them."""
    if shown is None:
        return []
    return [line for line in shown.text.splitlines() if line.startswith((*DONE, "↩", "Tier ", "• "))]


def _undo_rows(shown: Reply | None) -> Rows:
    """The buttons of a message that take back what was done."""
    rows = shown.buttons if shown is not None else ()
    mine = (tuple(one for one in row if one.data.partition(":")[0] in (TAKES_BACK, "move")) for row in rows)
    return tuple(row for row in mine if row)


def _answered(turn: Turn) -> None:
    """Somebody is there: the count of what was left unanswered begins anew."""
    if turn.user.sort_unanswered:
        turn.store.save_user(replace(turn.user, sort_unanswered=0))
