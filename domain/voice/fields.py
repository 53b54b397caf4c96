"""What a template can say of somebody: short words out of what is known, empty where nothing is."""

import re
from collections.abc import Mapping

from domain.model import Fact
from domain.people.network import Profile
from domain.people.noted import worked
from domain.people.talking_points import news
from domain.phrases import join, shortened
from domain.turn import Turn
from domain.voice.checkin import VAGUE, noun, since, when
from domain.voice.questions import questions_for
from domain.voice.questions_said import first_name, to_you

FIELDS: Mapping[str, str] = {
    "first_name": "Dana",
    "name": "Dana Kim",
    "me": "your name",
    "who": "designer at Figma",
    "role": "designer",
    "company": "Figma",
    "place": "Berlin",
    "interest": "sailing",
    "talk": "our coffee",
    "when": "in January",
    "topic": "what you last talked about",
    "since": "it's been a while since our coffee in January.",
    "news": "the new job at Figma",
    "question": "a question for them",
    "promise": "what you promised them",
    "about": "what the message is about",
    "other_first": "Bob",
    "other_name": "Bob Stone",
    "other_who": "lawyer at Acme",
    "shared": "what both like",
}
"""The fields of a template, each with an example or in words."""

WORDS = 80
"""Letters of a field that the user once wrote (ours)."""


def fields_of(turn: Turn, profile: Profile, about: str = "", other: Profile | None = None) -> dict[str, str]:
    """The fields for a message to somebody, of an introduction with the other one as well."""
    talk = next((one for one in profile.talks if one.day <= turn.today), None)
    named = talk is not None and talk.channel not in VAGUE
    told = {
        **_of(profile),
        "me": turn.user.name.split()[0] if turn.user.name else "",
        "talk": f"our {noun(talk.channel or '')}" if talk and named else "our talk" if talk else "",
        "when": when(talk.day, turn.today) if talk else "",
        "topic": shortened(to_you(talk.topic, profile.name), WORDS) if talk and talk.topic else "",
        "since": since(profile, turn.today),
        "news": _news(profile),
        "question": next(iter(questions_for(turn, profile.id, 1)), ""),
        "promise": _promise(turn, profile),
        "about": shortened(about, 2 * WORDS),
    }
    if other is not None:
        theirs = _of(other)
        told |= {"other_first": theirs["first_name"], "other_name": theirs["name"]}
        told |= {"other_who": theirs["who"], "shared": _shared(profile, other)}
    return {field: " ".join(told.get(field, "").split()) for field in FIELDS}


def _of(profile: Profile) -> dict[str, str]:
    role, company = profile.value("role"), profile.value("company")
    told = {kind: shortened(profile.value(kind) or "", WORDS) for kind in ("role", "company", "place")}
    interests = profile.values("interest")
    return {
        **told,
        "first_name": first_name(profile.name),
        "name": profile.name,
        "who": worked(role, company) if role or company else "",
        "interest": shortened(interests[-1], WORDS) if interests else "",
    }


def changes(profile: Profile) -> list[Fact]:
    """News that took the place of something: what is only noted late is nothing new to them."""
    ended = {(fact.kind, fact.until) for fact in profile.facts if fact.until is not None}
    fresh = news(profile) if profile.talks else [fact for fact in profile.facts if fact.until is None]
    return [fact for fact in fresh if (fact.kind, fact.since) in ended]


def _news(profile: Profile) -> str:
    """ "the new job at Acme", "the move to Berlin": noted since the last talk."""
    new = {fact.kind: shortened(fact.value, WORDS) for fact in changes(profile)}
    if company := new.get("company"):
        return f"the new job at {company}"
    if role := new.get("role"):
        return f"the new role as {role}"
    return f"the move to {new['place']}" if "place" in new else ""


def _promise(turn: Turn, profile: Profile) -> str:
    """ "send you the deck": the first that is open and the user's own, as it is said to them."""
    mine = [one for one in turn.store.promises.of(profile.id) if one.state == "open" and not one.theirs]
    if not mine or mine[0].people != (profile.id,):
        return ""
    text = to_you(mine[0].text, profile.name)
    return shortened(text, WORDS) if text != mine[0].text else ""


SHARED = {"interest": "both like {}", "area": "both have to do with {}"}
"""What two people have in common, after "you"."""


def _shared(one: Profile, other: Profile) -> str:
    """ "both like sailing": what both have."""
    found = [
        words.format(value)
        for kind, words in SHARED.items()
        for value in one.values(kind)
        if value.casefold() in {theirs.casefold() for theirs in other.values(kind)}
    ]
    return join(found[:2])


def request(text: str, name: str) -> str:
    """What is asked for, after "may I ask you": "ask Dana for a referral" is "for a referral"."""
    them = "|".join(re.escape(word) for word in {*name.split(), "her", "him", "them"})
    words = re.sub(rf"(?i)^(?:to )?ask (?:(?:{them})\b\s*)+", "", text.strip())
    if not words:
        return ""
    leads = re.match(r"(?i)(?:for|about|to|whether|if|how|what|who|when|where|why)\b", words)
    return words if leads else f"for {words}"


OTHERS = re.compile(r"\b[A-Z]\w+.*\b(?i:her|his|their|him|them)\b")
"""Somebody else was named before: "her" is theirs, then."""


def addressed(about: str, name: str) -> str:
    """What a message is about as it is said to its reader: "for her slides" is "for your slides"."""
    rest = re.sub(re.escape(name), "", about)
    return about if OTHERS.search(rest.replace(first_name(name), "")) else to_you(about, name)
