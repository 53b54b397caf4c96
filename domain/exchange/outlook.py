"""Outlook's contacts as CSV."""

from collections.abc import Mapping, Sequence

from domain.exchange.build import entry, full_name
from domain.exchange.days import birthday
from domain.exchange.sheet import Entry, Sheet, Unreadable
from domain.exchange.table import table

FORMAT = "Outlook contacts"

EMAILS = ("E-mail Address", "E-mail 2 Address", "E-mail 3 Address")
PHONES = (
    "Mobile Phone",
    "Business Phone",
    "Business Phone 2",
    "Home Phone",
    "Home Phone 2",
    "Primary Phone",
    "Other Phone",
    "Company Main Phone",
)
ADDRESSES = ("Business", "Home", "Other")
NO_DAY = frozenset({"0/0/00", "0/0/0000", "00/00/00"})
"""What Outlook writes where there is no birthday."""


def contacts(rows: Sequence[Sequence[str]]) -> Sheet | None:
    """Outlook's table; None where the rows are something else."""
    found = table(rows, (("First Name",), ("E-mail Address",), ("Job Title", "Categories", "Mobile Phone")))
    if found is None or "Connected On" in found.header:
        return None
    entries, bad = [], []
    for number, row in found.rows:
        made = _entry(row, f"row {number}")
        if made is not None:
            entries.append(made)
        else:
            sample = ", ".join(row.values())[:60]
            bad.append(Unreadable(where=f"row {number}", why="nobody's name in it", sample=sample))
    return Sheet(format=FORMAT, entries=tuple(entries), unreadable=tuple(bad))


def _entry(row: Mapping[str, str], where: str) -> Entry | None:
    said = full_name(row.get("First Name"), row.get("Middle Name"), row.get("Last Name"))
    name = said or row.get("Company", "")
    if not name:
        return None
    born = row.get("Birthday", "")
    facts: list[tuple[str, str | None]] = [
        ("company", row.get("Company") if said else None),
        ("role", row.get("Job Title")),
        ("function", row.get("Department")),
        ("birthday", None if born in NO_DAY else birthday(born, month_first=True)),
        ("link", row.get("Web Page") or row.get("Personal Web Page")),
    ]
    facts += [("email", row.get(column)) for column in EMAILS]
    facts += [("phone", row.get(column)) for column in PHONES]
    facts += [("place", _place(row, address)) for address in ADDRESSES]
    facts += [("tag", label.strip()) for label in row.get("Categories", "").replace(";", ",").split(",")]
    facts += [("note", row.get("Notes"))]
    return entry(name, where, facts, aliases=[row.get("Nickname", "")])


def _place(row: Mapping[str, str], address: str) -> str:
    country = row.get(f"{address} Country/Region") or row.get(f"{address} Country")
    return ", ".join(filter(None, (row.get(f"{address} City"), country)))
