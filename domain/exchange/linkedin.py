"""LinkedIn's export: Connections.csv in its variants, and what its ZIP tells of talks, giving and taking."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from domain.exchange.build import entry, full_name
from domain.exchange.days import day, moment_day
from domain.exchange.keys import link_key, name_key
from domain.exchange.sheet import Entry, Sheet, Touch, Unreadable
from domain.exchange.table import Table, table

FORMAT = "LinkedIn"

FIRST = ("First Name", "Vorname", "Prénom", "Nombre")
LAST = ("Last Name", "Nachname", "Nom", "Apellidos")
URL = ("URL", "Profile URL")
EMAIL = (
    "Email Address",
    "E-Mail-Adresse",
    "E-mail Address",
    "Adresse e-mail",
    "Dirección de correo electrónico",
)
COMPANY = ("Company", "Unternehmen", "Entreprise", "Empresa", "Organization")
POSITION = ("Position", "Poste", "Cargo", "Job Title")
CONNECTED = ("Connected On", "Verbunden am", "Connecté le", "Fecha de conexión")
"""Column names in the languages they have been seen in (facts, "Import formats")."""


def connections(rows: Sequence[Sequence[str]]) -> Sheet | None:
    """Connections.csv; None where the rows are something else."""
    found = table(rows, (FIRST, LAST, CONNECTED))
    if found is None:
        return None
    columns = {
        "first": found.column(*FIRST),
        "last": found.column(*LAST),
        "link": found.column(*URL),
        "email": found.column(*EMAIL),
        "company": found.column(*COMPANY),
        "role": found.column(*POSITION),
        "on": found.column(*CONNECTED),
    }
    entries, bad = [], []
    for number, row in found.rows:
        said = {kind: row.get(column, "") for kind, column in columns.items() if column}
        name = full_name(said.get("first"), said.get("last"))
        where = f"row {number}"
        if name:
            entries.append(_connection(name, where, said))
        else:
            bad.append(Unreadable(where=where, why="a member without a name", sample=_sample(row)))
    return Sheet(format=f"{FORMAT} connections", entries=tuple(entries), unreadable=tuple(bad))


def _connection(name: str, where: str, said: Mapping[str, str]) -> Entry:
    facts = [(kind, said.get(kind)) for kind in ("link", "email", "company", "role")]
    return entry(name, where, facts, added_on=day(said.get("on", ""), month_first=True))


def _sample(row: Mapping[str, str]) -> str:
    return ", ".join(row.values())[:60]


def archive(tables: Mapping[str, Sequence[Sequence[str]]]) -> Sheet | None:
    """The whole ZIP: ``tables`` are its CSV files by their names in lower case, without folders."""
    base = connections(tables.get("connections.csv", ()))
    if base is None and not {"messages.csv", "recommendations_given.csv"} & set(tables):
        return None
    people = _People(base.entries if base else ())
    people.messages(_read(tables, "messages.csv", ("FROM", "DATE")))
    for name, balance in RECOMMENDED.items():
        people.recommendations(_read(tables, name, ("First Name", "Last Name")), balance)
    for name, (side, balance) in ENDORSED.items():
        people.endorsements(_read(tables, name, ("Skill Name",)), side, balance)
    invitations = _read(tables, "invitations.csv", ("From",))
    ignored = {"invitations": len(invitations.rows)} if invitations and invitations.rows else {}
    others = set(tables) - KNOWN
    if others:
        ignored["other files"] = len(others)
    return Sheet(
        format=f"{FORMAT} archive",
        entries=people.entries(),
        unreadable=base.unreadable if base else (),
        ignored=ignored,
    )


RECOMMENDED = {"recommendations_given.csv": "giving", "recommendations_received.csv": "taking"}
ENDORSED = {
    "endorsement_given_info.csv": ("Endorsee", "giving"),
    "endorsement_received_info.csv": ("Endorser", "taking"),
}
KNOWN = frozenset({"connections.csv", "messages.csv", "invitations.csv", *RECOMMENDED, *ENDORSED})


def _read(tables: Mapping[str, Sequence[Sequence[str]]], name: str, needed: tuple[str, ...]) -> Table | None:
    return table(tables.get(name, ()), [(column,) for column in needed])


class _People:
    """The connections by link and by name, and the touches that the other files tell of them."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._by_link = {
            key: at for at, one in enumerate(entries) for key in one.keys if key.startswith("link:")
        }
        bearers = Counter(name_key(one.name) for one in entries)
        self._by_name = {
            name: at for at, one in enumerate(entries) if bearers[name := name_key(one.name)] == 1
        }
        self._touches: dict[int, dict[Touch, None]] = defaultdict(dict)
        self._last: dict[int, date] = {}

    def messages(self, found: Table | None) -> None:
        """The last message with each: one touch a person, on its day."""
        for _, row in found.rows if found else ():
            on = moment_day(row.get("DATE", ""))
            links = [row.get("SENDER PROFILE URL", ""), *row.get("RECIPIENT PROFILE URLS", "").split(",")]
            names = [row.get("FROM", ""), *row.get("TO", "").split(",")]
            for at in {self._find(*pair) for pair in zip_longest(links, names, fillvalue="")}:
                if at is not None and on is not None:
                    self._last[at] = max(on, self._last.get(at, on))

    def recommendations(self, found: Table | None, balance: str) -> None:
        for _, row in found.rows if found else ():
            name = full_name(row.get("First Name"), row.get("Last Name"))
            on = moment_day(row.get("Creation Date", "").split(",")[0], month_first=True)
            self._touch(self._find("", name), on, balance, "a recommendation")

    def endorsements(self, found: Table | None, side: str, balance: str) -> None:
        for _, row in found.rows if found else ():
            name = full_name(row.get(f"{side} First Name"), row.get(f"{side} Last Name"))
            on = moment_day(row.get("Endorsement Date", "").split(" ")[0].replace("/", "-"))
            skill = row.get("Skill Name", "a skill")
            self._touch(
                self._find(row.get(f"{side} Public Url", ""), name), on, balance, f"endorsing {skill}"
            )

    def entries(self) -> tuple[Entry, ...]:
        return tuple(
            replace(one, touches=(*one.touches, *self._touches[at], *self._last_message(at)))
            for at, one in enumerate(self._entries)
        )

    def _last_message(self, at: int) -> tuple[Touch, ...]:
        return (Touch(day=self._last[at], channel="message"),) if at in self._last else ()

    def _find(self, link: str, name: str) -> int | None:
        """Whom a row means: by the link, else by a name that only one bears."""
        key = link_key(link) if link else None
        if key is not None and key in self._by_link:
            return self._by_link[key]
        return self._by_name.get(name_key(name)) if name.strip() else None

    def _touch(self, at: int | None, on: date | None, balance: str, topic: str) -> None:
        if at is not None and on is not None:
            self._touches[at][Touch(day=on, channel="social", topic=topic, balance=balance)] = None
