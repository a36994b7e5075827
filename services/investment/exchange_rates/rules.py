"""Which rate is used on a day, and what an amount is worth by it: exact decimals, rounded once.

USD is the currency of the answer and needs no rate. Rates hold for a number of days after their date; one that is older
is none, since a figure converted by a rate of another year would pass unnoticed.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from typing import Final, Protocol, TypeVar

TARGET: Final = "USD"
_SMALLEST: Final = Decimal("0.0001")
# Wide enough that a product of any two amounts that the tables hold is exact.
_EXACT: Final = Context(prec=60)


class Source(StrEnum):
    """Who says what a currency is worth."""

    CENTRAL_PARITY = "central_parity"
    MONTHLY = "monthly"
    BANK = "bank"
    OTHER = "other"


class RateState(StrEnum):
    """An entry made by mistake is withdrawn; what was converted by it stays as it was confirmed."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


SOURCE_LABELS = {
    Source.CENTRAL_PARITY: "人民币汇率中间价",
    Source.MONTHLY: "各币种对美元月度折算率",
    Source.BANK: "银行结汇价",
    Source.OTHER: "其他",
}
STATE_LABELS = {RateState.ACTIVE: "有效", RateState.WITHDRAWN: "已撤销"}


class Dated(Protocol):
    """A rate as this module needs it."""

    @property
    def currency(self) -> str: ...
    @property
    def rate_on(self) -> date: ...


R = TypeVar("R", bound=Dated)


def natural_key(currency: str, rate_on: date) -> str:
    """What makes a rate the only one of its currency and day."""
    return f"{currency}@{rate_on}"


def in_force(rates: Iterable[R], currency: str, day: date, days: int) -> R | None:
    """The newest rate of a currency on or before a day, not more than ``days`` old; None if there is none."""
    usable = [
        rate
        for rate in rates
        if rate.currency == currency and timedelta(0) <= day - rate.rate_on <= timedelta(days=days)
    ]
    return max(usable, key=lambda rate: rate.rate_on, default=None)


def converted(amount: Decimal, rate: Decimal) -> Decimal:
    """``amount`` × ``rate`` with four decimals, halves away from zero (四舍五入)."""
    return _EXACT.multiply(amount, rate).quantize(_SMALLEST, rounding=ROUND_HALF_UP, context=_EXACT)


def missing(currency: str, day: date, days: int) -> str:
    """What is said of a currency that has no rate on a day."""
    return f"{currency} 在 {day} 没有可用的汇率（{days} 天以内），请先在汇率表中登记"
