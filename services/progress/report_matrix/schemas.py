"""Response shapes of what is due: by project of one month, and by unit and month. Units are counted, persons never."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from services.kit.fields import shown
from services.kit.periods import Period
from services.kit.tables import TableSchema
from services.progress.reports.rules import ReviewState
from services.progress.reports.schemas import InState, Month, ShownPercent

MAX_MONTHS = 24


class Standing(StrEnum):
    """Where a project's report of a month stands."""

    WAITING = "waiting"
    MISSING = "missing"
    RETURNED = "returned"
    SUBMITTED = "submitted"
    CONFIRMED = "confirmed"


STANDING_LABELS = {
    Standing.WAITING: "待报",
    Standing.MISSING: "未报",
    Standing.RETURNED: "已退回",
    Standing.SUBMITTED: "待确认",
    Standing.CONFIRMED: "已确认",
}
InStanding = Annotated[
    Standing,
    shown(
        "填报情况",
        "Not submitted before, or after the due day; or where the review stands",
        labels=dict(STANDING_LABELS),
    ),
]


class DueReport(BaseModel):
    """应报项目 · A project that must report of the month, and where its report stands."""

    project_id: UUID = Field(title="项目", description="Id of the project")
    project_code: str | None = Field(title="项目代码", description="Code of the project")
    project_name: str = Field(title="项目名称", description="Name of the project")
    owner_unit: str = Field(title="责任单位", description="Unit that reports")
    period: Month
    due_on: date = Field(title="应报日期", description="Working day by which it is due")
    standing: InStanding
    report_id: UUID | None = Field(title="填报", description="Id of the report; null: nothing is entered")
    state: InState | None
    version: int | None = Field(title="版本", description="Version of the report")
    text: str | None = Field(title="形象进度", description="What it says; null: nothing is entered")
    percent: ShownPercent
    late: bool = Field(title="迟报", description="Whether it was first submitted after the due day")
    return_reason: str | None = Field(title="退回原因", description="Why it was returned last")


class DueFilter(BaseModel):
    """Which of the projects that must report."""

    period: Period | None = Field(default=None, title="月份", description="Month; the current one if none is given")
    standing: list[Standing] = Field(default=[], title="填报情况", description="Any of them")
    owner_unit: list[str] = Field(default=[], title="责任单位", description="Units, any of them")
    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them, at the month's end")
    q: str | None = Field(
        default=None, title="搜索", description="Part of the project's name, its initials, or code", max_length=100
    )
    sort: Literal["project", "-project", "owner_unit", "-owner_unit"] = Field(
        default="owner_unit", title="排序", description="Order; a minus sign means descending"
    )


class MatrixFilter(BaseModel):
    """Which months and units."""

    from_period: Period | None = Field(default=None, title="起始月份", description="Twelve months if none is given")
    to_period: Period | None = Field(default=None, title="截止月份", description="The current month if none is given")
    owner_unit: list[str] = Field(default=[], title="责任单位", description="Units, any of them")
    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them, at each month's end")


class Counts(BaseModel):
    """填报统计 · How the reports of a month stand. due = waiting + missing + returned + on_time + late."""

    due: int = Field(title="应报", description="Projects that must report")
    on_time: int = Field(title="按时", description="Submitted or confirmed, by the due day")
    late: int = Field(title="迟报", description="Submitted or confirmed, after the due day")
    waiting: int = Field(title="待报", description="Not submitted, the due day is not past")
    missing: int = Field(title="未报", description="Not submitted, the due day is past")
    returned: int = Field(title="退回", description="Returned and not submitted again")
    confirmed: int = Field(title="已确认", description="Of on_time and late, those that are confirmed")


class MatrixMonth(Counts):
    """月份 · A month of a unit."""

    period: Month


class MatrixRow(BaseModel):
    """单位 · A unit with its months."""

    owner_unit: str = Field(title="责任单位", description="Unit that reports")
    months: list[MatrixMonth] = Field(title="月份", description="In the order of periods")


class MatrixHead(BaseModel):
    """月份 · A month and the working day by which its reports are due."""

    period: Month
    due_on: date = Field(title="应报日期", description="Working day by which it is due")


class Matrix(BaseModel):
    """及时率与完整率 · On time and complete, by unit and month, in the order of the units' codes."""

    periods: list[MatrixHead] = Field(title="月份", description="The months, in order")
    items: list[MatrixRow] = Field(title="单位", description="The units, by code")
    total: list[MatrixMonth] = Field(title="合计", description="All units, by month")


class MatrixTableRow(BaseModel):
    """及时率与完整率表 · A unit's month as a row."""

    owner_unit: str = Field(title="责任单位", description="Unit that reports")
    period: Month
    due_on: date = Field(title="应报日期", description="Working day by which it is due")
    due: int = Field(title="应报", description="Projects that must report", json_schema_extra={"unit": "个"})
    on_time: int = Field(title="按时", description="By the due day", json_schema_extra={"unit": "个"})
    late: int = Field(title="迟报", description="After the due day", json_schema_extra={"unit": "个"})
    waiting: int = Field(title="待报", description="The due day is not past", json_schema_extra={"unit": "个"})
    missing: int = Field(title="未报", description="The due day is past", json_schema_extra={"unit": "个"})
    returned: int = Field(title="退回", description="Not submitted again", json_schema_extra={"unit": "个"})
    confirmed: int = Field(title="已确认", description="Confirmed", json_schema_extra={"unit": "个"})


MATRIX_TABLE = TableSchema.of(
    MatrixTableRow, id="progress.report_matrix", title="形象进度填报统计", key=("owner_unit", "period")
)
SUBMITTED = (ReviewState.SUBMITTED, ReviewState.CONFIRMED)
