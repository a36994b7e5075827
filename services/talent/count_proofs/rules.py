"""How a count is proved without showing whom was counted."""

import hmac
from collections.abc import Iterable
from hashlib import sha256

ALGORITHM = "HMAC-SHA256"


def hashes(key: str, numbers: Iterable[str]) -> list[str]:
    """The keyed hashes of identity numbers, in order of themselves, so that their order tells nothing.

    Each is HMAC-SHA256 of the number, in capitals and without spaces, under the key's UTF-8 bytes, in lower-case hex.
    """
    return sorted(hmac.new(key.encode(), plain(number).encode(), sha256).hexdigest() for number in numbers)


def plain(number: str) -> str:
    """An identity number as it is hashed."""
    return "".join(number.split()).upper()
