"""Words at rest: the keys, and AES-GCM under them. Nobody else in the house touches a key.

A sealed word is ``version, length of the key's id, key id, nonce, ciphertext``; whose it is and the
column it lies in are authenticated with it, so that a word moved to another place does not open.
"""

import base64
import hashlib
import os
import secrets
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = 1
KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
LEAST_BYTES = 2 + NONCE_BYTES + TAG_BYTES
BONDS = 1024
"""Users times columns whose bond is not spelled anew at each word."""

URL_SAFE = str.maketrans("-_", "+/")
ENCODING = ("utf-8", "surrogatepass")  # chats deliver halves of emoji, and those are kept too


class WrongKey(Exception):
    """The key given is not the one this data was sealed with. Give the right one; nothing was changed."""

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence or type(self).__doc__)


class NoKey(WrongKey):
    """That is no key: a key is 32 random bytes in base64, on a line of its own."""


class Sealed(bytes):
    """Words that only a vault can read; the one thing an encrypted column takes."""

    def __new__(cls, blob: bytes) -> "Sealed":
        if len(blob) < LEAST_BYTES or blob[0] != VERSION:
            raise TypeError("these are not sealed words")
        return super().__new__(cls, blob)

    @property
    def key_id(self) -> str:
        """The id of the key it was sealed with."""
        return self[2 : 2 + self[1]].decode("ascii", "replace")


class Vault:
    """Seals with the current key, opens with any key it was given."""

    def __init__(self, keys: Mapping[str, bytes], current: str) -> None:
        if any(len(key) != KEY_BYTES for key in keys.values()) or current not in keys:
            raise NoKey
        self.current = current
        self._ciphers = {name: AESGCM(key) for name, key in keys.items()}
        self._cipher = self._ciphers[current]
        self._head = bytes((VERSION, len(current))) + current.encode("ascii")

    def seal(self, text: str, owner: int | str, column: str) -> Sealed:
        nonce = os.urandom(NONCE_BYTES)
        return Sealed(
            self._head + nonce + self._cipher.encrypt(nonce, text.encode(*ENCODING), _bond(owner, column))
        )

    def open(self, blob: bytes, owner: int | str, column: str) -> str:
        """The words, or :class:`WrongKey`: never anything else than what was sealed for that place."""
        sealed = blob if isinstance(blob, Sealed) else Sealed(blob)
        cipher = self._cipher if sealed.startswith(self._head) else self._cipher_of(sealed.key_id)
        start = 2 + sealed[1]
        nonce, words = sealed[start : start + NONCE_BYTES], sealed[start + NONCE_BYTES :]
        try:
            return cipher.decrypt(nonce, words, _bond(owner, column)).decode(*ENCODING)
        except InvalidTag:
            raise WrongKey from None

    def _cipher_of(self, name: str) -> AESGCM:
        cipher = self._ciphers.get(name)
        if cipher is None:
            raise WrongKey(
                f"This data was sealed with the key {name}, which was not given: {WrongKey.__doc__}"
            )
        return cipher


@lru_cache(BONDS)
def _bond(owner: int | str, column: str) -> bytes:
    return f"{owner}\x1f{column}".encode(*ENCODING)


def key_id(key: bytes) -> str:
    """The name a key goes by: it tells nothing of the key."""
    return hashlib.sha256(b"keepwarm key id" + key).hexdigest()[:8]


def load_key(env_key: str | None, key_file: Path | None, default_path: Path) -> Vault:
    """The vault of the key in the environment, else in the file named there, else of this machine.

    The last is made on first run. Each may hold several keys, one a line: the first seals, the
    others still open what was sealed before the change of keys.
    """
    if env_key:
        return _vault(env_key)
    if key_file is not None:
        return _vault(_read(key_file))
    if not default_path.exists():
        _make(default_path)
    return _vault(_read(default_path))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise NoKey(f"The key file {path} cannot be read: {NoKey.__doc__}") from error


def _vault(text: str) -> Vault:
    keys = [_key(word) for word in text.split()]
    if not keys:
        raise NoKey
    return Vault({key_id(key): key for key in keys}, key_id(keys[0]))


def _key(word: str) -> bytes:
    try:
        return base64.b64decode(word.translate(URL_SAFE), validate=True)
    except ValueError:
        raise NoKey from None


def _make(path: Path) -> None:
    """Write a new key there in one piece: whoever comes second finds the first one's, whole."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(file, base64.b64encode(os.urandom(KEY_BYTES)) + b"\n")
        os.fsync(file)
        os.link(draft, path)
    except FileExistsError:
        pass  # made by somebody else in this very moment: theirs counts
    finally:
        os.close(file)
        draft.unlink()
