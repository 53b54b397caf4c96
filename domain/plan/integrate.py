"""Integration: what the user is working on, who could give input, who would gain (method, section 7)."""

import re
from dataclasses import replace

from domain.errors import NoLongerThere, StaleTap
from domain.language.model import Action
from domain.model import Project
from domain.people.query import plain
from domain.people.there import tapped
from domain.phrases import short_names, shortened
from domain.plan.integrate_found import Helper, Helpers, helpers, line
from domain.plan.noticed import notice
from domain.plan.project_asked import settle_project
from domain.plan.project_kept import same
from domain.plan.project_words import SAID, asking, bare, is_work, sharing, subject, telling, wish
from domain.reply import Answer, Button, Reply, Rows
from domain.turn import Tap, Turn
from domain.voice.drafting import draft_button, offer

SHOWN = 3
"""Of either side at once (issue): it fits a phone."""

DOOR = "introduction"
"""The kind of a question that seeks a way to others."""

WAY = "A way to "
"""How the answer to such a question begins: by that it is known again."""

QUESTION = 0
"""In place of a project's number, where a question was asked and none is kept."""

QUOTED = re.compile(r"“(.*)”")
LIST = Button("My projects", "projects:")

WHAT = 'What are you working on? Say it like "I\'m preparing a talk on pricing".'


def integrate_said(turn: Turn, action: Action) -> Answer:
    """ "I'm preparing a talk on pricing, who could help?"; "who could help with pricing?" keeps nothing."""
    text = bare(str(action.fields.get("text") or turn.words))
    known = [one.key for one in action.people if one.key is not None] or _named(turn, text)
    if action.fields.get("kind") == DOOR:
        return (_known_already(turn, known[0]),) if known else (_question(turn, text, door=True),)
    return told(turn, text) if is_work(text) else (_question(turn, text),)


def told(turn: Turn, text: str) -> Answer:
    """What the user works on is kept, once; who could help with it, and who would gain."""
    if not telling(text):
        return (Reply(WHAT, ((LIST,),)),)
    project = same(turn, text)
    if project is not None:
        return (who_helps(turn, project),)
    deed = turn.begin("project")
    kept = turn.store.projects.add(Project(text=text, made_on=turn.today))
    settle_project(turn, kept.id)
    reply = who_helps(turn, kept, head="✓ A project: ", stop=".")
    undo = (Button("Undo", f"undo:{deed}"), LIST)
    return (replace(reply, buttons=(*reply.buttons, undo)),)


def who_helps(turn: Turn, project: Project, head: str = "For ", stop: str = ":") -> Reply:
    """Those found for a project."""
    return _found(turn, f"{head}“{_said(project.text)}”{stop}", project.text, project.id)


def _question(turn: Turn, text: str, *, door: bool = False) -> Reply:
    """Only asked: nothing is kept, but it may be."""
    if not telling(text):
        return Reply(WHAT, ((LIST,),))
    head = f"{WAY}“{_said(text)}”:" if door else f"For “{_said(text)}”:"
    reply = _found(turn, head, text, QUESTION)
    keep = () if door else ((Button("Keep as a project", "projects:keep"),),)
    return replace(reply, buttons=(*reply.buttons, *keep))


def _said(text: str) -> str:
    return shortened(plain(text), SAID)


def _named(turn: Turn, text: str) -> list[int]:
    """Somebody known, where the whole text is their name."""
    match = turn.store.names().look_up(text)
    return (
        list(match.keys) if match.how in ("full", "first", "last", "alias") and len(match.keys) == 1 else []
    )


def _known_already(turn: Turn, contact_id: int) -> Reply:
    contact = turn.store.contacts.get(contact_id)
    if contact is None:
        raise NoLongerThere
    row = (draft_button("check_in", contact.id, "Draft a message"), Button("Card", f"card:{contact.id}"))
    return Reply(f"You know {contact.name} yourself: no way round is needed.", (row,))


def _found(turn: Turn, head: str, text: str, number: int, start: int = 0) -> Reply:
    """A page of both sides; where nobody is found, a gap to note."""
    notice(turn, "integrate")
    found, door = helpers(turn, telling(text), SHOWN), head.startswith(WAY)
    if not found:
        return _nobody(head, text, number)
    if door:  # whom to ask is all that counts
        found = Helpers((*found.inputs, *found.gains))
    asked, shared = found.inputs[start : start + SHOWN], found.gains[start : start + SHOWN]
    lines = [
        head,
        *_side("Who could open a door:" if door else "Who could give input:", asked),
        *_side("Who'd gain from hearing it:", shared),
    ]
    return Reply("\n".join(lines), (*_rows(asked, shared, number), *_more(found, number, start)))


def _side(heading: str, shown: tuple[Helper, ...]) -> list[str]:
    return [heading, *(f"• {line(one)}" for one in shown)] if shown else []


def _rows(asked: tuple[Helper, ...], shared: tuple[Helper, ...], number: int) -> Rows:
    """For each a draft, and the list of people to reach out to."""
    names = short_names([one.profile.contact for one in (*asked, *shared)])
    asks = [(one, f"Ask {names[one.id]}", "ask") for one in asked]
    shares = [(one, f"Share with {names[one.id]}", "share") for one in shared]
    return tuple(
        (
            Button(label, f"projects:{step}:{number}:{one.id}"),
            Button(f"{names[one.id]} to my list", f"outreach:add:{one.id}"),
        )
        for one, label, step in (*asks, *shares)
    )


def _more(found: Helpers, number: int, start: int) -> Rows:
    following = start + SHOWN
    if max(len(found.inputs), len(found.gains)) > following:
        return ((Button("More", f"projects:more:{number}:{following}"),),)
    return ((Button("From the start", f"projects:more:{number}:0"),),) if start else ()


def _nobody(head: str, text: str, number: int) -> Reply:
    said = (
        f"{head}\nI know of nobody yet who has to do with {subject(text)}.\n"
        f"Shall I note a gap: “I need {wish(text)}”?"
    )
    return Reply(said, ((Button("Note the gap", f"projects:gap:{number}"),),))


def project_text(turn: Turn, tap: Tap, number: str) -> str:
    """The words of a project, or of the question that the message's first line holds."""
    if int(number):
        project = turn.store.projects.get(int(number))
        if project is None:
            raise NoLongerThere
        return project.text
    shown = turn.store.shown(tap.message_id)
    found = QUOTED.search(shown.text.split("\n", 1)[0]) if shown else None
    if found is None:
        raise StaleTap
    return found[1]


def more_tap(turn: Turn, tap: Tap, number: str, start: str) -> Answer:
    """Others, in place; what else stands below stays."""
    text, shown = project_text(turn, tap, number), turn.store.shown(tap.message_id)
    if shown is None:
        raise StaleTap
    reply = _found(turn, shown.text.split("\n", 1)[0], text, int(number), int(start))
    stays = tuple(row for row in shown.buttons if row[0].data.startswith(("undo:", "projects:keep")))
    return (replace(reply, buttons=(*reply.buttons, *stays), edits=True),)


def draft_tap(turn: Turn, tap: Tap, step: str, number: str, contact_id: str) -> Answer:
    """Words to ask for input with, or to share it; once sent, they are among those turned to."""
    contact, text = tapped(turn, contact_id), project_text(turn, tap, number)
    if step == "share":
        return (offer(turn, "give", [contact.id], sharing(text)),)
    shown = turn.store.shown(tap.message_id)
    door = shown is not None and shown.text.startswith(WAY)
    return (offer(turn, "ask", [contact.id], f"for an introduction to {text}" if door else asking(text)),)


def keep_tap(turn: Turn, tap: Tap) -> Answer:
    """A question becomes a project."""
    return told(turn, project_text(turn, tap, str(QUESTION)))


def wished(turn: Turn, tap: Tap, number: str) -> str:
    """ "someone who knows pricing"."""
    return wish(project_text(turn, tap, number))
