"""New people and what is told about people: ``add_contact``, ``update_contact``, ``merge``."""

import re

from domain.language.days import Day
from domain.language.details import channel_of
from domain.language.durations import rhythm_days
from domain.language.intents.apposition import apposition_facts, said_in_passing
from domain.language.intents.touch import asks
from domain.language.lexicon.kinds import QUADRANT, kind_of
from domain.language.lexicon.places import INDUSTRIES
from domain.language.macros import pattern
from domain.language.names import Mention
from domain.language.people import antecedents
from domain.language.rows import PEOPLE, Build, Fields, Found, Row, row

_TIERS = {"1": 1, "2": 2, "3": 3, "one": 1, "two": 2, "three": 3, "i": 1, "ii": 2, "iii": 3}
_LEVELS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_TIER = r"(?:tier|t|level|group) ?(?:#|number )?(?P<tier>[0-9]{1,2}|one|two|three)"
_OPEN = (
    "(?:(?:please|can you|could you|let us|and|also|now|just|actually|i want to|i would"
    " like to|btw|fyi|so|well|ok|i think|update|turns out|apparently|it turns out|heard|i"
    " heard|hear|news|note|looks like|seems|remember|remember that|that|did you know"
    "|today|recently|{D}|,|:|-) )*"
)


def facts(**told: object) -> Fields | None:
    """Fields of an update: what was told, and beside it what the contract names by itself."""
    kept = {kind: value for kind, value in told.items() if value not in (None, "", [])}
    if not kept:
        return None
    return {"facts": kept, **{kind: kept[kind] for kind in ("strength", "tier") if kind in kept}}


def _tier(found: Found) -> Fields | None:
    """The tier as said, also one there is none of: who answers can say so."""
    said = found.plain("tier")
    return facts(tier=_TIERS.get(said) or int(said))


_TIER_OF = {"monthly": 1, "quarterly": 2, "yearly": 3, "annual": 3, "annually": 3}


def _tier_of_rhythm(found: Found) -> Fields | None:
    """ "Make Eve yearly": the tiers are monthly, quarterly and yearly."""
    return facts(tier=_TIER_OF[found.plain("rhythm")])


def _meant(found: Found) -> Fields | None:
    """ "By Sam I mean Sam Lee": what somebody is called, told of whom the later name means."""
    called, meant = found.people("called"), found.people("who")
    if len(called) != 1 or len(meant) != 1 or asks(found):
        return None
    return facts(aliases=[called[0].said])


def _family_name(found: Found) -> Fields | None:
    """ "Bob's last name is Miller" makes Bob Miller of him."""
    people, name = found.people("who"), found.said("what")
    return facts(name=f"{people[0].said.split()[0]} {name}") if people and name else None


def _his_birthday(found: Found) -> Fields | None:
    """ "Her birthday is 4 May": hers who was spoken of last."""
    fields = _birthday(found)
    pronoun = re.compile(r"his|her|their").match(found.reading.text, found.match.start("whose"))
    if fields is None or pronoun is None:
        return None
    return {**fields, PEOPLE: tuple(antecedents(found.reading, *pronoun.span())[-1:])}


def _strength(found: Found) -> Fields | None:
    said = found.plain("level")
    level = _LEVELS.get(said) or (int(said) if said.isdecimal() else 0)
    return facts(strength=level) if 1 <= level <= 5 else None


def _out_of_five(found: Found) -> Fields | None:
    """ "3/5" looks like a date, too."""
    said = re.search(r"\b([1-5])\s*/\s*5\b", found.reading.said(found.clause.start, found.clause.end))
    return facts(strength=int(said[1])) if said and not asks(found) else None


def _birthday(found: Found) -> Fields | None:
    """A birthday, as ``MM-DD`` where no year was said."""
    days = found.days()
    day: Day | None = next((span.future or span.past for span in days if span.future or span.past), None)
    if day is None or asks(found):
        return None
    first = found.days()[0]
    said = found.reading.source[first.start : first.end]
    year = re.search(r"\b(?:19|20)\d\d\b", said)
    if not year and (after := re.match(r"[\s,]*((?:19|20)\d\d)\b", found.reading.source[first.end :])):
        year = after
    digits = year[0].strip(" ,") if year else None
    return facts(birthday=f"{digits}-{day.date:%m-%d}" if digits else f"{day.date:%m-%d}")


def _note(found: Found) -> Fields | None:
    return facts(note=found.said("what")) if not asks(found) else None


def _whole_note(found: Found) -> Fields | None:
    """Whatever else is told of somebody is kept in the user's words."""
    return (
        None
        if asks(found)
        else facts(note=found.reading.said(found.clause.start, found.clause.end).strip(" .,;"))
    )


def _job(found: Found) -> Fields | None:
    if asks(found):
        return None
    start, end = found.span("what")
    told = apposition_facts(found.reading, start, end, job=True)
    return facts(**told) if told else None


def _company(found: Found) -> Fields | None:
    if asks(found):
        return None
    start, end = found.span("what")
    told = apposition_facts(found.reading, start, end, job=True)
    return facts(**(told if told.get("company") else {**told, "company": found.without_days("what")}))


_HERE = re.compile(
    r"(?:the )?(?:town|area|city|office|building|hospital|meeting|here|neighbou?rhood)\b", re.IGNORECASE
)


def _place(found: Found) -> Fields | None:
    return None if asks(found) else facts(place=_clean(found.without_days("what")))


def _clean(words: str | None) -> str | None:
    if not words:
        return None
    return (
        re.sub(
            r"\s+(?:now|these days|currently|at the moment|again|for good|with .*|to be .*|because"
            r" .*|last \w+|this \w+|,.*|and .*|for work)$",
            "",
            words,
            flags=re.IGNORECASE,
        ).strip(" ,.")
        or None
    )


def _role(found: Found) -> Fields | None:
    if asks(found):
        return None
    start, end = found.span("what")
    told = apposition_facts(found.reading, start, end, job=True)
    return facts(**told) if told else None


def _is_something(found: Found) -> Fields | None:
    """ "Dana is CTO", "Bob is a mentor of mine", "Priya is vegan": a role where it is one, else a note."""
    if asks(found):
        return None
    words = found.plain("what")
    if quadrant := kind_of(QUADRANT, words):
        return facts(quadrant=quadrant)
    start, end = found.span("what")
    told = apposition_facts(found.reading, start, end)
    if told:
        return facts(**told)
    return None if _PASSING.match(words) else _whole_note(found)


_PASSING = re.compile(
    "(?:late|here|there|right|wrong|great|good|nice|awesome|amazing|ok|fine|well|sick|ill"
    "|busy|back|away|out|off|on|overdue|not|so|very|really|such|coming|going|calling"
    "|meeting|joining|visiting|waiting|the best|a star|annoying|funny"
    "|kind|cool|sweet|lovely|happy|sad|angry|upset|tired|mad|doing|being|still|my"
    " favou?rite|awful|terrible|the worst|a jerk|an idiot|hilarious|in town|with me|up"
    "|down|gone|trying|asking|driving|killing|making|a pain|in a meeting|running|keen"
    "|excited|unavailable|online|offline|next|first|due|about to|supposed|welcome|with"
    "|here|frank|unwell|stressed|swamped|worried|sure|open to|willing|glad|available|free"
    r"|considering|thinking)\b"
)


def _interests(found: Found) -> Fields | None:
    what = _clean(found.without_days("what"))
    return None if asks(found) or not what else facts(interests=_listed(what))


def _listed(words: str) -> list[str]:
    return [part.strip() for part in re.split(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*", words) if part.strip()]


def _tags(found: Found) -> Fields | None:
    what = found.said("what")
    if not what:
        return None
    words = re.sub(r"^(?:as|with|the|a|an|tag|tags|:|\s)+\s+", "", what, flags=re.IGNORECASE)
    return facts(tags=[tag.lstrip("#") for tag in _listed(words)])


def _quadrant(found: Found) -> Fields | None:
    if found.words.startswith("add") and any(
        named.mention and not named.mention.match.keys for named in found.people("who")
    ):
        return None
    return facts(quadrant=kind_of(QUADRANT, found.plain("what")))


def _contact_detail(found: Found) -> Fields | None:
    source = found.reading.said(found.clause.start, found.clause.end)
    email = re.search(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+", source)
    phone = re.search(r"\+?\d[\d().\s-]{4,18}\d", source)
    if email:
        return facts(email=email[0].rstrip("."))
    if not phone and _LINK.search(source):
        return facts(note=source.strip(" .,;"))
    return facts(phone=phone[0].strip()) if phone else None


_LINK = re.compile(r"(?:https?://\S+|\b[\w-]+\.[a-z]{2,10}/\S+|@\w+)", re.IGNORECASE)


def _cadence(found: Found) -> Fields | None:
    days = rhythm_days(found.reading.said(found.clause.start, found.clause.end))
    return facts(cadence_days=days)


def _simple(kind: str) -> Build:
    def build(found: Found) -> Fields | None:
        return None if asks(found) else facts(**{kind: _clean(found.without_days("what"))})

    return build


def _alias(found: Found) -> Fields | None:
    said = found.said("what") or found.said("what2")
    return (
        None if asks(found) or not said else facts(aliases=_listed(re.sub(r"^(?:also|as|by)\s+", "", said)))
    )


def _rename(found: Found) -> Fields | None:
    return facts(name=found.said("what"))


def _quadrant_or_tier(found: Found) -> Fields | None:
    words = found.plain("what")
    if quadrant := kind_of(QUADRANT, words):
        return facts(quadrant=quadrant)
    start, end = found.span("what")
    return facts(**apposition_facts(found.reading, start, end))


def _introduced(found: Found) -> Fields | None:
    by = found.people("by")
    if asks(found) or not by:
        return None
    return facts(introduced_by=by[0].said, how_met=f"introduced by {by[0].said}")


def _how_met(found: Found) -> Fields | None:
    return None if asks(found) else facts(how_met=found.said("what"))


_P = r"(?P<who>{P})"
_HE = r"(?P<who>{P}|he|she|they)"
_S = r"(?:'s|s|'|his|her|their)"
_NOW = (
    "(?:(?:now|just|recently|also|currently|finally|officially|still|has|have|had|is|both"
    "|really|actually|already|apparently|{D}) )*"
)
_SET = (
    "(?:make|move|put|set|bump|promote|demote|change|upgrade|downgrade|place|assign|mark"
    "|switch|drop|raise|lower|shift|bring|add|pull|classify|push|keep|sort|file|elevate"
    "|slot|list|get)"
)
_WORK = (
    "(?:works?|worked|working|work|starts?|started|starting|is|s|'s|are|joined|joins"
    "|joining|moved|moves|moving|switched|switches|went|goes|left|leaving|leaves|quit"
    "|transferred|jumped|hired|runs?|heads?|leads?|founded|co founded|cofounded|owns?"
    "|manages?|consults?|interns?|freelances?)"
)


def _is_name_like(found: Found) -> bool:
    said = found.said("what") or ""
    return len(said.split()) <= 2


def _fact_or_note(found: Found) -> Fields | None:
    return _note_what(found)


def _note_what(found: Found) -> Fields | None:
    return facts(note=found.said("what")) if not asks(found) else None


def _how(found: Found) -> Fields | None:
    return (
        None
        if asks(found) or found.people() == ()
        else facts(how_met=found.reading.said(found.match.start("who") + 2, found.clause.end))
    )


_NAMED = {
    "title": "role",
    "job title": "role",
    "job": "role",
    "city": "place",
    "location": "place",
    "employer": "company",
    "hometown": "place",
    "field": "industry",
    "sector": "industry",
    "hobby": "interests",
    "hobbies": "interests",
    "interest": "interests",
    "team": "function",
    "department": "function",
    "home": "place",
    "tag": "tags",
    "address": "address",
}


def _named_fact(found: Found) -> Fields | None:
    if asks(found):
        return None
    kind = _NAMED.get(found.plain("kind"), found.plain("kind"))
    what = _clean(found.without_days("what"))
    if kind in ("cadence", "rhythm"):
        return _cadence(found)
    if kind == "quadrant":
        return facts(quadrant=kind_of(QUADRANT, found.plain("what")) or what)
    if kind in ("interests", "tags"):
        return facts(**{kind: _listed(what or "")})
    if kind == "strength":
        return facts(strength=int(found.plain("what")[:1])) if found.plain("what")[:1] in "12345" else None
    if kind == "tier":
        return facts(tier=_TIERS.get(found.plain("what")))
    return facts(**{kind: what})


def _works(found: Found) -> Fields | None:
    if asks(found) or not found.people("who"):
        return None
    words = found.plain("what")
    if re.match(r"(?:with|on|for) (?:me|us|my|our|him|her|them)\b", words):
        return None
    if found.has("what") and re.match(r"in ", words):
        start, end = found.span("what")
        told = apposition_facts(found.reading, start, end, job=True)
        return facts(**told) if told else _whole_note(found)
    return _company(found) if re.match(r"(?:at|for|with) ", words) else _job(found) or _whole_note(found)


def _joined(found: Found) -> Fields | None:
    from domain.language.lexicon.places import is_place

    if asks(found) or not found.people("who"):
        return None
    verb = found.words[: found.match.start("what") - found.clause.start]
    what = found.without_days("what") or ""
    if re.match(
        "(?:me|us|my|our|the (?:call|meeting|lunch|dinner|party|event|gym|office|bathroom"
        "|beach)|lunch|dinner|for (?:lunch|dinner|coffee|drinks)|a (?:meeting|call)|bed|work$"
        r"|school$|see|meet|have|be|do|get)\b",
        found.plain("what"),
    ):
        return None
    if re.search(r"\b(?:moving|relocating|heading|off|will|going) ", verb) and is_place(_clean(what) or ""):
        return _whole_note(found)
    if re.search(
        r"\b(?:liv\w+|based|from|resid\w+|settled|grew|born|relocat\w+|flew|immigrated"
        r"|emigrated|located|stays|moved back)\b",
        verb,
    ):
        return facts(place=_clean(what))
    start, end = found.span("what")
    told = apposition_facts(found.reading, start, end, job=True)
    if (
        "mov" in verb
        or "went" in verb
        or "going" in verb
        or "off to" in verb
        or "heading" in verb
        or "left for" in verb
    ):
        if is_place(_clean(what) or "") or not told.get("company"):
            return facts(place=_clean(re.sub(r"^to ", "", what)))
        return facts(**told)
    return facts(**told) if told.get("company") else facts(**{**told, "company": _clean(what)})


_NOT_A_KIND = re.compile(
    "(?:star|genius|jerk|idiot|pain|mess|legend|hero|liar|joke|dear|sweetheart|lifesaver"
    "|delight|nightmare|bit|little|lot|long way"
    "|great (?:guy|person|help)|good (?:guy|person|egg)|treat|joy|pleasure|rock ?star"
    r"|keeper|wreck|machine|no show|nice \w+)\b"
)
_IS_A = pattern(r".*?(?:{P}|he|she|they) (?:is|was|'s)(?: \w+)? an? ")


def _becomes(found: Found) -> Fields | None:
    if re.match(
        r"(?:me|us|interested|into (?!the|a)|passionate|fond|keen)\b", found.plain("what")
    ) or re.search(r"\b(?:with|for|to) (?:me|us)\b", found.words):
        return None
    if asks(found) or not found.people("who") or "not" in found.words.split()[:4]:
        return None
    words = found.plain("what")
    if re.match(r"(?:at|with) ", words) and not found.days("what") and not _ORDINARY_AT.match(words):
        return _company(found)
    if (
        quadrant := kind_of(QUADRANT, words)
        if re.match(
            r"(?:\w+ ){0,3}(?:mentor|advisor|adviser|peer|colleague|coworker|collaborator)s?\b", words
        )
        else None
    ):
        return facts(quadrant=quadrant)
    if (
        of := re.match(
            r"(?:into|in) (?:the )?(?P<what>.+?)(?: industry| sector| space| business| world)?$", words
        )
    ) and INDUSTRIES.search(of["what"]):
        return facts(
            industry=_clean(
                re.sub(
                    r"^(?:into|in)\s+(?:the\s+)?|\s+(?:industry|sector|space|business|world)$",
                    "",
                    found.without_days("what") or "",
                    flags=re.IGNORECASE,
                )
            )
        )
    if re.match(r"\w+ing\b", words) and not _LASTING.match(words):
        return None
    if (based := re.match(r"(?:based |living |now )?(?:in|from|near) (.+)", words)) and re.match(
        r"(?:based|living|in|from|near)", words
    ):
        from domain.language.lexicon.places import is_place

        place = _clean(
            re.sub(
                r"^(?:based |living |now )*(?:in|from|near)\s+",
                "",
                found.without_days("what") or "",
                flags=re.IGNORECASE,
            )
        )
        if place and _HERE.match(place):
            return _whole_note(found)
        if place and (
            is_place(place)
            or (based and words.startswith(("based", "living", "from")))
            or place[:1].isupper()
        ):
            return facts(place=place)
    start, end = found.span("what")
    told = apposition_facts(found.reading, start, end, job=True)
    if told.get("role") or told.get("company"):
        return facts(**told)
    kind = _IS_A.match(found.words) and not _NOT_A_KIND.match(words)
    if not kind and (_PASSING.match(words) or not _LASTING.search(words)):
        return None
    return _whole_note(found)


_ORDINARY_AT = re.compile(
    "(?:at|with) (?:the|a|an|my|our|his|her|their|home|work|lunch|dinner|me|us|it|him"
    r"|least|risk|ease|war)\b"
)
_LASTING = re.compile(
    r"\b(?:engaged|married|pregnant|divorced|vegan|vegetarian|retired|promoted|expecting"
    "|single|widowed|german|french|american|british|indian|allergic|fluent|from|looking"
    " for|hiring|writing|raising|training for|building|learning|studying|planning to|a"
    " (?:father|mother|dad|mum|mom|parent|grandmother|grandfather|runner|vegan|vegetarian"
    r"|fan|\w+er|\w+ist|\w+or)|on (?:parental|maternity|paternity|sabbatical|leave)|laid"
    " off|fired|made redundant|moving to|getting married|having a baby|between jobs|on"
    " the board|leaving|starting|into|interested|good at|great at|an expert|expert"
    "|specialist|teetotal|sober|lactose|gluten|left handed|the go to|best person|the"
    r" person)\b"
)


def _about_them(found: Found) -> Fields | None:
    words, what = found.words, found.plain("what")
    if asks(found) or not found.people("who"):
        return None
    if re.search(r"\b(?:me|us|i|we)\b", words) or "'d" in words:
        return None
    verb = words[: found.match.start("what") - found.clause.start].split()
    if verb and verb[-1] == "wrote" and re.match(r"(?:about|to|back|in|that|re|with)\b", what):
        return None
    if (
        verb
        and verb[-1]
        in (
            "likes",
            "loves",
            "enjoys",
            "like",
            "love",
            "into",
            "on",
            "of",
            "about",
            "in",
            "plays",
            "collects",
            "adores",
            "practices",
            "practises",
        )
        and not re.match(r"(?:the|your|that|this|it|to)\b", what)
        and verb[-1] != "hates"
    ):
        return _interests(found)
    if verb[-1] in (
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
    ) and not _LASTING_DEED.search(what):
        return None
    return _whole_note(found)


_LASTING_DEED = re.compile(
    r"\b(?:an?|the|his|her|their|engaged|married|promoted|divorced|tenure|twins|meat"
    "|alcohol|coffee|pork|dairy|fish|gluten|podcast|company|business|marathon|award|book"
    "|house|puppy|kids?|degree|job|phd|mba|masters|dad|mum|mother|father|eats?|drinks?"
    "|works|replies|answers|prefers|speaks?|yoga|therapy|funding|pickleball|pottery"
    r"|weight)\b"
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
        return facts(**told) if told.get("company") else _whole_note(found)
    return _whole_note(found)


def _apposed(found: Found) -> Fields | None:
    start, end = found.span("what")
    told = apposition_facts(found.reading, start, end, job=True)
    return facts(**told) if told and not asks(found) else None


NEW = (
    row(
        "add_contact",
        f"{_OPEN}(?:add|create|save|new|register|record|store|enter|insert|put in|include)(?:"
        " (?:a|an|the|my|to|contacts|connections|network|list|people|in|new|this|one|another"
        "|contact|connection|person|entry|for|card|named|called|someone|friend|:|,|-))*"
        f" (?P<who>{{P}})(?P<rest>.*)",
        lambda f: _new(f),
        "who",
    ),
    row(
        "add_contact",
        f"{_OPEN}(?:(?:i|we) (?:have|got|made|met) (?:a )?)?(?:(?:a|my) )?new (?:contact"
        "|connection|person|acquaintance|lead|colleague|client|friend|mentor|coworker|hire"
        "|neighbou?r|boss|manager)(?: (?:is|called|named|to add|in my network|here))? ?[:,-]?"
        f" ?(?P<who>{{P}})(?P<rest>.*)",
        lambda f: _new(f),
        "who",
    ),
    row(
        "add_contact",
        "(?P<who>{P})(?P<rest>.*?),? (?:(?:is|as) )?(?:a )?new (?:contact|connection)(?P<rest2>.*)",
        lambda f: _new(f),
        "who",
    ),
    row(
        "add_contact",
        "(?:please )?(?:save|store|keep|add|remember|put|get|include|enter)"
        " (?P<who>{P})(?P<rest>.*) (?:as a (?:new )?(?:contact|connection)|(?:to|on|in|into"
        "|onto|among) (?:my |the )?(?:contacts|connections|network|list|people|database"
        "|address book|radar|book|rolodex))(?P<rest2>.*)",
        lambda f: _new(f),
        "who",
    ),
)


def _new(found: Found) -> Fields | None:
    rest = found.plain("rest")
    if re.match(
        r"(?:to|in|into|on) (?:the |my )?(?:tier|meeting|call|lunch|that|it|log|last)\b", rest
    ) or re.match(r"(?:'s|s) ", rest):
        return None
    return {"facts": new_facts(found)}


_AS_CONTACT = re.compile(
    r"(?:as|to|in) (?:a |an |my |the |new )*(?:contacts?|connections?|person|people"
    r"|network|list)$"
)


def new_facts(found: Found) -> Fields:
    """What an introduction tells of somebody new, with what stood in apposition to the name."""
    told: Fields = {}
    for named in found.people("who"):
        aside = _aside(found, named.mention) if named.mention else ""
        if "@" in aside or re.search(r"\d{3}", aside):
            told |= said_in_passing(aside)
            continue
        if named.mention and named.mention.company:
            told["company"] = named.mention.company
        if named.mention and named.mention.role:
            told["role"] = named.mention.role
    for group in ("rest", "rest2"):
        if found.has(group) and not _AS_CONTACT.match(found.plain(group)):
            told |= apposition_facts(found.reading, *found.span(group))
    return told


def _aside(found: Found, mention: Mention) -> str:
    """What stands in apposition to a name."""
    return found.reading.source[mention.end : mention.outer[1]]


def _manages(found: Found) -> Fields | None:
    """ "Bob heads sales at Zendesk": what they lead is their role."""
    if asks(found) or re.search(r"\b(?:me|us|our)\b", found.words):
        return None
    role, _, company = (found.said("what") or "").rpartition(" at ")
    return facts(role=f"{found.plain('verb')} {role}", company=company) if role else None


EXPLAINED = (
    row(
        "update_contact",
        "(?:by|when i say|if i say|with|saying) (?P<called>{P}) ,? ?(?:i|we) (?:always "
        "|usually )?mean(?:t)? (?P<who>{P})$",
        _meant,
        "who",
    ),
)

UPDATE = (
    row(
        "update_contact",
        rf"{_OPEN}(?:rate|score|rank|grade|give|set|mark|put|strength)\b.*{_P}.*{{D}}$",
        _out_of_five,
        "who",
    ),
    row(
        "update_contact",
        rf"{_OPEN}(?:make|move|bump|put|change|mark) {_P} (?:(?:to|as|a|an|into|in|be) )*"
        r"(?P<rhythm>monthly|quarterly|yearly|annual|annually)(?: (?:tier|contact|connection|one|group"
        r"|list|please))*$",
        _tier_of_rhythm,
        "who",
    ),
    row(
        "update_contact",
        rf"(?:please )?(?:can|could|should|shall|would) (?:you )?{_P} (?:please )?(?:be |go |get |become )"
        rf"(?:(?:moved|put|set|bumped|promoted|demoted|made|dropped|changed|a|in|into|to|up|down"
        rf"|from tier \d) )*{_TIER}.*",
        _tier,
        "who",
    ),
    row("update_contact", rf"{_OPEN}(?P<whose>his|her|their) (?:birthday|bday|b day) .*", _his_birthday),
    row(
        "update_contact",
        f"{_OPEN}{_P} {_S} (?:last |sur|family |second |married )name is (?:now )?(?P<what>.+)",
        _family_name,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_HE} (?P<verb>heads|leads|runs|manages|directs|oversees|is leading|is"
        " running|is heading) (?P<what>.+ at .+)",
        _manages,
        "who",
    ),
    row(
        "update_contact",
        rf"{_OPEN}{_SET} {_P} {_S} tier (?:(?:to|as|is|=|be) )*(?P<tier>[1-3]|one|two|three)$",
        _tier,
        "who",
    ),
    row(
        "update_contact",
        rf"{_OPEN}(?:i |we )?(?:first |originally )?met {_P} (?P<what>(?:through|via|thanks to) {{P}}.*)",
        _how_met,
        "who",
    ),
    row(
        "merge",
        "{P}(?: (?:and|or|,|=) {P})? ?[?:,-]* ?(?:(?:they|these|both|it|that) (?:is"
        "|are) )?(?:all )?(?:the )?same"
        " (?:person|guy|one|woman|man|contact|people)(?: .*)?$|{P} and {P} are (?:one|one and the same"
        "|identical|the same)$",
    ),
    row(
        "merge",
        "{P} (?:is|are|s) (?:both |really |actually |in fact )?(?:the )?same(?: (?:person"
        "|contact|guy|one|people|as|human|individual|woman|man))*(?: {P})?.*"
        "|(?:please )?(?:merge|combine|dedupe|de dupe|join|consolidate|unify|deduplicate|link"
        " up)(?: (?:contacts?|the|entries|records|duplicates?|cards|both))* {P}(?: (?:and"
        "|with|into|to|in|as) {P})?.*|{P} (?:is|are|s) (?:a )?(?:duplicates?|dupes?"
        "|double)(?: (?:of|for|entry|entries|contacts?) ?{P}?)?.*|(?:same person|duplicates?"
        "|duplicate contacts?) ?[:,-]? {P}.*|{P} and {P} (?:is|are) .*same.*|{P} (?:is|s)"
        " (?:also|actually|really|just) {P}$",
        lambda f: {} if not asks(f) else None,
    ),
    row(
        "update_contact",
        f"{_OPEN}{_SET} {_HE.replace('he|she|they', 'him|her|them')} (?:(?:up|down|back|over"
        rf"|in|into|to|as|a|on|from tier \d|the|my|at|out of tier \d|be|is|for) )*{_TIER}.*",
        _tier,
        "who",
    ),
    row(
        "update_contact",
        rf"{_OPEN}(?:tier) (?P<tier>[1-3]|one|two|three) (?:for|is|:|=|to|-)? ?{_P}$",
        _tier,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_P} ?(?:{_NOW}|are|should be|belongs|goes|is|to|in|into|->|=|:|-|,|as|a|now"
        "|moves?|be|needs to be|must be|to be|deserves|back) ?(?:(?:in|to|into|a|as|be|back"
        f"|now|down|up|the|is|my|on) )*{_TIER}(?: .*)?$",
        lambda f: _tier(f) if not asks(f) else None,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:i )?(?:would )?(?:rate|score|rank|grade|give|set|mark|put|call)"
        " (?:my )?(?:(?:relationship|connection|strength|bond|rapport|trust|tie)(?: (?:with"
        f"|to|for|of))? )?(?P<who>{{P}}|him|her|them)(?: 's)? (?:(?:strength|as|a|at|with|to"
        "|of|is|the|relationship|connection|strength of|rating|score|:|=|an|felt|level"
        "|closeness|and) )*(?P<level>[1-5]|one|two|three|four|five)(?: ?(?:/|out of|of) ?(?:5"
        "|five))?(?: (?:stars?|points?|for|in|on|strength|out|please|now|rating).*)?$",
        _strength,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:my )?(?:relationship|connection|strength|rating|bond)(?: strength)?(?:"
        f" (?:with|to|for|of))+ {_P} (?:(?:is|at|now|feels|like|about|a|to|=|:|has|solid"
        r"|strong|around) )*(?P<level>[1-5]|one|two|three|four|five)\b.*",
        _strength,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_P} (?:{_S} )?(?:(?:strength|rating|score|is|a|at|now|relationship|gets"
        "|feels|like|deserves|=|:|to) )+(?P<level>[1-5]|one|two|three|four|five)(?: ?(?:/|out"
        " of|of) ?(?:5|five)| stars?)?$",
        _strength,
        "who",
    ),
    row(
        "update_contact",
        rf"{_OPEN}(?:tag|label|flag|categori[sz]e) {_P} (?:as |with |: |under )?(?P<what>.+)",
        _tags,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:add|put|attach|give|apply)(?: the| a)? (?:tag|tags|label) (?P<what>.+?)"
        f" (?:to|on|for) {_P}.*",
        _tags,
        "who",
    ),
    row("update_contact", rf"{_OPEN}(?:add|give|put) (?P<what>#\w+) (?:to|on) {_P}.*", _tags, "who"),
    row("update_contact", rf"{_OPEN}{_P} (?P<what>#[\w-]+(?: #[\w-]+)*)$", lambda f: _tags(f), "who"),
    row(
        "update_contact",
        rf"{_OPEN}(?:add |put |give |attach )(?:the )?(?:tag|label)s? {_P} (?P<what>.+)",
        _tags,
        "who",
    ),
    row(
        "update_contact",
        "(?:(?:please|can you|could you|add|make|take|write|put|save|leave|jot|record|keep|a"
        "|an|new|quick|the|my|down|this) )*(?:note|notes|fyi|remark|memo)(?: (?:on|about|for"
        f"|to|re|regarding|of|that|under))* {_P}(?: 's (?:card|file|profile|page|record))?"
        " ?(?:[:,-]|that|is)* ?(?P<what>.+)",
        _note,
        "who",
    ),
    row(
        "update_contact",
        "(?:note|remember|fyi|for the record|jot down|keep in mind|record|write down|know)(?:"
        " (?:that|down|:|,))* (?P<what>(?P<who>{P}) .+)",
        lambda f: None if f.ahead() and re.search(r"\b(?:to|should|will)\b", f.words) else _fact_or_note(f),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:set |update |change |add |save |note )?{_P} {_S} (?:birthday|bday|b day"
        r"|date of birth|dob)\b(?! (?:party|dinner|lunch|drinks|brunch|bash|gift|present|card|cake)).*",
        _birthday,
        "who",
    ),
    row("update_contact", rf"{_OPEN}(?:birthday|bday|dob)(?: (?:of|for|is))? ?:? ?{_P}.*", _birthday, "who"),
    row(
        "update_contact",
        rf"{_OPEN}{_HE} (?:was born|is born|born|turns? (?:\d+|[a-z]+)|has (?:a |his "
        r"|her )?birthday|celebrates? (?:(?:his|her|their) )?birthday|is turning \w+)\b.*",
        _birthday,
        "who",
    ),
    row("update_contact", rf"{_OPEN}(?:it is|today is|{{D}} is) {_P} {_S} birthday.*", _birthday, "who"),
    row(
        "update_contact",
        r"(?:[\w.+-]+@[\w.-]+|\+?\d[\d().\s-]{6,}\d) (?:is|belongs to|for) (?P<who>{P})\b.*",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_P} {_S} (?:(?:work|new|personal|private|office|home|cell|mobile|phone|email"
        "|e mail|current|company|whatsapp) )*(?:email|mail|e mail|phone|number|cell|mobile"
        r"|address|telephone|whatsapp|linkedin|contact)\b.*",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:(?:new|the|add|save|work|set|update|change) )*(?:email|phone|number|mobile"
        f"|cell|phone number|email address|mobile number)(?: (?:of|for|to|is))* ?:? ?{_P}.*",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact",
        rf"{_P} ?(?::|,|-|=)? (?P<what>[\w.+-]+@[\w.-]+|\+?\d[\d().\s-]{{6,}}\d)$",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:reach|find|email|call|text|contact) {_P} (?:at|on|under|via)"
        rf" (?:[\w.+-]+@[\w.-]+|\+?\d[\d().\s-]{{6,}}\d)$",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_HE} (?:also )?(?:goes by|is (?:also |better )?(?:called|known as|nicknamed"
        "|aka)|aka|a k a|answers to|prefers(?: to be called)?|likes to be called|is known to"
        " friends as|calls (?:himself|herself|themselves)|'s nickname is|nickname is|is short"
        r" for|alias)(?: also)? ?:? ?(?P<what>\S+(?: \S+)?)$",
        lambda f: _alias(f) if _is_name_like(f) else _whole_note(f),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_P} {_S} (?:nickname|alias|other name|short name|nick)(?: (?:is|=|:))+ (?P<what>.+)",
        _alias,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:everyone|everybody|people|friends|we|they|his friends|her friends|most"
        rf" people|we all|the team) calls? {_P} (?P<what>\w+)$",
        _alias,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:call|nickname) {_P} (?P<what>(?!back|up|at|on|in|about|to|re|by|before"
        "|after|this|next|tomorrow|today|again|later|when|and|for|if|now|soon|asap|first"
        r"|tonight|over|with|regarding|monday|the|a)\w+)$",
        lambda f: _alias(f) if not f.days() and (f.said("what") or "a")[:1].isupper() else None,
        "who",
    ),
    row(
        "update_contact",
        rf"{_OPEN}(?:add )?(?:alias|nickname)(?: (?P<what>\S+))? (?:for|to|of) {_P}(?:"
        r" ?(?:[:,-]|is)+ ?(?P<what2>\S+))?.*",
        _alias,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:rename|change the name of|change) {_P} (?:to|into|as) (?P<what>(?!tier)[^0-9]+)$",
        lambda f: _rename(f) if "renam" in f.words or "name" in f.words else None,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_P} {_S} (?:(?:last|full|first|sur|family|real|married|new) ?)*name is"
        " (?:now )?(?P<what>.+)",
        _rename,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:put|mark|set|count|list|file|treat|classify|add|make|class|categori[sz]e"
        f"|note|regard|consider|record|move|save|keep) {_P} (?:(?:down|as|in|to|under|into|an?"
        "|my|the|one|of|industry|quadrant|potential|internal|quadrant:|with|amongst"
        "|among) )+(?P<what>(?:mentors?|advisors?|advisers?|colleagues?|coworkers?|peers?"
        r"|collaborators?|teammates?|coach)\b.*)",
        _quadrant,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_P} (?:is|s|'s|becomes?|became|has become|has been|was) {_NOW}(?:an? |my "
        "|one of my |our |the |more of an? )*(?P<what>(?:old |former |good |great |long time "
        "|industry |potential |internal |trusted |close |ex )*(?:mentors?|advisors?|advisers?"
        r"|colleagues?|coworkers?|peers?|collaborators?|teammates?)\b.*)",
        lambda f: _quadrant(f) if not asks(f) else None,
        "who",
    ),
    row(
        "update_contact",
        rf"{_OPEN}{_HE} (?:is|s|'s) (?:an? )?(?:quadrant|industry|function|seniority) .*",
        _whole_note,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:set |change |update |make |switch )?{_P} {_S} (?P<kind>industry|function"
        "|seniority|company|role|title|job title|job|place|city|location|employer|hometown|interests"
        "|hobby|hobbies|quadrant|field|sector|team|department|address|home|background|perspective|cadence"
        "|rhythm|tags|tag|strength|tier)(?: (?:is|are|to|=|:|now|as))+ (?P<what>.+)",
        lambda f: _named_fact(f),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:set|change|update|add|put|make) (?:the )?(?P<kind>industry|function"
        "|seniority|company|role|title|place|city|location|interests?|hobby|quadrant|field"
        f"|sector|cadence|tags?|strength|tier) (?:of|for) {_P} (?:(?:is|to|=|:"
        "|as) )*(?P<what>.+)",
        lambda f: _named_fact(f),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:the )?(?P<kind>industry|function|seniority|company|role|title|place|city"
        "|location|interests?|hobby|quadrant|field|sector|cadence|tags?|strength|tier) (?:of"
        f"|for) {_P} (?:(?:is|to|=|:|as|should|be|must|now|changed) )+(?P<what>.+)",
        _named_fact,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:keep in touch with|stay in touch with|touch base with|check in with|nudge"
        " me about|nudge me to (?:call|write|contact|text|email|see|ping)|remind me (?:about"
        "|of|to (?:call|write|contact|text|email|see|ping|check in with|catch up with|reach"
        " out to))|contact|see|meet(?: with)?|call|email|write to|text|ping|talk to|speak to"
        "|i want to (?:talk to|see|call|meet|keep up with|stay in touch with|keep in touch"
        f" with|speak to|catch up with)|(?:put|set|keep|touch|move|get) ) ?{_P}(?: (?:on|to|at"
        "|in touch|an?|cadence|for|contact|about|nudges|rhythm|of))* (?:every|once (?:a|every"
        "|per)|twice (?:a|every)|weekly|monthly|quarterly|yearly|each|biweekly|fortnightly"
        r"|annually|daily|three times|four times|per)\b.*",
        _cadence,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_P} (?:(?:should|to|be|is|nudge|on|gets?|needs?|has|an?|cadence|contact"
        "|rhythm|touched?|every|:|-|,|of|at|goes|in|a check in|call|check in) )*(?:every|once"
        " (?:a|every|per)|twice (?:a|every)|weekly|monthly|quarterly|yearly|biweekly"
        rf"|fortnightly|annually|three times a)\b(?: (?:\w+|{{D}})){{0,4}}$",
        lambda f: (
            _cadence(f)
            if not asks(f)
            and not re.search(r"\b(?:met|had|saw|called|plays?|runs?|goes to|swims|works)\b", f.words)
            else None
        ),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}(?:i (?:first )?(?:met|know|knew|got to know|originally met)|we"
        f" (?:first )?(?:met)|how i (?:met|know)) {_P} (?P<what>(?:through|via|from|originally"
        "|in college|at university|at school|back in|when we|while|by way of|because of|years"
        r" ago|ages ago|since)\b.*)",
        _how_met,
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_P} and (?:i|me) (?:first )?(?:met (?:in college|at (?:university|school"
        "|college|uni)|through|when|back|while|years ago)|go (?:way )?back|went to (?:school"
        "|college|university|uni)|studied together|grew up together|used to work|worked"
        " together|know each other)(?P<what>.*)",
        lambda f: _how(f),
        "who",
    ),
    row("update_contact", rf"{_OPEN}{_P} was introduced (?:to me )?by (?P<by>{{P}}).*", _introduced, "who"),
    row(
        "update_contact",
        rf"{_OPEN}(?:archive|retire|prune|unarchive) {_P}.*",
        None,
        "who",
        facts={"archived": True},
    ),
    row(
        "update_contact",
        f"{_OPEN}{_HE} {_NOW}(?:works?|is working|working|worked|is employed|has been working"
        r"|is doing \w+) (?:(?:now|as|currently|again|there|full time|part time|today"
        rf"|remotely) )*(?P<what>(?:at|for|as|in|with|on)\b.*|{{D}}.*|an? .*)",
        lambda f: _works(f),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_HE} {_NOW}(?:joined|joins|is joining|joining|will join|started at|starts at"
        "|is starting at|starting at|went to|is going to|moved to|moves to|moving to|is"
        " moving to|switched to|jumped to|transferred to|signed with|signed on with|got a job"
        " at|got a job with|got hired (?:at|by)|was hired (?:at|by)|landed (?:a job )?at"
        "|accepted (?:a job|an offer|a role|a position) (?:at|with|from)|relocated to|is"
        " relocating to|left for|lives? in|is living in|living in|is based in|based in|is"
        " from|comes from|resides in|settled in|grew up in|was born in|took a job (?:at|with)"
        "|is heading to|is off to|flew to|immigrated to|emigrated to|just moved to|has moved"
        " to|moved back to|lives? near|is located in|stays in) (?P<what>.+)",
        lambda f: _joined(f),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_HE} (?:{_NOW})(?:started|starts|is starting|began|is|became|becomes|was"
        " made|got|was (?=promoted|appointed|named|elected|hired|made|born)|has been|been"
        "|takes over|took over|got promoted|was promoted|promoted|accepted|took|landed|got a"
        "|made (?=partner|director|vp|manager|senior|principal|tenure|ceo|cto)|serves|acts"
        f"|will be|will become|is going to be) (?:{_NOW})(?:(?:a|an|the|as|to|into|appointed"
        "|named|made|promoted|new job|new role|position|job|role|over|elected|hired|the new"
        "|new|our|working|now) )*(?P<what>.+)",
        lambda f: _becomes(f),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_HE} {_NOW}(?:left|leaves|is leaving|quit|quits|resigned from|is no longer"
        " (?:at|with)|no longer works (?:at|for)|isn t at|got laid off from|was laid off from"
        "|got fired from|departed|retired from|stepped down from|stepped down as|was fired"
        " from|got laid off|was laid off|retired|resigned|stepped down|is retiring|is"
        " unemployed|is between jobs|is on the job market|does not work (?:at|for)|is not"
        r" (?:at|with))\b(?P<what>.*)",
        lambda f: (
            _whole_note(f)
            if not re.match(
                r"(?: (?:me|us|my|our|a|the|early|town|home|without|it|with me)\b)", f.match["what"]
            )
            else None
        ),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_HE} (?:{_NOW})(?:likes?|loves?|hates?|enjoys?|is (?:really |very |also "
        "|now )?(?:into|interested in|passionate about|fond of|crazy about|keen on|a fan of|a"
        " big fan of|obsessed with|learning|studying|a huge fan of|big on)|dislikes?|prefers"
        "|collects|plays|adores|can t stand|follows|supports|reads|practi[cs]es|cares about"
        r"|volunteers|drinks|eats|speaks|knows|is allergic to|is a \w+ fan|rides|runs|paints"
        "|sings|teaches|coaches|writes about|cycles|swims|hikes|skis|surfs|climbs|cooks|bakes"
        "|gardens|brews|streams|watches|races|trains|owns|keeps|raises|breeds|builds|invests"
        " in|invests|specialises in|specializes in|studies|studied|study|went to|graduated"
        " from|majored in|has been to|sits on|chairs|serves on|advises|mentors|mostly|always"
        "|never|usually|only|doesn t|does not|can|hails|lost|lives|bought|sold|published"
        "|wrote|won|ran|climbed|completed|finished|launched|adopted|got|just|finally|started"
        "|turned|became|graduated|runs|raised|beat|is training for|is planning|is writing|is"
        " building|is running|is thinking about|is considering|is looking for|is hiring|is"
        " raising|is expecting|is getting|is having|is selling|is buying|is moving|is"
        " launching|is organi[sz]ing|is recovering|is fighting|is studying) (?P<what>.+)",
        lambda f: _about_them(f),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_HE} (?:{_NOW})(?:has|have|had|got|'s got|is having|is expecting|expects"
        "|adopted|welcomed|owns|keeps|gave birth to|runs|founded|co founded|cofounded|started"
        "|launched|leads|heads|manages|owns) (?P<what>(?:an?|the|his|her|their|two|three|four"
        r"|five|six|one|twins|kids|children|\d|no|some|many|several|new|my|dogs?|cats?)\b.+)",
        lambda f: _has(f),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_P} {_S} (?:(?:new|old|ex|youngest|eldest|oldest|little|twin|late|two|three"
        "|baby|younger|older|newborn|first|favou?rite|step) )*(?:wife|husband|partner|kids?"
        "|son|daughter|child|children|dog|cat|mother|father|mom|mum|dad|brother|sister|family"
        "|baby|boss|assistant|pa|ea|spouse|fianc[eé]e?|girlfriend|boyfriend|twins|parents"
        "|team|hobby|hobbies|favou?rite|company|startup|firm|business|pronouns|birthday"
        "|anniversary|hometown|home town|passion|goal|dream|book|allergy|diet|degree"
        "|background|drink|food|website|twitter|handle|pet|pets|puppy|wedding|cofounder|co"
        r" founder|manager|home|house|next|current|big|main|new|specialty|expertise)\b(?!"
        " (?:party|dinner|lunch|drinks|brunch|bash|meeting|event|visit)).+",
        lambda f: _whole_note(f),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_P} {_S} (?:now |no longer |still |not |currently |just "
        "|recently )*(?P<what>(?:at|the|an?|head|vp|cto|ceo|cfo|coo|cmo|director|in|with"
        "|based|working|living|engaged|married|pregnant|retired|chief|lead|senior|partner"
        r"|into|interested)\b.*)",
        lambda f: _becomes(f),
        "who",
    ),
    row(
        "update_contact",
        f"{_OPEN}{_P} ?[,(:-] ?(?P<what>(?:an? |the |now |new |vp|cto|ceo|cfo|coo|cmo|head of"
        "|director|founder|cofounder|co founder|partner|senior|chief|designer|engineer|lawyer"
        r"|investor|product|works|based|lives)\b.*)",
        lambda f: _apposed(f),
        "who",
    ),
)


_ = pattern
ROWS: tuple[Row, ...] = (*UPDATE, *NEW)
