"""Invested and received, in words: a table a thumb can scroll, and where the two disagree most."""

from collections.abc import Mapping

from domain.people.balance import (
    LEAST_INVESTED,
    LEAST_RECEIVED,
    UNKNOWN,
    Disagreement,
    Exchange,
    by_industry,
    by_quadrant,
    by_tier,
    disagreement,
    exchanges,
)
from domain.phrases import QUADRANTS, capital, counted, percent
from domain.reply import Answer, Button, Reply
from domain.turn import Tap, Turn

SHOWN = 5
"""Groups of one kind in the message (ours): one screen."""


def balance_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    """ "Gave and got"."""
    return (report(turn),)


def report(turn: Turn) -> Reply:
    """Where touches and giving went in the last 12 months, and where value came from."""
    profiles = turn.store.network().active()
    talks = {talk.id: talk for profile in profiles for talk in profile.talks}.values()
    brought = turn.store.opportunities.all()
    parts = {
        "quadrant": exchanges(by_quadrant(profiles), talks, brought, turn.today),
        "industry": exchanges(by_industry(profiles), talks, brought, turn.today),
        "tier": exchanges(by_tier(profiles), talks, brought, turn.today),
    }
    if not parts["tier"]:
        return Reply(
            'Nothing logged in the last 12 months yet. Tell me whom you met: "had coffee with Dana".'
        )
    lines = ["The last 12 months, what went out and what came back:"]
    for kind, found in parts.items():
        lines += ["", f"By {kind}", *_table(kind, found)]
    return Reply(
        "\n".join([*lines, "", *_verdict(parts)]), ((Button("Map", "map:"), Button("Gaps", "gaps:")),)
    )


def _table(kind: str, found: Mapping[str, Exchange]) -> list[str]:
    known = sorted(
        (group for group in found if group != UNKNOWN), key=lambda one: _place(kind, one, found[one])
    )
    lines = [f"• {capital(_called(group))}: {_told(found[group])}" for group in known[:SHOWN]]
    rest = len(known) - SHOWN
    more = [f"… and {counted(rest, 'smaller one')}."] if rest > 0 else []
    unknown = [f"• not noted: {_told(found[UNKNOWN])}"] if UNKNOWN in found else []
    return [*lines, *more, *unknown]


def _place(kind: str, group: str, one: Exchange) -> tuple[int, str]:
    """Tiers in their order, the others by what was invested."""
    return (0 if kind == "tier" else -one.invested, group)


def _called(group: str) -> str:
    return QUADRANTS.get(group, group)


def _told(one: Exchange) -> str:
    """ "12 touches, gave in 3 → got in 1, 2 opportunities"."""
    out = counted(one.touches, "touch", "touches")
    gave = f", gave in {one.given}" if one.given else ""
    back = [f"got in {one.got}"] if one.got else []
    back += [counted(one.brought, "opportunity", "opportunities")] if one.brought else []
    return f"{out}{gave} → {', '.join(back) or 'nothing noted'}"


def _verdict(parts: Mapping[str, Mapping[str, Exchange]]) -> list[str]:
    """Where the two disagree most, of each kind the one group; or what is missing to tell."""
    found = [one for part in parts.values() if (one := disagreement(part))]
    if found:
        return [_said(max(found, key=lambda one: abs(one.received - one.invested)))]
    tiers = parts["tier"].values()
    received = sum(one.received for one in tiers)
    if sum(one.touches for one in tiers) < LEAST_INVESTED or received < LEAST_RECEIVED:
        return ["Too little is rated to compare the two: Gave, Got or Both on a talk is one tap."]
    return ["What goes out and what comes back agree well."]


def _said(one: Disagreement) -> str:
    out, back = percent(one.invested, 1), percent(one.received, 1)
    who = capital(_called(one.group))
    if one.received > one.invested:
        return f"They differ most here: {who} – {back} of what comes back, for {out} of what you put in."
    return f"They differ most here: {who} – {out} of what you put in, {back} of what comes back."
