"""The quadrant somebody stands in."""

import re

from domain.language.intents.facts.pieces import NOW, OPEN, WHO, facts
from domain.language.intents.touch import asks
from domain.language.lexicon.kinds import QUADRANT, kind_of
from domain.language.rows import Fields, Found, Row, row


def _quadrant(found: Found) -> Fields | None:
    if found.words.startswith("add") and any(
        named.mention and not named.mention.match.keys for named in found.people("who")
    ):
        return None
    at = re.search(r"\b(?:at|@) (?P<company>[^,;]+)$", found.said("what") or "")
    return facts(quadrant=kind_of(QUADRANT, found.plain("what")), company=at["company"] if at else None)


def _is_of_mine(found: Found) -> Fields | None:
    """Two who "are colleagues" are each other's; "my mentors" are the user's."""
    each_other = len(found.people("who")) > 1 and not re.search(r"\b(?:my|our|mine|of us)\b", found.words)
    return None if asks(found) or (each_other and _MUTUAL.match(found.plain("what"))) else _quadrant(found)


_MUTUAL = re.compile(r".*\b(?:colleagues|coworkers|teammates)\b")

QUADRANTS: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:(?:could|would|might|should|will) (?:be|become)|[:=-]|,|quadrant) (?:an? |my |one"
        " of my )?(?P<what>(?:(?:industry|potential|internal|good|great) )*(?:mentors?|advisors?|advisers?"
        "|colleagues?|coworkers?|peers?|collaborators?|teammates?|coach))(?: (?:of mine|for me))?$",
        _is_of_mine,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:is|are|'s|s) {NOW}(?:on|in) my (?P<what>team|department|company|firm)$",
        lambda f: facts(quadrant="colleague") if not asks(f) else None,
        "who",
    ),
    row(
        "update_contact",
        "(?:(?:my|the|our|all) )*(?P<what>(?:(?:industry|potential|internal) )?(?:mentors?(?:"
        " and advisors?)?|advisors?|advisers?"
        rf"|colleagues?|coworkers?|peers?|collaborators?|teammates?)) ?(?:are|:|=|-) ?:? ?{WHO}$",
        _quadrant,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:put|mark|set|count|list|file|treat|classify|add|make|class|categori[sz]e|note|regard"
        f"|consider|record|move|save|keep) {WHO} (?:(?:down|as|in|to|under|into|an?|my|the|one|of|industry"
        "|quadrant|potential|internal|quadrant:|with|amongst|among) )+(?P<what>(?:mentors?|advisors?"
        r"|advisers?|colleagues?|coworkers?|peers?|collaborators?|teammates?|coach)\b.*)",
        _quadrant,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:is|are|s|'s|becomes?|became|has become|has been|was) {NOW}(?:an? |my "
        "|one of my |our |the |more of an? )*(?P<what>(?:old |former |good |great |long time "
        "|industry |potential |internal |trusted |close |ex )*(?:mentors?|advisors?|advisers?"
        r"|colleagues?|coworkers?|peers?|collaborators?|teammates?|coach)\b.*)",
        _is_of_mine,
        "who",
    ),
)
