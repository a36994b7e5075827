"""The state of a merge."""

from enum import StrEnum


class MergeState(StrEnum):
    """Whether the two are still one."""

    MERGED = "merged"
    SPLIT = "split"


STATE_LABELS = {MergeState.MERGED: "已合并", MergeState.SPLIT: "已拆分"}
