"""Whoever a button or a question is about, who may be gone by now."""

from domain.errors import NoLongerThere, StaleTap
from domain.flow import Talk
from domain.model import Contact
from domain.turn import Turn


def tapped(turn: Turn, contact_id: str) -> Contact:
    """The connection that a button is about; raises NoLongerThere. To be asked before anything is written."""
    contact = turn.store.contacts.get(int(contact_id))
    if contact is None:
        raise NoLongerThere
    return contact


def asked_about(talk: Talk) -> Contact:
    """The connection that a conversation is about; raises StaleTap."""
    contact = talk.turn.store.contacts.get(int(talk.about["contact"]))
    if contact is None:
        raise StaleTap
    return contact
