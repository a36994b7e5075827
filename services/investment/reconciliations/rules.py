"""How a return compares with what the records sum to, decided without any framework. The two are never mixed."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

_HUNDREDTH = Decimal("0.01")

NO_BOTTOM_UP = {
    "value_added": "增加值只有统计部门的报表，本系统没有可汇总的企业记录",
    "tax": "税收只有税务部门的报表，本系统没有可汇总的企业记录",
    "land": "用地记录在登记服务的地块台账中，不在本服务汇总；请在地块页核对",
    "cluster_revenue": "集群营业收入只有统计部门的报表，本系统没有可汇总的企业记录",
}
"""Why a kind has nothing to be compared with."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The return less the sum of records, and what that is of the return in percent. None: cannot be said."""

    amount: Decimal | None
    percent: Decimal | None


def difference(returned: Decimal | None, summed: Decimal | None) -> Difference:
    """Compare two figures of one scope; what one side does not report is not zero."""
    if returned is None or summed is None:
        return Difference(None, None)
    amount = returned - summed
    return Difference(amount, (amount / returned * 100).quantize(_HUNDREDTH) if returned else None)


@dataclass(frozen=True, slots=True)
class Bottom:
    """What records of one basis sum to, by scope, and how many there are."""

    amounts: Mapping[str, Decimal]
    records: Mapping[str, int]
