"""Days without any nudge, and their end: ``pause``, ``resume``."""

import re
from datetime import timedelta

from domain.language.days import Day
from domain.language.rows import Fields, Found, Row, row


def _day_or_none(day: Day | None) -> str | None:
    return day.date.isoformat() if day else None


def until(found: Found) -> Fields | None:
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


_NUDGE = (
    "(?:nudge|nudges|nudging|reminder|reminders|prompts?|messages?|notifications?|pings?|everything"
    "|everyone|everybody|all|things|it|me|us|checkins|check ins|updates?|suggestions?|the bot|stuff|all"
    r" reminders|texting me|bothering me|messaging me|pinging me|nudging me|sending me \w+|alerts)"
)


_AWAY = (
    "(?:(?:on|taking|going on|off on|starting|headed (?:out )?on|leaving on|having) (?:a |my |our |some"
    r" |the |an )?(?:\w+ )?(?:vacation|holidays?|leave|break|sabbatical|pto|honeymoon|trip|time off|retreat"
    "|paternity leave|maternity leave|parental leave|annual leave|sick leave|annual|safari|detox|hols)|dark"
    "|silent|underground|under the radar|away|out of office|out of town|out|off|off work|off grid|off the"
    " grid|travell?ing|unavailable|offline|sick|ill|in hospital|in surgery|not (?:available|around|here"
    "|working|in)|gone|heads down|unreachable|taking (?:some )?time off|ooo|afk|abroad|busy|swamped|on the"
    " road|on a plane|camping|skiing|resting|disconnecting|unplugging|unplugged)"
)


PAUSE: tuple[Row, ...] = (
    row(
        "pause",
        "(?:i am |we are |i will be |am )?(?:taking|having|getting|take) (?:the )?{D} off(?: .*)?$",
        lambda f: until(f) if not f.people() else None,
        None,
    ),
    row(
        "pause",
        "(?:i am |i will be |we are |i |am |we will be |will be |i shall be |going |heads up"
        f" i am |from {{D}} i am )?(?:gonna be |going to be |leaving )?{_AWAY}(?: .*)?$",
        lambda f: until(f) if _is_pause(f) else None,
        None,
    ),
    row(
        "pause",
        "(?:vacation|holiday|holidays|ooo|out of office|break|time off|leave|pto|vacation"
        " mode|holiday mode|do not disturb|dnd|sabbatical)(?: on)?(?: .*)?$",
        lambda f: until(f) if f.ahead() or len(f.words.split()) < 4 else None,
        None,
    ),
    row(
        "pause",
        "(?:please )?(?:pause|stop|suspend|hold|halt|mute|silence|turn off|switch off|disable|freeze|snooze"
        "|hold off|quit|cease|cut|put on hold|skip|no more|kill)(?: on| sending)?(?: (?:all|the|my|any|your"
        f"|every))* ?{_NUDGE}?(?: (?:{_NUDGE}|on|off|for|from|and|all|please|the|my|you|keepwarm))*(?:"
        f" ?(?:{{D}}|for now|for a while|until i .*|while .*|please|till i .*|now|for a bit|on hold))*$",
        lambda f: until(f) if not f.people() else None,
        None,
    ),
    row(
        "pause",
        "(?:.* )?(?:nudge|remind|ping|message|bother|prompt|write to|contact) me (?:again"
        "|next)(?: (?:on|in|after|from|only))* {D}.*",
        lambda f: until(f) if not f.people() else None,
        None,
    ),
    row(
        "pause",
        rf"(?:no|zero) (?:more )?{_NUDGE}(?: (?:please|for|until))*(?: .*)?$",
        lambda f: until(f) if not f.people() else None,
        None,
    ),
    row(
        "pause",
        rf"(?:all )?(?:the |my )?{_NUDGE} (?:off|on hold|paused|stop|pause)(?: .*)?$",
        lambda f: until(f) if not f.people() else None,
        None,
    ),
    row(
        "pause",
        "(?:please )?(?:do not|stop|quit) (?:nudge|nudging|ping|pinging|message|messaging|text|texting"
        "|bother|bothering|disturb|disturbing|remind|reminding|send|sending|bug|bugging|contact|contacting"
        "|prompt|prompting|write|writing)(?: (?:to )?(?:me|us))?(?: (?:any|anything|nudges|reminders"
        "|messages|anymore|any more|at all|things|with anything))*(?: (?:{D}|for now|for a while|for a bit"
        "|please|until .*|while .*|before .*))*$",
        lambda f: until(f) if not f.people() else None,
        None,
    ),
    row(
        "pause",
        r"(?=.*\b(?:leave|vacation|holidays?|pto|sabbatical|break|away|travell?ing|offline|off"
        r" work|out of office|paternity|maternity|parental)\b).*\b(?:pause|until|till|through"
        r"|back on|no nudges|mute|silence|stop|quiet|hold)\b.*",
        lambda f: (
            until(f)
            if f.ahead()
            and not f.people()
            and not re.search(r"\b(?:remind|lunch|dinner|coffee|meeting)\b", f.words)
            else None
        ),
        None,
    ),
    row(
        "pause",
        "(?:please )?(?:(?:leave|let) me (?:alone|be)|give me a break|(?:i )?need (?:a )?(?:break|some"
        " peace|quiet|a rest|time off|some time off)|be quiet|quiet|shush|hush|silence|go quiet|stay quiet"
        "|take a break|taking a break|i am taking a break|shut up|stop it|pause|chill)(?: (?:{D}|please|for"
        " now|from (?:you|this|nudges|all this)|for a while|for a bit|until .*))*$",
        until,
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


RESUME: tuple[Row, ...] = (
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
        "(?:please )?(?:resume|unpause|un pause|restart|continue|turn on|switch on|re ?enable|unmute|start"
        "|reactivate|turn back on|bring back|enable|unfreeze)(?: (?:all|the|my|sending|nudging|everything"
        "|nudges?|reminders?|prompts?|messages?|notifications?|me|again|back on|back|now|please|on|up"
        "|pinging|normal service|daily|morning|{D}|things|it|service))*$",
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
        "(?:you can |please |ok )*(?:(?:start|begin) (?:nudging|reminding|sending|pinging|messaging"
        "|prompting)|nudge me again|remind me again|turn (?:the |my )?(?:nudges|reminders|notifications"
        r"|everything|it|things) (?:back )?on|(?:nudges|reminders) (?:back )?on)\b.*$",
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
