"""Sealed fields: envelopes that name the key they are under, and blind indexes to find what is sealed.

The keys that seal (data keys) lie in the database, wrapped under a master key that does not; a service may have any
number of them, one of which is active. An envelope is ``version ‖ key id ‖ nonce ‖ AES-256-GCM``, so that rows under an
old and under a new key live side by side while a rotation runs. A blind index is an HMAC under a key of its own, which
no rotation of the data keys touches: equal values stay equal.
"""

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from services.kit import crypto

_FORM = b"\x01"
_KEY_ID = 4
_BLIND = 16
_GRAM = 8
KEY_BYTES = 32


class UnknownKeyError(LookupError):
    """An envelope is under a key that the vault does not hold (any more)."""


@dataclass(frozen=True, slots=True)
class Master:
    """The key that wraps keys. It comes from the process' secret and is never stored."""

    key: bytes

    @classmethod
    def of(cls, secret: bytes) -> "Master":
        """The master key that follows from a service's secret key."""
        return cls(hmac.digest(secret, b"zaiti sealed fields", sha256))

    def wrap(self, name: str, key: bytes) -> bytes:
        """A key as it lies in the database; it opens under the same name only."""
        return crypto.encrypt(self.key, key, name.encode())

    def unwrap(self, name: str, wrapped: bytes) -> bytes:
        """Undo :meth:`wrap`; raises InvalidTag under another master key or name."""
        return crypto.decrypt(self.key, wrapped, name.encode())


def new_key() -> bytes:
    """A new random key of 256 bits."""
    return secrets.token_bytes(KEY_BYTES)


@dataclass(frozen=True, slots=True, repr=False)
class Vault:
    """The unwrapped keys of a moment: all that rows may be under, the one that seals, the one of the blind indexes."""

    keys: Mapping[int, bytes]
    active: int
    index: bytes

    def seal(self, plain: bytes, context: bytes) -> bytes:
        """Seal under the active key; ``context`` (which row of which table) is needed to open it."""
        return envelope(self.active, self.keys[self.active], plain, context)

    def open(self, sealed: bytes, context: bytes) -> bytes:
        """Undo :meth:`seal`. Raises UnknownKeyError, or InvalidTag when content or context do not fit."""
        key_id = key_of(sealed)
        if key_id not in self.keys:
            raise UnknownKeyError(key_id)
        return crypto.decrypt(self.keys[key_id], sealed[len(_FORM) + _KEY_ID :], _header(key_id) + context)

    def blind(self, field: str, value: str) -> bytes:
        """What stands for a value of a field where it is looked for: 16 bytes, the same for equal values."""
        return self._hashed(field, value)[:_BLIND]

    def gram(self, field: str, value: str) -> int:
        """The same as a signed number of 64 bits: for parts of a text, of which there are many."""
        return int.from_bytes(self._hashed(field, value)[:_GRAM], "big", signed=True)

    def _hashed(self, field: str, value: str) -> bytes:
        return hmac.digest(self.index, field.encode() + b"\0" + value.encode(), sha256)


def envelope(key_id: int, key: bytes, plain: bytes, context: bytes) -> bytes:
    """Seal ``plain`` under one key; the key's id is part of what is authenticated."""
    header = _header(key_id)
    return header + crypto.encrypt(key, plain, header + context)


def key_of(sealed: bytes) -> int:
    """The id of the key that an envelope is under; raises ValueError for what is no envelope."""
    if len(sealed) <= len(_FORM) + _KEY_ID or sealed[: len(_FORM)] != _FORM:
        raise ValueError("no envelope of a vault")
    return int.from_bytes(sealed[len(_FORM) : len(_FORM) + _KEY_ID], "big")


def _header(key_id: int) -> bytes:
    return _FORM + key_id.to_bytes(_KEY_ID, "big")
