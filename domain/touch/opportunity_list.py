"""The list of opportunities, and the page of one: what became of it, thanks, and all of it to change."""

from collections.abc import Sequence
from dataclasses import replace

from domain.errors import Sorry, StaleTap
from domain.model import Opportunity
from domain.phrases import counted, exact_day, join, named_day, several, shortened
from domain.reply import Answer, Button, Reply, Rows, Toast
from domain.touch.opportunity_plan import settle_outcome
from domain.touch.opportunity_words import OPEN, STATES, is_open, kind_label, marks, thanks_due
from domain.turn import Tap, Turn

PAGE = 5
"""Opportunities in one list (ours): a button each, as many as a thumb can use."""

LINE = 80
"""Letters of one in the list (ours)."""

LABEL = 24
"""Letters of one on a button (ours)."""

SAID = 400
"""Letters of its own words on its page (ours); all of it is kept."""

NAMED = 3
"""People of one opportunity by name (ours)."""

OUTCOMES = (("Won", "won"), ("Lost", "lost"), ("Still open", "active"), ("Passed on", "passed"))
"""What can have become of it, as the buttons call it."""


class OpportunityIsGone(StaleTap):
    """That opportunity is no longer here. Nothing was changed."""


class NothingCameUp(Sorry):
    """Nothing noted yet. When somebody brings you something, say it: "got a job lead from Dana"."""


def found(turn: Turn, opportunity_id: str) -> Opportunity:
    one = turn.store.opportunities.get(int(opportunity_id))
    if one is None:
        raise OpportunityIsGone
    return one


def list_tap(turn: Turn, tap: Tap, which: str = "open", page: str = "0") -> Answer:
    """The list in place of what was pressed: the open ones or the closed ones, a page of them."""
    return (replace(listed(turn, which, int(page)), edits=True),)


def listed(turn: Turn, which: str = "open", page: int = 0) -> Reply:
    """Open ones with the latest first; closed ones on demand."""
    everything = sorted(turn.store.opportunities.all(), key=lambda one: (one.day, one.id), reverse=True)
    if not everything:
        raise NothingCameUp
    chosen = [one for one in everything if is_open(one) == (which == "open")]
    page = min(page, max(0, len(chosen) - 1) // PAGE)
    here = chosen[page * PAGE : (page + 1) * PAGE]
    lines = [f"{number}. {line(turn, one)}" for number, one in enumerate(here, page * PAGE + 1)]
    rows = tuple(
        (Button(f"{number}. {label(turn, one)}", f"opp:{one.id}"),)
        for number, one in enumerate(here, page * PAGE + 1)
    )
    return Reply(
        "\n".join([_heading(which, len(chosen)), *lines]),
        (*rows, *_pages(which, page, len(chosen)), _others(which, len(everything) - len(chosen))),
    )


def _heading(which: str, count: int) -> str:
    if which == "open":
        return (
            f"{counted(count, 'opportunity', 'opportunities')} open:" if count else "Nothing open just now."
        )
    return f"{counted(count, 'opportunity', 'opportunities')} decided:" if count else "Nothing decided yet."


def _pages(which: str, page: int, count: int) -> Rows:
    before = (Button("Newer", f"opps:{which}:{page - 1}"),) if page else ()
    after = (Button("Older", f"opps:{which}:{page + 1}"),) if (page + 1) * PAGE < count else ()
    return ((*before, *after),) if before or after else ()


def _others(which: str, rest: int) -> tuple[Button, ...]:
    other = ("Decided", "opps:closed") if which == "open" else ("Open", "opps:open")
    return (*((Button(f"{other[0]} ({rest})", other[1]),) if rest else ()), Button("Flow", "oppflow:year"))


def who(turn: Turn, one: Opportunity) -> str:
    """Who brought it, by name; "" where nobody is noted."""
    return several([contact.name for contact in turn.store.contacts.many(one.people)], NAMED)


def by(turn: Turn, one: Opportunity) -> str:
    """ "Job lead from Dana Kim"."""
    names = who(turn, one)
    return f"{kind_label(one.kind)} from {names}" if names else kind_label(one.kind)


def line(turn: Turn, one: Opportunity) -> str:
    """ "Job lead from Dana Kim, Monday 5 January: … (won)"."""
    day = exact_day(one.day, turn.today)
    return f"{by(turn, one)}, {day}: {shortened(one.text, LINE)}{marks(one, turn.today)}"


def label(turn: Turn, one: Opportunity) -> str:
    first = join([contact.name.split()[0] for contact in turn.store.contacts.many(one.people[:1])])
    return shortened(f"{kind_label(one.kind)}, {first}" if first else kind_label(one.kind), LABEL)


def page_tap(turn: Turn, tap: Tap, opportunity_id: str, where: str = "") -> Answer:
    """One opportunity: in place of the list, or (``new``) as a message of its own."""
    return (replace(page(turn, found(turn, opportunity_id)), edits=where != "new"),)


def page(turn: Turn, one: Opportunity, note: str = "", deed: int | None = None) -> Reply:
    """All that is kept of one, with a button to change each part; ``note``: what was just done."""
    told = [f"State: {STATES[one.state]}."]
    told += [f"Worth: {shortened(one.value, SAID)}."] if one.value else []
    told += ["Thanked."] if one.thanked else ["Thanks due."] if thanks_due(one, turn.today) else []
    head = f"{by(turn, one)} – {named_day(one.day, turn.today)}"
    lines = [*([note] if note else []), head, f"“{shortened(one.text, SAID)}”", " ".join(told)]
    undo = ((Button("Undo", f"undo:{deed}"),),) if deed else ()
    return Reply("\n".join(lines), (*undo, *_state_rows(one), *_change_rows(one)))


def _state_rows(one: Opportunity) -> Rows:
    return tuple(row for row in (outcome_row(one, OUTCOMES[:2]), outcome_row(one, OUTCOMES[2:])) if row)


def outcome_row(one: Opportunity, among: Sequence[tuple[str, str]]) -> tuple[Button, ...]:
    """The states it isn't in."""
    return tuple(Button(words, f"oppis:{one.id}:{state}") for words, state in among if state != one.state)


def _change_rows(one: Opportunity) -> Rows:
    thanked = (Button("Thanked", f"oppthanks:{one.id}"),) if one.people and not one.thanked else ()
    return (
        (*thanked, Button("Value…", f"oppset:{one.id}:value"), Button("Kind…", f"oppset:{one.id}:kind")),
        tuple(
            Button(f"{words}…", f"oppset:{one.id}:{words.lower()}") for words in ("Words", "People", "Day")
        ),
        (Button("Remove", f"oppout:{one.id}"), Button("All opportunities", "opps:open")),
    )


def state_tap(turn: Turn, tap: Tap, opportunity_id: str, state: str) -> Answer:
    """Won, lost, still open, passed on: on its page, or where it was asked."""
    one = found(turn, opportunity_id)
    if one.state == state and not is_open(one):
        return (Toast("That's how I have it already."),)
    return (replace(settled_as(turn, one, state), edits=True), Toast(f"{STATES[state].capitalize()}."))


def settled_as(turn: Turn, one: Opportunity, state: str, value: str | None = None) -> Reply:
    """What became of it is kept; its page says so. Whoever brought it may be thanked, won or lost."""
    deed = turn.begin("opportunity_changed")
    closed_on = None if state in OPEN else turn.today
    asked = turn.today if state in OPEN else one.asked_on
    stored = turn.store.opportunities.replace(
        replace(one, state=state, closed_on=closed_on, asked_on=asked, value=value or one.value)
    )
    settle_outcome(turn, stored.id)
    return page(turn, stored, f"✓ {STATES[state].capitalize()}.", deed)


def remove_tap(turn: Turn, tap: Tap, opportunity_id: str) -> Answer:
    """ "Remove": it is gone, until Undo."""
    one = found(turn, opportunity_id)
    deed = turn.begin("opportunity_removed")
    turn.store.opportunities.remove(one.id)
    settle_outcome(turn, one.id)
    row = (Button("Undo", f"undo:{deed}"), Button("All opportunities", "opps:open"))
    return (Reply(f"✗ Removed: {by(turn, one)}, “{shortened(one.text, LINE)}”.", (row,), edits=True),)
