"""The journal in words: an entry in a few lines, what it is about, what is asked."""

from domain.model import Interaction, Reflection
from domain.phrases import CHANNELS, capital, exact_day, several, short_names, shortened
from domain.reflect.journal_week import PARTS
from domain.reflect.journaled import happened
from domain.turn import Turn

LABEL = 44
"""Letters of a talk on a button (ours)."""

LINE = 160
"""Letters of one part of an entry in a list of entries (ours); all of it is kept."""

WHOLE = 900
"""Letters of one part where an entry stands alone (ours): four of them fit a message."""

NAMED = 3
"""Names that say whom a talk was with, the rest counted (ours)."""

HEADS = {"learned": "Learned", "gave": "Gave", "follows": "Next"}

ASKS = {
    "learned": "What did you learn – of them, the matter, yourself? A line is enough.",
    "gave": "How did you give value?",
    "follows": "What follows? What you will do, I keep in mind as a promise.",
}

AGAIN = {"learned": "What did you learn?", "gave": ASKS["gave"], "follows": "What follows?"}
"""The questions in short, where one part is written anew."""

GIFTS = ("Listened", "Advice", "An introduction", "Something useful", "Encouragement")
"""Ways of giving that need no words (ours)."""


def with_whom(turn: Turn, entry: Reflection) -> str:
    names = [contact.name for contact in turn.store.contacts.many(entry.people)]
    return several(names, NAMED) or "On your own"


def title(turn: Turn, entry: Reflection) -> str:
    """ "Dana Kim – Tuesday 6 January"."""
    return f"{with_whom(turn, entry)} – {exact_day(entry.day, turn.today)}"


def about(turn: Turn, entry: Reflection) -> str:
    """ "Coffee with Dana Kim – Tuesday 6 January, about pricing", where it is known what it was."""
    talk = talk_of(turn, entry)
    if talk is None:
        return title(turn, entry)
    topic = f", about {shortened(talk.topic, LINE)}" if talk.topic else ""
    return f"{capital(CHANNELS[talk.channel or 'other'])} with {title(turn, entry)}{topic}"


def talk_of(turn: Turn, entry: Reflection) -> Interaction | None:
    """The talk that an entry is about; none where it was told in words alone."""
    key = happened(entry.day, entry.people)
    profile = turn.store.network().get(entry.people[0]) if entry.people else None
    talks = profile.talks if profile else ()
    return next((talk for talk in talks if happened(talk.day, talk.people) == key), None)


def lines(turn: Turn, entry: Reflection, most: int = LINE) -> list[str]:
    """The title, and below it what was written."""
    told = [f"“{shortened(entry.said, most)}”"] if entry.said else []
    parts = [(HEADS[part], getattr(entry, part)) for part in PARTS]
    told += [f"{head}: {shortened(words, most)}" for head, words in parts if words]
    return [title(turn, entry), *(f"  {line}" for line in told)]


def label(turn: Turn, talk: Interaction) -> str:
    """ "Coffee with Dana, Tue 6": a talk on a button."""
    contacts = turn.store.contacts.many(talk.people)
    names = several(list(short_names(contacts).values()), 2) or "nobody"
    topic = f": {talk.topic}" if talk.topic else ""
    return shortened(
        f"{capital(CHANNELS[talk.channel or 'other'])} with {names}, {talk.day:%a} {talk.day.day}{topic}",
        LABEL,
    )
