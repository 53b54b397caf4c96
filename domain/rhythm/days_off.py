"""Days off: what is no working day of the user's, and the public holidays of the country they chose."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import holidays

from domain.model import User

YEARS_HELD = 64
"""Countries and years whose holidays are held ready: each is worked out in some milliseconds (ours)."""


def works_on(user: User, day: date) -> bool:
    """Whether that is a working day. Somebody without any working days has no days off but holidays."""
    return (not user.working_days or day.weekday() in user.working_days) and holiday(user, day) is None


def holiday(user: User, day: date) -> str | None:
    """What public holiday that is in the country they chose."""
    return _named(user.country, day.year).get(day) if user.country else None


def is_country(code: str) -> bool:
    """Whether the holidays of that country, or part of one, are known: "DE", "DE-BY"."""
    country, _, part = code.partition("-")
    parts = holidays.list_supported_countries().get(country)
    return parts is not None and (not part or part in parts)


@lru_cache(YEARS_HELD)
def _named(code: str, year: int) -> Mapping[date, str]:
    if not is_country(code):  # as another program may have written it
        return {}
    country, _, part = code.partition("-")
    found = holidays.country_holidays(country, subdiv=part or None, years=year, language="en_US")
    return dict(found.items())
