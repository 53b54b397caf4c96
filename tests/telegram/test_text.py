"""Any text arrives, in parts that Telegram takes, with nothing lost."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.text import BLANK, keyboard, shortened, split, units
from domain.reply import Button


def test_a_short_text_is_left_as_it_is() -> None:
    assert split("had coffee\nwith <b>Bob</b> & Co") == ["had coffee\nwith <b>Bob</b> & Co"]


def test_a_long_text_is_cut_at_a_line() -> None:
    lines = [f"{number}: {'x' * 90}" for number in range(200)]
    parts = split("\n".join(lines))
    assert len(parts) > 1
    assert "\n".join(parts).split("\n") == lines


def test_a_line_too_long_is_cut_at_a_blank_and_a_word_too_long_anywhere() -> None:
    assert " ".join(split("word " * 2000)) == ("word " * 2000).strip()
    assert "".join(split("x" * 9000)) == "x" * 9000


@given(st.text(max_size=300), st.integers(min_value=4, max_value=40))
def test_every_part_fits_and_no_word_is_lost(text: str, longest: int) -> None:
    parts = split(text, longest)
    assert parts
    assert all(0 < units(part) <= longest and part.strip() for part in parts)
    assert "".join("".join(parts).split()).replace(BLANK, "") == "".join(text.split()).replace(BLANK, "")


@given(st.text(alphabet=st.characters(), max_size=50))
def test_a_length_is_counted_as_telegram_counts_it(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_half_a_character_is_replaced() -> None:
    assert split("a\ud83d b") == ["a� b"]


def test_a_text_of_blanks_is_still_a_message() -> None:
    assert split(" \n ") == [BLANK]


def test_a_toast_is_shortened() -> None:
    assert shortened("fine") == "fine"
    assert units(shortened("😀" * 300)) <= 200


def test_ten_thousand_characters_cost_little() -> None:
    begun = time.process_time()
    split("😀" * 10_000)
    split("x\n" * 5_000)
    assert time.process_time() - begun < 2  # no blow-up; speed is for the benchmarks


@pytest.mark.parametrize(("count", "widths"), [(3, [3]), (8, [8]), (11, [8, 3])])
def test_a_row_too_wide_goes_on_below(count: int, widths: list[int]) -> None:
    shown = keyboard((tuple(Button(str(n), f"pick:{n}") for n in range(count)),))
    assert shown is not None
    assert [len(row) for row in shown.inline_keyboard] == widths


def test_no_buttons_are_no_keyboard() -> None:
    assert keyboard(()) is None


def test_a_button_that_copies_puts_its_words_into_the_clipboard() -> None:
    shown = keyboard(((Button("Copy", "copied:", copy="Hi Dana"),),))
    assert shown is not None
    [[button]] = shown.inline_keyboard
    assert button.copy_text is not None
    assert (button.copy_text.text, button.callback_data) == ("Hi Dana", None)


def test_words_too_long_for_the_clipboard_are_pressed_like_any_other_button() -> None:
    shown = keyboard(((Button("Copy", "copied:", copy="😀" * 200),),))
    assert shown is not None
    assert shown.inline_keyboard[0][0].callback_data == "copied:"
