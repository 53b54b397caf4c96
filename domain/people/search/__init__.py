"""Finding people by words: plain words of any text, what of a person is searched, and the index in memory."""

from domain.people.search.index import EXACT, Match, SearchIndex
from domain.people.search.near import NEAR, nearness
from domain.people.search.passages import (
    ALL,
    PAST,
    Passage,
    Source,
    bits,
    brought_passages,
    journal_passages,
    passages,
    place,
    weight,
)
from domain.people.search.words import ASKED, STOPS, asked_words, stem, words

__all__ = [
    "ALL",
    "ASKED",
    "EXACT",
    "NEAR",
    "PAST",
    "STOPS",
    "Match",
    "Passage",
    "SearchIndex",
    "Source",
    "asked_words",
    "bits",
    "brought_passages",
    "journal_passages",
    "nearness",
    "passages",
    "place",
    "stem",
    "weight",
    "words",
]
