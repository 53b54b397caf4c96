"""Under which words a person is filed: every form of the name that somebody may say for it."""

from domain.folding import fold, is_han, spelled_out
from domain.language.model import KnownName
from domain.language.names.parsing import WORD, Parsed, parse
from domain.language.names.titles import PARTICLES

FULL, ALIAS, GIVEN, FAMILY, PART, SHORT, INITIALS = range(7)
"""The files: whole names, other names, given names, family names, single words of either, "pat s", "ps"."""

WORDS = (ALIAS, GIVEN, FAMILY, PART)
"""The files that single words of names are in: these are what a slip or a sound may lead to."""

Forms = list[tuple[int, str]]


def firm_of(company: str) -> str:
    """A company's name in plain words, to compare by."""
    return " ".join(filter(None, (fold(word) for word in WORD.findall(company))))


def forms_of(person: KnownName) -> Forms:
    """Every file a person is in and the words they are filed under there."""
    parsed = parse(person.name)
    forms = _of_name(parsed)
    for alias in (*person.aliases, *parsed.nicknames):
        forms += _of_alias(alias)
    if person.aliases or parsed.nicknames or any(len(word) == 1 for group in parsed.groups for word in group):
        return [(which, form) for which, form in forms if len(form) > 1 or which == FULL]
    return forms


def _of_alias(alias: str) -> Forms:
    parsed = parse(alias)
    words = [word for group in parsed.groups for word in group]
    if not words:
        return []
    forms: Forms = [(ALIAS, " ".join(words))]
    if len(words) > 1:
        forms += [(ALIAS, "".join(words)), (PART, words[0]), (PART, words[-1])]
    return forms + [(ALIAS, written) for written in parsed.written if is_han(written)]


def _of_name(parsed: Parsed) -> Forms:
    groups = parsed.groups
    if len(groups) == 2 and len(groups[0]) == len(groups[1]) == 1:
        (given,), (family,) = groups
        forms = [
            (FULL, f"{given} {family}"),
            (GIVEN, given),
            (FAMILY, family),
            (SHORT, f"{given} {family[0]}"),
            (SHORT, f"{given[0]} {family}"),
            (INITIALS, given[0] + family[0]),
        ]
    else:
        forms = _of_groups(parsed) if groups else []
    for place, written in enumerate(parsed.written):
        if "'" in written or "’" in written:
            forms += _around_apostrophe(written, GIVEN if place == 0 else FAMILY)
        if not written.isascii():
            forms += _as_written(written, GIVEN if place == 0 else FAMILY, alone=len(parsed.written) == 1)
    return forms


def _of_groups(parsed: Parsed) -> Forms:
    groups, start = parsed.groups, parsed.family
    words = [word for group in groups for word in group]
    given = groups[0]
    first = " ".join(given)
    forms: Forms = [(FULL, " ".join(words)), (GIVEN, first)]
    if len(given) > 1:
        forms += [(GIVEN, "".join(given)), *((PART, word) for word in given)]
    family = [word for group in groups[start:] for word in group]
    if not family:
        return forms
    forms += [(FULL, " ".join(words[:length])) for length in range(2, len(words))]
    for group in groups[1:]:
        forms += [(FULL, f"{first} {' '.join(group)}"), (FULL, f"{given[0]} {group[-1]}")]
    forms += [(FULL, f"{first} {' '.join(family)}"), (FULL, f"{first} {''.join(family)}")]
    return forms + _of_family(groups, start, family) + _shortened(groups, words, family)


def _shortened(groups: tuple[tuple[str, ...], ...], words: list[str], family: list[str]) -> Forms:
    given = groups[0]
    initial = given[0][0]
    forms: Forms = []
    for last in {group[0][0] for group in groups[1:]}:
        forms += [(SHORT, f"{given[0]} {last}"), (SHORT, f"{' '.join(given)} {last}")]
    forms += [(SHORT, f"{initial} {' '.join(family)}"), (SHORT, f"{initial} {family[-1]}")]
    several = [initial + groups[-1][0][0], "".join(word[0] for word in words), words[0][0] + words[1][0]]
    return [*forms, *((INITIALS, initials) for initials in several)]


def _of_family(groups: tuple[tuple[str, ...], ...], start: int, family: list[str]) -> Forms:
    forms: Forms = [(FAMILY, " ".join(family[place:])) for place in range(len(family))]
    if len(family) > 1:
        forms.append((FAMILY, "".join(family)))
        for group in groups[start:]:
            if len(group) > 1:
                forms += [
                    (FAMILY, "".join(group)),
                    *((PART, word) for word in group if word not in PARTICLES),
                ]
    for place in range(1, start):
        behind = (word for group in groups[place:] for word in group)
        until = [word for group in groups[: place + 1] for word in group]
        forms += [
            (PART, " ".join(groups[place])),
            (FAMILY, " ".join(behind)),
            (GIVEN, " ".join(until)),
            (GIVEN, "".join(until)),
        ]
    return forms


def _around_apostrophe(written: str, which: int) -> Forms:
    """O Brien, D Angelo: with a space where the apostrophe is."""
    words = [folded for word in written.replace("’", "'").split("'") if (folded := fold(word))]
    return [(which, " ".join(words)), (PART, words[-1])] if len(words) > 1 else []


def _as_written(written: str, which: int, *, alone: bool) -> Forms:
    if is_han(written):
        whole = [(FULL if alone else GIVEN, written)]
        return [*whole, (GIVEN, written[1:])] if alone and len(written) > 2 else whole
    spelled = spelled_out(written)
    return [] if spelled is None else [(which, spelled)]
