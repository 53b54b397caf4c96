"""What a clause says of an encounter besides who and when: channel, giving and taking, topic, place."""

import re

from domain.language.lexicon import balance as balances
from domain.language.lexicon import channels, verbs
from domain.language.lexicon.forms import words
from domain.language.macros import expand, pattern
from domain.language.reading import Reading

_INTRODUCED = pattern(
    r"\b(?:(?:e )?introduc(?:ed|tion|tions|ing)|(?:put|putting) (?:{P}|me|him|her|them"
    "|us).{0,40} in (?:touch|contact)"
    "|(?:connected|hooked|linked) (?:{P}|me|us|him|her|them)(?: up)? (?:with|to)"
    r"|matchmade|put {P} in touch|connected {P} and {P})\b"
)
_ASKED_INTRODUCTION = re.compile(
    r"\b(?:asked?|offered?|promised?|wants?|wanted|needs?|introduction (?:call|meeting"
    r"|chat|coffee|email|zoom))\b"
)
_THING = "|".join(sorted((channels.NOUNS[c] for c in ("coffee", "meal", "drinks")), key=len, reverse=True))
_MEANS = pattern(
    r"\b(?:over|via|by|on|through|using|for|during|at|after|per|in) (?P<means>(?:{MEANS})"
    r"|{DET}(?:{ENC}))\b(?! (?:re|about))"
)
_WRITTEN_TO = pattern(
    r"\b(?:wrote|written|write|writing)(?: back)?(?: an?)?(?: email| e mail)?"
    r" (?:to )?(?P<who>{WHO})(?! (?:an?|the|some|his|her|their|my)\b)"
)
_SOCIAL = pattern(
    r"\b{SOCIAL}\b.*\b{POSTS}\b|\b(?:commented on|retweeted|endorsed|reposted|reshared)\b"
    r"|(?:connected|added|accepted) .*\bon linkedin\b|birthday wishes on (?:facebook"
    r"|linkedin)|\b(?:followed|following) (?:each other|{P})|\b(?:left|dropped|wrote"
    r"|posted) (?:an? )?(?:\w+ )?(?:comment|reply|reaction|like|kudos)s?\b"
)
_SENT = pattern(
    r"\b(?:sent|send|got|received|had|left|dropped|shot|fired off|wrote|exchanged|swapped"
    r"|traded|replied to)\b(?: (?:{P}|{D}|him|her|them|me|off|back|out|a|an|the|my|some"
    r"|quick|another|few|short|long|\w+))*? (?P<noun>emails?|e mails?|mails?|texts?|dms?"
    "|messages?|whatsapps?|sms|voice (?:note|memo|message)|inmails?|linkedin messages?"
    r"|linkedin dms?|voicemail|notes?|line|letter|postcard|card)\b"
)
_NOUN = pattern(r"(?<![\w'])(?P<noun>{ENC})(?![\w'])")
_VERB = pattern(
    r"(?<![\w'])(?P<verb>{OBJ_PAST}|{OBJ_BASE}|{OBJ_ING}|{WITH_PAST}|{WITH_BASE}"
    r"|{WITH_ING})(?![\w'])"
)
_CATCH_UP = re.compile(
    r"\b(?:(?:caught|catch|catching) up|(?:hung|hang|hanging) out|(?:got|get|getting)"
    " together|(?:met|meet|meeting) up|sat down|sitting down"
    "|(?:ran|run|running) into|bumped into|bump into|(?:dropped|stopped|came|popped|swung"
    r"|drop|stop) (?:by|in|over|round)|sit down)\b"
)
_AT_EVENT = re.compile(r"\b(?:at|during|after) (?:the |a |an |our |my |his |her |their )?(?P<where>[^,]+)")
_ORDINARY_PLACES = re.compile(
    r"\b(?:office|offices|hq|headquarters|airport|station|gym|park|beach|church|school"
    "|home|house|place|desk|restaurant|bar|caf[eé]|cafe|diner"
    "|pub|store|shop|market|supermarket|mall|hotel|lobby|library|museum|club|campus"
    "|hospital|train|bus|lunch|dinner|breakfast|brunch|coffee"
    "|starbucks|work|college|university|uni|street|corner|building|factory|studio|bakery"
    "|bookstore|pool|court|course|stadium|centre|center"
    "|table|deli|hall|canteen|cafeteria|lounge|terminal|harbour|harbor|marina|zoo|cinema"
    r"|noon|midnight|once|all|least|last|first|length)\b"
)
_EVENT_NAME = re.compile(r"(?:[A-Z][\w&'-]*|\d{2,4})(?:\s+(?:[A-Z][\w&'-]*|of|for|the|and|\d{2,4}))*\s*$")
_EVENT_WORD = re.compile(
    r"\b(?:\w+ meet|"
    + "|".join(map(re.escape, sorted(channels.EVENT_WORDS, key=len, reverse=True)))
    + r")s?\b"
)
_THANKS = re.compile(r"\b(?:thanked|congratulated|apologi[sz]ed) .* for .*")
_GENERIC = frozenset(["meeting", None])


def channel_of(reading: Reading, start: int, end: int, *, unsure: str | None = None) -> str | None:
    """The channel that ``text[start:end]`` says; ``unsure`` where it says none."""
    words = _THANKS.sub("", reading.text[start : topic_start(reading.text, start, end)])
    if _INTRODUCED.search(words) and not _ASKED_INTRODUCTION.search(words):
        return "introduction"
    sent = None if _NOTES.search(words) else _SENT.search(words)
    if sent and (noun := sent["noun"]):
        return "email" if "mail" in noun and "voice" not in noun and noun[:2] != "in" else _sent_channel(noun)
    if _SOCIAL.search(words):
        return "social"
    means = _means(words)
    verb = "call" if _HUNG_UP.search(words) else None if _of_use(words) else _verb(words)
    if means == "social":
        return (
            verb
            if verb in ("message", "email", "call")
            else "message"
            if re.search(
                r"\b(?:wrote|talked|spoke|chatted|reached out|replied|checked in|pinged|contacted"
                r"|followed up|conversation|chat)\b",
                words,
            )
            else "social"
        )
    if means == "video" and verb == "message":
        return verb
    if means and means != "event":
        return means
    noun = None if _of_use(words) else _noun(words)
    if verb and verb not in _GENERIC and verb != "other":
        return noun if noun in ("video", "email", "message") and verb in ("call", "other") else verb
    if _WRITTEN_TO.search(words):
        return "email"
    if noun == "event" or _at_event(reading, start, words):
        return noun if noun in ("coffee", "meal", "drinks", "video", "call") else "event"
    if noun and (noun != "meeting" or not verb):
        return noun
    if verb == "other":
        return noun or ("meeting" if _CATCH_UP.search(words) else "other")
    if verb == "meeting" or noun == "meeting" or means == "event" or _CATCH_UP.search(words):
        return "event" if means == "event" else "meeting"
    return unsure


_NOTES = re.compile(r"\b(?:swapp?ed|compared|traded|exchanged|swapping|comparing|trading) notes\b")
_HUNG_UP = re.compile(r"\b(?:hung up|hanging up|got off the (?:phone|line)|put the phone down)\b")
_USE = pattern(
    r"(?:^|{P} |\b(?:i|we|he|she|they|and|also|just|then) )(?:(?:also|just|then|finally"
    "|{D}) )*(?:taught|helped|sent|gave|reviewed|edited|proofread|shared|forwarded|lent"
    "|showed|coached|mentored|advised|explained|recommended|"
    "congratulated|asked|supported|introduced|referred|endorsed|critiqued|translated"
    r"|fixed)\b(?! (?:an? |the )?(?:email|text|message|call))"
)


def _of_use(words: str) -> bool:
    """Whether the words tell of help: what it was about ("helped Dana with her talk") is no encounter."""
    return bool(_USE.search(words))


def _sent_channel(noun: str) -> str:
    if noun == "voicemail":
        return "call"
    return "message"


def _means(words: str) -> str | None:
    best = None
    for found in _MEANS.finditer(words):
        said = found["means"]
        channel = channels.CHANNEL_OF_MEANS.get(said) or _noun(said)
        preposition = found[0].split(" ", 1)[0]
        if preposition == "on" and channel == "meeting" and said not in channels.CHANNEL_OF_MEANS:
            continue
        if preposition in ("after", "in") and said != "in person":
            continue
        if preposition in ("for", "at", "during", "in") and channel not in (
            "coffee",
            "meal",
            "drinks",
            "event",
            "meeting",
        ):
            continue
        if channel and (best is None or best == "event"):
            best = channel
    return "meeting" if best is None and re.search(r"\bin person\b|\bface to face\b", words) else best


def _verb(words: str) -> str | None:
    for found in _VERB.finditer(words):
        verb = found["verb"]
        channel = verbs.CHANNEL_OF_OBJECT_VERB.get(verb) or verbs.CHANNEL_OF_WITH_VERB.get(verb)
        if channel and not _is_noun(words, found) and not words.startswith(" into ", found.end()):
            return channel
    return None


def _is_noun(words: str, found: re.Match[str]) -> bool:
    """ "the call", "a quick email", "zoom call": a noun here, whatever else it can be."""
    before = words[: found.start()].rsplit(" ", 2)[-2:-1]
    after = words[found.end() :].lstrip().split(" ", 1)[0]
    return bool(before and before[0] in _DETERMINERS) or (
        after in ("with", "w", "call") and found["verb"] not in _WITH_FORMS
    )


_DETERMINERS = frozenset(
    words("a an the my our some another this that his her their quick short long great good nice for")
)
_WITH_FORMS = frozenset(form for form in verbs.CHANNEL_OF_WITH_VERB)


_BEFORE_IT = re.compile(
    r"\b(?:after|before|since|instead of|despite|until)(?: (?:the|a|my|our|his|her|their"
    r"|work|\w+))? $"
)


def _noun(words: str) -> str | None:
    """The channel of the first noun of encounter; of two in a row ("reunion dinner") of the second."""
    best, end = None, -1
    for found in _NOUN.finditer(words):
        channel = channels.CHANNEL_OF_NOUN.get(found["noun"])
        if _BEFORE_IT.search(words, 0, found.start()) or _is_conversation(words, found):
            continue
        adjacent = end >= 0 and found.start() == end + 1 and channel not in ("meeting", "event", "message")
        if channel and (best is None or adjacent or (best in _VAGUE and channel not in _VAGUE)):
            best = channel
        end = found.end()
    return best


_SPEECH_BEFORE = re.compile(
    r"\b(?:had|have|having|long|good|great|short|quick|brief|deep|nice|little) (?:an? )?$"
)


def _is_conversation(words: str, found: re.Match[str]) -> bool:
    """ "A long talk with Sam" is no lecture."""
    return found["noun"] == "talk" and bool(
        _SPEECH_BEFORE.search(words, 0, found.start()) or words.startswith((" with ", " w "), found.end())
    )


_VAGUE = ("meeting", "other")


def _at_event(reading: Reading, start: int, words: str) -> bool:
    for found in _AT_EVENT.finditer(words):
        where = found["where"]
        if _EVENT_WORD.search(where):
            return True
        said = reading.said(start + found.start("where"), start + found.end("where"))
        for span in reading.days_in(start + found.start("where"), start + found.end("where")):
            said = said.replace(reading.source[span.start : span.end], "").strip()
        if (
            re.search(r"\bmet\b", words)
            and _EVENT_NAME.fullmatch(said.strip())
            and not _ORDINARY_PLACES.search(where)
        ):
            return True
    return False


_TOPIC = pattern(
    r"\b(?:(?:talk(?:ed|ing)? |spoke |chatt(?:ed|ing) |call |email |chat )?(?:about|re"
    "|regarding|concerning|on the subject of|on the topic of)"
    "|to (?:discuss|talk about|go over|talk through|review|plan)|discuss(?:ed|ing)"
    "|debat(?:ed|ing)|went over|talked through|topic :?|subject :?|went through"
    "|brainstormed|covered|compared notes on|talked shop on) :?"
    r" ?(?P<topic>.+)"
)
_ON = pattern(
    r"\bon (?P<topic>(?:the|our|his|her|their|my|that|this|{P} 's) (?:[\w'-]+ ){0,3}?(?:deals?|projects?"
    "|launch|budgets?|roadmap|contracts?|proposals?|plans?|strategy|pricing|hiring|offers?|pitch|decks?"
    "|reports?|papers?|grants?|partnership|merger|acquisition|campaigns?|agenda|tender|licen[cs]e|licensing"
    "|lease|invoices?|migration|redesign|rollout|release|drafts?|audit|fundraise|fundraising|okrs?"
    "|renewal|negotiations?|terms|timeline|thesis|research|study|onboarding|handover|integration|pilot"
    "|estimates?|quote|specs?|scope|policy|survey|initiative|reorg|restructuring|funding|investment"
    r"|next steps|application|manuscript|curriculum|bid|rfp|prototype)\b.*)"
)
_ABOUT = re.compile(r"\b(?:about|re|regarding|concerning|on the (?:subject|topic) of) ")
_TAIL = pattern(
    r"(?: (?:{D}|over (?:{DET}{ENC}|{MEANS})|via \w+|by (?:phone|email|text)|on (?:zoom"
    "|teams|the phone|whatsapp|signal|slack|linkedin|facetime|skype|a call)|with {P}|at"
    " (?:lunch|dinner|breakfast)|[,;:.()-]"
    "|this (?:morning|afternoon|evening)|too|as well|again|lol|haha|today|and more|in"
    r" person|, .*|- .*|\) .*))+$"
)
_TOPIC_STOP = re.compile(r" (?:,|-|\(|\)|but|because|so that|while|and then|then) ")
_NO_TOPIC = re.compile(
    "^(?:it|that|this|him|her|them|me|us|you|everything|nothing|things|stuff|time|an hour|to .*)$"
)


def topic_start(text: str, start: int, end: int) -> int:
    """Where the words turn to what it was about."""
    found = _ABOUT.search(text, start, end)
    return found.start() if found else end


def topic_of(reading: Reading, start: int, end: int) -> str | None:
    """What it was about, in the user's own words."""
    found = _TOPIC.search(reading.text, start, end) or _ON.search(reading.text, start, end)
    if not found:
        return None
    first, last = found.span("topic")
    stop = _TOPIC_STOP.search(reading.text, first, last)
    if stop and not _is_list(reading.text[stop.start() : last]):
        last = stop.start()
    tail = _TAIL.search(reading.text, first, last)
    if tail and tail.start() > first:
        last = tail.start()
    said = re.sub(r"\s+", " ", reading.said(first, last)).strip(" ,;:.!?-–—()\"'")
    return None if not said or _NO_TOPIC.match(reading.text[first:last]) or last <= first else said


def _is_list(rest: str) -> bool:
    """ "hiring, budget and the offsite" goes on; "the budget, she was happy" does not."""
    return bool(re.match(r" , (?:\w+ ){1,3}(?:, (?:\w+ ){1,3})*(?:,? ?and (?:\w+ ?){1,4})$", rest + " "))


_GIVING = pattern(
    "^(?:(?:{P} and )?(?:i|we)(?: and {P})? )?(?:(?:also|then|just|finally|quickly|even"
    "|really|have|had|already|both|happily|briefly|and|later|personally|actually) )*"
    "(?P<verb>{GIVE_PAST}|paid for|picked up the (?:bill|tab|check)|put in an? (?:good |kind |nice )?word"
    r"|wrote (?:{WHO} )?an? (?:\w+ )?(?:recommendation|reference|review|testimonial|letter"
    " of recommendation)"
    "|walked {WHO}|talked {WHO} through|cheered|looked over|gave|stood up for|hooked"
    r"|filled {WHO} in|answered {WHO}|sang|made (?:an? )?(?:\w+ )?introduction|made {WHO}"
    " an? introduction|did (?:{WHO} )?an? favou?r|did an? favou?r|put (?:{WHO}|{WHO} and"
    " {WHO}) in touch|linked|wished|fed|tipped (?:{WHO})? ?off|gave away|set {WHO} up|cc"
    " ed|let {WHO} (?:use|borrow|stay|have)|took {WHO} (?:out )?(?:for|to)|brought {WHO}"
    r"|made {WHO})\b"
)
_BY_ANOTHER = pattern(r"\bintroduced to {WHO} by {P}")
_NOT_GIVING = pattern(
    r"^(?:\w+ ){0,4}(?:sent|send|gave|shared|shot|dropped|forwarded|passed|bought"
    r"|connected|offered|made|showed|covered|backed|taught|took|brought|wished|set)\b.*?"
    r"(?:\b(?:an?|the|my|some|another|few|couple|quick|short|long) )*\b(?:email|e mail"
    "|mail|text|message|dm|msg|whatsapp|sms|voice note|voice message|call|ring|shout|buzz"
    "|invite|invitation|calendar|hug|card|request|meal|taxi|cab|drink|drinks|coffee|lunch"
    r"|dinner|note|beers?|questions?|bill|invoice|hello|reminder)\b(?! (?:with|of) (?:an?"
    "|the) (?:article|link|report))"
)
_BOUGHT = pattern(
    r"\b(?:bought|treated|paid for|picked up the (?:bill|tab|check)|took {WHO}"
    r" (?:out )?(?:for|to)|brought|made|wished|shared .* with)\b"
)
_CONNECTED = pattern(
    r"\b(?:connected with|backed out|passed (?:away|by|out)|shared (?:a|an|some) (?:{ENC}"
    "|taxi|cab|uber|ride|flight|table|office|laugh|drink)|covered for lunch|offered to"
    r"|supposed|explained that|took {WHO}? ?(?:notes|time))\b"
)
_TAKING = pattern(
    r"(?:{P}|\b(?:he|she|they|who)) (?:(?:also|then|just|kindly|finally|very|has|have|had"
    "|really|even|generously|already|and i|again|actually|both) )*"
    "(?:{GIVE_PAST}|paid for|picked up the (?:bill|tab|check)|walked|talked|took|set"
    "|filled|tipped|cheered|answered|looked over|put|hooked|made|wrote|told|let|saved"
    "|gave|brought|got|cooked|sketched|sent|taught|did|linked|rehearsed|signed|stayed"
    r"|opened|welcomed|lent|found|vouched|dropped|stood)\b"
    r"(?:(?! and {P}).){0,40}?\b(?:me|us|my|our|mine)\b"
)
_TAKING_TOO_WEAK = pattern(
    r"(?:{P}|\b(?:he|she|they|who)) (?:\w+ )?(?:told|let|took|made|put|wrote|got|saved"
    "|sent|dropped|set|found|gave|stayed|did|opened|talked|answered|shared|offered|took"
    r"|brought|signed|stood)\b"
)
_TAKING_WEAK_OK = pattern(
    r"\b(?:told me (?:how|where to)|let me (?:use|borrow|stay|crash|have|try|pick)|took me"
    " (?:out |to|through|under|for|on)|made me (?:an?|dinner|lunch|feel|breakfast|some"
    r"|coffee)|made (?:an?|the) .*introduction|made time for me|put (?:me|us|in an? (?:\w+ )?"
    r"word|my)|wrote (?:me|my|a (?:\w+ )?(?:recommendation|reference|letter)|us)|got me"
    "|saved (?:me|my)"
    "|(?:sent|gave|brought|offered) (?:me|us|my|over my)|dropped (?:me|my)|set me up"
    "|found (?:me|us)|did me|opened (?:a )?doors?|talked me (?:through|into|out|down|up)"
    "|answered (?:my|all my|some of my|a few of my|our)|shared (?:his|her|their|some|a|an"
    r"|\w+) .*with (?:me|us)|signed (?:my|off)|stood up for (?:me|us)|stood in for me|let"
    r" us|shared with me|gave .* to (?:me|us)|sent .* to (?:me|us))\b"
)
_NOT_TAKING = pattern(
    r"\b(?:sent|gave|dropped|shot|left|forwarded)(?: (?:me|us))? (?:an? |the |some "
    "|another |his |her |their |quick |long |short |funny )*(?:email|e mail|mail|text"
    "|message|dm|whatsapp|sms|voice note|voice message|voicemail|call|ring|shout|buzz"
    "|invoice|calendar invite|invite|invitation|hug|reminder|hard time|card|request|note"
    r"|line|letter|postcard)\b"
)
_PICKED_MINE = pattern(
    r"(?:{P}|he|she|they) (?:\w+ )?picked my brains?\b|\b(?:asked|came to) (?:me|us) for"
    r" (?:advice|help|feedback|input|an? \w+)\b"
)
_ASKED = pattern(
    r"\b(?:introduced|referred|recommended) to {WHO} by {P}"
    r"|\b(?:{ASK_PAST}|asking) (?:for |of )?(?:{WHO}) (?:for|to|if (?:he|she|they) (?:could"
    r"|would|can)|whether (?:he|she|they) (?:could|would|can)|a favou?r)\b"
    r"|\basked (?:a favou?r|for (?:some |an? |his |her |their )?(?:\w+ )?(?:{BENEFIT}))"
    r"|\bpicked (?:{P} 's|his|her|their) brains?\b|\bborrowed\b|\brequested\b.*\bfrom"
    " {WHO}"
    r"|\b(?:got|received|had|took|accepted|scored|landed|obtained|picked up|enjoyed|soaked"
    r" up|grabbed|collected) (?:\w+ ){0,5}(?:{BENEFIT})(?: \w+){0,6} from {WHO}"
    r"|\b(?:learned|learnt|benefited|benefitted) (?:\w+ ){0,4}from {WHO}|\bthanks to {WHO}"
    r"|\bwith (?:{P} 's|his|her|their) help\b|\bgot (?:some )?(?:advice|feedback|help|tips"
    r"|pointers|guidance|input)\b"
    r"|\btook (?:{P} 's|his|her|their) advice\b|\b(?:got|was|were|been) (?:introduced"
    "|connected|referred|recommended|helped|coached|mentored|taught|advised)"
    r" (?:\w+ ){0,4}by {P}|\bleaned on {WHO}\b|\bturned to {WHO} for\b|\bgot {WHO} to\b"
    r"|\bused {P} 's\b|\bgot {P} 's (?:advice|feedback|help|input|opinion|thoughts|take)\b"
)
_BALANCED = re.compile(balances.BALANCED)
_BOTH = re.compile(
    r"\b(?:each|both) (?:other|of us|helped|shared|gave|got|learned|reviewed|offered)\b"
    r"|\bwe helped\b"
)


def balance_of(words: str) -> str | None:
    """Who gave, by these plain words: giving, taking, balanced, or None where they don't say."""
    if introduced := _introduced_by(words):
        return introduced if introduced != "nobody" else None
    if _BALANCED.search(words) or _BOTH.search(words):
        return "balanced"
    giving, taking = _is_giving(words), _is_taking(words)
    if giving and taking:
        return "balanced"
    return "giving" if giving else "taking" if taking else None


_INTRODUCES = pattern(
    "(?:(?P<they>{P}|he|she|they) (?:and i )?(?:(?:also|just|kindly|then|has|had|have"
    "|very|finally|again) )*)?(?P<verb>(?:e )?introduced|connected|put|hooked|linked|made"
    r" (?:an? )?(?:\w+ )?introduction (?:between|for))"
    r" (?:up )?(?P<whom>me|us|(?:{P}|him|her|them))\b(?: (?:and|to|with|up|in) .*)?"
)


def _introduced_by(words: str) -> str | None:
    """Who gave an introduction: it was the user's gift, or a gift to them, or between others ("nobody")."""
    found = _INTRODUCES.search(words)
    if not found:
        return None
    rest = words[found.end("whom") :]
    if found["verb"] in ("put", "hooked", "linked", "connected") and not re.match(
        r"(?: up)? (?:in (?:touch|contact)|with|to|and|by|via)\b", rest
    ):
        return None
    if found["verb"].endswith("introduced") and not rest and found["whom"] in ("him", "her", "them"):
        return None
    if found["they"]:
        return (
            "taking"
            if found["whom"] in ("me", "us") or re.search(r" (?:to|with) (?:me|us)\b", rest)
            else "nobody"
        )
    return None if found["whom"] in ("me", "us") else "giving"


def _is_giving(words: str) -> bool:
    if _PICKED_MINE.search(words):
        return True
    found = _GIVING.match(words)
    if not found or _BY_ANOTHER.search(words) or _CONNECTED.search(words):
        return False
    if found["verb"].startswith(("bought", "treat", "paid", "picked")):
        return True
    if found["verb"] in ("took", "brought", "made", "wished"):
        return False
    return not _NOT_GIVING.match(words)


def _is_taking(words: str) -> bool:
    if _ASKED.search(words):
        return True
    found = _TAKING.search(words)
    if not found or _NOT_TAKING.search(words[found.start() :]):
        return False
    weak = _TAKING_TOO_WEAK.match(words, found.start())
    return not weak or bool(_TAKING_WEAK_OK.search(words, found.start()))


_PLACE = pattern(
    r"\b(?:at|in) (?P<place>(?!(?:the |a |an )?(?:{D}|{P}|{ENC} (?:with|and)|touch|contact"
    "|person|front|general|common|order|least|last|first|all|once|lunch$|dinner$"
    r"|breakfast$|on$|my opinion|case|return|exchange|mind|me\b|detail|depth|time"
    "|need))(?:the |a |an |my |our |his |her "
    r"|their )?[^,;:()\uf000-\uf8fe\ue000-\uefff-]+?)"
    r"(?= (?:with|on|about|re|for|to|and|but|,|;|:|\(|-|who|where|when|today|by|via|over"
    "|after|before|last|from|because|while|{D}|{P})(?: |$)| ?{D}| ?$)"
)


def place_of(reading: Reading, start: int, end: int) -> str | None:
    """Where it happened, where that is said."""
    for found in _PLACE.finditer(reading.text, start, topic_start(reading.text, start, end)):
        said = reading.said(*found.span("place")).strip(" ,;:.!?-()\"'")
        preposition = found[0].split(" ", 1)[0]
        if (
            said
            and (preposition == "at" or said[:1].isupper() or said.lower().startswith("the "))
            and len(said) <= 60
        ):
            return said
    return None


_ = expand
