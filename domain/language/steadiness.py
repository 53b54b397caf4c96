"""Regular expressions whose repeated alternatives are read in one way only, so that none takes for ever."""

import re

_PIECE = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|<?[=!]|:|>))?|[^\\\[\]()|]+|.", re.DOTALL
)


def steady(text: str) -> str:
    """The same expression, its repeated words read one way only.

    In ``(?:(?:i|i want to|to) )*`` words can be cut up in many ways; where the rest fails, all of them would
    be tried, twice as many with each word. Longest first and never taken back but by whole rounds, they are
    read once.
    """
    return "|".join(_alternatives(_PIECE.findall(text), 0)[0])


def _alternatives(pieces: list[str], at: int) -> tuple[list[str], int]:
    """The alternatives up to the closing bracket, each steady in itself."""
    found, current = [], ""
    while at < len(pieces) and pieces[at] != ")":
        piece = pieces[at]
        if piece == "|":
            found.append(current)
            current, at = "", at + 1
        elif piece[0] == "(":
            group, at = _group(pieces, at)
            current += group
        else:
            current += piece
            at += 1
    return [*found, current], at


def _group(pieces: list[str], at: int) -> tuple[str, int]:
    opening = pieces[at]
    inside, at = _alternatives(pieces, at + 1)
    after = pieces[at + 1] if at + 1 < len(pieces) else ""
    if opening == "(?:" and after[:1] in ("*", "+"):
        return f"(?:(?>{'|'.join(_longest_first(inside))}))", at + 1
    return opening + "|".join(inside) + ")", at + 1


def _longest_first(alternatives: list[str]) -> list[str]:
    if len(alternatives) > 1:
        return sorted(alternatives, key=len, reverse=True)
    inner = re.fullmatch(r"( ?)\(\?:(.*)\)( \??|\\s|)", alternatives[0], re.DOTALL)
    pieces = _PIECE.findall(inner[2]) if inner else []
    parts, at = _split(pieces)
    if not inner or at < len(pieces):
        return alternatives
    return [f"{inner[1]}(?:{'|'.join(sorted(parts, key=len, reverse=True))}){inner[3]}"]


def _split(pieces: list[str]) -> tuple[list[str], int]:
    """Alternatives of the outermost level, as they stand; short of the end where brackets close too early."""
    parts: list[str] = []
    current, depth = "", 0
    for at, piece in enumerate(pieces):
        if piece == ")" and not depth:
            return parts, at
        depth += piece[0] == "("
        depth -= piece == ")"
        if piece == "|" and not depth:
            parts.append(current)
            current = ""
        else:
            current += piece
    return [*parts, current], len(pieces)
