"""How people are called on a map: their name as far as there is room, beside the dot or as initials in it."""

from dataclasses import dataclass, replace

from bot.pictures.ground import Box
from bot.pictures.lettering import width, within, writable
from bot.pictures.style import TEXT

LINE = 1.25
"""A line of letters is so much higher than they are large."""

AROUND, BELOW = 4.0, 3.0
"""Pixels kept free around dots, and between a dot and its name (ours)."""

ASIDE = 11.0
"""Pixels kept free at both ends of a name, so that it is nobody else's (ours)."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text and the box it fills, in pixels."""

    text: str
    box: Box
    size: float
    bold: bool = False

    def at(self, x: float, y: float) -> "Label":
        """The same, moved so far."""
        return replace(self, box=self.box.moved(x, y))


def named(name: str, longest: float) -> Label:
    """The name as it is written on the map, its box beginning at nothing yet."""
    text = shortened(writable(name), longest)
    return Label(text, Box(0, 0, width(text, TEXT) + 2 * ASIDE, TEXT * LINE + AROUND), TEXT)


def shortened(name: str, longest: float) -> str:
    """The whole name, else the first with the last one's letter, else as much as there is room for."""
    if width(name, TEXT) <= longest:
        return name
    words = name.split(" ")
    called = next((number for number, word in enumerate(words, 1) if not word.endswith(".")), len(words))
    short = " ".join([*words[:called], *(f"{word[0]}." for word in words[called:][-1:])])
    return short if width(short, TEXT) <= longest else within(name, longest, TEXT)


def initials(name: str) -> str:
    """The first letters of the first and of the last name."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def below(name: Label, radius: float) -> Label:
    """Where the name stands seen from the middle of its dot."""
    return name.at(-name.box.width / 2, radius + BELOW)
