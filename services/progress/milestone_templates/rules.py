"""Which milestones a kind of project has, decided without any framework."""

from collections.abc import Sequence
from enum import StrEnum


class Track(StrEnum):
    """How a project is driven, as the registry tags it."""

    ORDINARY = "ordinary"
    KEY = "key"
    TRANSFORMATION = "transformation"


TRACK_LABELS = {Track.ORDINARY: "一般", Track.KEY: "重点攻坚", Track.TRANSFORMATION: "改造提升"}

# Codes that others know: indicators count them. A template may have further kinds of its own.
KIND_NAMES = {
    "filed": "备案",
    "land": "供地",
    "started": "开工",
    "topped_out": "封顶",
    "main_works_completed": "主体竣工",
    "built": "基本建成",
    "accepted": "竣工验收",
    "commissioned": "投运",
}


def repeated(kinds: Sequence[str]) -> int | None:
    """The place of the first kind that was named before, or None."""
    return next((at for at, kind in enumerate(kinds) if kind in kinds[:at]), None)


def name_of(kind: str, name: str | None) -> str | None:
    """What a kind is called: a known one always the same; None when nothing says it."""
    return KIND_NAMES.get(kind) or name
