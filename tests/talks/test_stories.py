"""Connection stories: told, asked for once a quarter, listed, changed, and what they have in common."""

from datetime import date, datetime

import pytest

from domain.model import Contact, Fact, Story
from domain.people.network import Profile
from domain.reflect.stories_patterns import patterns
from tests.talks.conftest import StartTalk
from tests.talks.talk import Heard, Talk

FIVE = "Ana, Ben, Cleo, Dora and Emil"


def meet(chat: Talk, people: str = FIVE) -> None:
    chat.say(f"lunch with {people}")


def asked(chat: Talk, until: datetime) -> list[Heard]:
    return [one for one in chat.until(until) if one.prompt == "story"]


def test_a_story_is_asked_for_with_what_it_changed(chat: Talk) -> None:
    meet(chat)
    assert "Whose story is it?" in chat.say("/story")
    assert "How did Ana shape your path?" in chat.say("Ana")
    assert "And what did it change for you?" in chat.say("she paid for my first book")
    said = chat.say("I dared to write the second")
    assert "Story kept with Ana: “she paid for my first book”\nWhat it changed: I dared to write" in said
    assert "she paid for my first book → I dared to write the second" in chat.say("/person Ana")


def test_the_whole_story_may_answer_whose_it_is(chat: Talk) -> None:
    meet(chat)
    chat.say("/story")
    assert "what did it change" in chat.say("Ana got me into design and I never looked back")
    assert "Story kept with Ana: “Ana got me into design and I never looked back”" in chat.tap("Skip")


def test_an_answer_that_begins_with_thanks_is_an_answer(chat: Talk) -> None:
    meet(chat)
    chat.say("/story")
    chat.say("Ana")
    assert "what did it change" in chat.say("thanks to her I left the bank")
    assert "Any time" in chat.say("thanks a lot")
    assert "“thanks to her I left the bank”" in chat.tap("Skip")


def test_what_it_changed_can_be_skipped_and_told_later(chat: Talk) -> None:
    meet(chat)
    assert "Story kept with Ana: “Ana got me into design”" in chat.say("story: Ana got me into design")
    assert "What did it change for you?" in chat.tap("What did it change?")
    assert "What it changed: a new career" in chat.say("a new career")
    chat.tap("Undo")
    assert "new career" not in chat.say("show my stories")


def test_two_names_are_proposed_those_who_brought_something_first(chat: Talk) -> None:
    meet(chat)
    chat.say("got a job lead from Dora")
    chat.say("Ben is a mentor")
    chat.say("/story")
    assert chat.buttons()[:2] == ["Ben", "Dora"]
    assert "How did Dora shape your path?" in chat.tap("Dora")
    chat.say("she saw a designer in me")
    assert "Story kept with Dora: “she saw a designer in me”" in chat.tap("Skip")
    chat.say("/story")
    assert "Dora" not in chat.buttons()


def test_a_story_left_for_two_days_is_kept_as_far_as_it_was_told(chat: Talk) -> None:
    meet(chat)
    chat.say("/story")
    chat.say("Ana")
    chat.say("she paid for my first book")
    chat.wait(days=2)
    assert "1. Ana, " in chat.say("show my stories")


def test_a_question_in_the_middle_is_answered_and_the_story_goes_on(chat: Talk) -> None:
    meet(chat)
    chat.say("/story")
    chat.say("Ana")
    said = chat.say("who's overdue?")
    assert "overdue" in said
    assert "How did Ana shape your path?" in said


def test_going_back_another_person_can_be_named(chat: Talk) -> None:
    meet(chat)
    chat.say("/story")
    chat.say("Ana")
    chat.tap("Back")
    chat.say("Ben")
    chat.say("he lent me a camera")
    assert "Story kept with Ben: “he lent me a camera”" in chat.tap("Skip")


def test_it_comes_on_the_third_monday_of_the_quarter_and_begins_with_a_tap(start_talk: StartTalk) -> None:
    chat = start_talk(datetime(2026, 3, 20, 8))
    meet(chat)
    heard = asked(chat, datetime(2026, 7, 19, 9))
    assert [f"{one.at:%Y-%m-%d %H:%M}" for one in heard] == ["2026-04-20 10:00"]
    assert heard[0].labels == ["Begin", "Not now"]
    assert "Perhaps Ana or Ben?" in heard[0].text
    assert "Whose story is it?" in chat.tap("Begin", heard[0].id)
    assert chat.buttons()[:2] == ["Ana", "Ben"]


def test_the_next_quarter_asks_about_two_others(start_talk: StartTalk) -> None:
    chat = start_talk(datetime(2026, 3, 20, 8))
    meet(chat)
    first, second = asked(chat, datetime(2026, 7, 20, 12))
    assert "Ana or Ben" in first.text
    assert "Cleo or Dora" in second.text
    assert "not now" in chat.tap("Not now", second.id)
    assert chat.buttons(second.id) == []


def test_it_is_left_out_while_there_are_fewer_than_five(start_talk: StartTalk) -> None:
    chat = start_talk(datetime(2026, 4, 12, 8))
    meet(chat, "Ana, Ben, Cleo and Dora")
    assert asked(chat, datetime(2026, 4, 27, 12)) == []


@pytest.mark.parametrize("words", ["show my stories", "/story list", "stories", "what stories do I have"])
def test_stories_are_listed_the_latest_first(chat: Talk, words: str) -> None:
    meet(chat)
    chat.say("story: Ana got me into design")
    chat.wait(days=40)
    chat.say("story: Ben gave me my first job")
    said = chat.say(words)
    assert said.splitlines()[:3] == [
        "Your 2 stories:",
        "1. Ben, today: Ben gave me my first job",
        "2. Ana, in January: Ana got me into design",
    ]


@pytest.mark.parametrize("words", ["stories of Ana", "/story list Ana", "list all stories of Ana"])
def test_the_stories_of_one_person_are_listed(chat: Talk, words: str) -> None:
    meet(chat)
    chat.say("story: Ana got me into design")
    chat.say("story: Ben gave me my first job")
    said = chat.say(words)
    assert "1 story with Ana:" in said
    assert "first job" not in said


def test_without_stories_it_says_how_to_tell_one(chat: Talk) -> None:
    assert "No stories yet" in chat.say("show my stories")
    assert "Whose story is it?" in chat.tap("Tell one")


def test_a_story_that_begins_with_my_is_a_story(chat: Talk) -> None:
    assert "Whose story is it?" in chat.say("/story my old boss believed in me")


def test_a_name_alone_is_not_yet_a_story(chat: Talk) -> None:
    meet(chat)
    assert "How did Ana shape your path?" in chat.say("/story Ana")


def test_many_stories_come_in_pages(chat: Talk) -> None:
    meet(chat)
    for number in range(1, 8):
        chat.say(f"story: Ana got me into subject {number}")
    said = chat.say("show my stories")
    assert "subject 7" in said
    assert "subject 2" not in said
    older = chat.tap("Older")
    assert "7. Ana, today: Ana got me into subject 1" in older
    assert "subject 7" in chat.tap("Newer")


def test_a_story_is_read_in_full_changed_and_taken_out(chat: Talk) -> None:
    meet(chat)
    chat.say("story: Ana got me into design")
    chat.say("show my stories")
    assert "Ana, told today:\nAna got me into design" in chat.tap("Open 1")
    chat.tap("Change the words")
    assert "She got me into type design" in chat.say("She got me into type design")
    chat.tap("Whose it is")
    assert "Ben, told today:\nShe got me into type design" in chat.say("Ben")
    kept = chat.last.id
    assert "Taken out: the story with Ben" in chat.tap("Take out")
    chat.tap("Undo", kept)
    assert "Ben, today: She got me into type design" in chat.say("show my stories")


def test_a_change_left_is_no_change(chat: Talk) -> None:
    meet(chat)
    chat.say("story: Ana got me into design")
    chat.say("show my stories")
    chat.tap("Open 1")
    chat.tap("What it changed")
    assert "left as it is" in chat.tap("Skip")


def test_what_the_stories_have_in_common_is_said(chat: Talk) -> None:
    meet(chat)
    chat.say("Ana is a mentor")
    chat.say("Ben is a mentor")
    chat.say("Cleo is an industry peer")
    for name in ("Ana", "Ben", "Cleo"):
        chat.say(f"story: {name} got me into design")
    assert "2 of your 3 stories come from mentors and advisors." in chat.say("show my stories")


def person(key: int, tier: int = 3, **facts: str) -> Profile:
    day = date(2026, 1, 1)
    contact = Contact(id=key, name=f"Person {key}", tier=tier, added_on=day)
    return Profile(
        contact,
        tuple(Fact(contact_id=key, kind=kind, value=value, since=day) for kind, value in facts.items()),
    )


PEERS, MENTORS = {"quadrant": "peer"}, {"quadrant": "mentor"}
PATTERNS = [
    # the people of each story; facts by person; what is said of quadrants and industries
    ([[1], [1], [2]], {1: PEERS, 2: MENTORS}, ["2 of your 3 stories come from industry peers."]),
    ([[1], [2]], {1: PEERS, 2: PEERS}, []),  # two are no pattern yet
    ([[1], [1], [2], [2]], {1: PEERS, 2: MENTORS}, []),  # 2 and 2: none stands out
    ([[1, 2], [1], [3]], {1: PEERS, 2: PEERS, 3: MENTORS}, ["2 of your 3 stories come from industry peers."]),
    (
        [[1], [1], [1], [2]],  # of the fourth it isn't known
        {1: PEERS, 2: {}},
        ["3 of the 3 stories whose quadrant you told me come from industry peers."],
    ),
    (
        [[1], [2], [3]],
        {1: {"industry": "FinTech"}, 2: {"industry": "fin-tech"}, 3: {"industry": "health"}},
        ["2 of your 3 stories come from people in FinTech."],
    ),
    (
        [[1], [2], [3], [4], [5]],
        {1: PEERS, 2: PEERS, 3: MENTORS, 4: {"quadrant": "colleague"}, 5: {"quadrant": "collaborator"}},
        [],
    ),  # 2 of 5 is less than half
]


@pytest.mark.parametrize(("told", "facts", "said"), PATTERNS)
def test_patterns_are_counted_by_story(
    told: list[list[int]], facts: dict[int, dict[str, str]], said: list[str]
) -> None:
    people = {key: person(key, tier=key % 3 + 1, **each) for key, each in facts.items()}
    stories = [Story(id=n, day=date(2026, 1, 2), people=tuple(who), text="…") for n, who in enumerate(told)]
    assert [line for line in patterns(stories, people) if "tier" not in line] == said
