"""Whom to reach out to: old ties, thin ones, people for a gap, each with a reason out of the records."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.model import Interaction, Opportunity
from domain.people.closeness import in_month
from domain.people.fitting import best_fits
from domain.people.network import Profile
from domain.people.strength import STRONG, felt, strength
from domain.phrases import counted, shortened
from domain.touch.opportunity_words import KINDS, UNCLEAR
from domain.turn import Turn

RECONNECT, STRENGTHEN, FILL = "reconnect", "strengthen", "fill"

CALLED: Mapping[str, str] = {
    RECONNECT: "Old ties to pick up again",
    STRENGTHEN: "Thin ones worth more",
    FILL: "For a gap of yours",
}
"""Each of the three as a heading (method, section 7)."""

EACH = 3
"""People offered of each, so that it is six to nine in all (ours)."""

SILENT = timedelta(days=180)
"""Silence from which on somebody is an old tie to pick up again (ours)."""

MANY_TALKS = 3
"""Talks that make somebody worth picking up again, where nothing else says so (ours)."""

LATELY = timedelta(days=60)
"""How recent warmth is (ours)."""

NEWS = timedelta(days=180)
"""How recent an opportunity is (ours)."""

RESTS = timedelta(days=91)
"""Whoever was on the list is not offered again for a quarter (ours)."""

WORDS = 60
"""Letters of a topic or goal within a reason (ours)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody worth reaching out to: what for, and why, in words."""

    contact_id: int
    name: str
    kind: str
    reason: str


def candidates(turn: Turn) -> list[Candidate]:
    """A few of each kind, nobody twice; none who are on the list or were lately."""
    taken, found = _taken(turn), []
    for of_kind in (_for_gaps, _to_reconnect, _to_strengthen):
        some = [one for one in of_kind(turn) if one.contact_id not in taken][:EACH]
        taken |= {one.contact_id for one in some}
        found += some
    return sorted(found, key=lambda one: list(CALLED).index(one.kind))


def reason_for(turn: Turn, contact_id: int) -> tuple[str, str]:
    """What reaching out to somebody the user named would be, with a reason where the records give one."""
    for of_kind in (_for_gaps, _to_reconnect, _to_strengthen):
        for one in of_kind(turn):
            if one.contact_id == contact_id:
                return one.kind, one.reason
    profile = turn.store.network([contact_id]).get(contact_id)
    last = profile.talks[0].day if profile and profile.talks else None
    return (RECONNECT if last and turn.today - last >= SILENT else STRENGTHEN), ""


def _taken(turn: Turn) -> set[int]:
    """On the list, or lately so; or snoozed, which the user said themselves."""
    since = turn.today - RESTS
    on_list = {
        person
        for one in turn.store.outreaches.all()
        if one.state == "listed" or (one.reached_on or one.made_on) > since
        for person in one.people
    }
    snoozed = {
        one.id
        for one in turn.store.network().active()
        if one.contact.snoozed_until is not None and one.contact.snoozed_until > turn.today
    }
    return on_list | snoozed


def _to_reconnect(turn: Turn) -> Iterator[Candidate]:
    """Silent for long, of value once: they brought something, were close, or talked often."""
    brought = _brought(turn)
    found = []
    for one in turn.store.network().active():
        heard = max(
            [*(talk.day for talk in one.talks[:1]), *(each.day for each in brought.get(one.id, ()))],
            default=turn.today,
        )
        if not one.talks or turn.today - heard < SILENT:
            continue
        worth = _once(one, brought.get(one.id, ()), turn.today)
        if worth is not None:
            found.append((worth, one))
    found.sort(key=lambda each: (-each[0][0], -each[1].talks[0].day.toordinal(), each[1].id))
    for (_, why), one in found:
        since = f"silent since {_month(one.talks[0].day, turn.today)}"
        yield Candidate(one.id, one.name, RECONNECT, f"{since}; {why}")


def _once(profile: Profile, brought: Sequence[Opportunity], today: date) -> tuple[int, str] | None:
    """How much they were worth once, and how to say so."""
    talks = profile.talks
    if brought:
        latest = brought[-1]
        what = KINDS.get(latest.kind or UNCLEAR, KINDS[UNCLEAR])
        return 4, f"brought you {what} {in_month(latest.day, today)}"
    if (felt(profile, today) or 0) >= STRONG:
        return 3, "you feel close to them"
    if strength(profile, talks[0].day).shown >= STRONG:
        return 2, f"you were close{_about(talks)}"
    if len(talks) >= MANY_TALKS:
        return 1, f"you had {len(talks)} talks{_about(talks)}"
    return None


def _to_strengthen(turn: Turn) -> Iterator[Candidate]:
    """Not strong yet, and warm just now: both gave, something came of it, or they talked more than once."""
    brought = _brought(turn)
    found = []
    for one in turn.store.network().active():
        lately = [talk for talk in one.talks if talk.day > turn.today - LATELY]
        why = _warm(lately, brought.get(one.id, ()), turn.today) if one.contact.tier > 1 else None
        if why is not None and strength(one, turn.today).shown < STRONG:
            found.append((why[0], one, f"{why[1]}; {_so_far(one)}"))
    found.sort(key=lambda each: (-each[0], each[1].contact.tier, each[1].id))
    for _, one, reason in found:
        yield Candidate(one.id, one.name, STRENGTHEN, reason)


def _warm(
    lately: Sequence[Interaction], brought: Sequence[Opportunity], today: date
) -> tuple[int, str] | None:
    recent = [one for one in brought if today - one.day < NEWS]
    if recent:
        what = KINDS.get(recent[-1].kind or UNCLEAR, KINDS[UNCLEAR])
        return 3, f"brought you {what} {in_month(recent[-1].day, today)}"
    if any(talk.balance == "balanced" for talk in lately):
        return 2, f"you both gave lately{_about(lately)}"
    if len(lately) > 1:
        return 1, f"you had {counted(len(lately), 'talk')} in two months{_about(lately)}"
    return None


def _so_far(profile: Profile) -> str:
    return f"{counted(len(profile.talks), 'talk')} so far"


def _for_gaps(turn: Turn) -> Iterator[Candidate]:
    """Those whom the words of an open gap lead to."""
    for gap in turn.store.gaps.all():
        if gap.state != "open" or gap.dimension:
            continue
        for fit in best_fits(turn.store.network(), gap.goal, EACH, gap.people):
            why = f"for “{shortened(gap.goal, WORDS)}”: {shortened(fit.because, WORDS)}"
            yield Candidate(fit.profile.id, fit.profile.name, FILL, why)


def _brought(turn: Turn) -> dict[int, list[Opportunity]]:
    """What each brought, oldest first."""
    found: dict[int, list[Opportunity]] = {}
    for one in sorted(turn.store.opportunities.all(), key=lambda each: each.day):
        for person in one.people:
            found.setdefault(person, []).append(one)
    return found


def _about(talks: Sequence[Interaction]) -> str:
    topic = talks[0].topic
    return f", and talked about {shortened(topic, WORDS)}" if topic else ""


def _month(day: date, today: date) -> str:
    return f"{day:%B}" if day.year == today.year else f"{day:%B %Y}"


def said_reason(reason: str) -> str:
    """ " – silent since March", or nothing where the records give none."""
    return f" – {reason}" if reason else ""
