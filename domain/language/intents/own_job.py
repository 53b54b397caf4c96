"""A job or a field of one's own that changed: ``approach``, which is thought over then, and ``settings``."""

import re

from domain.language.intents.settings import own_field
from domain.language.rows import Fields, Found, Row, row

_BEFORE = "(?:(?:by the way|btw|fyi|well|so|oh|hey|and|big|great|good|news|update|guess what) )*"
_I = _BEFORE + r"i (?:(?:have|just|recently|finally|also|am|will|be|been|now|soon|{D}|going to|about to) )*"
_WORK = (
    "(?:jobs?|careers?|employers?|compan(?:y|ies)|roles?|fields?|industr(?:y|ies)|sectors?|professions?|firms?"
    "|positions?|line of work)"
)
_KIND = r"(?:(?!in\b|at\b)[\w-]+ ){0,2}"
_END = (
    "(?: (?:(?:at|with|in|as|for|to|from|and|because|since|on|next|last|this|after) .*|now|again|too|soon"
    "|recently|yesterday|today|tomorrow|{D}|ago|myself))*$"
)


def _mine(found: Found) -> Fields | None:
    """Nobody else's job, and nothing that is only wondered about."""
    if found.people() or "?" in found.clause.mark:
        return None
    return {"changed": "field" if re.search(r"\b(?:fields?|industr|sector|line of)", found.words) else "job"}


def _moved(found: Found) -> Fields | None:
    """ "I moved into healthcare": the own field, and that it is a new one."""
    fields = own_field(found)
    return {**fields, "changed": "field"} if fields else None


OWN_JOB: tuple[Row, ...] = (
    row(
        "approach",
        f"{_I}(?:chang(?:e|ed|ing)|switch(?:ed|ing)?|mov(?:e|ed|ing)) "
        f"(?:my |to (?:a |an )?(?:new|different) )?{_WORK}{_END}",
        _mine,
        None,
    ),
    row(
        "approach",
        f"{_I}(?:start(?:ed|ing)?|beg[au]n|beginning|got|gotten|landed|found|took|taken|taking|accepted"
        "|signed|in|at) (?:on |for )?(?:a|an|my|the) (?:brand )?(?:new|other|different|another) "
        f"{_KIND}{_WORK}{_END}",
        _mine,
        None,
    ),
    row(
        "approach",
        f"{_I}(?:quit|quitting|left|leaving|resigned from|lost|losing) (?:my|the) {_KIND}{_WORK}{_END}",
        _mine,
        None,
    ),
    row(
        "approach",
        f"{_I}(?:(?:got|get|getting|was|were) )?(?:promoted|laid off|made redundant|between jobs|out of work)"
        f"{_END}",
        _mine,
        None,
    ),
    row(
        "approach",
        f"{_BEFORE}(?:(?:i have (?:got )?)?(?:a |my )new {_KIND}{_WORK}|new (?:job|role|career|employer)"
        f"|my {_KIND}(?:job|role|field|career|industry|employer) (?:has |just |have )*changed)"
        "(?: (?:at|with|in|as|for|starts?|started|starting|begins|began|is) .*| {D})*$",
        _mine,
        None,
    ),
    row(
        "approach",
        rf"{_I}work(?:ing)? (?:at|for) (?!home\b|night|least\b|weekends|the moment)(?:[\w&'.-]+ ){{1,4}}now$",
        _mine,
        None,
    ),
    row(
        "settings",
        f"{_I}(?:mov(?:ed|ing)|switch(?:ed|ing)|went|chang(?:ed|ing)|transition(?:ed|ing)|pivot(?:ed|ing)"
        "|gone) (?:over )?(?:in)?to (?:(?:the|a job in|a role in|work in) )*(?P<what>.+)$",
        _moved,
        None,
    ),
)
