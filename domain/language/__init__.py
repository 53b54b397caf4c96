"""Understanding: a message in plain words becomes a list of actions. Text, moment and names in, data out."""

from domain.language.model import Action, Context, KnownName, Person, Understanding
from domain.language.understand import understand, warm

__all__ = ["Action", "Context", "KnownName", "Person", "Understanding", "understand", "warm"]
