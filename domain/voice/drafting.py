"""A draft in a message of its own: in three tones, copied with a tap; "Sent it" logs what it was."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.errors import NoLongerThere, NoSuchPerson, StaleTap
from domain.language.model import Action
from domain.model import Interaction
from domain.people.commands import named
from domain.people.network import Profile
from domain.phrases import capital, join, named_day
from domain.plan.noticed import notice
from domain.plan.project_kept import turned_to
from domain.reply import COPIED, Answer, Button, Reply, Rows
from domain.touch.log import is_logged_today, keep
from domain.touch.opportunity_thanks import due_to, the
from domain.turn import Tap, Turn
from domain.voice.fields import addressed, changes, fields_of, request
from domain.voice.own_templates import template_of
from domain.voice.questions_said import first_name
from domain.voice.template_rules import filled
from domain.voice.templates import KINDS, TONES

TO_TWO = frozenset({"introduction", "intro_ask"})
"""Kinds for which there is another one besides."""

CHANNEL = {"introduction": "introduction"}
"""How a kind is logged once it is sent; the others are messages."""

BALANCE: Mapping[str, str] = {
    "thanks": "giving",
    "congratulations": "giving",
    "give": "giving",
    "introduction": "giving",
    "ask": "taking",
}
"""Which side a kind gives; the others neither (method, section 4)."""

OFFERED = ("check_in", "follow_up", "reconnection", "thanks", "congratulations", "give", "ask")
"""Kinds that are offered beside the one that was drafted."""

DORMANT = timedelta(days=365)
"""Silent for so long, a message is one to be in touch again (ours)."""

PROMISE = 40
"""Letters of a promise on a button (ours)."""

PER_ROW = 3
AT_ONCE = 3
"""Drafts to several people, one each (ours)."""

SAYS_CHECK_IN = re.compile(r"(?i)\bcheck(?:ing)?[- ]?in\b|\bcatch(?:ing)?[- ]?up\b|\bhello\b|\btouch base\b")
SUBJECT = re.compile(r"(?i)(?:[’']s)?\s+(?:for|about|on|regarding|re:?)\s+(.+)$")

KEPT = 20
"""Drafts of which it is remembered what they are about (ours)."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a draft is of: its kind, whom it goes to, what it is about and its tone."""

    kind: str
    people: tuple[int, ...]
    about: str = ""
    tone: str = TONES[0]


def draft_said(turn: Turn, action: Action) -> Answer:
    """ "draft a check-in to Dana", "write an intro between Bob and Carol"."""
    ids = [person.key for person in action.people if person.key is not None]
    kind = _kind_said(turn, action)
    stranger = next((one.name or one.mention for one in action.people if one.key is None), "")
    if stranger and (not ids or kind == "introduction"):
        raise NoSuchPerson(f'I don\'t know {stranger} yet. Say "add {stranger}" and I will.')
    if not ids:
        return (Reply('To whom? Say it like "draft a check-in to Dana".'),)
    if kind == "introduction" and len(ids) > 1:
        return (offer(turn, "intro_ask", ids[:2], _subject(turn.words, action, which=1)),)
    if kind == "introduction":
        return (Reply('To whom else? Say it like "draft an introduction between Dana and Bob".'),)
    ids = ids[:1] if _subject(turn.words, action) else ids[:AT_ONCE]  # others may be what it is about
    return tuple(_offered(turn, kind or fitting(turn, one), one, action) for one in ids)


def _kind_said(turn: Turn, action: Action) -> str:
    """The kind that was named; empty for "a message", which may be any."""
    kind = str(action.fields.get("kind") or "")
    return "" if kind == "check_in" and not SAYS_CHECK_IN.search(turn.words) else kind


def _offered(turn: Turn, kind: str, contact_id: int, action: Action) -> Reply:
    about = _subject(turn.words, action)
    if kind == "thanks":
        about = about or _due_thanks(turn, contact_id)
    return offer(turn, kind, [contact_id], about)


def _subject(words: str, action: Action, which: int = 0) -> str:
    """ "the referral" of "draft a thank-you to Dana for the referral": what follows the name."""
    mention = action.people[which].mention
    found = SUBJECT.match(words.partition(mention)[2])
    return found[1].strip(" .!?") if found else ""


def draft_command(turn: Turn, words: str) -> Answer:
    """/draft Dana."""
    return draft_said(turn, Action("draft", (named(turn, words),) if words else ()))


def offer(turn: Turn, kind: str, people: Sequence[int], about: str = "") -> Reply:
    """A draft in a message of its own: words, the other tones, Copy, Sent it; in the tone used last."""
    return _shown(turn, Draft(kind, tuple(people), about, turn.user.tone))


def draft_button(kind: str, contact_id: int, label: str) -> Button:
    """A button that offers a draft of that kind."""
    return Button(label, f"draftas:{kind}:{contact_id}")


def draft_as_tap(turn: Turn, tap: Tap, kind: str, contact_id: str, other_id: str = "") -> Answer:
    """A button that offers a draft; of an introduction with the other one's number, too."""
    people = [int(one) for one in (contact_id, other_id) if one]
    about = _due_thanks(turn, people[0]) if kind == "thanks" else ""
    return (offer(turn, kind, people, about),)


def tone_tap(turn: Turn, tap: Tap, number: str, tone: str) -> Answer:
    """Another tone, in place; the next draft begins with it."""
    draft = _kept(turn, number)
    if tone not in TONES:
        raise StaleTap
    turn.store.save_user(replace(turn.user, tone=tone))
    return (replace(_shown(turn, replace(draft, tone=tone), number), edits=True),)


def kind_tap(turn: Turn, tap: Tap, number: str, kind: str = "") -> Answer:
    """Another kind: the choice, then the draft, in place."""
    draft = _kept(turn, number)
    if kind in KINDS:
        about = _due_thanks(turn, draft.people[0]) if kind == "thanks" else draft.about
        return (replace(_shown(turn, replace(draft, kind=kind, about=about), number), edits=True),)
    shown = turn.store.shown(tap.message_id)
    choices = [
        Button(capital(KINDS[one]), f"draftkind:{number}:{one}") for one in OFFERED if one != draft.kind
    ]
    rows = (
        *(tuple(choices[at : at + 3]) for at in range(0, len(choices), 3)),
        *_rows(turn, draft, number, ""),
    )
    return (Reply(shown.text if shown else "Which kind?", rows, edits=True),)


def yes_tap(turn: Turn, tap: Tap, number: str, contact_id: str) -> Answer:
    """ "Bob said yes": then the other one is asked; once both said yes, they are introduced."""
    draft, agreed = _kept(turn, number), turn.user.drafts[number].get("agreed", [])
    who = int(contact_id)
    if who != draft.people[0] or len(draft.people) < len(("one", "the other")):
        raise StaleTap
    both = (draft.people[1], who)
    if draft.people[1] in agreed:
        return (replace(_shown(turn, replace(draft, kind="introduction", people=both), number), edits=True),)
    _keep(turn, replace(draft, people=both), number, agreed=[*agreed, who])
    return (replace(_shown(turn, replace(draft, people=both), number), edits=True),)


def sent_as_tap(turn: Turn, tap: Tap, number: str) -> Answer:
    """ "Sent it": logged with its channel and the side that gave, in place of the draft; once a day."""
    draft = _kept(turn, number)
    people = turn.store.contacts.many(draft.people)
    if len(people) < len(draft.people):
        raise NoLongerThere
    to = people if draft.kind == "introduction" else people[:1]
    notice(turn, "draft")
    names = join([one.name for one in to])
    if draft.kind not in BALANCE and all(is_logged_today(turn, one.id) for one in to):
        said = Reply(f"✓ Sent. A touch with {names} is logged for today already.", edits=True)
        return (replace(said, buttons=_after(turn, draft)),)
    deed = turn.begin("log")
    channel, ids = CHANNEL.get(draft.kind, "message"), tuple(one.id for one in to)
    keep(turn, Interaction(day=turn.today, people=ids, channel=channel, balance=BALANCE.get(draft.kind)))
    turned_to(turn, draft.about, ids)
    noted = _thanked(turn, draft)
    what = "An introduction of" if draft.kind == "introduction" else "A message to"
    text = f"✓ {what} {names} – {named_day(turn.today, turn.today)}.{noted}"
    rows = ((Button("Undo", f"undo:{deed}"),), *_after(turn, draft))
    return (Reply(text, rows, edits=True),)


def fitting(turn: Turn, contact_id: int) -> str:
    """What a message to them would be: thanks that are due, news, a promise, a long silence; a check-in."""
    profile = _profile(turn, contact_id)
    if due_to(turn, contact_id):
        return "thanks"
    if {fact.kind for fact in changes(profile)} & {"company", "role"}:
        return "congratulations"
    if any(one.state == "open" and not one.theirs for one in turn.store.promises.of(contact_id)):
        return "follow_up"
    last = next((talk.day for talk in profile.talks), None)
    return "reconnection" if last and turn.today - last >= DORMANT else "check_in"


def words_of(turn: Turn, draft: Draft) -> str:
    """The words of a draft, of the user's own template where they have one."""
    profiles = [_profile(turn, one) for one in draft.people]
    other = profiles[1] if len(profiles) > 1 else None
    about = request(draft.about, profiles[0].name) if draft.kind == "ask" else draft.about
    if draft.kind not in TO_TWO:
        about = addressed(about, profiles[0].name)
    fields = fields_of(turn, profiles[0], about, other)
    return filled(template_of(turn, draft.kind, draft.tone), fields)


def _shown(turn: Turn, draft: Draft, number: str = "") -> Reply:
    words, number = words_of(turn, draft), _keep(turn, draft, number)
    names = join([_profile(turn, one).name for one in _to(draft)])
    heading = f"{capital(KINDS[draft.kind])} to {names}, yours to change:"
    return Reply(f"{heading}\n\n{words}", _rows(turn, draft, number, words))


def _rows(turn: Turn, draft: Draft, number: str, words: str) -> Rows:
    """Copy and Sent it; the other tones and another kind."""
    copy = (Button("Copy", "copied:", copy=words),) if words and len(words) <= COPIED else ()
    tones = tuple(Button(capital(tone), f"tone:{number}:{tone}") for tone in TONES if tone != draft.tone)
    if draft.kind == "intro_ask":
        first = turn.store.contacts.get(draft.people[0])
        name = first_name(first.name) if first else "They"
        return ((*copy, Button(f"{name} said yes", f"saidyes:{number}:{draft.people[0]}")), tones)
    other = () if draft.kind == "introduction" else (Button("Another kind", f"draftkind:{number}"),)
    return ((*copy, Button("Sent it", f"sentas:{number}")), (*tones, *other))


def _to(draft: Draft) -> tuple[int, ...]:
    return draft.people if draft.kind == "introduction" else draft.people[:1]


def _profile(turn: Turn, contact_id: int) -> Profile:
    profile = turn.store.network([contact_id]).get(contact_id)
    if profile is None:
        raise NoLongerThere
    return profile


def _due_thanks(turn: Turn, contact_id: int) -> str:
    """ "the job lead", where thanks for one are due."""
    due = due_to(turn, contact_id)
    return the(due[0]) if due else ""


def _thanked(turn: Turn, draft: Draft) -> str:
    """Thanks that were due are given with it."""
    due = due_to(turn, draft.people[0]) if draft.kind == "thanks" else []
    if not due:
        return ""
    turn.store.opportunities.replace(replace(due[0], thanked=True))
    return f"\n✓ Thanked for {the(due[0])}."


def _after(turn: Turn, draft: Draft) -> Rows:
    """A promise to them that this may have kept."""
    mine = [
        one
        for one in turn.store.promises.of(draft.people[0])
        if one.state == "open" and not one.theirs and draft.kind == "follow_up"
    ]
    return tuple(
        (Button(f"Promise kept: {one.text}"[:60], f"fulfil:{one.id}:{one.version}"),) for one in mine[:1]
    )


def _keep(turn: Turn, draft: Draft, number: str = "", **more: object) -> str:
    """Remember what a draft is of; gives its number."""
    kept = dict(turn.user.drafts)
    number = number or str(max(map(int, kept), default=0) + 1)
    kept[number] = {**kept.get(number, {}), **_as_kept(draft), **more}
    latest = dict(sorted(kept.items(), key=lambda one: int(one[0]))[-KEPT:])
    turn.store.save_user(replace(turn.user, drafts=latest))
    return number


def _as_kept(draft: Draft) -> dict[str, object]:
    return {"kind": draft.kind, "people": list(draft.people), "about": draft.about, "tone": draft.tone}


def _kept(turn: Turn, number: str) -> Draft:
    kept = turn.user.drafts.get(number)
    if kept is None:
        raise StaleTap
    return Draft(kept["kind"], tuple(kept["people"]), kept["about"], kept["tone"])
