"""Words and people looked for in the journal."""

from collections.abc import Sequence

from domain.language.lexicon.forms import words as listed_words
from domain.language.names import find_mentions
from domain.model import Reflection
from domain.people.search import STOPS, stem, words
from domain.phrases import counted, shortened
from domain.reflect.journal_pages import LABEL, listed, openers
from domain.reflect.journal_words import talk_of
from domain.reply import Answer, Reply
from domain.turn import Turn

ABOUT_IT = STOPS | frozenset(
    listed_words("""
        anything entry entries journal diary note notes written wrote write learned learn learnt search find
        show list everything""")
)
"""Words by which people ask for entries, not what they ask for (ours)."""


def search(turn: Turn, text: str) -> Answer:
    """The entries with these words or about these people, the latest first; nothing where there is none."""
    found = sorted(_found(turn, text), key=lambda one: (one.day, one.id), reverse=True)
    if not found:
        return ()
    heading = f"{counted(len(found), 'entry', 'entries')} in your journal with “{shortened(text, LABEL)}”:"
    return (Reply(listed(turn, heading, found), openers(turn, found)),)


def _found(turn: Turn, text: str) -> list[Reflection]:
    """Every name has to be of somebody in the entry, or in its words; so has every other word."""
    names = turn.store.names()
    mentions = [(one.said, set(one.match.keys)) for one in find_mentions(text, names) if one.match.keys]
    for said, _ in mentions:
        text = text.replace(said, " ", 1)
    asked = [stem(word) for word in words(text) if word not in ABOUT_IT]
    if not mentions and not asked:
        return []
    return [one for one in turn.store.reflections.all() if _fits(one, _stems(turn, one), asked, mentions)]


def _fits(
    entry: Reflection, has: frozenset[str], asked: Sequence[str], mentions: Sequence[tuple[str, set[int]]]
) -> bool:
    return all(_in(word, has) for word in asked) and all(
        keys & set(entry.people) or _all_in(said, has) for said, keys in mentions
    )


def _stems(turn: Turn, entry: Reflection) -> frozenset[str]:
    """The words of an entry, and what the talk was about."""
    talk = talk_of(turn, entry)
    topic = talk.topic if talk else None
    told = " ".join(filter(None, (entry.said, entry.learned, entry.gave, entry.follows, topic)))
    return frozenset(stem(word) for word in words(told))


def _in(word: str, has: frozenset[str]) -> bool:
    return any(one.startswith(word) for one in has)


def _all_in(said: str, has: frozenset[str]) -> bool:
    return all(stem(word) in has for word in words(said))
