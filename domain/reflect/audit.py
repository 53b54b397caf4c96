"""The relationship audit: which side gave in the last 20 talks that mattered, one tap each (method, 4)."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from domain.errors import Sorry, StaleTap
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.model import Action
from domain.model import Contact, Interaction, Prompt
from domain.people.goals import added
from domain.phrases import BALANCES, capital, exact_day, several, shortened, what_happened
from domain.reflect.audit_choice import sides
from domain.reflect.audit_history import history
from domain.reflect.audit_words import KIND, NOTHING, audited, keep_figures, result
from domain.reply import Answer, Button, Reply
from domain.rhythm.prompts import Spoken
from domain.touch.log import RATINGS
from domain.touch.undo import take_back
from domain.turn import Tap, Turn

LEAST_PEOPLE, LEAST_TALKS = 5, 5
"""Active people, and talks that mattered, under which it is left out in silence (method, "When")."""

RATED = "rated"
"""The kind of deed by which a talk is rated here."""

GOAL = "goal"

HISTORY = "history"
"""What is asked of an audit where none is to begin."""

NAMED = 3
"""People of one talk by name, the rest counted (ours)."""

NAME = 40
"""Letters of a name (ours)."""

SAID = (
    (re.compile(r"(?i)^\W*(?:i|me)(?: did)?\W*$"), "giving"),
    (re.compile(r"(?i)\bboth\b|\bbalanced?\b|\beach other\b|\bequal"), "balanced"),
    (re.compile(r"(?i)\bgot\b|\btook\b|\btaking\b|\breceived\b|\b(?:they|she|he) gave\b|\bme\b"), "taking"),
    (re.compile(r"(?i)\bgave\b|\bgiving\b|\bgiven\b|\bhelped\b"), "giving"),
)
"""A rating in words; the first that is found holds."""

BEGIN = Button("Begin", "audit:begin")


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """Once a month, where there is something to look at."""
    talks = audited(turn)
    if len(turn.store.network().active()) < LEAST_PEOPLE or len(talks) < LEAST_TALKS:
        return ()
    asked = f"Who gave in the last {len(talks)} talks that mattered?"
    text = f"The month's look at give and take. {asked} {_to_rate(sides(talks).unrated)}"
    return (Spoken(KIND, "", Reply(text, ((BEGIN, Button("Not now", "audit:no")),))),)


def _to_rate(unrated: int) -> str:
    if not unrated:
        return "All of them are rated."
    return f"{unrated} {'is' if unrated == 1 else 'are'} not rated yet: one tap each."


def audit(turn: Turn, action: Action) -> Answer:
    """ "start an audit", "show my past audits"."""
    return (history(turn),) if action.fields.get("step") == HISTORY else begun(turn)


def audit_command(turn: Turn, words: str) -> Answer:
    """/audit, /audit history."""
    return audit(turn, Action("audit", fields={"step": words.casefold().strip(" .?!")}))


def audit_tap(turn: Turn, tap: Tap, step: str, since: str = "", until: str = "") -> Answer:
    """Begin, Not now, or Undo of all that was rated in one go."""
    if step == "undo":
        return (_taken_back(turn, int(since), int(until)),)
    if step == "no":
        return (Reply("All right. /audit is there whenever you like.", ((BEGIN,),), edits=True),)
    said = begun(turn)
    shown = turn.store.shown(tap.message_id)
    is_prompt = shown is not None and any(one == BEGIN for row in shown.buttons for one in row)
    first = said[0]
    if not is_prompt or not isinstance(first, Reply):
        return said
    if first.file is not None:
        return (replace(shown, buttons=(), edits=True), *said) if shown else said
    return (replace(first, edits=True), *said[1:])


def begun(turn: Turn) -> Answer:
    """Ask for those not rated yet; at the first audit also for the user's few goals."""
    talks = audited(turn)
    if not talks:
        return (Reply(NOTHING),)
    unrated = [talk for talk in talks if talk.balance is None]
    first = not turn.store.snapshots.since(KIND, date.min) and not turn.store.goals.all()
    if not unrated and not first:
        return (result(turn),)
    last = turn.store.deeds.last()
    about = {
        "talks": ",".join(str(talk.id) for talk in unrated),
        "since": str(last.id if last else 0),
        "first": "yes" if first else "",
    }
    return start(turn, AUDIT, about)


def _asks(talk: Talk) -> Iterable[Ask]:
    ids = [int(one) for one in talk.about["talks"].split(",") if one]
    there = {one.id: one for one in talk.turn.store.interactions.many(ids)}
    for number, key in enumerate(ids, 1):
        if key in there:
            yield _ask(there[key], number, len(ids))
    if talk.about.get("first"):
        yield Ask(
            GOAL,
            _asks_for_goals,
            reads=lambda _, text: text.strip(" ."),
            free=lambda _: True,
            keeps=_kept_goal,
            until="That's all",
        )


def _ask(happened: Interaction, number: int, among: int) -> Ask:
    return Ask(
        f"talk{happened.id}",
        lambda talk: _says(talk, happened, number, among),
        choices=lambda _: tuple(Choice(label, balance) for label, balance in RATINGS),
        reads=lambda _, text: _read(text),
        keeps=lambda talk, value: _kept(talk, happened.id, value),
    )


def _says(talk: Talk, happened: Interaction, number: int, among: int) -> str:
    """ "7 of 12. Coffee with Dana Kim – Thursday 8 January. Which side gave?"."""
    people = talk.turn.store.contacts.many(happened.people)
    day = exact_day(happened.day, talk.turn.today)
    around = "around " if happened.approximate else ""
    noted = f" So far: {BALANCES[happened.balance].lower()}" if happened.balance else ""
    return (
        f"{number} of {among}. {capital(what_happened(happened))}\n"
        f"with {_names(people)} – {around}{day}.\nWhich side gave?{noted}"
    )


def _names(people: Iterable[Contact]) -> str:
    return several([shortened(one.name, NAME) for one in people], NAMED)


def _read(text: str) -> str:
    found = next((balance for words, balance in SAID if words.search(text)), None)
    if found is None:
        raise Sorry("Who gave: you, they, or both? Tap Gave, Got or Both, or Skip.")
    return found


def _kept(talk: Talk, interaction_id: int, value: str | None) -> Answer:
    """Each is kept at once, so that nothing is lost by stopping; a skipped one stays as it is."""
    happened = talk.turn.store.interactions.get(interaction_id)
    if happened is not None and value is not None and happened.balance != value:
        talk.turn.begin(RATED)
        talk.turn.store.interactions.replace(replace(happened, balance=value))
    return ()


def _asks_for_goals(talk: Talk) -> str:
    if any(key.startswith(f"{GOAL}.") for key in talk.answers):
        return "And another? A few are enough."
    return (
        "One question for this first time: what do you want your network to help you with? "
        "Tell me a goal in your own words; each review will ask whether your network serves it."
    )


def _kept_goal(talk: Talk, value: str | None) -> Answer:
    if not value:
        return ()
    said = added(talk.turn, value)
    undo = tuple(one for row in said.buttons for one in row if one.data.startswith("undo:"))
    return (replace(said, buttons=(undo,)),)


def _rated(talk: Talk) -> int:
    """How many were rated in this conversation."""
    return sum(value is not None for key, value in talk.answers.items() if key.startswith("talk"))


def _ends(talk: Talk) -> Answer:
    asked = len([one for one in talk.about["talks"].split(",") if one])
    said = f"✓ {_rated(talk)} of {asked} rated." if asked else "✓ All of them were rated already."
    return (Reply(said, (_undo(talk),) if _rated(talk) else ()), result(talk.turn))


def _rests(talk: Talk) -> Answer:
    rated = f"{_rated(talk)} rated and kept. " if _rated(talk) else ""
    text = f'All right. {rated}The rest can wait: say "audit" whenever you like.'
    undo = _undo(talk) if _rated(talk) else ()
    return (Reply(text, ((Button("Go on", "audit:begin"), *undo),)),)


def _undo(talk: Talk) -> tuple[Button, ...]:
    """Takes back what was rated in this conversation: the deeds after one and up to another."""
    last = talk.turn.store.deeds.last()
    return (Button("Undo", f"audit:undo:{talk.about['since']}:{last.id}"),) if last else ()


def _taken_back(turn: Turn, since: int, until: int) -> Reply:
    """All ratings of one conversation."""
    deeds = [deed for deed in turn.store.deeds.later(since) if deed.kind == RATED and deed.id <= until]
    if not deeds:
        raise StaleTap
    said = take_back(turn, deeds)
    keep_figures(turn, sides(audited(turn)))
    return replace(said, edits=True)


AUDIT = Flow(
    KIND,
    _asks,
    _ends,
    rests=_rests,
    left="All right, I stop here. What you rated is kept; /audit takes it up again.",
)
