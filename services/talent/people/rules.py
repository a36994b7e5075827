"""What a person's entry may say, how it is masked, and by what it is found; decided without any framework."""

from enum import StrEnum


class PersonState(StrEnum):
    """Only an active person counts. A merged one lives on in another; an erased one is a number without a person."""

    ACTIVE = "active"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"


STATE_LABELS = {
    PersonState.ACTIVE: "在册",
    PersonState.MERGED: "已合并",
    PersonState.WITHDRAWN: "已撤销",
    PersonState.ERASED: "已删除",
}
