"""The made-up network of the demo, as somebody who tries it finds it."""

from domain.start.demo import furnish
from domain.turn import Turn
from storage.database import Unit
from tests.talks.talk import Talk


def with_demo(chat: Talk) -> None:
    def fill(unit: Unit) -> None:
        user = unit.users.find("local", "local")
        assert user is not None
        furnish(Turn(chat.chat.clock.now(), unit.store(user)))

    chat.look(fill)


def test_undo_does_not_take_the_demo_network_away(chat: Talk) -> None:
    with_demo(chat)
    assert "nothing left to undo" in chat.say("undo")
    assert "Amara Adeyemi" in chat.say("/person Amara")


def test_undo_in_the_demo_takes_back_what_was_said_and_no_more(chat: Talk) -> None:
    with_demo(chat)
    chat.say("had coffee with Amara")
    assert "Undone: coffee with Amara Adeyemi" in chat.say("undo")
    assert "nothing left to undo" in chat.say("undo")
    assert "Bram Visser" in chat.say("/person Bram")
