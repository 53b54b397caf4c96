"""What somebody is called: other names, a new one, and whom the user means by one."""

import re

from domain.language.intents.facts.pieces import (
    OPEN,
    WHO,
    WHO_OR_PRONOUN,
    S,
    clean,
    facts,
    listed,
    whole_note,
)
from domain.language.intents.touch import asks
from domain.language.lexicon.channels import CHANNEL_OF_MEANS, CHANNEL_OF_NOUN
from domain.language.names.ordinary import is_word
from domain.language.people import Named
from domain.language.rows import PEOPLE, Fields, Found, Row, row


def _meant(found: Found) -> Fields | None:
    """ "By Sam I mean Sam Lee": what somebody is called, told of whom the later name means."""
    called, meant = found.people("called"), found.people("who")
    if len(called) != 1 or len(meant) != 1 or asks(found):
        return None
    return facts(aliases=[called[0].said])


def _is_called(found: Found) -> Fields | None:
    """ "DK is Dana": a short form or another name said first, told of somebody known."""
    said, people = found.said("what") or "", found.people("who")
    known = len(people) == 1 and people[0].mention is not None and len(people[0].mention.match.keys) == 1
    if (
        asks(found)
        or not known
        or not said[:1].isupper()
        or all(is_word(word.lower()) for word in said.split())
    ):
        return None
    return facts(aliases=[said])


def _named_so(found: Found) -> Fields | None:
    """ "DK is Dana", "call Dana DK": initials, or nobody's name, are what she is called."""
    called, people = found.people("called"), found.people("who")
    one, other = (who[0].mention if len(who) == 1 else None for who in (called, people))
    if asks(found) or found.days() or one is None or other is None or len(other.match.keys) != 1:
        return None
    same = one.match.how == "initials" and one.match.keys == other.match.keys
    fresh = not one.match.keys and " " not in one.said and not found.words.startswith(("call", "nickname"))
    return facts(aliases=[one.said]) if same or fresh else None


def _also_called(found: Found) -> Fields | None:
    """ "Dana nickname Dee", "call Dana Dee from now on": both are heard as people."""
    called = found.people("called") or found.people("called2")
    people = found.people("who") or found.people("who2")
    return None if asks(found) or not called else {**(facts(aliases=[called[0].said]) or {}), PEOPLE: people}


def _family_name(found: Found) -> Fields | None:
    """ "Bob's last name is Miller" makes Bob Miller of him."""
    people, name = found.people("who"), clean(found.said("what"))
    return facts(name=f"{people[0].said.split()[0]} {name}") if people and name else None


def _is_name_like(found: Found) -> bool:
    said = found.said("what") or ""
    return len(said.split()) <= 2


def alias(found: Found) -> Fields | None:
    """Other names, as said."""
    said = found.said("what") or found.said("what2")
    return None if asks(found) or not said else facts(aliases=listed(re.sub(r"^(?:also|as|by)\s+", "", said)))


def _alias_or_note(found: Found) -> Fields | None:
    """ "Prefers to be called JP" is a name, "prefers email" is none."""
    what = found.plain("what")
    liking = re.search(r"\bprefers (?!to be called)", found.words)
    no_name = (
        what in CHANNEL_OF_MEANS or what in CHANNEL_OF_NOUN or not (found.said("what") or "")[:1].isupper()
    )
    return whole_note(found) if not _is_name_like(found) or (liking and no_name) else alias(found)


def _rename(found: Found) -> Fields | None:
    return facts(name=clean(found.said("what")))


def _changed_name(found: Found) -> Fields | None:
    """ "Dana changed her name to Dana Lee": the name is heard as a person's."""
    people: tuple[Named, ...] = found.people("name")
    return facts(name=people[0].said if people else found.said("name"))


EXPLAINED: tuple[Row, ...] = (
    row(
        "update_contact",
        "(?:by|when i say|if i say|with|saying) (?P<called>{P}) ,? ?(?:i|we) (?:always "
        "|usually )?mean(?:t)? (?P<who>{P})$",
        _meant,
        "who",
    ),
    row(
        "update_contact",
        r"(?:by|when i say|if i say|with|saying) (?P<what>\w+) ,? ?(?:i|we) (?:always "
        "|usually )?mean(?:t)? (?P<who>{P})$",
        alias,
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
        f"{OPEN}{WHO} (?:(?:has|just|legally) )*changed (?:his|her|their) (?:last |family )?name to"
        " (?P<name>.+)",
        _changed_name,
        "who",
    ),
    row(
        "update_contact",
        f"{OPEN}{WHO_OR_PRONOUN} (?:also )?(?:goes by|is (?:also |better )?(?:called|known as|nicknamed"
        "|aka)|aka|a k a|answers to|prefers(?: to be called)?|likes to be called|is known to friends as"
        "|calls (?:himself|herself|themselves)|'s nickname is|nickname is|is short for|alias)(?: also)? ?:?"
        r" ?(?P<what>\S+(?: \S+)??)(?: (?:to|by|among) (?:(?:his|her|their|close) )*friends)?$",
        _alias_or_note,
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
        f"{OPEN}(?:(?:everyone|everybody|people|friends|we|they|most people|we all|the team) calls?|call"
        f"|nickname) {WHO} (?P<called>{{P}})$",
        _named_so,
        "who",
    ),
    row("update_contact", f"(?P<called>{{P}}) (?:is|=) {WHO}$", _named_so, "who"),
    row(
        "update_contact",
        f"{OPEN}(?:{WHO} (?:nickname|nick|alias|aka) ?:? (?P<called>{{P}})$"
        rf"|call {WHO.replace('who', 'who2')} \W*"
        r"(?P<called2>{P})\W* (?:from now on|from now|please|for short)$)",
        _also_called,
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
        r"(?P<what>[^\W\d_]+(?: [^\W\d_]+)?) (?:is|=) (?:short for |another name for |a nickname for |what"
        f" (?:i|we) call )?{WHO}$",
        _is_called,
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
