"""New people and what is told about people: ``add_contact``, ``update_contact``, ``merge``; a family a file.

Rows of one family stand together; the families are tried in the order in which they would be mistaken for
each other: what names its kind ("tier 2", "tag", a birthday) before what is only said of somebody.
"""

from domain.language.intents.facts.areas import AREAS
from domain.language.intents.facts.birthdays import BIRTHDAYS, HEADED_BIRTHDAYS
from domain.language.intents.facts.called import CALLED, EXPLAINED
from domain.language.intents.facts.ended import ENDED
from domain.language.intents.facts.kinds import HEADED_KINDS, KINDS
from domain.language.intents.facts.merging import DUPLICATES, MERGING
from domain.language.intents.facts.met import HOW, MET
from domain.language.intents.facts.newcomers import LISTS, NAMED, NEW
from domain.language.intents.facts.notes import HEADED, NOTES
from domain.language.intents.facts.quadrants import QUADRANTS
from domain.language.intents.facts.reach import REACH
from domain.language.intents.facts.remarks import LIKES, REMARKS
from domain.language.intents.facts.rhythm import PLAIN_RHYTHM, RHYTHM
from domain.language.intents.facts.standing import KEPT, STANDING
from domain.language.intents.facts.tags import TAGS
from domain.language.intents.facts.twice import carried_on, twice, united
from domain.language.intents.facts.work import WORK
from domain.language.rows import Row

__all__ = ["FIRST", "LISTS", "ROWS", "UPDATE", "carried_on", "united"]

FIRST: tuple[Row, ...] = (
    *EXPLAINED,
    *HEADED,
    *KEPT,
    *ENDED,
    *DUPLICATES,
    *PLAIN_RHYTHM,
    *HOW,
    *HEADED_KINDS,
    *HEADED_BIRTHDAYS,
)
"""So plain that they are tried before commands, reminders and questions."""

UPDATE: tuple[Row, ...] = (
    *STANDING,
    *MERGING,
    *TAGS,
    *KINDS,
    *NOTES,
    *BIRTHDAYS,
    *REACH,
    *CALLED,
    *QUADRANTS,
    *RHYTHM,
    *MET,
    *AREAS,
    *LIKES,
    *WORK,
    *REMARKS,
)

ROWS: tuple[Row, ...] = (twice(UPDATE), *UPDATE, *NEW, *NAMED)
