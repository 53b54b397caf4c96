"""What waits, is late, was missed or failed. Never anybody's words."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.doctor.finding import BROKEN, NOTE, Finding, fine, note
from bot.telegram.updates import NAME
from domain.registry import PROMPTS
from storage.checkup import Checkup, Some
from storage.vault import Vault

LONG = timedelta(minutes=15)
"""What waits longer is worth a look (ours)."""

TOO_FULL = timedelta(hours=1)
"""A minute too full for Telegram may keep prompts waiting that long (facts, "Storage": 56 minutes)."""

RECENT = timedelta(days=7)

REASONS = (
    "blocked by the user", "chat not found", "user is deactivated", "can't parse entities",
    "message is too long", "message text is empty", "message to edit not found", "message can't be edited",
    "button_data_invalid", "too many requests", "not enough rights",
)  # fmt: skip
"""Reasons told as they are; others may quote the message, so of those only the number is told."""


def backlog(checkup: Checkup, vault: Vault, now: datetime) -> list[Finding]:
    """Everything that should have been done by now."""
    polled, since = checkup.poller() is not None, now - RECENT
    return [
        waiting("outbox", "messages wait to be said", checkup.waiting(NAME), now, LONG, polled=polled),
        waiting("inbox", "updates wait to be handled", checkup.received(NAME), now, LONG, polled=polled),
        waiting("prompts", "are late", checkup.late(NAME, now - LONG), now, TOO_FULL, polled=polled),
        waiting("long work", "pieces rest", checkup.resting(now - LONG), now, LONG, polled=polled),
        *unheard(checkup.failed(since, vault), checkup.unknown(since)),
        *missed(checkup.missed(since)),
        *unfinished(checkup.broken_off(since)),
        *strange(checkup.kinds()),
    ]


def waiting(what: str, told: str, some: Some, now: datetime, most: timedelta, *, polled: bool) -> Finding:
    """Nothing, something for a while, or too long: broken where somebody is there to see to it."""
    if not some.count or some.oldest is None:
        return fine(what, "nothing waits")
    shown = f"{some.count} {told}, the oldest since {some.oldest:%d %B %H:%M} UTC"
    if now - some.oldest <= most:
        return fine(what, shown)
    if polled:
        return Finding(BROKEN, what, f"{shown}. The program is stuck: look into its log, and start it anew.")
    return Finding(NOTE, what, f"{shown}. Start `keepwarm serve`.")


def unheard(reasons: Iterable[str], unknown: int) -> Iterable[Finding]:
    """Messages that were refused, and those of which nobody knows."""
    told = Counter(reason_told(reason) for reason in reasons)
    if told:
        yield note("failed", f"in the last 7 days {listed(told)}. The log has the rest.")
    if unknown:
        yield note("unknown", f"of {unknown} messages of the last 7 days nobody knows whether they arrived.")


def reason_told(reason: str) -> str:
    """The reason, if it is one that cannot hold anybody's words."""
    plain = reason.casefold()
    return next((known for known in REASONS if known in plain), "for another reason")


def missed(kinds: Counter[str]) -> Iterable[Finding]:
    if kinds:
        remedy = "The program was away or too slow then: see that it runs all the time."
        yield note("missed", f"in the last 7 days, being too late: {listed(kinds)}. {remedy}")


def unfinished(kinds: Counter[str]) -> Iterable[Finding]:
    if kinds:
        yield note(
            "long work failed", f"in the last 7 days {listed(kinds)}. The log says why; ask for it anew."
        )


def strange(kinds: Counter[str]) -> Iterable[Finding]:
    """Kinds of prompts that only another version knows."""
    unknown = Counter({kind: count for kind, count in kinds.items() if kind not in PROMPTS})
    if unknown:
        yield note("kinds", f"not known here: {listed(unknown)}. A newer version planned them: update.")


def listed(counted: Counter[str]) -> str:
    return ", ".join(f"{count} × {name}" for name, count in counted.most_common())
