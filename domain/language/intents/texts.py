"""Free text with a heading: ``journal``, ``story``, ``reframe``."""

from domain.language.intents.touch import asks
from domain.language.macros import pattern
from domain.language.rows import Fields, Found, Row, row

_ONLY_A_NAME = pattern("{P}")
"""Whom a story is about is not yet the story."""

TOLD: tuple[Row, ...] = (
    row(
        "story",
        "{P} (?:(?:really|first|once|also) )*(?:got me into|changed my (?:life|career|path|mind about)"
        "|gave me my first (?:job|break|chance)"
        "|believed in me|inspired me to|shaped (?:me|my)) ?.*",
        lambda f: (
            {"text": f.reading.said(f.clause.start, f.clause.end).strip(" .,;!")} if not asks(f) else None
        ),
    ),
)
"""A story told without its name."""

_ABOUT_WHAT = "(?: (?:about|with|for|on|of|from|by) (?P<text>.+?))?(?: ?[?.!])*$"
"""What of the journal is looked for."""


def _looked_for(found: Found) -> Fields | None:
    """What was written in the journal about somebody or something; all of it where nothing is named."""
    text = found.said("text")
    return {"text": text, "step": "search" if text else "list"}


TEXTS: tuple[Row, ...] = (
    row(
        "journal",
        "(?:(?:so|and|ok) )*what (?:all )?(?:(?:did|have|had) (?:i|we)|i ve|we ve) (?:ever |all )?"
        "(?:learn(?:ed|t)?|taken away)"
        "(?: {D}| lately| recently| so far| this week| last week)*" + _ABOUT_WHAT,
        _looked_for,
    ),
    row(
        "journal",
        "(?:(?:can you|could you|please|i want to|let me|let us) )*(?:show|list|see|read|view|browse|find"
        "|edit|look (?:at|through|in|into)|search(?: in| through)?|change|fix|go through"
        "|what is in|what s in)"
        "(?: (?:me|all|my|the|our|old|past|earlier|in|last|previous|{D}|'s))* (?:journal|diary)"
        "(?: entry| entries)?(?: (?:of|please|again|{D}))*" + _ABOUT_WHAT,
        _looked_for,
    ),
    row(
        "journal",
        "(?:(?:all|my|the|past|old|earlier|last|previous) )*(?:journal|diary) entries" + _ABOUT_WHAT,
        _looked_for,
    ),
    row(
        "journal",
        "(?:(?:my|new|add|write|start|open|do|begin|weekly|in|to|this|the|an?|make|let us|i"
        " want to|time (?:for|to)|please|connection|save|put|for|today s|{D}|'s) )*(?:journal"
        "|diary|dear journal|dear diary)(?: entry| time| page| now| please| note| this| about"
        "| for| with| on| {D})*(?: ?[:,;-]+ ?(?P<text>.+))?$",
        lambda f: {"text": f.said("text")},
    ),
    row(
        "journal",
        "(?:write|add|put|save|note) (?:this |that |it )?(?:in|to|into) (?:my|the) (?:journal"
        "|diary)(?: that)? ?[:,-]? ?(?P<text>.+)?$",
        lambda f: {"text": f.said("text")},
    ),
    row(
        "journal",
        r"(?:journal|diary)(?: entry)? (?:that |about )?(?P<text>.+)$",
        lambda f: {"text": f.said("text")},
    ),
    row(
        "journal",
        "(?:let us |i want to |time to |help me )*(?:reflect on (?:my|the|this|last) (?:week"
        "|day|month).*|journal|write in my journal|weekly reflection|reflect(?: .{0,20})?)$",
        text=None,
    ),
    row(
        "story",
        "(?:(?:a|my|new|add|the|tell|save|connection|record|here is a|here is my|write|keep|another|here s"
        "|i have a|i want to (?:tell|record|save)|let me tell you a) )*(?:story|stories)(?: (?:of|about"
        "|with|for|on|from) .{1,40}?)? ?[:,;-]+ ?(?P<text>.+)$",
        lambda f: {"text": f.said("text")},
    ),
    row(
        "story",
        "(?:(?:can you|could you|please|i want to|let me|what|which) )*(?:show|list|see|read|view|open|give"
        "|what|which)(?: me)?(?: (?:all|my|the|our|old|of|connection|past))* stories(?: (?:do i have|have i"
        " told|are there|so far|i have|i told|please|here))*(?: (?:of|about|with|on) .*)?$",
        lambda _: {"text": None, "step": "list"},
    ),
    row(
        "story",
        "(?:(?:a|my|new|add|save|connection|record|another) )*(?:{P} 's story"
        "|story {P}) ?[:,-] ?(?P<text>.+)$",
        lambda f: {"text": f.said("text")},
    ),
    row(
        "story",
        "(?:(?:a|my|new|add|tell|save|connection|record|start|do|let us|i want to tell|share|write|i have a"
        "|time for a) )*(?:story|stories)(?: time)?(?: (?:of|about|with|for|on) (?P<text>.*))?$",
        lambda f: {"text": None if _ONLY_A_NAME.fullmatch(f.plain("text")) else f.said("text")},
    ),
    row(
        "story",
        r"(?P<text>(?:the story of how|how) (?:{P}|i) .*)$",
        lambda f: {"text": f.said("text")} if f.words.startswith("the story") else None,
    ),
    row(
        "reframe",
        "(?:(?:please|can you|could you|help me|i want to|i need to|how (?:do|can|could"
        "|would) i|let us) )*(?:reframe|re frame|rephrase|recast|turn around|positive spin on"
        "|spin)(?: (?:this|that|it|for me|me|please|positively))* ?[:,;-]* ?(?P<text>.+)?$",
        lambda f: {"text": f.said("text")},
    ),
    row(
        "reframe",
        r"(?:(?:how|what) (?:do|can|could|would|should|is)(?: \w+){1,4} (?:better|positive|forward looking"
        r"|nicer|good|constructive) (?:way|say|put|phrase|share|spin)\b.*?|how (?:do|can|could|would"
        "|should) i (?:say|put|phrase|share|admit|frame)(?: this| that| it)?(?: (?:better|positively"
        "|constructively|differently|nicely))?)(?: (?:that|to say))? ?[:,;-] ?(?P<text>.+)$",
        lambda f: {"text": f.said("text")} if not f.people() else None,
    ),
)
