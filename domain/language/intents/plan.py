"""The ninety-day plan: ``plan``."""

import re

from domain.language.rows import Fields, Found, Row, row


def _step(found: Found) -> Fields:
    words = found.words
    for step, pattern in _STEPS:
        if re.search(pattern, words):
            return {"step": step}
    return {"step": "status"}


_STEPS = (
    (
        "status",
        r"^(?:how|where|what|am i|is|show|which|when|see|status|check|are|did|do i)|\bstatus\b"
        r"|\bprogress\b|\bgoing\?",
    ),
    ("resume", r"\b(?:resume|unpause|continue|pick up|carry on|go on|keep going|back (?:on|to))\b"),
    ("pause", r"\b(?:pause|hold|freeze|suspend|break from|interrupt)\b"),
    ("stop", r"\b(?:stop|quit|cancel|end|abort|abandon|drop|give up|kill|done with|leave|exit|finish)\b"),
    (
        "start",
        r"\b(?:start|begin|kick|launch|restart|sign me up|do|try|join|set up|commence|get"
        r" going|let us|want|ready|enroll?|go)\b",
    ),
)


_NINETY = r"(?:(?:90|ninety|three month|3 month|90 days?|ninety days?)(?: ?(?:-|day|days|d))?)"


_PLAN = (
    rf"(?:{_NINETY} (?:\w+ )?(?:plan|program|programme|challenge|journey|course|sprint"
    f"|thing)|{_NINETY}|plan|program|programme|challenge)"
)


PLAN: tuple[Row, ...] = (
    row(
        "plan",
        "(?:(?:i|we|am|please|can we|can you|let us|i want to|i would like to|i am ready to|i d like to"
        "|ready to|time to|ok|yes|how do i|want to|could we|i need to|help me|shall we|should we|i wanna"
        "|sign me up for|i want to do) )*(?:start|begin|kick off|launch|restart|commence|do|try|sign me up"
        " for|join|set up|get going with|get started with|get started on|stop|quit|cancel|end|abort|pause"
        "|hold|freeze|suspend|resume|continue|drop|abandon|put|give up on|unpause|pick up|enroll in|take"
        "|exit|finish|carry on with|go on with|keep going with|start over with"
        "|start again with|go back to|back to|enter|embark on|interrupt|leave) (?:me )?(?:(?:on"
        rf"|the|my|a|this|our|new|with|that) )*{_PLAN}\b.*$",
        _step,
        None,
    ),
    row(
        "plan",
        rf"(?:how|where|what|which|when|am i|is|are|show|see|status|check|did|do)\b(?: \w+){{0,9}} (?:my"
        rf" |the |this |our |a )?(?:{_NINETY}|plan|program|programme)\b(?: .*)?$",
        lambda f: _step(f) if _about_plan(f) else None,
        None,
    ),
    row(
        "plan",
        f"(?:(?:the|my) )*{_PLAN}(?: (?:status|progress|update|overview|report|start|check in"
        "|begin|pause|stop))?(?: please)?$",
        _step,
        None,
    ),
    row("plan", r"(?:plan|program) (?:status|progress|start|pause|stop|resume).*", _step, None),
    row(
        "plan", r"(?:what|which) day (?:am i on|is it in the plan|of the (?:plan|90).*)(?: .*)?$", _step, None
    ),
)


def _about_plan(found: Found) -> bool:
    return not found.people() and not re.search(
        r"\b(?:plan to|plans? for|planned|floor plan|plan (?:a|the|my))\b", found.words
    )
