"""Somebody who lives with a plan: day by day, at noon doing what was offered or not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from domain.model import Plan
from domain.turn import Turn
from storage.database import Unit
from tests.talks.imported import import_people, turn_of
from tests.talks.talk import Heard, Talk

NAMES = (
    "Dana Kim", "Bob Stone", "Alice Reed", "Hugo Brandt", "Priya Nair",
    "Omar Haddad", "Lena Fischer", "Marco Rossi", "Yuki Sato", "Nina Berg",
)  # fmt: skip
LISTED = NAMES[2:8]
"""On the outreach list: nobody who is talked with for other reasons."""

NOON, EVENING = time(12), time(20)
ONE_DAY = timedelta(days=1)


def with_turn(chat: Talk, act: Callable[[Turn], object]) -> None:
    """Something that other rooms keep, kept here without their words."""

    def keep(unit: Unit) -> None:
        turn = turn_of(chat, unit)
        turn.begin("test")
        act(turn)

    chat.look(keep)


def says(*words: str) -> Callable[[Talk], None]:
    def say(chat: Talk) -> None:
        for one in words:
            chat.say(one)

    return say


def audits(chat: Talk) -> None:
    chat.say("start an audit")
    while "Gave" in chat.buttons():
        chat.tap("Gave")
    if "That's all" in chat.buttons():
        chat.tap("That's all")


def chooses(chat: Talk, word: str, *labels: str) -> None:
    """The button of the plan's own message, then the answers."""
    chat.tap(word)
    for label in labels:
        chat.tap(label)


def takes_in(chat: Talk) -> None:
    def one(turn: Turn) -> None:
        contact = turn.store.contacts.all()[-1]
        turn.store.contacts.replace(replace(contact, sources=("uid:file:1",)))

    import_people(chat, [("Ravi Menon", {"company": "Polestar"}, None)])
    with_turn(chat, one)


def keeps_the_habit(chat: Talk, days: int = 1) -> None:
    """Today and the days before."""

    def keep(turn: Turn) -> None:
        habit = turn.store.habits.all()[-1]
        told = {(turn.today - number * ONE_DAY).isoformat() for number in range(days)}
        turn.store.habits.replace(replace(habit, kept=tuple(sorted({*habit.kept, *told}))))

    with_turn(chat, keep)


def reaches(count: int) -> Callable[[Talk], None]:
    """As many more of the list."""

    def reach(chat: Talk) -> None:
        waiting: list[str] = []

        def look(turn: Turn) -> None:
            listed = [one.people[0] for one in turn.store.outreaches.all() if one.state == "listed"]
            waiting.extend(one.name for one in turn.store.contacts.many(listed[:count]))

        with_turn(chat, look)
        for name in waiting:
            chat.say(f"messaged {name}")

    return reach


def drafts(chat: Talk) -> None:
    chat.say("draft a check-in to Dana Kim")
    chat.tap("Sent it")


def chooses_an_approach(chat: Talk) -> None:
    chat.say("/approach")
    while "Skip" in chat.buttons():
        chat.tap("Skip")


def turns_to_somebody(chat: Talk) -> None:
    chat.say("Dana Kim is interested in pricing")
    chat.say("/projects")
    chat.tap("Who could help")
    chat.tap("Share with Dana")
    chat.tap("Sent it")


def learns(chat: Talk) -> None:
    chat.say("/projects")
    chat.tap("Finished")
    chat.say("ask for the price early")
    chat.tap("Skip")


def tells_of_everybody(chat: Talk) -> None:
    for name in NAMES:
        chat.say(f"had coffee with {name}")


DOES: Mapping[str, Callable[[Talk], None]] = {
    "people": tells_of_everybody,
    "place": says("make Ravi Menon tier 2"),
    "strength": says(*(f"{name} strength 4" for name in NAMES[:5])),
    "twenty": says(*(f"{name} is one of my top 20" for name in NAMES)),
    "map": says("/map"),
    "score": says("/score"),
    "import": takes_in,
    "friday": says("how was my week?"),
    "minutes": lambda chat: with_turn(
        chat, lambda turn: turn.store.save_user(replace(turn.user, minutes_done_on=turn.today))
    ),
    "templates": says("/templates"),
    "gap": says("I need three digital-health people by May"),
    "draft": drafts,
    "weekly": says("how was my week?"),
    "audit": audits,
    "mistakes": says("/mistakes"),
    "goal": says("add goal: find a co-founder"),
    "behaviours": lambda chat: chooses(
        chat, "Choose them", "Write down each talk the same day", "Keep what I promise within a week", "Skip"
    ),
    "approach": chooses_an_approach,
    "give": says("helped Dana Kim with the slides"),
    "habit": says("after lunch I will write to one person"),
    "tick": keeps_the_habit,
    "questions": says("what should I ask Dana Kim?"),
    "five": lambda chat: keeps_the_habit(chat, 5),
    "routine": says("how was my week?"),
    "list": says(*(f"put {name} on my outreach list" for name in LISTED)),
    "reach": reaches(1),
    "journal": says("journal: good talk with Dana Kim about pricing"),
    "three": reaches(2),
    "ideas": says("ideas for Dana Kim"),
    "six": reaches(3),
    "project": says("I'm preparing a talk on pricing"),
    "share": turns_to_somebody,
    "reframe": says("/reframe I'm terrible at public speaking, so I joined a speaking club"),
    "story": says("story: Dana Kim got me into design"),
    "learning": learns,
    "audit2": audits,
    "mistakes2": says("/mistakes"),
    "score2": says("/score"),
    "diverse": says("/map"),
    "sustain": lambda chat: chooses(
        chat, "Choose what stays", "Connection minutes", "The weekly half hour", "Skip", "As they are now"
    ),
}
"""What somebody does when a step is offered. "checkpoints" come about by themselves."""


NEEDS = {
    "strength": "people", "twenty": "people", "audit": "people", "audit2": "people", "draft": "people",
    "tick": "habit", "five": "tick", "list": "people", "reach": "list", "three": "reach", "six": "three",
    "share": "project", "learning": "project", "questions": "people", "ideas": "people",
}  # fmt: skip
"""What can only be done after something else."""

ALSO = {
    "audit": (("audit2", 75),), "audit2": (("audit", 1),),
    "mistakes": (("mistakes2", 75),), "mistakes2": (("mistakes", 1),),
    "map": (("diverse", 75),), "diverse": (("map", 1),),
    "score": (("score2", 75),), "score2": (("score", 1),),
    "friday": (("weekly", 15), ("routine", 31)), "weekly": (("friday", 1), ("routine", 31)),
    "routine": (("friday", 1), ("weekly", 1)), "journal": (("weekly", 1),),
    "draft": (("share", 61),), "give": (("ideas", 45),),
    "people": (("place", 1),), "sustain": (("checkpoints", 1),),
}  # fmt: skip
"""What is done along with it from that plan day on, for the records say the same."""


@dataclass
class Life:
    """A life with a plan: what was said and done when; ``number`` is the plan day, counted here."""

    chat: Talk
    said: list[tuple[date, str, Heard]] = field(default_factory=list)
    did: dict[str, date] = field(default_factory=dict)
    number: int = 1

    def plans(self) -> list[Plan]:
        found: list[Plan] = []
        with_turn(self.chat, lambda turn: found.extend(turn.store.plans.all()))
        return found

    def day(self, day: date, does: Callable[[str], bool]) -> None:
        """Until noon what comes is heard; then it is done, or not."""
        for heard in self.chat.until(datetime.combine(day, NOON)):
            if heard.prompt in ("plan", "look_back"):
                key = self.offered(heard)
                self.said.append((day, key, heard))
                if key and does(key):
                    self.does(key, day)
        self.chat.until(datetime.combine(day, EVENING))

    def does(self, key: str, day: date) -> None:
        """Do it, where it can be done by now."""
        if key not in DOES or NEEDS.get(key, "people") not in {*self.did, "people"}:
            return
        if NEEDS.get(key) == "people" and "people" not in self.did:
            return
        DOES[key](self.chat)
        also = (one for one, first in ALSO.get(key, ()) if self.number >= first)
        for one in (key, *also):
            self.did.setdefault(one, day)

    def offered(self, heard: Heard) -> str:
        """The step whose Done is below a message."""
        data = (one.data for row in self.chat.shown(heard.id).buttons for one in row)
        done = next((one for one in data if one.startswith("plan:done:")), "")
        return done.split(":")[-1] if done else ""


def days(first: date, count: int) -> list[date]:
    return [first + number * ONE_DAY for number in range(count)]
