"""What the user wants of their network: gaps to fill, goals, and targets of diversity."""

from domain.model import Gap, Goal
from storage.store.ledger import Ledger
from storage.store.noun import Noun
from storage.store.records import Involving, Records
from storage.store.scope import Scope
from storage.tables import gaps, goals

GAP = Noun("gap", Gap, gaps)
GOAL = Noun("goal", Goal, goals)


class Gaps(Involving[Gap]):
    """The gaps of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(GAP, scope, ledger)


class Goals(Records[Goal]):
    """The goals of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(GOAL, scope, ledger)
