"""What stands around a name without being it; the words are in ``titles.txt``, one section each."""

from domain.language.names.tables import sections

_TABLES = sections("titles.txt")

TITLES = _TABLES["titles"]
"""Words before a name that tell that a name follows; plain and without their full stop."""

TITLES_THAT_ARE_WORDS = _TABLES["titles that are words"]
"""Titles that are words or names too: taken for titles only where capitals show it."""

SUFFIXES = _TABLES["suffixes"]
"""Words after a name that are no part of it."""

PARTICLES = _TABLES["particles"]
"""Small words inside family names."""

HONORIFICS = _TABLES["honorifics"]
"""What is said after a name out of politeness: Yuki-san."""

RELATIONS = _TABLES["relations"]
"""What somebody is to the user: "my friend Dana"."""

RELATIONS_THAT_ARE_VERBS = _TABLES["relations that are verbs"]
"""Of relations and roles, those that before a name may be something else."""

ROLES = _TABLES["roles"]
"""Nouns that say what somebody does."""

OF_FIRMS = _TABLES["of firms"]
"""Last words of the names of firms, houses and events."""
