"""The reading process: a stranger's file comes in, its people go out; with little memory, time and priority.

`python -m bot.reading_worker` reads the file from standard input. It writes a line of JSON with what there is
to tell of it, or why it can't be read (``{"refusal": …}``), and then its rows, a chunk a line.
"""

import contextlib
import json
import os
import signal
import sys
from typing import BinaryIO

from domain.errors import Sorry
from domain.exchange.read import read
from domain.exchange.refusals import NotReadable
from domain.exchange.staged import staged

MOST_MEMORY = 1_500_000_000
"""Bytes of address space: 100 MB unpacked take about a third of it (ours)."""

NICER = 5
"""Reading gives way to answering (ours)."""


def main() -> None:
    _be_modest()
    told(sys.stdin.buffer.read(), sys.stdout.buffer)


def told(content: bytes, out: BinaryIO) -> None:
    """Write what the file holds, or why it can't be read."""
    try:
        about, chunks = staged(read(content))
    except Sorry as refusal:
        about, chunks = {"refusal": refusal.sentence}, []
    except (MemoryError, RecursionError):
        about, chunks = {"refusal": NotReadable().sentence}, []
    for line in (json.dumps(about), *chunks):
        out.write(line.encode() + b"\n")


def _be_modest() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which ends this one
    if hasattr(os, "nice"):
        os.nice(NICER)
    with contextlib.suppress(ImportError, ValueError, OSError):  # not every system can
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    main()
