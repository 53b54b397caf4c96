"""What was meant, where words can be read two ways: asked with buttons, never guessed into the log."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.days import find_days
from domain.language.model import Action
from domain.language.wire import month_first
from domain.phrases import TOPIC, shortened
from domain.reply import Answer
from domain.turn import Turn

CHOICES = {
    "log": Choice("It happened", "log"),
    "plan_meeting": Choice("It's planned", "plan_meeting"),
    "follow_up": Choice("Remind me", "follow_up"),
    "unknown": Choice("Neither", "unknown"),
}


def ask_meant(
    turn: Turn, flow: Flow, words: str, said_at: datetime, doubt: Sequence[str], part: int
) -> Answer:
    """Open the question; ``part`` is which action of the words, said then, waits for it."""
    about = {
        "words": words,
        "said_at": said_at.isoformat(),
        "part": str(part),
        "doubt": ",".join(intent for intent in doubt if intent in CHOICES),
    }
    return start(turn, flow, about)


def settled_action(talk: Talk, action: Action) -> Action | None:
    """The action as it was meant; None where it was meant to be nothing."""
    meant = talk.answers.get("meant")
    if meant is None or meant == "unknown":
        return None
    if meant == "plan_meeting" and action.intent == "log":
        return _planned(talk, action)
    return action if meant == action.intent else None


def _planned(talk: Talk, action: Action) -> Action | None:
    """The talk as a plan, on the day as it lies ahead."""
    turn, said_at = talk.turn, datetime.fromisoformat(talk.about["said_at"])
    first = month_first(turn.user.tz, turn.user.locale)
    spans = find_days(talk.about["words"], said_at, month_first=first)
    ahead = next((span.future for span in spans if span.future is not None), None)
    if ahead is None:
        return None
    fields = {"date": ahead.date.isoformat(), "channel": action.fields.get("channel")}
    if ahead.time is not None:
        fields["time"] = ahead.time.isoformat("minutes")
    return replace(action, intent="plan_meeting", fields=fields)


def meant_flow(goes_on: Callable[[Talk], Answer]) -> Flow:
    """The conversation; ``goes_on`` does what was meant."""
    ask = Ask("meant", lambda talk: _question(talk.about["words"]), choices=_choices)
    return Flow("meant", (ask,), goes_on, skippable=False)


def _question(words: str) -> str:
    return f"“{shortened(words, TOPIC)}”: how do you mean that?"


def _choices(talk: Talk) -> tuple[Choice, ...]:
    return tuple(CHOICES[intent] for intent in talk.about["doubt"].split(",") if intent)
