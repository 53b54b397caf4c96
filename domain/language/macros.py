"""The pieces patterns are built of: ``{P}`` a person, ``{D}`` a day, ``{ENC}`` a noun of encounter, …

``pattern`` replaces the pieces and compiles; a piece is always one closed group.
"""

import re

from domain.language.lexicon import balance, channels, verbs
from domain.language.lexicon.forms import every, one_of
from domain.language.lexicon.forms import verbs as inflected
from domain.language.reading import DAY, PERSON
from domain.language.steadiness import steady

_GET = inflected(
    "have:had get:got grab do:did take:took enjoy share host organise organize attend snatch squeeze"
)
_SAY = inflected("tell:told promise say:said agree offer swear:swore assure")
_OTHER_PAST = r"\w{2,20}ed"

_TODO = inflected(
    """
    remind follow ask send:sent call email text write:wrote ping message meet:met give:gave share
    forward reply respond answer thank congratulate introduce intro connect check schedule book
    set:set invite prepare bring:brought chase nudge return get:got circle touch reach buy:bought
    pay:paid review look:looked read:read finish submit deliver show:showed tell:told let:let
    find:found confirm arrange organise organize update loop wish phone ring:rang visit see:saw talk
    speak:spoke chat catch:caught discuss mail post drop contact reconnect recommend refer plan sign
    return file pick put:put make:made take:took help order research draft note dm whatsapp slack
    zoom facetime nag hassle bug pester badger quiz surprise cheer congratulate toast consult
    involve loop shoot:shot fire drop toss hit:hit keep:kept hand pass bump poke cc ship print swing stop
    come:came go:went drive:drove work present negotiate settle close sort clarify sync lend:lent
    coordinate pitch
    propose apologise apologize say:said offer explain cook bake host endorse vouch interview
    resend revert redo recheck process approve transfer wire:wired invoice quote escalate refund reimburse
    onboard train mentor teach:taught coach"""
)

MACROS: dict[str, str] = {
    "P": PERSON,
    "D": DAY,
    "ENC": channels.ENCOUNTER,
    "TALK": one_of(channels.TALKS.split("|")),
    "MEANS": channels.MEANS_WORDS,
    "OBJ_PAST": verbs.OBJECT_PAST,
    "OBJ_BASE": verbs.OBJECT_BASE,
    "OBJ_ING": verbs.OBJECT_ING,
    "WITH_PAST": verbs.WITH_PAST,
    "WITH_BASE": verbs.WITH_BASE,
    "WITH_ING": verbs.WITH_ING,
    "GIVE_PAST": balance.GIVE_PAST,
    "GIVE_BASE": balance.GIVE_BASE,
    "GIVE_ING": balance.GIVE_ING,
    "ASK_PAST": balance.ASK_PAST,
    "BENEFIT": one_of(balance.BENEFITS.split("|")),
    "GET_PAST": one_of(every(_GET, "past", "done")),
    "GET_BASE": one_of(every(_GET, "base")),
    "GET_ING": one_of(every(_GET, "ing")),
    "SAY_PAST": one_of(every(_SAY, "past")),
    "TODO": one_of(every(_TODO, "base")),
    "TODO_ING": one_of(every(_TODO, "ing")),
    "IRREGULAR": one_of(verbs.IRREGULAR_PAST),
    "PAST": f"(?:{one_of(verbs.IRREGULAR_PAST)}|{_OTHER_PAST})",
    "SOCIAL": f"(?:{channels.SOCIAL_VERBS})",
    "POSTS": f"(?:{channels.POSTS})",
    "PRON": "(?:him|her|them|they|she|he)",
    "WHO": f"(?:{PERSON}|him|her|them)",
    "DET": "(?:(?:a|an|the|my|our|some|another|this|that|his|her|their|one|two|three|few|couple"
    "|quick|of|nice|good|great|long|short|brief|lovely|little|weekly|monthly|regular"
    "|usual|first|second|proper|productive|fun|bit|late|early|impromptu|virtual|really"
    "|very|super|helpful|interesting|informal|formal|casual|annual|quarterly|intro"
    "|introductory|catch up|follow up|big|small|working|follow-up|wonderful|pleasant"
    "|amazing|fantastic|delightful|surprise|spontaneous|awkward|tough|honest|deep|in"
    r" person|chilled|relaxed|cheeky|online|much|overdue|well|mini|team|farewell|goodbye|welcome"
    r"|\w{3,}(?:ful|ous|ive|able|ish|ly)|\w{2,}(?<!meet)(?<!gather)ing|\w{3,}ed)\s)*",
    "POLITE": "(?:please |kindly |can you |could you |would you |will you |just |now |go ahead and )*",
    "SHOW": (
        "(?:(?:can you |could you |please |i want to |i would like to |i d like to |let me |let us )*"
        "(?:show|list|give|tell|see|display|view|open|get|pull up|bring up|print|draw|check|look at|read)"
        "(?: me| us)? ?)"
    ),
    "TALKED": (
        "(?:talk(?:ed)?|speak|spoken?|chat(?:ted)?|meet|met|see|seen|saw|contact(?:ed)?"
        "|call(?:ed)?|text(?:ed)?"
        "|email(?:ed)?|message(?:d)?|write|written|wrote|ping(?:ed)?|reach(?:ed)? out|catch"
        " up|caught up|hear|heard"
        "|in touch|touch base|touched base|check(?:ed)? in|connect(?:ed)?|interact(?:ed)?|have (?:a )?{ENC}"
        "|had (?:a )?{ENC}|hang out|hung out|get together|visit(?:ed)?|phoned?|been in"
        " (?:touch|contact)|follow(?:ed)? up"
        "|touched|had contact|have contact|ring|rung|rang|run into|ran into|messaged|seen|interacted)"
    ),
}


def pattern(text: str) -> re.Pattern[str]:
    """Compile a pattern written with pieces."""
    return re.compile(steady(expand(text)))


def expand(text: str) -> str:
    """The regular expression behind a pattern written with pieces."""
    for _ in range(3):
        text = re.sub(r"\{([A-Z_]+)\}", lambda found: MACROS[found[1]], text)
    text = re.sub(r"(?<=\.[*])(\??)\\b(?=\()", r"\1(?<!\\w)", text)
    return re.sub(r"(?<=[\])])\\b", r"(?!\\w)", text)  # a sign is no letter: after one, \b would not hold
