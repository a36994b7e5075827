"""The hash chain of the log: each event's hash covers the one before, its header, and the digest of its payload.

The digest and not the payload, so that a payload can be erased lawfully and the chain still be verified.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

GENESIS = bytes(32)


def payload_digest(payload: str) -> bytes:
    """SHA-256 of the payload's text."""
    return sha256(payload.encode()).digest()


def link(previous: bytes, position: int, sequenced_at: str, row: Mapping[str, Any], digest: bytes) -> bytes:
    """The hash of the event at ``position``: SHA-256 of previous ‖ header ‖ digest, the header as a JSON array."""
    header = json.dumps(
        [
            position,
            sequenced_at,
            row["id"].hex,
            row["seq"],
            row["type"],
            row["subject"],
            row["version"],
            row["actor"],
            row["occurred_at"].isoformat(),
            row["trace_id"],
            row["dataschema"],
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return sha256(previous + header.encode() + digest).digest()
