"""What of a connection is changed by buttons: labels, choices and the question for each part."""

from collections.abc import Mapping

from domain.people.kinds import IN_QUADRANT
from domain.phrases import TIER_RHYTHM, capital, every

LABELS = {
    "company": "Company",
    "role": "Role",
    "place": "Place",
    "tier": "Tier",
    "quadrant": "Quadrant",
    "strength": "Strength",
    "birthday": "Birthday",
    "tag": "Tags",
    "interest": "Interests",
    "industry": "Industry",
    "function": "Function",
    "seniority": "Seniority",
    "email": "E-mail",
    "phone": "Phone",
    "link": "Link",
    "how_met": "How you met",
    "introduced_by": "Introduced by",
    "alias": "Other names",
    "area": "Work together",
    "cadence_days": "Own rhythm",
    "priority": "Top 20",
    "note": "Notes",
}
FIRST = (("company", "role", "place"), ("tier", "quadrant", "strength"), ("birthday", "tag", "interest"))
MORE = (
    ("industry", "function", "seniority"),
    ("email", "phone", "link"),
    ("how_met", "introduced_by", "alias"),
    ("area", "cadence_days", "priority"),
)
"""The parts, as a thumb finds them: those changed most often first."""

REST, NEW, NONE = "more", "new", "none"
"""What a button says beside the kind: the second page, a value to be told, none any more."""

OFFERED_RHYTHMS = (7, 14, 21, 42, 60, 182)
"""Days between touches that are offered as one's own rhythm (ours); any other can be said."""

CHOICES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "tier": tuple((f"Tier {tier}: {rhythm}", str(tier)) for tier, rhythm in TIER_RHYTHM.items()),
    "quadrant": tuple((capital(words), kind) for kind, words in IN_QUADRANT.items()),
    "strength": tuple((str(level), str(level)) for level in range(1, 6)),
    "cadence_days": tuple((capital(every(days)), str(days)) for days in OFFERED_RHYTHMS),
    "priority": (("Among the twenty", str(True)), ("Not among them", NONE)),
}
"""Parts that are chosen by a button."""

PER_ROW = {"strength": 5, "tier": 1, "cadence_days": 3}
WIDE = 2
"""Buttons in a row, where the part has no number of its own."""

QUESTIONS = {
    "alias": "What else is {} called?",
    "area": "What could you and {} work on together? Several with commas.",
    "birthday": "When is {}'s birthday? With or without the year.",
    "cadence_days": "How often would you like to be in touch with {}? Say it like “every 3 weeks”.",
    "company": "Where does {} work?",
    "email": "What's {}'s e-mail address?",
    "function": "What kind of work does {} do: engineering, sales, law…?",
    "how_met": "How did you meet {}?",
    "industry": "Which industry is {} in?",
    "interest": "What does {} like? Several with commas.",
    "introduced_by": "Who introduced you to {}?",
    "link": "What's the link to {}'s page or profile?",
    "note": "What should I note on {}?",
    "phone": "What's {}'s phone number?",
    "place": "Where does {} live?",
    "priority": "Is {} among the twenty people who matter most?",
    "quadrant": "What is {} to you?",
    "role": "What does {} do?",
    "seniority": "How senior is {}: junior, senior, director, founder…?",
    "strength": "How close do you feel to {}? 1 is hardly, 5 very close.",
    "tag": "Which tags for {}? Several with commas.",
    "tier": "How often would you like to be in touch with {}?",
}

LISTED = frozenset({"tag", "interest", "area"})
"""Kinds of which several can be told in one answer."""


def asked(name: str, kind: str) -> str:
    """The question for a part, with the first name."""
    return QUESTIONS[kind].format(name.split()[0])
