"""What the map's picture is told, beyond what a talk can say."""

from domain.people.map import DRAWN, picture
from tests.domain.networks import TODAY, network, talk


def test_the_picture_has_the_closest_four_hundred_and_counts_the_others() -> None:
    """Three too many: those of tier 3 not talked with lately are left out, and so are the lines to them."""
    last = DRAWN + 3
    people: dict[int, dict[str, object]] = {number: {"tier": 2} for number in range(1, last + 1)}
    people[1] = people[2] = people[3] = {"tier": 3}
    people[last] = {"tier": 1, "quadrant": "mentor"}
    talks = [talk(1, 1, last), talk(2, 4, last), talk(3, 1, 2, channel="introduction")]
    shown = picture(network(people, talks), TODAY)
    drawn = [one["id"] for one in shown["people"]]  # type: ignore[attr-defined]
    assert (len(drawn), shown["left_out"]) == (DRAWN, 3)
    assert drawn[:2] == [last, 4]
    assert not {1, 2, 3} & set(drawn)
    assert shown["links"] == [[4, last, "met"]]
    assert shown["shares"] == {"colleague": 0.0, "peer": 0.0, "mentor": 1.0, "collaborator": 0.0}
