"""Giving and taking: what is a benefit, and which words say it went both ways."""

from domain.language.lexicon.forms import every, one_of, verbs

_BENEFIT = verbs(
    """
    introduce intro connect send:sent forward share help teach:taught congratulate recommend refer
    coach mentor advise review edit proofread:proofread give:gave:given lend:lent pass endorse
    support explain train vouch offer donate promote nominate encourage gift treat buy:bought tutor
    assist guide critique volunteer counsel host sponsor champion comfort feature amplify unblock
    bail loan cover back plug show:showed:shown fix debug translate babysit drive:drove:driven"""
)
_ASKING = verbs("ask request beg borrow")

GIVE_PAST = one_of(every(_BENEFIT, "past", "done"))
GIVE_BASE = one_of(every(_BENEFIT, "base"))
GIVE_ING = one_of(every(_BENEFIT, "ing"))
ASK_PAST = one_of(every(_ASKING, "past", "done"))

BENEFITS = (
    "advice|feedback|help|introduction|introductions|referral|recommendation|hand|support"
    "|tip|tips|pointers|guidance|input"
    "|insight|insights|ideas|idea|lift|ride|reference|lead|leads|intel|contacts|contact"
    "|recommendations|encouragement"
    "|pep talk|mentoring|coaching|favor|favour|gift|book|comments|suggestions|advices"
    "|answers|clarity|job lead|perspective"
    "|notes|templates|template|tickets|ticket|invite|invitation|moral support|advise"
    "|thoughts|opinion|critique|loan"
)
"""What one gives or gets."""

BALANCED = (
    r"\b(?:swapp?ed|trad(?:ed|ing)|exchang(?:ed|ing)|swapping|each other|one another|both"
    " of us|mutual(?:ly)?|"
    "helped each other|back and forth|both learned|both got|both shared|reciprocal|two"
    " way|gave and took|give and take|"
    r"in return|in exchange|quid pro quo)\b"
)
