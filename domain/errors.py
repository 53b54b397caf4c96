"""Refusals that a person reads: the docstring of the class is the sentence."""


class Sorry(Exception):
    """Sorry, I can't do that."""

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence or " ".join((type(self).__doc__ or "").split()))

    @property
    def sentence(self) -> str:
        return str(self)


class NoSuchPerson(Sorry):
    """I don't know anyone by that name yet. Say "add Dana Kim" and I will."""


class StaleTap(Sorry):
    """That button has had its day: things have moved on since. Nothing was changed."""


class NoLongerThere(Sorry):
    """They are no longer among your connections."""


class NothingToUndo(Sorry):
    """There's nothing left to undo."""


class AlreadyUndone(Sorry):
    """That's already undone."""


class ChangedSince(Sorry):
    """I can't undo that any more: it has changed since."""


class NotADay(Sorry):
    """I couldn't read a day in that. Try "Friday", "yesterday" or "3 March"."""


class NotAZone(Sorry):
    """I don't know that place's time zone. Try a big city near you, or a name like Europe/Berlin."""
