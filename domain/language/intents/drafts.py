"""Words for a message to somebody: ``draft``."""

import re

from domain.language.lexicon.kinds import DRAFT, kind_of
from domain.language.rows import Fields, Found, Row, row

_DRAFT_VERB = (
    "(?:(?:(?:can|could|would|will) you |please |help me |i (?:want|need|would like) (?:you )?to |let us |i"
    " need |i want |i d like |give me |quickly |to |just )*(?:draft|write|compose|word|prepare|formulate"
    "|phrase|create|generate|craft|type|pen|suggest|make|put together|come up with|whip up|rewrite|cook up"
    "|script|do|get|show|give|need|want|propose))"
)


_MESSAGE = (
    "(?:introduction|introductions|check ins?|follow ups?|follow up (?:note|email|message)|thank you|thanks"
    r"|note|email|message|text|letter|line|lines|reply|congratulations?|congrats|birthday \w+|reconnection"
    r"|reconnect\w*|catch up|reach out|outreach|greeting|words|wording|template|draft|dm|linkedin message"
    r"|hello|apology|invitation|invite|give|offer|ask|request|thank you \w+|card|ping|post|wishes"
    "|condolences|nudge|few words|something|intro email|introduction email|message|sms|whatsapp|response"
    "|kudos|re introduction|cold email|warm introduction|update|referral|recommendation|heads up|sorry)"
)


def _draft(found: Found) -> Fields | None:
    words = found.words
    if words.startswith(("do not", "please do not")):
        return None
    if (
        found.ahead()
        and re.match(r"(?:write|do|get|make|need|want)\b", words)
        and not re.search(r"\b(?:draft|me a|me an|help)\b", words)
    ):
        return None
    return {"kind": kind_of(DRAFT, words) or "check_in"}


def _draft_to(found: Found) -> Fields | None:
    """ "Write to Dana" is a thing to do; "write Dana a thank-you note" wants words."""
    return _draft(found) if re.search(rf"\b{_MESSAGE}\b", found.words) else None


DRAFTS: tuple[Row, ...] = (
    row(
        "draft",
        f"{_DRAFT_VERB} (?:me |us |up |out |down )?(?:(?:a|an|the|some|my|short|quick|nice"
        "|warm|friendly|brief|little|polite|good|kind|casual|formal|simple|few|new|another"
        "|double opt in|heartfelt|linkedin|personal|proper|sweet|funny|lovely|professional"
        rf"|belated|gentle|cold|\w+) )*?{_MESSAGE}(?: \w+)*? (?:to|for|between|with|from"
        "|introducing|connecting|thanking|congratulating|about|asking|on|after|of|saying"
        rf"|inviting|that|re|in|telling|following) .*(?:{{P}}|him|her|them)\b.*",
        _draft,
    ),
    row(
        "draft",
        "(?:please |can you |could you |help me |i need to |i want to )*(?:draft|write"
        f"|compose|word|send me)(?: to)? (?P<who>{{WHO}}) (?:(?:a|an|the|some|my|quick|short"
        rf"|nice|warm|\w+) )*?{_MESSAGE}\b.*",
        _draft,
    ),
    row(
        "draft",
        f"{_DRAFT_VERB} (?:me |us |up )?(?:(?:a|an|the|some|my|short|quick|nice"
        rf"|\w+) )*?{_MESSAGE}(?: (?:to|for|please))?$",
        lambda f: (
            _draft(f)
            if re.search(r"\b(?:draft|compose|template|help me|word|write me)\b|^write\b", f.words)
            else None
        ),
    ),
    row("draft", r"(?:draft|compose)\b.*", _draft),
    row(
        "draft",
        "(?:(?:a|an|some|the|quick|short|nice|thank you|birthday|congratulations?|warm|my) )*(?:draft"
        "|template|thank you note|thank you message|thank you email|congratulations? (?:note|message|email)"
        "|check in (?:message|note|email)|reconnection (?:message|note|email)|introduction (?:message|email"
        "|draft)|birthday (?:message|wish|wishes)|words) (?:to|for|between) .*{P}.*",
        lambda f: _draft(f) if not f.days() else None,
    ),
    row(
        "draft",
        "help me (?:to )?(?:reconnect|get back in touch|reach out|reach back out|check in"
        "|catch up|follow up|thank|congratulate|write|introduce|say|word|respond|reply"
        r"|apologi[sz]e|wish|tell|message|email|text|ask|answer|invite)\b.*{WHO}.*",
        _draft,
    ),
    row(
        "draft",
        "(?:what|how) (?:should|do|can|could|would|shall|might) i (?:say|write|word|text|email|message"
        "|reply|respond|phrase|put it|reconnect|thank|congratulate|tell|reach out|follow up|introduce|break"
        r" the ice|get back in touch|re ?connect|answer|approach|open|start|begin|ask)\b.*{WHO}.*",
        lambda f: _draft(f) if not re.search(r"\bask\b", f.words) else None,
    ),
    row(
        "draft",
        "(?:i need|give me|suggest|got|any|need|find me)(?: (?:some|a|an|the|good|few|nice|right|me|kind))*"
        r" (?:\w+ ){0,3}?(?:words|message|line|lines|note|text|opener|ice ?breaker|wording|template"
        r"|introduction|email|dm)(?: \w+)* (?:to|for|between) .*{P}.*",
        lambda f: _draft(f) if not f.days() and " from " not in f.words else None,
    ),
)
