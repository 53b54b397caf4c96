"""Where somebody is reached: e-mail, phone, links."""

import re

from domain.language.intents.facts.pieces import OPEN, WHO, S, facts
from domain.language.intents.touch import asks
from domain.language.rows import Fields, Found, Row, row

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+")
_PHONE = re.compile(r"(?<![\w/.-])\+?\(?\d[\d().\s-]{4,18}\d(?![\w/])")
_LINK = re.compile(
    r"https?://[^\s,;]+|(?<![\w@.-])(?:[a-z0-9][\w-]*\.)+(?:com|org|net|io|dev|ai|app|me|co|eu|de|fr|uk|ch|at"
    r"|es|it|nl|se|info|example)(?:/[^\s,;]*)?(?![\w@])",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<!\w)@\w+")


def _contact_detail(found: Found) -> Fields | None:
    """An e-mail, a link or a phone number; a handle without its service is no link and stays a note."""
    if asks(found):
        return None
    source = found.reading.said(found.clause.start, found.clause.end)
    if email := _EMAIL.search(source):
        return facts(email=email[0].rstrip("."))
    if link := _LINK.search(source):
        return facts(link=link[0].rstrip(".!?)"))
    if phone := _PHONE.search(source):
        return facts(phone=phone[0].strip())
    return facts(note=source.strip(" .,;")) if _HANDLE.search(source) else None


_ADDRESS = (
    r"(?:[\w.+-]+@[\w.-]+|\+?\(?\d[\d().\s-]{6,}\d|https?://\S+|(?:[a-z0-9][\w-]*\.)+[a-z]{2,7}(?:/\S*)?)"
)
_MEANS = (
    "(?:(?:work|new|personal|private|office|home|cell|mobile|phone|email|e mail|current|company|whatsapp"
    "|business|old|other|main|web) )*(?:email|mail|e mail|phone|number|cell|mobile|address|telephone|whatsapp"
    "|linkedin|contact|website|site|blog|homepage|page|link|url|github|twitter|instagram|facebook|xing"
    "|calendly|portfolio|profile|substack|newsletter|mastodon|bluesky|handle)"
)

REACH: tuple[Row, ...] = (
    row("update_contact", rf"{_ADDRESS} (?:is|belongs to|for|=|:|-) {WHO}(?!\w).*", _contact_detail, "who"),
    row(
        "update_contact",
        rf"{OPEN}(?:(?:add|save|set|update|note|change) )?{WHO} {S} {_MEANS}\b.*",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:(?:new|the|a|add|save|work|set|update|change) )*{_MEANS}(?: (?:address|number))?"
        rf"(?: (?:of|for|to|is))* ?:? ?{WHO}.*",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:add|save|put|attach|note) (?:(?:the|a|this|link|url|{_MEANS}) )*{_ADDRESS} (?:to|for|on"
        rf"|as) {WHO}(?!\w).*",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact", rf"{OPEN}{WHO} ?(?::|,|-|=)? (?:{_MEANS} ?:? )?{_ADDRESS}$", _contact_detail, "who"
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} (?:{S} )?(?:(?:has|got|have|now|changed|switched|uses|just|a|an|the|to|his|her|their"
        f"|new) )*{_MEANS} ?(?:[:,-]|is|to|at|=|now)* ?{_ADDRESS}$",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:reach|find|email|call|text|contact) {WHO} (?:at|on|under|via) {_ADDRESS}$",
        _contact_detail,
        "who",
    ),
)
