"""The whole table, in the order in which rows are tried."""

from domain.language.intents import corrections, facts, promises, questions, touch
from domain.language.intents.asks import ASKS
from domain.language.intents.calledoff import CALLED_OFF, MOVED
from domain.language.intents.drafts import DRAFTS
from domain.language.intents.files import FILES
from domain.language.intents.filling import FILLING
from domain.language.intents.finding import FIND
from domain.language.intents.gaps import GAPS
from domain.language.intents.habits import HABITS
from domain.language.intents.hours import HOURS
from domain.language.intents.opportunities import OPPORTUNITIES
from domain.language.intents.own_job import OWN_JOB
from domain.language.intents.pause import PAUSE, RESUME
from domain.language.intents.plan import PLAN
from domain.language.intents.projects import DOORS, INTEGRATE, PROJECTS, WORKING
from domain.language.intents.reflect import CHURN, REFLECT
from domain.language.intents.results import DONE, OUTCOMES, WON_AFTER
from domain.language.intents.settings import SETTINGS
from domain.language.intents.snooze import SNOOZE
from domain.language.intents.sought import SOUGHT
from domain.language.intents.tending import TENDING
from domain.language.intents.texts import TEXTS, TOLD
from domain.language.intents.theirs import THEIRS
from domain.language.intents.undo import UNDO
from domain.language.macros import pattern
from domain.language.rows import Row

OPENING = pattern(
    "(?:(?:can you|could you|would you|will you|i want you to|i would like you to|hey|hi|hello|hiya|ok|so"
    "|well|oh|ah|um|uh|hmm|btw|fyi|yes|yeah|and|also|then|but|plus|anyway|anyways|great|cool|thanks|thank"
    " you|please|pls|quick note|log that|log this|log|logged|logging|keepwarm|bot|good morning|good evening"
    "|morning|evening|just so you know|for the record|quick update|quick one|quick log|update|record|note"
    " that|ps|p s|by the way|one more thing|another thing|another one|next|first|first of all|second"
    "|secondly|third|finally|lastly|afterwards|after that|later|meanwhile|actually|sorry|ugh|lol|haha|wow"
    "|yay|phew|right|now|dear|team|ok so|i think|i guess|i believe|i just wanted to say|just wanted to"
    " (?:say|log|note)|wanted to (?:log|note|say)|i want to (?:log|record|note)(?: that)?|i would like to"
    " log|can you log(?: that)?|could you log|please log|need to log|let me log|save|add a log|new log"
    "|interaction) ?[,:!.-]* )+"
)

WHOLE: tuple[Row, ...] = (
    *HOURS,
    *facts.LISTS,
    *TEXTS,
    *WON_AFTER,
    *INTEGRATE[:1],
    *HABITS,
    *questions.PREPARING,
)

RESTATED: tuple[Row, ...] = (
    *HOURS,
    *facts.FIRST,
    *FILLING,
    *promises.DROPPED,
    *UNDO,
    *ASKS,
    *DRAFTS,
    *TENDING,
    *DOORS,
    *PROJECTS,
    *CHURN,
    *questions.ROWS,
    *SNOOZE,
    *promises.REMIND,
    *PLAN,
    *SOUGHT,
    *REFLECT,
    *PAUSE,
    *RESUME,
    *FILES,
    *OWN_JOB,
    *SETTINGS,
    *corrections.AGENDA,
    *INTEGRATE[1:],
    *GAPS,
    *questions.BRIEF,
    *FIND,
    *TOLD,
    *DONE,
    *OUTCOMES,
    *OPPORTUNITIES,
    *promises.ASK,
    *promises.PROMISES,
    *THEIRS,
    *facts.ROWS,
    *MOVED,
    *touch.PLAN,
    *touch.NOMINAL,
    *promises.TODO,
    *touch.LOG,
    *touch.UNKNOWN_DEED,
    *WORKING,
)
"""What a clause may say that corrects nothing said before."""

TABLE: tuple[Row, ...] = (*corrections.ROWS, *CALLED_OFF, *RESTATED)
