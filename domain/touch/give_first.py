"""Give first: before a request goes out, how it stands so far and what could be given (method, 4)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain.errors import NoSuchPerson, StaleTap
from domain.language.model import Action
from domain.model import Contact, Interaction, Promise, Prompt
from domain.people.add import meet
from domain.people.balance import GIVING, TAKING
from domain.people.network import Profile
from domain.people.there import tapped
from domain.phrases import ago, exact_day, join, shortened, what_happened
from domain.reply import Answer, Button, Reply, Toast
from domain.rhythm.prompts import Spoken
from domain.touch.give_first_wait import KIND
from domain.touch.log import introduction, keep, new_buttons
from domain.touch.naming import people_in
from domain.touch.opportunity_thanks import the
from domain.touch.promise import keep as keep_promise
from domain.turn import Tap, Turn
from domain.voice.drafting import offer
from domain.voice.give_ideas import ASKS, Idea, buttons, ideas
from domain.voice.offered import remember
from domain.voice.questions_said import first_name, plain

WAITS = timedelta(days=14)
"""So long a request waits at most for something to be given (ours)."""

AT_MOST = timedelta(days=60)
"""So long it waits, where it is to wait until something was given (ours)."""

WORDS = 80
"""Letters of a request that are said back (ours)."""

BRINGS_UP = "I bring it up"
"""How the line begins that tells when a request comes up."""

UNNAMED = frozenset({None, "other"})
"""Channels that don't say what was done."""

PLENTY = 2
"""Times more given than got from which on one may simply ask (ours)."""


def ask_said(turn: Turn, action: Action) -> Answer:
    """ "I need to ask Dana for a referral": kept as something to ask, with what can be given before."""
    if not action.people:
        raise NoSuchPerson("Whom do you want to ask? Say it like “I need to ask Dana for a referral”.")
    text = str(action.fields.get("text") or turn.words).strip()
    deed = turn.begin("promise")
    contacts, new = meet(turn, action.people)
    ids = tuple(one.id for one in contacts)
    due = turn.today + WAITS
    kept = keep_promise(turn, Promise(text=text, people=ids, due=due, made_on=turn.today))
    first = contacts[0]
    reply = _opened(turn, first, kept, deed)
    extra = [introduction(new)] if new else []
    return (
        replace(reply, text="\n".join([reply.text, *extra]), buttons=(*reply.buttons, *new_buttons(new))),
    )


def ask_command(turn: Turn, words: str) -> Answer:
    """/ask Dana for a referral."""
    text = f"ask {words}".strip()
    return ask_said(turn, Action("ask", people_in(turn, text, "ask") if words else (), {"text": text}))


def _opened(turn: Turn, contact: Contact, kept: Promise, deed: int) -> Reply:
    profile = turn.store.network([contact.id]).get(contact.id) or Profile(contact)
    found = ideas(turn, contact.id)
    remember(turn, contact.id, [one.words for one in found])
    lines = [
        f"Before you {shortened(kept.text, WORDS)}:",
        *_balance(turn, profile),
        *_last_given(turn, profile),
    ]
    lines += _suggested(profile, found)
    lines.append(f"{BRINGS_UP} on {exact_day(kept.due or turn.today, turn.today)}.")
    waits = () if _gave_much(profile) else ((Button("Wait until I've given", f"askfirst:wait:{kept.id}"),),)
    asks = (*_asks(kept), Button("Undo", f"undo:{deed}"))
    return Reply("\n".join(lines), (*buttons(found), *waits, asks))


def _asks(promise: Promise) -> tuple[Button, Button]:
    return Button("Ask now", f"askfirst:now:{promise.id}"), Button("I asked", f"askfirst:asked:{promise.id}")


def _balance(turn: Turn, profile: Profile) -> list[str]:
    """Who gave so far, and the latest that they brought."""
    brought = turn.store.opportunities.of(profile.id)[-1:]
    first = first_name(profile.name)
    lines = [f"Last from {first}: {the(one)}, {ago(one.day, turn.today)}." for one in brought]
    if lines and not given(profile) and not received(profile):
        return lines
    return [balance_line(profile), *lines]


def balance_line(profile: Profile) -> str:
    """ "So far you gave 3 times and got something twice."."""
    gave, got = given(profile), received(profile)
    if not gave and not got:
        return "So far I have nothing noted that either of you gave."
    if not gave:
        return f"So far you got something {_times(got)}, and haven't given yet."
    if not got:
        return f"So far you gave {_times(gave)}, and never asked for anything."
    return f"So far you gave {_times(gave)} and got something {_times(got)}."


def given(profile: Profile) -> int:
    return sum(talk.balance in GIVING for talk in profile.talks)


def received(profile: Profile) -> int:
    return sum(talk.balance in TAKING for talk in profile.talks)


def _last_given(turn: Turn, profile: Profile) -> list[str]:
    last = next((talk for talk in profile.talks if talk.balance in GIVING), None)
    if last is None:
        return []
    return [f"Last given: {_what_was_given(last)}, {ago(last.day, turn.today)}."]


def _what_was_given(talk: Interaction) -> str:
    """The kind of talk; where that says nothing, the user's own words."""
    if talk.channel in UNNAMED and talk.said:
        return f"“{shortened(plain(talk.said), WORDS)}”"
    return what_happened(talk)


def _gave_much(profile: Profile) -> bool:
    return given(profile) >= PLENTY * max(1, received(profile))


def _suggested(profile: Profile, found: Sequence[Idea]) -> list[str]:
    if _gave_much(profile):
        return ["You've given much already: just ask.", *(f"• {one.words}" for one in found[:1])]
    if not found:
        return ["I know too little to say what would help them; asking is a start, too."]
    return ["What you could give first:", *(f"{number}. {one.words}" for number, one in enumerate(found, 1))]


def ask_first_tap(turn: Turn, tap: Tap, step: str, promise_id: str) -> Answer:
    """Ask now: the draft. I asked: logged as taking, once, and the request is done. Else when it comes up."""
    promise = turn.store.promises.get(int(promise_id))
    if promise is None or promise.state != "open" or not promise.people:
        raise StaleTap
    contact = tapped(turn, str(promise.people[0]))
    if step == "now":
        return (offer(turn, "ask", [contact.id], promise.text),)
    if step == "wait":
        return _waits(turn, tap, promise, contact)
    if step == "later":
        return _later(turn, promise)
    if step == "drop":
        deed = turn.begin("dropped")
        keep_promise(turn, replace(promise, state="dropped", closed_on=turn.today))
        return (_in_place(f"✗ Dropped: {promise.text}.", deed), Toast("Dropped."))
    deed = turn.begin("log")
    keep_promise(turn, replace(promise, state="done", closed_on=turn.today))
    keep(
        turn,
        Interaction(
            day=turn.today, people=promise.people, channel="message", balance="taking", said=promise.text
        ),
    )
    names = join([one.name for one in turn.store.contacts.many(promise.people)])
    said = f"✓ Asked {names}, today. Logged as something you got."
    return (_in_place(said, deed), Toast("Logged."))


def _waits(turn: Turn, tap: Tap, promise: Promise, contact: Contact) -> Answer:
    """ "Wait until I've given": it comes up by itself after that."""
    deed = turn.begin("later")
    due = turn.today + AT_MOST
    keep_promise(turn, replace(promise, after_giving=True, due=due))
    first = first_name(contact.name)
    line = f"{BRINGS_UP} once you've given {first} something, on {exact_day(due, turn.today)} at the latest."
    shown = turn.store.shown(tap.message_id)
    before = [one for one in shown.text.splitlines() if not one.startswith(BRINGS_UP)] if shown else []
    rows = shown.buttons[:-2] if shown else ()
    asks = (*_asks(promise), Button("Undo", f"undo:{deed}"))
    return (Reply("\n".join([*before, line]), (*rows, asks), edits=True), Toast("It waits."))


def _later(turn: Turn, promise: Promise) -> Answer:
    deed = turn.begin("later")
    due = turn.today + WAITS
    keep_promise(turn, replace(promise, after_giving=False, given_on=None, due=due))
    day = exact_day(due, turn.today)
    return (_in_place(f"→ {promise.text}: {day}.", deed), Toast(f"Moved to {day}."))


def _in_place(text: str, deed: int) -> Reply:
    return Reply(text, ((Button("Undo", f"undo:{deed}"),),), edits=True)


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """A request that waited, after something was given; silence where it was made or dropped meanwhile."""
    promise = turn.store.promises.get(int(prompt.subject))
    if promise is None or promise.state != "open" or promise.given_on is None or not promise.people:
        return ()
    profile = turn.store.network(promise.people[:1]).get(promise.people[0])
    if profile is None:
        return ()
    text = f"{_gave_first(turn, profile, promise)}\n{_now(promise)}"
    later = (Button("Later", f"askfirst:later:{promise.id}"), Button("Drop", f"askfirst:drop:{promise.id}"))
    return (Spoken(KIND, prompt.subject, Reply(text, (_asks(promise), later))),)


def _gave_first(turn: Turn, profile: Profile, promise: Promise) -> str:
    talks = (one for one in profile.talks if one.balance in GIVING and one.day == promise.given_on)
    talk = next(talks, None)
    first = first_name(profile.name)
    if talk is None:
        return f"You gave {first} something first."
    return f"You gave {first} something first: {_what_was_given(talk)}, {ago(talk.day, turn.today)}."


def _now(promise: Promise) -> str:
    """ "Is now the time to ask Dana for a referral?"."""
    words = shortened(plain(promise.text), WORDS)
    return f"Is now the time to {words}?" if ASKS.match(words) else f"Is now the time for it: “{words}”?"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
