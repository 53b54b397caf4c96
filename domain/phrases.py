"""Sentences and parts of them that several rooms say."""

from collections.abc import Sequence
from datetime import date, time

from domain.model import Contact, Interaction, Promise

CHANNELS = {
    "coffee": "coffee",
    "meal": "a meal",
    "drinks": "drinks",
    "call": "a call",
    "video": "a video call",
    "meeting": "a meeting",
    "email": "an e-mail",
    "message": "a message",
    "social": "a light touch",
    "event": "an event",
    "introduction": "an introduction",
    "other": "a touch",
}
"""Each channel as it reads in the middle of a sentence."""

TOPIC = 80
"""Letters of a topic that are said back; all of it is kept."""

BALANCES = {"giving": "You gave.", "taking": "They gave.", "balanced": "You both gave."}

TIER_RHYTHM = {1: "monthly", 2: "quarterly", 3: "yearly"}

QUADRANTS = {
    "colleague": "internal colleagues",
    "peer": "industry peers",
    "mentor": "mentors and advisors",
    "collaborator": "potential collaborators",
}
"""The four of the map (method, section 1), as they are kept and as they read in the middle of a sentence."""


def rhythm(contact: Contact) -> str:
    """ "tier 1, monthly", or their own cadence."""
    if contact.cadence_days is not None:
        return every(contact.cadence_days)
    return f"tier {contact.tier}, {TIER_RHYTHM[contact.tier]}"


def every(days: int) -> str:
    """ "every 3 weeks", in weeks where they go in evenly."""
    if days == 1:
        return "every day"
    if days % 7 != 0:
        return f"every {days} days"
    return "every week" if days == 7 else f"every {days // 7} weeks"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def join(parts: Sequence[str], last: str = "and") -> str:
    """ "Dana", "Dana and Bob", "Dana, Bob and Alice"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def several(names: Sequence[str], most: int) -> str:
    """ "Dana, Bob and 4 more": the first few by name, the rest counted."""
    if len(names) <= most:
        return join(names)
    return f"{', '.join(names[:most])} and {len(names) - most} more"


def counted(count: int, one: str, many: str | None = None) -> str:
    """ "1 person", "3 people"; without a word of its own the plural takes an s."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def percent(part: float, whole: float) -> str:
    """ "67 %", rounded half up."""
    return f"{int(100 * part / whole + 0.5) if whole else 0} %"


def exact_day(day: date, today: date) -> str:
    """ "Friday 9 January", with the year where it isn't this one."""
    text = f"{day:%A} {day.day} {day:%B}"
    return text if day.year == today.year else f"{text} {day.year}"


def named_day(day: date, today: date) -> str:
    """The exact day, with the word people use for it: "today, Friday 9 January"."""
    word = {0: "today, ", -1: "yesterday, ", 1: "tomorrow, "}.get((day - today).days, "")
    return word + exact_day(day, today)


def clock_time(at: time) -> str:
    return f"{at:%H:%M}"


HALVES_TILL = 5
"""Years from which half a year more or less is no longer said (ours)."""


def ago(day: date, today: date) -> str:
    """How long ago, in the unit people would say."""
    days = (today - day).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days < 14:
        return f"{days} days ago"
    if days < 61:
        return f"{round(days / 7)} weeks ago"
    if days < 548:
        return f"{round(days / 30.44)} months ago"
    return f"{_in_years(days)} years ago"


def _in_years(days: int) -> str:
    """To the nearest half as long as that is felt: 2½."""
    years, half = divmod(round(2 * days / 365.25), 2)
    return f"{years}½" if half and years < HALVES_TILL else f"{round(days / 365.25)}"


def what_happened(interaction: Interaction) -> str:
    """The channel, and the topic where there is one: "coffee, about fundraising"."""
    channel = CHANNELS[interaction.channel or "other"]
    return f"{channel}, about {shortened(interaction.topic, TOPIC)}" if interaction.topic else channel


def last_talk(interaction: Interaction | None, today: date) -> str:
    if interaction is None:
        return "no talk logged yet"
    about = "around " if interaction.approximate else ""
    day = exact_day(interaction.day, today)
    return f"last: {what_happened(interaction)}, {about}{day} ({ago(interaction.day, today)})"


def due_day(promise: Promise, today: date) -> str:
    """ " – Friday 9 January, 10:00", or nothing where no day was said."""
    if promise.due is None:
        return ""
    at = f", {clock_time(promise.at)}" if promise.at else ""
    return f" – {named_day(promise.due, today)}{at}"


def promise_words(promise: Promise) -> str:
    """ "You promised: send Dana the deck"; what was promised to the user says itself whose it is."""
    return capital(promise.text) if promise.theirs else f"You promised: {promise.text}"


def short_names(contacts: Sequence[Contact]) -> dict[int, str]:
    """A label for each that is unique among them: first names where those differ, else full names."""
    first = {contact.id: contact.name.split()[0] for contact in contacts}
    taken = list(first.values())
    return {
        contact.id: first[contact.id] if taken.count(first[contact.id]) == 1 else contact.name
        for contact in contacts
    }


def shortened(text: str, limit: int = 28) -> str:
    """For a button: cut at a word."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0] + "…"
