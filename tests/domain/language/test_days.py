"""What the contract says of days, rule by rule, at one moment: Wednesday, June 17, 2026, half past nine."""

from datetime import date, datetime, time

import pytest

from domain.language.days import Day, DaySpan, find_days, warm

NOW = datetime(2026, 6, 17, 9, 30)


def only(text: str, now: datetime = NOW, month_first: bool = False) -> DaySpan:
    spans = find_days(text, now, month_first=month_first)
    assert len(spans) == 1, (text, spans)
    return spans[0]


def past(text: str, now: datetime = NOW) -> Day:
    day = only(text, now).past
    assert day is not None
    return day


def future(text: str, now: datetime = NOW) -> Day:
    day = only(text, now).future
    assert day is not None
    return day


def test_a_span_is_the_words_with_their_preposition() -> None:
    text = "remind me to call her on Friday about the flat"
    assert only(text) == DaySpan(
        start=text.index("on Friday"),
        end=text.index(" about"),
        lead="on",
        past=Day(date(2026, 6, 12)),
        future=Day(date(2026, 6, 19)),
        kind="weekday",
    )


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("a couple of days ago", date(2026, 6, 15)),
        ("the other day", date(2026, 6, 14)),
        ("recently", date(2026, 6, 14)),
        ("a few days ago", date(2026, 6, 14)),
        ("last week", date(2026, 6, 10)),
        ("last month", date(2026, 5, 17)),
        ("a month ago", date(2026, 5, 17)),
    ],
)
def test_vague_words_about_the_past_name_the_agreed_day_and_say_that_it_is_approximate(
    words: str, day: date
) -> None:
    assert (past(f"saw her {words}").date, past(f"saw her {words}").approximate) == (day, True)
    assert only(f"saw her {words}").future is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("next week", date(2026, 6, 22)),
        ("next month", date(2026, 7, 1)),
        ("in a week", date(2026, 6, 24)),
        ("by the end of the month", date(2026, 6, 30)),
        ("on the 20th", date(2026, 6, 20)),
        ("in May", date(2027, 5, 1)),
        ("until April", date(2027, 4, 1)),
        ("until March 16", date(2027, 3, 16)),
    ],
)
def test_words_about_the_future_name_the_agreed_day(words: str, day: date) -> None:
    assert future(f"write to her {words}").date == day


def test_next_friday_is_the_one_of_the_next_week() -> None:
    assert only("next Friday") == DaySpan(0, 11, None, None, Day(date(2026, 6, 26)), "weekday")


def test_this_friday_is_the_nearest_coming_one_and_today_counts() -> None:
    assert future("this Friday").date == date(2026, 6, 19)
    assert future("this Wednesday").date == NOW.date()


def test_last_friday_is_the_most_recent_one_before_today() -> None:
    assert only("last Friday") == DaySpan(0, 11, None, Day(date(2026, 6, 12)), None, "weekday")
    assert past("last Wednesday").date == date(2026, 6, 10)


def test_a_weekday_said_on_that_weekday_is_today_in_the_past_and_in_a_week_in_the_future() -> None:
    assert (past("Wednesday").date, future("Wednesday").date) == (NOW.date(), date(2026, 6, 24))


def test_an_hour_that_is_over_is_tomorrows_in_the_future_and_todays_in_the_past() -> None:
    late = datetime(2026, 1, 31, 22, 30)
    assert future("7pm", late) == Day(date(2026, 2, 1), time(19))
    assert past("7pm", late) == Day(date(2026, 1, 31), time(19))


def test_what_lies_later_today_cannot_be_told_as_past() -> None:
    assert only("dinner tonight").past is None
    assert only("coffee this afternoon").past is None
    assert only("call at 3pm today").past is None


def test_what_is_over_today_cannot_lie_ahead() -> None:
    assert only("this morning", datetime(2026, 6, 17, 16)).future is None
    assert only("today at 8am").future is None


@pytest.mark.parametrize(("month_first", "day"), [(True, date(2026, 3, 4)), (False, date(2026, 4, 3))])
def test_figures_are_read_in_the_order_of_the_place(month_first: bool, day: date) -> None:
    span = only("met her on 3/4/2026", month_first=month_first)
    assert span.past is not None
    assert span.past.date == day


@pytest.mark.parametrize("month_first", [True, False])
def test_figures_are_read_the_other_way_where_only_that_is_a_date(month_first: bool) -> None:
    span = only("met her on 25/5/2026", month_first=month_first)
    assert span.past is not None
    assert span.past.date == date(2026, 5, 25)


@pytest.mark.parametrize("month_first", [True, False])
def test_figures_are_read_the_other_way_where_the_first_contradicts_the_tense(month_first: bool) -> None:
    span = only("on 10/03/2026", month_first=month_first)
    assert span.past is not None
    assert span.future is not None
    assert (span.past.date, span.future.date) == (date(2026, 3, 10), date(2026, 10, 3))


def test_a_day_and_a_time_beside_each_other_are_one_span() -> None:
    assert future("at 7pm on Friday") == Day(date(2026, 6, 19), time(19))
    assert future("tomorrow at 10am") == Day(date(2026, 6, 18), time(10))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("call her tomorrow at 3", time(15)),
        ("call her tomorrow at 10", time(10)),
        ("dinner with her tomorrow at 8", time(20)),
        ("breakfast with her tomorrow at 8", time(8)),
        ("call her tomorrow morning at 6", time(6)),
        ("call her tomorrow evening at 6", time(18)),
    ],
)
def test_an_hour_without_am_or_pm_is_the_likelier_one(text: str, when: time) -> None:
    assert future(text).time == when


def test_a_month_in_the_past_is_a_stretch_known_by_its_first_day() -> None:
    assert past("we met in May") == Day(date(2026, 5, 1), end=date(2026, 5, 31), approximate=True)
    assert past("we met in June last year").date == date(2025, 6, 1)
    assert past("we met in 2024") == Day(date(2024, 1, 1), end=date(2024, 12, 31), approximate=True)


def test_a_stretch_that_has_begun_ends_today_in_the_past_and_begins_today_in_the_future() -> None:
    assert past("this week") == Day(date(2026, 6, 15), end=NOW.date(), approximate=True)
    assert future("this week") == Day(NOW.date(), end=date(2026, 6, 21))


def test_a_duration_ends_that_far_from_now() -> None:
    span = only("snooze her for 2 weeks")
    assert (span.kind, span.lead, span.past, span.future) == ("duration", "for", None, Day(date(2026, 7, 1)))


def test_hours_and_minutes_ahead_bring_a_time() -> None:
    assert future("in half an hour") == Day(NOW.date(), time(10))
    assert future("in 15 hours") == Day(date(2026, 6, 18), time(0, 30))


def test_a_day_never_overlaps_a_name() -> None:
    text = "May called on Sunday"
    assert [text[span.start : span.end] for span in find_days(text, NOW, masked=[(0, 3)])] == ["on Sunday"]
    assert find_days(text, NOW, masked=[(0, 3), (14, 20)]) == ()


def test_labour_day_is_in_may_where_the_day_comes_first() -> None:
    assert past("on Labour Day").date == date(2026, 5, 1)
    us = only("on Labor Day", month_first=True).past
    assert us is not None
    assert us.date == date(2025, 9, 1)


def test_several_days_come_in_the_order_said() -> None:
    text = "lunch on Monday, then a call yesterday; again next week"
    assert [text[s.start : s.end] for s in find_days(text, NOW)] == ["on Monday", "yesterday", "next week"]


def test_capitals_and_curly_apostrophes_make_no_difference() -> None:
    assert past("RAN INTO HIM LAST NIGHT").date == date(2026, 6, 16)
    assert future("on New Year’s Day").date == date(2027, 1, 1)


@pytest.mark.parametrize(
    "now", [datetime(1, 1, 1), datetime(1, 1, 2), datetime(9999, 12, 30), datetime(9999, 12, 31, 23, 59)]
)
def test_the_ends_of_the_calendar_do_no_harm(now: datetime) -> None:
    for text in (
        "last Friday, next year, in 9999 weeks, Easter, 300 years ago, Diwali",
        "last decade, May 3",
    ):
        find_days(text, now)


def test_warming_up_twice_is_harmless() -> None:
    warm()
    warm()


@pytest.mark.parametrize("words", ["February 29 1984", "29 Feb 1984", "Feb 29, 1984"])
def test_a_leap_day_of_a_year_long_past_is_that_day(words: str) -> None:
    assert past(f"born on {words}") == Day(date(1984, 2, 29))
