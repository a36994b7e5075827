"""The states of an objection, and when one may be entered."""

from datetime import date
from enum import StrEnum


class ObjectionState(StrEnum):
    """Entered; then upheld or dismissed."""

    ENTERED = "entered"
    UPHELD = "upheld"
    DISMISSED = "dismissed"


STATE_LABELS = {ObjectionState.ENTERED: "待处理", ObjectionState.UPHELD: "成立", ObjectionState.DISMISSED: "不成立"}


def within_notice(day: date, notice_on: date | None, notice_ends_on: date | None) -> bool:
    """Whether a day lies within the notice, its first and last day included."""
    return notice_on is not None and notice_ends_on is not None and notice_on <= day <= notice_ends_on
