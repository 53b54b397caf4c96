"""What to ask somebody and how to help them: ``questions``, ``give_ideas``."""

import re

from domain.language.rows import Found, Row, row

ASKS: tuple[Row, ...] = (
    row(
        "give_ideas",
        "(?:so )?what (?:is|are|s|would be) (?:the |a |an |some )?(?:(?:best|good|nice|right|easy|easiest"
        "|great|small|other|kind|quick|better) )*(?:ways?|things?|ideas?) (?:(?:i|we) (?:can|could) |for me"
        " )?(?:to )?(?:help|add value|give|support|be (?:useful|helpful|of (?:use|help|service))|create"
        " value|thank|repay|give back|return the favou?r|do)(?: .*)?{WHO}.*",
    ),
    row(
        "give_ideas",
        "what (?:would|could|might) (?:be )?(?:a |an |some |something )?(?:(?:nice|good|kind|great"
        "|thoughtful|useful|helpful|right|meaningful) )*(?:things?|gifts?|gestures?|ways?|ideas?|favou?rs?"
        "|surprises?)? ?(?:to (?:do|give|get|offer|send)|i (?:could )?(?:do|give)) .*{WHO}.*",
    ),
    row(
        "questions",
        "(?:(?:give|suggest|show|tell|got|get|find|list|share|prepare|draft|write|i need|need|any|some|help"
        " me with|what are|what would be|think of|come up with|offer|generate) )*(?:me )?(?:(?:a|few|some"
        "|good|great|smart|better|thoughtful|three|two|five|specific|interesting|informed|any|the|deep"
        r"|meaningful|possible|of|insightful|best|more|new|nice|fun|\d) )*(?:questions?|conversation"
        " (?:starters?|topics?|ideas|openers?)|talking points|ice ?breakers?|topics|things|topics of"
        " conversation|small talk)(?: (?:i (?:could|can|should|might)|to|worth|for when|when|we could))*"
        " ?(?:ask(?:ing)?|for|to ask|with|before|talk (?:to|about with)|discuss(?:ing)? with|bring up with"
        "|raise with|about|use with|chat about with|pose to|put to|to|i see|i meet|meeting|seeing|my .*"
        " with|about with|of|on)+ .*{WHO}.*",
    ),
    row(
        "questions",
        r"(?:what|which)(?: \w+)?(?: questions?| things?| else)? (?:should|can|could|do|would|might|shall"
        "|to|must|may) ?(?:i|we|you)? ?(?:to )?(?:(?:even|best|be|usefully|possibly|really|actually|want to"
        "|need to) )*(?:ask(?:ing)?|talk (?:about )?(?:to|with|about)|discuss(?:ing)? (?:with)?|bring up"
        "|inquire|chat (?:about )?with|raise|find out from|learn from|quiz|say to ask|inquire of|explore"
        r" with|put to|speak (?:about )?(?:to|with))\b.*{WHO}.*",
        lambda f: None if _asking_for(f) else {},
    ),
    row(
        "questions",
        "what (?:is|are|s|would be) (?:a |some |the |an? )?(?:good|smart|best|right"
        "|interesting|great|better|thoughtful|nice|worthwhile) (?:things? to ask"
        r"|questions?(?: to ask| for)?|topics?|conversation \w+|to ask)\b.*{WHO}.*",
    ),
    row(
        "questions",
        "(?:help me |what to |things to |how to |stuff to )(?:ask|think of (?:questions|something to ask)"
        "|come up with (?:questions|something)|talk about (?:with|to)|prepare questions|discuss with|find"
        r" (?:something|things) to (?:ask|talk about))\b.*{WHO}.*|ask {WHO} what ?$|questions? ?[:,-]? {P}$"
        "|{P} ?[:,-]? questions?(?: please)?$|(?:what|anything) (?:is|s)? ?(?:worth|interesting) (?:asking"
        "|to ask|to talk about with|to discuss with) .*{WHO}.*",
    ),
    row(
        "give_ideas",
        "(?:how|what|in (?:what|which) ways?|where|any (?:way|ways|idea|ideas) how)(?: else| more| best"
        "| exactly)?(?: ways?| things?| value| kind of help)? (?:can|could|should|might|do|would|may|shall)"
        " (?:i|we) (?:(?:best|actually|really|possibly|now|even|also|maybe|please) )*(?:help|be (?:useful"
        "|helpful|of (?:use|help|service|value)|more useful|there|more helpful)|support|give|give back|add"
        " value|contribute|assist|return the favou?r|repay|offer|do|thank|make .* day|create value|provide"
        r"|serve|pay back|do something|surprise|bring|treat|delight|lend)\b.*{WHO}.*",
        lambda f: None if re.search(r"\b(?:do i know|how do i (?:thank|give))\b", f.words) else {},
    ),
    row(
        "give_ideas",
        "(?:(?:give|suggest|show|tell|got|get|find|list|share|i need|need|any|some|help me with|what are"
        "|think of|come up with|brainstorm|have you got|do you have|offer|generate) )*(?:me )?(?:(?:a|few"
        "|some|good|great|any|the|better|nice|three|small|new|quick|other|creative|of|thoughtful|concrete"
        r"|\d) )*(?:ideas?|ways?|suggestions?|gifts?|something|things?|favou?rs?)(?: (?:i (?:could|can"
        "|should|might)|on|of|about|how|in which i can|we can|that i can|to|for|where i can))* ?(?:how to"
        " |for |to )?(?:help(?:ing)?|give|giving|support(?:ing)?|be (?:useful|helpful|of (?:use|help"
        r"|service))|add(?:ing)? value|do(?:ing)?|offer(?:ing)?|contribut\w+|assist\w*|thank\w*|give back"
        r"|return the favou?r|gift\w*|to (?:help|give|offer|do for))\b.*{WHO}.*",
    ),
    row(
        "give_ideas",
        "(?:give|giving|gift|help|value) (?:ideas?|suggestions?|options?)(?: (?:for|to|about|on|with))?"
        " {WHO}.*|ideas? (?:for|to give(?: to)?) {WHO}.*|what (?:would|could|might|does) {P} (?:appreciate"
        "|value|find (?:useful|helpful|valuable)|need(?: from me| help with| right now)?|like from me|want"
        r" from me|benefit from|enjoy)\b.*|what does {P} need(?: .*)?$|(?:what|anything) (?:is there )?(?:i"
        r" )?(?:can|could) (?:i )?(?:do|offer|give) .*{WHO}.*|(?:is there )?any(?:thing|way| way)(?: \w+)?"
        r" (?:i can|i could|to|i might) (?:do|help|give|support|offer|be useful|be of help)\b.*{WHO}.*|give"
        " first .*{P}.*|i (?:want|would like|d like) to (?:help|give something to|give back to|support|do"
        " something (?:nice |good )?for|be useful to|add value to) {WHO}(?: ?(?:but|,|how|what|somehow|more"
        "|any|-|:).*)?$|how to (?:help|support|be useful to|give (?:back )?to|add value to|thank|repay)"
        " {WHO}.*",
    ),
)


def _asking_for(found: Found) -> bool:
    return bool(re.search(r"\bdid\b|\bhave i\b", found.words))
