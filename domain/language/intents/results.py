"""What became of things: outcomes of opportunities, promises kept."""

import re

from domain.language.intents.opportunities import OPEN
from domain.language.intents.touch import NOTHING, asks
from domain.language.rows import Fields, Found, Row, row

_RESULT = (
    "(?:came through|fell through|worked out|did not work out|didn t work out|work out|went nowhere|came to"
    " nothing|closed|panned out|paid off|is signed|signed|got signed|turned into|turned out|led to|became"
    "|resulted in|went through|fell apart|collapsed|bore fruit|succeeded|failed|was a (?:success|bust|hit"
    "|flop|dead end|win|no|yes)|is (?:a )?(?:done deal|dead|won|lost|closed|off|on|signed|confirmed|a go|in"
    " the bag|no go|dead in the water|sealed|through)|was (?:won|lost|signed|closed|approved|rejected"
    "|accepted|declined|cancelled|canceled|a dead end)|converted|materiali[sz]ed|happened|did not"
    " (?:materiali[sz]e|happen|pan out|come through|convert|close|go anywhere|work)|got (?:approved"
    "|rejected|me (?:a|an|the|hired)|us (?:a|an|the)|funded|accepted|turned down|cancelled)|brought (?:in"
    "|us|me)|went (?:well|great|live|south|cold|badly|to someone else|through|to a competitor)|has closed"
    "|has come through|ended up|earned (?:me|us)|made (?:me|us)|landed (?:me|us)|paid|fizzled(?: out)?|led"
    " nowhere|led to nothing|fell flat|hit a wall|died|never materiali[sz]ed|stalled|dried up|generated"
    "|produced|is worth|was worth|yielded|delivered|won (?:us|me))"
)


_THING = (
    "(?:referral|lead|introduction|opportunity|deal|offer|job|partnership|role|client|project|investment"
    "|recommendation|idea|invitation|gig|contract|application|pitch|proposal|interview|funding|round|grant"
    "|collaboration|tip|sale|prospect|opening|position|connection|talk|speaking slot|speaking gig|pilot"
    "|customer|account|panel|podcast|keynote|investor|jv|joint venture|bid|tender|candidate|hire|board seat"
    "|order|term sheet|workshop|sponsorship|intro)s?"
)


def _outcome(found: Found) -> Fields | None:
    if asks(found):
        return None
    return {"text": found.reading.said(found.clause.start, found.clause.end).strip(" .,;!")}


_WON = (
    "(?:i|we) (?:(?:just|have|finally|actually|also) )*(?:got|won|landed|signed|closed|lost|bagged|secured"
    r"|sealed|clinched|did not get|took|accepted|turned down)(?: (?:it|that|them|the \w+))?"
)


_TOLD_OF = (
    "(?:told|tipped|flagged|referred|sent|mentioned|recommended|passed|introduced|connected|found|pointed"
    "|forwarded|brought|suggested|got|gave|put|shared|offered)"
)


WON_AFTER: tuple[Row, ...] = (
    row(
        "outcome",
        rf"{OPEN}(?:the|that|this) (?:[\w'&]+ ){{1,4}}?(?:that "
        rf"|which )?{{P}} {_TOLD_OF}\b.{{0,60}}? [,:;-]+ {_WON}\b.*",
        _outcome,
    ),
)


OUTCOMES: tuple[Row, ...] = (
    row(
        "outcome",
        f"{OPEN}(?:the|that|this|my|our|his|her|their|{{P}} 's|both|all) (?:(?!(?:with"
        rf"|for) )[\w'&]+ |{{P}} (?:'s )?|{{D}} ){{0,5}}?{_THING}(?: (?:from|with|at|by|via"
        f"|through|to|for|of|on|that|which|in|between|about) .{{1,70}}?| {{P}} .{{1,50}}?| i"
        f" got .{{1,40}}?)? (?:(?:finally|just|has|have|also|really|actually|all|had|never"
        rf"|sadly|unfortunately|eventually|ultimately|{{D}}) )*{_RESULT}\b.*",
        _outcome,
    ),
    row(
        "outcome",
        rf"{OPEN}{{P}}(?: 's)? (?:(?!to |with |for )[\w'&]+ ){{0,4}}?{_THING}(?: (?:from|with"
        f"|at|by|via|to|for|of) .{{1,50}}?)? (?:(?:finally|just|has|have|also|had|never|sadly"
        rf"|eventually|{{D}}) )*{_RESULT}\b.*",
        _outcome,
    ),
    row(
        "outcome",
        rf"{OPEN}(?:[\w'&]+ ){{1,4}}?{_THING} (?:from|via|through|by|of) {{P}}.*? {_RESULT}\b.*",
        _outcome,
    ),
    row(
        "outcome",
        f"{OPEN}(?:i|we) (?:(?:just|finally|have|also|actually|did|{{D}}) )*(?:got|won|landed|closed|signed"
        "|lost|took|accepted|did not get|turned down|declined|sealed|secured|started|didn t get|not get"
        rf"|passed on|bagged|clinched) (?:the|that|this|a|our|{{P}} 's|his|her|their) (?:(?!from )[\w'&]+"
        rf" |{{P}} (?:'s )?){{0,5}}?{_THING}\b.*(?:{{P}}|him|her|them).*(?:{{P}} (?:had |has )?(?:referred"
        "|told|sent|introduced|recommended|mentioned|tipped|connected|passed|brought|gave|pointed|offered"
        "|flagged|found|suggested|put|forwarded|got|shared)|thanks to|introduced|referred|recommended"
        "|through|brought|from|via|because of|sent|told|mentioned).*",
        _outcome,
    ),
    row(
        "outcome",
        f"{OPEN}(?:i|we) (?:(?:just|finally|have|also|did) )*(?:got|won|landed|closed|signed"
        f"|lost|did not get|sealed|secured|bagged) (?:the|that|this|{{P}} 's)"
        rf" (?:(?!from )[\w'&]+ ){{0,4}}?{_THING}(?: .*)?$",
        _outcome,
    ),
    row(
        "outcome",
        f"{OPEN}(?:the )?(?:person|client|customer|candidate|investor|company|people|founder|recruiter"
        f"|lead) (?:that |who |whom )?{{P}} (?:had |has )?(?:referred|sent|introduced|recommended|connected"
        r"|told|mentioned|passed)\b.* (?:signed|hired|bought|invested|said|passed|became|paid|closed|joined"
        r"|agreed|declined|ghosted|chose|decided|went|is now|turned|accepted|did not)\b.*",
        _outcome,
    ),
    row(
        "outcome",
        "(?:nothing|something|not much|good things|a lot|a deal|business) (?:ever )?(?:came"
        "|has come|came out|materiali[sz]ed) (?:out )?(?:of|from) .*",
        lambda f: _outcome(f) if f.people() else None,
    ),
    row(
        "outcome",
        r"(?:the|that|this|our|my) .{0,40}\b{P}.{0,60}[:,-] ?(?:we|i) (?:lost|won|got it|did"
        r" not get it|passed|signed|closed|said (?:yes|no))\b.*",
        _outcome,
    ),
    row(
        "outcome",
        r"{P} 's (?:\w+ ){1,3}(?:passed on|invested in|backed|signed (?:with)?|hired|rejected"
        "|turned down|bought from|chose|said (?:yes|no) to|declined|funded|picked|went"
        r" with)(?: (?:us|me|our|my)\b.*|$)",
        _outcome,
    ),
    row(
        "outcome",
        r"(?!.*\bgot (?:a|an|the)? ?(?:new )?(?:lead|introduction)\b).*\b(?:signed|closed|hired me|won"
        r"|landed|invested|came on board|bought|accepted|renewed|converted)\b.*\b(?:thanks to|through|via"
        rf"|because of|from|off the back of) {{P}} 's (?:\w+ )?{_THING}.*",
        _outcome,
    ),
    row("outcome", r"(?:outcome|result)(?: (?:of|for|from|on))?(?: .{1,40}?)? ?[:,-] .+", _outcome),
)


def _done(found: Found) -> Fields | None:
    if asks(found) or NOTHING.match(found.words):
        return None
    return {"text": found.reading.said(found.clause.start, found.clause.end).strip(" .,;!")}


DONE: tuple[Row, ...] = (
    row(
        "done",
        r"(?:i |we )?(?:just |finally |have )?(?:did|done|delivered|finished|sorted|completed|fulfilled"
        r"|kept) (?:(?:what|all|everything|the thing"
        r"|the things|as|that) )+(?:i|we) (?:(?:had )?(?:promised|owed|said|told|agreed)).*",
        lambda f: (
            {"text": f.reading.said(f.clause.start, f.clause.end)} if f.people() and not asks(f) else None
        ),
    ),
    row("done", r"(?:✅|☑|✔|☑️|done:?) (?P<text>.+)", lambda f: _done(f) if f.people() else None),
    row(
        "done",
        "(?:(?:the|my|that|this) )?(?:follow up|reminder|promise|task|todo|to do|(?:send|call|email|write"
        "|give|reply|answer|introduce|text|thank|forward|share|review|return|pay|book|ping|message))"
        " .{0,60}?(?:is |are |all |has been |now )?(?:done|sorted|completed|complete|ticked off|finished"
        "|handled|taken care of)(?: (?:✅|✔|now|today|already|too|!|{D}))*$",
        lambda f: _done(f) if f.people() else None,
    ),
    row(
        "done",
        "(?:(?:ok|yes|yay|great|all|and|it is|that is|thats|i am|finally|already|just|now|both|everything)"
        " )*done(?: (?:with|that|it|already|now|today|and dusted|for|:|,|-|deal|the|too|,))* ?(?P<text>.*)",
        lambda f: _done(f) if not re.search(r"\b(?:have i|when)\b", f.words) else None,
    ),
    row(
        "done",
        "(?:(?:please|can you|you can|go ahead and) )*(?:mark|tick|check|cross|close|complete"
        "|set|finish|clear|strike|flag|resolve)(?: (?:off|out))? (?:(?:the|my|that|this|off"
        "|as done|it|to|promise|task|follow up|reminder|one|item|todo) )*.*(?:done|complete"
        r"|completed|off|finished|kept|closed|fulfilled|off the list|resolved|closed out)\b.*",
        _done,
    ),
    row(
        "done",
        "(?:close|complete|finish|tick off|check off|cross off|resolve|fulfil|fulfill) (?:out )?(?:the|my"
        r"|that|this) .*(?:promise|follow up|task|reminder|todo|to do|item|thing)\b.*",
        _done,
    ),
    row(
        "done",
        "(?:i |we )?(?:(?:have|just|finally|already|also) )*(?:kept|fulfilled|delivered on|made good on"
        "|honou?red|completed|followed through on|followed through with|ticked off|checked off|crossed off"
        "|took care of|dealt with|wrapped up|got around to|handled|sorted(?: out)?|settled|finished|knocked"
        " out|got) (?:(?:my|the|that|this|a|our|off|done) )*(?:promise|follow up|task|commitment|todo|to do"
        r"|reminder|owed|iou|word|thing|stuff|action item|what i owed|answer i owed|done)\b.*",
        _done,
    ),
    row(
        "done",
        "(?:i |we )?(?:(?:have|just|also|then|and|well) )*(?:finally|already|at last|at long last)(?:"
        " (?:just|have|did))* (?P<verb>sent|gave|made|forwarded|emailed|mailed|delivered|answered|returned"
        "|called|wrote|replied|introduced|shared|finished|paid|got back|did|connected|booked|reviewed"
        r"|posted|dropped|submitted|shipped|handed|passed|told|thanked|signed)\b.*{WHO}.*",
        _done,
    ),
    row(
        "done",
        "(?:i |we )?(?:(?:have|just|also|then|and) )*(?:sent|gave|made|forwarded|emailed|mailed|delivered"
        "|answered|returned|called|wrote|replied|introduced|shared|finished|got|paid|did|connected|booked"
        r"|reviewed|posted|dropped|submitted|handed|passed|texted|told)\b.*{WHO}.* (?:as (?:i )?(?:promised"
        "|agreed|said|discussed|planned)|like i (?:promised|said)|(?:that )?i (?:had )?(?:promised|owed)(?:"
        " (?:him|her|them|{P}))?|finally|at last|as owed|i owed (?:him|her|them)|off my list|as"
        " requested)(?: .*)?$",
        _done,
    ),
    row(
        "done",
        "(?:the|that|my|{P} 's) .{2,60}? (?:is|are|has been|have been|was|got) (?:now |finally |all"
        " |already )?(?:done|sent|delivered|sorted|out the door|completed|finished|handled|taken care of"
        "|off my plate|off my list|settled)(?: (?:to|with|for|now|today|already|over to|,|and) ?.*)?$",
        lambda f: (
            _done(f)
            if f.people()
            or re.match(r"(?:the|that|my) (?:\w+ )?(?:promise|follow up|task|reminder|todo)", f.words)
            else None
        ),
    ),
    row(
        "done",
        "(?:that|the) (?:promise|follow up|task|reminder|todo|to do)(?: (?:to|for|with)"
        " .{1,40}?)? (?:is|has been|was) .*(?:done|kept|closed|complete|completed|finished"
        "|sorted|handled|fulfilled).*|{P} (?:got|has|received|now has) (?:the|his|her|their"
        "|my) .{2,40} (?:i (?:promised|owed)|as promised).*|promise (?:kept|done"
        r"|fulfilled)\b.*|no longer owe .*|i (?:don t|do not) owe {P} .*anymore.*",
        _done,
    ),
)
