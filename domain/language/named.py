"""Who is named in a message: what the names room finds, judged by the grammar around it.

A name that is a word as well ("Will", "May", "Hope"), half heard or new needs a place where a person stands:
after "with" or "called", before "called" or "and I", in a list of people. Where the grammar expects a
person and nothing was found, ``name_at`` looks again.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from domain.language.lexicon.forms import every, one_of, words
from domain.language.lexicon.forms import verbs as inflected
from domain.language.lexicon.vocabulary import VOCABULARY
from domain.language.names import Mention, NameIndex, find_mentions, name_at
from domain.language.names.match import NOBODY
from domain.language.spelling import mend

_OBJECT_VERBS = inflected(
    """
    meet:met see:saw:seen call email text message ping phone ring:rang dm whatsapp slack visit ask
    tell:told thank introduce intro invite help teach:taught send:sent give:gave show:showed
    congratulate mentor coach advise remind contact snooze mute tag rate add interview hire refer
    recommend facetime zoom owe promise write:wrote:written chase nudge brief bump put:put move
    make:made catch:caught greet host join pitch pay:paid buy:bought lend:lent forward answer update
    connect know:knew:known save merge archive delete forget:forgot approach onboard let:let support
    treat loan back endorse poke buzz mail wish hug dial hush leave:left skip upgrade promote demote
    rename pitch query question praise follow prep prepare"""
)
_VERBS_BEFORE = one_of(
    (*every(_OBJECT_VERBS, "base", "s", "ing", "past", "done"), "met up with", "intro'd", "dm'd")
)
_BEFORE = re.compile(
    r"(?:^|[\s(\[\"'“/:,.;!?-])(?:with|w/?|to|from|for|about|on|x|vs|like|by|and|&|\+|than"
    f"|both|of|regarding|re:?|between|into|{_VERBS_BEFORE}"
    "|who is|who's|who was|whos|meet up with|ran into|run into|bumped into|new contact:?"
    "|contact:|note on|note about|note:|story:|tier [123]:?|intro:|cc|@|☕️?|📞|🍽️?|✉️?|🍻|💬"
    r"|🎥|🍺|🍷|🤝|📧|coffee|lunch|dinner|breakfast|brunch|drinks|dear|hey|hi|dr\.?"
    r"|not)[\s:]*[\"'“(*@]?$",
    re.IGNORECASE,
)
_SLOT = re.compile(
    rf"(?<![\w'’@.])(?:brief me on|with|wit|wiht|w/|w|{_VERBS_BEFORE}|ran into|run into|bumped into|into"
    rf"|talked"
    " to|talk to|talking to|spoke to|speak to|wrote to|write to|reached out to|reach out"
    " to"
    "|email to|message to|note to|text to|letter to|replied to|back to|reply to|intro to"
    "|introduction to|introduced me to|hello to|hi to|speaking to|listened to|thanks to"
    "|sent to|gave to|know about|brief me on|tell me about|follow up on|prep me on|fill"
    " me in on"
    "|email from|call from|message from|text from|heard from|hear from|note on|note about"
    "|note for|whatsapp from|dm from|letter from|voicemail from|intro from|referral from"
    "|lead from|advice from|help from|feedback from"
    "|who is|who's|who was|between|contact:|contact|connection:|(?:contacts|people|names|list|add"
    "|connections|friends"
    r"|colleagues|mentors|peers|network):|about|and|&|,|☕️?|📞|🍽️?|✉️?|🍻|💬|🎥)\s+",
    re.IGNORECASE,
)
_WEAK_SLOT = re.compile(
    "^(?:and|&|,|about|into|send|sent|give|gave|help|helped|show|showed|let|make|made"
    "|know|knew|put|on|for|leave|left|like|owe|buy|bought|follow|back|join|tell|told|ask"
    "|asked|move|forget|support|write|wrote|update|see|saw|hire|catch|caught|call|text"
    r"|message|email|skip|question|add|added|meeting|contact|save|delete)\s+$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:['’]s\b|['’]d\b|['’]ll\b|,? (?:and|&) (?:i|me|myself)\b|\s+(?:also |just |then "
    "|finally |kindly |has |had |really |already |again )*(?:called|rang|phoned|emailed"
    "|texted|messaged|pinged|dmed|wrote|said|told|asked|mentioned|introduced|connected"
    "|helped|gave|sent|offered"
    "|showed|taught|bought|paid|invited|referred|recommended|forwarded|shared|reviewed|is"
    "|was|has|had|wants|needs|works|lives|likes|loves|hates|moved|joined|started|left"
    "|became|got|goes|sits|speaks|knows|thinks|cancelled|canceled|postponed|bailed"
    "|dropped|stopped"
    "|came|tipped|passed|put|hosted|cooked|picked|reached|replied|responded|followed"
    "|liked|commented|endorsed|congratulated|thanked|took|made|met|saw|joined|walked|set"
    "|lent|owes|reminded|promised|agreed|never|didn['’]?t|doesn['’]?t|isn['’]?t"
    "|wasn['’]?t|hasn['’]?t|won['’]?t|slacked|facetimed|zoomed|whatsapped"
    "|proofread|read|drove|sketched|stood|flew|visited|answered|pitched|ran|won|lost"
    r"|found|brought|can wait|plays|runs|teaches|leads|heads|goes by|and [A-Z]\w+|& \w+"
    "|helps|edited|advised|mentored|coached|vouched|nominated|hired|signed|closed"
    "|suggested|proposed|spotted|flagged|turned|turns|prefers|enjoys|collects|retired"
    "|quit|resigned|married|died|relocated|landed|won['’]t|confirmed|apologi[sz]ed"
    "|checked|updated|swung|popped|looked|gets|does|did|will|would|should|could|might"
    r"|asks|says|tells|still|to tier|at work)\b"
    r"|\s*[:–-]|\s*\(|\s+tier\b|\s+(?:over|re|about|tomorrow|yesterday|today|on|at|last"
    r"|this)\b|\s*[?.!,;]*\s*$|\s*,\s)",
    re.IGNORECASE,
)
_VERB_AFTER = re.compile(
    r"^(?: (?:from|at) \w+)?(?:['’]s\b|,? (?:and|&) (?:i|me|myself)\b|(?:(?:,|,? (?:and|&))"
    r" \w+){1,5}\s+(?:were|are|had|have|both|and i|\w+ed|came|met|went|saw|took|got|said|gave|sent|told"
    r"|dropped)\b"
    r"|\s+(?:to |in )?tier \d|\s+(?:monthly|quarterly|yearly)\s*$|\s+(?:(?:just|also|then|finally"
    "|really|has|had|already|again|kindly|never|always|recently|still|now"
    r"|both) )*(?:\w+ed|\w+['’]d|is|was|has|had|rang|wrote|said|told|gave|sent|bought|met|saw|took"
    "|came|made|works|lives|likes|loves|hates|got|put|stood|wants|needs|knows|speaks|sits"
    r"|goes|runs|plays|left|lent|showed|taught|drove)\b)",
    re.IGNORECASE,
)
_CALENDAR = frozenset(
    words(
        "january february march april may june july august september october november"
        " december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr"
        " jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun summer winter autumn"
        " fall spring dawn christmas easter noon eve"
    )
)
_DATE_BEFORE = re.compile(
    r"(?:\b(?:in|by|until|till|since|this|next|last|every|each|early|late|mid|mid-|end of"
    r"|of|on|from|before|after|around|through|during|\d+(?:st|nd|rd|th)?)[\s-]+)$",
    re.IGNORECASE,
)
_DATE_AFTER = re.compile(r"^[\s,]*(?:\d|the \d|first\b|second\b)", re.IGNORECASE)
_EMAIL_OR_LINK = re.compile(
    r"https?://\S{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"
    r"|(?<![\w@.-])[a-z][a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,40})?\.(?:com|org|net|io|dev|app|me)(?:/\S{0,500}"
    r"|(?![\w@]))",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:i|we|you|they|he|she|will|would|may|might|can|could|to)\s+$", re.IGNORECASE)
_NOT_NOW = re.compile(r"^\s+(?:you|my|the|a|an|this|that|it|in|for|your|can|to)\b", re.IGNORECASE)
_LOOSE = re.compile(r"\b(?:from|about|for|of|by|on|to|re|into|like|between|than)\s+$", re.IGNORECASE)
_LOCATIVE = re.compile(r"\b(?:at|in|near|the|a|an|this|that|my|our)\s+$", re.IGNORECASE)


def people_of(text: str, index: NameIndex) -> tuple[Mention, ...]:
    """The people a message names, in order."""
    apart = [found.span() for found in _EMAIL_OR_LINK.finditer(text)] if "." in text else []
    kept: list[Mention] = []
    for mention in find_mentions(text, index):
        if any(mention.start < end and start < mention.end for start, end in apart):
            continue
        mention = _without_verb(text, _within_sentence(text, mention, index), index)
        mention = _without_tail(text, mention, index)
        if _names_a_meal(text, mention) or _is_employer(text, mention, kept):
            continue
        if mention.strong or _stands(text, mention, kept):
            kept.append(mention)
    kept += _in_slots(text, index, kept, apart)
    kept += _parents(text, index, kept)
    return tuple(sorted(kept, key=lambda mention: mention.start))


_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s")


def _within_sentence(text: str, mention: Mention, index: NameIndex) -> Mention:
    """No name goes on after the end of its sentence: "met Dana. Great chat"."""
    stop = _SENTENCE_END.search(text, mention.start, mention.outer[1])
    return name_at(text[: stop.start()], mention.start, index) or mention if stop else mention


def _without_verb(text: str, mention: Mention, index: NameIndex) -> Mention:
    """ "Emialed Dana", "Ping Bob": a verb with a capital before somebody is no part of the name."""
    first, _, rest = mention.said.partition(" ")
    if mention.match.keys or not rest or mend(first.lower()) not in VOCABULARY:
        return mention
    if first.lower() not in VOCABULARY and (not _opens(text, mention.start) or _is_given(first)):
        return mention
    shorter = name_at(text, mention.end - len(rest.lstrip()), index)
    return shorter if shorter and (shorter.match.keys or first.lower() not in VOCABULARY) else mention


def _opens(text: str, at: int) -> bool:
    """Whether a sentence begins here, where any word has a capital."""
    before = text[:at].rstrip(" \t\"'(*-•")
    return not before or before[-1] in ".!?;:\n"


def _is_given(word: str) -> bool:
    from domain.language.names.ordinary import is_given

    return is_given(word.lower())


_TAIL = re.compile(r"\s+(?:n|sir|madam|ma['’]am|uncle|aunty|auntie)$", re.IGNORECASE)


def _without_tail(text: str, mention: Mention, index: NameIndex) -> Mention:
    """ "Kavita n I", "Nikhil Sir": what only stands beside a name is no part of it."""
    tail = None if mention.match.keys else _TAIL.search(mention.said)
    return name_at(text[: mention.start + tail.start()], mention.start, index) or mention if tail else mention


_MEAL_AFTER = re.compile(
    r"^['’]?s?\s+(?:lunch|dinner|brunch|breakfast|supper|roast|drinks|coffee|bbq|barbecue|morning"
    r"|afternoon|evening"
    r"|night|party|picnic|walk|run|ride|hike|catch)\b",
    re.IGNORECASE,
)


def _names_a_meal(text: str, mention: Mention) -> bool:
    """ "Sunday lunch" is no person, unless somebody of that name is known."""
    word = mention.said.lower() in _CALENDAR and not mention.match.keys
    return word and bool(_MEAL_AFTER.match(text[mention.end : mention.end + 20]))


def _is_employer(text: str, mention: Mention, before: Sequence[Mention]) -> bool:
    """ "Olga Reinholt, CFO, Aurinia Foods": after somebody's role stands their firm."""
    if not before or mention.match.keys or not before[-1].role or before[-1].company:
        return False
    return text[before[-1].outer[1] : mention.start].strip() in (",", "-", "–", "—", "@", "of")


_PARENT = re.compile(
    r"(?<![\w'’])(?:with|w/|w|called|call|calling|phoned|phone|rang|ring|visited|visit|visiting|saw|see"
    r"|seeing|texted|text"
    r"|messaged|message|emailed|email|facetimed|facetime|met|meeting|to|from|and|&)\s+"
    r"(?P<who>mum|mom|mommy|mummy|dad|daddy|mama|papa|grandma|grandpa|granny|gran|nana|nan"
    r"|pops)\b(?!['’]s\b|-)",
    re.IGNORECASE,
)


MOST_PARENTS = 20


def _parents(text: str, index: NameIndex, kept: Sequence[Mention]) -> list[Mention]:
    """ "Called mum": parents go by what their children call them."""
    found: list[Mention] = []
    for slot in islice(_PARENT.finditer(text), MOST_PARENTS):
        start, end = slot.span("who")
        if any(mention.outer[0] < end and start < mention.outer[1] for mention in (*kept, *found)):
            continue
        if text[slot.start() : start].strip().lower() in ("and", "&") and not _after_person(
            slot.start(), (*kept, *found)
        ):
            continue
        known = name_at(text[:end], start, index)
        said = text[start:end]
        new = Mention(start, end, (start, end), said[:1].upper() + said[1:].lower(), NOBODY, False, True)
        found.append(known if known and known.match.keys else new)
    return found


def _stands(text: str, mention: Mention, before: Sequence[Mention]) -> bool:
    """Whether the grammar around a doubtful name makes it a person."""
    start, end = mention.start, mention.end
    left, right = text[max(0, start - 40) : start], text[end : end + 40]
    outer_left = text[max(0, mention.outer[0] - 40) : mention.outer[0]]
    if mention.said.lower() in _CALENDAR and (_DATE_BEFORE.search(left) or _DATE_AFTER.match(right)):
        return False
    if mention.word and _NOT_NOW.match(right):
        return _is_object(left)
    if _continues_list(text, before, start):
        return True
    if mention.match.keys and not mention.word:
        return bool(
            _BEFORE.search(left) or _BEFORE.search(outer_left) or _AFTER.match(right) or not left.strip()
        )
    if _LOCATIVE.search(left) or (_LOOSE.search(outer_left) and not _full_name(mention)):
        return False
    if _is_object(left) or _is_object(outer_left):
        return True
    if mention.match.keys and mention.said[:1].isupper() and _PRESENT_AFTER.match(right):
        return mention.said.lower() not in _CALENDAR and _opens(text, start)
    if not left.strip(" \t\"'(*-•\n") or left.rstrip()[-1:] in ".!?;:\n,-":
        return bool(_VERB_AFTER.match(right)) if mention.word else bool(_AFTER.match(right))
    return bool(_VERB_AFTER.match(right)) and not _SELF.search(left)


_PRESENT_AFTER = re.compile(r"^ [a-z]{3,}(?<!s)s (?!of\b|and\b|for\b|in\b|at\b|on\b)[a-z]")
"""A verb of the third person and what it takes: "Iris collects vinyl"."""


def _is_object(left: str) -> bool:
    return _ends_like_a_verb(left[-24:])


@lru_cache(maxsize=1024)
def _ends_like_a_verb(left: str) -> bool:
    """Whether what stands here wants a person next; asked more than once of most places."""
    return bool(_BEFORE.search(left))


def _continues_list(text: str, before: Sequence[Mention], start: int) -> bool:
    """ "Hope, Miles & Frank": what stands in a list of people is one."""
    if not before or start - before[-1].outer[1] > 7:
        return False
    between = text[before[-1].outer[1] : start].strip().lower()
    return between in ("and", "&", "+", ",", ", and", ",and", "n", "/", ", &")


def _in_slots(
    text: str, index: NameIndex, kept: Sequence[Mention], apart: Sequence[tuple[int, int]]
) -> list[Mention]:
    """People the names room did not find by itself, where the grammar expects one."""
    found: list[Mention] = []
    taken = [mention.outer for mention in kept]
    for slot in list(_SLOT.finditer(text))[:40]:
        at = slot.end()
        if any(start <= at < end for start, end in (*taken, *apart)):
            continue
        if slot[0].strip().lower() in ("and", "&", ",") and not _after_person(slot.start(), (*kept, *found)):
            continue
        mention = name_at(text, at, index) or _given_at(text, slot[0], at)
        if mention is None or any(
            mention.start < end and start < mention.end for start, end in (*taken, *apart)
        ):
            continue
        if _WEAK_SLOT.match(slot[0]) and not mention.match.keys and not _looks_named(mention):
            continue
        if mention.word and not (mention.strong or mention.match.keys or _is_newcomer(slot[0], mention)):
            continue
        found.append(mention)
        taken.append(mention.outer)
    return found


_MET = re.compile(
    r"^(?:with|wit|w/|w|ran into|run into|bumped into|met|saw|called|emailed|texted)\s+$", re.IGNORECASE
)


_CAPITAL = re.compile(r"[A-Z][a-z]{2,20}(?![\w'’-]| [A-Z])")


def _given_at(text: str, slot: str, at: int) -> Mention | None:
    """A given name that is an ordinary word, written with a capital."""
    found = _CAPITAL.match(text, at)
    if not found:
        return None
    new = Mention(at, found.end(), found.span(), found[0], NOBODY, True, False)
    return new if _is_newcomer(slot, new) else None


def _is_newcomer(slot: str, mention: Mention) -> bool:
    """ "Had coffee with Mark": with a capital where only a person stands, a given name that is a word too."""
    said = mention.said
    return (
        bool(_MET.match(slot))
        and said[:1].isupper()
        and not said.isupper()
        and said.lower() not in _CALENDAR
        and _is_given(said.split()[0])
    )


def _after_person(at: int, people: Sequence[Mention]) -> bool:
    return any(0 <= at - mention.outer[1] <= 2 for mention in people)


def _full_name(mention: Mention) -> bool:
    """Whether somebody new is named with more than one word, or a word that names people."""
    from domain.language.names.ordinary import is_given

    words = mention.said.split()
    return bool(mention.match.keys) or len(words) > 1 or is_given(words[0].lower())


def _looks_named(mention: Mention) -> bool:
    """Written as a name, or a name somebody in the world has."""
    from domain.language.names.ordinary import is_given

    return mention.said[:1].isupper() or is_given(mention.said.split()[0].lower())
