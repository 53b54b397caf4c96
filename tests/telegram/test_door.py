"""Only those invited are served; of anyone else nothing is kept."""

import re
from datetime import timedelta

import pytest

from bot.gate import STRANGER
from bot.telegram.reception import GROUPS
from storage.database import Database
from tests.telegram.kept import is_known, logged
from tests.telegram.people import Person
from tests.telegram.running import Assistant, Wall
from tests.telegram.server import Server

OWNER, NAMED, STRANGE = 1, 22, 33


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def assistant(server: Server, database: Database, wall: Wall) -> Assistant:
    return Assistant(server, database, allowed="@Nadia", owner=str(OWNER), now=wall)


@pytest.fixture
def owner(server: Server) -> Person:
    return server.person(OWNER, "Olga")


@pytest.fixture
def stranger(server: Server) -> Person:
    return server.person(STRANGE, "Sam")


def invitation(owner: Person) -> str:
    """The code of a new invitation."""
    link = re.search(r"https://t\.me/\w+\?start=([\w-]+)", owner.ask("/invite", "t.me").text)
    assert link is not None
    return link[1]


def test_the_owner_and_who_is_named_are_served(assistant: Assistant, server: Server, owner: Person) -> None:
    with assistant:
        assert STRANGER not in owner.ask("had coffee with Dana").text
        assert (
            STRANGER not in server.person(NAMED, "Nadia", username="nadia").ask("had coffee with Dana").text
        )


def test_a_stranger_gets_one_polite_line_an_hour_and_nothing_is_kept(
    assistant: Assistant, server: Server, database: Database, stranger: Person, wall: Wall
) -> None:
    with assistant:
        assert stranger.ask("had coffee with Dana").text == STRANGER
        stranger.say("hello? it's Sam Canary")
        stranger.send(voice={"file_id": "a", "file_unique_id": "b", "duration": 3})
        stranger.block()
        stranger.block(blocks=False)
        server.settle()
        assert stranger.texts == [STRANGER]
        wall.skip(timedelta(hours=1, minutes=1))
        stranger.say("and now?")
        stranger.wait_until(lambda: len(stranger.texts) == 2, "the line an hour later")
        assert not is_known(database, STRANGE)
        with database.transaction() as unit:
            assert unit.inbox.waiting("telegram") == []


def test_an_invitation_lets_one_person_in(
    assistant: Assistant, server: Server, database: Database, owner: Person, stranger: Person
) -> None:
    with assistant:
        code = invitation(owner)
        assert STRANGER not in stranger.ask(f"/start {code}").text
        stranger.ask("had coffee with Dana", "Dana")
        assert logged(database, STRANGE) == {"Dana": 1}
        assert server.person(44, "Sue").ask(f"/start {code}").text == STRANGER
        listing = owner.ask("/users", "Invited").text
        assert f"Sam ({STRANGE})" in listing
        assert "nadia" in listing
    with assistant:
        assert STRANGER not in stranger.ask("who's overdue?").text


def test_an_invitation_ends_after_a_week(
    assistant: Assistant, owner: Person, stranger: Person, wall: Wall
) -> None:
    with assistant:
        code = invitation(owner)
        wall.skip(timedelta(days=8))
        assert stranger.ask(f"/start {code}").text == STRANGER


@pytest.mark.parametrize("command", ["/invite", "/users"])
def test_only_the_owner_invites(assistant: Assistant, server: Server, command: str) -> None:
    with assistant:
        answer = server.person(NAMED, "Nadia", username="nadia").ask(command)
        assert "start=" not in answer.text
        assert "Invited" not in answer.text


def test_a_group_is_left_with_a_line(assistant: Assistant, server: Server, owner: Person) -> None:
    with assistant:
        owner.ask("/start")
        for _ in range(3):
            server.group_says(-100, owner, "had coffee with Dana")
        assert server.wait_until(lambda: server.left, 10)
        server.settle()
        assert server.groups[-100][0] == GROUPS
        assert len(server.groups[-100]) == 1
