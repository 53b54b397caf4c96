"""Two readings that stand together made one: a weekday and its date, a Friday and its week."""

from datetime import date
from typing import Final

from domain.language.days.almanac import shifted
from domain.language.days.lexicon import words_of
from domain.language.days.reading import DAY, MONTH, PAST, WEEK, YEAR, Reading, Stretch
from domain.language.days.weekdays import on_weekday

_BESIDE: Final = frozenset({"", ",", "on", "-", "("})
_WITHIN: Final = frozenset({"", *words_of("on of in from during")})


def combined(today: date, one: Reading, two: Reading, joint: str) -> Reading | None:
    """What the two mean together; None where they speak of different days."""
    if "day's end" in (one.form, two.form) and joint in _BESIDE:  # "tomorrow EOD"
        return timed(two if one.form == "day's end" else one, one)
    if one.grain == two.grain == DAY and joint in _BESIDE:
        together = _agreed(one, two) or _checked(today, one, two)
        if together:
            return together
    return _framed(one, two) if joint in _WITHIN else None


def timed(day: Reading, reading: Reading) -> Reading:
    """``day`` with the time and part that the other brings."""
    return day._replace(clock=day.clock or reading.clock, part=day.part or reading.part)


def _agreed(one: Reading, two: Reading) -> Reading | None:
    """ "tomorrow (Thursday)", "next Friday, June 26": the same day named twice."""
    if one.recurs and two.recurs:
        return None
    when = tuple(s for s in one.when if s in two.when)
    plain = one if not one.recurs else two
    return timed(timed(plain._replace(when=when, form=""), one), two) if when else None


def _checked(today: date, one: Reading, two: Reading) -> Reading | None:
    """A weekday beside a date: "Monday, Feb 18", "Jul 18, Fri"."""
    if two.form == "weekday" and one.form != "weekday":
        one, two = two, one
    if one.form != "weekday" or two.kind != "day" or two.side or not one.recurs or two.form or two.frames:
        return None
    return timed(timed(on_weekday(today, two, one.when[0].first.weekday()), two), one)


def _framed(one: Reading, two: Reading) -> Reading | None:
    """The smaller within the larger: "Friday next week", "June last year", "Monday two weeks ago"."""
    if two.form == "weekday" and one.side == PAST and one.frames and _reach(one) == WEEK:
        day = one.when[0].day  # "a week ago Friday": no later than a week ago
        one = one._replace(frames=(Stretch(shifted(day, -6), day),))
    small, large = (one, two) if _reach(one) < _reach(two) else (two, one)
    if small.recurs is None or small.frames or _reach(small) >= _reach(large):
        return None
    frames = large.frames or large.when
    when = tuple(sorted({s for frame in frames for s in small.recurs(frame.first, frame.last)}))
    framed = small._replace(when=when, recurs=None, strict=False, form="")
    return timed(framed, large) if when else None


def _reach(reading: Reading) -> int:
    """The grain of what the words name, or of the week or month around it."""
    if not reading.frames:
        return reading.grain
    days = (reading.frames[0].last - reading.frames[0].first).days
    return WEEK if days < 10 else MONTH if days < 40 else YEAR
