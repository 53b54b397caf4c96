"""What comes in and goes out, and what is to be forgotten: ``import``, ``export``, ``forget``."""

import re

from domain.language.rows import Row, row

FILES: tuple[Row, ...] = (
    row(
        "import",
        "(?:(?:can|could|how (?:do|can|could|to)|i want to|i would like to|i d like to|please|let us|want"
        " to|help me|let me|i need to|is there a way to|i am trying to|to|you|i|possible to) )*(?:import"
        r"|upload|load|bring in|sync|pull in|read in|migrate|transfer|bring over|feed in|move over)\b.*",
        lambda f: (
            {}
            if not f.people()
            and (
                len(f.words.split()) < 3
                or re.search(
                    r"\b(?:contacts?|connections?|linkedin|google|csv|vcards?|outlook|monica|file|address"
                    " book|phone|data|network|people|gmail|list|spreadsheet|export|icloud|apple|excel|vcf"
                    r"|json)\b",
                    f.words,
                )
            )
            else None
        ),
        None,
    ),
    row(
        "import",
        r"(?:i (?:have|ve got|got)|here is|got) .*\b(?:csv|vcards?|vcf|spreadsheet|excel|file|export|json"
        r"|list|address book)\b.*\b(?:import|upload|load|bring in|add)\b.*",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "export",
        "(?:(?:can|could|how (?:do|can|could|to)|i want|i want to|i would like|i d like|please|let us|want"
        "|help me|let me|i need|would|may|you|i|we|to) )*(?:export|download|back ?up|back up|save a copy of"
        "|take out|extract|get me a copy of|(?:give|send|get|email)(?: me)? (?:a copy of |an export of |a"
        " backup of |a dump of |a download of |all (?:of )?)?(?:(?:my|all|the) )+(?:data|contacts|stuff"
        r"|information|network|records))\b.*",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "export",
        "(?:data |full |csv |json |vcard |a |an |my )*(?:export|backup|data dump)(?: (?:my|all|of|please|to"
        "|as|the|data|everything|csv|json|vcard|ics|contacts|file|format|in))*$",
        None,
        None,
    ),
    row(
        "forget",
        "(?:(?:can|could|how (?:do|can|to)|i want|i want to|i would like|please|let us|you|i|we|to|just"
        "|would) )*(?:delete|erase|wipe|remove|forget|destroy|purge|clear|get rid of|drop|scrub|nuke|close"
        "|cancel)(?: out)? (?:(?:all|of|my|the|everything|every|whole|entire|about|on|you (?:know|have"
        "|store)|that) )*(?:data|account|me|everything|information|info|records|profile|history|contacts"
        r"|database|it all|all|stuff|connections|traces?|about me|know|have)\b(?: .*)?$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "forget",
        "(?:(?:can|could|please|i want to|you|let us|just|go ahead and) )*(?:delete|erase|remove|forget"
        "|purge|drop|get rid of|take out)(?: (?:the |my )?(?:contact|connection|person|entry|record|this"
        "|that|:|,|all about|about|everything about|everything on|data on|data about|data of|everything you"
        " know about|all data (?:on|about)|contact named))* {P}(?: (?:completely|please|entirely|for good"
        "|from (?:my|the|your|this) (?:[a-z]+ )?(?:contacts?|connections?|network|list|people|database"
        "|address book|records?|memory|app|bot|data|system|phone)|from (?:keepwarm|here|memory|everything)"
        "|altogether|permanently|and (?:all|everything) .*|'s (?:data|record|contact|entry|profile)|off"
        " .*))*$",
    ),
)
