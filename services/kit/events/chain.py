"""The hash chain of the log: each event's hash covers the one before, its header, and the digest of its payload.

The digest and not the payload, so that a payload can be erased lawfully and the chain still be verified. Headers and
payload digests are computed where the rows are (``HEADER``, ``DIGEST``: the same expressions append and verify); the
chain itself, which no set-based statement can build, is made here.
"""

from datetime import datetime
from hashlib import sha256

GENESIS = bytes(32)

# PostgreSQL's text of a row: unambiguous, as it quotes. The session's time zone must be UTC (PLAN_SETTINGS).
HEADER = "ROW(id, seq, type, subject, version, actor, occurred_at, trace_id, dataschema)::text"
DIGEST = "sha256(convert_to(payload, 'UTF8'))"


def link(previous: bytes, position: int, sequenced_at: datetime, header: str, digest: bytes) -> bytes:
    """The hash of the event at ``position``: SHA-256 of previous ‖ position, time and header ‖ payload digest."""
    return sha256(previous + f"{position} {sequenced_at.isoformat()} {header}".encode() + digest).digest()
