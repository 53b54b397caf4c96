"""Past jobs: companies and roles that ended, put together as they were held."""

from datetime import date

import pytest

from domain.model import Fact
from domain.people.jobs import Job, past_jobs

MAR, APR, MAY = date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1)


def facts(*rows: tuple[str, str, date, date | None]) -> list[Fact]:
    return [
        Fact(id=number, contact_id=1, kind=kind, value=value, since=since, until=until)
        for number, (kind, value, since, until) in enumerate(rows, 1)
    ]


@pytest.mark.parametrize(
    ("rows", "jobs"),
    [
        ([("company", "Acme", MAR, None), ("role", "CTO", MAR, None)], []),
        (
            [("company", "Acme", MAR, APR), ("role", "CTO", MAR, APR), ("company", "Globex", APR, None)],
            [Job("CTO", "Acme", APR)],
        ),
        (  # all told on one day: what was told first counts as earlier
            [
                ("company", "Acme", MAR, MAR),
                ("role", "CTO", MAR, MAR),
                ("company", "Globex", MAR, MAR),
                ("role", "VP", MAR, MAR),
                ("company", "Initech", MAR, None),
                ("role", "CEO", MAR, None),
            ],
            [Job("CTO", "Acme", MAR), Job("VP", "Globex", MAR)],
        ),
        (  # a role left within the company
            [("company", "Acme", MAR, None), ("role", "engineer", MAR, APR), ("role", "CTO", APR, None)],
            [Job("engineer", None, APR)],
        ),
        (  # the last of several roles is the one they left with
            [
                ("company", "Acme", MAR, MAY),
                ("role", "engineer", MAR, APR),
                ("role", "CTO", APR, MAY),
            ],
            [Job("CTO", "Acme", MAY), Job("engineer", None, APR)],
        ),
        ([("role", "CTO", MAR, None), ("company", "Acme", APR, MAY)], [Job("CTO", "Acme", MAY)]),
        ([("company", "Acme", MAR, APR)], [Job(None, "Acme", APR)]),
        ([("place", "Berlin", MAR, APR)], []),
    ],
)
def test_a_past_job_is_the_company_with_the_last_role_there(
    rows: list[tuple[str, str, date, date | None]], jobs: list[Job]
) -> None:
    assert past_jobs(facts(*rows)) == jobs
