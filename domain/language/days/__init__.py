"""Days and times in what people write: spans of the text, each with a past and a future reading."""

from domain.language.days.find import find_days, warm
from domain.language.days.model import Day, DaySpan

__all__ = ["Day", "DaySpan", "find_days", "warm"]
