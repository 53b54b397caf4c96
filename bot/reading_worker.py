"""What runs in the reading process: a stranger's file, with little memory and little time."""

import contextlib
import faulthandler
import os
import signal
from typing import Any, TypeAlias

Told: TypeAlias = tuple[dict[str, Any], list[str]]
"""What there is to tell of a file, and its rows in chunks, each in JSON."""

MOST_MEMORY = 1_500_000_000
"""Bytes of address space: 100 MB unpacked take about a third of it (ours)."""

NICER = 5
"""Reading gives way to answering (ours)."""


def prepare() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICER)
    with contextlib.suppress(ImportError, ValueError, OSError):  # not every system can
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def told(content: bytes, seconds: float) -> Told:
    """Read the file; raises Sorry where it can't be read. After that many seconds the process ends itself."""
    from domain.exchange.read import read
    from domain.exchange.refusals import NotReadable
    from domain.exchange.staged import staged

    with open(os.devnull, "w") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            return staged(read(content))
        except (MemoryError, RecursionError):
            raise NotReadable from None
        finally:
            faulthandler.cancel_dump_traceback_later()
