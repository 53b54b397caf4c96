"""Tags put on somebody."""

import re

from domain.language.intents.facts.pieces import OPEN, WHO, facts, listed
from domain.language.rows import Fields, Found, Row, row

_LEAD = re.compile(r"^(?:as|with|the|a|an|tag|tags|:|\s)+\s+", re.IGNORECASE)


def tags_of(words: str | None) -> list[str]:
    """The tags in these words: "investor, ai", "ai and investor", "#investor #ai"."""
    said = _LEAD.sub("", words or "")
    if re.fullmatch(r"#\S+(?:[\s,]+#\S+)*", said):
        said = said.replace(" ", ",")
    return [tag.lstrip("#") for tag in listed(said)]


def _tags(found: Found) -> Fields | None:
    return facts(tags=tags_of(found.said("what")))


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
    row("update_contact", rf"{OPEN}{WHO} ?[:,-]? ?(?P<what>#[\w-]+(?: (?:, |and )?#[\w-]+)*)$", _tags, "who"),
    row(
        "update_contact",
        rf"{OPEN}(?:add |put |give |attach )(?:the )?(?:tag|label)s? {WHO} (?P<what>.+)",
        _tags,
        "who",
    ),
)
