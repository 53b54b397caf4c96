"""Tags put on somebody."""

import re

from domain.language.intents.facts.pieces import OPEN, WHO, facts, listed
from domain.language.rows import Fields, Found, Row, row


def _tags(found: Found) -> Fields | None:
    what = found.said("what")
    if not what:
        return None
    words = re.sub(r"^(?:as|with|the|a|an|tag|tags|:|\s)+\s+", "", what, flags=re.IGNORECASE)
    return facts(tags=[tag.lstrip("#") for tag in listed(words)])


TAGS: tuple[Row, ...] = (
    row(
        "update_contact",
        rf"{OPEN}(?:tag|label|flag|categori[sz]e) {WHO} (?:as |with |: |under )?(?P<what>.+)",
        _tags,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:add|put|attach|give|apply)(?: the| a)? (?:tag|tags|label) (?P<what>.+?)"
        f" (?:to|on|for) {WHO}.*",
        _tags,
        "who",
    ),
    row("update_contact", rf"{OPEN}(?:add|give|put) (?P<what>#\w+) (?:to|on) {WHO}.*", _tags, "who"),
    row("update_contact", rf"{OPEN}{WHO} (?P<what>#[\w-]+(?: #[\w-]+)*)$", _tags, "who"),
    row(
        "update_contact",
        rf"{OPEN}(?:add |put |give |attach )(?:the )?(?:tag|label)s? {WHO} (?P<what>.+)",
        _tags,
        "who",
    ),
)
