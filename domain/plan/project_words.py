"""What a project is in words: what it is about, and how one tells others of it."""

import re
from dataclasses import dataclass

from domain.people.search import ASKED, asked_words
from domain.phrases import shortened

SAID = 120
"""Letters of a project that are said back (ours); all of it is kept."""

NAME = 24
"""Letters of what a button is about (ours)."""

_VERBS = """
preparing writing drafting building launching planning organising organizing starting developing designing
researching working creating making giving holding running putting moving getting breaking switching
transitioning branching expanding entering pitching hosting finishing editing recording producing filming
teaching setting exploring investigating looking thinking applying raising opening founding
"""
VERBS = "|".join(sorted(set(_VERBS.split())))
"""How people say that they are at something."""

_LEADS = re.compile(
    r"(?i)^(?:(?:i|we)(?:\s*['’](?:m|re|ve)|\s+am|\s+are|\s+have)?(?:\s+been)?\s+)?"
    r"(?:(?:currently|now|just|still|right now)\s+)*"
)
_AT_WORK = re.compile(
    rf"(?i)^(?P<verb>{VERBS})\b(?P<after>(?:\s+(?:on|into|in|up|together|out|about|for|to)\b)*)\s+(?P<thing>\S.*)$"
)
_ARTICLE = re.compile(r"(?i)^(?:a|an|the|some|another)\s+")
_ONE = re.compile(r"(?i)^(?:an?|some|another)\s+")
_OWN = re.compile(r"(?i)^(?:my|our)\s+")

_MADE = """
talk talks article articles book books post essay paper thesis report newsletter podcast workshop webinar
course class lecture keynote presentation pitch proposal bid project plan piece blog chapter series video
episode event conference panel speech deck product prototype app startup company business campaign study
survey dissertation guide column interview exhibition session training meetup launch site website
"""
MADE = frozenset(_MADE.split())
"""What people make: it tells what a project is, not what it is about."""

_LAST_MADE = re.compile(rf"(?i)(?<=\w)\s+(?:{'|'.join(MADE)})$")

_ASIDE = """
new own first second next last big small short long together way week weeks month months year years today
tomorrow tonight now soon currently spring summer autumn winter quarter january february april june july
august september october november december monday tuesday wednesday thursday friday saturday sunday field
sector industry space area market world topic subject career job idea ideas more how why around thing things
something myself ourselves introduction stuff kind project projects integrate integration
"""
ASIDE = ASKED | frozenset(_ASIDE.split()) | frozenset(_VERBS.split())
"""Words of a project that lead to nobody (ours)."""

_ABOUT = re.compile(r"(?i)\b(?:on|about|around|regarding|for|into)\s+(\S.*)$")
_WHEN = re.compile(
    r"(?i)[\s,]+(?:(?:(?:in|on|by|until|for|at)\s+)?(?:the\s+)?(?:next|this|early|late)\s+\w+|(?:in|by|on)\s+(?:january"
    r"|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter"
    r"|\w+day)|today|tomorrow|soon|right now|now)\W*$"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """ "putting together a bid": what is done, with what follows the verb, and to what."""

    verb: str
    after: str
    thing: str


def is_work(text: str) -> bool:
    """Whether it tells of something the user is at, and doesn't only ask about a subject."""
    told = _told(text)
    if told is not None:
        return True
    first = _ARTICLE.match(text) or _OWN.match(text)
    return first is not None and bool(made(text))


def bare(text: str) -> str:
    """ "preparing a talk on pricing" of "I'm preparing a talk on pricing."."""
    plain = " ".join(text.split()).strip(' .,;:!?-–—"“”')
    return _LEADS.sub("", plain, count=1) or plain


def name(text: str) -> str:
    """ "talk on pricing", for a button."""
    told = _told(text)
    thing = told.thing if told else text
    return shortened(_OWN.sub("", _ARTICLE.sub("", thing)), NAME)


def subject(text: str) -> str:
    """ "pricing" of "preparing a talk on pricing"; where it isn't told what it is about, the thing itself."""
    told = _told(text)
    thing = _WHEN.sub("", told.thing if told else text)
    if not set(telling(text)) - MADE:
        return shortened(text if told else thing, SAID)
    found = _ABOUT.search(thing) if made(thing) else None
    about = _OWN.sub("", _ONE.sub("", found[1] if found else thing))
    return shortened(_LAST_MADE.sub("", about), SAID)


def wish(text: str) -> str:
    """ "someone who knows pricing", for a gap."""
    about = "" if set(telling(text)) - MADE else "about "
    return f"someone who knows {about}{subject(text)}"


def telling(text: str) -> list[str]:
    """The words that say what it is about, plain and once each; of none such, what is made."""
    told = _told(text)
    said = asked_words(_WHEN.sub("", told.thing if told else text), frozenset())
    found = [word for word in said if word not in ASIDE]
    return [word for word in found if word not in MADE] or found


def made(text: str) -> list[str]:
    """What is made: "talk"."""
    told = _told(text)
    return [word for word in asked_words(told.thing if told else text, frozenset()) if word in MADE]


def asking(text: str) -> str:
    """After "may I ask you": "about the talk on pricing I'm preparing"."""
    told = _told(text)
    if told is None:
        return f"about {text}"
    if _ARTICLE.match(told.thing):
        doing = f"{told.verb} {told.after}".strip()
        return f"about the {_ARTICLE.sub('', told.thing)} I'm {doing}"
    if _OWN.match(told.thing) or told.after == "on":
        return f"about {told.thing}"
    return f"about {text}"


def sharing(text: str) -> str:
    """To somebody who would gain from it: "I'm preparing a talk on pricing"."""
    return f"I'm {text}" if _told(text) else f"I'm working on {text}"


def _told(text: str) -> _Told | None:
    found = _AT_WORK.match(text)
    if found is None:
        return None
    after = " ".join(found["after"].split())
    if not after and not (_ARTICLE.match(found["thing"]) or _OWN.match(found["thing"])):
        return None
    return _Told(found["verb"].lower(), after, found["thing"])
