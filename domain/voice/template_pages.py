"""The templates of drafts: seen, changed, tried on somebody real, and put back as they came."""

from domain.errors import StaleTap
from domain.flow import Ask, Flow, Talk, start
from domain.model import Template
from domain.people.network import Profile
from domain.phrases import capital
from domain.plan.noticed import notice
from domain.reply import Answer, Button, Reply, Rows
from domain.turn import Tap, Turn
from domain.voice.drafting import TO_TWO
from domain.voice.fields import FIELDS, fields_of
from domain.voice.own_templates import own_template, template_of
from domain.voice.template_rules import checked, filled
from domain.voice.templates import KINDS, TONES

PER_ROW = 2

HOW = (
    "Send me your version. In double braces stand the fields, like {{ first_name }} or {{ topic }}; "
    "{% if topic %} … {% endif %} holds what is said only where there is one.\nFields: "
)

NOBODY = "Nobody is here yet to try it on: tell me whom you met."


def templates_command(turn: Turn, words: str) -> Answer:
    """/templates: the kinds there are."""
    notice(turn, "templates")
    return (_list(turn),)


def templates_tap(turn: Turn, tap: Tap, kind: str = "", tone: str = TONES[0], step: str = "") -> Answer:
    """The list, one kind in one tone, a change, a preview, or back to how it came."""
    notice(turn, "templates")
    if not kind:
        return (_list(turn, edits=True),)
    if kind not in KINDS or tone not in TONES:
        raise StaleTap
    if step == "change":
        return start(turn, CHANGE, {"kind": kind, "tone": tone})
    if step == "preview":
        return (Reply(_tried(turn, kind, template_of(turn, kind, tone))),)
    if step == "reset":
        return (_reset(turn, kind, tone),)
    return (_page(turn, kind, tone),)


def _list(turn: Turn, *, edits: bool = False) -> Reply:
    own = {one.kind for one in turn.store.templates.all()}
    buttons = [
        Button(capital(name) + (" ✎" if kind in own else ""), f"templates:{kind}")
        for kind, name in KINDS.items()
    ]
    rows = tuple(tuple(buttons[at : at + PER_ROW]) for at in range(0, len(buttons), PER_ROW))
    said = "Words to use, yours to change. Each comes in three tones; ✎ marks those you made your own."
    return Reply(said, rows, edits=edits)


def _page(turn: Turn, kind: str, tone: str) -> Reply:
    own = own_template(turn, kind, tone)
    whose = "your version" if own else "as it comes"
    text = f"{capital(KINDS[kind])}, {tone} – {whose}:\n\n{template_of(turn, kind, tone)}"
    return Reply(text, _rows(kind, tone, is_own=own is not None), edits=True)


def _rows(kind: str, tone: str, *, is_own: bool) -> Rows:
    here = f"templates:{kind}:{tone}"
    reset = (Button("As it came", f"{here}:reset"),) if is_own else ()
    tones = tuple(Button(capital(one), f"templates:{kind}:{one}") for one in TONES if one != tone)
    return (
        (Button("Change", f"{here}:change"), Button("Try it", f"{here}:preview"), *reset),
        tones,
        (Button("All templates", "templates:"),),
    )


def _reset(turn: Turn, kind: str, tone: str) -> Reply:
    own = own_template(turn, kind, tone)
    if own is None:
        raise StaleTap
    deed = turn.begin("template")
    for one in turn.store.templates.all():
        if (one.kind, one.tone) == (kind, tone):
            turn.store.templates.remove(one.id)
    page = _page(turn, kind, tone)
    return Reply(
        f"✓ As it came.\n\n{page.text}", ((Button("Undo", f"undo:{deed}"),), *page.buttons), edits=True
    )


def _tried(turn: Turn, kind: str, text: str) -> str:
    """What it says to somebody real: whoever was talked with last, and to two where it takes two."""
    people = _examples(turn)
    if not people or (kind in TO_TWO and len(people) < len(("one", "the other"))):
        return NOBODY
    other = people[1] if kind in TO_TWO else None
    about = "your help" if kind == "thanks" else ""
    return f"To {people[0].name} it says:\n\n{filled(text, fields_of(turn, people[0], about, other))}"


def _examples(turn: Turn) -> list[Profile]:
    talked = [one for one in turn.store.network().active() if one.talks]
    latest = sorted(talked, key=lambda one: (one.talks[0].day, one.id), reverse=True)
    return latest or turn.store.network().active()


def _keep(talk: Talk) -> Answer:
    """Keep the version, as it was sent, and show what it says."""
    turn, kind, tone = talk.turn, talk.about["kind"], talk.about["tone"]
    text = talk.answers.get("text")
    if not text:
        return (Reply("All right, it stays as it is."),)
    deed = turn.begin("template")
    own = own_template(turn, kind, tone)
    if own is not None:
        turn.store.templates.remove(own.id)
    turn.store.templates.add(Template(kind=kind, tone=tone, text=text, changed_on=turn.today))
    said = f"✓ Your {tone} {KINDS[kind]} is kept.\n\n{_tried(turn, kind, text)}"
    return (Reply(said, ((Button("Undo", f"undo:{deed}"),), *_rows(kind, tone, is_own=True))),)


def _asked(talk: Talk) -> str:
    kind, tone = talk.about["kind"], talk.about["tone"]
    now = template_of(talk.turn, kind, tone)
    return f"{HOW}{', '.join(FIELDS)}.\n\nIt stands like this now:\n\n{now}"


CHANGE = Flow(
    "template",
    (
        Ask(
            "text",
            _asked,
            reads=lambda _, text: checked(text, FIELDS),
            free=lambda _: True,
        ),
    ),
    _keep,
    left="All right, the template stays as it is.",
)
