"""Projects as they are kept: the open ones, and whom the user turned to about them."""

from collections.abc import Sequence
from dataclasses import replace

from domain.errors import StaleTap
from domain.model import Project
from domain.plan.project_words import asking, sharing
from domain.turn import Turn


class ProjectIsOver(StaleTap):
    """That project isn't open any more. /projects shows those that are."""


def open_projects(turn: Turn) -> list[Project]:
    """The latest first."""
    return [one for one in reversed(turn.store.projects.all()) if one.state == "open"]


def opened(turn: Turn, project_id: str) -> Project:
    """The project of a button, while it is open; raises ProjectIsOver."""
    found = turn.store.projects.get(int(project_id))
    if found is None or found.state != "open":
        raise ProjectIsOver
    return found


def same(turn: Turn, text: str) -> Project | None:
    """The open project of these very words."""
    return next((one for one in open_projects(turn) if one.text.casefold() == text.casefold()), None)


def turned_to(turn: Turn, about: str, people: Sequence[int]) -> None:
    """A draft was sent: where it was about a project, these are among those turned to. In an open deed."""
    for one in turn.store.projects.all() if about else ():
        new = tuple(person for person in people if person not in one.people)
        if new and about in (asking(one.text), sharing(one.text), one.learned):
            turn.store.projects.replace(replace(one, people=(*one.people, *new)))
            return
