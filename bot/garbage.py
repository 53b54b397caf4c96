"""When garbage is looked for: among all that lives long in a busy process, only at night."""

import gc

NEVER = 1_000_000
"""Collections of the middle generation before the oldest is looked through: more than a day brings."""


def only_at_night() -> None:
    """From now on the oldest generation is left to ``collect``: with networks of tens of thousands in memory
    looking through it holds everybody up for a tenth of a second and more, and finds hardly anything.
    """
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, NEVER)


def collect() -> None:
    gc.collect()
