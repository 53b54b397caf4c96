"""What opportunities are called, and what words say of them: what became of one, what it was worth. Pure."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from domain.model import Opportunity
from domain.phrases import capital, shortened

KINDS = {
    "job_lead": "a job lead",
    "referral": "a referral",
    "partnership": "a partnership",
    "idea": "an idea",
    "invitation": "an invitation",
    "investment": "money, or a way to it",
    "introduction": "an introduction",
}
"""Kinds of opportunity, as the language tells them and as they read (method, section 4)."""

UNCLEAR = "idea"
"""The kind of what says no other (the language's own choice)."""

OPEN = ("new", "active")
"""States of an opportunity of which something may still come."""

STATES = {"new": "new", "active": "still open", "won": "won", "lost": "lost", "passed": "passed on"}
"""Each state as it reads in a sentence."""

THANKS_WITHIN = timedelta(days=91)
"""Thanks are brought up for that long after it came or was decided (ours): a quarter."""

WORTH = 60
"""Letters of a value that are said back (ours); all of it is kept."""


def kind_label(kind: str | None) -> str:
    """ "Job lead", for a line or a button."""
    return capital((kind or UNCLEAR).replace("_", " "))


def is_open(one: Opportunity) -> bool:
    return one.state in OPEN


def thanks_due(one: Opportunity, today: date) -> bool:
    """Whether somebody brought it lately and hasn't been thanked, however it ended."""
    latest = max(one.day, one.closed_on or one.day)
    return bool(one.people) and not one.thanked and today - latest < THANKS_WITHIN


def marks(one: Opportunity, today: date) -> str:
    """What there is to add to its line: " (won, worth 20k; thanks due)"."""
    told = [STATES[one.state]] if one.state != "new" else []
    told += [f"worth {shortened(one.value, WORTH)}"] if one.value else []
    said = [", ".join(told)] if told else []
    said += ["thanks due"] if thanks_due(one, today) else []
    return f" ({'; '.join(said)})" if said else ""


_MONEY = (
    r"(?:(?:about|around|roughly|some|over|up to|almost|nearly|€|\$|£|¥)\s*)*\d[\d.,]*"
    r"(?:\s?(?:k|m|mn|bn|thousand|million|grand))?\b"
    r"(?:\s?(?:€|\$|£|¥|(?:euros?|eur|dollars?|usd|pounds?|gbp|chf|francs?|yen|bucks)\b))?"
    r"(?:\s(?:a|per)\s(?:year|month|week|day|hour))?"
)
_THING = (
    r"(?:an?|one|two|three|four|five|some|several)\s(?!(?:try|look|shot|lot|go|read|visit|thought|fortune|call)"
    r"\b)[^,;!?\n]{1,40}?"
)
_END = (
    r"(?=\s(?:for|from|to|with|thanks|because|which|that|and|but|last|this|today|yesterday|in)\b"
    r"|[,;!?\n]|\.(?!\d)|$)"
)
_WORTH = re.compile(rf"(?i)\bworth\s(?P<value>{_MONEY}|{_THING}){_END}")
_PRICED = re.compile(
    r"(?i)(?P<value>(?:€|\$|£|¥)\s?\d[\d.,]*\d?(?:\s?(?:k|m|bn|thousand|million))?\b"
    r"|\b\d[\d.,]*\s?(?:k|m|bn|thousand|million)?\s?(?:€|\$|£|¥|(?:euros?|eur|dollars?|usd|pounds?|gbp|chf)\b))"
)


_PAID = re.compile(
    r"(?i)\b(?:invest(?:s|ed|ing)?|pay(?:s|ing)?|paid|offer(?:s|ed)?|brought in|brings in|for|of)\s"
    r"(?:me\s|us\s)?(?P<value>\d[\d.,]*\s?(?:k|million|thousand|grand))\b"
)


def value_in(text: str) -> str | None:
    """What it is said to be worth: "worth 20k", "worth a client", or a price."""
    found = _WORTH.search(text) or _PRICED.search(text) or _PAID.search(text)
    return found["value"].strip(" .,") if found else None


VERDICTS: Sequence[tuple[str, re.Pattern[str]]] = tuple(
    (state, re.compile(rf"\b(?:{words})\b"))
    for state, words in (
        (
            "passed",
            r"(?:i|we)(?: have| had| just| finally| politely|'ve)* (?:passed(?! my)|declined|walked away"
            r"|said no|turned (?:it|that|them|him|her|down|the .{1,40}? down|this))|decided against"
            r"|decided not to|not for (?:me|us)",
        ),
        (
            "lost",
            r"lost|fell (?:through|apart|flat)|(?:did|does|has|will)(?: not|n't|nt|n t) \w+|never \w+"
            r"|went (?:nowhere|south|cold|badly|to someone else|to somebody else|to a competitor)"
            r"|led (?:nowhere|to nothing)|(?:came|come) to nothing|nothing (?:ever )?(?:came|has come)"
            r"|nothing (?:ever )?materiali\w+|failed"
            r"|rejected|turned (?:us|me|it)? ?down|declined|cancell?ed|dead|died|collapsed|fizzled(?: out)?"
            r"|flop|bust|hit a wall|dried up|no go|passed on|ghosted|said no|is off|chose (?:someone|somebody"
            r"|another)|to a competitor",
        ),
        ("active", r"stalled|on hold|still|in progress|ongoing|pending|in talks|waiting|under way"),
        (
            "won",
            r"won|worked out|came through|come through|paid off|panned out|(?:got )?signed|landed|closed"
            r"|got|sealed|converted|bore fruit|succeeded|hired|invested|success|hit|win|went"
            r" (?:well|great|through|live)|turned into|led to|became|resulted in|accepted|approved|confirmed"
            r"|in the bag|bought|secured|bagged|clinched|took|materiali[sz]ed|happened|delivered|generated"
            r"|produced|earned|yielded|brought|is on|came on board|renewed|funded|backed|picked|chose|paid"
            r"|joined|agreed|said yes|done deal|a go|good things|business",
        ),
    )
)
"""What became of it, by the words that say it; the first that matches wins."""


def verdict(text: str) -> str | None:
    """What became of it: won, lost, passed, active (nothing yet); None where the words don't tell."""
    words = text.casefold().replace("’", "'")
    return next((state for state, pattern in VERDICTS if pattern.search(words)), None)
