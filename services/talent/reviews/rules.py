"""Pure decisions about reviews: their states, whether scores are whole, what they come to."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

_CENT = Decimal("0.01")


class ReviewState(StrEnum):
    """Asked; free of conflict; stepped aside; handed in; taken back."""

    ASSIGNED = "assigned"
    EFFECTIVE = "effective"
    RECUSED = "recused"
    SUBMITTED = "submitted"
    CANCELLED = "cancelled"


STATE_LABELS = {
    ReviewState.ASSIGNED: "待声明",
    ReviewState.EFFECTIVE: "评审中",
    ReviewState.RECUSED: "已回避",
    ReviewState.SUBMITTED: "已评审",
    ReviewState.CANCELLED: "已取消",
}
PENDING = (ReviewState.ASSIGNED, ReviewState.EFFECTIVE)


def score_faults(
    criteria: Sequence[Mapping[str, Any]], scores: Mapping[str, Decimal]
) -> Iterator[tuple[str, str, str]]:
    """What does not fit among the scores: the field, a stable code, a sentence. Every criterion is scored."""
    codes = {each["code"]: each["name"] for each in criteria}
    for code in sorted(scores.keys() - codes.keys()):
        yield f"scores/{code}", "unknown_criterion", "没有这个评分项"
    for code, name in codes.items():
        if code not in scores:
            yield f"scores/{code}", "score_missing", f"请为“{name}”评分"


def total_of(criteria: Sequence[Mapping[str, Any]], scores: Mapping[str, Decimal]) -> Decimal:
    """The weighted score, from 0 to 100; the weights are 100 together."""
    weighted = sum((scores[each["code"]] * each["weight"] for each in criteria), Decimal(0))
    return (weighted / 100).quantize(_CENT, ROUND_HALF_UP)


def average_of(totals: Sequence[Decimal]) -> Decimal | None:
    """The mean of the reviews handed in; None while there is none."""
    return (sum(totals, Decimal(0)) / len(totals)).quantize(_CENT, ROUND_HALF_UP) if totals else None


def same_institution(institution: str, enterprise: str | None) -> bool:
    """Whether a reviewer works where the applicant does, however the names are spaced."""
    return enterprise is not None and "".join(institution.split()) == "".join(enterprise.split())
