"""The local chat: the whole assistant in a terminal, for people and as JSON lines."""
