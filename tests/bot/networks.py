"""Networks to draw: made up, the same each time."""

import random
from typing import Any

GIVEN = ("Dana", "Bob", "Alice", "Priya", "Yuki", "Omar", "Lena", "Kofi", "Chloe", "Pavel", "Amara", "Diego")
FAMILY = ("Kim", "Stone", "Nair", "Sato", "Okafor", "Berg", "Lopez", "Novak", "Haddad", "Dubois", "Ivanova")
QUADRANTS = ("colleague", "peer", "mentor", "collaborator", None)
EVENLY = (30, 30, 12, 20, 8)

ODD_NAMES = (
    "王小明",
    "محمد بن سلمان الأحمد",
    "Иван Петрович Сидоров",
    "Maximiliane Eleonore von Hohenstein-Schwarzburg",
    "Łukasz Żółć",
    "Đặng Thị Hồng",
    "김민수",
    "दीपिका शर्मा",
    "สมชาย ใจดี",
    "שרה כהן",
    "$\\frac$ Cash",
    "Bob 🎉 Party",
    "x" * 300,
    "Dr. Ana María de la Cruz",
    "  spaced\n out ",
    "",
    "\n",
    "🎉",
    "Dana\u200bKim",
    "\ud83d half",
    "a\u0301\u0302\u0303",
    ". .",
    "-",
)


def network(
    count: int,
    links: int = 0,
    *,
    seed: int = 1,
    weights: tuple[int, ...] = EVENLY,
    names: tuple[str, ...] = (),
) -> dict[str, Any]:
    """So many people and links at random, in quadrants by weight; names of one's own come first."""
    dice = random.Random(seed)
    people = [
        {
            "id": number + 1,
            "name": names[number] if number < len(names) else f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}",
            "quadrant": dice.choices(QUADRANTS, weights)[0],
            "tier": dice.choices((1, 2, 3), (15, 30, 55))[0],
            "strength": dice.choice((None, 1, 2, 2, 3, 3, 4, 5)),
        }
        for number in range(count)
    ]
    pairs = [dice.sample(range(1, count + 1), 2) for _ in range(links)]
    placed = [person["quadrant"] for person in people if person["quadrant"]]
    return {
        "title": "Your network",
        "people": people,
        "links": [[*pair, dice.choice(("introduction", "met", "met"))] for pair in pairs],
        "shares": {name: placed.count(name) / len(placed) for name in QUADRANTS[:4]} if placed else {},
        "left_out": 0,
    }
