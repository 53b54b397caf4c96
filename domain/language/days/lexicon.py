"""The words of days and times, as tables. All lower case; the scanner splits "year's" in two."""

from typing import Final


def words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


WEEKDAYS: Final[dict[str, int]] = {
    **dict.fromkeys(("monday", "mon", "mnoday", "mondy"), 0),
    **dict.fromkeys(("tuesday", "tue", "tues", "tusday", "tueday"), 1),
    **dict.fromkeys(("wednesday", "wed", "weds", "wensday", "wednsday", "wendsday"), 2),
    **dict.fromkeys(("thursday", "thu", "thur", "thurs", "thrs", "thurday", "thusday"), 3),
    **dict.fromkeys(("friday", "fri", "firday", "frday", "fridy"), 4),
    **dict.fromkeys(("saturday", "sat", "satday"), 5),
    **dict.fromkeys(("sunday", "sun", "snday", "sudnay"), 6),
}
WEEKDAYS_PLURAL: Final[dict[str, int]] = {
    name + "s": day for name, day in WEEKDAYS.items() if name.endswith("y")
}
SHAKY_WEEKDAYS: Final = frozenset({"mon", "wed", "sat", "sun"})
"""Words before they are days: only a day where what stands beside them says so."""

MONTHS: Final[dict[str, int]] = {
    **dict.fromkeys(("january", "jan"), 1),
    **dict.fromkeys(("february", "feb", "febr", "febuary"), 2),
    **dict.fromkeys(("march", "mar"), 3),
    **dict.fromkeys(("april", "apr", "aprl", "apirl"), 4),
    **dict.fromkeys(("may",), 5),
    **dict.fromkeys(("june", "jun"), 6),
    **dict.fromkeys(("july", "jul"), 7),
    **dict.fromkeys(("august", "aug", "agust"), 8),
    **dict.fromkeys(("september", "sep", "sept"), 9),
    **dict.fromkeys(("october", "oct"), 10),
    **dict.fromkeys(("november", "nov"), 11),
    **dict.fromkeys(("december", "dec"), 12),
}
VERB_MONTHS: Final = frozenset({"may", "march", "mar"})
"""Words before they are months: need a preposition or a number."""
SHAKY_MONTHS: Final = VERB_MONTHS | {
    "jan",
    "april",
    "june",
    "august",
    "jun",
    "dec",
    "sep",
    "oct",
    "apr",
    "jul",
    "aug",
}
"""Names or scraps when bare: need a preposition, a number or a person just before them."""

UNITS: Final[dict[str, tuple[str, float]]] = {
    **dict.fromkeys(("second", "seconds", "sec", "secs", "moment", "moments"), ("minute", 1 / 60)),
    **dict.fromkeys(("minute", "minutes", "min", "mins", "minuts"), ("minute", 1)),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), ("minute", 60)),
    **dict.fromkeys(("day", "days", "d", "dys", "dayz"), ("day", 1)),
    **dict.fromkeys(("night", "nights"), ("day", 1)),
    **dict.fromkeys(("workday", "workdays"), ("workday", 1)),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "w", "weks", "weeek"), ("week", 1)),
    **dict.fromkeys(("workweek", "workweeks"), ("workweek", 1)),
    **dict.fromkeys(("fortnight", "fortnights"), ("week", 2)),
    **dict.fromkeys(("month", "months", "mo", "mos", "mth", "mths", "mnth", "mnths"), ("month", 1)),
    **dict.fromkeys(("quarter", "quarters", "qtr", "qtrs"), ("month", 3)),
    **dict.fromkeys(("year", "years", "yr", "yrs", "y"), ("month", 12)),
    **dict.fromkeys(("decade", "decades"), ("month", 120)),
}
"""An amount's unit, counted in minutes, days, weeks or months."""

PERIODS: Final[dict[str, str]] = {
    **dict.fromkeys(("day",), "day"),
    **dict.fromkeys(("week", "wk"), "week"),
    **dict.fromkeys(("workweek",), "workweek"),
    **dict.fromkeys(("weekend", "wkend", "wknd", "weeknd", "wekend"), "weekend"),
    **dict.fromkeys(("month", "mth", "mnth"), "month"),
    **dict.fromkeys(("quarter", "qtr"), "quarter"),
    **dict.fromkeys(("year", "yr"), "year"),
    **dict.fromkeys(("decade",), "decade"),
}
"""A stretch of the calendar one can be inside of: "this quarter", "end of the week"."""

SEASONS: Final[dict[str, int]] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

_COUNTING: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
NUMBERS: Final[dict[str, int]] = {word: value for value, word in enumerate(_COUNTING, start=1)}
TENS: Final[dict[str, int]] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
VAGUE_NUMBERS: Final[dict[str, int]] = {
    "couple": 2, "pair": 2, "cpl": 2, "few": 3, "some": 3, "several": 5, "dozen": 12, "hundred": 100,
}  # fmt: skip
_ORDERING: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
ORDINALS: Final[dict[str, int]] = {word: value for value, word in enumerate(_ORDERING, start=1)} | {
    "thirtieth": 30
}
ORDINAL_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})

NEXT, THIS, LAST = 1, 0, -1
MODIFIERS: Final[dict[str, int]] = {
    **dict.fromkeys(("next", "nxt", "following", "coming", "upcoming", "nex"), NEXT),
    **dict.fromkeys(("this", "current", "present", "ths"), THIS),
    **dict.fromkeys(("last", "past", "previous", "prev", "prior", "preceding", "recent", "lst"), LAST),
}
NEAREST_NEXT: Final = frozenset({"coming", "upcoming", "following"})
"""With a weekday these mean the nearest one ahead; "next Friday" is next week's."""

LEADS: Final[dict[str, str]] = {
    **{
        word: word
        for word in words_of(
            "on by until in at for since before after from during over around within through to"
        )
    },
    **dict.fromkeys(("till", "til", "untill", "unti"), "until"),
    "thru": "through",
    "@": "at",
    "between": "between",
    "throughout": "during",
    "starting": "from",
    "beginning": "from",
    "circa": "around",
    "b4": "before",
}
LEAD_PHRASES: Final[dict[str, tuple[tuple[str, ...], str]]] = {
    "no": (("later", "than"), "by"),
    "not": (("later", "than"), "by"),
    "prior": (("to",), "before"),
    "ahead": (("of",), "before"),
    "up": (("to",), "until"),
    "as": (("of",), "from"),
}
"""Prepositions of several words, by the first of them."""
LOOSE_LEADS: Final = words_of("in by until since during before after through around over from between circa")
"""Before a word that is a month but could be something else, or before a bare year."""

HEDGES: Final = words_of("""
    about around roughly approximately approx almost nearly over just like maybe only exactly circa ca
    barely some at least under less more than well
""")

AGO: Final = frozenset({"ago", "back", "earlier", "aog", "agoo", "agos"})
LATER: Final = frozenset({"hence", "later", "ahead"})

MORNING, MIDDAY, AFTERNOON, EVENING, NIGHT = (0, 12), (11, 15), (12, 18), (17, 24), (17, 24)
PARTS: Final[dict[str, tuple[int, int]]] = {
    **dict.fromkeys(("morning", "mornin", "morn", "am"), MORNING),
    **dict.fromkeys(("lunchtime", "lunchtimes"), MIDDAY),
    **dict.fromkeys(("afternoon", "afternoonish", "arvo", "pm", "aft", "afternon"), AFTERNOON),
    **dict.fromkeys(("evening", "eve", "evenin", "dinnertime", "teatime"), EVENING),
    **dict.fromkeys(("night", "nite", "night-time", "nighttime", "overnight"), NIGHT),
}

MEETING_WORDS: Final = words_of("""
    call coffee lunch dinner breakfast brunch drinks drink beer beers meeting chat catchup catch sync
    standup session meetup visit zoom video interview walk run hike talk event party gathering retro
    review checkin check
""")
"""What a weekday may stand before and still be the day: "our Monday call"."""

DETERMINERS: Final = words_of("""
    the a an my our your his her their its every each all
""")
EACH: Final = frozenset({"every", "each"})

FUNCTION_WORDS: Final = words_of("""
    about above across after again against along also although am among an and any anyway are around as
    at away be because been before behind below beside besides between but by can cause come could cuz
    did do does don done down during either else even ever except first following for from had has have
    he hence her here him his how i if im in including instead into is it its just last later let lets
    like likewise made make may maybe me mine my myself near need next no nor not now of off ok okay on
    once one only onto or our out over past per please pls plus post probably re regarding remind right
    same saw see sharp she should since so some soon still such than thanks that the their them then
    there these they this those though thru through till til to together too toward towards under unless
    until up upon us via was we well were what when where whether which while who whom whose why will
    with within without would yes yet you your w bc met meet went got get sent spoke talked emailed
    called texted wrote told asked gave made introduced discussed catch caught connect connected dropped
    ask send tell invite ping text email message reach follow schedule book plan set add note log chat
    chatted grabbed grab had hosted attended ran very really morning afternoon evening night noon
    midnight lunch dinner breakfast brunch brekkie supper bbq tea beers drinks coffee lunchtime
    today tonight tomorrow everyone everybody
    someone nobody all both he's she's gonna wanna ll ve has gotta works asap yesterday
""")
"""What may follow a day without turning it into an adjective ("March campaign", "the 3rd floor")."""

COUNTED_WORDS: Final = words_of("""
    floor time attempt try day week street avenue ave anniversary edition round page place grade year
    quarter half base generation party person one iteration version draft slide chapter interview call
    meeting coffee date lunch opinion edition child kid job company startup month session conversation
    question point person people
""")
NUMBERED_WORDS: Final = words_of("""
    version v release section chapter page room apt suite flight gate ticket order invoice ext phone tel
    bus route highway unit episode level tier line build rev figure fig table article python node ios
    android number no nr num score scored rate rated rating strength won lost ratio odds isbn id code
    pin verse psalm
""")
"""A number that follows one of these names a thing, not a day."""
