"""Who could give input on something, and who would gain from it: out of everything known, each with why."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.model import Gap, Interaction, Promise
from domain.people.network import Profile
from domain.people.noted import worked
from domain.people.ranking import closeness
from domain.people.why import called, reason_of
from domain.phrases import shortened
from domain.plan.integrate_sought import Sought, Source, Text, likeliest, sought_for, texts_of
from domain.turn import Turn

PIECE = 60
"""Letters of a reason (ours)."""

MOST = 2
"""Reasons for one of them (ours): it stays a line or two."""

GAIN_TOO = 3
"""Whoever is found to ask gains as well where a third as much tells of it (ours): by their work, say."""

GAVE = {"taking": ", they gave", "giving": ", you gave"}
"""What a talk's balance adds to it as a reason."""

ASKS, GAINS = 0, 1
"""The two sides of what a text tells."""


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody found, and why in words of what is known."""

    profile: Profile
    because: str

    @property
    def id(self) -> int:
        return self.profile.id


@dataclass(frozen=True, slots=True)
class Helpers:
    """Those who could give input, and those who would gain; nobody is among both."""

    inputs: tuple[Helper, ...] = ()
    gains: tuple[Helper, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.inputs or self.gains)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """How much tells for asking somebody, how much for sharing with them, and the reasons of each."""

    profile: Profile
    asks: float
    gains: float
    asked: str
    shared: str


def helpers(turn: Turn, topic: Sequence[str], count: int) -> Helpers:
    """Everybody found by these words, the likeliest first; ``count`` of a side are shown at once."""
    sought = sought_for(turn, topic)
    found = sorted(
        filter(None, (_weighed(sought, profile) for profile in likeliest(sought))),
        key=lambda one: (-round(max(one.asks, one.gains), 2), closeness(one.profile)),
    )
    inputs: list[_Weighed] = []
    gains: list[_Weighed] = []
    for one in found:
        is_even = one.asks == one.gains and len(inputs) <= len(gains)
        (inputs if one.asks > one.gains or is_even else gains).append(one)
    if not gains:  # whom there is no room to ask first may gain all the same
        gains = [one for one in inputs[count:] if one.gains * GAIN_TOO >= one.asks]
        inputs = [one for one in inputs if one not in gains]
    return Helpers(
        tuple(Helper(one.profile, one.asked) for one in inputs),
        tuple(Helper(one.profile, one.shared) for one in gains),
    )


def line(helper: Helper) -> str:
    """ "Dana Kim – pricing lead at Figma; talked about pricing (3 weeks ago)"."""
    profile = helper.profile
    work = shortened(worked(profile.value("role"), profile.value("company")), PIECE)
    told = "; ".join(filter(None, (work, helper.because)))
    return f"{called(profile.contact)} – {told}" if told else called(profile.contact)


def _weighed(sought: Sought, profile: Profile) -> _Weighed | None:
    """The best reasons for either side; None where no text says anything after all."""
    texts = list(texts_of(sought, profile))
    asks, asked = _best(sought, profile, texts, ASKS)
    gains, shared = _best(sought, profile, texts, GAINS)
    return _Weighed(profile, asks, gains, asked, shared) if asks or gains else None


def _best(sought: Sought, profile: Profile, texts: Sequence[Text], side: int) -> tuple[float, str]:
    """What tells most of one side, then what does for the words it hasn't; how much, and how it reads."""
    score, reasons, had = 0.0, list[str](), frozenset[int]()
    for _ in range(MOST):
        worth = [(sought.tells(text.has - had) * text.sides[side], text) for text in texts]
        best = max(worth, key=lambda one: one[0], default=None)
        if best is None or not best[0]:
            break
        score, had = score + best[0], had | best[1].has
        reasons.append(_reads(sought, profile, best[1].source))
    return score, "; ".join(dict.fromkeys(filter(None, reasons)))


def _reads(sought: Sought, profile: Profile, source: Source) -> str:
    match source:
        case Promise():
            return f"you promised: {shortened(source.text, PIECE)}"
        case Gap():
            return f"fills your gap “{shortened(source.goal, PIECE)}”"
    accepted = [match.taken_for for match in sought.matches]
    gave = GAVE.get(source[2].balance or "", "") if isinstance(source[2], Interaction) else ""
    return reason_of(profile, source, accepted, sought.scope.today) + gave
