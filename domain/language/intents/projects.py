"""What the user is working on, and who could help with it or gain from it: ``integrate``."""

import re

from domain.language.rows import Fields, Found, Row, row

_HELP = (
    "(?:help|advise|know|assist|support|gain|benefit|use|interested|useful|give|feedback"
    "|chip in|contribute|input|weigh in|point me|have ideas|talk to|ask|involve|loop in"
    "|bring in|speak to|review|be good|relevant|learn|care|lend a hand|join|be interested"
    "|open doors|connect me|introduce|consult|collaborate|pitch in|sanity check|bounce"
    "|reach out|turn to|go to|good for|tap|lean on|offer|want in|care about)"
)


_WORKING = (
    "(?:(?:i am|we are|i m|i ve been|i have been|currently|right now|now|just|am|i will be|i am about to be"
    "|we will be|i have|i ve got|we have|my team is|i plan to|i want to|i need to|i am about to|i am going"
    " to|starting|i am trying to|i d like to|i would like to) )+"
)


def _integrate(found: Found) -> Fields | None:
    return {"text": found.said("text") or found.reading.said(found.clause.start, found.clause.end)}


_DOOR = re.compile(
    r"who (?:\w+ ){0,4}?(?:introduce|connect|put (?:me|us) in touch|get (?:me|us) (?:in|into|to)|open (?:a"
    r" |some |the )?doors?|bridges?)\b"
)


def _help_or_door(found: Found) -> Fields | None:
    """Who could help; of kind introduction where a way to others is sought."""
    fields = _integrate(found)
    return {**fields, "kind": "introduction"} if fields and _DOOR.match(found.words) else fields


_MODAL = "(?:can|could|might|would|should|may|will|is able to|would be able to)"
DOORS: tuple[Row, ...] = (
    row(
        "integrate",
        rf"(?:so )?who (?:\w+ ){{0,3}}?{_MODAL} (?:(?:best|possibly|maybe|please) )*(?:introduce (?:me|us)"
        " to|connect (?:me|us) (?:with|to)|put (?:me|us) in (?:touch|contact) with|get (?:me|us)"
        " (?:in(?:to)?|an introduction to|in touch with|to|in at|in with)|help (?:me|us) (?:(?:to )?(?:meet"
        "|get to know|reach|get into|get in touch with|find|connect with))|open (?:a |some |the )?doors?(?:"
        " (?:in|to|at|for (?:me|us) (?:in|at)))*) (?P<text>.+)$",
        lambda f: {"text": f.said("text"), "kind": "introduction"},
        None,
    ),
    row(
        "integrate",
        "(?:so )?(?:who|which of my (?:people|contacts|connections)) (?:is|are|s|could be|can be) (?:a |the"
        " |my )?(?:bridges?|way in|door opener|connectors?) (?:to|into|between|for|in) (?P<text>.+)$|(?:so"
        " )?who (?:bridges|connects|links|spans) (?P<text2>.+)$|(?:show |list )?(?:my )?bridges(?: (?:to"
        "|into|between) (?P<text3>.+))?$",
        lambda f: {
            "text": f.said("text") or f.said("text2") or f.said("text3"),
            "kind": "introduction",
        },
        None,
    ),
    row(
        "integrate",
        "(?:so )?how (?:do|can|could|would|should) (?:i|we) (?:best )?(?:get to know|get to|reach|get"
        " in(?:to)?|get an introduction to|get introduced to|find a way (?:in)?to|meet) (?P<text>.+)$",
        lambda f: {"text": f.said("text"), "kind": "introduction"} if not f.people() else None,
        None,
    ),
    row(
        "integrate",
        "(?:is there )?(?:any|a|some) (?:way|door|route|path) (?:in(?:to)?|to) (?P<text>.+)$",
        lambda f: (
            {"text": f.said("text"), "kind": "introduction"}
            if "?" in f.clause.mark and not f.people()
            else None
        ),
        None,
    ),
)
"""Ways to people one does not know yet, over those one knows (method 1: bridges)."""


_WHO_HELPS = (
    "(?:who|whom|anyone|anybody|any (?:one|contacts?|connections?|people|ideas who|suggestions)|is there"
    " (?:anyone|someone)|do i know (?:anyone|somebody|someone)|does anyone|which (?:of my )?(?:contacts?"
    rf"|connections?|people)|someone|somebody|know anyone)\b.*\b{_HELP}\b.*"
)


_WORK_AND_WHO = (
    f"(?:{_WORKING}|for |with |on |working on |preparing |writing |building |launching |planning"
    f" )(?P<text>(?!a meeting|lunch|dinner|coffee).{{3,160}}?)(?: ?[,.;:?!-]+| and| so| -)* (?:so |and"
    f" |but |any idea |wondering |i wonder |tell me |do you know )*{_WHO_HELPS}"
)


def _work_and_who(found: Found) -> Fields | None:
    """It tells of something the user is at, and not only of what is needed."""
    tells = re.match(r"(?:for |with |on )", found.words) or re.search(
        r"\b(?:\w+ing|have|ve got|got|need|want|plan|to \w+)\b", found.words
    )
    return _integrate(found) if tells else None


_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?;\n])[\s.!]*(?:(?:so|and|also|now|ok)[ ,]+)*$")


def _in_a_sentence_of_its_own(found: Found) -> Fields | None:
    """After another sentence; within one the question would cover what was told before it."""
    begins = _SENTENCE_BEGINS.search(found.reading.text[: found.clause.start])
    return _work_and_who(found) if begins else None


INTEGRATE: tuple[Row, ...] = (
    row(
        "integrate",
        _WORK_AND_WHO,
        _work_and_who,
        None,
    ),
    row(
        "integrate",
        r"who (?:in my network |among my (?:contacts|connections) |of my \w+ |do i know (?:who |that )?"
        "|else |all )?(?:can|could|might|would|should|may|will|is able to|would be able to|is best placed"
        " to|is good to) (?:i |best |possibly |maybe )?(?:help|advise|assist|support|ask|talk to|speak"
        " (?:to|with)|give (?:me|us)|have (?:advice|input|insight)|turn to|consult|be (?:useful|helpful"
        "|good)|review|point me|go to|get advice from|share|benefit|gain|loop in|involve|contact|reach out"
        " to|introduce|connect|open|approach)(?: (?:me|us|out))?(?: (?:with|about|on|for|regarding|by|from"
        "|in|to|of)) (?P<text>.+)",
        _help_or_door,
        None,
    ),
    row(
        "integrate",
        "(?:i (?:need|could use|want|would like|am looking for)|looking for|need) (?:some )?(?:help|advice"
        "|input|feedback|support|expertise|a second opinion|guidance)(?: (?:with|on|about|for|from someone"
        r" \w+|in)) (?P<text>.+?) ?[,.;:?!-]* (?:who|anyone|anybody)\b.*",
        _integrate,
        None,
    ),
    row("integrate", r"(?:integrate|integration)(?: ?[:,-]| my)? ?(?P<text>.*)", _integrate, None),
    row(
        "integrate",
        r"(?P<text>(?:.* )?)(?:who|whose|which of my \w+)\b (?:\w+ )?(?:brains?|advice|expertise|input"
        "|opinion|insights?|experience)? ?(?:can|could|should|might|may|shall) i (?:pick|tap|use|borrow"
        r"|draw on|lean on|ask|consult|rely on|learn from)\b.*",
        lambda f: (
            None if f.people() or f.words.startswith("who should i") else {"text": f.said("text") or f.words}
        ),
        None,
    ),
    row(
        "integrate",
        "who (?:would|might|could|should) (?:benefit|gain|be interested|care|find this useful"
        r"|want to (?:know|hear|read|see))\b(?: (?:from|in|about))? ?(?P<text>.*)",
        _integrate,
        None,
    ),
)


def _own_work(found: Found) -> Fields | None:
    """Not with somebody known: that is a talk, or something promised."""
    if found.people() or "?" in found.clause.mark or not found.without_days("text"):
        return None
    return _integrate(found)


PROJECTS: tuple[Row, ...] = (
    row("integrate", _WORK_AND_WHO, _in_a_sentence_of_its_own, None),
    row(
        "integrate",
        "(?:(?:show|list|see|what are|how are|tell me|give me|me|all|my|the|of|open|current) )*projects"
        "(?: (?:list|going|doing|so far|open))*$",
        None,
        None,
        step="list",
    ),
    row(
        "integrate",
        "(?:(?:a|my|our|another|new|next|here is a|i have a|i ve got a) )*projects? ?[:,-]+ ?(?P<text>.{3,})",
        _integrate,
        None,
    ),
    row(
        "integrate",
        f"(?:so )?who (?:\\w+ ){{0,3}}?{_MODAL} (?:(?:best|possibly|maybe|perhaps) )*(?:(?:help|advise|assist"
        "|support)(?: (?:me|us))?(?: out)?|(?:give|offer|have)(?: (?:me|us))? (?:some |any )?(?:feedback"
        "|input|advice|help|a hand|insights?|ideas)) (?:with|on|about|regarding) (?P<text>.+)",
        _help_or_door,
        None,
    ),
    row(
        "integrate",
        f"who (?:\\w+ ){{0,3}}?{_MODAL} (?:benefit|gain|profit|get something) (?:from|out of)"
        " (?:(?:hearing|reading|knowing|learning|seeing)(?: (?:about|of|from))? )?(?P<text>.+)",
        _integrate,
        None,
    ),
    row(
        "integrate",
        rf"{_WORKING}(?P<text>(?:moving|switching|breaking|branching(?: out)?|expanding|transitioning"
        r"|getting) into (?!(?:a|my|our|the) (?:\w+ )*(?:house|home|flat|apartment|place|office|room|car"
        r"|bed)\b)(?!(?:bed|trouble|shape|debt|it|that|this|them|{P})\b).{3,})",
        _own_work,
        None,
    ),
)
"""What the user is working on, as a list; a field they are moving into, which isn't theirs yet; who gains."""


_AT_WORK = (
    "(?:preparing|writing|drafting|building|launching|planning|organi[sz]ing|starting|developing|designing"
    "|researching|creating|giving|holding|running|putting together|pitching|hosting|editing|recording"
    "|producing|teaching|setting up|finishing|founding)"
)

_MADE = (
    "(?:talk|article|book|blog|essay|paper|thesis|dissertation|report|newsletter|podcast|workshop|webinar"
    "|course|class|lecture|keynote|presentation|pitch|proposal|bid|project|chapter|series|video|conference"
    "|panel|speech|deck|product|prototype|app|startup|company|business|campaign|study|survey|guide|column"
    "|exhibition|training|meetup|website|site|event|piece|post)s?"
)

_SMALL = r"(?!(?:it|this|that|them|me|myself|us|being|getting|becoming|having|feeling|staying|{P}|{D})\b)"

WORKING: tuple[Row, ...] = (
    row(
        "integrate",
        rf"(?:{_WORKING})?(?P<text>{_AT_WORK} (?:a|an|the|my|our|some|another) (?:(?!with )[\w'&-]+ ){{0,4}}?"
        rf"{_MADE}\b.*)",
        _own_work,
        None,
    ),
    row(
        "integrate",
        rf"(?:{_WORKING})?(?P<text>(?:working|writing|researching) (?:on|about) {_SMALL}.{{3,}})",
        _own_work,
        None,
    ),
)
"""What the user is at, told without a question: last of all, where nothing else is meant."""
