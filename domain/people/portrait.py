"""Who somebody is, in lines: for the card and the brief."""

from collections.abc import Callable
from datetime import date

from domain.model import Interaction
from domain.people.jobs import past_jobs
from domain.people.kinds import IN_QUADRANT, birthday_parts, next_birthday, read
from domain.people.network import Profile
from domain.people.noted import worked
from domain.people.strength import STEERING
from domain.phrases import CHANNELS, capital, exact_day, join, shortened

LINE = 90
"""Letters of what somebody wrote on one line of a card (ours); all of it is kept."""

SOON = 14
"""Days ahead in which a birthday is near (ours)."""

OWN_LINES = frozenset(
    {"company", "role", "place", "quadrant", "industry", "function", "seniority", "birthday", "interest"}
    | {"tag", "area", "how_met", "introduced_by", "email", "phone", "link", "note"}
)
"""Kinds that the card says in their own places; whatever else was noted comes with its kind's name."""

BALANCE = {"giving": " – you gave", "taking": " – they gave", "balanced": " – both gave"}


def headline(profile: Profile) -> str:
    """ "Dana Kim – CTO at Acme, Berlin"."""
    job = worked(profile.value("role"), profile.value("company"))
    where = ", ".join(part for part in (job, profile.value("place")) if part)
    return f"{profile.name} – {where}" if where else profile.name


def who_lines(profile: Profile, today: date) -> list[str]:
    """Who they are: one line for what belongs together, none for what isn't known."""
    lines: list[Callable[[Profile, date], str]] = [
        _work,
        _called,
        _born,
        _likes,
        _met,
        _reached,
        _before,
    ]
    said = [headline(profile), *(line(profile, today) for line in lines)]
    others = [fact for fact in profile.facts if fact.until is None and fact.kind not in OWN_LINES | STEERING]
    said += [f"{capital(fact.kind.replace('_', ' '))}: {shortened(fact.value, LINE)}" for fact in others]
    return [line for line in said if line]


def _work(profile: Profile, today: date) -> str:
    """ "Industry peer · fintech · engineering · director"."""
    quadrant = profile.value("quadrant")
    words = [capital(IN_QUADRANT.get(quadrant, quadrant))] if quadrant else []
    words += [value for kind in ("industry", "function", "seniority") if (value := profile.value(kind))]
    words += ["among your twenty"] if profile.contact.priority else []
    return capital(" · ".join(words))


def _called(profile: Profile, today: date) -> str:
    names = profile.contact.aliases
    return f"Also called {join(names)}" if names else ""


def _born(profile: Profile, today: date) -> str:
    value = profile.value("birthday")
    if value is None:
        return ""
    year, _, _ = birthday_parts(value)
    day = next_birthday(value, today)
    turns = f", turns {day.year - year}" if year else ""
    ahead = (day - today).days
    near = {0: " – today!", 1: " – tomorrow"}.get(ahead, f" – in {ahead} days" if ahead <= SOON else "")
    return f"Birthday {read('birthday', _without_year(value))}{turns}{near}"


def _without_year(value: str) -> str:
    _, month, day = birthday_parts(value)
    return f"--{month:02}-{day:02}"


def _likes(profile: Profile, today: date) -> str:
    words = []
    for kind, before in (("interest", "likes "), ("area", "could work with you on "), ("tag", "tagged ")):
        values = profile.values(kind)
        words += [before + shortened(join(values), LINE)] if values else []
    return capital(" · ".join(words))


def _met(profile: Profile, today: date) -> str:
    how = profile.value("how_met")
    return f"You met {shortened(how, LINE)}" if how else ""


def _reached(profile: Profile, today: date) -> str:
    return " · ".join(value for kind in ("email", "phone", "link") for value in profile.values(kind)[-1:])


def _before(profile: Profile, today: date) -> str:
    jobs = past_jobs(profile.facts)[:2]
    told = [f"{worked(job.role, job.company)}, until {job.until:%B %Y}" for job in jobs]
    return f"Before: {'; '.join(told)}" if told else ""


def talk_line(talk: Interaction, today: date) -> str:
    """ "Monday 5 January: coffee, about fundraising – you gave"."""
    around = "around " if talk.approximate else ""
    topic = f", about {shortened(talk.topic, LINE // 2)}" if talk.topic else ""
    place = f", at {shortened(talk.place, LINE // 2)}" if talk.place else ""
    what = CHANNELS[talk.channel or "other"]
    return f"{around}{exact_day(talk.day, today)}: {what}{place}{topic}{BALANCE.get(talk.balance or '', '')}"
