"""The questions of a health check: whom, then four scales and a note for each, kept as they are answered."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from domain.errors import Sorry
from domain.flow import Ask, Choice, Flow, Talk
from domain.language.durations import number
from domain.model import Contact
from domain.people.checked import SCALES, values
from domain.phrases import capital, counted
from domain.reflect.health_people import is_about_the_list
from domain.reflect.health_promised import promised_in
from domain.reflect.health_round import Round, check_of, finish, keep, of_day, save, unfinished
from domain.reflect.health_scales import LEAST, MOST, QUESTIONS
from domain.reflect.health_whom import asks_whom, chosen_people, names_shown, reads_people, there
from domain.reflect.health_words import Checked, summary, told
from domain.reply import Answer, Button, Reply
from domain.turn import Turn

NOT_THEM = "no"
"""The answer by which somebody is left out, at the first question about them."""

FIGURE = re.compile(
    r"(?i)^\W*(?:an? |maybe |about |i'?d say |say |i think )*([1-5]|one|two|three|four|five)"
    r"(?: ?/ ?5| (?:out )?of (?:5|five)|,? (?:i think|i guess|i'?d say|maybe|please))*\W*$"
)
GO_ON = Button("Go on", "health:go")

FIRST_SCALE, *_, LAST_SCALE = SCALES


class NotOnTheScale(Sorry):
    """A number from 1 to 5 will do, 5 being the best. Or Skip."""


def _round(talk: Talk) -> Round:
    return of_day(talk.turn, date.fromisoformat(talk.about["round"]))


def _asks(talk: Talk) -> Iterable[Ask]:
    if "proposed" in talk.about:
        yield Ask(
            "people",
            asks_whom,
            choices=names_shown,
            reads=reads_people,
            mine=lambda talk, text: is_about_the_list(talk.turn, text),
            keeps=_begins,
            until="Begin",
        )
    people = there(talk)
    for place, contact in enumerate(people, 1):
        yield from _about(talk, contact, f"{place} of {len(people)}: " if len(people) > 1 else "")


def _begins(talk: Talk, value: str | None) -> Answer:
    """The list stands: the round begins, or goes on with other people."""
    if value is None:
        save(talk.turn, replace(_round(talk), people=tuple(chosen_people(talk))))
    return ()


def _about(talk: Talk, contact: Contact, progress: str) -> Iterable[Ask]:
    """Four scales and a note; those answered on another day aren't asked again."""
    had = talk.about.get("had", "").split(",")
    for name in SCALES:
        yield Ask(
            f"{contact.id}-{name}",
            _asks_scale(contact, name, progress),
            choices=_figures(contact, name),
            reads=_reads_figure,
            applies=_is_asked(contact, name, had),
            mine=lambda _, text: FIGURE.match(text) is not None,
            keeps=_keeps_scale(contact, name),
            per_row=MOST,
        )
    yield Ask(
        f"{contact.id}-note",
        lambda _: f"{progress}{contact.name}. Anything to keep with this? A line is enough.",
        reads=lambda _, text: text.strip(),
        applies=lambda talk: _was_judged(talk, contact),
        free=lambda _: True,
        keeps=lambda talk, value: _keeps_note(talk, contact, value),
    )


def _asks_scale(contact: Contact, name: str, progress: str) -> Callable[[Talk], str]:
    def says(talk: Talk) -> str:
        given = check_of(talk.turn, _round(talk), contact.id)
        so_far = [
            f"{SCALES[one]} {value}" for one, value in (values(given) if given else {}).items() if one != name
        ]
        lines = [f"{progress}{contact.name}", *([capital(", ".join(so_far)) + "."] if so_far else [])]
        return "\n".join(
            [*lines, f"{capital(SCALES[name])}: {QUESTIONS[name]} ({LEAST} hardly – {MOST} fully)"]
        )

    return says


def _figures(contact: Contact, name: str) -> Callable[[Talk], tuple[Choice, ...]]:
    figures = tuple(Choice(str(one), str(one)) for one in range(LEAST, MOST + 1))
    out = (Choice(f"Not {contact.name.split()[0]}", NOT_THEM),) if name == FIRST_SCALE else ()
    return lambda _: (*figures, *out)


def _reads_figure(talk: Talk, text: str) -> str:
    found = FIGURE.match(text)
    if found is None:
        raise NotOnTheScale
    return str(number(found[1]))


def _is_asked(contact: Contact, name: str, had: Sequence[str]) -> Callable[[Talk], bool]:
    def applies(talk: Talk) -> bool:
        return f"{contact.id}-{name}" not in had and not _is_out(talk, contact)

    return applies


def _is_out(talk: Talk, contact: Contact) -> bool:
    return talk.answers.get(f"{contact.id}-{FIRST_SCALE}") == NOT_THEM


def _was_judged(talk: Talk, contact: Contact) -> bool:
    """Whether any scale was answered: a note stands beside that."""
    if f"{contact.id}-note" in talk.answers or _is_out(talk, contact):
        return not _is_out(talk, contact)
    given = check_of(talk.turn, _round(talk), contact.id)
    return given is not None and bool(values(given))


def _keeps_scale(contact: Contact, name: str) -> Callable[[Talk, str | None], Answer]:
    def keeps(talk: Talk, value: str | None) -> Answer:
        found = _round(talk)
        if value == NOT_THEM:
            finish(talk.turn, found, contact.id)
            return ()
        given = check_of(talk.turn, found, contact.id)
        if value is not None or given is not None:
            given = keep(talk.turn, found, contact.id, **{name: int(value) if value else None})
        if name == LAST_SCALE and (given is None or not values(given)):
            finish(talk.turn, _round(talk), contact.id)
        return ()

    return keeps


def _keeps_note(talk: Talk, contact: Contact, value: str | None) -> Answer:
    """The last question about somebody: how it stands beside the last time, and what to try."""
    turn, found = talk.turn, _round(talk)
    check = check_of(turn, found, contact.id)
    if check is None:
        return ()
    if value or check.note:
        check = keep(turn, found, contact.id, note=value or None)
    finish(turn, found, contact.id)
    is_last = contact.id == there(talk)[-1].id  # of the last one the result tells, with the others
    after = () if is_last else (Reply(told(turn, contact, check), (_undo(found, contact),)),)
    return (*after, *promised_in(turn, contact, value)) if value else after


def _undo(found: Round, contact: Contact) -> tuple[Button, ...]:
    return (Button(f"Undo {contact.name.split()[0]}", f"undo:{found.deeds[contact.id]}"),)


def _checked(turn: Turn, found: Round, people: Sequence[int]) -> list[Checked]:
    """What was said of these people in a round."""
    there = {one.id: one for one in turn.store.contacts.many(people)}
    checked = [(there[one], check_of(turn, found, one)) for one in people if one in there]
    return [Checked(who, check, found.deeds.get(who.id)) for who, check in checked if check and values(check)]


def _ends(talk: Talk) -> Answer:
    """All of the round, those of another day too; of people named alone only these."""
    found = _round(talk)
    checked = _checked(talk.turn, found, chosen_people(talk) if "named" in talk.about else found.people)
    go_on = ((GO_ON,),) if unfinished(talk.turn) else ()
    if not checked:
        return (Reply("All right, nobody for now. /healthcheck whenever you like.", go_on),)
    first, *pictures = summary(talk.turn, checked)
    return (replace(first, buttons=(*first.buttons, *go_on)), *pictures)


def _rests(talk: Talk) -> Answer:
    found = _round(talk)
    left = found.left if found.people else chosen_people(talk)
    to_go = f"{counted(len(left), 'person', 'people')} to go" if left else "nobody left"
    said = "What you told me is kept; " if found.done or found.checks else ""
    return (Reply(f"All right. {said}{to_go}, whenever you like: /healthcheck.", ((GO_ON,),)),)


HEALTH = Flow(
    "health",
    _asks,
    _ends,
    rests=_rests,
    left="All right, I stop here. What you told me is kept; /healthcheck takes it up again.",
)
