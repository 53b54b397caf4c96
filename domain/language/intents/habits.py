"""Behaviours to keep up: ``habit``."""

import re

from domain.language.rows import Fields, Found, Row, row


def _habit(found: Found) -> Fields | None:
    return {"text": found.said("text") or found.reading.said(found.clause.start, found.clause.end)}


HABITS: tuple[Row, ...] = (
    row(
        "habit",
        "(?:(?:show|list|see|what are|how are|tell me|give me|me|all|my|the|of) )*habits?"
        "(?: (?:list|going|doing|so far))*$",
        lambda f: {"step": "list"} if "habits" in f.words else None,
        None,
    ),
    row(
        "habit",
        "(?:(?:add|new|start|create|track|build|set up|i want a|stack|my|a|another|make it a|make this a"
        "|form a|the) )*(?:habit|routine|habit stack)(?: ?[:,-]+| of| to| is)+ ?(?P<text>.+)",
        _habit,
        None,
    ),
    row(
        "habit",
        r"(?P<text>(?:(?:right|every (?:\w+ )?(?:time|day|morning|week|evening|friday|monday|tuesday"
        "|wednesday|thursday|weekday|sunday|saturday)|each (?:day|time|week|morning|evening)|daily|from now"
        r" on|starting \w+|always|{D}) )*(?:after|before|when|whenever|once|while|during|as soon as|every"
        " time|each time|with|following|following up) .{2,80}?(?: ?,)? (?:i will|i shall|i am going to|i ll"
        "|i d like to|i want to|i plan to|we will|will|i commit to|i intend to) .+)",
        lambda f: _habit(f) if not f.people() and not _one_off(f) else None,
        None,
    ),
    row(
        "habit",
        "(?P<text>(?:i will|i shall|i am going to|i want to|i plan to|i commit to|i intend to|i ll|let me"
        "|make it a habit to|get into the habit of|i would like to) (?:always |make it a habit to |get into"
        " the habit of )?.+ (?:(?:right |just |shortly )?(?:after|before|when|whenever|while|once|during|as"
        " soon as|over|with) (?:my|every|each|i|the|lunch|breakfast|dinner|work|coffee|morning|waking"
        r"|friday|monday)\b.*|every (?:day|morning|week|evening|friday|monday|tuesday|wednesday|thursday"
        "|weekday|sunday|night|month|workday|lunch|single day).*|daily|weekly|each (?:day|morning|week"
        "|evening|friday|monday|night).*))",
        lambda f: _habit(f) if not f.people() and not _one_off(f) else None,
        None,
    ),
    row(
        "habit",
        "(?P<text>(?:every|each) (?:day|morning|week|evening|friday|monday|tuesday|wednesday"
        r"|thursday|weekday|sunday|saturday|workday|night|month|lunch\w*|{D})\b.*(?:i will|i"
        " am going to|i want to|i shall|i ll|i plan to) .+)",
        lambda f: _habit(f) if not f.people() else None,
        None,
    ),
    row("habit", r"(?P<text>(?:habit|stack) .*(?:after|before|when).*)", _habit, None),
    row(
        "habit",
        "(?P<text>after .+ (?:write|send|message|text|thank|review|check|comment|call|reach"
        r" out|log|note|email|read|give|like|list|plan)\b.*)",
        lambda f: (
            _habit(f)
            if not f.people() and re.search(r"\b(?:my|every|each)\b", f.words) and not _one_off(f)
            else None
        ),
        None,
    ),
)


def _one_off(found: Found) -> bool:
    return bool(re.search(r"\b(?:tomorrow|remind me|today)\b", found.words)) or any(
        span.kind == "day" for span in found.days() if span.future
    )
