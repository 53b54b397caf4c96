"""Opportunity flow in words and as a picture: who brings what, what became of it, to whom to give first."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from domain.language.wire import month_first
from domain.measure.flow import DIMENSIONS, UNKNOWN, Dimension, Flow, flow
from domain.measure.flow_givers import Giver, givers
from domain.measure.flow_periods import BUTTONS, Period, period, period_in
from domain.measure.flow_worth import worth
from domain.model import Opportunity
from domain.people.network import Network
from domain.phrases import QUADRANTS, capital, counted, join, percent, several, short_names, shortened
from domain.reply import Answer, Button, Picture, Reply, Rows
from domain.touch.opportunity_list import NothingCameUp, listed
from domain.touch.opportunity_outcome import ended_said
from domain.touch.opportunity_words import OPEN, STATES
from domain.turn import Tap, Turn

KIND = "flow"
"""Of the picture."""

SHOWN = 4
"""Groups of one dimension in the message (ours): one screen for all three."""

NAMED = 3
"""People to give to first (ours)."""

WORTHS = 4
"""Values told in words (ours)."""

VALUE = 40
"""Letters of a value in the report (ours)."""

_NAME = r"op+ort?unit(?:y|ies)"
"""Opportunities, with the usual slips."""

_FLOW = re.compile(
    r"(?i)^\W*(?:(?:please|show|give|tell|see|me|us|(?:what|how)(?:'s|’s| is| was)?|my|the)\s+)*"
    rf"(?:{_NAME} flow|flow of (?:my |the )?{_NAME}|deal flow|lead flow)\b"
    r"|^\W*(?:so )?who (?:brings?|brought|sends?|sent|gave|gives)(?: me| us)?(?: the)?(?: most| many)?"
    rf" (?:{_NAME}|leads|referrals|business|clients|deals)\b"
    rf"|^\W*how many (?:{_NAME}|leads|referrals)\b"
    r"|^\W*which (?:quadrant|industry|industries|tier)s? brings?\b"
)
_LIST = re.compile(
    r"(?i)^\W*(?:(?:please|can|you|show|list|see|give|me|us|what|which|are|my|all|the|of|open|any|our|won|lost"
    rf"|closed|decided)\s+)*{_NAME}(?:\s+(?:do|did|have|i|we|got|get|had|are|were|open|there|so|far|now"
    r"|please|list|still|win|won|lose|lost|closed|decided))*\W*$"
)
_DECIDED = re.compile(r"(?i)\b(?:closed|decided|won|win|lost|lose|passed|past|old)\b")


def opportunities_command(turn: Turn, words: str) -> Answer:
    """/opportunities, /opportunities flow last quarter, /opportunities decided."""
    if words.casefold().startswith("flow"):
        return (report(turn, _period(turn, words)),)
    return (_listed(turn, words),)


def opportunities_said(turn: Turn, text: str) -> Answer:
    """What the language has no intent for: "opportunity flow last quarter", "my opportunities", an end."""
    if _FLOW.search(text):
        return (report(turn, _period(turn, text)),)
    return (_listed(turn, text),) if _LIST.search(text) else ended_said(turn, text)


def _listed(turn: Turn, words: str) -> Reply:
    return listed(turn, "closed" if _DECIDED.search(words) else "open")


def _period(turn: Turn, words: str) -> Period:
    first = month_first(turn.user.tz, turn.user.locale)
    return period_in(words, turn.local.replace(tzinfo=None), month_first=first)


def flow_tap(turn: Turn, tap: Tap, key: str, dimension: str = "") -> Answer:
    """Another period, or another picture: a message of its own."""
    by = next((one for one in DIMENSIONS if one == dimension), None)
    return (report(turn, period(key, turn.today), by),)


def report(turn: Turn, over: Period, by: Dimension | None = None) -> Reply:
    """What came in a period, by all three in words and by one as a picture: the first that is known."""
    everything = turn.store.opportunities.all()
    if not everything:
        raise NothingCameUp
    network = turn.store.network()
    came = [one for one in everything if over.since <= one.day <= over.until]
    owed = givers(everything, network, turn.today)[:NAMED]
    lines = _lines(came, network, over) if came else [f"{capital(over.name)}: nothing came up."]
    known = [one for one in DIMENSIONS if _flow(came, network, one, over).groups() not in ([], [UNKNOWN])]
    shown: Dimension = by or (known[0] if known else "quadrant")
    picture = Picture(KIND, flow_picture(came, network, over, shown)) if came else None
    others = [one for one in known if one != shown]
    return Reply(
        "\n".join([*lines, *_give_first(owed)]), (*_give_rows(owed), *_ways(over, others)), file=picture
    )


def _lines(came: Sequence[Opportunity], network: Network, over: Period) -> list[str]:
    head = f"{capital(over.name)}: {counted(len(came), 'opportunity', 'opportunities')} came up."
    parts = [
        line for dimension in DIMENSIONS for line in _by(dimension, _flow(came, network, dimension, over))
    ]
    return [head, *parts, "", *_became(came)]


def _flow(came: Sequence[Opportunity], network: Network, by: Dimension, over: Period) -> Flow:
    return flow(came, network, by, over.since, over.until)


def _by(dimension: Dimension, found: Flow) -> list[str]:
    """A heading, and each group with what it brought; nothing where nothing is noted of anybody."""
    groups = found.groups()
    if groups == [UNKNOWN]:
        return []
    order = sorted(groups) if dimension == "tier" else groups
    known = [group for group in order if group != UNKNOWN]
    lines = [f"• {called(dimension, group)}: {_kinds(found, group)}" for group in known[:SHOWN]]
    more = [f"… and {counted(len(known) - SHOWN, 'smaller one')}."] if len(known) > SHOWN else []
    unknown = [f"• {called(dimension, UNKNOWN)}: {_kinds(found, UNKNOWN)}"] if UNKNOWN in groups else []
    return ["", f"By {dimension}", *lines, *more, *unknown]


def called(dimension: Dimension, group: str) -> str:
    """A group as it reads at the beginning of a line."""
    if group == UNKNOWN:
        return "Not noted"
    if dimension == "tier":
        return f"Tier {group}"
    return capital(QUADRANTS.get(group, group) if dimension == "quadrant" else shortened(group, VALUE))


def _kinds(found: Flow, group: str) -> str:
    return join([counted(count, kind.replace("_", " ")) for kind, count in found.of_group(group)])


def _became(came: Sequence[Opportunity]) -> list[str]:
    """How many were won, lost, passed on, are open; the share won; what they were told to be worth."""
    counts = Counter("open" if one.state in OPEN else one.state for one in came)
    told = [
        f"{counts[state]} {words}"
        for state, words in (
            ("won", "won"),
            ("lost", "lost"),
            ("passed", STATES["passed"]),
            ("open", "still open"),
        )
        if counts[state]
    ]
    decided = counts["won"] + counts["lost"]
    share = f" Of those won or lost, {percent(counts['won'], decided)} won." if decided else ""
    won = worth(one.value for one in came if one.state == "won")
    still = worth(one.value for one in came if one.state in OPEN)
    lines = [f"What became of them: {join(told)}.{share}"]
    lines += [f"Won, as you told it: {_told(won)}."] if won else []
    lines += [f"Still open, as you told it: {_told(still)}."] if still else []
    return lines


def _told(values: Sequence[str]) -> str:
    return several([shortened(value, VALUE) for value in values], WORTHS)


def _give_first(owed: Sequence[Giver]) -> list[str]:
    if not owed:
        return []
    lines = [f"• {one.profile.name} brought {one.brought}; {_gave(one.gave)}" for one in owed]
    return ["", "They bring you much: a good place to give first (last 12 months).", *lines]


def _gave(count: int) -> str:
    return (
        f"you gave {({1: 'once', 2: 'twice'}).get(count, f'{count} times')}"
        if count
        else "no giving is noted yet"
    )


def _give_rows(owed: Sequence[Giver]) -> Rows:
    names = short_names([one.profile.contact for one in owed])
    return tuple((Button(f"Give {names[one.profile.id]}", f"givefirst:{one.profile.id}"),) for one in owed)


def _ways(over: Period, dimensions: Sequence[Dimension]) -> Rows:
    """To other periods, and to the pictures by what else is known."""
    others = tuple(Button(words, f"oppflow:{key}") for words, key in BUTTONS if key != over.key)
    pictures = tuple(Button(f"Picture by {one}", f"oppflow:{over.key}:{one}") for one in dimensions)
    return (others, *((pictures,) if pictures else ()), (Button("All opportunities", "opps:open"),))


def flow_picture(
    came: Sequence[Opportunity], network: Network, over: Period, by: Dimension
) -> Mapping[str, object]:
    """Kinds as rows, groups as columns, those from which most came first."""
    found = _flow(came, network, by, over)
    groups = sorted(found.groups()) if by == "tier" else found.groups()
    return {
        "title": f"{capital(over.name.removeprefix('in the '))}, by {by}",
        "rows": [kind.replace("_", " ") for kind in found.kinds()],
        "columns": [called(by, group) for group in groups],
        "counts": [[found.counts.get((kind, group), 0) for group in groups] for kind in found.kinds()],
    }
