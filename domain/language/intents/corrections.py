"""A second thought about what was just said, and what is still owed: ``correct`` and ``agenda``."""

import re
from datetime import timedelta

from domain.language.details import balance_of, channel_of
from domain.language.intents.touch import NONE_OF_IT
from domain.language.lexicon.channels import CHANNEL_OF_MEANS, CHANNEL_OF_NOUN
from domain.language.macros import pattern
from domain.language.people import named_in
from domain.language.rows import PEOPLE, Fields, Found, Row, merged, row

_NO = (
    "(?:(?:actually|no|nope|wait|sorry|oops|correction|i mean|i meant|my bad|my mistake|hmm|hold on|well|oh"
    "|ah|scratch that|that is wrong|that is not right|wrong|not quite|edit|fix|whoops|argh|ugh|ok|hang on"
    "|to be precise|rather|in fact|let me correct that|change that|change it|make that|make it|correct that"
    "|correct it|update that|update it|that was wrong|typo|pardon|one correction|small correction|also|and"
    "|but) ?[,:.!-]* )+"
)
_IT = (
    "(?:(?:it|that|this|the (?:last (?:one|entry|log)|log|meeting|date|day|channel|call"
    "|coffee|lunch|dinner|chat|entry|conversation)|we|i|he|she|they|those) (?:was|were|is"
    "|happened|took place|should (?:be|have been|say)|s|met|spoke|talked|had) )"
)
_CHANNEL = pattern(
    "(?:(?:a|an|the|our|on|by|over|via|just|actually|really|more of|more like|for|through"
    "|in|quick) )*(?P<channel>{MEANS}|{ENC})$"
).pattern


def _channel(words: str) -> str | None:
    return CHANNEL_OF_MEANS.get(words) or CHANNEL_OF_NOUN.get(words)


def _correction(found: Found) -> Fields | None:
    """What the second thought changes: the day, the people, the channel, who gave, the topic."""
    if "?" in found.clause.mark or NONE_OF_IT.match(found.words):
        return None
    words, start = found.plain("what"), found.match.start("what")
    negated = re.search(r"(?:,|-|and|but)? ?\bnot (?P<not>.+)$", words)
    told = words[: negated.start()] if negated else words
    end = start + len(told)
    fields: Fields = {}
    spans = found.reading.days_in(start, end)
    if day := merged([span.past for span in spans]) or merged([span.future for span in spans]):
        fields["date"] = day.date.isoformat()
        if day.time:
            fields["time"] = day.time.isoformat("minutes")
    if channel := _said_channel(found, told, start, end):
        fields["channel"] = channel
    if balance := _said_balance(told):
        fields["balance"] = balance
    if topic := re.search(r"\b(?:about|re|regarding) (?P<topic>.+)$", told):
        fields["topic"] = found.reading.said(start + topic.start("topic"), start + topic.end("topic")).strip(
            " .,!"
        )
    if negated:
        fields["not"] = _rejected(found, start + negated.start("not"), start + negated.end("not"))
    people = named_in(found.reading, start, end)
    if people:
        fields[PEOPLE] = people
    return fields if {key for key in fields if key != "not"} else None


def _rejected(found: Found, start: int, end: int) -> str:
    return re.sub(r"^(?:with|on|a|an|the)\s+", "", found.reading.said(start, end).strip(" .,!?"))


def _said_channel(found: Found, told: str, start: int, end: int) -> str | None:
    plain = re.sub(pattern(r"(?: ?{D}| ?(?:with|w) {P}| ?about .*| ?,)+$").pattern, "", told).strip()
    if match := re.match(_CHANNEL, plain):
        return _channel(match["channel"])
    return channel_of(found.reading, start, end)


def _said_balance(told: str) -> str | None:
    if re.search(r"\b(?:balanced|mutual|both ways|two way|we both|each other)\b", told):
        return "balanced"
    if re.search(r"\b(?:giving|i (?:gave|helped)|me who (?:gave|helped))\b", told):
        return "giving"
    if re.search(r"\b(?:taking|(?:he|she|they) (?:gave|helped)|i (?:took|received|asked))\b", told):
        return "taking"
    return balance_of(told)


def _added(found: Found) -> Fields | None:
    people = named_in(found.reading, *found.span("who"))
    return (
        {"add_people": [named.said for named in people]} if people and "?" not in found.clause.mark else None
    )


CORRECT = (
    row(
        "correct",
        "(?:(?:oops|sorry|no|ah|hmm|argh|ugh|wait|,|-) )*(?:the )?(?:wrong|other|different|not that|not the"
        r" right) (?:\w+ )?(?:person|one|day|date|name|guy|woman|contact|channel)(?: ?[,.:;-]+)? (?:(?:i"
        "|it) (?:mean|meant|was|is|should (?:be|have been)) )(?P<what>.+)$",
        _correction,
    ),
    row(
        "correct",
        "(?:no )?(?:the|our|that) (?:last )?{ENC} (?:was|took place|happened|should be)"
        " (?:on |actually |really )*(?P<what>{D})$",
        _correction,
    ),
    row(
        "correct",
        f"(?:{_NO})?(?:and |also |plus |oh )*(?P<who>{{P}}) (?:was|were|is|joined|came|came along|tagged"
        " along|sat in)(?: (?:also|there|too|with us|as well|along|us|in|me|present|at the table))+$",
        _added,
        "who",
    ),
    row(
        "correct",
        f"(?:{_NO})?(?:and|also|plus|with)(?: (?:also|with))* (?P<who>{{P}})(?: (?:too|as well"
        "|was there|also|joined))+$",
        _added,
        "who",
    ),
    row(
        "correct",
        f"(?:{_NO})?(?:add|include|forgot|i forgot|put in|left out)(?: (?:also|to mention|to"
        f" add|that|about))* (?P<who>{{P}}) (?:to (?:that|it|the (?:last )?(?:log|entry|one"
        "|meeting|coffee|lunch|call|dinner))|too|as well|was there(?: too)?|there)$",
        _added,
        "who",
    ),
    row(
        "correct",
        rf"{_NO}{_IT}?(?:(?:actually|really|more like|on|the|in fact|also) )*(?P<what>{{D}}.*)$",
        _correction,
    ),
    row("correct", rf"{_NO}{_IT}?(?:(?:actually|really|also) )*(?P<what>(?:with|w) {{P}}.*)$", _correction),
    row(
        "correct",
        rf"{_NO}{_IT}?(?:(?:actually|really) )*(?P<what>{{P}}(?: ?,? not .*| {{P}}| instead)?)$",
        _correction,
    ),
    row(
        "correct",
        f"{_NO}{_IT}?(?:(?:actually|really) )*(?P<what>{_CHANNEL[:-1]}(?: ?(?:,|-)? ?(?:not"
        f"|instead of|rather than) .*| instead| {{D}}| with {{P}})*)$",
        _correction,
    ),
    row("correct", rf"{_NO}{_IT}(?P<what>.+)$", lambda f: _correction(f) if _about_last(f) else None),
    row(
        "correct",
        "(?:it|that|this) (?:was|were|should be|should have been|happened|took place)"
        f" (?:(?:actually|really|in fact|more like|on) )*(?P<what>{{D}}.*|(?:with|w) {{P}}.*"
        f"|{{P}}(?: ?,? not .*)?|{_CHANNEL[:-1]}(?: ?(?:,|-)? ?(?:not|instead of|rather than)"
        f" .*| {{D}}| with {{P}})*|(?:giving|taking|balanced|mutual).*|about .+)$",
        _correction,
    ),
    row(
        "correct",
        r"(?:i (?:meant|mean)|correction|make (?:that|it)|change (?:that|it|the \w+)(?: to)?"
        "|should be|should have been|rather)(?: ?[:,-])? (?:to )?(?P<what>.+)$",
        lambda f: _correction(f),
    ),
    row(
        "correct",
        "(?:change|fix|correct|update|edit) (?:the )?(?:date|day|channel|person|name|topic|last (?:one"
        "|entry|log)|that|it)(?: of (?:that|it|the last one))? ?(?:to|:|from .* to|as) (?P<what>.+)$",
        _correction,
    ),
    row(
        "correct",
        r"not (?P<no>{P}|{D}|(?:a |an )?{ENC}) ?[,;:.-]+ ?(?:but |it was |with )?(?P<what>.+)$",
        _correction,
    ),
    row("correct", r"not (?:with )?(?P<what>{P})$", lambda f: _second_of_two(f)),
    row("correct", r"not (?:with )?(?P<no>{P}) (?:but |it was |with )+(?P<what>.+)$", _correction),
    row(
        "correct",
        "(?P<what>{P}|{D}|(?:a |an )?{ENC}) ?,? not (?P<no>{P}|{D}|(?:with |on |a |an )?{ENC}"
        "|(?:with|on) (?:{P}|{D})|him|her|them)$",
        lambda f: _correct_short(f),
    ),
    row(
        "correct",
        rf"{_NO}(?P<what>(?:i|we) .+)$",
        lambda f: (
            _correction(f)
            if re.match(r"(?:no|wrong|sorry|correction|oops|my)", f.words)
            and re.search(r"\bnot\b", f.plain("what"))
            and not re.search(
                r"\b(?:did|do|have|could|can|will|was|were|am|is|are|would) not\b", f.plain("what")
            )
            else None
        ),
    ),
)


def _second_of_two(found: Found) -> Fields | None:
    """ "Not Bob, Theo": the list of two is one taken back and one put in its place."""
    people = named_in(found.reading, *found.span("what"))
    return {PEOPLE: people[1:], "not": people[0].said} if len(people) == 2 else None


def _correct_short(found: Found) -> Fields | None:
    fields = _correction(found)
    return None if fields is None else {**fields, "not": found.said("no") or ""}


def _about_last(found: Found) -> bool:
    words = found.plain("what")
    return bool(
        re.match(
            "(?:(?:actually|really) )*(?:giving|taking|balanced|mutual|about|a |an |on |the |with"
            "|over|by|via|in person|{D}|more)",
            words,
        )
    ) or bool(found.days("what"))


def _until(found: Found) -> Fields:
    for span in found.days():
        if span.future:
            return {"until": (span.future.end or span.future.date).isoformat()}
    if re.search(r"\bthis week\b", found.words):
        today = found.now.date()
        return {"until": (today + timedelta(6 - today.weekday())).isoformat()}
    return {"until": None}


def _agenda(found: Found) -> Fields | None:
    return _until(found)


_OWED = (
    "(?:follow ?ups?|promises?|commitments?|to ?dos?|tasks?|reminders?|agenda|action items?|open (?:loops"
    r"|items|threads|promises|ends)|due|owe\w*|pending|outstanding|obligations?|meetings?|appointments?"
    "|calendar|schedule|deliverables?|loose ends|to do list|ious?|upcoming)"
)
AGENDA = (
    row(
        "agenda",
        "(?:so |ok |and )?(?:what is|what do i have|what have i got|anything|what) (?:on|up|coming|coming"
        " up|ahead|next up|lined up|happening|scheduled|booked|planned|in store)(?: (?:for|on|in|my|me|the"
        "|plate|calendar|diary|list|agenda|this|next|week|month|weekend|today|now|soon|{D}))*$",
        lambda f: _agenda(f) if "?" in f.clause.mark or f.ahead() or len(f.words.split()) < 5 else None,
        None,
    ),
    row(
        "agenda",
        "(?:{SHOW}|what|which things|everything|all|all the things|list|whatever|the things"
        r"|did)?\b.*\b(?:i|we)? ?(?:told|tell|said|promised|promise|agreed|offered|committed|swore|assured)"
        r" (?:\w+ ){0,2}?(?:people|everyone|everybody|anyone|others|folks|i)\b.*\b(?:would|will|to) (?:do"
        r"|send|help|get|give|deliver)\b.*",
        lambda f: (
            _agenda(f)
            if not f.people()
            and re.match(r"(?:what|which|everything|all|list|show|did|tell|give)\b", f.words)
            else None
        ),
        None,
    ),
    row(
        "agenda",
        r"(?:(?:so|and|to|ok|hey) )*(?!.*\b(?:know|got|have|saved|stored|noted) (?:\w+ )?on {P})(?:what"
        r"|which|anything|who|whom|how many|how much)(?: \w+)? ?(?:do|did|have|am|should|is|are|must|things"
        r"|people|else|exactly|stuff)? ?(?:i|we|my)? ?.*\b(?:owe\b|owed\b|promise[ds]?|promised"
        "|commit(?:ted|ments?)|follow ups?|on my (?:plate|agenda|list|calendar|schedule|to do list|todo"
        " list)|due|pending|outstanding|open promises|to do|todo|coming up|planned|scheduled|agreed to do"
        "|left to do|supposed to do|signed up for|sa(?:id|y) i (?:would|d|will)|reminders|said yes to|have"
        " on|waiting on me|waiting for me|waiting for (?:something|an answer|me)|need to do|have to do|on"
        r" the agenda|upcoming|need to follow up|to follow up(?: on)?|have i got on)\b.*",
        lambda f: (
            _agenda(f) if not re.search(r"\b(?:should i ask|overdue|who should|talk to)\b", f.words) else None
        ),
        None,
    ),
    row(
        "agenda",
        f"{{SHOW}}?(?:(?:all|my|the|any|open|of|pending|outstanding|current|upcoming|list|overdue"
        f"|everything|what|i|s|is|due|{{D}} ?'?s?|today|remaining|active|unfinished) )*{_OWED}(?: (?:list|i"
        " have|i made|i owe|people|for|due|are open|is open|left|please|to people|to everyone|coming up|on"
        f"|this|next|today|now|that are|still|open|by|until|of mine|in|{{D}}|the|week|month|outstanding"
        "|pending|i|have|made|anyone|everyone|somebody|promised|overdue))*$",
        lambda f: (
            _agenda(f)
            if (
                len(f.words.split()) < 14
                and not re.match(r"(?:schedule|promise|owe|due)\b(?: .*)?$", f.words)
            )
            or f.words in ("agenda", "my agenda", "todo", "to do", "todos", "promises")
            else None
        ),
        None,
    ),
    row(
        "agenda",
        f"(?:{{SHOW}}|my |the |all |list of |a list of |everything i |open )+(?:(?:all|my|the|open|of"
        rf"|everything|i|what|due|list|upcoming|pending) )*(?:{_OWED})\b(?!.*\b(?:remind|to {{P}})).*",
        lambda f: (
            _agenda(f)
            if len(f.words.split()) < 14
            and not re.search(r"^(?:schedule|promise|due)\b|\b(?:was|were|had|went)\b", f.words)
            else None
        ),
        None,
    ),
    row(
        "agenda",
        "(?:who|whom) (?:am i|are we|do i have|will i be|will i|is) (?:(?:i|a|going|to"
        "|be) )*(?:meeting|seeing|meetings? with|scheduled|calls? with|talking to|having .*"
        r" with|supposed to meet|waiting for me|waiting on me|waiting to hear from me)\b.*",
        lambda f: _agenda(f) if not f.people() else None,
        None,
    ),
    row(
        "agenda",
        r"(?:do|have|did|am|is there|are there|anything|any) (?:i |we )?(?:\w+ ){0,3}(?:owe|owed|promise"
        r"|promised|promises|follow ups?|due|outstanding|commitments|open|meetings|planned|scheduled)\b.*",
        lambda f: (
            _agenda(f)
            if "?" in f.clause.mark
            or f.words.startswith(("any", "do i", "have i", "did i", "is there", "are there"))
            else None
        ),
        None,
    ),
)

ROWS: tuple[Row, ...] = CORRECT
