"""Questions about the rhythm itself, in words that the grammar of messages has no intent for."""

import re

from domain.reply import Answer
from domain.rhythm.weekly import week_said
from domain.rhythm.when import Rules, when
from domain.turn import Turn

WEEK = re.compile(
    r"(?i)^\W*(?:(?:please |can you )?(?:show|give|tell|do|start)(?: me)? )?"
    r"(?:(?:so )?how(?: was|'s|’s| is| did) (?:my|the|this) week(?: go(?:ing)?)?"
    r"|(?:my |the )?(?:weekly (?:review|routine|summary|report)|weekly|week in review)"
    r"|(?:review|sum up) (?:my|the) week|my week|what happened this week)(?: please)?\W*$"
)
NEXT = re.compile(
    r"(?i)^\W*(?:so )?(?:"
    r"when(?: will|'ll| do| are| is|'s|’s)?(?: you| the| my)?(?: going to)?(?: next| come)?"
    r" (?:nudge|remind|write(?: to)?|message|ping|nudges?|reminders?|message|prompts?)\b.{0,25}"
    r"|what(?:'s|’s| is| comes?| will come)(?: up)?(?: coming)?(?: up)? next"
    r"|what(?:'s|’s| is) (?:coming(?: up)?|planned|scheduled)"
    r")\W*$"
)


def asked(turn: Turn, text: str, rules: Rules) -> Answer:
    """The answer to how the week was, or to when something comes next; nothing where neither is asked."""
    if WEEK.search(text):
        return week_said(turn)
    return when(turn, rules) if NEXT.search(text) else ()
