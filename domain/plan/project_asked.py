"""When it is asked what a project taught: once, four weeks after it was told (method, section 4)."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from domain.model import Project, Prompt
from domain.phrases import ago, shortened
from domain.plan.project_words import SAID
from domain.reply import Button, Reply
from domain.rhythm.days_off import works_on
from domain.rhythm.prompts import Planned, Spoken
from domain.rhythm.quiet import heard
from domain.schedule import next_moment_on
from domain.turn import Turn

KIND = "learning"

ASKED_AFTER = timedelta(days=28)
"""So long after a project was told (ours)."""

AT = time(10, 0)
"""When it is asked, on a working day (ours)."""

LATE = timedelta(days=7)
"""How late it may still come (facts, "Wall clock")."""


def settle_project(turn: Turn, project_id: int) -> None:
    """Plan, move or drop the question about a project, as the record stands; what is due and waits stays."""
    project, subject = turn.store.projects.get(project_id), str(project_id)
    if project is None or not _to_be_asked(turn, project):
        turn.store.prompts.drop(KIND, subject)
        return
    former = turn.store.prompts.get(KIND, subject)
    if former is not None and (former.held_at or former.due_at) <= turn.now:
        return
    first = project.made_on + ASKED_AFTER
    if first <= turn.today and former is None:  # told long ago, or open again
        first = turn.today + ASKED_AFTER
    turn.store.prompts.set(KIND, *_from(turn, first, turn.now), subject)


def _to_be_asked(turn: Turn, project: Project) -> bool:
    said = turn.store.prompts.last_day(KIND, str(project.id))
    return project.state == "open" and project.asked_on is None and said is None


def _from(turn: Turn, first: date, after: datetime) -> Planned:
    """Ten o'clock of the first working day from that day on, outside quiet hours."""
    falls: Callable[[date], bool] = lambda day: day >= first and works_on(turn.user, day)  # noqa: E731
    return next_moment_on(falls, after, heard(turn.user, first, AT), turn.zone)


def following(turn: Turn, prompt: Prompt, after: datetime) -> Planned | None:
    """Nothing once it was asked; after an absence or a day off it still comes, on the next working day."""
    project = turn.store.projects.get(int(prompt.subject))
    if project is None or not _to_be_asked(turn, project) or KIND in turn.user.silenced:
        return None
    return _from(turn, after.astimezone(turn.zone).date(), after)


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """ "You told me of … 4 weeks ago. Is it finished?"; silence where it is over, and on a day off."""
    project = turn.store.projects.get(int(prompt.subject))
    if project is None or not _to_be_asked(turn, project) or not works_on(turn.user, turn.today):
        return ()
    when = ago(project.made_on, turn.today)
    text = (
        f"You told me of a project {when}: “{shortened(project.text, SAID)}”.\n"
        "Is it finished, and what did you learn that's worth passing on?"
    )
    row = (
        Button("Finished", f"projects:finish:{project.id}"),
        Button("Still at it", f"projects:still:{project.id}"),
        Button("Drop it", f"projects:drop:{project.id}"),
    )
    return (Spoken(KIND, prompt.subject, Reply(text, (row,))),)
