"""One sitting of the inventory: a few people placed one after another, then who of them matters most."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.errors import Sorry
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.model import Contact
from domain.people.placing import Waiting, from_words, in_words, to_place
from domain.people.placing_asks import asks_about, was_placed
from domain.people.priority import TWENTY, chosen, mark, priority_warning
from domain.people.sorting import DAILY
from domain.people.tiers import counts
from domain.phrases import TIER_RHYTHM, counted, short_names
from domain.reply import Answer, Button, Reply
from domain.turn import Turn

AT_ONCE = 10
"""People in one sitting (ours): five minutes, and as many as "name ten people" brings."""

SHOWN = 12
"""Buttons for the twenty: as many as a thumb can use (ours)."""

GO_ON = Button("Go on", "inventory:place")
ADD_MORE = Button("Add people", "inventory:add")
NOT_KNOWN_HERE = "I don't see them here. Tap a name, or Skip."


def sit_down(turn: Turn, waiting: Sequence[Waiting]) -> Answer:
    """Begin with the next few of those to place; where there is nobody, say so."""
    if not waiting:
        return everybody_placed(turn)
    if not turn.user.taking_stock:
        turn.store.save_user(replace(turn.user, taking_stock=True))
    last = turn.store.deeds.last()
    about = {
        "people": in_words(waiting[:AT_ONCE]),
        "since": str(last.id if last else 0),
        "all": str(len(waiting)),
    }
    return start(turn, PLACING, about)


def everybody_placed(turn: Turn) -> Answer:
    """How the network stands when there is nobody left to place."""
    if turn.user.taking_stock:
        turn.store.save_user(replace(turn.user, taking_stock=False))
    active = turn.store.network().active()
    if not active:
        text = "Nobody to place yet. Tell me whom you meet, or name a few people."
        return (Reply(text, ((ADD_MORE,),)),)
    sizes = [
        f"{sum(one.contact.tier == tier for one in active)} in tier {tier}, {TIER_RHYTHM[tier]}"
        for tier in TIER_RHYTHM
    ]
    later = len(to_place(turn, put_off=True))
    waits = [f"{counted(later, 'person', 'people')} you put off can wait."] if later else []
    again = (Button("Ask me now", "inventory:all"),) if later else ()
    text = f"That's everybody: {counted(len(active), 'person', 'people')} – {', '.join(sizes)}."
    return (Reply(" ".join([text, *waits]), ((Button("Show the tiers", "tiers:"), ADD_MORE, *again),)),)


def _asks(talk: Talk) -> Iterable[Ask]:
    people = from_words(talk.about["people"])
    for number, waiting in enumerate(people, 1):
        yield from asks_about(waiting, f"{number} of {len(people)}{_in_all(talk, number)}", first=number == 1)
    yield Ask(
        "twenty",
        _asks_for_twenty,
        choices=_stars,
        reads=_reads_name,
        applies=lambda talk: bool(_placed(talk)),
        keeps=_kept_star,
        until="Done",
    )


def _in_all(talk: Talk, number: int) -> str:
    """At the start of one sitting of several it is said how many there are: the end counts down from it."""
    everybody = int(talk.about.get("all", "0"))
    return f" for now, {everybody:,} in all" if number == 1 and everybody > AT_ONCE else ""


def _placed(talk: Talk) -> list[Contact]:
    """Whoever was placed in this sitting, closest first."""
    ids = [one.id for one in from_words(talk.about["people"]) if was_placed(talk, one)]
    placed = [contact for contact in talk.turn.store.contacts.many(ids) if counts(contact)]
    return sorted(placed, key=lambda one: one.tier)[:SHOWN]


def _asks_for_twenty(talk: Talk) -> str:
    count = len(chosen(talk.turn))
    return (
        "Last one: who of them is among the twenty people who matter most to you?\n"
        f"Tap whoever is ({count} of {TWENTY} so far)."
    )


def _stars(talk: Talk) -> tuple[Choice, ...]:
    people = _placed(talk)
    names = short_names(people)
    return tuple(Choice(f"{'★' if one.priority else '☆'} {names[one.id]}", str(one.id)) for one in people)


def _reads_name(talk: Talk, text: str) -> str:
    said = text.strip(" .!").casefold()
    for contact in _placed(talk):
        if said in (contact.name.casefold(), contact.name.split()[0].casefold()):
            return str(contact.id)
    raise Sorry(NOT_KNOWN_HERE)


def _kept_star(talk: Talk, value: str | None) -> Answer:
    """A tap marks somebody, a second one takes it back."""
    contact = talk.turn.store.contacts.get(int(value)) if value else None
    if contact is None:
        return ()
    talk.turn.begin("priority")
    mark(talk.turn, contact, among=not contact.priority)
    aside = priority_warning(talk.turn, [contact])
    return (Reply("\n".join(aside.lines), aside.rows),) if aside.lines else ()


def _ends(talk: Talk) -> Answer:
    waiting = to_place(talk.turn)
    if not waiting:
        return everybody_placed(talk.turn)
    known = bool(talk.turn.store.clocks.unplaced())
    buttons = (GO_ON, *((DAILY,) if known else ()), ADD_MORE)
    return (Reply(f"{_done(talk)} {len(waiting):,} to go.", (buttons,)),)


def _rests(talk: Talk) -> Answer:
    waiting = to_place(talk.turn)
    to_go = f"{len(waiting):,} to go" if waiting else "nobody left"
    text = f'{_done(talk)} {to_go}, whenever you like: say "inventory".'
    return (Reply(text.replace("  ", " "), ((GO_ON,),)),)


def _done(talk: Talk) -> str:
    placed = sum(was_placed(talk, one) for one in from_words(talk.about["people"]))
    return f"All right, {placed} placed." if placed else "All right."


PLACING = Flow(
    "placing",
    _asks,
    _ends,
    rests=_rests,
    left='All right, I stop here. What you told me is kept; "inventory" takes it up again.',
)
