"""The card of a connection: all that is known on one screen, and the buttons to change each part of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.model import Contact, Meeting, Opportunity, Promise, Reflection, Story
from domain.people.checked import check_line, last_checks
from domain.people.closeness import in_month, standing, strength_lines
from domain.people.history import history
from domain.people.introductions import introduction_lines
from domain.people.kinds import read
from domain.people.network import Profile
from domain.people.portrait import LINE, talk_line, who_lines
from domain.people.strength import felt
from domain.people.there import tapped
from domain.phrases import CHANNELS, capital, due_day, named_day, promise_words, shortened
from domain.reply import Answer, Button, Reply, Rows
from domain.touch.opportunity_thanks import card_rows
from domain.touch.opportunity_words import marks
from domain.turn import Tap, Turn

SCREEN = 1500
"""Letters that a phone shows at a glance, more or less (ours)."""

TALKS = 5
"""Last talks on a card (issue: the last five)."""

SHOWN = 3
"""Lines of each other list on a card (ours); the rest is behind Change…"""

WEEKS = 8
"""Weeks back in which strength is shown as it went (ours)."""

HERE = "here"
"""A card that is to stand in place of the message whose button was pressed."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines, the most telling first; ``others`` are left out already."""

    heading: str
    lines: Sequence[str]
    others: int = 0


def card(turn: Turn, contact: Contact) -> Reply:
    """What is known of somebody, on one screen."""
    profile = turn.store.network([contact.id]).get(contact.id) or Profile(contact)
    rows = (*card_buttons(profile, turn.today), *card_rows(turn, contact))
    return Reply(card_text(turn, profile), rows)


def card_tap(turn: Turn, tap: Tap, contact_id: str, where: str = "") -> Answer:
    """Open a card: ``card:12`` as a message of its own, ``card:12:here`` in place."""
    contact = tapped(turn, contact_id)
    return (replace(card(turn, contact), edits=where == HERE),)


def card_text(turn: Turn, profile: Profile) -> str:
    """The whole card in words; lists are cut where it would be more than a screen."""
    weeks = history(turn, profile.id, WEEKS) if profile.counts else ()
    close = [standing(profile, turn.today), *strength_lines(profile, turn.today, weeks)]
    about = "\n".join(who_lines(profile, turn.today)), "\n".join(close)
    return fitted("\n\n".join(about), _sections(turn, profile), SCREEN)


def fitted(head: str, sections: Iterable[Section], limit: int) -> str:
    """Head and sections below each other; the longest list gives lines away until all fits."""
    kept = [(one.heading, list(one.lines), len(one.lines) + one.others) for one in sections if one.lines]
    while len(text := _written(head, kept)) > limit:
        longest = max(kept, key=lambda one: len(one[1]), default=None)
        if longest is None or len(longest[1]) <= 1:
            return text
        longest[1].pop()
    return text


def _written(head: str, kept: Iterable[tuple[str, list[str], int]]) -> str:
    parts = [head]
    for heading, lines, count in kept:
        more = [f"… and {count - len(lines)} more"] if count > len(lines) else []
        parts.append("\n".join([heading, *(f"• {line}" for line in lines), *more]))
    return "\n\n".join(parts)


def _sections(turn: Turn, profile: Profile) -> list[Section]:
    contact_id, today = profile.id, turn.today
    notes = [read("note", shortened(note, LINE)) for note in reversed(profile.values("note"))]
    talks = [talk_line(talk, today) for talk in profile.talks[:TALKS]]
    brought = [_opportunity_line(one, today) for one in reversed(turn.store.opportunities.of(contact_id))]
    stories = [_story_line(one, today) for one in reversed(turn.store.stories.of(contact_id))]
    entries = sorted(turn.store.reflections.of(contact_id), key=lambda one: (one.day, one.id), reverse=True)
    journal = [_journal_line(one, today) for one in entries if _is_written(one)]
    return [
        _section("Notes", notes),
        Section("Last talks", talks),
        _section("Open", open_lines(turn, contact_id)),
        _section("Opportunities", brought),
        _section("Stories", stories),
        Section("Last health check", [check_line(one, today) for one in last_checks(turn, contact_id, 1)]),
        _section("Journal", journal),
        _section("Introductions", introduction_lines(turn, profile)),
    ]


def _section(heading: str, lines: Sequence[str]) -> Section:
    return Section(heading, lines[:SHOWN], others=max(0, len(lines) - SHOWN))


def open_lines(turn: Turn, contact_id: int, since: date | None = None) -> list[str]:
    """Promises that are open and meetings to come (from today, or that day, on), soonest first."""
    promises = [one for one in turn.store.promises.of(contact_id) if one.state == "open"]
    promises.sort(key=lambda one: (one.due is None, one.due or turn.today))
    meetings = [one for one in turn.store.meetings.of(contact_id) if one.day >= (since or turn.today)]
    meetings.sort(key=lambda one: one.day)
    return [
        *(_promise_line(one, turn.today) for one in promises),
        *(_meeting_line(one, turn.today) for one in meetings),
    ]


def _promise_line(promise: Promise, today: date) -> str:
    return f"{shortened(promise_words(promise), LINE)}{due_day(promise, today)}"


def _meeting_line(meeting: Meeting, today: date) -> str:
    what = CHANNELS[meeting.channel or "meeting"]
    at = f", {meeting.at:%H:%M}" if meeting.at else ""
    return f"Planned: {what} – {named_day(meeting.day, today)}{at}"


def _opportunity_line(one: Opportunity, today: date) -> str:
    kind = f"{capital((one.kind or 'opportunity').replace('_', ' '))}, {_month(one.day, today)}: "
    return f"{kind}{shortened(one.text, LINE)}{marks(one, today)}"


def _story_line(one: Story, today: date) -> str:
    effect = f" → {shortened(one.effect, LINE)}" if one.effect else ""
    return f"{capital(_month(one.day, today))}: {shortened(one.text, LINE)}{effect}"


def _is_written(one: Reflection) -> bool:
    """A talk that was only chosen as one that mattered has nothing to show."""
    return any((one.learned, one.said, one.gave, one.follows))


def _journal_line(one: Reflection, today: date) -> str:
    """What was learned, else whatever else was written."""
    told = one.learned or one.said or one.gave or one.follows or ""
    return f"{capital(_month(one.day, today))}: {shortened(told, LINE)}"


def _month(day: date, today: date) -> str:
    return in_month(day, today).removeprefix("in ")


def card_buttons(profile: Profile, today: date) -> Rows:
    """What is done most often first; the rest is behind Change…"""
    key = profile.id
    first = (
        Button("Log a touch", f"logged:{key}"),
        Button("Promise", f"owe:{key}"),
        Button("Note", f"part:{key}:note:new"),
    )
    second = (Button("Brief", f"brief:{key}"), Button("Change…", f"part:{key}"))
    return (first, second, *_missing(profile, today))


def _missing(profile: Profile, today: date) -> Rows:
    """What to do next with somebody archived, not placed yet, or not rated."""
    if profile.contact.archived_on is not None:
        return ((Button("Bring back", f"restore:{profile.id}"),),)
    if not profile.contact.active:
        return ((Button("Place them in a tier", f"part:{profile.id}:tier"),),)
    if felt(profile, today) is None:
        return ((Button("How close do you feel?", f"part:{profile.id}:strength"),),)
    return ()
