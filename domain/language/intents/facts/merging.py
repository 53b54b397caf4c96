"""One person who stands in the list twice: ``merge``."""

from domain.language.intents.touch import asks
from domain.language.rows import Row, row

MERGING: tuple[Row, ...] = (
    row(
        "merge",
        "{P}(?: (?:and|or|,|=) {P})? ?[?:,-]* ?(?:(?:they|these|both|it|that) (?:is"
        "|are) )?(?:all )?(?:the )?same"
        " (?:person|guy|one|woman|man|contact|people)(?: .*)?$|{P} and {P} are (?:one|one and the same"
        "|identical|the same)$",
    ),
    row(
        "merge",
        "{P} (?:is|are|s) (?:both |really |actually |in fact )?(?:the )?same(?: (?:person"
        "|contact|guy|one|people|as|human|individual|woman|man))*(?: {P})?.*"
        "|(?:please )?(?:merge|combine|dedupe|de dupe|join|consolidate|unify|deduplicate|link"
        " up)(?: (?:contacts?|the|entries|records|duplicates?|cards|both))* {P}(?: (?:and"
        "|with|into|to|in|as) {P})?.*|{P} (?:is|are|s) (?:a )?(?:duplicates?|dupes?"
        "|double)(?: (?:of|for|entry|entries|contacts?) ?{P}?)?.*|(?:same person|duplicates?"
        "|duplicate contacts?) ?[:,-]? {P}.*|{P} and {P} (?:is|are) .*same.*|{P} (?:is|s)"
        " (?:also|actually|really|just) {P}$",
        lambda f: {} if not asks(f) else None,
    ),
)
