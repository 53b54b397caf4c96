"""Jobs somebody had: roles and companies that ended, put together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.model import Fact


@dataclass(frozen=True, slots=True)
class Job:
    """A job that ended; one of the two is known at least."""

    role: str | None
    company: str | None
    until: date


def past_jobs(facts: Sequence[Fact]) -> list[Job]:
    """The latest first: each company with the last role there, and roles left within the same company."""
    companies = [fact for fact in facts if fact.kind == "company"]
    roles = [fact for fact in facts if fact.kind == "role"]
    jobs, told = [], set()
    for number, company in enumerate(companies):
        following = companies[number + 1] if number + 1 < len(companies) else None
        role = _last_role(company, following, roles)
        if role is not None and company.until is not None:
            told.add(role.id)
        if company.until is not None:
            jobs.append(Job(role.value if role else None, company.value, company.until))
    jobs += [
        Job(role.value, None, role.until) for role in roles if role.until is not None and role.id not in told
    ]
    return sorted(jobs, key=lambda job: job.until, reverse=True)


def _last_role(company: Fact, following: Fact | None, roles: Sequence[Fact]) -> Fact | None:
    """The role they left with it: held until then, and told before the next company was."""
    held = [role for role in roles if _within(role, company) and (not following or role.id < following.id)]
    return held[-1] if held else None


def _within(role: Fact, company: Fact) -> bool:
    """Whether a role was held at a company; on one day what was told first counts as earlier."""
    if company.until is not None and role.since > company.until:
        return False
    return role.until is None or role.until > company.since or role.id > company.id
