"""Questions about people: who is due, who to write to, when the last time was, what is known, who fits.

Reading is harmless, so these rows are loose: an opening of a question and a word that tells what is asked.
"""

import re

from domain.language.durations import duration_days
from domain.language.rows import Fields, Found, Row, row

ASK = (
    "(?:(?:so|and|hey|ok|please|also|now|can you|could you|would you|do you know|tell me|remind me|i wonder"
    "|wondering|i want to know|i would like to know|let me know|i need to know) )*"
)
_WHO = (
    r"(?:(?:to |with )?(?:who|whom|whose|which|what|whoever)\b|any ?one|any ?body|any\b|some ?one|some"
    r" ?body|every ?one|every ?body|people|contacts|connections|those|folks|friends|(?:all|the|my)\b|is\b"
    r"|are\b|am i|have i|did i|do i|has\b|show|list|give|tell|see|display|find|get|check|view|pull|bring"
    r"|name|remind|how many|relationships|tier\b|{SHOW})"
)
_LATE = (
    r"(?:over ?due|over due|past due|neglect\w*|ignor(?:e|ed|ing)|slip(?:s|ped|ping)?(?: (?:away|through"
    r" \w+ \w+))?|(?:go(?:ne|ing|es)|gets?|getting|grow(?:n|ing)|turn(?:ed|ing)|went|been) (?:\w+"
    " )?(?:cold(?:er)?|quiet|silent|stale|dark|cool|rusty)|cooling|lost (?:touch|contact|track)|los(?:e"
    "|ing) (?:touch|contact|track)|out of (?:touch|the loop with)|fall(?:en|ing)? (?:behind|through the"
    " cracks|off|by the wayside|out of touch)|fell (?:behind|off|through the cracks)|left hanging|late"
    r" (?:with|on|for)|run(?:ning)? late|lagging|let(?:ting)? (?:\w+ )?(?:slip|slide|drop|lapse|drift|fall"
    r"|go (?:cold|stale|quiet)|down|cool)|forgot(?:ten|ting)?|forget(?:ting)?|overlook\w*|drift(?:ed|ing)"
    r"|dormant|lapsed|inactive|behind (?:on|with|in)|(?:needs?|need|deserves?|lack\w*|wants?|could use"
    r"|require\w*|crying out for|in need of) (?:some |a |my |more |the )*(?:attention|ping|nudge|love|touch"
    "|tlc|call|check in|reviving|hello|reconnection)|(?:too long|ages|a while|forever|the longest|long"
    " time) (?:since|without|ago)|been (?:too long|ages|a while|forever|the longest|longest)|fading|faded"
    r"|ghost\w*|abandoned|unattended|haven t|slacking|due for (?:a|some|contact)|most due|gone off|put off"
    r"|avoid\w*|missed out on|cold(?:est)? (?:contacts|connections|relationships|leads)|stale (?:contacts"
    "|connections|relationships)|losing|way behind|longest|long overdue|owe (?:a (?:call|visit|ping|hello"
    r"|catch up))\b)"
)
_NOT_LATE = (
    r"(?!.*\b(?:promis\w+|follow ups?|tasks?|owe|reminders?|todos?|commitments?|owed|lunch"
    r" break|tier list)\b)"
)
_TALK = "{TALKED}"
_TIER = re.compile(r"\btier (?P<tier>[1-3]|one|two|three)s?\b")
TIERS = {"1": 1, "2": 2, "3": 3, "one": 1, "two": 2, "three": 3}


def _overdue(found: Found) -> Fields | None:
    if found.reading.people_in(found.clause.start, found.clause.end):
        return None
    fields: Fields = {}
    if tier := _TIER.search(found.words):
        fields["tier"] = TIERS[tier["tier"]]
    if days := duration_days(found.reading.said(found.clause.start, found.clause.end)):
        fields["days"] = days
    return fields


OVERDUE = (
    row("overdue", rf"{ASK}{_NOT_LATE}{_WHO}.*?\b{_LATE}(?!\w).*", _overdue, None),
    row(
        "overdue",
        rf"{ASK}(?:{_WHO}|(?:{{P}} )?)(?!.*\b(?:promised|owe)\b).*?\b(?:not|never)\b.*?\b{_TALK}(?!\w).*",
        _overdue,
        None,
    ),
    row(
        "overdue",
        rf"{ASK}{_WHO}.*\b(?:without (?:contact|any contact|hearing|a word|touch\w*|talking|speaking)|no"
        " contact (?:with|for|in|since)|radio silence|silent (?:for|since)|quiet (?:for|since)|untouched"
        r"|last (?:spoke|talked|contacted|seen|touched) (?:more than|over)|unseen|out of contact)\b.*",
        _overdue,
        None,
    ),
    row(
        "overdue",
        "(?:(?:over ?due|neglected|dormant|lapsed|late|going cold|out of touch)(?: (?:list"
        "|people|contacts|connections|ones|relationships|report|in|for|from|now|today|please"
        "|folks|tier [123]|tier one|tier two|tier three|all|friends|who|{D}))*|tier (?:[123]"
        "|one|two|three) (?:people )?(?:who are |that are )?(?:over ?due|late|neglected).*"
        r"|(?:my |the |all )+(?:over ?due|neglected|dormant|lapsed)(?: \w+)*)$",
        _overdue,
        None,
    ),
)

_REACH = (
    "(?:reach(?:ing)?(?: out)?(?: to)?|contact(?:ing)?|call(?:ing)?|writ(?:e|ing)(?: to)?|text(?:ing)?"
    "|talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|ping(?:ing)?|messag(?:e|ing)|email(?:ing)?"
    "|catch(?:ing)? up with|connect(?:ing)? with|get(?:ting)? (?:back )?in touch(?: with)?|meet(?:ing)?(?:"
    " with)?|see(?:ing)?|say(?:ing)? (?:hi|hello|something|hey) to|check(?:ing)? (?:in )?(?:with|on|up on)"
    "|check in|touch(?:ing)? base(?: with)?|reconnect(?:ing)?(?: with)?|nudg(?:e|ing)|follow(?:ing)? up"
    " with|phon(?:e|ing)|ring(?:ing)?|keep(?:ing)? in touch with|dm|engage(?: with)?|have (?:a |an |some"
    " )?{DET}(?:{ENC}|{TALK})(?: with)?|prioriti[sz]e|warm up|focus on|grab(?:bing)? (?:a |an"
    " )?{DET}{ENC}(?: with)?|get (?:a |an )?{ENC} with|do {ENC} with|invit(?:e|ing)(?: (?:for|to) .*)?|hit"
    " up|drop(?:ping)? (?:a )?(?:line|note|message)(?: to)?|take (?:out )?(?:to|for) {ENC}|thank|be in"
    " touch with|start with|bother|cheer(?:ing)? up|make (?:smile|happy)|surpris(?:e|ing)|send (?:a"
    " )?(?:note|message|line|hello|text)(?: to)?|make time for|spend time (?:with|on)|think of|nurture|poke"
    "|greet|tend to|give (?:a )?(?:call|ring|shout)(?: to)?|water|visit|warm)"
)
_NO_TOPIC = (
    r"(?!.*\b(?:about (?!now)|regarding|for (?:help|advice|an introduction|a job|feedback"
    r"|input)|to (?:help|learn)|who can(?! i)|if i)\b)"
)
_PROPOSE = (
    "(?:suggest|recommend|pick|name|propose|choose|find|give|got|show|tell|nominate|select|throw|toss|hit)"
)
_SOMEBODY = (
    r"(?:(?:(?:a|an|some|three|two|one|any|\d|few|couple|of|five|random|new|good|next|today 's|my) )*(?:one"
    "|someone|somebody|people|person|names?|contacts?|connections?|suggestions?|candidates?|friends?))"
)


def _nobody(found: Found) -> Fields | None:
    return None if found.reading.people_in(found.clause.start, found.clause.end) else {}


SUGGEST = (
    row(
        "suggest",
        f"{ASK}{_NO_TOPIC}(?:who|whom|which|what|anyone|anybody|is there (?:anyone|anybody"
        r"|someone))\b(?! (?:am i|did i|have i|do i know|was|were|are you|has|had|do i"
        r" owe)\b).*?\b(?:should|shall|could|can|to|worth|ought|might|must|would|best|good|do"
        rf" you|need|due|deserve\w*|today)\b.*?{_REACH}(?!\w).*",
        _nobody,
        None,
    ),
    row(
        "suggest",
        f"{ASK}{_NO_TOPIC}(?:(?:please|can you|could you) )?{_PROPOSE}(?: me)? {_SOMEBODY}(?:"
        rf" .*?{_REACH}(?!\w).*| (?:for )?(?:me )?(?:today|{{D}}|for today|this morning|now|please))?$",
        lambda f: (
            _nobody(f)
            if re.search(
                r"\b(?:suggest|recommend|pick|propose|choose|someone|somebody|person|people|who|names?"
                r"|nominate)\b",
                f.words,
            )
            and not re.search(r"\b(?:at|in|from|who (?:is|works|knows))\b(?! touch)", f.words)
            else None
        ),
        None,
    ),
    row(
        "suggest",
        "(?:any |some |got any |your |the |my |today s |{D} 's |give me (?:my |the )?|show"
        " (?:me )?(?:my |the )?)*(?:suggestions?|recommendations?|nudges?|ideas? (?:on "
        r"|about |for |of )?who(?:m)?\b.*|morning nudge|daily nudge|people for today|list for"
        " today|picks?)(?: (?:for|me|today|please|{D}|this morning|now|who to .*))*$",
        lambda f: None if f.words.startswith("nudge me") else _nobody(f),
        None,
    ),
    row(
        "suggest",
        "(?:who|whom) (?:is|are|s) (?:next|up|up next|first|on deck|on (?:my|the|today s) (?:list|radar"
        "|menu)|the next one|today s (?:person|people|pick)|my next .*|due today|it today|worth (?:a|my) .*"
        "|up for .*|for today|on for today|it going to be)(?: {D}| today)?$",
        _nobody,
        None,
    ),
    row(
        "suggest",
        r"(?:i (?:have|ve got|got)|got|have|with) .*\b(?:minutes?|mins?|time|moment|hour"
        r"|energy|slot)\b ?,? .*\bwho\b.*",
        _nobody,
        None,
    ),
    row(
        "suggest",
        "(?:who|whom) (?:deserves|would (?:appreciate|like|love|enjoy)|might (?:like|enjoy"
        "|appreciate|love)|could use|wants) (?:a |an |to hear|hearing|my |some |me ).*",
        _nobody,
        None,
    ),
    row(
        "suggest",
        f"{_NO_TOPIC}(?:who|whom) (?:to|should i|do i|could i|shall i|can i|now|next|today"
        f"|else)(?: {_REACH}.*| today| now| next| first| pick)?$",
        _nobody,
        None,
    ),
)

_LAST = r"(?:last|latest|most recent(?:ly)?|lately|recently|previous|ago)"


def _somebody(found: Found) -> Fields | None:
    return {} if found.people() or found.reading.people_in(found.clause.start, found.clause.end) else None


def _recently(found: Found) -> Fields | None:
    return (
        _somebody(found)
        if "?" in found.clause.mark
        or re.search(
            rf"\b(?:{_LAST}|ever|yet|already|this (?:week|month|year|quarter)|in (?:a while|ages"
            r"|the last))\b",
            found.words,
        )
        or found.days()
        else None
    )


LAST_TOUCH = (
    row(
        "last_touch",
        f"{ASK}(?:when|what (?:day|date|was)|how long ago|how recently|since when|which"
        rf" day)\b.*\b(?:{_LAST}|long ago|(?:talk|spoke|speak|see|saw|met|meet)\w*)\b.*",
        lambda f: (
            _somebody(f)
            if (
                re.search(rf"\b{_LAST}\b|\blong ago\b", f.words)
                and not re.search(r"\b(?:discuss|talk about|say|birthday|promise)\b", f.words)
            )
            or re.match(r"when (?:did|have) (?:i|we|{P} and i)", f.words)
            else None
        ),
    ),
    row(
        "last_touch",
        r"(?:so )?(?:when|what (?:day|date)) (?:did|have|was it) (?:i|we|{P} and (?:i|me)|i and {P})\b.*",
        lambda f: (
            _somebody(f)
            if not re.search(r"\b(?:promise|first|start|birthday|know|add|graduate)\w*\b", f.words)
            else None
        ),
    ),
    row(
        "last_touch",
        f"{ASK}(?:{{SHOW}})?(?:(?:my|our|the|is|was|what is|what was|when is|when was|date of) )*(?:last"
        "|latest|most recent|previous) (?:time|contact|touch|call|chat|meeting|conversations?|interactions?"
        "|talk|encounter|catch up|seen|spoke|talked|met|spoken|heard|date|visit|lunch|coffee|dinner|email"
        rf"|message|text|exchange|communication|touchpoint)\b.*{{WHO}}.*",
        lambda f: (
            None
            if f.behind() and "?" not in f.clause.mark and not re.match(r"(?:when|what|show)", f.words)
            else _somebody(f)
        ),
    ),
    row(
        "last_touch",
        r"(?:so )?how (?:long|many (?:days|weeks|months|years)|much time|recently)\b.*{WHO}.*",
        lambda f: (
            _somebody(f)
            if not re.search(r"\b(?:known|know|worked|work|been at|married|stay|old)\b", f.words)
            else None
        ),
    ),
    row(
        "last_touch",
        "(?:have|did|had) (?:i|we|{P} and i) (?:even |ever |already |actually |really |not )*{TALKED}.*",
        _recently,
    ),
    row(
        "last_touch",
        r"(?:has it|is it|it is|it has) been (?:long|a while|ages|too long|how long|\w+ \w+)"
        " since .*{WHO}.*",
        _somebody,
    ),
    row(
        "last_touch",
        r"{P} ?[,:-]? (?:when|how long)\b.*(?:last|since|been).*|{P} ?[,:-]? last (?:touch"
        r"|contact|seen|time|talk|call|meeting|spoke)\b.*|last (?:touch|contact|seen|spoke"
        "|talked|met|time|interaction)(?: with| to)? ?:? {P}$",
        lambda f: _somebody(f) if not f.behind() else None,
    ),
)

_KNOW = r"(?:know|have|remember|got|stored|saved|note|noted|learn(?:ed)?|record\w*|wrote|written|tell)"
_ABOUT = r"(?:about|on|of|regarding|for|from|with|in|re|concerning|before|to)"
_CARD = (
    "(?:card|profile|page|file|records?|details|infos?|information|notes|entry|contact|summary|history"
    "|background|email|phone|number|birthday|address|bio|everything|facts|story so far|context|rundown|run"
    " down|brief|briefing|overview|recap|cheat sheet|dossier|lowdown|low down|scoop|intel|refresher|update"
    "|snapshot|prep|picture|latest|data|stuff|basics|highlights|sheet|crib sheet)"
)


def _brief(found: Found) -> Fields | None:
    """ "Remind me about Bob on Friday" is a reminder; "remind me who Bob is" a question."""
    words = found.words
    if found.ahead() and words.startswith(
        ("get", "give", "send", "share", "check", "look in", "run by", "see ")
    ):
        return None
    if re.match(r"(?:run|read|hit|view|share|look) (?:with|w)\b", words):
        return None
    if re.match(
        r"(?:(?:an?|the|quick|long|nice|my) )*(?:(?:email|update|message|notes?|contact) from"
        r"|(?:email|message|text|dm)s? to)\b",
        words,
    ):
        return None
    if words.startswith(("remind me", "nudge me")) and not re.search(r"\b(?:who|what|where|how)\b", words):
        return None
    return _somebody(found)


def _question_only(found: Found) -> Fields | None:
    """Any other question about somebody: what is known answers it best."""
    words = found.words
    if re.search(
        r"\b(?:should|shall|could|can|may|might|would|must|ought|will) (?:i|we|you)\b|\bif i\b"
        r"|\b(?:tomorrow|schedule)\b",
        words,
    ):
        return None
    return _somebody(found)


BRIEF = (
    row("brief", r"{P} ?[,:-] ?(?:what|who|how|where|remind me|brief|info)\b.*", _brief),
    row(
        "brief",
        f"{ASK}(?:(?:quick(?:ly)?|please|a|give me|i need|need|get me|do|pull up|run|my|can i (?:get|have))"
        " )*(?:brief(?:ing)?|prep(?:are)?|ready|refresh(?:er)?|update (?=me|us)|fill (?=me|us)|remind (?=me"
        "|us)|catch (?=me|us)|quiz (?=me)|debrief)(?: ?(?:me|us|my memory|in|up|quickly|please|mind|ready"
        "|sheet|notes|a|the))* ?(?:on|for|about|before|who|of|in on|up on|re|regarding|ahead of|with|to"
        f" (?:meet|see|call|talk)|what|where|how|:|,|-)+ .*{{WHO}}.*",
        _brief,
    ),
    row(
        "brief",
        f"{ASK}what (?:(?:do|did|have|should|can|would|is there|else|all|exactly|must|need"
        "|should|might|is) )+(?:i|we|you|u|to)? ?(?:(?:already|currently|all|actually|even"
        rf"|need|want|have|ought|to) )*{_KNOW}\b.*?\b{_ABOUT}\b.*{{WHO}}.*",
        _brief,
    ),
    row(
        "brief",
        r"(?:who|what) (?:is|s|was|are) (?:this |that |the )?{P}(?: .{0,40})?$",
        lambda f: _brief(f) if len(f.people()) == 1 else None,
    ),
    row(
        "brief",
        "(?:(?:can|could) you |please |i (?:need|want) (?:to see )?|let me see )?(?:tell|show|give|get|read"
        "|pull|bring|look|send|open|view|see|find|display|check|fetch|need|run|hit|share|summari[sz]e|recap"
        "|quick)(?: (?:me|us|up|out|through|with|quick))* (?:(?:everything|all|more|a|bit|something"
        "|anything|what|whatever|some|the|my|quick|short|full|brief|one|line|up|any|latest|last|on|you|know"
        "|i|we|have|little|long|story|complete|single|that|is|there|to|me|paragraph|minute|two)"
        rf" )*(?:{_CARD} )?(?:{_ABOUT} )?(?:(?:my|our|the) (?:\w+ )?)?{{P}}(?: ?'?s?)?(?: (?:{_CARD}|please"
        f"|again|quickly|'s|contact|up|real quick|now|work|before|ahead|for|me|my|our|the|{{D}}|call"
        "|meeting|lunch|coffee|dinner|chat))*$",
        _brief,
    ),
    row(
        "brief",
        "(?:(?:my|all|the|any|quick|some|full|give me|show me|a|short|get me|i need|need|pull"
        f" up|what is) )*{_CARD}(?: (?:please|sheet|i have))? {_ABOUT} (?:(?:my|the|our|a"
        f"|{{D}}|next|call|meeting|lunch|chat) |{{ENC}} |with )*{{WHO}}.*",
        _brief,
    ),
    row(
        "brief",
        rf"{{P}} ?(?:'s?|:|-|,)? ?{_CARD}(?: please)?$",
        lambda f: (
            _brief(f)
            if f.words.split()[-1]
            not in ("email", "phone", "contact", "update", "latest", "address", "number", "birthday")
            or "?" in f.clause.mark
            else None
        ),
    ),
    row(
        "brief",
        "(?:i am|i have|we are|about to|getting ready|heading (?:into|to)|i|walking into|on"
        r" my way)\b.*{P}.*\b(?:brief|prep|remind me|what (?:do|should) i (?:know|remember)"
        r"|refresh|fill me in|cheat sheet|get me ready|catch me up|what do i know)\b.*",
        _brief,
    ),
    row("brief", r"{P}$", lambda f: _brief(f) if "?" in f.clause.mark else None),
    row("brief", r"(?:look|pull|bring) (?:up )?{P}(?: up)?(?: please)?$", _brief),
    row(
        "brief",
        "{ASK}(?:what|who|where|when|how|why|which|does|is|did|has|do|was|can you tell me|do"
        r" you know|what s|was)\b.*".replace("{ASK}", ASK),
        lambda f: (
            _question_only(f)
            if "?" in f.clause.mark or re.match(r"(?:what|who|where|when|how|why|which)\b", f.words)
            else None
        ),
    ),
)


PREPARING = (
    row(
        "brief",
        "(?:i am|i have|we are|about to|getting ready|heading (?:into|to)|walking into|on my"
        r" way|meeting|seeing|call with|lunch with|coffee with|dinner with)\b.*{P}.*[,.;?-]"
        " ?(?:so |and |can you |please )*(?:brief me|prep me|remind me (?:who|what|where|how)"
        "|what (?:do|should|can) i (?:need to )?(?:know|remember)|refresh (?:my|me)|fill me"
        r" in|cheat sheet|get me ready|catch me up|tell me about|give me)\b.*",
        _brief,
    ),
)
ROWS: tuple[Row, ...] = (*OVERDUE, *LAST_TOUCH, *SUGGEST)
