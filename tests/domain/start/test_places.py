"""Places people name: the zone where it is clear, the choice where it isn't, nothing where nothing fits."""

from zoneinfo import available_timezones

import pytest

from domain.start.places import at, country_of, find, spoken

CLEAR = (
    ("Berlin", "Europe/Berlin"),
    ("europe/berlin", "Europe/Berlin"),
    ("America/New York", "America/New_York"),
    ("I live in München", "Europe/Berlin"),
    ("Köln", "Europe/Berlin"),
    ("milano", "Europe/Rome"),
    ("東京", "Asia/Tokyo"),
    ("Москва", "Europe/Moscow"),
    ("Bangalore", "Asia/Kolkata"),
    ("St. Petersburg", "Europe/Moscow"),
    ("Portland, Oregon", "America/Los_Angeles"),
    ("portland or", "America/Los_Angeles"),
    ("Birmingham, UK", "Europe/London"),
    ("i'm now in Hamburg", "Europe/Berlin"),
    ("NYC", "America/New_York"),
    ("PST", "America/Los_Angeles"),
    ("eastern time", "America/New_York"),
    ("UTC+2", "Etc/GMT-2"),
    ("UTC-3", "Etc/GMT+3"),
    ("Germany", "Europe/Berlin"),
    ("India", "Asia/Kolkata"),
)


@pytest.mark.parametrize(("words", "zone"), CLEAR)
def test_a_clear_place_is_one_zone(words: str, zone: str) -> None:
    [found] = find(words)
    assert (found.zone, found.sure) == (zone, True)


@pytest.mark.parametrize("words", ["Portland", "Birmingham", "Springfield", "San Juan", "USA"])
def test_a_name_of_several_places_is_left_to_choose(words: str) -> None:
    found = find(words)
    assert 2 <= len(found) <= 4
    assert len({one.zone for one in found}) == len(found)
    assert len({one.label for one in found}) == len(found)


@pytest.mark.parametrize(
    ("words", "zone"),
    [("Berlni", "Europe/Berlin"), ("new yrok", "America/New_York"), ("Tokoy", "Asia/Tokyo")],
)
def test_a_slip_is_found_but_never_sure(words: str, zone: str) -> None:
    first, *_ = find(words)
    assert (first.zone, first.sure) == (zone, False)


@pytest.mark.parametrize("words", ["", "?!", "Xyzzyville", "qqqqqq", "UTC+99", "the", "🙂", "小小小小小"])
def test_what_is_no_place_is_found_nowhere(words: str) -> None:
    assert find(words) == []


def test_every_zone_is_found_by_its_own_name() -> None:
    wrong = [zone for zone in available_timezones() if [one.zone for one in find(zone)] != [zone]]
    assert {zone for zone in wrong if "/" in zone} == set()


def test_a_spot_on_the_map_has_a_zone_at_sea_too() -> None:
    assert at(52.52, 13.4) == "Europe/Berlin"
    assert at(-36.85, 174.76) == "Pacific/Auckland"
    assert at(27.7, 85.3) == "Asia/Kathmandu"
    assert at(0, -30) == "Etc/GMT+2"
    assert spoken("Etc/GMT+2") == "UTC-2"


def test_the_country_of_a_zone_is_where_most_of_its_people_live() -> None:
    assert country_of("Europe/Berlin") == "DE"
    assert country_of("America/Chicago") == "US"
    assert country_of("Etc/GMT+2") is None
