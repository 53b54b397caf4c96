"""The audit in words and as what its picture shows: the sides, the warning, whom to give to first and how."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from domain.model import Interaction
from domain.people.goals import review
from domain.people.network import Profile
from domain.people.talking_points import gives
from domain.phrases import exact_day, percent, promise_words, short_names, shortened, what_happened
from domain.reflect.audit_choice import (
    LEAST_RATED,
    TAKING,
    TAKING_LIMIT,
    Sides,
    sides,
    significant,
    to_give_first,
)
from domain.reflect.journaled import journaled
from domain.reply import Button, Picture, Reply, Rows
from domain.turn import Turn

KIND = "audit"
"""Of the prompt, the picture, the snapshots and the conversation."""

SHOWN = 6
"""Audits of before that are told and drawn (ours): half a year."""

TOPIC = 60
"""Letters of a topic or promise in an idea (ours)."""

NAME = 40
"""Letters of a name (ours)."""

WISH = re.compile(r"(?i)\b(?:looking for|searching for|seeks?|needs?|hopes?|wants?|would like|wishes)\b")
"""What in a note tells that somebody lacks something."""

NOTHING = (
    "Nothing to audit yet: I look at who gave in the talks you tell me of. "
    'Start with one, like "had coffee with Dana, she gave me feedback".'
)


def audited(turn: Turn) -> list[Interaction]:
    """The last 20 that mattered, latest first."""
    return significant(turn.store.network().active(), journaled(turn), turn.today)


def kept_audits(turn: Turn) -> list[tuple[date, Sides]]:
    """The audits so far, oldest first."""
    return [(day, _read(figures)) for day, figures in turn.store.snapshots.since(KIND, date.min)]


def earlier(turn: Turn) -> list[tuple[date, Sides]]:
    """The audits of before today, oldest first."""
    return [(day, found) for day, found in kept_audits(turn) if day < turn.today]


def _read(figures: Mapping[str, object]) -> Sides:
    return Sides(*(int(str(figures.get(key, 0))) for key in ("gave", "got", "both", "unrated")))


def keep_figures(turn: Turn, found: Sides) -> None:
    """How it stands today, for the audits to come: figures only."""
    turn.store.snapshots.put(KIND, turn.today, _figures(found))


def _figures(found: Sides) -> dict[str, object]:
    return {"gave": found.gave, "got": found.got, "both": found.both, "unrated": found.unrated}


def result(turn: Turn) -> Reply:
    """How it stands: a sentence, a picture, and above 40 % taking whom to give to first."""
    talks = audited(turn)
    if not talks:
        return Reply(NOTHING)
    found, before = sides(talks), earlier(turn)
    keep_figures(turn, found)
    people = to_give_first(turn.store.network().active(), talks, turn.today) if found.takes_too_much else []
    line, asking = review(turn)
    text = "\n".join(
        [
            _counted(len(talks), found),
            *_leaning(found, before, turn.today),
            *give_lines(turn, people),
            *_history(before, found, turn.today),
            *line,
        ]
    )
    drawn = Picture(KIND, picture(found, before, turn.today)) if found.rated else None
    return Reply(text, (*draft_rows(people), *_leads_on(found), *asking), file=drawn)


def _counted(count: int, found: Sides) -> str:
    """ "The last 20 talks that mattered: you gave in 8, you got in 6, both gave in 4; 2 not rated."."""
    which = f"The last {count} talks that mattered" if count > 1 else "The one talk that mattered"
    unrated = f"; {found.unrated} not rated" if found.unrated else ""
    return f"{which}: you gave in {found.gave}, you got in {found.got}, both gave in {found.both}{unrated}."


def _leaning(found: Sides, before: Sequence[tuple[date, Sides]], today: date) -> list[str]:
    if found.is_thin:
        return [f"Fewer than {LEAST_RATED} are rated: a few more, and I can say which way it leans."]
    share = percent(found.got, found.rated)
    since = _compared(before, today)
    if found.takes_too_much:
        return [
            f"⚠ {share} of those rated were taking, more than {TAKING_LIMIT} %{since}. Time to give first."
        ]
    return [f"{share} of those rated were taking{since}: give and take are in balance."]


def _compared(before: Sequence[tuple[date, Sides]], today: date) -> str:
    """ " (33 % on Monday 2 February)", where there was an audit to compare with."""
    told = [(day, one) for day, one in before if not one.is_thin]
    return (
        f" ({percent(told[-1][1].got, told[-1][1].rated)} on {exact_day(told[-1][0], today)})" if told else ""
    )


def _history(before: Sequence[tuple[date, Sides]], found: Sides, today: date) -> list[str]:
    """The shares of taking over the audits, where there are three and more: two are told already."""
    told = [(day, one) for day, one in (*before, (today, found)) if not one.is_thin][-SHOWN:]
    if len(told) < 3:
        return []
    return [
        "Taking over time: "
        + " → ".join(f"{day:%b} {percent(one.got, one.rated)}" for day, one in told)
        + "."
    ]


def picture(found: Sides, before: Sequence[tuple[date, Sides]], today: date) -> Mapping[str, object]:
    """What the picture shows: the sides as bars, and the share of taking over the audits, 0-1."""
    told = [(day, one) for day, one in (*before, (today, found)) if one.rated][-SHOWN:]
    history = [[day.isoformat(), _rounded(one)] for day, one in told]
    return {"title": f"Give and take, {today:%B %Y}", **_figures(found), "history": history}


def _rounded(found: Sides) -> float:
    """In whole percents, rounded as the words round it: both say the same."""
    return int(100 * found.got / found.rated + 0.5) / 100 if found.rated else 0.0


def give_lines(turn: Turn, people: Sequence[Profile]) -> list[str]:
    """Whom to give to first, each with one way."""
    return [f"• {shortened(one.name, NAME)} – {idea(turn, one)}" for one in people]


def draft_rows(people: Sequence[Profile]) -> Rows:
    names = short_names([one.contact for one in people])
    return tuple(
        (Button(f"Draft to {shortened(names[one.id], NAME)}", f"draftas:give:{one.id}"),) for one in people
    )


def _leads_on(found: Sides) -> Rows:
    rate = (Button("Rate the rest", "audit:begin"),) if found.unrated else ()
    return ((*rate, Button("Gave and got", "balance:")),)


def idea(turn: Turn, profile: Profile) -> str:
    """What could be given, from what is known: what they were promised, lack or love; else thanks."""
    mine = [one for one in turn.store.promises.of(profile.id) if one.state == "open" and not one.theirs]
    if mine:
        return f"{promise_words(mine[0])[0].lower()}{shortened(promise_words(mine[0])[1:], TOPIC)}"
    wishes = [note for note in profile.values("note") if WISH.search(note)]
    if wishes:
        return f"you noted “{shortened(wishes[-1], TOPIC)}”: whom or what do you know for that?"
    ready = gives(turn, profile)
    if ready:
        return f"{ready[0][0].lower()}{ready[0][1:]}"
    liked = [*profile.values("interest"), *profile.values("area")]
    if liked:
        return f"something good you come across on {shortened(liked[-1], TOPIC)}"
    return _thanks(profile, turn.today)


def _thanks(profile: Profile, today: date) -> str:
    got = next((talk for talk in profile.talks if talk.balance == TAKING), None)
    if got is None:
        return "a small thing they didn't ask for"
    return f"thanks, with a word on what came of it ({what_happened(got)}, {exact_day(got.day, today)})"
