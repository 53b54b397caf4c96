"""Habits: "after my Monday planning I will review my list" – asked on its days, counted on the way to 66."""

from dataclasses import replace

from domain.errors import StaleTap
from domain.flow import start
from domain.language.model import Action
from domain.model import Habit
from domain.phrases import clock_time, shortened
from domain.plan.habit_done import did_habit, dropped, missed, ticked
from domain.plan.habit_new import CHANGE, MOST, begun
from domain.plan.habit_words import NAME, far, sentence
from domain.reply import Answer, Button, Reply
from domain.start.hours_said import told_days
from domain.touch.promise import done
from domain.turn import Tap, Turn

NONE_YET = (
    'No habits yet. A new one holds best where something is already: say "after my Monday planning I will '
    'review my list".'
)


def habit_said(turn: Turn, action: Action) -> Answer:
    """ "after lunch I will write to one person"; "my habits"."""
    if action.fields.get("step") == "list":
        return open_habits(turn)
    return begun(turn, str(action.fields.get("text") or ""))


def done_said(turn: Turn, action: Action) -> Answer:
    """ "done with my Monday review": the tick of a habit, else a promise that was kept."""
    ticked_by_words = did_habit(turn, turn.words) if not action.people else None
    return ticked_by_words or done(turn, action)


def habits_command(turn: Turn, words: str) -> Answer:
    """/habits: the list; with words a new one."""
    return begun(turn, words) if words else open_habits(turn)


def open_habits(turn: Turn) -> Answer:
    """Those under way, each with how far it is."""
    return (_list(turn),)


def habits_tap(turn: Turn, tap: Tap, step: str = "") -> Answer:
    """The list, or a new one."""
    if step == "new":
        return begun(turn, "")
    return open_habits(turn)


def habit_tap(turn: Turn, tap: Tap, step: str, habit_id: str, day: str = "", go_on: str = "") -> Answer:
    """Done, Not today, Drop; Change of days and time."""
    habit = turn.store.habits.get(int(habit_id))
    if habit is None or (habit.state != "open" and step != "drop"):
        raise StaleTap
    match step:
        case "done":
            return _edited(ticked(turn, habit, day))
        case "no":
            return _edited(missed(turn, habit, day, go_on=bool(go_on)))
        case "drop":
            return _edited(dropped(turn, habit))
        case "change":
            return start(turn, CHANGE, {"habit": habit_id})
    raise StaleTap


def _list(turn: Turn) -> Reply:
    found = [one for one in turn.store.habits.all() if one.state == "open"]
    if not found:
        return Reply(NONE_YET, ((Button("New habit", "habits:new"),),))
    lines = [
        f"• {sentence(one)} {told_days(one.days)} at {clock_time(one.at)}. {far(turn, one)}." for one in found
    ]
    today = turn.today.isoformat()
    rows = tuple(_of_list(one, today) for one in found)
    more = ((Button("New habit", "habits:new"),),) if len(found) < MOST else ()
    return Reply("\n".join(["Your habits:", *lines]), (*rows, *more))


def _of_list(habit: Habit, today: str) -> tuple[Button, ...]:
    name = shortened(habit.text, NAME)
    done = () if today in habit.kept else (Button(f"Done: {name}", f"habit:done:{habit.id}:{today}"),)
    change = Button(f"Change: {name}", f"habit:change:{habit.id}")
    return (*done, change, Button(f"Drop: {name}", f"habit:drop:{habit.id}"))


def _edited(said: Answer) -> Answer:
    return tuple(replace(one, edits=True) if isinstance(one, Reply) else one for one in said)
