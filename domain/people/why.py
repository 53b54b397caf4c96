"""Why somebody is in a list: what of them fits, in a few words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from domain.model import Contact, Fact, Interaction, Opportunity, Reflection, Story
from domain.people.filters import PAST
from domain.people.kinds import read
from domain.people.network import Profile
from domain.people.noted import worked
from domain.people.query import OR, Query, Term
from domain.people.scope import Scope
from domain.people.search import ALL, EXACT, Passage, asked_words, bits, weight, words
from domain.people.search import PAST as PAST_PLACE
from domain.people.strength import strength
from domain.people.worded import FORMER, LOOKS, Accepted, fit, matched
from domain.phrases import ago, shortened

MOST = 2
"""Reasons in one line: it stays a line (ours)."""

PIECE = 60
"""Letters of a reason (ours)."""

BEFORE = 3
"""Words left before the one looked for (ours)."""

READS = {
    "alias": "also called {}",
    "area": "could help with {}",
    "how_met": "met: {}",
    "interest": "likes {}",
    "introduced_by": "through {}",
    "note": "“{}”",
    "tag": "tagged {}",
}
"""How a fact reads as a reason, where its value alone wouldn't do."""


def line(scope: Scope, query: Query, profile: Profile) -> str:
    """ "Dana Kim – CTO at Acme; likes sailing"."""
    work = shortened(worked(profile.value("role"), profile.value("company")), PIECE)
    told = [one for one in dict.fromkeys(reasons(scope, query, profile)) if one][:MOST]
    parts = filter(None, [work, *(told or [kept(scope, profile)])])
    return f"{called(profile.contact)} – {'; '.join(parts)}"


def kept(scope: Scope, profile: Profile) -> str:
    """How close they are kept: "tier 1, last talk 3 weeks ago"."""
    last = f"last talk {ago(profile.talks[0].day, scope.today)}" if profile.talks else "no talk yet"
    return f"tier {profile.contact.tier}, {last}" if profile.contact.active else last


def reasons(scope: Scope, query: Query, profile: Profile) -> Iterator[str]:
    """For each term what of them fits it; nothing where the line says it anyway."""
    for term in query:
        yield from _reason(scope, term, profile, former=PAST in query and term.kind in FORMER)


def called(contact: Contact) -> str:
    if contact.archived_on is not None:
        return f"{contact.name} (archived)"
    return contact.name if contact.active else f"{contact.name} (not placed yet)"


def _reason(scope: Scope, term: Term, profile: Profile, *, former: bool) -> list[str]:
    if term.kind in LOOKS:
        return _of_value(scope, term, profile, former=former)
    if term.kind in ("text", "partly"):
        return _of_text(scope, profile, [scope.match(word).taken_for for word in asked_words(term.value)])
    if term.kind in ("strength", "sort") and profile.contact.active:
        return [f"strength {strength(profile, scope.today).shown}"]
    return [read(term.kind, profile.value(term.kind) or "")] if term.kind == "birthday" else []


def _of_value(scope: Scope, term: Term, profile: Profile, *, former: bool) -> list[str]:
    """The value that fits, unless it is no more than what was asked for: the first line says that."""
    for value in term.value.split(OR):
        accepted = [match.taken_for for match in matched(scope, term.kind, value, former=former)]
        places = PAST_PLACE if former else bits(LOOKS[term.kind].places)
        best = _best(scope, profile, places, accepted, term.kind)
        if best is not None:
            said_above = _kind(best[2]) == term.kind and _is_all(best, accepted)
            return [] if said_above else [reason_of(profile, best, accepted, scope.today)]
    return []


def _of_text(scope: Scope, profile: Profile, accepted: Accepted) -> list[str]:
    """The texts in which the words stand: the best, then the best for the words it hasn't."""
    told: list[str] = []
    left = list(accepted)
    while left and len(told) <= MOST:
        best = _best(scope, profile, ALL, left)
        if best is None:
            break
        told.append(reason_of(profile, best, left, scope.today))
        present = words(best[1])
        left = [choices for choices in left if not any(word in choices for word in present)]
    return told


def _best(
    scope: Scope, profile: Profile, places: int, accepted: Accepted, kind: str | None = None
) -> Passage | None:
    """The text that fits best; of what has ended only that of the ``kind`` asked for."""
    scored = [(one, _score(one, accepted, kind)) for one in scope.passages(profile) if one[0] & places]
    best = max(scored, key=lambda one: one[1], default=None)
    return best[0] if best is not None and best[1][0] else None


def _score(passage: Passage, accepted: Accepted, kind: str | None) -> tuple[int, float]:
    """How many of the words it has, then how much its place tells."""
    bit, text, source = passage
    present = words(text)
    count = sum(any(word in choices for word in present) for choices in accepted)
    if kind in FORMER and bit == PAST_PLACE and _kind(source) != kind:
        return 0, 0.0
    return count, weight(bit) + fit(text, accepted)


def _is_all(passage: Passage, accepted: Accepted) -> bool:
    """Whether a fact is no more than the words asked for, which the first line of the list says."""
    _, text, source = passage
    if isinstance(source, Fact) and source.until is not None:
        return False
    return all(any(choices.get(word) == EXACT for choices in accepted) for word in words(text))


def _kind(source: object) -> str | None:
    return source.kind if isinstance(source, Fact) else None


def reason_of(profile: Profile, passage: Passage, accepted: Accepted, today: date) -> str:
    _, text, source = passage
    piece = snippet(text, accepted)
    match source:
        case Fact():
            return _told_fact(profile, source, piece)
        case Interaction():
            return f"{_told_talk(source, text, piece)} ({ago(source.day, today)})"
        case Opportunity():
            return f"brought: {piece}"
        case Story():
            return f"story: “{piece}”"
        case Reflection():
            return f"journal: “{piece}”"
    return f"also called {text}" if text != profile.name else ""


def _told_fact(profile: Profile, fact: Fact, piece: str) -> str:
    if fact.until is not None:
        before = {"company": "was at ", "role": "was "}.get(fact.kind, "before: ")
        return f"{before}{piece} (until {fact.until.year})"
    if fact.kind in ("company", "role") and fact.value == profile.value(fact.kind):
        return ""
    return READS.get(fact.kind, "{}").format(read(fact.kind, piece) if fact.kind == "quadrant" else piece)


def _told_talk(talk: Interaction, text: str, piece: str) -> str:
    if text == talk.topic:
        return f"talked about {piece}"
    return f"met at {piece}" if text == talk.place else f"“{piece}”"


def snippet(text: str, accepted: Sequence[Mapping[str, float]], limit: int = PIECE) -> str:
    """The part of a text where the words stand."""
    if len(text) <= limit:
        return text
    pieces = text.split()
    hit = (
        at for at, piece in enumerate(pieces) if any(word in one for one in accepted for word in words(piece))
    )
    start = max(0, next(hit, 0) - BEFORE)
    return ("…" if start else "") + shortened(" ".join(pieces[start:]), limit)
