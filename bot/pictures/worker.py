"""What runs in the drawing process. Only here is the drawing library ever loaded.

Nothing that happens here reaches a log: reasons name a kind of error and a line of ours, never a person.
"""

import faulthandler
import logging
import os
import signal
import threading
import traceback
import warnings
from collections.abc import Mapping
from typing import Any

NICER = 5
"""Drawing gives way to answering (ours)."""


class NotDrawn(Exception):
    """There is no picture; the text is the reason, fit for a log."""


def prepare() -> None:
    """Before the first picture: be quiet, leave Ctrl-C to the program, and end when the program ends."""
    import platformdirs

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_program, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(NICER)
    os.environ.setdefault("MPLCONFIGDIR", str(platformdirs.user_cache_path("keepwarm") / "matplotlib"))
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    warnings.simplefilter("ignore")


def drawn(kind: str, data: Mapping[str, Any], seconds: float) -> bytes:
    """The picture as a PNG. After that many seconds this process ends itself: it hangs."""
    with open(os.devnull, "w") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            from bot.pictures.draw import draw

            return draw(kind, data)
        except Exception as error:
            raise NotDrawn(_where(error)) from None
        finally:
            faulthandler.cancel_dump_traceback_later()


def _where(error: Exception) -> str:
    """The kind of error and the line; what the error says may hold somebody's name."""
    *_, last = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} in {os.path.basename(last.filename)}, line {last.lineno}"


def _end_with_the_program() -> None:
    """A program killed outright takes its drawing process with it."""
    from multiprocessing import connection, parent_process

    program = parent_process()
    if program is not None:
        connection.wait([program.sentinel])
        os._exit(0)
