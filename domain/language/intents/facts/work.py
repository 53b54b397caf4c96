"""Where somebody works and lives, and as what."""

import re

from domain.language.intents.apposition import apposition_facts, said_in_passing
from domain.language.intents.facts.moves import joined, left, moved_on
from domain.language.intents.facts.pieces import NOW, OPEN, WHO_OR_PRONOUN, clean, facts, whole_note
from domain.language.intents.touch import asks
from domain.language.lexicon.callings import is_function
from domain.language.lexicon.kinds import QUADRANT, kind_of
from domain.language.lexicon.places import INDUSTRIES, is_place
from domain.language.macros import pattern
from domain.language.rows import Fields, Found, Row, row


def _job(found: Found) -> Fields | None:
    if asks(found):
        return None
    start, end = found.span("what")
    told = apposition_facts(found.reading, start, end, job=True)
    return facts(**told) if told else None


def _company(found: Found) -> Fields | None:
    if asks(found):
        return None
    start, end = found.span("what")
    told = apposition_facts(found.reading, start, end, job=True)
    return facts(**(told if told.get("company") else {**told, "company": found.without_days("what")}))


_HERE = re.compile(
    r"(?:the )?(?:town|area|city|office|building|hospital|meeting|here|neighbou?rhood)\b", re.IGNORECASE
)


_FIELD = re.compile(
    r"^(?:in|into)\s+(?:the\s+)?(?P<what>.+?)(?:\s+(?P<word>industry|sector|space|business|world|field"
    r"|function|department|team))?(?:\s+(?:at|for|with)\s+(?P<company>.+?))?(?:\s+(?:in|based in|out"
    r" of)\s+(?P<place>[^,]+))?$",
    re.IGNORECASE,
)


def _field(found: Found) -> Fields | None:
    """ "In sales at Acme", "in the health industry": the kind of work or the industry, and where."""
    said = clean(found.without_days("what"))
    of = _FIELD.match(said) if said else None
    if of is None or (not of["word"] and of["what"][:1].isupper() and is_place(of["what"])):
        return None
    place = of["place"] if of["place"] and (is_place(of["place"]) or of["place"][:1].isupper()) else None
    if is_function(of["what"]) and of["word"] not in ("industry", "sector", "space"):
        return facts(function=of["what"], company=of["company"], place=place)
    if of["word"] or INDUSTRIES.search(of["what"].lower()):
        return facts(industry=of["what"], company=of["company"], place=place)
    return None


def _does(found: Found) -> Fields | None:
    """ "Dana does marketing at Acme"."""
    what, _, company = (clean(found.without_days("what")) or "").partition(" at ")
    return facts(function=what, company=company) if is_function(what) and not asks(found) else None


def _new_job(found: Found) -> Fields | None:
    """ "Got a new gig as VP Product at Notion"."""
    said = re.sub(r"^as\s+", "", found.without_days("what") or "", flags=re.IGNORECASE)
    told = said_in_passing(said, job=True)
    return facts(**told) if told and not asks(found) else None


def _founded(found: Found) -> Fields | None:
    """ "Dana founded Acme" makes her its founder."""
    company = clean(found.without_days("what"))
    return (
        facts(role=f"{found.plain('co').replace(' ', '')}founder", company=company)
        if company and not asks(found)
        else None
    )


def _manages(found: Found) -> Fields | None:
    """ "Bob heads sales at Zendesk": what they lead is their role."""
    if asks(found) or re.search(r"\b(?:me|us|our)\b", found.words):
        return None
    role, _, company = (found.said("what") or "").rpartition(" at ")
    return facts(role=f"{found.plain('verb')} {role}", company=company) if role else None


def _works(found: Found) -> Fields | None:
    if asks(found) or not found.people("who"):
        return None
    words = found.plain("what")
    if re.match(r"(?:with|on|for) (?:me|us|my|our|him|her|them)\b", words):
        return None
    if _BEFORE.search(found.words):
        return whole_note(found)
    if found.has("what") and re.match(r"in ", words):
        if field := _field(found):
            return field
        start, end = found.span("what")
        told = apposition_facts(found.reading, start, end, job=True)
        return facts(**told) if told else whole_note(found)
    return _company(found) if re.match(r"(?:at|for|with) ", words) else _job(found) or whole_note(found)


_BEFORE = re.compile(
    r"(?<!has )(?<!have )\bworked\b|\b(?:used to|before|previously|formerly|until|back then|in the past)\b"
)
"""Told of work that is over."""


_NOT_A_KIND = re.compile(
    "(?:star|genius|jerk|idiot|pain|mess|legend|hero|liar|joke|dear|sweetheart|lifesaver|delight|nightmare"
    "|bit|little|lot|long way|great (?:guy|person|help)|good (?:guy|person|egg)|treat|joy|pleasure|rock"
    r" ?star|keeper|wreck|machine|no show|nice \w+)\b"
)


_PASSING = re.compile(
    "(?:late|here|there|right|wrong|great|good|nice|awesome|amazing|ok|fine|well|sick|ill|busy|back|away"
    "|out|off|on|overdue|not|so|very|really|such|coming|going|calling|meeting|joining|visiting|waiting|the"
    " best|a star|annoying|funny|kind|cool|sweet|lovely|happy|sad|angry|upset|tired|mad|doing|being|still"
    "|my favou?rite|awful|terrible|the worst|a jerk|an idiot|hilarious|in town|with me|up|down|gone|trying"
    "|asking|driving|killing|making|a pain|in a meeting|running|keen|excited|unavailable|online|offline"
    "|next|first|due|about to|supposed|welcome|with|here|frank|unwell|stressed|swamped|worried|sure|open to"
    r"|willing|glad|available|free|considering|thinking)\b"
)


_IS_A = pattern(r".*?(?:{P}|he|she|they) (?:is|was|'s)(?: \w+)? an? ")


_DOING = re.compile(
    r"(?:looking for|hiring|recruiting|searching for|raising|building|writing|learning|training for) "
)
"""What somebody is at just now is no role."""


def _becomes(found: Found) -> Fields | None:
    if re.match(
        r"(?:me|us|interested|into (?!the|a)|passionate|fond|keen)\b", found.plain("what")
    ) or re.search(r"\b(?:with|for|to) (?:me|us)\b", found.words):
        return None
    if asks(found) or not found.people("who") or "not" in found.words.split()[:4]:
        return None
    words = found.plain("what")
    if re.match(r"(?:at|with) ", words) and not found.days("what") and not ORDINARY_AT.match(words):
        return _company(found)
    if (
        quadrant := kind_of(QUADRANT, words)
        if re.match(
            r"(?:\w+ ){0,3}(?:mentor|advisor|adviser|peer|colleague|coworker|collaborator)s?\b", words
        )
        else None
    ):
        return facts(quadrant=quadrant)
    if field := _field(found):
        return field
    if _DOING.match(words) or (words.startswith(("my ", "our ")) and not _PASSING.match(words)):
        return whole_note(found)
    if re.match(r"\w+ing\b", words) and not _LASTING.match(words):
        return None
    if (based := re.match(r"(?:based |living |now )?(?:in|from|near|out of) (.+)", words)) and re.match(
        r"(?:based|living|in|from|near)", words
    ):
        place = clean(
            re.sub(
                r"^(?:based |living |now )*(?:in|from|near|out of)\s+",
                "",
                found.without_days("what") or "",
                flags=re.IGNORECASE,
            )
        )
        if place and _HERE.match(place):
            return whole_note(found)
        if place and (
            is_place(place)
            or (based and words.startswith(("based", "living", "from")))
            or place[:1].isupper()
        ):
            return facts(place=place)
    start, end = found.span("what")
    told = apposition_facts(found.reading, start, end, job=True)
    if told.get("role") or told.get("company"):
        return facts(**told)
    kind = _IS_A.match(found.words) and not _NOT_A_KIND.match(words)
    passing = _PASSING.match(words) and not words.startswith("on the board")
    if not kind and (passing or not _LASTING.search(words)):
        return None
    return whole_note(found)


ORDINARY_AT = re.compile(
    "(?:at|with) (?:the|a|an|my|our|his|her|their|home|work|lunch|dinner|me|us|it|him"
    r"|least|risk|ease|war)\b"
)


_LASTING = re.compile(
    r"\b(?:engaged|married|pregnant|divorced|vegan|vegetarian|retired|promoted|expecting|single|widowed"
    "|german|french|american|british|indian|allergic|fluent|from|looking for|hiring|writing|raising"
    "|training for|building|learning|studying|planning to|a (?:father|mother|dad|mum|mom|parent|grandmother"
    r"|grandfather|runner|vegan|vegetarian|fan|\w+er|\w+ist|\w+or)|on (?:parental|maternity|paternity"
    "|sabbatical|leave)|laid off|fired|made redundant|moving to|getting married|having a baby|between jobs"
    "|on the board|leaving|starting|into|interested|good at|great at|an expert|expert|specialist|teetotal"
    r"|sober|lactose|gluten|left handed|the go to|best person|the person)\b"
)


WORK: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} {NOW}(?:(?:left|leaves|is leaving|quit|quits) (?P<what>.+ (?:for|to join"
        "|to work|joining) .+|.+ and (?:joined|is now) .+)|(?:moved|switched|jumped|transferred|went"
        "|relocated|changed) (?P<what2>from .+ to .+))",
        moved_on,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} {NOW}(?P<co>co ?)?founded (?P<what>(?!an? |the |his |her |their |two "
        "|three |us|me).+)",
        _founded,
        "who",
    ),
    row("update_contact", f"{OPEN}{WHO_OR_PRONOUN} {NOW}(?:does|is doing) (?P<what>.+)", _does, "who"),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} {NOW}(?:switched|changed|is changing) (?:jobs?|companies|employers?"
        "|firms)[ ,]*(?:(?:and|is|he|she|they|now|works|he's|she's|to) )*(?P<what>(?:at|with|for) .+)",
        _works,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} {NOW}(?:got|has|landed|took|found|starts?|started|accepted) (?:an? |the"
        " )?(?:new )?(?:gig|job|role|position|post) ?[,:]? (?P<what>(?:as|at|with) .+)",
        _new_job,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} {NOW}used to (?:work|be|live|run|lead|head|study) .+",
        whole_note,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} (?P<verb>heads|leads|runs|manages|directs|oversees|is leading|is"
        " running|is heading) (?P<what>.+ at .+)",
        _manages,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} {NOW}(?:works?|is working|working|worked|is employed|has been working"
        r"|is doing \w+) (?:(?:now|as|currently|again|there|full time|part time|today"
        rf"|remotely) )*(?P<what>(?:at|for|as|in|with|on)\b.*|{{D}}.*|an? .*)",
        _works,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} {NOW}(?:joined|joins|is joining|joining|will join|started at|starts at|is"
        " starting at|starting at|went to|is going to|moved to|moves to|moving to|is moving to|switched to"
        "|jumped to|transferred to|signed with|signed on with|got a job at|got a job with|got hired (?:at"
        "|by)|was hired (?:at|by)|landed (?:a job )?at|accepted (?:a job|an offer|a role|a position) (?:at"
        "|with|from)|relocated to|is relocating to|left for|lives? in|is living in|living in|is based in"
        "|based in|is from|comes from|resides in|settled in|grew up in|was born in|took a job (?:at|with)"
        "|is heading to|is off to|flew to|immigrated to|emigrated to|just moved to|has moved to|moved back"
        " to|lives? near|is located in|stays in) (?P<what>.+)",
        joined,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} (?:{NOW})(?:started|starts|is starting|began|is|became|becomes|was made"
        "|got|was (?=promoted|appointed|named|elected|hired|made|born)|has been|been|takes over|took over"
        "|got promoted|was promoted|promoted|accepted|took|landed|got a|made (?=partner|director|vp|manager"
        "|senior|principal|tenure|ceo|cto)|serves|acts|will be|will become|is going to be)"
        f" (?:{NOW})(?:(?:a|an|the|as|to|into|appointed|named|made|promoted|new job|new role|position|job"
        "|role|over|elected|hired|the new|new|our|working|now) )*(?P<what>.+)",
        _becomes,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} {NOW}(?:left|leaves|is leaving|quit|quits|resigned from|is no longer (?:at"
        "|with)|no longer works (?:at|for)|isn t at|got laid off from|was laid off from|got fired from"
        "|departed|retired from|stepped down from|stepped down as|was fired from|got laid off|was laid off"
        "|retired|resigned|stepped down|is retiring|is unemployed|is between jobs|is on the job market|does"
        r" not work (?:at|for)|is not (?:at|with))\b(?P<what>.*)",
        left,
        "who",
    ),
)
