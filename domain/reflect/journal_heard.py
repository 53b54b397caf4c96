"""What an answer in the journal tells besides: promises are kept in mind, facts are offered."""

import re
from dataclasses import replace

from domain.errors import Sorry, StaleTap
from domain.language import Context, understand
from domain.language.lexicon.forms import one_of, words
from domain.language.model import Action, Person
from domain.language.wire import month_first
from domain.model import Contact, Reflection
from domain.people.facts import current, each, learn
from domain.people.noted import said_fact, said_facts
from domain.phrases import join
from domain.reflect.journal_week import NAME
from domain.reply import Answer, Button, Reply, Toast
from domain.touch.plans import plan
from domain.touch.promise import follow_up, named_in
from domain.turn import Turn

TELLS = re.compile(
    r"(?i)^\W*(?:(?:(?:i|we|i've|we've|have|also|and|that) )*(?:learned|learnt|found out|heard|noticed"
    r"|realised|realized|discovered|gathered|was told|know now)(?: today)?(?: from \w+)?(?: that)?:?|that) "
)
""" "I learned that …": what comes after it is what was learned."""

WILL = re.compile(
    r"(?i)^\W*(?:i(?:'ll| will|'m going to| am going to| want to| need to| have to| should| must)"
    r"|we(?:'ll| will| should)|i'd like to|to|will|need to|must|should|let's|let us) "
)
"""How what one will do begins."""

DOES = re.compile(
    "(?i)^(?:"
    + one_of(
        words("""
            answer arrange ask book bring buy call catch chat check comment congratulate connect discuss draft
            email find finish follow forward get give go help introduce intro invite look mail make meet
            message offer order organise organize pay ping plan post prepare put read recommend remind reply
            report research review schedule see send set share show sign speak suggest talk tell text thank
            try update visit wish write""")
    )
    + r")\b"
)
"""Verbs with which something to do begins (ours)."""

STAYS = frozenset({"undo", "kept", "nobody", "rate", NAME})
"""Buttons that don't lead away from the question."""


def meant(turn: Turn, text: str, entry: Reflection, *, to_do: bool) -> tuple[Action, ...]:
    """What an answer means, said of the people of an entry; ``to_do``: where it tells what follows."""
    bare = TELLS.sub("", text)
    tries = [text, bare]
    if to_do and DOES.match(deed := WILL.sub("", text)):
        tries.insert(0, f"remind me to {deed[:1].lower()}{deed[1:]}")
    if len(entry.people) == 1 and (contact := turn.store.contacts.get(entry.people[0])) is not None:
        tries.append(f"{contact.name} {bare[:1].lower()}{bare[1:]}")
    for words_ in dict.fromkeys(tries):
        found = _understood(turn, words_, entry)
        if any(action.intent in ("follow_up", "update_contact", "plan_meeting") for action in found):
            return found
    return ()


def _understood(turn: Turn, text: str, entry: Reflection) -> tuple[Action, ...]:
    """With one person in the entry, "she" is that one."""
    first = month_first(turn.user.tz, turn.user.locale)
    context = Context(entry.people if len(entry.people) == 1 else ())
    now = turn.local.replace(tzinfo=None)
    return understand(text, now, turn.store.names(), month_first=first, context=context).actions


def heard(turn: Turn, text: str, entry: Reflection, part: str) -> Answer:
    """Keep the promises that were told, and offer the facts."""
    said: list[Reply] = []
    actions = meant(turn, text, entry, to_do=part == "follows")
    for action in actions:
        if action.intent == "follow_up":
            said += _promised(turn, action, entry)
        elif action.intent == "plan_meeting" and action.people and not _unclear(action):
            said += [one for one in plan(turn, action) if isinstance(one, Reply)]
    offer = _offer(turn, facts_in(actions, turn), entry, part)
    return tuple(staying(one) for one in (*said, *offer))


def _promised(turn: Turn, action: Action, entry: Reflection) -> list[Reply]:
    """A promise, with whom it names, else with the one the entry is about; none that is kept already."""
    people = tuple(person for person in action.people if person.status != "ambiguous")
    if not people and len(entry.people) == 1 and (one := turn.store.contacts.get(entry.people[0])):
        people = (Person(one.name, "known", one.name, one.id),)
    action = replace(action, people=people)
    text, due = named_in(str(action.fields["text"]), people), action.fields.get("due")
    known = ((one.text, one.due and one.due.isoformat()) for one in turn.store.promises.open())
    if (text, due) in known:
        return []
    return [one for one in follow_up(turn, action) if isinstance(one, Reply)]


def _unclear(action: Action) -> bool:
    return any(person.status == "ambiguous" for person in action.people)


def facts_in(actions: tuple[Action, ...], turn: Turn) -> list[tuple[Contact, dict[str, object]]]:
    """What was told of people who are known and that isn't known of them yet."""
    told = []
    for action in actions:
        for person in action.people if action.intent == "update_contact" and not _unclear(action) else ():
            contact = turn.store.contacts.get(person.key) if person.key is not None else None
            new = _new(turn, contact, action) if contact is not None else {}
            if contact is not None and new:
                told.append((contact, new))
    return told


def _new(turn: Turn, contact: Contact, action: Action) -> dict[str, object]:
    """What isn't known yet; a note would only say again what the journal has."""
    held = current(turn, contact.id)
    try:
        facts = each(turn, action.fields.get("facts") or {})
    except Sorry:
        return {}
    return {kind: value for kind, value in facts if kind != "note" and value not in held.get(kind, ())}


def _offer(
    turn: Turn, told: list[tuple[Contact, dict[str, object]]], entry: Reflection, part: str
) -> list[Reply]:
    """One tap, and it is noted; left alone, it stays in the journal only."""
    if not told:
        return []
    said = [
        f"{contact.name} {join([said_fact(kind, str(value)) for kind, value in facts.items()])}"
        for contact, facts in told
    ]
    button = Button("Note it", f"{NAME}:fact:{entry.id}:{part}")
    return [Reply(f"Shall I note that, too? {join(said)}.", ((button,),))]


def note(turn: Turn, entry: Reflection, part: str) -> Answer:
    """ "Note it": what the entry tells of people is kept with them."""
    told = facts_in(meant(turn, getattr(entry, part) or "", entry, to_do=False), turn)
    if not told:
        raise StaleTap
    deed = turn.begin("update_contact")
    said = []
    for contact, facts in told:
        said += [f"✓ {contact.name}. {line}" for line in said_facts(learn(turn, contact, facts))]
    undo = ((Button("Undo", f"undo:{deed}"),),)
    text = "\n".join(said) or "✓ I had that already."
    return (Reply(text, undo if said else (), edits=True), Toast("Noted."))


def staying(reply: Reply) -> Reply:
    """A reply without the buttons that would lead away from an open question."""
    rows = (tuple(one for one in row if one.data.split(":")[0] in STAYS) for row in reply.buttons)
    return replace(reply, buttons=tuple(row for row in rows if row))
