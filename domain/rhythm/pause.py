"""Away: nothing comes, cadences stand still; a summary on return."""

from dataclasses import replace
from datetime import date, timedelta

from domain.language.model import Action
from domain.model import Clock, Prompt, User
from domain.phrases import exact_day
from domain.reply import Answer, Button, Reply
from domain.rhythm.prompts import Spoken
from domain.schedule import moment
from domain.turn import Tap, Turn

KIND = "catch_up"


def is_paused(user: User, today: date) -> bool:
    """Whether nothing is to come on that day."""
    return user.paused_on is not None and (user.paused_until is None or today < user.paused_until)


def running_day(turn: Turn) -> date:
    """The day that cadences have come to: while somebody is away, the one on which they left."""
    user = turn.user
    return user.paused_on if user.paused_on is not None and is_paused(user, turn.today) else turn.today


def begin(turn: Turn, until: date | None) -> None:
    """From today on nothing comes, until that day, or until they are back."""
    user = turn.user
    since = user.paused_on if is_paused(user, turn.today) else turn.today
    turn.store.save_user(replace(user, paused_on=since, paused_until=until))
    settle_return(turn)


def settle_return(turn: Turn) -> None:
    """Plan the summary on return, or drop it, as the pause stands."""
    user = turn.user
    if user.paused_on is None or user.paused_until is None:
        turn.store.prompts.drop(KIND)
    else:
        planned = moment(user.paused_until, user.morning, turn.zone)
        turn.store.prompts.set(KIND, planned, user.paused_until)


def end_if_over(turn: Turn) -> None:
    """The last day of a pause may have passed since anybody looked."""
    if turn.user.paused_on is not None and not is_paused(turn.user, turn.today):
        end(turn)


def end(turn: Turn) -> None:
    """They are back: the clocks go on where they stood. A return planned for later has no summary."""
    user = turn.user
    if user.paused_on is None:
        return
    back = min(user.paused_until or turn.today, turn.today)
    if back > user.paused_on:
        for clock in turn.store.clocks.overdue(date.max):  # all that run
            turn.store.clocks.put(_moved_on(clock, user.paused_on, back))
    stretch = f"{user.paused_on.isoformat()}/{back.isoformat()}"
    turn.store.save_user(replace(user, paused_on=None, paused_until=None, pauses=(*user.pauses, stretch)))


def _moved_on(clock: Clock, paused_on: date, back: date) -> Clock:
    stood = timedelta(days=max(0, (back - max(clock.since, paused_on)).days))
    due = clock.next_due + stood if clock.next_due else None
    return replace(clock, since=clock.since + stood, next_due=due)


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """The morning of their return."""
    return (Spoken(KIND, "", Reply("Welcome back! Your rhythms go on where they stood.")),)


def pause(turn: Turn, action: Action) -> Answer:
    """ "I'm on vacation until March 20"."""
    said = action.fields.get("until")
    return pause_until(turn, date.fromisoformat(said) if said else None)


def pause_until(turn: Turn, until: date | None) -> Answer:
    """Begin a pause, or change when the present one ends."""
    begin(turn, until)
    back = Button("I'm back", "resume:")
    if until is None:
        return (Reply("✓ I'll keep quiet until you tell me that you're back.", ((back,),)),)
    day = exact_day(until, turn.today)
    return (Reply(f"✓ Nothing from me until {day}. Your rhythms stand still meanwhile.", ((back,),)),)


def resume(turn: Turn, action: Action) -> Answer:
    """ "I'm back"."""
    if turn.user.paused_on is None:
        return (Reply("You aren't on pause. Good to have you here!"),)
    turn.store.prompts.drop(KIND)
    end(turn)
    return (Reply("Welcome back! Your rhythms go on where they stood."),)


def resume_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    """ "I'm back", on the message that told of the pause."""
    return resume(turn, Action("resume"))
