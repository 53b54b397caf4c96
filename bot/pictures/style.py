"""The one style of all pictures: width, sizes, colours.

A picture brings its own background and is looked at on a phone, 390 points wide: what stands on it is
2.8 times as large here. Colours are told apart by colour-blind people too (Okabe and Ito's set), and never
stand alone: a shape says the same.
"""

from dataclasses import dataclass

WIDTH = 1080
"""Pixels (ours): a phone's width at its usual density."""

TALLEST = 1280
"""Telegram scales a photo down whose longer side is longer."""

MARGIN = 28
TITLE, HEADER, TEXT, SMALL = 46, 32, 27, 25
"""Sizes of letters in pixels; on a phone 17, 12, 10 and 9 points."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours for one kind of light. ``accents`` are told apart by anybody, the most important first."""

    background: str
    panel: str
    edge: str
    ink: str
    muted: str
    line: str
    faint: str
    accents: tuple[str, str, str]
    on_accent: str


LIGHT = Theme(
    background="#F3F5F7",
    panel="#FFFFFF",
    edge="#DDE3E9",
    ink="#17212B",
    muted="#5C6975",
    line="#6F7F8F",
    faint="#9AA8B5",
    accents=("#0072B2", "#D55E00", "#7A8793"),
    on_accent="#FFFFFF",
)
DARK = Theme(
    background="#17212B",
    panel="#202C38",
    edge="#33424F",
    ink="#F2F5F7",
    muted="#A3B1BD",
    line="#8C9DAD",
    faint="#6B7C8C",
    accents=("#56B4E9", "#E69F00", "#A7B3BF"),
    on_accent="#10181F",
)


def theme(*, dark: bool) -> Theme:
    return DARK if dark else LIGHT
