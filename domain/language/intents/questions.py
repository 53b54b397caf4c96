"""Questions about people: who is due, who to write to, what is known, who fits."""

from domain.language.durations import duration_days
from domain.language.intents.filters import filters_of, listing
from domain.language.rows import Fields, Found, Row, row


def _overdue(found: Found) -> Fields:
    fields: Fields = {}
    if tier := found.plain("tier") or found.plain("tier2"):
        fields["tier"] = TIERS.get(tier) or int(tier)
    if days := duration_days(found.reading.said(*found.match.span())):
        fields["days"] = days
    return fields


TIERS = {"one": 1, "two": 2, "three": 3}
_TIER = r"(?:tier (?P<tier>[1-3]|one|two|three))"
_GONE = (
    r"(?:over ?due|late|lapsed|slipping(?: away| through the cracks)?|(?:going|gone|getting|growing) (?:cold|stale|quiet|dark|silent|cool)"
    r"|cooling(?: off| down)?|fading|drifting(?: away)?|lagging|dormant|neglected|forgotten|due(?: for (?:a|some) .*)?|behind"
    r"|most overdue|out of touch|past due|cold|stale|silent|quiet|being neglected|falling through the cracks|fallen off)"
)
_LOSING = (
    r"(?:neglect\w*|ignor\w*|forget\w*|forgot\w*|los(?:e|ing|t) touch with|behind on|behind with|overdue with|out of touch with|letting slip"
    r"|let slip|let slide|letting slide|overlook\w*|avoid\w*|miss(?:ed|ing) out on|slack\w* on|drift\w* (?:away )?from|fallen out of touch with|let go cold|let lapse|let drift"
    r"|late with|fail\w* to (?:contact|call|keep up with)|forsaken|lost contact with|neglectful of|not kept up with|gone quiet on|gone cold on|ghost\w*|left hanging|let down)"
)
_NEG = r"(?:not|never)"
_HAVE_I = r"(?:have i|i have|did i|do i|am i|i am|i)"

OVERDUE = (
    row("overdue", rf"who(?: all| else)? (?:is|are|has|have|s|am i)(?: \w+)? ?{_GONE}\b.*?(?:in {_TIER})?$", _overdue, None),
    row("overdue", rf"who(?: all| else| are (?:the )?people)? {_HAVE_I} (?:been |most |really |totally )?{_LOSING}\b.*", _overdue, None),
    row(
        "overdue",
        rf"(?:which|what) (?:people|contacts?|connections?|relationships?|friends|ones|of my \w+)(?: in {_TIER})? (?:.*\b{_LOSING}|(?:is|are|has|have|need|needs) .*)",
        _overdue,
        None,
    ),
    row("overdue", rf"(?:who|which \w+|anyone|anybody|someone|people|everyone|everybody|contacts|those)(?: else)?(?: who| that)? {_HAVE_I} {_NEG} (?:really |actually |yet )?(?:been )?{{TALKED}}.*", _overdue, None),
    row("overdue", rf"(?:who|which \w+|anyone|people) {_NEG} .*{{TALKED}}.*", _overdue, None),
    row("overdue", rf"{{SHOW}}?(?:(?:the|my|all|everyone|everybody|people|anyone|anybody|a|list of|contacts|connections|who(?: is)?|that are|that is) )*{_GONE}(?: (?:list|people|contacts|connections|ones|relationships|report))?(?: (?:in|for|from))?(?: {_TIER})?(?: {{D}}| today| now| please)*$", _overdue, None),
    row("overdue", rf"{_TIER} (?:that is |people )?over ?due.*", _overdue, None),
    row("overdue", r"(?:is )?(?:any ?one|any ?body) (?:\w+ )?(?:over ?due|going cold|slipping|due).*", _overdue, None),
    row("overdue", r"who (?:needs?|wants?|deserves?|could use|is in need of) (?:some |a |my |more )*(?:attention|ping|nudge|love|touch|call|contact|tlc|reviving|reconnecting|check in).*", _overdue, None),
    row("overdue", rf"{{SHOW}}?(?:everyone|everybody|people|anyone|those|contacts)(?: who| that)? (?:i have |i )?(?:not |never ){{TALKED}}.*", _overdue, None),
    row("overdue", r"(?:how many|how much) (?:people |contacts |connections )?(?:are|is|am i|do i have) (?:overdue|behind|neglect\w+).*", _overdue, None),
    row("overdue", rf"(?:am i|have i been|did i|have i) {_LOSING} (?:any ?one|any ?body|someone|somebody|people).*", _overdue, None),
    row("overdue", r"who (?:did|have|do|am) i (?:not )?(?:been )?(?:neglect|forget|forgotten|forgot|let|lost|ghost)\w*.*", _overdue, None),
    row("overdue", r"who (?:has it|it has|has) been (?:the longest|ages|too long|a while|forever|longest).*", _overdue, None),
    row("overdue", r"who (?:am|was) i (?:due|supposed) to (?:contact|call|see|meet|catch up).*", _overdue, None),
)

_REACH = (
    r"(?:reach(?: out)?(?: to)?|contact|call|write(?: to)?|text|talk (?:to|with)|speak (?:to|with)|ping|message|email|catch up with|connect with"
    r"|get in touch with|meet(?: with)?|see|say (?:hi|hello|something) to|check in (?:with|on)|touch base with|reconnect with|nudge|follow up with|phone|ring"
    r"|get back in touch with|keep in touch with|dm|engage(?: with)?|have (?:a )?(?:{ENC}|{TALK}) with|prioriti[sz]e|warm up|focus on|grab (?:a )?{ENC} with"
    r"|invite (?:for|to) (?:a )?{ENC}|hit up|drop a line|take (?:out )?(?:to|for) {ENC}|thank|be in touch with|start with|bother)"
)
_WHEN_SUGGEST = r"(?: (?:{D}|today|now|next|first|this week|right now|instead|again|then|for {ENC}|more|most|soon|please|a line|before \w+|while .*|or \w+))*"
SUGGEST = (
    row("suggest", rf"(?:so )?who(?: else)? (?:should|shall|could|can|do|would|might|ought|must|to) ?(?:i|we|you suggest i|you think i should|i to|you recommend i)? ?(?:to )?{_REACH}{_WHEN_SUGGEST}$", None, None),
    row("suggest", rf"who(?: is)? (?:to|best to|a good (?:one|person) to|worth|good to|there to) {_REACH}{_WHEN_SUGGEST}$", None, None),
    row("suggest", rf"(?:{{SHOW}}|suggest|recommend|pick|name|propose|choose|find|got)(?: me)? (?:(?:a|some|three|two|one|any|\d) )*(?:one|someone|somebody|people|person|name|names|contact|contacts|connection|connections|suggestion|suggestions)?(?: (?:for me|for today|today))?(?: (?:i (?:should|could|can)|to|worth) {_REACH})?{_WHEN_SUGGEST}$", lambda f: _only_if(f, r"\b(?:suggest\w*|recommend\w*|pick|propose|choose|someone|somebody|person|people|who|names?|contacts?)\b"), None),
    row("suggest", r"(?:any |some |got any )?(?:suggestions?|recommendations?|ideas? (?:on |about |for )?who.*|nudges?)(?: for (?:me|today|{D}))*(?: today| {D})?$", None, None),
    row("suggest", r"who (?:is|s) (?:next|up|up next|first|on deck|on (?:my|the) (?:list|radar)|the next one|today s person|my next .*)(?: {D})?$", None, None),
    row("suggest", rf"(?:what|which) (?:person|people|contacts?|connections?|relationships?|one) (?:should|could|can|to|shall) ?(?:i|we)? {_REACH}.*", None, None),
    row("suggest", r"(?:what|whose) (?:relationship|connection)s? (?:should|could|can) i (?:nurture|work on|invest in|focus on|warm up).*", None, None),
    row("suggest", r"(?:my |the |{D} ?'?s? |give me (?:my |the )?|show (?:me )?(?:my |the )?)*(?:nudge|nudges|morning nudge|daily nudge|suggestions?|people for today|list for today)(?: {D})?$", None, None),
    row("suggest", r"who (?:deserves|would appreciate|would like|might like|would love|would enjoy) (?:a |to hear|my |some ).*", None, None),
    row("suggest", rf"(?:i have|got) (?:\w+ )?(?:\d+|ten|five|a few|fifteen|some) (?:spare |free )?(?:minutes?|mins?|time)? ?,? ?who (?:should|could|can|to) .*", None, None),
)


def _only_if(found: Found, words: str) -> Fields | None:
    import re

    return {} if re.search(words, found.words) else None


_LAST = r"(?:last|most recently|lately|previously)"
LAST_TOUCH = (
    row("last_touch", rf"(?:when|what (?:day|date)|how long ago)(?: exactly)? (?:did|have|was it|was|had|is it) (?:(?:the |our |my )?(?:last time )?(?:i|we|{{P}} and i|i and {{P}})?) ?.*\b(?:{_LAST}|last time|most recent|ago)?\b.*{{WHO}}.*", lambda f: _only_if(f, r"\b(?:last|latest|recently|most recent|since|long ago|previous)\b"), ),
    row("last_touch", r"when (?:did|have|had|was it) (?:i|we) .*\b(?:last|most recently) .*{WHO}.*"),
    row("last_touch", r"when (?:did|have) {P} and (?:i|me) .*"),
    row("last_touch", r"when (?:is|was) (?:the |my |our )?(?:last|latest|most recent|previous) .*{WHO}.*"),
    row("last_touch", r"(?:{SHOW})?(?:(?:my|our|the) )?(?:last|latest|most recent|previous) (?:time|contact|touch|call|chat|meeting|conversation|interaction|interactions|talk|{ENC})\b.*{WHO}.*", lambda f: None if f.behind() and not f.clause.mark.startswith("?") else {}),
    row("last_touch", r"(?:so )?how (?:long|many (?:days|weeks|months)|much time)(?: ago)? (?:has it|it has|is it|was it|it is|has|since|have|ago|did|haven t|passed|did i)\b.*{WHO}.*"),
    row("last_touch", r"(?:have|did) (?:i|we) (?:even |ever |already |actually |really )?{TALKED}.*{WHO}.* (?:lately|recently|this (?:week|month|year|quarter)|before|yet|already|ever|{D})$"),
    row("last_touch", r"(?:have|did) (?:i|we) (?:even |ever |already |actually )?{TALKED}.*{WHO}.*", lambda f: {} if f.clause.mark.startswith("?") else None),
    row("last_touch", r"(?:has it|is it|it is) been (?:long|a while|ages|too long) since .*{WHO}.*"),
    row("last_touch", r"last (?:touch|contact|seen|spoke|talked|met|time|interaction)(?: with| to)?:? {WHO}$"),
    row("last_touch", r"{P} ,? (?:when|how long).*(?:last|since|been).*"),
)

_ME = r"(?: me)?"
_KNOW = r"(?:know|have|remember|got|have stored|have saved|have on file|note|noted|learn|learned)"
BRIEF = (
    row("brief", rf"(?:(?:can|could|would|will) you |please |i (?:need|want|would like) (?:you )?(?:to )?)*(?:quick(?:ly)? )?(?:brief|prep|prepare|ready|refresh|update|fill|remind|catch|quiz){_ME}(?: in| up)? ?(?:quickly )?(?:on|for|about|before|who|of|in on|up on|re|regarding|ahead of|with).*{{WHO}}.*", lambda f: _remind_is_not_brief(f)),
    row("brief", rf"what (?:do|did|have|should|can) (?:i|we|you|u) (?:already |currently |all |actually |even )?{_KNOW} (?:about|on|of|regarding|for|from|with).*{{WHO}}.*"),
    row("brief", r"(?:who|what) (?:is|s|are|was) (?:this |that )?{P}(?: (?:again|anyway|exactly|now|to me|by the way|remind me))*$", lambda f: {} if len(f.people()) == 1 else None),
    row("brief", r"who (?:exactly |the hell |on earth )*(?:is|was) {P}$"),
    row("brief", r"(?:tell|show|give|get|read|pull|bring|look)(?: me)?(?: up)? (?:(?:everything|all|more|a bit|something|anything|what|whatever|some|a|the|my|quick|short|full|brief|one|line|us|up) )*(?:about|on|for|of)? ?(?:you know about |i know about |we have on )?{P}(?: (?:card|profile|page|file|record|details|info|notes|entry|contact))?(?: please| again| quickly| 's? ?(?:card|profile|page|file|record|details|info|notes|contact(?: info| details)?|history|background|email|phone|number|birthday|address))*$"),
    row("brief", r"(?:give|get|show|send)(?: me)? (?:(?:a|the|my|quick|short|full|some|any|brief|last|latest|all|one) )*(?:rundown|briefing|brief|background|info|information|overview|summary|recap|history|lowdown|notes|profile|details|facts|cheat sheet|dossier|card|the scoop|context|story so far|intel|refresher|update|notes i have|run down|picture|low down|bio|snapshot|prep)(?: sheet)? (?:about|on|for|of|with|from|before .*|re).*{WHO}.*"),
    row("brief", r"(?:(?:my|all|the|any|quick|some) )*(?:info|information|background|notes|profile|details|brief|briefing|facts|history|summary|dossier|rundown|recap|context|prep|card)(?: please)? (?:on|about|for|of|with|before) (?:(?:my|the|our|a|{D}|next) |{ENC} |with )*{WHO}.*"),
    row("brief", r"(?:what|how) (?:is|s|was|has|have) (?:the )?(?:latest|story|deal|new|news|situation|up|going on|happening|background|been)?(?: been)? ?(?:up )?(?:with|on|about|from|of)? ?{P}(?: (?:been up to|up to|doing|these days|lately|again|now|working on|like|'s? (?:\w+ ?){1,4}))*$", lambda f: None if f.plain("x") else {}),
    row("brief", r"(?:what|when|where|how old|how) (?:is|s|was|are|does|do|did|has) {P} ?(?:'s? (?:\w+ ?){1,5}|(?:do|does|work|works|live|lives|based|from|sit|like|likes|care about|interested in|study|go to school|working|living|born|into)\b.*)$"),
    row("brief", r"(?:what|which) (?:did|have|was|were|do|does|are|is) (?:i|we|{P} and i|{P}|he|she|they|it) (?:\w+ )*(?:talk\w*|discuss\w*|cover\w*|speak|chat\w*|say|tell|mention|do|eat|ask|agree|decide|work|like|care|want|need)\b.*", lambda f: {} if f.people() and not _future_ask(f) else None),
    row("brief", r"(?:how|where|when|through whom|why) (?:do|did|have) (?:i|we) (?:first |originally |even |actually )?(?:know|meet|met|get to know|come to know|connect with|known|get connected|get in touch with|find)\b.*{WHO}.*", lambda f: None if "last" in f.words.split() else {}),
    row("brief", r"(?:who|what company|which company|where|what) (?:does|did|is|has) {P} (?:work|worked|working|live|do|know|employed|at|for|based)\b.*"),
    row("brief", r"(?:who|how) (?:introduced|connected) (?:me|us) (?:to|with) {P}.*"),
    row("brief", r"(?:i am|i ve got|i have|we are|about to|getting ready|i)(?: \w+){0,5} (?:meeting|seeing|call|lunch|talk|call with|{ENC})\b.*{P}.* (?:brief|prep|remind|what (?:do|should) i (?:know|remember)|refresh|fill me in|cheat sheet|get me ready)\b.*"),
    row("brief", r"(?:look|pull|bring|open|show|find|view|check|read)(?: up| out)?(?: me)? (?:the |my )?(?:card|profile|page|file|record|notes|contact|entry|details|info|brief) (?:of|for|on|about) {WHO}.*"),
    row("brief", r"(?:look|pull|bring) up {WHO}(?: please)?$|pull {WHO} up.*|look {WHO} up.*"),
    row("brief", r"(?:do i|did i|have i) (?:know|have|noted?|write down|written down)(?: \w+){0,4} {P} ?'s .*"),
    row("brief", r"(?:can you |please )?(?:help me )?(?:prep|prepare|get ready)(?: me)? (?:for|to meet|to see|to call|before) .*{P}.*"),
    row("brief", r"does {P} (?:have|like|work|know|live|drink|eat|speak|still).*"),
)


def _future_ask(found: Found) -> bool:
    return any(word in found.words.split() for word in ("should", "could", "will", "can"))


def _remind_is_not_brief(found: Found) -> Fields | None:
    """"Remind me about Bob on Friday" is a reminder; "remind me who Bob is" a question."""
    words = found.words
    if "remind me" in words and (found.ahead() or not any(f" {w} " in words for w in ("who", "what", "where", "how"))):
        return None
    return {}


FIND = (
    row("find", r"who(?: all| else)?(?: (?:at|in|from|inside|within) (?P<where1>.+?))? do (?:i|we) (?:actually |already |even )?(?:know|have)(?: (?P<rest>.*))?$", filters_of, None),
    row("find", r"(?:who (?:all )?|which (?:of my )?(?:contacts?|connections?|people|friends)|who (?:in|among|of|from) my (?:network|contacts|connections|circle))(?: in my network| among my contacts| that i know)? (?P<rest>(?:is|are|s|works?|lives?|worked|lived|knows?|speaks?|likes?|loves?|went|studied|has|have|plays?|runs?|does|do|comes?|can|sits?|moved|drinks?|attended|invests?|used to|grew up|teaches|writes|leads|enjoys?|owns?|joined|founded)\b.*)$", filters_of, None),
    row("find", r"(?:do (?:i|we) (?:know|have) |is there |are there |have i got |got |i need |looking for |know )?(?:any ?one|any ?body|some ?one|some ?body|any (?:contacts?|connections?|people|friends|\w+s)|people)(?: (?:i know|in my (?:network|contacts|circle)|on my list|that i know))? (?P<rest>(?:at|in|from|who|that|with|into|near|working|living|based|doing|around|on|speaking|tagged|knows?|which)\b.*)$", filters_of, None),
    row("find", r"(?:do (?:i|we)) (?:know|have) (?:a |an |any |some |many |lots of |good )+(?P<rest>.+)$", filters_of, None),
    row("find", r"(?:search|look|find|filter|query)(?: for| up)?(?: me)?:? (?P<rest>.+)$", filters_of, None),
    row("find", r"{SHOW}(?P<rest>.+)$", listing, None),
    row("find", r"(?:who (?:is|are|s)) (?P<rest>.+)$", filters_of, None),
    row("find", r"(?:my )(?P<rest>(?:mentors?|advisors?|advisers?|peers?|colleagues?|coworkers|collaborators?|industry peers|tier [123]|tier (?:one|two|three))(?: .*)?)$", filters_of, None),
    row("find", r"(?P<rest>(?:people|contacts?|connections?|everyone|everybody|anyone|anybody|someone|folks|those) (?:i know )?(?:at|in|from|who|with|tagged|into|near|working|living|based|that|on)\b.*)$", filters_of, None),
    row("find", r"(?:how many) (?:people|contacts?|connections?|of my \w+|\w+) (?:do i (?:know|have)|are|is|work|live)\b(?P<rest>.*)$", filters_of, None),
    row("find", r"(?P<rest>tier (?:[123]|one|two|three))(?: people| list| contacts| connections)?$", filters_of, None),
    row("find", r"who could i (?:visit|see|meet|stay with|look up) (?P<rest>in .+)$", filters_of, None),
)

ROWS: tuple[Row, ...] = (*OVERDUE, *LAST_TOUCH, *BRIEF, *SUGGEST)
