"""The map: how people spread over the four quadrants, in words and as what a picture shows (method 1)."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.language.model import Action
from domain.model import Prompt
from domain.people.balance_report import report
from domain.people.deep_map import EMPTY, deep, look, told
from domain.people.goals import review
from domain.people.network import Network, Profile
from domain.people.pruning import prune_buttons
from domain.people.ranking import closest
from domain.people.shares import TOO_MUCH, Shares, is_too_much, shares
from domain.people.strength import strength
from domain.people.ties import ties
from domain.phrases import QUADRANTS, capital, counted, percent, several, shortened
from domain.plan.noticed import notice
from domain.reply import Answer, Button, Picture, Reply, Rows
from domain.rhythm.prompts import Spoken
from domain.turn import Tap, Turn

KIND = "map"
"""Of the prompt and of the picture."""

DRAWN = 400
"""People on one picture, the closest (ours): more are dots that nobody can tell apart."""

LEAST = 5
"""Active people under which the quarterly map is left out in silence (method, "When")."""

DEEP_MONTHS = (2, 8)
"""When the quarterly map is a deep one, too (method, "When")."""

NAMED = 3
"""People who aren't placed, by name (ours)."""

NAME = 40
"""Letters of a name below the picture (ours): Telegram takes 1,024 of them all."""


def network_map(turn: Turn, action: Action) -> Answer:
    """ "show my network map", "deep map", "where do I invest and what do I receive?"."""
    if action.fields.get("step") == "balance":
        return (report(turn),)
    notice(turn, "map")
    return (deep(turn) if action.fields.get("deep") else shown(turn),)


def map_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    notice(turn, "map")
    return (shown(turn),)


def deep_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    notice(turn, "map")
    return (deep(turn),)


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """The quarter's map; in February and August the deep one with it, where there are groups to speak of."""
    if len(turn.store.network().active()) < LEAST:
        return ()
    said = (Spoken(KIND, "", shown(turn)),)
    found = look(turn) if prompt.local_day.month in DEEP_MONTHS else None
    return (*said, Spoken(KIND, "deep", told(turn, found))) if found and found.groups else said


def shown(turn: Turn) -> Reply:
    """The map with its picture; without anybody, how to begin."""
    network = turn.store.network()
    people = network.active()
    if not people:
        return Reply(EMPTY)
    found = spread(people)
    line, asking = review(turn)
    text = "\n".join([*lines(people, found), *line])
    letting_go = filter(None, [prune_buttons(turn)])
    return Reply(
        text, (*_buttons(found), *asking, *letting_go), file=Picture(KIND, picture(network, turn.today))
    )


def spread(people: Sequence[Profile]) -> Shares:
    """How these people spread over the quadrants; those in none are unknown."""
    return shares(profile.value("quadrant") for profile in people)


def lines(people: Sequence[Profile], found: Shares) -> list[str]:
    """The shares in words, among those placed; what is too much, what is empty, who isn't placed."""
    placed = f", {found.known} of them placed" if found.unknown else ""
    counts = [f"• {capital(name)}: {_share(found, key)}" for key, name in QUADRANTS.items()]
    return [
        f"Your map: {counted(len(people), 'connection')}{placed}.",
        *counts,
        *_warnings(found),
        *_unplaced(people, found),
    ]


def _share(found: Shares, quadrant: str) -> str:
    count = found.counts.get(quadrant, 0)
    return f"{percent(count, found.known)} ({count})" if count else "nobody yet"


def _warnings(found: Shares) -> list[str]:
    full = [
        key for key in QUADRANTS if not found.is_thin and is_too_much(found.counts.get(key, 0), found.known)
    ]
    said = [
        f"⚠ {capital(QUADRANTS[key])} hold {TOO_MUCH} % or more: your view leans to one side." for key in full
    ]
    if found.known and found.is_thin:
        return [f"Only {found.known} placed so far: place a few more and I can say where you lean."]
    empty = [name for key, name in QUADRANTS.items() if not found.counts.get(key)]
    if found.known and empty:
        said.append(f"⚠ Empty: {', '.join(empty)}.")
    return said


def _unplaced(people: Sequence[Profile], found: Shares) -> list[str]:
    if not found.unknown:
        return []
    names = [shortened(one.name, NAME) for one in closest(people) if one.value("quadrant") is None]
    return [f"Not placed yet: {several(names, NAMED)}. Say it like “{names[0]} is a mentor”."]


def _buttons(found: Shares) -> Rows:
    place = ((Button("Place them", "inventory:place"),),) if found.unknown else ()
    return (
        *place,
        (Button("Deep map", "deepmap:"), Button("Gave and got", "balance:")),
        (Button("Gaps", "gaps:"), Button("How diverse?", "diversity:")),
    )


def picture(network: Network, today: date) -> Mapping[str, object]:
    """What the picture shows: the closest people, the lines among them, the shares of everybody placed."""
    people = network.active()
    drawn = closest(people)[:DRAWN]
    found = spread(people)
    on_it = {one.id for one in drawn}
    tied = ties(network)
    links = [[*pair, "introduction"] for pair in sorted(tied.introductions) if on_it.issuperset(pair)]
    links += [[*pair, "met"] for pair in sorted(tied.met) if on_it.issuperset(pair)]
    return {
        "title": f"Your network, {today:%B %Y}",
        "people": [_dot(one, today) for one in drawn],
        "links": links,
        "shares": {key: _rounded(found.counts.get(key, 0), found.known) for key in QUADRANTS},
        "left_out": len(people) - len(drawn),
    }


def _rounded(count: int, known: int) -> float:
    """A share in whole percents, rounded as the words round it: both say the same."""
    return int(100 * count / known + 0.5) / 100 if known else 0.0


def _dot(profile: Profile, today: date) -> dict[str, object]:
    return {
        "id": profile.id,
        "name": profile.name,
        "quadrant": profile.value("quadrant"),
        "tier": profile.contact.tier,
        "strength": strength(profile, today).shown,
    }
