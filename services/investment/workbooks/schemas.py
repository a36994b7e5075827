"""Actuals as rows of a workbook, CSV or NDJSON file, and what an import answers."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from services.investment.actuals.rules import BASIS_LABELS, STATE_LABELS, Basis, State
from services.investment.actuals.schemas import shown
from services.kit.periods import Period
from services.kit.tables import Issue, TableSchema

MAX_TEMPLATE_MONTHS = 12
MAX_TEMPLATE_ROWS = 20_000


class ActualRow(BaseModel):
    """实际投资表 · An actual as a row. An empty amount means nothing was reported, which is not 0."""

    project_code: Annotated[
        str,
        StringConstraints(max_length=60),
        shown(
            "项目代码",
            "Code of the project, or its id if it has none",
            locked=True,
            example="2101-330109-04-01-123456",
            width=28,
        ),
    ]
    project_name: Annotated[str | None, shown("项目名称", "Name of the project", informative=True, width=30)] = None
    period: Annotated[Period, shown("月份", "Month", locked=True, example="2022-09")]
    basis: Annotated[Basis, shown("口径", "Basis", locked=True, labels=dict(BASIS_LABELS), example="部门调度数")]
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
    state: Annotated[
        State | None, shown("状态", "State of the review", labels=dict(STATE_LABELS), informative=True)
    ] = None
    late: Annotated[bool, shown("迟报", "Submitted after the due day", informative=True)] = False
    retroactive: Annotated[bool, shown("追溯调整", "Changed a closed month", informative=True)] = False
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data", informative=True)] = False


ACTUAL_TABLE = TableSchema.of(
    ActualRow, id="investment.actuals", title="实际投资", key=("project_code", "period", "basis")
)


class ImportReport(BaseModel):
    """导入结果 · What an import did, or with ``dry_run`` would do. With an error nothing is written."""

    dry_run: bool = Field(title="仅预检", description="Whether it was only a preview")
    rows: int = Field(title="数据行数", description="Data rows in the file")
    created: int = Field(title="新增", description="Rows that are new")
    updated: int = Field(title="修改", description="Rows that change, or submit, what was entered")
    corrected: int = Field(title="更正", description="Rows that correct a confirmed amount")
    unchanged: int = Field(title="未变", description="Rows that say what is known already")
    blank: int = Field(title="未填", description="Rows without an amount: not reported")
    wrong: int = Field(title="错误行数", description="Rows with an error")
    error_total: int = Field(title="错误数", description="Errors found")
    question_total: int = Field(title="存疑数", description="Questions found; to be acknowledged")
    issues: list[Issue] = Field(title="问题", description="The first thousand of each kind, in the order of the file")
