"""Asked of the assistant itself: undo, pause, plan, audit, journal, drafts, files and settings."""

import re
from datetime import timedelta

from domain.language.days import Day
from domain.language.durations import duration_days, number
from domain.language.lexicon.kinds import DRAFT, kind_of
from domain.language.rows import Fields, Found, Row, row

_END = (
    "(?: (?:please|now|today|again|thanks|thank you|for me|up|this (?:week|month|quarter"
    "|year)|{D}|then|pls|ok|i guess|asap|already|soon))*$"
)
_DO = (
    "(?:(?:(?:can|could|would|will) (?:you|we|i) |please |let us |i (?:want|need|would"
    " like|am ready) to |i d like to |time (?:for|to) |ready (?:for|to) |help me"
    " (?:with )?)*"
    "(?:(?:start|do|run|begin|open|show|see|make|launch|give|kick off|take|have|get|try"
    "|view|display|another|go through|conduct|perform|another|resume|continue|trigger"
    "|prepare|draw|walk|check|review|set up|print|plot|render|generate|create"
    "|visuali[sz]e|build|what is|what are|what does|how is|where is|how about|let us see"
    "|look at|update|tell)(?: me| us| through)* )?"
    "(?:(?:a|an|the|my|our|new|about|another|some|this|of|with|monthly|weekly|quarterly"
    "|yearly|full|quick|deep|s|month|quarter|year|{D}|'s|whole|entire|latest) )*)"
)


def _day_or_none(day: Day | None) -> str | None:
    return day.date.isoformat() if day else None


def _until(found: Found) -> Fields | None:
    """The first day on which things run again; a stretch ("this week") counts to the day after its end."""
    spans = found.days()
    for span in spans:
        if (
            span.future
            and span.future.end
            and span.lead not in ("until", "till", "to", "in", "by")
            and span.kind != "duration"
        ):
            return {"until": (span.future.end + timedelta(1)).isoformat()}
    through = [span.future for span in spans if span.future and span.lead in ("through", "thru")]
    if through and through[-1].end is None:
        return {"until": (through[-1].date + timedelta(1)).isoformat()}
    ends = [span for span in spans if span.future and span.lead in ("until", "to", "through", "till", "thru")]
    chosen = (ends or [span for span in spans if span.future])[-1:]
    if (
        chosen
        and chosen[0].future
        and re.search(r"\b(?:not|no) .*\btoday\b|\btoday\b$", found.words)
        and chosen[0].future.date == found.now.date()
    ):
        return {"until": (found.now.date() + timedelta(1)).isoformat()}
    return {"until": _day_or_none(chosen[0].future) if chosen else None}


def _undo(found: Found) -> Fields | None:
    return (
        None
        if found.reading.people_in(found.clause.start, found.clause.end) and "undo" not in found.words
        else {}
    )


def _rest(found: Found) -> Fields | None:
    """Until when nobody is nudged about them: a stretch that begins later ("next month") by its first day."""
    later = next(
        (span.future for span in found.days() if span.future and span.future.date > found.now.date()), None
    )
    if later:
        return {"until": later.date.isoformat()}
    bare = None if found.days() else duration_days(found.reading.said(found.clause.start, found.clause.end))
    return {"until": (found.now.date() + timedelta(bare)).isoformat()} if bare else _until(found)


_OOPS = (
    "(?:(?:never mind|oops|oop|no|wait|please|sorry|ugh|damn|shit|argh|whoops|woops|hold"
    r" on|ah|oh|actually|my bad|my mistake|can you|could you|,|!|\.) )*"
)
UNDO = (
    row(
        "undo",
        f"{_OOPS}(?:undo|revert|scrap|roll ?back|unlog|ctrl z|scratch|strike|reverse|retract|cancel"
        "|remove|delete|discard|erase|drop|ignore|take back|rewind|unsave|disregard|nix|un do"
        "|forget)(?: (?:that|it|this|the|my|last|latest|previous|one|thing|entry|log|action"
        "|change|message|step|what i just (?:said|did|wrote|logged)|what you just (?:did"
        "|logged|saved)|most recent|note|of|part|everything i just said|all of that|again"
        "|please|back|just now|i|logged|said|interaction|both|edit|update|record|addition"
        "|command|move|,|wrong person|pls|was wrong|reminder|plan|follow up|import|merge))*$",
        _undo,
        None,
    ),
    row(
        "undo",
        f"{_OOPS}(?:take (?:that|it|this) back|(?:put|change|turn|set) (?:it|that|things) back"
        "|go back(?: one)?|never ?mind that.*|that was (?:a mistake|an accident|wrong)|that"
        " is (?:a mistake|wrong)|i (?:did not|do not) mean (?:that|to (?:log|add|save|send"
        "|do) (?:that|it)).*|(?:that|this) (?:did not|never) happen(?:ed)?|do not (?:log|save"
        "|add|record) (?:that|it|this)|wrong button|that should not (?:have been|be)"
        " (?:logged|saved|added|there).*|undo)$",
        _undo,
        None,
    ),
    row(
        "undo",
        ".{0,50}[,.;!-] ?(?:please |just )?(?:undo|revert|remove|delete|scratch)(?: (?:it"
        "|that|this|please|again))*$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row("undo", r"(?:oops|whoops|undo|z|mistake|my mistake|wrong)$", None, None),
    row("undo", rf"{_OOPS}undo\b.*", lambda f: {} if len(f.words.split()) < 9 else None, None),
)

_NUDGE = (
    "(?:nudge|nudges|nudging|reminder|reminders|prompts?|messages?|notifications?|pings?"
    "|everything|everyone|everybody|all|things|it|me|us|checkins|check ins|updates?|suggestions?|the bot"
    "|stuff|all reminders|texting me|bothering me|messaging me|pinging me|nudging me"
    r"|sending me \w+|alerts)"
)
_AWAY = (
    "(?:(?:on|taking|going on|off on|starting|headed (?:out )?on|leaving on|having) (?:a "
    r"|my |our |some |the |an )?(?:\w+ )?(?:vacation|holidays?|leave|break|sabbatical|pto"
    "|honeymoon|trip|time off|retreat|paternity leave|maternity leave|parental leave"
    "|annual leave|sick leave|annual|safari|detox|hols)"
    "|dark|silent|underground|under the radar|away|out of office|out of town|out|off|off"
    " work|off grid|off the grid|travell?ing"
    "|unavailable|offline|sick|ill|in hospital|in surgery|not (?:available|around|here"
    "|working|in)|gone|heads down|unreachable|taking (?:some )?time off|ooo|afk|abroad"
    "|busy|swamped|on the road|on a plane|camping|skiing|resting|disconnecting|unplugging"
    "|unplugged)"
)
PAUSE = (
    row(
        "pause",
        "(?:i am |we are |i will be |am )?(?:taking|having|getting|take) (?:the )?{D} off(?: .*)?$",
        lambda f: _until(f) if not f.people() else None,
        None,
    ),
    row(
        "pause",
        "(?:i am |i will be |we are |i |am |we will be |will be |i shall be |going |heads up"
        f" i am |from {{D}} i am )?(?:gonna be |going to be |leaving )?{_AWAY}(?: .*)?$",
        lambda f: _until(f) if _is_pause(f) else None,
        None,
    ),
    row(
        "pause",
        "(?:vacation|holiday|holidays|ooo|out of office|break|time off|leave|pto|vacation"
        " mode|holiday mode|do not disturb|dnd|sabbatical)(?: on)?(?: .*)?$",
        lambda f: _until(f) if f.ahead() or len(f.words.split()) < 4 else None,
        None,
    ),
    row(
        "pause",
        "(?:please )?(?:pause|stop|suspend|hold|halt|mute|silence|turn off|switch off|disable"
        "|freeze|snooze|hold off|quit|cease|cut|put on hold|skip|no more|kill)(?: on|"
        f" sending)?(?: (?:all|the|my|any|your|every))* ?{_NUDGE}?(?: (?:{_NUDGE}|on|off|for"
        f"|from|and|all|please|the|my|you|keepwarm))*(?: ?(?:{{D}}|for now|for a while|until i"
        " .*|while .*|please|till i .*|now|for a bit|on hold))*$",
        lambda f: _until(f) if not f.people() else None,
        None,
    ),
    row(
        "pause",
        "(?:.* )?(?:nudge|remind|ping|message|bother|prompt|write to|contact) me (?:again"
        "|next)(?: (?:on|in|after|from|only))* {D}.*",
        lambda f: _until(f) if not f.people() else None,
        None,
    ),
    row(
        "pause",
        rf"(?:no|zero) (?:more )?{_NUDGE}(?: (?:please|for|until))*(?: .*)?$",
        lambda f: _until(f) if not f.people() else None,
        None,
    ),
    row(
        "pause",
        rf"(?:all )?(?:the |my )?{_NUDGE} (?:off|on hold|paused|stop|pause)(?: .*)?$",
        lambda f: _until(f) if not f.people() else None,
        None,
    ),
    row(
        "pause",
        "(?:please )?(?:do not|stop|quit) (?:nudge|nudging|ping|pinging|message|messaging"
        "|text|texting|bother|bothering|disturb|disturbing|remind|reminding|send|sending|bug"
        "|bugging|contact|contacting|prompt|prompting|write|writing)(?: (?:to )?(?:me"
        "|us))?(?: (?:any|anything|nudges|reminders|messages|anymore|any more|at all|things"
        "|with anything))*(?: (?:{D}|for now|for a while|for a bit|please|until .*|while .*"
        "|before .*))*$",
        lambda f: _until(f) if not f.people() else None,
        None,
    ),
    row(
        "pause",
        r"(?=.*\b(?:leave|vacation|holidays?|pto|sabbatical|break|away|travell?ing|offline|off"
        r" work|out of office|paternity|maternity|parental)\b).*\b(?:pause|until|till|through"
        r"|back on|no nudges|mute|silence|stop|quiet|hold)\b.*",
        lambda f: (
            _until(f)
            if f.ahead()
            and not f.people()
            and not re.search(r"\b(?:remind|lunch|dinner|coffee|meeting)\b", f.words)
            else None
        ),
        None,
    ),
    row(
        "pause",
        "(?:please )?(?:(?:leave|let) me (?:alone|be)|give me a break|(?:i )?need"
        " (?:a )?(?:break|some peace|quiet|a rest|time off|some time off)|be quiet|quiet"
        "|shush|hush|silence|go quiet|stay quiet|take a break|taking a break|i am taking a"
        " break|shut up|stop it|pause|chill)(?: (?:{D}|please|for now|from (?:you|this|nudges"
        "|all this)|for a while|for a bit|until .*))*$",
        _until,
        None,
    ),
)


def _is_pause(found: Found) -> bool:
    if found.people():
        return False
    if found.ahead():
        return not re.search(r"\b(?:meeting|lunch|dinner|call|coffee|to (?:meet|see))\b", found.words)
    return bool(
        re.match(
            "(?:i am |i will be |going |am )?(?:going )?(?:on|off on|taking)"
            r" (?:a )?(?:\w+ )?(?:vacation|holiday|leave|break|sabbatical|pto|time off)",
            found.words,
        )
    ) or bool(re.search(r"\b(?:for a while|for a bit|for now)\b", found.words))


RESUME = (
    row(
        "resume",
        "(?:ok |hey |hi |hello |so |and |guess who is |yes )*(?:i am|we are|am|s|is)?"
        " ?(?:officially |now |finally )?back(?: (?:again|now|at (?:work|my desk|it|the"
        " office|home)|home|online|in (?:town|the office|action|business|the saddle)|from .*"
        "|to work|early|already|on track|and ready.*|{D}|please|everyone|, .*))*$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "resume",
        "(?:please )?(?:resume|unpause|un pause|restart|continue|turn on|switch on|re ?enable"
        "|unmute|start|reactivate|turn back on|bring back|enable|unfreeze)(?: (?:all|the|my"
        "|sending|nudging|everything|nudges?|reminders?|prompts?|messages?|notifications?|me"
        "|again|back on|back|now|please|on|up|pinging|normal service|daily|morning|{D}|things"
        "|it|service))*$",
        lambda f: (
            {}
            if "plan" not in f.words
            and len(f.words.split())
            > (0 if re.match(r"(?:please )?(?:resume|unpause|unmute|continue)", f.words) else 1)
            else None
        ),
        None,
    ),
    row(
        "resume",
        "(?:you can |please |ok )*(?:(?:start|begin) (?:nudging|reminding|sending|pinging"
        "|messaging|prompting)|nudge me again|remind me again|turn (?:the |my )?(?:nudges"
        "|reminders|notifications|everything|it|things) (?:back )?on|(?:nudges|reminders)"
        r" (?:back )?on)\b.*$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "resume",
        "(?:my )?(?:vacation|holiday|break|leave) is over.*|(?:home|back) from (?:vacation"
        "|holiday|leave|my trip|the trip|holidays|pto|sabbatical).*|end (?:the |my )?(?:pause"
        "|vacation|holiday|break).*|i returned.*|returned from (?:vacation|holiday|leave).*",
        None,
        None,
    ),
)

_SNOOZE = (
    "(?:snooze|mute|silence|hush|pause|postpone|shelve|park|defer|quiet|skip|hide|rest"
    "|hold off|hold|put off|hold back|back off|lay off|ease off|give it a rest|sleep)"
)
_AWAKE = (
    "(?:(?:stop|end|cancel|undo|lift|remove|quit|clear) (?:the |my )?(?:snooz(?:e|ing)|mut(?:e|ing)"
    "|paus(?:e|ing)"
    "|silenc(?:e|ing)|hid(?:e|ing)|ignor(?:e|ing))(?: (?:of|on|for|from|about|with))*|un ?snooze|un ?mute"
    "|un ?pause"
    "|un ?hide|wake(?: up)?|resume(?: (?:nudges|reminders|nudging me))?(?: (?:about|for|on|with))?"
    "|(?:start|resume|begin) (?:nudging|reminding|pinging) me (?:about|of|on)(?: again)?)"
)


def _awake(found: Found) -> Fields | None:
    """A snooze that ends today, unless another day is said."""
    day = found.ahead()
    return {"until": (day.date if day else found.now.date()).isoformat()}


SNOOZE = (
    row(
        "snooze",
        f"(?:please |can you |could you |ok |let us )*{_AWAKE} (?P<who>{{WHO}})(?: .*)?$",
        _awake,
        "who",
    ),
    row(
        "snooze",
        "(?:please |can you |could you )*(?:bring|take|put|get) (?P<who>{WHO}) (?:back (?:in|into|on|to) "
        "|off |out of )"
        r"(?:my |the )?(?:nudges|list|rotation|suggestions|snooze|pause|mute|hold)\b.*",
        lambda f: (
            _awake(f) if "back" in f.words or re.search(r"\b(?:snooze|pause|mute|hold)$", f.words) else None
        ),
        "who",
    ),
    row(
        "snooze",
        "(?:please )?(?:remove|take|drop|keep|leave|exclude|hide) (?P<who>{WHO}) (?:from|off"
        r"|out of) (?:my |the )?(?:nudges?|reminders?|suggestions?|list|rotation|prompts?)\b.*",
        _rest,
        "who",
    ),
    row(
        "snooze",
        f"(?:please |can you |could you |let us |i want to )*{_SNOOZE}(?: (?:nudges|reminders"
        "|the nudges|on|about|for|from|nudging|the|messages|me|with|contacting|pinging"
        f"|reminding me|nudging me|notifications|all|prompts))* (?P<who>{{P}}|her|him"
        r"|them)\b.*",
        _rest,
        "who",
    ),
    row(
        "snooze",
        "(?:please )?(?:do not|stop|no more|no|quit|never|no need to|skip|enough|cut out)(?:"
        " (?:nudge|nudging|nudges|remind|reminding|reminders?|bug|bugging|ping|pinging|pings"
        "|bother|bothering|prompt|prompting|prompts?|show|showing|suggest|suggesting"
        "|suggestions|message|messaging|mention|mentioning|tell|telling|notify|notifications"
        "|annoy|annoying|push|pushing|send|messages|me|us|any|nudges|anything|with|of|to))+"
        " (?:about|for|on|regarding|re|with|from|to (?:contact|call|write|text|email|reach"
        r" out to|message)|contact|call)? ?(?P<who>{WHO})\b.*",
        _rest,
        "who",
    ),
    row(
        "snooze",
        "(?:leave|let) (?P<who>{WHO}) (?:alone|be|out|rest|off|sleep|off the list|out of"
        r" (?:it|the nudges)|aside)\b.*",
        _rest,
        "who",
    ),
    row(
        "snooze",
        "(?:put|set|take) (?P<who>{WHO}) (?:on (?:snooze|hold|ice|pause|mute|the back burner)"
        r"|to sleep|off (?:my |the )?(?:list|nudges|radar)|aside)\b.*",
        _rest,
        "who",
    ),
    row(
        "snooze",
        "(?P<who>{P}) (?:can wait|(?:is|'s) on (?:leave|vacation|holiday|parental leave|maternity"
        " leave|paternity leave|sabbatical)|is away|is out|is travell?ing|is off|is busy|is"
        " unavailable|is not available|does not need|is (?:snoozed|muted)|on hold|on"
        r" snooze)\b.*",
        lambda f: _rest(f) if f.ahead() else None,
        "who",
    ),
    row(
        "snooze",
        "(?:not now|later|not yet|not today|give me a break|i need a break|a break|a rest"
        "|enough|quiet|hush|shush|nothing)(?: please)? (?:for|about|on|from|with)"
        r" (?P<who>{P})\b.*",
        _rest,
        "who",
    ),
    row(
        "snooze",
        "(?:bring|show|ask|nudge|remind|ping|tell|bug)(?: me)? (?:up "
        "|back )?(?:about )?(?P<who>{P}) (?:up |back )?(?:again )?(?:after|in|later|from|only"
        "|not before|{D}).*",
        lambda f: (
            _rest(f)
            if (re.match(r"(?:bring|show|bug|nudge)", f.words) and "again" in f.words)
            or re.match(r"(?:bring|show)", f.words)
            else None
        ),
        "who",
    ),
    row(
        "snooze",
        "(?:i will|i am going to|let us) (?:give|leave) (?P<who>{WHO}) (?:some space|a break"
        r"|a rest|space|alone|time)\b.*",
        _rest,
        "who",
    ),
    row(
        "snooze",
        "give (?P<who>{WHO}) (?:some space|a break|a rest|space|some time|time|a"
        r" breather)\b.*",
        _rest,
        "who",
    ),
    row("snooze", r"(?P<who>{P}) ?[:,-]? (?:snooze|mute|later|not now|skip)\b.*", _rest, "who"),
)


def _step(found: Found) -> Fields:
    words = found.words
    for step, pattern in _STEPS:
        if re.search(pattern, words):
            return {"step": step}
    return {"step": "status"}


_STEPS = (
    (
        "status",
        r"^(?:how|where|what|am i|is|show|which|when|see|status|check|are|did|do i)|\bstatus\b"
        r"|\bprogress\b|\bgoing\?",
    ),
    ("resume", r"\b(?:resume|unpause|continue|pick up|carry on|back (?:on|to))\b"),
    ("pause", r"\b(?:pause|hold|freeze|suspend|break from|interrupt)\b"),
    ("stop", r"\b(?:stop|quit|cancel|end|abort|abandon|drop|give up|kill|done with|leave|exit|finish)\b"),
    (
        "start",
        r"\b(?:start|begin|kick|launch|restart|sign me up|do|try|join|set up|commence|get"
        r" going|let us|want|ready|enroll?|go)\b",
    ),
)
_NINETY = r"(?:(?:90|ninety|three month|3 month|90 days?|ninety days?)(?: ?(?:-|day|days|d))?)"
_PLAN = (
    rf"(?:{_NINETY} (?:\w+ )?(?:plan|program|programme|challenge|journey|course|sprint"
    f"|thing)|{_NINETY}|plan|program|programme|challenge)"
)
PLAN = (
    row(
        "plan",
        "(?:(?:i|we|am|please|can we|can you|let us|i want to|i would like to|i am ready to|i"
        " d like to|ready to|time to|ok|yes|how do i|want to|could we|i need to|help me|shall"
        " we|should we|i wanna|sign me up for|i want to do) )*(?:start|begin|kick off|launch"
        "|restart|commence|do|try|sign me up for|join|set up|get going with|get started with"
        "|get started on|stop|quit|cancel|end|abort|pause|hold|freeze|suspend|resume|continue"
        "|drop|abandon|put|give up on|unpause|pick up|enroll in|take|exit|finish|carry on"
        " with|go back to|back to|enter|embark on|interrupt|leave) (?:me )?(?:(?:on|the|my|a"
        rf"|this|our|new|with|that) )*{_PLAN}\b.*$",
        _step,
        None,
    ),
    row(
        "plan",
        r"(?:how|where|what|which|when|am i|is|are|show|see|status|check|did|do)\b(?:"
        rf" \w+){{0,9}} (?:my |the |this |our |a )?(?:{_NINETY}|plan|program|programme)\b(?:"
        " .*)?$",
        lambda f: _step(f) if _about_plan(f) else None,
        None,
    ),
    row(
        "plan",
        f"(?:(?:the|my) )*{_PLAN}(?: (?:status|progress|update|overview|report|start|check in"
        "|begin|pause|stop))?(?: please)?$",
        _step,
        None,
    ),
    row("plan", r"(?:plan|program) (?:status|progress|start|pause|stop|resume).*", _step, None),
    row(
        "plan", r"(?:what|which) day (?:am i on|is it in the plan|of the (?:plan|90).*)(?: .*)?$", _step, None
    ),
)


def _about_plan(found: Found) -> bool:
    return not found.people() and not re.search(
        r"\b(?:plan to|plans? for|planned|floor plan|plan (?:a|the|my))\b", found.words
    )


def _top(found: Found) -> Fields | None:
    count = number(found.plain("count")) if found.plain("count") else None
    return {"count": count} if count else {}


_NET = (
    "(?:(?:my |the |our |whole |entire )*(?:network(?:ing)?|connections?|contacts?"
    "|relationships?|circle|people)(?: 's)?)"
)
REFLECT = (
    row(
        "health_check",
        f"{_DO}(?:(?:relationship|connection|network) )?(?:health ?check(?:s|up)?|health"
        f" checkup|check ?up)(?: .{{0,30}})?$",
        None,
        None,
    ),
    row(
        "audit",
        f"{_DO}(?:(?:relationship|connection|interaction|giving|balance|reciprocity"
        f"|network) )?audit(?:ing)?(?: .{{0,40}})?$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row("audit", r"(?:please )?audit (?:my|the) .*", None, None),
    row(
        "diversity",
        f"{_DO}(?:{_NET} )?(?:diversity|monoculture|diverse|variety)(?: .{{0,40}})?$|how"
        " (?:diverse|varied|mixed|homogeneous|homogenous|balanced|broad|wide|one sided) (?:is"
        f"|are|does) {_NET}.*|(?:is|are) {_NET} (?:too |very |really |not |diverse ?enough "
        "|all )*(?:diverse|homogeneous|homogenous|uniform|one sided|varied|alike|similar|the"
        r" same|narrow|a monoculture|mixed|lopsided)\b.*|do (?:i|we) (?:only |mostly "
        "|just )*(?:know|talk to|have) .*(?:same|alike|like me|similar).*|am i in a (?:bubble"
        "|monoculture|echo chamber).*",
        None,
        None,
    ),
    row(
        "gaps",
        f"{_DO}(?:{_NET} )?(?:network(?:ing)? )?(?:gaps|blind ?spots?|holes|gap (?:review"
        f"|analysis|list|report)|weak spots)(?: .{{0,50}})?$|(?:what|where|which|who)(?:"
        rf" \w+){{0,5}} (?:gaps?|holes?|blind ?spots?|missing|lacking|weak spots?|weak|weakest"
        f"|thin|thinnest)(?: .{{0,50}})?$|(?:what|who) (?:am i|is|are|does|do) (?:my "
        r"|i )?(?:network |missing|lacking|lack|miss)\b.*|(?:do i have|have i got|are there"
        "|any) (?:any )?(?:gaps|holes|blind ?spots?).*|(?:(?:help me|please|let us) )*(?:find|spot|identify"
        f"|uncover|reveal|look for) (?:(?:any|the|my|all) )*(?:gaps|holes|blind ?spots?)(?: in {_NET})?$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "map",
        f"{_DO}(?:{_NET} )?(?:(?:network|connection|relationship|contact|people) )?(?:map"
        f"|graph|diagram|chart|network picture|picture of {_NET}|visuali[sz]ation"
        f"|quadrants)(?: .{{0,40}})?$|(?:map|visuali[sz]e|draw|plot|picture|sketch|graph"
        f"|chart) (?:out )?{_NET}.*|what does {_NET} look like.*|how (?:does|do|is|are) {_NET}"
        " (?:look (?:like )?(?:on|as|in) a? ?map|laid out|distributed|split|spread|structured"
        "|clustered).*|(?:show|see|let me see|can i see|display|view) (?:me )?(?:my "
        "|the )?(?:whole |entire )?network(?: please| now| as .*| on .*)?$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "minutes",
        f"{_DO}(?:(?:connection|giving|ten|10|morning|daily|my|giving"
        "|networking) )*(?:connection minutes?|(?:10|ten) minutes?|minutes?|10 min|ten min|10"
        " mins|10min)(?: (?:of (?:giving|connection|networking|connecting|kindness)|please"
        "|today|now|session|exercise|routine|to (?:give|connect|spare|network|fill)))*$|(?:i"
        " have|i ve got|got|have|with|for|in|what (?:can|should|could) i do (?:in|with|for)"
        "|give me something (?:small |quick )?to do (?:for|in|with)|what to do (?:in"
        f"|with))(?: (?:my|the|only|about|a|just|spare|free|next|these|{{D}}|i|do|got))*"
        " (?:connection )?(?:10|ten|minutes|connection minutes|10 min|few|five|5)(?: spare|"
        r" free)?(?: ?(?:minutes?|mins?))?\b.*|small acts.*|what (?:can|could|should) i do"
        f" {{D}}(?: .*)?$|(?:what|which) (?:small )?(?:acts?|gives|giving) (?:of (?:giving"
        "|kindness) )?(?:can|should|could) i do.*|(?:three|3|some|a few) small (?:acts|gives"
        "|things).*|(?:(?:i have(?: got)?|i ve got|i got|got|have|with) )(?:(?:about|around|only|just"
        r"|a|an|{D}|spare|free|half|hour|quarter|of|few|couple|\d+|minutes?|mins?|to spare|to kill) )+,? ?"
        "(?:so )?(?:what|which|anything|how) (?:small thing |thing )?(?:can|could|should|shall|would|might)"
        " i (?:do|use|give|spend)(?! with me).*",
        lambda f: (
            {}
            if not f.people() and not re.search(r"\b(?:timer|alarm|ago|late|remind|who)\b", f.words)
            else None
        ),
        None,
    ),
    row(
        "approach",
        f"{_DO}(?:networking |connection |relationship )?(?:approach|approaches)(?:"
        f" .{{0,40}})?$|(?:which|what|pick|choose|recommend|find|change|switch|reassess|review"
        "|set|reconsider|help me (?:pick|choose|find|decide on)) (?:(?:a|an|my|the|me"
        r"|networking|new|right|best|kind of) )*(?:approach|strategy|networking style)\b.*"
        r"|.*\b(?:deep(?:er)? or (?:broad|wide)|depth (?:first|or breadth|vs breadth|versus"
        " breadth)|breadth (?:first|or depth|vs depth)|depth first|breadth first|broad(?:er)?"
        r" or deep|wide or deep|quality or quantity|go (?:deep|broad|wide|hybrid))\b.*|(?:i"
        " (?:want|would like) to )?(?:go|switch to|use|try|be|do|take) (?:the |a )?(?:hybrid"
        r"|depth|breadth)\b.*|hybrid(?: approach)?$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "top",
        f"(?:{_DO}|who (?:is|are|s) (?:in |on )?|list |rank )(?:(?:my|the|of) )*top"
        rf" (?P<count>\d{{1,3}}|\w+)?(?: (?:people|connections?|contacts?|relationships?|list"
        f"|priorities|most important|that matter|priority|names|network))*{_END}|(?:who (?:is"
        r"|are)|show(?: me)?|list) (?:(?:my|the) )*(?:(?P<n2>\d+|twenty|ten|five) )?(?:most"
        " important|highest priority|key|most valuable|vip|strongest|closest|inner circle"
        "|priority|people|relationships|connections)(?: (?:people|connections|contacts|relationships"
        "|ones))?(?: (?:in my (?:network|life|circle)"
        "|i know|i have|to me))?(?: (?:who |that )?(?:matter|count)(?:"
        r" (?:the )?most)?)?(?: (?:people|connections?|contacts?|relationships?|\d+"
        rf"|ones))*{_END}|(?:the |my )?(?:\d+|twenty|ten) (?:people |that |who |most |matter"
        f"|important|relationships |connections )+{_END}",
        _top,
    ),
    row(
        "top",
        r"(?:my )?top (?P<count>\d{1,3}|twenty|ten|five|people|list|connections)(?: people|"
        " connections| contacts)?(?: (?:is|are))? ?[:,-]? ?(?:{P}.*)?$",
        _top,
    ),
    row(
        "inventory",
        f"{_DO}(?:(?:connection|network|contact|relationship|people) )?inventory(?:"
        f" .{{0,50}})?$|(?:let us |i want to |help me |time to )*(?:take stock|stock ?take"
        "|list everyone i know|go through (?:all )?(?:my )?(?:contacts|connections|people"
        "|everyone)|inventory (?:my|all|of) .*|catalog(?:ue)? (?:my|everyone) .*)(?: .*)?$",
        lambda f: {} if not f.people() else None,
    ),
    row(
        "tiers",
        f"{_DO}(?:tiers|tier (?:list|overview|review|sizes?|sorting|summary|check))(?:"
        f" .{{0,30}})?$|(?:who|which people|how many(?: people)?) (?:is|are|s|do i have)"
        " (?:in )?(?:which|what|each|every|my) tiers?.*|(?:sort|put|place|arrange|assign"
        "|divide|organi[sz]e|move|group) (?:(?:my|all|the|people|everyone|contacts"
        "|connections|them) )*(?:in|into|between|by|across|to) (?:(?:my|the|their"
        "|three) )*tiers?.*|how (?:full|big) (?:is|are) (?:my )?tier.*|what (?:is|are) (?:my "
        "|the )?tiers?.*|what tiers? .*|how (?:do|are|is|does) (?:(?:my|the|all) )*tiers? (?:look|looking"
        "|doing|stand|shaping up|filled|balanced|distributed|sized|going|holding up)(?: .*)?$",
        lambda f: {} if not f.people() else None,
    ),
    row(
        "score",
        f"{_DO}(?:cqi|(?:(?:connection|network|networking|relationship|quality) )+(?:score"
        "|index|quality|health|quality index|number|figures?|metrics?|stats?|kpis?|rating"
        "|grade|points)|score|index|quality index|stats|statistics|metrics|numbers|kpis?)(?:"
        rf" (?!of (?:the|a|that)\\b|.*\\b(?:game|match|final|exam|test)\\b).{{0,40}})?$|how"
        r" (?:healthy|good|strong|warm|well|solid|active) (?:is|are|am i)\b.*\b(?:network\w*"
        rf"|connect\w*|relationships?|doing|contacts|circle|cqi)\b.*|how (?:is|are|s|does) {_NET}"
        " (?:doing|going|looking|holding up|performing|coming along|shaping up|these days|now"
        rf"|today|look|faring|overall|this \w+|health\w*|{{D}})\b.*|how am i (?:doing|going"
        f"|performing|scoring|faring)(?: .*)?$|(?:am i|is {_NET}) (?:getting better|improving"
        "|doing (?:well|ok|better|good)|healthy|in good shape|good at .*|growing)(?: .*)?$"
        "|how (?:is|s) (?:the |my )?(?:networking|network|score|cqi|index|quality)(?: .*)?$"
        "|(?:did|has) my (?:score|cqi|network) .*|rate my network.*|what is"
        f" (?:the )?(?:health|state|quality|shape) of {_NET}.*|(?:state|health) of {_NET}.*",
        lambda f: {} if not f.people() else None,
        None,
    ),
)

_FILES = (
    row(
        "import",
        "(?:(?:can|could|how (?:do|can|could|to)|i want to|i would like to|i d like to|please"
        "|let us|want to|help me|let me|i need to|is there a way to|i am trying to|to|you|i"
        "|possible to) )*(?:import|upload|load|bring in|sync|pull in|read in|migrate|transfer"
        r"|bring over|feed in|move over)\b.*",
        lambda f: (
            {}
            if not f.people()
            and (
                len(f.words.split()) < 3
                or re.search(
                    r"\b(?:contacts?|connections?|linkedin|google|csv|vcards?|outlook|monica|file|address"
                    " book|phone|data|network|people|gmail|list|spreadsheet|export|icloud|apple|excel|vcf"
                    r"|json)\b",
                    f.words,
                )
            )
            else None
        ),
        None,
    ),
    row(
        "import",
        r"(?:i (?:have|ve got|got)|here is|got) .*\b(?:csv|vcards?|vcf|spreadsheet|excel|file|export|json"
        r"|list|address book)\b"
        r".*\b(?:import|upload|load|bring in|add)\b.*",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "export",
        "(?:(?:can|could|how (?:do|can|could|to)|i want|i want to|i would like|i d like"
        "|please|let us|want|help me|let me|i need|would|may|you|i|we|to) )*(?:export"
        "|download|back ?up|back up|save a copy of|take out|extract|get me a copy of|(?:give"
        "|send|get|email)(?: me)? (?:a copy of |an export of |a backup of |a dump of |a"
        " download of |all (?:of )?)?(?:(?:my|all|the) )+(?:data|contacts|stuff|information"
        r"|network|records))\b.*",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "export",
        "(?:data |full |csv |json |vcard |a |an |my )*(?:export|backup|data dump)(?: (?:my"
        "|all|of|please|to|as|the|data|everything|csv|json|vcard|ics|contacts|file|format"
        "|in))*$",
        None,
        None,
    ),
    row(
        "forget",
        "(?:(?:can|could|how (?:do|can|to)|i want|i want to|i would like|please|let us|you|i"
        "|we|to|just|would) )*(?:delete|erase|wipe|remove|forget|destroy|purge|clear|get rid"
        " of|drop|scrub|nuke|close|cancel)(?: out)? (?:(?:all|of|my|the|everything|every"
        "|whole|entire|about|on|you (?:know|have|store)|that) )*(?:data|account|me|everything"
        "|information|info|records|profile|history|contacts|database|it all|all|stuff"
        r"|connections|traces?|about me|know|have)\b(?: .*)?$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "forget",
        "(?:(?:can|could|please|i want to|you|let us|just|go ahead and) )*(?:delete|erase"
        "|remove|forget|purge|drop|get rid of|take out)(?: (?:the |my )?(?:contact|connection"
        "|person|entry|record|all about|about|everything about|everything on|data on|data"
        " about|data of|everything you know about|all data (?:on|about)|contact named))*"
        " {P}(?: (?:from|completely|please|entirely|for good|from (?:my|the) .*|altogether"
        "|permanently|and (?:all|everything) .*|'s (?:data|record|contact|entry|profile)|off"
        " .*))*$",
    ),
    row(
        "settings",
        "(?:(?:open|show|change|see|edit|me|my|the|go to|view|update|adjust|please|where are"
        "|what are|can i|let me|i want to) )*(?:settings?|preferences?|configuration|options"
        "|config)(?: .{0,30})?$",
        None,
        None,
    ),
    row(
        "settings",
        "(?:(?:please|can you|could you|i want to|i would like to|i d like to|let us|how"
        " (?:do|can) i|can i|i need to) )*(?:change|set|move|update|adjust|switch|shift|make"
        "|edit|turn|put|use|configure|alter|modify|reschedule|fix|want|get|send)"
        " (?:me )?(?:(?:my|the|all|to|a|daily|your|default|number of|that|in|morning"
        "|weekly) )*(?:time ?zone|tz|locale|language|nudges?|nudge (?:time|size)|quiet hours"
        "|working days|work days|workdays|reminders?|journal(?: time)?|days off|morning"
        "|weekly (?:review|routine)|review|notifications?|currency|date format|minutes"
        r"|country|units|name|schedule|holidays|check ins?)\b.*",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "settings",
        r"(?:i (?:would|d|want|prefer|need|like)\b.* )(?:the |my |to get |get "
        r"|have )*(?:nudges?|check ins?|reminders?|journal|minutes|weekly)\b.* (?:{D}|earlier"
        r"|later|in the \w+|every .*|only .*)$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "settings",
        "(?:please )?(?:(?:can|could) you )?(?:nudge|ping|message|remind|send|write|text"
        "|bother|wake|prompt|contact) (?:me|it|them|nudges|the nudge|my nudges?|the"
        " nudges)(?: (?:a |the )?(?:daily|every (?:day|morning|weekday|week)|each (?:day"
        "|morning)|earlier|later|only|in the (?:morning|evening|afternoon)|nudges?|at|with"
        r"|people|{D}|about|\d+|two|three|four|five|one|no|more|than|fewer|less|instead|of|a"
        " day|per day|daily|on|from now on|weekdays|weekends|mornings|in|evenings|the|morning"
        "|evening|and|not|but|before|after|twice|once|mondays?|a|week|on mondays))+$",
        lambda f: (
            {}
            if not f.people()
            and re.search(
                r"\b(?:every|each|daily|earlier|later|only|mornings?|evenings?|weekdays|weekends"
                r"|people|a day|per day|from now on|instead|fewer)\b",
                f.words,
            )
            else None
        ),
        None,
    ),
    row(
        "settings",
        "(?:my |the |i am in the )(?:time ?zone|tz|locale|language|quiet hours|working days"
        "|days off|morning|nudge(?: time)?|name|work week|currency)(?: (?:is|are|to|should be"
        r"|s|=))+ .*|call me \w+$|(?:i do not work|i work|i only work) on .*|i (?:live|moved"
        "|am based|am now|am living) (?:in|to) .*|quiet hours .*|what (?:is|are) my (?:time"
        " ?zone|settings|quiet hours|working days).*|what time ?zone .*",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "settings",
        "(?:please )?(?:(?:only|just|no more than|at most|max|maximum|up to|fewer|more|less) )?(?:[0-9]+"
        "|one|two|three|four|five|six|fewer|more|less)"
        " (?:people|person|names?|contacts?|nudges?|suggestions?|connections?)(?: only| at most"
        "| max)? (?:per|a|each|every|in each"
        "|in every|at a)"
        " (?:nudge|day|time|morning|week|message|list)(?: .*)?$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row("settings", "(?:please )?(?:call me|my name is|i go by|address me as) {P}$", None, None),
    row(
        "settings",
        "(?:please )?(?:nudge|ping|message|prompt|wake|text) me (?:only )?(?:(?:at|from|after"
        "|before) )?(?:{D}|[0-9]{1,2}(?: ?[ap]m)?)(?: instead| please)?$",
        lambda f: {} if all(span.kind == "time" for span in f.days()) else None,
        None,
    ),
    row(
        "help",
        "(?:please |can you |could you |i need |i need some |some |hey |need |what |show "
        "|get )*(?:help|commands?|manual|instructions|tutorial|guide|how to|menu|faq)(?:"
        " (?:me|please|out|us|page|a bit|here|menu|with (?:this|it|the bot|keepwarm|commands)"
        "|list|using (?:this|it|you)|needed|me out|me get started|get started))*$",
        None,
        None,
    ),
    row(
        "help",
        r"(?:so )?(?:what|which)(?: \w+)? (?:can|do|could|all can|else can|are|commands|things"
        " can|should|would) (?:you|i|u|this|it|there|we)(?: (?:actually |all |even "
        "|really )?(?:do|say|ask|type|help (?:me )?with|offer|understand|support|know how to"
        " do|able to do|capable of|for|good for|good at|tell you|available|say to you|ask you"
        "|type here|write|be|do here|do with (?:this|it|you)))*(?: (?:here|for me|with you"
        "|exactly|anyway|to you|you|now))*$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "help",
        "(?:how|where) (?:do|does|can|should|to) (?:i|this|it|you|we|keepwarm|that|the"
        " bot)(?: (?:use|work|start|begin|get started|log|add|do|function|operate|even|all|go"
        r" about|talk to|tell)\b.*)?$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "help",
        "(?:what|who) (?:is|are|s) (?:you|this|keepwarm|this bot|this thing)(?: (?:for"
        "|exactly|about|again|anyway))*$|i (?:am|m) (?:lost|stuck|confused|new(?: here)?)$|i"
        " (?:do not|don t) (?:know|understand) (?:what to do|how (?:this|it|to) .*|how|this"
        "|anything)$|getting started$|how to use.*|explain (?:this|yourself|how (?:this|it"
        "|you) .*|keepwarm)$|(?:start|begin)$|tell me (?:about (?:yourself|keepwarm)|what you"
        " (?:can )?do|how (?:this|it|you) works?)$|examples?(?: please)?$|give me"
        " (?:some )?examples?.*|what now$",
        None,
        None,
    ),
)

_DRAFT_VERB = (
    "(?:(?:(?:can|could|would|will) you |please |help me |i (?:want|need|would like)"
    " (?:you )?to |let us |i need |i want |i d like |give me |quickly |to "
    "|just )*(?:draft|write|compose|word|prepare|formulate|phrase|create|generate|craft"
    "|type|pen|suggest|make|put together|come up with|whip up|rewrite|cook up|script|do"
    "|get|show|give|need|want|propose))"
)
_MESSAGE = (
    "(?:introduction|introductions|check ins?|follow ups?|follow up (?:note|email"
    "|message)|thank you|thanks|note|email|message|text|letter|line|lines|reply"
    r"|congratulations?|congrats|birthday \w+|reconnection|reconnect\w*|catch up|reach out"
    "|outreach|greeting|words|wording|template|draft|dm|linkedin message|hello|apology"
    r"|invitation|invite|give|offer|ask|request|thank you \w+|card|ping|post|wishes"
    "|condolences|nudge|few words|something|intro email|introduction email|message|sms"
    "|whatsapp|response|kudos|re introduction|cold email|warm introduction|update"
    "|referral|recommendation|heads up|sorry)"
)


def _draft(found: Found) -> Fields | None:
    words = found.words
    if words.startswith(("do not", "please do not")):
        return None
    if (
        found.ahead()
        and re.match(r"(?:write|do|get|make|need|want)\b", words)
        and not re.search(r"\b(?:draft|me a|me an|help)\b", words)
    ):
        return None
    return {"kind": kind_of(DRAFT, words) or "check_in"}


def _draft_to(found: Found) -> Fields | None:
    """ "Write to Dana" is a thing to do; "write Dana a thank-you note" wants words."""
    return _draft(found) if re.search(rf"\b{_MESSAGE}\b", found.words) else None


DRAFTS = (
    row(
        "draft",
        f"{_DRAFT_VERB} (?:me |us |up |out |down )?(?:(?:a|an|the|some|my|short|quick|nice"
        "|warm|friendly|brief|little|polite|good|kind|casual|formal|simple|few|new|another"
        "|double opt in|heartfelt|linkedin|personal|proper|sweet|funny|lovely|professional"
        rf"|belated|gentle|cold|\w+) )*?{_MESSAGE}(?: \w+)*? (?:to|for|between|with|from"
        "|introducing|connecting|thanking|congratulating|about|asking|on|after|of|saying"
        rf"|inviting|that|re|in|telling|following) .*(?:{{P}}|him|her|them)\b.*",
        _draft,
    ),
    row(
        "draft",
        "(?:please |can you |could you |help me |i need to |i want to )*(?:draft|write"
        f"|compose|word|send me)(?: to)? (?P<who>{{WHO}}) (?:(?:a|an|the|some|my|quick|short"
        rf"|nice|warm|\w+) )*?{_MESSAGE}\b.*",
        _draft,
    ),
    row(
        "draft",
        f"{_DRAFT_VERB} (?:me |us |up )?(?:(?:a|an|the|some|my|short|quick|nice"
        rf"|\w+) )*?{_MESSAGE}(?: (?:to|for|please))?$",
        lambda f: (
            _draft(f)
            if re.search(r"\b(?:draft|compose|template|help me|word|write me)\b|^write\b", f.words)
            else None
        ),
    ),
    row("draft", r"(?:draft|compose)\b.*", _draft),
    row(
        "draft",
        "(?:(?:a|an|some|the|quick|short|nice|thank you|birthday|congratulations?|warm"
        "|my) )*(?:draft|template|thank you note|thank you message|thank you email"
        "|congratulations? (?:note|message|email)|check in (?:message|note|email)"
        "|reconnection (?:message|note|email)|introduction (?:message|email|draft)|birthday"
        " (?:message|wish|wishes)|words) (?:to|for|between) .*{P}.*",
        lambda f: _draft(f) if not f.days() else None,
    ),
    row(
        "draft",
        "help me (?:to )?(?:reconnect|get back in touch|reach out|reach back out|check in"
        "|catch up|follow up|thank|congratulate|write|introduce|say|word|respond|reply"
        r"|apologi[sz]e|wish|tell|message|email|text|ask|answer|invite)\b.*{WHO}.*",
        _draft,
    ),
    row(
        "draft",
        "(?:what|how) (?:should|do|can|could|would|shall|might) i (?:say|write|word|text"
        "|email|message|reply|respond|phrase|put it|reconnect|thank|congratulate|tell|reach"
        " out|follow up|introduce|break the ice|get back in touch|re ?connect|answer|approach"
        r"|open|start|begin|ask)\b.*{WHO}.*",
        lambda f: _draft(f) if not re.search(r"\bask\b", f.words) else None,
    ),
    row(
        "draft",
        "(?:i need|give me|suggest|got|any|need|find me)(?: (?:some|a|an|the|good|few|nice"
        r"|right|me|kind))* (?:\w+ ){0,3}?(?:words|message|line|lines|note|text|opener|ice"
        r" ?breaker|wording|template|introduction|email|dm)(?: \w+)* (?:to|for|between)"
        " .*{P}.*",
        lambda f: _draft(f) if not f.days() and " from " not in f.words else None,
    ),
)

_TEXTS = (
    row(
        "journal",
        "(?:(?:my|new|add|write|start|open|do|begin|weekly|in|to|this|the|an?|make|let us|i"
        " want to|time (?:for|to)|please|connection|save|put|for|today s|{D}|'s) )*(?:journal"
        "|diary|dear journal|dear diary)(?: entry| time| page| now| please| note| this| about"
        "| for| with| on| {D})*(?: ?[:,;-]+ ?(?P<text>.+))?$",
        lambda f: {"text": f.said("text")},
    ),
    row(
        "journal",
        "(?:write|add|put|save|note) (?:this |that |it )?(?:in|to|into) (?:my|the) (?:journal"
        "|diary)(?: that)? ?[:,-]? ?(?P<text>.+)?$",
        lambda f: {"text": f.said("text")},
    ),
    row(
        "journal",
        r"(?:journal|diary)(?: entry)? (?:that |about )?(?P<text>.+)$",
        lambda f: {"text": f.said("text")},
    ),
    row(
        "journal",
        "(?:let us |i want to |time to |help me )*(?:reflect on (?:my|the|this|last) (?:week"
        "|day|month).*|journal|write in my journal|weekly reflection|reflect(?: .{0,20})?)$",
        text=None,
    ),
    row(
        "story",
        "(?:(?:a|my|new|add|the|tell|save|connection|record|here is a|here is my|write|keep"
        "|another|here s|i have a|i want to (?:tell|record|save)|let me tell you"
        " a) )*(?:story|stories)(?: (?:of|about|with|for|on|from) .{1,40}?)? ?[:,;-]+"
        " ?(?P<text>.+)$",
        lambda f: {"text": f.said("text")},
    ),
    row(
        "story",
        "(?:(?:a|my|new|add|tell|save|connection|record|start|do|let us|i want to tell|share"
        "|write|i have a|time for a) )*(?:story|stories)(?: time)?(?: (?:of|about|with|for"
        "|on) (?P<text>.*))?$",
        lambda f: {"text": f.said("text")},
    ),
    row(
        "story",
        r"(?P<text>(?:the story of how|how) (?:{P}|i) .*)$",
        lambda f: {"text": f.said("text")} if f.words.startswith("the story") else None,
    ),
    row(
        "reframe",
        "(?:(?:please|can you|could you|help me|i want to|i need to|how (?:do|can|could"
        "|would) i|let us) )*(?:reframe|re frame|rephrase|recast|turn around|positive spin on"
        "|spin)(?: (?:this|that|it|for me|me|please|positively))* ?[:,;-]* ?(?P<text>.+)?$",
        lambda f: {"text": f.said("text")},
    ),
    row(
        "reframe",
        r"(?:(?:how|what) (?:do|can|could|would|should|is)(?: \w+){1,4} (?:better|positive"
        r"|forward looking|nicer|good|constructive) (?:way|say|put|phrase|share|spin)\b.*?|how"
        " (?:do|can|could|would|should) i (?:say|put|phrase|share|admit|frame)(?: this| that|"
        " it)?(?: (?:better|positively|constructively|differently|nicely))?)(?: (?:that|to"
        " say))? ?[:,;-] ?(?P<text>.+)$",
        lambda f: {"text": f.said("text")} if not f.people() else None,
    ),
)


def _free_text(intent: str) -> tuple[Row, ...]:
    return tuple(one for one in _TEXTS if one.intent == intent)


TEXTS = _TEXTS
FILES = _FILES
ROWS: tuple[Row, ...] = (*UNDO, *SNOOZE, *PLAN, *PAUSE, *RESUME, *REFLECT, *FILES, *DRAFTS)
