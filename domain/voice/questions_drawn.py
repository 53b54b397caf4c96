"""Everything that could be asked of somebody: drawn from what is known, each naming what it is from."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from domain.model import Interaction, Opportunity, Promise, Reflection, Story
from domain.people.kinds import next_birthday
from domain.people.network import Network, Profile
from domain.people.talking_points import TOPIC, news
from domain.phrases import capital, shortened
from domain.voice.questions_notes import asked_of
from domain.voice.questions_said import as_what, is_relation, plain, to_you

TALKS = 6
"""Last talks whose topics are asked about (ours)."""

RECENT = 3
"""Promises, opportunities, stories, journal entries and notes of each that are drawn from (ours)."""

LATELY = "earlier this month"

BY_MONTH = 300
"""Days for which a month alone says when something was (ours)."""

BIRTHDAY_AHEAD = 30
"""Days ahead in which one asks about a birthday (ours)."""


@dataclass(frozen=True, slots=True)
class Known:
    """All that questions are drawn from: one person, and what lies outside their profile."""

    profile: Profile
    today: date
    brought: Sequence[Opportunity] = ()
    promises: Sequence[Promise] = ()
    stories: Sequence[Story] = ()
    journal: Sequence[Reflection] = ()
    others: Network | None = None  # those they were met with


def drawn(known: Known) -> list[str]:
    """The freshest first, and one of each thing known before the second of any."""
    rows = [row for source in SOURCES for row in source(known) if row]
    asked = [one for column in zip_longest(*rows) for one in column if one]
    return list(dict.fromkeys(capital(one) for one in asked))


def _of_news(known: Known) -> list[list[str]]:
    """What changed since the last talk; what was only noted for the first time is no change."""
    profile = known.profile
    ended = {fact.kind for fact in profile.facts if fact.until is not None}
    new = {fact.kind: fact for fact in news(profile) if fact.kind in ended}
    rows = []
    if company := new.get("company"):
        role = f" {as_what(found)}" if (found := profile.value("role")) else ""
        rows.append([f"What has surprised you most{role} at {company.value}?"])
    elif role_fact := new.get("role"):
        rows.append([f"What is different for you {as_what(role_fact.value)}?"])
    if place := new.get("place"):
        rows.append([f"How are you settling in: what is {place.value} like for you?"])
    return rows


def _of_talks(known: Known) -> list[list[str]]:
    """What was talked about, the last first."""
    topics: dict[str, Interaction] = {}
    for talk in known.profile.talks[:TALKS]:
        if talk.topic:
            topics.setdefault(to_you(plain(shortened(talk.topic, TOPIC)), known.profile.name), talk)
    rows = [] if topics else _of_where(known)
    for place, (topic, talk) in enumerate(topics.items()):
        when = _month(talk.day, known.today)
        first = f"Last time it was about {topic}: where does that stand?"
        earlier = f"We talked about {topic} {when}: what came of it?"
        rows.append(
            [
                earlier if place else first,
                f"What would help you most with {topic} right now?",
                f"What do you see differently about {topic} than {when}?" if when != LATELY else "",
            ]
        )
    return rows


def _of_where(known: Known) -> list[list[str]]:
    """Where one met, of talks that no topic is known of."""
    places = dict.fromkeys(talk.place for talk in known.profile.talks[:TALKS] if talk.place)
    return [
        [
            f"We met at {place}: what stayed with you from it?",
            f"What brought you to {place}?",
        ]
        for place in list(places)[:1]
    ]


def _of_promises(known: Known) -> list[list[str]]:
    """What was promised, by either side."""
    name, rows = known.profile.name, []
    for one in list(reversed(known.promises))[:RECENT]:
        what = to_you(plain(one.text), name)
        if one.state == "dropped" or len(what) > TOPIC:
            continue
        if one.theirs:
            rows.append([_of_their_promise(what)] if one.state == "open" else [])
        elif one.state == "open":
            rows.append([f"I said I would {what}: what would make it most useful to you?"])
        else:
            rows.append([f"I said I would {what}, and did: was it of use to you?"])
    return rows


def _of_their_promise(what: str) -> str:
    """ "you promised to send the contract", without a word of blame."""
    said = re.sub(r"(?i)^you (?:promised|offered|agreed)(?: to|:)?\s+(?:to )?(?:you )?", "", what)
    return f"You wanted to {said}: how is that coming along, and can I help?"


GOT = re.compile(
    r"(?i)(?:i |we )?(?:got|received|have|had) (?:an?|the|my) (?P<what>.+?) from you\b(?P<more>.*)"
)
"""How one tells what somebody brought: "got a job lead from Dana at Acme"."""


def _of_opportunities(known: Known) -> list[list[str]]:
    rows = []
    for one in list(reversed(known.brought))[:RECENT]:
        what, month = _what_came(one, known.profile.name), _month(one.day, known.today)
        if one.state in ("new", "active"):
            rows.append([f"Is there news of {what}?", f"What made you think of me for {what}?"])
        elif one.state == "won":
            rows.append([f"{what} worked out: what made you think of me {month}?"])
        else:
            rows.append([f"Nothing came of {what}: what would you look for next time?"])
    return rows


def _what_came(one: Opportunity, name: str) -> str:
    """ "the job lead at Acme", else the words it was told in."""
    text = plain(one.text)
    found = GOT.fullmatch(to_you(text, name))
    return shortened(f"the {found['what']}{found['more']}" if found else f"“{text}”", TOPIC)


def _of_stories(known: Known) -> list[list[str]]:
    """Stories that begin with the person: "Dana got me into design"."""
    rows = []
    for one in list(reversed(known.stories))[:RECENT]:
        text = to_you(plain(one.text), known.profile.name)
        if text.startswith("you ") and len(text) <= TOPIC * 2:
            rows.append(
                [
                    f"{capital(text)}: what did you see in me then?",
                    f"{capital(text)}: who once did that for you?",
                ]
            )
    return rows


def _of_journal(known: Known) -> list[list[str]]:
    learned = [one.learned for one in reversed(known.journal) if one.learned][:RECENT]
    return [
        [f"I took “{shortened(plain(one), TOPIC)}” from our talk: how did you come to see it that way?"]
        for one in learned
    ]


def _of_notes(known: Known) -> list[list[str]]:
    notes = list(reversed(known.profile.values("note")))[:RECENT]
    return [asked_of(note, known.profile.name) for note in notes]


def _of_areas(known: Known) -> list[list[str]]:
    return [
        [
            f"What could be a first small step on {area} together?",
            f"Whom should we bring in if we did something on {area}?",
        ]
        for area in known.profile.values("area")[-2:]
    ]


def _of_interests(known: Known) -> list[list[str]]:
    rows = []
    for interest in reversed(known.profile.values("interest")):
        what = to_you(plain(interest), known.profile.name)
        if what.casefold().startswith("to "):
            rows.append([f"You like {what}: when did you last get round to it?"])
            continue
        rows.append(
            [
                f"What are you up to with {what} these days?",
                f"How did you come to {what}?",
                f"What should somebody know who is new to {what}?",
            ]
        )
    return rows


def _of_work(known: Known) -> list[list[str]]:
    """Role and company, where they were before, industry and kind of work."""
    profile = known.profile
    role, company = profile.value("role"), profile.value("company")
    at, rows = f" at {company}" if company else "", []
    if role and is_relation(role):
        rows.append([f"As my {role.removeprefix('my ')}, what do you see in me that I don't?"])
    elif role:
        what = as_what(role)
        rows.append(
            [
                f"{capital(what)}{at}: what are you trying to find out right now?",
                f"What do people get wrong about your work {what}{at}?",
                f"Which decision {what}{at} is on your mind this month?",
            ]
        )
    elif company:
        rows.append(
            [
                f"What at {company} would you like to do differently?",
                f"What are you proudest of at {company} so far?",
            ]
        )
    before = [fact.value for fact in profile.facts if fact.kind == "company" and fact.until is not None]
    if before and company and before[-1].casefold() != company.casefold():
        rows.append([f"What from your time at {before[-1]} do you still use at {company}?"])
    return rows


def _of_fields(known: Known) -> list[list[str]]:
    rows = []
    if industry := known.profile.value("industry"):
        rows.append(
            [
                f"What is changing in {industry} that people outside don't see yet?",
                f"Who do you read or listen to about {industry}?",
                f"What would you tell somebody who moves into {industry} today?",
            ]
        )
    if function := known.profile.value("function"):
        rows.append([f"Which part of {function} do you like best, and which would you hand on?"])
    return rows


def _of_places(known: Known) -> list[list[str]]:
    place = known.profile.value("place")
    if not place or any(row for row in _of_news(known) if place in row[0]):
        return []
    return [
        [
            f"What keeps you in {place}?",
            f"Which corner of {place} would you show a visitor first?",
            f"Whom should I meet if I come to {place}?",
        ]
    ]


def _of_people(known: Known) -> list[list[str]]:
    """Who introduced them, and whom they were met with."""
    rows = []
    if by := known.profile.value("introduced_by"):
        rows.append([f"How do you and {by} know each other?", f"What have you and {by} been up to lately?"])
    met = dict.fromkeys(
        person for talk in known.profile.talks for person in talk.people if person != known.profile.id
    )
    for person in list(met)[:RECENT]:
        other = known.others.get(person) if known.others is not None else None
        if other is not None and other.name != by:
            rows.append([f"Have you heard from {other.name} since the three of us met?"])
    return rows


def _of_the_beginning(known: Known) -> list[list[str]]:
    how = known.profile.value("how_met")
    return (
        [[f"We met {to_you(plain(how), known.profile.name)}: what has changed most for you since?"]]
        if how
        else []
    )


def _of_a_birthday(known: Known) -> list[list[str]]:
    birthday = known.profile.value("birthday")
    if birthday is None:
        return []
    day = next_birthday(birthday, known.today)
    near = (day - known.today).days <= BIRTHDAY_AHEAD
    return [[f"What would you like to do on your birthday, {day.day} {day:%B}?"]] if near else []


SOURCES: tuple[Callable[[Known], list[list[str]]], ...] = (
    _of_news,
    _of_talks,
    _of_promises,
    _of_opportunities,
    _of_notes,
    _of_stories,
    _of_journal,
    _of_areas,
    _of_interests,
    _of_a_birthday,
    _of_work,
    _of_people,
    _of_fields,
    _of_places,
    _of_the_beginning,
)
"""What questions are drawn from, what is freshest and closest first (ours)."""


def _month(day: date, today: date) -> str:
    if (today - day).days < today.day:
        return LATELY
    return f"in {day:%B}" if (today - day).days < BY_MONTH else f"in {day:%B %Y}"
