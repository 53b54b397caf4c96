"""Gaps: kept in the user's words, filled person by person, closed with a cheer; and the goals behind them."""

from datetime import datetime

import pytest

from tests.talks.conftest import StartTalk
from tests.talks.talk import Talk

HEALTH = "I need three digital-health people by May"


def test_a_gap_told_in_full_is_kept_with_how_far_it_is(chat: Talk) -> None:
    assert "✓ A gap: digital-health people (knowledge): 0 of 3, until Friday 1 May" in chat.say(HEALTH)
    assert chat.buttons() == ["Undo", "Who fills it?", "Change", "Close", "Drop"]
    assert "digital-health people (knowledge): 0 of 3, until Friday 1 May" in chat.say("/gaps")
    assert "digital-health people" in chat.say("show my gaps")


def test_a_wish_for_more_is_kept_without_the_more(chat: Talk) -> None:
    assert "✓ A gap: people in Berlin (knowledge): 0 of 1" in chat.say("I want to know more people in Berlin")


def test_an_undone_gap_is_gone(chat: Talk) -> None:
    chat.say(HEALTH)
    assert "Undone: the gap “digital-health people”" in chat.tap("Undo")
    assert "No open gaps" in chat.say("/gaps")
    chat.say(HEALTH)
    chat.say("undo")
    assert "No open gaps" in chat.say("/gaps")


def test_what_is_missing_of_a_gap_is_asked_one_by_one(chat: Talk) -> None:
    said = chat.say("my network lacks investors")
    assert "investors (opportunity): 0 of 1" in said
    assert "How many people" in said
    assert chat.buttons()[0] == "Undo"
    assert "By when?" in chat.say("about two people")
    assert "✓ investors (opportunity): 0 of 2, until Sunday 5 July" in chat.say("six months")


def test_what_is_missing_can_be_skipped_and_undone_with_the_gap(chat: Talk) -> None:
    chat.say("my network lacks investors")
    chat.tap("3")
    assert "investors (opportunity): 0 of 3." in chat.tap("Skip")
    chat.tap("Undo")
    assert "No open gaps" in chat.say("/gaps")


def test_a_gap_undone_while_it_is_asked_about_is_asked_about_no_more(chat: Talk) -> None:
    chat.say("my network lacks investors")
    chat.tap("Undo")
    assert "✓ A goal: find a co-founder" in chat.say("my goal is to find a co-founder")
    said = chat.say("/gaps")
    assert "No open gaps" in said
    assert "How many" not in said


def test_a_gap_dropped_while_it_is_asked_who_fills_it_is_asked_about_no_more(chat: Talk) -> None:
    furnished(chat)
    gap = chat.last.id
    chat.tap("Who fills it?")
    chat.tap("Drop", gap)
    assert "Dana Kim" in chat.say("Dana")
    assert "Who fills" not in chat.last.text
    assert "had its day" in chat.tap("Dana Kim", gap + 1)


def test_a_second_gap_told_amid_the_questions_of_the_first_is_kept_too(chat: Talk) -> None:
    chat.say("my network lacks investors")
    assert "✓ A gap: digital-health people" in chat.say(HEALTH)
    said = chat.say("/gaps")
    assert "2 open gaps" in said


@pytest.mark.parametrize("words", ["I need three people by May", "I want to meet more people by June"])
def test_a_gap_without_what_people_is_asked_back(chat: Talk, words: str) -> None:
    assert "Which people?" in chat.say(words)
    assert "No open gaps" in chat.say("/gaps")


def test_gaps_are_filled_closed_and_dropped_in_words(chat: Talk) -> None:
    furnished(chat)
    chat.say("I need two investors by June")
    assert "✓ Dana Kim counts" in chat.say("Dana fills the digital health gap")
    assert "I don't know Zoe yet" in chat.say("Zoe fills the digital health gap")
    assert "✓ Closed: digital-health people with 1 of 3." in chat.say("close the digital health gap")
    assert "no open gap like that" in chat.say("close the digital health gap")
    assert "✗ Dropped: investors" in chat.say("drop the investors gap")
    chat.say("undo")
    assert "investors (opportunity): 0 of 2" in chat.say("/gaps")


def test_a_gap_that_could_be_several_is_asked_about(chat: Talk) -> None:
    chat.say(HEALTH)
    chat.say("I need two health investors by June")
    assert "Which gap do you mean?" in chat.say("close the health gap")
    assert "health investors" in chat.buttons()
    assert "2 open gaps" in chat.say("/gaps")


@pytest.mark.parametrize("answer", ["a lot", "0", "5000", "in May"])
def test_what_is_no_number_of_people_is_asked_again(chat: Talk, answer: str) -> None:
    chat.say("my network lacks investors")
    assert "How many people would do?" in chat.say(answer)
    assert "0 of 4" in chat.say("four")


@pytest.mark.parametrize("answer", ["soon", "yesterday", "last week"])
def test_what_is_no_day_to_come_is_asked_again(chat: Talk, answer: str) -> None:
    chat.say("my network lacks investors")
    chat.tap("3")
    assert "couldn't read a day" in chat.say(answer)
    assert "until Monday 1 June" in chat.say("in June")


def test_a_question_in_between_leaves_the_open_one_open(chat: Talk) -> None:
    chat.say("my network lacks investors")
    said = chat.say("who's overdue?")
    assert "Nobody is overdue" in said
    assert "How many people" in said
    assert "0 of 3" in chat.tap("3")


def test_the_same_gap_is_kept_once(chat: Talk) -> None:
    chat.say(HEALTH)
    assert "You have that one already" in chat.say("I need some digital health people")
    assert "One open gap" in chat.say("/gaps")


def test_a_new_gap_is_asked_for_and_its_words_are_read_in_full(chat: Talk) -> None:
    chat.say("/gaps")
    chat.tap("New gap")
    assert "What kind of gap" in chat.say("two AI people by June")
    said = chat.tap("Resource")
    assert "✓ A gap: AI people (resource): 0 of 2, until Monday 1 June" in said


def test_words_that_could_be_a_search_are_the_answer_where_words_are_asked(chat: Talk) -> None:
    chat.say("/gaps")
    chat.tap("New gap")
    assert "investors who care about climate" in chat.say("investors who care about climate")
    assert "What kind of gap" in chat.last.text


def test_a_new_gap_can_be_left_out(chat: Talk) -> None:
    chat.say("/gaps")
    chat.tap("New gap")
    chat.tap("Skip")
    chat.tap("Skip")
    chat.tap("Skip")
    assert "no gap for now" in chat.tap("Skip")
    assert "No open gaps" in chat.say("/gaps")


def furnished(chat: Talk) -> None:
    chat.say("add Dana Kim, product lead in digital health")
    chat.say("add Bob Stone, lawyer")
    chat.say("add Priya Nair")
    chat.say(HEALTH)


def test_who_fills_a_gap_is_suggested_by_its_words_and_picked(chat: Talk) -> None:
    furnished(chat)
    said = chat.tap("Who fills it?")
    assert "• Dana Kim – product lead in digital health" in said
    assert "Bob" not in said
    said = chat.tap("Dana Kim")
    assert "✓ Dana Kim counts." in said
    assert "1 of 3" in said
    assert "Dana" not in chat.tap("Who fills it?").split("or say a name")[-1]


def test_who_fills_a_gap_is_named(chat: Talk) -> None:
    furnished(chat)
    chat.tap("Who fills it?")
    assert "2 of 3" in chat.say("Bob and Priya")
    chat.tap("Who fills it?")
    assert "counted already" in chat.say("Bob")
    chat.tap("Who fills it?")
    assert "I don't know Zoe yet" in chat.say("Zoe")
    assert "3 of 3" in chat.say("Dana")


def test_a_person_counted_by_mistake_is_taken_out(chat: Talk) -> None:
    furnished(chat)
    chat.tap("Who fills it?")
    chat.say("Bob and Priya")
    chat.tap("Undo")
    assert "0 of 3" in chat.say("/gaps")
    chat.tap("Who fills it?")
    chat.say("Bob and Priya")
    chat.tap("Change")
    chat.tap("Take somebody out")
    said = chat.tap("Bob Stone")
    assert "1 of 3" in said
    assert "So far: Priya Nair" in said


def test_a_filled_gap_says_so_and_closing_it_is_celebrated(chat: Talk) -> None:
    furnished(chat)
    chat.tap("Who fills it?")
    assert "🎉 That's everybody you wished for" in chat.say("Dana, Bob and Priya")
    said = chat.tap("Close")
    assert "🎉 Closed: digital-health people – 3 of 3" in said
    assert "Dana Kim, Bob Stone and Priya Nair" in said
    assert "No open gaps" in chat.say("/gaps")


def test_closing_and_dropping_are_undone(chat: Talk) -> None:
    chat.say(HEALTH)
    gap = chat.last.id
    chat.tap("Close")
    chat.tap("Undo", gap)
    assert "0 of 3" in chat.say("/gaps")
    assert "✗ Dropped" in chat.tap("Drop")
    chat.say("undo")
    assert "0 of 3" in chat.say("/gaps")


def test_a_button_of_a_gap_that_is_over_is_refused_kindly(chat: Talk) -> None:
    chat.say(HEALTH)
    first = chat.last.id
    chat.say("/gaps")
    chat.tap("Close")
    assert "no longer open" in chat.tap("Who fills it?", first)


@pytest.mark.parametrize(
    ("part", "answer", "said"),
    [
        ("Words", "people who know hospitals", "people who know hospitals (knowledge): 0 of 3"),
        ("Words", "two hospital people by June", "hospital people (knowledge): 0 of 2, until Monday 1 June"),
        ("How many", "ten", "0 of 10"),
        ("Day", "Christmas", "until Friday 25 December"),
    ],
)
def test_a_gap_is_changed_part_by_part(chat: Talk, part: str, answer: str, said: str) -> None:
    chat.say(HEALTH)
    chat.tap("Change")
    chat.tap(part)
    assert said in chat.say(answer)
    assert said in chat.say("/gaps")
    chat.say("undo")
    assert "digital-health people (knowledge): 0 of 3, until Friday 1 May" in chat.say("/gaps")


def test_several_gaps_are_listed_the_nearest_first_and_opened_by_a_button(chat: Talk) -> None:
    chat.say("I need two investors by August")
    chat.say(HEALTH)
    said = chat.say("/gaps")
    assert "2 open gaps" in said
    assert said.index("1. digital-health people") < said.index("2. investors")
    assert "investors (opportunity): 0 of 2" in chat.tap("investors")
    assert "2 open gaps" in chat.tap("All gaps")


def test_more_gaps_than_a_thumb_can_use_are_paged(chat: Talk) -> None:
    for number, what in enumerate(("law", "tax", "chess", "opera", "sailing", "poetry", "glass", "steel"), 2):
        chat.say(f"I need {number} {what} people by May")
    said = chat.say("/gaps")
    assert "8 open gaps" in said
    assert "6. poetry people" in said
    assert "glass" not in said
    said = chat.tap("More")
    assert "8. steel people" in said
    assert "1. law people" in chat.tap("Earlier")


def test_days_that_are_near_or_past_are_said_kindly(chat: Talk) -> None:
    chat.say(HEALTH)
    assert "left" not in chat.say("/gaps")
    chat.until(datetime(2026, 4, 20, 12))
    assert "until Friday 1 May – 11 days left" in chat.say("/gaps")
    chat.until(datetime(2026, 5, 1, 12))
    assert "until today" in chat.say("/gaps")
    chat.until(datetime(2026, 5, 2, 12))
    assert "Friday 1 May has passed; it may have a new day" in chat.say("/gaps")


def test_a_wish_for_people_of_several_fields_counts_them_by_itself(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("Dana is in the digital health industry")
    said = chat.say("I'd like 20 people from tech, health and education in 6 months")
    assert "people from tech, health and education (industry): 1 of 20" in said
    assert "So far: Dana Kim" in said
    assert "Who fills it?" not in chat.buttons()
    chat.say("add Bob Stone")
    chat.say("Bob is in the health tech education industry")
    assert "2 of 20" in chat.say("/gaps")
    assert all("Counts for" not in label for label in chat.buttons())
    chat.say("undo")
    assert "1 of 20" in chat.say("/gaps")


def test_a_fact_that_fits_a_gap_is_offered_to_count(chat: Talk) -> None:
    chat.say(HEALTH)
    chat.say("add Bob Stone, lawyer")
    chat.say("tag Bob health")
    assert "Counts for “digital-health people”" not in chat.buttons()
    chat.say("add Dana Kim, product lead in digital health")
    assert "1 of 3" in chat.tap("Counts for “digital-health people”")
    chat.say("Bob is in the digital health industry")
    assert "2 of 3" in chat.tap("Counts for “digital-health people”")
    chat.say("tag Bob digital health")
    assert "Counts for “digital-health people”" not in chat.buttons()


def test_somebody_forgotten_no_longer_fills_a_gap(chat: Talk) -> None:
    furnished(chat)
    chat.tap("Who fills it?")
    chat.say("Bob and Priya")
    chat.say("forget Bob")
    chat.tap("Forget")
    assert "1 of 3" in chat.say("/gaps")
    chat.say("undo")
    assert "2 of 3" in chat.say("/gaps")


def test_a_gap_in_one_message_with_a_touch_keeps_both(chat: Talk) -> None:
    said = chat.say("had coffee with Dana and I need three digital-health people by May")
    assert "Coffee with Dana" in said
    assert "A gap: digital-health people" in said
    assert "One open gap" in chat.say("/gaps")


def test_nothing_of_a_gap_is_lost_when_the_assistant_starts_anew(start_talk: StartTalk) -> None:
    first = start_talk()
    first.say("my network lacks investors")
    again = start_talk()
    assert "By when?" in again.say("3")


def test_a_goal_is_told_in_words(chat: Talk) -> None:
    assert "✓ A goal: move into climate tech" in chat.say("my goal is to move into climate tech")
    assert "1. move into climate tech" in chat.say("show my goals")


def test_a_goal_is_kept_reached_and_undone(chat: Talk) -> None:
    assert "No goals yet" in chat.say("/goals")
    chat.tap("Add a goal")
    assert "✓ A goal: move into climate tech" in chat.say("move into climate tech")
    chat.tap("Undo")
    assert "No goals yet" in chat.say("/goals")
    chat.say("/goals find a co-founder")
    chat.say("/goals move into climate tech")
    said = chat.say("/goals")
    assert "1. find a co-founder" in said
    assert "2. move into climate tech" in said
    assert "🎉 Reached: find a co-founder" in chat.tap("Done 1")
    chat.tap("Undo")
    chat.say("/goals")
    assert "✗ Dropped: move into climate tech" in chat.tap("Drop 2")
    assert "climate" not in chat.say("/goals")
    chat.say("undo")
    assert "climate" in chat.say("/goals")


def test_a_button_of_a_goal_that_is_over_is_refused_kindly(chat: Talk) -> None:
    chat.say("/goals find a co-founder")
    chat.say("/goals")
    first = chat.last.id
    chat.say("/goals")
    chat.tap("Done 1")
    assert "no longer open" in chat.tap("Drop 1", first)


def test_a_review_asks_whether_the_network_serves_the_goals(chat: Talk) -> None:
    chat.say("/goals find a co-founder")
    assert "Your goals: find a co-founder. Does your network serve them?" in chat.say("/gaps")
    said = chat.tap("It serves them")
    assert "✓ It serves your goals" in said
    assert "It serves them" not in chat.buttons()
    said = chat.say("/gaps")
    assert "Your goals: find a co-founder." in said
    assert "serve them?" not in said
    chat.wait(days=28)
    assert "serve them?" in chat.say("/gaps")


def test_a_network_that_does_not_serve_the_goals_yet_leads_to_a_gap(chat: Talk) -> None:
    chat.say("/goals find a co-founder")
    chat.say("/gaps")
    chat.tap("Not yet")
    assert "What does your network lack?" in chat.tap("What's missing?")
    chat.say("three engineers by May")
    chat.tap("Knowledge")
    assert "engineers (knowledge): 0 of 3" in chat.say("/gaps")
