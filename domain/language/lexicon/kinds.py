"""Kinds of opportunity, draft, gap and quadrant, by the words that say them; the first that matches wins."""

import re

OPPORTUNITY: tuple[tuple[str, str], ...] = (
    ("investment", r"invest\w*|funding|term sheet|angels?|vcs?|seed|raise|capital|grants?|lp"),
    (
        "invitation",
        r"invit\w*|speak(?:ing|er)?|panel|keynote|podcast|guest|conference|talk|webinar|event"
        r"|join (?:\w+ ){0,2}(?:board|panel|advisory \w+|jury)",
    ),
    ("partnership", r"partner\w*|collab\w*|joint|co \w+|alliance|team up|integration"),
    (
        "referral",
        r"refer\w*|clients?|customers?|prospects?|sales lead|passed (?:on )?my name|deals?"
        "|accounts?|business",
    ),
    (
        "job_lead",
        r"jobs?|roles?|positions?|opening|openings|hiring|vacancy|vacancies|recruit\w*"
        "|opportunity at|interview|gig"
        r"|gigs|contract|freelance|project|work|offer|headhunt\w*|board seat|internship",
    ),
    ("idea", r"ideas?|insights?|tip|concept|suggestion|inspiration"),
    ("introduction", r"introduc\w*|intro|connected"),
)

DRAFT: tuple[tuple[str, str], ...] = (
    ("thanks", r"thank\w*|thanks|gratitude|appreciation"),
    ("introduction", r"introduc\w*|double opt in|connect\w* .* (?:with|to)"),
    ("congratulations", r"congrat\w*|birthday|well done|kudos|felicitat\w*|promotion"),
    (
        "reconnection",
        r"reconnect\w*|long time|lost touch|get back in touch|re connect|rekindle|revive|reach back",
    ),
    ("follow_up", r"follow (?:up|ups|ing up)|recap|next steps"),
    ("ask", r"ask|asking|request\w*|favou?rs?"),
    ("give", r"gives?|giving|offer\w*|share|sharing|useful|value|article"),
    (
        "check_in",
        r"check\w* in|check ins?|catch up|hello|hi|note|message|email|text|ping|how are you"
        "|touch base|dm|line|letter",
    ),
)

GAP: tuple[tuple[str, str], ...] = (
    (
        "perspective",
        r"perspectiv\w*|divers\w*|different (?:views?|minds?|backgrounds?)|outsiders?|think"
        " differently|viewpoints?",
    ),
    (
        "opportunity",
        r"opportunit\w*|investors?|recruiters?|clients?|customers?|hiring managers?|jobs?"
        "|buyers?|leads?|angels?|vcs?"
        r"|referr\w*|way in|partners?|prospects?|headhunters?|decision makers?|editors?|publishers?",
    ),
    (
        "resource",
        r"resourc\w*|money|funding|budget|equipment|space|tools?|sponsors?|funders?|suppliers?"
        "|vendors?|capital|donors?",
    ),
    ("knowledge", r".*"),
)

QUADRANT: tuple[tuple[str, str], ...] = (
    ("mentor", r"mentors?(?: and advisors?)?|advisors?|advisers?|coach(?:es)?"),
    ("colleague", r"(?:internal )?(?:colleagues?|coworkers?|co workers?|teammates?|team mates?)|internal"),
    ("peer", r"(?:industry )?peers?"),
    ("collaborator", r"(?:potential )?collaborators?"),
)


def kind_of(table: tuple[tuple[str, str], ...], words: str) -> str | None:
    """The first kind of the table that these plain words say."""
    return next((kind for kind, pattern in _compiled(table) if pattern.search(words)), None)


_CACHE: dict[int, tuple[tuple[str, re.Pattern[str]], ...]] = {}


def _compiled(table: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    if id(table) not in _CACHE:
        _CACHE[id(table)] = tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, words in table)
    return _CACHE[id(table)]


FACT: dict[str, str] = {
    word: kind
    for kind, said in {
        "company": "company employer firm workplace",
        "role": "role|title|job title|job|position|occupation",
        "industry": "industry field sector",
        "function": "function department team",
        "seniority": "seniority|seniority level",
        "place": "place city location hometown home country town",
        "quadrant": "quadrant",
        "tier": "tier",
        "strength": "strength rating",
        "cadence_days": "cadence rhythm frequency",
        "tag": "tag tags label labels",
        "interest": "interest interests hobby hobbies",
        "note": "note|notes|last note|latest note|all notes",
        "birthday": "birthday|birthdate|date of birth|dob",
        "email": "email|emails|e mail|mail|email address",
        "phone": "phone|number|phone number|mobile|mobile number|cell|telephone",
        "link": "link|links|website|linkedin|url|homepage|profile link",
        "alias": "alias|aliases|nickname|nicknames|other name|other names",
        "area": "area|areas|area of collaboration|areas of collaboration",
        "background": "background",
        "perspective": "perspective",
        "how_met": "how we met|origin",
        "address": "address",
    }.items()
    for word in (said.split("|") if "|" in said else said.split())
}
"""The kinds of facts, by the words that name them."""

SEVERAL = {"tag": "tags", "interest": "interests", "alias": "aliases", "area": "area"}
"""Kinds of which several are told at once, with the name their list goes by."""
