"""Drafts and ideas: from what is known, and nothing else."""

from datetime import date, timedelta

from domain.model import Contact, Fact, Interaction
from domain.people.network import Profile
from domain.reply import COPIED
from domain.voice.checkin import check_in, good_wishes
from domain.voice.idea import idea

TODAY = date(2026, 6, 1)


def profile(number: int = 1, name: str = "Dana Kim", *talks: Interaction, **facts: str) -> Profile:
    contact = Contact(id=number, name=name, added_on=date(2026, 1, 1))
    held = [Fact(contact_id=number, kind=kind, value=value, since=TODAY) for kind, value in facts.items()]
    return Profile(contact, tuple(held), talks)


def talk(channel: str = "coffee", topic: str | None = None, day: date = date(2026, 4, 7)) -> Interaction:
    return Interaction(day=day, people=(1,), channel=channel, topic=topic)


def test_a_check_in_tells_the_last_talk_and_asks_about_its_topic() -> None:
    said = check_in(profile(1, "Dana Kim", talk(topic="fundraising")), TODAY)
    assert said == (
        "Hi Dana, it's been a while since our coffee about fundraising in April. "
        "Where does that stand, and how are you?"
    )


def test_a_check_in_with_somebody_never_talked_to_claims_no_talk() -> None:
    assert "since" not in check_in(profile(), TODAY)


def test_a_light_touch_is_no_talk_to_name() -> None:
    assert "since we talked in April" in check_in(profile(1, "Dana Kim", talk("other")), TODAY)


def test_a_check_in_asks_about_what_they_like_where_there_is_no_topic() -> None:
    assert "sailing" in check_in(profile(1, "Dana Kim", talk(), interest="sailing"), TODAY)


def test_a_talk_of_another_year_is_told_with_its_year() -> None:
    assert "in April 2024" in check_in(profile(1, "Dana Kim", talk(day=date(2024, 4, 7))), TODAY)


def test_the_longest_draft_can_be_copied_by_a_button() -> None:
    long = profile(1, "Maximiliana Kim", talk("introduction", "x" * 300), interest="y" * 40)
    assert len(check_in(long, TODAY)) <= COPIED
    assert len(good_wishes(long)) <= COPIED


def test_the_first_idea_is_their_news_since_the_last_talk() -> None:
    dana = profile(1, "Dana Kim", talk(topic="fundraising"), company="Acme")
    assert idea(dana, [], [], TODAY) == "new since you last talked: works at Acme"


def test_two_of_the_day_with_the_same_interest_could_meet() -> None:
    dana, bob = profile(1, "Dana Kim", interest="sailing"), profile(2, "Bob Stone", interest="Sailing")
    assert idea(dana, [bob], [], TODAY) == "introduce them to Bob Stone: both like sailing"


def test_those_who_met_already_are_not_introduced() -> None:
    both = Interaction(day=TODAY - timedelta(days=90), people=(1, 2), channel="coffee")
    dana, bob = profile(1, "Dana Kim", both, topic="x", interest="sailing"), profile(2, interest="sailing")
    assert "introduce" not in (idea(dana, [bob], [], TODAY) or "")


def test_of_whom_nothing_is_known_there_is_no_idea() -> None:
    assert idea(profile(), [], [], TODAY) is None
