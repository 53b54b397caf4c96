"""One small address book and one Wednesday morning, for tests of the language."""

from datetime import datetime
from functools import cache
from typing import Any

from domain.language import Context, understand
from domain.language.model import Action, KnownName
from domain.language.names import NameIndex

NOW = datetime(2026, 6, 17, 9, 30)
NAMES = (
    "Dana Kim|Bob Stone|Ines Duarte|Theo Park|Owen Clarke|June Walker|Hope Sanders|Miles Grant|Frank Ocampo"
    "|Pat Doyle|Pat Singh|Leila Rahimi|Kwame Asante|Will Okafor|May Castellan|Mark Rosen"
    "|Renée Dubois|Elizabeth Hartley|李明"
)


@cache
def index() -> NameIndex:
    return NameIndex.build(KnownName(key, name) for key, name in enumerate(NAMES.split("|"), 1))


def actions(text: str, now: datetime = NOW, context: Context | None = None) -> tuple[Action, ...]:
    return understand(text, now, index(), month_first=True, context=context or Context()).actions


def intents(text: str, now: datetime = NOW) -> list[str]:
    return [action.intent for action in actions(text, now)]


def names(action: Action) -> list[str | None]:
    return [person.name for person in action.people]


def fields(text: str, *wanted: str) -> tuple[Any, ...]:
    """These fields of the only action of a message."""
    (action,) = actions(text)
    return tuple(action.fields.get(name) for name in wanted)
