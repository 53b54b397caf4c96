"""Where a text names somebody: all who are known, and who is new and written as names are."""

from domain.language.names.apposition import dress
from domain.language.names.index import NameIndex
from domain.language.names.known import known_behind
from domain.language.names.leading import title_length
from domain.language.names.match import Mention
from domain.language.names.page import Page
from domain.language.names.reader import read
from domain.language.names.tokens import tokenize


def find_mentions(text: str, index: NameIndex) -> tuple[Mention, ...]:
    """Every name in a text, in order and apart; the grammar decides about those that are ``word`` too."""
    page = Page(text, tokenize(text), index)
    mentions: list[Mention] = []
    place, count = 0, len(page.tokens)
    while place < count:
        titles = title_length(page, place)
        found = read(page, place + titles, formal=titles > 0)
        if found is None:
            place += titles + 1
            continue
        place = found.stop
        while found is not None and found.person:
            mention = dress(page, found)
            while mentions and mentions[-1].start >= mention.outer[0]:
                mentions.pop()
            mentions.append(mention)
            found = known_behind(page, found)
        while mentions and place < count and page.tokens[place].start < mentions[-1].outer[1]:
            place += 1
    return tuple(mentions)
