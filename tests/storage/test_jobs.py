"""Long work: taken by one at a time, in turns, from where it stopped."""

from collections.abc import Callable

from domain.model import Job, User
from storage.database import Database
from tests.storage.work import HOUR, MINUTE, NOW, meanwhile, new_user, only_postgresql


def claim(database: Database) -> Job | None:
    with database.transaction() as unit:
        return unit.jobs.claim()


def test_a_job_goes_on_from_where_it_stopped_until_it_ends(database: Database, user: User) -> None:
    with database.transaction() as unit:
        assert unit.jobs.claim() is None
        job_id = unit.jobs.add(user.id, "import", {"rows": ["Dana"]}, NOW)
        unit.jobs.advance(job_id, 50, NOW + MINUTE)
    assert claim(database) == Job(
        id=job_id, user_id=user.id, kind="import", cursor=50, needs={"rows": ["Dana"]}
    )
    with database.transaction() as unit:
        assert unit.jobs.finish(job_id, "done", NOW + MINUTE)
        assert not unit.jobs.finish(job_id, "cancelled", NOW + HOUR)
        unit.jobs.advance(job_id, 60, NOW + HOUR)
    assert claim(database) is None


def test_the_job_that_rested_longest_goes_on_first(database: Database, user: User, stranger: User) -> None:
    with database.transaction() as unit:
        long = unit.jobs.add(user.id, "import", {}, NOW)
        short = unit.jobs.add(stranger.id, "export", {}, NOW + MINUTE)
        first = unit.jobs.claim()
        assert first is not None
        assert first.id == long
        unit.jobs.advance(long, 1, NOW + HOUR)
        second = unit.jobs.claim()
        assert second is not None
        assert second.id == short


@only_postgresql
def test_a_job_in_work_or_of_a_user_in_a_message_is_passed_over(
    open_database: Callable[[], Database],
) -> None:
    first, second = open_database(), open_database()
    users = [new_user(first, address) for address in "ab"]
    with first.transaction() as unit:
        jobs = [unit.jobs.add(user.id, "import", {}, NOW) for user in users]
    with first.transaction() as unit:
        mine = unit.jobs.claim()
        theirs = claim(second)
        assert mine is not None
        assert theirs is not None
        assert [mine.id, theirs.id] == jobs
    with first.transaction() as unit:
        unit.users.find("telegram", "a")
        other = claim(second)
        assert other is not None
        assert other.id == jobs[1]


@only_postgresql
def test_a_job_is_cancelled_while_another_process_looks_for_work(
    open_database: Callable[[], Database],
) -> None:
    """Whoever looks for work locks the user before the job, as messages do: neither waits for the other."""
    first, second = open_database(), open_database()
    user = new_user(first)
    with first.transaction() as unit:
        job_id = unit.jobs.add(user.id, "import", {}, NOW)
    with second.transaction() as looking, first.transaction() as unit:
        unit.users.find("telegram", "1")
        assert looking.jobs.claim() is None
        assert meanwhile(lambda: unit.jobs.finish(job_id, "cancelled", NOW)).result(timeout=2)


def test_a_user_starts_work_sees_what_is_open_and_cancels_it(database: Database, user: User) -> None:
    with database.transaction() as unit:
        jobs = unit.store(user).jobs
        first, second = (jobs.start("strength", {"day": day}, NOW) for day in ("a", "b"))
        jobs.start("import", {}, NOW)
        assert [(job.id, job.cursor, job.needs) for job in jobs.open("strength")] == [
            (first, 0, {"day": "a"}),
            (second, 0, {"day": "b"}),
        ]
        unit.jobs.advance(first, 7, NOW)
        assert jobs.open("strength")[0].cursor == 7
        assert jobs.cancel(first, NOW)
        assert not jobs.cancel(first, NOW)
        assert unit.jobs.finish(second, "done", NOW)
        assert not jobs.cancel(second, NOW)
        assert jobs.open("strength") == []
        assert len(jobs.open("import")) == 1


def test_work_that_ended_is_not_moved_on(database: Database, user: User) -> None:
    with database.transaction() as unit:
        job_id = unit.store(user).jobs.start("strength", {}, NOW)
        unit.store(user).jobs.cancel(job_id, NOW)
        unit.jobs.advance(job_id, 7, NOW)
        assert unit.jobs.claim() is None


def test_what_waited_for_a_word_too_long_is_cancelled_with_its_rows(
    database: Database, user: User, stranger: User
) -> None:
    with database.transaction() as unit:
        numbers = {}
        for one in (user, stranger):
            jobs = unit.store(one).jobs
            for state in ("staging", "asking", "open"):
                for age in (HOUR, 3 * HOUR):
                    numbers[one.id, state, age] = job_id = jobs.start("import", {}, NOW - age, state=state)
                    jobs.stage(job_id, 0, ["Dana"])
    with database.transaction() as unit:
        assert unit.jobs.forget_waiting(NOW - 2 * HOUR) == 4
        assert unit.jobs.forget_waiting(NOW - 2 * HOUR) == 0
    with database.transaction() as unit:
        for (user_id, state, age), job_id in numbers.items():
            jobs = unit.store(user if user_id == user.id else stranger).jobs
            is_stale = state != "open" and age > 2 * HOUR
            job = jobs.get(job_id)
            assert job is not None
            assert job.state == ("cancelled" if is_stale else state)
            assert jobs.staged(job_id, 0) == ([] if is_stale else ["Dana"])
