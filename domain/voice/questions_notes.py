"""Questions that a note about somebody gives: what they do, want or have; other notes give none."""

import re
from collections.abc import Callable
from typing import TypeAlias

from domain.voice.questions_said import first_name, plain, to_you

Made: TypeAlias = Callable[[re.Match[str]], list[str]]

LONGEST = 70
"""Letters of what is said back within a question (ours)."""

_WHO = r"(?:(?:{name}|she|he|they)(?:['’]s|['’]re| is| are| was)? |is |are |currently |now |still |busy )*"
_SEEK = r"(?:looking for|searching for|hunting for|seeking)"
_MULL = r"(?:thinking (?:about|of)|considering|mulling(?: over)?|weighing|dreaming of|unsure about)"
_WANTS = r"(?:wants|hopes|plans|intends|would like|['’]d like|is planning|is hoping|dreams of being able) to"
_HAS = r"(?:has|have|got|has got) (?:an? |one |the )?"

NOTES: tuple[tuple[str, Made], ...] = (
    (
        rf"{_SEEK} (?P<what>.+)",
        lambda m: [
            f"How is your search for {m['what']} going?",
            f"What would make the search for {m['what']} easier for you?",
        ],
    ),
    (
        rf"{_MULL} (?P<what>.+)",
        lambda m: [
            f"What would tip the balance for you with {m['what']}?",
            f"How far have you come in your thoughts on {m['what']}?",
        ],
    ),
    (
        rf"{_WANTS} (?P<what>.+)",
        lambda m: [
            f"You wanted to {m['what']}: what would be the next step?",
            f"What would it take for you to {m['what']}?",
        ],
    ),
    (
        r"(?:likes|loves|enjoys) to (?P<what>.+)",
        lambda m: [
            f"When did you last get round to it: to {m['what']}?",
            f"What do you like best when you {m['what']}?",
        ],
    ),
    (
        rf"{_HAS}(?P<what>.+)",
        lambda m: [f"What is new with your {m['what']}?"],
    ),
    (
        r"(?P<what>(?!being|feeling|having|going through|during|according)[a-z]{3,}ing\b .+)",
        lambda m: [
            f"How is {m['what']} going?",
            f"What has surprised you about {m['what']}?",
        ],
    ),
)
"""What a note begins with, without who it is about, and what can be asked then; the first that fits."""


def asked_of(note: str, name: str) -> list[str]:
    """The questions a note gives, to the person it is about; none where it is of another kind."""
    who = "|".join(re.escape(one) for one in (name, first_name(name)))
    words = plain(re.split(r"[.;\n]", note.strip())[0])
    for heading, made in NOTES:
        found = re.fullmatch(f"(?i){_WHO.format(name=who)}{heading}", words)
        if found is not None and len(found["what"]) <= LONGEST:
            return [to_you(one, name) for one in made(found)]
    return []
