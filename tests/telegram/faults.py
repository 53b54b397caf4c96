"""What can go wrong on the way to Telegram and back, on demand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing going wrong. ``act``: the server does what was asked before it fails to say so."""

    kind: str  # flood, status, hang, drop, slow
    seconds: float = 0
    code: int = 0
    words: str = ""
    act: bool = False


def flood(retry_after: int) -> Fault:
    """429, with the time to wait."""
    return Fault("flood", seconds=retry_after)


def status(code: int, words: str = "", *, act: bool = False) -> Fault:
    """An answer of that status; without words it is a proxy's page and no JSON."""
    return Fault("status", code=code, words=words, act=act)


def hang(*, act: bool = False) -> Fault:
    """No answer, ever."""
    return Fault("hang", act=act)


def drop(*, act: bool = False) -> Fault:
    """The connection breaks off."""
    return Fault("drop", act=act)


def slow(seconds: float, *, act: bool = False) -> Fault:
    """The right answer, late."""
    return Fault("slow", seconds=seconds, act=act)
