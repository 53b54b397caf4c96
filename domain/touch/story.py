"""Stories: how somebody shaped the user's path and what it changed, kept with them in the user's words."""

import re
from collections.abc import Sequence

from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.model import Action, Person
from domain.model import Story
from domain.people.add import meet
from domain.phrases import join, short_names, shortened
from domain.reply import Answer, Button, Reply
from domain.touch.log import introduction, new_buttons
from domain.touch.naming import names_alone, people_in, read_who
from domain.turn import Turn

SAID = 200
"""Letters that are said back; all of it is kept (ours)."""

WORD = re.compile(r"\w+")
BESIDE_NAMES = 2
"""Words that may stand beside names in an answer that is no story yet: "it's Ana's", "Ana and Ben" (ours)."""

ID = "#"
"""How an answer begins that is somebody's id and not their name."""


def story(turn: Turn, action: Action, offered: Sequence[int] = ()) -> Answer:
    """ "story: Dana got me into product work"; ``offered`` are people who may have one."""
    text = str(action.fields.get("text") or "").strip()
    if action.people and text:
        return keep_story(turn, action.people, text)
    names = ", ".join(person.name or person.mention for person in action.people)
    return ask(turn, names, text, offered)


def story_command(turn: Turn, words: str, offered: Sequence[int] = ()) -> Answer:
    """/story Dana got me into product work; with a name alone the story is asked."""
    people = people_in(turn, words, "story")
    is_name = bool(people) and turn.store.names().look_up(words.strip(" .!?")).how in (
        "full",
        "first",
        "last",
    )
    return story(turn, Action("story", people, {"text": "" if is_name else words}), offered)


def ask(turn: Turn, names: str, text: str, offered: Sequence[int] = ()) -> Answer:
    """Ask for what is missing of a story."""
    about = {"who": names, "text": text, "offered": ",".join(map(str, offered))}
    return start(turn, STORY, about)


def keep_story(turn: Turn, people: Sequence[Person], text: str, effect: str | None = None) -> Answer:
    """Store it and say it back; what it changed can be told later, too."""
    deed = turn.begin("story")
    contacts, new = meet(turn, people)
    ids = tuple(contact.id for contact in contacts)
    kept = turn.store.stories.add(Story(day=turn.today, people=ids, text=text, effect=effect))
    lines = [f"✓ Story kept with {join([contact.name for contact in contacts])}: “{shortened(text, SAID)}”"]
    lines += [f"What it changed: {shortened(effect, SAID)}"] if effect else []
    lines += [introduction(new)] if new else []
    opens = (Button("Card", f"card:{contacts[0].id}"),) if len(contacts) == 1 and not new else ()
    changed = () if effect else (Button("What did it change?", f"story:effect:{kept.id}:{kept.version}"),)
    row = (Button("Undo", f"undo:{deed}"), *opens, *changed)
    return (Reply("\n".join(lines), (row, *new_buttons(new))),)


def _who(talk: Talk) -> str:
    """The names that were said or tapped; empty where nobody was."""
    said = talk.answers.get("who") or talk.about["who"]
    if not said.startswith(ID):
        return said
    contact = talk.turn.store.contacts.get(int(said[len(ID) :]))
    return contact.name if contact is not None else ""


def _called(talk: Talk) -> str:
    """As the user said it, or by the first name."""
    said = talk.answers.get("who") or ""
    return _who(talk).split()[0] if said.startswith(ID) else _who(talk) or "they"


def _people(talk: Talk) -> Sequence[Person]:
    said = talk.answers.get("who") or ""
    if said.startswith(ID) and _who(talk):
        return (Person(_who(talk), "known", _who(talk), int(said[len(ID) :])),)
    return names_alone(talk.turn, _who(talk))


def _text(talk: Talk) -> str:
    return talk.answers.get("text") or talk.about["text"] or _told_at_once(talk)


def _told_at_once(talk: Talk) -> str:
    """What answered whose story it is, where it says more than a name: the whole story."""
    said = talk.answers.get("who") or ""
    if not said or said.startswith(ID):
        return ""
    rest = said
    for person in names_alone(talk.turn, said):
        rest = rest.replace(person.mention, "", 1)
    return said if len(WORD.findall(rest)) > BESIDE_NAMES else ""


def _offered(talk: Talk) -> tuple[Choice, ...]:
    """Those who may have one, as buttons."""
    ids = [int(one) for one in talk.about.get("offered", "").split(",") if one]
    people = talk.turn.store.contacts.many(ids)
    names = short_names(people)
    return tuple(Choice(names[one.id], f"{ID}{one.id}") for one in people)


def _ends(talk: Talk) -> Answer:
    text = _text(talk)
    if not text:
        return (Reply("All right, another time."),)
    if not _who(talk):
        return (Reply(f"A story is kept with somebody, so I kept nothing of “{shortened(text, SAID)}”."),)
    return keep_story(talk.turn, _people(talk), text, talk.answers.get("effect"))


STORY = Flow(
    "story",
    (
        Ask(
            "who",
            lambda _: "Whose story is it?",
            choices=_offered,
            reads=read_who,
            applies=lambda talk: not talk.about["who"],
            free=lambda _: True,
        ),
        Ask(
            "text",
            lambda talk: f"How did {_called(talk)} shape your path? A line is enough.",
            reads=lambda _, text: text.strip(),
            applies=lambda talk: bool(_who(talk)) and not (talk.about["text"] or _told_at_once(talk)),
            free=lambda _: True,
        ),
        Ask(
            "effect",
            lambda _: "And what did it change for you?",
            reads=lambda _, text: text.strip(),
            applies=lambda talk: bool(_text(talk)) and bool(_who(talk)),
            free=lambda _: True,
        ),
    ),
    _ends,
)
