"""The inventory: who there is, named, shared or recalled, and then placed (method, sections 1 and 7)."""

import re
from collections.abc import Iterable, Sequence

from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.model import Action
from domain.people.gathering import count, doubt_asks, gathered, is_list, keep
from domain.people.placing import Waiting, to_place
from domain.people.pruning import prune
from domain.people.sitting import GO_ON, sit_down
from domain.people.sorting import choose_daily, place_now, stop_sorting
from domain.reply import Answer, Reply
from domain.turn import Tap, Turn

FEW = 5
"""With fewer people than that, an inventory begins by naming some (ours)."""

TEN = 10
"""People to call to mind (issue: "name ten people")."""

RECALL = (
    "Who helped you last?",
    "Whom did you call or write to this week?",
    "Whom would you ask for advice tomorrow?",
    "Who once opened a door for you?",
    "Whose work do you admire?",
    "Whom did you help lately?",
    "With whom did you work best?",
    "Who always knows what's new in your field?",
    "Whom do you miss?",
    "Whom would you like to know better?",
)
"""One after another, to help memory (ours)."""

NOBODY_SAID = re.compile(r"(?i)^\W*(?:nobody|no ?one|none|no idea|idk|(?:i )?(?:don't|dont) know|dunno)?\W*$")
ENOUGH_SAID = re.compile(
    r"(?i)^\W*(?:no|nope|done|enough|finished|no more|that'?s (?:it|all|enough|everybody|everyone))\W*$"
)
ENOUGH = "enough"
FILES_LATER = "files"

NAMES_WANTED = (
    "Type or paste the names, one a line or with commas. "
    '"Dana Kim, CTO at Acme" is fine too, and contact cards can be shared in between.'
)
CARDS_WANTED = (
    "Share contact cards from your phone, as many as you like, one after another. Typed names work too."
)
FILES_COME_LATER = (
    "Reading a file of contacts comes later. Until then, paste the names here (whole columns are fine)."
)


def inventory(turn: Turn, action: Action) -> Answer:
    """ "inventory": from where it stopped; "sort a few a day" and "stop sorting" are steps of it."""
    steps = {"sort": place_now, "daily": choose_daily, "stop": stop_sorting, "prune": prune}
    step = steps.get(str(action.fields.get("step")))
    return step(turn) if step else take_stock(turn)


def inventory_tap(turn: Turn, tap: Tap, step: str = "") -> Answer:
    """The buttons: go on with placing, add people, take stock."""
    if step == "add":
        return _begin(turn, to_place(turn))
    if step in ("place", "all"):
        return sit_down(turn, to_place(turn, put_off=step == "all"))
    return take_stock(turn)


def take_stock(turn: Turn) -> Answer:
    """Who is to be placed comes first; a beginner is asked for people."""
    waiting = to_place(turn)
    if waiting and (turn.user.taking_stock or len(turn.store.contacts.ids_after(0, FEW)) == FEW):
        return sit_down(turn, waiting)
    return _begin(turn, waiting)


def _begin(turn: Turn, waiting: Sequence[Waiting]) -> Answer:
    return start(turn, INVENTORY, {"waiting": str(len(waiting))})


def _ways(talk: Talk) -> tuple[Choice, ...]:
    waiting = int(talk.about["waiting"])
    return (
        *((Choice(f"Place the {waiting:,} I know", "place"),) if waiting else ()),
        Choice("Paste names", "paste"),
        Choice("Name ten people", "ten"),
        Choice("Share contacts", "cards"),
    )


def _reads_way(talk: Talk, text: str) -> str:
    if any(word in text.casefold() for word in ("import", "file", "csv", "linkedin")):
        return FILES_LATER
    return gathered(talk, text)


def _asks(talk: Talk) -> Iterable[Ask]:
    yield Ask(
        "way",
        lambda _: "Let's see whom you know. Who shall we start with?",
        choices=_ways,
        reads=_reads_way,
        mine=is_list,
        keeps=_kept,
        per_row=2,
    )
    yield from doubt_asks(talk, "way")
    if talk.answers.get("way") == "ten":
        yield from _recalling(talk)
    elif "way" in talk.answers and talk.answers["way"] not in (None, "place"):
        yield from _collecting(talk)


def _collecting(talk: Talk) -> Iterable[Ask]:
    for answer in [key for key in talk.answers if key.startswith("names.")]:
        yield from doubt_asks(talk, answer)
    yield Ask("names", _asks_for_names, reads=_reads_names, mine=is_list, keeps=_kept, until="That's all")


def _asks_for_names(talk: Talk) -> str:
    way = talk.answers.get("way")
    if any(key.startswith("names.") for key in talk.answers) or count(way):
        return "Anybody else?"
    return {"cards": CARDS_WANTED, FILES_LATER: FILES_COME_LATER}.get(str(way), NAMES_WANTED)


def _recalling(talk: Talk) -> Iterable[Ask]:
    for number in range(1, len(RECALL) + 1):
        key = f"ten-{number}"
        yield _recall(number)
        yield from doubt_asks(talk, key)
        if talk.answers.get(key) == ENOUGH:
            return


def _recall(number: int) -> Ask:
    return Ask(
        f"ten-{number}",
        lambda talk: " ".join(
            [*([f"{_named(talk)} of {TEN} so far."] if number > 1 else []), RECALL[number - 1]]
        ),
        choices=lambda _: (Choice("That's all", ENOUGH),),
        reads=_reads_recalled,
        mine=is_list,
        keeps=_kept,
        applies=lambda talk: f"ten-{number}" in talk.answers or _named(talk) < TEN,
    )


def _named(talk: Talk) -> int:
    return sum(count(value) for key, value in talk.answers.items() if key.startswith("ten-"))


def _reads_recalled(talk: Talk, text: str) -> str:
    """Names, or nothing where nobody comes to mind."""
    if ENOUGH_SAID.match(text):
        return ENOUGH
    return "" if NOBODY_SAID.match(text) else gathered(talk, text)


def _reads_names(talk: Talk, text: str) -> str:
    """Names, or nothing where there are no more."""
    return "" if ENOUGH_SAID.match(text) or NOBODY_SAID.match(text) else gathered(talk, text)


def _kept(talk: Talk, value: str | None) -> Answer:
    return keep(talk.turn, value) if value and count(value) else ()


def _ends(talk: Talk) -> Answer:
    return sit_down(talk.turn, to_place(talk.turn))


def _rests(talk: Talk) -> Answer:
    waiting = bool(to_place(talk.turn))
    return (
        Reply('All right, another time. Say "inventory" whenever you like.', ((GO_ON,),) if waiting else ()),
    )


INVENTORY = Flow(
    "inventory",
    _asks,
    _ends,
    rests=_rests,
    left='All right, I stop here. Whom you named is kept; "inventory" takes it up again.',
)
