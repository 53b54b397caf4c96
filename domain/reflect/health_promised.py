"""What a note promises: "a bit distant, I'll call her on Friday", said about a health check, is a promise."""

import re

from domain.model import Contact, Reflection
from domain.reflect.journal_heard import WILL, meant
from domain.reply import Answer
from domain.touch.promise import follow_up
from domain.turn import Turn

PIECES = re.compile(r"(?i)[.;!?\n]+|,? *\b(?:so|and|but|then)\b (?=i\b|we\b)|, *(?=i\b|i'|we\b)")
"""Where a new sentence begins, or a new half of one."""


def promised_in(turn: Turn, contact: Contact, text: str) -> Answer:
    """Promises found in a text about somebody, kept; "her" is them, and whom nobody knows is left alone."""
    about = Reflection(day=turn.today, people=(contact.id,))
    said: Answer = ()
    for piece in filter(None, map(str.strip, PIECES.split(text))):
        actions = meant(turn, piece, about, to_do=WILL.match(piece) is not None)
        for action in actions:
            known = all(person.status == "known" for person in action.people)
            if action.intent == "follow_up" and action.people and known:
                said += follow_up(turn, action)
    return said
