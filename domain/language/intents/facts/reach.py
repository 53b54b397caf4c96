"""Where somebody is reached: e-mail, phone."""

import re

from domain.language.intents.facts.pieces import OPEN, WHO, S, facts
from domain.language.rows import Fields, Found, Row, row


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


REACH: tuple[Row, ...] = (
    row(
        "update_contact",
        r"(?:[\w.+-]+@[\w.-]+|\+?\d[\d().\s-]{6,}\d) (?:is|belongs to|for) (?P<who>{P})\b.*",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} {S} (?:(?:work|new|personal|private|office|home|cell|mobile|phone|email"
        "|e mail|current|company|whatsapp) )*(?:email|mail|e mail|phone|number|cell|mobile"
        r"|address|telephone|whatsapp|linkedin|contact)\b.*",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:(?:new|the|add|save|work|set|update|change) )*(?:email|phone|number|mobile"
        f"|cell|phone number|email address|mobile number)(?: (?:of|for|to|is))* ?:? ?{WHO}.*",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact",
        rf"{WHO} ?(?::|,|-|=)? (?P<what>[\w.+-]+@[\w.-]+|\+?\d[\d().\s-]{{6,}}\d)$",
        _contact_detail,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:reach|find|email|call|text|contact) {WHO} (?:at|on|under|via)"
        rf" (?:[\w.+-]+@[\w.-]+|\+?\d[\d().\s-]{{6,}}\d)$",
        _contact_detail,
        "who",
    ),
)
