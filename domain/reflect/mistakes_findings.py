"""The three mistakes found: of each a verdict, names and numbers that tell so, a step (method, section 5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.measure.churn import TWO_YEARS, churn
from domain.people.dimensions import DIMENSIONS, dimensions
from domain.people.diversity import bridges, rare, spread
from domain.people.network import Network, Profile
from domain.people.shares import Shares, shares
from domain.people.strength import felt, is_overrated, strength
from domain.people.ties import ties
from domain.phrases import QUADRANTS, counted, join, percent, several, short_names, shortened
from domain.reflect.audit_choice import CLOSE, Sides, asked_first, sides, to_give_first
from domain.reflect.audit_words import audited, earlier, idea
from domain.reflect.mistakes_rules import (
    QUADRANT,
    Neglect,
    Word,
    empty_quadrants,
    leaning,
    monoculture,
    neglect,
    one_sided,
    transactional,
)
from domain.reply import Button
from domain.rhythm.cadence import lateness
from domain.rhythm.pause import running_day
from domain.turn import Turn

WAITS = 2.0
"""Cadences overdue from which somebody of tiers 1 and 2 is neglected (issue; ours)."""

NAMED = 3
"""Names of each kind, the rest counted (ours): it has to fit a thumb."""

NAME = 40
"""Letters of a name or value (ours)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One of the three: the verdict, what tells so, the step to take and the button that opens it."""

    key: str
    word: Word
    evidence: tuple[str, ...]
    step: str
    button: Button


def findings(turn: Turn, network: Network) -> tuple[Finding, ...]:
    """Transactional mind, neglect and monoculture, as they stand."""
    people = network.active()
    return (_transactional(turn, people), _neglect(turn, network, people), _monoculture(turn, network))


def _transactional(turn: Turn, people: Sequence[Profile]) -> Finding:
    talks = audited(turn)
    found, asked = sides(talks), asked_first(people, turn.today)
    before = next((one for _, one in reversed(earlier(turn)) if not one.is_thin), None)
    word = transactional(found, before, len(asked))
    evidence = [_taking(found, before)]
    if asked:
        evidence.append(f"You got something, and haven't given yet: {_names(asked)}.")
    step, button = _giving(turn, asked or to_give_first(people, talks, turn.today), word)
    return Finding("transactional", word, tuple(evidence), step, button)


def _taking(found: Sides, before: Sides | None) -> str:
    if not found.rated:
        return "No talk is rated yet, so I can't tell who gives."
    share = f"{percent(found.got, found.rated)} of the last {counted(found.rated, 'rated talk')} were taking"
    was = f" ({percent(before.got, before.rated)} at the audit before)" if before else ""
    return f"{share}{was}."


def _giving(turn: Turn, people: Sequence[Profile], word: Word) -> tuple[str, Button]:
    if word == "unknown":
        return "Say who gave in your last talks: one tap each.", Button("Start the audit", "audit:begin")
    if people and word != "fine":
        first = people[0]
        name = short_names([first.contact])[first.id]
        step = f"Give first to {shortened(first.name, NAME)}: {idea(turn, first)}."
        return step, Button(f"Draft to {shortened(name, NAME)}", f"draftas:give:{first.id}")
    return "Look where giving goes, and where things come from.", Button("Gave and got", "balance:")


def _neglect(turn: Turn, network: Network, people: Sequence[Profile]) -> Finding:
    waiting = _waiting(turn, network)
    close = [one for one in people if one.contact.tier in CLOSE]
    apart = [one for one in people if _is_apart(one, turn.today)]
    then = turn.today - TWO_YEARS
    gone = churn([one for one in people if one.contact.added_on <= then], turn.today, then)
    strong = len(gone.faded) + len(gone.kept)
    word = neglect(Neglect(len(waiting), len(close), len(apart), len(gone.faded), strong))
    evidence = []
    if waiting:
        evidence.append(
            f"It's been a while, for {len(waiting)} of {len(close)} in tiers 1 and 2: {_names(waiting)}."
        )
    if apart:
        evidence.append(f"Felt closer than the talks show: {_names(apart)}.")
    if gone.faded:
        evidence.append(
            f"Strong two years ago, quieter today, {len(gone.faded)} of {strong}: {_names(gone.faded)}."
        )
    step, button = _warming(next(iter([*waiting, *apart, *gone.faded]), None))
    return Finding("neglect", word, tuple(evidence or [_calm(len(close))]), step, button)


def _calm(close: int) -> str:
    return "Nobody close is left alone for long." if close else "Nobody is in tiers 1 and 2 yet."


def _waiting(turn: Turn, network: Network) -> list[Profile]:
    """Those of tiers 1 and 2 who are overdue by two cadences, and not snoozed; the latest first."""
    day = running_day(turn)
    late = [
        clock
        for clock in turn.store.clocks.overdue(day)
        if clock.tier in CLOSE
        and lateness(clock, day) >= WAITS
        and (clock.snoozed_until is None or clock.snoozed_until <= turn.today)
    ]
    late.sort(key=lambda clock: (clock.tier, -lateness(clock, day), clock.contact_id))
    return [one for clock in late if (one := network.get(clock.contact_id)) is not None and one.counts]


def _is_apart(profile: Profile, today: date) -> bool:
    said = felt(profile, today)
    return said is not None and is_overrated(said, strength(profile, today).shown)


def _warming(first: Profile | None) -> tuple[str, Button]:
    if first is None:
        return "Look now and then who is in which tier.", Button("Show the tiers", "tiers:")
    name = shortened(short_names([first.contact])[first.id], NAME)
    return f"A short hello to {shortened(first.name, NAME)}.", Button(
        f"Say hello to {name}", f"draft:{first.id}"
    )


def _monoculture(turn: Turn, network: Network) -> Finding:
    people = network.active()
    found = {kind: spread(people, kind) for kind in dimensions(turn.user)}
    found[QUADRANT] = shares(one.value("quadrant") for one in people)
    word = monoculture(found)
    evidence = [_held(kind, *one) for kind, one in one_sided(found).items()]
    evidence += [_held(kind, *one) for kind, one in leaning(found).items()]
    empty = empty_quadrants(found)
    if empty:
        evidence.append(f"Nobody yet among {join([QUADRANTS[name] for name in empty], 'or')}.")
    if not evidence:
        evidence = [_spread(found)]
    step, button = _widening(network, found, word)
    return Finding("monoculture", word, tuple(evidence), step, button)


def _held(kind: str, value: str, count: int, known: int) -> str:
    """ "Industry: fintech, 18 of 25 (72 %)"."""
    name = "Quadrants" if kind == QUADRANT else DIMENSIONS[kind].capitalize()
    called = QUADRANTS.get(value, value) if kind == QUADRANT else value
    return f"{name}: {shortened(called, NAME)}, {count} of {known} ({percent(count, known)})."


def _spread(found: Mapping[str, Shares]) -> str:
    told = [kind for kind, one in found.items() if not one.is_thin]
    if not told:
        return "Of too few people I know their field, place or quadrant."
    return (
        f"No one value holds half of {join([DIMENSIONS.get(kind, 'the quadrants') for kind in told], 'or')}."
    )


def _widening(network: Network, found: Mapping[str, Shares], word: Word) -> tuple[str, Button]:
    """A way to what is rare, by somebody who is at home there, where it is known."""
    if word == "unknown":
        return "Place a few people, a few taps each.", Button("Place them", "inventory:place")
    if word == "fine":
        return "Look at the whole of it now and then.", Button("How diverse?", "diversity:")
    target = Button("Set a target", "target:")
    one_sided_in = next((kind for kind in (*one_sided(found), *leaning(found)) if kind != QUADRANT), None)
    if one_sided_in is None:
        return "Think of one person for the emptiest quadrant.", Button("Show the map", "map:")
    values = rare(found[one_sided_in]) or list(found[one_sided_in].counts)[:0:-1]
    for value in values[:NAMED]:
        by = bridges(network, ties(network).neighbours(), one_sided_in, value)
        if by:
            who, what = shortened(by[0].profile.name, NAME), shortened(value, NAME)
            return f"Ask {who}, who leads to {what}, for one introduction.", target
    return f"Choose where to look: one other {DIMENSIONS[one_sided_in]}.", target


def _names(people: Sequence[Profile]) -> str:
    return several([shortened(one.name, NAME) for one in people], NAMED)
