"""The health check: 5-10 key people, four scales each, quarterly or whenever asked (method, section 5)."""

import re
from collections.abc import Sequence
from datetime import timedelta

from domain.errors import NoLongerThere, NoSuchPerson, StaleTap
from domain.flow import start
from domain.language.model import Action
from domain.model import Promise, Prompt
from domain.people.checked import SCALES, values
from domain.phrases import join, several
from domain.reflect.health_flow import HEALTH
from domain.reflect.health_history import history
from domain.reflect.health_people import AT_MOST, PROPOSED, TooMany, candidates
from domain.reflect.health_round import Round, begin, check_of, save, unfinished
from domain.reflect.health_scales import repair
from domain.reflect.health_whom import csv
from domain.reply import Answer, Button, Reply, Toast
from domain.rhythm.prompts import Spoken
from domain.touch.naming import people_in
from domain.touch.promise import keep as keep_promise
from domain.touch.promise import promised
from domain.turn import Tap, Turn

KIND = "health_check"

LEAST = 5
"""Active people under which it is left out in silence (method, "When")."""

NAMED = 4
"""People proposed by name in the prompt, the rest counted (ours)."""

REPAIR_WITHIN = timedelta(days=7)
"""When a repair made a promise is due (ours): it is made small enough for a week."""

PAST = re.compile(r"(?i)\b(?:history|results?|last|latest|past|previous|show|so far|over time)\b")
ANEW = re.compile(r"(?i)\b(?:new|anew|again|from scratch|start over|another)\b")

NOBODY = 'There is nobody to look at yet. Tell me whom you met, like "had coffee with Dana".'


def health_check(turn: Turn, action: Action) -> Answer:
    """ "health check", "health check with Dana and Bob", "show my last health checks"."""
    return _wanted(turn, turn.words)


def health_command(turn: Turn, words: str) -> Answer:
    """/healthcheck, /healthcheck Dana, /healthcheck new, /healthcheck history."""
    if words and not _named(turn, words) and not PAST.search(words) and not ANEW.search(words):
        raise NoSuchPerson
    return _wanted(turn, words)


def _named(turn: Turn, words: str) -> list[int]:
    return [one.key for one in people_in(turn, words, KIND) if one.key is not None] if words else []


def _wanted(turn: Turn, words: str) -> Answer:
    people = _named(turn, words)
    if PAST.search(words):
        return history(turn, people)
    if people:
        return _check(turn, people)
    return _go_on(turn, None if ANEW.search(words) else unfinished(turn))


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """Once a quarter, where there are people enough; the questions begin with a tap."""
    if len(turn.store.network().active()) < LEAST:
        return ()
    waiting = unfinished(turn)
    people = waiting.left if waiting else _proposed(turn)[:PROPOSED]
    if not people:
        return ()
    names = [one.name for one in turn.store.contacts.many(people)]
    text = (
        "How are things between you and the people who matter most? "
        f"The quarter's health check: four quick taps each, for {several(names, NAMED)}. You choose whom."
    )
    buttons = (Button("Begin", "health:go"), Button("Not now", "health:notnow"))
    return (Spoken(KIND, "", Reply(text, (buttons,))),)


def health_tap(turn: Turn, tap: Tap, step: str, *more: str) -> Answer:
    """The buttons around a check."""
    match (step, *more):
        case ("go",):
            return _go_on(turn, unfinished(turn))
        case ("notnow",):
            return (Reply("All right, not now. /healthcheck whenever you like.", edits=True),)
        case ("new", contact_id):
            return _check(turn, [int(contact_id)])
        case ("see", contact_id):
            return history(turn, [int(contact_id)])
        case ("do", contact_id, name) if name in SCALES:
            return _repair(turn, int(contact_id), name)
        case ("out", check_id, version):
            return _out(turn, int(check_id), version)
    raise StaleTap


def _proposed(turn: Turn) -> list[int]:
    return [one.id for one in candidates(turn.store.network(), turn.store.checks.all(), turn.today)]


def _go_on(turn: Turn, waiting: Round | None) -> Answer:
    """With those who still wait to be looked at, else with a new round."""
    if waiting is not None:
        return _ask(turn, waiting, waiting.left)
    people = _proposed(turn) or [one.id for one in candidates(turn.store.network(), (), turn.today)]
    if not people:
        return (Reply(NOBODY),)
    begun = begin(turn, ())
    return start(turn, HEALTH, {"round": begun.day.isoformat(), "proposed": csv(people)})


def _check(turn: Turn, people: Sequence[int]) -> Answer:
    """Those named: before the others of a round that is under way, else a round of their own."""
    if len(people) > AT_MOST:
        raise TooMany
    waiting = unfinished(turn)
    if waiting is None:
        return _ask(turn, begin(turn, people), people, named=True)
    others = [one for one in waiting.people if one not in people]
    joined = Round(
        waiting.day,
        (*people, *others),
        tuple(one for one in waiting.done if one not in people),
        {key: value for key, value in waiting.checks.items() if key not in people or key in waiting.left},
        {key: value for key, value in waiting.deeds.items() if key not in people or key in waiting.left},
    )
    save(turn, joined)
    return _ask(turn, joined, people, named=True)


def _ask(turn: Turn, found: Round, people: Sequence[int], *, named: bool = False) -> Answer:
    """Begin with these; what was answered of them on another day isn't asked again."""
    given = {one: check for one in people if (check := check_of(turn, found, one)) is not None}
    had = [f"{one}-{name}" for one, check in given.items() for name in values(check)]
    about = {"round": found.day.isoformat(), "people": csv(people), "had": ",".join(had)}
    return start(turn, HEALTH, about | ({"named": "yes"} if named else {}))


def _repair(turn: Turn, contact_id: int, name: str) -> Answer:
    """What to try, as a promise for the coming week."""
    contact = turn.store.contacts.get(contact_id)
    if contact is None:
        raise NoLongerThere
    text = repair(name, contact.name.split()[0])
    if any(one.text == text for one in turn.store.promises.of(contact_id) if one.state == "open"):
        return (Toast("It's on your list already."),)
    deed = turn.begin("follow_up")
    due = turn.today + REPAIR_WITHIN
    kept = keep_promise(turn, Promise(text=text, people=(contact_id,), due=due, made_on=turn.today))
    return (promised(turn, kept, deed, []),)


def _out(turn: Turn, check_id: int, version: str) -> Answer:
    """Take out one check."""
    check = turn.store.checks.get(check_id)
    if check is None or str(check.version) != version:
        raise StaleTap
    names = join([one.name for one in turn.store.contacts.many(check.people)])
    deed = turn.begin("check_out")
    turn.store.checks.remove(check_id)
    undo = ((Button("Undo", f"undo:{deed}"),),)
    return (Reply(f"✓ Taken out: the health check of {names}.", undo),)
