"""Telegram: the token, the webhook that should not be there, and who polls."""

from urllib.parse import urlsplit

from telegram import WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.doctor.finding import Finding, broken, fine, note
from bot.settings import Settings
from bot.telegram.line import Line

MANY_PENDING = 100
"""Updates that wait at Telegram, from which on it is told though somebody polls (ours)."""


async def telegram(settings: Settings, poller: str | None) -> list[Finding]:
    """All that depends on the token; without one only that."""
    try:
        token = settings.token
    except OSError as error:
        return [broken("token", f"the file cannot be read ({error.strerror}). See TELEGRAM_TOKEN_FILE.")]
    if not token:
        return [note("token", "none is set: only the local chat works. For Telegram set TELEGRAM_TOKEN.")]
    try:
        return await _asked(settings, token, poller)
    except InvalidToken:
        return [
            broken(
                "token", "Telegram doesn't know it. Check TELEGRAM_TOKEN, or ask @BotFather for a new one."
            )
        ]
    except TelegramError as error:
        where = urlsplit(settings.telegram_api_url).hostname
        return [
            broken("token", f"Telegram cannot be reached at {where} ({error}). See to network and proxy.")
        ]


async def _asked(settings: Settings, token: str, poller: str | None) -> list[Finding]:
    line = Line(token, settings.telegram_api_url)
    try:
        me = await line.get_me()
        hook = await line.get_webhook_info()
    finally:
        await line.hang_up()
    found = [fine("token", f"this is @{me.username}"), webhook(hook, poller), polling(poller)]
    if not settings.allowed and not settings.owner:
        found.append(note("users", "nobody may use it yet. Set OWNER to your Telegram name."))
    return found


def webhook(hook: WebhookInfo, poller: str | None) -> Finding:
    """Where one is set, polling gets nothing."""
    waits = f"{hook.pending_update_count} updates wait at Telegram"
    if hook.url:
        at = urlsplit(hook.url).hostname
        trouble = f", and its last error was: {hook.last_error_message}" if hook.last_error_message else ""
        told = f"one is set at {at}{trouble}; polling gets nothing"
        if poller:
            return broken(
                "webhook", f"{told}. Another program has set it: end that, and start this one anew."
            )
        return note("webhook", f"{told}. `keepwarm serve` takes it away as it starts.")
    if poller and hook.pending_update_count >= MANY_PENDING:
        return broken("webhook", f"none, but {waits} though somebody polls. Start `keepwarm serve` anew.")
    return fine("webhook", f"none, as it should be; {waits}")


def polling(poller: str | None) -> Finding:
    if poller is None:
        return note("polling", "nobody polls: nothing is heard or said. Start `keepwarm serve`.")
    return fine("polling", poller)
