"""/forget: everything of a user's erased, after they typed that they mean it."""

from domain import phrases
from domain.errors import Sorry
from domain.flow import Ask, Flow, Talk, start
from domain.language.model import Action
from domain.people.removal import forget
from domain.reply import Answer, Reply
from domain.turn import Turn

WORDS = "erase everything"
"""What is to be typed: nothing that anybody types by chance."""


NO = ("no", "stop", "don't", "do not")
"""How an answer begins after which nothing is erased, and nothing more is asked."""


class NotConfirmed(Sorry):
    """That's not it, so nothing is erased. Type "erase everything" if you mean it, or press Cancel."""


def forget_everything(turn: Turn, words: str = "") -> Answer:
    """/forget, "delete all my data": asked first, with all that would go."""
    return start(turn, FORGET)


def forget_all(turn: Turn, action: Action) -> Answer:
    """ "forget Dana" takes out one; without a name it is everything."""
    return forget(turn, action) if action.people else forget_everything(turn)


def counted(turn: Turn) -> str:
    """What there is, in numbers: "312 people, 1,204 talks, 14 promises"."""
    counts = turn.store.counts()
    named = [phrases.counted(counts[noun], *words) for noun, words in NOUNS if counts.get(noun)]
    return ", ".join([*named, "our conversation"])


NOUNS = (
    ("contacts", ("person", "people")),
    ("facts", ("fact", "facts about them")),
    ("interactions", ("talk",)),
    ("promises", ("promise",)),
    ("meetings", ("meeting",)),
    ("gaps", ("gap",)),
    ("goals", ("goal",)),
    ("opportunities", ("opportunity", "opportunities")),
    ("stories", ("story", "stories")),
    ("reflections", ("journal entry", "journal entries")),
    ("checks", ("health check",)),
)
"""What is kept, as it is told: of one, of several."""


def _asks(talk: Talk) -> str:
    return (
        f"This erases all I keep of you: {counted(talk.turn)} and your settings. "
        "Nobody can bring it back, neither you nor I. /export gives you a copy first.\n"
        f'Type "{WORDS}" to go ahead.'
    )


def _reads(_talk: Talk, text: str) -> str:
    said = " ".join(text.casefold().split()).strip(" .!\"'“”")
    if said != WORDS and not said.startswith(NO):
        raise NotConfirmed
    return "yes" if said == WORDS else "no"


def _ends(talk: Talk) -> Answer:
    if talk.answers.get("sure") != "yes":
        return (Reply("All right, nothing is erased."),)
    told = counted(talk.turn)
    talk.turn.store.erase()
    return (
        Reply(
            f"Erased: {told} and your settings. "
            "Backups made by whoever hosts me may hold it until they are replaced. "
            "Whenever you write again, we start afresh. Take care!"
        ),
    )


FORGET = Flow(
    "forget",
    (Ask("sure", _asks, reads=_reads, mine=lambda *_: True),),
    _ends,
    skippable=False,
)
