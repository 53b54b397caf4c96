"""What people brought: opportunities, and the stories of how they shaped the user's path."""

from domain.model import Opportunity, Story
from storage.store.ledger import Ledger
from storage.store.noun import Noun
from storage.store.records import Involving
from storage.store.scope import Scope
from storage.tables import opportunities, stories

OPPORTUNITY = Noun("opportunity", Opportunity, opportunities)
STORY = Noun("story", Story, stories)


class Opportunities(Involving[Opportunity]):
    """The opportunities of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(OPPORTUNITY, scope, ledger)


class Stories(Involving[Story]):
    """The stories of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(STORY, scope, ledger)
