"""The outbox: said once, in order, by one sender at a time; whoever lost a message cannot touch it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from domain.model import User
from domain.reply import Button, Picture, Reply
from storage.database import Database
from storage.store.outbox import OutboxRow
from tests.storage.work import DAY, HOUR, MINUTE, NOW, TODAY, meanwhile, new_user, only_postgresql, waits

LEASE = timedelta(seconds=60)
BUTTONS = ((Button("Yes", "a:1"), Button("No", "b:1")), (Button("Later", "c:1"),))


def add(database: Database, user: User, text: str = "Hello", **fields: Any) -> OutboxRow:
    with database.transaction() as unit:
        row = unit.outbox.add(user.id, Reply(text), NOW, **fields)
        assert row is not None
        return row


def prompt(database: Database, user: User, text: str = "Nudge", subject: str = "") -> OutboxRow:
    return add(database, user, text, prompt="nudge", subject=subject, local_day=TODAY)


def claim(
    database: Database, owner: str = "me", now: datetime = NOW, limit: int = 10, transport: str = "telegram"
) -> list[OutboxRow]:
    with database.transaction() as unit:
        return unit.outbox.claim(now, owner, LEASE, limit, (transport,))


def texts(rows: list[OutboxRow]) -> list[str]:
    return [row.reply.text for row in rows]


def get(database: Database, row: OutboxRow) -> OutboxRow:
    with database.transaction() as unit:
        found = unit.outbox.get(row.id)
        assert found is not None
        return found


def confirm(database: Database, row: OutboxRow, number: str = "100") -> bool:
    with database.transaction() as unit:
        return unit.outbox.confirm(row.id, row.owner or "", row.attempt, number, NOW)


def test_a_message_comes_back_with_its_words_its_buttons_and_whom_it_is_for(
    database: Database, user: User
) -> None:
    with database.transaction() as unit:
        row = unit.outbox.add(user.id, Reply("Hello", BUTTONS), NOW)
    assert row is not None
    assert row.reply == Reply("Hello", BUTTONS)
    assert (row.transport, row.address, row.state, row.attempt) == ("telegram", "1", "waiting", 0)
    assert get(database, row) == row


def test_a_picture_is_kept_with_its_message_as_what_it_shows(database: Database, user: User) -> None:
    shown = Picture("map", {"title": "Łukasz & Ωmega", "people": [{"id": 1, "tier": None}], "links": []})
    with database.transaction() as unit:
        born = unit.outbox.add(user.id, Reply("Your map", BUTTONS, file=shown), NOW)
        assert born is not None
        assert born.reply.file == shown
        plain = unit.outbox.add(user.id, Reply("no picture"), NOW)
    with database.transaction() as unit:
        [with_it, without] = unit.outbox.history(user.id)
        standing = unit.outbox.shown(user.id, born.id)
    assert with_it.reply == standing == Reply("Your map", BUTTONS, file=shown)
    assert plain is not None
    assert without.reply.file is None


def test_a_message_whose_words_change_keeps_its_picture_unchanged(database: Database, user: User) -> None:
    picture = Picture("map", {"people": []})
    with database.transaction() as unit:
        first = unit.outbox.add(user.id, Reply("Your map", BUTTONS, file=picture), NOW)
        assert first is not None
        unit.outbox.add(user.id, Reply("Your map, seen", edits=True), NOW, edits=first.id)
        found = unit.outbox.get(first.id)
    assert found is not None
    assert found.reply.file == picture


def test_an_answer_is_born_with_its_intent(database: Database, user: User) -> None:
    row = add(database, user, owner="me", lease=LEASE)
    assert (row.state, row.owner, row.attempt, row.lease_until) == ("sending", "me", 1, NOW + LEASE)
    assert get(database, row) == row
    assert claim(database) == []


def test_an_answer_waits_behind_what_waits_already(database: Database, user: User, stranger: User) -> None:
    prompt(database, user)
    answer = add(database, user, "Answer", owner="me", lease=LEASE)
    assert (answer.state, answer.owner, answer.attempt, answer.lease_until) == ("waiting", None, 0, None)
    assert add(database, stranger, owner="me", lease=LEASE).state == "sending"


def test_the_same_prompt_of_the_same_day_is_said_once(database: Database, user: User, stranger: User) -> None:
    prompt(database, user)
    with database.transaction() as unit:
        again = unit.outbox.add(user.id, Reply("x"), NOW, prompt="nudge", local_day=TODAY)
        other_day = unit.outbox.add(user.id, Reply("x"), NOW, prompt="nudge", local_day=TODAY + DAY)
        other_subject = unit.outbox.add(
            user.id, Reply("x"), NOW, prompt="nudge", subject="7", local_day=TODAY
        )
        other_user = unit.outbox.add(stranger.id, Reply("x"), NOW, prompt="nudge", local_day=TODAY)
    assert again is None
    assert None not in (other_day, other_subject, other_user)


def test_a_prompt_refused_as_double_leaves_the_rest_of_its_transaction_alone(
    database: Database, user: User
) -> None:
    prompt(database, user)
    with database.transaction() as unit:
        assert unit.outbox.add(user.id, Reply("x"), NOW, prompt="nudge", local_day=TODAY) is None
        unit.outbox.add(user.id, Reply("after"), NOW)
    with database.transaction() as unit:
        assert texts(unit.outbox.history(user.id)) == ["Nudge", "after"]


def test_two_who_write_the_same_prompt_at_once_write_it_once(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    user = new_user(first)

    def write() -> OutboxRow | None:
        with second.transaction() as unit:
            return unit.outbox.add(user.id, Reply("x"), NOW, prompt="nudge", local_day=TODAY)

    with first.transaction() as unit:
        assert unit.outbox.add(user.id, Reply("x"), NOW, prompt="nudge", local_day=TODAY) is not None
        other = meanwhile(write)
        assert waits(other)
    assert other.result(timeout=5) is None


def test_a_prompt_without_its_day_is_refused(database: Database, user: User) -> None:
    with pytest.raises(IntegrityError):
        add(database, user, prompt="nudge")


def test_answers_may_be_as_many_as_they_like(database: Database, user: User) -> None:
    add(database, user)
    assert add(database, user).id > 0


def test_what_was_missed_is_kept_and_never_sent(database: Database, user: User) -> None:
    add(database, user, "", prompt="nudge", local_day=TODAY, state="missed")
    assert claim(database) == []
    with database.transaction() as unit:
        assert unit.outbox.counts() == {"missed": 1}
        assert unit.outbox.history(user.id) == []


def test_claiming_writes_the_intent_before_anything_is_sent(database: Database, user: User) -> None:
    row = add(database, user)
    (claimed,) = claim(database)
    assert claimed == replace(row, state="sending", owner="me", attempt=1, lease_until=NOW + LEASE)
    assert get(database, row) == claimed


def test_of_each_user_only_the_first_unfinished_message_is_claimed(
    database: Database, user: User, stranger: User
) -> None:
    for text in ("one", "two"):
        add(database, user, text)
    add(database, stranger, "other")
    assert texts(claim(database)) == ["one", "other"]
    assert claim(database) == []


def test_the_next_message_of_a_chat_follows_when_the_one_before_is_done_with(
    database: Database, user: User
) -> None:
    for text in ("one", "two", "three"):
        add(database, user, text)
    (one,) = claim(database)
    assert confirm(database, one)
    (two,) = claim(database)
    with database.transaction() as unit:
        assert unit.outbox.fail(two.id, "me", two.attempt, "refused")
    assert texts(claim(database)) == ["three"]


def test_answers_go_before_prompts_and_the_older_before_the_younger(database: Database) -> None:
    users = [new_user(database, address) for address in "abcd"]
    prompt(database, users[0], "p1")
    prompt(database, users[1], "p2")
    add(database, users[2], "a1")
    add(database, users[3], "a2")
    assert texts(claim(database, limit=3)) == ["a1", "a2", "p1"]
    assert texts(claim(database)) == ["p2"]


def test_in_one_chat_a_prompt_that_came_first_goes_first(database: Database, user: User) -> None:
    prompt(database, user, "Nudge")
    add(database, user, "Answer")
    assert texts(claim(database)) == ["Nudge"]


def test_what_is_to_wait_is_not_claimed_before_its_time_and_holds_its_chat_back(
    database: Database, user: User, stranger: User
) -> None:
    add(database, user, "limited")
    add(database, user, "behind it")
    add(database, stranger, "other")
    first, other = claim(database)
    with database.transaction() as unit:
        assert unit.outbox.release(first.id, "me", first.attempt, NOW + MINUTE, "limited")
    confirm(database, other)
    assert claim(database) == []
    (again,) = claim(database, now=NOW + MINUTE)
    assert (again.reply.text, again.attempt, again.reason) == ("limited", 2, "limited")


def test_nothing_is_claimed_for_those_who_stopped(database: Database, user: User) -> None:
    add(database, user)
    with database.transaction() as unit:
        unit.users.stop(user.id)
    assert claim(database) == []


def test_a_sender_claims_for_its_own_transports_only(database: Database, user: User) -> None:
    add(database, user)
    assert claim(database, transport="terminal") == []
    assert len(claim(database)) == 1


def test_two_who_claim_at_once_never_get_the_same_message(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    for address in "abcdef":
        add(first, new_user(first, address), address)
    with first.transaction() as unit:
        mine = unit.outbox.claim(NOW, "me", LEASE, 2, ("telegram",))
        other = meanwhile(lambda: claim(second, "you"))
        if first.dialect == "sqlite":
            assert waits(other)
        else:
            assert len(other.result(timeout=5)) == 4
    assert sorted(texts(mine + other.result(timeout=5))) == list("abcdef")


def test_many_who_claim_at_once_share_everything_without_a_double(
    open_database: Callable[[], Database],
) -> None:
    senders = [open_database() for _ in range(4)]
    for address in range(24):
        add(senders[0], new_user(senders[0], str(address)), str(address))

    def take(number: int) -> list[str]:
        taken: list[str] = []
        while rows := claim(senders[number], str(number), limit=3):
            taken += texts(rows)
        return taken

    taken = [meanwhile(lambda number=number: take(number)) for number in range(4)]  # type: ignore[misc]  # bound now
    found = [text for outcome in taken for text in outcome.result(timeout=20)]
    assert sorted(found, key=int) == [str(address) for address in range(24)]


@only_postgresql
def test_a_chat_is_in_order_while_its_first_message_is_being_claimed(
    open_database: Callable[[], Database],
) -> None:
    first, second = open_database(), open_database()
    user = new_user(first)
    for text in ("one", "two"):
        add(first, user, text)
    with first.transaction() as unit:
        assert texts(unit.outbox.claim(NOW, "me", LEASE, 10, ("telegram",))) == ["one"]
        assert claim(second, "you") == []
    assert claim(second, "you") == []


OUTCOMES: dict[str, Callable[[Any, int, str, int], Any]] = {
    "confirm": lambda outbox, row, owner, attempt: outbox.confirm(row, owner, attempt, "9", NOW),
    "release": lambda outbox, row, owner, attempt: outbox.release(row, owner, attempt, NOW, "limited"),
    "fail": lambda outbox, row, owner, attempt: outbox.fail(row, owner, attempt, "refused"),
    "unknown": lambda outbox, row, owner, attempt: outbox.unknown(row, owner, attempt),
}


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_only_who_has_a_message_in_that_very_attempt_may_say_what_became_of_it(
    database: Database, user: User, outcome: str
) -> None:
    add(database, user)
    (row,) = claim(database)
    with database.transaction() as unit:
        for owner, attempt in (("you", 1), ("me", 2), ("me", 0)):
            assert not OUTCOMES[outcome](unit.outbox, row.id, owner, attempt)
    assert get(database, row) == row


@pytest.mark.parametrize("first", OUTCOMES)
def test_what_became_of_a_message_is_said_once(database: Database, user: User, first: str) -> None:
    add(database, user)
    (row,) = claim(database)
    with database.transaction() as unit:
        assert OUTCOMES[first](unit.outbox, row.id, "me", 1)
        settled = unit.outbox.get(row.id)
        for outcome in OUTCOMES.values():
            assert not outcome(unit.outbox, row.id, "me", 1)
        assert unit.outbox.get(row.id) == settled


def test_a_sender_whose_lease_ran_out_cannot_confirm_what_another_sends_now(
    database: Database, user: User
) -> None:
    add(database, user)
    (slow,) = claim(database, "slow")
    with database.transaction() as unit:
        (gone,) = unit.outbox.expire(NOW + LEASE)
        assert unit.outbox.resend(gone.id)
    (quick,) = claim(database, "quick", NOW + LEASE)
    assert not confirm(database, slow)
    assert confirm(database, quick, "101")
    assert get(database, quick).external_id == "101"


def test_a_confirmed_message_knows_its_number_and_when_it_was_said(database: Database, user: User) -> None:
    row = add(database, user, owner="me", lease=LEASE)
    assert confirm(database, row, "100")
    said = get(database, row)
    assert (said.state, said.external_id, said.sent_at, said.lease_until) == ("sent", "100", NOW, None)


def test_what_fails_for_good_is_kept_with_its_reason(database: Database, user: User) -> None:
    row = add(database, user, owner="me", lease=LEASE)
    with database.transaction() as unit:
        unit.outbox.fail(row.id, "me", 1, "can't parse entities: Dana")
    assert (get(database, row).state, get(database, row).reason) == ("failed", "can't parse entities: Dana")


def test_a_lease_that_runs_out_makes_a_message_unknown_and_counts_it(database: Database, user: User) -> None:
    row = add(database, user, owner="dead", lease=LEASE)
    with database.transaction() as unit:
        assert unit.outbox.expire(NOW + LEASE - timedelta(seconds=1)) == []
        (gone,) = unit.outbox.expire(NOW + LEASE)
        assert (gone.id, gone.state, gone.unknowns, gone.lease_until) == (row.id, "unknown", 1, None)
        assert unit.outbox.expire(NOW + HOUR) == []
    assert claim(database) == []


def test_whoever_starts_alone_takes_every_open_intent_for_a_dead_ones(database: Database, user: User) -> None:
    add(database, user, owner="dead", lease=LEASE)
    with database.transaction() as unit:
        assert len(unit.outbox.expire(NOW, everything=True)) == 1
        assert unit.outbox.counts() == {"unknown": 1}


def test_an_unknown_message_is_said_again_only_when_it_is_asked_for(database: Database, user: User) -> None:
    row = add(database, user, owner="dead", lease=LEASE)
    with database.transaction() as unit:
        assert not unit.outbox.resend(row.id)
        unit.outbox.expire(NOW + LEASE)
        assert unit.outbox.resend(row.id)
        assert not unit.outbox.resend(row.id)
    (again,) = claim(database)
    assert (again.id, again.attempt, again.unknowns) == (row.id, 2, 1)
    with database.transaction() as unit:
        found = unit.outbox.unknown(again.id, "me", again.attempt)
        assert found is not None
        assert found.unknowns == 2


def test_an_unknown_message_does_not_hold_its_chat_back(database: Database, user: User) -> None:
    row = add(database, user, owner="me", lease=LEASE)
    add(database, user, "next")
    with database.transaction() as unit:
        unit.outbox.unknown(row.id, "me", 1)
    assert texts(claim(database)) == ["next"]


def test_a_message_is_found_by_the_number_the_transport_gave_it(
    database: Database, user: User, stranger: User
) -> None:
    row = add(database, user, owner="me", lease=LEASE)
    confirm(database, row, "100")
    with database.transaction() as unit:
        assert unit.outbox.find(user.id, "100") == row.id
        assert unit.outbox.find(user.id, "101") is None
        assert unit.outbox.find(stranger.id, "100") is None
        assert unit.outbox.original(row.id) == "100"
        assert unit.outbox.original(10**6) is None


def test_an_edit_is_found_as_the_message_it_edits(database: Database, user: User) -> None:
    row = add(database, user, owner="me", lease=LEASE)
    confirm(database, row, "100")
    edit = add(database, user, "Better", owner="me", lease=LEASE, edits=row.id)
    confirm(database, edit, "100")
    resent = add(database, user, "Anew", owner="me", lease=LEASE, edits=row.id)
    confirm(database, resent, "105")  # the transport could not edit and said it anew
    with database.transaction() as unit:
        assert unit.outbox.find(user.id, "100") == row.id
        assert unit.outbox.find(user.id, "105") == row.id
        assert unit.outbox.original(row.id) == "105"


def test_a_message_is_shown_as_its_last_edit_that_was_not_refused(
    database: Database, user: User, stranger: User
) -> None:
    row = add(database, user, "first", owner="me", lease=LEASE)
    confirm(database, row)
    shown = "first"
    for text in ("second", "third"):
        edit = add(database, user, text, owner="me", lease=LEASE, edits=row.id)
        with database.transaction() as unit:
            assert unit.store(user).shown(row.id) == Reply(text)
            if text == "second":
                unit.outbox.confirm(edit.id, "me", 1, "100", NOW)
                shown = text
            else:
                unit.outbox.fail(edit.id, "me", 1, "refused")
    with database.transaction() as unit:
        assert unit.store(user).shown(row.id) == Reply(shown)
        assert unit.store(user).shown(10**6) is None
        assert unit.store(stranger).shown(row.id) is None


def test_history_is_oldest_first_and_at_most_the_latest_so_many(database: Database, user: User) -> None:
    for text in ("one", "two", "three"):
        add(database, user, text)
    with database.transaction() as unit:
        assert texts(unit.outbox.history(user.id)) == ["one", "two", "three"]
        assert texts(unit.outbox.history(user.id, 2)) == ["two", "three"]


def test_counts_tell_how_many_messages_are_in_each_state(database: Database, user: User) -> None:
    with database.transaction() as unit:
        assert unit.outbox.counts() == {}
    row = add(database, user, owner="me", lease=LEASE)
    confirm(database, row)
    add(database, user)
    add(database, user)
    with database.transaction() as unit:
        assert unit.outbox.counts() == {"sent": 1, "waiting": 2}
