"""Projects: the open ones, who could help with each, and their end (method, section 7)."""

from dataclasses import replace

from domain.errors import StaleTap
from domain.flow import start
from domain.language.model import Action
from domain.model import Project
from domain.people.gap_questions import gap
from domain.phrases import exact_day, several, shortened
from domain.plan.integrate import WHAT, draft_tap, integrate_said, keep_tap, more_tap, told, who_helps, wished
from domain.plan.project_asked import settle_project
from domain.plan.project_kept import open_projects, opened
from domain.plan.project_learned import LEARNED
from domain.plan.project_words import SAID, bare
from domain.reply import Answer, Button, Reply, Rows, Toast
from domain.turn import Tap, Turn

SHOWN = 5
"""Projects in one message (ours)."""

NAMED = 3
"""Of those turned to, so many by name (ours)."""

NONE_YET = "No projects yet. " + WHAT


def project_said(turn: Turn, action: Action) -> Answer:
    """ "I'm preparing a talk on pricing"; "my projects"."""
    return open_list(turn) if action.fields.get("step") == "list" else integrate_said(turn, action)


def projects_command(turn: Turn, words: str) -> Answer:
    """/projects: the open ones; with words a new one."""
    text = bare(words)
    return told(turn, text) if text else open_list(turn)


def open_list(turn: Turn) -> Answer:
    return (_list(turn, 0),)


def projects_tap(turn: Turn, tap: Tap, step: str = "", number: str = "", more: str = "") -> Answer:
    """What a button of a project does, by its second word."""
    match step:
        case "":
            return open_list(turn)
        case "page":
            return (replace(_list(turn, int(number)), edits=True),)
        case "who":
            return (who_helps(turn, opened(turn, number)),)
        case "more":
            return more_tap(turn, tap, number, more)
        case "ask" | "share":
            return draft_tap(turn, tap, step, number, more)
        case "keep":
            return keep_tap(turn, tap)
        case "gap":
            return gap(turn, Action("gap", (), {"text": wished(turn, tap, number)}))
        case "finish":
            return start(turn, LEARNED, {"project": str(opened(turn, number).id)})
        case "still":
            return _still(turn, opened(turn, number))
        case "drop":
            return _dropped(turn, opened(turn, number))
    raise StaleTap


def _list(turn: Turn, first: int) -> Reply:
    found = open_projects(turn)
    if not found:
        return Reply(NONE_YET)
    shown = found[first : first + SHOWN]
    lines = [f"{number}. {_line(turn, one)}" for number, one in enumerate(shown, first + 1)]
    rows = tuple(
        _row(one, f" {number}" if len(found) > 1 else "") for number, one in enumerate(shown, first + 1)
    )
    return Reply("\n".join(["Your projects:", *lines]), (*rows, *_pages(first, len(found))))


def _line(turn: Turn, one: Project) -> str:
    names = [contact.name for contact in turn.store.contacts.many(one.people)]
    turned = f" You turned to {several(names, NAMED)}." if names else ""
    return f"{shortened(one.text, SAID)} – since {exact_day(one.made_on, turn.today)}.{turned}"


def _row(one: Project, number: str) -> tuple[Button, ...]:
    return (
        Button(f"Finished{number}", f"projects:finish:{one.id}"),
        Button(f"Who could help{number}", f"projects:who:{one.id}"),
        Button(f"Drop{number}", f"projects:drop:{one.id}"),
    )


def _pages(first: int, count: int) -> Rows:
    newer = (Button("Newer", f"projects:page:{first - SHOWN}"),) if first else ()
    older = (Button("Older", f"projects:page:{first + SHOWN}"),) if first + SHOWN < count else ()
    return ((*newer, *older),) if newer or older else ()


def _still(turn: Turn, project: Project) -> Answer:
    """It isn't asked again; the list has it."""
    deed = turn.begin("change")
    turn.store.projects.replace(replace(project, asked_on=turn.today))
    settle_project(turn, project.id)
    text = f"Good: still at “{shortened(project.text, SAID)}”. Once it's done, /projects has “Finished”."
    undo = (Button("Who could help", f"projects:who:{project.id}"), Button("Undo", f"undo:{deed}"))
    return (Reply(text, (undo,), edits=True), Toast("Kept."))


def _dropped(turn: Turn, project: Project) -> Answer:
    deed = turn.begin("project_dropped")
    turn.store.projects.replace(replace(project, state="dropped", closed_on=turn.today))
    settle_project(turn, project.id)
    text = f"✗ Dropped: “{shortened(project.text, SAID)}”."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),), edits=True), Toast("Dropped."))
