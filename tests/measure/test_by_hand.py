"""The quality index of small networks, worked out by hand: each part, its boundaries, and the whole.

Days are counted back from the day looked at: 0 is that day, 90 the first of its last 91 days.
"""

import pytest

from domain.measure.quality import Part, quality
from tests.measure.small import DAY, LONG, Held, Met, One, network

IN_SOFTWARE, IN_LAW = Held("industry", "software"), Held("industry", "law")
IN_PRODUCT, IN_SALES = Held("function", "product"), Held("function", "sales")


def parts(people: list[One], talks: list[Met]) -> dict[str, Part]:
    """The four parts, for a user in software who works on products."""
    return dict(quality(network(people, talks), DAY, "software", "product").parts)


def like(*facts: Held, start: int = 1, count: int = 1) -> list[One]:
    """So many people of whom the same is known."""
    return [One(start + place, facts=facts) for place in range(count)]


@pytest.mark.parametrize(
    ("people", "raw", "points"),
    [
        pytest.param([], None, None, id="nobody: no data"),
        pytest.param(like(), None, None, id="nothing known of anybody: no data"),
        pytest.param(like(IN_SOFTWARE), 0 / 1, 0, id="all in the own industry"),
        pytest.param(like(IN_LAW), 1 / 1, 100, id="all outside it: 1 / 0.60 is no more than 100"),
        pytest.param(
            like(IN_LAW, count=3) + like(IN_SOFTWARE, start=4, count=2),
            3 / 5,
            100,
            id="just 60 %: all points",
        ),
        pytest.param(
            like(IN_LAW, count=2) + like(IN_SOFTWARE, start=3, count=2),
            2 / 4,
            100 * 0.5 / 0.6,
            id="half: 83.3 points",
        ),
        pytest.param(
            like(IN_LAW, count=1) + like(IN_SOFTWARE, start=2, count=4),
            1 / 5,
            100 * 0.2 / 0.6,
            id="a fifth: 33.3",
        ),
        pytest.param(like(IN_SOFTWARE, IN_SALES), 1, 100, id="own industry, another function: outside"),
        pytest.param(like(IN_LAW, IN_PRODUCT), 1, 100, id="another industry, own function: outside"),
        pytest.param(like(IN_SOFTWARE, IN_PRODUCT), 0, 0, id="both are the own: inside"),
        pytest.param(like(IN_SALES), 1, 100, id="only the function known, another one"),
        pytest.param(
            like(IN_PRODUCT) + like(IN_LAW, start=2) + like(start=3, count=5),
            1 / 2,
            100 * 0.5 / 0.6,
            id="those of whom neither is known don't count",
        ),
        pytest.param(
            [*like(IN_SOFTWARE), One(2, known=True, facts=(IN_LAW,)), One(3, archived=0, facts=(IN_LAW,))],
            0 / 1,
            0,
            id="known and archived ones don't count",
        ),
        pytest.param(
            like(Held("industry", "law", until=10), Held("industry", "software", since=10)),
            0,
            0,
            id="moved over",
        ),
        pytest.param(like(Held("industry", "Soft-Ware")), 0, 0, id="the same but for spelling"),
    ],
)
def test_diversity_is_the_share_outside_the_own_field(
    people: list[One], raw: float | None, points: float | None
) -> None:
    assert_is(parts(people, [])["diversity"], raw, points)


T1, T2, T3 = One(1, tier=1), One(1, tier=2), One(1, tier=3)


def often(count: int, person: int = 1) -> list[Met]:
    return [Met(days, (person,)) for days in range(count)]


@pytest.mark.parametrize(
    ("people", "talks", "raw", "points"),
    [
        pytest.param([], [], None, None, id="nobody: no data"),
        pytest.param([T1], [], 0, 0, id="tier 1 in silence"),
        pytest.param([T1], often(1), 1, 100 * 1 / 3, id="tier 1: one of three"),
        pytest.param([T1], often(3), 3, 100, id="tier 1: three of three"),
        pytest.param([T1], often(9), 9, 100, id="tier 1: nine are no more than all points"),
        pytest.param([T2], often(1), 1, 100, id="tier 2: one of one"),
        pytest.param([T3], often(1), 1, 100, id="tier 3: one of a quarter, no more than all points"),
        pytest.param([T1], [Met(90)], 1, 100 * 1 / 3, id="the first of the 91 days counts"),
        pytest.param([T1], [Met(91)], 0, 0, id="the day before it doesn't"),
        pytest.param([T1], [Met(-1)], 0, 0, id="what is yet to come doesn't"),
        pytest.param(
            [One(1, tier=1, cadence=91)],
            often(1),
            1,
            100,
            id="own rhythm of 91 days in tier 1: 91 / 91 expected",
        ),
        pytest.param([One(1, cadence=14)], often(2), 2, 100 * 2 / (91 / 14), id="own rhythm: 6.5 expected"),
        pytest.param(
            [One(1, tier=1, added=90)], often(2), 2, 100 * 2 / 3, id="added 91 days ago: the whole 3"
        ),
        pytest.param(
            [One(1, tier=1, added=45)],
            often(1),
            1,
            100 * 1 / (3 * 46 / 91),
            id="added 46 days ago: 3 · 46/91",
        ),
        pytest.param([One(1, tier=1, added=0)], [], 0, 0, id="added today and silent: 0 of 3 · 1/91"),
        pytest.param([One(1, tier=1, added=0)], often(1), 1, 100, id="added today by a talk"),
        pytest.param(
            [T1, One(2, tier=2)], often(1, 2), 1 / 2, 100 * (0 / 3 + 1 / 1) / 2, id="the mean over both: 50"
        ),
        pytest.param(
            [One(1, tier=2), One(2, tier=2)],
            [Met(3, (1, 2))],
            2 / 2,
            100,
            id="a dinner touches each who was there",
        ),
        pytest.param(
            [T2, One(2, tier=2, archived=0), One(3, tier=2, known=True)],
            [Met(3, (2, 3)), Met(4)],
            1 / 1,
            100,
            id="known and archived ones don't count",
        ),
        pytest.param(
            [One(1, tier=1, facts=(Held("tier", "2"), Held("tier", "1", since=-1)))],
            often(1),
            1,
            100,
            id="in tier 2 until tomorrow: one of one",
        ),
    ],
)
def test_frequency_is_the_mean_of_touches_over_those_expected(
    people: list[One], talks: list[Met], raw: float | None, points: float | None
) -> None:
    assert_is(parts(people, talks)["frequency"], raw, points)


GAVE, GOT, BOTH = "giving", "taking", "balanced"


@pytest.mark.parametrize(
    ("talks", "raw"),
    [
        pytest.param([], None, id="nothing happened: no data"),
        pytest.param([Met(3), Met(200, balance=BOTH)], None, id="nothing of the quarter is rated: no data"),
        pytest.param([Met(3, balance=BOTH)], 1 / 1, id="balanced"),
        pytest.param([Met(3, balance=GAVE)], 0 / 1, id="only given"),
        pytest.param([Met(3, balance=GOT)], 0 / 1, id="only taken"),
        pytest.param([Met(3, balance=GAVE), Met(5, balance=GOT)], 2 / 2, id="given and taken: both are met"),
        pytest.param([Met(3, balance=GAVE), Met(5, balance=GAVE)], 0 / 2, id="given twice is not met"),
        pytest.param([Met(0, balance=GAVE), Met(365, balance=GOT)], 1 / 1, id="met 365 days before"),
        pytest.param([Met(0, balance=GAVE), Met(366, balance=GOT)], 0 / 1, id="366 days are too long"),
        pytest.param([Met(3, balance=GOT), Met(200, balance=BOTH)], 1 / 1, id="met by a balanced one"),
        pytest.param([Met(3, balance=GOT), Met(-1, balance=GAVE)], 0 / 1, id="not by one yet to come"),
        pytest.param([Met(90, balance=BOTH), Met(2, (2,), GOT)], 1 / 2, id="the first of the 91 days counts"),
        pytest.param([Met(91, balance=BOTH), Met(2, (2,), GOT)], 0 / 1, id="the day before it doesn't"),
        pytest.param([Met(3, balance=GAVE), Met(5, (2,), GOT)], 0 / 2, id="somebody else doesn't meet it"),
        pytest.param([Met(3, (1, 2), GAVE), Met(5, (2,), GOT)], 2 / 2, id="any of those who were there does"),
        pytest.param(
            [Met(3, (1, 2), BOTH), Met(5, (1,), GOT), Met(6, (3,), GOT)],
            2 / 3,
            id="talks of a group count once",
        ),
        pytest.param(
            [Met(3, (4,), BOTH), Met(3, (5,), BOTH), Met(5, balance=GOT)], 0 / 1, id="known, archived"
        ),
        pytest.param(
            [Met(3, balance=BOTH), Met(4), Met(5), Met(6, (2,), GOT)], 1 / 2, id="unrated ones don't count"
        ),
    ],
)
def test_reciprocity_is_the_share_that_is_balanced_or_met(talks: list[Met], raw: float | None) -> None:
    people = [One(1), One(2), One(3), One(4, known=True), One(5, archived=0)]
    assert_is(parts(people, talks)["reciprocity"], raw, None if raw is None else 100 * raw)


NOTES = (Held("note", "one"), Held("note", "two"))
"""Two facts: knowledge 2."""


def warm(person: int, until: int = 0) -> list[Met]:
    """Three touches, the last so many days ago: tier 3 expects two in two years, so frequency is 5.

    With two notes the strength is (5 + 2) / 2 = 3.5, rounded to 4: strong, from 91 days ago until today.
    """
    return [Met(until + 5 * number, (person,)) for number in range(3)]


def kept(*, start: int = 1, count: int = 1, added: int = LONG, archived: int | None = None) -> list[One]:
    return [One(start + place, added=added, archived=archived, facts=NOTES) for place in range(count)]


def warm_all(first: int, last: int, until: int = 0) -> list[Met]:
    return [talk for person in range(first, last + 1) for talk in warm(person, until)]


@pytest.mark.parametrize(
    ("people", "talks", "raw", "points"),
    [
        pytest.param([], [], None, None, id="nobody: no data"),
        pytest.param(kept(added=90), warm(1), None, None, id="90 days of history are too few"),
        pytest.param(kept(added=91), [], 0 / 1, 50, id="91 days are enough: none strong then, none now"),
        pytest.param(kept(added=10), warm(1, 300), None, None, id="old talks told late are no history"),
        pytest.param(kept(), warm(1, 91), (1 - 1) / 1, 50, id="one strong then and now: standstill"),
        pytest.param(
            kept(count=11),
            warm_all(1, 10, 91) + warm(11),
            (11 - 10) / 10,
            50 + 500 * 0.1,
            id="one more than ten: 100",
        ),
        pytest.param(
            kept(count=21),
            warm_all(1, 20, 91) + warm(21),
            (21 - 20) / 20,
            50 + 500 * 0.05,
            id="one more than 20: 75",
        ),
        pytest.param(kept(), warm(1), (1 - 0) / 1, 100, id="the first: 50 + 500 is kept at 100"),
        pytest.param(
            [*kept(), *kept(start=2, archived=0)],
            warm_all(1, 2, 91),
            (1 - 2) / 2,
            0,
            id="one of two archived: 50 - 250 is kept at 0",
        ),
        pytest.param(
            [*kept(count=19), *kept(start=20, archived=0)],
            warm_all(1, 20, 91),
            (19 - 20) / 20,
            50 - 500 * 0.05,
            id="one of twenty archived: 25",
        ),
        pytest.param(
            [*kept(), *kept(start=2, added=30)],
            warm(1, 91) + warm(2),
            (2 - 1) / 1,
            100,
            id="somebody new is growth",
        ),
        pytest.param(
            [*kept(), One(2, known=True, facts=NOTES)],
            warm(1, 91) + warm(2),
            0,
            50,
            id="those only known are none",
        ),
        pytest.param(
            kept(archived=91),
            warm(1, 92),
            None,
            None,
            id="archived by then: nobody was there, nobody is here",
        ),
        pytest.param(
            [One(1, tier=3, facts=(*NOTES, Held("tier", "1", until=50), Held("tier", "3", since=50)))],
            warm(1, 91),
            # then tier 1: 3 of 3 expected in 90 days, frequency 4, (4 + 2) / 2 = 3; now tier 3 as above: 4
            (1 - 0) / 1,
            100,
            id="the tier then tells the strength then",
        ),
    ],
)
def test_growth_is_how_many_more_are_strong_than_a_quarter_ago(
    people: list[One], talks: list[Met], raw: float | None, points: float | None
) -> None:
    assert_is(parts(people, talks)["growth"], raw, points)


@pytest.mark.parametrize(
    ("people", "talks", "score"),
    [
        pytest.param([], [], None, id="nobody: no index"),
        pytest.param([One(1, added=0)], [], 0, id="somebody new, nothing else: frequency alone, 0"),
        pytest.param([One(1, tier=1, added=0)], [Met(0)], 100, id="frequency alone, 100"),
        pytest.param(
            [One(1, tier=1, added=50, facts=(IN_SOFTWARE,))],
            [Met(0, balance=BOTH)],
            (0 + 100 / (3 * 51 / 91) + 100) / 3,
            id="diversity 0, frequency 59.5, reciprocity 100, no growth yet",
        ),
        pytest.param(
            [One(1, tier=2, facts=(IN_LAW, *NOTES)), One(2, tier=2, facts=(IN_SOFTWARE,))],
            [Met(0, balance=GAVE), Met(300, balance=BOTH), Met(10, (2,), GOT)],
            # diversity 1/2: 83.3; frequency (1 + 1) / 2; reciprocity 1/2.
            # Strength now, of the first: 1 touch of 2 expected in 182 days: 3; 3 facts: 2; balanced and more,
            # at least half: 5; mean 3.33: 3. Nobody strong then or now: growth 50.
            (100 * 0.5 / 0.6 + 100 + 50 + 50) / 4,
            id="all four: the mean of 83.3, 100, 50 and 50",
        ),
    ],
)
def test_the_index_is_the_mean_of_the_parts_that_have_data(
    people: list[One], talks: list[Met], score: float | None
) -> None:
    found = quality(network(people, talks), DAY, "software", "product").score
    assert found == (None if score is None else pytest.approx(score))


def test_nothing_is_told_of_diversity_while_the_own_field_is_unknown() -> None:
    people = like(IN_LAW, IN_SALES)
    assert quality(network(people), DAY, None, None).parts["diversity"].points is None


def test_of_an_own_industry_alone_the_function_of_others_tells_nothing() -> None:
    people = like(IN_SOFTWARE, IN_SALES) + like(IN_SALES, start=2)
    found = quality(network(people), DAY, "software", None).parts["diversity"]
    assert (found.raw, found.known, found.of) == (0, 1, 2)


def test_a_past_day_is_told_from_what_was_known_then() -> None:
    people = [*like(Held("industry", "law", since=30)), One(2, archived=20), One(3, added=10)]
    before = quality(network(people), DAY.replace(month=5), "software", "product")
    assert (before.active, before.parts["diversity"].points) == (2, None)


def test_each_part_says_of_how_many_it_could_be_told() -> None:
    found = parts(like(IN_LAW) + like(start=2, count=3), [Met(1, balance=BOTH), Met(2, (2,)), Met(3, (1, 2))])
    assert {name: (part.known, part.of) for name, part in found.items()} == {
        "diversity": (1, 4),
        "frequency": (4, 4),
        "reciprocity": (1, 3),
        "growth": (4, 4),
    }


def assert_is(part: Part, raw: float | None, points: float | None) -> None:
    assert part.raw == (None if raw is None else pytest.approx(raw))
    assert part.points == (None if points is None else pytest.approx(points))
