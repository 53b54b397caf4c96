"""Taking in a file: compared first and told, then with one tap taken in, slice by slice, undone as a whole.

The job's ``needs``: what ``staged`` tells of the file, its ``name``, the ``stage`` (compare, people,
touches), the counts so far, the ``deed`` and the ``message`` that shows how far it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from domain.errors import StaleTap
from domain.exchange import asked, columns, restoring
from domain.exchange.matching import News, news
from domain.exchange.sheet import Entry, Unreadable, entry
from domain.exchange.staged import CHUNK
from domain.exchange.taking_back import take_back_whole
from domain.exchange.taking_in import acquaintances, keep_touches, take_in
from domain.flow import Ask, Choice, Flow, Talk, start
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
    if job.needs["columns"]:
        turn.store.jobs.change(replace(job, state="asking", needs=needs), turn.now)
        return start(turn, COLUMNS, {"job": str(job_id)})
    return _begin(turn, replace(job, needs=needs))


def _begin(turn: Turn, job: Job) -> Answer:
    turn.store.jobs.change(replace(job, state="open"), turn.now)
    count, name = int(job.needs["count"]), job.needs["name"]
    if count <= SMALL:
        return ()
    return (Reply(f"{name}: {count:,} rows. I'm comparing them with the people you know; go on meanwhile."),)


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
        sort = "new" if profile is None else "changed" if told else "same"
        needs[sort] += 1
        if len(examples.setdefault(sort, [])) < EXAMPLES:
            examples[sort].append(_example(one, told))
    needs["unread"] += len(bad)
    needs["twice"] += twice
    needs["samples"] = [*needs["samples"], *({"where": one.where, "why": one.why} for one in bad)][:5]
    needs["examples"] = examples
    return Slice(job.cursor + 1, becomes=replace(job, cursor=job.cursor + 1, needs=needs))


def _compare_whole(turn: Turn, job: Job, rows: list[Any]) -> Slice:
    """The same for our own export."""
    found, ids = restoring.compare(turn, rows, _ids(turn, job))
    turn.store.jobs.stage(job.id, restoring.IDS + job.cursor, list(ids.items()))
    needs = dict(job.needs)
    examples = {sort: list(names) for sort, names in needs["examples"].items()}
    for sort in ("new", "changed", "same"):
        needs[sort] += getattr(found, sort)
    needs["records"] = needs.get("records", 0) + found.records
    for sort, name in found.examples:
        if len(examples.setdefault(sort, [])) < EXAMPLES:
            examples[sort].append(name)
    needs["examples"] = examples
    return Slice(job.cursor + 1, becomes=replace(job, cursor=job.cursor + 1, needs=needs))


def _compared(turn: Turn, job: Job) -> Slice:
    """All of it is compared: say what would happen, and wait for the word."""
    text = preview(job.needs)
    if not _worth_it(job.needs):
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
    if needs.get("records"):
        lines.append(f"• {needs['records']:,} talks, promises and the like that aren't here yet")
    if not _worth_it(needs):
        lines.append("So there's nothing to do.")
    elif needs["new"] and "native" not in needs:
        lines.append(
            "New people are found and logged like anybody, but I nudge you about nobody you haven't placed."
        )
    return "\n".join(lines)


def _worth_it(needs: Mapping[str, Any]) -> bool:
    return bool(needs["new"] or needs["changed"] or needs.get("records"))


def go(turn: Turn, tap: Tap, job_id: str) -> Answer:
    """ "Import": from now on everything is part of one deed."""
    job = _job(turn, int(job_id), ("asking",))
    deed = turn.begin(DEED)
    needs = {**job.needs, "stage": "people", "deed": deed, "message": tap.message_id}
    turn.store.jobs.change(replace(job, state="open", cursor=0, needs=needs), turn.now)
    return (_progress(replace(job, needs=needs), 0), Toast("On my way."))


def go_on(turn: Turn, job_id: int) -> None:
    """The same without a message to show it in: from the command line."""
    job = _job(turn, job_id, ("asking",))
    needs = {**job.needs, "stage": "people", "deed": turn.begin(DEED), "message": None}
    turn.store.jobs.change(replace(job, state="open", cursor=0, needs=needs), turn.now)


def is_waiting(turn: Turn, job_id: int) -> bool:
    """Whether a file was compared and there is something to take in."""
    job = turn.store.jobs.get(job_id)
    return job is not None and job.state == "asking" and job.needs.get("stage") == "compare"


def _take(turn: Turn, job: Job, rows: list[Any]) -> Slice:
    turn.store.deeds.resume(job.needs["deed"])
    if "native" in job.needs:
        ids = restoring.take_people(turn, rows)
        turn.store.jobs.stage(job.id, restoring.IDS + job.cursor, list(ids.items()))
        return _on(job)
    take_in(turn, _entries(job, rows, turn.today)[0])
    return _on(job)


def _taken(turn: Turn, job: Job) -> Slice:
    return Slice(0, becomes=replace(job, cursor=0, needs={**job.needs, "stage": "touches", "touches": 0}))


def _touch(turn: Turn, job: Job, rows: list[Any]) -> Slice:
    turn.store.deeds.resume(job.needs["deed"])
    new = (
        restoring.take_records(turn, rows, _ids(turn, job))
        if "native" in job.needs
        else keep_touches(turn, _entries(job, rows, turn.today)[0])
    )
    if not new:
        return Slice(job.cursor + 1)
    needs = {**job.needs, "touches": job.needs["touches"] + new}
    return Slice(job.cursor + 1, becomes=replace(job, cursor=job.cursor + 1, needs=needs))


def _ids(turn: Turn, job: Job) -> dict[int, int]:
    """Whom each id of the file means here."""
    chunks = -(-int(job.needs["count"]) // CHUNK)
    staged = (turn.store.jobs.staged(job.id, restoring.IDS + number) for number in range(chunks))
    return {key: contact_id for pairs in staged for key, contact_id in pairs}


def _finished(turn: Turn, job: Job) -> Slice:
    needs = job.needs
    whole = "records" if "native" in needs else "touches"
    counts = (("new", "new"), ("changed", "with news"), ("touches", whole))
    told = join([f"{needs[sort]:,} {words}" for sort, words in counts if needs[sort]])
    lines = [f"✓ {needs['name']} is in: {told or 'nothing was new'}."]
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
    return take_back_whole(turn, int(job.needs["deed"]), tap.message_id)


def _happened(one: Entry, today: date) -> Entry:
    """Without what lies ahead: it has not happened."""
    return replace(one, touches=tuple(touch for touch in one.touches if touch.day <= today))


def _entries(job: Job, rows: list[Any], today: date) -> tuple[list[Entry], list[Unreadable], int]:
    """The people of a chunk, the rows of nobody, and how often somebody stood there twice."""
    if "means" not in job.needs:
        return [_happened(entry(row), today) for row in rows], [], 0
    people, bad, twice = asked.people(rows, job.needs["means"])
    return [_happened(one, today) for one in people], bad, twice


def _questions(talk: Talk) -> Iterator[Ask]:
    """What each column means that its name doesn't tell; the people's names first, where they are missing."""
    job = _open_job(talk)
    if job is None:
        return
    unknown = job.needs["columns"]
    means = columns.known(job.needs["header"])
    if not columns.has_names(means):
        yield Ask(
            "name",
            lambda _: f"{job.needs['name']}: which column holds the people's names?",
            choices=lambda _: tuple(Choice(column[:30], str(at)) for at, column in enumerate(unknown[:20])),
        )
    for at, column in enumerate(unknown[:MOST_ASKED]):
        if talk.answers.get("name") != str(at):
            yield _question(at, column, job.needs["looks"].get(column, ""))


def _question(at: int, column: str, looks: str) -> Ask:
    like = f" (for instance “{looks}”)" if looks else ""
    return Ask(
        f"c{at}",
        lambda _: f"What is “{column}”{like}?",
        choices=lambda _: OFFERED,
        applies=lambda talk: talk.answers.get("rest") is None and "ignore_all" not in talk.answers.values(),
    )


OFFERED = tuple(
    Choice(label, kind)
    for label, kind in (
        ("Company", "company"),
        ("Role", "role"),
        ("Place", "place"),
        ("E-mail", "email"),
        ("Phone", "phone"),
        ("Link", "link"),
        ("Tag", "tags"),
        ("Note", "note"),
        ("Last contact", "last_touch"),
        ("Birthday", "birthday"),
        ("Industry", "industry"),
        ("Ignore the rest", "ignore_all"),
    )
)
"""What a column can be taken for; skipped, it is left out."""

MOST_ASKED = 12
"""Columns that are asked about; a table with more unknown ones is no list of people (ours)."""


def _open_job(talk: Talk) -> Job | None:
    job = talk.turn.store.jobs.get(int(talk.about["job"]))
    return job if job is not None and job.state == "asking" else None


def _mapped(talk: Talk) -> Answer:
    """The columns mean something now: compare."""
    job = _open_job(talk)
    if job is None:
        raise StaleTap
    unknown = job.needs["columns"]
    means = columns.known(job.needs["header"])
    for key, kind in talk.answers.items():
        if key.startswith("c") and kind not in (None, "ignore_all"):
            means[unknown[int(key[1:])]] = str(kind)
    if name := talk.answers.get("name"):
        means[unknown[int(name)]] = "name"
    if not columns.has_names(means):
        talk.turn.store.jobs.cancel(job.id, talk.turn.now)
        return (Reply("Without a column of names there's nobody to take in, so I left it."),)
    return _begin(talk.turn, replace(job, needs={**job.needs, "means": means}))


COLUMNS = Flow("columns", _questions, _mapped)


def _example(one: Entry, told: News | None) -> str:
    """ "Dana Kim (Acme)", or with what is new: "Dana Kim (company Globex)"."""
    if told is None:
        company = dict(one.facts).get("company")
        return f"{one.name} ({company})" if company else one.name
    kind, value = next(iter(told.changed or told.added), ("", ""))
    return f"{one.name} ({kind.replace('_', ' ')} {value[:40]})" if kind else one.name


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
