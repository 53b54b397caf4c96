"""What became of an opportunity: asked a month after it came, and once more a month later."""

from domain.model import Prompt
from domain.phrases import exact_day, shortened
from domain.reply import Button, Reply
from domain.rhythm.days_off import works_on
from domain.rhythm.prompts import Spoken
from domain.touch.opportunity_list import OUTCOMES, by, outcome_row
from domain.touch.opportunity_plan import KIND, asked_twice, named_for
from domain.touch.opportunity_words import is_open
from domain.turn import Turn

LINE = 200
"""Letters of its own words that are said back (ours); all of it is kept."""


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """The question about one; silence where it was answered meanwhile, and on a day off."""
    one = turn.store.opportunities.get(int(prompt.subject))
    if one is None or not is_open(one) or asked_twice(turn, prompt.subject):
        return ()
    if not works_on(turn.user, turn.today):
        return ()
    day = exact_day(one.day, turn.today)
    text = f"{by(turn, one)}, {day}: “{shortened(one.text, LINE)}”\nWhat became of it?"
    still = Button("Still open", f"oppis:{one.id}:active")
    rows = (
        outcome_row(one, OUTCOMES[:2]),
        (still, *outcome_row(one, OUTCOMES[3:])),
        (Button("Details", f"opp:{one.id}:new"),),
    )
    return (Spoken(KIND, named_for(turn, prompt), Reply(text, rows)),)
