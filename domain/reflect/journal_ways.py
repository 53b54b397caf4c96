"""The ways to the journal: at the week's end by itself, /journal, in words, and its buttons."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from domain.errors import StaleTap
from domain.language import understand
from domain.language.model import Action, Person
from domain.language.wire import month_first
from domain.model import Prompt
from domain.people.brief import brief
from domain.reflect.journal import begin
from domain.reflect.journal_anew import write_anew
from domain.reflect.journal_heard import note
from domain.reflect.journal_pages import (
    entry_of,
    entry_page,
    latest,
    take_out,
    undo_session,
    week_page,
)
from domain.reflect.journal_search import search
from domain.reflect.journal_told import keep_told
from domain.reflect.journal_week import (
    LEAST,
    NAME,
    still_open,
    talks_since,
    under_way,
    week_begins,
    written_since,
)
from domain.reply import Answer, Button, Reply
from domain.rhythm.prompts import Spoken
from domain.turn import Tap, Turn

TELLS = frozenset({"log", "follow_up", "update_contact", "opportunity", "story", "plan_meeting", "done"})
"""What something written means; what is looked for means none of it."""

A_SENTENCE = 6
"""From so many words on it is something to write, not to look for (ours)."""

WRITES = re.compile(r"(?i)\b(?:journal|diary)\b[^:?]{0,20}[:–-]\s|\b(?:journal|diary)(?: entry)? that\b")
""" "journal: …" is written, whatever it says."""

PAST = frozenset({"past", "all", "list", "earlier", "entries", "history", "browse", "show"})
"""What people say after /journal to read in it (ours)."""


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """After the weekly routine, unless the week was written of, or is being written of."""
    if len(turn.store.network().active()) < LEAST or under_way(turn.store.flows.get()):
        return ()
    since = week_begins(turn)
    if written_since(turn.store.reflections.all(), since):
        return ()
    return (Spoken(NAME, "", invitation(turn, since)),)


def invitation(turn: Turn, since: date) -> Reply:
    talks = talks_since(turn.store.network(), since, turn.today)
    week = (
        f"You were in touch {_times(len(talks))} this week. What mattered, and what follows?"
        if talks
        else "Nothing logged this week. Was there a talk worth keeping all the same?"
    )
    buttons = (Button("Begin", f"{NAME}:begin"), Button("Not now", f"{NAME}:notnow"))
    return Reply(f"Time for your journal. {week} Five minutes, and you can stop anywhere.", (buttons,))


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def journal_command(turn: Turn, words: str) -> Answer:
    """/journal goes on or begins; /journal pricing looks for it; /journal and a sentence writes it."""
    if not words:
        return open_journal(turn)
    if words.casefold().strip(" .!") in PAST:
        return latest(turn)
    return written_or_found(turn, words.lstrip(" :-–"), writes=words[:1] in ":-–")


def journal(turn: Turn, action: Action) -> Answer:
    """ "journal", "journal: long talk with Dana", "what did I learn from Dana?"."""
    text, step = str(action.fields.get("text") or "").strip(), action.fields.get("step")
    if step == "list":
        return latest(turn)
    if step == "search":
        return _looked_for(turn, action, text)
    if not text:
        return open_journal(turn)
    return written_or_found(turn, text, writes=bool(WRITES.search(turn.words)), people=action.people)


def _looked_for(turn: Turn, action: Action, text: str) -> Answer:
    """Where the journal has nothing, what is known of whoever was named."""
    found = search(turn, text)
    if found or not any(person.key is not None for person in action.people):
        return found or _nothing(text)
    return brief(turn, action)


def open_journal(turn: Turn) -> Answer:
    """Go on where it was left; else begin, or show what was written this week."""
    entries, since = turn.store.reflections.all(), week_begins(turn)
    if still_open(entries, since):
        return begin(turn, choose=False)
    written = written_since(entries, since)
    if written:
        return (week_page(turn, max(entry.day for entry in written)),)
    return begin(turn, choose=True)


def written_or_found(turn: Turn, text: str, *, writes: bool, people: Sequence[Person] = ()) -> Answer:
    """Words are looked for, a sentence is written; what is asked is looked for."""
    if writes or _is_sentence(turn, text):
        return keep_told(turn, text, asked=False, people=people)[1]
    return search(turn, text) or _nothing(text)


def _is_sentence(turn: Turn, text: str) -> bool:
    if "?" in text:
        return False
    first = month_first(turn.user.tz, turn.user.locale)
    meant = understand(text, turn.local.replace(tzinfo=None), turn.store.names(), month_first=first)
    return len(text.split()) >= A_SENTENCE or any(action.intent in TELLS for action in meant.actions)


def _nothing(text: str) -> Answer:
    return (Reply(f'Nothing in your journal about “{text}” yet. To write something: "journal: …".'),)


def _begun(turn: Turn, tap: Tap) -> Answer:
    return begin(turn, choose=True, edits=True)


def _chosen(turn: Turn, tap: Tap) -> Answer:
    return begin(turn, choose=True)


def _opened(turn: Turn, tap: Tap) -> Answer:
    return open_journal(turn)


def _not_now(turn: Turn, tap: Tap) -> Answer:
    return (Reply("All right. /journal whenever you like, till next week's.", edits=True),)


def _more(turn: Turn, tap: Tap, entry_id: str) -> Answer:
    return begin(turn, choose=False, of=(entry_of(turn, entry_id),))


def _week(turn: Turn, tap: Tap, day: str) -> Answer:
    return (week_page(turn, date.fromisoformat(day), edits=True),)


def _entry(turn: Turn, tap: Tap, entry_id: str) -> Answer:
    return (entry_page(turn, entry_of(turn, entry_id)),)


def _part(turn: Turn, tap: Tap, entry_id: str, part: str) -> Answer:
    return write_anew(turn, entry_of(turn, entry_id), part)


def _out(turn: Turn, tap: Tap, entry_id: str) -> Answer:
    return take_out(turn, entry_of(turn, entry_id))


def _fact(turn: Turn, tap: Tap, entry_id: str, part: str) -> Answer:
    return note(turn, entry_of(turn, entry_id), part)


def _undo(turn: Turn, tap: Tap, since: str, until: str) -> Answer:
    return undo_session(turn, since, until)


Way: TypeAlias = Callable[..., Answer]

WAYS: Mapping[str, Way] = {
    "begin": _begun,
    "choose": _chosen,
    "open": _opened,
    "notnow": _not_now,
    "more": _more,
    "week": _week,
    "entry": _entry,
    "part": _part,
    "out": _out,
    "fact": _fact,
    "undo": _undo,
}


def journal_tap(turn: Turn, tap: Tap, way: str, *about: str) -> Answer:
    """A button of the journal: its second word says which."""
    if way not in WAYS:
        raise StaleTap
    return WAYS[way](turn, tap, *about)
