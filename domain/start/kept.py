"""Keeping a setting: what follows from it is set along, it is said, and a button puts the former value back.

Settings are no records, so undo doesn't know them: the button itself holds what was (``was:panel:mo=0830``).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from domain.errors import StaleTap
from domain.model import User
from domain.reply import Answer, Button, Reply
from domain.rhythm.hours import change
from domain.start import told
from domain.start.following import followed
from domain.turn import Turn

NONE = "-"


@dataclass(frozen=True, slots=True)
class Written:
    """How a field of the user stands in a button's data."""

    field: str
    write: Callable[[Any], str]
    read: Callable[[str], Any]


def _write_time(at: time) -> str:
    return f"{at:%H%M}"


def _read_time(text: str) -> time:
    return time(int(text[:2]), int(text[2:]))


def _write_days(chosen: tuple[int, ...] | None) -> str:
    return NONE if chosen is None else "".join(map(str, chosen))


def _read_days(text: str) -> tuple[int, ...] | None:
    return None if text == NONE else tuple(map(int, text))


CODES: Mapping[str, Written] = {
    "tz": Written("tz", str, str),
    "mo": Written("morning", _write_time, _read_time),
    "ns": Written("nudge_size", str, int),
    "ma": Written("minutes_at", _write_time, _read_time),
    "md": Written("minutes_days", _write_days, _read_days),
    "wk": Written("weekly_day", str, int),
    "wa": Written("weekly_at", _write_time, _read_time),
    "wd": Written("working_days", _write_days, _read_days),
    "qf": Written("quiet_from", _write_time, _read_time),
    "qu": Written("quiet_until", _write_time, _read_time),
    "co": Written("country", lambda code: code or NONE, lambda text: None if text == NONE else text),
}

ON, OFF = "on", "off"


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping a setting came to: what to say, and the data of the button that puts it back."""

    text: str
    was: str

    @property
    def changed(self) -> bool:
        return bool(self.was)


def keep(turn: Turn, wanted: Mapping[str, Any]) -> Kept:
    """Keep fields of the user and what follows from them."""
    former = turn.user
    fields, notes = followed(former, wanted)
    new = replace(former, **fields)
    if new == former:
        return Kept(_already(turn, wanted), "")
    was, last = _written(former, new), turn.store.deeds.last()
    change(turn, **fields, setting_was=f"{last.id if last else 0} {was}" if was else former.setting_was)
    said = told.changed(turn, tuple(wanted), _switched(former, new) if "silenced" in wanted else {})
    return Kept("\n".join(("✓ " + said, *notes)), was)


def answered(turn: Turn, wanted: Mapping[str, Any]) -> Answer:
    """The same, as an answer with its buttons."""
    kept = keep(turn, wanted)
    undo = (Button("Undo", f"was::{kept.was}"),) if kept.changed else ()
    return (
        Reply(
            kept.text,
            (
                (
                    *undo,
                    Button("Settings", "set:"),
                ),
            ),
        ),
    )


def put_back(turn: Turn, data: str) -> str:
    """Put former values back, just as they were; says how things stand now."""
    fields = _read(turn.user, data)
    former = turn.user
    change(turn, **fields, setting_was="")
    named = tuple(one for one in fields if one != "silenced")
    return "↩ " + told.changed(turn, named, _switched(former, turn.user))


def undone_last(turn: Turn, deed_id: int) -> Answer:
    """ "undo", where a setting was changed later than that deed (0: there is none)."""
    before, _, was = turn.user.setting_was.partition(" ")
    if not was or deed_id > int(before):
        return ()
    return (Reply(put_back(turn, was), ((Button("Settings", "set:"),),)),)


def _already(turn: Turn, wanted: Mapping[str, Any]) -> str:
    kinds = {} if set(wanted) - {"silenced"} else dict.fromkeys(turn.user.silenced, OFF)
    return f"That's how it is already. {told.changed(turn, tuple(wanted), kinds)}".strip()


def _switched(former: User, new: User) -> dict[str, str]:
    """The kinds of prompts that were switched on or off."""
    return {
        **{kind: ON for kind in former.silenced if kind not in new.silenced},
        **{kind: OFF for kind in new.silenced if kind not in former.silenced},
    }


def _written(former: User, new: User) -> str:
    """What was, for the fields that changed: "mo=0830,qu=0800,on=minutes"."""
    parts = [
        f"{code}={one.write(getattr(former, one.field))}"
        for code, one in CODES.items()
        if getattr(former, one.field) != getattr(new, one.field)
    ]
    back = {ON: OFF, OFF: ON}
    return ",".join([*parts, *(f"{back[state]}={kind}" for kind, state in _switched(former, new).items())])


def _read(user: User, data: str) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    silenced = list(user.silenced)
    for part in data.split(","):
        code, _, value = part.partition("=")
        if code in CODES:
            fields[CODES[code].field] = CODES[code].read(value)
        elif code == ON and value in silenced:
            silenced.remove(value)
        elif code == OFF and value not in silenced:
            silenced.append(value)
        elif code not in (ON, OFF):
            raise StaleTap
    return fields if tuple(silenced) == user.silenced else {**fields, "silenced": tuple(silenced)}
