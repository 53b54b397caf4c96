"""Give first: before a request goes out, how it stands so far and what could be given (method, 4)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain.errors import NoSuchPerson, StaleTap
from domain.language.model import Action
from domain.model import Contact, Interaction, Promise
from domain.people.add import meet
from domain.people.balance import GIVING, TAKING
from domain.people.network import Profile
from domain.people.there import tapped
from domain.phrases import ago, exact_day, join, shortened, what_happened
from domain.reply import Answer, Button, Reply, Toast
from domain.touch.log import introduction, keep, new_buttons
from domain.touch.naming import people_in
from domain.touch.promise import keep as keep_promise
from domain.turn import Tap, Turn
from domain.voice.drafting import offer
from domain.voice.give_ideas import Idea, buttons, ideas
from domain.voice.offered import remember

WAITS = timedelta(days=14)
"""So long a request waits at most for something to be given (ours)."""

WORDS = 80
"""Letters of a request that are said back (ours)."""

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
    lines = [f"Before you {shortened(kept.text, WORDS)}:", balance_line(profile), *_last_given(turn, profile)]
    lines += _suggested(profile, found)
    lines.append(f"I bring it up on {exact_day(kept.due or turn.today, turn.today)}.")
    asks = (
        Button("Ask now", f"askfirst:now:{kept.id}"),
        Button("I asked", f"askfirst:asked:{kept.id}"),
        Button("Undo", f"undo:{deed}"),
    )
    return Reply("\n".join(lines), (*buttons(found), asks))


def balance_line(profile: Profile) -> str:
    """ "So far you gave 3 times and got something twice."."""
    gave, got = given(profile), received(profile)
    if not gave and not got:
        return "So far nothing is noted of who gave."
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
    return [f"Last given: {what_happened(last)}, {ago(last.day, turn.today)}."]


def _suggested(profile: Profile, found: Sequence[Idea]) -> list[str]:
    if given(profile) >= PLENTY * max(1, received(profile)):
        return ["You've given much already: just ask.", *(f"• {one.words}" for one in found[:1])]
    if not found:
        return ["I know too little to say what would help them; asking is a start, too."]
    return ["What you could give first:", *(f"{number}. {one.words}" for number, one in enumerate(found, 1))]


def ask_first_tap(turn: Turn, tap: Tap, step: str, promise_id: str) -> Answer:
    """Ask now: the draft. I asked: logged as taking, once, and the request is done."""
    promise = turn.store.promises.get(int(promise_id))
    if promise is None or promise.state != "open" or not promise.people:
        raise StaleTap
    contact = tapped(turn, str(promise.people[0]))
    if step == "now":
        return (offer(turn, "ask", [contact.id], promise.text),)
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
    return (Reply(said, ((Button("Undo", f"undo:{deed}"),),), edits=True), Toast("Logged."))


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
