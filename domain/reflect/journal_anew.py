"""One part of an entry of the journal, written anew."""

from domain.flow import Ask, Choice, Flow, Talk, start
from domain.model import Reflection
from domain.reflect.journal import keep_part
from domain.reflect.journal_pages import entry_of, entry_page
from domain.reflect.journal_words import AGAIN, title
from domain.reply import Answer, Button, Reply
from domain.turn import Turn

EMPTY = "-"
"""The answer that takes out what was written of a part."""


def write_anew(turn: Turn, entry: Reflection, part: str) -> Answer:
    return start(turn, ANEW, {"entry": str(entry.id), "part": part})


def _asks_anew(talk: Talk) -> str:
    entry, part = entry_of(talk.turn, talk.about["entry"]), talk.about["part"]
    so_far = getattr(entry, part)
    return "\n".join(
        [f"{title(talk.turn, entry)}.", AGAIN[part], *([f"So far: “{so_far}”"] if so_far else [])]
    )


def _clears(talk: Talk) -> tuple[Choice, ...]:
    written = getattr(entry_of(talk.turn, talk.about["entry"]), talk.about["part"])
    return (Choice("Take it out", EMPTY),) if written else ()


def _ends_anew(talk: Talk) -> Answer:
    turn, value = talk.turn, talk.answers.get("text")
    entry = entry_of(turn, talk.about["entry"])
    if value is None:
        return (Reply("All right, left as it is."),)
    last = turn.store.deeds.last()
    more = keep_part(turn, entry.id, talk.about["part"], "" if value == EMPTY else value)
    page = entry_page(turn, entry_of(turn, talk.about["entry"]), edits=False, head="✓ Changed:")
    written = turn.store.deeds.later(last.id if last else 0)
    undo = ((Button("Undo", f"undo:{written[0].id}"),),) if written else ()
    return (Reply(page.text, (*undo, *page.buttons)), *more)


ANEW = Flow(
    "journalpart",
    (
        Ask(
            "text",
            _asks_anew,
            choices=_clears,
            reads=lambda _, text: text.strip(),
            free=lambda _: True,
        ),
    ),
    _ends_anew,
)
