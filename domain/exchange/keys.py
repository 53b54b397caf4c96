"""Keys: what tells that two entries are one person, written the same way whoever wrote it."""

import re
from hashlib import blake2b

from domain.folding import fold

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_DIGITS = re.compile(r"[^0-9+]")

SHORTEST_PHONE = 7
"""Digits of a number that is somebody's own; shorter ones are extensions (ours)."""

PROFILE = "link:linkedin.com/in/"
"""How the key of somebody's own page begins."""


def link_key(url: str) -> str | None:
    """ "link:linkedin.com/in/dana": without scheme, www, case, query and trailing slash."""
    plain = _SCHEME.sub("", url.strip()).split("?")[0].split("#")[0]
    plain = plain.removeprefix("www.").removeprefix("WWW.").rstrip("/").casefold()
    plain = plain.removeprefix("www.")
    return f"link:{plain}" if "." in plain and "/" in plain else None


def email_key(address: str) -> str | None:
    """ "email:dana@acme.example"."""
    plain = address.strip().casefold().removeprefix("mailto:")
    name, at, host = plain.partition("@")
    return f"email:{plain}" if name and at and "." in host and " " not in plain else None


def phone_key(number: str) -> str | None:
    """ "phone:+49301234": digits alone, 00 as +."""
    plain = _DIGITS.sub("", number)
    plain = "+" + plain[2:] if plain.startswith("00") else plain
    return f"phone:{plain}" if len(plain.lstrip("+")) >= SHORTEST_PHONE else None


OWN_CARD = "keepwarm-"
"""How the identity on our own cards begins: a number, which is somebody else's in another database."""


def uid_key(source: str, uid: str) -> str | None:
    """ "uid:monica:6f1c…"."""
    return f"uid:{source}:{uid.strip().casefold()}" if uid.strip() else None


ROW = "row:"
"""How the key of a row of a file begins, by which it is known when the same file comes again."""


def row_key(*told: object) -> str:
    """ "row:5f0c…": all that a row tells of who somebody is, in few letters."""
    return ROW + blake2b(repr(told).encode(errors="replace"), digest_size=8).hexdigest()


def name_key(name: str) -> str:
    """A name as it is compared: every word folded; as it is where folding leaves nothing."""
    return " ".join(filter(None, map(fold, name.split()))) or name.strip().casefold()


def is_sure(key: str) -> bool:
    """Whether a key is one person's alone: a site may be an office's, an address a household's."""
    return key.startswith(("uid:", PROFILE))
