"""A phrase that is known to be a name: who it means, and by what evidence."""

import pytest

from domain.language.model import KnownName
from domain.language.names import Match, NameIndex

PEOPLE = (
    KnownName(1, "Dana Kim", ("Dee",), "Initech"),
    KnownName(2, "Bob Stone"),
    KnownName(3, "Elizabeth Kim"),
    KnownName(4, "Anna van der Berg"),
    KnownName(5, "Conor O'Brien"),
    KnownName(6, "Omar Al-Rashid"),
    KnownName(7, "María José Carreño Quiñones"),
    KnownName(8, "Alex Chen"),
    KnownName(9, "Alexandra Roy"),
    KnownName(10, "Sam Lee"),
    KnownName(11, "王芳"),
    KnownName(12, "Иван Петров"),
    KnownName(13, "Jean-Luc Picard"),
    KnownName(14, "Bill Ford"),
    KnownName(15, "Pat Doyle"),
    KnownName(16, "Pat Singh"),
    KnownName(17, "Anders Østergaard"),
    KnownName(18, "Victor de la Cruz"),
    KnownName(19, "Lim Hui Min"),
    KnownName(20, "Katherine (Kit) Moore"),
    KnownName(21, "Gupta, Anil"),
    KnownName(22, "Dr. Jürgen Müller, PhD"),
    KnownName(23, "김민준"),
    KnownName(24, "Grace Lim"),
    KnownName(25, "Michael Osgood"),
    KnownName(26, "Robert Castellano", ("Bobby C",)),
    KnownName(27, "João Pedro Nogueira"),
)
INDEX = NameIndex.build(PEOPLE)


@pytest.mark.parametrize(
    ("phrase", "keys", "how"),
    [
        ("Dana Kim", (1,), "full"),
        ("dana kim", (1,), "full"),
        ("Kim Dana", (1,), "full"),
        ("DANA", (1,), "first"),
        ("danakim", (1,), "full"),
        ("Dana's", (1,), "first"),
        ("Dana’s", (1,), "first"),
        ("Dnaa", (1,), "typo"),
        ("Dnaa Kim", (1,), "typo"),
        ("Dana Kin", (1,), "typo"),
        ("Dana K", (1,), "initials"),
        ("D. Kim", (1,), "initials"),
        ("DK", (1,), "initials"),
        ("Dana Marie Kim", (1,), "full"),
        ("Dee", (1,), "alias"),
        ("Dina", (), "none"),
        ("Diana Kim", (), "none"),
        ("Kim", (1, 3, 23), "last"),
        ("Ms. Kim", (1, 3, 23), "last"),
        ("Liz", (3,), "nickname"),
        ("Liz K", (3,), "nickname"),
        ("Lisbeth", (3,), "nickname"),
        ("van der Berg", (4,), "last"),
        ("Berg", (4,), "last"),
        ("Anna Berg", (4,), "full"),
        ("vanderberg", (4,), "last"),
        ("O’Brien", (5,), "last"),
        ("obrien", (5,), "last"),
        ("O Brien", (5,), "last"),
        ("Al-Rashid", (6,), "last"),
        ("al rashid", (6,), "last"),
        ("Omar Alrashid", (6,), "full"),
        ("Maria", (7,), "first"),
        ("Maria Jose", (7,), "full"),
        ("maria carreno", (7,), "full"),
        ("Quinones", (7,), "last"),
        ("Carreño Quiñones", (7,), "last"),
        ("Alex", (8,), "first"),
        ("Sasha", (9,), "nickname"),
        ("Sam Lea", (10,), "sound"),
        ("Sam Porter", (), "none"),
        ("王芳", (11,), "full"),
        ("Wang Fang", (11,), "full"),
        ("Fang Wang", (11,), "full"),
        ("Ivan Petrov", (12,), "full"),
        ("Ваня", (12,), "nickname"),
        ("Jean-Luc", (13,), "full"),
        ("Jean Luc Picard", (13,), "full"),
        ("Jean", (13,), "first"),
        ("William", (14,), "nickname"),
        ("Pat", (15, 16), "first"),
        ("Pat S.", (16,), "initials"),
        ("Pat Si", (16,), "prefix"),
        ("Ostergaard", (17,), "last"),
        ("Oestergaard", (17,), "last"),
        ("Cruz", (18,), "last"),
        ("victor cruz", (18,), "full"),
        ("Lim", (19, 24), "last"),
        ("Hui Min", (19,), "full"),
        ("Hui Min Lim", (19,), "full"),
        ("Kit", (20,), "alias"),
        ("Kathryn Moore", (20,), "nickname"),
        ("Anil", (21,), "first"),
        ("Anil Gupta", (21,), "full"),
        ("Jurgen", (22,), "first"),
        ("Mueller", (22,), "last"),
        ("Kim Minjun", (23,), "full"),
        ("Micheal Osgod", (25,), "sound"),
        ("Bobby C", (26,), "alias"),
        ("Bobby Castellano", (26,), "nickname"),
        ("JP Nogueira", (27,), "initials"),
        ("JP", (13, 27), "initials"),
        ("", (), "none"),
        ("!!!", (), "none"),
    ],
)
def test_a_phrase_means_these_people(phrase: str, keys: tuple[int, ...], how: str) -> None:
    found = INDEX.look_up(phrase)
    assert (tuple(sorted(found.keys)), found.how if keys else "none") == (keys, how)


def test_two_equally_likely_people_are_both_named() -> None:
    index = NameIndex.build([KnownName(1, "Maria Lopez"), KnownName(2, "Maria Garcia")])
    assert index.look_up("Maria") == Match((1, 2), "first")


def test_a_given_name_comes_before_a_family_name() -> None:
    index = NameIndex.build([KnownName(1, "Dana Grant"), KnownName(2, "Grant Wood")])
    assert index.look_up("Grant").keys == (2,)
    assert index.look_up("Mr. Grant").keys == (1,)


def test_who_is_called_so_comes_before_who_is_called_so_for_short() -> None:
    index = NameIndex.build([KnownName(1, "Elizabeth Roy"), KnownName(2, "Liz Park")])
    assert index.look_up("Liz").keys == (2,)
    assert set(index.look_up("Lizzie").keys) == {1, 2}


def test_spelling_variants_of_a_name_are_one_name() -> None:
    index = NameIndex.build(
        [KnownName(1, "Mohammed Ali"), KnownName(2, "Sara Novak"), KnownName(3, "Erik Berg")]
    )
    assert [index.look_up(said).keys for said in ("Muhammad", "Sarah", "Eric")] == [(1,), (2,), (3,)]


def test_forms_of_the_other_gender_are_other_names() -> None:
    index = NameIndex.build(
        [KnownName(1, "Mario Rossi"), KnownName(2, "Simon Weiss"), KnownName(3, "Daniel Cohen")]
    )
    assert [index.look_up(said).keys for said in ("Maria", "Simone", "Danielle")] == [(), (), ()]
