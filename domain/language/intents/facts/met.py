"""How the user met somebody, and who introduced them."""

from domain.language.intents.facts.pieces import OPEN, WHO, facts
from domain.language.intents.touch import asks
from domain.language.rows import Fields, Found, Row, row


def _how_met(found: Found) -> Fields | None:
    return None if asks(found) else facts(how_met=found.said("what"))


def _how(found: Found) -> Fields | None:
    return (
        None
        if asks(found) or found.people() == ()
        else facts(how_met=found.reading.said(found.match.start("who") + 2, found.clause.end))
    )


def _introduced(found: Found) -> Fields | None:
    by = found.people("by")
    if asks(found) or not by:
        return None
    return facts(introduced_by=by[0].said, how_met=f"introduced by {by[0].said}")


MET: tuple[Row, ...] = (
    row(
        "update_contact",
        rf"{OPEN}(?:i |we )?(?:first |originally )?met {WHO} (?P<what>(?:through|via|thanks to) {{P}}.*)",
        _how_met,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:i (?:first )?(?:met|know|knew|got to know|originally met)|we"
        f" (?:first )?(?:met)|how i (?:met|know)) {WHO} (?P<what>(?:through|via|from|originally"
        "|in college|at university|at school|back in|when we|while|by way of|because of|years"
        r" ago|ages ago|since)\b.*)",
        _how_met,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} and (?:i|me) (?:first )?(?:met (?:in college|at (?:university|school"
        "|college|uni)|through|when|back|while|years ago)|go (?:way )?back|went to (?:school"
        "|college|university|uni)|studied together|grew up together|used to work|worked"
        " together|know each other)(?P<what>.*)",
        _how,
        "who",
    ),
    row("update_contact", rf"{OPEN}{WHO} was introduced (?:to me )?by (?P<by>{{P}}).*", _introduced, "who"),
)
