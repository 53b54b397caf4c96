"""How names are spelled, sound, slip and shorten."""

import pytest

from domain.folding import fold, parts, spelled_out
from domain.language.names.edits import likely_slip, one_slip
from domain.language.names.ordinary import is_common, is_given, is_misspelt, is_word
from domain.language.names.parsing import parse
from domain.language.names.shortforms import kin
from domain.language.names.sound import sound


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Łukasz", "lukasz"),
        ("Þór", "thor"),
        ("Đặng", "dang"),
        ("José", "jose"),
        ("Jose\u0301", "jose"),
        ("O’Brien", "obrien"),
        ("Иван", "ivan"),
        ("Γιώργος", "giorgos"),
        ("DANA", "dana"),
        ("123", ""),
        ("", ""),
    ],
)
def test_every_script_folds_to_plain_letters(written: str, plain: str) -> None:
    assert fold(written) == plain


def test_a_name_written_without_a_space_has_two_parts() -> None:
    assert (parts("王芳"), parts("김민준"), parts("Dana")) == (("wang", "fang"), ("kim", "minjun"), ("dana",))


def test_umlauts_are_spelled_out_by_those_who_lack_them() -> None:
    assert (spelled_out("Jürgen"), spelled_out("Sørensen"), spelled_out("Dana")) == (
        "juergen",
        "soerensen",
        None,
    )


ALIKE = """
jon/john sara/sarah eric/erik marc/mark sofia/sophia stephen/steven katherine/kathryn
catherine/katherine geoff/jeff philip/filip megan/meghan brian/bryan ann/anne carl/karl claire/clare
mohammed/muhammad yusuf/youssef hussein/husain aleksandr/alexander sergey/sergei dmitry/dmitri
tomas/thomas nicolas/nicholas hana/hannah zach/zack priya/preeya christina/kristina jeffrey/geoffrey
caitlin/kaitlyn isabel/isobel chloe/khloe smith/smyth kowalsky/kowalski
"""


@pytest.mark.parametrize("pair", ALIKE.split())
def test_spellings_of_one_name_sound_alike(pair: str) -> None:
    one, other = pair.split("/")
    assert sound(one) == sound(other)


UNLIKE = """
dana/dina dana/dean dana/dan maria/mario maria/mary eva/ava tina/dina carla/carlo paul/paula
julia/julio tim/tom leo/lea kim/kimi sam/sami ben/ban bella/bill nina/nino gina/jenna hanna/anna
"""


@pytest.mark.parametrize("pair", UNLIKE.split())
def test_different_names_sound_different(pair: str) -> None:
    one, other = pair.split("/")
    assert sound(one) != sound(other)


@pytest.mark.parametrize("said", ["dnaa", "daan", "dan", "danna", "dama", "adna"])
def test_one_slip_is_a_letter_more_less_other_or_swapped(said: str) -> None:
    assert one_slip(said, "dana")


@pytest.mark.parametrize("said", ["dana", "dn", "danana", "naad", "", "bana k"])
def test_none_or_several_slips_are_not_one(said: str) -> None:
    assert not one_slip(said, "dana")


def test_short_words_leave_less_room_for_slips() -> None:
    assert likely_slip("bbo", "bob")
    assert not likely_slip("rob", "bob")
    assert not likely_slip("sana", "dana")


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("liz", "elizabeth"),
        ("bill", "william"),
        ("peggy", "margaret"),
        ("sascha", "alexander"),
        ("pepe", "jose"),
        ("paco", "francisco"),
        ("kasia", "katarzyna"),
        ("gosia", "malgorzata"),
        ("sasha", "aleksandr"),
        ("nacho", "ignacio"),
        ("beppe", "giuseppe"),
        ("hannes", "johannes"),
        ("volodya", "vladimir"),
        ("dasha", "darya"),
        ("femi", "oluwafemi"),
    ],
)
def test_short_forms_lead_to_full_names_and_back(short: str, full: str) -> None:
    assert full in kin(short)
    assert short in kin(full)


def test_pairs_that_are_two_people_are_no_kin() -> None:
    assert "erin" not in kin("aaron")
    assert kin("zorblatt") == frozenset()


def test_inflected_words_are_words_and_names_are_not() -> None:
    assert all(
        is_word(word)
        for word in (
            "dance",
            "dances",
            "danced",
            "dancing",
            "owned",
            "happier",
            "companies",
            "stopped",
            "quickly",
        )
    )
    assert not any(is_word(word) for word in ("dana", "priya", "owen", "theo", "kwame"))
    assert is_common("meeting")
    assert not is_common("zither")


def test_real_names_are_told_from_slips() -> None:
    assert all(is_given(name) for name in ("diana", "dina", "priyanka", "aisha", "wojciech"))
    assert not any(is_given(name) for name in ("dnaa", "teho", "priyah", "office"))


def test_slips_on_everyday_words_are_these_words() -> None:
    assert all(is_misspelt(word) for word in ("coffe", "yesteday", "lucnh", "tomorow"))
    assert not is_misspelt("dana")


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Dana Kim", "dana", "kim"),
        ("Kim, Dana", "dana", "kim"),
        ("Dr. Dana Kim, PhD", "dana", "kim"),
        ("Dana Kim B.Sc.", "dana", "kim"),
        ("Anna van der Berg", "anna", "van der berg"),
        ("Berg, Anna van der", "anna", "van der berg"),
        ("Anna Berg, van", "anna", "van berg"),
        ("Jean-Luc Picard", "jean luc", "picard"),
        ("Lim Hui Min", "hui min", "lim"),
        ("Nguyen Van An", "van an", "nguyen"),
        ("Wang Fang", "fang", "wang"),
        ("Kim Basinger", "kim", "basinger"),
        ("Robert “Bob” Stone", "robert", "stone"),
        ("Victor de la Cruz 🎉", "victor", "de la cruz"),
        ("Madonna", "madonna", ""),
    ],
)
def test_a_full_name_is_taken_apart(name: str, given: str, family: str) -> None:
    parsed = parse(name)
    assert " ".join(word for group in parsed.groups[: parsed.given] for word in group) == given
    assert " ".join(word for group in parsed.groups[parsed.family :] for word in group) == family


def test_what_brackets_and_quotes_hold_is_a_nickname() -> None:
    assert parse("Katherine (Kit) Moore").nicknames == ("Kit",)
    assert parse('Robert "Bob" Stone').nicknames == ("Bob",)
