"""How people type: contractions, abbreviations, emoji and slips, each with its plain words.

The tables map one typed word to one or several plain ones. Slips are mended only where the word is
unknown, one edit away from a word of the grammar, and not itself an ordinary word.
"""

import re
from functools import lru_cache

from domain.language.lexicon.forms import words
from domain.language.lexicon.vocabulary import VOCABULARY
from domain.language.names.ordinary import is_word

CONTRACTIONS: dict[str, tuple[str, ...]] = {
    "i'm": ("i", "am"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "ill": ("i", "will"),
    "lets": ("let", "us"),
    "whos": ("who", "is"),
    "whats": ("what", "is"),
    "hows": ("how", "is"),
    "thats": ("that", "is"),
    "wheres": ("where", "is"),
    "whens": ("when", "is"),
    "won't": ("will", "not"),
    "wont": ("will", "not"),
    "can't": ("can", "not"),
    "cant": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "dont": ("do", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "havent": ("have", "not"),
    "hasnt": ("has", "not"),
    "hadnt": ("had", "not"),
    "isnt": ("is", "not"),
    "wasnt": ("was", "not"),
    "arent": ("are", "not"),
    "couldnt": ("could", "not"),
    "shouldnt": ("should", "not"),
    "wouldnt": ("would", "not"),
    "gonna": ("going", "to"),
    "gotta": ("have", "to"),
    "wanna": ("want", "to"),
    "hafta": ("have", "to"),
    "needa": ("need", "to"),
    "lemme": ("let", "me"),
    "gimme": ("give", "me"),
    "tryna": ("trying", "to"),
    "y'all": ("you",),
    "w/": ("with",),
    "w.": ("with",),
    "w": ("with",),
    "wit": ("with",),
    "wth": ("with",),
    "wiht": ("with",),
    "w/o": ("without",),
    "b/c": ("because",),
    "bc": ("because",),
    "cuz": ("because",),
    "re:": ("re",),
    "f/u": ("follow", "up"),
    "fu": ("follow", "up"),
    "followup": ("follow", "up"),
    "followups": ("follow", "ups"),
    "checkin": ("check", "in"),
    "catchup": ("catch", "up"),
    "meetup": ("meetup",),
    "mtg": ("meeting",),
    "mtgs": ("meetings",),
    "mtng": ("meeting",),
    "lmk": ("let", "me", "know"),
    "1:1": ("one", "on", "one"),
    "1:1s": ("one", "on", "one"),
    "1-1": ("one", "on", "one"),
    "1on1": ("one", "on", "one"),
    "1-on-1": ("one", "on", "one"),
    "1o1": ("one", "on", "one"),
    "pls": ("please",),
    "plz": ("please",),
    "u": ("you",),
    "ur": ("your",),
    "thx": ("thanks",),
    "ty": ("thanks",),
    "msg": ("message",),
    "msgd": ("messaged",),
    "msged": ("messaged",),
    "msgs": ("messages",),
    "ppl": ("people",),
    "bday": ("birthday",),
    "b-day": ("birthday",),
    "dob": ("birthday",),
    "convo": ("conversation",),
    "bfast": ("breakfast",),
    "brekkie": ("breakfast",),
    "abt": ("about",),
    "intro'd": ("introduced",),
    "introd": ("introduced",),
    "intros": ("introductions",),
    "intro": ("introduction",),
    "introed": ("introduced",),
    "dm'd": ("dmed",),
    "dm'ed": ("dmed",),
    "e-mail": ("email",),
    "e-mails": ("emails",),
    "e-mailed": ("emailed",),
    "e-mailing": ("emailing",),
    "ph": ("phone",),
    "asap": ("soon",),
    "wfh": ("home",),
    "ooo": ("out", "of", "office"),
    "n't": ("not",),
    "&": ("and",),
    "+": ("and",),
    "n": ("and",),
    "yest": ("yesterday",),
    "prob": ("probably",),
    "rec": ("recommendation",),
    "yday": ("yesterday",),
    "metting": ("meeting",),
    "meting": ("meeting",),
    "cofee": ("coffee",),
    "caled": ("called",),
    "textd": ("texted",),
    "vc": ("video", "call"),
    "hh": ("happy", "hour"),
    "gtg": ("gathering",),
    "nvm": ("never", "mind"),
    "kk": ("ok",),
    "okay": ("ok",),
    "yeah": ("yes",),
    "yep": ("yes",),
    "yup": ("yes",),
    "nope": ("no",),
    "nah": ("no",),
    "@": ("at",),
    "’s": ("'s",),
}

IS_AFTER = frozenset(words("who what when where how that it he she there here why"))
"""Words whose ``'s`` means "is" (or "has"), never a possession."""

ENDINGS = {"'ll": "will", "'ve": "have", "'re": "are", "'d": "would", "'m": "am"}

EMOJI: dict[str, tuple[str, ...]] = {
    "☕": ("coffee",),
    "🍵": ("tea",),
    "📞": ("phone", "call"),
    "☎": ("phone", "call"),
    "📱": ("phone", "call"),
    "🤙": ("phone", "call"),
    "🍽": ("meal",),
    "🍴": ("meal",),
    "🍕": ("pizza",),
    "🍣": ("sushi",),
    "🍔": ("lunch",),
    "🍜": ("ramen",),
    "🥗": ("lunch",),
    "🥐": ("breakfast",),
    "🍳": ("breakfast",),
    "✉": ("e", "mail"),
    "📧": ("e", "mail"),
    "📨": ("e", "mail"),
    "📩": ("e", "mail"),
    "🍻": ("beers",),
    "🍺": ("beer",),
    "🍷": ("wine",),
    "🍸": ("cocktails",),
    "🍹": ("cocktails",),
    "🥂": ("champagne",),
    "🥃": ("drinks",),
    "💬": ("text", "message"),
    "🗨": ("text", "message"),
    "🎥": ("video", "call"),
    "📹": ("video", "call"),
    "💻": ("video", "call"),
    "🤝": ("meeting",),
    "🎂": ("birthday",),
    "👥": ("meeting",),
    "❤": ("liked",),
    "👍": ("liked",),
    "🎉": ("party",),
}


@lru_cache(maxsize=4096)
def plain_words(word: str) -> tuple[str, ...]:
    """The plain words behind one typed word (lower case, straight apostrophe)."""
    if known := CONTRACTIONS.get(word):
        return known
    if "'" in word:
        return _open(word)
    if word in VOCABULARY or not 3 < len(word) <= LONGEST_SLIP or not word.isascii():
        return (word,)
    if len(word) > 5 and (single := _DOUBLED.sub(r"\1", word)) in VOCABULARY:
        return (single,)
    return (word,) if is_word(word) else (mend(word),)


LONGEST_SLIP = 16
"""No word of the grammar is longer."""

_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1(?=\w*$)")


def _open(word: str) -> tuple[str, ...]:
    if word.endswith("n't"):
        return (word[:-3], "not")
    head, _, tail = word.partition("'")
    if tail == "s" and head == "let":
        return ("let", "us")
    if tail == "s":
        return (head, "is" if head in IS_AFTER else "'s") if head else ("'s",)
    if ending := ENDINGS.get("'" + tail):
        return (head, ending) if head else (ending,)
    return (word,)


def _without_one(word: str) -> list[str]:
    return [word[:i] + word[i + 1 :] for i in range(len(word))]


def _neighbours() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for word in sorted(VOCABULARY):
        if len(word) < 5:
            continue
        for form in (word, *_without_one(word)):
            table.setdefault(form, []).append(word)
    return table


_NEAR = _neighbours()


def mend(word: str) -> str:
    """The word of the grammar one slip away (a letter more, less, other, two swapped), else the word."""
    for form in (word, *_without_one(word)):
        for meant in _NEAR.get(form, ()):
            if _one_slip(word, meant):
                return meant
    return word


def _one_slip(said: str, meant: str) -> bool:
    if abs(len(said) - len(meant)) > 1 or said[0] != meant[0]:
        return False
    start = 0
    while start < min(len(said), len(meant)) and said[start] == meant[start]:
        start += 1
    rest_said, rest_meant = said[start:], meant[start:]
    return (
        rest_said[1:] == rest_meant[1:]
        or rest_said[1:] == rest_meant
        or rest_said == rest_meant[1:]
        or (rest_said[:2] == rest_meant[1::-1] and rest_said[2:] == rest_meant[2:])
    )
