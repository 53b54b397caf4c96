"""How the assistant is set, and what it can do: ``settings``, ``help``."""

import re

from domain.language.lexicon.callings import JOBS, is_function
from domain.language.lexicon.places import INDUSTRIES
from domain.language.rows import Fields, Found, Row, row


def own_field(found: Found) -> Fields | None:
    """The user's own industry or kind of work: "I work in fintech", "I'm an engineer"."""
    if found.people() or "?" in found.clause.mark:
        return None
    if found.has("job"):
        return {"function": found.said("job")} if JOBS.fullmatch(found.plain("job")) else None
    kind, said = found.plain("kind"), _FIELD.sub("", _NOW.sub("", found.said("what") or ""))
    if kind:
        return {"industry" if kind in ("industry", "sector", "field") else "function": said}
    if is_function(said):
        return {"function": said}
    return {"industry": said} if INDUSTRIES.fullmatch(said.lower()) else None


_FIELD = re.compile(r"^the\s+|\s+(?:industry|sector|space|business|field|function)$", re.IGNORECASE)
_NOW = re.compile(r"\s+(?:now|these days)$", re.IGNORECASE)

SETTINGS: tuple[Row, ...] = (
    row(
        "settings",
        "(?:(?:by the way|btw|fyi|well|so) )*(?:my (?P<kind>industry|sector|field|function"
        "|kind of work) (?:is|=|:|to)|i (?:am |currently |now "
        r"|mostly )*(?:work|working|am)(?: now| mostly)? in) (?P<what>.+)$",
        own_field,
        None,
    ),
    row(
        "settings",
        "i (?:am|work as) (?:now )?an? (?:(?:freelance|senior|junior|lead) )?(?P<job>.+)$",
        own_field,
        None,
    ),
    row(
        "settings",
        "(?:(?:open|show|change|see|edit|me|my|the|go to|view|update|adjust|please|where are|what are|can i"
        "|let me|i want to) )*(?:settings?|preferences?|configuration|options|config)(?: .{0,30})?$",
        None,
        None,
    ),
    row(
        "settings",
        "(?:(?:please|can you|could you|i want to|i would like to|i d like to|let us|how (?:do|can) i|can i"
        "|i need to) )*(?:change|set|move|update|adjust|switch|shift|make|edit|turn|put|use|configure|alter"
        "|modify|reschedule|fix|want|get|send) (?:me )?(?:(?:my|the|all|to|a|daily|your|default|number of"
        "|that|in|morning|weekly) )*(?:time ?zone|tz|locale|language|nudges?|nudge (?:time|size)|quiet"
        " hours|working days|work days|workdays|reminders?|journal(?: time)?|days off|morning|weekly"
        " (?:review|routine)|review|notifications?|currency|date format|minutes|country|units|name|schedule"
        r"|holidays|check ins?)\b.*",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "settings",
        r"(?:i (?:would|d|want|prefer|need|like)\b.* )(?:the |my |to get |get |have )*(?:nudges?|check ins?"
        r"|reminders?|journal|minutes|weekly)\b.* (?:{D}|earlier|later|in the \w+|every .*|only .*)$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "settings",
        "(?:please )?(?:(?:can|could) you )?(?:nudge|ping|message|remind|send|write|text|bother|wake|prompt"
        "|contact) (?:me|it|them|nudges|the nudge|my nudges?|the nudges)(?: (?:a |the )?(?:daily|every"
        " (?:day|morning|weekday|week)|each (?:day|morning)|earlier|later|only|in the (?:morning|evening"
        r"|afternoon)|nudges?|at|with|people|{D}|about|\d+|two|three|four|five|one|no|more|than|fewer|less"
        "|instead|of|a day|per day|daily|on|from now on|weekdays|weekends|mornings|in|evenings|the|morning"
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
        "|one|two|three|four|five|six|fewer|more|less) (?:people|person|names?|contacts?|nudges?"
        "|suggestions?|connections?)(?: only| at most| max)? (?:per|a|each|every|in each|in every|at a)"
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
        r"(?:so )?(?:what|which)(?: \w+)? (?:can|do|could|all can|else can|are|commands|things can|should"
        "|would) (?:you|i|u|this|it|there|we)(?: (?:actually |all |even |really )?(?:do|say|ask|type|help"
        " (?:me )?with|offer|understand|support|know how to do|able to do|capable of|for|good for|good at"
        "|tell you|available|say to you|ask you|type here|write|be|do here|do with (?:this|it|you)))*(?:"
        " (?:here|for me|with you|exactly|anyway|to you|you|now))*$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "help",
        "(?:how|where) (?:do|does|can|should|to) (?:i|this|it|you|we|keepwarm|that|the bot)(?: (?:use|work"
        r"|start|begin|get started|log|add|do|function|operate|even|all|go about|talk to|tell)\b.*)?$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "help",
        "(?:what|who) (?:is|are|s) (?:you|this|keepwarm|this bot|this thing)(?: (?:for|exactly|about|again"
        "|anyway))*$|i (?:am|m) (?:lost|stuck|confused|new(?: here)?)$|i (?:do not|don t) (?:know"
        "|understand) (?:what to do|how (?:this|it|to) .*|how|this|anything)$|getting started$|how to use.*"
        "|explain (?:this|yourself|how (?:this|it|you) .*|keepwarm)$|(?:start|begin)$|tell me (?:about"
        " (?:yourself|keepwarm)|what you (?:can )?do|how (?:this|it|you) works?)$|examples?(?: please)?$"
        "|give me (?:some )?examples?.*|what now$",
        None,
        None,
    ),
)
