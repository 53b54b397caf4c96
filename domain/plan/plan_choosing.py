"""Two conversations of a plan: which behaviours for the next thirty days, and what stays after ninety."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from domain.errors import Sorry, StaleTap
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.measure.weeks import now
from domain.model import Plan
from domain.phrases import capital, shortened
from domain.plan.noticed import current
from domain.plan.plan_seen import QUARTERLY
from domain.plan.plan_words import ROAD, behaviours
from domain.reflect.mistakes_findings import findings
from domain.reply import Answer, Button, Reply
from domain.rhythm.hours import change
from domain.turn import Turn

LONGEST = 120
"""Letters of a behaviour in the user's words (ours)."""

WORDS = 40
"""Letters of a choice on a button (ours)."""

ALWAYS = (
    "Write down each talk the same day",
    "Ten connection minutes each working day",
    "Keep what I promise within a week",
)
"""What serves everybody, where nothing else stands out (ours)."""

FOR_MISTAKES: Mapping[str, str] = {
    "transactional": "Give something before I ask",
    "neglect": "Write to one person who waits, each working day",
    "monoculture": "Talk with somebody outside my field each week",
}
FOR_PARTS: Mapping[str, str] = {
    "diversity": "Talk with somebody outside my field each week",
    "frequency": "Write to one person who waits, each working day",
    "reciprocity": "Give something before I ask",
    "growth": "Meet one person for longer each week",
}
"""A behaviour that mends it (ours)."""

TO_KEEP = (
    "The weekly half hour",
    "Connection minutes",
    "The journal on Fridays",
    "Giving before asking",
)

LOW = 50
"""Points below which a part of the index asks for a behaviour: a poor one (method, section 6)."""

SHOWN = 6
"""Choices at once (ours): what a thumb can use."""

YES = "yes"
NUMBERS = ("first", "second", "third")
"""Behaviours at a time: two or three (method, section 7)."""


class NothingSaid(Sorry):
    """Say it in a few words, like "thank one person a day", or tap one. Skip is fine, too."""


def offered_behaviours(turn: Turn) -> list[str]:
    """From the mistakes that ask for it, the weak parts of the index, then what serves everybody."""
    network = turn.store.network()
    told = findings(turn, network) if network.active() else ()
    mistakes = [FOR_MISTAKES[one.key] for word in ("act", "eye") for one in told if one.word == word]
    points = [(part.points, name) for name, part in now(turn).found.parts.items() if part.points is not None]
    weak = [FOR_PARTS[name] for reached, name in sorted(points) if reached < LOW]
    return list(dict.fromkeys([*mistakes, *weak, *ALWAYS]))


def offered_to_keep(turn: Turn) -> list[str]:
    """The behaviours and habits of the plan, then what the plan brought."""
    plan = current(turn) or last_done(turn)
    mine = list(behaviours(plan)) if plan else []
    habits = [
        f"{capital(one.anchor)}: {one.text}" if one.anchor else one.text
        for one in turn.store.habits.all()
        if one.state == "open"
    ]
    return list(dict.fromkeys([*mine, *habits, *TO_KEEP]))


def last_done(turn: Turn) -> Plan | None:
    """The last plan that came to its end."""
    return next((one for one in reversed(turn.store.plans.all()) if one.state == "done"), None)


def choose_behaviours(turn: Turn) -> Answer:
    """ "Choose them": for a plan that is on."""
    if current(turn) is None:
        raise StaleTap
    return start(turn, BEHAVIOURS, {"offers": "\n".join(offered_behaviours(turn))})


def choose_what_stays(turn: Turn) -> Answer:
    if current(turn) is None and last_done(turn) is None:
        raise StaleTap
    return start(turn, SUSTAIN, {"offers": "\n".join(offered_to_keep(turn))})


def _chosen(talk: Talk) -> list[str]:
    """What was answered so far, a choice by its number, each once."""
    offered = _offered(talk)
    told = [answer for key in NUMBERS if (answer := talk.answers.get(key))]
    return list(dict.fromkeys(_worded(offered, one) for one in told))


def _worded(offered: Sequence[str], answer: str) -> str:
    number = answer.removeprefix("#")
    known = answer.startswith("#") and number.isdecimal() and int(number) < len(offered)
    return offered[int(number)] if known else answer


def _offered(talk: Talk) -> list[str]:
    """As it was offered at the beginning: what is chosen meanwhile doesn't change the numbers."""
    return talk.about.get("offers", "").split("\n") if talk.about.get("offers") else []


def _choices(talk: Talk) -> tuple[Choice, ...]:
    taken = _chosen(talk)
    left = [(number, one) for number, one in enumerate(_offered(talk)) if one not in taken]
    return tuple(Choice(shortened(one, WORDS), f"#{number}") for number, one in left[:SHOWN])


def _reads(_: Talk, text: str) -> str:
    told = " ".join(text.split()).strip(" .#")
    if not told:
        raise NothingSaid
    return shortened(told, LONGEST)


def _asks(words: Sequence[str]) -> tuple[Ask, ...]:
    """Up to three, each skippable; after one that was skipped no more is asked."""
    return tuple(
        Ask(
            key,
            lambda _, said=said: said,  # type: ignore[misc]
            choices=_choices,
            reads=_reads,
            applies=partial(_goes_on, number),
            free=lambda _: True,
            per_row=1,
        )
        for number, (key, said) in enumerate(zip(NUMBERS, words, strict=True))
    )


def _goes_on(number: int, talk: Talk) -> bool:
    return all(talk.answers.get(key, "") is not None for key in NUMBERS[:number])


def _behaviours_chosen(talk: Talk) -> Answer:
    turn, chosen = talk.turn, _chosen(talk)
    plan = current(turn)
    if plan is None or not chosen:
        return (Reply("All right. They can be chosen any day: /plan."),)
    deed = turn.begin("plan_behaviours")
    done = {**plan.done, "behaviours": turn.today.isoformat()}
    turn.store.plans.replace(replace(plan, behaviours=tuple(chosen), done=done))
    text = (
        f"✓ For the next thirty days: {'; '.join(chosen)}.\nThe plan's messages have a button to tick them."
    )
    return (Reply(text, ((Button("Undo", f"undo:{deed}"), ROAD),)),)


def _stays(talk: Talk) -> Answer:
    turn, chosen = talk.turn, _chosen(talk)
    plan = current(turn) or last_done(turn)
    wanted = talk.answers.get("looks") == YES
    if plan is None or not (chosen or wanted):
        return (Reply("All right, left as it is."),)
    deed = turn.begin("plan_sustained")
    done = {**plan.done, "sustain": plan.done.get("sustain", turn.today.isoformat())} if chosen else plan.done
    turn.store.plans.replace(replace(plan, sustained=tuple(chosen) or plan.sustained, done=done))
    kept = [f"✓ What stays: {'; '.join(chosen)}."] if chosen else []
    looks = [checkpoints_in_place(turn)] if wanted else []
    return (Reply("\n".join([*kept, *looks]), ((Button("Undo", f"undo:{deed}"), ROAD),)),)


def checkpoints_in_place(turn: Turn) -> str:
    """The quarter's prompts are all on from now, and when the next ones come."""
    off = tuple(kind for kind in turn.user.silenced if kind not in QUARTERLY)
    if off != turn.user.silenced:
        change(turn, silenced=off)
    names = "score, health check, story and the three mistakes on the Mondays of its first month"
    return f"✓ The quarter's looks are in place: {names}, the map in its second."


BEHAVIOURS = Flow(
    "behaviours",
    _asks(
        (
            "Which behaviour for the next thirty days? Tap one, or say it in your own words.",
            "And a second? Skip leaves it at one.",
            "A third? Three at a time are plenty.",
        )
    ),
    _behaviours_chosen,
)
SUSTAIN = Flow(
    "sustain",
    (
        *_asks(
            (
                "The plan ends; what do you keep? Tap one, or say it in your own words.",
                "And a second?",
                "A third?",
            )
        ),
        Ask(
            "looks",
            lambda _: (
                "Once a quarter I'd bring score, health check, story, the three mistakes and the map. "
                "Shall they all come?"
            ),
            choices=lambda _: (Choice("Yes, all of them", YES), Choice("As they are now", "no")),
        ),
    ),
    _stays,
)
