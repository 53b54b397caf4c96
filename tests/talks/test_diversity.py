"""Diversity: shares, coverage, monocultures, one's own field, bridges, where to meet people, targets."""

import pytest

from tests.talks.talk import Talk

NAMES = ("Ana Ruiz", "Ben Carter", "Cleo Marsh", "Dora Lind", "Emil Novak", "Finn Ott")


def working_in(chat: Talk, *industries: str) -> None:
    """One person in each, by the names above."""
    for name, industry in zip(NAMES, industries, strict=False):
        chat.say(f"add {name}")
        if industry:
            chat.say(f"{name} is in the {industry} industry")


def field(chat: Talk, industry: str | None = None, function: str | None = None) -> None:
    """Answer the questions that come once."""
    for answer in (industry, function):
        if answer is None:
            chat.tap("Skip")
        else:
            chat.say(answer)


def test_shares_and_coverage_are_said_in_the_users_words(chat: Talk) -> None:
    working_in(chat, "Fintech", "fintech", "fintech", "law", "")
    said = chat.say("how diverse is my network?")
    assert "How diverse – 5 connections:" in said
    assert "• Industry (4 of 5 known): fintech 75 %, law 25 %" in said
    assert "• Kind of work: not noted of anybody yet" in said
    assert "• Seniority" in said
    assert "Background" not in said.replace("Note background", "")


@pytest.mark.parametrize(
    ("industries", "warned"),
    [(("law", "law", "law", "art", "art"), True), (("law", "law", "law", "art", "art", "music"), False)],
)
def test_sixty_percent_of_one_value_is_called_a_monoculture(
    chat: Talk, industries: tuple[str, ...], warned: bool
) -> None:
    working_in(chat, *industries)
    assert ("⚠ A monoculture, 60 % or more, in industry (law)" in chat.say("/diversity")) is warned


@pytest.mark.parametrize(("known", "few"), [(1, True), (4, True), (5, False)])
def test_of_a_few_known_no_monoculture_is_told_but_that_they_are_few(
    chat: Talk, known: int, few: bool
) -> None:
    working_in(chat, *["fintech"] * known, "", "", "")
    said = chat.say("/diversity")
    assert ("⚠" in said) is not few
    assert ("Known of fewer than 5 people: industry." in said) is few


def test_a_city_with_its_country_is_the_same_city(chat: Talk) -> None:
    chat.say("add Ana Ruiz")
    chat.say("Ana Ruiz lives in Berlin")
    chat.say("add Ben Carter")
    chat.say("Ben Carter lives in Berlin, Germany")
    assert "• Place (2 of 2 known): Berlin 100 %" in chat.say("/diversity")


def test_the_own_field_is_asked_once_and_tells_what_is_outside(chat: Talk) -> None:
    working_in(chat, "fintech", "fintech", "law", "art")
    assert "Which industry are you in yourself?" in chat.say("/diversity")
    field(chat, "Fintech", "sales")
    said = chat.say("/diversity")
    assert "Which industry" not in said
    assert "Outside your own field (fintech and sales): 50 % of 4 known." in said


def test_skipping_the_own_field_is_respected(chat: Talk) -> None:
    working_in(chat, "fintech")
    chat.say("/diversity")
    field(chat)
    said = chat.say("/diversity")
    assert "Which industry" not in said
    assert "Outside" not in said
    chat.tap("My own field")
    field(chat, "fintech")
    assert "Outside your own field (fintech): 0 % of 1 known." in chat.say("/diversity")


def test_the_own_field_is_told_in_words(chat: Talk) -> None:
    working_in(chat, "fintech", "law")
    assert "✓ Your own field: fintech." in chat.say("I work in fintech")
    assert "✓ Your own field: fintech · engineer." in chat.say("I'm an engineer")
    said = chat.say("/diversity")
    assert "Which industry" not in said
    assert "Outside your own field (fintech and engineer): 50 % of 2 known." in said


def test_an_open_question_is_not_pushed_aside_by_that_of_the_own_field(chat: Talk) -> None:
    working_in(chat, "fintech")
    chat.say("my network lacks investors")
    said = chat.say("how diverse is my network?")
    assert "Which industry" not in said
    assert "How many people" in said
    assert "0 of 3" in chat.tap("3")


def test_background_is_looked_at_only_if_the_user_chooses(chat: Talk) -> None:
    working_in(chat, "fintech")
    chat.say("/diversity")
    field(chat)
    chat.say("/diversity")
    said = chat.tap("Note background, too")
    assert "• Background: not noted of anybody yet" in said
    assert "• Perspective" in said
    assert "Note background, too" not in chat.buttons()


def test_bridges_and_places_to_meet_people_are_named(chat: Talk) -> None:
    working_in(chat, "fintech", "fintech", "fintech", "fintech", "health")
    chat.say("lunch with Ana Ruiz and Emil Novak")
    chat.say("tag Ben Carter health")
    said = chat.say("/diversity")
    line = next(line for line in said.splitlines() if line.startswith("• health:"))
    assert "a conference or a round table on health" in line
    assert "an introduction by Emil Novak and Ana Ruiz (who knows Emil Novak)" in line


def test_a_target_shows_its_progress_and_the_ways_to_it(chat: Talk) -> None:
    working_in(chat, "fintech", "digital health", "law")
    chat.say("I'd like 20 people from tech, health and education in 6 months")
    said = chat.say("/diversity")
    assert "Target – people from tech, health and education (industry): 1 of 20, until Sunday 5 July." in said
    assert "• education: a conference or a round table on education" in said
    assert "an introduction by Ben Carter" in said


def test_a_target_is_set_by_buttons_and_undone(chat: Talk) -> None:
    working_in(chat, "fintech")
    chat.say("Ana Ruiz lives in Lisbon")
    chat.say("/diversity")
    field(chat)
    chat.say("/diversity")
    chat.tap("Set a target")
    chat.tap("Place")
    chat.say("Lisbon, Paris and Tokyo")
    chat.tap("5")
    said = chat.say("in a year")
    assert "✓ A gap: people in Lisbon, Paris and Tokyo (place): 1 of 5, until Tuesday 5 January 2027" in said
    chat.tap("Undo")
    assert "No open gaps" in chat.say("/gaps")


def test_a_target_without_values_is_none(chat: Talk) -> None:
    working_in(chat, "fintech")
    chat.say("/diversity")
    field(chat)
    chat.say("/diversity")
    chat.tap("Set a target")
    chat.tap("Industry")
    assert "no target for now" in chat.tap("Skip")


def test_nobody_known_is_said_kindly(chat: Talk) -> None:
    assert "Nobody here yet" in chat.say("/diversity")


def test_archived_people_do_not_count(chat: Talk) -> None:
    working_in(chat, "fintech", "law")
    chat.say("archive Ben Carter")
    assert "(1 of 1 known): fintech 100 %" in chat.say("/diversity")
