"""The first things to do once set up: bring a file, look around in a made-up network, or just go on."""

from domain.errors import Sorry
from domain.exchange.importing import how
from domain.language.model import Action
from domain.reply import Answer, Button, Reply
from domain.start.demo import furnish
from domain.start.help import EXAMPLES
from domain.turn import Tap, Turn

KIND = "tryout"
"""The deed of made-up people somebody asked for: that can be undone, other than those of a demo's start."""


class NotEmpty(Sorry):
    """You have people of your own here already; the made-up ones are for an empty network only."""


def begin_tap(turn: Turn, tap: Tap, way: str = "") -> Answer:
    """The buttons at the end of setting up."""
    shown = turn.store.shown(tap.message_id)
    text = shown.text if shown else ""
    if way == "import":
        return how(turn, Action("import"))
    if way == "demo":
        return demo(turn)
    return (Reply(f'{text}\n\nWhenever you like: "{EXAMPLES[0]}".', edits=True),)


def demo_command(turn: Turn, words: str) -> Answer:
    """/demo."""
    return demo(turn)


def demo(turn: Turn) -> Answer:
    """Forty made-up people and half a year of talks, to try things on; Undo takes them all away."""
    deed = furnish(turn, KIND)
    if deed is None:
        raise NotEmpty
    return (
        Reply(
            "Forty made-up people have moved in, with half a year of talks. Nobody of them exists. "
            'Try "who\'s overdue?", "designers in Berlin" or "show my network map". '
            "Undo takes all of it away again.",
            ((Button("Undo", f"undo:{deed}"),),),
        ),
    )
