"""The deep map in words: groups, comfort clustering, single bridges, who stands alone, gaps (method 5)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from domain.model import Interaction
from domain.people.comfort import Comfort, comfort, most_touched, sharing, talks_of
from domain.people.gaps import open_gaps
from domain.people.gaps import told as gap_told
from domain.people.groups import Bridge, alone, bridges, graph, groups, name_of
from domain.people.network import Profile
from domain.people.ranking import closest
from domain.people.shares import is_too_much, shares
from domain.people.ties import ties
from domain.phrases import QUADRANTS, counted, join, percent, several, shortened
from domain.reply import Button, Reply
from domain.turn import Turn

LOOKED_AT = 2000
"""People looked at, the closest (ours): with more it would keep others waiting."""

GROUPS, BRIDGES, GAPS = 5, 5, 5
"""Groups, bridges and gaps in the message (ours): one screen."""

NAMED = 3
"""People of a group by name (ours)."""

LETTERS = 40
"""Letters of a name, or of what a group shares (ours)."""


EMPTY = 'Your map is empty so far. Tell me whom you met, like "had coffee with Dana".'


@dataclass(frozen=True, slots=True)
class DeepMap:
    """What is found: how many active people, those looked at, and how they hang together."""

    count: int
    people: Mapping[int, Profile]
    groups: Sequence[Sequence[int]]
    bridges: Sequence[Bridge]
    alone: Sequence[int]


def look(turn: Turn) -> DeepMap:
    everybody = closest(turn.store.network().active())
    people = {one.id: one for one in everybody[:LOOKED_AT]}
    tied = ties(turn.store.network())
    linked = graph(list(people.values()), tied.introductions | tied.met)
    return DeepMap(len(everybody), people, groups(linked), bridges(linked), alone(linked))


def deep(turn: Turn) -> Reply:
    """All of it in one message; without anybody, how to begin."""
    if not turn.store.network().active():
        return Reply(EMPTY)
    return told(turn, look(turn))


def told(turn: Turn, found: DeepMap) -> Reply:
    """The deep map in words."""
    head = f"Deep map of {counted(found.count, 'connection')}"
    if found.count > LOOKED_AT:
        head += f", groups among the {LOOKED_AT:,} closest"
    parts = [
        [f"{head}."],
        _groups(found),
        _comfort(turn, found),
        _bridges(found),
        _alone(found),
        _gaps(turn),
    ]
    buttons = (Button("Gaps", "gaps:"), Button("How diverse?", "diversity:"), Button("Map", "map:"))
    return Reply("\n\n".join("\n".join(part) for part in parts if part), (buttons,))


def _groups(found: DeepMap) -> list[str]:
    if not found.groups:
        return ["No groups yet: too few people were met together, introduced, or share a company."]
    lines = [f"• {called(found.people, group)}" for group in found.groups[:GROUPS]]
    rest = len(found.groups) - GROUPS
    more = [f"… and {counted(rest, 'smaller one')}."] if rest > 0 else []
    return [f"{counted(len(found.groups), 'group')} of people who belong together:", *lines, *more]


def called(people: Mapping[int, Profile], group: Collection[int]) -> str:
    """ "Acme (8): Dana Kim, Bob Stone, Carol Diaz and 5 more"."""
    members = closest(people[one] for one in group)
    name = name_of(members)
    who = several([shortened(one.name, LETTERS) for one in members], NAMED)
    return f"{shortened(name, LETTERS)} ({len(members)}): {who}" if name else f"{who} ({len(members)})"


def _comfort(turn: Turn, found: DeepMap) -> list[str]:
    """Where the touches went: the largest group, one company, the user's own industry."""
    members = list(found.people.values())
    talks = talks_of(members)
    rows: list[tuple[str, Sequence[int]]] = []
    if found.groups:
        name = name_of([found.people[one] for one in found.groups[0]])
        largest = f"your largest group, {shortened(name, LETTERS)}" if name else "your largest group"
        rows.append((largest, found.groups[0]))
    company = most_touched(members, talks, "company", turn.today)
    if company is not None:
        rows.append((f"one company, {shortened(company, LETTERS)}", sharing(members, "company", company)))
    if turn.user.industry:
        own = sharing(members, "industry", turn.user.industry)
        rows.append((f"your own industry, {shortened(turn.user.industry, LETTERS)}", own))
    return _where(turn, talks, rows)


def _where(turn: Turn, talks: Sequence[Interaction], rows: Sequence[tuple[str, Sequence[int]]]) -> list[str]:
    rows_told = [(name, comfort(talks, circle, turn.today)) for name, circle in rows]
    if not any(one.of_year for _, one in rows_told):
        return []
    lines = [f"• {name}: {_share(one)}" for name, one in rows_told]
    cosy = [name for name, one in rows_told if is_too_much(one.half_year, one.of_half_year)]
    warning = [f"⚠ A comfortable circle: most of it goes to {join(cosy)}."] if cosy else []
    return ["Where your touches went, in the last 6 months (12 months):", *lines, *warning]


def _share(one: Comfort) -> str:
    """ "68 % (61 %)"; with no touch in the half-year only the year."""
    half = percent(one.half_year, one.of_half_year) if one.of_half_year else "no touch"
    return f"{half} ({percent(one.year, one.of_year)})"


def _bridges(found: DeepMap) -> list[str]:
    """On whom whole groups hang, and which."""
    if not found.bridges:
        return []
    lines = [
        f"• {shortened(found.people[one.person].name, LETTERS)}: {_hanging(found.people, one)}"
        for one in found.bridges[:BRIDGES]
    ]
    rest = len(found.bridges) - BRIDGES
    more = [f"… and {rest} more."] if rest > 0 else []
    advice = "Bring one of them together with somebody else, and it no longer hangs on one person."
    return ["Single bridges, each with whom they alone hold to the rest:", *lines, *more, advice]


def _hanging(people: Mapping[int, Profile], bridge: Bridge) -> str:
    """The largest parts that would be cut off; those of one person together."""
    parts = [part for part in bridge.hanging if len(part) > 1]
    single = [part[0] for part in bridge.hanging if len(part) == 1]
    said = [called(people, part) for part in parts[:2]]
    rest = [one for part in parts[2:] for one in part] + single
    if rest:
        names = [shortened(one.name, LETTERS) for one in closest(people[one] for one in rest)]
        said.append(several(names, NAMED))
    return "; ".join(said)


def _alone(found: DeepMap) -> list[str]:
    if not found.alone:
        return []
    names = [shortened(one.name, LETTERS) for one in closest(found.people[one] for one in found.alone)]
    stand = "stands" if len(names) == 1 else "stand"
    return [f"{several(names, NAMED)} {stand} alone, linked to nobody else you know."]


def _gaps(turn: Turn) -> list[str]:
    counts = shares(one.value("quadrant") for one in turn.store.network().active()).counts
    lines = [f"• nobody among {name}" for key, name in QUADRANTS.items() if counts and not counts.get(key)]
    lines += [f"• {gap_told(turn, gap)}" for gap in open_gaps(turn)[:GAPS]]
    return ["Gaps:", *lines] if lines else []
