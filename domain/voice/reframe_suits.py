"""How much suits somebody: the vulnerability spectrum by quadrant, tier and strength (method, section 4)."""

from datetime import date

from domain.people.network import Profile
from domain.people.strength import STRONG, strength
from domain.voice.questions_said import as_what

CLOSE_TIER = 1
"""The tier of those one talks with most openly (ours)."""

WEAK = 2
"""Strength shown up to which a tie is a new or weak one (ours)."""


def suits(profile: Profile, lines: tuple[str, str], today: date) -> tuple[str, str]:
    """Advice on one person, and the words for them."""
    first = profile.name.split()[0]
    quadrant, shown = profile.value("quadrant"), strength(profile, today).shown
    near = shown >= STRONG or profile.contact.tier == CLOSE_TIER
    if quadrant == "mentor" or (near and quadrant in (None, "colleague")):
        who = "a mentor" if quadrant == "mentor" else "close to you"
        return f"{first} is {who}: the real challenge is welcome here.", lines[0] + " " + _asked(lines[1])
    if shown <= WEAK and not near:
        return f"{first} is a newer tie: less of it, and a question about what they know.", _their_field(
            profile
        )
    return f"With {first}, ask for a view and leave the rest out.", lines[1]


def _asked(line: str) -> str:
    """Only the question of the second line."""
    return "I'd value your view: " + line.partition("your view: ")[2]


def _their_field(profile: Profile) -> str:
    """A question about their work, or their field, as far as that is known."""
    role, industry, interest = (profile.value(kind) for kind in ("role", "industry", "interest"))
    if role:
        return f"You work {as_what(role)}: what should somebody know who is new to that?"
    if industry:
        return f"What should somebody know about {industry} who looks at it from outside?"
    if interest:
        return f"What should somebody know who is new to {interest}?"
    return "What are you learning at the moment, and from whom?"
