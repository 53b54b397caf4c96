"""Birthdays, with the year or without."""

import re

from domain.language.days import Day
from domain.language.intents.facts.pieces import OPEN, WHO, WHO_OR_PRONOUN, S, facts, whole_note
from domain.language.intents.touch import asks
from domain.language.people import antecedents
from domain.language.rows import PEOPLE, Fields, Found, Row, row


def _his_birthday(found: Found) -> Fields | None:
    """ "Her birthday is 4 May": hers who was spoken of last."""
    fields = _birthday(found)
    pronoun = re.compile(r"his|her|their").match(found.reading.text, found.match.start("whose"))
    if fields is None or pronoun is None:
        return None
    return {**fields, PEOPLE: tuple(antecedents(found.reading, *pronoun.span())[-1:])}


_NO_DAY = re.compile(
    r"(?:in |on )?(?:early |mid |late |the )?(?:(?:19|20)\d\d|[a-z]+|(?:next|this|last) \w+)$", re.IGNORECASE
)
_WORTH_A_NOTE = re.compile(
    r"in (?:early |mid |late |mid-)?(?:(?:19|20)\d\d|(?!the|a|an)[a-z]+)$", re.IGNORECASE
)
_ONE_DAY = re.compile(
    r"(?:on )?(?:(?:last|this|next) \w+day|today|tomorrow|yesterday|\w+day|christmas(?: eve| day)?"
    r"|new year\S*)$",
    re.I,
)


def _birthday(found: Found) -> Fields | None:
    """A birthday, as ``MM-DD`` where no year was said; a month or a year alone is no day, but a note."""
    days = found.days()
    day: Day | None = next((span.future or span.past for span in days if span.future or span.past), None)
    if day is None or asks(found):
        return None
    first = found.days()[0]
    said = found.reading.source[first.start : first.end]
    if len(days) == 1 and _NO_DAY.match(said) and not _ONE_DAY.match(said):
        return whole_note(found) if _WORTH_A_NOTE.match(said) else None
    year = re.search(r"\b(?:19|20)\d\d\b", said)
    if not year and (after := re.match(r"[\s,]*((?:19|20)\d\d)\b", found.reading.source[first.end :])):
        year = after
    digits = year[0].strip(" ,") if year else None
    return facts(birthday=f"{digits}-{day.date:%m-%d}" if digits else f"{day.date:%m-%d}")


HEADED_BIRTHDAYS: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}(?:the )?(?:birthday|b day|dob|date of birth) (?:of|for) {WHO} ?(?:[:=-]|is"
        f"|on)+ ?(?:on )?{{D}}.*",
        _birthday,
        "who",
    ),
)
"""With its day no question: tried before questions."""

BIRTHDAYS: tuple[Row, ...] = (
    row("update_contact", rf"{OPEN}(?P<whose>his|her|their) (?:birthday|bday|b day) .*", _his_birthday),
    row(
        "update_contact",
        f"{OPEN}(?:set |update |change |add |save |note )?{WHO} {S} (?:birthday|bday|b day"
        r"|date of birth|dob)\b(?! (?:party|dinner|lunch|drinks|brunch|bash|gift|present|card|cake)).*",
        _birthday,
        "who",
    ),
    row("update_contact", rf"{OPEN}(?:birthday|bday|dob)(?: (?:of|for|is))? ?:? ?{WHO}.*", _birthday, "who"),
    row(
        "update_contact",
        f"{OPEN}(?:add |set |save |note )?{WHO} (?:birthday|bday|b day|dob|born) ?[:,-]? ?(?:(?:is|on"
        f"|to) )?{{D}}.*",
        _birthday,
        "who",
    ),
    row(
        "update_contact",
        rf"{OPEN}{WHO_OR_PRONOUN} (?:was born|is born|born|turn(?:s|ed)? (?:\d+|[a-z]+)|has (?:a |his "
        r"|her )?birthday|celebrates? (?:(?:his|her|their) )?birthday|is turning \w+)\b.*",
        _birthday,
        "who",
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:it is|it was|today is|{{D}} is) {WHO} {S} (?:\d+(?:st|nd|rd|th) )?birthday.*",
        _birthday,
        "who",
    ),
)
