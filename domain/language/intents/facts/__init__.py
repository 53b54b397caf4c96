"""New people and what is told about people: ``add_contact``, ``update_contact``, ``merge``; a family a file.

Rows of one family stand together; the families are tried in the order in which they would be mistaken for
each other: what names its kind ("tier 2", "tag", a birthday) before what is only said of somebody.
"""

from domain.language.intents.facts.birthdays import BIRTHDAYS
from domain.language.intents.facts.called import CALLED, EXPLAINED
from domain.language.intents.facts.kinds import KINDS
from domain.language.intents.facts.merging import MERGING
from domain.language.intents.facts.met import MET
from domain.language.intents.facts.newcomers import NEW
from domain.language.intents.facts.notes import NOTES
from domain.language.intents.facts.quadrants import QUADRANTS
from domain.language.intents.facts.reach import REACH
from domain.language.intents.facts.remarks import REMARKS
from domain.language.intents.facts.rhythm import RHYTHM
from domain.language.intents.facts.standing import STANDING
from domain.language.intents.facts.tags import TAGS
from domain.language.intents.facts.work import WORK
from domain.language.rows import Row

__all__ = ["EXPLAINED", "ROWS"]

UPDATE: tuple[Row, ...] = (
    *STANDING,
    *MERGING,
    *TAGS,
    *NOTES,
    *BIRTHDAYS,
    *REACH,
    *CALLED,
    *QUADRANTS,
    *KINDS,
    *RHYTHM,
    *MET,
    *WORK,
    *REMARKS,
)

ROWS: tuple[Row, ...] = (*UPDATE, *NEW)
