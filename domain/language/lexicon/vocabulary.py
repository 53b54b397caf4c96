"""Every word the grammar lives by: what a slip of the fingers may have meant."""

from domain.language.lexicon import balance, channels, verbs
from domain.language.lexicon.forms import every
from domain.language.lexicon.forms import verbs as inflected

_COMMANDS = """
    remind reminder reminders remember overdue neglect neglecting neglected ignoring ignored
    suggest suggestion suggestions connections contacts contact people network tier tiers birthday
    snooze pause resume vacation holiday journal story audit diversity inventory export import
    delete settings help undo reframe draft write introduction between promise promised promises owe
    owed follow agenda score approach minutes health note tag rate company works working birthday
    tomorrow yesterday today meeting should reach brief prepare conference catch caught about
    regarding lunch dinner coffee breakfast drinks cancelled canceled postponed rescheduled didn't
    never actually instead referral referred opportunity partnership invited investor mentor
    colleague designer designers engineer engineers developer developers lawyer lawyers investors
    founder founders recruiters consultant consultants colleagues mentors journalists scientists
    weeks months until week month year connect connected schedule scheduled please forget
    forgot"""

_VERBS = (*verbs._OBJECT, *verbs._WITH, *balance._BENEFIT, *balance._ASKING)
_MORE = inflected(
    """
    remind promise owe:owed follow snooze neglect contact introduce invite refer offer mention
    discuss swap trade exchange recommend cancel postpone reschedule schedule work live move start
    join leave:left turn celebrate bump tell:told catch:caught reconnect send:sent share review grab
    enjoy attend"""
)

VOCABULARY: frozenset[str] = frozenset(
    word
    for words in (
        _COMMANDS.split(),
        every((*_VERBS, *_MORE), "base", "s", "ing", "past", "done"),
        (part for noun in channels.CHANNEL_OF_NOUN for part in noun.split()),
        verbs.IRREGULAR_PAST,
        channels.TALKS.replace("|", " ").split(),
        balance.BENEFITS.replace("|", " ").split(),
    )
    for word in words
)
