"""The morning's one message: a few people, each with why now and what to say, birthdays, promises due."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.model import Contact, Promise, Prompt
from domain.people.network import Profile
from domain.phrases import TIER_RHYTHM, due_day, every, promise_words, several, short_names
from domain.reply import Button, Reply, Rows, distinct
from domain.rhythm.birthdays import Birthday, birthday_line, kept_today, near
from domain.rhythm.choosing import choose, nudged
from domain.rhythm.counting import counting, told
from domain.rhythm.days_off import works_on
from domain.rhythm.in_row import labelled
from domain.rhythm.pause import is_back_today
from domain.rhythm.prompts import Spoken
from domain.touch.promise import due_this_morning, heading, reminder_buttons, reminder_line, waiting
from domain.turn import Turn
from domain.voice.idea import idea

NUDGE, BIRTHDAY, PROMISE = "nudge", "birthday", "follow_up"
"""What the morning's message can be, as the user chooses what comes by itself."""

A_WEEK = timedelta(days=7)
"""A good word comes at most once in it, and only after a week without any morning's message (ours)."""

SHOWN = 8
"""Birthdays, and promises, of one message: as many as a thumb can use; /agenda has all promises."""

ENOUGH = 5
"""With fewer active people nothing is said of the whole (method, "When": nothing to reflect on)."""

GOOD_WORDS = (
    "Nobody is waiting to hear from you today: your connections are warm. Have a good day!",
    "All your connections are in rhythm. Enjoy the day!",
    "No one is due today: you keep your people close. Have a good one!",
)
"""One after the other, week by week (ours)."""

NOON, EVENING = 12, 18
"""Hours at which a greeting changes (ours): the morning's message comes whenever the user likes."""


@dataclass(frozen=True, slots=True)
class Morning:
    """All that the message is about."""

    people: tuple[Contact, ...] = ()
    birthdays: tuple[Birthday, ...] = ()
    promises: tuple[Promise, ...] = ()

    @property
    def named(self) -> list[Contact]:
        """Everybody with buttons of their own."""
        born = [one.contact for one in self.birthdays]
        return [*self.people, *(one for one in born if one not in self.people)]

    def __bool__(self) -> bool:
        return bool(self.people or self.birthdays or self.promises)


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """What the morning brings: on days off, or for those who want no nudge, birthdays and promises alone."""
    if is_back_today(turn):
        return ()  # the summary on return has said it all
    works, silenced = works_on(turn.user, turn.today), turn.user.silenced
    nudges = works and NUDGE not in silenced
    morning = Morning(
        _people(turn) if nudges else (),
        () if BIRTHDAY in silenced else tuple(near(turn)),
        () if PROMISE in silenced else _promises(turn, works=works),
    )
    if not morning:
        return _good_word(turn) if nudges else ()
    said = with_waiting(turn, message(turn, morning), morning.promises)
    return (Spoken(_kind(morning, nudges=nudges), "", said),)


def compose_nothing(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """Birthdays come with the morning; by themselves they are never planned."""
    return ()


def _kind(morning: Morning, *, nudges: bool) -> str:
    if nudges and (morning.people or morning.promises):
        return NUDGE
    return BIRTHDAY if morning.birthdays else PROMISE


def _people(turn: Turn) -> tuple[Contact, ...]:
    chosen = choose(turn)
    for clock in chosen:
        turn.store.clocks.put(nudged(clock, turn.today))
    return tuple(turn.store.contacts.many([clock.contact_id for clock in chosen]))


def _promises(turn: Turn, *, works: bool) -> tuple[Promise, ...]:
    """Those due; on a day off only today's own."""
    return tuple(one for one in due_this_morning(turn) if works or one.due == turn.today)


def _good_word(turn: Turn) -> tuple[Spoken, ...]:
    """After a week without a word a short good one, where there are people enough to be glad of."""
    days = (turn.user.good_word_on, turn.store.prompts.last_day(NUDGE))
    latest = max((day for day in days if day is not None), default=None)
    if (latest is not None and turn.today - latest < A_WEEK) or _expects_something(turn):
        return ()
    if sum(len(turn.store.clocks.in_tier(tier)) for tier in TIER_RHYTHM) < ENOUGH:
        return ()
    turn.store.save_user(replace(turn.user, good_word_on=turn.today))
    if latest is None:
        return ()  # they have only just come: the week begins
    word = GOOD_WORDS[turn.today.isocalendar().week % len(GOOD_WORDS)]
    return (Spoken(NUDGE, "", Reply(f"{greeting(turn)} {word}")),)


def _expects_something(turn: Turn) -> bool:
    """Whether a meeting or a promise of today comes up by itself."""
    meetings = turn.store.meetings.coming(turn.today)[:1]
    promises = turn.store.promises.open()
    return any(one.day == turn.today for one in meetings) or any(one.due == turn.today for one in promises)


def greeting(turn: Turn) -> str:
    hour = turn.local.hour
    return "Good morning." if hour < NOON else "Good afternoon." if hour < EVENING else "Good evening."


def with_waiting(turn: Turn, said: Reply, promises: Sequence[Promise]) -> Reply:
    """The message with a word on older promises, where that is due."""
    older = waiting(turn, promises)
    return replace(said, text=f"{said.text}\n\n{older}") if older else said


def message(turn: Turn, morning: Morning) -> Reply:
    """People, birthdays and promises below each other, and a row of buttons for each."""
    lines = [*_people_lines(turn, morning), *_birthday_lines(turn, morning), *_promise_lines(turn, morning)]
    return distinct(Reply(f"{greeting(turn)} " + "\n".join(lines), _buttons(turn, morning)))


def _people_lines(turn: Turn, morning: Morning) -> list[str]:
    if not morning.people:
        return []
    heading = f"{'Someone' if len(morning.people) == 1 else 'People'} to think of today:"
    return [heading, *people_lines(turn, morning.people, {promise.id for promise in morning.promises})]


def people_lines(turn: Turn, people: Sequence[Contact], said: Collection[int] = ()) -> list[str]:
    """Each with why now and what to say; ``said`` are promises that are told anyway."""
    network = turn.store.network([contact.id for contact in people])
    profiles = [network.get(contact.id) or Profile(contact) for contact in people]
    promises = turn.store.promises.open()
    return [
        line
        for number, profile in enumerate(profiles, 1)
        for line in _nudge_lines(turn, profile, profiles[number:], promises, said)
    ]


def _nudge_lines(
    turn: Turn,
    profile: Profile,
    others: Sequence[Profile],
    open_promises: Sequence[Promise],
    said: Collection[int],
) -> list[str]:
    """Who, why now, the last talk, a promise that is open, one idea."""
    contact = profile.contact
    why = ", and it's been a while" if counting(contact, profile.talks) else ""
    lines = [f"• {contact.name} – {_rhythm(contact)}{why}; {told(contact, profile.talks, turn.today)}."]
    promise = next((one for one in open_promises if contact.id in one.people), None)
    if promise is not None and promise.id not in said:
        lines.append(f"   {promise_words(promise)}{due_day(promise, turn.today)}.")
    thought = idea(profile, others, turn.store.opportunities.of(contact.id), turn.today)
    return [*lines, *([f"   Idea: {thought}"] if thought else [])]


def _rhythm(contact: Contact) -> str:
    own = contact.cadence_days
    return f"{every(own) if own is not None else TIER_RHYTHM[contact.tier]} is your rhythm"


def _birthday_lines(turn: Turn, morning: Morning) -> list[str]:
    lines = [birthday_line(one, turn.today) for one in morning.birthdays[:SHOWN]]
    others = [one.contact.name for one in morning.birthdays[SHOWN:]]
    return [*lines, *([f"🎂 And {several(others, SHOWN)}."] if others else [])]


def _promise_lines(turn: Turn, morning: Morning) -> list[str]:
    if not morning.promises:
        return []
    said = heading(morning.promises)
    first = f"And {said[:1].lower()}{said[1:]}" if morning.named else said
    lines = [reminder_line(promise, turn.today) for promise in morning.promises[:SHOWN]]
    others = len(morning.promises) - SHOWN
    return [first, *lines, *([f"… and {others} more in /agenda."] if others > 0 else [])]


def _buttons(turn: Turn, morning: Morning) -> Rows:
    """Plain labels where the message is about one thing, else labels that name it."""
    today = [one.contact for one in kept_today(morning.birthdays[:SHOWN], turn.today)]
    alone = (
        len({*(one.id for one in morning.people), *(one.id for one in today)}) + len(morning.promises) == 1
    )
    names = {key: "" if alone else name for key, name in short_names(morning.named).items()}
    rows = [row for contact in morning.people for row in nudge_rows(contact.id, names[contact.id])]
    for contact in today:
        done = () if contact in morning.people else (_done(contact.id, names[contact.id]),)
        rows.append((_wish(contact), *done))
    return (*rows, *reminder_buttons(morning.promises[:SHOWN], alone=alone))


def nudge_buttons(contacts: Sequence[Contact]) -> Rows:
    """A row for each of several people."""
    names = short_names(contacts)
    return tuple(row for contact in contacts for row in nudge_rows(contact.id, names[contact.id]))


def nudge_rows(contact_id: int, name: str) -> Rows:
    """Done · Draft · Snooze · Skip, with the name where the message speaks of more than one.

    Alone also Less often, which else comes up after Skip: a row a person is what a thumb can use.
    """
    row = (
        _done(contact_id, name),
        Button(labelled("Draft", name), f"draft:{contact_id}"),
        Button(labelled("Snooze", name), f"nap:{contact_id}:7"),
        Button(labelled("Skip", name), f"skip:{contact_id}"),
    )
    return (row,) if name else (row, (rarer_button(contact_id, name),))


def rarer_button(contact_id: int, name: str) -> Button:
    return Button(labelled("Less often", name), f"rarer:{contact_id}")


def _done(contact_id: int, name: str) -> Button:
    return Button(labelled("Done", name), f"touched:{contact_id}")


def _wish(contact: Contact) -> Button:
    return Button(f"Wish {contact.name.split()[0]} well", f"wish:{contact.id}")
