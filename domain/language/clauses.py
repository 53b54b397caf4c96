"""A message cut into clauses: each says one thing and has its own tense.

Sentence ends and line breaks always cut; a comma, "and" or "then" only where a new clause begins after it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.language.macros import pattern
from domain.language.reading import LINE, Reading


@dataclass(frozen=True, slots=True)
class Clause:
    """``reading.text[start:end]``; ``joint`` is what stood before it, ``mark`` what ended its sentence."""

    start: int
    end: int
    joint: str = ""
    mark: str = ""
    sentence: int = 0


_STRONG = re.compile(
    rf"(?:(?<= )|^)[.!?;{LINE}]+(?: (?:[.!?;{LINE}]|-(?= ))+)*|(?:(?<= )|^)\d{{1,2}} \)(?= )"
)
_WEAK = re.compile(
    r"(?:(?:,|-|:|\() )?(?:and then|and also|and later|and after that|and afterwards|after"
    " which|followed by|and|but also|but|then"
    r"|so|plus|also|after that|afterwards|later|as well as|before that|,|-|:|\()(?= )"
)
_START = pattern(
    "(?:(?:also|then|later|finally|just|even|so|i|we|afterwards|after that) )*(?:(?:i|we|he|she|they|it"
    "|{P}(?: and i)?|i and {P}|me and {P}|{P} and me) (?:(?:also|then|just|even|finally|later|really|still"
    "|now|recently|never|already) )*(?:{PAST}|is|are|am|was|were|has|have|had|will|would|wants?|needs?"
    "|works?|lives?|knows?|speaks?|plays?|should|can|could|must|owes?|do|does|did|{TODO}|likes?|loves?"
    r"|hates?)\b(?! (?:of"
    r"|from)\b)|{P} '?s (?:now|at|a|an|the|moving|going|leaving|starting|working|birthday|based|interested"
    r"|in|into|looking|not)\b|(?:had|got|grabbed|did|took) {DET}{ENC}\b|(?:{OBJ_PAST}|{GIVE_PAST}"
    "|{ASK_PAST}|promised|told|thanked|invited|met up with|ran into|bumped into|asked|got|wrote|left|paid)"
    r" (?:back |to |for )?(?:{P}|him|her|them)\b|(?:{WITH_PAST}|caught up|met up|hung out|checked in"
    r"|followed up|reached out|had {DET}\w+|wrote|sent|gave|shared|forwarded|replied|responded)\b.{0,40}?"
    r" (?:with|to|for|into) (?:{P}|him|her|them)\b|{DET}{ENC}(?: {ENC})? (?:with|from) (?:{P}|him|her"
    r"|them)\b|(?:remind|reminder|follow up|need to|have to|must|should|will|going to|want to|todo|to do"
    "|snooze|mute|who (?:is|do|should)|what (?:is|do|should)|when did|owe|promised) |(?:please )?(?:show"
    "|list|draw)(?: me)? (?:my|the|all|who) |what (?:is|are) (?:my|the) |(?:please )?(?:add|tag|rate|make"
    "|put|set|move|draft|{TODO}) (?:back |to |for |with |up with |in with |out to |base with |together with"
    r" |back to |back with )?(?:{P}|him|her|them)\b|{P} (?:(?:to|in|is|as|a|into|now) )*tier [0-9]|(?:do"
    " not|stop|no need to|please do not) (?:nudge|remind|ping|bother|nudging|reminding|prompt) |(?:agreed"
    "|decided|arranged) to (?:meet|talk|speak|catch|have|do|send|get|call|see)(?: |$)|(?:his|her|their|{P}"
    " 's) (?:birthday|bday|email|number|phone|company|title|role|job|wife|husband|kids?|daughter|son"
    "|partner|boss|address|nickname) (?:is|are|:)|(?:need|needs|must|have|got|should|will|going|want) (?:to"
    " )?(?:reply|respond|answer|get back|write back|call back)|{D} :? ?(?:(?:i|we|had|got|it is|it was|is"
    r"|was) )*(?:{P}|{DET}{ENC}|{PAST}|{TODO})|no ,? ?(?:with|it was)\b|(?:spent|finally got|finally|ended"
    " up) .{0,40}?(?:{P})|{P} (?:{D}|at|in the|over)(?: |$)|(?:i |will |promised |send |do |doing |need |by"
    " |due )(?:(?:do|it|that|this|them|by|to|on|needs?|send) )*{D}$|(?:wants|needs|says|said|thinks|hopes"
    "|looks|seems|wanted|offered|mentioned|loves|promised to|asked (?:me|for|if)|will|is|was|has)"
    " (?!(?:{P})$))"
)
_COMPLETE = pattern(
    r".*?(?:{P}|\b(?:him|her|them|she|he|they)\b)|(?:i |we )?(?:need|remind|will|must|have to|want|lack) .*"
    "|(?:please |can you )*(?:show|list|give|tell|draw) .*|(?:who|what|when|how) .*"
)
_SUBORDINATE = re.compile(
    "(?:.* )?(?:if|when|whenever|while|because|since|although|though|unless|until|after|before|whether|that"
    "|which|who|how|where|as|i think|i hope|says?|said|told (?:me|us)|mentioned) *$"
)
_UNFINISHED = pattern(r"(?:.* )?(?:{P}|he|she|they|i|we) (?:is|are|was|were|am|has|have|had|'s)")
"""Before "also" in "Dana is also called DK" no clause ends."""

_ALONE = pattern(
    r"(?:(?:also|then|so|and|yesterday|today|{D}|,|ok|hey) )*(?:{P}|i|me|we|my \w+"
    r"|{DET}{ENC})(?: '?s \w+)?(?: (?:,|and) i)?"
)
_LABEL = re.compile(
    "(?:(?:my|new|next|add|a|todo|to|do|task|reminder|action|item|step|steps|follow|up"
    "|ups|note|self|promise|due|habit|gap|goal|story|journal|remember|remind|me|promised"
    "|outcome|correction|update|log|brief|question|questions|draft) ?)+"
)
_HEADING = pattern(r"(?:on )?{D}$")
_FREE_TEXT = pattern(
    "(?:(?:please|add|make|take|write|put|save|leave|can you|a|an|new|quick|my|the|down) )*(?:(?:note|notes"
    "|memo"
    "|remark)(?: (?:on|about|for|to|re|regarding|of|under))* {P}|{P}(?: 's)? (?:notes?|memo)) ?[:-](?= )"
)
"""A heading whose sentence is the user's text to its end."""


def split(reading: Reading) -> tuple[Clause, ...]:
    """The clauses of a message, in order."""
    clauses: list[Clause] = []
    for number, (start, end, joint, mark) in enumerate(_sentences(reading.text)):
        clauses += _clauses(reading.text, start, end, joint, mark, number)
    return tuple(clauses)


def _sentences(text: str) -> Iterator[tuple[int, int, str, str]]:
    start, joint = 0, ""
    for found in _STRONG.finditer(text):
        if found.start() > start:
            yield start, found.start(), joint, found[0]
        joint, start = found[0], found.end()
    if start < len(text):
        yield start, len(text), joint, ""


def _clauses(text: str, start: int, end: int, joint: str, mark: str, sentence: int) -> Iterator[Clause]:
    if _FREE_TEXT.match(text, start, end):
        yield from _clean(text, Clause(start, end, joint, mark, sentence))
        return
    for found in _WEAK.finditer(text, start, end):
        if found.start() <= start or not _cuts(text, start, found, end):
            continue
        yield from _clean(text, Clause(start, found.start(), joint, mark, sentence))
        start, joint = found.end(), found[0]
    yield from _clean(text, Clause(start, end, joint, mark, sentence))


def _cuts(text: str, start: int, found: re.Match[str], end: int) -> bool:
    before, sign = text[start : found.start()].strip(), found[0].strip()
    after = found.end() + 1
    if not before or after >= end or (found.start() and text[found.start() - 1] != " "):
        return False
    if sign == ":" and _LABEL.fullmatch(before):
        return False
    if sign in (":", "-", ",") and _HEADING.fullmatch(before):
        return True
    if not _START.match(text, after, end) or _ALONE.fullmatch(before):
        return False
    if sign in ("also", "so", "then", "later") and _UNFINISHED.fullmatch(before):
        return False
    if _SUBORDINATE.fullmatch(before):
        return False
    return sign in (":", "-", "(") or sign.endswith("then") or bool(_COMPLETE.match(before))


def _clean(text: str, clause: Clause) -> Iterator[Clause]:
    start, end = clause.start, clause.end
    while start < end and text[start] in " ,:-)(\"'*•·":
        start += 1
    while end > start and text[end - 1] in " ,:-(\"'":
        end -= 1
    if start < end:
        yield Clause(start, end, clause.joint.strip(" ,"), clause.mark, clause.sentence)
