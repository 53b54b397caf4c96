"""The bot's token never gets into a log."""

import logging
import re

TOKEN = re.compile(r"(?<!\d)\d{6,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
"""As Telegram makes them. No word boundary in front: in addresses it follows "bot" at once."""

HIDDEN = "[token]"

NOISY = ("httpx", "httpcore", "telegram", "aiohttp", "apscheduler")
"""Libraries whose lines at INFO or DEBUG hold addresses with the token, or people's words."""

_plain = logging.Formatter()


def hide(text: str) -> str:
    """The text without tokens."""
    return TOKEN.sub(HIDDEN, text)


class TokenFilter(logging.Filter):
    """Takes tokens out of the message, its arguments and the traceback, before any formatter sees them."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = hide(_message(record)), None
        if record.exc_info:
            record.exc_text = _plain.formatException(record.exc_info)
            record.exc_info = None  # a formatter of its own would print it once more
        record.exc_text = hide(record.exc_text) if record.exc_text else record.exc_text
        record.stack_info = hide(record.stack_info) if record.stack_info else record.stack_info
        return True


def install() -> None:
    """Put the filter on every handler of the root, and quiet the libraries that say too much."""
    for handler in logging.getLogger().handlers:
        if not any(isinstance(known, TokenFilter) for known in handler.filters):
            handler.addFilter(TokenFilter())
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return str(record.msg)
