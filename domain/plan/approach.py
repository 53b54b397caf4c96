"""The approach: a short conversation recommends one, sets its targets, and is had again each year."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.errors import StaleTap
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.model import Action
from domain.model import Approach, Prompt
from domain.people.strength import STRONG, strength
from domain.phrases import counted, join, named_day
from domain.plan.approach_changed import offered
from domain.plan.approach_rules import FOR, NAMES, QUESTIONS, RESULTS, TARGETS, Advice, advised
from domain.reply import Answer, Button, Reply, Rows
from domain.rhythm.prompts import Planned, Spoken
from domain.rhythm.quiet import heard
from domain.schedule import next_moment_on
from domain.turn import Tap, Turn

KIND = "approach"
AT = time(10, 0)
"""When it is asked again, each year on the day it was chosen (method, "When")."""

QUARTER = timedelta(days=91)
YEAR = timedelta(days=365)
LATE = timedelta(days=7)


def approach_said(turn: Turn, action: Action) -> Answer:
    """ "which approach suits me?"; "I changed jobs" asks whether it still does."""
    if changed := action.fields.get("changed"):
        return (offered(turn, str(changed)),)
    return open_approach(turn)


def approach_command(turn: Turn, words: str) -> Answer:
    return open_approach(turn)


def approach_tap(turn: Turn, tap: Tap, step: str = "", name: str = "") -> Answer:
    """The conversation anew, another approach than the one advised, or what holds."""
    match step:
        case "ask":
            return start(turn, CHOOSE)
        case "take":
            if name not in NAMES:
                raise StaleTap
            return (replace(_taken(turn, name), edits=True),)
        case "no":
            return (Reply("All right, it stays as it is.", edits=True),)
    return open_approach(turn)


def open_approach(turn: Turn) -> Answer:
    """What holds and how far it is; where nothing was chosen yet, the conversation."""
    present = chosen(turn)
    if present is None:
        return start(turn, CHOOSE)
    text = "\n".join([_holds(turn, present), "", *progress(turn)])
    return (Reply(text, ((Button("Think it over", "approach:ask"),),)),)


def chosen(turn: Turn) -> Approach | None:
    """The approach that holds: the latest."""
    return next(reversed(turn.store.approaches.all()), None)


def progress(turn: Turn) -> list[str]:
    """How far the targets are reached, a line each; nothing where no approach was chosen."""
    present = chosen(turn)
    if present is None:
        return []
    active, today = turn.store.network().active(), turn.today
    deep = sum(strength(one, today).shown >= STRONG for one in active)
    new = [one for one in active if today - QUARTER < one.contact.added_on <= today]
    wanted = {**TARGETS.get(present.name, {}), **_whole(present.targets)}
    lines = [
        f"• Deep relationships: {deep} of the {wanted.get('deep', 0)} to keep.",
        f"• New people in 91 days: {len(new)} of {wanted.get('new', 0)}.",
    ]
    if present.name != "depth":
        year = [one for one in active if today - YEAR < one.contact.added_on <= today]
        once = sum(len(one.talks) < len(("first", "second")) for one in year)
        if year:
            lines.append(
                f"• Of {counted(len(year), 'person', 'people')} new this year {once} had no second talk."
            )
    return lines


def settle_approach(turn: Turn, approach_id: int) -> None:
    """Plan the yearly look at the approach that holds; earlier ones have none."""
    present = chosen(turn)
    for one in turn.store.prompts.all():
        if one.kind == KIND and (present is None or one.subject != str(present.id)):
            turn.store.prompts.drop(KIND, one.subject)
    if present is not None:
        turn.store.prompts.set(KIND, *_yearly(turn, present, turn.now), str(present.id))


def following(turn: Turn, prompt: Prompt, after: datetime) -> Planned | None:
    present = chosen(turn)
    if present is None or str(present.id) != prompt.subject:
        return None
    return _yearly(turn, present, after, prompt.local_day)


def _yearly(turn: Turn, one: Approach, after: datetime, last: date | None = None) -> Planned:
    def falls(day: date) -> bool:
        return day > one.chosen_on and day == _anniversary(one.chosen_on, day.year)

    return next_moment_on(falls, after, heard(turn.user, turn.today, AT), turn.zone, last)


def _anniversary(day: date, year: int) -> date:
    """The same day of a year; for 29 February the 28th."""
    leap = day.month == 2 and day.day == 29
    return day.replace(year=year, day=28) if leap else day.replace(year=year)


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """Once a year: does it still fit?"""
    present = chosen(turn)
    if present is None or str(present.id) != prompt.subject:
        return ()
    text = f"A year with your approach, {NAMES[present.name]}. Does it still fit?\n" + "\n".join(
        progress(turn)
    )
    row = (Button("Think it over", "approach:ask"), Button("It fits", "approach:no"))
    return (Spoken(KIND, prompt.subject, Reply(text, (row,))),)


def _holds(turn: Turn, one: Approach) -> str:
    return (
        f"Your approach: {NAMES[one.name]}, since {named_day(one.chosen_on, turn.today)}. {FOR[one.name][0]}"
    )


def _advises(talk: Talk) -> Answer:
    """The recommendation with its reasons; the choice stays the user's."""
    answers = {key: value for key, value in talk.answers.items() if value}
    advice = advised(answers)
    said = _taken(talk.turn, advice.name, answers, advice)
    return (said,)


def _taken(
    turn: Turn, name: str, answers: dict[str, str] | None = None, advice: Advice | None = None
) -> Reply:
    before = chosen(turn)
    deed = turn.begin("approach")
    kept = turn.store.approaches.add(
        Approach(
            chosen_on=turn.today,
            name=name,
            answers=dict(answers if answers is not None else before.answers if before else {}),
            targets=dict(TARGETS[name]),
        )
    )
    settle_approach(turn, kept.id)
    why = _why(advice) if advice else f"✓ {NAMES[name].capitalize()}, then."
    pro, con = FOR[name]
    aims = TARGETS[name]
    text = "\n".join(
        [
            why,
            f"For it: {pro}",
            f"Against it: {con}",
            f"Targets: {aims['deep']} deep relationships kept, {aims['new']} new people a quarter. "
            f"Results show in {RESULTS[name]}.",
        ]
    )
    return Reply(text, _rows(deed, name, turn))


def _why(advice: Advice) -> str:
    because = f", because {join(advice.because)}" if advice.because else ": it suits most people"
    although = f" – although {join(advice.although)}" if advice.although else ""
    return f"I'd go {NAMES[advice.name]}{because}{although}."


def _rows(deed: int, name: str, turn: Turn) -> Rows:
    others = tuple(Button(NAMES[one].capitalize(), f"approach:take:{one}") for one in NAMES if one != name)
    size = TARGETS[name]["nudges"]
    more = Button(f"{size} people in a nudge", f"set:nudge:n:{size}")
    nudges = ((more,),) if turn.user.nudge_size != size else ()
    return ((Button("Undo", f"undo:{deed}"), *others), *nudges)


def _whole(targets: dict[str, object]) -> dict[str, int]:
    return {key: value for key, value in targets.items() if isinstance(value, int)}


def _ask(key: str) -> Ask:
    words, choices = QUESTIONS[key]
    return Ask(
        key,
        lambda _: words,
        choices=lambda _: tuple(Choice(label, value) for label, value in choices),
        per_row=2,
    )


CHOOSE = Flow("approach", tuple(_ask(key) for key in QUESTIONS), _advises, left="All right, another time.")
