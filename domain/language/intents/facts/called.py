"""What somebody is called: other names, a new one, and whom the user means by one."""

import re

from domain.language.intents.facts.pieces import OPEN, WHO, WHO_OR_PRONOUN, S, facts, listed, whole_note
from domain.language.intents.touch import asks
from domain.language.rows import Fields, Found, Row, row


def _meant(found: Found) -> Fields | None:
    """ "By Sam I mean Sam Lee": what somebody is called, told of whom the later name means."""
    called, meant = found.people("called"), found.people("who")
    if len(called) != 1 or len(meant) != 1 or asks(found):
        return None
    return facts(aliases=[called[0].said])


def _family_name(found: Found) -> Fields | None:
    """ "Bob's last name is Miller" makes Bob Miller of him."""
    people, name = found.people("who"), found.said("what")
    return facts(name=f"{people[0].said.split()[0]} {name}") if people and name else None


def _is_name_like(found: Found) -> bool:
    said = found.said("what") or ""
    return len(said.split()) <= 2


def alias(found: Found) -> Fields | None:
    said = found.said("what") or found.said("what2")
    return None if asks(found) or not said else facts(aliases=listed(re.sub(r"^(?:also|as|by)\s+", "", said)))


def _rename(found: Found) -> Fields | None:
    return facts(name=found.said("what"))


EXPLAINED: tuple[Row, ...] = (
    row(
        "update_contact",
        "(?:by|when i say|if i say|with|saying) (?P<called>{P}) ,? ?(?:i|we) (?:always "
        "|usually )?mean(?:t)? (?P<who>{P})$",
        _meant,
        "who",
    ),
)


CALLED: tuple[Row, ...] = (
    row(
        "update_contact",
        f"{OPEN}{WHO} {S} (?:last |sur|family |second |married )name is (?:now )?(?P<what>.+)",
        _family_name,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} (?:also )?(?:goes by|is (?:also |better )?(?:called|known as|nicknamed"
        "|aka)|aka|a k a|answers to|prefers(?: to be called)?|likes to be called|is known to"
        " friends as|calls (?:himself|herself|themselves)|'s nickname is|nickname is|is short"
        r" for|alias)(?: also)? ?:? ?(?P<what>\S+(?: \S+)?)$",
        lambda f: alias(f) if _is_name_like(f) else whole_note(f),
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} {S} (?:nickname|alias|other name|short name|nick)(?: (?:is|=|:))+ (?P<what>.+)",
        alias,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:everyone|everybody|people|friends|we|they|his friends|her friends|most"
        rf" people|we all|the team) calls? {WHO} (?P<what>\w+)$",
        alias,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:call|nickname) {WHO} (?P<what>(?!back|up|at|on|in|about|to|re|by|before"
        "|after|this|next|tomorrow|today|again|later|when|and|for|if|now|soon|asap|first"
        r"|tonight|over|with|regarding|monday|the|a)\w+)$",
        lambda f: alias(f) if not f.days() and (f.said("what") or "a")[:1].isupper() else None,
        "who",
    ),
    row(
        "update_contact",
        rf"{OPEN}(?:add )?(?:alias|nickname)(?: (?P<what>\S+))? (?:for|to|of) {WHO}(?:"
        r" ?(?:[:,-]|is)+ ?(?P<what2>\S+))?.*",
        alias,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}(?:rename|change the name of|change) {WHO} (?:to|into|as) (?P<what>(?!tier)[^0-9]+)$",
        lambda f: _rename(f) if "renam" in f.words or "name" in f.words else None,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO} {S} (?:(?:last|full|first|sur|family|real|married|new) ?)*name is"
        " (?:now )?(?P<what>.+)",
        _rename,
        "who",
    ),
)
