"""Keeping the list in order: who to let go, who is not sorted yet, who should change tiers."""

import re

from domain.language.intents.facts.pieces import TIERS
from domain.language.rows import Fields, Found, Row, row

_SORTING = re.compile(r"\b(?:sort|place|few)\b")
_ASK = (
    "(?:(?:please|can you|could you|let us|help me|time to|i want to|i need to|i would like to|so|ok|hey) )*"
)
_WHOM = (
    "(?:who|whom|which (?:of my )?(?:people|contacts|connections|ones)|is there (?:anyone|anybody|someone)"
    "|are there (?:people|any people)|anyone|anybody|someone|somebody|what people)"
)
_LET_GO = (
    "(?:archive|prune|let go of|let go|drop|cut|cut loose|weed out|retire|part with|remove|delete|let rest"
    "|get rid of|part ways with|unfollow|forget about)"
)
_LIST = (
    "(?:network|contacts|connections|people|list|contact list|address book|relationships|dead contacts"
    "|old contacts|stale contacts)"
)

PRUNE: tuple[Row, ...] = (
    row(
        "inventory",
        f"{_ASK}{_WHOM} (?:that )?(?:(?:should|could|can|shall|might|would|may|do|must|to|i|we|have to|want"
        rf"|be|need) )+(?:{_LET_GO}|archived|pruned|dropped|retired)(?: (?:now|soon|from my \w+|go of|of"
        r"|today|this \w+))*$",
        None,
        None,
        step="prune",
    ),
    row(
        "inventory",
        f"{_ASK}(?:suggest|show|propose|find|list|name|give)(?: me)? (?:some |a few )?(?:people|contacts"
        "|connections|someone|somebody|who|whom|candidates|names) (?:(?:that|whom|to|i|could|should|can|we"
        f"|for) )+(?:{_LET_GO}|archiving|pruning)$",
        None,
        None,
        step="prune",
    ),
    row(
        "inventory",
        f"{_ASK}(?:prune|weed|weed out|clean up|clean|clear out|declutter|tidy|tidy up|thin out|trim|slim"
        f" down)(?: (?:(?:my|the|all|out|up) )*{_LIST})?(?: (?:up|a bit|please|now))*$",
        None,
        None,
        step="prune",
    ),
    row(
        "inventory",
        "who (?:is|are) (?:not|no longer) worth (?:keeping|it|my time|the effort)(?: .*)?$|(?:start |do"
        " |run )?(?:a |the |some )?pruning(?: .{0,20})?$",
        None,
        None,
        step="prune",
    ),
)

_UNSORTED = "(?:un ?sorted|un ?placed|un ?classified|un ?tiered|imported|not sorted|not placed|new)"
SORT: tuple[Row, ...] = (
    row(
        "inventory",
        f"{_ASK}(?:(?:start|continue|keep|go on|finish|resume|carry on) )?(?:sort|sorting|place|placing"
        "|classify|triage"
        "|sift|sift through|organi[sz]e)(?: through| out)?(?: (?:my|the|all|of|new|remaining|other|unsorted"
        "|unplaced"
        "|imported|linkedin))* (?:people|contacts|connections|network|imports?|rest|names|list|everyone"
        "|everybody"
        "|others|ones|them)(?: (?:please|now|i imported|who are (?:new|left|unsorted)|from (?:the"
        "|my) .{1,20}))*$",
        None,
        None,
        step="sort",
    ),
    row(
        "inventory",
        f"{_ASK}(?:start|continue|keep|go on|finish|resume|carry on) sorting(?: .{{0,20}})?$",
        None,
        None,
        step="sort",
    ),
    row(
        "inventory",
        f"(?:{_WHOM}|how many(?: people| contacts)?|what) (?:(?:is|are|s|have i|have|do i|did i|still|need"
        "|must|left) )*(?:not (?:been )?(?:yet )?(?:sorted|placed|classified|tiered)|un ?sorted|un ?placed"
        "|left to sort|to sort|in no tier|(?:needs?|awaits?) (?:sorting|placing))(?: (?:yet|still|left))*$",
        None,
        None,
        step="sort",
    ),
    row(
        "inventory",
        f"{_ASK}(?:(?:show|list|see|give me|find) (?:me )?)?(?:(?:the|my|all) )*{_UNSORTED} (?:people"
        f"|contacts|connections|ones|names)(?: please)?$|{_ASK}(?:show|list|see) (?:me )?(?:the |all"
        " )?(?:people|contacts|connections|ones) (?:that |who )?i (?:have )?imported$|(?:who|whom) (?:did"
        "|have) i import(?:ed)?$",
        lambda f: {"step": "sort"} if not f.words.startswith("new") else None,
        None,
    ),
)

DAILY: tuple[Row, ...] = (
    row(
        "inventory",
        f"{_ASK}(?:(?:sort|place|let us sort|send|give|show|ask|ask about|do)(?: me)? )?(?:(?:just|only)"
        " )?(?:a few|some|five|3|5|10|three|ten)(?: (?:people|contacts|connections|of them|names))?(?: to"
        " sort)? (?:a|per|each|every) (?:day|morning|weekday|workday)$",
        lambda f: {"step": "daily"} if _SORTING.search(f.words) else None,
        None,
    ),
    row(
        "inventory",
        f"{_ASK}(?:stop|quit|no more|end|finish|enough|pause) (?:with )?(?:the )?(?:sorting|placing"
        "|asking me (?:to (?:sort|place)|about) .*)"
        "(?: .{0,20})?$",
        None,
        None,
        step="stop",
    ),
    row(
        "inventory",
        f"{_ASK}(?:name|list|collect|think of) (?:ten|10|some|five|5|my first|twenty"
        f"|20) people(?: .{{0,20}})?$",
        None,
        None,
    ),
)

_TIER = r"tier (?P<tier>[1-3]|one|two|three)"


def _moving(found: Found) -> Fields | None:
    """Which tier it is about, where one is named: the last of two."""
    tier = found.plain("tier")
    return {"step": "move", **({"tier": TIERS[tier]} if tier else {})}


MOVE: tuple[Row, ...] = (
    row(
        "tiers",
        f"{_ASK}{_WHOM} (?:(?:should|could|can|might|would|ought to|needs? to|deserves? to|has to|do i|i|we"
        "|be|to) )+(?:moved?|go|promoted?|demoted?|upgraded?|downgraded?|bump(?:ed)?|chang(?:e|ed)|belong"
        r"|be|put|in|join)(?: (?:up|down|tiers?|in|to|into|from tier \d|out of|from|a))*?(?: (?:in|to|into"
        f"|from|out of))? {_TIER}$",
        _moving,
        None,
    ),
    row(
        "tiers",
        f"{_ASK}{_WHOM} (?:(?:should|could|can|might|would|ought to|needs? to|deserves? to|has to|do i|i|we"
        "|be|to) )+(?:moved?|go|promoted?|demoted?|upgraded?|downgraded?|bump(?:ed)?)(?: (?:up|down|a tier"
        "|between tiers|tiers?|to (?:a|another) (?:higher |lower |different )?tier))*$",
        lambda f: {"step": "move"} if f.words.split()[-1] not in ("go", "move") else None,
        None,
    ),
    row(
        "tiers",
        f"{_ASK}(?:rebalance|re balance|balance|tidy(?: up)?|fix|adjust|clean up|redo|rethink|even out"
        "|shuffle)"
        " (?:(?:my|the|all) )*tiers?(?: .{0,20})?$|(?:who|anyone|anybody)(?: to)? (?:move|moves) (?:between"
        "|across) tiers$",
        None,
        None,
        step="move",
    ),
    row(
        "tiers",
        f"(?:(?:is|are) (?:my )?)?{_TIER}s?(?: (?:is|are))?(?: (?:too|very|really|over))* (?:full|big"
        "|crowded|large|empty"
        "|small|overfull|over full|over its size)(?: .{0,20})?$|(?:do i have|are there) too (?:many"
        "|few) (?:people )?in"
        rf" {_TIER.replace('tier>', 'tier2>')}$",
        lambda f: {"tier": TIERS[f.plain("tier") or f.plain("tier2")]},
        None,
    ),
)

WRONG: tuple[Row, ...] = (
    row(
        "tiers",
        "(?:so )?(?:is|are|have i got|do i have|who is|who are) (?:anyone|anybody|people|someone|somebody)?"
        " ?(?:in )?(?:the |a )?wrong tiers?$|how (?:is|are) (?:(?:my|the|all) )*tiers?$|(?:is|are) (?:(?:my"
        "|the|any|all|any of my) )*tiers? (?:(?:too|over|very) )*(?:full|big|crowded|balanced|empty|ok|fine"
        "|right)$",
        None,
        None,
    ),
)

_TOP = r"(?:top (?P<count>\d{1,3}|ten|twenty|five|list|people))"
CHOOSE: tuple[Row, ...] = (
    row(
        "top",
        f"{_ASK}(?:edit|choose|pick|change|update|select|set|set up|build|redo|revise|make|fill|define"
        f"|adjust)(?: (?:my|the|a|who is in|who is on))* {_TOP}$",
        lambda f: {**_count(f), "step": "choose"},
        None,
    ),
    row(
        "top",
        "(?:so )?(?:who|which people|which of my \\w+) (?:really |actually )?(?:matters?|counts?|is|are)"
        " (?:the )?(?:most|most important|vip|vips)(?: (?:to me|for me|important))*$|(?:my |the )+(?:most"
        " important|highest priority|key|vip|priority) (?:people|contacts|connections|relationships)$|(?:my"
        " |the )?(?:priorities|vips)$|who (?:is|are) (?:my )?(?:a )?priorit(?:y|ies)$",
        None,
        None,
    ),
)


def _count(found: Found) -> Fields:
    said = found.plain("count")
    number = {"ten": 10, "twenty": 20, "five": 5}.get(said) or (int(said) if said.isdecimal() else None)
    return {"count": number} if number else {}


TENDING: tuple[Row, ...] = (*PRUNE, *SORT, *DAILY, *MOVE, *WRONG, *CHOOSE)
