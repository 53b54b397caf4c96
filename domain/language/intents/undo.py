"""Taking back what was just done: ``undo``."""

from domain.language.rows import Fields, Found, Row, row


def _undo(found: Found) -> Fields | None:
    return (
        None
        if found.reading.people_in(found.clause.start, found.clause.end) and "undo" not in found.words
        else {}
    )


_OOPS = (
    "(?:(?:never mind|oops|oop|no|wait|please|sorry|ugh|damn|shit|argh|whoops|woops|hold"
    r" on|ah|oh|actually|my bad|my mistake|can you|could you|,|!|\.) )*"
)


UNDO: tuple[Row, ...] = (
    row(
        "undo",
        f"{_OOPS}(?:undo|revert|scrap|roll ?back|unlog|ctrl z|scratch|strike|reverse|retract|cancel"
        "|remove|delete|discard|erase|drop|ignore|take back|rewind|unsave|disregard|nix|un do"
        "|forget)(?: (?:that|it|this|the|my|last|latest|previous|one|thing|entry|log|action"
        "|change|message|step|what i just (?:said|did|wrote|logged)|what you just (?:did"
        "|logged|saved)|most recent|note|of|part|everything i just said|all of that|again"
        "|please|back|just now|i|logged|said|interaction|both|edit|update|record|addition"
        "|command|move|,|wrong person|pls|was wrong|reminder|plan|follow up|import|merge))*$",
        _undo,
        None,
    ),
    row(
        "undo",
        f"{_OOPS}(?:take (?:that|it|this) back|(?:put|change|turn|set) (?:it|that|things) back|go back(?:"
        " one)?|never ?mind that.*|that was (?:a mistake|an accident|wrong)|that is (?:a mistake|wrong)|i"
        " (?:did not|do not) mean (?:that|to (?:log|add|save|send|do) (?:that|it)).*|(?:that|this) (?:did"
        " not|never) happen(?:ed)?|do not (?:log|save|add|record) (?:that|it|this)|wrong button|that should"
        " not (?:have been|be) (?:logged|saved|added|there).*|undo)$",
        _undo,
        None,
    ),
    row(
        "undo",
        ".{0,50}[,.;!-] ?(?:please |just )?(?:undo|revert|remove|delete|scratch)(?: (?:it"
        "|that|this|please|again))*$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row("undo", r"(?:oops|whoops|undo|z|mistake|my mistake|wrong)$", None, None),
    row("undo", rf"{_OOPS}undo\b.*", lambda f: {} if len(f.words.split()) < 9 else None, None),
)
