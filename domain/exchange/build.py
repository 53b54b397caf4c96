"""Putting an entry together from what a row or card says, the same way for every format."""

from collections.abc import Iterable

from domain.exchange.keys import email_key, link_key, phone_key
from domain.exchange.sheet import Entry, FactPair, Touch

KEYED = {"link": link_key, "email": email_key, "phone": phone_key}
"""Facts by which people are told apart."""


def entry(
    name: str,
    where: str,
    facts: Iterable[tuple[str, str | None]] = (),
    *,
    aliases: Iterable[str] = (),
    touches: Iterable[Touch] = (),
    keys: Iterable[str | None] = (),
    **more: object,
) -> Entry:
    """An entry without empty facts and doubles, its keys made from links, addresses and numbers."""
    kept: dict[FactPair, None] = {}
    for kind, value in facts:
        if value and value.strip():
            kept[kind, " ".join(value.split()) if kind != "note" else value.strip()] = None
    own = [KEYED[kind](value) for kind, value in kept if kind in KEYED]
    return Entry(
        name=" ".join(name.split()),
        where=where,
        facts=tuple(kept),
        aliases=tuple(dict.fromkeys(alias.strip() for alias in aliases if alias.strip() and alias != name)),
        touches=tuple(touches),
        keys=tuple(dict.fromkeys(key for key in (*keys, *own) if key)),
        **more,  # type: ignore[arg-type]
    )


def full_name(*parts: str | None) -> str:
    """The parts of a name in order, without the empty ones."""
    return " ".join(part.strip() for part in parts if part and part.strip())
