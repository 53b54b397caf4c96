"""What is said of somebody in passing: "designer at Figma, based in Berlin, met at SaaStr, tier 2"."""

import re
from typing import Any

from domain.language.durations import rhythm_days
from domain.language.lexicon.kinds import QUADRANT, kind_of
from domain.language.lexicon.places import is_place
from domain.language.reading import Reading

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+")
_PHONE = re.compile(r"\+?\d[\d().\s-]{5,18}\d")
_TAG = re.compile(r"#([^\W_][\w-]*)")
_TIER = re.compile(r"\btier\s*(1|2|3|one|two|three)\b", re.IGNORECASE)
_STRENGTH = re.compile(r"\bstrength\s*(?:of\s*)?([1-5])\b", re.IGNORECASE)
_TIERS = {"1": 1, "2": 2, "3": 3, "one": 1, "two": 2, "three": 3}
_PLACE = re.compile(
    r"\b(?:based in|lives in|living in|located in|out of|from|in|near)\s+(?P<place>[A-ZÀ-Þ][\w.'’ -]*)"
)
_SMALL_PLACE = re.compile(r"\b(?:based in|out of|in|near|from)\s+(?P<place>[a-zà-ÿ][\w.'’ -]*)$")
"""A place typed in haste: "lawyer in hamburg"."""
_MET = re.compile(
    r"\b(?:(?:i |we )?(?:just )?met|whom i met|who i met|know (?:him|her|them)?|know)\s+(?:him |her |them"
    r" )?(?P<how>(?:at|through|via|from|in|on|during|by|when)\b.*)",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\b(?:introduced|intro'?d|referred|recommended|intro) by\s+(?P<by>[^,;]+)|\bintro"
    r" from\s+(?P<by2>[^,;]+)",
    re.IGNORECASE,
)
_TAGGED = re.compile(r"\btag(?:ged)?(?: as)?:?\s+(?P<tag>[^,;]+)", re.IGNORECASE)
_INTERESTED = re.compile(r"\b(?:into|interested in|likes|loves)\s+(?P<what>[^,;]+)", re.IGNORECASE)
_BIRTHDAY = re.compile(r"\bbirthday\b", re.IGNORECASE)
_JOB = re.compile(
    "^(?:(?:is|works?|working|as|who is|who works|who s|now|currently|a|an|the|our|my|new"
    r"|he is|she is|he's|she's|they're|and|,|:|-|–|\()\s+)*"
    r"(?P<role>[^,;:()@]*?)\s*(?:\b(?:at|with|from)\b|@)\s*(?P<company>[^,;()]+)$",
    re.IGNORECASE,
)
_AT = re.compile(
    r"^(?:(?:works?|working|is|who works|now|currently|he works|she works)\s+)*(?:at|@"
    r"|from|of|with|for)\s+(?P<company>[^,;()]+)$",
    re.IGNORECASE,
)
_TITLES = re.compile(
    "^(?:(?:is|works|as|a|an|the|our|my|now|new|their|he is|she is|chief|senior|junior|lead|principal|head"
    "|vice|vp|former|ex|freelance|independent|staff|associate|assistant|general|managing|executive|deputy"
    r"|global|regional|interim|acting)[\s-]+)*(?:[\w&/+-]+\s+){0,3}?(?:c[a-z]?[etfmoisphdr]o|ceo|vp|svp|evp"
    "|md|pm|hr|head|director|manager|engineer|designer|lawyer|attorney|founder|cofounder|co-founder|partner"
    "|investor|analyst|consultant|developer|architect|scientist|researcher|professor|teacher|doctor|nurse"
    "|recruiter|marketer|writer|editor|journalist|producer|artist|accountant|banker|trader|broker|president"
    "|chair|chairman|chairwoman|chairperson|officer|lead|specialist|coordinator|assistant|advisor|adviser"
    "|strategist|planner|owner|principal|associate|intern|student|fellow|counsel|secretary|treasurer|agent"
    "|buyer|seller|technician|administrator|therapist|psychologist|dentist|surgeon|physician|pharmacist"
    "|chef|photographer|musician|author|coach|trainer|salesperson|sales|marketing|operations|product|ops"
    "|cto|cfo|coo|cmo|cpo|cro|ciso|chro|gm|dean|lecturer|economist|barrister|solicitor|judge|pilot|realtor"
    "|contractor|builder|supervisor|controller|auditor|buyer|copywriter|freelancer|entrepreneur|vc|angel"
    "|evangelist|advocate|representative|rep|executive|exec|statistician|mathematician|physicist|chemist"
    "|biologist|translator|interpreter|curator|filmmaker|publisher|philanthropist|minister|politician|mayor"
    "|diplomat|ambassador|programmer|tester|sre|devops|postdoc|chief of staff|notary|baker|plumber"
    "|electrician|carpenter|farmer|vet|midwife|barber|tailor|florist|architect|sculptor|painter|librarian"
    "|curator|surveyor|paralegal|paramedic|firefighter|winemaker|brewer|barista|gardener|translator"
    r"|animator)s?(?:\s+(?:of|for|in|and)\s+[\w&/ -]+|,?\s+\w+){0,2}$",
    re.IGNORECASE,
)


def apposition_facts(reading: Reading, start: int, end: int, *, job: bool = False) -> dict[str, Any]:
    """The facts in ``text[start:end]``; with ``job``, what has no other sign is read as a role."""
    said = _without_days(reading, start, end)
    told: dict[str, Any] = {}
    if _BIRTHDAY.search(said) and (days := reading.days_in(start, end)):
        day = days[0].future or days[0].past
        if day:
            told["birthday"] = f"{day.date:%m-%d}"
    return told | said_in_passing(said, job=job)


_PARTS = re.compile(r"[,;()]|\s[-–—]\s|\.\s|\s+and\s+(?=based|lives|met|works|likes|is\b|tier)")


def said_in_passing(said: str, *, job: bool = False) -> dict[str, Any]:
    """The facts in these words, part by part."""
    told: dict[str, Any] = {}
    for part in _PARTS.split(said):
        _add(told, part.strip(" .:-–—\t\n"), job=job)
    return told


def _without_days(reading: Reading, start: int, end: int) -> str:
    if start >= end:
        return ""
    first, last = reading.span(start, end)
    said, at = "", first
    for span in reading.days_in(start, end):
        said += reading.source[at : span.start]
        at = span.end
    return said + reading.source[at:last]


def _add(told: dict[str, Any], part: str, *, job: bool) -> None:
    if not part:
        return
    if email := _EMAIL.search(part):
        told.setdefault("email", email[0].rstrip("."))
    elif phone := _PHONE.search(part):
        told.setdefault("phone", phone[0].strip())
    elif tags := _TAG.findall(part):
        told["tags"] = [*told.get("tags", []), *tags]
    elif tier := _TIER.search(part):
        told["tier"] = _TIERS[tier[1].lower()]
    elif strength := _STRENGTH.search(part):
        told["strength"] = int(strength[1])
    elif tagged := _TAGGED.search(part):
        told["tags"] = [*told.get("tags", []), tagged["tag"].strip()]
    elif by := _INTRODUCED.search(part):
        told["introduced_by"] = (by["by"] or by["by2"]).strip()
    elif met := _MET.search(part):
        told["how_met"] = met["how"].strip()
    elif (rhythm := rhythm_days(part)) and len(part.split()) < 6:
        told["cadence_days"] = rhythm
    else:
        _add_job(told, part, job=job)


def _add_job(told: dict[str, Any], part: str, *, job: bool) -> None:
    if as_role := re.match(
        r"^(?P<company>[^,;]+?) as (?:an?|the|their|its|our)?\s*(?P<role>[\w /&-]+)$", part
    ):
        told.setdefault("role", _role(as_role["role"]))
        company = re.sub(r"^(?:at|for|with)\s+|\s+(?:now|currently|these days)$", "", as_role["company"])
        told.setdefault("company", _clean(company))
        return
    if (
        of := re.match(r"^(?P<role>.+?) (?:of|for) (?P<company>[A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*)*)$", part)
    ) and _company_of(of["role"], of["company"]):
        told.setdefault("role", _role(of["role"]))
        told.setdefault("company", of["company"])
        return
    part = re.sub(r"\s+(?:now|these days|currently|today|as of)$", "", part, flags=re.IGNORECASE)
    if (place := _PLACE.search(part)) and (
        is_place(place["place"]) or re.match(r"(?:is )?(?:based|lives|living|located)", part)
    ):
        told.setdefault("place", place["place"].strip())
        part = part[: place.start()].strip()
    elif (place := _SMALL_PLACE.search(part)) and is_place(place["place"]):
        told.setdefault("place", place["place"])
        part = part[: place.start()].strip()
    if not part:
        return
    if part[:1].isupper() and is_place(part):
        told.setdefault("place", part)
        return
    if at := _AT.match(part):
        told.setdefault("company", _clean(at["company"]))
    elif (both := _JOB.match(part)) and _TITLES.match(_role(both["role"])):
        if re.search(r"(?:\b(?:at|with|from|for)|@)\s*$", part[: both.start("company")]) or not job:
            told.setdefault("role", _role(both["role"]))
            told.setdefault("company", _clean(both["company"]))
        else:
            told.setdefault("role", _role(part))
    elif kind_of(QUADRANT, part.lower()) and len(part.split()) < 4:
        told.setdefault("quadrant", kind_of(QUADRANT, part.lower()))
    elif liked := _INTERESTED.search(part):
        told["interests"] = [*told.get("interests", []), liked["what"].strip()]
    elif _TITLES.match(part):
        told.setdefault("role", _role(part))
    elif both and job and both["role"] and len(both["role"].split()) <= 5:
        told.setdefault("role", _role(both["role"]))
        told.setdefault("company", _clean(both["company"]))
    elif job and "role" in told and "company" not in told and _FIRM.fullmatch(part):
        told["company"] = part


_FIRM = re.compile(r"[A-Z][\w&.'-]*(?: [A-Z&][\w&.'-]*){0,3}")
"""A name with capitals, where a firm stands: "Dana Kim - CTO - Acme"."""

_DEPARTMENTS = re.compile(
    r"\b(?:sales|marketing|engineering|product|design|operations|finance|legal|people|hr|research|growth"
    "|data|strategy|staff|partnerships|business|communications|it|security|procurement|talent|customer"
    r"|content|brand|europe|emea|apac|asia|america|americas|africa|uk|us|germany|france|india)\b",
    re.IGNORECASE,
)


def _company_of(role: str, company: str) -> bool:
    """Whether "CTO of Linear" names a firm, unlike "VP of Sales"."""
    return bool(_TITLES.match(_role(role))) and not _DEPARTMENTS.search(company) and not is_place(company)


def _role(said: str) -> str:
    return re.sub(
        r"^(?:(?:is|works?|working|as|now|currently|an?|the|our|my|their|who is|he is|she is|new)\s+)+",
        "",
        said.strip(),
        flags=re.IGNORECASE,
    )


def _clean(said: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+(?=[a-z])", "", said.strip(" .,"))
