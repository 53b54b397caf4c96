"""The quadrant somebody stands in."""

from domain.language.intents.facts.pieces import NOW, OPEN, WHO, facts
from domain.language.intents.touch import asks
from domain.language.lexicon.kinds import QUADRANT, kind_of
from domain.language.rows import Fields, Found, Row, row


def _quadrant(found: Found) -> Fields | None:
    if found.words.startswith("add") and any(
        named.mention and not named.mention.match.keys for named in found.people("who")
    ):
        return None
    return facts(quadrant=kind_of(QUADRANT, found.plain("what")))


QUADRANTS: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}(?:put|mark|set|count|list|file|treat|classify|add|make|class|categori[sz]e"
        f"|note|regard|consider|record|move|save|keep) {WHO} (?:(?:down|as|in|to|under|into|an?"
        "|my|the|one|of|industry|quadrant|potential|internal|quadrant:|with|amongst"
        "|among) )+(?P<what>(?:mentors?|advisors?|advisers?|colleagues?|coworkers?|peers?"
        r"|collaborators?|teammates?|coach)\b.*)",
        _quadrant,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:is|s|'s|becomes?|became|has become|has been|was) {NOW}(?:an? |my "
        "|one of my |our |the |more of an? )*(?P<what>(?:old |former |good |great |long time "
        "|industry |potential |internal |trusted |close |ex )*(?:mentors?|advisors?|advisers?"
        r"|colleagues?|coworkers?|peers?|collaborators?|teammates?)\b.*)",
        lambda f: _quadrant(f) if not asks(f) else None,
        "who",
    ),
)
