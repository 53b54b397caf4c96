"""Who came and who went, in words: who was strong and is not, who has become so, who is new, and the year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.measure.churn import Churn, churn, strong_on
from domain.measure.quality import QUARTER
from domain.people.network import Network, Profile
from domain.people.ranking import closest
from domain.phrases import last_talk, several, short_names, shortened
from domain.reply import Button, Reply, Rows
from domain.turn import Turn

SPANS = (730, 365, QUARTER)
"""Days looked back: two years (method, section 3), or as far as the log goes (ours)."""

YEAR = timedelta(days=365)

NAMED, ASKED = 5, 3
"""People of each kind by name; of those who faded, those with a button each (ours): one screen."""

NAME = 40
"""Letters of a name (ours)."""

TOO_EARLY = (
    f"Too early to tell who came and who went: that takes {QUARTER} days of history. "
    "Go on telling me whom you meet."
)


@dataclass(frozen=True, slots=True)
class Year:
    """The balance of a year: who came, how many were let rest, how many were strong then and are now."""

    came: Sequence[Profile]
    rested: int
    were: int
    are: int


def churned(turn: Turn) -> Reply:
    """All of it in one message."""
    network, day = turn.store.network(), turn.today
    since = began(network, day)
    if since is None:
        return Reply(TOO_EARLY)
    found = churn(network, day, since)
    quiet = closest(one for one in found.faded if one.counts)
    year = _year(network, found, day, since)
    parts = [
        [f"Who came and who went, since {since.day} {since:%B %Y}:"],
        _faded(found, quiet, day),
        _risen(found),
        _new(year, day),
        [_balance(year)] if since <= day - YEAR else [],
    ]
    text = "\n\n".join("\n".join(part) for part in parts if part)
    return Reply(text, _buttons(turn, quiet, bool(found.risen)))


def began(network: Network, day: date) -> date | None:
    """The day to look back to: the furthest of the spans at which somebody was known already."""
    known = [one.contact.added_on for one in network if one.contact.active]
    days = (day - timedelta(days=span) for span in SPANS)
    return next((one for one in days if known and min(known) <= one), None)


def _year(network: Network, found: Churn, day: date, since: date) -> Year:
    then = day - YEAR
    were = found.were if since == then else strong_on(network, then)
    came = closest(one for one in network if one.counts and then < one.contact.added_on <= day)
    rested = sum(
        one.contact.archived_on is not None and then < one.contact.archived_on <= day for one in network
    )
    return Year(came, rested, len(were), len(found.are))


def _faded(found: Churn, quiet: Sequence[Profile], day: date) -> list[str]:
    if not found.were:
        return ["Nobody was strong by the log then."]
    stayed = f"Of {len(found.were)} who were strong then, {len(found.kept)} still {_are(len(found.kept))}."
    if not found.faded:
        return [f"{stayed} Nobody faded."]
    lines = [f"• {shortened(one.name, NAME)} – {_last(one, day)}" for one in quiet[:NAMED]]
    more = [f"… and {len(quiet) - NAMED} more."] if len(quiet) > NAMED else []
    rest = len(found.faded) - len(quiet)
    resting = [f"{rest} of them you let rest."] if rest else []
    hello = ["A short hello to one of them is a good start."] if quiet else []
    heading = ["Strong then, quieter now:"] if quiet else []
    return [stayed, *heading, *lines, *more, *resting, *hello]


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _last(profile: Profile, day: date) -> str:
    talks = profile.talks_until(day)
    return last_talk(talks[0] if talks else None, day)


def _names(people: Iterable[Profile]) -> str:
    return several([shortened(one.name, NAME) for one in closest(people)], NAMED)


def _risen(found: Churn) -> list[str]:
    if not found.risen:
        return []
    return [f"Became strong: {_names(found.risen)}. Does their tier still fit?"]


def _new(year: Year, day: date) -> list[str]:
    """Who came in the year; those not talked with twice may be gone as fast."""
    if not year.came:
        return []
    once = [one for one in year.came if len(one.talks_until(day)) <= 1]
    said = [f"New in the last 12 months ({len(year.came)}): {_names(year.came)}."]
    return [*said, *([f"A second talk would keep: {_names(once)}."] if once else [])]


def _balance(year: Year) -> str:
    came, rested = len(year.came), year.rested
    were = "was" if year.were == 1 else "were"
    return (
        f"The year: {came} came, {rested} went to rest; "
        f"{year.were} {were} strong a year ago, {year.are} {_are(year.are)} now."
    )


def _buttons(turn: Turn, quiet: Sequence[Profile], risen: bool) -> Rows:
    names = short_names([one.contact for one in quiet[:ASKED]])
    rows = tuple(
        (
            Button(f"Draft {shortened(name)}", f"draft:{key}"),
            Button(f"Log {shortened(name)}", f"touched:{key}"),
        )
        for key, name in names.items()
    )
    tiers = (Button("Tiers", "tiers:"),) if risen else ()
    return (*rows, (*tiers, Button("Score", "score:")))
