"""How a name sounds: Kathryn and Katherine, Yousef and Yusuf, Jon and John come out the same.

Stricter than metaphone, which forgets every vowel and takes D for T, and so Dana for Dina and Tony: here the
first vowel and the ending stay.
"""

_BEGINNINGS = (
    ("wr", "r"),
    ("rh", "r"),
    ("kn", "n"),
    ("geo", "je"),
    ("chr", "kr"),
    ("chl", "kl"),
    ("x", "s"),
    ("tch", "ch"),
    ("mc", "mak"),
    ("mac", "mak"),
    ("ye", "e"),
)
"""Spellings at the start of a name; the first that fits counts."""

_SPELLINGS = (
    ("tsch", "ch"),
    ("tch", "ch"),
    ("cz", "ch"),
    ("sch", "sh"),
    ("ph", "f"),
    ("th", "t"),
    ("dt", "t"),
    ("stev", "stef"),
    ("kh", "k"),
    ("chol", "kol"),
    ("dh", "d"),
    ("ghan", "gan"),
    ("ghe", "ge"),
    ("gh", ""),
    ("ck", "k"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("ch", "S"),
    ("sh", "S"),
    ("c", "k"),
    ("qu", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("z", "s"),
    ("mps", "ms"),
    ("eau", "o"),
    ("aw", "o"),
    ("au", "o"),
    ("w", "v"),
    ("ai", "a"),
    ("ay", "a"),
    ("ee", "i"),
    ("ei", "e"),
    ("ey", "e"),
    ("ea", "i"),
    ("ie", "i"),
    ("ij", "i"),
    ("y", "i"),
    ("oo", "u"),
    ("ou", "u"),
    ("oe", "o"),
)
"""Spellings anywhere, one after the other: each line works on what the lines above have left."""

_ENDS = (
    ("eigh", "i"),
    ("ey", "i"),
    ("ay", "i"),
    ("ei", "i"),
    ("ej", "i"),
    ("ai", "i"),
    ("ff", "v"),
    ("ach", "ak"),
)
"""Spellings at the end of a name."""

_VOWELS = str.maketrans("", "", "aeiou")
_MERGED = str.maketrans("u", "o")
_FINAL = {"a": "a", "o": "o", "i": "i", "u": "o"}


def sound(name: str) -> str:
    """A key that names of one sound share: the consonants, the first vowel, a vowel at the end."""
    spelled = name
    for spelling, plain in _BEGINNINGS:
        if spelled.startswith(spelling):
            spelled = plain + spelled[len(spelling) :]
            break
    for spelling, plain in _ENDS:
        if spelled.endswith(spelling):
            spelled = spelled[: -len(spelling)] + plain
            break
    for spelling, plain in _SPELLINGS:
        if spelling in spelled:
            spelled = spelled.replace(spelling, plain)
    spelled = spelled[:1] + spelled[1:].replace("h", "")
    spelled = "".join(
        [letter for letter, following in zip(spelled, spelled[1:] + " ", strict=True) if letter != following]
    )
    if not spelled:
        return name
    vowel = next((letter for letter in spelled if letter in "aeiou"), "").translate(_MERGED)
    consonants = spelled[0].translate(_MERGED) + spelled[1:].translate(_VOWELS)
    return f"{consonants}/{vowel}{_FINAL.get(spelled[-1], '')}"
