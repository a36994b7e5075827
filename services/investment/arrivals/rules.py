"""What an arrival may say, decided without any framework. Its steps are those of every reviewed figure here."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final


class ArrivalKind(StrEnum):
    """Two statistics of their own, never summed with each other or with investment."""

    DOMESTIC = "domestic"
    FOREIGN = "foreign"


KIND_LABELS = {ArrivalKind.DOMESTIC: "实到内资", ArrivalKind.FOREIGN: "实际利用外资"}
UNITS: Final = {ArrivalKind.DOMESTIC: "万元", ArrivalKind.FOREIGN: "万美元"}
HOME: Final = "CNY"
# What NUMERIC(18, 4) holds.
LIMIT: Final = Decimal(10) ** 14


def faults(kind: str, currency: str, amount: Decimal, *, correcting: bool) -> Iterator[tuple[str, str, str]]:
    """What does not fit in an arrival: the field, a stable code, a sentence.

    An arrival that was confirmed and did not happen is corrected to 0; nothing else arrives with 0 or less.
    """
    if kind == ArrivalKind.DOMESTIC and currency != HOME:
        yield "original_currency", "domestic_currency", "实到内资以人民币（CNY）填报，外币资金请填为实际利用外资"
    if amount < 0:
        yield "original_amount", "negative", "到位金额不能为负数；多报的请对已确认的记录更正"
    elif amount == 0 and not correcting:
        yield "original_amount", "zero", "到位金额应大于 0"


def receiver_faults(
    project: object | None, enterprise: object | None, carrier: str | None
) -> Iterator[tuple[str, str, str]]:
    """Capital arrives somewhere; with a project, its carrier is the project's."""
    if project is None and enterprise is None:
        yield "project_id", "receiver", "请填写资金到位的项目或企业"
    if project is not None and carrier is not None:
        yield "carrier_code", "carrier_of_project", "有项目的，载体以项目的归属为准，不另填写"


def day_fault(arrived_on: date, today: date) -> str | None:
    """Why nothing arrived on a day, or None."""
    return "到位日期还没有到" if arrived_on > today else None


TWIN: Final = "同一天、同一项目或企业已有相同币种和金额的到位记录，请核对是否重复"
