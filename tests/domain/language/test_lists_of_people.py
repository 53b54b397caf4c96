"""People told together: pasted lists, and facts told of somebody beside something else."""

import pytest

from tests.domain.language.book import actions, intents, names

GIVEN = ("Anna", "Boris", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Irene", "Jonas")
FAMILY = ("Novak", "Okonkwo", "Petrov", "Quist", "Rossi", "Santos", "Tanaka", "Ulrich", "Vargas", "Weber")


def test_a_long_list_of_names_is_added_to_the_last_of_them() -> None:
    people = [f"{first} {last}" for last in FAMILY for first in GIVEN]
    (action,) = actions("\n".join(["here are my people:", *people]))
    assert (action.intent, names(action)) == ("add_contact", people)


def test_a_list_of_jobs_gives_each_their_own() -> None:
    found = actions("Zoe Hart, CTO at Acme\nKim Lee - designer at Figma\n- Dana Kim")
    told = {tuple(names(action)): action.fields["facts"] for action in found}
    assert told == {
        ("Zoe Hart",): {"role": "CTO", "company": "Acme"},
        ("Kim Lee",): {"role": "designer", "company": "Figma"},
        ("Dana Kim",): {},
    }


def test_under_a_heading_what_stands_beside_a_name_is_kept() -> None:
    found = actions("people:\nZoe Hart, Acme\nKim Lee, met at the fair\nOtto Falk, plays the tuba")
    told = {names(action)[0]: action.fields["facts"] for action in found}
    assert told["Zoe Hart"] == {"company": "Acme"}
    assert told["Kim Lee"] == {"how_met": "at the fair"}
    assert told["Otto Falk"] == {"note": "plays the tuba"}


@pytest.mark.parametrize(
    "text",
    [
        "Dana\nBob",
        "Dana Kim\nBob Stone",
        "Zoe Hart, Kim Lee",
        "Zoe, Kim, Priya",
        "Zoe Hart\nlovely weather today",
        "Zoe Hart, Kim Lee, Priya Nair?",
    ],
)
def test_names_that_might_mean_anything_add_nobody(text: str) -> None:
    assert "add_contact" not in intents(text)


def test_a_fact_told_in_passing_is_let_go_where_it_is_asked_who_is_meant() -> None:
    assert intents("Bob introduced me to Theo") == ["log", "update_contact"]
    assert intents("Bob introduced me to Pat") == ["log"]


def test_who_introduced_somebody_is_written_in_full_where_it_is_clear() -> None:
    assert actions("Dana was introduced by Theo")[0].fields["facts"]["introduced_by"] == "Theo Park"
    assert actions("Dana was introduced by Pat")[0].fields["facts"]["introduced_by"] == "Pat"
    assert actions("Dana was introduced by Zoe Hart")[0].fields["facts"]["introduced_by"] == "Zoe Hart"


def test_two_facts_in_one_breath_are_one_update() -> None:
    (both,) = actions("Dana moved to Berlin and loves sailing")
    assert both.fields["facts"] == {"place": "Berlin", "interests": ["sailing"]}
    (noted,) = actions("Theo is vegan and has two dogs")
    assert noted.fields["facts"] == {"note": "Theo is vegan; Theo has two dogs"}


def test_each_gets_their_own_strength() -> None:
    found = actions("rate Dana 4, Bob 2 and Theo 5")
    assert [(names(action), action.fields["strength"]) for action in found] == [
        (["Dana Kim"], 4),
        (["Bob Stone"], 2),
        (["Theo Park"], 5),
    ]


def test_lines_that_are_sentences_are_no_list_of_names() -> None:
    first, second = actions("Dana works at Acme\nBob lives in Berlin")
    assert (first.intent, first.fields["facts"]) == ("update_contact", {"company": "Acme"})
    assert (second.intent, second.fields["facts"]) == ("update_contact", {"place": "Berlin"})


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("show my network map and who's overdue?", ["map", "overdue"]),
        ("show my map and show my gaps", ["map", "gaps"]),
        ("I need three digital-health people by May and had coffee with Bob", ["gap", "log"]),
    ],
)
def test_two_wishes_joined_by_and_are_two(text: str, wanted: list[str]) -> None:
    assert intents(text) == wanted


def test_a_family_name_that_is_a_given_name_too_belongs_to_the_name_before_it() -> None:
    assert names(actions("had coffee with zoe lee and otto falkner about zeppelins")[0])[0] == "zoe lee"
