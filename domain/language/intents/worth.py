"""Value that came and value that is wanted: opportunities, outcomes, promises kept, gaps, habits, ideas."""

import re

from domain.language.durations import number
from domain.language.intents.touch import NOTHING, asks
from domain.language.lexicon.kinds import GAP, OPPORTUNITY, kind_of
from domain.language.rows import Fields, Found, Row, row

_OPEN = (
    "(?:(?:and|also|so|great news|good news|news|wow|yay|bad news|sadly|unfortunately"
    "|update|fyi|btw|just|happy to report|{D}|,|:|!|-) )*"
)
_LEAD = (
    "(?:(?:job|sales|business|client|customer|new|warm|hot|promising|good|great|potential"
    "|paying|paid|freelance|consulting|speaking|investment|project|contract|work|big"
    "|solid|strong|board|two|three|some|interesting|exciting|partnership|podcast"
    "|qualified|real|short term|possible|dream|second|another|huge|part time|full time"
    r"|\w+) )*"
)
_OPP = (
    "(?:leads?|referrals?|opportunit(?:y|ies)|job offers?|offers?|openings?|clients?"
    "|customers?|prospects?|gigs?|invitations?|invites?|deals?|partnerships?|investors?"
    "|funding|term sheet|investment|grants?|interviews?|roles?|positions?|contracts?"
    "|projects?|jobs?|tip ?offs?|commissions?|job tips?|board seats?|keynotes?|speaking"
    " slots?|candidates?|sponsorships?|accounts?)"
)


_COMMAND = re.compile(
    r"(?:please )?(?:remove|delete|untag|drop|show|list|find|search|get rid|take off"
    r"|clear)\b"
)


def _opportunity(found: Found) -> Fields | None:
    if asks(found) or NOTHING.match(found.words) or _COMMAND.match(found.words):
        return None
    start, end = found.clause.start, found.clause.end
    return {
        "kind": kind_of(OPPORTUNITY, found.words) or "idea",
        "text": found.reading.said(start, end).strip(" .,;!"),
    }


def _interest(found: Found) -> Fields | None:
    """ "Bob wants to invest": interest said now is an opportunity, though nothing happened yet."""
    if asks(found) or re.search(r"\b(?:not|never|no longer)\b", found.words):
        return None
    said = found.reading.said(found.clause.start, found.clause.end).strip(" .,;!")
    return {"kind": kind_of(OPPORTUNITY, found.words) or "idea", "text": said}


OPPORTUNITIES = (
    row(
        "opportunity",
        "{P} (?:is|are|was|'s) (?:now |also |actually )*(?:offering|giving|sending|getting|throwing"
        "|passing|bringing) (?:me|us) "
        rf"(?:(?:a|an|the|some|his|her|their|two|three) )*{_LEAD}{_OPP}\b.*",
        _interest,
    ),
    row(
        "opportunity",
        rf"{_OPEN}(?:an?|two|three|some|another|our|my) (?:\w+ )?{_OPP} (?:just |has |have )?(?:came|come"
        rf"|walked|landed|reached|found|called|signed|arrived|showed up)\b.*"
        r"\b(?:thanks to|through|via|because of|courtesy of|from|on the recommendation of) {P}.*",
        _opportunity,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|kindly|has|{D}) )*got (?:me|us) (?:an? "
        r"|the )?(?:\w+ )?(?:interview|audition|trial|gig|job|meeting with"
        r" (?:an? )?investor)\b.*",
        _opportunity,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|{D}) )*asked (?:me |us )?(?:if|whether) (?:i|we) (?:would|wanted"
        r"|want|could|can|was|were|might)\b.*\b(?:join|speak|invest|partner"
        r"|advise|consult|present|write for|work (?:with|for)|apply|lead|host|teach|be on|quote|bid)\b.*",
        _interest,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|kindly|has|{D}) )*offered to (?:introduce|refer|recommend|invest"
        r"|fund|sponsor|hire|connect|nominate|back|partner|buy)\b.*",
        _interest,
    ),
    row(
        "opportunity",
        "(?:an? )?(?:possible|potential|new|promising|interesting|exciting)"
        r" (?:\w+ )?(?:partnership|collaboration|lead|client|deal|opportunity|joint venture"
        r"|project|customer|investor|gig|job)\b.* (?:with|at|from|via|through) {P}.*",
        _opportunity,
    ),
    row(
        "opportunity",
        f"{_OPEN}(?:i |we )?(?:just |also |have |had )*(?:got|received|landed|have|scored|was"
        " given|were given|was offered|were offered|picked up|heard about|learned (?:about"
        "|of)|found|came across|was told about|won) (?:a |an |the "
        rf"|some )?{_LEAD}{_OPP}\b.*(?:from|through|via|thanks to|by|courtesy of) (?:{{P}}|him"
        r"|her|them)\b.*",
        _opportunity,
    ),
    row(
        "opportunity",
        f"{_OPEN}(?:(?:a|an|the|my|another|some|opportunity|new|log|add) )*{_LEAD}{_OPP}(?:"
        f" (?:for|at|with|to|on|about|in) [^,]{{1,60}}?)? (?:from|through|via|thanks to|by"
        rf"|courtesy of) (?:{{P}})\b(?!.*\b(?:came through|fell through|worked out|closed|went"
        r" nowhere|panned out|paid off|signed|turned into|led to|did not)\b).*",
        _opportunity,
    ),
    row("opportunity", rf"{_OPEN}opportunity(?: (?:from|via|through|with))? ?[:,-]? .*{{P}}.*", _opportunity),
    row(
        "opportunity",
        "{P} (?:(?:just|also|kindly|has|have|had|then|again|finally|and|she|he"
        "|{D}) )*(?:referred|recommended|sent|passed|steered|directed|brought|introduced"
        "|pointed|threw|forwarded|handed|put|routed|got|connected|hooked) (?:me |us )?(?:up"
        " with )?(?:(?:a|an|the|some|his|her|their|two|three|another|one of (?:his|her|their)"
        "|one|several|my name|along|on|over) )*"
        + _LEAD
        + "(?:clients?|customers?|leads?|prospects?|business|deals?|investors?|job leads?"
        "|projects?|work|gigs?|my name|candidates?|referrals?|opportunit(?:y|ies)|sales"
        " leads?|recruiters?|hiring managers?|funders?|angels?|buyers?|venture capitalists?"
        r"|vcs?|accounts?|openings?|roles?|partners?)\b.*\b(?:me|us|my|our)\b.*",
        _opportunity,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|kindly|has|have|then|again|{D}) )*(?:introduced|connected"
        "|referred|recommended(?! (?:me|us) to)) (?:me|us) (?:to|with|for) (?:(?:a|an|the|some|his|her|their"
        r"|another) )*(?:\w+ )?(?:investors?|vcs?|angels?|funders?|clients?|customers?|hiring"
        " managers?|recruiters?|buyers?|jobs?|roles?|positions?|openings?|gigs?|lps?|donors?"
        r"|job at .*|venture .*)\b.*",
        _opportunity,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|kindly|has|have|again|{D}) )*(?:tipped me (?:off|about)|gave me"
        " (?:a |the )?(?:heads up|tip|head s up|job tip|tip off)(?: (?:about|on|that|for))?"
        "|alerted me to|pointed me to(?:wards)?|put me onto|put me on to|turned me on to"
        r"|clued me in|flagged)\b.*",
        lambda f: (
            _opportunity(f)
            if "heads up" not in f.words or kind_of(OPPORTUNITY, f.words) not in (None, "idea")
            else None
        ),
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|kindly|has|have|had|and i|{D}) )*(?:offered|offers) (?:me|us)"
        r" (?:(?:a|an|the|some|his|her|their) )*(?:\w+ ){0,4}?(?:job|role|position|gig"
        "|contract|project|seat|spot|partnership|investment|funding|work|internship|stake"
        "|equity|discount|deal|consulting|slot|place|freelance|advisory|opportunity|chance|to"
        r" (?:invest|partner|join|speak|buy|fund|sponsor|hire))\b.*",
        _opportunity,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|kindly|has|have|had|{D}) )*(?:invited|asked|wants|invites"
        "|approached|would like|nominated|booked|picked|chose|selected|suggested|hired|put)"
        " (?:me|us)(?: forward)? (?:to (?:speak|join (?:his|her|their|the|a) (?:board|panel"
        "|team|company|startup|advisory|podcast|project|podcast|syndicate|fund)|be (?:on|a"
        " guest|a speaker|an advisor|part of)|present|keynote|moderate|advise|partner|invest"
        "|guest|appear|consult|apply|co (?:author|host|found|write)|lead|run|pitch|host"
        "|contribute|collaborate|teach|bid|quote|submit|judge|mentor at|give (?:a|the)"
        " (?:talk|keynote|lecture|workshop)|write (?:a|for|an))|onto|on to|for (?:a|an|the)"
        " (?:panel|podcast|talk|keynote|job|role|position|project|award|interview|board|grant"
        "|prize)|on (?:his|her|their|the) (?:podcast|show|panel)|as (?:a|an|the) (?:speaker"
        "|guest|panelist|advisor|judge|moderator|keynote)|to (?:his|her|their|the)"
        r" (?:\w+ )?(?:board|panel|podcast|advisory|accelerator|syndicate))\b.*",
        _opportunity,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|{D}|has|have) )*(?:told me|mentioned|let me know|says?|said"
        "|shared|heard|informed me|told us|messaged me|emailed me|texted me|wrote|knows|sent"
        " me|forwarded me|forwarded|posted|spotted|passed along|passed on)(?: (?:about|of"
        "|that|me|there is|there s|his|her|their|company|team|firm|to me|a|an|the|some|is|are"
        r"|{P}|'s))* (?:\w+ ){0,3}?(?:opening|openings|vacancy|job lead|job leads|job opening"
        "|job posting|job|hiring|role|roles|position|positions|opportunity|rfp|tender|open"
        r" role|grant|investor|looking for (?:someone|a|an|people) (?:like me|\w+)|lead"
        "|funding round|recruiting|consulting gig|gig|call for (?:speakers|papers"
        r"|proposals))\b.*",
        _opportunity,
    ),
    row(
        "opportunity",
        "{P}(?: 's (?:company|firm|team|boss|startup|employer|fund|business|client"
        "|friend))?(?: (?:and|at) [^,]{1,30})? (?:(?:just|also|really|still|now"
        "|{D}) )*(?:wants|want|would like|is interested|is looking|is keen|are interested|is"
        " open|proposed|suggested|offered|is considering|plans|are keen|asked|is willing"
        "|agreed|is ready|proposes|suggests|is exploring|are looking|is eager)(?: (?:me|us|a"
        r"|an|the|to|in|that we|we|on))* (?:\w+ ){0,2}?(?:partner|partnership|partnering"
        "|collaborate|collaboration|collaborating|invest|investing|hire|hiring|team up"
        r"|teaming up|co \w+|joint venture|joint|jv|buy|buying|license|commission|book (?:me"
        "|us)|engage (?:me|us)|retain (?:me|us)|feature (?:me|us)|publish|fund|funding"
        "|acquire|sponsor|work together|working together|work with us|work with me|become a"
        " (?:client|customer)|pilot|partner up|join forces|do business|sign|refer|order"
        "|distribute|resell|introduce me to (?:an investor|investors|a client)|back us|bring"
        r" (?:me|us) (?:in|on))\b.*",
        _interest,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|has|have|{D}) )*(?:is|are|'s|was|s) (?:also |now |currently "
        "|urgently )?(?:hiring|recruiting|looking to hire|looking for (?:a|an|someone|people"
        r"|speakers|a speaker|consultants|partners|partner|help|vendors|candidates))\b.*",
        lambda f: _opportunity(f) if re.search(r"\b(?:me|i|us|we|my|like me|could)\b", f.words) else None,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|has|have|had|{D}) )*(?:gave|got|passed|shared|brought|sent"
        "|forwarded|landed|found|won|secured|scored|floated|pitched|brought up|proposed"
        "|suggested|came up with|had)(?: (?:with )?(?:me|us))?(?: (?:a|an|the|some|another"
        "|along|on|two|three|his|her|their|up))* (?:(?:job|sales|business|great|good|new"
        "|brilliant|interesting|promising|product|startup|hot|warm|solid|potential"
        r"|partnership|client|customer|collaboration|clever|fantastic|fresh|\w+) )*?(?:leads?"
        "|referrals?|opportunit(?:y|ies)|idea for|ideas for|an idea|idea|gigs?|job (?:offer"
        "|lead|opening)s?|partnership|speaking slot|investor introduction|introduction to"
        r" (?:an |a |the |some |his |her )?(?:\w+ )?(?:investors?|vcs?|angels?|clients?"
        r"|customers?|funds?|lps?|donors?|partner)|offers?)\b.*",
        lambda f: _opportunity(f) if re.search(r"\b(?:me|us|my|our|i|we)\b", f.words) else None,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|kindly|has|have|had|again|finally|{D}) )*(?:referred|recommended"
        "|sent|steered|directed|routed|passed) .{2,60} (?:to (?:us|me)|(?:our|my) way|over to"
        r" (?:us|me)|along to (?:us|me))\b.*",
        lambda f: (
            _opportunity(f)
            if not re.search(
                r"\b(?:email|message|text|photo|link|article|deck|note|report|slides|invoice|book"
                r"|recording|notes|template|document|file|cvs?)s?\b",
                f.words,
            )
            else None
        ),
    ),
    row(
        "opportunity",
        "{P} (?:says?|said|thinks|mentioned|hinted|told me|told us)(?: that)? (?:his|her"
        r"|their|the|they|he|she) .{0,40}\b(?:might|may|could|would|will|wants? to|is looking"
        " to|are looking to|is keen to|plans? to) (?:invest|partner|hire|buy|fund|sponsor"
        r"|collaborate|back|acquire|license|refer|commission)\b.*",
        _interest,
    ),
    row(
        "opportunity",
        "(?!.*\\b(?:meet|catch up|lunch|coffee|dinner|drinks|talk|chat)\\b){P} (?:proposed"
        "|suggested|pitched|floated|offered)(?: (?:that|to|the idea)(?:"
        " that)?)? (?:we|us|to us|me and|a joint|a collaboration|co|working|teaming|building"
        "|doing) .*",
        _interest,
    ),
    row(
        "opportunity",
        "{P} (?:(?:also|just|might|may|could|said (?:he|she|they)) )*(?:has|have|had|'s got"
        "|got|knows of|heard of|found) (?:(?:a|an|the|some|possible|potential"
        r"|another) )*(?:\w+ ){0,3}(?:job|role|position|gig|project|contract|client|lead"
        r"|opening|opportunity|offer|work|speaking slot|investor|customer|vacancy|seat)s?\b.*"
        r" for (?:me|us)\b.*",
        _interest,
    ),
    row(
        "opportunity",
        r"{P} (?:\w+ )?(?:idea|partnership idea|collaboration idea) ?[:,-] .*|(?:new )?(?:idea"
        "|partnership|lead|referral|invitation|job lead|collaboration) (?:from|via|through"
        "|with) {P}.*",
        _opportunity,
    ),
    row(
        "opportunity",
        rf"{_OPEN}(?:i |we )?(?:was|were|got|am|have been|been) (?:\w+ )?(?:referred|invited"
        "|recommended|offered|headhunted|approached|tipped off|introduced to"
        rf" (?:an? )?(?:investor|client|customer|\w+ investor))\b.* by {{P}}.*",
        _opportunity,
    ),
    row(
        "opportunity",
        "(?:thanks to|through|via) {P} ,? ?(?:i|we) (?:have |just |now )*(?:got|have|landed"
        r"|met|found|received|heard)\b.*\b(?:lead|client|investor|job|offer|role|gig|customer"
        r"|invitation|deal|referral|opportunity|contract|project)\b.*",
        _opportunity,
    ),
)

_RESULT = (
    "(?:came through|fell through|worked out|did not work out|didn t work out|work out"
    "|went nowhere|came to nothing|closed|panned out|paid off|is signed|signed|got signed"
    "|turned into|turned out|led to|became|resulted in|went through|fell apart|collapsed"
    "|bore fruit|succeeded|failed|was a (?:success|bust|hit|flop|dead end|win|no|yes)|is"
    " (?:a )?(?:done deal|dead|won|lost|closed|off|on|signed|confirmed|a go|in the bag|no"
    " go|dead in the water|sealed|through)|was (?:won|lost|signed|closed|approved"
    "|rejected|accepted|declined|cancelled|canceled|a dead end)|converted|materiali[sz]ed"
    "|happened"
    "|did not (?:materiali[sz]e|happen|pan out|come through|convert|close|go anywhere"
    "|work)|got (?:approved|rejected|me (?:a|an|the|hired)|us (?:a|an|the)|funded"
    "|accepted|turned down|cancelled)|brought (?:in|us|me)|went (?:well|great|live|south"
    "|cold|badly|to someone else|through|to a competitor)|has closed|has come through"
    "|ended up|earned (?:me|us)|made (?:me|us)|landed (?:me|us)|paid|fizzled(?: out)?|led"
    " nowhere|led to nothing|fell flat|hit a wall|died|never materiali[sz]ed|stalled"
    "|dried up|generated|produced|is worth|was worth|yielded|delivered|won (?:us|me))"
)
_THING = (
    "(?:referral|lead|introduction|opportunity|deal|offer|job|partnership|role|client"
    "|project|investment|recommendation|idea|invitation|gig|contract|application|pitch"
    "|proposal|interview|funding|round|grant|collaboration|tip|sale|prospect|opening"
    "|position|connection|talk|speaking slot|speaking gig|pilot|customer|account|panel"
    "|podcast|keynote|investor|jv|joint venture|bid|tender|candidate|hire|board seat"
    "|order|term sheet|workshop|sponsorship|intro)s?"
)


def _outcome(found: Found) -> Fields | None:
    if asks(found):
        return None
    return {"text": found.reading.said(found.clause.start, found.clause.end).strip(" .,;!")}


_WON = (
    r"(?:i|we) (?:(?:just|have|finally|actually|also) )*(?:got|won|landed|signed|closed|lost|bagged"
    r"|secured|sealed|clinched|did not get"
    r"|took|accepted|turned down)(?: (?:it|that|them|the \w+))?"
)
_TOLD_OF = (
    "(?:told|tipped|flagged|referred|sent|mentioned|recommended|passed|introduced|connected|found|pointed"
    "|forwarded|brought|suggested|got|gave"
    "|put|shared|offered)"
)
_WON_AFTER = (
    row(
        "outcome",
        rf"{_OPEN}(?:the|that|this) (?:[\w'&]+ ){{1,4}}?(?:that "
        rf"|which )?{{P}} {_TOLD_OF}\b.{{0,60}}? [,:;-]+ {_WON}\b.*",
        _outcome,
    ),
)
OUTCOMES = (
    row(
        "outcome",
        f"{_OPEN}(?:the|that|this|my|our|his|her|their|{{P}} 's|both|all) (?:(?!(?:with"
        rf"|for) )[\w'&]+ |{{P}} (?:'s )?|{{D}} ){{0,5}}?{_THING}(?: (?:from|with|at|by|via"
        f"|through|to|for|of|on|that|which|in|between|about) .{{1,70}}?| {{P}} .{{1,50}}?| i"
        f" got .{{1,40}}?)? (?:(?:finally|just|has|have|also|really|actually|all|had|never"
        rf"|sadly|unfortunately|eventually|ultimately|{{D}}) )*{_RESULT}\b.*",
        _outcome,
    ),
    row(
        "outcome",
        rf"{_OPEN}{{P}}(?: 's)? (?:(?!to |with |for )[\w'&]+ ){{0,4}}?{_THING}(?: (?:from|with"
        f"|at|by|via|to|for|of) .{{1,50}}?)? (?:(?:finally|just|has|have|also|had|never|sadly"
        rf"|eventually|{{D}}) )*{_RESULT}\b.*",
        _outcome,
    ),
    row(
        "outcome",
        rf"{_OPEN}(?:[\w'&]+ ){{1,4}}?{_THING} (?:from|via|through|by|of) {{P}}.*?"
        rf" {_RESULT}\b.*",
        _outcome,
    ),
    row(
        "outcome",
        f"{_OPEN}(?:i|we) (?:(?:just|finally|have|also|actually|did|{{D}}) )*(?:got|won|landed"
        "|closed|signed|lost|took|accepted|did not get|turned down|declined|sealed|secured"
        f"|started|didn t get|not get|passed on|bagged|clinched) (?:the|that|this|a|our|{{P}}"
        rf" 's|his|her|their) (?:(?!from )[\w'&]+ |{{P}} (?:'s )?){{0,5}}?{_THING}\b.*(?:{{P}}"
        f"|him|her|them).*(?:{{P}} (?:had |has )?(?:referred|told|sent|introduced|recommended"
        "|mentioned|tipped|connected|passed|brought|gave|pointed|offered|flagged|found"
        "|suggested|put|forwarded|got|shared)|thanks to|introduced|referred|recommended"
        "|through|brought|from|via|because of|sent|told|mentioned).*",
        _outcome,
    ),
    row(
        "outcome",
        f"{_OPEN}(?:i|we) (?:(?:just|finally|have|also|did) )*(?:got|won|landed|closed|signed"
        f"|lost|did not get|sealed|secured|bagged) (?:the|that|this|{{P}} 's)"
        rf" (?:(?!from )[\w'&]+ ){{0,4}}?{_THING}(?: .*)?$",
        lambda f: _outcome(f),
    ),
    row(
        "outcome",
        f"{_OPEN}(?:the )?(?:person|client|customer|candidate|investor|company|people|founder"
        f"|recruiter|lead) (?:that |who |whom )?{{P}} (?:had |has )?(?:referred|sent"
        r"|introduced|recommended|connected|told|mentioned|passed)\b.* (?:signed|hired|bought"
        "|invested|said|passed|became|paid|closed|joined|agreed|declined|ghosted|chose"
        r"|decided|went|is now|turned|accepted|did not)\b.*",
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
        r"(?!.*\bgot (?:a|an|the)? ?(?:new )?(?:lead|introduction)\b).*\b(?:signed|closed"
        "|hired me|won|landed|invested|came on board|bought|accepted|renewed"
        rf"|converted)\b.*\b(?:thanks to|through|via|because of|from|off the back of) {{P}} 's"
        rf" (?:\w+ )?{_THING}.*",
        _outcome,
    ),
    row("outcome", r"(?:outcome|result)(?: (?:of|for|from|on))?(?: .{1,40}?)? ?[:,-] .+", _outcome),
)


def _done(found: Found) -> Fields | None:
    if asks(found) or NOTHING.match(found.words):
        return None
    return {"text": found.reading.said(found.clause.start, found.clause.end).strip(" .,;!")}


DONE = (
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
        "(?:(?:the|my|that|this) )?(?:follow up|reminder|promise|task|todo|to do|(?:send|call"
        "|email|write|give|reply|answer|introduce|text|thank|forward|share|review|return|pay"
        "|book|ping|message)) .{0,60}?(?:is |are |all |has been |now )?(?:done|sorted"
        "|completed|complete|ticked off|finished|handled|taken care of)(?: (?:✅|✔|now|today"
        "|already|too|!|{D}))*$",
        lambda f: _done(f) if f.people() else None,
    ),
    row(
        "done",
        "(?:(?:ok|yes|yay|great|all|and|it is|that is|thats|i am|finally|already|just|now"
        "|both|everything) )*done(?: (?:with|that|it|already|now|today|and dusted|for|:|,|-"
        "|deal|the|too|,))* ?(?P<text>.*)",
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
        "(?:close|complete|finish|tick off|check off|cross off|resolve|fulfil|fulfill)"
        " (?:out )?(?:the|my|that|this) .*(?:promise|follow up|task|reminder|todo|to do|item"
        r"|thing)\b.*",
        _done,
    ),
    row(
        "done",
        "(?:i |we )?(?:(?:have|just|finally|already|also) )*(?:kept|fulfilled|delivered on"
        "|made good on|honou?red|completed|followed through on|followed through with|ticked"
        " off|checked off|crossed off|took care of|dealt with|wrapped up|got around to"
        "|handled|sorted(?: out)?|settled|finished|knocked out|got) (?:(?:my|the|that|this|a"
        "|our|off|done) )*(?:promise|follow up|task|commitment|todo|to do|reminder|owed|iou"
        r"|word|thing|stuff|action item|what i owed|answer i owed|done)\b.*",
        _done,
    ),
    row(
        "done",
        "(?:i |we )?(?:(?:have|just|also|then|and|well) )*(?:finally|already|at last|at long"
        " last)(?: (?:just|have|did))* (?P<verb>sent|gave|made|forwarded|emailed|mailed"
        "|delivered|answered|returned|called|wrote|replied|introduced|shared|finished|paid"
        "|got back|did|connected|booked|reviewed|posted|dropped|submitted|shipped|handed"
        r"|passed|told|thanked|signed)\b.*{WHO}.*",
        _done,
    ),
    row(
        "done",
        "(?:i |we )?(?:(?:have|just|also|then|and) )*(?:sent|gave|made|forwarded|emailed"
        "|mailed|delivered|answered|returned|called|wrote|replied|introduced|shared|finished"
        "|got|paid|did|connected|booked|reviewed|posted|dropped|submitted|handed|passed"
        r"|texted|told)\b.*{WHO}.* (?:as (?:i )?(?:promised|agreed|said|discussed|planned)"
        "|like i (?:promised|said)|(?:that )?i (?:had )?(?:promised|owed)(?: (?:him|her|them"
        "|{P}))?|finally|at last|as owed|i owed (?:him|her|them)|off my list|as requested)(?:"
        " .*)?$",
        _done,
    ),
    row(
        "done",
        "(?:the|that|my|{P} 's) .{2,60}? (?:is|are|has been|have been|was|got) (?:now "
        "|finally |all |already )?(?:done|sent|delivered|sorted|out the door|completed"
        "|finished|handled|taken care of|off my plate|off my list|settled)(?: (?:to|with|for"
        "|now|today|already|over to|,|and) ?.*)?$",
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

_HELP = (
    "(?:help|advise|know|assist|support|gain|benefit|use|interested|useful|give|feedback"
    "|chip in|contribute|input|weigh in|point me|have ideas|talk to|ask|involve|loop in"
    "|bring in|speak to|review|be good|relevant|learn|care|lend a hand|join|be interested"
    "|open doors|connect me|introduce|consult|collaborate|pitch in|sanity check|bounce"
    "|reach out|turn to|go to|good for|tap|lean on|offer|want in|care about)"
)
_WORKING = (
    "(?:(?:i am|we are|i m|i ve been|i have been|currently|right now|now|just|am|i will"
    " be|i am about to be|we will be|i have|i ve got|we have|my team is|i plan to|i want"
    " to|i need to|i am about to|i am going to|starting|i am trying to|i d like to|i"
    " would like to) )+"
)


def _integrate(found: Found) -> Fields | None:
    return {"text": found.said("text") or found.reading.said(found.clause.start, found.clause.end)}


_WHO_HELPS = (
    "(?:who|whom|anyone|anybody|any (?:one|contacts?|connections?|people|ideas who"
    "|suggestions)|is there (?:anyone|someone)|do i know (?:anyone|somebody|someone)|does"
    " anyone|which (?:of my )?(?:contacts?|connections?|people)|someone|somebody|know"
    rf" anyone)\b.*\b{_HELP}\b.*"
)
INTEGRATE = (
    row(
        "integrate",
        f"(?:{_WORKING}|for |with |on |working on |preparing |writing |building |launching "
        f"|planning )(?P<text>(?!a meeting|lunch|dinner|coffee).{{3,160}}?)(?: ?[,.;:?!-]+|"
        " and| so| -)* (?:so |and |but |any idea |wondering |i wonder |tell me |do you"
        f" know )*{_WHO_HELPS}",
        lambda f: (
            _integrate(f)
            if re.match(r"(?:for |with |on )", f.words)
            or re.search(r"\b(?:\w+ing|have|ve got|need|want|plan|to \w+)\b", f.words)
            else None
        ),
        None,
    ),
    row(
        "integrate",
        r"who (?:in my network |among my (?:contacts|connections) |of my \w+ |do i know"
        " (?:who |that )?|else |all )?(?:can|could|might|would|should|may|will|is able to"
        "|would be able to|is best placed to|is good to) (?:i |best |possibly "
        "|maybe )?(?:help|advise|assist|support|ask|talk to|speak (?:to|with)|give (?:me|us)"
        "|have (?:advice|input|insight)|turn to|consult|be (?:useful|helpful|good)|review"
        "|point me|go to|get advice from|share|benefit|gain|loop in|involve|contact|reach out"
        " to|introduce|connect|open|approach)(?: (?:me|us|out))?(?: (?:with|about|on|for"
        "|regarding|by|from|in|to|of)) (?P<text>.+)",
        _integrate,
        None,
    ),
    row(
        "integrate",
        "(?:i (?:need|could use|want|would like|am looking for)|looking for|need)"
        " (?:some )?(?:help|advice|input|feedback|support|expertise|a second opinion"
        r"|guidance)(?: (?:with|on|about|for|from someone \w+|in)) (?P<text>.+?) ?[,.;:?!-]*"
        r" (?:who|anyone|anybody)\b.*",
        _integrate,
        None,
    ),
    row("integrate", r"(?:integrate|integration)(?: ?[:,-]| my)? ?(?P<text>.*)", _integrate, None),
    row(
        "integrate",
        r"(?P<text>(?:.* )?)(?:who|whose|which of my \w+)\b (?:\w+ )?(?:brains?|advice|expertise|input"
        r"|opinion"
        r"|insights?|experience)?"
        r" ?(?:can|could|should|might|may|shall) i (?:pick|tap|use|borrow|draw on|lean on|ask|consult"
        r"|rely on|learn from)\b.*",
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


def _gap(found: Found) -> Fields | None:
    words = found.words
    if found.people():
        return None
    day = found.ahead()
    target = number(found.plain("n")) if found.plain("n") else None
    until = day.date.isoformat() if day else None
    text = found.without_days("text") or found.without_days("what")
    text = re.sub(r"\s+(?:by|in|within|before|until|over|during|for)$", "", text or "").strip(" ,.;") or None
    return {"kind": kind_of(GAP, words), "text": text, "target": target, "until": until}


_N = (
    r"(?P<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    "|twenty|thirty|fifty|a couple of|a few|several|some|a dozen|more|a|an|another|new"
    "|any)"
)
_SOUGHT = (
    "(?:people|contacts?|connections?|folks|someone|somebody|anyone|experts?|specialists?"
    "|designers?|engineers?|founders?|investors?|lawyers?|mentors?|advisors?|clients?"
    "|customers?|recruiters?|developers?|marketers?|operators?|leaders?|peers?"
    "|colleagues?|executives?"
    "|execs?|ctos?|ceos?|cfos?|cmos?|vcs?|angels?|journalists?|editors?|partners?"
    "|consultants?|scientists?|researchers?|sponsors?|suppliers?|buyers?|managers?"
    "|directors?|friends|doctors?|clinicians?|nurses?|professionals?|academics?"
    "|professors?|teachers?|allies|ally|artists?|speakers?|policymakers?|voices|bankers?"
    "|analysts?|architects?|entrepreneurs?|perspectives?|viewpoints?|relationships?|women"
    "|vendors?|prospects?|coaches|introductions|insiders?|headhunters?|donors?"
    "|volunteers?|regulators?|manufacturers?|distributors?|producers?|writers?|data"
    r" scientists?|product managers?|expertise|knowledge|\w+ists?|\w+ers|\w+ors|\w+ians)"
)
_WANT = (
    "(?:(?:i|we|my network) )?(?:(?:really|also|still|now|just|would|d|definitely|want to"
    "|need to|have to|should|must|do not) )*(?:need(?:s)?|want|am looking for|looking for"
    "|am missing|missing|lack(?:s|ing)?|am lacking|am short of|short of|am short on|like"
    "|aim for|would like|could use|am after|looking to|am looking to|hoping to|seek|am"
    " seeking|require|find|meet|get to know|know|add|connect with|recruit|build up|grow"
    " by|have|get|gain|wish i (?:knew|had)|search for|am searching for|hoping to meet"
    "|hope to meet)"
)
GAPS = (
    row(
        "gap",
        "(?:(?:add|new|open|set|create|start|log|a|my|knowledge|opportunity|resource"
        "|perspective|network|networking) )*(?:gap|goal)(?: (?:for|in|of|about|is))? ?[:,-]?"
        " (?P<text>(?:(?:i|we) )?(?:(?:need|want|find|meet|know|get) )?(?:(?:to|more|at"
        f" least) )*(?:{_N} )?.+)",
        lambda f: (
            _gap(f) if not re.match(r"(?:review|analysis|list|report|map|$)", f.plain("text")) else None
        ),
        None,
    ),
    row(
        "gap",
        f"(?:.* so )?{_WANT} (?:(?:to|know|meet|find|more|at least|about|around|get|add"
        "|connect with|up to|to know|have|some|of|other|another|also|in my network|add to my"
        f" network|bring in|for|a total of) )*(?P<text>{_N} (?:(?!from my |for (?:lunch|dinner"
        rf"|coffee))[\w'&/-]+ ){{0,5}}?{_SOUGHT}\b.*)",
        lambda f: _gap(f) if not _not_gap(f) else None,
        None,
    ),
    row(
        "gap",
        f"{_WANT} (?P<text>(?:more |better |new |different |enough |other |fresh |stronger "
        rf"|some )*(?:(?!from my )[\w'&/-]+ ){{0,4}}?{_SOUGHT}\b (?:in|from|who|with|at|on|by"
        f"|working|that|{{D}}|into|within|outside).*)",
        lambda f: _gap(f) if not _not_gap(f) else None,
        None,
    ),
    row(
        "gap",
        "(?:i (?:do not|don t) (?:really )?(?:know|have)|i know|there is|there are|i have)"
        " (?:(?:no|not|nobody|no one|anyone|anybody|any|enough|hardly|barely|too few|almost"
        "|really|actual) )+(?P<text>.+)",
        lambda f: (
            _gap(f)
            if re.search(r"\b(?:in|from|who|at|with|about|know how)\b", f.words)
            and re.search(r"\b(?:no|not|nobody|hardly|barely|few)\b", f.words)
            else None
        ),
        None,
    ),
    row(
        "gap",
        "my network (?:is (?:missing|lacking|short (?:of|on)|weak (?:in|on)|thin (?:in|on)"
        "|light on)|lacks|misses|needs|has no|has too few|does not (?:have|include)|could"
        f" use) (?P<text>(?:{_N} )?.+)",
        _gap,
        None,
    ),
    row(
        "gap",
        rf"(?P<text>{_N} (?:new |more )?(?:(?!of my )[\w'&/-]+ ){{0,4}}?{_SOUGHT}(?: (?:in|from"
        f"|at|who|with) .*)? (?:by|within|in|before|until|this|over) ?{{D}}.*)",
        lambda f: _gap(f) if f.ahead() and not _not_gap(f) else None,
        None,
    ),
)


_SEARCH = re.compile(
    r"(?:find|search for|show|get)(?: me)? (?:all |the |my |some )*(?:people|contacts?"
    r"|connections?|folks|friends)\b"
)


def _not_gap(found: Found) -> bool:
    return (
        bool(_SEARCH.match(found.words))
        or bool(
            re.search(
                r"\b(?:remind|lunch|dinner|coffee|drinks|meeting with|call with|tell me|list of|show"
                r"|suggest\w*|talk to|reach out|minutes?|help me|for (?:the|my|a) (?:party|meeting"
                "|dinner|wedding)|gift|email|template|break|table|hours?|tickets?|bread|milk"
                r"|reservation)\b",
                found.words,
            )
        )
        or asks(found)
    )


def _habit(found: Found) -> Fields | None:
    return {"text": found.said("text") or found.reading.said(found.clause.start, found.clause.end)}


HABITS = (
    row(
        "habit",
        "(?:(?:add|new|start|create|track|build|set up|i want a|stack|my|a|another|make it a"
        "|make this a|form a|the) )*(?:habit|routine|habit stack)(?: ?[:,-]+| of| to| is)+"
        " ?(?P<text>.+)",
        _habit,
        None,
    ),
    row(
        "habit",
        r"(?P<text>(?:(?:right|every (?:\w+ )?(?:time|day|morning|week|evening|friday|monday"
        "|tuesday|wednesday|thursday|weekday|sunday|saturday)|each (?:day|time|week|morning"
        r"|evening)|daily|from now on|starting \w+|always|{D}) )*(?:after|before|when|whenever"
        "|once|while|during|as soon as|every time|each time|with|following|following up)"
        " .{2,80}?(?: ?,)? (?:i will|i shall|i am going to|i ll|i d like to|i want to|i plan"
        " to|we will|will|i commit to|i intend to) .+)",
        lambda f: _habit(f) if not f.people() and not _one_off(f) else None,
        None,
    ),
    row(
        "habit",
        "(?P<text>(?:i will|i shall|i am going to|i want to|i plan to|i commit to|i intend to"
        "|i ll|let me|make it a habit to|get into the habit of|i would like to) (?:always "
        "|make it a habit to |get into the habit of )?.+ (?:(?:right |just "
        "|shortly )?(?:after|before|when|whenever|while|once|during|as soon as|over|with)"
        " (?:my|every|each|i|the|lunch|breakfast|dinner|work|coffee|morning|waking|friday"
        r"|monday)\b.*|every (?:day|morning|week|evening|friday|monday|tuesday|wednesday"
        "|thursday|weekday|sunday|night|month|workday|lunch|single day).*|daily|weekly|each"
        " (?:day|morning|week|evening|friday|monday|night).*))",
        lambda f: _habit(f) if not f.people() and not _one_off(f) else None,
        None,
    ),
    row(
        "habit",
        "(?P<text>(?:every|each) (?:day|morning|week|evening|friday|monday|tuesday|wednesday"
        r"|thursday|weekday|sunday|saturday|workday|night|month|lunch\w*|{D})\b.*(?:i will|i"
        " am going to|i want to|i shall|i ll|i plan to) .+)",
        lambda f: _habit(f) if not f.people() else None,
        None,
    ),
    row("habit", r"(?P<text>(?:habit|stack) .*(?:after|before|when).*)", _habit, None),
    row(
        "habit",
        "(?P<text>after .+ (?:write|send|message|text|thank|review|check|comment|call|reach"
        r" out|log|note|email|read|give|like|list|plan)\b.*)",
        lambda f: (
            _habit(f)
            if not f.people() and re.search(r"\b(?:my|every|each)\b", f.words) and not _one_off(f)
            else None
        ),
        None,
    ),
)


def _one_off(found: Found) -> bool:
    return bool(re.search(r"\b(?:tomorrow|remind me|today)\b", found.words)) or any(
        span.kind == "day" for span in found.days() if span.future
    )


_ASKS = (
    row(
        "give_ideas",
        "(?:so )?what (?:is|are|s|would be) (?:the |a |an |some )?(?:(?:best|good|nice|right|easy|easiest"
        "|great|small|other|kind|quick|better) )*"
        "(?:ways?|things?|ideas?) (?:(?:i|we) (?:can|could) |for me )?(?:to )?(?:help|add value|give"
        "|support|be (?:useful|helpful|of (?:use|help"
        "|service))|create value|thank|repay|give back|return the favou?r|do)(?: .*)?{WHO}.*",
    ),
    row(
        "give_ideas",
        "what (?:would|could|might) (?:be )?(?:a |an |some |something )?(?:(?:nice|good|kind"
        "|great|thoughtful|useful|helpful|right|meaningful) )*(?:things?|gifts?|gestures?"
        "|ways?|ideas?|favou?rs?|surprises?)? ?(?:to (?:do|give|get|offer|send)|i"
        " (?:could )?(?:do|give)) .*{WHO}.*",
    ),
    row(
        "questions",
        "(?:(?:give|suggest|show|tell|got|get|find|list|share|prepare|draft|write|i need|need"
        "|any|some|help me with|what are|what would be|think of|come up with|offer"
        "|generate) )*(?:me )?(?:(?:a|few|some|good|great|smart|better|thoughtful|three|two"
        "|five|specific|interesting|informed|any|the|deep|meaningful|possible|of|insightful"
        r"|best|more|new|nice|fun|\d) )*(?:questions?|conversation (?:starters?|topics?|ideas"
        "|openers?)|talking points|ice ?breakers?|topics|things|topics of conversation|small"
        " talk)(?: (?:i (?:could|can|should|might)|to|worth|for when|when|we could))*"
        " ?(?:ask(?:ing)?|for|to ask|with|before|talk (?:to|about with)|discuss(?:ing)? with"
        "|bring up with|raise with|about|use with|chat about with|pose to|put to|to|i see|i"
        " meet|meeting|seeing|my .* with|about with|of|on)+ .*{WHO}.*",
    ),
    row(
        "questions",
        r"(?:what|which)(?: \w+)?(?: questions?| things?| else)? (?:should|can|could|do|would"
        "|might|shall|to|must|may) ?(?:i|we|you)? ?(?:to )?(?:(?:even|best|be|usefully"
        "|possibly|really|actually|want to|need to) )*(?:ask(?:ing)?|talk (?:about )?(?:to"
        "|with|about)|discuss(?:ing)? (?:with)?|bring up|inquire|chat (?:about )?with|raise"
        "|find out from|learn from|quiz|say to ask|inquire of|explore with|put to|speak"
        r" (?:about )?(?:to|with))\b.*{WHO}.*",
        lambda f: None if _asking_for(f) else {},
    ),
    row(
        "questions",
        "what (?:is|are|s|would be) (?:a |some |the |an? )?(?:good|smart|best|right"
        "|interesting|great|better|thoughtful|nice|worthwhile) (?:things? to ask"
        r"|questions?(?: to ask| for)?|topics?|conversation \w+|to ask)\b.*{WHO}.*",
    ),
    row(
        "questions",
        "(?:help me |what to |things to |how to |stuff to )(?:ask|think of (?:questions"
        "|something to ask)|come up with (?:questions|something)|talk about (?:with|to)"
        "|prepare questions|discuss with|find (?:something|things) to (?:ask|talk"
        r" about))\b.*{WHO}.*|ask {WHO} what ?$|questions? ?[:,-]? {P}$|{P} ?[:,-]?"
        " questions?(?: please)?$|(?:what|anything) (?:is|s)? ?(?:worth|interesting)"
        " (?:asking|to ask|to talk about with|to discuss with) .*{WHO}.*",
    ),
    row(
        "give_ideas",
        "(?:how|what|in (?:what|which) ways?|where|any (?:way|ways|idea|ideas) how)(?: else|"
        " more| best| exactly)?(?: ways?| things?| value| kind of help)? (?:can|could|should"
        "|might|do|would|may|shall) (?:i|we) (?:(?:best|actually|really|possibly|now|even"
        "|also|maybe|please) )*(?:help|be (?:useful|helpful|of (?:use|help|service|value)"
        "|more useful|there|more helpful)|support|give|give back|add value|contribute|assist"
        "|return the favou?r|repay|offer|do|thank|make .* day|create value|provide|serve|pay"
        r" back|do something|surprise|bring|treat|delight|lend)\b.*{WHO}.*",
        lambda f: None if re.search(r"\b(?:do i know|how do i (?:thank|give))\b", f.words) else {},
    ),
    row(
        "give_ideas",
        "(?:(?:give|suggest|show|tell|got|get|find|list|share|i need|need|any|some|help me"
        " with|what are|think of|come up with|brainstorm|have you got|do you have|offer"
        "|generate) )*(?:me )?(?:(?:a|few|some|good|great|any|the|better|nice|three|small|new"
        r"|quick|other|creative|of|thoughtful|concrete|\d) )*(?:ideas?|ways?|suggestions?"
        "|gifts?|something|things?|favou?rs?)(?: (?:i (?:could|can|should|might)|on|of|about"
        "|how|in which i can|we can|that i can|to|for|where i can))* ?(?:how to |for "
        "|to )?(?:help(?:ing)?|give|giving|support(?:ing)?|be (?:useful|helpful|of (?:use"
        r"|help|service))|add(?:ing)? value|do(?:ing)?|offer(?:ing)?|contribut\w+|assist\w*"
        r"|thank\w*|give back|return the favou?r|gift\w*|to (?:help|give|offer|do"
        r" for))\b.*{WHO}.*",
    ),
    row(
        "give_ideas",
        "(?:give|giving|gift|help|value) (?:ideas?|suggestions?|options?)(?: (?:for|to|about"
        "|on|with))? {WHO}.*|ideas? (?:for|to give(?: to)?) {WHO}.*|what (?:would|could|might"
        "|does) {P} (?:appreciate|value|find (?:useful|helpful|valuable)|need(?: from me|"
        r" help with| right now)?|like from me|want from me|benefit from|enjoy)\b.*|what does"
        " {P} need(?: .*)?$|(?:what|anything) (?:is there )?(?:i )?(?:can|could) (?:i )?(?:do"
        r"|offer|give) .*{WHO}.*|(?:is there )?any(?:thing|way| way)(?: \w+)? (?:i can|i could"
        r"|to|i might) (?:do|help|give|support|offer|be useful|be of help)\b.*{WHO}.*|give"
        " first .*{P}.*|i (?:want|would like|d like) to (?:help|give something to|give back"
        " to|support|do something (?:nice |good )?for|be useful to|add value to) {WHO}(?:"
        " ?(?:but|,|how|what|somehow|more|any|-|:).*)?$|how to (?:help|support|be useful to"
        "|give (?:back )?to|add value to|thank|repay) {WHO}.*",
    ),
)


def _asking_for(found: Found) -> bool:
    return bool(re.search(r"\bdid\b|\bhave i\b", found.words))


ROWS: tuple[Row, ...] = (*DONE, *OUTCOMES, *OPPORTUNITIES)
MESSAGE_ROWS: tuple[Row, ...] = (*_WON_AFTER, *INTEGRATE[:1], *HABITS)
QUESTIONS: tuple[Row, ...] = (*INTEGRATE[1:], *GAPS)
ASKS: tuple[Row, ...] = _ASKS
