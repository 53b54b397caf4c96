"""For words nobody understood: the intent they come closest to, by the words they share with it."""

_SIGNS: dict[str, str] = {
    "log": "met saw talked spoke had coffee lunch dinner call called meeting chat with",
    "follow_up": "remind reminder follow todo task promise owe due need should must",
    "overdue": "overdue neglect neglecting forgotten late silent cold",
    "suggest": "who reach suggest today next should contact",
    "last_touch": "when last since long time",
    "brief": "brief about know who prep tell info",
    "find": "find search who anyone list show people works in at",
    "agenda": "owe promised agenda due todo follow-ups",
    "score": "score network index cqi doing healthy",
    "snooze": "snooze nudge mute quiet later",
    "pause": "pause vacation holiday away stop break",
    "add_contact": "add new contact person save",
    "update_contact": "tier tag rate note birthday works company moved",
    "draft": "draft write message email note thank",
    "import": "import upload linkedin csv contacts",
    "export": "export download backup data",
    "settings": "settings time zone change language hours",
    "plan": "plan 90 days program start",
    "help": "help how what can do commands",
}
_WORDS = {intent: frozenset(words.split()) for intent, words in _SIGNS.items()}


def nearest_intent(plain: str) -> str | None:
    """The intent that shares most words with these, None where none shares any."""
    said = set(plain.split()[:60])
    best = max(_WORDS, key=lambda intent: len(said & _WORDS[intent]))
    return best if said & _WORDS[best] else None
