"""Quiet hours: nothing comes by itself in them (method, section 3)."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.model import User
from domain.schedule import moment

LAST_CALL = timedelta(minutes=15)
"""What is due in the evening's quiet hours comes so long before they begin (ours)."""


def is_quiet(user: User, at: time) -> bool:
    """Whether that time on their wall is in the quiet hours. The same time twice means no quiet hours."""
    if user.quiet_from <= user.quiet_until:
        return user.quiet_from <= at < user.quiet_until
    return at >= user.quiet_from or at < user.quiet_until


def quiet_ends(user: User, now: datetime) -> datetime:
    """The end of the quiet hours that ``now`` lies in."""
    zone = ZoneInfo(user.tz)
    local = now.astimezone(zone)
    day = local.date()
    if local.time() >= user.quiet_until:
        day += timedelta(days=1)
    return moment(day, user.quiet_until, zone)


def heard(user: User, day: date, at: time) -> time:
    """The time on that day at which something due then is said: itself, or outside the quiet hours.

    What is due before they end in the morning comes when they end; what is due after they began in the
    evening comes shortly before.
    """
    if not is_quiet(user, at):
        return at
    if user.quiet_from > user.quiet_until and at >= user.quiet_from:
        return (datetime.combine(day, user.quiet_from) - LAST_CALL).time()
    return user.quiet_until
