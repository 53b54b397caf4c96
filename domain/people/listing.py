"""A list of people, ten at a time: a line each, a button each, and paging in place."""

from collections.abc import Callable, Sequence

from domain.people.filters import Fitting
from domain.people.network import Profile
from domain.phrases import short_names, shortened
from domain.reply import Button, Reply, Rows

AT_ONCE = 10
"""People on one page: as many as a thumb can use (issue "Find")."""

PER_ROW = 2
"""Buttons side by side that still show a name (ours)."""

LINE = 250
"""Letters of one line at most, so that a page is never longer than a message (ours)."""


def page(
    heading: Sequence[str],
    found: Fitting,
    line: Callable[[Profile], str],
    start: int = 0,
    more: Rows = (),
) -> Reply:
    """Ten of them from ``start`` on. A tap ``find:{start}`` turns the page; ``more`` are rows below."""
    count = len(found.people)
    start = _within(start, count)
    shown = found.first(start + AT_ONCE)[start:]
    lines = [f"{number}. {shortened(line(one), LINE)}" for number, one in enumerate(shown, start + 1)]
    return Reply("\n".join([*heading, *lines]), (*cards(shown), *_turning(start, count), *more))


def cards(people: Sequence[Profile]) -> Rows:
    """A button each that opens the card."""
    names = short_names([profile.contact for profile in people])
    buttons = [Button(shortened(names[profile.id]), f"card:{profile.id}") for profile in people]
    return tuple(tuple(buttons[at : at + PER_ROW]) for at in range(0, len(buttons), PER_ROW))


def _turning(start: int, count: int) -> Rows:
    left = count - start - AT_ONCE
    back = (Button("Back", f"find:{start - AT_ONCE}"),) if start else ()
    onward = (Button(f"Next {min(left, AT_ONCE)}", f"find:{start + AT_ONCE}"),) if left > 0 else ()
    return ((*back, *onward),) if back or onward else ()


def _within(start: int, count: int) -> int:
    """The beginning of a page that exists: people may have gone since it was shown."""
    last = max(0, count - 1) // AT_ONCE * AT_ONCE
    return max(0, min(start, last))
