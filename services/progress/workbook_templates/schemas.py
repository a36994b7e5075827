"""The sheets of a workbook that no list of this service has: amounts as investment reads them, blockers to fill in."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import BaseModel, Field, StringConstraints

from services.kit.fields import Day, shown
from services.kit.periods import Period
from services.kit.tables import TableSchema
from services.progress.blockers.rules import KIND_LABELS, STATE_LABELS, Kind, State

MAX_PROJECTS: Final = 20_000
NOTE: Final = "灰色列请勿改动；没有数据的行留空（未报不等于 0）。填好后在“月度工作簿”中上传，先预检再写入。"
BLOCKER_NOTE: Final = "新的要素制约写在空行里：填项目代码或载体代码其一；改办理期限须填调整原因。"

Basis = Literal["reported", "statistical"]
BASIS_LABELS: Final = {"reported": "部门调度数", "statistical": "统计数"}
ActualState = Literal["draft", "submitted", "confirmed", "returned"]
_STATES: Final = {"draft": "草稿", "submitted": "待确认", "confirmed": "已确认", "returned": "已退回"}


class ActualRow(BaseModel):
    """实际投资表 · An amount as investment's import reads it; a test holds the two together."""

    project_code: Annotated[
        str,
        StringConstraints(max_length=60),
        shown("项目代码", "Code of the project, or its id if it has none", locked=True, width=28),
    ]
    project_name: Annotated[str | None, shown("项目名称", "Name of the project", informative=True, width=30)] = None
    period: Annotated[Period, shown("月份", "Month", locked=True, example="2022-09")]
    basis: Annotated[Basis, shown("口径", "Basis", locked=True, labels=BASIS_LABELS, example="部门调度数")]
    amount: Annotated[
        Decimal | None,
        Field(max_digits=18, decimal_places=4),
        shown("投资额", "Investment of the month; empty: not reported", unit="万元", example="1234.5"),
    ] = None
    reason: Annotated[
        str | None,
        StringConstraints(max_length=500),
        shown("调整原因", "Needed for a closed month and for a correction", example="核实后调整", width=24),
    ] = None
    confirmed_amount: Annotated[
        Decimal | None, shown("已确认投资额", "Confirmed amount", unit="万元", informative=True)
    ] = None
    last_amount: Annotated[
        Decimal | None, shown("上月投资额", "What was reported of the month before", unit="万元", informative=True)
    ] = None
    state: Annotated[ActualState | None, shown("状态", "State of the review", labels=_STATES, informative=True)] = None
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data", informative=True)] = False


class BlockerRow(BaseModel):
    """要素制约填报表 · An open blocker, or a new one, as a row."""

    project_code: Annotated[
        str | None,
        StringConstraints(max_length=60),
        shown("项目代码", "Code of the project, or its id if it has none", locked=True, width=28, reference="projects"),
    ] = None
    carrier_code: Annotated[
        str | None,
        StringConstraints(max_length=40),
        shown("载体代码", "Carrier, if it is about no single project", locked=True, width=20, reference="carriers"),
    ] = None
    target_name: Annotated[str | None, shown("名称", "Of the project or carrier", informative=True, width=30)] = None
    kind: Annotated[Kind, shown("类别", "Kind of constraint", labels=dict(KIND_LABELS), example="用地")]
    title: Annotated[
        str,
        StringConstraints(min_length=2, max_length=200),
        shown("事项", "What it is about", example="二期用地指标未落实", width=36),
    ]
    detail: Annotated[
        str | None, StringConstraints(max_length=2_000), shown("说明", "What is to be known of it", width=40)
    ] = None
    due_on: Annotated[date | None, Day, shown("办理期限", "Day by which it is to be solved", example="2022-10-31")] = (
        None
    )
    reason: Annotated[
        str | None,
        StringConstraints(max_length=500),
        shown("调整原因", "Needed when the due date of one that is there moves", width=24),
    ] = None
    state: Annotated[
        State | None, shown("状态", "How far it has come", labels=dict(STATE_LABELS), informative=True)
    ] = None
    raised_on: Annotated[date | None, shown("提出日期", "Day on which it was raised", informative=True)] = None
    unit_name: Annotated[str | None, shown("责任单位", "Unit that has to answer", informative=True, width=24)] = None
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data", informative=True)] = False


ACTUAL_SHEET = TableSchema.of(
    ActualRow, id="investment.actuals", title="实际投资", key=("project_code", "period", "basis")
)
BLOCKER_SHEET = TableSchema.of(BlockerRow, id="progress.workbook-blockers", title="要素制约")
