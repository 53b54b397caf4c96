"""Looking back: journal entries, and health checks of relationships."""

from domain.model import Check, Reflection
from storage.store.ledger import Ledger
from storage.store.noun import Noun
from storage.store.records import Involving
from storage.store.scope import Scope
from storage.tables import checks, reflections

REFLECTION = Noun("reflection", Reflection, reflections)
CHECK = Noun("check", Check, checks)


class Reflections(Involving[Reflection]):
    """The journal of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(REFLECTION, scope, ledger)


class Checks(Involving[Check]):
    """The health checks of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(CHECK, scope, ledger)
