"""What was understood of a message, for people to read."""

from domain.language.model import Action, Person, Understanding


def for_people(understanding: Understanding) -> str:
    """One line an action: the intent, the people, the fields that were said."""
    return "\n".join(_line(action) for action in understanding.actions) or "nothing"


def _line(action: Action) -> str:
    people = ", ".join(_person(person) for person in action.people)
    fields = [f"{name}: {value}" for name, value in action.fields.items() if value is not None]
    return " · ".join(filter(None, [action.intent, people, *fields]))


def _person(person: Person) -> str:
    if person.status == "ambiguous":
        return f"{person.mention} ({' or '.join(person.candidates)}?)"
    return f"{person.name} ({person.status})"
