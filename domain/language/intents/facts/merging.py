"""One person who stands in the list twice: ``merge``."""

from domain.language.intents.touch import asks
from domain.language.people import everybody_in
from domain.language.rows import Fields, Found, Row, row


def _both_known(found: Found) -> Fields | None:
    """ "Bob Stone is Robert Stone": two who are in the list already."""
    people = everybody_in(found.reading, found.clause.start, found.clause.end)
    known = {named.mention.match.keys[:1] for named in people if named.mention and named.mention.match.keys}
    return {} if len(known) == 2 and not asks(found) else None


_TWICE = "(?:duplicates?|duplicated?|dupes?|doubles?|double entries|twins?)"
_LIST = "(?: (?:contacts?|people|connections?|entries|names|cards|persons?))?"

DUPLICATES: tuple[Row, ...] = (
    row(
        "merge",
        "(?:(?:please|can you|could you|let us|help me|i want to|any|are there|do i have|have i got|is"
        " there|show|list|find|check|look|search|merge|remove|clean|clean up|clear|fix|get rid of|dedupe"
        f"|spot|detect|see|give|me|my|the|all|up|for|out|any|some) )*{_TWICE}{_LIST}(?: (?:in|among|of)"
        " (?:my|the) (?:network|contacts|list|people|connections))?(?: please)?$",
        None,
        None,
    ),
    row(
        "merge",
        "(?:(?:please|can you|could you|let us) )*(?:dedupe|de dupe|deduplicate|de duplicate)(?: (?:my|the"
        "|all|contacts?|people|connections?|list|network|everyone|everybody))*$",
        None,
        None,
    ),
    row(
        "merge",
        r"merge(?: (?:some|two|my|the|people|contacts|connections|them|somebody|someone))*$",
        None,
        None,
    ),
    row(
        "merge",
        "(?:who|is anyone|is anybody|are there people|which (?:people|contacts)) (?:is |are |s )?(?:in"
        " )?(?:there |here |in my (?:list|network|contacts) )?twice(?: .*)?$",
        None,
        None,
    ),
)
"""Asked without a name: the assistant looks for them."""


def _distinct(found: Found) -> Fields | None:
    """ "Bob and Robert are different people": two who are not to be taken for one."""
    people = everybody_in(found.reading, found.clause.start, found.clause.end)
    return {"distinct": True} if len(people) == 2 and not asks(found) else None


MERGING: tuple[Row, ...] = (
    row(
        "merge",
        "{P}(?: and {P})? (?:are|is) (?:(?:definitely|really|actually|two) )*(?:not|different)(?: (?:the|a"
        "|two|different|same|one|people|persons?"
        "|guys|women|men|contacts?|connections?|from|as|and))*(?: {P})?$",
        _distinct,
    ),
    row("merge", "(?:please )?merge (?:the )?(?:two|both|three|all)(?: of)?(?: the)? {P}(?: s)?$", None),
    row(
        "merge",
        "{P}(?: (?:and|or|,|=) {P})? ?[?:,-]* ?(?:(?:they|these|both|it|that) (?:is|are) )?(?:all )?(?:the"
        " )?same (?:person|guy|one|woman|man|contact|people)(?: .*)?$|{P}(?: and {P})? are (?:one|one and"
        " the same|identical|the same)$|(?:i have|you have|you have got|there is|we have|i see) {P} (?:in"
        " )?(?:there |here |listed )?twice(?: .*)?$|{P} (?:is|are|s|appears|shows up) (?:in )?(?:(?:there"
        "|here|listed|my list|my contacts|the list) )*twice(?: .*)?$|these (?:two )?are (?:duplicates|the"
        " same|one person) ?[:,-]? {P}$",
    ),
    row(
        "merge",
        "{P} (?:is|are|s) (?:both |really |actually |in fact )?(?:the )?same(?: (?:person|contact|guy|one"
        "|people|as|human|individual|woman|man))*(?: {P})?.*|(?:please )?(?:merge|combine|dedupe|de dupe"
        "|join|consolidate|unify|deduplicate|link up)(?: (?:contacts?|the|entries|records|duplicates?|cards"
        "|both))* {P}(?: (?:and|with|into|to|in|as) {P})?.*|{P} (?:is|are|s) (?:a )?(?:duplicates?|dupes?"
        "|double)(?: (?:of|for|entry|entries|contacts?) ?{P}?)?.*|(?:same person|duplicates?|duplicate"
        " contacts?) ?[:,-]? {P}.*|{P} and {P} (?:is|are) .*same.*|{P} (?:is|s) (?:also|actually|really"
        "|just) {P}$",
        lambda f: {} if not asks(f) else None,
    ),
    row("merge", "{P} (?:is|=|and) {P}(?: (?:are|is) (?:one|1) person)?$|{P} (?:is|=) {P}$", _both_known),
)
