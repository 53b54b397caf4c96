"""The map in words and as what its picture shows, the quarter's map by itself, and the deep map."""

from datetime import datetime
from itertools import product
from typing import Any

import pytest

from domain.reply import Picture
from tests.talks.conftest import StartTalk
from tests.talks.talk import Talk

FIVE = ("Ana Ruiz", "Ben Carter", "Cleo Marsh", "Dora Lind", "Emil Novak")


IN_WORDS = {
    "colleague": "a colleague",
    "peer": "a peer",
    "mentor": "a mentor",
    "collaborator": "a potential collaborator",
}


def placed(chat: Talk, **quadrants: int) -> None:
    """So many people in each quadrant, and in none: Ana Ruiz, Ana Marsh, Ana Novak, Ben Ruiz and so on."""
    names = product(("Ana", "Ben", "Cleo", "Dora", "Emil"), ("Ruiz", "Marsh", "Novak"))
    for quadrant in (one for one, count in quadrants.items() for _ in range(count)):
        name = " ".join(next(names))
        chat.say(f"add {name}")
        if quadrant in IN_WORDS:
            chat.say(f"{name} is {IN_WORDS[quadrant]}")


def picture(chat: Talk) -> dict[str, Any]:
    """What the picture of the newest message shows."""
    shown = chat.shown(chat.last.id)
    assert isinstance(shown.file, Picture)
    assert shown.file.kind == "map"
    return dict(shown.file.data)


def test_the_map_says_the_share_of_each_quadrant_in_words_and_in_the_picture(chat: Talk) -> None:
    placed(chat, colleague=1, peer=4, mentor=2, collaborator=1)
    said = chat.say("show my network map")
    assert said.splitlines()[:5] == [
        "Your map: 8 connections.",
        "• Internal colleagues: 13 % (1)",
        "• Industry peers: 50 % (4)",
        "• Mentors and advisors: 25 % (2)",
        "• Potential collaborators: 13 % (1)",
    ]
    assert "⚠" not in said
    assert picture(chat)["shares"] == {"colleague": 0.13, "peer": 0.5, "mentor": 0.25, "collaborator": 0.13}


def test_the_map_warns_of_a_quadrant_with_sixty_percent_and_of_an_empty_one(chat: Talk) -> None:
    placed(chat, colleague=3, peer=2)
    said = chat.say("/map")
    assert "⚠ Internal colleagues hold 60 % or more" in said
    assert "⚠ Empty: mentors and advisors, potential collaborators." in said
    assert "• Mentors and advisors: nobody yet" in said


def test_of_a_few_placed_no_leaning_is_told_but_that_more_would_tell(chat: Talk) -> None:
    placed(chat, colleague=1, nobody=5)
    said = chat.say("/map")
    assert "⚠" not in said
    assert "Only 1 placed so far: place a few more and I can say where you lean." in said


def test_less_than_sixty_percent_is_no_warning(chat: Talk) -> None:
    placed(chat, colleague=4, peer=1, mentor=1, collaborator=1)
    assert "⚠" not in chat.say("/map")


def test_people_not_placed_are_named_and_count_in_no_share(chat: Talk) -> None:
    placed(chat, peer=1, nobody=5)
    said = chat.say("/map")
    assert "Your map: 6 connections, 1 of them placed." in said
    assert "• Industry peers: 100 % (1)" in said
    assert "Not placed yet: Ana Marsh, Ana Novak, Ben Marsh and 2 more." in said
    assert "Place them" in chat.buttons()
    assert sum(one["quadrant"] is None for one in picture(chat)["people"]) == 5


def test_the_picture_comes_with_an_answer_to_two_questions_too(chat: Talk) -> None:
    placed(chat, peer=1)
    said = chat.say("Who's overdue? And show my map.")
    assert "Nobody is overdue" in said
    assert "Your map: 1 connection." in said
    assert len(picture(chat)["people"]) == 1


def test_an_empty_map_says_how_to_begin(chat: Talk) -> None:
    assert "Your map is empty so far" in chat.say("/map")
    assert "Your map is empty so far" in chat.say("deep map")
    assert chat.shown(chat.last.id).file is None


def test_archived_people_are_not_on_the_map(chat: Talk) -> None:
    placed(chat, peer=2)
    chat.say("archive Ana Ruiz")
    assert "1 connection." in chat.say("/map")
    assert [one["name"] for one in picture(chat)["people"]] == ["Ana Marsh"]


def test_the_picture_shows_who_was_introduced_and_who_was_met_together(chat: Talk) -> None:
    chat.say("lunch with Ana Ruiz, Ben Carter and Cleo Marsh")
    chat.say("introduced Ana to Ben")
    chat.say("make Ana tier 1")
    chat.say("/map")
    shown = picture(chat)
    ids = {one["name"].split()[0]: one["id"] for one in shown["people"]}
    links = {(frozenset(link[:2]), link[2]) for link in shown["links"]}
    assert links == {
        (frozenset((ids["Ana"], ids["Ben"])), "introduction"),
        (frozenset((ids["Ana"], ids["Cleo"])), "met"),
        (frozenset((ids["Ben"], ids["Cleo"])), "met"),
    }
    assert (shown["left_out"], shown["title"]) == (0, "Your network, January 2026")
    ana = shown["people"][0]  # 2 of 3 touches expected, nothing known, only given: (3 + 1 + 2) / 3
    assert (ana["name"], ana["tier"], ana["strength"], ana["quadrant"]) == ("Ana Ruiz", 1, 2, None)


def test_the_words_below_the_picture_stay_short_whatever_the_names(chat: Talk) -> None:
    long = "Wolfeschlegelsteinhausenbergerdorff " * 8
    for first in ("Ana", "Ben", "Cleo", "Dora"):
        chat.say(f"/add {first} {long}")
    for number in range(8):
        chat.say(f"/goals {'learn a very long thing indeed ' * 6}{number}")
    said = chat.say("/map")
    assert len(said) <= 1000
    assert said.endswith("Does your network serve them?")


def test_the_quarters_map_comes_on_the_first_monday_of_its_second_month(chat: Talk) -> None:
    placed(chat, peer=5)
    heard = chat.until(datetime(2027, 1, 1))
    maps = [(f"{one.at:%Y-%m-%d %H:%M}", one.text.split(":")[0]) for one in heard if one.prompt == "map"]
    assert maps == [
        ("2026-02-02 10:00", "Your map"),
        ("2026-05-04 10:00", "Your map"),
        ("2026-08-03 10:00", "Your map"),
        ("2026-11-02 10:00", "Your map"),
    ]


def test_with_four_people_the_quarters_map_stays_silent(chat: Talk) -> None:
    placed(chat, peer=4)
    assert [one for one in chat.until(datetime(2026, 2, 3)) if one.prompt == "map"] == []


def test_in_february_and_august_the_deep_map_comes_with_it(chat: Talk) -> None:
    chat.say(f"lunch with {', '.join(FIVE[:-1])} and {FIVE[-1]}")
    heard = [one for one in chat.until(datetime(2026, 12, 1)) if one.prompt == "map"]
    deep = [f"{one.at:%m}" for one in heard if one.text.startswith("Deep map")]
    assert deep == ["02", "08"]
    assert len(heard) == 6


def test_the_quarters_map_comes_once_though_the_assistant_starts_anew(start_talk: StartTalk) -> None:
    first = start_talk(now=datetime(2026, 2, 2, 8))
    placed(first, peer=5)
    assert [one.prompt for one in first.until(datetime(2026, 2, 2, 11))] == ["minutes", "map"]
    again = start_talk(now=datetime(2026, 2, 2, 11, 30))
    assert again.until(datetime(2026, 2, 3, 7)) == []


def two_worlds(chat: Talk) -> None:
    """Five at Acme; Bob alone ties them to three who were met at a concert; Zoe stands alone."""
    for name in FIVE:
        chat.say(f"add {name}")
        chat.say(f"{name} works at Acme")
    chat.say("lunch with Ana Ruiz and Bob Stone")
    chat.say("dinner with Bob Stone, Ida Holm, Jon Berg and Kai Ross")
    chat.say("add Zoe Quinn")


def test_the_deep_map_names_groups_bridges_and_who_stands_alone(chat: Talk) -> None:
    two_worlds(chat)
    said = chat.say("show me the deep map")
    assert "Deep map of 10 connections." in said
    assert "2 groups of people who belong together:" in said
    assert "• Acme (5): " in said
    assert "Single bridges" in said
    assert "• Bob Stone: Ida Holm, Jon Berg and Kai Ross (3)" in said
    assert "Zoe Quinn stands alone" in said
    assert "Dora" not in said.split("Single bridges")[1]


def test_somebody_brought_together_across_is_no_longer_alone_in_holding(chat: Talk) -> None:
    two_worlds(chat)
    chat.say("introduced Ben Carter to Ida Holm")
    chat.say("/map")
    assert "Single bridges" not in chat.tap("Deep map")


def test_the_deep_map_says_where_the_touches_went(chat: Talk) -> None:
    for name in FIVE[:3]:
        chat.say(f"add {name}")
        chat.say(f"{name} works at Acme")
    chat.say("coffee with Ana Ruiz on 2 June 2025")
    for _ in range(3):
        chat.say("coffee with Ana Ruiz")
    chat.say("call with Bob Stone")
    chat.say("/map")
    said = chat.tap("Deep map")
    assert "• your largest group, Acme: 75 % (80 %)" in said
    assert "• one company, Acme: 75 % (80 %)" in said
    assert "⚠ A comfortable circle" in said
    assert "industry" not in said


def test_the_deep_map_looks_at_the_own_industry_once_it_is_known(chat: Talk) -> None:
    chat.say("add Ana Ruiz")
    chat.say("Ana Ruiz is in the fintech industry")
    chat.say("coffee with Ana Ruiz")
    chat.say("coffee with Bob Stone")
    chat.say("/diversity")
    chat.say("fintech")
    chat.tap("Skip")
    chat.say("/map")
    assert "• your own industry, fintech: 50 % (50 %)" in chat.tap("Deep map")


def test_the_deep_map_lists_what_is_missing(chat: Talk) -> None:
    placed(chat, peer=3)
    chat.say("I need three digital-health people by May")
    chat.say("/map")
    said = chat.tap("Deep map")
    assert "• nobody among mentors and advisors" in said
    assert "• digital-health people (knowledge): 0 of 3, until Friday 1 May" in said


@pytest.mark.parametrize("button", ["Gaps", "How diverse?", "Gave and got", "Deep map"])
def test_the_map_leads_on(chat: Talk, button: str) -> None:
    placed(chat, peer=1)
    chat.say("/map")
    assert len(chat.tap(button)) > 20
    assert "went wrong" not in chat.last.text


def test_placing_leads_to_the_question_where_somebody_stands(chat: Talk) -> None:
    placed(chat, nobody=1)
    assert "⚠" not in chat.say("/map")
    assert "Ana Ruiz" in chat.tap("Place them")


def test_the_map_is_answered_while_a_question_is_open(chat: Talk) -> None:
    placed(chat, peer=1)
    chat.say("my network lacks investors")
    said = chat.say("/map")
    assert "Your map: 1 connection." in said
    assert "How many people" in said
