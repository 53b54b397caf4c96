"""Taking in a file: compared first and told, then with one tap taken in, slice by slice, undone as a whole.

The job's ``needs``: what ``staged`` tells of the file, its ``name``, the ``stage`` (compare, people,
touches), the counts so far, the ``deed`` and the ``message`` that shows how far it is.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from domain.errors import StaleTap
from domain.exchange import columns
from domain.exchange.matching import News, news
from domain.exchange.sheet import Entry, Unreadable, entry
from domain.exchange.staged import CHUNK
from domain.exchange.taking_in import acquaintances, keep_touches, take_in
from domain.model import Job
from domain.phrases import join
from domain.reply import Answer, Button, Reply, Toast
from domain.turn import Tap, Turn
from domain.work import Slice

KIND, DEED = "import", "import"

EXAMPLES = 3
"""People named as examples of each sort in the preview."""

STEPS_SAID = 10
"""How often the progress of one import is said at most."""

SMALL = 300
"""People up to whom nothing is said before the preview, nor on the way: it takes a moment (ours)."""


def begun(turn: Turn, job_id: int, name: str) -> Answer:
    """A file was staged: it is compared with whom the user knows, after a question where one is needed."""
    job = _job(turn, job_id, ("staging",))
    needs = {**job.needs, "name": name, "stage": "compare", "new": 0, "changed": 0, "same": 0, "examples": {}}
    turn.store.jobs.change(replace(job, state="open", needs=needs), turn.now)
    count = int(job.needs["count"])
    if count <= SMALL:
        return ()
    return (Reply(f"{name}: {count:,} rows. I'm comparing them with the people you know; go on meanwhile."),)


def step(turn: Turn, job: Job) -> Slice:
    """One chunk of the stage the job is in."""
    rows = turn.store.jobs.staged(job.id, job.cursor)
    if not rows:
        return NEXT[job.needs["stage"]](turn, job)
    return STEPS[job.needs["stage"]](turn, job, rows)


def _compare(turn: Turn, job: Job, rows: list[Any]) -> Slice:
    needs = dict(job.needs)
    examples = {sort: list(names) for sort, names in needs["examples"].items()}
    known = acquaintances(turn)
    entries, bad = _entries(job, rows, turn.today)
    for one in entries:
        profile = known.match(one, needs["shared"])
        told = news(one, profile) if profile else None
        sort = "new" if profile is None else "changed" if told else "same"
        needs[sort] += 1
        if len(examples.setdefault(sort, [])) < EXAMPLES:
            examples[sort].append(_example(one, told))
    needs["unread"] += len(bad)
    needs["samples"] = [*needs["samples"], *({"where": one.where, "why": one.why} for one in bad)][:5]
    needs["examples"] = examples
    return Slice(job.cursor + 1, becomes=replace(job, cursor=job.cursor + 1, needs=needs))


def _compared(turn: Turn, job: Job) -> Slice:
    """All of it is compared: say what would happen, and wait for the word."""
    text = preview(job.needs)
    if not job.needs["new"] and not job.needs["changed"]:
        return Slice(job.cursor, done=True, said=(Reply(text),))
    buttons = ((Button("Import", f"import:go:{job.id}"), Button("Cancel", f"import:stop:{job.id}")),)
    waits = replace(job, state="asking", cursor=0)
    return Slice(0, said=(Reply(text, buttons),), becomes=waits)


def preview(needs: Mapping[str, Any]) -> str:
    """What a file holds, and what taking it in would do."""
    total = needs["new"] + needs["changed"] + needs["same"]
    lines = [f"{needs['name']} – {needs['format']}, {_people(total)}:"]
    for sort, words in (("new", "new"), ("changed", "with news"), ("same", "here already, nothing new")):
        if needs[sort]:
            named = "; ".join(needs["examples"].get(sort, ())) if sort != "same" else ""
            more = ", …" if needs[sort] > EXAMPLES and named else ""
            lines.append(f"• {needs[sort]:,} {words}" + (f": {named}{more}" if named else ""))
    if needs["twice"]:
        lines.append(f"• {needs['twice']:,} twice in the file, put together")
    if needs["unread"]:
        where = "; ".join(f"{one['where']}, {one['why']}" for one in needs["samples"])
        lines.append(f"• {needs['unread']:,} I couldn't read: {where}")
    if needs["ignored"]:
        left = join([f"{count:,} {what}" for what, count in needs["ignored"].items()])
        lines.append(f"• Left out: {left}")
    if not needs["new"] and not needs["changed"]:
        lines.append("So there's nothing to do.")
    elif needs["new"]:
        lines.append(
            "New people are found and logged like anybody, but I nudge you about nobody you haven't placed."
        )
    return "\n".join(lines)


def go(turn: Turn, tap: Tap, job_id: str) -> Answer:
    """ "Import": from now on everything is part of one deed."""
    job = _job(turn, int(job_id), ("asking",))
    deed = turn.begin(DEED)
    needs = {**job.needs, "stage": "people", "deed": deed, "message": tap.message_id}
    turn.store.jobs.change(replace(job, state="open", cursor=0, needs=needs), turn.now)
    return (_progress(replace(job, needs=needs), 0), Toast("On my way."))


def _take(turn: Turn, job: Job, rows: list[Any]) -> Slice:
    turn.store.deeds.resume(job.needs["deed"])
    take_in(turn, _entries(job, rows, turn.today)[0], job.needs["shared"])
    return _on(job)


def _taken(turn: Turn, job: Job) -> Slice:
    return Slice(0, becomes=replace(job, cursor=0, needs={**job.needs, "stage": "touches", "touches": 0}))


def _touch(turn: Turn, job: Job, rows: list[Any]) -> Slice:
    turn.store.deeds.resume(job.needs["deed"])
    new = keep_touches(turn, _entries(job, rows, turn.today)[0], job.needs["shared"])
    if not new:
        return Slice(job.cursor + 1)
    needs = {**job.needs, "touches": job.needs["touches"] + new}
    return Slice(job.cursor + 1, becomes=replace(job, cursor=job.cursor + 1, needs=needs))


def _finished(turn: Turn, job: Job) -> Slice:
    needs = job.needs
    told = [
        f"{needs['new']:,} new" if needs["new"] else "",
        f"{needs['changed']:,} with news" if needs["changed"] else "",
    ]
    told += [f"{needs['touches']:,} touches" if needs["touches"] else ""]
    lines = [f"✓ {needs['name']} is in: {join([part for part in told if part])}."]
    buttons = [Button("Undo", f"undo:{needs['deed']}")]
    if needs["new"]:
        lines.append("Shall we place a few of them? The most recent talks come first.")
        buttons.append(Button("Place some", "sort:begin"))
    reply = Reply("\n".join(lines), (tuple(buttons),), edits=True)
    return Slice(job.cursor, done=True, said=(reply,), on=needs["message"])


def _on(job: Job) -> Slice:
    """One chunk on, with a word on the way where it takes long."""
    chunks = -(-int(job.needs["count"]) // CHUNK)
    after, every = job.cursor + 1, max(1, chunks // STEPS_SAID)
    if int(job.needs["count"]) <= SMALL or after % every or after >= chunks:
        return Slice(after)
    return Slice(after, said=(_progress(job, after * CHUNK),), on=job.needs["message"])


def _progress(job: Job, done: int) -> Reply:
    text = f"Taking in {job.needs['name']}: {min(done, job.needs['count']):,} of {job.needs['count']:,} …"
    return Reply(text, ((Button("Cancel", f"import:stop:{job.id}"),),), edits=True)


def stop(turn: Turn, tap: Tap, job_id: str) -> Answer:
    """ "Cancel": before anything is in it is dropped; on the way, what is in is taken back."""
    job = _job(turn, int(job_id), ("asking", "open"))
    turn.store.jobs.cancel(job.id, turn.now)
    if job.needs.get("deed") is None:
        return (Reply(f"All right, {job.needs['name']} is left out.", edits=True),)
    from domain.exchange.taking_back import take_back_import

    return take_back_import(turn, int(job.needs["deed"]), tap.message_id)


def _happened(one: Entry, today: date) -> Entry:
    """Without what lies ahead: it has not happened."""
    return replace(one, touches=tuple(touch for touch in one.touches if touch.day <= today))


def _entries(job: Job, rows: list[Any], today: date) -> tuple[list[Entry], list[Unreadable]]:
    """The people of a chunk; those of a table by what the user said its columns mean."""
    if "means" not in job.needs:
        return [_happened(entry(row), today) for row in rows], []
    told = [columns.told(row["number"], row["cells"], job.needs["means"]) for row in rows]
    return [one for one in told if isinstance(one, Entry)], [
        one for one in told if isinstance(one, Unreadable)
    ]


def _example(one: Entry, told: News | None) -> str:
    """ "Dana Kim (Acme)", or with what is new: "Dana Kim (company Globex)"."""
    if told is None:
        company = dict(one.facts).get("company")
        return f"{one.name} ({company})" if company else one.name
    facts = dict(reversed(told.changed or told.added))
    kind = next(iter(facts), None)
    return f"{one.name} ({kind.replace('_', ' ')} {facts[kind][:40]})" if kind else one.name


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count:,} people"


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
