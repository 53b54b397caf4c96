"""A check-in and good wishes, drafted from what is known; the user changes and sends them."""

from datetime import date

from domain.people.network import Profile
from domain.people.talking_points import news
from domain.phrases import CHANNELS, shortened
from domain.voice.questions_said import first_name, to_you

TOPIC = 60
"""Letters of a topic within a draft (ours)."""

SAID_BY_MONTH = 300
"""Days for which a month alone says when something was (ours)."""

A_WHILE = 21
"""Days of silence below which nobody would say that it has been a while (ours)."""

VAGUE = frozenset({None, "other", "social", "event", "introduction"})
"""Channels that give a talk no name."""


JUST = ("today", "yesterday")


def check_in(profile: Profile, today: date) -> str:
    """ "Hi Dana, it's been a while since our coffee in January. …"."""
    opening = f"Hi {first_name(profile.name)}, {since(profile, today)}"
    return f"{opening} {_question(profile)}"


def good_wishes(profile: Profile) -> str:
    """For a birthday."""
    return f"Happy birthday, {first_name(profile.name)}! I hope you have a lovely day and a good year ahead."


def since(profile: Profile, today: date) -> str:
    """ "it's been a while since our coffee in January."."""
    talk = next(iter(profile.talks), None)
    if talk is None:
        return "I'd like to be in touch."
    what = "we talked" if talk.channel in VAGUE else f"our {noun(talk.channel or '')}"
    about = f" about {shortened(to_you(talk.topic, profile.name), TOPIC)}" if talk.topic else ""
    if (today - talk.day).days < A_WHILE:
        return (
            f"{'our talk' if talk.channel in VAGUE else what}{about} {when(talk.day, today)} is on my mind."
        )
    return f"it's been a while since {what}{about} {when(talk.day, today)}."


def noun(channel: str) -> str:
    """ "a video call" → "video call"."""
    return CHANNELS[channel].removeprefix("a ").removeprefix("an ")


def when(day: date, today: date) -> str:
    """ "in January", "earlier this month", "yesterday"."""
    if (today - day).days < len(JUST):
        return JUST[(today - day).days]
    if (today - day).days > SAID_BY_MONTH:
        return f"in {day:%B %Y}"
    return f"in {day:%B}" if (day.year, day.month) != (today.year, today.month) else "earlier this month"


def _question(profile: Profile) -> str:
    """What to ask: their news, the last topic, what they like, or how they are."""
    new = {fact.kind: fact.value for fact in news(profile)}
    if company := new.get("company"):
        return f"How are things at {company}?"
    if place := new.get("place"):
        return f"How do you like it in {place}?"
    if any(talk.topic for talk in profile.talks[:1]):
        return "Where does that stand, and how are you?"
    if interests := profile.values("interest"):
        return f"How are you, and what are you up to with {interests[-1]} these days?"
    return "How are you, and what are you working on?"
