"""The first minute: three examples, and the time zone said aloud once."""

from dataclasses import replace

from domain.people.inventory import FEW
from domain.reply import Answer, Button, Reply, Said
from domain.start.help import EXAMPLES
from domain.start.onboarding import SET_UP
from domain.start.places import spoken
from domain.turn import Turn


def start(turn: Turn, words: str) -> Answer:
    """/start: what this is, in three examples."""
    name = f", {turn.user.name.split()[0]}" if turn.user.name else ""
    lines = [
        f"Hello{name}! I help you keep your connections alive. Tell me whom you met, and I'll remember, "
        "nudge you in the morning towards the few people who matter now, and hold your promises.",
        "",
        "Try one of these:",
        *(f"• {example}" for example in EXAMPLES),
    ]
    buttons: tuple[Button, ...] = ()
    if not turn.user.set_up:
        lines += [
            "",
            "Nothing needs setting up. If you like, I'll ask for your hours and days: it takes a minute.",
        ]
        buttons = (SET_UP,)
    if len(turn.store.contacts.ids_after(0, FEW)) < FEW:
        lines += ["", "Or begin with the people you know: name a few, and say who they are to you."]
        buttons = (*buttons, Button("Name my people", "inventory:"))
    return (Reply("\n".join(lines), (buttons,) if buttons else ()),)


def welcomed(turn: Turn, said: Answer) -> Answer:
    """The first reply says which time zone is taken, with a button to change it."""
    if turn.user.greeted or turn.store.erased:
        return said
    turn.store.save_user(replace(turn.user, greeted=True))
    if turn.user.tz_known:
        return said
    first = next((number for number, one in enumerate(said) if isinstance(one, Reply)), None)
    return tuple(_with_zone(turn, one) if number == first else one for number, one in enumerate(said))


def _with_zone(turn: Turn, said: Said) -> Said:
    if not isinstance(said, Reply):
        return said
    zone = spoken(turn.user.tz)
    return replace(
        said,
        text=f"{said.text}\n\nBy the way: I take your time to be {zone}, {turn.local:%H:%M} now.",
        buttons=(*said.buttons, (Button("Change time zone", "zone:"),)),
    )
