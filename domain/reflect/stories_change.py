"""One story: read in full, its words, its effect or its people changed, taken out."""

from dataclasses import replace

from domain.errors import StaleTap
from domain.flow import Ask, Flow, Talk, start
from domain.model import Story
from domain.people.add import meet
from domain.people.closeness import in_month
from domain.phrases import join
from domain.reply import Answer, Button, Reply
from domain.touch.naming import names_alone, read_who
from domain.turn import Tap, Turn

ASKED = {
    "text": "How would you tell it? It takes the place of what I have.",
    "effect": "What did it change for you?",
    "people": "Whose story is it?",
}
"""What can be changed of a story, and the question for each."""


class StoryIsGone(StaleTap):
    """That story is no longer here. Nothing was changed."""


def story_tap(turn: Turn, tap: Tap, step: str, story_id: str, version: str = "") -> Answer:
    """``story:open:3`` reads it; ``story:effect:3:1`` asks for a part, ``story:out:3:1`` takes it out."""
    story = turn.store.stories.get(int(story_id))
    if story is None:
        raise StoryIsGone
    if step == "open":
        return (opened(turn, story),)
    if str(story.version) != version:
        raise StaleTap
    if step == "out":
        return _taken_out(turn, story)
    if step not in ASKED:
        raise StaleTap
    return start(turn, STORY_CHANGE, {"story": story_id, "part": step})


def opened(turn: Turn, story: Story) -> Reply:
    """All of it, with the buttons to change each part."""
    return Reply(_in_full(turn, story), _rows(story))


def _in_full(turn: Turn, story: Story) -> str:
    names = join([one.name for one in turn.store.contacts.many(story.people)]) or "Somebody"
    effect = [f"What it changed: {story.effect}"] if story.effect else []
    return "\n".join([f"{names}, told {in_month(story.day, turn.today)}:", story.text, *effect])


def _rows(story: Story) -> tuple[tuple[Button, ...], ...]:
    def button(label: str, step: str) -> Button:
        return Button(label, f"story:{step}:{story.id}:{story.version}")

    return (
        (button("Change the words", "text"), button("What it changed", "effect")),
        (button("Whose it is", "people"), button("Take out", "out"), Button("All stories", "stories:page:0")),
    )


def _taken_out(turn: Turn, story: Story) -> Answer:
    names = join([one.name for one in turn.store.contacts.many(story.people)])
    deed = turn.begin("story_out")
    turn.store.stories.remove(story.id)
    undo = ((Button("Undo", f"undo:{deed}"), Button("All stories", "stories:page:0")),)
    return (Reply(f"✓ Taken out: the story with {names}." if names else "✓ Taken out.", undo, edits=True),)


def _reads(talk: Talk, text: str) -> str:
    return read_who(talk, text) if talk.about["part"] == "people" else text.strip()


def _ends(talk: Talk) -> Answer:
    turn, said = talk.turn, talk.answers.get("said")
    story = turn.store.stories.get(int(talk.about["story"]))
    if story is None:
        raise StoryIsGone
    if not said:
        return (Reply("All right, left as it is."),)
    people = names_alone(turn, said) if talk.about["part"] == "people" else ()
    deed = turn.begin("change")
    if people:
        contacts, _ = meet(turn, people)
        story = replace(story, people=tuple(one.id for one in contacts))
    elif talk.about["part"] == "effect":
        story = replace(story, effect=said)
    else:
        story = replace(story, text=said)
    kept = turn.store.stories.replace(story)
    undo = (Button("Undo", f"undo:{deed}"),)
    return (Reply(f"✓ Changed. {_in_full(turn, kept)}", (undo, *_rows(kept))),)


STORY_CHANGE = Flow(
    "storychange",
    (
        Ask(
            "said",
            lambda talk: ASKED[talk.about["part"]],
            reads=_reads,
            free=lambda _: True,
        ),
    ),
    _ends,
)
