"""Connection stories: asked for once a quarter, told at any time, listed with what they have in common."""

import re
from collections.abc import Sequence

from domain.errors import StaleTap
from domain.language.model import Action
from domain.model import Contact, Prompt, Story
from domain.people.closeness import in_month
from domain.phrases import capital, counted, join, shortened
from domain.reflect.stories_patterns import patterns
from domain.reflect.stories_people import proposed, remember
from domain.reply import Answer, Button, Reply, Rows
from domain.rhythm.prompts import Spoken
from domain.touch import story as telling
from domain.touch.naming import people_in
from domain.turn import Tap, Turn

KIND = "story"

LEAST = 5
"""Active people under which it is left out in silence (method, "When")."""

PAGE = 5
"""Stories on one page of the list (ours): what a thumb can use."""

LINE = 120
"""Letters of a story in the list (ours)."""

LIST = re.compile(r"(?i)^\W*(?:list|show|browse|all)\b")
"""/story list, /story list Dana: what is kept, instead of a new one."""

STORIES = re.compile(r"(?i)\bstories\b")

NONE_YET = "No stories yet. How did somebody shape your path? Say it like “story: Dana got me into design”."


def story_said(turn: Turn, action: Action) -> Answer:
    """ "story: …" keeps one, "show my stories" lists them, "stories of Dana" those of one person."""
    wants_them = action.fields.get("step") == "list" or STORIES.search(turn.words)
    if wants_them and not action.fields.get("text"):
        return (listed(turn, [one.key for one in action.people if one.key is not None]),)
    return telling.story(turn, action, _offered(turn, bool(action.people)))


def story_command(turn: Turn, words: str) -> Answer:
    """/story Dana got me into design; /story asks; /story list shows."""
    if LIST.match(words):
        return (listed(turn, [one.key for one in people_in(turn, words, KIND) if one.key is not None]),)
    return telling.story_command(turn, words, _offered(turn, bool(words)))


def _offered(turn: Turn, named: bool) -> list[int]:
    return [] if named else [one.id for one in proposed(turn)]


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """Once a quarter, where there are people enough, with two names that may have one."""
    if len(turn.store.network().active()) < LEAST:
        return ()
    people = proposed(turn)
    remember(turn, people)
    names = join([one.name for one in people], "or")
    perhaps = f" Perhaps {names}?" if names else ""
    text = f"Who shaped your path, and how? One story a quarter, a line is enough.{perhaps}"
    ids = ",".join(str(one.id) for one in people)
    buttons = (Button("Begin", f"stories:begin:{ids}"), Button("Not now", "stories:notnow"))
    return (Spoken(KIND, "", Reply(text, (buttons,))),)


def stories_tap(turn: Turn, tap: Tap, step: str = "", *more: str) -> Answer:
    """Begin, not now, and the pages of the list: ``stories:page:5:12`` from the sixth on, of one person."""
    match (step, *more):
        case ("begin", ids):
            return telling.ask(turn, "", "", [int(one) for one in ids.split(",") if one])
        case ("new",):
            return telling.ask(turn, "", "", _offered(turn, named=False))
        case ("notnow",):
            return (Reply("All right, not now. /story whenever one comes to mind.", edits=True),)
        case ("page", first):
            return (listed(turn, (), int(first), edits=True),)
        case ("page", first, contact_id):
            return (listed(turn, (int(contact_id),), int(first), edits=True),)
    raise StaleTap


def listed(turn: Turn, people: Sequence[int] = (), first: int = 0, *, edits: bool = False) -> Reply:
    """The stories, the latest first, a few at a time; over all of them what they have in common."""
    stories = [one for one in turn.store.stories.all() if not people or set(people) & set(one.people)]
    stories.sort(key=lambda one: (one.day, one.id), reverse=True)
    if not stories:
        return Reply(_none(turn, people), ((Button("Tell one", "stories:new"),),), edits=edits)
    first = min(first, (len(stories) - 1) // PAGE * PAGE)
    shown = stories[first : first + PAGE]
    lines = [f"{number}. {line(turn, one)}" for number, one in enumerate(shown, first + 1)]
    network = turn.store.network()
    alike = [] if people else patterns(stories, {one.id: one for one in network})
    text = "\n".join([_heading(turn, stories, people), *lines, *(["", *alike] if alike else [])])
    return Reply(text, _rows(shown, len(stories), first, people), edits=edits)


def _heading(turn: Turn, stories: Sequence[Story], people: Sequence[int]) -> str:
    names = join([one.name for one in turn.store.contacts.many(people)])
    count = counted(len(stories), "story", "stories")
    return f"{capital(count)} with {names}:" if names else f"Your {count}:"


def _none(turn: Turn, people: Sequence[int]) -> str:
    names = join([one.name for one in turn.store.contacts.many(people)], "or")
    return f"No story with {names} yet." if names else NONE_YET


def line(turn: Turn, story: Story) -> str:
    """ "Dana Kim, in March: got me into design → a new career"."""
    people: list[Contact] = turn.store.contacts.many(story.people)
    names = join([one.name for one in people]) or "Somebody"
    effect = f" → {shortened(story.effect, LINE)}" if story.effect else ""
    return f"{names}, {in_month(story.day, turn.today)}: {shortened(story.text, LINE)}{effect}"


def _rows(shown: Sequence[Story], count: int, first: int, people: Sequence[int]) -> Rows:
    whose = f":{people[0]}" if len(people) == 1 else ""
    opens = tuple(Button(f"Open {n}", f"story:open:{one.id}") for n, one in enumerate(shown, first + 1))
    back = (Button("Newer", f"stories:page:{first - PAGE}{whose}"),) if first else ()
    more = (Button("Older", f"stories:page:{first + PAGE}{whose}"),) if first + PAGE < count else ()
    ways = (*back, *more, Button("Tell one", "stories:new"))
    return (opens[:3], opens[3:], ways) if len(opens) > 3 else (opens, ways)
