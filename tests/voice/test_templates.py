"""A template is fields and "if", nothing else; whatever is filled in stays words."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.voice.fields import FIELDS, request
from domain.voice.template_rules import LONGEST, LONGEST_DRAFT, BadTemplate, checked, filled
from domain.voice.templates import BUILT_IN, KINDS, TONES

NOTHING = dict.fromkeys(FIELDS, "")
WORDS = st.text(max_size=60)
EVERY = [text for tones in BUILT_IN.values() for text in tones.values()]
MEI = {**NOTHING, "first_name": "Mei", "name": "Mei Lin", "other_first": "Bob", "other_name": "Bob Stone"}
HOSTILE = [
    "{% for one in first_name %}x{% endfor %}",
    "{% macro m() %}{% endmacro %}",
    "{% set x = 1 %}",
    "{% include 'x' %}",
    "{% raw %}{{ x }}{% endraw %}{{ first_name.__class__ }}",
    "{{ first_name.upper() }}",
    "{{ first_name['__class__'] }}",
    "{{ first_name|upper }}",
    "{{ 'x' * 9 }}",
    "{{ 9 ** 9 }}",
    "{{ 9 + 9 }}",
    "{{ first_name ~ first_name }}",
    "{{ [1, 2] }}",
    "{{ {'a': 1} }}",
    "{{ range(9) }}",
    "{{ self }}",
    "{{ config }}",
    "{% if first_name is defined %}x{% endif %}",
    "{{ '%s'|format(first_name) }}",
    "{% with x = first_name %}{% endwith %}",
    "{% extends 'x' %}",
    "{% call m() %}{% endcall %}",
    "{{ lipsum }}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_more_than_fields_and_if_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(BadTemplate, match=r"In line 2 "):
        checked(f"Hi {{{{ first_name }}}},\n{text}", FIELDS)


@pytest.mark.parametrize(
    "text", ["{{ first_name", "{% if topic %}x", "{% endif %}", "{{ }}", "{% nonsense %}"]
)
def test_braces_that_do_not_fit_are_refused_with_their_line(text: str) -> None:
    with pytest.raises(BadTemplate, match=r"In line 1 the braces don't fit"):
        checked(text, FIELDS)


def test_an_unknown_field_is_named_with_the_one_that_was_meant() -> None:
    with pytest.raises(BadTemplate, match=r'I don\'t know "frist_name". Did you mean "first_name"\?'):
        checked("Hi {{ frist_name }}", FIELDS)


@pytest.mark.parametrize("text", ["", "  \n ", "x" * (LONGEST + 1)])
def test_an_empty_or_endless_one_is_refused(text: str) -> None:
    with pytest.raises(BadTemplate):
        checked(text, FIELDS)


@pytest.mark.parametrize("kind", KINDS)
def test_what_comes_along_keeps_the_rules_itself(kind: str) -> None:
    assert tuple(BUILT_IN[kind]) == TONES
    for text in BUILT_IN[kind].values():
        assert checked(text, FIELDS) == text.strip()


@settings(max_examples=60, deadline=None)
@given(
    st.fixed_dictionaries(dict.fromkeys(FIELDS, WORDS)),
    st.sampled_from(list(BUILT_IN)),
    st.sampled_from(TONES),
)
def test_whatever_is_filled_in_is_words_and_no_template(
    fields: Mapping[str, str], kind: str, tone: str
) -> None:
    said = filled(BUILT_IN[kind][tone], {**fields, "first_name": "{{ 7 * 7 }}{% for %}", "me": "<b>&amp;"})
    assert "49" not in said or any("49" in one for one in fields.values())
    assert len(said) <= LONGEST_DRAFT


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="{}%# abfirst_name'\"if end\n", max_size=80))
def test_any_text_is_taken_or_refused_with_a_sentence(text: str) -> None:
    refused = ""
    try:
        filled(checked(text, FIELDS), NOTHING)
    except BadTemplate as refusal:
        refused = refusal.sentence
    assert refused[-1:] in ("", ".")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tone", TONES)
def test_where_nothing_is_known_no_hole_is_left(kind: str, tone: str) -> None:
    said = filled(BUILT_IN[kind][tone], MEI)
    for hole in ("  ", " .", " ,", "()", ", ,", "{", " ?"):
        assert hole not in said.replace("\n", "¶"), said


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("ask Dana for a referral", "for a referral"),
        ("ask Dana Kim to review the deck", "to review the deck"),
        ("ask her whether Acme hires", "whether Acme hires"),
        ("a referral", "for a referral"),
        ("about pricing", "about pricing"),
        ("ask Dana", ""),
    ],
)
def test_a_request_reads_on_after_may_i_ask_you(said: str, asked: str) -> None:
    assert request(said, "Dana Kim") == asked
