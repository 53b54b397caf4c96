"""How close somebody is, in words: the tier and why, the strength felt beside the one the log shows."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from domain.model import Contact, Fact, Interaction
from domain.people.network import Profile
from domain.people.strength import APART, Strength, cadence_on, felt, is_overrated, strength
from domain.phrases import TIER_RHYTHM, ago, every

LIGHT = "social"
"""The channel of a light touch: in tier 1 it doesn't count as meaningful (method, section 3)."""

FREQUENCY = {
    1: "not in touch lately",
    2: "seldom in touch",
    3: "in touch now and then",
    4: "in touch as planned",
    5: "in touch often",
}
KNOWLEDGE = {
    1: "hardly anything noted about them yet",
    2: "you know a little about them",
    3: "you know a fair bit about them",
    4: "you know a lot about them",
    5: "you know them very well",
}
MUTUAL = {
    1: "so far they have given to you",
    2: "so far you have given to them",
    4: "you both give",
    5: "you both give about as much",
}
"""The three parts of strength, each in words (method, section 1); what isn't rated is left out."""


def standing(profile: Profile, today: date) -> str:
    """ "Tier 1, monthly – you set it in March; last meaningful talk 12 days ago"."""
    contact = profile.contact
    if contact.archived_on is not None:
        return f"Archived {in_month(contact.archived_on, today)}: found by name, never nudged about."
    if not contact.active:
        return "Known, but not placed yet: neither nudged about nor counted."
    why = _why(profile, today)
    snoozed = contact.snoozed_until
    rest = f" Snoozed until {snoozed.day} {snoozed:%B}." if snoozed is not None and snoozed > today else ""
    return f"{_tier(contact)}{why}; {_last(profile, today)}.{rest}"


def _tier(contact: Contact) -> str:
    if contact.cadence_days is not None:
        return f"Tier {contact.tier}, {every(contact.cadence_days)}"
    return f"Tier {contact.tier}, {TIER_RHYTHM[contact.tier]}"


def _why(profile: Profile, today: date) -> str:
    """Who decided it, and when."""
    kinds = ("cadence_days", "tier") if profile.contact.cadence_days is not None else ("tier",)
    set_by_user = next((fact for kind in kinds if (fact := _latest(profile.facts, kind))), None)
    if set_by_user is not None:
        return f" – you set it {in_month(set_by_user.since, today)}"
    return " – where everybody starts" if profile.contact.tier == 3 else ""


def _latest(facts: Sequence[Fact], kind: str) -> Fact | None:
    return next((fact for fact in reversed(facts) if fact.kind == kind and fact.until is None), None)


def _last(profile: Profile, today: date) -> str:
    """The talk their clock runs from: in tier 1 a light touch isn't meaningful."""
    meaningful = profile.contact.tier == 1
    talk = next((one for one in profile.talks if not meaningful or one.channel != LIGHT), None)
    word = "last meaningful talk" if meaningful else "last talk"
    return f"{word} {ago(talk.day, today)}" if talk else "no talk yet"


def strength_lines(profile: Profile, today: date, weeks: Sequence[tuple[date, int]] = ()) -> list[str]:
    """Felt beside shown, the parts in words, where the two are far apart, and how it went by week."""
    if not profile.counts:
        return []
    shown, own = strength(profile, today), felt(profile, today)
    figures = f"you feel {own}, the log shows {shown.shown}" if own else f"the log shows {shown.shown}"
    lines = [f"Strength: {figures} of 5 – {parts_in_words(profile, shown)}."]
    lines += _apart(profile, own, shown, today)
    if len(weeks) > 1:
        lines.append(f"Lately: {_in_weeks(weeks)}.")
    return lines


def _in_weeks(weeks: Sequence[tuple[date, int]]) -> str:
    """How it went: "steady at 2 for 5 weeks", "3 → 2 since 9 February"."""
    turns = [week for before, week in pairwise(weeks) if before[1] != week[1]]
    if not turns:
        return f"steady at {weeks[0][1]} for {len(weeks)} weeks"
    path = " → ".join(str(one) for one in (weeks[0][1], *(one for _, one in turns)))
    since = turns[-1][0]
    return f"{path} since {since.day} {since:%B}"


def parts_in_words(profile: Profile, shown: Strength) -> str:
    """ "seldom in touch, you know a little about them, you both give"."""
    touch = FREQUENCY[shown.frequency] if profile.talks else "no talk logged yet"
    mutual = [MUTUAL[shown.mutual]] if shown.mutual is not None else []
    return ", ".join([touch, KNOWLEDGE[shown.knowledge], *mutual])


def _apart(profile: Profile, own: int | None, shown: Strength, today: date) -> list[str]:
    """Where felt and shown differ by two or more (method, section 1), kindly."""
    if own is None or abs(own - shown.shown) < APART:
        return []
    if is_overrated(own, shown.shown):
        return [f"The log shows less than you feel: {_reason(profile, shown, today)}."]
    return ["The log shows more than you feel: you may be closer than you think."]


def _reason(profile: Profile, shown: Strength, today: date) -> str:
    """What weighs most: silence, rare talks, one side only, or little known."""
    last: Interaction | None = profile.talks[0] if profile.talks else None
    if last is None:
        return "no talk is logged yet"
    if (today - last.day).days > cadence_on(profile, today):
        return f"no talk since {last.day:%B}" + ("" if last.day.year == today.year else f" {last.day.year}")
    parts = {"frequency": shown.frequency, "knowledge": shown.knowledge, "mutual": shown.mutual or 5}
    weakest = min(parts, key=lambda part: parts[part])
    return {
        "frequency": "you talk less often than you plan to",
        "knowledge": "little is noted about them yet",
        "mutual": "the giving has been on one side so far",
    }[weakest]


def in_month(day: date, today: date) -> str:
    """ "today", "in March", "in March 2025"."""
    if day == today:
        return "today"
    return f"in {day:%B}" if day.year == today.year else f"in {day:%B %Y}"
