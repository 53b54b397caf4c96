"""Tiers: how full they are, what is said when one outgrows its size, who might move (method, section 3)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.model import Contact, Interaction
from domain.people.facts import learn
from domain.people.network import Profile
from domain.people.strength import LEAST_WINDOW, strength
from domain.people.there import tapped
from domain.phrases import TIER_RHYTHM, ago, counted, short_names
from domain.reply import Answer, Button, Reply, Rows, Toast, settled
from domain.rhythm.cadence import TIER_CADENCE
from domain.turn import Tap, Turn

SIZES = {1: (10, 15), 2: (30, 50)}
"""From how many to how many people a tier holds; tier 3 takes everybody else (method, section 3)."""

LAST_TIER = 3

OFFERED = 3
"""People at most whom one message suggests to move one way (ours): a choice, not a list."""

QUIET = 2
"""Cadences without a talk after which a wider tier is suggested (ours)."""

LIGHT = "social"
"""A light touch counts, but is not what tier 1 is about (method, section 3)."""

TAKES_BACK = "takeback"
"""The button that takes back a placing or a move and leaves the rest of its message as it is."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What a reply says beside its own matter, with the buttons for it."""

    lines: tuple[str, ...] = ()
    rows: Rows = ()


def tier_warning(turn: Turn, before: Sequence[Contact]) -> Aside:
    """What to say after a change to people, given as they were ``before``, that overfilled a tier."""
    was = {contact.id: contact for contact in before}
    now = turn.store.contacts.many(list(was))
    came = [contact for contact in now if counts(contact) and not _was_there(was[contact.id], contact.tier)]
    asides = [
        _overfull(turn, tier, {contact.id for contact in came if contact.tier == tier})
        for tier in sorted({contact.tier for contact in came} & SIZES.keys())
    ]
    return Aside(
        tuple(line for one in asides for line in one.lines), tuple(row for one in asides for row in one.rows)
    )


def counts(contact: Contact) -> bool:
    """Whether they are active: placed or talked with, and not archived."""
    return contact.active and contact.archived_on is None


def _was_there(before: Contact, tier: int) -> bool:
    return counts(before) and before.tier == tier


def _overfull(turn: Turn, tier: int, came: set[int]) -> Aside:
    """In full when a tier passes its size; while it stays beyond, one line each time it grows."""
    members, most = turn.store.clocks.in_tier(tier), SIZES[tier][1]
    if len(members) <= most:
        return Aside()
    holds = f"Tier {tier} holds {len(members)} people now"
    if len(members) - len(came) > most:
        return Aside((f"{holds}; around {most} is plenty. /tiers shows who might move.",))
    profiles = [one for one in turn.store.network(members) if one.id not in came]
    chosen = sorted(profiles, key=lambda one: loosest_first(one, turn.today))[:OFFERED]
    intro = f"{holds}. {most} is about what anybody keeps up {TIER_RHYTHM[tier]}: would one of these fit tier"
    lines = [f"{intro} {tier + 1}?", *(f"• {one.name} – {why(one, turn.today)}" for one in chosen)]
    return Aside(tuple(lines), move_buttons([(one.contact, tier + 1) for one in chosen]))


def loosest_first(profile: Profile, day: date) -> tuple[bool, int, bool, date]:
    """Whom to move out first: the least strong by the log, then those out of rhythm, then the longest silent.

    Whoever the user called one of the twenty that matter comes last.
    """
    last = _last(profile, day)
    in_rhythm = (day - last).days <= TIER_CADENCE[profile.contact.tier]
    return profile.contact.priority, strength(profile, day).shown, in_rhythm, last


def why(profile: Profile, day: date) -> str:
    """What the log says of somebody, as a reason to think about their tier."""
    talks = profile.talks_until(day)
    if not talks:
        return f"no talk logged since {_since(profile)}"
    return f"last talk {ago(talks[0].day, day)}, closeness by the log {strength(profile, day).shown} of 5"


def _since(profile: Profile) -> str:
    added = profile.contact.added_on
    return f"you added them in {added:%B %Y}"


def move_buttons(moves: Sequence[tuple[Contact, int]]) -> Rows:
    """One a row: "Bob to tier 2"."""
    names = short_names([contact for contact, _ in moves])
    return tuple(
        (Button(f"{names[contact.id]} to tier {tier}", f"move:{contact.id}:{tier}"),)
        for contact, tier in moves
    )


def move(turn: Turn, tap: Tap, contact_id: str, tier: str) -> Answer:
    """ "Bob to tier 2": done at once, said in the same message."""
    contact = tapped(turn, contact_id)
    if contact.tier == int(tier) and counts(contact):
        return (Toast(f"{contact.name} is in tier {tier} already."),)
    deed = turn.begin("moved")
    learn(turn, contact, {"tier": int(tier)})
    aside = tier_warning(turn, [contact])
    note = "\n".join([f"✓ {contact.name}: tier {tier}, {TIER_RHYTHM[int(tier)]}.", *aside.lines])
    undo = (Button(f"Undo {contact.name}", f"{TAKES_BACK}:{deed}"),)
    shown = turn.store.shown(tap.message_id)
    reply = settled(shown, frozenset({"move"}), contact.id, note) if shown else Reply(note)
    rows = (*reply.buttons, *aside.rows, undo)
    return (Reply(reply.text, rows, edits=reply.edits), Toast(f"Tier {tier}."))


def fitting_tier(profile: Profile, tiers: Iterable[int], day: date) -> int | None:
    """The closest of these tiers whose rhythm somebody keeps although they are in a wider one."""
    if profile.contact.cadence_days is not None:
        return None
    talks = profile.talks_until(day)
    closer = sorted(tier for tier in tiers if tier < profile.contact.tier)
    return next((tier for tier in closer if _keeps_rhythm(talks, tier, day)), None)


def _keeps_rhythm(talks: Sequence[Interaction], tier: int, day: date) -> bool:
    """At least the touches the tier expects in the days over which strength looks back."""
    window = max(LEAST_WINDOW, 2 * TIER_CADENCE[tier])
    since = day - timedelta(days=window)
    touches = sum(talk.day > since and (tier > 1 or talk.channel != LIGHT) for talk in talks)
    return touches >= window / TIER_CADENCE[tier]


def is_quiet(profile: Profile, day: date) -> bool:
    """Whether somebody in tier 1 or 2 has gone without a talk for cadences, and wasn't put there just now."""
    contact = profile.contact
    if contact.tier == LAST_TIER or contact.cadence_days is not None:
        return False
    placed = [fact.since for fact in profile.facts if fact.kind == "tier" and fact.until is None]
    since = max([_last(profile, day), *placed])
    return (day - since).days > QUIET * TIER_CADENCE[contact.tier]


def _last(profile: Profile, day: date) -> date:
    """The last talk, or the day they were added."""
    talks = profile.talks_until(day)
    return talks[0].day if talks else profile.contact.added_on


def touches_lately(profile: Profile, tier: int, day: date) -> str:
    """ "3 talks in the last 3 months"."""
    window = max(LEAST_WINDOW, 2 * TIER_CADENCE[tier])
    since = day - timedelta(days=window)
    count = sum(talk.day > since for talk in profile.talks_until(day))
    return f"{counted(count, 'talk')} in the last {round(window / 30)} months"
