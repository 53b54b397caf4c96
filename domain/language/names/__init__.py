"""Names of people: who is known, and where in a text somebody is named."""

from domain.language.names.index import NameIndex
from domain.language.names.match import Match, Mention
from domain.language.names.mentions import find_mentions
from domain.language.names.slots import name_at

__all__ = ["Match", "Mention", "NameIndex", "find_mentions", "name_at"]
