"""Telegram, played by a server of our own, and the assistant against it."""
