"""Tiers: a full one says so with whom to move; the page of them; rhythms of one's own; the twenty."""

from datetime import datetime

from tests.talks.imported import fact, import_people, stored
from tests.talks.stored import everything
from tests.talks.talk import Talk

CROWD = ("Ana, Ben, Cleo, Dora, Emil", "Finn, Gus, Hal, Ida, Jon", "Kai, Lena, Mona, Nils, Olga")
FIRST = [name for five in CROWD for name in five.split(", ")]
"""Fifteen: tier 1 is full with them."""

FAMILIES = ["Adler", "Berg", "Cohen", "Diaz", "Evans"]


def met(chat: Talk, *people: str) -> None:
    chat.say(f"lunch with {', '.join(people[:-1])} and {people[-1]}")


def a_full_first_tier(chat: Talk) -> None:
    """Fifteen people; Ana was talked with last, long after the others."""
    for five in (FIRST[:5], FIRST[5:10], FIRST[10:]):
        met(chat, *five)
        for name in five:
            chat.say(f"make {name} tier 1")


def test_the_fifteenth_in_tier_one_is_no_matter(chat: Talk) -> None:
    a_full_first_tier(chat)
    assert "holds" not in chat.last.text


def test_the_sixteenth_is_said_with_three_who_might_move_and_why(chat: Talk) -> None:
    a_full_first_tier(chat)
    chat.wait(days=60)
    for name in FIRST[:12]:
        chat.say(f"had coffee with {name}")
    chat.say("met Pia for coffee")
    said = chat.say("make Pia tier 1")
    assert "Tier 1 holds 16 people now. 15 is about what anybody keeps up monthly" in said
    assert "• Mona – last talk 9 weeks ago, closeness by the log" in said
    assert said.count("• ") == 3
    assert chat.buttons() == ["Undo", "Mona to tier 2", "Nils to tier 2", "Olga to tier 2"]


def test_whoever_was_moved_in_just_now_is_not_offered_to_be_moved_out(chat: Talk) -> None:
    a_full_first_tier(chat)
    chat.say("add Pia Rix, tier 1")
    assert "Tier 1 holds 16 people now" in chat.last.text
    assert "Pia to tier 2" not in chat.buttons()
    assert len(chat.buttons()) == 5


def test_one_tap_moves_somebody_and_another_takes_it_back(chat: Talk) -> None:
    a_full_first_tier(chat)
    chat.say("met Pia for coffee")
    chat.say("make Pia tier 1")
    before = everything(chat)["facts"]
    label = next(one for one in chat.buttons() if one.endswith("to tier 2"))
    name = label.split()[0]
    said = chat.tap(label)
    assert f"✓ {name}: tier 2, quarterly." in said
    assert "Tier 1 holds 16" in said
    assert label not in chat.buttons()
    assert stored(chat, name).tier == 2
    assert f"Undone: moving {name}" in chat.tap(f"Undo {name}")
    assert stored(chat, name).tier == 1
    assert everything(chat)["facts"] == before
    assert "Undo" in chat.buttons()


def test_beyond_its_size_each_growth_is_one_line(chat: Talk) -> None:
    a_full_first_tier(chat)
    met(chat, "Pia", "Quinn")
    chat.say("make Pia tier 1")
    said = chat.say("make Quinn tier 1")
    assert "Tier 1 holds 17 people now; around 15 is plenty. /tiers shows who might move." in said
    assert "•" not in said


def test_a_change_that_leaves_the_tiers_as_they_are_says_nothing(chat: Talk) -> None:
    a_full_first_tier(chat)
    met(chat, "Pia", "Quinn")
    chat.say("make Pia tier 1")
    assert "holds" not in chat.say("Pia works at Acme")
    assert "holds" not in chat.say("make Pia tier 1")
    assert "holds" not in chat.say("make Quinn tier 2")


def test_several_moved_in_one_message_are_counted_together(chat: Talk) -> None:
    a_full_first_tier(chat)
    met(chat, "Pia", "Quinn")
    said = chat.say("make Pia and Quinn tier 1")
    assert "Tier 1 holds 17 people now. 15 is about" in said


def test_the_fifty_first_in_tier_two_is_said(chat: Talk) -> None:
    people = [f"{first} {family}" for family in FAMILIES for first in FIRST[:10]]
    import_people(chat, [(name, {}, None) for name in people])
    for name in people:
        said = chat.say(f"make {name} tier 2")
    assert "holds" not in said
    chat.say("met Pia for coffee")
    said = chat.say("make Pia tier 2")
    assert "Tier 2 holds 51 people now. 50 is about what anybody keeps up quarterly" in said
    assert "no talk logged since you added them in January 2026" in said
    assert "Ana to tier 3" in chat.buttons()


def test_one_of_the_twenty_is_the_last_to_be_moved(chat: Talk) -> None:
    a_full_first_tier(chat)
    for name in ("Ana", "Ben"):
        chat.say(f"add {name} to my top 20")
    chat.wait(days=60)
    for name in FIRST[3:]:
        chat.say(f"had coffee with {name}")
    chat.say("met Pia for coffee")
    said = chat.say("make Pia tier 1")
    assert "• Cleo" in said
    assert "• Ana" not in said
    assert "• Ben" not in said


def test_a_tier_chosen_in_the_details_or_on_the_card_is_warned_of_too(chat: Talk) -> None:
    a_full_first_tier(chat)
    chat.say("met Pia for coffee")
    chat.tap("Add details")
    chat.tap("Skip")
    chat.tap("Skip")
    assert "Tier 1 holds 16 people now" in chat.tap("Monthly")


def test_the_inventory_warns_and_goes_on(chat: Talk) -> None:
    a_full_first_tier(chat)
    chat.wait(days=1)
    chat.say("add Pia Rix")
    assert "1 of 10 for now, 16 in all: Pia Rix" in chat.say("inventory")
    chat.tap("Peer")
    said = chat.tap("1 · monthly")
    assert "Tier 1 holds 16 people now" in said
    assert "How close do you feel to Pia" in said
    moves = [one for one in chat.buttons() if one.endswith("to tier 2")]
    assert len(moves) == 3
    said = chat.tap(moves[0])
    assert "How close do you feel to Pia" in said
    assert "Skip" in chat.buttons()


def test_the_page_of_tiers_shows_how_full_each_is_and_who_is_first(chat: Talk) -> None:
    met(chat, "Dana Kim", "Bob Stone", "Uma Patel")
    chat.say("make Dana tier 1")
    chat.say("make Bob tier 2")
    said = chat.say("show my tiers")
    assert "Tier 1, monthly: 1 person (10–15 is a good size)\nDana Kim" in said
    assert "Tier 2, quarterly: 1 person (30–50 is a good size)" in said
    assert "Tier 3, yearly: 1 person" in said
    assert chat.say("/tiers") == said


def test_without_anybody_the_page_says_what_tiers_are_for(chat: Talk) -> None:
    assert "the 10–15 people who matter most" in chat.say("/tiers")
    assert chat.buttons() == ["Who do I know?"]


def test_archived_people_fill_no_tier(chat: Talk) -> None:
    met(chat, "Dana", "Bob")
    chat.say("make Dana and Bob tier 1")
    chat.say("archive Bob")
    assert "Tier 1, monthly: 1 person" in chat.say("/tiers")


def test_known_people_not_placed_are_counted_apart(chat: Talk) -> None:
    import_people(chat, [("Kay Moss", {}, None), ("Lea Park", {}, None)])
    met(chat, "Dana", "Bob")
    said = chat.say("/tiers")
    assert "Tier 3, yearly: 2 people" in said
    assert "Known, not placed yet: 2" in said
    chat.tap("Place people")
    assert "1 of 4: Dana" in chat.last.text


def test_whoever_is_touched_as_often_as_a_closer_tier_is_suggested_for_it(chat: Talk) -> None:
    for _ in range(3):
        chat.say("had coffee with Uma")
        chat.wait(days=20)
    said = chat.say("/tiers")
    assert "• Uma (tier 3) – 3 talks in the last 3 months: tier 1?" in said
    chat.tap("Uma to tier 1")
    assert stored(chat, "Uma").tier == 1
    assert "closer tier" not in chat.say("/tiers")


def test_two_talks_in_half_a_year_are_tier_two(chat: Talk) -> None:
    chat.say("had coffee with Uma")
    chat.wait(days=100)
    chat.say("had coffee with Uma")
    assert "• Uma (tier 3) – 2 talks in the last 6 months: tier 2?" in chat.say("/tiers")


def test_likes_alone_make_nobody_tier_one(chat: Talk) -> None:
    for _ in range(4):
        chat.say("liked Uma's post")
        chat.wait(days=10)
    assert "tier 2?" in chat.say("/tiers")


def test_nobody_is_suggested_for_a_tier_that_is_full(chat: Talk) -> None:
    a_full_first_tier(chat)
    for _ in range(3):
        chat.say("had coffee with Uma")
        chat.wait(days=10)
    assert "• Uma (tier 3) – 3 talks in the last 6 months: tier 2?" in chat.say("/tiers")


def test_whoever_has_gone_quiet_is_suggested_for_a_wider_tier(chat: Talk) -> None:
    chat.say("had coffee with Bob")
    chat.say("make Bob tier 1")
    chat.wait(days=60)
    assert "It's been a while" not in chat.say("/tiers")
    chat.wait(days=1)
    said = chat.say("/tiers")
    assert "• Bob (tier 1) – last talk 2 months ago, closeness by the log 1 of 5: tier 2?" in said
    chat.tap("Bob to tier 2")
    assert stored(chat, "Bob").tier == 2


def test_whoever_was_put_in_a_tier_just_now_is_left_there(chat: Talk) -> None:
    chat.say("had coffee with Bob")
    chat.wait(days=100)
    chat.say("make Bob tier 1")
    assert "It's been a while" not in chat.say("/tiers")


def test_a_rhythm_of_ones_own_is_shown_and_ended_by_one_tap(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    assert "every 3 weeks" in chat.say("touch base with Dana every 3 weeks")
    assert "A rhythm of their own: Dana every 3 weeks" in chat.say("/tiers")
    assert "• Dana: every 3 weeks (tier 3 is yearly)" in chat.tap("Rhythms of their own")
    assert "✓ Dana: tier 3, yearly." in chat.tap("Dana by the tier")
    assert stored(chat, "Dana").cadence_days is None
    assert fact(chat, "Dana", "cadence_days") is None
    assert "rhythm of their own" not in chat.say("/tiers")
    listed = chat.screen.heard[-2]
    chat.tap("Undo Dana", listed.id)
    assert stored(chat, "Dana").cadence_days == 21


def test_whoever_has_a_rhythm_of_their_own_is_suggested_for_no_tier(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.say("make Dana tier 1")
    chat.say("touch base with Dana every 50 weeks")
    chat.wait(days=120)
    assert "It's been a while" not in chat.say("/tiers")


def test_whoever_has_a_rhythm_of_their_own_is_left_where_they_are_however_often_met(chat: Talk) -> None:
    chat.say("touch base with Dana every 3 weeks")
    for _ in range(4):
        chat.say("had coffee with Dana")
        chat.wait(days=10)
    assert "closer tier" not in chat.say("/tiers")


def test_the_twenty_first_that_matters_is_said_with_whom_to_leave_out(chat: Talk) -> None:
    people = [f"{first} {family}" for family in FAMILIES for first in FIRST[:4]]
    import_people(chat, [(name, {"priority": True}, None) for name in people])
    chat.say("met Pia for coffee")
    said = chat.say("add Pia to my top 20")
    assert "That makes 21 of the twenty that matter most. Whom would you leave out?" in said
    leave = [one for one in chat.buttons() if one.startswith("Leave out")]
    assert len(leave) == 3
    said = chat.tap(leave[0])
    assert "no longer among the twenty" in said
    assert stored(chat, "Pia").priority
    undo = next(one for one in chat.buttons() if one.startswith("Undo "))
    name = undo.removeprefix("Undo ")
    assert not stored(chat, name).priority
    chat.tap(undo)
    assert stored(chat, name).priority


def test_twenty_are_not_too_many(chat: Talk) -> None:
    people = [f"{first} {family}" for family in FAMILIES for first in FIRST[:4]][:19]
    import_people(chat, [(name, {"priority": True}, None) for name in people])
    chat.say("met Pia for coffee")
    assert "That makes" not in chat.say("add Pia to my top 20")


def test_the_days_of_the_page_are_the_users_own(chat: Talk) -> None:
    chat.until(datetime(2026, 3, 2, 9))
    chat.say("had coffee with Bob yesterday")
    assert "Tier 3, yearly: 1 person" in chat.say("/tiers")
