"""Where a text names somebody: all who are known, and who is new and written as names are."""

from domain.language.names.apposition import dress, title_length
from domain.language.names.index import NameIndex
from domain.language.names.match import Mention
from domain.language.names.reader import Reader
from domain.language.names.tokens import tokenize


def find_mentions(text: str, index: NameIndex) -> tuple[Mention, ...]:
    """Every name in a text, in order and apart; the grammar decides about those that are ``word`` too."""
    reader = Reader(text, tokenize(text), index)
    mentions: list[Mention] = []
    place, count = 0, len(reader.tokens)
    while place < count:
        titles = title_length(reader, place)
        found = reader.read(place + titles, formal=titles > 0)
        if found is None:
            place += titles + 1
            continue
        place = found.stop
        if found.person:
            mention = dress(reader, found)
            mentions.append(mention)
            while place < count and reader.tokens[place].start < mention.outer[1]:
                place += 1
    return tuple(mentions)
