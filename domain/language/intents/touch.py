"""What happened with somebody, and what is planned: ``log``, ``plan_meeting``, and what was not to be."""

import re

from domain.language.days import Day, DaySpan
from domain.language.details import balance_of, channel_of, place_of, topic_of
from domain.language.lexicon.forms import words
from domain.language.macros import pattern
from domain.language.rows import DOUBT, Fields, Found, Row, merged, row

_ADV = (
    "(?:(?:also|just|then|finally|really|briefly|quickly|even|actually|already|recently|again|randomly"
    "|unexpectedly|both|later|had|have|has|today|happily|literally|accidentally|personally|kindly|once more"
    "|last|early|lately|finally|so|too|first|afterwards|{D}|,) )*"
)
_I = (
    f"(?:{_ADV}(?:i|we|me and {{P}}|{{P}} ,? ?(?:we|i)|{{P}} and (?:i|me|myself)|i and"
    rf" {{P}}|my (?:\w+ )+and i)\b ?)"
)
_OPEN = rf"{_I}?{_ADV}"

_CALLED_OFF = (
    r"\b(?:is|are|was|were|got|s|been) (?:now |all |suddenly |sadly |unfortunately )?off(?: (?:again|now"
    "|sadly|today|tonight|{D}|for (?:now|good|today|this .*|{D})|because .*|due .*|after all))*$"
)
"""Said of an encounter: "the coffee with Bob is off"; but "was off the charts" is praise."""

NOTHING = pattern(
    r".*?(?:\b(?:not|never|cancel\w*|postpon\w*|reschedul\w*|no show\w*|flaked|bailed"
    "|ghosted|stood me up|stood us up|blew me off|blew us off|called off|call it off|fell"
    " through|didn t|no answer|called in sick"
    "|supposed to|was going to|were going to|meant to|wanted to|wants to|hoped to|hoping"
    " to|i wish|we wish|wishing|before i (?:could|got)|if (?:i|we|only|{P}|he|she|they)"
    "|would have|should have|could have|might have|may have|would love|almost|nearly"
    "|tried to"
    "|tried (?:calling|to|ringing|phoning|reaching|texting)|forgot|failed to|without"
    " (?:meeting|seeing|talking)|unable to|instead of|rain check|raincheck|took a rain"
    " check|planned to|intended to|refused to|declined|turned down|missed|skipped|about"
    " to"
    "|too busy|too late|no time|didn|won t|can t|unlikely|maybe|perhaps|someday|one day"
    "|dreamed|dreamt|imagine|imagined|pretend|thinking about|thinking of|thought about"
    "|thought of|considering|wondering|wonder if|heard (?:that|about|from .{1,30} that)"
    "|would be|used to|in case|unless|i hear|rumou?r|apparently|could not|no longer"
    r"|avoid\w*"
    "|backed out|pulled out|pushed (?:back|to|our|it|the)|put off|delayed|moved (?:our|my"
    "|the|to {D})|got moved|got pushed|fell ill|on hold|up in the air|tbd|tentative"
    r"|called in|rained (?:out|off)|washed out|snowed (?:out|off|in)|scrapped|scratched|axed|called it off"
    r"|off the table|not happening|fizzled out|got cut short before|thinks? better of)\b"
    r"|\bno (?:more )?{DET}(?:{ENC}|{TALK}) (?:with|w|{D}|after all)(?!\w)"
    r"|\b(?:went|met|had|got|hung out|going|talked) (?:[^ ,]+ ){0,8}?without (?:me|us)(?!\w)"
    rf"|{_CALLED_OFF})"
)
_FINE_AFTER_NOT = pattern(
    r".*\b(?:not only|not long|why not|not bad|not sure|not to mention|could not stop|not"
    " too|could not have|has not changed|had not seen|have not seen|not seen .* since"
    r"|never a dull|did not (?:know|expect|realise|realize)|not a coffee)\b"
)

_QUESTION = re.compile(
    "(?:should|shall|did|do|does|have|has|had|am|is|are|was|were|will|would|could|can|may|might|must|what"
    r"|who|whom|whose|when|where|why|how|which|any|if|whether)\b(?! (?:a|an|the|my|some|lunch|coffee|dinner"
    r"|breakfast|drinks|to|great|nice|good|quick|\w+ (?:call|chat|coffee|lunch|dinner|meeting)) )"
)


def asks(found: Found) -> bool:
    """Whether the clause asks instead of telling."""
    return "?" in found.clause.mark


_INVITED = re.compile(r"\b(?:got|was|were|am|are|been) invited (?:to|for|over|along|out)\b(?! speak)")
"""An invitation got is no encounter yet."""


NONE_OF_IT = pattern(r"no (?:more )?(?:{ENC}|{TALK})(?!\w)")
"""There was none: "no lunch with Bob today"."""


TAKEN_BACK = re.compile(
    "(?:(?:please|can you|could you|just|no|oops|sorry|,) )*(?:delete|remove|erase|drop|scrap|discard|get"
    r" rid of|clear|strike|take out)\b(?! (?:by|in|off|round|over)\b)"
)
"""What is to be taken out of the log does not go into it: "delete the coffee with Bob"."""


_BY_WHOM = pattern(r"(?:introduced|referred|recommended) by {P}$")
"""Whom, is not said."""


def happened(found: Found) -> bool:
    """Whether these words can tell of something that did happen."""
    words = found.words
    if NONE_OF_IT.match(words) or TAKEN_BACK.match(words) or _BY_WHOM.match(words):
        return False
    if asks(found) or _INVITED.search(words):
        return False
    return not NOTHING.match(words) or bool(_FINE_AFTER_NOT.match(words))


def _spans(found: Found) -> list[DaySpan]:
    spans = [span for span in found.days() if span.kind != "duration"]
    own = [span for span in spans if span.past or span.future]
    return own or ([found.heading] if found.heading else [])


def day_behind(found: Found) -> Day | None:
    """The day it happened: said in the clause, or once for all clauses."""
    return merged([span.past for span in _spans(found)])


def day_ahead(found: Found) -> Day | None:
    return merged([span.future for span in _spans(found)])


_SETTLED = re.compile(
    r"\b(?:scheduled|booked|confirmed|upcoming|arranged|coming up|pencil(?:led|ed)? in"
    r"|planned|set for|lined up|on the calendar)\b"
)


_AWAITED = re.compile(
    r"\b(?:(?:got|was|were|am|are|been) invited|can not wait|can hardly wait|could not be more excited"
    "|looking forward|so excited|psyched|fingers crossed|wish me luck|(?:he|she|they|i|we) (?:is|am|are)"
    r" (?:organi[sz]ing|hosting|cooking|paying))\b"
)
"""Said beside an encounter that is still to come."""


def lies_ahead(found: Found) -> bool:
    """Whether an encounter told without a verb ("lunch with Bob Friday") still lies ahead."""
    spans = _spans(found)
    if not spans:
        return False
    if _SETTLED.search(found.words) or _AWAITED.search(found.words):
        return all(span.future is not None for span in spans)
    if any(span.past is None for span in spans):
        return all(span.future is not None for span in spans)
    if _told_after(found):
        return False
    if any(span.future is None for span in spans):
        return False
    past, future, today = day_behind(found), day_ahead(found), found.now.date()
    if past is None or future is None:
        return past is None
    if past.date == today and past.time and past.time <= found.now.time():
        return False
    if future.date == today:
        return _not_yet(found, future)
    if all(span.kind in ("weekday", "time") for span in spans):
        return _at_the_hour(spans, future)
    return (future.date - today) * 2 < today - past.date


_TOLD_AFTER = re.compile(
    " (?:[,:;(.¶-]|and) (?:(?:we|it|i|great|good|where|which) )?(?:discussed|covered|talked|chatted|spoke"
    "|caught up|went (?:over|through|well|great)|brainstormed|reviewed|learned|laughed|swapped|traded"
    "|debated|ate|(?:was|were) (?:(?:a|so|really|very|such|quite|all) )*(?:great|good|nice|fun|lovely"
    "|productive|useful|helpful|tough|long|short|awkward|amazing|awesome|brilliant|delicious|interesting"
    r"|fantastic|wonderful|hard))\b"
)
"""What is told of an encounter after its noun: then it is over."""


def _told_after(found: Found) -> bool:
    return bool(_TOLD_AFTER.search(found.reading.text, found.clause.start, found.clause.end + 40))


def _at_the_hour(spans: list[DaySpan], ahead: Day) -> bool:
    """ "Thursday at 12:30" lies ahead: hardly anybody says the hour of what is over without a verb."""
    return ahead.time is not None and not any(span.lead == "last" for span in spans)


_TOO_EARLY = {"meal": (("lunch", 11), ("dinner", 16), ("supper", 16)), "drinks": (("", 12),)}


def _not_yet(found: Found, day: Day) -> bool:
    if day.time:
        return day.time > found.now.time()
    channel = channel_of(found.reading, found.clause.start, found.clause.end)
    return any(
        word in found.words and found.now.hour < hour for word, hour in _TOO_EARLY.get(channel or "", ())
    )


def log_fields(found: Found) -> Fields | None:
    """The fields of what happened, None where it did not, or not yet."""
    if not happened(found):
        return None
    day = day_behind(found)
    if (
        day is None
        and any(span.future for span in _spans(found) if span.lead != "after")
        and not _only_spoken_of(found)
    ):
        return None
    start, end = found.clause.start, found.clause.end
    fields: Fields = {
        "date": (day.date if day else found.now.date()).isoformat(),
        "channel": channel_of(found.reading, start, end),
        "balance": balance_of(without_lead(found.words)),
        "topic": topic_of(found.reading, start, end),
    }
    if place := place_of(found.reading, start, end):
        fields["place"] = place
    if day and day.time:
        fields["time"] = day.time.isoformat("minutes")
    if day and day.approximate:
        fields["approximate"] = True
    return fields


_SPOKEN_OF = re.compile(
    r"\b(?:about|re|regarding|concerning|on the topic of|plans for|ideas for|ahead of|before|to (?:plan"
    r"|prepare|discuss|confirm|book|organi[sz]e|schedule|arrange|set up))\b"
)


def _only_spoken_of(found: Found) -> bool:
    """Whether days to come belong to what was talked about: "emailed Dana about the offsite next week"."""
    topic = _SPOKEN_OF.search(found.words)
    if not topic or found.heading:
        return False
    at = found.clause.start + topic.start()
    return not found.reading.days_in(found.clause.start, at)


_LEAD = pattern(r"(?:(?:{D}|and|so|also|then|log|logged|ok|just|[,:-]) )+")


def without_lead(words: str) -> str:
    found = _LEAD.match(words)
    return words[found.end() :] if found else words


_MOVED = re.compile(
    r"\b(?:moved|pushed|rescheduled|postponed|shifted|bumped)(?: back| forward)? (?:to|until|for)?\b"
)


_BEHIND = pattern(
    "(?:(?:i|we|{P} and i|just|also|and|finally|then) )*(?:had|met|saw|called|spoke|talked|chatted|caught"
    " up|grabbed) (?!to |planned|scheduled|booked|arranged|plans)(?!.*(?<!\\w)(?:planned|scheduled|booked"
    "|arranged|will|going to|agreed|set up|invited|to (?:plan|discuss|schedule|arrange|see|meet|have)|so"
    "|next)(?!\\w))"
)


def _over(found: Found) -> bool:
    """Whether a verb says that it happened: then no day makes a plan of it."""
    return bool(_BEHIND.match(found.words))


def plan_fields(found: Found) -> Fields | None:
    """The fields of a meeting ahead, None where nothing lies ahead."""
    words = _AWAITED.sub("", found.words)
    if NONE_OF_IT.match(words) or TAKEN_BACK.match(words):
        return None
    if asks(found) or (NOTHING.match(words) and not (_MOVED.search(found.words) and found.ahead())):
        return None
    if re.search(r"\bhave to\b", found.words) or _over(found):
        return None
    day = day_ahead(found)
    if day is None and _spans(found):
        return None
    start, end = found.clause.start, found.clause.end
    fields: Fields = {
        "date": day.date.isoformat() if day else None,
        "channel": channel_of(found.reading, start, end),
    }
    if day and day.time:
        fields["time"] = day.time.isoformat("minutes")
    if topic := topic_of(found.reading, start, end):
        fields["topic"] = topic
    if place := place_of(found.reading, start, end):
        fields["place"] = place
    return fields


def _will_be(found: Found) -> Fields | None:
    """What a verb already says lies ahead, where the day can."""
    return plan_fields(found) if _ahead_or_none(found) and not _WRITE_TO.search(found.words) else None


def _with_day(found: Found) -> Fields | None:
    return plan_fields(found) if _spans(found) else None


_MEET_ING = (
    "(?:{OBJ_ING}|having|grabbing|getting|doing|hosting|catching up|hanging out|lunching|dining|going"
    "|speaking|talking|chatting|sitting down|walking|playing|visiting|taking|joining|attending|connecting"
    "|zooming|working|flying|driving|travelling|traveling|coming|picking|hiking|running|golfing|skyping"
    "|syncing|checking in|touching base|reconnecting|presenting|interviewing|eating|drinking|celebrating)"
)
_NP = r"(?:(?:a |an |my |our |the |another |next |quick |{D} )*{DET}(?:{ENC}|{TALK})(?: {ENC})*)"

PLAN = (
    row(
        "plan_meeting",
        rf"{_OPEN}(?:got|was|were|am|are|been) invited (?:to|for|over|along|out)\b.*{{P}}.*",
        lambda f: _with_day(f) if f.ahead() else None,
    ),
    row(
        "plan_meeting",
        f"{_OPEN}(?:moved|pushed|shifted|rescheduled|bumped|postponed|delayed)(?: back| forward| out)?"
        f" (?:my |our |the |a )+{_NP} (?:with|w) {{P}}.*(?:to|until|for|till) ?{{D}}.*",
        lambda f: {**fields, "moved": True} if f.ahead() and (fields := _with_day(f)) else None,
    ),
    row(
        "plan_meeting",
        rf"{_OPEN}(?:have|have got|got|booked) (?:a |an |my )?{{D}} (?:with|w) {{P}}.*",
        _will_be,
    ),
    row(
        "plan_meeting",
        "(?:let us|let me|we should|shall we|i want to|i would like to|want to|would love to) (?:do|have"
        f"|grab|get|take|go for|make it) {_NP} (?:with|w) {{P}}.*",
        lambda f: _with_day(f) if f.ahead() else None,
    ),
    row(
        "plan_meeting",
        rf"{_OPEN}(?:got|have|bought|booked|reserved|grabbed) .*\b(?:tickets?|table|seats?"
        r"|reservations?|court|slot)\b.*"
        r"\bwith {P}.*",
        lambda f: _will_be(f),
    ),
    row(
        "plan_meeting",
        rf"{_ADV}(?:(?:i|we) (?:am|are) )?\w{{2,}}ing {{P}} (?:for|at|on|over|{{D}}).*",
        lambda f: _will_be(f),
    ),
    row(
        "plan_meeting",
        f"{_ADV}(?:(?:i am|we are|i will be|will be|{{P}} and i are|{{P}} and i will be|i and {{P}} are|am"
        f"|me and {{P}} are) )?(?:planning on |due to be )?{_ADV}{_MEET_ING} .*{{WHO}}.*",
        _will_be,
    ),
    row(
        "plan_meeting",
        f"{_ADV}(?:(?:i|we|{{P}} and i|i and {{P}}|me and {{P}}) )(?:(?:have(?! to)|ve|have"
        " got|got(?! to)|are having|am having|are doing|are meeting|are getting|are grabbing"
        "|are catching|are seeing|are going|are talking|are speaking|will|are|am) )+.*",
        lambda f: _encounter_ahead(f),
    ),
    row(
        "plan_meeting",
        rf"{_ADV}(?:have|got|having) (?!.* from {{WHO}})(?:a |an )?{_NP}.* {{WHO}}.*",
        _will_be,
    ),
    row(
        "plan_meeting",
        f"{_OPEN}(?:will|going to|am going to|are going to|gonna) (?:be )?(?:have|having|meet(?:ing)?"
        f"|see(?:ing)?|visit(?:ing)?|grab(?:bing)?|get(?:ting)? {_NP}|catch up|hang out|do {_NP}|lunch|dine"
        rf"|join(?:ing)?|attend(?:ing)?|go for|host(?:ing)?)\b.*{{WHO}}.*",
        plan_fields,
    ),
    row(
        "plan_meeting",
        f"{_OPEN}(?:scheduled|schedule|booked|book|set up|set|arranged|arrange|planned|plan"
        "|organi[sz]ed?|organi[sz]e|put|pencil(?:led)? in|add|confirmed|confirm|locked in"
        f"|lined up|fixed|agreed on|agreed to|have) (?:a |an |my |our |the )*{_NP}.* {{WHO}}.*",
        _with_day,
    ),
    row(
        "plan_meeting",
        f"{_NP} (?:with|w) {{P}}.* (?:is |was |has been |got )?(?:booked|scheduled|set|planned|confirmed"
        r"|arranged|coming up|on(?= (?:for|again|now)|$)|is|locked in|pencil(?:led)? in|happening)\b.*",
        _will_be,
    ),
    row(
        "plan_meeting",
        "(?:{ADV})?{P} (?:and i )?(?:is|are|s|'s|will be|will) (?:coming|visiting|joining"
        "|having|meeting|stopping|dropping|swinging|in town|going|picking|arriving|flying"
        r"|calling|hosting|seeing|taking|treating|inviting|cooking|driving|throwing)\b.*".replace(
            "{ADV}", ""
        ),
        lambda f: (
            _will_be(f)
            if re.search(
                r"\b(?:me|us|i|my|our|over|by|in town|lunch|dinner|coffee|breakfast|drinks|coming"
                r"|visiting|stopping|dropping|swinging)\b",
                f.words,
            )
            else None
        ),
    ),
    row(
        "plan_meeting",
        rf"{_ADV}(?:upcoming|next|planned|scheduled|future) ?:? ?{_NP} (?:with|w) {{P}}.*",
        plan_fields,
    ),
    row(
        "plan_meeting",
        r"(?:(?:i|we) )?(?:meet(?: up)?(?: with)?|see|dine with|interview|visit) {P}.*",
        lambda f: _imperative_ahead(f),
    ),
    row(
        "plan_meeting",
        "(?:i |we )?(?:have|got|having|am having|are having) {P} (?:coming|over|round"
        r"|visiting|for|here|staying|joining)\b.*",
        _will_be,
    ),
    row(
        "plan_meeting",
        r"(?!.*\b(?:remind|need|have to|should|must|ask|want|hope|forget|will)\b).*\bto"
        " (?:meet|see|visit|have|grab|catch up with|join) .*?{P}.*",
        lambda f: plan_fields(f) if _spans(f) and all(span.past is None for span in _spans(f)) else None,
    ),
    row(
        "plan_meeting",
        f"{_ADV}(?:(?:i|we) (?:am|are) |am |are )?(?!(?:going|hoping|planning|thinking|looking"
        rf"|trying|wanting|waiting) (?:to|on|of|for)\b)\w{{2,}}ing\b.*\b(?:with|to meet|to see"
        rf"|for .* with) (?:my \w+ )?{{P}}.*",
        lambda f: plan_fields(f) if _spans(f) and _ahead_or_none(f) else None,
    ),
    row(
        "plan_meeting",
        r".*\b(?:off to|flying|heading|going|travel\w*|trip|train|flight|drive|driving|drop in"
        r"|stopping|headed)\b.*\bto (?:meet|see|visit|have|grab|catch up with) .*?{P}.*",
        lambda f: plan_fields(f) if _spans(f) and _ahead_or_none(f) else None,
    ),
    row(
        "plan_meeting",
        r"(?:{P}) (?:invited|asked) (?:me|us) (?:over |out |along )?(?:to|for) {DET}{ENC}.*",
        _will_be,
    ),
    row(
        "plan_meeting",
        "(?:{P}) and (?:i|me) (?:agreed|arranged|plan|planned|decided|are set|are booked|are"
        r" on|are scheduled|scheduled|set|booked|fixed)\b.*",
        _will_be,
    ),
)


def _nominal_plan(found: Found) -> Fields | None:
    return plan_fields(found) if lies_ahead(found) else None


def _ahead_or_none(found: Found) -> bool:
    spans = _spans(found)
    if not spans or _told_after(found) or re.search(r"\b(?:was|were|went)\b", found.words):
        return False
    past, future, today = day_behind(found), day_ahead(found), found.now.date()
    if past and future and past.date == future.date == today and past.time is None:
        return _not_yet(found, future) or not re.search(r"\bmorning\b", _said_days(found))
    return all(span.future for span in spans)


def _said_days(found: Found) -> str:
    return " ".join(found.reading.source[span.start : span.end] for span in found.days()).lower()


def _encounter_ahead(found: Found) -> Fields | None:
    words = found.words
    if not re.search(rf"\b(?:{_MEETS})\b", words) or re.search(
        r"\b(?:have|has|ve|am|are) (?:\w+ )?(?:been|met|seen|talked|spoken|had|called)\b", words
    ):
        return None
    if not _ahead_or_none(found) or _WRITE_TO.search(words):
        return None
    return plan_fields(found)


_WRITE_TO = pattern(
    r"\b(?:to|will|must|should) (?:call|text|email|message|ping|phone|ring|dm|write|send|mail|contact)\b"
)


def _imperative_ahead(found: Found) -> Fields | None:
    spans = _spans(found)
    return plan_fields(found) if spans and all(span.future for span in spans) else None


_MEETS = pattern(
    "(?:{ENC}|{TALK}|meet|meeting|see|seeing|visit|catching up|catch up|speaking|talking"
    "|having|grabbing|getting together|going)"
).pattern


def _nominal_behind(found: Found) -> Fields | None:
    """What is told without a verb, where it can have happened."""
    if lies_ahead(found):
        return None
    fields = log_fields(found)
    return {**fields, DOUBT: ("log", "plan_meeting")} if fields and _either_way(found) else fields


def _either_way(found: Found) -> bool:
    """Whether a date without its month or year may as well lie ahead: "lunch with Bob on the 20th"."""
    past, future = day_behind(found), day_ahead(found)
    if past is None or future is None or all(span.kind in ("weekday", "time") for span in _spans(found)):
        return False
    if _told_after(found):
        return False
    today = found.now.date()
    return past.date != future.date and future.date - today < (today - past.date) * 2


_NOT_A_DEED = pattern(
    "(?:tired|excited|worried|concerned|interested|scared|pleased|thrilled|annoyed|bored|confused"
    "|disappointed|impressed|supposed|wanted|hoped|planned|tried|decided|intended|forgot|needed|agreed"
    "|scheduled|booked|missed|thought|dreamed|dreamt|remembered|heard(?! (?:back )?from)|read|learned that"
    "|noticed|found out|found|knew|loved|felt|realized|realised|considered|googled|looked up|wondered|hated"
    "|preferred|wished (?:i|that)|was|were|blocked|unfollowed|stalked|said|liked (?:the|how|that|working"
    "|meeting)|set (?:a|up|my)|put|let|cut|lost|left|added|deleted|removed|updated|named|need|feed|indeed"
    "|based|related|married|divorced|retired|hired|fired|promoted|died|born|moved|used to|became|grew|lived"
    "|worked (?:at|for|in)|expected|owed|trusted|respected|admired|miss|enjoyed the|watched|listened"
    r"|streamed|binged|cc'd)\b(?! (?:up with|into|in touch with|dinner|lunch|back from) )"
)
_FROM_OTHERS = pattern(
    "(?:called|calls|rang|phoned|emailed|texted|messaged|pinged|dmed|whatsapped|facetimed|zoomed|wrote"
    "|wrote back|visited|replied|responded|reached out|got in touch|got back to (?:me|us)|showed up|turned"
    " up|rocked up|made it to|hung up|dropped by|stopped by|came over|came by|came round|came to|swung by"
    "|popped (?:by|in|over|round)|dropped in|checked in|followed up|called back|joined (?:me|us|our|my|the"
    " (?:call|meeting|lunch|dinner|party|zoom|group))|met (?:me|us)|saw (?:me|us)|told (?:me|us)|asked"
    " (?:me|us|for|if|how|about|whether)|picked my brains?|hit me up|dropped off|helped|coached|mentored"
    "|taught|advised|reconnected|slacked|tagged me|liked my|commented on my|congratulated|thanked (?:me|us)"
    "|wished me|introduced (?!(?:him|her|them)sel)|connected (?:me|us)|ran into (?:me|us)|invited (?:me|us)"
    " (?:over|out|for|to (?:lunch|dinner|coffee|breakfast|drinks))|took (?:me|us)|mentioned|apologi[sz]ed"
    "|said (?:hi|hello|thanks|happy)|pitched|updated me|reacted|came (?:home|along|round|around|back|for"
    "|at)|(?:stopped|dropped|popped|swung|came)(?= {D})|left (?:me )?a (?:message|voicemail|voice note"
    "|comment)|sent)"
)
_ME = re.compile(r"\b(?:me|us|my|our|mine|i|we)\b")
_OVER = pattern(r"\b(?:over|for|at|during|on) (?:a |an |the )?{DET}{ENC}\b")

_TALKS_TO = r"(?:with|w|to|and|from|by|x)"
_NOT_TOGETHER = re.compile(
    r"\b(?:problem|problems|issue|issues|trouble|help|angry|happy|upset|stuck|agree|disagree|wrong|up|deal"
    "|dealing|done|fed up|familiar|start|compare|compared|obsessed|friends|in love|relationship|connection"
    "|connections|contact|contacts|experience|news|people|someone|anyone|person|good|bad|nice|great|patient"
    "|honest|careful|hope|wish|love|hate|need|want|wait|waiting|work|works|lives|going|is|are|was|were|be"
    "|what|why|how|who|where|thanks|thank|congrats|same|along|plan|plans|idea|ideas|share|should|could"
    r"|would|will|can|may|might|must|to|like|likes|am|do|does|if|because|busy|struggling|struggle)\b"
)
_BASE_VERB = pattern(
    r"(?:please )?(?:{TODO}|make|find|keep|try|start|stop|think|add|tag|rate|move|mark|be|do|let|help)\b"
)

_CO = r"(?: and (?:family|co|team|others|friends|crew|some \w+|the (?:\w+ )?\w+|(?:his|her|their) \w+))?"

LOG = (
    row("log", rf"{_OPEN}picked (?:{{P}} 's|his|her|their) brains?\b.*", log_fields),
    row("log", rf"{_OPEN}put (?:{{P}}|him|her|them) in (?:touch|contact) with .*", log_fields),
    row("log", rf"{_OPEN}(?:was|were) (?:also )?(?:at|in|on) .*\bwith {{WHO}}.*", log_fields),
    row(
        "log",
        f"{_OPEN}(?:was|were|been|went|popped|dropped|got|made it|came|stopped|stayed|slept|crashed|ate"
        f"|dined|worked|partied) (?:also |over |back |in |by |round )*(?:at|to|in|by) {{P}} 's (?:(?!house"
        r" sale)[\w'-]+ ?)+.*",
        lambda f: log_fields(f) if f.people() else None,
    ),
    row(
        "log",
        f"{_ADV}{{P}}{_CO} {_ADV}(?:had|have had|invited|hosted|took|treated|drove|picked|fed)"
        r" (?:me|us)\b.*",
        log_fields,
    ),
    row(
        "log",
        f"{_OPEN}(?P<verb>{{OBJ_PAST}}|{{ASK_PAST}}|{{GIVE_PAST}}|{{SOCIAL}}|thanked|wished|invited|told"
        "|met up with|ran into|bumped into|wrote(?: to)?|paid|visited|hosted|joined|greeted|caught|grabbed"
        f"|spotted|cornered|pitched|interviewed|onboarded|apologi[sz]ed to|cc ed|tagged) .*?{{WHO}}.*",
        log_fields,
    ),
    row(
        "log",
        rf"{_OPEN}{{GET_PAST}} (?:to )?(?:{{DET}}|\w+ ){{0,6}}?(?:{{ENC}}|{{TALK}})\b.*",
        lambda f: log_fields(f) if f.people() else None,
    ),
    row(
        "log",
        f"{_OPEN}(?:{{WITH_PAST}}|caught up|hung out|got together|met up|checked in|followed up|reached out"
        "|touched base|sat down|circled back|got back|replied|responded|wrote back|connected|reconnected"
        r"|sat)\b.*?\b(?:with|w|to|on|and|into|beside|alongside|next to|by|from|at|for) (?:(?:my|our|the"
        rf"|his|her) (?:\w+ )?)?{{WHO}}.*",
        log_fields,
    ),
    row(
        "log",
        rf"{_I}{_ADV}(?:video |voice |conference |speed )?{{PAST}}\b.*",
        lambda f: log_fields(f) if f.people() and not _mental(f) else None,
    ),
    row(
        "log",
        rf"{_ADV}(?P<verb>{{PAST}})\b.*\b(?:with|to|into|for|from|between) {{WHO}}.*",
        lambda f: log_fields(f) if not _mental(f) else None,
    ),
    row(
        "log",
        rf"{_ADV}(?:{{P}})(?: ,? ?(?:and (?:family|co|team|others|the \w+|his \w+|her \w+|their"
        r" \w+|crew|friends)|from|at|of|over at|over in|the) (?:the )?[\w&]+(?: [\w&]+)?(?:"
        rf" ,)?)? {_ADV}{_FROM_OTHERS.pattern}\b.*",
        log_fields,
    ),
    row(
        "log",
        rf"{_ADV}(?:{{P}})(?: and (?:family|co|team|others|the \w+|his \w+|her \w+|their \w+"
        rf"|crew|some \w+|friends))? {_ADV}(?:was|were) (?:(?:also|both|all|there|too) )*(?:at"
        r"|with us at|in) (?:the |a |an |our |my |\w+ 's )?.*",
        lambda f: (
            log_fields(f)
            if day_behind(f) and channel_of(f.reading, f.clause.start, f.clause.end) == "event"
            else None
        ),
    ),
    row(
        "log",
        f"(?:{{P}}) ?[:,-] ?(?:{{OBJ_PAST}}|{{WITH_PAST}}|{_FROM_OTHERS.pattern}|caught up|had"
        rf" {{DET}}{{ENC}})\b.*",
        log_fields,
    ),
    row(
        "log",
        rf"{_OPEN}{{PAST}}(?: to)? {{P}} 's (?:\w+ )?{_NP}\b.*",
        lambda f: log_fields(f) if not _mental(f) else None,
    ),
    row(
        "log",
        rf"{_OPEN}(?!asked|needed|wanted|owed|missed|left |lost ){{PAST}} {{P}}(?! ?')(?: .*)?$",
        lambda f: log_fields(f) if not _mental(f) else None,
    ),
    row(
        "log",
        r"(?:left|dropped|wrote|posted|put) (?:an? )?(?:\w+ )?(?:comment|reply|reaction|like"
        "|note|kudos)s? (?:under|on|below|in|for) .*{P}.*",
        log_fields,
    ),
    row(
        "log",
        r"(?:{P}) (?:{D}|this morning|tonight)(?: (?:at|in|over|for|about) .*)?$",
        lambda f: (
            log_fields(f)
            if f.clause.joint in ("and", ",", "then", "plus") and day_behind(f) and not lies_ahead(f)
            else None
        ),
    ),
    row("log", rf"{_ADV}(?:he|she|they) {_ADV}{_FROM_OTHERS.pattern}\b.*", log_fields),
    row(
        "log",
        rf"{_ADV}(?:{{P}})(?: '?s? \w+)? {_ADV}(?:{{PAST}}|was|were)\b.*",
        lambda f: log_fields(f) if _shared(f) else None,
    ),
)


def _mental(found: Found) -> bool:
    words = re.sub(pattern(rf"{_OPEN}").pattern, "", without_lead(found.words), count=1)
    return bool(_NOT_A_DEED.match(words))


def _shared(found: Found) -> bool:
    return bool(
        _OVER.search(found.words)
        or (_ME.search(found.words) and balance_of(without_lead(found.words)) == "taking")
    ) or bool(re.search(r"\b(?:me|us)\b", found.words) and day_behind(found))


def found_event(found: Found) -> bool:
    return (
        channel_of(found.reading, found.clause.start, found.clause.end) == "event"
        or "me" in found.words.split()
    )


def _past_days(found: Found) -> bool:
    """Whether the days said can only lie behind: "catch up with Dana last Monday"."""
    spans = _spans(found)
    return bool(spans) and all(span.future is None for span in spans)


_VERB_NOUNS = frozenset(
    words(
        "call text email message ping phone mail dm buzz ring slack whatsapp visit meet see"
        " interview sms zoom facetime video skype review debrief brief pitch demo"
    )
)


def _bare_noun(found: Found) -> Fields | None:
    """ "coffee Dana Friday"; "call Dana" is a thing to do, unless a past day is said."""
    noun = found.plain("noun")
    if noun in _VERB_NOUNS and not any(span.future is None for span in _spans(found)):
        return None
    return _nominal_behind(found)


_PAST_VERB = pattern(r"{PAST}(?!\w)")


def _unknown_deed(found: Found) -> bool:
    what = found.plain("what")
    if _PAST_VERB.match(what) and not day_behind(found):
        return False
    return not (
        _NOT_TOGETHER.search(what) or _BASE_VERB.match(what) or re.search(r"\w+ing\b", what.split()[0])
    )


_VERBISH = (
    "(?!(?:{D} |, )*(?:catch up|check in|touch base|follow up|sync up|meet up|sit down|get together|talk"
    "|chat to|speak|call to|email to|message to|text to|ping to|visit to) (?:with|w|to|over|on|about|{P}))"
)
_WITH = r"(?:with|w|and|x|alongside)"
_ROLES = (
    r"(?:my (?:\w+ ){1,3}|the (?:\w+ ){1,2}|(?:(?:two|three|some|a|few|couple|of|old|our|my|former|ex|new) )*"
    "(?:colleagues?|friends?|mates?|buddies|clients?|customers?|coworkers?|co workers|neighbou?rs?"
    "|classmates?|partners?|cousins?|peers|folks|founders|investors)(?: of (?:mine|ours))?"
    "(?: from [^ ,]+)? ?[,:(-]? )?"
)
_PLACES = r"(?:at|in|on|about|re|over|after|before|during|this|to|for|near|by) .+"

NOMINALS = (
    rf"{_ADV}{_VERBISH}{_NP} {_WITH} {_ROLES}{{WHO}}.*",
    rf"{_ADV}{_NP} {{D}} (?:to|from) {_ROLES}{{WHO}}.*",
    rf"{_ADV}{_VERBISH}{_NP} (?:{{D}}|{_PLACES}|today|:|,|-|\w+)(?: ?,)? ?{_WITH} {{WHO}}.*",
    f"{_ADV}(?:a |an |some |the |quick |another |{{D}} )*{_NP} (?:from|to|by) (?:my"
    rf" (?:\w+ ){{1,3}})?{{WHO}}.*",
    f"{_ADV}(?:{{P}})(?: and (?:i|me))? ?[,:(-]* ?(?:(?:for|at|a|quick|over"
    rf"|[\w-]+) )?{_NP}\)?(?: ?,? ?(?:{{D}}|{_PLACES}|,.*|-.*|\(.*|again|too|with .*))?$",
    "(?:{P}) (?:and|&) (?:i|me|myself|us) (?:at|in|on|for|over|,|:|-|{D}) ?.*|(?:me|i|us)"
    " (?:and|&) {P} (?:at|in|on|for|over|,|:|-|{D}) ?.*",
    rf"{_ADV}{_NP}(?: (?:at|in|over at|chez)) {{P}} 's(?: .*)?$",
    rf"{_ADV}(?:{{D}} 's )?{{P}} 's (?:\w+ )?{_NP}(?: (?:at|in|on) [^,]{{1,30}}?)?(?:"
    rf" {{D}})? (?:was|were|ran|went|turned)\b.*",
    rf"{_ADV}{{D}} 's {_NP} (?:with|w) {{P}}.*",
    rf"{_ADV}(?:it (?:is|was) )?{{D}} (?:is|was|it is|it was|will be) {_NP} {_WITH} {{WHO}}.*",
    rf"{_ADV}(?:{{P}}) (?:on|at|in|over) {_NP}(?: ?,? ?(?:{{D}}|{_PLACES}|,.*|-.*|again|too))*$",
    rf"{_ADV}(?:{{P}}) (?:{{D}} ?,? )+(?:(?:on|over|via|for|by|at) )?(?:{_NP}|{{MEANS}})(?: (?:{{D}}"
    rf"|{_PLACES}))*$",
)
"""Encounters told without a verb: only the day says whether they lie behind or ahead."""

NOMINAL: tuple[Row, ...] = (
    *(
        one
        for text in NOMINALS
        for one in (row("plan_meeting", text, _nominal_plan), row("log", text, _nominal_behind))
    ),
    row(
        "log",
        rf"{_ADV}(?:catch up|check in|touch base|sync up|meet up|sit down|get together|chat|talk)"
        " (?:with|w|to) {WHO}.*",
        lambda f: log_fields(f) if _past_days(f) else None,
    ),
    row(
        "plan_meeting",
        rf"{_ADV}(?P<noun>{_NP}) ?[,:-]? ?{{P}}(?: .*)?$",
        lambda f: _nominal_plan(f) if f.plain("noun") not in _VERB_NOUNS else None,
    ),
    row("log", rf"{_ADV}(?P<noun>{_NP}) ?[,:(-]? ?{{P}}\)?(?: .*)?$", _bare_noun),
    row(
        "log",
        r"(?:{P}) (?:and me |and i )?(?:at|@) .*",
        lambda f: log_fields(f) if day_behind(f) and not lies_ahead(f) and found_event(f) else None,
    ),
)


def _told_oddly(found: Found) -> Fields | None:
    """ "Kayaks with Bob": no word we know; without a past day it may be no encounter at all."""
    fields = _nominal_behind(found)
    return {DOUBT: ("log", "unknown"), **fields} if fields and not day_behind(found) else fields


UNKNOWN_DEED = (
    row(
        "plan_meeting",
        r"(?P<what>(?:(?!with |for |to |from |about )[\w'-]+ ){1,6}?)with {P}(?: .*)?$",
        lambda f: _nominal_plan(f) if _unknown_deed(f) else None,
    ),
    row(
        "log",
        r"(?P<what>(?:(?!with |for |to |from |about )[\w'-]+ ){1,6}?)with {P}(?: .*)?$",
        lambda f: _told_oddly(f) if _unknown_deed(f) else None,
    ),
)
