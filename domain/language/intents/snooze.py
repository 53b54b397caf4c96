"""Nobody is nudged about somebody for a while: ``snooze``."""

import re
from datetime import timedelta

from domain.language.durations import duration_days
from domain.language.intents.pause import until
from domain.language.rows import Fields, Found, Row, row


def _rest(found: Found) -> Fields | None:
    """Until when nobody is nudged about them: a stretch that begins later ("next month") by its first day."""
    later = next(
        (span.future for span in found.days() if span.future and span.future.date > found.now.date()), None
    )
    if later:
        return {"until": later.date.isoformat()}
    bare = None if found.days() else duration_days(found.reading.said(found.clause.start, found.clause.end))
    return {"until": (found.now.date() + timedelta(bare)).isoformat()} if bare else until(found)


_SNOOZE = (
    "(?:snooze|mute|silence|hush|pause|postpone|shelve|park|defer|quiet|skip|hide|rest"
    "|hold off|hold|put off|hold back|back off|lay off|ease off|give it a rest|sleep)"
)


_AWAKE = (
    "(?:(?:stop|end|cancel|undo|lift|remove|quit|clear) (?:the |my )?(?:snooz(?:e|ing)|mut(?:e|ing)"
    "|paus(?:e|ing)|silenc(?:e|ing)|hid(?:e|ing)|ignor(?:e|ing))(?: (?:of|on|for|from|about|with))*|un"
    " ?snooze|un ?mute|un ?pause|un ?hide|wake(?: up)?|resume(?: (?:nudges|reminders|nudging me))?(?:"
    " (?:about|for|on|with))?|(?:start|resume|begin) (?:nudging|reminding|pinging) me (?:about|of|on)(?:"
    " again)?)"
)


def _awake(found: Found) -> Fields | None:
    """A snooze that ends today, unless another day is said."""
    day = found.ahead()
    return {"until": (day.date if day else found.now.date()).isoformat()}


SNOOZE: tuple[Row, ...] = (
    row(
        "snooze",
        f"(?:please |can you |could you |ok |let us )*{_AWAKE} (?P<who>{{WHO}})(?: .*)?$",
        _awake,
        "who",
    ),
    row(
        "snooze",
        "(?:please |can you |could you )*(?:bring|take|put|get) (?P<who>{WHO}) (?:back (?:in|into|on|to)"
        r" |off |out of )(?:my |the )?(?:nudges|list|rotation|suggestions|snooze|pause|mute|hold)\b.*",
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
        f"(?:please |can you |could you |let us |i want to )*{_SNOOZE}(?: (?:nudges|reminders|the nudges|on"
        "|about|for|from|nudging|the|messages|me|with|contacting|pinging|reminding me|nudging me"
        rf"|notifications|all|prompts))* (?P<who>{{P}}|her|him|them)\b.*",
        _rest,
        "who",
    ),
    row(
        "snooze",
        "(?:please )?(?:do not|stop|no more|no|quit|never|no need to|skip|enough|cut out)(?: (?:nudge"
        "|nudging|nudges|remind|reminding|reminders?|bug|bugging|ping|pinging|pings|bother|bothering|prompt"
        "|prompting|prompts?|show|showing|suggest|suggesting|suggestions|message|messaging|mention"
        "|mentioning|tell|telling|notify|notifications|annoy|annoying|push|pushing|send|messages|me|us|any"
        "|nudges|anything|with|of|to))+ (?:about|for|on|regarding|re|with|from|to (?:contact|call|write"
        r"|text|email|reach out to|message)|contact|call)? ?(?P<who>{WHO})\b.*",
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
        "(?P<who>{P}) (?:can wait|(?:is|'s) on (?:leave|vacation|holiday|parental leave|maternity leave"
        "|paternity leave|sabbatical)|is away|is out|is travell?ing|is off|is busy|is unavailable|is not"
        r" available|does not need|is (?:snoozed|muted)|on hold|on snooze)\b.*",
        lambda f: _rest(f) if f.ahead() else None,
        "who",
    ),
    row(
        "snooze",
        "(?:not now|later|not yet|not today|give me a break|i need a break|a break|a rest|enough|quiet|hush"
        r"|shush|nothing)(?: please)? (?:for|about|on|from|with) (?P<who>{P})\b.*",
        _rest,
        "who",
    ),
    row(
        "snooze",
        "(?:bring|show|ask|nudge|remind|ping|tell|bug)(?: me)? (?:up |back )?(?:about )?(?P<who>{P}) (?:up"
        " |back )?(?:again )?(?:after|in|later|from|only|not before|{D}).*",
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
        r"give (?P<who>{WHO}) (?:some space|a break|a rest|space|some time|time|a breather)\b.*",
        _rest,
        "who",
    ),
    row("snooze", r"(?P<who>{P}) ?[:,-]? (?:snooze|mute|later|not now|skip)\b.*", _rest, "who"),
)
