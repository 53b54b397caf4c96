"""Google Contacts as CSV, old headers and new: repeating columns for e-mail, phone, address, organisation."""

import re
from collections.abc import Iterator, Mapping, Sequence

from domain.exchange.build import entry, full_name
from domain.exchange.days import birthday
from domain.exchange.sheet import Entry, Sheet, Unreadable
from domain.exchange.table import table

FORMAT = "Google contacts"
JOINED = " ::: "
SYSTEM = re.compile(r"^\* ?")
"""Groups of Google's own begin with a star: they tell nothing of a person."""


def contacts(rows: Sequence[Sequence[str]]) -> Sheet | None:
    """Either of Google's tables; None where the rows are something else."""
    found = table(
        rows,
        (("First Name", "Given Name"), ("E-mail 1 - Value", "Phone 1 - Value", "Group Membership", "Labels")),
    )
    if found is None or not {"Organization Name", "Group Membership", "Labels", "File As"} & set(
        found.header
    ):
        return None
    entries, bad = [], []
    for number, row in found.rows:
        made = _entry(row, f"row {number}")
        if made is None:
            sample = ", ".join(row.values())[:60]
            bad.append(Unreadable(where=f"row {number}", why="nobody's name in it", sample=sample))
        else:
            entries.append(made)
    return Sheet(format=FORMAT, entries=tuple(entries), unreadable=tuple(bad))


def _entry(row: Mapping[str, str], where: str) -> Entry | None:
    said = row.get("Name") or full_name(
        row.get("First Name") or row.get("Given Name"),
        row.get("Middle Name") or row.get("Additional Name"),
        row.get("Last Name") or row.get("Family Name"),
    )
    nickname = row.get("Nickname", "")
    name = said or nickname or row.get("File As", "") or _company(row)
    if not name:
        return None
    facts: list[tuple[str, str | None]] = [
        ("company", _company(row) if said or nickname else None),
        ("role", row.get("Organization Title") or row.get("Organization 1 - Title")),
        ("function", row.get("Organization Department") or row.get("Organization 1 - Department")),
        ("birthday", birthday(row.get("Birthday", ""))),
    ]
    facts += [("email", value) for value in _each(row, "E-mail")]
    facts += [("phone", value) for value in _each(row, "Phone")]
    facts += [("link", value) for value in _each(row, "Website")]
    facts += [("place", place) for place in _places(row)]
    facts += [("tag", label) for label in _labels(row)]
    facts += [("note", row.get("Notes"))]
    facts += [("note", f"{label}: {value}") for label, value in _custom(row)]
    return entry(name, where, facts, aliases=[nickname])


def _company(row: Mapping[str, str]) -> str:
    return row.get("Organization Name") or row.get("Organization 1 - Name") or ""


def _each(row: Mapping[str, str], what: str) -> Iterator[str]:
    """The values of "E-mail 1 - Value", "E-mail 2 - Value", …; each may hold several."""
    for name, value in row.items():
        if re.fullmatch(rf"{what} \d+ - Value", name):
            yield from filter(None, (part.strip() for part in value.split(JOINED.strip())))


def _places(row: Mapping[str, str]) -> Iterator[str]:
    """City and country of each address; all of it where it is not told apart."""
    for name in row:
        if number := re.fullmatch(r"Address (\d+) - (?:City|Formatted)", name):
            city, country = (row.get(f"Address {number[1]} - {part}", "") for part in ("City", "Country"))
            if number[0].endswith("City") or not city:
                yield ", ".join(filter(None, (city, country))) or row[name].replace("\n", ", ")


def _labels(row: Mapping[str, str]) -> Iterator[str]:
    for label in (row.get("Labels") or row.get("Group Membership") or "").split(JOINED.strip()):
        if label.strip() and not SYSTEM.match(label.strip()):
            yield label.strip()


def _custom(row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        if number := re.fullmatch(r"Custom Field (\d+) - Value", name):
            label = row.get(f"Custom Field {number[1]} - Label") or row.get(
                f"Custom Field {number[1]} - Type"
            )
            yield label or "also", value
