"""What to ask and what to give: drawn only from what is known of somebody, nothing invented.

Questions are specific and informed: their work, what they like, the last topic (method, section 4).
"""

from collections.abc import Iterable, Sequence
from datetime import date

from domain.model import Fact, Opportunity
from domain.people.kinds import next_birthday
from domain.people.network import Network, Profile
from domain.people.noted import said_fact
from domain.people.strength import STEERING, tier_on
from domain.phrases import join, shortened
from domain.turn import Turn

ASKED = 3
"""Questions in a brief: two or three (issue)."""

GIVEN = 3
"""Things to give in a brief (ours)."""

LOOKED_AT = 30
"""People with something in common that are looked at for an introduction (ours)."""

TOPIC = 60
"""Letters of a topic or text within a question (ours)."""

SOON = 14
"""Days ahead in which a birthday is a reason to wish well (ours)."""

NEWS = frozenset({"company", "role", "place"})
"""Changes that one asks about."""

NO_NEWS = frozenset({"how_met", "introduced_by", "note"})
"""Kinds that tell how it began, and notes, which have their own place."""

IN_COMMON = {"interest": "both like {}", "area": "{} is a subject for both"}
"""What two people share that an introduction can rest on."""

UNKNOWN = (
    ("company", "where they work, and as what"),
    ("place", "where they live"),
    ("interest", "what they love doing"),
    ("how_met", "how you came to know each other"),
)
"""What is worth finding out first, where next to nothing is known (ours)."""


def questions(profile: Profile, brought: Sequence[Opportunity], today: date) -> list[str]:
    """Two or three to ask, the freshest first."""
    found = [
        *_about_news(profile),
        *_about_the_last_topic(profile),
        *_about_what_they_brought(brought),
        *(f"What could be a first small step on {area} together?" for area in profile.values("area")[-1:]),
        *_about_interests(profile),
        *_about_work(profile),
    ]
    return list(dict.fromkeys(found))[:ASKED]


def news(profile: Profile) -> list[Fact]:
    """What was noted since the last talk, and still holds."""
    if not profile.talks:
        return []
    last = profile.talks[0].day
    return [
        fact
        for fact in profile.facts
        if fact.until is None and fact.since > last and fact.kind not in STEERING | NO_NEWS
    ]


def said_news(profile: Profile) -> list[str]:
    """Each change in words, with what it took the place of."""
    lines = []
    for fact in news(profile):
        before = [one.value for one in profile.facts if one.kind == fact.kind and one.until == fact.since]
        was = f" (was: {before[-1]})" if before else ""
        lines.append(said_fact(fact.kind, shortened(fact.value, TOPIC)) + was)
    return lines


def _about_news(profile: Profile) -> list[str]:
    new = {fact.kind: fact.value for fact in news(profile) if fact.kind in NEWS}
    asked = []
    if company := new.get("company"):
        role = profile.value("role")
        as_what = f" as {role}" if role else ""
        asked.append(f"What has surprised you most{as_what} at {company}?")
    elif role := new.get("role"):
        asked.append(f"What is different for you as {role}?")
    if place := new.get("place"):
        asked.append(f"How are you settling in: what is {place} like for you?")
    return asked


def _about_the_last_topic(profile: Profile) -> list[str]:
    topic = next((talk.topic for talk in profile.talks if talk.topic), None)
    return [f"Last time it was about {shortened(topic, TOPIC)}: where does that stand?"] if topic else []


def _about_what_they_brought(brought: Sequence[Opportunity]) -> list[str]:
    open_ones = [one for one in brought if one.state in ("new", "active")]
    return [
        f"Is there news of “{shortened(one.text, TOPIC)}”, from {one.day:%B}?"
        for one in reversed(open_ones[-1:])
    ]


def _about_interests(profile: Profile) -> list[str]:
    return [f"What are you up to with {interest} these days?" for interest in profile.values("interest")[-1:]]


def _about_work(profile: Profile) -> list[str]:
    role, company, industry = (profile.value(kind) for kind in ("role", "company", "industry"))
    asked = []
    if role:
        at = f" at {company}" if company else ""
        asked.append(f"As {role}{at}: what are you trying to find out right now?")
    elif company:
        asked.append(f"What at {company} would you like to do differently?")
    if industry:
        asked.append(f"What is changing in {industry} that people outside don't see yet?")
    return asked


def gives(turn: Turn, profile: Profile) -> list[str]:
    """What could be given: good wishes, an introduction to somebody with the same at heart."""
    return [*_wishes(profile, turn.today), *introductions(turn, profile)][:GIVEN]


def _wishes(profile: Profile, today: date) -> list[str]:
    birthday = profile.value("birthday")
    if birthday is None:
        return []
    day = next_birthday(birthday, today)
    ahead = (day - today).days
    when = {0: "today", 1: "tomorrow"}.get(ahead, f"on {day.day} {day:%B}")
    return [f"Good wishes: their birthday is {when}"] if ahead <= SOON else []


def introductions(turn: Turn, profile: Profile) -> list[str]:
    """People they may not know yet, with what both share; those in the same place and closest first."""
    shared: dict[int, list[str]] = {}
    for kind, words in IN_COMMON.items():
        mine = {value.casefold(): value for value in profile.values(kind)}
        for fact in turn.store.facts.of_kind(kind) if mine else ():
            if fact.value.casefold() in mine and fact.contact_id != profile.id:
                shared.setdefault(fact.contact_id, []).append(words.format(mine[fact.value.casefold()]))
    strangers = _strangers(profile, turn.store.network(list(shared)[:LOOKED_AT]))
    place = profile.value("place")
    strangers.sort(key=lambda one: (not _same_place(one, place), tier_on(one, turn.today), one.id))
    return [_introduction(one, shared[one.id], place) for one in strangers]


def _strangers(profile: Profile, network: Network) -> list[Profile]:
    """Those who count and were never met together with them."""
    met = {person for talk in profile.talks for person in talk.people}
    by = profile.value("introduced_by")
    return [
        one
        for one in network.active()
        if one.id not in met and one.name != by and one.value("introduced_by") != profile.name
    ]


def _same_place(other: Profile, place: str | None) -> bool:
    there = other.value("place")
    return place is not None and there is not None and there.casefold() == place.casefold()


def _introduction(other: Profile, shared: Iterable[str], place: str | None) -> str:
    reasons = [*shared, *([f"both in {place}"] if _same_place(other, place) else [])]
    return f"Introduce them to {other.name}: {join(reasons)}"


def worth_finding_out(profile: Profile) -> str:
    """The one thing to find out next."""
    missing = next((words for kind, words in UNKNOWN if not profile.values(kind)), None)
    return missing or "what they are working on"


def is_hardly_known(profile: Profile) -> bool:
    """Whether there is next to nothing to say: no talk, and a single fact at most."""
    held = [fact for fact in profile.facts if fact.until is None and fact.kind not in STEERING]
    return not profile.talks and len(held) <= 1
