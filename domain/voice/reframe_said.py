"""What looks forward, said two ways: as something under way, and as a question for a view. Pure."""

import re

from domain.phrases import capital
from domain.voice.reframe_read import DEFICIT, Told, read

NOTHING = re.compile(
    r"(?i)^\W*(?:nothing|none|no|nope|not yet|nothing yet|not really|n/?a|not sure|-+)\b[^,]{0,20}$"
)
"""No action yet: that is no shame, and is left out."""

PAST = (
    r"(?:asked|took|joined|signed|started|read|booked|found|hired|watched|practi[sc]ed|talked|met|bought|enrolled"
    r"|began|went|wrote|made|set|got|spoke|called|moved|decided|planned|tried|learnt|\w{2,}[^e\W]ed)"
)


ONCE = frozenset({"failure", "rejected"})
"""What happened once is not worked at step by step."""


def forward(text: str, action: str | None = None) -> tuple[str, str] | None:
    """Two lines that look forward; None where the sentence can't be read, or nothing better can be said.

    ``action`` is what they do about it; else the one said in the same sentence, if any.
    """
    told = read(text)
    if told is None:
        return None
    doing = acted(action) or acted(told.action)
    lines = (_on_the_way(told, doing), _asking(told, doing))
    return None if any(DEFICIT.search(line) for line in lines) else lines


def acted(action: str | None) -> str:
    """What they do about it as a clause of its own: "I'm taking a course"; nothing where they do nothing."""
    words = " ".join((action or "").split()).strip(" .!?").removeprefix("by ")
    if not words or NOTHING.match(words) or DEFICIT.search(words):
        return ""
    if re.match(r"(?i)i\b|we\b|my\b", words):
        return capital(words)
    lower = words[0].lower() + words[1:] if words[1:2].islower() else words
    first = lower.split()[0]
    if first.endswith("ing") and len(first) > len("thing"):
        return f"I'm {lower}"
    if re.match(rf"(?i)(?:just |already )?{PAST}\b", lower):
        return f"I {lower}"
    if re.match(r"(?i)to ", lower):
        return f"I'm going {lower}"
    if re.match(r"(?i)(?:an?|the|some|more|weekly|daily|one|two|three) ", lower):
        return f"My next step is {lower}"
    return f"My next step: {lower}"


def _on_the_way(told: Told, doing: str) -> str:
    """Learning in progress, and how."""
    said = _open(told)
    if doing or told.kind in ONCE:
        return f"{said}. {doing}." if doing else f"{said}."
    return f"{said}, one small step at a time."


def _open(told: Told) -> str:
    about, verb = told.about, told.verb
    if verb:
        return f"I'm learning to {verb}" if told.kind != "late" else f"I'm making time to {verb}"
    if told.asks:
        return f"I'm finding out {about}"
    match told.kind:
        case "moment":
            return f"I'm working on the moments when {about}"
        case "impostor":
            return (
                f"I'm growing into {about}" if about else "I'm growing into a role that asks new things of me"
            )
        case "rejected":
            return (
                f"After {_end_of(about)} I'm getting ready for the next chance"
                if about
                else "I'm getting ready for the next chance"
            )
        case "late":
            return (
                f"I'm catching up on {about}" if about else "I'm catching up, and choosing what comes first"
            )
        case "failure":
            return f"I'm taking what {about} showed me into the next one"
        case "unknown":
            return (
                f"I'm getting to know {about}" if not about.endswith("ing") else f"I'm learning about {about}"
            )
        case "struggle":
            return f"I'm finding my way with {about}"
    return f"I'm working on {about}"


def _end_of(about: str) -> str:
    """What a no was about: "the no from Acme", "the no to the job"."""
    thing = re.match(r"(?i)(?:the|a|an|my|our|that|this)\b", about)
    return f"the no on {about}" if thing else f"the no from {about}"


def _asking(told: Told, doing: str) -> str:
    """A question for perspective."""
    question = _question(told)
    return f"{doing} – and I'd value your view: {question}" if doing else f"I'd value your view: {question}"


def _question(told: Told) -> str:
    about, verb = told.about, told.verb
    if verb and told.kind == "late":
        return f"how do you make sure to {_for_you(verb)}?"
    if verb:
        return f"what helped you learn to {_for_you(verb)}?"
    if told.asks:
        return f"how would you find out {_for_you(about)}?"
    match told.kind:
        case "moment":
            return f"what helps you when {_for_you(about)}?"
        case "impostor":
            return "what helped you find your feet when a role was new to you?"
        case "rejected":
            return "what would you do differently for the next one?"
        case "late":
            return f"how would you get {about} moving?" if about else "how do you choose what comes first?"
        case "failure":
            return f"what would you try next time with {about}?"
        case "unknown":
            return f"where would you begin with {about}?"
        case "struggle":
            return f"what would you try with {about}?"
    return f"what made the biggest difference for you with {about}?"


def _for_you(words: str) -> str:
    """What is the speaker's own is the other's in a question about how they did it."""
    for mine, yours in (
        ("myself", "yourself"),
        ("my", "your"),
        ("me", "you"),
        ("i am|i'm", "you are"),
        ("i", "you"),
    ):
        words = re.sub(rf"(?i)\b(?:{mine})\b", yours, words)
    return words
