"""Stories: how somebody shaped the user's path, kept with them in the user's words."""

from collections.abc import Sequence

from domain.flow import Ask, Flow, Talk, start
from domain.language.model import Action, Person
from domain.model import Story
from domain.people.add import meet
from domain.phrases import join, shortened
from domain.reply import Answer, Button, Reply
from domain.touch.log import introduction, new_buttons
from domain.touch.naming import names_alone, people_in, read_who
from domain.turn import Turn

SAID = 200
"""Letters that are said back; all of it is kept (ours)."""


def story(turn: Turn, action: Action) -> Answer:
    """ "story: Dana got me into product work"."""
    text = str(action.fields.get("text") or "").strip()
    if action.people and text:
        return keep_story(turn, action.people, text)
    names = ", ".join(person.name or person.mention for person in action.people)
    return start(turn, STORY, {"who": names, "text": text})


def story_command(turn: Turn, words: str) -> Answer:
    """/story Dana got me into product work."""
    return story(turn, Action("story", people_in(turn, words, "story"), {"text": words}))


def keep_story(turn: Turn, people: Sequence[Person], text: str) -> Answer:
    """Store it and say it back."""
    deed = turn.begin("story")
    contacts, new = meet(turn, people)
    turn.store.stories.add(Story(day=turn.today, people=tuple(contact.id for contact in contacts), text=text))
    lines = [f"✓ Story kept with {join([contact.name for contact in contacts])}: “{shortened(text, SAID)}”"]
    lines += [introduction(new)] if new else []
    opens = (Button("Card", f"card:{contacts[0].id}"),) if len(contacts) == 1 and not new else ()
    return (Reply("\n".join(lines), ((Button("Undo", f"undo:{deed}"), *opens), *new_buttons(new))),)


def _ends(talk: Talk) -> Answer:
    who = talk.answers.get("who") or talk.about["who"]
    text = talk.answers.get("text") or talk.about["text"]
    if not text:
        return (Reply("All right, another time."),)
    if not who:
        return (Reply(f"A story is kept with somebody, so I kept nothing of “{shortened(text, SAID)}”."),)
    return keep_story(talk.turn, names_alone(talk.turn, who), text)


STORY = Flow(
    "story",
    (
        Ask(
            "who",
            lambda _: "Whose story is it?",
            reads=read_who,
            applies=lambda talk: not talk.about["who"],
            free=lambda _: True,
        ),
        Ask(
            "text",
            lambda talk: (
                f"How did {talk.answers.get('who') or talk.about['who'] or 'they'} shape your path? "
                "A line is enough."
            ),
            reads=lambda _, text: text.strip(),
            applies=lambda talk: (
                not talk.about["text"] and bool(talk.about["who"] or talk.answers.get("who"))
            ),
            free=lambda _: True,
        ),
    ),
    _ends,
)
