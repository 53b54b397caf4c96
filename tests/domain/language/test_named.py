"""Who is named: what the names room finds, judged by the grammar around it."""

import pytest

from domain.language.named import people_of
from tests.domain.language.book import index


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Will called", ["Will"]),
        ("will do", []),
        ("met May in May", ["May"]),
        ("may I ask", []),
        ("hope you are well", []),
        ("Hope works at Kestrel", ["Hope"]),
        ("Mark my words", []),
        ("lunch with mark", ["mark"]),
        ("let me be frank", []),
        ("frank and mark were at the opening", ["frank", "mark"]),
        ("had coffee with femi", ["femi"]),
        ("coffee with Femi from Paystack", ["Femi"]),
        ("Emialed Dana", ["Dana"]),
        ("Ping Dana", ["Dana"]),
        ("write to dana@acme.com", []),
        ("the meeting in Boston", []),
        ("Thabo phoned from Joburg", ["Thabo"]),
    ],
)
def test_a_person_is_who_stands_where_a_person_stands(text: str, said: list[str]) -> None:
    assert [mention.said for mention in people_of(text, index())] == said
