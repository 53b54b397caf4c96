"""Pictures of figures: any figures can be drawn, gaps stay gaps, long and foreign names find room."""

import random
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from bot.pictures import bars, curve, matrix, slope, trend
from bot.pictures.draw import draw
from bot.pictures.ground import Box
from bot.pictures.lettering import width
from bot.pictures.style import TALLEST, TEXT, WIDTH
from tests.bot.networks import ODD_NAMES
from tests.bot.test_pictures import size

DAY = date(2025, 9, 1)
DAYS = [(DAY + timedelta(weeks=week)).isoformat() for week in range(30)]
RISING = [float(3 * week) for week in range(30)]

FIGURES: Mapping[str, tuple[str, dict[str, Any]]] = {
    "a trend": ("trend", {"title": "Quality", "days": DAYS, "score": RISING, "parts": {"growth": RISING}}),
    "a trend with gaps": ("trend", {"days": DAYS, "score": [None, *RISING[:9], None, None, *RISING[:18]]}),
    "a trend of a day": ("trend", {"days": DAYS[:1], "score": [50]}),
    "a trend of nothing known": ("trend", {"days": DAYS, "score": [None] * 30, "parts": {}}),
    "ten years": (
        "trend",
        {
            "days": [(DAY + timedelta(weeks=w)).isoformat() for w in range(520)],
            "score": [w % 101 for w in range(520)],
        },
    ),
    "nonsense": (
        "trend",
        {"title": 7, "days": ["never", None, DAYS[0]], "score": ["x", -5], "parts": 3},
    ),
    "an audit": (
        "audit",
        {"gave": 6, "got": 8, "both": 4, "unrated": 2, "history": [[day, 0.5] for day in DAYS]},
    ),
    "an audit of nothing": ("audit", {"gave": 0, "got": 0, "both": 0, "unrated": 0, "history": []}),
    "a strange audit": ("audit", {"gave": -3, "got": "x", "history": [[1], ["2026-01-01", 9], None]}),
    "a check": ("health", {"name": "Dana Kim", "scales": [["Trust", 4, 5], ["Ease", None, None]]}),
    "a strange check": ("health", {"name": None, "scales": [["Trust", 9, 0], [1], 3, [None, "x", 2.5]]}),
    "a flow": ("flow", {"rows": ["idea", "referral"], "columns": ["Peers"], "counts": [[3], [12_345]]}),
    "a wide flow": (
        "flow",
        {"rows": ["x " * 90] * 30, "columns": ["Extraordinarylongword " * 9] * 30, "counts": [[9] * 30] * 30},
    ),
    "a flow with holes": ("flow", {"rows": ["idea", "lead"], "columns": ["a", "b"], "counts": [[1]]}),
}


@pytest.mark.parametrize("name", FIGURES)
def test_any_figures_are_a_picture_as_wide_as_a_phone(name: str) -> None:
    kind, data = FIGURES[name]
    wide, high = size(draw(kind, data))
    assert wide == WIDTH
    assert high <= TALLEST


@pytest.mark.parametrize("kind", ["trend", "audit", "health", "flow"])
def test_the_same_figures_are_the_same_picture_and_for_the_dark_another(kind: str) -> None:
    data = next(told for one, told in FIGURES.values() if one == kind)
    assert draw(kind, data) == draw(kind, data)
    assert draw(kind, data, dark=True) != draw(kind, data)


@pytest.mark.parametrize("odd", ODD_NAMES)
def test_anybody_can_be_checked_and_any_group_bring_something(odd: str) -> None:
    assert size(draw("health", {"name": odd, "scales": [[odd, 1, 5]]}))[0] == WIDTH
    assert size(draw("flow", {"rows": [odd], "columns": [odd] * 5, "counts": [[1] * 5]}))[0] == WIDTH


def test_a_curve_has_a_gap_where_weeks_are_missing_or_nothing_is_known() -> None:
    days = [DAY + timedelta(weeks=week) for week in (0, 1, 2, 3, 6, 7)]
    found = list(zip(days, (1.0, 2.0, None, 4.0, 5.0, 6.0), strict=True))
    runs = [[value for _, value in run] for run in curve._runs(found)]
    assert runs == [[1.0, 2.0], [4.0], [5.0, 6.0]]


def test_a_change_of_the_figures_changes_the_picture() -> None:
    kind, data = FIGURES["a trend"]
    assert draw(kind, data | {"score": [None, *RISING[1:]]}) != draw(kind, data)
    kind, data = FIGURES["a check"]
    assert draw(kind, data | {"scales": [["Trust", 5, 4], ["Ease", None, None]]}) != draw(kind, data)


def test_figures_told_in_any_order_are_shown_by_day() -> None:
    told = trend.figures([DAY + timedelta(weeks=1), DAY], [2, 1])
    assert told == [(DAY, 1.0), (DAY + timedelta(weeks=1), 2.0)]


def test_figures_that_are_none_are_unknown_not_nothing() -> None:
    assert trend.figures([DAY, DAY + timedelta(days=7)], [None]) == [
        (DAY, None),
        (DAY + timedelta(days=7), None),
    ]
    assert curve.last_known([(DAY, 70.5)]) == "71"
    assert curve.last_known([(DAY, 70.5), (DAY, None)]) == "–"


def test_names_of_columns_are_cut_to_their_room_only_where_no_size_fits() -> None:
    sized, lines = matrix._broken("Potential collaborators", 150)
    assert lines == ["Potential", "collaborators"]
    _, cut = matrix._broken("Donaudampfschifffahrtsgesellschaft", 150)
    assert cut[0].endswith("…")
    assert all(width(line, sized) <= 150 for line in [*lines, *cut])


def test_a_scale_has_room_for_its_name_beside_the_largest_dot() -> None:
    scale = slope._scale(["Mutual understanding of everything there is to be understood", 1, 1])
    assert scale is not None
    assert width(scale.name, TEXT) + slope.RADIUS <= slope.NAMES


def test_an_audit_alone_is_no_history_and_old_ones_make_room() -> None:
    assert bars._past([["2026-01-01", 0.3]]) == []
    assert len(bars._past([[day, 0.3] for day in DAYS])) == bars.MONTHS
    assert bars._past([["2026-02-01", 0.3], ["2026-01-01", 0.2]])[0] == (date(2026, 1, 1), 0.2)


def test_dots_of_a_crowded_trend_stay_on_the_panel() -> None:
    dice = random.Random(3)
    days = sorted(DAY + timedelta(days=dice.randrange(2000)) for _ in range(200))
    box = Box(10, 10, 500, 300)
    plot = curve.Plot(box, days[0], days[-1])
    assert all(box.x <= plot.x(day) <= box.right for day in days)
    assert (plot.y(0), plot.y(100)) == (box.bottom, box.y)
