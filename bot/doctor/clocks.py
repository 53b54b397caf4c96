"""The clock and the zone data: on them every morning depends."""

import importlib.metadata
import re
import zoneinfo
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.doctor.finding import Finding, broken, fine, note

WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)
"""No clock is right that shows a time before this program was written (ours)."""

MOST_APART = 5.0
TOO_FAR_APART = 30.0
"""Seconds between this clock and the database's: half a lease, and replicas take each other for dead."""

BEHIND = timedelta(minutes=1)
"""So much earlier than the last thing written, the clock has been put back."""

PAUSE, MOST_JUMP = 0.2, 0.1
"""Seconds looked at, and by how much the clock may meanwhile run otherwise than time does."""

RULE_ZONE, RULE_AT, RULE_OFFSET = "America/Asuncion", datetime(2025, 7, 1), timedelta(hours=-3)  # noqa: DTZ001 - a wall's
RULE_FROM = "2025a"
"""Paraguay has kept its summer time since October 2024: zone data before that release does not know it."""


def clock(now: datetime, theirs: datetime | None, newest: datetime | None, jump: float) -> Finding:
    """This clock beside the database's, what was written last, and the time that passes."""
    what, shown = "clock", f"{now:%Y-%m-%d %H:%M:%S} UTC"
    remedy = "Set it, and let the system keep it (NTP)."
    apart = None if theirs is None else abs((now - theirs).total_seconds())
    if now < WRITTEN:
        return broken(what, f"{shown} is before this program was written. {remedy}")
    if newest is not None and newest - now > BEHIND:
        return broken(what, f"{shown} is before what was last written ({newest:%Y-%m-%d %H:%M}). {remedy}")
    if apart is not None and apart > TOO_FAR_APART:
        return broken(what, f"{shown}, {apart:.0f} s from the database's. {remedy}")
    if abs(jump) > MOST_JUMP:
        return note(
            what, f"{shown}, and it jumped by {jump:+.1f} s just now. Something else sets it: see to NTP."
        )
    if apart is not None and apart > MOST_APART:
        return note(what, f"{shown}, {apart:.0f} s from the database's. {remedy}")
    return fine(what, shown if apart is None else f"{shown}, as the database's")


def jumped(
    now: Callable[[], datetime], passed: Callable[[], float], wait: Callable[[float], object]
) -> float:
    """By how many seconds the clock ran ahead of the time that passed, over a moment."""
    wall, begun = now(), passed()
    wait(PAUSE)
    return (now() - wall).total_seconds() - (passed() - begun)


def zones(
    used: Mapping[str, int], zone: Callable[[str], ZoneInfo] = ZoneInfo, release: str | None = None
) -> Finding:
    """The zone data there is, and whether every user's zone is in it."""
    what = "zone data"
    missing = sorted(name for name in {"UTC", RULE_ZONE, *used} if not _is_there(name, zone))
    if missing:
        whose = sum(used.get(name, 0) for name in missing)
        return broken(
            what,
            f"{', '.join(missing)} not found, which {whose} users have. Run: pip install --upgrade tzdata",
        )
    release = release or installed()
    if zone(RULE_ZONE).utcoffset(RULE_AT) != RULE_OFFSET:
        return note(
            what,
            f"{release} is older than {RULE_FROM}: some mornings come an hour off. "
            "Update the system's tzdata package.",
        )
    if not used:
        return fine(what, release)
    counted = f"{len(used)} zone{'' if len(used) == 1 else 's'}"
    return fine(what, f"{release}, {counted} of users found")


def _is_there(name: str, zone: Callable[[str], ZoneInfo]) -> bool:
    try:
        zone(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def installed() -> str:
    """The release of the zone data in use: the system's goes before the package."""
    for folder in map(Path, zoneinfo.TZPATH):
        for name in ("tzdata.zi", "+VERSION"):
            if (folder / name).is_file():
                with (folder / name).open(encoding="utf-8") as lines:
                    found = re.search(r"\d{4}[a-z]+", lines.readline())
                return found[0] if found else "of the system"
        if (folder / "UTC").is_file():
            return "of the system"
    return f"tzdata {importlib.metadata.version('tzdata')}"
