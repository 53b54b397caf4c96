"""What the list says by itself: somebody's day has come; a week after it, what came of it."""

from domain.model import Outreach, Prompt
from domain.plan.outreach_page import one_line
from domain.plan.outreach_times import KIND, falls_on, named_for
from domain.reply import Button, Reply
from domain.rhythm.days_off import works_on
from domain.rhythm.prompts import Spoken
from domain.turn import Turn


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """Somebody to reach out to, or what came of it; silence where that is settled, and on a day off."""
    one = turn.store.outreaches.get(int(prompt.subject))
    first = falls_on(one) if one is not None else None
    if one is None or first is None or first > turn.today or not works_on(turn.user, turn.today):
        return ()
    contact = turn.store.contacts.get(one.people[0]) if one.people else None
    if contact is None or contact.archived_on is not None:
        return ()
    said = _asks(one, contact.name) if one.state == "reached" else _reminds(turn, one)
    return (Spoken(KIND, named_for(one), said),)


def _reminds(turn: Turn, one: Outreach) -> Reply:
    rows = (
        (Button("Draft", f"outreach:draft:{one.id}"), Button("Reached", f"outreach:reached:{one.id}")),
        (Button("Not now", f"outreach:later:{one.id}"), Button("Take off", f"outreach:off:{one.id}")),
    )
    return Reply(f"On your outreach list for today: {one_line(turn, one)}", rows)


def _asks(one: Outreach, name: str) -> Reply:
    row = (
        Button("They answered", f"outreach:answered:{one.id}"),
        Button("Silence", f"outreach:silent:{one.id}"),
        Button("Tell me more", f"outreach:done:{one.id}"),
    )
    return Reply(f"You reached out to {name} a week ago. What came of it?", (row,))
