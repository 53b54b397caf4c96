"""The nouns, as frozen records. ``id`` 0 means not stored yet; ``version`` counts changes to a record.

Days are in the user's own calendar; moments are aware datetimes in UTC.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

MORNING = time(8, 30)
"""When the nudge comes, on the user's wall (method, section "When")."""

WORKING_DAYS = (0, 1, 2, 3, 4)
"""Monday to Friday, as ``date.weekday()`` counts."""

MINUTES = time(9, 0)
"""When connection minutes come: the start of the workday (method, section "When")."""

WEEKLY_DAY, WEEKLY = 4, time(15, 30)
"""When the weekly routine comes: Friday afternoon (method, section "When")."""

QUIET_FROM, QUIET_UNTIL = time(21, 0), time(8, 0)
"""Nothing comes by itself between these (issue: quiet hours; ours)."""

NUDGE_SIZE = 3
"""People in one nudge unless the user says otherwise (method, section 3; 1-5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Somebody who talks to the assistant, and how they like it."""

    id: int = 0
    version: int = 0
    transport: str
    address: str  # the chat id in Telegram, "local" in the terminal
    name: str = ""
    tz: str = "UTC"
    tz_known: bool = False  # False while it is only the host's default
    locale: str | None = None
    morning: time = MORNING
    working_days: tuple[int, ...] = WORKING_DAYS
    nudge_size: int = NUDGE_SIZE
    minutes_at: time = MINUTES
    minutes_days: tuple[int, ...] | None = None  # None: the working days
    weekly_day: int = WEEKLY_DAY
    weekly_at: time = WEEKLY
    quiet_from: time = QUIET_FROM
    quiet_until: time = QUIET_UNTIL
    country: str | None = None  # whose public holidays are days off: "DE", or a part of one, "DE-BY"
    silenced: tuple[str, ...] = ()  # kinds of prompts they want none of
    paused_on: date | None = None  # the first day of the pause under way
    paused_until: date | None = None  # the first day after it; None while paused: until they are back
    pauses: tuple[
        str, ...
    ] = ()  # those that are over: "2026-03-02/2026-03-09", the latter the first day after
    good_word_on: date | None = None  # when there was last nothing to say, and that was said
    minutes_done_on: date | None = None  # the last day on which connection minutes were done
    minutes_streak: int = 0  # chosen days in a row
    minutes_total: int = 0  # days in all
    minutes_unanswered: int = 0  # in a row
    minutes_resting: bool = False  # silenced because they were left unanswered, not by the user's settings
    minutes_plan: dict[str, Any] = field(default_factory=dict)  # what was proposed last
    minutes_lately: dict[str, str] = field(default_factory=dict)  # who and which pair was proposed, and when
    setting_was: str = ""  # before the last change of a setting: the deed before it, and what was
    set_up: bool = False  # they were asked for their hours and days, or skipped that
    greeted: bool = False
    stopped: bool = False  # they blocked the bot: no prompts until they come back
    not_people: tuple[str, ...] = ()  # words they told us are no names
    meant: dict[str, int] = field(default_factory=dict)  # whom a name stands for, where several bear it
    industry: str | None = None  # their own: diversity is told from it
    function: str | None = None  # their own kind of work
    field_asked: bool = False  # whether they were asked for these two
    notes_background: bool = False  # whether they chose to note background and perspective
    background_asked: bool = False  # whether they were asked about it
    taking_stock: bool = False  # an inventory is under way, or rests
    sort_unanswered: int = 0  # messages with people to place, left unanswered in a row
    tone: str = "warm"  # of drafts, as used last
    drafts: dict[str, Any] = field(default_factory=dict)  # the latest, by number
    noticed: dict[str, Any] = field(default_factory=dict)  # what was done while a plan is on, and the days
    questions_asked: dict[str, list[str]] = field(
        default_factory=dict
    )  # marks of what was offered, by person
    distinct: tuple[str, ...] = ()  # pairs "12-40" they said are not one person
    merged: dict[str, int] = field(
        default_factory=dict
    )  # into whom a connection was merged, while it is gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A connection."""

    id: int = 0
    version: int = 0
    name: str
    aliases: tuple[str, ...] = ()
    tier: int = 3
    cadence_days: int | None = None  # their own; None: the tier's
    added_on: date
    active: bool = True  # False: known from an import, not placed yet
    archived_on: date | None = None
    snoozed_until: date | None = None  # the first day they may be nudged about again
    priority: bool = False  # among the twenty that matter most
    sources: tuple[str, ...] = ()  # what other programs know them by: "uid:monica:…"
    kept_until: date | None = None  # they were to be kept: letting go of them is not proposed before
    asked_on: date | None = None  # when the user last put off placing them


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something the user said of a connection, and for how long it held (``until`` None: still)."""

    id: int = 0
    version: int = 0
    contact_id: int
    kind: str  # company, role, tier, cadence_days, phone, …
    value: str
    since: date
    until: date | None = None

    @property
    def month_day(self) -> int | None:
        """Of a birthday, "1985-03-03" or "--03-03", its day of the year: month times a hundred plus day."""
        if self.kind != "birthday":
            return None
        found = re.fullmatch(r"(?:\d{4}|-)-(\d\d)-(\d\d)", self.value)
        return int(found[1] + found[2]) if found else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """Something that happened with one or more connections."""

    id: int = 0
    version: int = 0
    day: date
    people: tuple[int, ...]
    channel: str | None = None
    balance: str | None = None  # giving, taking, balanced
    topic: str | None = None
    place: str | None = None
    approximate: bool = False
    said: str = ""  # the user's own words


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something the user said they would do; ``theirs``: something they were promised."""

    id: int = 0
    version: int = 0
    text: str
    people: tuple[int, ...] = ()
    due: date | None = None
    at: time | None = None  # a time of day, where one was said
    made_on: date
    state: str = "open"  # open, done, dropped
    closed_on: date | None = None
    theirs: bool = False
    after_giving: bool = False  # a request that waits until something was given
    given_on: date | None = None  # when that was


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting planned, not yet held."""

    id: int = 0
    version: int = 0
    day: date
    people: tuple[int, ...]
    at: time | None = None
    channel: str | None = None
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something the network lacks, and the people who come to fill it (method, section 1).

    A target of diversity ("20 people from tech, health and education") is a gap with a ``dimension``: whoever
    has one of its ``values`` there counts, and ``people`` stays empty.
    """

    id: int = 0
    version: int = 0
    goal: str  # in the user's words
    kind: str | None = None  # knowledge, opportunity, resource, perspective
    target: int = 1  # how many people
    until: date | None = None
    people: tuple[int, ...] = ()
    dimension: str | None = None
    values: tuple[str, ...] = ()
    made_on: date
    state: str = "open"  # open, closed, dropped
    closed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What the user wants of their network, in their words."""

    id: int = 0
    version: int = 0
    text: str
    made_on: date
    state: str = "open"  # open, done, dropped
    closed_on: date | None = None
    asked_on: date | None = None  # when the user last said whether the network serves it


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity:
    """A lead, referral, partnership, idea, invitation or introduction to money that somebody brought."""

    id: int = 0
    version: int = 0
    day: date
    people: tuple[int, ...]
    kind: str | None = None
    text: str
    value: str | None = None
    state: str = "new"  # new, active, won, lost, passed
    closed_on: date | None = None
    thanked: bool = False
    asked_on: date | None = None  # when the user was last asked what became of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """How somebody shaped the user's path."""

    id: int = 0
    version: int = 0
    day: date
    people: tuple[int, ...]
    text: str
    effect: str | None = None  # what it changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """An entry of the connection journal: what an interaction taught, gave, asks for (method, section 5)."""

    id: int = 0
    version: int = 0
    day: date  # of the interaction, or of what was told in words
    people: tuple[int, ...] = ()
    learned: str | None = None
    gave: str | None = None  # how value was given
    follows: str | None = None  # what follows
    said: str = ""  # the user's own words, where it was told without an interaction
    written_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A health check of one relationship: four scales, 1-5 each, None where skipped (method, section 5)."""

    id: int = 0
    version: int = 0
    day: date
    people: tuple[int, ...]  # one
    trust: int | None = None
    understanding: int | None = None
    ease: int | None = None
    alignment: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A 90-day plan (method, section 7). At most one is running or paused; earlier ones are kept.

    ``done``: when each step was done, noticed or ticked, by its key. ``moved``: the plan day a step waits for
    after re-planning. ``behaviours``: the 2-3 in focus. ``ticks``: the days each was kept, by its words.
    ``figures``: the index, strong relationships, diversity and overdue on days 0, 30, 60, 90, by that day.
    """

    id: int = 0
    version: int = 0
    started_on: date
    state: str = "running"  # running, paused, stopped, done
    paused_on: date | None = None
    paused_until: date | None = None  # the day it goes on by itself; None while paused: when the user says so
    pauses: tuple[str, ...] = ()  # over by now: "2026-03-02/2026-03-09", to the day it went on
    done: dict[str, Any] = field(default_factory=dict)
    moved: dict[str, Any] = field(default_factory=dict)
    behaviours: tuple[str, ...] = ()
    ticks: dict[str, Any] = field(default_factory=dict)
    figures: dict[str, Any] = field(default_factory=dict)
    sustained: tuple[str, ...] = ()  # what the user chose to keep after it
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """ "After X, I will Y": a behaviour stacked onto a routine that exists (method, section 7)."""

    id: int = 0
    version: int = 0
    text: str  # Y
    anchor: str  # X
    days: tuple[int, ...] = WORKING_DAYS
    at: time = MINUTES  # when it is asked whether it was done
    made_on: date
    state: str = "open"  # open, dropped
    closed_on: date | None = None
    kept: tuple[str, ...] = ()  # the days it was done, ISO, in order
    missed: tuple[str, ...] = ()  # the days it was said not to be done


@dataclass(frozen=True, slots=True, kw_only=True)
class Outreach:
    """Somebody to reach out to: on the target list, two or three a week (method, section 7)."""

    id: int = 0
    version: int = 0
    people: tuple[int, ...]  # one
    kind: str  # reconnect, strengthen, fill
    reason: str = ""  # in words, as it was when they were put on the list
    made_on: date
    day: date | None = None  # the day it is meant for, once it is
    state: str = "listed"  # listed, reached, answered, silent, dropped
    reached_on: date | None = None
    outcome: str | None = None  # in the user's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Approach:
    """How the user tends their network, as chosen on a day (method, section 2); the latest holds.

    ``answers``: to the questions, by their keys. ``targets``: "tier 1", "tier 2", "deep", "new people", …
    """

    id: int = 0
    version: int = 0
    chosen_on: date
    name: str  # depth, breadth, hybrid
    answers: dict[str, Any] = field(default_factory=dict)
    targets: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """The user's own version of a draft (method, section 4, "Drafts")."""

    id: int = 0
    version: int = 0
    kind: str
    tone: str
    text: str  # Jinja2, as domain/voice/templates.py reads it
    changed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Something the user is working on: who could help with it, or gain from it (method, section 7)."""

    id: int = 0
    version: int = 0
    text: str
    people: tuple[int, ...] = ()  # those the user turned to about it
    made_on: date
    state: str = "open"  # open, done, dropped
    closed_on: date | None = None
    learned: str | None = None  # worth sharing, once it is done
    asked_on: date | None = None  # when the user was last asked for that


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Long work of one user: ``cursor`` counts what is done, ``needs`` is what it works on."""

    id: int
    user_id: int
    kind: str
    cursor: int = 0
    state: str = "open"  # open, staging, asking, done, cancelled, failed
    needs: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """When a connection is due: derived from the records, never undone, always recomputed.

    ``since`` is the day the clock runs from, ``next_due`` the first day they are overdue (None: never).
    ``nudges`` counts the unanswered ones since they were last touched, snoozed or skipped.
    """

    contact_id: int
    tier: int
    cadence_days: int
    since: date
    last_touch: date | None = None
    next_due: date | None = None
    snoozed_until: date | None = None  # the first day they may be nudged about again, as the user said
    waits_until: date | None = None  # the same after an unanswered or skipped nudge
    nudged_on: date | None = None
    nudges: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """Something the assistant will say by itself: daily kinds have no subject, others a record's id."""

    id: int = 0
    user_id: int
    kind: str
    subject: str = ""
    due_at: datetime
    local_day: date
    held_at: datetime | None = None  # when it first met an open conversation


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowState:
    """An open conversation: its name, what it is about and the answers so far, in order."""

    name: str
    about: dict[str, str]
    answers: dict[str, str | None]
    touched_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record changed in a turn: what it was and became (None: did not exist)."""

    id: int
    noun: str
    record_id: int
    version: int  # of the record after this change
    before: dict[str, object] | None
    after: dict[str, object] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A turn that changed something, as undo sees it: several of one message share a ``group``."""

    id: int
    group: int
    at: datetime
    kind: str
    source: str | None = None  # the user's message it came from
    undone: bool = False
