"""Slips of the finger: words one letter away from each other, found by leaving one letter out of both."""


def shortened(word: str) -> set[str]:
    """The word with each one of its letters left out."""
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


def one_slip(said: str, name: str) -> bool:
    """Whether one slip (a letter more, less, other, or two swapped) turns one word into the other."""
    if said == name:
        return False
    if len(said) > len(name):
        said, name = name, said
    longer = len(name) - len(said)
    if longer > 1:
        return False
    place = next((at for at, letter in enumerate(said) if letter != name[at]), len(said))
    if longer:
        return said[place:] == name[place + 1 :]
    swapped = (
        said[place : place + 2] == name[place : place + 2][::-1] and said[place + 2 :] == name[place + 2 :]
    )
    return swapped or said[place + 1 :] == name[place + 1 :]


def likely_slip(said: str, name: str) -> bool:
    """One slip that people make: short words leave less room, and the first letter seldom goes wrong."""
    if not one_slip(said, name):
        return False
    if len(said) == len(name) and sorted(said) == sorted(name):
        return len(said) >= 3
    if len(said) < 4 or len(name) < 3:
        return False
    return said[0] == name[0] or (len(said) != len(name) and min(len(said), len(name)) >= 5)
