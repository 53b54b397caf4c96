"""The contract of ``keepwarm understand``: a JSON line in, a JSON line out."""

import json

import pytest

from domain.language import understand
from domain.language.wire import answer_line, explain, month_first
from tests.domain.language.book import NOW, index


def line(**request: object) -> str:
    return json.dumps(
        {"text": "lunch with Dana", "now": "2026-06-17T09:30:00", "tz": "Europe/Berlin", **request}
    )


def test_a_message_is_answered_with_its_actions() -> None:
    said, ok = answer_line(line(contacts=["Dana Kim"]))
    assert ok
    assert json.loads(said)["actions"] == [
        {
            "intent": "log",
            "people": [{"mention": "Dana", "name": "Dana Kim", "status": "known"}],
            "date": "2026-06-17",
            "channel": "meal",
            "balance": None,
            "topic": None,
        }
    ]


def test_a_contact_may_have_aliases_and_a_company() -> None:
    contacts = [{"name": "Robert Stone", "aliases": ["Bobby"], "company": "Acme"}, "Dana Kim"]
    said, _ = answer_line(line(text="called Bobby", contacts=contacts))
    assert json.loads(said)["actions"][0]["people"][0]["name"] == "Robert Stone"


@pytest.mark.parametrize(
    "bad",
    [
        "no json",
        "[]",
        "{}",
        '"text"',
        line(text=1),
        line(now="yesterday"),
        line(contacts="Dana"),
        line(contacts=[1]),
        line(contacts=[{"alias": "x"}]),
        line(tz=5),
        "[" * 100_000,
    ],
)
def test_what_is_no_message_gets_an_error_and_the_run_goes_on(bad: str) -> None:
    said, ok = answer_line(bad)
    assert (ok, list(json.loads(said))) == (False, ["error"])


@pytest.mark.parametrize(
    ("tz", "locale", "first"),
    [
        ("America/New_York", None, True),
        ("America/Indiana/Knox", None, True),
        ("Pacific/Honolulu", None, True),
        ("America/Toronto", None, False),
        ("Europe/London", None, False),
        ("Europe/London", "en-US", True),
        ("America/New_York", "en-GB", False),
    ],
)
def test_the_month_comes_first_by_locale_else_by_time_zone(tz: str, locale: str | None, first: bool) -> None:
    assert month_first(tz, locale) is first


def test_numbers_follow_the_locale() -> None:
    american, _ = answer_line(line(text="lunch with Dana on 3/6/2026", locale="en-US", contacts=["Dana Kim"]))
    british, _ = answer_line(line(text="lunch with Dana on 3/6/2026", locale="en-GB", contacts=["Dana Kim"]))
    assert [json.loads(said)["actions"][0]["date"] for said in (american, british)] == [
        "2026-03-06",
        "2026-06-03",
    ]


def test_explain_tells_what_each_step_saw() -> None:
    said = explain(understand("had lunch with Dana yesterday", NOW, index()))
    assert "people: Dana (first)" in said
    assert "days: yesterday" in said
    assert '"intent": "log"' in said


def test_unknown_words_come_with_what_they_are_nearest_to() -> None:
    understanding = understand("please snooze nudge thing", NOW, index())
    assert [action.intent for action in understanding.actions] == ["unknown"]
    assert understanding.nearest == "snooze"
