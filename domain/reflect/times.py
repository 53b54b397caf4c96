"""When looking back comes (the rules are of the rhythm)."""

from domain.rhythm.times import (
    every_journal_day,
    every_months_first_working_day,
    every_quarters_monday,
    is_first_working_day,
    is_quarters_monday,
    journal_time,
)

__all__ = [
    "every_journal_day",
    "every_months_first_working_day",
    "every_quarters_monday",
    "is_first_working_day",
    "is_quarters_monday",
    "journal_time",
]
