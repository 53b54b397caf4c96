"""Areas of possible collaboration: what somebody could help with, or do together with the user."""

import re

from domain.language.intents.facts.pieces import OPEN, WHO, WHO_OR_PRONOUN, facts, several
from domain.language.intents.touch import asks
from domain.language.rows import Fields, Found, Row, row

_ARTICLE = re.compile(r"^(?:an?|the|our|my|some)\s+", re.IGNORECASE)
_ENCOUNTER = re.compile(
    "(?:(?:a|an|the|my|our) )?(?:lunch|coffee|dinner|drinks?|breakfast|brunch|call|chat|walk|beers?|tea"
    "|now|me|us|you)$"
)


def _area(found: Found) -> Fields | None:
    """What was said to be possible; a day makes a plan of it, and lunch is no area."""
    if "offer" in found.words and found.plain("what").startswith(("the ", "my ", "our ")):
        return None
    if asks(found) or found.days() or _ENCOUNTER.match(found.plain("what")):
        return None
    return facts(area=[_ARTICLE.sub("", one) for one in several(found.said("what"))])


_COULD = (
    "(?:could|can|might|may|would|is able to|might be able to|would be able to|is willing to|is happy to"
    "|offered to|offers to|said (?:that )?(?:he|she|they) (?:could|can|would)) (?:(?:also|maybe|probably"
    "|definitely|perhaps|really|surely) )*"
)
_HELP = (
    "(?:help|advise|support|assist|consult|contribute|chip in|weigh in|give (?:me |us )?(?:advice|feedback"
    "|input))(?: (?:me|us|out|my team|our team))*"
)
_TOGETHER = "(?:collaborate|work together|work|team up|partner(?: up)?|cooperate|join forces|do something)"

AREAS: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}(?:maybe )?{WHO_OR_PRONOUN} {_COULD}{_HELP} (?:with|on|about|regarding) (?P<what>.+)",
        _area,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:(?:maybe|perhaps) (?:i |we )?(?:could |might )?|(?:(?:i|we) )?(?:could|might|may)"
        f" )(?:(?:also|maybe|perhaps) )*{_TOGETHER}(?: together)? with {WHO} (?:on|for|around|in)"
        " (?P<what>.+)",
        _area,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} and (?:i|me) (?:could|might|may) (?:(?:also|maybe|perhaps) )*{_TOGETHER}(?: together)?"
        " (?:on|for|around|in) (?P<what>.+)",
        _area,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:possible |potential )?(?:areas?|fields?|topics?)(?: (?:of|for) (?:possible |potential "
        "|a )?"
        f"(?:collaboration|cooperation|working together))?(?: (?:with|for|of))+ {WHO} ?[:,-] ?(?P<what>.+)",
        _area,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} (?:would|could|might) be (?:an? )?(?:good|great|perfect|right|useful|ideal)"
        " (?:(?:fit|person|choice|partner|match|help) )?for (?P<what>.+)",
        _area,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} is (?:someone|somebody|(?:a|the) (?:good |right )?person|good|great) to"
        " (?:work with|collaborate with|partner with|team up with|talk to|ask)(?: (?:on|about|for|regarding))"
        " (?P<what>.+)",
        _area,
        "who",
    ),
)
