"""One idea what to say to somebody or give them, from what is known alone; another one each week."""

from collections.abc import Iterable, Sequence
from datetime import date

from domain.model import Opportunity
from domain.people.network import Profile
from domain.people.talking_points import IN_COMMON, news, questions, said_news
from domain.phrases import join, shortened

LONGEST = 120
"""Letters of an idea: a line or two on a phone (ours)."""

GLAD = frozenset({"company", "role", "place"})
"""News that one may bring up by itself."""


def idea(
    profile: Profile, others: Iterable[Profile], brought: Sequence[Opportunity], today: date
) -> str | None:
    """News of them, else somebody of the day's few to meet, else something to ask; None: nothing is known."""
    told = [*_about_news(profile), *_to_meet(profile, others)]
    asked = [
        *(f"ask “{question}”" for question in questions(profile, brought, today)),
        *(f"you noted “{shortened(note, LONGEST)}”" for note in profile.values("note")[-1:]),
    ]
    if told or not asked:
        return next(iter(told), None)
    return asked[today.isocalendar().week % len(asked)]


def _about_news(profile: Profile) -> list[str]:
    """A new job or home since the last talk."""
    new = [fact for fact in news(profile) if fact.kind in GLAD]
    told = [line for line in said_news(profile) if any(fact.value in line for fact in new)]
    return [f"new since you last talked: {shortened(told[0], LONGEST)}"] if told else []


def _to_meet(profile: Profile, others: Iterable[Profile]) -> list[str]:
    """Somebody else of the day's few with the same at heart, never met together with them."""
    met = {person for talk in profile.talks for person in talk.people}
    return [
        f"introduce them to {other.name}: {join(shared)}"
        for other in others
        if other.id != profile.id and other.id not in met and (shared := _shared(profile, other))
    ]


def _shared(one: Profile, other: Profile) -> list[str]:
    return [
        words.format(value)
        for kind, words in IN_COMMON.items()
        for value in one.values(kind)
        if value.casefold() in {theirs.casefold() for theirs in other.values(kind)}
    ]
