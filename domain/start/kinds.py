"""The kinds of prompts that can be switched off, and what they are called."""

from collections.abc import Mapping


def kinds() -> Mapping[str, str]:
    """Each kind that says something, with its name for people."""
    from domain.registry import PROMPTS  # that table imports this room

    return {kind: rule.told for kind, rule in PROMPTS.items() if rule.told and not rule.silent}


def name_of(kind: str) -> str:
    return kinds().get(kind, kind)
