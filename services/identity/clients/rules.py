"""What a machine client may be, decided without any framework."""

import hashlib
import hmac
import secrets

SERVICE_PREFIX = "service:"


def new_secret() -> str:
    """A secret of 256 random bits."""
    return secrets.token_urlsafe(32)


def secret_hash(secret: str) -> bytes:
    """What is kept of a secret. Plain SHA-256 is enough: nobody guesses 256 random bits."""
    return hashlib.sha256(secret.encode()).digest()


def secret_fits(secret: str, stored: bytes | None) -> bool:
    """Whether it is the secret; takes the same time either way."""
    return hmac.compare_digest(secret_hash(secret), stored or bytes(32)) and stored is not None


def granted_scopes(allowed: list[str], wanted: str | None) -> list[str] | None:
    """The scopes of a token: those wanted, or all that are allowed; None when more is wanted."""
    if not wanted:
        return sorted(allowed)
    asked = set(wanted.split())
    return sorted(asked) if asked <= set(allowed) else None
