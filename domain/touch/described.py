"""What a deed was about, in words: for undo to name what it takes back, or what stands in its way."""

from collections.abc import Iterable

from domain.model import Change, Deed
from domain.people.kinds import WORK
from domain.people.noted import said_fact, worked
from domain.phrases import CHANNELS, join, several, shortened
from domain.turn import Turn

NAMES = {
    "merge": "merging",
    "add_contact": "adding",
    "update_contact": "what was noted of",
    "snooze": "the snooze of",
    "placed": "placing",
    "put_off": "putting off",
    "moved": "moving",
    "priority": "the change to the twenty:",
    "nobody": "taking out",
    "forget": "forgetting",
    "archive": "archiving",
    "restore": "bringing back",
    "keep": "keeping",
    "gap_filled": "who counts for",
    "gap_closed": "closing",
    "gap_dropped": "dropping",
    "goal_ended": "ending",
    "goals_asked": "the answer about",
    "called_off": "calling off",
    "check_out": "taking out",
    "story_out": "taking out",
    "change": "the correction of",
    "rated": "the rating of",
    "opportunity_changed": "the change of",
    "opportunity_removed": "removing",
    "thanked": "thanks for",
    "kept": "the promise kept:",
    "project_done": "finishing",
    "project_dropped": "dropping",
    "later": "moving the promise:",
    "habit_kept": "the tick of",
    "habit_missed": "“not today” for",
    "habit_dropped": "dropping",
    "habit_changed": "the change of",
    "dropped": "dropping the promise:",
    "plan_started": "starting",
    "plan_restarted": "restarting",
    "plan_paused": "the pause of",
    "plan_resumed": "going on with",
    "plan_stopped": "stopping",
    "plan_step": "a step of",
    "plan_tick": "a tick in",
    "plan_behaviours": "the behaviours of",
    "plan_sustained": "what stays of",
}
"""How a deed reads before what it was about; the others need no word."""

TOLD = (
    "promise",
    "interaction",
    "meeting",
    "opportunity",
    "story",
    "reflection",
    "check",
    "outreach",
    "project",
    "habit",
    "template",
    "approach",
    "plan",
    "gap",
    "goal",
)
"""What a deed is named after: the first of these that it changed, else the people."""

SAID_BACK = 80
"""Letters of the user's own words that name a deed (ours)."""

WHOLE = {"import": "the import", "tryout": "the made-up network"}
"""Deeds of so much that no part of it says what they were."""

FACTS = 4
"""Facts of one deed that are named; of more the others are counted (ours)."""

MOST = 8
"""People that are named; of more the others are counted (ours)."""


def described(turn: Turn, deed: Deed) -> str:
    """What a deed was about, in words: "coffee with Dana", "the correction of a call with Bob"."""
    if deed.kind in WHOLE:
        return WHOLE[deed.kind]
    changes = [one for one in turn.store.deeds.changes(deed.id) if not _brings_forward(one)]
    word, about = NAMES.get(deed.kind), _about(turn, changes)
    noted = _noted(changes) if deed.kind == "update_contact" else ""
    return " ".join(filter(None, [word, about, noted]))


def _brings_forward(change: Change) -> bool:
    """Whether it only lets a request come up that waited: the deed is what was given."""
    before, after = change.before, change.after
    if change.noun != "promise" or before is None or after is None:
        return False
    return before.get("given_on") != after.get("given_on") and before.get("due") == after.get("due")


def _noted(changes: Iterable[Change]) -> str:
    """The facts of a deed, "(CEO at Polestar)": what holds since then, or else what ended."""
    facts = [change for change in changes if change.noun == "fact"]
    begun = [change.after for change in facts if change.after is not None and change.after["until"] is None]
    over = [change.before for change in facts if change.before is not None]
    values = {str(fact["kind"]): _short(fact["value"]) for fact in begun or over}
    job = worked(values.get("role"), values.get("company"))
    others = [fact for fact in begun or over if fact["kind"] not in WORK]
    words = [job, *(said_fact(str(fact["kind"]), _short(fact["value"])) for fact in others)]
    different = list(dict.fromkeys(filter(None, words)))
    return f"({several(different, FACTS)})" if different else ""


def _about(turn: Turn, changes: list[Change]) -> str:
    """The record that says most of what was done."""
    taken_out = gone(changes)
    if taken_out:
        kept = [change.after for change in changes if change.noun == "contact" and change.after is not None]
        return join([str(record["name"]) for record in (*taken_out, *kept)])
    nouns = {change.noun: change for change in reversed(changes)}
    told = next((nouns[noun] for noun in TOLD if noun in nouns), None)
    if told is not None:
        return _told(turn, told)
    ids = [change.record_id for change in changes if change.noun == "contact"]
    ids += [
        int(str((change.after or change.before or {})["contact_id"]))
        for change in changes
        if change.noun == "fact"
    ]
    return _names(turn, ids)


def gone(changes: Iterable[Change]) -> list[dict[str, object]]:
    """The connections that were taken out."""
    return [
        change.before
        for change in changes
        if change.noun == "contact" and change.after is None and change.before is not None
    ]


def _told(turn: Turn, change: Change) -> str:
    """One record in words: "coffee with Dana", "the gap “a lawyer by May”"."""
    record = change.after or change.before or {}
    match change.noun:
        case "interaction":
            return f"{CHANNELS[str(record['channel'] or 'other')]} with {_names(turn, people_of(change))}"
        case "meeting" | "story":
            return f"the {change.noun} with {_names(turn, people_of(change))}"
        case "reflection":
            return f"the journal entry about {_names(turn, people_of(change))}"
        case "check":
            return f"the health check of {_names(turn, people_of(change))}"
        case "outreach":
            return f"the outreach to {_names(turn, people_of(change))}"
        case "project" | "habit":
            return f"the {change.noun} “{_short(record['text'])}”"
        case "template":
            return f"your template for a {record['kind']}"
        case "approach":
            return "your approach"
        case "plan":
            return "the 90-day plan"
        case "gap":
            return f"the gap “{_short(record['goal'])}”"
        case "goal" | "opportunity":
            return f"the {change.noun} “{_short(record['text'])}”"
        case _:
            return _short(record["text"])


def _short(words: object) -> str:
    return shortened(str(words), SAID_BACK)


def _names(turn: Turn, ids: Iterable[int]) -> str:
    return several([contact.name for contact in turn.store.contacts.many(sorted(set(ids)))], MOST) or "that"


def people_of(change: Change) -> set[int]:
    """Everybody whom a record named before a change or after it."""
    people: set[int] = set()
    for record in (change.before, change.after):
        named = record.get("people") if record is not None else None
        if isinstance(named, list | tuple):
            people |= {int(str(person)) for person in named}
    return people


def standing_in_the_way(turn: Turn, change: Change) -> str:
    """What stands in the way, as people call it."""
    record = change.after or change.before or {}
    if change.noun == "contact":
        return str(record["name"])
    if change.noun == "fact":
        return f"what is known of {_names(turn, [int(str(record['contact_id']))])}"
    return "the talk" if change.noun == "interaction" else f"the {change.noun}"
