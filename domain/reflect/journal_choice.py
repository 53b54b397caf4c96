"""Choosing for the journal: the week's talks as buttons that tick, and others told in words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.errors import Sorry
from domain.flow import Ask, Choice, Talk
from domain.language import understand
from domain.language.days import find_days
from domain.language.names import find_mentions
from domain.model import Interaction, Reflection
from domain.phrases import CHANNELS, exact_day, join
from domain.reflect.journal_told import keep_told, read_told
from domain.reflect.journal_week import MOST, NAME, OFFERED, PARTS, is_empty, offered
from domain.reflect.journal_words import label, with_whom
from domain.reflect.journaled import happened
from domain.reply import Answer

ELSE = "else"


TELLING = re.compile(
    r"(?i)^\W*(?:i|we|just|also|had|met|saw|called|talked|spoke|went|e?mailed|wrote|chatted|\w+ed)\b|.*\?\s*$"
)
"""How something is told or asked, not pointed out (ours)."""


class TooMany(Sorry):
    """Five are enough for one week. Tap one of them off first, or Done."""


class NotSeenHere(Sorry):
    """I don't see that one here. Tap those that mattered, or Something else to tell me of another."""


def tells(talk: Talk) -> Iterator[Ask]:
    """What is told in words: once for each "Something else", and at once where nothing is logged."""
    wanted = sum(value == ELSE for key, value in talk.answers.items() if key.startswith("choose."))
    for number in range(1 - bool(talk.about["quiet"]), wanted + 1):
        yield Ask(
            f"told-{number}",
            _asks_what if number else _asks_after_all,
            reads=lambda talk, text: read_told(talk.turn, text),
            free=lambda _: True,
            keeps=_kept_told,
        )


def _asks_what(talk: Talk) -> str:
    return "What was it, and with whom? Like “long talk with Dana on Tuesday about pricing”."


def _asks_after_all(talk: Talk) -> str:
    since = exact_day(date.fromisoformat(talk.about["since"]), talk.turn.today)
    return (
        f"Nothing new is logged since {since}. Was there a talk worth keeping all the same? Tell me in words."
    )


def _kept_told(talk: Talk, text: str | None) -> Answer:
    return keep_told(talk.turn, text, asked=True)[1] if text else ()


def _offered(talk: Talk) -> list[Interaction]:
    """The talks of the week but for those that are in the journal, or were told in words just now."""
    entries = talk.turn.store.reflections.all()
    but = {happened(one.day, one.people) for one in entries if one.id <= int(talk.about["after"]) or one.said}
    return offered(talk.turn, date.fromisoformat(talk.about["since"]), but)


def _chosen(talk: Talk) -> list[str]:
    """The talks tapped so far: a second tap takes one back."""
    on: dict[str, None] = {}
    for key, value in talk.answers.items():
        for one in (value or "").split("+") if key.startswith("choose.") and value != ELSE else ():
            on.pop(one) if one in on else on.setdefault(one)
    return list(on)


def _choices(talk: Talk) -> tuple[Choice, ...]:
    chosen, talks = _chosen(talk), _offered(talk)
    shown = [*talks[:OFFERED], *(one for one in talks[OFFERED:] if str(one.id) in chosen)]
    marks = {True: "☑", False: "☐"}
    taps = [Choice(f"{marks[str(one.id) in chosen]} {label(talk.turn, one)}", str(one.id)) for one in shown]
    return (*taps, Choice("Something else", ELSE))


def _asks_which(talk: Talk) -> str:
    since = exact_day(date.fromisoformat(talk.about["since"]), talk.turn.today)
    told = [with_whom(talk.turn, one) for one, _ in new_entries(talk) if one.said]
    more = len(_offered(talk)) - OFFERED
    return "\n".join(
        [
            f"Which talks since {since} mattered most? Up to five; tap them, then Done.",
            *([f"Told already: {join(told)}."] if told else []),
            *([f"{more} more are logged: say a name, and I pick it."] if more > 0 else []),
        ]
    )


def _reads_names(talk: Talk, text: str) -> str:
    """One talk with each person named: the one of the kind that is said, if any is."""
    picked = _picked(talk, text)
    if not picked:
        raise NotSeenHere
    return "+".join(picked)


def _picked(talk: Talk, text: str) -> list[str]:
    chosen = _chosen(talk)
    left = [one for one in _offered(talk) if str(one.id) not in chosen]
    left.sort(key=lambda one: CHANNELS[one.channel or "other"].split()[-1] not in text.casefold())
    fits = (next((str(one.id) for one in left if keys & set(one.people)), "") for keys in _named(talk, text))
    return [one for one in dict.fromkeys(fits) if one]


def _named(talk: Talk, text: str) -> list[set[int]]:
    """Whom a text names, typos forgiven: for each who it could be."""
    names = talk.turn.store.names()
    found = [set(mention.match.keys) for mention in find_mentions(text, names)]
    meant = understand(text, talk.turn.local.replace(tzinfo=None), names).actions
    told = [{one.key} for action in meant for one in action.people if one.key is not None]
    return [*found, *(one for one in told if one not in found)]


def _points_out(talk: Talk, text: str) -> bool:
    """ "coffee with Dana" picks the one that is offered; with a day or a verb it tells of another."""
    now = talk.turn.local.replace(tzinfo=None)
    return not TELLING.match(text) and not find_days(text, now) and bool(_picked(talk, text))


def _kept_choice(talk: Talk, value: str | None) -> Answer:
    """A tap is weighed at once; with Done, each talk chosen has its entry."""
    if value is not None:
        if value != ELSE and len(_chosen(replace(talk, answers={**talk.answers, "choose.": value}))) > MOST:
            raise TooMany
        return ()
    talks = {str(one.id): one for one in _offered(talk)}
    chosen = [talks[one] for one in _chosen(talk) if one in talks]
    _enter(talk, sorted(chosen, key=lambda one: (one.day, one.id)))
    return ()


def _enter(talk: Talk, chosen: list[Interaction]) -> None:
    """An entry for each; one that was chosen before, and isn't now, goes while nothing is written in it."""
    turn, wanted = talk.turn, {happened(one.day, one.people): one for one in chosen}
    there = {happened(one.day, one.people): one for one, _ in new_entries(talk)}
    add = [one for key, one in wanted.items() if key not in there]
    drop = [one for key, one in there.items() if key not in wanted and is_empty(one)]
    if add or drop:
        turn.begin(NAME)
    for one in add:
        turn.store.reflections.add(Reflection(day=one.day, people=one.people, written_on=turn.today))
    for entry in drop:
        turn.store.reflections.remove(entry.id)


CHOOSE = Ask(
    "choose",
    _asks_which,
    choices=_choices,
    reads=_reads_names,
    mine=_points_out,
    applies=lambda talk: bool(_offered(talk)) or "choose" in talk.answers,
    keeps=_kept_choice,
    until="Done",
    per_row=1,
)


def new_entries(talk: Talk) -> list[tuple[Reflection, tuple[str, ...]]]:
    """The entries made in this conversation; each is asked about in whole."""
    entries = talk.turn.store.reflections.all()
    return [(one, PARTS) for one in entries if one.id > int(talk.about["after"])]
