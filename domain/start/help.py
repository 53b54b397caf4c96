"""Help by examples, and the short answer to what was not understood."""

import re

from domain.language.model import Action
from domain.reply import Answer, Reply
from domain.turn import Turn

EXAMPLES = (
    "had coffee with Dana yesterday",
    "remind me to send Dana the deck on Friday",
    "who's overdue?",
)
"""Three to copy: something that happened, something to come, something to ask."""

HELP: tuple[tuple[str, str], ...] = (
    ("overdue", "who's overdue"),
    ("agenda", "what you promised"),
    ("person", "what you know of someone: /person Dana"),
    ("find", "who is what, where: /find designer in Berlin"),
    ("people", "everybody, the closest first"),
    ("top", "the twenty who matter most"),
    ("add", "a new connection: /add Dana Kim"),
    ("map", "your network in four quadrants"),
    ("diversity", "how many kinds of people you know"),
    ("gaps", "what your network lacks, and how far you are"),
    ("goals", "what you want to get to"),
    ("journal", "the talks of the week that mattered, and what you learned"),
    ("opportunity", "what somebody brought: /opportunity Dana offered me a board seat"),
    ("opportunities", "what became of them, and who brings what"),
    ("healthcheck", "how things are between you and your key people"),
    ("story", "how somebody shaped your path: /story Dana got me into design"),
    ("audit", "who gave in your last talks: give and take"),
    ("mistakes", "the three mistakes: a verdict on each, and a step"),
    ("score", "the quality of your connections, 0 to 100, and what moved it"),
    ("plan", "ninety days, one small step at a time: start, see the road, pause"),
    ("tiers", "how full your tiers are, and who might move"),
    ("draft", "words for a message: /draft Dana"),
    ("give", "what you could give somebody: /give Dana"),
    ("ask", "before you ask: who gave so far, and what to give first: /ask Dana for an intro"),
    ("approach", "deep or broad: what suits you, and how far you are"),
    ("habits", "what you do after what, and how far it is to a habit"),
    ("outreach", "two or three people a week to reach out to, and what came of it"),
    ("projects", "what you are working on, who could help, and what you learned"),
    ("templates", "the drafts I write from, yours to change"),
    ("merge", "who is in here twice: /merge Bob, Robert Stone"),
    ("snooze", "no nudges about someone for a while: /snooze Dana"),
    ("minutes", "ten minutes of giving: whom to do something small for"),
    ("when", "what will come next, and when"),
    ("pause", "I keep quiet for a while: /pause until Friday"),
    ("resume", "you're back"),
    ("questions", "what to ask someone: /questions Dana"),
    ("reframe", "something hard, said so that it looks forward"),
    ("import", "bring the people you know: LinkedIn, Google, Outlook, vCards, any table"),
    ("export", "all you told me, as files"),
    ("undo", "take back the last thing"),
    ("cancel", "leave an open question"),
    ("settings", "your hours and days, and what comes when"),
    ("demo", "made-up people to try things on, in an empty network"),
    ("forget", "erase all I keep of you"),
    ("help", "this page"),
)
"""Commands as /help lists them and Telegram's menu shows them."""

BY_INTENT = {
    "log": "had coffee with Dana",
    "follow_up": "remind me to call Dana on Friday",
    "plan_meeting": "lunch with Dana tomorrow",
    "add_contact": "add Dana Kim, designer at Figma",
    "update_contact": "make Dana tier 1",
    "last_touch": "when did I last talk to Dana?",
    "brief": "brief me on Dana",
    "journal": "journal: good talk with Dana about pricing",
    "opportunity": "got a job lead from Dana",
    "outcome": "the lead from Dana worked out",
    "health_check": "health check",
    "story": "story: Dana got me into design",
    "settings": "nudge me at 7:30",
    "snooze": "snooze Dana for 2 weeks",
    "minutes": "connection minutes",
    "overdue": "who's overdue?",
    "suggest": "who should I reach out to today?",
    "find": "who do I know at Acme?",
    "top": "my top 20",
    "inventory": "inventory",
    "tiers": "show my tiers",
    "agenda": "what do I owe people?",
    "gap": "I need three digital-health people by May",
    "gaps": "show my gaps",
    "map": "show my network map",
    "diversity": "how diverse is my network?",
    "audit": "start an audit",
    "draft": "draft a check-in to Dana",
    "habit": "after my Monday planning I will review my list",
    "plan": "start the 90-day plan",
    "integrate": "I'm preparing a talk on pricing, who could help?",
}
"""How to say each thing, for when a message came close to it."""


def help_command(_turn: Turn, words: str) -> Answer:
    return (Reply(help_text()),)


def help_said(_turn: Turn, action: Action) -> Answer:
    return (Reply(help_text()),)


def help_text() -> str:
    examples = [f"• {example}" for example in EXAMPLES]
    commands = [f"/{name} – {what}" for name, what in HELP]
    return "\n".join(
        ["Just tell me, in your own words. For instance:", *examples, "", "Or use a command:", *commands]
    )


SMALL_TALK = (
    (re.compile(r"(?i)^\W*(?:many )?(?:thanks|thank you|thx|ty|cheers)\b"), "Any time."),
    (
        re.compile(r"(?i)^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening))\b(?: there)?\W*$"),
        f'Hello! Tell me whom you met, for instance "{EXAMPLES[0]}". /help shows more.',
    ),
    (re.compile(r"(?i)^\W*(?:ok|okay|great|nice|cool|perfect|got it|good)\W*$"), "👍"),
)
"""What people say to be kind; it needs no more than a kind word back."""


def small_talk(text: str) -> Reply | None:
    return next((Reply(answer) for said, answer in SMALL_TALK if said.search(text)), None)


def which_day() -> Reply:
    """The day and the verb don't go together: it may have happened, or be to come, or on another day."""
    return Reply(
        "I'm not sure when that was or will be, so I kept nothing. "
        'Say it with the day, like "had coffee with Dana last Friday" or "coffee with Dana this Friday".'
    )


def not_understood(nearest: str | None) -> Reply:
    """Short and useful; nothing was kept."""
    example = BY_INTENT.get(nearest or "")
    if example is not None:
        return Reply(
            f'I\'m not sure what you mean, so I kept nothing. Did you mean something like "{example}"?'
        )
    return Reply(
        "I didn't get that, so I kept nothing. "
        'Try "had coffee with Dana" or "who\'s overdue?". /help shows more.'
    )
