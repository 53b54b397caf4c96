"""Invested and received: where touches and giving went, where value came from, and where the two differ."""

from tests.talks.talk import Talk


def report(chat: Talk) -> str:
    chat.say("/map")
    return chat.tap("Gave and got")


def rated(chat: Talk, talk: str, rating: str) -> None:
    chat.say(talk)
    chat.tap(rating)


def test_what_went_out_and_came_back_is_counted_by_quadrant_and_tier(chat: Talk) -> None:
    chat.say("add Ana Ruiz")
    chat.say("Ana Ruiz is a mentor")
    rated(chat, "coffee with Ana Ruiz", "Gave")
    rated(chat, "call with Ana Ruiz", "Got")
    rated(chat, "lunch with Ana Ruiz", "Both")
    chat.say("got a job lead from Ana Ruiz")
    chat.say("call with Bob Stone")
    said = report(chat)
    assert "• Mentors and advisors: 3 touches, gave in 2 → got in 2, 1 opportunity" in said
    assert "• not noted: 1 touch → nothing noted" in said
    assert "• Tier 3: 4 touches, gave in 2 → got in 2, 1 opportunity" in said


def test_where_the_two_differ_most_is_said(chat: Talk) -> None:
    chat.say("add Ana Ruiz")
    chat.say("Ana Ruiz is a colleague")
    chat.say("add Ben Carter")
    chat.say("Ben Carter is a peer")
    for _ in range(4):
        rated(chat, "coffee with Ana Ruiz", "Gave")
    for _ in range(3):
        rated(chat, "call with Ben Carter", "Got")
    # invested: 8 of 11 and 3 of 11; received: 0 and 3 of 3
    assert "They differ most here: Industry peers – 100 % of what comes back, for 27 %" in report(chat)


def test_with_little_rated_nothing_is_compared(chat: Talk) -> None:
    chat.say("coffee with Ana Ruiz")
    assert "Too little is rated" in chat.say("where do I invest and what do I receive?")


def test_agreement_is_said_too(chat: Talk) -> None:
    chat.say("add Ana Ruiz")
    chat.say("Ana Ruiz is a mentor")
    for _ in range(5):
        rated(chat, "coffee with Ana Ruiz", "Both")
    assert "agree well" in report(chat)


def test_what_is_older_than_a_year_is_left_out(chat: Talk) -> None:
    chat.say("add Bob Stone")
    chat.say("coffee with Ana Ruiz on 3 January 2025")
    assert "Nothing logged in the last 12 months" in report(chat)


def test_the_industries_are_the_users_words(chat: Talk) -> None:
    chat.say("add Ana Ruiz")
    chat.say("Ana Ruiz is in the fintech industry")
    chat.say("coffee with Ana Ruiz")
    assert "• Fintech: 1 touch → nothing noted" in report(chat)
