"""How facts read within a question: roles with their article, the user's words turned to the person asked."""

import re
from collections.abc import Sequence

TITLES = frozenset(
    {"head", "chief", "president", "chair", "chairman", "chairwoman", "dean", "founder", "cofounder", "owner"}
    | {"co-founder", "vp", "svp", "evp", "vice", "managing", "executive", "director", "mayor"}
)
"""Roles that begin so are held by one: they go without an article."""

WITH_ARTICLE = re.compile(r"(?i)^(?:an?|the)\b")

FIELDS = frozenset(
    {
        "sales",
        "design",
        "operations",
        "ops",
        "law",
        "legal",
        "finance",
        "hr",
        "pr",
        "it",
        "research",
        "science",
    }
    | {"relations", "product", "strategy", "support", "media", "data", "security", "logistics", "analytics"}
    | {"healthcare", "medicine", "insurance", "ventures", "software"}
)
FIELD_ENDS = ("ing", "ics", "tion", "tions", "ment", "ship")
"""Words and endings of kinds of work that name no person: one works *in* them."""

RELATIONS = frozenset(
    {"mentor", "mentee", "colleague", "friend", "neighbour", "neighbor", "boss", "classmate", "client"}
    | {"customer", "advisor", "adviser", "coach", "teammate", "roommate", "flatmate"}
)
"""What people are to the user: no work of theirs to ask about."""

THEIRS = re.compile(r"(?i)\b(?:her|his|their)\b")
THEM = re.compile(r"(?i)\b(?:him|them)\b")
THEY = re.compile(r"(?i)\b(?:she|he|they)\b")
HER_OBJECT = re.compile(
    r"(?i)\b(send|give|show|tell|ask|call|help|with|to|for|thank|introduce|meet|see) her\b"
    r"(?=\s*$|[,.;]|\s(?:the|an?|my|our|with|to|about|for|on|in|at|by|and|again|before|after|when|if|how)\b)"
)
"""Where "her" is the person, not what is hers."""

ABOUT_THEM = re.compile(r"(?i)\b(?:himself|herself|themselves)\b")


def is_relation(role: str) -> bool:
    """Whether a role says what somebody is to the user: "my mentor", "former colleague"."""
    return role.split()[-1].casefold() in RELATIONS


def as_what(role: str) -> str:
    """ "as a designer", "as CTO", "as head of sales", "in product design"."""
    words = role.split()
    head = re.split(r"(?i)\s+(?:of|for|at|in|and)\s+|,", role)[0].split()[-1].casefold()
    if head in FIELDS or (head.endswith(FIELD_ENDS) and words[0].casefold() not in TITLES):
        return f"in {role}"
    if WITH_ARTICLE.match(role) or words[0].casefold() in TITLES or _is_short(words[0], words):
        return f"as {role}"
    return f"as {'an' if role[0].casefold() in 'aeio' or _is_spelled(role) else 'a'} {role}"


def _is_short(first: str, words: Sequence[str]) -> bool:
    """ "CTO", "COO of Europe": an office by its letters."""
    return (
        first.isupper() and len(first) > 1 and (len(words) == 1 or words[1].casefold() in {"of", "for", "at"})
    )


def _is_spelled(role: str) -> bool:
    """ "an HR manager", "an MP": letters that sound like a vowel."""
    first = role.split()[0]
    return first.isupper() and len(first) > 1 and first[0] in "AEFHILMNORSX"


def first_name(name: str) -> str:
    """How somebody is addressed: the first word of a name that has a letter ("🌻 Sunny" is Sunny)."""
    words = name.split()
    return next((one for one in words if any(map(str.isalpha, one))), words[0] if words else name)


def to_you(text: str, name: str) -> str:
    """Words about somebody as one says them to that person: "send Dana the deck" → "send you the deck"."""
    names = "|".join(re.escape(one) for one in (name, first_name(name)))
    text = re.sub(rf"(?i)\b(?:{names})['’]s\b", "your", text)
    text = re.sub(rf"(?i)\b(?:{names})\b", "you", text)
    text = HER_OBJECT.sub(r"\1 you", text)
    for said, ours in ((ABOUT_THEM, "yourself"), (THEIRS, "your"), (THEM, "you"), (THEY, "you")):
        text = said.sub(ours, text)
    return text


def plain(text: str) -> str:
    """Without the sign at its end, so that a sentence can go on."""
    return text.strip().rstrip(" .!?;,:")
