"""The whole table, in the order in which rows are tried."""

from domain.language.intents import commands, corrections, facts, promises, questions, touch, worth
from domain.language.macros import pattern
from domain.language.rows import Row

OPENING = pattern(
    "(?:(?:can you|could you|would you|will you|i want you to|i would like you to|hey|hi"
    "|hello|hiya|ok|so|well|oh|ah|um|uh|hmm|btw|fyi|yes|yeah|and|also|then"
    "|but|plus|anyway|anyways|great|cool|thanks|thank you|please|pls|quick note|log that"
    "|log this|log|logged|logging|keepwarm|bot"
    "|good morning|good evening|morning|evening|just so you know|for the record|quick"
    " update|quick one|quick log|update|record|note that|ps|p s|by the way|one more thing"
    "|another thing|another one|next|first|first of all|second|secondly|third|finally"
    "|lastly|afterwards|after that|later|meanwhile|actually|sorry|ugh|lol|haha|wow|yay"
    "|phew|right|now|dear|team"
    "|ok so|i think|i guess|i believe|i just wanted to say|just wanted to (?:say|log"
    "|note)|wanted to (?:log|note|say)|i want to (?:log|record|note)(?: that)?|i would"
    " like to log|can you log(?: that)?|could you log|please log|need to log|let me log"
    "|save|add a log|new log|interaction) ?[,:!.-]* )+"
)

WHOLE: tuple[Row, ...] = (*commands.TEXTS, *worth.MESSAGE_ROWS, *questions.PREPARING)

RESTATED: tuple[Row, ...] = (
    *facts.EXPLAINED,
    *commands.UNDO,
    *worth.ASKS,
    *commands.DRAFTS,
    *questions.ROWS,
    *commands.SNOOZE,
    *promises.REMIND,
    *commands.PLAN,
    *commands.REFLECT,
    *commands.PAUSE,
    *commands.RESUME,
    *commands.FILES,
    *corrections.AGENDA,
    *worth.QUESTIONS,
    *questions.BRIEF,
    *questions.FIND,
    *worth.ROWS,
    *promises.ASK,
    *promises.PROMISES,
    *facts.ROWS,
    *touch.PLAN,
    *touch.NOMINAL,
    *promises.TODO,
    *touch.LOG,
    *touch.UNKNOWN_DEED,
)
"""What a clause may say that corrects nothing said before."""

TABLE: tuple[Row, ...] = (*corrections.ROWS, *RESTATED)
