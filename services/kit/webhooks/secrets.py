"""Endpoint secrets: made, sealed for the database, and used to sign."""

import base64
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from services.kit import crypto

PREFIX = "whsec_"
_BYTES = 32


def new_secret() -> str:
    """A new secret in the form of Standard Webhooks."""
    return PREFIX + base64.b64encode(secrets.token_bytes(_BYTES)).decode()


def _key(key: bytes) -> bytes:
    return hmac.digest(key, b"zaiti webhook secrets", sha256)


def seal(key: bytes, endpoint: UUID, secret: str) -> bytes:
    """The secret as it lies in the database; it opens for its own endpoint only."""
    return crypto.encrypt(_key(key), secret.encode(), endpoint.bytes)


def open_sealed(key: bytes, endpoint: UUID, sealed: bytes) -> str:
    """Undo :func:`seal`; raises InvalidTag under another key or for another endpoint."""
    return crypto.decrypt(_key(key), sealed, endpoint.bytes).decode()


def signing_key(secret: str) -> bytes:
    """The bytes to sign with; raises ValueError when it is no ``whsec_`` secret."""
    if not secret.startswith(PREFIX):
        raise ValueError("a webhook secret begins with whsec_")
    return base64.b64decode(secret[len(PREFIX) :] + "==")


def signature(keys: Sequence[bytes], message_id: str, sent_at: datetime, body: bytes) -> str:
    """The ``webhook-signature`` of a body: one v1 signature for each live secret."""
    signed = f"{message_id}.{int(sent_at.timestamp())}.".encode() + body
    return " ".join("v1," + base64.b64encode(hmac.digest(key, signed, sha256)).decode() for key in keys)
