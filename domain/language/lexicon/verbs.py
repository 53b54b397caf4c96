"""Verbs of being in touch, by the channel they say, and irregular pasts."""

from domain.language.lexicon.forms import every, one_of, verbs, words

TOUCH: dict[str | None, str] = {
    "call": "call phone ring:rang:rung dial telephone buzz",
    "video": "facetime zoom skype videochat",
    "email": "email mail",
    "message": "text message ping dm whatsapp sms slack wechat telegram imessage inmail",
    "meeting": "meet:met visit see:saw:seen interview",
    "social": "endorse retweet",
    "meal": "lunch dine brunch",
    None: "contact",
}
"""Verbs that take the person as their object: "called Dana"."""

TOUCH_WITH: dict[str | None, str] = {
    "meeting": "meet:met sit:sat sync huddle",
    "call": "",
    "video": "zoom skype facetime",
    "meal": "lunch dine brunch eat:ate:eaten breakfast sup",
    "drinks": "drink:drank:drunk",
    "message": "text dm message correspond slack",
    "email": "email",
    "other": (
        "walk hike run:ran:run jog golf ski:skied swim:swam:swum cycle bike climb surf sail"
        " fish row skate dance "
        "play train travel drive:drove:driven ride:rode:ridden fly:flew:flown work collaborate pair "
        "co-present present cook shop celebrate watch study carpool brainstorm volunteer camp paddle "
        "bowl garden practise practice rehearse record film perform"
    ),
    None: "talk speak:spoke:spoken chat connect reconnect discuss debrief converse gossip vent"
    " commiserate debate",
}
"""Verbs that take the person after "with" or "to": "talked with Dana"."""


def _all(table: dict[str | None, str]) -> dict[str, str | None]:
    return {
        form: channel
        for channel, entries in table.items()
        for verb in verbs(entries)
        for form in verb.values()
    }


CHANNEL_OF_OBJECT_VERB = _all(TOUCH)
CHANNEL_OF_WITH_VERB = _all(TOUCH_WITH)

_OBJECT = tuple(verb for entries in TOUCH.values() for verb in verbs(entries))
_WITH = tuple(verb for entries in TOUCH_WITH.values() for verb in verbs(entries))

OBJECT_PAST = one_of(every(_OBJECT, "past", "done"))
OBJECT_BASE = one_of(every(_OBJECT, "base"))
OBJECT_ING = one_of(every(_OBJECT, "ing"))
WITH_PAST = one_of(every(_WITH, "past", "done"))
WITH_BASE = one_of(every(_WITH, "base"))
WITH_ING = one_of(every(_WITH, "ing"))

IRREGULAR_PAST = frozenset(
    words("""
        arose awoke bade beat became began bent bet bit bled blew bore bought bound bred broke
        brought built burnt burst caught chose clung came cost crept cut dealt did dove drank drew
        drove dug fed fell felt fled flew forbade forgave forgot forsook fought found froze gave got
        grew had heard held hid hit hung hurt kept knelt knew laid lay learnt led left lent let lit
        lost made meant met mistook outdid overcame paid proofread put quit ran rang read redid
        rewrote rid rode rose said sang sat saw sent set shed shone shook shot showed shrank shut
        slept slid sold sought spent split spoke sprang spread spun stole stood struck stuck stung
        swam swapt swept swore swung taught thought threw told took tore undertook understood undid
        upset went wept withdrew woke won wore wound wove wrote snuck babysat overheard foresaw oversaw""")
)
"""Irregular past forms one may meet at the head of a clause."""
