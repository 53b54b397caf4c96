"""A project finished in words: "I gave the talk on pricing", "the article is out"."""

import re

from domain.flow import start
from domain.language.model import Action
from domain.model import Project
from domain.people.fitting import same_word
from domain.people.search import words
from domain.plan.habit import done_said as ticked_or_kept
from domain.plan.project_kept import open_projects
from domain.plan.project_learned import LEARNED
from domain.plan.project_words import made, telling
from domain.reply import Answer
from domain.turn import Turn

ENDED = re.compile(
    r"(?i)^\W*(?:(?:i|we)\b(?:\s*['’](?:m|re|ve)|\s+am|\s+are|\s+have)?\s+)?(?:(?:just|now|finally|already)\s+)*"
    r"(?:done with|finished(?: with)?|completed|wrapped up|delivered|gave|held|launched|published|shipped"
    r"|submitted|closed)\s+(?P<what>\S.*)$"
)
IS_OVER = re.compile(
    r"(?i)^\W*(?P<what>\S.*?)(?:\s+(?:is|are|was)(?:\s+(?:now|finally|all))*|\s*[:–-])\s+"
    r"(?:done|finished|over|out|live|published|completed?|behind me)\W*$"
)
"""How people say that something is over."""

ANY = re.compile(r"(?i)^(?:the|my|our|that|this) project\W*$")
"""The only one there is."""


def done_said(turn: Turn, action: Action) -> Answer:
    """ "done with the talk on pricing": a project, else a habit or a promise."""
    finished = finished_said(turn, turn.words) if not action.people else None
    return finished or ticked_or_kept(turn, action)


def finished_said(turn: Turn, text: str) -> Answer | None:
    """The end of the one project that the words tell of; None where they tell of none, or of several."""
    found = ENDED.match(text) or IS_OVER.match(text)
    if found is None:
        return None
    there = open_projects(turn)
    is_any = ANY.match(found["what"]) is not None
    meant = [one for one in there if is_any or _is_meant(one, words(found["what"]))]
    return start(turn, LEARNED, {"project": str(meant[0].id)}) if len(meant) == 1 else None


def _is_meant(project: Project, said: list[str]) -> bool:
    """Whether all that tells what it is about is in the words; or only what it is: "the article"."""
    return _all_in(telling(project.text), said) or (
        _all_in(made(project.text), said) and not set(telling(" ".join(said))) - set(made(project.text))
    )


def _all_in(sought: list[str], said: list[str]) -> bool:
    return bool(sought) and all(any(same_word(word, other) for other in said) for word in sought)
