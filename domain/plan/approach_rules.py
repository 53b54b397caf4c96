"""Which approach fits: five answers, points for depth and for breadth, what each sets (method, 2)."""

from collections.abc import Mapping
from dataclasses import dataclass

DEPTH, BREADTH, HYBRID = "depth", "breadth", "hybrid"

NAMES = {DEPTH: "depth first", BREADTH: "breadth first", HYBRID: "hybrid"}

QUESTIONS: Mapping[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "field": (
        "How is the field you're in?",
        (("Stable", "stable"), ("Changing fast", "changing"), ("New to me", "new")),
    ),
    "time": (
        "How much time have you got for people in a week?",
        (("An hour or so", "little"), ("Two or three", "some"), ("More", "much")),
    ),
    "stage": (
        "Where are you on your way?",
        (
            ("Early on", "early"),
            ("In the middle", "middle"),
            ("Later", "later"),
            ("Founder or sales", "founder"),
        ),
    ),
    "need": (
        "What do you need more: a few who speak for you, or many who know of you?",
        (("A few who speak for me", "advocates"), ("Many who know of me", "awareness"), ("Both", "both")),
    ),
    "value": (
        "Is it clear to others what you have to give?",
        (("Quite clear", "clear"), ("Not yet", "unclear")),
    ),
}
"""The short conversation, each answer by a button; every one may be skipped."""

POINTS: Mapping[tuple[str, str], tuple[str, int, str]] = {
    ("field", "stable"): (DEPTH, 2, "your field is stable"),
    ("field", "changing"): (BREADTH, 2, "your field changes fast"),
    ("field", "new"): (BREADTH, 2, "the field is new to you"),
    ("time", "little"): (DEPTH, 1, "there's little time"),
    ("time", "much"): (BREADTH, 1, "there's time for it"),
    ("stage", "early"): (BREADTH, 2, "you're early on"),
    ("stage", "later"): (DEPTH, 2, "you're well on your way"),
    ("stage", "founder"): (BREADTH, 2, "founders and sellers live on being known"),
    ("need", "advocates"): (DEPTH, 2, "you need a few who speak for you"),
    ("need", "awareness"): (BREADTH, 2, "you need many who know of you"),
    ("value", "clear"): (DEPTH, 1, "it's clear what you have to give"),
    ("value", "unclear"): (BREADTH, 1, "what you have to give will show by talking with many"),
}
"""What an answer speaks for, how much, and why (the method's table, its weights ours)."""

CLEAR = 3
"""Points by which one side must lead; else it is the hybrid, which suits most people (ours)."""

FOR: Mapping[str, tuple[str, str]] = {
    DEPTH: (
        "Few new people; your closest kept full and warm. They speak for you.",
        "It takes patience, and what is new reaches you late.",
    ),
    BREADTH: (
        "Many new people; news and chances reach you early.",
        "It can stay on the surface: watch that second talks happen and that old ties don't fade.",
    ),
    HYBRID: (
        "Some deep relationships kept, some new people in areas you choose.",
        "It needs choosing: neither everybody nor only the old ones.",
    ),
}
"""For and against each."""

RESULTS = {DEPTH: "6–9 months", BREADTH: "3–4 months", HYBRID: "6–12 months"}
"""When results show (method, section 2)."""

TARGETS: Mapping[str, Mapping[str, int]] = {
    DEPTH: {"deep": 20, "new": 3, "nudges": 3},
    BREADTH: {"deep": 10, "new": 24, "nudges": 5},
    HYBRID: {"deep": 15, "new": 5, "nudges": 3},
}
"""Deep relationships to keep, new people a quarter, people in a nudge (hybrid: method; the others ours)."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What fits, and the user's own answers that speak for it and against."""

    name: str
    because: tuple[str, ...]
    although: tuple[str, ...]


def advised(answers: Mapping[str, str]) -> Advice:
    """The approach that fits these answers, by question; what was skipped speaks for nothing."""
    told = [POINTS[key] for key in answers.items() if key in POINTS]
    points = {side: sum(count for one, count, _ in told if one == side) for side in (DEPTH, BREADTH)}
    lead = points[DEPTH] - points[BREADTH]
    name = HYBRID if abs(lead) < CLEAR else DEPTH if lead > 0 else BREADTH
    if name == HYBRID:
        return Advice(name, tuple(why for _, _, why in told), ())
    mine = tuple(why for side, _, why in told if side == name)
    return Advice(name, mine, tuple(why for side, _, why in told if side != name))
