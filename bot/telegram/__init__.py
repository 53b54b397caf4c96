"""Telegram: the wire, the transport, the way in, and the program that serves it."""
