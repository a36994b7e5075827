"""The state of a reviewer's entry, and how what is personal is masked."""

from enum import StrEnum


class ReviewerState(StrEnum):
    """Whether the expert may be asked."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


STATE_LABELS = {ReviewerState.ACTIVE: "在库", ReviewerState.WITHDRAWN: "已出库"}
PERSONAL = ("name", "title", "phone", "email")


def masked_name(name: str) -> str:
    """The family name and stars."""
    return name[:1] + "*" * max(1, len(name) - 1)
