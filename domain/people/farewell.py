"""Somebody died, or wants no contact any more: a gentle word, nothing logged, the offer to archive."""

import re

from domain.model import Contact
from domain.phrases import join
from domain.reply import Button, Reply, Rows
from domain.turn import Turn

HEARD = r"i (?:just )?(?:heard|learned|found out)(?: that)?"
BEFORE = rf"^\W{{0,4}}(?:(?:sadly|unfortunately|sad news|my friend|{HEARD})\W{{1,4}}){{0,3}}"
ADVERBS = r"(?:(?:has|had|just|sadly|also|recently|suddenly|unfortunately)\s{1,3}){0,3}"

DIED = re.compile(
    rf"(?i){BEFORE}(?P<name>\S.{{0,79}}?)\s{{1,3}}{ADVERBS}"
    r"(?:(?:died|passed away|passed on)\b(?!\s+(?:laughing|of laughter|down|out|the|my|a|an|his|her)\b)"
    r"|(?:is|was)\s+(?:dead\W*$|no longer with us\b|killed\b))"
)
"""That somebody died, with who it is; not "died laughing", not "passed on the message"."""

ENDS = r"(?:\s(?:again|ever|any ?more|any longer|at all)){0,3}(?=\W*$|[.!,;])"
NOT_TO = r"(?:not to|to not|to never|never to) (?:contact|call|write|text|message|email|e-mail|ring)"
HIM = r"(?: (?:to )?(?:him|her|them))?"
HEAR = r"(?:hear (?:from|of) me|be contacted|(?:any )?contact(?: with me)?|talk to me|speak to me)"
NO_CONTACT = re.compile(
    rf"(?i){BEFORE}(?P<name>\S.{{0,79}}?)\s{{1,3}}{ADVERBS}"
    rf"(?:(?:asked|told|wants|begged)\s+(?:me\s+)?(?:{NOT_TO}{HIM}|not to be contacted){ENDS}"
    rf"|asked\s+(?:me\s+)?to stop (?:contacting|calling|writing|texting|messaging|emailing){HIM}{ENDS}"
    rf"|(?:does\s?n[o'’]?t|don['’]?t|does not|no longer)\s+wants?\s+(?:me\s+)?(?:to\s+)?{HEAR}{ENDS}"
    r"|(?:asked for|wants)\s+no (?:more |further )?contact\b"
    r"|told me to leave (?:him|her|them) alone\b)"
)
"""That somebody wants to be left alone, with who it is."""

ABOUT = re.compile(
    r"(?i)\b(?:about|before|until|till|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow)\b"
)
"""With one of these it is no farewell: "asked me not to call her before Friday"."""

GOES_ON = re.compile(r"(?i)[,;.:]\s*\w|\b(?:and|so|but|because)\b")
"""More is said than the farewell: what was understood of that is not to be lost."""

TAKEN_FOR = frozenset({"unknown", "update_contact", "follow_up"})
"""What such a sentence would be understood as: a note, or "to leave him alone" as a promise."""

A_NAME = frozenset({"full", "first", "last", "alias", "nickname"})


def farewell(turn: Turn, intent: str, text: str) -> Reply | None:
    """The gentle word; None where it is not that, or about nobody who is known."""
    if intent not in TAKEN_FOR:
        return None
    died = DIED.search(text)
    parted = None if died else NO_CONTACT.search(text)
    found = died or parted
    if found is None or (parted and ABOUT.search(text, parted.end("name"))):
        return None
    if intent != "unknown" and GOES_ON.search(text, found.end()):
        return None
    people = _meant(turn, found["name"])
    if not people:
        return None
    word = "I'm sorry to hear that" if died else "That's good to know"
    names = join([person.name for person in people], "or")
    word = f"{word} about {names}." if len(people) == 1 else f"{word}. Is it {names}?"
    return Reply(f"{word} Nothing is logged.\n{_offer(people)}", _buttons(people))


def _meant(turn: Turn, name: str) -> list[Contact]:
    """Who bears that name; nobody for words that only contain one, as "Dana's father"."""
    match = turn.store.names().look_up(name)
    return turn.store.contacts.many(list(match.keys)) if match.how in A_NAME else []


def _offer(people: list[Contact]) -> str:
    """What archiving would do, where it isn't done already."""
    if all(person.archived_on is not None for person in people):
        return "They are archived: I won't bring them up by myself."
    return "If you archive them, all you know of them stays, and I won't bring them up by myself."


def _buttons(people: list[Contact]) -> Rows:
    awake = [person for person in people if person.archived_on is None]
    names = {person.id: f" {person.name}" for person in awake} if len(people) > 1 else {}
    return tuple((Button(f"Archive{names.get(person.id, '')}", f"archive:{person.id}"),) for person in awake)
