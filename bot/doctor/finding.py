"""What the doctor found, on one line: fine, to be known, or broken."""

from dataclasses import dataclass

FINE, NOTE, BROKEN = "✓", "!", "✗"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, and what was found; where something is to be done, what."""

    mark: str
    what: str
    told: str

    @property
    def line(self) -> str:
        return f"{self.mark} {self.what}: {self.told}"


def fine(what: str, told: str) -> Finding:
    return Finding(FINE, what, told)


def note(what: str, told: str) -> Finding:
    """Something to know or to do; nothing is broken by it."""
    return Finding(NOTE, what, told)


def broken(what: str, told: str) -> Finding:
    """Something that keeps the assistant from working."""
    return Finding(BROKEN, what, told)
