"""Pictures of the local chat: in a folder that is the user's alone, and not for ever."""

import contextlib
import logging
import os
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

log = logging.getLogger(__name__)

KEPT = timedelta(days=30)
"""Older pictures go: they hold names, and what they show can be drawn anew (ours)."""

PRIVATE_FOLDER = 0o700


class Album:
    """Keeps pictures in a folder, made with the first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def clear(self) -> str:
        """Delete the pictures; says so, and where documents lie that stay."""
        exports = self._exports
        pictures = list(self._folder.glob("*.png"))
        for path in pictures:
            path.unlink(missing_ok=True)
        told = ["The pictures I drew on this machine are deleted."] if pictures else []
        if exports.is_dir() and any(exports.iterdir()):
            told.append(f"The files you exported are yours, so they stay; delete them in {exports}.")
        return " ".join(told)

    @property
    def _exports(self) -> Path:
        return self._folder.with_name("exports")

    def keep_document(self, content: bytes, name: str) -> Path | None:
        """Where a document lies now: it is the user's to keep, so it stays."""
        folder = self._exports
        stem, _, suffix = name.rpartition(".")
        try:
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            handle, path = tempfile.mkstemp(f".{suffix}", f"{stem}-", folder)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
        except OSError as error:
            log.warning("a document was not saved: %s", error)
            return None
        return Path(path)

    def keep(self, png: bytes, kind: str, at: datetime) -> Path | None:
        """Where the picture lies now; None where it cannot be written, which loses nobody a word."""
        try:
            self._folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            self._folder.chmod(PRIVATE_FOLDER)
            # made for the user alone (0600), under a name that no other run takes
            handle, name = tempfile.mkstemp(".png", f"{kind}-{at:%Y-%m-%d}-", self._folder)
            with os.fdopen(handle, "wb") as file:
                file.write(png)
        except OSError as error:
            log.warning("a picture was not saved: %s", error)
            return None
        self._tidy()
        return Path(name)

    def _tidy(self) -> None:
        oldest = time.time() - KEPT.total_seconds()
        for path in self._folder.glob("*.png"):
            with contextlib.suppress(OSError):  # another run may tidy, too
                if path.stat().st_mtime < oldest:
                    path.unlink()
