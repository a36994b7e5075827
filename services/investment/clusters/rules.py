"""What clusters are, decided without any framework."""

from datetime import date
from enum import StrEnum

PLAN_CLAUSE = "四(四)1"
PLAN_FROM = date(2019, 1, 1)
"""The plan's window begins here; the document names no day. The product's default."""


class Group(StrEnum):
    """Which promise a cluster belongs to, by the revenue it is to exceed: 1000 or 100 亿元."""

    HUNDRED_BILLION = "100bn"
    TEN_BILLION = "10bn"


GROUP_LABELS = {Group.HUNDRED_BILLION: "千亿级产业集群", Group.TEN_BILLION: "百亿级新兴产业集群"}


def dates_fault(valid_from: date, valid_to: date | None) -> str | None:
    """Why the days cannot be, or None. The same day twice: entered by mistake, never in force."""
    return "失效日期不能早于生效日期" if valid_to is not None and valid_to < valid_from else None
