"""Finding people: thirty questions on a network of 400, and what happens where there is nobody."""

import re
from collections.abc import Callable, Iterable
from random import Random

from storage.database import Database
from tests.talks.conftest import StartTalk
from tests.talks.people_400 import Made, furnish, people
from tests.talks.talk import MONDAY, Talk

LINE = re.compile(r"^\d+\. (?:★ )?(?P<name>.+?)(?: \((?:archived|not placed yet)\))? – ", re.MULTILINE)
COUNT = re.compile(r"^(?:(?P<count>\d+) (?:person|people)|(?P<nobody>Nobody)|Everybody: (?P<all>\d+) active)")

PAGES, SEEN = 3, 30
"""Pages that are turned of one answer, and how many people are on them."""

Fits = Callable[[Made], bool]


def has(kind: str, *words: str) -> Fits:
    """Whether one value of that kind holds all these words."""
    return lambda made: any(all(word in value.lower() for word in words) for value in made.values(kind))


def known(*words: str) -> Fits:
    """Whether a fact or a talk's topic holds the words."""
    return lambda made: any(
        all(word in text.lower() for word in words)
        for text in (*(value for _, value in made.facts), *(topic or "" for _, topic in made.talks))
    )


def both(*fits: Fits) -> Fits:
    return lambda made: all(fit(made) for fit in fits)


def either(*fits: Fits) -> Fits:
    return lambda made: any(fit(made) for fit in fits)


def in_tier(tier: int) -> Fits:
    return lambda made: made.active and made.tier == tier


def lawyer(made: Made) -> bool:
    return made.value("role") == "Lawyer"


DESIGN = either(has("role", "design"), has("function", "design"))

QUESTIONS: dict[str, Fits] = {
    "who do I know at Acme?": has("company", "acme"),
    "how many people do I know at Figtree Studio?": has("company", "figtree"),
    "who works at Eastfield": has("company", "eastfield"),
    "who's in Berlin?": has("place", "berlin"),
    "anyone in New York?": has("place", "new york"),
    "who do I know in Zurich?": has("place", "zürich"),
    "anyone in fintech?": has("industry", "fintech"),
    "who works in logistics?": has("industry", "logistics"),
    "show my mentors": has("quadrant", "mentor"),
    "list tier 1": in_tier(1),
    "show tier 2": in_tier(2),
    "people tagged investor": has("tag", "investor"),
    "who is tagged speaker?": has("tag", "speaker"),
    "mentors in Berlin": both(has("quadrant", "mentor"), has("place", "berlin")),
    "who knows about digital health?": known("digital health"),
    "who likes sailing?": has("interest", "sailing"),
    "who speaks Japanese?": has("note", "japanese"),
    "who is a lawyer?": lawyer,
    "/find designers in Berlin": both(DESIGN, has("place", "berlin")),
    "/find lawyer acme": both(lawyer, has("company", "acme")),
    "/find machine learning": known("machine learning"),
    "/find PyCon": has("how_met", "pycon"),
    "/find supply chain": has("note", "supply chains"),
    "/find desinger lisbon": both(DESIGN, has("place", "lisbon")),
    "/find paris engineers": both(
        either(has("role", "engineer"), has("function", "engineering")), has("place", "paris")
    ),
    "/find chess": has("interest", "chess"),
    "/find Abendroth": lambda made: "Abendroth" in made.name or "Abendroth" in made.value("introduced_by"),
    "/find Zaza40": lambda made: "Zaza40" in made.aliases,
    "/find two dogs": has("note", "two dogs"),
    "/find tier 2 designers digital health": both(in_tier(2), DESIGN, known("digital health")),
    "mentors in Berlin digital health": both(
        has("quadrant", "mentor"), has("place", "berlin"), known("digital health")
    ),
    "list tier 3": in_tier(3),
    "tier 1 people in Paris": both(in_tier(1), has("place", "paris")),
    "who has a birthday in March?": lambda made: made.value("birthday")[2:4] == "03",
    "any designers in Berlin?": both(DESIGN, has("place", "berlin")),
    "lawyers at Brightwater": both(lawyer, has("company", "brightwater")),
    "senior engineers in Paris": both(
        either(has("role", "engineer"), has("function", "engineering")),
        either(has("seniority", "senior"), has("role", "senior")),
        has("place", "paris"),
    ),
    "people without a quadrant": lambda made: not made.values("quadrant"),
    "who did I meet at PyCon?": has("how_met", "pycon"),
    "who worked at Acme before?": lambda made: (
        made.former == "Acme Corp" and made.value("company") != "Acme Corp"
    ),
    "find people named Alma": lambda made: made.name.startswith("Alma "),
    "who talked about machine learning?": known("machine learning"),
    "find someone who can help with pricing": known("pricing"),
    "how many investors do I know?": has("tag", "investor"),
    "/people": known(""),
}
"""More than thirty questions, and who is right by the data alone."""


def found(chat: Talk, question: str) -> tuple[int, list[str]]:
    """How many the answer says there are, and the names on its first pages, in order."""
    chat.say(question)
    message = chat.last.id
    said = COUNT.match(chat.shown(message).text)
    assert said is not None, f"{question}: {chat.shown(message).text}"
    names = LINE.findall(chat.shown(message).text)
    for _ in range(PAGES - 1):
        onward = next((label for label in chat.buttons(message) if label.startswith("Next ")), None)
        if onward is None:
            break
        chat.tap(onward, message)
        names += LINE.findall(chat.shown(message).text)
    return _counted(said, chat.shown(message).text), names


def _counted(said: re.Match[str], text: str) -> int:
    if said["nobody"]:
        return 0
    if said["all"]:
        more = re.search(r"(\d+) not placed yet", text)
        return int(said["all"]) + (int(more[1]) if more else 0)
    return int(said["count"])


def right(made: Iterable[Made], fits: Fits) -> list[str]:
    return sorted(one.name for one in made if one.shown and fits(one))


def answers(chat: Talk) -> dict[str, str]:
    """The first page of each, with how many there are."""
    return {question: chat.say(question) for question in QUESTIONS}


CHANGES = (
    "had coffee with {name} about chess",
    "call with {name} re: machine learning yesterday",
    "{name} works at Globex",
    "{name} lives in Paris",
    "{name} is CTO at Acme",
    "tag {name} speaker",
    "note on {name}: collects stamps in Berlin",
    "make {name} tier 1",
    "archive {name}",
    "add Zelda Quist{number}, designer at Figtree Studio",
    "{name} and {other} are the same person",
    "forget {name}",
)
"""Told of two of the 400; where one is asked about first, the answer is yes, or else to leave it."""


def changed(chat: Talk, made: list[Made], count: int, seed: int) -> int:
    """Tell so many random things; gives how many of them were kept."""
    dice, kept = Random(seed), 0
    for number in range(count):
        name, other = (one.name for one in dice.sample(made, 2))
        chat.say(dice.choice(CHANGES).format(name=name, other=other, number="abcdefghij"[number % 10]))
        message = chat.last.id
        for label in ("Merge", "Forget", "Cancel"):
            if label in chat.buttons(message):
                chat.tap(label, message)
        kept += "Undo" in chat.buttons(message)
    return kept


def test_thirty_questions_on_a_network_of_400_are_answered_rightly(chat: Talk) -> None:
    made = furnish(chat)
    wrong = {}
    for question, fits in QUESTIONS.items():
        count, names = found(chat, question)
        expected = right(made, fits)
        if count != len(expected) or len(set(names)) != min(count, SEEN) or not set(names) <= set(expected):
            wrong[question] = (count, len(expected), sorted(set(names) - set(expected))[:5])
    assert wrong == {}
    assert len(QUESTIONS) >= 30
    assert sum(len(right(made, fits)) > 0 for fits in QUESTIONS.values()) >= 28


def test_after_any_changes_and_their_undoing_every_answer_is_what_it_was(chat: Talk) -> None:
    made = furnish(chat)
    before = answers(chat)
    kept = changed(chat, made, 40, seed=1)
    assert kept >= 30
    meanwhile = answers(chat)
    assert sum(meanwhile[question] != before[question] for question in QUESTIONS) >= 10
    for _ in range(kept):
        assert "Undone" in chat.say("undo")
    assert answers(chat) == before


def test_a_search_that_lived_through_changes_answers_as_one_that_starts_after_them(
    start_talk: StartTalk, open_database: Callable[[], Database]
) -> None:
    chat = start_talk()
    made = furnish(chat)
    chat.say("/find chess")
    changed(chat, made, 60, seed=2)
    lived = answers(chat)
    later = Talk(open_database(), now=MONDAY)
    assert answers(later) == lived
    later.close()


def some_people(chat: Talk) -> None:
    for text in (
        "add Dana Kim, CTO at Acme Corp",
        "Dana lives in Berlin",
        "add Bob Stone, designer at Globex",
        "Bob lives in Berlin",
        "add Priya Nair, lawyer at Globex",
        "note on Priya: knows everybody in digital health",
    ):
        chat.say(text)


def test_a_list_says_how_many_and_why_and_opens_a_card(chat: Talk) -> None:
    some_people(chat)
    assert chat.say("who's in Berlin?") == (
        "2 people · in Berlin\n"
        "1. Bob Stone – designer at Globex; tier 3, no talk yet\n"
        "2. Dana Kim – CTO at Acme Corp; tier 3, no talk yet"
    )
    assert chat.buttons() == ["Bob", "Dana"]
    assert "1. Priya Nair – lawyer at Globex; “knows everybody in digital health”" in chat.say(
        "who knows about digital health?"
    )
    assert "Priya Nair" in chat.tap("Priya")
    assert "Tier 3" in chat.last.text


def test_turning_the_page_works_in_a_new_process_on_what_is_known_then(
    start_talk: StartTalk, open_database: Callable[[], Database]
) -> None:
    chat = start_talk()
    furnish(chat)
    chat.say("who's in Berlin?")
    message = chat.last.id
    second = chat.tap("Next 10", message)
    assert second.startswith(chat.shown(message).text)
    assert "\n11. " in second
    first_of_second = LINE.findall(second)[0]
    chat.tap("Back", message)
    later = Talk(open_database(), now=MONDAY)
    later.say(f"archive {LINE.findall(chat.shown(message).text)[0]}")
    assert LINE.findall(later.tap("Next 10", message))[0] != first_of_second
    later.close()


def test_a_page_that_is_gone_shows_the_last_there_is(chat: Talk) -> None:
    for one in people()[:21]:
        chat.say(f"add {one.name}, designer at Acme")
    chat.say("who do I know at Acme?")
    message = chat.last.id
    assert "\n11. " in chat.tap("Next 10", message)
    chat.say("undo")
    chat.say("undo")
    page = chat.tap("Next 1", message)
    assert page.startswith("19 people")
    assert "\n19. " in page
    assert "Next 1" not in chat.buttons(message)


def test_words_in_talks_opportunities_and_stories_are_found(chat: Talk) -> None:
    some_people(chat)
    chat.say("had coffee with Dana about the zeppelin museum")
    chat.say("/story Bob got me into ballooning")
    chat.say("/opportunity got a job lead from Priya at the observatory")
    assert "Dana Kim – CTO at Acme Corp; talked about the zeppelin museum (today)" in chat.say(
        "/find zeppelin"
    )
    assert "Bob Stone – designer at Globex; story: “" in chat.say("/find ballooning")
    assert "Priya Nair – lawyer at Globex; brought: " in chat.say("/find observatory")
    assert "1 person" in chat.say("/find ballooning designer")


def test_words_together_come_before_words_apart(chat: Talk) -> None:
    some_people(chat)
    chat.say("note on Bob: digital art, sculpture, painting, and his whole family in good health")
    assert LINE.findall(chat.say("/find digital health")) == ["Priya Nair", "Bob Stone"]


def test_a_slip_of_the_finger_is_read_and_owned_up_to(chat: Talk) -> None:
    some_people(chat)
    assert "I took “gobex” for “globex”." in chat.say("/find Gobex")
    assert LINE.findall(chat.last.text) == ["Bob Stone", "Priya Nair"]
    assert "I took" not in chat.say("/find Globex")


def test_a_name_is_not_looked_for_in_what_was_said_of_others(chat: Talk) -> None:
    some_people(chat)
    chat.say("had coffee with Dana and Bob")
    assert LINE.findall(chat.say("/find Dana")) == ["Dana Kim"]


def test_who_left_is_not_counted_but_a_tap_away(chat: Talk) -> None:
    some_people(chat)
    chat.say("Dana works at Globex")
    assert chat.say("who do I know at Acme?").startswith("Nobody · at Acme\nFormerly: Dana Kim.")
    assert chat.say("who do I know at Globex?").startswith("3 people")
    chat.say("Bob works at Acme")
    assert chat.say("who do I know at Globex?").startswith("2 people")
    assert "1. Bob Stone – at Acme; was at Globex (until 2026)" in chat.tap("Formerly (1)")
    chat.say("Bob works at Globex")
    assert chat.say("who do I know at Globex?").startswith("3 people")
    assert "Formerly (1)" not in chat.buttons()


def test_archived_people_are_found_only_when_asked_for(chat: Talk) -> None:
    some_people(chat)
    chat.say("archive Bob")
    assert LINE.findall(chat.say("who's in Berlin?")) == ["Dana Kim"]
    assert "1. Bob Stone (archived)" in chat.tap("Archived (1)")
    assert chat.say("/find Bob Stone").startswith("Nobody · “Bob Stone”\nArchived: Bob Stone.")
    assert "2 active, 1 archived" in chat.say("/people")


def test_where_nobody_fits_each_part_is_offered_by_itself(chat: Talk) -> None:
    some_people(chat)
    said = chat.say("/find lawyer Berlin")
    assert said.startswith("Nobody · “lawyer Berlin”\n")
    assert "“lawyer” alone: 1 person." in said
    assert LINE.findall(chat.tap("“berlin” (2)")) == ["Bob Stone", "Dana Kim"]


def test_a_name_that_is_nearly_right_is_offered(chat: Talk) -> None:
    some_people(chat)
    assert "Did you mean Acme Corp?" in chat.say("who do I know at Akmay Corp?")
    assert LINE.findall(chat.tap("Acme Corp")) == ["Dana Kim"]


def test_a_company_nobody_works_at_is_looked_for_in_all_words(chat: Talk) -> None:
    some_people(chat)
    chat.say("note on Dana: gave a talk at PyCon")
    said = chat.say("who do I know at PyCon?")
    assert LINE.findall(said) == ["Dana Kim"]
    assert "Nobody at PyCon" in said


def test_a_slip_is_not_looked_for_in_all_words(chat: Talk) -> None:
    some_people(chat)
    chat.say("had coffee with Dana about the zeppelin museum")
    assert LINE.findall(chat.say("who do I know at Zepelin?")) == []


def test_nobody_at_all_is_said_plainly(chat: Talk) -> None:
    assert "Nobody" in chat.say("who do I know at Acme?")
    assert "Tell me whom you met" in chat.say("/people")
    assert "Nobody" in chat.say("/top")
    some_people(chat)
    said = chat.say("/find xyzzyplugh")
    assert said.startswith("Nobody")
    assert LINE.findall(said) == []


def test_the_top_are_those_marked_then_by_tier_and_strength(chat: Talk) -> None:
    made = furnish(chat)
    count, names = found(chat, "my top 20")
    marked = {one.name for one in made if one.priority and one.shown}
    assert count == 20
    assert set(names[: len(marked)]) == marked
    tiers = [one.tier for name in names[len(marked) :] for one in made if one.name == name]
    assert tiers == sorted(tiers)
    assert found(chat, "my top 5")[0] == found(chat, "/top 5")[0] == 5


def test_a_question_about_people_is_answered_while_another_is_open(chat: Talk) -> None:
    some_people(chat)
    chat.say("add Rosa Lind")
    chat.tap("Add details")
    said = chat.say("who do I know at Globex?")
    assert LINE.findall(said) == ["Bob Stone", "Priya Nair"]
    assert "Where does Rosa Lind work?" in said


def test_no_list_is_longer_than_a_message_or_a_button(chat: Talk) -> None:
    long = "stargazing " * 60
    for one in people()[:12]:
        chat.say(f"add {one.name}")
        chat.say(f"note on {one.name}: {long}")
    chat.say(f"/find {long}")
    assert len(chat.last.text) <= 4096
    assert all(len(one.data.encode()) <= 64 for row in chat.shown(chat.last.id).buttons for one in row)
    assert chat.last.text.startswith("12 people · “stargazing")
    assert len(chat.last.text.split("\n")[0]) <= 110


def test_the_strongest_and_the_weakest_come_in_order(chat: Talk) -> None:
    some_people(chat)
    chat.say("had coffee with Dana")
    chat.say("call with Dana yesterday")
    strongest = LINE.findall(chat.say("my strongest connections"))
    assert strongest[0] == "Dana Kim"
    assert LINE.findall(chat.say("my weakest connections"))[-1] == "Dana Kim"
    assert "strength 2" in chat.last.text


def test_people_archived_are_listed_when_asked_for(chat: Talk) -> None:
    some_people(chat)
    chat.say("archive Bob")
    assert LINE.findall(chat.say("who's archived?")) == ["Bob Stone"]


def test_everybody_offers_to_place_those_not_placed(chat: Talk) -> None:
    furnish(chat, [one for one in people()[:60] if one.active])
    chat.say("/people")
    assert "Place people" not in chat.buttons()
    furnish(chat, [one for one in people()[:60] if not one.active])
    chat.say("/people")
    assert "1 of " in chat.tap("Place people")
