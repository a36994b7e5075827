"""AES-256-GCM envelopes for what must not lie readable in the database."""

import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12


def encrypt(key: bytes, plain: bytes, context: bytes) -> bytes:
    """Seal ``plain``; the same ``context`` (what it belongs to) is needed to open it."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, context)


def decrypt(key: bytes, sealed: bytes, context: bytes) -> bytes:
    """Open what :func:`encrypt` sealed; raises InvalidTag when key, context or content do not fit."""
    return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], context)
