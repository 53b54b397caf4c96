"""The first question of a health check: whom it looks at."""

from collections.abc import Iterable

from domain.flow import Choice, Talk
from domain.model import Contact
from domain.phrases import counted, join, short_names
from domain.reflect.health_people import AT_MOST, OFFERED, PROPOSED, TooMany, changed, read_change


def ids(words: str) -> list[int]:
    """ "12,7" as the ids they are."""
    return [int(one) for one in words.split(",") if one]


def csv(people: Iterable[int]) -> str:
    return ",".join(str(one) for one in people)


def chosen_people(talk: Talk) -> list[int]:
    """Whom the check is about: given, or as the list was changed."""
    if "proposed" not in talk.about:
        return ids(talk.about["people"])
    said = [value for key, value in talk.answers.items() if key.startswith("people.") and value]
    return changed(ids(talk.about["proposed"])[:PROPOSED], said)


def there(talk: Talk) -> list[Contact]:
    """Those chosen, in order: who was forgotten meanwhile is left out."""
    people = {one.id: one for one in talk.turn.store.contacts.many(chosen_people(talk))}
    return [people[one] for one in chosen_people(talk) if one in people]


def asks_whom(talk: Talk) -> str:
    people = there(talk)
    count = counted(len(people), "person", "people")
    again = any(key.startswith("people.") for key in talk.answers)
    head = f"{count} to look at" if again else f"I'd look at these {count}"
    names = join([one.name for one in people])
    first = f"{head}: {names}." if people else "Nobody to look at yet."
    return f'{first}\nTap to leave somebody out or take them in, or say it, like "Bob instead of Dana".'


def names_shown(talk: Talk) -> tuple[Choice, ...]:
    """Those chosen with a mark, then a few more to choose from while there is room."""
    chosen = chosen_people(talk)
    room = OFFERED - len(chosen) if len(chosen) < AT_MOST else 0
    others = [one for one in ids(talk.about["proposed"]) if one not in chosen][: max(0, room)]
    shown = {one.id: one for one in talk.turn.store.contacts.many([*chosen, *others])}
    names = short_names(list(shown.values()))
    ticked = [Choice(f"✓ {names[one]}", f"-{one}") for one in chosen if one in shown]
    return (*ticked, *(Choice(f"+ {names[one]}", f"+{one}") for one in others if one in shown))


def reads_people(talk: Talk, text: str) -> str:
    said = read_change(talk.turn, text)
    if len(changed(chosen_people(talk), [said])) > AT_MOST:
        raise TooMany
    return said
