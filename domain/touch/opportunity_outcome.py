"""What became of an opportunity, told in words: which one is meant is found, or asked, never guessed."""

import re
from collections.abc import Collection, Mapping, Sequence

from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.lexicon.kinds import OPPORTUNITY, kind_of
from domain.language.model import Action, Person
from domain.model import Opportunity
from domain.reply import Answer, Reply
from domain.touch.matching import telling
from domain.touch.naming import people_in
from domain.touch.opportunity import BROUGHT, keep_opportunity, opportunity
from domain.touch.opportunity_list import found, label, page, settled_as
from domain.touch.opportunity_words import UNCLEAR, is_open, value_in, verdict
from domain.turn import Turn

OFFERED = 5
"""Opportunities to choose from (ours): as many as a thumb can use."""

ANOTHER = "another"
"""The answer that it is none of those offered."""

SAYS_LITTLE = frozenset(
    {
        *(
            "deal",
            "lead",
            "referral",
            "offer",
            "idea",
            "client",
            "project",
            "opportunity",
            "introduc",
            "intro",
        ),
        *("contract", "role", "work", "partnership", "invitation", "investment", "customer", "position"),
        *(
            "through",
            "fell",
            "from",
            "with",
            "came",
            "thank",
            "that",
            "this",
            "have",
            "just",
            "finally",
            "gave",
        ),
        *("brought", "refer", "referr", "offer", "sign", "lost", "clos", "close", "worth", "some", "about"),
    }
)
"""Words that many opportunities have: alone they don't tell which one is meant (ours)."""


CALLED: Mapping[str, frozenset[str]] = {
    "lead": frozenset({"job_lead", "referral"}),
    "deal": frozenset({"referral", "partnership", "investment", "job_lead"}),
    "offer": frozenset({"job_lead", "partnership", "invitation", "investment"}),
}
"""Kinds that a common word can stand for, besides those the language tells from it (ours)."""

ANY = re.compile(r"(?i)\b(?:opportunity|it|that|this)\b")
"""Words that can stand for any kind."""


ENDED_IT = re.compile(
    r"(?i)^\W*(?:i|we)(?:['’]ve| have| just| finally| politely)* (?:turned down|declined|passed on|lost)\b"
    r"(?! (?:my|our) (?:name|number|details))(?=.*\b(?:lead|referral|deal|offer|job|partnership|role|client"
    r"|project|investment|invitation|gig|contract|position|opportunity|intro|introduction)s?\b)"
)
"""How somebody tells that they ended it, which the language takes for something new, or for nothing."""


def opportunity_said(turn: Turn, action: Action) -> Answer:
    """ "got a job lead from Dana"; but "we passed on the job from Dana" tells what became of one."""
    ended = ENDED_IT.search(str(action.fields.get("text") or turn.words))
    return outcome(turn, action) if ended else opportunity(turn, action)


def ended_said(turn: Turn, text: str) -> Answer:
    """ "I turned down the job from Dana"; nothing where that isn't told."""
    if not ENDED_IT.search(text):
        return ()
    return outcome(turn, Action("outcome", people_in(turn, text, "outcome"), {"text": text}))


def outcome(turn: Turn, action: Action) -> Answer:
    """ "the lead from Dana worked out", "we lost the Acme deal"."""
    text = str(action.fields.get("text") or turn.words)
    known = {person.key for person in action.people if person.key is not None}
    meant = opportunities_meant(turn, text, known)
    if len(meant) == 1 and _points(turn, text, meant[0]):
        return (_became(turn, meant[0], text),)
    if meant:
        keys = ",".join(str(one.id) for one in meant[:OFFERED])
        return start(turn, WHICH_ONE, {"text": text, "among": keys})
    return _unheard_of(turn, text, action.people)


def opportunities_meant(turn: Turn, text: str, people: Collection[int]) -> list[Opportunity]:
    """Those the words can be about: one where that is clear, several where it isn't, none where it is new."""
    everything = turn.store.opportunities.all()
    theirs = [one for one in everything if set(one.people) & set(people)]
    still = [one for one in theirs if is_open(one)]
    if still:
        return _closest(turn, text, still)
    said = telling(turn, text, people) - SAYS_LITTLE
    shared = [one for one in theirs or everything if said & telling(turn, one.text, one.people)]
    return [one for one in shared if is_open(one)] or shared


def _closest(turn: Turn, text: str, among: Sequence[Opportunity]) -> list[Opportunity]:
    """Those that share most words with what was said, or its kind; all where none shares any."""
    points = {one.id: _points(turn, text, one) for one in among}
    most = max(points.values())
    return [one for one in among if points[one.id] == most]


def _points(turn: Turn, text: str, one: Opportunity) -> int:
    """How much of what was said fits it: telling words most, then what it is called."""
    shared = telling(turn, text, one.people) & telling(turn, one.text, one.people)
    return 2 * len(shared - SAYS_LITTLE) + _may_be_called(text, one.kind)


def _may_be_called(text: str, kind: str | None) -> bool:
    """Whether a word of the text can stand for that kind."""
    said = text.casefold()
    common = any(kind in kinds for word, kinds in CALLED.items() if re.search(rf"\b{word}s?\b", said))
    return common or kind == kind_of(OPPORTUNITY, said) or ANY.search(said) is not None


def _became(turn: Turn, one: Opportunity, text: str) -> Reply:
    state = verdict(text)
    if state is None:
        return page(turn, one, "What became of it?")
    return settled_as(turn, one, state, value_in(text))


def _unheard_of(turn: Turn, text: str, people: Sequence[Person]) -> Answer:
    """Nobody told of it before: it is kept now, with what became of it."""
    kind, state = kind_of(OPPORTUNITY, text.casefold()) or UNCLEAR, verdict(text) or "new"
    if not people:
        return start(turn, BROUGHT, {"text": text, "kind": kind, "state": state})
    return keep_opportunity(turn, people, kind, text, state)


def _among(talk: Talk) -> tuple[Choice, ...]:
    ones = talk.turn.store.opportunities.many([int(key) for key in talk.about["among"].split(",")])
    offered = [
        Choice(f"{number}. {label(talk.turn, one)}", str(one.id)) for number, one in enumerate(ones, 1)
    ]
    return (*offered, Choice("Another one", ANOTHER))


def _asks(talk: Talk) -> str:
    ones = talk.turn.store.opportunities.many([int(key) for key in talk.about["among"].split(",")])
    return "\n".join(
        ["Which one is it?", *(f"{number}. {one.text[:80]}" for number, one in enumerate(ones, 1))]
    )


def _ends(talk: Talk) -> Answer:
    turn, text, chosen = talk.turn, talk.about["text"], talk.answers["which"]
    if chosen is None or chosen == ANOTHER:
        return _unheard_of(turn, text, people_in(turn, text, "outcome"))
    return (_became(turn, found(turn, chosen), text),)


WHICH_ONE = Flow(
    "which_opportunity", (Ask("which", _asks, choices=_among, per_row=1),), _ends, skippable=False
)
