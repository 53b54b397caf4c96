"""Who brought whom together: told by talks of introduction, and by who introduced somebody."""

from collections.abc import Sequence

from domain.model import Contact, Interaction
from domain.people.network import Profile
from domain.phrases import join
from domain.turn import Turn

CHANNEL = "introduction"


def introduction_lines(turn: Turn, profile: Profile) -> list[str]:
    """ "Introduced you to Alice", "Came through Bob", "You introduced them to Carol", the latest first."""
    talks = [talk for talk in profile.talks if talk.channel == CHANNEL and len(talk.people) > 1]
    people = {person for talk in talks for person in talk.people}
    names = {contact.id: contact.name for contact in turn.store.contacts.many(sorted(people))}
    lines = [line for talk in talks if (line := _line(profile, talk, names))]
    by = profile.value("introduced_by")
    if by is not None:
        lines.append(f"Came through {by}")
    brought = brought_by(turn, profile.contact)
    if brought:
        lines.append(f"Introduced you to {join([contact.name for contact in brought])}")
    return list(dict.fromkeys(lines))


def brought_by(turn: Turn, contact: Contact) -> list[Contact]:
    """Those of whom it was said that this one introduced them; nobody where a namesake could be meant."""
    called = {name.casefold() for name in (contact.name, *contact.aliases)}
    told = [fact for fact in turn.store.facts.of_kind("introduced_by") if fact.value.casefold() in called]
    if not told or len(turn.store.names().look_up(told[0].value).keys) > 1:
        return []
    return turn.store.contacts.many([fact.contact_id for fact in told if fact.contact_id != contact.id])


def _line(profile: Profile, talk: Interaction, names: dict[int, str]) -> str | None:
    """One talk: who was introduced to whom follows from who is named first and from who gave."""
    others = [names[person] for person in talk.people if person != profile.id and person in names]
    if not others:
        return None
    if talk.balance == "giving":
        return f"You introduced them to {join(others)}"
    if talk.balance == "taking":
        return _by_the_first(profile, talk.people, others)
    return f"An introduction together with {join(others)}"


def _by_the_first(profile: Profile, people: Sequence[int], others: list[str]) -> str:
    """ "Bob introduced me to Dana": the first named did it."""
    if people[0] == profile.id:
        return f"Introduced you to {join(others)}"
    return f"Came through {others[0]}"
