"""Telegram's pace is kept: per chat, over all, and in the pauses it orders."""

from bot.telegram.limits import Limits, Rate


class Watch:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


CHAT, OVERALL = Rate(1, 3), Rate(10, 4)
PLENTY = Rate(1e6, 10**6)


def limits(overall: Rate = OVERALL) -> tuple[Limits, Watch]:
    watch = Watch()
    return Limits(watch, per_chat=CHAT, overall=overall), watch


def waits(of: Limits, chat: str, count: int, *, answer: bool = True) -> list[float]:
    return [round(of.reserve(chat, answer=answer, patience=99), 3) for _ in range(count)]


def test_a_short_burst_goes_at_once_and_then_one_a_second() -> None:
    kept, _ = limits(overall=PLENTY)
    assert waits(kept, "a", 5) == [0, 0, 0, 1, 2]


def test_a_rest_gives_the_burst_back() -> None:
    kept, watch = limits(overall=PLENTY)
    waits(kept, "a", 5)
    watch.at += 10
    assert waits(kept, "a", 3) == [0, 0, 0]


def test_all_chats_together_keep_the_overall_pace() -> None:
    kept, _ = limits()
    assert [waits(kept, str(chat), 1)[0] for chat in range(6)] == [0, 0, 0, 0, 0.1, 0.2]


def test_prompts_leave_room_for_answers() -> None:
    kept, _ = limits()
    assert [waits(kept, str(chat), 1, answer=False)[0] for chat in range(3)] == [0, 0, 0.1]
    assert waits(kept, "x", 1) == [0]


def test_a_pause_holds_its_own_chat_and_no_other() -> None:
    kept, watch = limits()
    kept.pause("a", 7)
    assert waits(kept, "a", 1) == [7]
    assert waits(kept, "b", 1) == [0]
    watch.at += 8
    assert kept.paused("a") == 0


def test_a_message_that_would_wait_too_long_takes_no_place() -> None:
    kept, watch = limits()
    kept.pause("a", 60)
    for _ in range(50):
        assert kept.reserve("a", answer=True, patience=5) == 60
    watch.at += 61
    assert waits(kept, "a", 3) == [0, 0, 0]


def test_chats_that_are_quiet_are_forgotten() -> None:
    kept, watch = limits(overall=PLENTY)
    for chat in range(5000):
        kept.reserve(str(chat), answer=True, patience=5)
        watch.at += 2
    assert len(kept._chats) <= 2000
