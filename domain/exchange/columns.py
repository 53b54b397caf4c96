"""Any other table: columns known by their names, the rest asked about.

A mapping says what each column means: a kind of fact, or one of ``name``, ``first``, ``last``, ``tags``,
``last_touch``, ``cadence``, ``ignore``.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.exchange.build import entry, full_name
from domain.exchange.days import birthday, moment_day
from domain.exchange.sheet import Entry, Sheet, Touch, Unreadable
from domain.exchange.table import Table, table

FORMAT = "a table"

MEANINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "full name", "contact", "contact name", "person", "display name", "who"),
    "first": ("first name", "firstname", "given name", "vorname", "forename"),
    "last": ("last name", "lastname", "surname", "family name", "nachname"),
    "alias": ("nickname", "alias", "aka", "also known as"),
    "company": ("company", "organization", "organisation", "firm", "employer", "account", "company name"),
    "role": ("title", "position", "job title", "role", "job", "occupation"),
    "industry": ("industry", "sector", "field"),
    "function": ("function", "department"),
    "seniority": ("seniority", "level"),
    "place": ("city", "location", "place", "town", "based in", "where"),
    "email": ("email", "e-mail", "email address", "e-mail address", "mail", "email 1", "work email"),
    "phone": ("phone", "mobile", "telephone", "cell", "phone number", "mobile phone"),
    "link": ("url", "linkedin", "linkedin url", "website", "profile", "profile url", "link", "web"),
    "birthday": ("birthday", "dob", "date of birth", "birthdate", "born"),
    "tags": ("tags", "labels", "categories", "groups", "tag", "category", "group", "label"),
    "interest": ("interests", "hobbies", "interest", "likes"),
    "note": ("notes", "comments", "note", "comment", "remarks", "description", "bio"),
    "quadrant": ("quadrant",),
    "how_met": ("how met", "how we met", "met", "source", "met at"),
    "introduced_by": ("introduced by", "referred by", "via"),
    "last_touch": (
        "last contact",
        "last contacted",
        "lastcontactdate",
        "last_contact",
        "last touch",
        "last talked",
        "last interaction",
        "last contact date",
        "last spoke",
    ),
    "tier": ("tier", "priority", "circle"),
    "cadence": ("cadence", "frequency", "every", "keep in touch", "contact frequency", "stay in touch"),
}
"""Names of columns in other people's tables, folded (facts, "Import formats"; ours)."""

KIND = {"tags": "tag"}
SPLIT = frozenset({"tags", "interest", "alias", "email", "phone"})
_SEPARATORS = re.compile(r"[;,|]| ::: ")
EVERY = {
    "weekly": 7,
    "biweekly": 14,
    "fortnightly": 14,
    "monthly": 30,
    "bimonthly": 61,
    "quarterly": 91,
    "half-yearly": 182,
    "yearly": 365,
    "annually": 365,
}
"""Rhythms in words, in days."""


def known(header: Sequence[str]) -> dict[str, str]:
    """What the columns mean as far as their names tell, by column."""
    meaning = {name: kind for kind, names in MEANINGS.items() for name in names}
    return {column: meaning[plain] for column in header if (plain := _plain(column)) in meaning}


def people(rows: Sequence[Sequence[str]], mapping: Mapping[str, str] | None = None) -> Sheet | None:
    """The people of a table. Columns that no name tells are named in ``columns``, to be asked about.

    None where there is no header at all. Without a column of names nobody is told yet: ``rows`` are kept.
    """
    found = _table(rows, mapping)
    if found is None:
        return None
    means = {**known(found.header), **(mapping or {})}
    unasked = (
        () if mapping is not None else tuple(name for name in found.header if name and name not in means)
    )
    left = found.rows if unasked else ()
    if not has_names(means):
        return Sheet(format=FORMAT, columns=unasked, rows=left, header=found.header)
    told_of = [told(number, row, means) for number, row in found.rows]
    return Sheet(
        format=FORMAT,
        entries=tuple(one for one in told_of if isinstance(one, Entry)),
        unreadable=tuple(one for one in told_of if isinstance(one, Unreadable)),
        columns=unasked,
        rows=left,
        header=found.header,
    )


def has_names(means: Mapping[str, str]) -> bool:
    """Whether the meaning of the columns tells who the people are."""
    return bool({"name", "first", "last"} & set(means.values()))


def is_list_of_names(rows: Sequence[Sequence[str]]) -> bool:
    """Whether it is a single column, headed as one of names."""
    first = next((row for row in rows if any(row)), ())
    return len(first) == 1 and has_names(known(first))


def told(
    number: int, row: Mapping[str, str], means: Mapping[str, str], *, namesakes: bool = False
) -> Entry | Unreadable:
    """One row, by what its columns mean."""
    made = _entry(row, means, f"row {number}")
    if made is not None:
        return replace(made, namesakes=True) if namesakes else made
    sample = ", ".join(row.values())[:60]
    return Unreadable(where=f"row {number}", why="nobody's name in it", sample=sample)


def _table(rows: Sequence[Sequence[str]], mapping: Mapping[str, str] | None) -> Table | None:
    """The rows below the header: one that names people, else the first that is filled."""
    names = [name for kind in ("name", "first", "last") for name in MEANINGS[kind]]
    if mapping is not None:
        return table(rows, [(column,) for column in mapping])
    return table(rows, (names,)) or table(rows)


def _entry(row: Mapping[str, str], means: Mapping[str, str], where: str) -> Entry | None:
    said: dict[str, list[str]] = {}
    for column, value in row.items():
        if column in means:
            said.setdefault(means[column], []).append(value)
    whole = " ".join(said.get("name", ())) or full_name(*said.get("first", ()), *said.get("last", ()))
    if not whole.strip():
        return None
    facts = [(KIND.get(kind, kind), value) for kind in said for value in _values(kind, said[kind])]
    touched = [day for text in said.get("last_touch", ()) if (day := moment_day(text))]
    return entry(
        whole,
        where,
        [(kind, value) for kind, value in facts if kind not in {"alias"}],
        aliases=[value for kind, value in facts if kind == "alias"],
        touches=[Touch(day=day, channel="other") for day in touched],
        tier=_tier(said.get("tier", ())),
        cadence_days=_cadence(said.get("cadence", ())),
    )


def _values(kind: str, told: Sequence[str]) -> list[str]:
    if kind in {"name", "first", "last", "last_touch", "tier", "cadence", "ignore"}:
        return []
    if kind == "birthday":
        return [found for text in told if (found := birthday(text))]
    parts = [part for text in told for part in (_SEPARATORS.split(text) if kind in SPLIT else [text])]
    return [part.strip() for part in parts if part.strip()]


def _tier(told: Sequence[str]) -> int | None:
    return next((int(found[0]) for text in told if (found := re.search(r"\b[123]\b", text))), None)


def _cadence(told: Sequence[str]) -> int | None:
    """Days: "monthly", "every 3 weeks", "30"."""
    for text in told:
        if text.casefold().strip() in EVERY:
            return EVERY[text.casefold().strip()]
        if found := re.search(r"(\d+)\s*(day|week|month|year)?", text.casefold()):
            days = int(found[1]) * {"week": 7, "month": 30, "year": 365}.get(found[2] or "day", 1)
            return days if 1 <= days <= 3650 else None
    return None


def _plain(column: str) -> str:
    return " ".join(column.replace("_", " ").casefold().split())
