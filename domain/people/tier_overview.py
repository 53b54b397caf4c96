"""The tiers at a glance: how full each is, who is in the first, who might move, and rhythms of their own."""

from collections.abc import Sequence

from domain.errors import NoLongerThere
from domain.language.model import Action
from domain.model import Contact
from domain.people.network import Profile
from domain.people.outdated import unlearn
from domain.people.pruning import prune_buttons
from domain.people.strength import strength
from domain.people.tiers import (
    LAST_TIER,
    OFFERED,
    SIZES,
    TAKES_BACK,
    counts,
    fitting_tier,
    is_quiet,
    move_buttons,
    touches_lately,
    why,
)
from domain.phrases import TIER_RHYTHM, counted, every, rhythm, several, short_names
from domain.reply import Answer, Button, Reply, Rows, Toast, settled
from domain.turn import Tap, Turn

NAMED = 20
"""People of the first tier by name: all of a full one, and no wall of a fuller (ours)."""

OWN_SHOWN = 8
"""Rhythms of their own in one list: as many as a thumb can use (ours)."""

NOBODY = (
    "Your tiers are empty so far. Tier 1 is for the 10–15 people who matter most, monthly; tier 2 for the "
    "next 30–50, quarterly; tier 3 for everyone else, yearly."
)


def tiers(turn: Turn, action: Action) -> Answer:
    """ "show my tiers"."""
    profiles = turn.store.network().active()
    if not profiles:
        return (Reply(NOBODY, ((Button("Who do I know?", "inventory:"),),)),)
    up, down = _moving_up(turn, profiles), _moving_down(turn, profiles)
    own = [profile for profile in profiles if profile.contact.cadence_days is not None]
    waiting = turn.store.clocks.unplaced()
    lines = [
        *(_size(profiles, tier) for tier in TIER_RHYTHM),
        *([f"Known, not placed yet: {len(waiting):,}"] if waiting else []),
        *([_own_rhythms(own)] if own else []),
        *_suggested(turn, up, down),
    ]
    more = (
        *((Button("Rhythms of their own", "rhythms:"),) if own else ()),
        *((Button("Place people", "inventory:place"),) if waiting else ()),
        *prune_buttons(turn),
    )
    moves = move_buttons([(profile.contact, tier) for profile, tier in (*up, *down)])
    return (Reply("\n".join(lines), (*moves, *((more,) if more else ()))),)


def tiers_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    """ "Show the tiers"."""
    return tiers(turn, Action("tiers"))


def _size(profiles: Sequence[Profile], tier: int) -> str:
    """ "Tier 1, monthly: 12 people, of the 10–15 it's made for. Dana, Bob …"."""
    members = [profile for profile in profiles if profile.contact.tier == tier]
    line = f"Tier {tier}, {TIER_RHYTHM[tier]}: {counted(len(members), 'person', 'people')}"
    if tier not in SIZES:
        return line
    least, most = SIZES[tier]
    line += f" ({least}–{most} is a good size{'; rather full' if len(members) > most else ''})"
    names = sorted(profile.name for profile in members)
    return f"{line}\n{several(names, NAMED)}" if tier == 1 and names else line


def _own_rhythms(own: Sequence[Profile]) -> str:
    said = [f"{one.name} {every(one.contact.cadence_days or 0)}" for one in own]
    return f"A rhythm of their own: {several(said, OWN_SHOWN)}"


def _moving_up(turn: Turn, profiles: Sequence[Profile]) -> list[tuple[Profile, int]]:
    """People touched as often as a closer tier asks for, while there is room in it."""
    room = {
        tier: SIZES[tier][1] - sum(profile.contact.tier == tier for profile in profiles) for tier in SIZES
    }
    found: list[tuple[Profile, int]] = []
    for profile in sorted(profiles, key=lambda one: -strength(one, turn.today).shown):
        roomy = (tier for tier, places in room.items() if places > 0)
        tier = fitting_tier(profile, roomy, turn.today) if len(found) < OFFERED else None
        if tier is not None:
            room[tier] -= 1
            found.append((profile, tier))
    return found


def _moving_down(turn: Turn, profiles: Sequence[Profile]) -> list[tuple[Profile, int]]:
    """People of the close tiers who have gone quiet, the longest first; not those of the twenty."""
    quiet = [one for one in profiles if not one.contact.priority and is_quiet(one, turn.today)]
    quiet.sort(key=lambda one: one.talks[0].day if one.talks else one.contact.added_on)
    return [(one, min(one.contact.tier + 1, LAST_TIER)) for one in quiet[:OFFERED]]


def _suggested(
    turn: Turn, up: Sequence[tuple[Profile, int]], down: Sequence[tuple[Profile, int]]
) -> list[str]:
    closer = [
        f"• {one.name} (tier {one.contact.tier}) – {touches_lately(one, tier, turn.today)}: tier {tier}?"
        for one, tier in up
    ]
    wider = [
        f"• {one.name} (tier {one.contact.tier}) – {why(one, turn.today)}: tier {tier}?" for one, tier in down
    ]
    return [
        *(["", "In touch as often as a closer tier:", *closer] if closer else []),
        *(["", "It's been a while:", *wider] if wider else []),
    ]


def rhythms(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    """ "Rhythms of their own": each with a button to go by the tier again."""
    own = [one.contact for one in turn.store.network().active() if one.contact.cadence_days is not None]
    if not own:
        return (Toast("Everybody goes by their tier."),)
    lines = [f"• {one.name}: {rhythm(one)} (tier {one.tier} is {TIER_RHYTHM[one.tier]})" for one in own]
    text = "\n".join(["A rhythm of their own:", *lines[:OWN_SHOWN]])
    return (Reply(text, _back_to_tier(own[:OWN_SHOWN])),)


def _back_to_tier(own: Sequence[Contact]) -> Rows:
    names = short_names(own)
    return tuple((Button(f"{names[one.id]} by the tier", f"bytier:{one.id}"),) for one in own)


def by_tier(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "By the tier": the rhythm of their own ends."""
    contact = turn.store.contacts.get(int(contact_id))
    if contact is None or not counts(contact):
        raise NoLongerThere
    if contact.cadence_days is None:
        return (Toast(f"{contact.name} goes by the tier already."),)
    deed = turn.begin("update_contact")
    unlearn(turn, contact, {"cadence_days": ()})
    note = f"✓ {contact.name}: tier {contact.tier}, {TIER_RHYTHM[contact.tier]}."
    shown = turn.store.shown(tap.message_id)
    reply = settled(shown, frozenset({"bytier"}), contact.id, note) if shown else Reply(note)
    undo = (Button(f"Undo {contact.name}", f"{TAKES_BACK}:{deed}"),)
    return (Reply(reply.text, (*reply.buttons, undo), edits=reply.edits), Toast("By the tier again."))
