"""What the user has to do: ``follow_up``, and the requests not yet made: ``ask``."""

import re

from domain.language.intents.touch import NOTHING, asks, day_ahead
from domain.language.macros import pattern
from domain.language.people import Named, everybody_in
from domain.language.rows import PEOPLE, Fields, Found, Row, row
from domain.language.tasks import task_text

ADV = (
    "(?:(?:also|just|then|really|still|definitely|absolutely|probably|quickly|please|and"
    "|so|now|later|{D}|,|:|-) )*"
)


def _follow_up(found: Found) -> Fields | None:
    text = task_text(found.reading, *found.span("task"), before=found.plain("verb"))
    day = day_ahead(found)
    if (text is None and not found.people()) or (text and _NO_TASK.match(text)):
        return None
    if text and _ONLY_A_NAME.fullmatch(found.plain("task")):
        text = f"get back to {text}"
    fields: Fields = {"due": day.date.isoformat() if day else None, "text": text or "follow up"}
    if day and day.time:
        fields["time"] = day.time.isoformat("minutes")
    if text and not found.people() and (spoken := _spoken_of(found)):
        fields |= {"text": _completed(text, spoken[0].said), PEOPLE: spoken}
    return fields


_ONLY_A_NAME = pattern("{P}(?: {D})*")
_ANSWER = re.compile(
    "(?P<verb>reply|respond|get back|write back|report back|revert|circle back|follow up|call back|ring"
    r" back)(?! (?:to|with)\b)|(?P<direct>answer|thank|congratulate)(?=\s*(?:$|[\uf000-\uf8fe]))",
    re.IGNORECASE,
)


_POINTING = re.compile(r"\b(?:his|her|their|it|that|those|this)\b", re.IGNORECASE)


def _spoken_of(found: Found) -> tuple[Named, ...]:
    """Whom a task means that names nobody: the person just spoken of ("need to reply", "will send it")."""
    task = found.plain("task")
    if not (_ANSWER.match(task) or _POINTING.search(task)):
        return ()
    return everybody_in(found.reading, 0, found.clause.start)[-1:]


def _completed(text: str, name: str) -> str:
    """ "Reply" becomes "reply to Dana"."""
    answer = _ANSWER.match(text)
    if not answer:
        return text
    if answer["direct"]:
        return f"{answer[0]} {name}{text[answer.end() :]}"
    word = {"follow up": "with", "circle back": "with"}.get(answer["verb"].lower(), "to")
    if answer["verb"].lower() in ("call back", "ring back"):
        return f"call {name} back{text[answer.end() :]}"
    return f"{answer[0]} {word} {name}{text[answer.end() :]}"


_NO_TASK = re.compile(
    "(?:who|what|where|why|which|instead|every (?:day|morning|week)|daily|from now on"
    r"|later|earlier|please|only|twice|again|at all|less|more)\b",
    re.IGNORECASE,
)


_FACT = pattern(
    "{P} (?:is|was|has|likes?|loves?|hates?|prefers?|'s|works?|lives?|can|does|never"
    r"|always|only|drinks|eats|speaks)\b"
)


_UNASKED = re.compile(
    r"\b(?:not|stop|never|no need to|quit) (?:nudg|remind|ping|bother|prompt|alert)\w* me\b"
)


def _remember(found: Found) -> Fields | None:
    """ "Remember to call Bob" is a thing to do, "remember that Bob is vegan" a fact."""
    if re.match(r"(?:what|who|how|when|where|why|do|did)\b", found.words) or _UNASKED.search(found.words):
        return None
    if (
        re.match(r".*\b(?:remember|note|forget|know)\b", found.words)
        and _FACT.match(found.plain("task"))
        and not found.days()
    ):
        return None
    return _follow_up(found)


def _with_person(found: Found) -> Fields | None:
    somebody = found.people() or found.reading.people_in(found.clause.start, found.clause.end)
    if not somebody and not (_spoken_of(found) and (found.ahead() or _ANSWER.match(found.plain("task")))):
        return None
    if asks(found) or past_only(found):
        return None
    return _follow_up(found)


def past_only(found: Found) -> bool:
    spans = found.days()
    return bool(spans) and all(span.future is None for span in spans)


def _ask(found: Found) -> Fields | None:
    if asks(found) and not re.match(r"(?:can|could|may|should) i", found.words):
        return None
    return {"text": found.without_days("text") or found.without_days("task")}


_GIFT = re.compile(
    r"^(?:an?|the|my|some|his|her|their|that|this|those|these|two|three|one)?\s*(?:\w+ )?(?:answer|reply"
    "|response|call|visit|lunch|coffee|dinner|drink|beer|favou?r|hand|thank you|apology|explanation"
    r"|decision|status|update|yes|no|quote|ride)\b"
)


_NOT_OWED = re.compile(
    r" ?(?:an? |the |his |her |their )?(?:\w+ )?(?:baby|babies|child|twins|kid|visitors|guests|rain)\b"
)


def _owed(found: Found) -> Fields | None:
    """ "I owe Lena an answer" is to be read "give Lena an answer"."""
    if asks(found) or past_only(found) or _NOT_OWED.match(found.match["thing"] or ""):
        return None
    thing = found.plain("thing")
    verb = "give" if _GIFT.match(thing) else "send"
    if re.match(r"(?:a |an |the )?(?:lunch|coffee|dinner|drink|beer|breakfast|round)", thing):
        verb = "buy"
    if re.match(r"(?:an? )?introduction", thing):
        verb = "give"
    if not re.sub(r"[^\w]", "", thing):
        return _follow_up_with(found, "follow up with")
    return _follow_up_with(found, verb, "who", "thing")


def _follow_up_with(found: Found, verb: str, *groups: str) -> Fields:
    parts = [task_text(found.reading, *found.span(group)) for group in groups or ("who",)]
    day = day_ahead(found)
    fields: Fields = {
        "due": day.date.isoformat() if day else None,
        "text": " ".join([verb, *filter(None, parts)]),
    }
    if day and day.time:
        fields["time"] = day.time.isoformat("minutes")
    return fields


def _plain_todo(found: Found) -> Fields | None:
    if NOTHING.match(re.split(r" (?:if|whether) ", found.words)[0]) and not re.match(
        r"(?:please )?do not", found.words
    ):
        return None
    return _with_person(found)


_MUST = (
    "(?:need|have got|have|ought|want|got|plan|intend|mean|aim|am meant|am supposed|would like|d like|am"
    " planning|planning|intending|going|am going|are going|am due|had better|am about|am trying|promised"
    " myself|have been meaning|ve been meaning|keep meaning|been meaning|was meaning)"
)


_TASK = r"(?P<task>.+)"


_REQUEST = r"(?P<text>.+)"


_ASKING = r"(?:ask|request|beg|borrow|hit up)"


_FOR = (
    r"(?:for (?!(?:{D}|me$))|to (?!(?:lunch|dinner|coffee|breakfast|drinks|the|a|my)\b)|(?:if|whether)"
    " (?:he|she|they|{P}) (?:could|would|can|will|might) (?:\\w+ )?(?:help|introduc\\w+|review|look|share"
    "|recommend|send|connect|refer|write|mentor|give|lend|put|speak|vouch|spare|take a"
    " look|invest|sponsor|join)"
    "|a favou?r|to be|out)"
)


DROPPED: tuple[Row, ...] = (
    row(
        "agenda",
        "(?:(?:please|can you|could you|i want to) )*(?:remove|delete|drop|cancel|scrap|forget|clear|get"
        " rid of) (?:(?:the|my|that|a|this|last|all|open) )*(?:promises?|reminders?|tasks?|follow ?ups?|to"
        " ?dos?|commitments?)(?: (?:to|about|for|with|on|of|from))+ .*{P}.*",
        None,
        None,
        until=None,
    ),
)
"""Which promise is meant is for the user to point out: the open ones are shown, nothing is dropped unseen."""


REMIND = (
    row(
        "follow_up",
        "(?:next time|when|once|the next time|as soon as) (?:i|we) (?:next )?(?:see|meet|talk to|speak to"
        "|speak with|call|ring|run into) (?P<who>{P}) ?,? ?(?:i (?:must|should|need to|will|have to)"
        " )?(?P<task>(?:ask|tell|give|mention|thank|bring|remind|show|return|bring up|congratulate|hand"
        r"|pitch|say)\b.*)",
        lambda f: _follow_up(f) if not asks(f) else None,
    ),
    row(
        "follow_up",
        "(?!(?:please )?(?:tick|check|cross|strike|mark|clear|close)\\b)(?:.*? )?(?:remind me|reminder|set"
        " (?:me )?a reminder|set (?:me )?an alarm|create a reminder|add a reminder|give me a (?:reminder"
        "|nudge|shout|poke)|nudge me|ping me|prompt me|poke me|buzz me|alert me|put it on my list|remember"
        "|make a note|note to self|don t forget|do not (?:let me )?forget|make sure|be sure|make me|get me"
        "|i must not forget|i should not forget|let me not forget|must remember|mental note|never"
        f" forget)(?: {{D}}| please| ,)*(?: (?:to|that i (?:need to|have to|should|must|will|promised to"
        "|owe)|about|i (?:need to|have to|should|must|will|owe)|:|for|of|i|that|when|once|as soon as|if))+"
        f" {_TASK}",
        _remember,
    ),
    row(
        "follow_up",
        f"(?:.*? )?(?:remind me|reminder|ping me|nudge me|alert me)(?: {{D}}| please| ,)+ ?[:,-]? ?{_TASK}?$",
        _remember,
    ),
    row("follow_up", rf"(?:remind me|reminder) ?[:,-]? {_TASK}", _remember),
    row(
        "follow_up",
        "(?:please )?(?:do not|never) (?:let me )?(?:forget|miss)(?: about)? (?P<task>.*{P}.*)",
        lambda f: _follow_up(f),
    ),
    row(
        "follow_up",
        "(?:(?:my |new |add (?:a )?)*(?:todo|to do|task|action item|action|next step|next"
        f" steps|follow ups?|ai|due {{D}}|promise|promised|i promise|commitment|reminder))"
        f" ?(?:[:,-]|to|is to|for me)+ {_TASK}",
        lambda f: _follow_up(f),
    ),
)


ASK = (
    row(
        "ask",
        "(?:could|can|would|might|maybe|perhaps|will) (?P<task>{P} (?:could |can |might |would |possibly"
        " |please |maybe )?(?:introduce|connect|refer|recommend|put|vouch|help|advise|mentor|coach|review"
        "|endorse|hook|sponsor|proofread|look over) (?:for )?(?:me|us|my|our)(?: .*)?)$",
        lambda f: {"text": f.without_days("task")},
    ),
    row(
        "ask",
        f"{ADV}(?:i )?{ADV}(?:{_MUST} to|should|must|will|ought to|might|could|may|can i"
        f"|should i|could i|may i|gotta) {ADV}(?P<task>{_ASKING} (?:for )?{{WHO}} {_FOR}.*)",
        lambda f: _ask_or_task(f),
    ),
    row(
        "ask",
        f"{ADV}(?:i )?(?:am |was )?(?:thinking (?:of|about)|considering|planning on|going to"
        f" be|about to start|contemplating) (?P<task>asking {{WHO}} .*)",
        _ask,
    ),
    row(
        "ask",
        f"{ADV}(?:i )?{ADV}(?:could use|need|want|would like|d like|am hoping for|would love|would"
        " appreciate|am looking for|am after|require|am hoping for|am going to need) (?P<task>(?:an? |some"
        rf" |the |another |{{P}} 's |\w+ )*(?:{{BENEFIT}}|\w+)(?: \w+){{0,6}} (?:from|of) {{WHO}}.*)",
        lambda f: _ask_benefit(f),
    ),
    row(
        "ask",
        rf"{ADV}(?:i )?{ADV}(?:{_MUST}|need|want) (?P<task>{{P}} 's (?:\w+ )?(?:{{BENEFIT}}"
        r"|vote|blessing|opinion|take|expertise|eyes)\b.*)",
        _ask,
    ),
    row(
        "ask",
        f"{ADV}(?:i )?{ADV}(?:need|want|would like|d like|would love|am hoping|hope|am going"
        f" to need|wish for|am counting on|would want) (?:for )?(?P<task>{{WHO}} to .*)",
        lambda f: _ask_of_them(f),
    ),
    row("ask", rf"{ADV}(?P<task>{_ASKING} {{WHO}} {_FOR}.*)", lambda f: _ask_or_task(f)),
    row(
        "ask",
        "(?:can|could|should|may|shall|might|would) (?:i|we) (?P<task>(?:ask|request|get)"
        f" (?:for )?{{WHO}} {_FOR}.*)",
        _ask,
    ),
    row(
        "ask",
        "(?:is it (?:ok|fine|too early|okay|time|appropriate|rude)|when (?:can|should) i|how"
        f" (?:should|can|do|could) i) .*?(?P<task>ask(?:ing)? {{WHO}} {_FOR}.*)",
        _ask,
    ),
)


def _ask_or_task(found: Found) -> Fields | None:
    return (
        None
        if re.match(r".*\b(?:how|about|what|when|where)\b", found.plain("task").split(" for ")[0])
        else _ask(found)
    )


_BEN = pattern(
    r".*\b(?:{BENEFIT}|favou?r|referral|reference|letter|quote|testimonial|signature|review|approval)\b"
)


def _ask_benefit(found: Found) -> Fields | None:
    return _ask(found) if _BEN.match(found.plain("task")) else None


def _ask_of_them(found: Found) -> Fields | None:
    return (
        _ask(found)
        if not re.match(r".* to (?:be |have |know |meet |see |succeed|win|get )", found.plain("task"))
        or "introduc" in found.plain("task")
        else None
    )


_PROMISED = (
    "(?:promised|told|assured|swore to|said to|pledged to|committed to|agreed with|gave"
    " my word to|guaranteed|let {{P}} know|offered|mentioned to)"
)


PROMISES = (
    row(
        "follow_up",
        f"{ADV}(?:i |we )(?:said|promised|told|assured|swore)(?: (?P<who>{{WHO}}))?(?: that)? (?:he|she"
        f"|they|{{P}}) (?:would|will|could|can) (?P<task>(?:have|get|receive|see|hear|be sent)\\b.*)",
        lambda f: _to_be_had(f),
    ),
    row(
        "follow_up",
        f"{ADV}(?:i |we |have |had |i have )*{_PROMISED} (?P<who>{{WHO}}) (?:that )?(?:{ADV})(?:i would|we"
        " would|i will|i d|we d|we will|i ll|to|would|i can|i could|i should|i was going to|i am going to|i"
        f" shall|(?:he|she|they) (?:would|will|could|can)) {_TASK}",
        lambda f: _to_be_had(f) or _with_person(f),
    ),
    row(
        "follow_up",
        f"{ADV}(?:i |we |have |had |i have )*(?:promised|agreed|said|offered|committed|vowed"
        "|pledged|volunteered|swore|undertook|signed up|guaranteed)(?: (?:that )?(?:i would|i"
        f" will|i d|we would|i ll|we d|we will)| to| myself to) {_TASK}",
        lambda f: _with_person(f),
    ),
    row(
        "follow_up",
        f"{ADV}(?:i |we |have |had |i have )*promised (?P<who>{{WHO}}) (?P<thing>(?!that |to |i ).+)",
        _owed,
    ),
    row(
        "follow_up",
        rf"{ADV}(?:i |we )?(?:still |also |now |really )*owe (?P<who>{{WHO}})(?P<thing>.*)",
        _owed,
    ),
    row(
        "follow_up",
        f"{ADV}(?:i |we )?(?:still |also |now )*owe (?P<task>(?:an?|the|my|some|one) .+ to {{WHO}}.*)",
        lambda f: _owed_to(f),
    ),
    row(
        "follow_up",
        "(?P<who>{P}) (?:is|are|s|'s|will be) (?:still |now )?(?:waiting (?:for|on)"
        "|expecting|owed|due|counting on) (?:me (?:for|to send) )?(?P<thing>.+)",
        _owed,
    ),
    row(
        "follow_up",
        "(?P<who>{WHO}|he|she|they) (?:still |now |really |also )*(?:needs?|wants?|would like"
        "|asked for|asked me for|is asking for|asks for|requested|is due|is owed"
        r"|expects)(?P<thing> (?!me |to ).*\b(?:from me|from us|by {D}|{D})\b.*)",
        lambda f: _owed(f),
    ),
    row(
        "follow_up",
        f"(?:{{P}}|he|she|they) (?:also |still |really |just )*(?:asked|wants?|needs?|would"
        f" like|expects?|begged|reminded|told) (?:me|us) to {_TASK}",
        lambda f: _with_them(f),
    ),
    row(
        "follow_up",
        rf"{ADV}(?:i |we )?(?:am |are )?(?:on the hook|responsible) (?:to|for) {_TASK}",
        _with_person,
    ),
)


def _to_be_had(found: Found) -> Fields | None:
    """ "Promised Carla she'd have the draft": what they will have is to be got to them."""
    people = found.people()
    theirs = re.search(r"\b(?:he|she|they) (?:would|will|could|can) (?:have|get|receive|see)\b", found.words)
    fields = _with_person(found) if theirs and found.ahead() and people else None
    had = re.match(r"(?:have|get|receive|see) (?P<what>.+)", str(fields["text"])) if fields else None
    return {**fields, "text": f"get {people[0].said} {had['what']}"} if fields and had else fields


def _owed_to(found: Found) -> Fields | None:
    text = task_text(found.reading, *found.span("task"))
    day = day_ahead(found)
    return {"due": day.date.isoformat() if day else None, "text": f"give {text}"}


def _with_them(found: Found) -> Fields | None:
    """ "Dana asked me to send her the deck": what they asked for is still to be done."""
    return _with_person(found) if not past_only(found) else None


TODO = (
    row("follow_up", r"{P} ?[,:-] ?(?P<task>{TODO}\b.*)", lambda f: _plain_todo(f)),
    row(
        "follow_up",
        f"{ADV}(?:i |we )?{ADV}(?:{_MUST} to|should|must|will|shall|ought to|gotta|would better|had better"
        f"|better|can|could|am to|may|might) {ADV}(?P<task>(?!be |have |not |never |probably be).+)",
        lambda f: _plain_todo(f),
    ),
    row(
        "follow_up",
        f"{ADV}(?:it is |it s )?(?:time|high time|about time|important|best|good|worth)(?:"
        rf" for me)? to (?P<task>{{TODO}}\b.*)",
        _plain_todo,
    ),
    row(
        "follow_up",
        f"{ADV}(?:let us|lets|let me|try to|try and|want to|remember to|please|gonna|going to"
        rf"|planning to|hoping to|plan to|aim to|might) {ADV}(?P<task>{{TODO}}\b.*)",
        _plain_todo,
    ),
    row(
        "follow_up",
        f"{ADV}(?P<task>(?!let (?!{{P}}))(?:follow up|check in|touch base|circle back|reach"
        rf" out|catch up|get back|get in touch|loop back|reconnect|{{TODO}})\b.*)",
        lambda f: _plain_todo(f),
    ),
    row(
        "follow_up",
        f"{ADV}(?:i am |am )?(?:planning on|looking at|thinking of|going to be) (?P<task>{{TODO_ING}} .*)",
        lambda f: _plain_todo(f) if f.ahead() else None,
    ),
    row(
        "follow_up",
        "(?P<task>(?:follow ups?|follow up (?:call|email|note|message)|check in|thank you(?:"
        " note)?|intro|introduction) (?:with|for|to|on) {P}.*)",
        lambda f: _plain_todo(f) if f.ahead() else None,
    ),
    row(
        "follow_up",
        r"(?P<task>.+) (?:due|deadline|by) {D}$",
        lambda f: (
            _with_person(f)
            if f.ahead() and not re.search(r"\b(?:is|are|was|were|had|met|saw)\b", f.words)
            else None
        ),
    ),
)


ROWS: tuple[Row, ...] = (*REMIND, *ASK, *PROMISES, *TODO)
