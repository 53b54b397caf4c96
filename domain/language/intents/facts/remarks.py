"""What else is told of somebody: what they like, have and do; kept as an interest or in the user's words."""

import re

from domain.language.details import channel_of
from domain.language.intents.apposition import apposition_facts
from domain.language.intents.facts.pieces import (
    NOW,
    OPEN,
    WHO,
    WHO_OR_PRONOUN,
    S,
    facts,
    several,
    whole_note,
)
from domain.language.intents.facts.work import ORDINARY_AT, _becomes
from domain.language.intents.touch import asks
from domain.language.rows import Fields, Found, Row, row


def _likes(found: Found) -> Fields | None:
    """What somebody likes, loves or plays: an interest each."""
    what = found.plain("what")
    about_us = re.search(r"\b(?:me|us|i|we)\b", found.words) or "'d" in found.words
    if asks(found) or about_us or not found.people("who") or _NO_INTEREST.match(what):
        return None
    if found.reading.people_in(*found.span("what")):
        return None
    return facts(interests=_things(found.without_days("what")))


_NO_INTEREST = re.compile(r"(?:the|your|that|this|it|to|how|when|what|meeting|hearing|working with|being)\b")


def _things(words: str | None) -> list[str]:
    """Each thing by itself, what only is said beside it left out."""
    said = re.sub(r"\s+(?:because|with|since|which|so|but) .*$", "", words or "", flags=re.IGNORECASE)
    return [_VERB.sub("", one) for one in several(said)]


_VERB = re.compile(r"^(?:also )?(?:plays|likes|loves|enjoys|collects|(?:is )?into)\s+", re.IGNORECASE)


def _about_them(found: Found) -> Fields | None:
    """Deeds and habits that last are kept in the user's words."""
    words, what = found.words, found.plain("what")
    if asks(found) or not found.people("who"):
        return None
    if re.search(r"\b(?:me|us|i|we)\b", words) or "'d" in words:
        return None
    verb = words[: found.match.start("what") - found.clause.start].split()[-1]
    if verb == "wrote" and re.match(r"(?:about|to|back|in|that|re|with)\b", what):
        return None
    if (verb == "to" and re.match(r"(?:the|a|an|my|our|his|her)\b", what)) or (
        verb == "plays" and found.days()
    ):
        return None
    return None if verb in _ONCE and not _LASTING_DEED.search(what) else whole_note(found)


_ONCE = frozenset(
    [
        "got",
        "just",
        "finally",
        "started",
        "never",
        "always",
        "can",
        "wrote",
        "lost",
        "does",
        "bought",
        "sold",
        "ran",
        "won",
    ]
)
"""Verbs of which only some objects last."""

_LASTING_DEED = re.compile(
    r"\b(?:an?|the|his|her|their|engaged|married|promoted|divorced|tenure|twins|meat|alcohol|coffee|pork"
    "|dairy|fish|gluten|podcast|company|business|marathon|award|book|house|puppy|kids?|degree|job|phd|mba"
    "|masters|dad|mum|mother|father|eats?|drinks?|works|replies|answers|prefers|speaks?|yoga|therapy"
    r"|funding|pickleball|pottery|weight)\b"
)


def _has(found: Found) -> Fields | None:
    if asks(found) or not found.people("who"):
        return None
    what = found.plain("what")
    if re.search(r"\b(?:me|us|my|our|i|we)\b", what) or (found.ahead() and not found.behind()):
        return None
    if channel_of(found.reading, *found.span("what")) or re.match(
        "(?:an? |the )?(?:idea|point|question|problem|cold|flu|meeting|call|lunch|good|bad"
        r"|great|fun|hard|tough|\w+ (?:day|week|time))\b",
        what,
    ):
        return None
    if re.search(
        r"\b(?:runs|founded|co founded|cofounded|started|launched|leads|heads|manages|owns)\b", found.words
    ) and not re.match(r"an? (?:podcast|newsletter|blog|book club|charity|half|marathon|5k|10k)", what):
        start, end = found.span("what")
        told = apposition_facts(found.reading, start, end)
        return facts(**told) if told.get("company") else whole_note(found)
    return whole_note(found)


def _apposed(found: Found) -> Fields | None:
    start, end = found.span("what")
    told = apposition_facts(found.reading, start, end, job=True)
    return facts(**told) if told and not asks(found) else None


def _now_at(found: Found) -> Fields | None:
    """ "Dana now at Stripe"; but not "now at lunch", "now with Bob"."""
    elsewhere = ORDINARY_AT.match(found.plain("what")) or found.reading.people_in(*found.span("what"))
    return None if elsewhere else _becomes(found)


LIKES: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} (?:is|'s|s) (?:an? )?(?:(?:big|huge|great|massive|real|total|keen|avid"
        "|passionate) )*(?P<what>[^ ]+(?: [^ ]+)?) (?:fan|lover|enthusiast|nut|buff|fanatic|geek)$",
        _likes,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} {NOW}(?:(?:very |so |quite |now |totally |completely )?(?:likes?|loves?"
        "|enjoys?|plays|collects|adores|practi[cs]es)|(?:is|are|'s|s) (?:(?:really|very|also|now|totally|a"
        "|so|super) )*(?:into|interested in|passionate about|fond of|crazy about|keen on|mad about|obsessed"
        " with|big on|enthusiastic about|(?:big |huge |great |massive )?fan of)) (?P<what>.+)",
        _likes,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:and (?P<other>{{P}}) )?(?:both |all )?(?:like|love|enjoy|play|collect) (?P<what>.+)",
        _likes,
    ),
)

REMARKS: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} {NOW}(?:chang(?:ed|ing)|switch(?:ed|ing)|between) (?:(?:his|her|their) )?"
        "(?:jobs?|careers?|employers?|fields?|roles?|companies|industries)(?: .*)?$",
        whole_note,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} (?:{NOW})(?:likes?|loves?|hates?|enjoys?|is (?:really |very |also |now"
        " )?(?:into|interested in|passionate about|fond of|crazy about|keen on|a fan of|a big fan of"
        "|obsessed with|learning|studying|a huge fan of|big on)|dislikes?|prefers|collects|plays|adores|can"
        " t stand|follows|supports|reads|practi[cs]es|cares about|volunteers|drinks|eats|speaks|knows|is"
        r" allergic to|is a \w+ fan|rides|runs|paints|sings|teaches|coaches|writes about|cycles|swims|hikes"
        "|skis|surfs|climbs|cooks|bakes|gardens|brews|streams|watches|races|trains|owns|keeps|raises|breeds"
        "|builds|invests in|invests|specialises in|specializes in|studies|studied|study|went to|graduated"
        " from|majored in|has been to|sits on|chairs|serves on|advises|mentors|mostly|always|never|usually"
        "|only|doesn t|does not|can|hails|lost|lives|bought|sold|published|wrote|won|ran|climbed|completed"
        "|finished|launched|adopted|got|just|finally|started|turned|became|graduated|runs|raised|beat|is"
        " training for|is planning|is writing|is building|is running|is thinking about|is considering|is"
        " looking for|is hiring|is raising|is expecting|is getting|is having|is selling|is buying|is moving"
        "|is launching|is organi[sz]ing|is recovering|is fighting|is studying) (?P<what>.+)",
        _about_them,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} (?:{NOW})(?:has|have|had|got|'s got|is having|is expecting|expects"
        "|adopted|welcomed|owns|keeps|gave birth to|runs|founded|co founded|cofounded|started"
        "|launched|leads|heads|manages|owns) (?P<what>(?:an?|the|his|her|their|two|three|four"
        r"|five|six|one|twins|kids|children|\d|no|some|many|several|new|my|dogs?|cats?)\b.+)",
        _has,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} {S} (?:(?:new|old|ex|youngest|eldest|oldest|little|twin|late|two|three|baby|younger"
        "|older|newborn|first|favou?rite|step) )*(?:wife|husband|partner|kids?|son|daughter|child|children"
        "|dog|cat|mother|father|mom|mum|dad|brother|sister|family|baby|boss|assistant|pa|ea|spouse"
        "|fianc[eé]e?|girlfriend|boyfriend|twins|parents|team|hobby|hobbies|favou?rite|company|startup|firm"
        "|business|pronouns|birthday|anniversary|hometown|home town|passion|goal|dream|book|allergy|diet"
        "|degree|background|drink|food|website|twitter|handle|pet|pets|puppy|wedding|cofounder|co founder"
        r"|manager|home|house|next|current|big|main|new|specialty|expertise)\b(?! (?:party|dinner|lunch"
        "|drinks|brunch|bash|meeting|event|visit)).+",
        whole_note,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} {S} (?:now |no longer |still |not |currently |just |recently )*(?P<what>(?:at|the|an?"
        "|head|vp|cto|ceo|cfo|coo|cmo|director|in|with|based|working|living|engaged|married|pregnant"
        r"|retired|chief|lead|senior|partner|into|interested)\b.*)",
        _becomes,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:is|was|'s) (?:my|our) (?:(?:old|former|ex|new|first|current|biggest|best"
        "|favou?rite|future|direct) )*(?:boss|manager|client|customer|landlord|landlady|neighbou?r|friend"
        "|cousin|uncle|aunt|brother|sister|wife|husband|partner|roommate|flatmate|classmate|teacher"
        "|professor|doctor|lawyer|accountant|assistant|intern|employee|report|supplier|vendor|investor|co"
        " ?founder|trainer|therapist|student|line manager)s?(?:(?: at| from| in) .+)?$",
        whole_note,
        "who",
    ),
    row("update_contact", f"{OPEN}{WHO} (?:is )?now (?P<what>(?:at|with) .+)", _now_at, "who"),
    row("update_contact", f"{OPEN}{WHO} = (?P<what>.+)", _apposed, "who"),
    row(
        "update_contact",
        f"{OPEN}{WHO} ?[,(:-] ?(?P<what>(?:an? |the |now |new |vp|cto|ceo|cfo|coo|cmo|head of"
        "|director|founder|cofounder|co founder|partner|senior|chief|designer|engineer|lawyer"
        r"|investor|product|works|based|lives)\b.*)",
        _apposed,
        "who",
    ),
)
