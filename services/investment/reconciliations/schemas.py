"""Response shapes of reconciliations: returns beside the sums of records."""

from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.investment.returns.rules import KIND_LABELS, STATE_LABELS, ReturnKind, SignOffState
from services.investment.returns.schemas import ReturnPeriod
from services.kit.fields import four_places, shown
from services.kit.tables import TableSchema

Sum = Annotated[Decimal | None, four_places()]
Status = Literal["confirmed", "provisional"]


class ReconciliationLine(BaseModel):
    """核对行 · One scope: what was returned, and what the records sum to in each basis. They are never added up."""

    model_config = ConfigDict(from_attributes=True)

    scope: Annotated[str, shown("范围代码", "district, outside, or the code of a carrier or cluster", width=20)]
    name: Annotated[str, shown("范围", "Name of the scope", width=26)]
    returned: Annotated[Sum, shown("报表数", "What the department returned; null: not reported", unit="万元；用地为亩")]
    statistical: Annotated[Sum, shown("统计数汇总", "Sum of the actuals, statistical basis", unit="万元")]
    difference: Annotated[Sum, shown("差额", "Return less statistical sum", unit="万元")]
    percent: Annotated[Decimal | None, shown("差异率", "The difference, of the return", unit="%")]
    records: Annotated[int, shown("统计数笔数", "Monthly figures in the statistical sum", unit="笔")]
    reported: Annotated[Sum, shown("部门调度数汇总", "Sum of the actuals, reported basis", unit="万元")]
    reported_difference: Annotated[Sum, shown("与调度数差额", "Return less reported sum", unit="万元")]
    reported_percent: Annotated[Decimal | None, shown("与调度数差异率", "That difference, of the return", unit="%")]


class Reconciliation(BaseModel):
    """数据核对 · A return beside the sums of records of the same period."""

    return_id: UUID = Field(title="报表", description="Id of the return")
    kind: Annotated[ReturnKind, shown("报表类型", "What is returned", labels=dict(KIND_LABELS))]
    period: ReturnPeriod
    unit: str = Field(title="单位", description="Unit of the amounts", examples=["万元"])
    state: Annotated[SignOffState, shown("状态", "State of the sign-off", labels=dict(STATE_LABELS))]
    revision: int = Field(title="修订号", description="The revision that is compared")
    status: Status = Field(title="口径", description="confirmed figures, or provisional: submitted where there are any")
    bottom_up: bool = Field(title="有汇总来源", description="Whether there are records to sum")
    reason: str | None = Field(title="说明", description="Why there is nothing to compare with")
    lines: list[ReconciliationLine] = Field(
        title="各行", description="The district, the carriers, and what is outside them"
    )


class ReconciliationRow(ReconciliationLine):
    """数据核对 · A line as a row of a file."""

    kind: Annotated[ReturnKind, shown("报表类型", "What is returned", labels=dict(KIND_LABELS), width=18)]
    period: ReturnPeriod
    status: Annotated[
        Status, shown("数据状态", "Confirmed or provisional", labels={"confirmed": "已确认", "provisional": "含待确认"})
    ]
    reason: Annotated[str | None, shown("说明", "Why there is nothing to compare with", width=40)]


_FIRST = ("kind", "period", "status")
_TABLE = TableSchema.of(ReconciliationRow, id="investment.reconciliations", title="数据核对")
RECONCILIATION_TABLE = TableSchema(
    _TABLE.id,
    _TABLE.title,
    tuple(sorted(_TABLE.columns, key=lambda column: column.name not in _FIRST)),
)

ReconciliationSort = Literal["period", "-period", "kind", "-kind"]


class ReconciliationFilter(BaseModel):
    """Which returns are compared, in which order."""

    kind: list[ReturnKind] = Field(default=[], title="报表类型", description="Kinds, any of them")
    period: list[ReturnPeriod] = Field(default=[], title="所属期", description="Periods, any of them")
    year: int | None = Field(
        default=None, title="年度", description="Returns of the year and of its months", ge=1990, le=2199
    )
    status: Status = Field(default="confirmed", title="数据状态", description="Confirmed figures, or provisional ones")
    sort: ReconciliationSort = Field(
        default="-period", title="排序", description="Order; a minus sign means descending"
    )
