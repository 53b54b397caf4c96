"""Pictures can be read: nothing lies on anything else, names are written, the same is drawn the same."""

import math
import random
import struct
from collections.abc import Mapping
from functools import cache
from itertools import combinations
from typing import Any

import pytest

from bot.pictures import lettering
from bot.pictures.areas import areas
from bot.pictures.draw import KINDS, draw
from bot.pictures.filling import RING, Dot
from bot.pictures.ground import Box
from bot.pictures.lettering import width, writable
from bot.pictures.naming import initials, shortened
from bot.pictures.network import MOST, read
from bot.pictures.places import Layout, lay_out
from bot.pictures.style import DARK, LIGHT, TALLEST, TEXT, WIDTH, Theme
from tests.bot.networks import ODD_NAMES, network

NETWORKS: Mapping[str, dict[str, Any]] = {
    "nobody": network(0),
    "one": network(1),
    "ten": network(10, 6),
    "sixty": network(60, 50),
    "four hundred": network(400, 800),
    "all peers": network(120, 60, weights=(0, 1, 0, 0, 0)),
    "most not placed": network(60, 20, weights=(5, 5, 0, 5, 45)),
    "nobody placed": network(40, 20, weights=(0, 0, 0, 0, 1)),
    "no links": network(30),
    "odd names": network(len(ODD_NAMES), 10, names=ODD_NAMES),
    "a whole town": network(1_500, 900),
}
TOUCHING = 1.0
"""Pixels by which boxes may touch: they are laid on a grid."""


@cache
def laid_out(name: str) -> Layout:
    return lay_out(read(NETWORKS[name]))


@pytest.fixture(params=NETWORKS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def layout(name: str) -> Layout:
    return laid_out(name)


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert png.endswith(b"IEND\xaeB`\x82")
    wide, high = struct.unpack(">II", png[16:24])
    return wide, high


def around(dot: Dot) -> Box:
    """What a dot fills, with the ring of tier 1."""
    half = dot.radius * (RING if dot.person.tier == 1 else 1)
    return Box(dot.x - half, dot.y - half, 2 * half, 2 * half)


def words(layout: Layout) -> list[Box]:
    """Where letters stand: a name's box keeps free room at both ends."""
    boxes = [label.box for label in layout.labels]
    return [
        Box(b.x + TOUCHING, b.y + TOUCHING, b.width - 2 * TOUCHING, b.height - 2 * TOUCHING) for b in boxes
    ]


def test_any_network_is_a_picture_as_wide_as_a_phone(name: str) -> None:
    wide, high = size(draw("map", NETWORKS[name]))
    assert wide == WIDTH
    assert high <= TALLEST


def test_a_picture_for_the_dark_is_another_picture_of_the_same_size() -> None:
    light, dark = (draw("map", NETWORKS["ten"], dark=dark) for dark in (False, True))
    assert size(light) == size(dark)
    assert light != dark


def test_no_words_lie_on_other_words_or_on_a_dot(layout: Layout) -> None:
    boxes = words(layout)
    assert [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])] == []
    dots = [around(dot) for dot in layout.dots]
    assert [(box, dot) for box in boxes for dot in dots if box.overlaps(dot)] == []


def test_no_dot_lies_on_another_or_outside_its_area(layout: Layout) -> None:
    for one, other in combinations(layout.dots, 2):
        apart = math.hypot(one.x - other.x, one.y - other.y)
        assert apart >= (around(one).width + around(other).width) / 2
    boxes = {area.quadrant: area.box for area in layout.areas}
    for dot in layout.dots:
        outside, inside = boxes[dot.person.quadrant], around(dot)
        assert outside.x <= inside.x
        assert inside.right <= outside.right
        assert outside.y <= inside.y
        assert inside.bottom <= outside.bottom


def test_a_name_takes_no_more_room_than_it_was_given(layout: Layout) -> None:
    for dot in layout.dots:
        if dot.name is not None:
            assert width(dot.name.text, TEXT) <= dot.name.box.width
            assert dot.name.box.x >= 0
            assert dot.name.box.right <= WIDTH


def test_everybody_is_on_the_map_and_whoever_finds_no_room_is_counted(name: str, layout: Layout) -> None:
    told = len(NETWORKS[name]["people"])
    shown = read(NETWORKS[name])
    assert len(layout.dots) == len(shown.people) == min(told, MOST)
    assert shown.left_out == told - len(shown.people)


@pytest.mark.parametrize("name", ["sixty", "odd names"])
def test_the_same_network_is_the_same_picture_in_whatever_order_it_is_told(name: str) -> None:
    told = NETWORKS[name]
    dice = random.Random(7)
    people, links = list(told["people"]), [[two, one, kind] for one, two, kind in told["links"]]
    dice.shuffle(people)
    dice.shuffle(links)
    assert draw("map", told | {"people": people, "links": links}) == draw("map", told)


def test_the_closest_stand_nearest_to_the_user() -> None:
    layout = laid_out("four hundred")
    x, y = layout.middle
    by_tier: dict[int, list[float]] = {1: [], 2: [], 3: []}
    for dot in layout.dots:
        if dot.person.quadrant is not None:
            by_tier[dot.person.tier].append(((dot.x - x) ** 2 + (dot.y - y) ** 2) ** 0.5)
    means = [sum(distances) / len(distances) for distances in by_tier.values()]
    assert means == sorted(means)


def test_names_go_to_the_closest_first_and_in_a_small_network_to_everybody() -> None:
    crowd = laid_out("four hundred").dots
    share = {
        tier: sum(dot.name is not None for dot in crowd if dot.person.tier == tier)
        / sum(dot.person.tier == tier for dot in crowd)
        for tier in (1, 3)
    }
    assert share[1] > 0.4
    assert share[3] < 0.1
    assert all(dot.name is not None for dot in laid_out("ten").dots)


def test_a_stronger_connection_is_a_larger_dot() -> None:
    told = network(6, weights=(1, 0, 0, 0, 0))
    for strength, person in zip((None, 1, 2, 3, 4, 5), told["people"], strict=True):
        person["strength"] = strength
    radius = {dot.person.strength: dot.radius for dot in lay_out(read(told)).dots}
    assert [radius[strength] for strength in (None, 1, 2, 3, 4, 5)] == sorted(radius.values())
    assert len(set(radius.values())) == 6


def test_the_fuller_quadrant_has_more_room_and_an_empty_one_still_some() -> None:
    spaces = {area.quadrant: area.box.space for area in areas(read(NETWORKS["all peers"]))}
    assert spaces["peer"] == max(spaces.values())
    assert min(spaces.values()) > 0.07 * sum(spaces.values())
    assert None not in spaces


def test_each_quadrant_tells_its_count_and_its_share() -> None:
    told = network(0) | {"shares": {"peer": 0.725, "mentor": 0.275}}
    told["people"] = [
        {"id": n, "name": "Dana", "quadrant": "peer" if n else "mentor", "tier": 3, "strength": 1}
        for n in range(4)
    ]
    counts = {area.quadrant: area.count.text for area in areas(read(told))}
    assert counts == {
        "colleague": "nobody yet",
        "peer": "3 · 72\N{NO-BREAK SPACE}%",
        "mentor": "1 · 28\N{NO-BREAK SPACE}%",
        "collaborator": "nobody yet",
    }


def test_a_link_to_nobody_on_the_map_or_told_twice_changes_nothing() -> None:
    told = network(3)
    told["links"] = [[1, 2, "met"], [2, 1, "introduction"], [1, 99, "met"], [3, 3, "met"], [2, 3, "met"]]
    seen = read(told)
    assert seen.introductions == {(1, 2)}
    assert seen.met == {(2, 3)}


def test_a_quadrant_nobody_knows_is_no_quadrant() -> None:
    told = network(1) | {"people": [{"id": 1, "name": "Dana", "quadrant": "enemy", "tier": 9, "strength": 7}]}
    [person] = read(told).people
    assert (person.quadrant, person.tier, person.strength) == (None, 3, 5)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Dana Kim", "Dana Kim"),
        ("Łukasz Żółć", "Łukasz Żółć"),
        ("Иван", "Иван"),
        ("محمد", "محمد"),
        ("Bob 🎉 Party", "Bob Party"),
        ("  spaced\n out ", "spaced out"),
        ("Dana\u200bKim", "DanaKim"),
        ("\ud83d half", "half"),
        ("🎉", ""),
    ],
)
def test_a_name_is_written_in_the_letters_that_there_are(name: str, written: str) -> None:
    assert writable(name) == written


@pytest.mark.parametrize("odd", ODD_NAMES)
def test_any_name_can_stand_on_a_map_and_any_words_above_it(odd: str) -> None:
    assert size(draw("map", network(1, names=(odd,)) | {"title": odd}))[0] == WIDTH


def test_a_name_in_letters_that_no_font_has_is_written_by_its_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    with _fonts(monkeypatch):
        assert writable("王小明") == "WangXiaoMing"
        assert writable("राज Kim") == "Raj Kim"


def test_a_font_of_the_system_writes_what_ours_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    with _fonts(monkeypatch):
        lacking = [letter for letter in map(chr, range(0x2A00, 0x2B00)) if not writable(letter)]
    with _fonts(monkeypatch, "A font nobody has", "STIXGeneral"):
        written = [letter for letter in lacking if writable(letter) == letter]
        assert written
        assert width(written[0], TEXT) > 0


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Dana Kim", "Dana Kim"),
        ("Maximilian von Hohenstein", "Maximilian H."),
        ("Dr. Ana María de la Cruz", "Dr. Ana C."),
        ("Prof. Dr.", "Prof. Dr."),
        ("x" * 40, "xxxxxxxxxxxx…"),
    ],
)
def test_a_name_too_long_is_shortened_to_what_tells_most(name: str, short: str) -> None:
    assert shortened(name, 220) == short


@pytest.mark.parametrize(
    ("name", "letters"), [("Dana Kim", "DK"), ("Dana", "D"), ("ana de la Cruz", "AC"), ("", ""), (". .", "")]
)
def test_initials_are_those_of_the_first_and_the_last_name(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_dots_stand_out_from_their_ground(theme: Theme) -> None:
    for ground in (theme.panel, theme.background):
        assert contrast(theme.ink, ground) >= 7
        assert contrast(theme.muted, ground) >= 4.5
    assert all(contrast(accent, theme.panel) >= 3 for accent in theme.accents)
    assert all(contrast(theme.on_accent, accent) >= 3 for accent in theme.accents[:2])


def test_every_kind_can_be_drawn_from_nothing_much() -> None:
    for kind in KINDS:
        assert size(draw(kind, {}))[0] == WIDTH


def contrast(one: str, other: str) -> float:
    """By WCAG: 3 for shapes, 4.5 for words."""
    high, low = sorted((_brightness(one), _brightness(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _brightness(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class _fonts:
    """Our own font and those named, whatever this machine has."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *others: str) -> None:
        monkeypatch.setattr(lettering, "OTHERS", others)

    def __enter__(self) -> None:
        self._forget()

    def __exit__(self, *_: object) -> None:
        self._forget()

    def _forget(self) -> None:
        for remembered in (lettering.families, lettering.font, lettering._known, lettering._paths):
            remembered.cache_clear()
        lettering.width.cache_clear()
