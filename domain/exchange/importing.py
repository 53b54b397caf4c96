"""Taking in a file: compared first and told, then with one tap taken in, slice by slice, undone as a whole.

The job's ``needs``: what ``staged`` tells of the file, its ``name``, the ``stage`` (compare, people,
touches), the counts so far, when it was ``asked`` about and ``after`` which deed, its own ``deed``, the
``message`` that shows how far it is, and whether it ``goes_on``, asking to place those who are new.
"""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from domain.errors import StaleTap
from domain.exchange import asked, restoring
from domain.exchange.matching import news
from domain.exchange.meanings import COLUMNS, SMALL, compare
from domain.exchange.preview import EXAMPLES, SORTS, example, preview, worth_it
from domain.exchange.sheet import Entry, Unreadable, entry
from domain.exchange.staged import CHUNK
from domain.exchange.taking_back import take_back_whole
from domain.exchange.taking_in import acquaintances, keep_touches, take_in
from domain.flow import start
from domain.model import Job
from domain.phrases import counted, join
from domain.reply import Answer, Button, Reply, Toast
from domain.turn import Tap, Turn
from domain.work import Slice

KIND, DEED = "import", "import"

FRESH = timedelta(minutes=10)
"""How long a word like "yes" answers a file that was shown (ours)."""

WORDS = {
    "go": re.compile(
        r"(?i)^\W*(?:yes|yep|ok|okay|sure|go(?: ahead| on)?|do it|take (?:it|them) in"
        r"|import(?: it| them| all| all of (?:it|them))?)(?:,? please)?\W*$"
    ),
    "stop": re.compile(
        r"(?i)^\W*(?:no|nope|cancel(?: it| that| the import)?|never ?mind|leave it|stop(?: it)?|don't)"
        r"(?:,? (?:please|thanks|thank you))?\W*$"
    ),
}
"""What people type where Import and Cancel are shown."""

PLACE = (Button("Place some now", "sortmore:"), Button("A few a day", "sortdaily:"))

STEPS_SAID = 10
"""How often the progress of one import is said at most."""


def begun(turn: Turn, job_id: int, name: str) -> Answer:
    """A file was staged: it is compared with whom the user knows, after a question where one is needed."""
    job = _job(turn, job_id, ("staging",))
    needs = {**job.needs, "name": name, "stage": "compare", "new": 0, "changed": 0, "same": 0, "examples": {}}
    if job.needs["columns"]:
        turn.store.jobs.change(replace(job, state="asking", needs=needs), turn.now)
        return start(turn, COLUMNS, {"job": str(job_id)})
    return compare(turn, replace(job, needs=needs))


HOW = """Send me a file, and I'll show you what's in it before anything is kept. I read:
• LinkedIn: Settings → Data privacy → Get a copy of your data; send the Connections.csv or the whole ZIP
• Google Contacts: Export → Google CSV; Outlook: Export → CSV
• vCards (.vcf) from a phone or address book; Monica and Nametag exports
• any table, CSV or Excel, with a column of names
Doubles are recognised, the same file twice changes nothing, and one Undo takes all of it back. \
You can also share contact cards or paste names."""
"""What can be sent, and where to get it."""


def how(turn: Turn, action: object) -> Answer:
    """ "import my contacts"."""
    return (Reply(HOW),)


def import_command(turn: Turn, words: str) -> Answer:
    return (Reply(HOW),)


def step(turn: Turn, job: Job) -> Slice:
    """One chunk of the stage the job is in."""
    rows = turn.store.jobs.staged(job.id, job.cursor)
    if not rows:
        return NEXT[job.needs["stage"]](turn, job)
    return STEPS[job.needs["stage"]](turn, job, rows)


def _compare(turn: Turn, job: Job, rows: list[Any]) -> Slice:
    if "native" in job.needs:
        return _compare_whole(turn, job, rows)
    needs = dict(job.needs)
    examples = {sort: list(names) for sort, names in needs["examples"].items()}
    known = acquaintances(turn)
    entries, bad, twice = _entries(job, rows, turn.today)
    for one in entries:
        profile = known.match(one)
        told = news(one, profile) if profile else None
        sort = "new" if profile is None else "changed" if told and told.is_for_people else "same"
        needs[sort] += 1
        if len(examples.setdefault(sort, [])) < EXAMPLES:
            examples[sort].append(example(one, told))
    needs["unread"] += len(bad)
    needs["twice"] += twice
    needs["samples"] = [*needs["samples"], *({"where": one.where, "why": one.why} for one in bad)][:5]
    needs["examples"] = examples
    return Slice(job.cursor + 1, becomes=replace(job, cursor=job.cursor + 1, needs=needs))


def _compare_whole(turn: Turn, job: Job, rows: list[Any]) -> Slice:
    """The same for our own export."""
    taken = job.needs.get("taken", [])
    found, ids = restoring.compare(turn, rows, _ids(turn, job, rows), taken)
    turn.store.jobs.stage(job.id, restoring.IDS + job.cursor, list(ids.items()))
    needs = dict(job.needs)
    examples = {sort: list(names) for sort, names in needs["examples"].items()}
    for sort in ("new", "changed", "same"):
        needs[sort] += getattr(found, sort)
    needs["records"] = needs.get("records", 0) + found.records
    needs["taken"] = [*taken, *ids.values()]
    for sort, name in found.examples:
        if len(examples.setdefault(sort, [])) < EXAMPLES:
            examples[sort].append(name)
    needs["examples"] = examples
    return Slice(job.cursor + 1, becomes=replace(job, cursor=job.cursor + 1, needs=needs))


def _compared(turn: Turn, job: Job) -> Slice:
    """All of it is compared: say what would happen, and wait for the word."""
    text = preview(job.needs)
    if not worth_it(job.needs):
        return Slice(job.cursor, done=True, said=(Reply(text),))
    buttons = ((Button("Import", f"import:go:{job.id}"), Button("Cancel", f"import:stop:{job.id}")),)
    waits = replace(job, state="asking", cursor=0, needs={**job.needs, **_asked(turn)})
    return Slice(0, said=(Reply(text, buttons),), becomes=waits)


def _asked(turn: Turn) -> dict[str, Any]:
    """When it was asked about, and what was done last before that."""
    last = turn.store.deeds.last()
    return {"asked": turn.now.isoformat(), "after": last.id if last else None}


def go(turn: Turn, tap: Tap, job_id: str) -> Answer:
    """ "Import": from now on everything is part of one deed."""
    job = go_on(turn, int(job_id), message=tap.message_id, goes_on=True)
    return (_progress(job, 0), Toast("On my way."))


def go_on(turn: Turn, job_id: int, *, message: int | None = None, goes_on: bool = False) -> Job:
    """The same, in a message or without one: in words, or from the command line."""
    job = _job(turn, job_id, ("asking",))
    about = {"stage": "people", "deed": turn.begin(DEED), "message": message, "goes_on": goes_on, "taken": []}
    job = replace(job, state="open", cursor=0, needs={**job.needs, **about})
    turn.store.jobs.change(job, turn.now)
    return job


def answered(turn: Turn, text: str) -> Answer:
    """ "yes", "import it", "cancel" to a file that was shown just now; nothing where there is none."""
    what = next((what for what, words in WORDS.items() if words.search(text)), None)
    job = _just_shown(turn) if what else None
    if job is None:
        return ()
    if what == "stop":
        return _stop(turn, job, None)
    if job.state != "asking":
        return ()
    go_on(turn, job.id, goes_on=True)
    return (Reply(f"I'm taking in {job.needs['name']}; you'll hear from me when it's done."),)


def _just_shown(turn: Turn) -> Job | None:
    """The file shown last, unless something else was done since."""
    shown = [job for job in turn.store.jobs.open(KIND) if "asked" in job.needs]
    if not shown:
        return None
    needs, last = shown[-1].needs, turn.store.deeds.last()
    is_last = (last.id if last else None) in (needs["after"], needs.get("deed"))
    is_fresh = turn.now - datetime.fromisoformat(needs["asked"]) <= FRESH
    return shown[-1] if is_last and is_fresh else None


def has_failed(turn: Turn, job_id: int) -> bool:
    job = turn.store.jobs.get(job_id)
    return job is not None and job.state == "failed"


def is_waiting(turn: Turn, job_id: int) -> bool:
    """Whether a file was compared and there is something to take in."""
    job = turn.store.jobs.get(job_id)
    return job is not None and job.state == "asking" and job.needs.get("stage") == "compare"


def _take(turn: Turn, job: Job, rows: list[Any]) -> Slice:
    turn.store.deeds.resume(job.needs["deed"])
    if "native" in job.needs:
        taken = job.needs["taken"]
        ids = restoring.take_people(turn, rows, taken)
        turn.store.jobs.stage(job.id, restoring.IDS + job.cursor, list(ids.items()))
        on = _on(job)
        needs = {**job.needs, "taken": [*taken, *ids.values()]}
        return replace(on, becomes=replace(job, cursor=on.cursor, needs=needs))
    take_in(turn, _entries(job, rows, turn.today)[0])
    return _on(job)


def _taken(turn: Turn, job: Job) -> Slice:
    return Slice(0, becomes=replace(job, cursor=0, needs={**job.needs, "stage": "touches", "touches": 0}))


def _touch(turn: Turn, job: Job, rows: list[Any]) -> Slice:
    turn.store.deeds.resume(job.needs["deed"])
    new = (
        restoring.take_records(turn, rows, _ids(turn, job, rows))
        if "native" in job.needs
        else keep_touches(turn, _entries(job, rows, turn.today)[0])
    )
    if not new:
        return Slice(job.cursor + 1)
    needs = {**job.needs, "touches": job.needs["touches"] + new}
    return Slice(job.cursor + 1, becomes=replace(job, cursor=job.cursor + 1, needs=needs))


def _ids(turn: Turn, job: Job, rows: list[Any]) -> dict[int, int]:
    """Whom the connections that some rows name are here."""
    chunks = {place // CHUNK for place in restoring.named(rows)}
    staged = (turn.store.jobs.staged(job.id, restoring.IDS + number) for number in sorted(chunks))
    return {place: contact_id for pairs in staged for place, contact_id in pairs}


def _finished(turn: Turn, job: Job) -> Slice:
    needs = job.needs
    one, many = ("other record", "other records") if "native" in needs else ("touch", "touches")
    counts = [f"{needs[sort]:,} {words}" for sort, words in SORTS[:2] if needs[sort]]
    counts += [counted(needs["touches"], one, many)] if needs["touches"] else []
    text = f"✓ {needs['name']} is in: {join(counts) or 'nothing was new'}."
    buttons: tuple[Button, ...] = (Button("Undo", f"undo:{needs['deed']}"),)
    if needs["new"] and needs["goes_on"] and "native" not in needs:
        who = "the new one now" if needs["new"] == 1 else "a few of them, the latest talks first"
        text += f"\nShall we place {who}?"
        buttons += PLACE[: min(2, needs["new"])]
    reply = Reply(text, (buttons,), edits=needs["message"] is not None)
    return Slice(job.cursor, done=True, said=(reply,), on=needs["message"])


def _on(job: Job) -> Slice:
    """One chunk on, with a word on the way where it takes long."""
    chunks = -(-int(job.needs["count"]) // CHUNK)
    after, every = job.cursor + 1, -(-chunks // STEPS_SAID)
    is_shown = job.needs["message"] is not None or not job.needs["goes_on"]
    if int(job.needs["count"]) <= SMALL or after % every or after >= chunks or not is_shown:
        return Slice(after)
    return Slice(after, said=(_progress(job, after * CHUNK),), on=job.needs["message"])


def _progress(job: Job, done: int) -> Reply:
    count = int(job.needs["count"])
    far = "" if count <= SMALL else f": {min(done, count):,} of {count:,}"
    text = f"Taking in {job.needs['name']}{far} …"
    return Reply(text, ((Button("Cancel", f"import:stop:{job.id}"),),), edits=True)


def stop(turn: Turn, tap: Tap, job_id: str) -> Answer:
    """ "Cancel": before anything is in it is dropped; on the way, what is in is taken back."""
    return _stop(turn, _job(turn, int(job_id), ("asking", "open")), tap.message_id)


def _stop(turn: Turn, job: Job, message: int | None) -> Answer:
    if job.needs.get("deed") is not None:
        return take_back_whole(turn, int(job.needs["deed"]), message)
    turn.store.jobs.cancel(job.id, turn.now)
    return (Reply(f"All right, {job.needs['name']} is left out.", edits=message is not None),)


def _happened(one: Entry, today: date) -> Entry:
    """Without what lies ahead: it has not happened."""
    return replace(one, touches=tuple(touch for touch in one.touches if touch.day <= today))


def _entries(job: Job, rows: list[Any], today: date) -> tuple[list[Entry], list[Unreadable], int]:
    """The people of a chunk, the rows of nobody, and how often somebody stood there twice."""
    if "means" not in job.needs:
        return [_happened(entry(row), today) for row in rows], [], 0
    people, bad, twice = asked.people(rows, job.needs["means"])
    return [_happened(one, today) for one in people], bad, twice


def _job(turn: Turn, job_id: int, states: tuple[str, ...]) -> Job:
    """The job a button is about; a StaleTap where it has gone on or ended."""
    job = turn.store.jobs.get(job_id)
    if job is None or job.kind != KIND or job.state not in states:
        raise StaleTap
    return job


STEPS = {"compare": _compare, "people": _take, "touches": _touch}
NEXT = {"compare": _compared, "people": _taken, "touches": _finished}
"""What is done with a chunk, and after the last, by stage."""

TAPS = {"go": go, "stop": stop}


def import_tap(turn: Turn, tap: Tap, what: str, job_id: str) -> Answer:
    return TAPS[what](turn, tap, job_id)
