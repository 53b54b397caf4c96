"""The weekly routine: what the week was, who waits, what is promised, who might move between tiers."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from domain.model import Clock, Interaction, Promise, Prompt
from domain.people.network import Profile
from domain.people.tiers import move_buttons
from domain.phrases import counted, due_day, exact_day, several, shortened
from domain.reply import Answer, Button, Reply, Rows
from domain.rhythm.choosing import ranked
from domain.rhythm.days_off import works_on
from domain.rhythm.moves import Move, suggested
from domain.rhythm.prompts import Spoken
from domain.touch.opportunity_thanks import week_lines, week_rows
from domain.turn import Tap, Turn

KIND = "weekly"

A_WEEK = timedelta(days=7)

LEAST = 5
"""Active people under which it is left out in silence (method, "When")."""

NAMED = 3
"""Names and promises of each kind, the rest counted (ours): it has to fit a thumb."""

LABEL = 22
"""Letters of a promise on a button (ours)."""

LINE = 80
"""Letters of a promise in a line (ours)."""

GAVE = {"giving": "you gave", "taking": "you got", "balanced": "both gave"}


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """Once a week, where there are people enough to look over; one that is late doesn't come on a day off."""
    if not works_on(turn.user, turn.today):
        return ()
    profiles = turn.store.network().active()
    return (Spoken(KIND, "", review(turn, profiles)),) if len(profiles) >= LEAST else ()


def week_said(turn: Turn) -> Answer:
    """ "How was my week?": on any day, the last seven."""
    return (review(turn, turn.store.network().active()),)


def week_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return week_said(turn)


def review(turn: Turn, profiles: Sequence[Profile]) -> Reply:
    """The week in numbers and names, then what waits, each part with its buttons."""
    promises = [one for one in turn.store.promises.open() if not one.theirs]
    moves = suggested(turn, profiles)
    parts = [
        _week(turn, profiles),
        _overdue(turn),
        _promised(turn, promises),
        week_lines(turn),
        _moves(moves),
    ]
    text = "\n\n".join("\n".join(part) for part in parts if part)
    return Reply(
        text, (*_promise_rows(promises[:NAMED]), *week_rows(turn), *_move_rows(moves), *_leads_on(turn))
    )


def _leads_on(turn: Turn) -> Rows:
    """Where the week leads on to: the journal, half an hour before it comes by itself."""
    return ((Button("Journal", "journal:open"),),)


def _week(turn: Turn, profiles: Sequence[Profile]) -> list[str]:
    """What happened in the last seven days."""
    since = turn.today - A_WEEK + timedelta(days=1)
    talks = {talk.id: talk for one in profiles for talk in one.talks_until(turn.today) if talk.day >= since}
    new = [one.name for one in profiles if one.contact.added_on >= since]
    kept = [
        one for one in turn.store.promises.all() if one.state == "done" and (one.closed_on or since) >= since
    ]
    lines = [
        *([_in_touch(list(talks.values()), profiles)] if talks else []),
        *([f"• New: {several(new, NAMED)}."] if new else []),
        *([_kept(kept)] if kept else []),
    ]
    heading = f"Your week, since {exact_day(since, turn.today)}:"
    return [heading, *(lines or ["• A quiet one: nothing logged. Next week is a new one."])]


def _in_touch(talks: Sequence[Interaction], profiles: Sequence[Profile]) -> str:
    """ "In touch 5 times: Dana (2), Bob and 3 more; you gave twice, you got once."."""
    names = {one.id: one.name for one in profiles}
    counts = Counter(person for talk in talks for person in talk.people if person in names)
    told = [f"{names[key]} ({count})" if count > 1 else names[key] for key, count in counts.most_common()]
    rated = Counter(talk.balance for talk in talks if talk.balance)
    sides = [f"{said} {_times(rated[kind])}" for kind, said in GAVE.items() if rated[kind]]
    return (
        f"• In touch {_times(len(talks))}: {'; '.join([several(told, NAMED), ', '.join(sides)]).strip('; ')}."
    )


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _kept(kept: Sequence[Promise]) -> str:
    said = several([shortened(one.text, LABEL) for one in kept], NAMED)
    return f"• {counted(len(kept), 'promise')} kept: {said}."


def _overdue(turn: Turn) -> list[str]:
    """Who waits, tier by tier, the most overdue by name."""
    clocks = ranked(turn)
    if not clocks:
        return []
    lines = [
        _tier(turn, tier, [one for one in clocks if one.tier == tier])
        for tier in sorted({one.tier for one in clocks})
    ]
    return ["It's been a while:", *lines]


def _tier(turn: Turn, tier: int, clocks: Sequence[Clock]) -> str:
    first = turn.store.contacts.many([clock.contact_id for clock in clocks[: NAMED + 1]])
    names = [contact.name for contact in first] + [""] * (len(clocks) - len(first))
    return f"• Tier {tier}: {several(names, NAMED)}"


def _promised(turn: Turn, promises: Sequence[Promise]) -> list[str]:
    """What is open, overdue ones first."""
    if not promises:
        return []
    lines = [f"• {shortened(one.text, LINE)}{_due(turn, one)}" for one in promises[:NAMED]]
    more = [f"… and {len(promises) - NAMED} more in /agenda."] if len(promises) > NAMED else []
    return ["You promised:", *lines, *more]


def _due(turn: Turn, promise: Promise) -> str:
    late = promise.due is not None and promise.due < turn.today
    return (
        f" – since {exact_day(promise.due, turn.today)}"
        if late and promise.due
        else due_day(promise, turn.today)
    )


def _promise_rows(promises: Sequence[Promise]) -> Rows:
    return tuple(
        (
            Button(f"Done: {shortened(one.text, LABEL)}", f"kept:{one.id}:{one.version}"),
            Button(f"Next week: {shortened(one.text, LABEL)}", f"later:{one.id}:{one.version}:week"),
        )
        for one in promises
    )


def _moves(moves: Sequence[Move]) -> list[str]:
    if not moves:
        return []
    lines = [
        f"• {one.profile.name} (tier {one.profile.contact.tier}) – {one.why}: tier {one.tier}?"
        for one in moves
    ]
    return ["Would another tier fit?", *lines]


def _move_rows(moves: Sequence[Move]) -> Rows:
    return move_buttons([(one.profile.contact, one.tier) for one in moves])
