"""Value that came through somebody: ``opportunity``."""

import re

from domain.language.intents.touch import NOTHING, asks
from domain.language.lexicon.kinds import OPPORTUNITY, kind_of
from domain.language.rows import Fields, Found, Row, row

OPEN = (
    "(?:(?:and|also|so|great news|good news|news|wow|yay|bad news|sadly|unfortunately"
    "|update|fyi|btw|just|happy to report|{D}|,|:|!|-) )*"
)


_LEAD = (
    "(?:(?:job|sales|business|client|customer|new|warm|hot|promising|good|great|potential|paying|paid"
    "|freelance|consulting|speaking|investment|project|contract|work|big|solid|strong|board|two|three|some"
    "|interesting|exciting|partnership|podcast|qualified|real|short term|possible|dream|second|another|huge"
    r"|part time|full time|\w+) )*"
)


_OPP = (
    "(?:leads?|referrals?|opportunit(?:y|ies)|job offers?|offers?|openings?|clients?|customers?|prospects?"
    "|gigs?|invitations?|invites?|deals?|partnerships?|investors?|funding|term sheet|investment|grants?"
    "|interviews?|roles?|positions?|contracts?|projects?|jobs?|tip ?offs?|commissions?|job tips?|board"
    " seats?|keynotes?|speaking slots?|candidates?|sponsorships?|accounts?)"
)


_COMMAND = re.compile(
    r"(?:please )?(?:remove|delete|untag|drop|show|list|find|search|get rid|take off|clear)\b"
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


OPPORTUNITIES: tuple[Row, ...] = (
    row(
        "opportunity",
        f"{OPEN}(?:(?:i|we) )?(?:(?:just|have) )*(?:got|had|received|heard) (?:an?|some|another"
        rf"|the) (?:(?:\w+) ){{0,3}}?(?:ideas?|suggestions?)"
        " from {P} ?[:,-] .+",
        _opportunity,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|kindly|has|have|{D}) )*(?:passed|forwarded|gave|mentioned|dropped|put) (?:on"
        " |along |forward )?my name (?:(?:on|along|forward|over) )?(?:to|in|for|with|at) (?!me).*",
        _opportunity,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|kindly|has|have|{D}) )*(?:hooked|set|fixed) (?:me|us) up with (?:(?:an?|the"
        "|some|his|her|their) )*"
        f"{_LEAD}(?:gigs?|jobs?|clients?|customers?|projects?|contracts?|leads?|investors?|roles?"
        r"|interviews?|work)(?!\w).*",
        _opportunity,
    ),
    row(
        "opportunity",
        "{P} (?:is|are|was|'s) (?:now |also |actually )*(?:offering|giving|sending|getting|throwing"
        "|passing|bringing) (?:me|us) "
        rf"(?:(?:a|an|the|some|his|her|their|two|three) )*{_LEAD}{_OPP}\b.*",
        _interest,
    ),
    row(
        "opportunity",
        rf"{OPEN}(?:an?|two|three|some|another|our|my) (?:\w+ )?{_OPP} (?:just |has |have )?(?:came|come"
        rf"|walked|landed|reached|found|called|signed|arrived|showed up)\b.*"
        r"\b(?:thanks to|through|via|because of|courtesy of|from|on the recommendation of) {P}.*",
        _opportunity,
    ),
    row(
        "opportunity",
        r"{P} (?:(?:just|also|kindly|has|{D}) )*got (?:me|us) (?:an? |the )?(?:\w+ )?(?:interview|audition"
        r"|trial|gig|job|meeting with (?:an? )?investor)\b.*",
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
        f"{OPEN}(?:i |we )?(?:just |also |have |had )*(?:got|received|landed|have|scored|was given|were"
        " given|was offered|were offered|picked up|heard about|learned (?:about|of)|found|came across|was"
        rf" told about|won) (?:a |an |the |some )?{_LEAD}{_OPP}\b.*(?:from|through|via|thanks to|by"
        rf"|courtesy of) (?:{{P}}|him|her|them)\b.*",
        _opportunity,
    ),
    row(
        "opportunity",
        f"{OPEN}(?:(?:a|an|the|my|another|some|opportunity|new|log|add) )*{_LEAD}{_OPP}(?:"
        f" (?:for|at|with|to|on|about|in) [^,]{{1,60}}?)? (?:from|through|via|thanks to|by"
        rf"|courtesy of) (?:{{P}})\b(?!.*\b(?:came through|fell through|worked out|closed|went"
        r" nowhere|panned out|paid off|signed|turned into|led to|did not)\b).*",
        _opportunity,
    ),
    row("opportunity", rf"{OPEN}opportunity(?: (?:from|via|through|with))? ?[:,-]? .*{{P}}.*", _opportunity),
    row(
        "opportunity",
        "{P} (?:(?:just|also|kindly|has|have|had|then|again|finally|and|she|he|{D}) )*(?:referred"
        "|recommended|sent|passed|steered|directed|brought|introduced|pointed|threw|forwarded|handed|put"
        "|routed|got|connected|hooked) (?:me |us )?(?:up with )?(?:(?:a|an|the|some|his|her|their|two|three"
        "|another|one of (?:his|her|their)|one|several|my name|along|on|over) )*"
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
        "{P} (?:(?:just|also|kindly|has|have|again|{D}) )*(?:tipped me (?:off|about)|gave me (?:a |the"
        " )?(?:heads up|tip|head s up|job tip|tip off)(?: (?:about|on|that|for))?|alerted me to|pointed me"
        r" to(?:wards)?|put me onto|put me on to|turned me on to|clued me in|flagged)\b.*",
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
        "{P} (?:(?:just|also|kindly|has|have|had|{D}) )*(?:invited|asked|wants|invites|approached|would"
        " like|nominated|booked|picked|chose|selected|suggested|hired|put) (?:me|us)(?: forward)? (?:to"
        " (?:speak|join (?:his|her|their|the|a) (?:board|panel|team|company|startup|advisory|podcast"
        "|project|podcast|syndicate|fund)|be (?:on|a guest|a speaker|an advisor|part of)|present|keynote"
        "|moderate|advise|partner|invest|guest|appear|consult|apply|co (?:author|host|found|write)|lead|run"
        "|pitch|host|contribute|collaborate|teach|bid|quote|submit|judge|mentor at|give (?:a|the) (?:talk"
        "|keynote|lecture|workshop)|write (?:a|for|an))|onto|on to|for (?:a|an|the) (?:panel|podcast|talk"
        "|keynote|job|role|position|project|award|interview|board|grant|prize)|on (?:his|her|their|the)"
        " (?:podcast|show|panel)|as (?:a|an|the) (?:speaker|guest|panelist|advisor|judge|moderator|keynote)"
        r"|to (?:his|her|their|the) (?:\w+ )?(?:board|panel|podcast|advisory|accelerator|syndicate))\b.*",
        _opportunity,
    ),
    row(
        "opportunity",
        "{P} (?:(?:just|also|{D}|has|have) )*(?:told me|mentioned|let me know|says?|said|shared|heard"
        "|informed me|told us|messaged me|emailed me|texted me|wrote|knows|sent me|forwarded me|forwarded"
        "|posted|spotted|passed along|passed on)(?: (?:about|of|that|me|there is|there s|his|her|their"
        r"|company|team|firm|to me|a|an|the|some|is|are|{P}|'s))* (?:\w+ ){0,3}?(?:opening|openings|vacancy"
        "|job lead|job leads|job opening|job posting|job|hiring|role|roles|position|positions|opportunity"
        r"|rfp|tender|open role|grant|investor|looking for (?:someone|a|an|people) (?:like me|\w+)|lead"
        r"|funding round|recruiting|consulting gig|gig|call for (?:speakers|papers|proposals))\b.*",
        _opportunity,
    ),
    row(
        "opportunity",
        "{P}(?: 's (?:company|firm|team|boss|startup|employer|fund|business|client|friend))?(?: (?:and|at)"
        " [^,]{1,30})? (?:(?:just|also|really|still|now|{D}) )*(?:wants|want|would like|is interested|is"
        " looking|is keen|are interested|is open|proposed|suggested|offered|is considering|plans|are keen"
        "|asked|is willing|agreed|is ready|proposes|suggests|is exploring|are looking|is eager)(?: (?:me|us"
        r"|a|an|the|to|in|that we|we|on))* (?:\w+ ){0,2}?(?:partner|partnership|partnering|collaborate"
        r"|collaboration|collaborating|invest|investing|hire|hiring|team up|teaming up|co \w+|joint venture"
        "|joint|jv|buy|buying|license|commission|book (?:me|us)|engage (?:me|us)|retain (?:me|us)|feature"
        " (?:me|us)|publish|fund|funding|acquire|sponsor|work together|working together|work with us|work"
        " with me|become a (?:client|customer)|pilot|partner up|join forces|do business|sign|refer|order"
        "|distribute|resell|introduce me to (?:an investor|investors|a client)|back us|bring (?:me|us)"
        r" (?:in|on))\b.*",
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
        "{P} (?:(?:just|also|has|have|had|{D}) )*(?:gave|got|passed|shared|brought|sent|forwarded|landed"
        "|found|won|secured|scored|floated|pitched|brought up|proposed|suggested|came up with|had)(?:"
        " (?:with )?(?:me|us))?(?: (?:a|an|the|some|another|along|on|two|three|his|her|their|up))*"
        " (?:(?:job|sales|business|great|good|new|brilliant|interesting|promising|product|startup|hot|warm"
        r"|solid|potential|partnership|client|customer|collaboration|clever|fantastic|fresh|\w+)"
        " )*?(?:leads?|referrals?|opportunit(?:y|ies)|idea for|ideas for|an idea|idea|gigs?|job (?:offer"
        "|lead|opening)s?|partnership|speaking slot|investor introduction|introduction to (?:an |a |the"
        r" |some |his |her )?(?:\w+ )?(?:investors?|vcs?|angels?|clients?|customers?|funds?|lps?|donors?"
        r"|partner)|offers?)\b.*",
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
        "(?!.*\\b(?:meet|catch up|lunch|coffee|dinner|drinks|talk|chat)\\b){P} (?:proposed|suggested"
        "|pitched|floated|offered)(?: (?:that|to|the idea)(?: that)?)? (?:we|us|to us|me and|a joint|a"
        " collaboration|co|working|teaming|building|doing) .*",
        _interest,
    ),
    row(
        "opportunity",
        "{P} (?:(?:also|just|might|may|could|said (?:he|she|they)) )*(?:has|have|had|'s got|got|knows of"
        r"|heard of|found) (?:(?:a|an|the|some|possible|potential|another) )*(?:\w+ ){0,3}(?:job|role"
        "|position|gig|project|contract|client|lead|opening|opportunity|offer|work|speaking slot|investor"
        r"|customer|vacancy|seat)s?\b.* for (?:me|us)\b.*",
        _interest,
    ),
    row(
        "opportunity",
        r"{P} (?:\w+ )?(?:idea|partnership idea|collaboration idea) ?[:,-] .*|(?:(?:new|possible|potential"
        "|joint|promising|partnership|collaboration|product|business) )?(?:idea|partnership|lead|referral"
        "|invitation|job lead|collaboration) (?:from|via|through|with) {P}.*",
        _opportunity,
    ),
    row(
        "opportunity",
        rf"{OPEN}(?:i |we )?(?:was|were|got|am|have been|been) (?:\w+ )?(?:referred|invited"
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
