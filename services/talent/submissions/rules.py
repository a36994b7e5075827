"""Receipts and codes of what applicants sent, and its states."""

import hashlib
import hmac
import secrets
from enum import StrEnum
from typing import Final

# Without letters and digits that are taken for one another.
_ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class SubmissionState(StrEnum):
    """How far the talent desk has come with it."""

    RECEIVED = "received"
    TAKEN_OVER = "taken_over"
    DECLINED = "declined"


STATE_LABELS = {
    SubmissionState.RECEIVED: "待受理",
    SubmissionState.TAKEN_OVER: "已受理",
    SubmissionState.DECLINED: "不予受理",
}


def new_receipt() -> str:
    """A receipt's number: 50 random bits, so that nobody guesses another's."""
    return "SQ" + _random(10)


def new_code() -> str:
    """The code that goes with a receipt, shown once: 60 random bits."""
    return _random(12)


def plain_code(written: str) -> str:
    """A receipt or code as it is kept, however it was typed."""
    return "".join(each for each in written.upper() if each.isalnum())


def code_hash(secret: bytes, receipt: str, code: str) -> bytes:
    """What is kept of a code."""
    return hmac.digest(secret, f"receipt\0{receipt}\0{code}".encode(), hashlib.sha256)


def same(kept: bytes, expected: bytes) -> bool:
    """Whether two hashes are equal, in a time that says nothing of where they differ."""
    return hmac.compare_digest(kept, expected)


def consent_hash(text: str) -> str:
    """Which text was agreed to."""
    return hashlib.sha256(text.encode()).hexdigest()


def _random(length: int) -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))
