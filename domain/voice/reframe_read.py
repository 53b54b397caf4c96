"""Reads what somebody says against themselves: what kind it is, what about, what they do about it."""

import re
from dataclasses import dataclass

DEFICIT = re.compile(
    r"(?i)\b(?:terribl[ey]|bad(?:ly)?|awful(?:ly)?|horribl[ey]|hopeless(?:ly)?|useless|rubbish|lousy"
    r"|pathetic|worst"
    r"|dreadful(?:ly)?|clueless|incompetent|abysmal|poor(?:ly)?|weak(?:ness)?|crap|suck(?:s|ed)?"
    r"|fail(?:s|ed|ing|ure)?"
    r"|bomb(?:ed)?|mess(?:ed)?|screw(?:ed)?|blew|botch(?:ed)?|flop(?:ped)?|flunk(?:ed)?|ruin(?:ed)?"
    r"|disaster"
    r"|struggl(?:e|es|ed|ing)|stuck|overwhelm\w*|drowning|fraud|impost[eo]r|fake|reject(?:ed|ion)?|killing"
    r"|can['’]?t|cannot|never|don['’]?t|no good|no idea|stupid|idiot|loser|embarrass\w*|asham\w*"
    r"|afraid|scared"
    r"|hate|worthless|tanked|procrastinat\w*|freez\w*|panic\w*|nervous)\b"
)
"""Words that look back or down: none of them is in what looks forward."""

OPENING = re.compile(
    r"(?i)^\W*(?:(?:reframe(?: this| that| it)?|honestly|frankly|well|so|ok(?:ay)?|ugh|sigh|look"
    r"|listen|sadly"
    r"|to be honest|tbh|the truth is|truth is|i think|i feel like(?= i)|i feel(?= i)|i guess|i know|i fear"
    r"|i['’]m (?:afraid|worried|scared)(?= i| that i)|i (?:have to|must|need to) (?:admit|confess)"
    r"|i admit|i confess"
    r"|my problem is"
    r"|the problem is|it['’]s just that|and|but|(?:for|to) [^:]{1,40}:|because|yeah"
    r"|sorry)(?: that)?[\s,:;–-]+)+"
)
"""How such a sentence is begun; it is left out."""

DOING = re.compile(
    r"(?i)(?:\s*[,;.–-]+\s*|\s+)(?:(?:but|so|and|though|that['’]s why|which is why) )+"
    r"(?P<action>(?:i['’]?(?:m| am|ve| have|ll| will)|i(?: just| already| now)? (?:took|asked|joined"
    r"|signed|started|read"
    r"|booked|found|hired|watch|practi[sc]e|work|meet|plan|bought|enrolled|began)|we['’]?(?:re|ve))\b.+)$"
)
"""What they do about it, said in the same breath."""

TAIL = re.compile(
    r"(?i)[\s,]+(?:(?:yesterday|today|tonight|again|lately|recently|at the moment|right now|these days"
    r"|so badly"
    r"|badly|completely|really|at all|this (?:week|month|morning|year)|last (?:week|month|night|year"
    r"|\w+day)"
    r"|anymore|any more|sometimes|most of the time|all the time|always|in general|tbh|lol|honestly|too"
    r"|either"
    r"|big time|on \w+day|so much|and i know it|and (?:i|it)['’]?(?:m| am|s| is)? \S+|and i hate it)"
    r"|because\b.*"
    r"|since\b.*|as i\b.*|which\b.*|and (?:it|that|now|everyone|everybody)\b.*|when it (?:counts"
    r"|matters))\s*$"
)
"""How such a sentence trails off."""

ASIDE = re.compile(
    r"(?i),\s+(?:and )?(?:my|it|they|people|everyone|everybody|nobody|no one|he|she|we|you)\b.*$"
)
"""A clause of its own behind a comma: it is not what this is about."""

_VERY = (
    r"(?:(?:really|so|just|still|pretty|quite|absolutely|totally|completely|very|simply|kind of|a bit"
    r"|rather|too"
    r"|always|such|honestly|truly|utterly|that|particularly|super|often|only|also|actually|constantly) )*"
)
_AM = r"i(?:['’]?m| am|['’]ve (?:always |never )?been| have (?:always )?been| was| feel)"
_AT = r"(?:at|with|in|when it comes to|about|on|regarding|around)"
_BAD = (
    r"(?:terrible|bad|awful|horrible|hopeless|useless|rubbish|lousy|pathetic|dreadful|clueless"
    r"|incompetent|abysmal"
    r"|poor|weak|crap|crappy|no good|not (?:(?:very|that|so|really|particularly|any|too) )?good"
    r"|not great|not strong"
    r"|not confident|unsure|insecure|inexperienced|an? (?:(?:complete|total|real) )?(?:disaster|mess"
    r"|failure|novice"
    r"|loser|idiot|beginner)|the worst(?: person)?|shit|shite|slow|not (?:very )?comfortable"
    r"|uncomfortable|shy"
    r"|nervous|anxious|afraid|scared|terrified)"
)
_THE_THING = r"(?P<about>.+)"
_TO_DO = r"(?P<verb>[a-z]+\b.*)"

_SHAKEN = (
    r"(?:freez(?:e|ing)|panic(?:king)?|rambl(?:e|ing)|blank|go blank|chok(?:e|ing)|stutter(?:ing)?"
    r"|mumbl(?:e|ing)|shut down|clam up|procrastinat(?:e|ing)|tens(?:e|ing)|blush(?:ing)?"
    r"|(?:get|feel|become) (?:(?:so|really|very|too|all) )*(?:nervous|anxious|tense|scared|shy|defensive|lost"
    r"|stressed|insecure|flustered))"
)

KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "impostor",
        (
            r"i (?:have|suffer from|['’]ve got) (?:\w+ )?impost[eo]r syndrome"
            r"(?: (?:at|in|on|with|as|about) (?P<about>.+))?",
            rf"(?:{_AM}|i don['’]?t think i['’]?m) {_VERY}(?:not )?(?:cut out|made|built|meant"
            rf"|right) for {_THE_THING}",
            rf"(?:{_AM}|i don['’]?t think i['’]?m) {_VERY}(?:not )?(?:\w+ )?\w+ enough (?:for"
            rf"|in|at) {_THE_THING}",
            rf"{_AM} (?:like )?{_VERY}(?:like )?(?:an? )?{_VERY}(?:complete )?(?:fraud|impost[eo]r"
            rf"|fake)\b(?: (?:at|in|on|with|among|around) {_THE_THING})?",
            rf"i feel (?:like )?(?:i )?(?:don['’]?t belong|do not belong|out of (?:my"
            rf"|place)(?: depth)?)\b(?: (?:at|in|on|with|among|around) {_THE_THING})?.*",
            rf"i (?:don['’]?t|do not) (?:feel (?:qualified|ready|good enough)|belong)\b(?: (?:at|in"
            rf"|on|with|among|around|for|as) {_THE_THING})?.*",
            rf"(?:{_AM}|i don['’]?t feel) {_VERY}(?:not )?(?:out of my depth|good enough|smart enough"
            rf"|qualified(?: enough)?|in over my head)\b(?: (?:at|in|on|with|among|around|for|as"
            rf"|to) {_THE_THING})?.*",
            r"(?:everyone|everybody)(?: else)?(?: (?:here|at work|on the team))?(?:['’]s| is| knows"
            r"| seems)\b.*(?:smarter|better|more|cleverer|brighter)\b.*",
        ),
    ),
    (
        "moment",
        (
            rf"i (?:always |often |usually |just |tend to |keep )*{_SHAKEN} (?:(?:up|out) )?"
            r"(?:when|whenever|if|as soon as|every time) (?P<about>.+)",
        ),
    ),
    (
        "rejected",
        (
            rf"(?:i|we)(?:['’]?ve)? (?:just )?(?:got|was|were|been|have been|am"
            rf"|keep getting) {_VERY}(?:rejected|turned down|passed over|let go|laid off|fired|ghosted"
            rf"|declined|refused)(?: (?:by|from|for|at) {_THE_THING})?",
            r"(?P<about>[\w .&'’-]+?) (?:just )?(?:rejected|turned (?:me|us) down|said no to|passed on"
            r"|ghosted|fired|let go of)\b(?: (?:me|us|my|our)\b.*)?",
            rf"(?:i|we) (?:didn['’]?t|did not|never) (?:get|land|win|make)(?: in(?:to)?)? {_THE_THING}",
            rf"(?:i|we) (?:just )?lost {_THE_THING}",
        ),
    ),
    (
        "late",
        (
            rf"(?:{_AM}|we['’]?re) {_VERY}(?:(?:\w+ )?(?:hours|days|weeks|months) )?(?:behind|late"
            rf"|overdue)(?: {_VERY}(?:on|with|for|to|in|at) {_THE_THING})?",
            rf"(?:i|we) (?:(?:have|['’]ve|just|always|keep) )*(?:missed|missing|miss) (?:the |my |our "
            rf"|a )?deadlines?(?: (?:for|on|of) {_THE_THING})?",
            r"(?:i|we)(?:['’]ve| have)? (?:totally |completely |just )?(?:forgot"
            r"|forgotten) to (?P<verb>.+)",
            r"(?:i|we) (?:haven['’]?t|have not) (?:even )?(?:finished|started|done|delivered|sent"
            r"|written|begun) (?P<about>.+?)(?: yet)?",
        ),
    ),
    (
        "failure",
        (
            rf"(?:i|we)(?:['’]?ve| have)? {_VERY}(?:failed|failing|fail) to (?P<verb>.+)",
            rf"(?:i|we)(?:['’]?ve| have)? {_VERY}(?:failed|flopped|flunked|screwed up|messed up"
            rf"|fucked up|choked)(?: (?:at|in|with|on|during))? {_THE_THING}",
            rf"(?:i|we)(?:['’]?ve| have)? {_VERY}(?:bombed|blew|blown|botched|ruined|bungled|tanked"
            rf"|wrecked|butchered|made a mess of|dropped the ball (?:on|with))(?: (?:at|in"
            rf"|on))? {_THE_THING}",
            r"(?P<about>(?:my|our|the|that|this) .+?) (?:(?:really|just|totally|completely|has|was"
            r"|went|is|turned out|ended) )*(?:flopped|failed|bombed|tanked|fell (?:flat|apart|through)"
            r"|badly|wrong|horribly|terribly|an? (?:\w+ )?(?:disaster|failure|mess|flop|catastrophe)"
            r"|awful|terrible|horrible|bad|rubbish)",
            rf"(?:i|we)(?:['’]?ve)? made (?:an? )?(?:\w+ ){{0,2}}(?:mistakes?|errors?)(?: (?:in|with|on"
            rf"|at|during|about))? {_THE_THING}",
            rf"i (?:really )?embarrassed myself(?: (?:at|in|during|with|on))? {_THE_THING}",
        ),
    ),
    (
        "unknown",
        (
            r"(?:i|we) (?:(?:still|really|honestly|just|simply) )*(?:don['’]?t|do not|didn['’]?t"
            r"|can['’]?t) (?:(?:really|even|fully|quite|actually) )*(?:know|understand|get|grasp"
            r"|follow|see)(?: (?:anything|much|a thing|enough|the first thing|a lot"
            r"|a lot))?(?: about)? (?P<about>.+)",
            r"(?:i|we) (?:really |honestly )?(?:have|['’]ve got) (?:absolutely |really )?(?:no"
            r"|not the slightest|zero|little) (?:idea|clue|knowledge|understanding|experience"
            r"|grasp)(?: (?:about|of|in|with|on))? (?P<about>.+)",
            r"(?:i|we) (?:really )?know (?:nothing|next to nothing|too little|so little"
            r"|very little) (?:about|of) (?P<about>.+)",
            rf"{_AM} {_VERY}(?:lost|clueless|ignorant|new|confused) (?:in|about|with|by|of"
            rf"|when it comes to|at|on) {_THE_THING}",
        ),
    ),
    (
        "struggle",
        (
            rf"i (?:always |often |usually |just |tend to |keep )*{_SHAKEN} (?:(?:up|out) )?"
            r"(?:in|at|on|during|before|about|with|around|by) (?P<about>.+)",
            r"(?P<about>.+?) (?:is|are|feels?) (?:(?:really|so|very|too|always|still) )*(?:hard|difficult"
            r"|tough|scary|impossible|painful|not easy|tricky|exhausting) for me",
            r"(?P<about>.+?) (?:always |really )?makes? me (?:(?:want to|feel|so|really|very) )*\w+",
            rf"(?:{_AM}|i|we['’]?re) {_VERY}(?:struggling|struggle|having (?:trouble|a hard time"
            rf"|difficulty|difficulties)|have (?:trouble|a hard time|difficulty)) to (?P<verb>.+)",
            rf"(?:{_AM}|i|we['’]?re|i keep) {_VERY}(?:struggling|struggle|stuck|getting stuck"
            rf"|overwhelmed|swamped|drowning|having (?:(?:so much|a lot of) )?(?:trouble|a hard time"
            rf"|difficulty|difficulties)|have (?:trouble|a hard time|difficulty))(?: (?:with|on|by|in"
            rf"|at|under))? {_THE_THING}",
            r"(?P<about>.+?) (?:is|are) (?:really |slowly |just )?(?:killing me|driving me (?:crazy"
            r"|mad|nuts)|too much(?: for me)?|eating me up|burning me out|stressing me out"
            r"|wearing me (?:down|out)|overwhelming(?: me)?|beating me)",
            r"(?P<about>.+?) (?:really )?(?:overwhelms|stresses|scares|terrifies|frightens|confuses"
            r"|exhausts) me(?: out)?",
            r"i (?:really |just )?(?:can['’]?t|cannot) (?:seem to )?(?:keep up with|cope with"
            r"|deal with|handle|manage|do|stand) (?P<about>.+)",
            r"i (?:keep|always keep) (?:failing (?:at|with)|procrastinating on|putting off"
            r"|avoiding) (?P<about>.+)",
        ),
    ),
    (
        "deficit",
        (
            rf"{_AM} {_VERY}(?:not )?(?:able|unable) to (?P<verb>.+)",
            rf"{_AM} {_VERY}{_BAD} {_AT} {_THE_THING}",
            rf"{_AM} {_VERY}(?:afraid|scared|terrified|not capable) of {_THE_THING}",
            rf"{_AM} {_VERY}(?:an? )?{_VERY}(?:bad|terrible|awful|poor|lousy|weak|horrible|hopeless"
            rf"|mediocre|useless|rubbish|crap|inexperienced) (?P<role>[a-z][\w-]*(?: [a-z][\w-]*)?)",
            rf"i {_VERY}(?:suck|stink) at {_THE_THING}",
            rf"i {_VERY}(?:can['’]?t|cannot|couldn['’]?t|could not|never manage to|never|am not able to"
            rf"|don['’]?t dare to|find it (?:hard|difficult|impossible) to) (?:for the life of me "
            rf"|seem to |really |even )?{_TO_DO}",
            rf"i {_VERY}(?:hate|dread|lack|avoid) (?:any |the )?{_THE_THING}",
            r"i (?:have|['’]ve got) no (?:talent|skills?|gift|confidence|experience|patience|head"
            r"|feel)(?: (?:for|in|at|with))? (?P<about>.+)",
            r"i (?:don['’]?t|do not) have (?:any |the |what it takes )?(?:talent|skills?|confidence"
            r"|experience|patience|what it takes|the guts)?(?: ?(?:for|in|at|with))? (?P<about>.+)",
            r"(?P<about>.+?) (?:is|are|isn['’]?t|aren['’]?t)(?: not)?(?: just)? (?:not )?(?:my"
            r"|one of my) (?:(?:biggest|big|weak|greatest|strong) )?(?:strengths?|strong suit|forte"
            r"|thing|weakness|weak spot|weak point|strong point|suit)",
            (
                r"my (?P<about>.+?) (?:is|are|was|were) {_very}(?:terrible|bad|awful|horrible|hopeless"
                r"|poor|weak|rubbish|crap|lousy|pathetic|a (?:mess|joke|disaster)|non-?existent"
                r"|not (?:very |so |that )?(?:good|great)|shit)"
            ).replace("{_very}", _VERY),
        ),
    ),
)
"""Kinds of what people say against themselves, each with its sentences; the first that fits is it."""

SENTENCES = tuple((kind, re.compile(f"(?i){one}")) for kind, many in KINDS for one in many)

LONGEST = 90
"""Letters of what it is about: beyond it the sentence is not understood (ours)."""

OURS = re.compile(r"(?:My|Our|The|That|This|[A-Z][a-z]+)\b")
"""What begins a sentence with a capital it does not have within one."""

QUESTION = re.compile(r"(?i)^(?:how|what|why|when|where|who|which|whether|if)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """What was said against oneself. ``about`` is a thing or a doing in -ing, ``verb`` what is to be done;
    one of the two, or neither. ``action`` is what they do about it."""

    kind: str
    about: str = ""
    verb: str = ""
    action: str | None = None

    @property
    def asks(self) -> bool:
        """ "how to price", "what they want": it is a question that is open."""
        return bool(QUESTION.match(self.about))


def read(text: str) -> Told | None:
    """What a sentence says against its speaker; None where it can't be read."""
    words = OPENING.sub("", " ".join(text.strip().strip('"“”').split()))
    found = DOING.search(words)
    action = found["action"] if found else None
    words = (words[: found.start()] if found else words).strip(" .!?…")
    words = _with_speaker(re.split(r"(?<=\w)[.!?;]\s+", words)[0])
    for kind, sentence in SENTENCES:
        match = sentence.fullmatch(_without_tail(words))
        if match is not None:
            return _told(kind, match.groupdict(), action)
    return None


def _with_speaker(words: str) -> str:
    """ "can't get the hang of it": who speaks is left out as people do."""
    if re.match(
        r"(?i)(?:struggling|drowning|stuck|overwhelmed|terrible|bad|awful|hopeless|not good|behind|late)\b",
        words,
    ):
        return f"I'm {words}"
    if re.match(
        r"(?i)(?:can['’]?t|cannot|don['’]?t|never|failed|bombed|blew|messed|screwed|got|forgot|no idea)\b",
        words,
    ):
        return f"I have {words}" if words.casefold().startswith("no idea") else f"I {words}"
    return words


def _told(kind: str, found: dict[str, str | None], action: str | None) -> Told | None:
    about, verb = _thing(found.get("about")), _thing(found.get("verb"))
    if kind != "rejected" and about[1:2].islower() and found["about"] and OURS.match(about):
        about = about[0].lower() + about[1:]
    if role := found.get("role"):
        verb = f"grow as {'an' if role[0] in 'aeiou' else 'a'} {role}"
    if len(about) > LONGEST or len(verb) > LONGEST or DEFICIT.search(f"{about} {verb}"):
        return None
    return Told(kind, about, verb, action)


def _thing(text: str | None) -> str:
    words = (text or "").strip(" ,.!?-–")
    words = re.sub(r"(?i)^(?:to be honest|really|just|even|being able to) ", "", words)
    return re.split(r"(?i),? and i(?:['’]?m| am| can| feel)\b", words)[0].strip(" ,")


def _without_tail(words: str) -> str:
    shorter = ASIDE.sub("", TAIL.sub("", words))
    return words if shorter == words else _without_tail(shorter)
