"""What the connections that work on the log have in common."""

from hashlib import sha256

# The log's tables are mostly empty or mostly dead rows, which is what the planner judges worst: behind an old
# transaction a sequential scan walks over everything that was ever pending. Every statement here has an index.
PLAN_SETTINGS = {
    "enable_seqscan": "off",
    "enable_bitmapscan": "off",
    "jit": "off",
    "application_name": "zaiti-event-log",
    "timezone": "UTC",
}


def lock_key(name: str) -> int:
    """The key of an advisory lock of this database."""
    return int.from_bytes(sha256(f"zaiti:{name}".encode()).digest()[:8], "big", signed=True)
