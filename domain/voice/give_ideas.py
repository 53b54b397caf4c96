"""What could be given to somebody: concrete, drawn from what is known, others each time; never invented."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.errors import NoLongerThere
from domain.language.model import Action
from domain.people.brief import known as named_in
from domain.people.commands import named
from domain.people.kinds import next_birthday
from domain.people.network import Network, Profile
from domain.people.noted import worked
from domain.people.search import asked_words
from domain.people.talking_points import IN_COMMON
from domain.people.there import tapped
from domain.phrases import counted, join, shortened
from domain.plan.noticed import notice
from domain.reply import Answer, Button, Reply, Rows
from domain.touch.opportunity_thanks import due_to, the
from domain.turn import Tap, Turn
from domain.voice.offered import mark, offered, remember
from domain.voice.questions import questions_for
from domain.voice.questions_said import first_name, plain

THREE = 3
"""Ideas at once (issue)."""

WORDS = 80
"""Letters of the user's own words within an idea (ours)."""

SOON = 14
"""Days ahead in which a birthday is a reason (ours)."""

RECENT = timedelta(days=365)
"""A move so long ago is still one to be helped with (ours)."""

FEW = 3
"""People that an idea of one kind is drawn from (ours)."""

WISH = re.compile(
    r"(?i)\b(?:(?:is |are )?(?:looking|searching) for|seeks?|needs?|hopes? (?:for|to)|wants?|would like"
    r"|wishes for|sucht|braucht|wünscht sich)\s+(.+)$"
)
"""What in a note tells that somebody lacks something."""

ASKS = re.compile(r"(?i)ask\b")
"""How a promise begins that is a request of one's own."""

LEAST_WORD = 4
"""Letters of a word that tells who could help (ours)."""

EMPTY = frozenset(asked_words("someone somebody people person help good with their from about more some"))


@dataclass(frozen=True, slots=True)
class Idea:
    """Something to give, in words, and the button that does it."""

    words: str
    kind: str  # promise, thanks, introduction, wishes, words, send, ask
    button: Button | None = None


def ideas(turn: Turn, contact_id: int, count: int = THREE) -> list[Idea]:
    """So many of them, those not offered yet first; fewer where little is known."""
    profile = turn.store.network([contact_id]).get(contact_id)
    if profile is None:
        raise NoLongerThere
    before = offered(turn, contact_id)
    places = {one: place for place, one in enumerate(before, 1)}
    found = list({one.words: one for one in _all(turn, profile)}.values())
    return sorted(found, key=lambda one: places.get(mark(one.words), 0))[:count]


def _all(turn: Turn, profile: Profile) -> Iterator[Idea]:
    """All there are, what is owed first."""
    yield from _owed(turn, profile)
    network = turn.store.network()
    yield from _for_what_they_need(turn, profile, network)
    yield from _the_same_move(profile, network, turn.today)
    yield from _wishes(profile, turn.today)
    yield from _in_common(profile, network)
    yield from _words_of_theirs(profile)


def _owed(turn: Turn, profile: Profile) -> Iterator[Idea]:
    first = first_name(profile.name)
    for one in turn.store.promises.of(profile.id):
        if one.state == "open" and not one.theirs and not ASKS.match(one.text):
            button = Button("I did it", f"kept:{one.id}:{one.version}")
            yield Idea(f"you promised it: {shortened(one.text, WORDS)}", "promise", button)
    for due in due_to(turn, profile.id)[:1]:
        button = Button(f"Thank {first}", f"draftas:thanks:{profile.id}")
        yield Idea(f"thank {first} for {the(due)}: “{shortened(due.text, WORDS)}”", "thanks", button)


def _for_what_they_need(turn: Turn, profile: Profile, network: Network) -> Iterator[Idea]:
    """ "introduce Bob Stone, tax lawyer: you noted “looking for a tax lawyer”"."""
    told = [*reversed(profile.values("note")), *(talk.said for talk in profile.talks[:FEW])]
    for note in told:
        wish = WISH.search(note)
        if wish is None:
            continue
        for other in _who_could_help(network, profile, wish[1])[:FEW]:
            who = worked(other.value("role"), other.value("company"))
            as_what = f", {who}" if who else ""
            why = f"you noted “{shortened(plain(wish[0]), WORDS)}”"
            yield Idea(f"introduce {other.name}{as_what}: {why}", "introduction", _introduce(profile, other))


def _who_could_help(network: Network, profile: Profile, need: str) -> list[Profile]:
    """Those whose work has the words of a need; of several words, whoever has most."""
    wanted = {word for word in asked_words(need) if len(word) >= LEAST_WORD and word not in EMPTY}
    met = {person for talk in profile.talks for person in talk.people}
    found = []
    for other in network.active():
        if other.id == profile.id or other.id in met:
            continue
        work = " ".join(
            value for kind in ("role", "function", "industry", "tag") for value in other.values(kind)
        )
        shared = len(wanted & set(asked_words(work)))
        if shared:
            found.append((-shared, other.id, other))
    return [other for _, _, other in sorted(found)]


def _the_same_move(profile: Profile, network: Network, today: date) -> Iterator[Idea]:
    """ "introduce Bob Stone: moved to Berlin in 2024, as they did"."""
    place = _moved(profile)
    if place is None or today - place[1] > RECENT:
        return
    for other in network.active():
        theirs = _moved(other) if other.id != profile.id else None
        if theirs and theirs[0].casefold() == place[0].casefold() and theirs[1] < place[1]:
            words = f"introduce {other.name}: moved to {theirs[0]} in {theirs[1].year}, before them"
            yield Idea(words, "introduction", _introduce(profile, other))
            return


def _moved(profile: Profile) -> tuple[str, date] | None:
    """Where to and when somebody moved, where it is known that they lived elsewhere before."""
    places = [fact for fact in profile.facts if fact.kind == "place"]
    now = next((fact for fact in reversed(places) if fact.until is None), None)
    if now is None or not any(fact.until == now.since for fact in places):
        return None
    return now.value, now.since


def _wishes(profile: Profile, today: date) -> Iterator[Idea]:
    birthday = profile.value("birthday")
    if birthday is None:
        return
    ahead = (next_birthday(birthday, today) - today).days
    if ahead > SOON:
        return
    when = {0: "today", 1: "tomorrow"}.get(ahead, f"in {counted(ahead, 'day')}")
    yield Idea(f"wish them well: their birthday is {when}", "wishes", Button("Wishes", f"wish:{profile.id}"))


def _in_common(profile: Profile, network: Network) -> Iterator[Idea]:
    """Others with the same at heart, never met together with them."""
    met = {person for talk in profile.talks for person in talk.people}
    found = []
    for other in network.active():
        if other.id == profile.id or other.id in met:
            continue
        shared = [
            words.format(value)
            for kind, words in IN_COMMON.items()
            for value in profile.values(kind)
            if value.casefold() in {theirs.casefold() for theirs in other.values(kind)}
        ]
        if shared:
            found.append((-len(shared), other.id, other, shared))
    for _, _, other, shared in sorted(found, key=lambda one: one[:2])[:FEW]:
        yield Idea(f"introduce {other.name}: {join(shared[:2])}", "introduction", _introduce(profile, other))


def _words_of_theirs(profile: Profile) -> Iterator[Idea]:
    """Something for what they like or were busy with."""
    first = first_name(profile.name)
    for interest in reversed(profile.values("interest")):
        words = f"send {first} the next good thing you come across on {shortened(interest, WORDS)}"
        yield Idea(words, "send", _give(profile))
    for talk in profile.talks[:FEW]:
        if talk.topic:
            words = f"ask how it went with {shortened(talk.topic, WORDS)}, and offer a hand"
            yield Idea(words, "ask", _give(profile))
    for area in profile.values("area"):
        yield Idea(f"propose a first small step together on {shortened(area, WORDS)}", "ask", _give(profile))


def _introduce(profile: Profile, other: Profile) -> Button:
    return Button(f"Introduce {first_name(other.name)}", f"draftas:intro_ask:{profile.id}:{other.id}")


def _give(profile: Profile) -> Button:
    return Button("Draft", f"draftas:give:{profile.id}")


def ideas_said(turn: Turn, action: Action) -> Answer:
    """ "how can I help Bob?"."""
    return tuple(_shown(turn, one.id, one.name) for one in named_in(turn, action)[:2])


def give_command(turn: Turn, words: str) -> Answer:
    """/give Bob."""
    if not words:
        return (Reply("Whom do you want to give something? Say /give Dana."),)
    return ideas_said(turn, Action("give_ideas", (named(turn, words.strip(" ?")),)))


def ideas_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Other ideas"."""
    contact = tapped(turn, contact_id)
    return (_shown(turn, contact.id, contact.name),)


def _shown(turn: Turn, contact_id: int, name: str) -> Reply:
    notice(turn, "ideas")
    found = ideas(turn, contact_id)
    if not found:
        return _nothing_known(turn, contact_id, name)
    remember(turn, contact_id, [one.words for one in found])
    lines = [f"{number}. {one.words}" for number, one in enumerate(found, 1)]
    return Reply("\n".join([f"To give {name}:", *lines]), (*buttons(found), (_others(contact_id),)))


def buttons(found: Sequence[Idea]) -> Rows:
    """What does each, by its number."""
    return tuple(
        (Button(f"{number}. {one.button.label}", one.button.data),)
        for number, one in enumerate(found, 1)
        if one.button is not None
    )


def _others(contact_id: int) -> Button:
    return Button("Other ideas", f"ideas:{contact_id}")


def _nothing_known(turn: Turn, contact_id: int, name: str) -> Reply:
    asked = questions_for(turn, contact_id, 2)
    lines = [f"I know too little of {name} to say what would help. Ask, and tell me:"]
    lines += [f"• {one}" for one in asked] or ["• What would help you most just now?"]
    return Reply("\n".join(lines), ((Button("Questions", f"questions:{contact_id}"),),))
