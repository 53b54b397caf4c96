"""How diverse the network is, in words: spread, monocultures, targets, bridges and where to meet people."""

from dataclasses import replace

from domain.flow import start
from domain.language.model import Action
from domain.model import Gap
from domain.people.dimensions import DIMENSIONS, dimensions, has_one_of
from domain.people.diversity import Bridge, bridges, outside, rare, spread
from domain.people.gaps import filling, open_gaps, told
from domain.people.network import Network
from domain.people.own_field import FIELD
from domain.people.ranking import closest
from domain.people.shares import LEAST_KNOWN, TOO_MUCH, Shares
from domain.people.ties import ties
from domain.phrases import counted, join, percent, shortened
from domain.reply import Answer, Button, Reply, Rows
from domain.turn import Tap, Turn

TOP = 3
"""Values of a dimension that are said (ours)."""

SOUGHT = 3
"""Values for which bridges and places to meet are said (ours): one screen."""

BRIDGES = 2
"""People named as bridges to one value (ours)."""

WHERE = {
    "industry": "a conference or a round table on {}",
    "function": "a meetup or a round table on {}",
    "place": "an event in {}, or your next journey there",
    "seniority": "a round table of {} people",
    "background": "a community or a round table of people with a background in {}",
    "perspective": "a debate or a round table where {} views are at home",
}
"""Where one meets people of a dimension (method, section 1)."""

VALUE = 40
"""Letters of a value that are said (ours)."""


def diversity(turn: Turn, action: Action) -> Answer:
    """ "how diverse is my network?"; the user's own field is asked once."""
    if turn.user.field_asked or turn.store.flows.get() is not None or not turn.store.network().active():
        return (report(turn),)
    return (report(turn), *start(turn, FIELD))


def report_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return (report(turn),)


def note_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    """ "Note background, too"."""
    turn.store.save_user(replace(turn.user, notes_background=True, background_asked=True))
    return (replace(report(turn), edits=True),)


def report(turn: Turn) -> Reply:
    network = turn.store.network()
    people = network.active()
    if not people:
        return Reply('Nobody here yet. Tell me whom you met, like "had coffee with Dana".')
    found = {kind: spread(people, kind) for kind in dimensions(turn.user)}
    targets = [gap for gap in open_gaps(turn) if gap.dimension is not None]
    lines = [
        f"How diverse – {counted(len(people), 'connection')}:",
        *(_line(kind, one) for kind, one in found.items()),
        *_monocultures(found),
        *_too_few(found),
        *_outside(turn),
        *(f"Target – {told(turn, gap)}." for gap in targets),
        *_ways(network, _sought(found, [gap for gap in targets if len(filling(turn, gap)) < gap.target])),
    ]
    return Reply("\n".join(lines), _buttons(turn))


def _buttons(turn: Turn) -> Rows:
    first = (Button("Set a target", "target:"), Button("My own field", "ownfield:"))
    note = () if turn.user.notes_background else (Button("Note background, too", "notetoo:"),)
    return (first, (*note, Button("Map", "map:"), Button("Gaps", "gaps:")))


def _line(kind: str, found: Shares) -> str:
    """ "• Industry (38 of 42 known): fintech 60 %, law 20 %, health 8 %"."""
    total = found.known + found.unknown
    name = DIMENSIONS[kind].capitalize()
    if not found.known:
        return f"• {name}: not noted of anybody yet"
    top = [
        f"{shortened(value, VALUE)} {percent(count, found.known)}"
        for value, count in list(found.counts.items())[:TOP]
    ]
    more = f" and {len(found.counts) - TOP} more" if len(found.counts) > TOP else ""
    return f"• {name} ({found.known} of {total} known): {', '.join(top)}{more}"


def _monocultures(found: dict[str, Shares]) -> list[str]:
    one_sided = [
        f"{DIMENSIONS[kind]} ({shortened(one.too_much, VALUE)})"
        for kind, one in found.items()
        if one.too_much
    ]
    return [f"⚠ A monoculture, {TOO_MUCH} % or more, in {join(one_sided)}."] if one_sided else []


def _too_few(found: dict[str, Shares]) -> list[str]:
    """Where so few are known that percents mislead, it is said rather than warned of."""
    thin = [DIMENSIONS[kind] for kind, one in found.items() if one.known and one.is_thin]
    if not thin:
        return []
    return [f"Known of fewer than {LEAST_KNOWN} people: {join(thin)}. Too few yet to say whether you lean."]


def _outside(turn: Turn) -> list[str]:
    user = turn.user
    other, known = outside(turn.store.network().active(), user.industry, user.function)
    if not known:
        return []
    field = join([value for value in (user.industry, user.function) if value])
    return [f"Outside your own field ({field}): {percent(other, known)} of {known} known."]


def _sought(found: dict[str, Shares], targets: list[Gap]) -> list[tuple[str, str]]:
    """The values to find ways to, the rarest first: of targets, then beside a monoculture, then rare ones."""
    wanted = sorted(
        ((gap.dimension, value) for gap in targets for value in gap.values if gap.dimension in found),
        key=lambda one: found[one[0] or ""].counts.get(one[1], 0),
    )
    for kind, one in found.items():
        wanted += [(kind, value) for value in reversed(list(one.counts)) if one.too_much not in (None, value)]
    wanted += [(kind, value) for kind, one in found.items() for value in rare(one)]
    return [(kind, value) for kind, value in dict.fromkeys(wanted) if kind][:SOUGHT]


def _ways(network: Network, sought: list[tuple[str, str]]) -> list[str]:
    """Where to meet people of these values, and who could introduce them."""
    if not sought:
        return []
    neighbours = ties(network).neighbours()
    ways = [_way(network, kind, value, bridges(network, neighbours, kind, value)) for kind, value in sought]
    return ["Ways to more of the others:", *ways]


def _way(network: Network, kind: str, value: str, found: list[Bridge]) -> str:
    called = shortened(value, VALUE)
    places = [WHERE[kind].format(called), *_met_at(network, kind, value)]
    by = join([_said(one) for one in found[:BRIDGES]])
    asked = [f"an introduction by {by}"] if by else []
    return f"• {called}: {'; '.join([*places, *asked])}"


def _said(bridge: Bridge) -> str:
    if bridge.through is not None:
        return f"{bridge.profile.name} (who knows {bridge.through.name})"
    if bridge.because:
        return f"{bridge.profile.name} ({shortened(bridge.because, VALUE)})"
    return bridge.profile.name


def _met_at(network: Network, kind: str, value: str) -> list[str]:
    """How one met such a person before, where it was noted: it may work again."""
    having = [one for one in closest(network.active()) if has_one_of(one, kind, [value])]
    met = next(((one.name, how) for one in having for how in one.values("how_met")), None)
    if met is None:
        return []
    return [f"the way you met {met[0]} ({shortened(met[1].removeprefix('met '), VALUE)})"]
