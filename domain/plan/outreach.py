"""Outreach: a list of people with reasons, two or three a week, and what came of it (method, section 7)."""

import re
from dataclasses import replace

from domain.errors import NoSuchPerson, StaleTap
from domain.flow import Ask, Flow, Talk, start
from domain.model import Contact, Interaction, Outreach
from domain.people.there import tapped
from domain.phrases import join
from domain.plan.outreach_found import FILL, RECONNECT, STRENGTHEN, reason_for
from domain.plan.outreach_page import awaited, found_page, one_line, page, when
from domain.plan.outreach_reached import ANSWERED
from domain.plan.outreach_times import settle_outreach
from domain.plan.outreach_week import (
    ENOUGH,
    free_day,
    listed,
    next_monday,
    reached_in_week,
    split,
)
from domain.reply import Answer, Button, Reply, Rows
from domain.rhythm.days_off import works_on
from domain.touch.log import is_logged_today, keep
from domain.touch.naming import people_in
from domain.turn import Tap, Turn
from domain.voice.drafting import offer

DRAFT = {RECONNECT: "reconnection", STRENGTHEN: "check_in", FILL: "ask"}
"""What one writes to somebody of the list."""

LIST = r"(?:out ?reach|reach[- ]?out|target)[- ]?list"
ON_LIST = re.compile(rf"(?i)^\W*(?:please )?(?:put|add) (?P<who>.+?) (?:on|onto|to) (?:my|the) {LIST}\W*$")
OFF_LIST = re.compile(
    rf"(?i)^\W*(?:please )?(?:take|remove|drop|delete) (?P<who>.+?) (?:off|from) (?:my|the) {LIST}\W*$"
)
SHOW_LIST = re.compile(
    rf"(?i)^\W*(?:show (?:me )?)?(?:who(?:['’]?s| is) on )?(?:my |the )?(?:{LIST}|outreach)\W*$"
)
"""How the list is spoken of."""

SILENT = re.compile(
    r"(?i)^\W*(?:(?:no (?:answer|reply|response)|(?:i )?heard nothing|nothing)(?: yet)? from (?P<who>.+?)"
    r"|(?P<name>.+?) (?:never|did ?n[o'’]?t|has ?n[o'’]?t) (?:answer|repl|respond|wr[io]te back|got back)\w*)"
    r"(?: (?:yet|so far|me))*\W*$"
)
"""How it is told that somebody didn't answer."""

NO_ANSWER = re.compile(
    r"(?i)^\W*(?:no (?:answer|reply|response)|nothing|silence|never (?:answered|replied)|ghosted|none)\b"
)
"""An outcome in words that says there was none."""


def outreach_command(turn: Turn, words: str) -> Answer:
    """/outreach: the list; with names these are put on it."""
    return _put_on(turn, words) if words else open_outreach(turn)


def open_outreach(turn: Turn) -> Answer:
    """This week, then, and how far it is; where nobody is on it yet, who could be."""
    return (page(turn),)


def outreach_said(turn: Turn, text: str) -> Answer:
    """ "put Bob on my outreach list", "take Bob off it"; nothing where it isn't spoken of."""
    if found := ON_LIST.search(text):
        return _put_on(turn, found["who"])
    if found := OFF_LIST.search(text):
        return _taken_off(turn, found["who"])
    return open_outreach(turn) if SHOW_LIST.search(text) else _heard_of(turn, text)


def _heard_of(turn: Turn, text: str) -> Answer:
    """ "Ann answered", "no reply from Ann": of somebody who was reached; nothing where nobody was."""
    silent, answered = SILENT.search(text), ANSWERED.search(text)
    found = silent or answered
    if found is None or not (waiting := awaited(turn)):
        return ()
    who = found["who"] or (silent["name"] if silent else "")
    ids = {person.key for person in people_in(turn, who, "draft")}
    theirs = [one for one in waiting if one.people[0] in ids]
    if not theirs:
        return ()
    words = text.strip() if answered and len(text.strip()) > len(found[0].strip()) + 1 else None
    return (_came_of_it(turn, theirs[-1], "silent" if silent else "answered", words),)


def outreach_tap(turn: Turn, tap: Tap, step: str = "", number: str = "") -> Answer:
    """The list's buttons: what was tapped is done, and the list stands as it is then."""
    match step:
        case "":
            return (replace(page(turn), edits=True),) if _is_ours(turn, tap) else open_outreach(turn)
        case "find":
            return (replace(found_page(turn), edits=True),)
        case "take" | "add":
            return _take(turn, int(number), in_place=step == "take")
        case "done":
            return start(turn, OUTCOME, {"outreach": str(_one(turn, number, "reached").id)})
        case "answered" | "silent":
            return (replace(_came_of_it(turn, _one(turn, number, "reached"), step), edits=True),)
    return _of_listed(turn, step, _one(turn, number, "listed"))


def _of_listed(turn: Turn, step: str, one: Outreach) -> Answer:
    match step:
        case "draft":
            return _draft(turn, one)
        case "draftnow":
            return (offer(turn, DRAFT[one.kind], one.people[:1]),)
        case "reached":
            return (replace(_reached(turn, one), edits=True),)
        case "later" | "monday":
            return (replace(_moved(turn, one), edits=True),)
        case "now":
            return (replace(_for_today(turn, one), edits=True),)
        case "off":
            return (replace(_dropped(turn, [one]), edits=True),)
    raise StaleTap


def _is_ours(turn: Turn, tap: Tap) -> bool:
    """Whether the button hangs on a page of the list, which is then edited in place."""
    shown = turn.store.shown(tap.message_id)
    buttons = [button.data for row in shown.buttons for button in row] if shown else []
    return any(data.startswith("outreach:take") for data in buttons)


def _one(turn: Turn, number: str, state: str) -> Outreach:
    one = turn.store.outreaches.get(int(number))
    if one is None or one.state != state:
        raise StaleTap
    return one


def _put_on(turn: Turn, words: str) -> Answer:
    """People by name; those who are on it already are said."""
    people = people_in(turn, words, "draft")
    strangers = [person.name or person.mention for person in people if person.key is None]
    if not people or strangers:
        who = join(strangers) or words.strip()
        raise NoSuchPerson(f'I don\'t know {who} yet. Say "add {who}" and I will.')
    contacts = [tapped(turn, str(person.key)) for person in people]
    already = {one.people[0] for one in listed(turn)}
    new = [one for one in contacts if one.id not in already]
    if not new:
        return (page(turn, "Already on it."),)
    deed = turn.begin("outreach")
    added = [_added(turn, one) for one in new]
    note = "\n".join(_noted(turn, one, contact) for one, contact in zip(added, new, strict=True))
    return (Reply(note, (*_after_adding(turn, added[-1], deed), (Button("My list", "outreach:"),))),)


def _take(turn: Turn, contact_id: int, *, in_place: bool) -> Answer:
    """A person of the page of proposals, or of another room's message."""
    contact = tapped(turn, str(contact_id))
    if contact_id in {one.people[0] for one in listed(turn)}:
        return (Reply(f"{contact.name} is on your outreach list already."),)
    deed = turn.begin("outreach")
    added = _added(turn, contact)
    note = _noted(turn, added, contact)
    if in_place:
        return (replace(found_page(turn, note, deed), edits=True),)
    return (Reply(note, (*_after_adding(turn, added, deed), (Button("My list", "outreach:"),))),)


def _added(turn: Turn, contact: Contact) -> Outreach:
    kind, reason = reason_for(turn, contact.id)
    day = free_day(turn, turn.today)
    kept = turn.store.outreaches.add(
        Outreach(people=(contact.id,), kind=kind, reason=reason, made_on=turn.today, day=day)
    )
    settle_outreach(turn, kept.id)
    return kept


def _noted(turn: Turn, one: Outreach, contact: Contact) -> str:
    """ "✓ Bob Stone is on your outreach list, for Monday: three are enough this week"."""
    full = _is_full(turn) and one.day is not None and one.day >= next_monday(turn.today)
    enough = ": three are enough for this week" if full else ""
    return f"✓ {contact.name} is on your outreach list, for {when(one.day, turn.today)}{enough}."


def _is_full(turn: Turn) -> bool:
    this_week, _ = split(turn)
    return len(this_week) + reached_in_week(turn.store.outreaches.all(), turn.today) >= ENOUGH


def _after_adding(turn: Turn, one: Outreach, deed: int) -> Rows:
    undo = Button("Undo", f"undo:{deed}")
    later = one.day is not None and one.day >= next_monday(turn.today) and works_on(turn.user, turn.today)
    return ((undo, Button("Today anyway", f"outreach:now:{one.id}")),) if later else ((undo,),)


def _taken_off(turn: Turn, words: str) -> Answer:
    ids = {person.key for person in people_in(turn, words, "draft")}
    theirs = [one for one in listed(turn) if one.people[0] in ids]
    if not theirs:
        return (Reply("They are not on your outreach list.", ((Button("My list", "outreach:"),),)),)
    return (_dropped(turn, theirs),)


def _dropped(turn: Turn, some: list[Outreach]) -> Reply:
    deed = turn.begin("outreach")
    names = [one.name for one in turn.store.contacts.many([one.people[0] for one in some])]
    for one in some:
        _change(turn, replace(one, state="dropped"))
    return page(turn, f"✓ {join(names)}: off the list.", deed)


def _draft(turn: Turn, one: Outreach) -> Answer:
    """Words to send; a fourth in a week is asked about first, kindly."""
    if reached_in_week(turn.store.outreaches.all(), turn.today) < ENOUGH:
        return (offer(turn, DRAFT[one.kind], one.people[:1]),)
    rows = (
        (
            Button("Monday", f"outreach:monday:{one.id}"),
            Button("Now anyway", f"outreach:draftnow:{one.id}"),
        ),
    )
    name = _name(turn, one)
    return (Reply(f"You've reached three this week, which is plenty. {name} on Monday?", rows),)


def _reached(turn: Turn, one: Outreach) -> Reply:
    """Logged as a message of today, unless a talk of today is logged already."""
    name, before = _name(turn, one), reached_in_week(turn.store.outreaches.all(), turn.today)
    deed = turn.begin("log")
    if is_logged_today(turn, one.people[0]):
        _change(turn, replace(one, state="reached", reached_on=turn.today))
    else:
        keep(turn, Interaction(day=turn.today, people=one.people, channel="message"))
    more = f" That makes {before + 1} this week: plenty, the next can wait." if before >= ENOUGH - 1 else ""
    return page(turn, f"✓ {name} reached. I'll ask in a week what came of it.{more}", deed)


def _moved(turn: Turn, one: Outreach) -> Reply:
    """To the next week that has room."""
    name, day = _name(turn, one), free_day(turn, next_monday(max(turn.today, one.day or turn.today)), one.id)
    deed = turn.begin("outreach")
    _change(turn, replace(one, day=day))
    return page(turn, f"✓ {name}: {when(day, turn.today)}.", deed)


def _for_today(turn: Turn, one: Outreach) -> Reply:
    name = _name(turn, one)
    deed = turn.begin("outreach")
    _change(turn, replace(one, day=turn.today))
    rows = ((Button("Undo", f"undo:{deed}"), Button("Draft", f"outreach:draftnow:{one.id}")),)
    return Reply(f"✓ {name}, today then.", rows)


def _came_of_it(turn: Turn, one: Outreach, state: str, words: str | None = None) -> Reply:
    """The outcome is kept; whoever is next is offered."""
    name = _name(turn, one)
    deed = turn.begin("outreach")
    _change(turn, replace(one, state=state, outcome=words))
    said = (
        f"✓ {name} answered." if state == "answered" else f"✓ Nothing from {name} yet. Silence is all right."
    )
    said += f" I noted: “{words}”." if words else ""
    following, rows = _next(turn)
    return Reply("\n".join([said, *following]), ((Button("Undo", f"undo:{deed}"),), *rows))


def _next(turn: Turn) -> tuple[list[str], Rows]:
    waiting = listed(turn)
    if not waiting:
        return ["That was the last on your list."], ((Button("Find more", "outreach:find"),),)
    one = waiting[0]
    row = (Button("Draft", f"outreach:draft:{one.id}"), Button("My list", "outreach:"))
    return [f"Next, {when(one.day, turn.today)}: {one_line(turn, one)}"], (row,)


def _name(turn: Turn, one: Outreach) -> str:
    return tapped(turn, str(one.people[0])).name


def _change(turn: Turn, one: Outreach) -> Outreach:
    kept = turn.store.outreaches.replace(one)
    settle_outreach(turn, kept.id)
    return kept


def _told(talk: Talk) -> Answer:
    """What came of it, in the user's words."""
    turn, words = talk.turn, talk.answers.get("what")
    one = turn.store.outreaches.get(int(talk.about["outreach"]))
    if one is None or one.state != "reached":
        raise StaleTap
    if not words:
        return (Reply("All right, it stays open."),)
    return (_came_of_it(turn, one, "silent" if NO_ANSWER.search(words) else "answered", words),)


OUTCOME = Flow(
    "outreach",
    (
        Ask(
            "what",
            lambda _: "What came of it? A sentence is enough.",
            reads=lambda _, text: text.strip(),
            free=lambda _: True,
        ),
    ),
    _told,
)
