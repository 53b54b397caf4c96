"""A project is finished: one learning worth sharing, with whom, and the words for it (method, section 4)."""

import re
from dataclasses import replace

from domain.errors import NoSuchPerson, Sorry
from domain.flow import Ask, Choice, Flow, Talk
from domain.model import Project
from domain.people.commands import named
from domain.people.gap_filling import NobodyNamed
from domain.phrases import shortened
from domain.plan.integrate_found import Helper, helpers, line
from domain.plan.project_asked import settle_project
from domain.plan.project_kept import ProjectIsOver
from domain.plan.project_words import SAID, telling
from domain.reply import Answer, Button, Reply
from domain.touch.change import read_people
from domain.turn import Turn
from domain.voice.drafting import offer

OFFERED = 5
"""People suggested to share with (ours)."""

ASKED_FIRST = 2
"""Of them so many at most who were turned to about it (ours)."""


def _project(talk: Talk) -> Project | None:
    found = talk.turn.store.projects.get(int(talk.about["project"]))
    return found if found is not None and found.state == "open" else None


NOTHING = re.compile(
    r"(?i)^\W*(?:(?:i )?(?:really )?(?:don['’]?t know|dunno|have no idea|can['’]?t say)|no idea|not sure"
    r"|nothing(?: yet| much| really)?|none|no|n/?a)\W*$"
)
NOBODY = re.compile(r"(?i)^\W*(?:no ?body|no[ -]?one|none|no|with no ?(?:body|one)|not now|later)\W*$")
LATER = re.compile(
    r"(?i)^\W*(?:maybe )?(?:later|not (?:now|yet)|another time|still (?:at it|on it|working on it))\W*$"
)


class NotYet(Sorry):
    """Then it stays open: press Cancel, and /projects has it when it's done."""


def _reads_what(_talk: Talk, text: str) -> str:
    """One learning; that there is none is an answer, too."""
    if LATER.match(text):
        raise NotYet
    return "" if NOTHING.match(text) else text.strip()


def _asks_what(talk: Talk) -> str:
    project = _project(talk)
    told = f"“{shortened(project.text, SAID)}”: well done. " if project else ""
    return f"{told}What did it teach you that's worth passing on? One sentence will do."


def _asks_whom(talk: Talk) -> str:
    lines = [f"• {line(one)}" for one in _suggested(talk)]
    if not lines:
        return "With whom would you share it? Say a name."
    return "\n".join(["With whom would you share it? Pick one, or say a name.", *lines])


def _suggested(talk: Talk) -> list[Helper]:
    """Those turned to about it, then those who would gain from it by what is known."""
    project, learned = _project(talk), talk.answers.get("learned") or ""
    if project is None:
        return []
    turn = talk.turn
    asked = _turned_to(turn, project)
    found = helpers(turn, list(dict.fromkeys((*telling(project.text), *telling(learned)))), OFFERED)
    others = [one for one in (*found.gains, *found.inputs) if one.id not in project.people]
    return [*asked, *others][:OFFERED]


def _turned_to(turn: Turn, project: Project) -> list[Helper]:
    network = turn.store.network(project.people)
    there = [profile for one in project.people if (profile := network.get(one)) is not None]
    return [Helper(one, "you turned to them about it") for one in there][:ASKED_FIRST]


def _reads_whom(talk: Talk, text: str) -> str:
    if NOBODY.match(text):
        return ""
    people = read_people(talk.turn, text)
    if not people:
        raise NobodyNamed
    first = people[0] if people[0].key is not None else named(talk.turn, people[0].mention)
    if first.key is None:
        raise NoSuchPerson(f'I don\'t know {first.mention} yet. Say "add {first.mention}" and I will.')
    return str(first.key)


def _ends(talk: Talk) -> Answer:
    turn, project = talk.turn, _project(talk)
    if project is None:
        return (Reply(ProjectIsOver().sentence),)
    learned, whom = talk.answers.get("learned"), talk.answers.get("whom")
    deed = turn.begin("project_done")
    turn.store.projects.replace(replace(project, state="done", closed_on=turn.today, learned=learned))
    settle_project(turn, project.id)
    lines = [f"✓ Finished: “{shortened(project.text, SAID)}”."]
    lines += [f"Worth passing on: “{shortened(learned, SAID)}”."] if learned else []
    undo = (Button("Undo", f"undo:{deed}"), Button("My projects", "projects:"))
    said = Reply("\n".join(lines), (undo,))
    there = learned and whom and turn.store.contacts.get(int(whom)) is not None
    return (said, offer(turn, "give", [int(whom)], learned)) if there and whom and learned else (said,)


LEARNED = Flow(
    "learned",
    (
        Ask(
            "learned",
            _asks_what,
            reads=_reads_what,
            applies=lambda talk: _project(talk) is not None,
            free=lambda _: True,
        ),
        Ask(
            "whom",
            _asks_whom,
            choices=lambda talk: tuple(Choice(one.profile.name, str(one.id)) for one in _suggested(talk)),
            reads=_reads_whom,
            applies=lambda talk: bool(talk.answers.get("learned")) and _project(talk) is not None,
            per_row=2,
        ),
    ),
    _ends,
    left="All right, it stays open.",
)
