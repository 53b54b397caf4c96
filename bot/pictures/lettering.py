"""Letters: which fonts there are, what they lack and what stands in for it, how wide a text is."""

import unicodedata
from functools import cache, lru_cache
from itertools import groupby

from anyascii import anyascii
from matplotlib import font_manager
from matplotlib.font_manager import FontProperties

OWN = "DejaVu Sans"
"""Comes with matplotlib: Latin, Greek, Cyrillic, Arabic, Hebrew and more."""

OTHERS = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans SC", "Source Han Sans SC",
    "WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "PingFang SC", "Hiragino Sans", "Hiragino Sans GB",
    "Apple SD Gothic Neo", "Microsoft YaHei", "Yu Gothic", "Malgun Gothic", "Noto Sans Devanagari",
    "Noto Sans Bengali", "Noto Sans Tamil", "Noto Sans Thai", "Leelawadee UI", "Nirmala UI",
    "Arial Unicode MS",
)  # fmt: skip
"""Fonts of other systems for what our own lacks; those that are there are asked in this order."""

POINTS, DPI = 72, 100
PARTS = 64
"""Fonts are measured in that part of a pixel."""

MEASURED = 4_096
"""Widths remembered: a map tries the same name again and again, and nothing is kept for ever."""

NO_LETTER = ("C", "S", "Z")
"""Unicode's categories of what may simply be left away where no font has it: signs, controls, blanks."""


@cache
def families() -> tuple[str, ...]:
    """Our own font, then whatever there is for what it lacks."""
    there = {font.name for font in font_manager.fontManager.ttflist}
    return (OWN, *(name for name in OTHERS if name in there))


@cache
def font(size: float, *, bold: bool = False) -> FontProperties:
    """A font by its size in pixels."""
    return FontProperties(
        family=list(families()), size=size * POINTS / DPI, weight="bold" if bold else "normal"
    )


@lru_cache(maxsize=MEASURED)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is, in pixels."""
    face = font_manager.get_font(_paths(bold))
    face.set_size(size * POINTS / DPI, DPI)
    face.set_text(text)
    return float(face.get_width_height()[0] / PARTS)


def writable(text: str) -> str:
    """The text in letters that the fonts have: others by how they sound, signs not at all."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    parts = ("".join(run) if known else _sounded("".join(run)) for known, run in groupby(plain, _known))
    return " ".join("".join(parts).split())


def within(text: str, longest: float, size: float, *, bold: bool = False) -> str:
    """The beginning of a text that fits, with a sign that more was there."""
    if width(text, size, bold=bold) <= longest:
        return text
    while text and width(f"{text}…", size, bold=bold) > longest:
        text = text[:-1].rstrip()
    return f"{text}…"


def _sounded(letters: str) -> str:
    kept = "".join(letter for letter in letters if not unicodedata.category(letter).startswith(NO_LETTER))
    sound = anyascii(kept).strip()
    return sound[:1].upper() + sound[1:]


@cache
def _known(letter: str) -> bool:
    if letter == " ":
        return True
    if unicodedata.category(letter).startswith("C"):
        return False
    faces = (font_manager.get_font(path) for path in _paths())
    return any(face.get_char_index(ord(letter)) for face in faces)


@cache
def _paths(bold: bool = False) -> tuple[str, ...]:
    weight = "bold" if bold else "normal"
    found = (FontProperties(family=[name], weight=weight) for name in families())
    return tuple(str(font_manager.findfont(one)) for one in found)
