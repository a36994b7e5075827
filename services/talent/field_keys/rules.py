"""What is sealed, and how far a rotation has come; decided without any framework."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID


class KeyState(StrEnum):
    """The life of a key: it seals, then rows leave it, then only old copies of rows are under it, then it is gone."""

    ACTIVE = "active"
    RETIRING = "retiring"
    RETIRED = "retired"
    DESTROYED = "destroyed"


class Purpose(StrEnum):
    """What a key is for. That of the indexes stays: under another, equal values would no longer be found equal."""

    DATA = "data"
    INDEX = "index"


STATE_LABELS = {
    KeyState.ACTIVE: "使用中",
    KeyState.RETIRING: "轮换中",
    KeyState.RETIRED: "已停用",
    KeyState.DESTROYED: "已销毁",
}
PURPOSE_LABELS = {Purpose.DATA: "数据密钥", Purpose.INDEX: "索引密钥"}

SEALED_TABLES: Final = ("person", "reviewer", "submission")
"""Every table with sealed rows: columns id (uuid), sealed (bytea, may be null) and key_id, indexed."""

BATCH: Final = 200
"""Rows that a rotation seals anew, and so holds, at a time: some hundredths of a second."""

KEPT_AFTER: Final = timedelta(days=1)
"""For how long a key that no row is under is kept: what was read before the rotation may still be opened."""


def context(table: str, row_id: UUID) -> bytes:
    """What a sealed row is bound to, so that an envelope opens in its own row only."""
    return table.encode() + row_id.bytes


def name_of(key_id: int) -> str:
    """What a wrapped key is bound to."""
    return f"field key {key_id}"


def may_go(retired_at: datetime | None, now: datetime) -> bool:
    """Whether a retired key's time has passed."""
    return retired_at is not None and retired_at + KEPT_AFTER <= now
