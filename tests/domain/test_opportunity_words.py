"""What words say of an opportunity: its outcome and its worth; when thanks are due."""

from datetime import date, timedelta

import pytest

from domain.model import Opportunity
from domain.touch.opportunity_words import THANKS_WITHIN, marks, thanks_due, value_in, verdict

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("the lead from Dana worked out", "won"),
        ("the Acme referral came through", "won"),
        ("we won the Acme deal thanks to Dana", "won"),
        ("Dana's client signed", "won"),
        ("we closed the deal", "won"),
        ("the job is in the bag", "won"),
        ("something came of Dana's intro: business", "won"),
        ("we lost the Acme deal", "lost"),
        ("the lead from Dana didn't work out", "lost"),
        ("the lead from Dana didn’t work out", "lost"),
        ("the partnership never materialised", "lost"),
        ("the offer fell through", "lost"),
        ("nothing came of Dana's lead", "lost"),
        ("the client passed on us", "lost"),
        ("they turned us down", "lost"),
        ("the deal went to a competitor", "lost"),
        ("I turned down the job", "passed"),
        ("we passed on the Acme deal", "passed"),
        ("I declined the invitation", "passed"),
        ("the Acme deal stalled", "active"),
        ("the Acme deal is still open", "active"),
        ("outcome of the Acme deal: purple", None),
    ],
)
def test_what_became_of_it_is_read_from_the_words(said: str, state: str | None) -> None:
    assert verdict(said) == state


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("got a referral from Dana worth 20k", "20k"),
        ("got a referral worth €1,500 from Dana", "€1,500"),
        ("a deal worth about 30,000 euros", "about 30,000 euros"),
        ("a job worth 80k a year", "80k a year"),
        ("a lead worth a client, maybe two", "a client"),
        ("we won the Acme deal, $45k", "$45k"),
        ("it brought in 500 euros", "500 euros"),
        ("Bob wants to invest 50k", "50k"),
        ("we run 10k on Sunday", None),
        ("an idea worth a try", None),
        ("worth a look", None),
        ("a talk for 300 people", None),
        ("got a job lead from Dana", None),
    ],
)
def test_what_it_is_worth_is_read_where_it_is_told(said: str, value: str | None) -> None:
    assert value_in(said) == value


def brought(**told: object) -> Opportunity:
    return Opportunity(**({"day": TODAY, "people": (1,), "text": "a lead"} | told))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "due"),
    [
        (brought(), True),
        (brought(thanked=True), False),
        (brought(people=()), False),
        (brought(state="lost", closed_on=TODAY), True),
        (brought(day=TODAY - THANKS_WITHIN + timedelta(days=1)), True),
        (brought(day=TODAY - THANKS_WITHIN), False),
        (brought(day=TODAY - THANKS_WITHIN, state="won", closed_on=TODAY), True),
    ],
)
def test_thanks_are_due_for_a_quarter_however_it_ended(one: Opportunity, *, due: bool) -> None:
    assert thanks_due(one, TODAY) is due


def test_its_line_tells_state_value_and_thanks() -> None:
    assert marks(brought(thanked=True), TODAY) == ""
    assert marks(brought(state="won", value="20k"), TODAY) == " (won, worth 20k; thanks due)"
