"""vCards 2.1, 3 and 4, as address books write them: each card for itself, a bad one skipped and counted."""

import logging
import re
from collections.abc import Iterator, Mapping
from typing import Any

import vobject

from domain.exchange.build import entry, full_name
from domain.exchange.days import birthday
from domain.exchange.keys import OWN_CARD, uid_key
from domain.exchange.refusals import TooManyRows
from domain.exchange.sheet import Entry, Sheet, Unreadable
from domain.exchange.table import MOST_ROWS, decode

FORMAT = "vCards"

logging.getLogger("vobject.base").disabled = True
"""It would log every line it can't read, and those are people's."""

LONGEST_CARD = 200_000
"""Letters of one card without its pictures (ours)."""

_BEGIN, _END = re.compile(r"(?i)^begin:vcard\s*$"), re.compile(r"(?i)^end:vcard\s*$")
_FOLDED = re.compile(r"\r?\n[ \t]")
_QUOTED_FOLD = re.compile(r"=\r?\n(?=[^\r\n])")
_BINARY = re.compile(r"(?i)^(?:item\d+\.)?(?:photo|logo|sound|key|x-abcropimage)[;:]")
_NICKNAMES = re.compile(r"(?im)^(?:item\d+\.)?nickname(?:;[^:]*)?:(.+)$")
_COMMA = re.compile(r"(?<!\\),")


def cards(content: bytes) -> Sheet | None:
    """The people of a file of cards; None where there is no card in it."""
    entries, bad, number = [], [], 0
    for number, text in enumerate(_texts(decode(content)), 1):
        if number > MOST_ROWS:
            raise TooManyRows
        where = f"card {number}"
        try:
            made = _entry(text, where)
        except Exception:  # whatever a hand-made card makes the library raise: that card alone is skipped
            bad.append(Unreadable(where=where, why="not written as a vCard is", sample=_sample(text)))
            continue
        if made is not None:
            entries.append(made)
        else:
            bad.append(Unreadable(where=where, why="nobody's name in it", sample=_sample(text)))
    return Sheet(format=FORMAT, entries=tuple(entries), unreadable=tuple(bad)) if number else None


def _texts(text: str) -> Iterator[str]:
    """Each card's own lines, unfolded, without pictures and without cards within cards."""
    lines: list[str] = []
    depth = 0
    for line in _FOLDED.sub("", _QUOTED_FOLD.sub("", text)).splitlines():
        if _BEGIN.match(line):
            depth += 1
            lines = ["BEGIN:VCARD"] if depth == 1 else lines
        elif _END.match(line) and depth:
            depth -= 1
            if depth == 0:
                yield "\n".join([*lines, "END:VCARD"])[:LONGEST_CARD]
        elif depth == 1 and not _BINARY.match(line) and line.strip():
            lines.append(line)
    if depth:
        yield "\n".join(lines)[:LONGEST_CARD]


def _entry(text: str, where: str) -> Entry | None:
    card = next(iter(vobject.readComponents(text, ignoreUnreadable=True, allowQP=True)))
    said: Mapping[str, list[Any]] = card.contents
    company = _company(said)
    name = _name(said)
    if not name and not company:
        return None
    facts: list[tuple[str, str | None]] = [
        ("company", company if name else None),
        ("role", _first(said, "title") or _first(said, "role")),
        ("birthday", _birthday(said)),
    ]
    facts += [("email", _plain(one.value)) for one in said.get("email", ())]
    facts += [("phone", re.sub(r"(?i)^tel:", "", _plain(one.value))) for one in said.get("tel", ())]
    facts += [("link", _plain(one.value)) for one in (*said.get("url", ()), *said.get("x-socialprofile", ()))]
    facts += [("place", _place(one.value)) for one in said.get("adr", ())]
    facts += [("tag", label) for one in said.get("categories", ()) for label in _several(one.value)]
    facts += [("note", _plain(one.value)) for one in said.get("note", ())]
    facts += [("interest", _plain(one.value)) for kind in ("hobby", "interest") for one in said.get(kind, ())]
    uid = (_first(said, "uid") or "").removeprefix("urn:uuid:")
    return entry(
        name or company or "",
        where,
        facts,
        aliases=[
            name.replace("\\,", ",") for line in _NICKNAMES.findall(text) for name in _COMMA.split(line)
        ],
        keys=[] if uid.startswith(OWN_CARD) else [uid_key("vcard", uid)],
    )


def _name(said: Mapping[str, list[Any]]) -> str:
    """The name as it is shown, else from its parts."""
    shown = _first(said, "fn")
    if shown:
        return shown
    if "n" not in said:
        return ""
    name = said["n"][0].value
    return full_name(*(_plain(getattr(name, part, "")) for part in ("given", "additional", "family")))


def _company(said: Mapping[str, list[Any]]) -> str | None:
    """ORG is company;department;…: the company alone."""
    value = said["org"][0].value if "org" in said else None
    first = value[0] if isinstance(value, list) and value else value
    return _plain(first) or None if first else None


def _birthday(said: Mapping[str, list[Any]]) -> str | None:
    for one in said.get("bday", ()):
        told = birthday(_plain(one.value))
        omitted = one.params.get("X-APPLE-OMIT-YEAR", [""])[0]
        if told and omitted and told.startswith(omitted):
            return f"-{told[4:]}" if told[4:].startswith("-") else told
        if told:
            return told
    return None


def _place(address: Any) -> str:
    return ", ".join(filter(None, (_plain(getattr(address, part, "")) for part in ("city", "country"))))


def _first(said: Mapping[str, list[Any]], kind: str) -> str | None:
    return next((text for one in said.get(kind, ()) if (text := _plain(one.value))), None)


def _several(value: Any) -> list[str]:
    return [_plain(one) for one in value] if isinstance(value, list) else _plain(value).split(",")


def _plain(value: Any) -> str:
    """Words out of whatever the library makes of a value."""
    if isinstance(value, list):
        return " ".join(_plain(one) for one in value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value).strip()


def _sample(text: str) -> str:
    return " ".join(text.split()[1:9])[:60]
