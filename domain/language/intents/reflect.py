"""Looking at the network as a whole: audit, map, gaps, diversity, tiers, top, inventory, score."""

import re

from domain.language.durations import number
from domain.language.intents.filters import lacks_a_fact
from domain.language.rows import Fields, Found, Row, row

_END = (
    "(?: (?:please|now|today|again|thanks|thank you|for me|up|this (?:week|month|quarter"
    "|year)|{D}|then|pls|ok|i guess|asap|already|soon))*$"
)


_DO = (
    "(?:(?:(?:can|could|would|will) (?:you|we|i) |please |let us |i (?:want|need|would like|am ready) to |i"
    " d like to |time (?:for|to) |ready (?:for|to) |help me (?:with )?)*(?:(?:start|do|run|begin|open|show"
    "|see|make|launch|give|kick off|take|have|get|try|view|display|another|go through|conduct|perform"
    "|another|resume|continue|trigger|prepare|draw|walk|check|review|set up|print|plot|render|generate"
    "|create|visuali[sz]e|build|what is|what are|what does|how is|where is|how about|let us see|look at"
    "|update|tell)(?: me| us| through)* )?(?:(?:a|an|the|my|our|new|about|another|some|this|of|with|monthly"
    "|weekly|quarterly|yearly|full|quick|deep|s|month|quarter|year|{D}|'s|whole|entire|latest) )*)"
)


def _top(found: Found) -> Fields | None:
    count = number(found.plain("count")) if found.plain("count") else None
    return {"count": count} if count else {}


_DIMENSIONS = {
    "industr": "industry",
    "sector": "industry",
    "function": "function",
    "field": "industry",
    "geograph": "place",
    "countr": "place",
    "cit": "place",
    "place": "place",
    "senior": "seniority",
    "background": "background",
    "perspective": "perspective",
}
_DIMENSION = re.compile(r"\b(" + "|".join(_DIMENSIONS) + r")(?:y|ies|es|s|ity|al|ic)?\b")


def _dimension(found: Found) -> Fields | None:
    """One of the six dimensions of diversity (method 1), where one is named."""
    if re.search(r"\btargets?\b.*\b(?:\d+|ten|twenty|five)\b", found.words):
        return None
    said = _DIMENSION.search(found.words)
    return {"dimension": _DIMENSIONS[said[1]]} if said else {}


_NET = (
    "(?:(?:my |the |our |whole |entire )*(?:network(?:ing)?|connections?|contacts?"
    "|relationships?|circle|people)(?: 's)?)"
)


CHURN: tuple[Row, ...] = (
    row(
        "score",
        f"{_DO}(?:(?:connection|network|relationship) )?(?:churn|decay)(?: (?:rate|report|review))?{_END}"
        f"|who (?:has |have |all )?faded(?: away)?(?: (?:from|in|out of) {_NET})?{_END}"
        "|who (?:has |have )?(?:came|come|comes) and (?:who )?(?:went|gone|goes|left)(?: .{0,30})?$",
        lambda f: {"step": "churn"} if not f.people() else None,
        None,
    ),
)
"""Who was strong and is not: said before what asks who is late."""

REFLECT: tuple[Row, ...] = (
    row(
        "health_check",
        f"{_DO}(?:(?:relationship|connection|network) )?(?:health ?check(?:s|up)?|health"
        f" checkup|check ?up)(?: .{{0,30}})?$",
        None,
        None,
    ),
    row(
        "audit",
        f"{_DO}(?:the |my |all (?:of )?)*(?:(?:relationship|connection|interaction) )?(?:audits? history"
        "|(?:past|previous|earlier|former|old|last) audits|history of (?:my |the )?audits?|my audits"
        f"|audits so far){_END}"
        "|how did (?:my |the )?(?:last|past|previous|earlier) audits? (?:go|turn out|look)$",
        lambda f: {"step": "history"} if not f.people() else None,
        None,
    ),
    row(
        "audit",
        f"{_DO}(?:(?:relationship|connection|interaction|giving|balance|reciprocity"
        f"|network) )?audit(?:ing)?(?: .{{0,40}})?$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row("audit", r"(?:please )?audit (?:my|the) .*", None, None),
    row(
        "audit",
        f"{_DO}(?:(?:of )?(?:the |my )?(?:three|3) (?:(?:big|networking|network|classic|common) )*mistakes?"
        "|my network(?:ing)? mistakes?|(?:the |my )?mistakes? (?:review|check))(?: .{0,30})?$"
        "|(?:am i|are we) (?:making|doing) (?:(?:any|one|some|all|of|the|three|3|my|typical|classic"
        "|common|usual|network|networking) )*mistakes?(?: .{0,30})?$"
        "|what mistakes (?:am i making|do i make)(?: .{0,30})?$",
        lambda f: {"step": "mistakes"} if not f.people() else None,
        None,
    ),
    row(
        "diversity",
        f"{_DO}(?:{_NET} )?(?:diversity|monoculture|diverse|variety)(?: .{{0,40}})?$|how (?:diverse|varied"
        f"|mixed|homogeneous|homogenous|balanced|broad|wide|one sided) (?:is|are|does) {_NET}.*|(?:is|are)"
        f" {_NET} (?:too |very |really |not |diverse ?enough |all )*(?:diverse|homogeneous|homogenous"
        r"|uniform|one sided|varied|alike|similar|the same|narrow|a monoculture|mixed|lopsided)\b.*|do (?:i"
        "|we) (?:only |mostly |just )*(?:know|talk to|have) .*(?:same|alike|like me|similar).*|am i"
        " (?:stuck |living )?in an? (?:bubble|monoculture|echo chamber|filter bubble|rut).*|do (?:i|we)"
        " (?:know|have) (?:only|mostly) (?!people|contacts|someone|one).*|do (?:i|we) (?:know|have) (?:too"
        " many|mostly|only) (?:people|contacts|connections) (?:in|from|with) .*|(?:how many|which|what)"
        " (?:different )?(?:industries|functions|sectors|fields|countries|cities|backgrounds|perspectives)"
        " (?:do i|are|have i|does my|i) .*",
        _dimension,
        None,
    ),
    row(
        "gaps",
        f"{_DO}(?:{_NET} )?(?:network(?:ing)? )?(?:gaps|blind ?spots?|holes|gap (?:review|analysis|list"
        rf"|report)|weak spots)(?: .{{0,50}})?$|(?:what|where|which|who)(?: \w+){{0,5}} (?:gaps?|holes?"
        f"|blind ?spots?|missing|lacking|weak spots?|weak|weakest|thin|thinnest)(?: .{{0,50}})?$|(?:what"
        r"|who) (?:am i|is|are|does|do) (?:my |i )?(?:network |missing|lacking|lack|miss)\b.*|(?:do i have"
        "|have i got|are there|any) (?:any )?(?:gaps|holes|blind ?spots?).*|(?:(?:help me|please|let us)"
        " )*(?:find|spot|identify|uncover|reveal|look for|list) (?:(?:any|the|my|all|open) )*(?:gaps|holes"
        f"|blind ?spots?)(?: in {_NET})?$",
        lambda f: {} if not (f.people() or lacks_a_fact(f.words)) else None,
        None,
    ),
    row(
        "map",
        f"{_DO}(?:(?:connection|network) )?(?:clusters|groups)(?: (?:in|of|within) {_NET})?$|(?:who|which"
        " (?:people|of my people)) (?:are|is|s) (?:my |the )?(?:single )?bridges?(?: (?:in|of|within)"
        f" {_NET})?$|who (?:holds|keeps) {_NET} together(?: .*)?$|(?:show |list )?(?:my )?(?:single"
        f" )?bridges$|how (?:does|do|is|are) {_NET} (?:clustered|connected|hang together|held together)$",
        lambda f: {"deep": True} if not f.people() else None,
        None,
    ),
    row(
        "map",
        "(?:(?:so|show me|show|see) )*(?:where (?:do|did|does) (?:i|my (?:time|energy|giving|effort))"
        " (?:invest|give|put|go|spend).*|what (?:do|did) i (?:give|invest) and (?:(?:what (?:do|did) i"
        " )?(?:get|receive|take)).*|invest(?:ed|ments?)? and (?:received?|returns?)|where (?:does|do|did)"
        " (?:the |my )?(?:value|opportunities|leads|returns?) come from|give and take|(?:giving|given) and"
        " (?:taking|taken|received|receiving|getting))$",
        lambda f: {"step": "balance"} if not f.people() else None,
        None,
    ),
    row(
        "map",
        f"{_DO}(?:{_NET} )?(?:(?:network|connection|relationship|contact|people) )?(?:map|graph|diagram"
        f"|chart|network picture|picture of {_NET}|visuali[sz]ation|quadrants)(?: .{{0,40}})?$|(?:map"
        f"|visuali[sz]e|draw|plot|picture|sketch|graph|chart) (?:out )?{_NET}.*|what does {_NET} look"
        f" like.*|how (?:does|do|is|are) {_NET} (?:look (?:like )?(?:on|as|in) a? ?map|laid out|distributed"
        "|split|spread|structured|clustered).*|(?:show|see|let me see|can i see|display|view) (?:me )?(?:my"
        " |the )?(?:whole |entire )?network(?: please| now| as .*| on .*)?$",
        lambda f: ({"deep": True} if "deep" in f.words.split() else {}) if not f.people() else None,
        None,
    ),
    row(
        "minutes",
        f"{_DO}(?:(?:connection|giving|ten|10|morning|daily|my|giving"
        "|networking) )*(?:connection minutes?|(?:10|ten) minutes?|minutes?|10 min|ten min|10"
        " mins|10min)(?: (?:of (?:giving|connection|networking|connecting|kindness)|please"
        "|today|now|session|exercise|routine|to (?:give|connect|spare|network|fill)))*$|(?:i"
        " have|i ve got|got|have|with|for|in|what (?:can|should|could) i do (?:in|with|for)"
        "|give me something (?:small |quick )?to do (?:for|in|with)|what to do (?:in"
        f"|with))(?: (?:my|the|only|about|a|just|spare|free|next|these|{{D}}|i|do|got))*"
        " (?:connection )?(?:10|ten|minutes|connection minutes|10 min|few|five|5)(?: spare|"
        r" free)?(?: ?(?:minutes?|mins?))?\b.*|small acts.*|what (?:can|could|should) i do"
        f" {{D}}(?: .*)?$|(?:what|which) (?:small )?(?:acts?|gives|giving) (?:of (?:giving"
        "|kindness) )?(?:can|should|could) i do.*|(?:three|3|some|a few) small (?:acts|gives"
        "|things).*|(?:(?:i have(?: got)?|i ve got|i got|got|have|with) )(?:(?:about|around|only|just"
        r"|a|an|{D}|spare|free|half|hour|quarter|of|few|couple|\d+|minutes?|mins?|to spare|to kill) )+,? ?"
        "(?:so )?(?:what|which|anything|how) (?:small thing |thing )?(?:can|could|should|shall|would|might)"
        " i (?:do|use|give|spend)(?! with me).*",
        lambda f: (
            {}
            if not f.people() and not re.search(r"\b(?:timer|alarm|ago|late|remind|who)\b", f.words)
            else None
        ),
        None,
    ),
    row(
        "approach",
        f"{_DO}(?:networking |connection |relationship )?(?:approach|approaches)(?: .{{0,40}})?$|(?:which"
        "|what|pick|choose|recommend|find|change|switch|reassess|review|set|reconsider|help me (?:pick"
        "|choose|find|decide on)) (?:(?:a|an|my|the|me|networking|new|right|best|kind of) )*(?:approach"
        r"|strategy|networking style)\b.*|.*\b(?:deep(?:er)? or (?:broad|wide)|depth (?:first|or breadth|vs"
        " breadth|versus breadth)|breadth (?:first|or depth|vs depth)|depth first|breadth first"
        r"|broad(?:er)? or deep|wide or deep|quality or quantity|go (?:deep|broad|wide|hybrid))\b.*|(?:i"
        " (?:want|would like) to )?(?:go|switch to|use|try|be|do|take) (?:the |a )?(?:hybrid|depth"
        r"|breadth)\b.*|hybrid(?: approach)?$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "top",
        rf"(?:{_DO}|who (?:is|are|s) (?:in |on )?|list |rank )(?:(?:my|the|of) )*top (?P<count>\d{{1,3}}"
        r"|\w+)?(?: (?:people|connections?|contacts?|relationships?|list|priorities|most important|that"
        f" matter|priority|names|network))*{_END}|(?:who (?:is|are)|show(?: me)?|list) (?:(?:my|the)"
        r" )*(?:(?P<n2>\d+|twenty|ten|five) )?(?:most important|highest priority|key|most valuable|vip"
        "|strongest|closest|inner circle|priority|people|relationships|connections)(?: (?:people"
        "|connections|contacts|relationships|ones))?(?: (?:in my (?:network|life|circle)|i know|i have|to"
        " me))?(?: (?:who |that )?(?:matter|count)(?: (?:the )?most)?)?(?: (?:people|connections?|contacts?"
        rf"|relationships?|\d+|ones))*{_END}|(?:the |my )?(?:\d+|twenty|ten) (?:people |that |who |most"
        f" |matter|important|relationships |connections )+{_END}",
        _top,
    ),
    row(
        "top",
        r"(?:my )?top (?P<count>\d{1,3}|twenty|ten|five|people|list|connections)(?: people|"
        " connections| contacts)?(?: (?:is|are))? ?[:,-]? ?(?:{P}.*)?$",
        _top,
    ),
    row(
        "inventory",
        f"{_DO}(?:(?:connection|network|contact|relationship|people) )?inventory(?:"
        f" .{{0,50}})?$|(?:let us |i want to |help me |time to )*(?:take stock|stock ?take"
        "|list everyone i know|go through (?:all )?(?:my )?(?:contacts|connections|people"
        "|everyone)|inventory (?:my|all|of) .*|catalog(?:ue)? (?:my|everyone) .*)(?: .*)?$",
        lambda f: {} if not f.people() else None,
    ),
    row(
        "tiers",
        f"{_DO}(?:tiers|tier (?:list|overview|review|sizes?|sorting|summary|check))(?: .{{0,30}})?$|(?:who"
        "|which people|how many(?: people)?) (?:is|are|s|do i have) (?:in )?(?:which|what|each|every|my)"
        " tiers?.*|(?:sort|put|place|arrange|assign|divide|organi[sz]e|move|group) (?:(?:my|all|the|people"
        "|everyone|contacts|connections|them) )*(?:in|into|between|by|across|to) (?:(?:my|the|their|three)"
        " )*tiers?.*|how (?:full|big) (?:is|are) (?:my )?tier.*|what (?:is|are) (?:my |the )?tiers?.*|what"
        " tiers? .*|how (?:do|are|is|does) (?:(?:my|the|all) )*tiers? (?:look|looking|doing|stand|shaping"
        " up|filled|balanced|distributed|sized|going|holding up)(?: .*)?$",
        lambda f: {} if not f.people() else None,
    ),
    row(
        "score",
        rf"{_DO}(?:(?:score|quality|cqi|index|network) )?trend(?: of {_NET})?{_END}|how (?:has|have|did|is)"
        rf" (?:my|the) (?:{_NET} )?(?:score|cqi|index|quality)(?: index)? (?:chang|develop|mov|evolv)\w*"
        r"(?: .{0,30})?$",
        lambda f: {} if not f.people() else None,
        None,
    ),
    row(
        "score",
        f"{_DO}(?:cqi|(?:(?:connection|network|networking|relationship|quality) )+(?:score|index|quality"
        "|health|quality index|number|figures?|metrics?|stats?|kpis?|rating|grade|points)|score|index"
        r"|quality index|stats|statistics|metrics|numbers|kpis?)(?: (?!of (?:the|a|that)\\b|.*\\b(?:game"
        rf"|match|final|exam|test)\\b).{{0,40}})?$|how (?:healthy|good|strong|warm|well|solid|active) (?:is"
        r"|are|am i)\b.*\b(?:network\w*|connect\w*|relationships?|doing|contacts|circle|cqi)\b.*|how (?:is"
        f"|are|s|does) {_NET} (?:doing|going|looking|holding up|performing|coming along|shaping up|these"
        rf" days|now|today|look|faring|overall|this \w+|health\w*|{{D}})\b.*|how am i (?:doing|going"
        f"|performing|scoring|faring)(?: .*)?$|(?:am i|is {_NET}) (?:getting better|improving|doing (?:well"
        "|ok|better|good)|healthy|in good shape|good(?: enough)?|any good"
        "|ok|okay|fine|strong|weak|good at .*|growing)(?: .*)?$|how (?:is|s) (?:the |my"
        " )?(?:networking|network|score|cqi|index|quality)(?: .*)?$|(?:did|has) my (?:score|cqi|network) .*"
        f"|rate my network.*|what is (?:the )?(?:health|state|quality|shape) of {_NET}.*|(?:state|health)"
        f" of {_NET}.*",
        lambda f: {} if not f.people() else None,
        None,
    ),
)
