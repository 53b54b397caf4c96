"""Ninety days and what goes with them: plans, habits, outreach, approaches, templates, projects."""

from domain.model import Approach, Habit, Outreach, Plan, Project, Template
from storage.store.ledger import Ledger
from storage.store.noun import Noun
from storage.store.records import Involving, Records
from storage.store.scope import Scope
from storage.tables import approaches, habits, outreaches, plans, projects, templates

PLAN = Noun("plan", Plan, plans)
HABIT = Noun("habit", Habit, habits)
OUTREACH = Noun("outreach", Outreach, outreaches)
APPROACH = Noun("approach", Approach, approaches)
TEMPLATE = Noun("template", Template, templates)
PROJECT = Noun("project", Project, projects)


class Plans(Records[Plan]):
    """The 90-day plans of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(PLAN, scope, ledger)


class Habits(Records[Habit]):
    """The habits of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(HABIT, scope, ledger)


class Outreaches(Involving[Outreach]):
    """Whom one user reaches out to."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(OUTREACH, scope, ledger)


class Approaches(Records[Approach]):
    """The approaches one user chose, the latest last."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(APPROACH, scope, ledger)


class Templates(Records[Template]):
    """One user's own versions of drafts."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(TEMPLATE, scope, ledger)


class Projects(Involving[Project]):
    """What one user is working on."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(PROJECT, scope, ledger)
