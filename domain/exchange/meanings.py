"""What the columns of a table mean: asked one by one where their names don't tell, then it is compared."""

from collections.abc import Iterator
from dataclasses import replace

from domain.errors import StaleTap
from domain.exchange import columns
from domain.flow import Ask, Choice, Flow, Talk
from domain.model import Job
from domain.reply import Answer, Reply
from domain.turn import Turn

SMALL = 300
"""People up to whom nothing is said before the preview, nor on the way: it takes a moment (ours)."""


def compare(turn: Turn, job: Job) -> Answer:
    """Have it compared with whom the user knows."""
    turn.store.jobs.change(replace(job, state="open"), turn.now)
    count, name = int(job.needs["count"]), job.needs["name"]
    if count <= SMALL:
        return ()
    return (Reply(f"{name}: {count:,} rows. I'm comparing them with the people you know; go on meanwhile."),)


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
            yield _question(
                at, f"{job.needs['name']}: what is “{column}”", job.needs["looks"].get(column, "")
            )


def _question(at: int, asks: str, looks: str) -> Ask:
    like = f" (for instance “{looks}”)" if looks else ""
    return Ask(
        f"c{at}",
        lambda _: f"{asks}{like}?",
        choices=lambda _: OFFERED,
        applies=lambda talk: "ignore_all" not in talk.answers.values(),
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
    return compare(talk.turn, replace(job, needs={**job.needs, "means": means}))


COLUMNS = Flow("columns", _questions, _mapped)
