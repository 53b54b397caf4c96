"""Snooze: no nudges about somebody until a day."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.errors import Sorry
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language import Context, understand
from domain.language.model import Action
from domain.language.wire import month_first
from domain.model import Contact
from domain.people.brief import known
from domain.people.commands import named
from domain.people.there import asked_about, tapped
from domain.phrases import exact_day, join
from domain.reply import Answer, Button, Reply
from domain.rhythm.cadence import settle
from domain.rhythm.in_row import PEOPLE, in_row, labelled, named_first, pressed_name
from domain.turn import Tap, Turn

USUAL_DAYS = 7
"""A snooze without a length, and the one-tap snooze, last a week (ours)."""


MONTH = "month"
"""A length that is not so many days."""


class DayHasPassed(Sorry):
    """That day has passed, so nothing has changed. Say "snooze Dana until Friday" or "for 2 weeks"."""


class NoDayToCome(Sorry):
    """I couldn't read a day to come in that. Try “Friday”, “March 2” or “5 weeks”."""


def snooze(turn: Turn, action: Action) -> Answer:
    """ "snooze Dana for 2 weeks"; until today: "unsnooze Dana"."""
    contacts = known(turn, action)
    said = action.fields.get("until")
    until = date.fromisoformat(said) if said else turn.today + timedelta(days=USUAL_DAYS)
    if until < turn.today:
        raise DayHasPassed
    if until == turn.today:
        return wake(turn, contacts)
    deed = turn.begin("snooze")
    for contact in contacts:
        rest(turn, contact, until)
    names = join([contact.name for contact in contacts])
    text = f"✓ No nudges about {names} until {exact_day(until, turn.today)}."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),)),)


def wake(turn: Turn, contacts: Sequence[Contact]) -> Answer:
    """ "unsnooze Dana": the snooze ends today."""
    resting = [contact for contact in contacts if snoozed(contact, turn.today)]
    if not resting:
        names = join([contact.name for contact in contacts])
        return (Reply(f"{names} {'is' if len(contacts) == 1 else 'are'} not snoozed."),)
    deed = turn.begin("snooze")
    for contact in resting:
        rest(turn, contact, None)
    text = f"✓ {join([contact.name for contact in resting])}: no longer snoozed."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),)),)


def snoozed(contact: Contact, today: date) -> bool:
    return contact.snoozed_until is not None and contact.snoozed_until > today


def nap(turn: Turn, tap: Tap, contact_id: str, length: str, version: str = "", deed: str = "") -> Answer:
    """ "Snooze" on a nudge or a list: a week at once; then another length by one more tap.

    A tap on an older message never shortens what was snoozed for longer.
    """
    contact = tapped(turn, contact_id)
    name = pressed_name(turn, tap, contact.name, contact.name.split()[0])
    until, still = _until(turn.today, length), contact.snoozed_until
    if still is not None and still >= until and version != str(contact.version):
        day = exact_day(still, turn.today)
        note = f"→ {contact.name}: snoozed until {day} already."
        return in_row(turn, tap, PEOPLE, contact.id, contact.name, note, f"Snoozed until {day} already.")
    first = _group(turn, deed) if deed else None
    opened = turn.begin("snooze", first)
    rested = rest(turn, contact, until)
    day = exact_day(until, turn.today)
    return in_row(
        turn,
        tap,
        PEOPLE,
        contact.id,
        contact.name,
        f"→ {contact.name}: snoozed until {day}.",
        f"Snoozed until {day}.",
        (_offers(rested, name, int(deed) if deed else opened, again=not deed),),
    )


def _offers(contact: Contact, name: str, deed: int, *, again: bool) -> tuple[Button, ...]:
    """After the usual week: a day, a month, until…; and Undo."""
    undo = Button(labelled("Undo", name), f"reopen:{contact.id}:{deed}")
    if not again:
        return (undo,)
    mark = f"{contact.version}:{deed}"
    return (
        Button(named_first(name, "1 day"), f"nap:{contact.id}:1:{mark}"),
        Button(named_first(name, "1 month"), f"nap:{contact.id}:{MONTH}:{mark}"),
        Button(named_first(name, "Until…"), f"until:{contact.id}"),
        undo,
    )


def _group(turn: Turn, deed: str) -> int | None:
    """The deed that a change of mind goes with: they are undone together."""
    first = turn.store.deeds.get(int(deed))
    return first.group if first is not None and not first.undone else None


def _until(today: date, length: str) -> date:
    """The first day after so many days, or after a month by the calendar."""
    if length != MONTH:
        return today + timedelta(days=int(length))
    following = today.replace(day=1) + timedelta(days=31)
    return following.replace(day=min(today.day, monthrange(following.year, following.month)[1]))


def until_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Until…"."""
    tapped(turn, contact_id)
    return start(turn, RESTS_UNTIL, {"contact": contact_id})


def rest(turn: Turn, contact: Contact, until: date | None) -> Contact:
    """No nudges until that day; None: the snooze is over."""
    rested = turn.store.contacts.replace(replace(contact, snoozed_until=until))
    settle(turn, contact.id, touched=True)
    return rested


def snooze_command(turn: Turn, words: str) -> Answer:
    """/snooze Dana."""
    if not words:
        return (Reply('Whom? Say /snooze Dana, or "snooze Dana for 2 weeks".'),)
    return snooze(turn, Action("snooze", (named(turn, words),)))


def _reads_day(talk: Talk, text: str) -> str:
    """A day to come, or how long: "March 2", "3 weeks", or the whole sentence."""
    said = _said_day(talk, text) or _said_day(talk, f"snooze her until {text}")
    if said is None:
        raise NoDayToCome
    if date.fromisoformat(said) <= talk.turn.today:
        raise DayHasPassed
    return said


def _said_day(talk: Talk, text: str) -> str | None:
    turn = talk.turn
    understood = understand(
        text,
        turn.local.replace(tzinfo=None),
        turn.store.names(),
        month_first=month_first(turn.user.tz, turn.user.locale),
        context=Context((asked_about(talk).id,)),
    )
    days = [one.fields.get("until") for one in understood.actions if one.intent == "snooze"]
    return next(filter(None, days), None)


def _ends(talk: Talk) -> Answer:
    until, contact = talk.answers.get("until"), asked_about(talk)
    if until is None:
        return (Reply("All right, left as it is."),)
    deed = talk.turn.begin("snooze")
    rest(talk.turn, contact, date.fromisoformat(until))
    day = exact_day(date.fromisoformat(until), talk.turn.today)
    text = f"✓ No nudges about {contact.name} until {day}."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),)),)


def _lengths(talk: Talk) -> tuple[Choice, ...]:
    today = talk.turn.today
    weeks = (("2 weeks", 14), ("6 weeks", 42), ("3 months", 91))
    return tuple(Choice(label, (today + timedelta(days=days)).isoformat()) for label, days in weeks)


RESTS_UNTIL = Flow(
    "rests_until",
    (
        Ask(
            "until",
            lambda talk: (
                f"Until when shall I leave {asked_about(talk).name} out? “March 2” or “5 weeks” will do."
            ),
            choices=_lengths,
            reads=_reads_day,
            mine=lambda talk, text: _said_day(talk, text) is not None,
        ),
    ),
    _ends,
    skippable=False,
)
