"""A location shared: it says which time zone somebody is in."""

from collections.abc import Mapping

from domain import flow as conversation
from domain.errors import NotAZone
from domain.flow import Flow
from domain.reply import Answer
from domain.start.kept import answered
from domain.start.places import at
from domain.start.zone import zone_fields
from domain.turn import Place, Turn


def shared(turn: Turn, place: Place, flows: Mapping[str, Flow]) -> Answer:
    """The answer where a question asks for it; else the zone is set, and an open question asked again."""
    zone = at(place.latitude, place.longitude)
    if zone is None:
        raise NotAZone
    opened = conversation.open_flow(turn, flows)
    if opened is not None and conversation.is_answer(turn, *opened, zone):
        return conversation.told(turn, *opened, zone)
    said = answered(turn, zone_fields(zone))
    return (*said, *conversation.ask_again(turn, *opened)) if opened is not None else said
