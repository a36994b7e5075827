"""Shapes of the gaps between the two bases, and their row in files."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.investment.gaps.rules import STANDING_LABELS, WHY_LABELS, Standing, Why
from services.investment.project_money.schemas import Status
from services.kit.fields import four_places, shown
from services.kit.pages import Page
from services.kit.periods import Period
from services.kit.tables import TableSchema

_Sum = Annotated[Decimal | None, four_places()]
Reported = Annotated[_Sum, shown("部门调度数", "Reported; null: nothing reported", unit="万元")]
Statistical = Annotated[_Sum, shown("统计数", "Statistical; null: not in the statistics", unit="万元")]
Difference = Annotated[
    Decimal, four_places(), shown("差额", "Reported less statistical; a missing basis takes nothing off", unit="万元")
]
InStanding = Annotated[Standing, shown("入库情况", "In both bases, or which is missing", labels=dict(STANDING_LABELS))]
InWhy = Annotated[Why | None, shown("未入库原因", "Why it is not in the statistics", labels=dict(WHY_LABELS), width=34)]


class GapRow(BaseModel):
    """统计入库差异表 · A project's two bases as a row of a file."""

    project_code: Annotated[str | None, shown("项目代码", "Code of the project", width=28)]
    project_name: Annotated[str, shown("项目名称", "Name of the project", width=30)]
    industrial: Annotated[bool, shown("产业项目", "Whether it is an industrial project")]
    planned_total: Annotated[_Sum, shown("计划总投资", "Planned total; null: not known", unit="万元")]
    reported: Reported
    statistical: Statistical
    gap: Difference
    standing: InStanding
    why: InWhy
    synthetic: Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]


class Gap(GapRow):
    """统计入库差异 · A project's two bases over the months asked for, and the gap between them."""

    model_config = ConfigDict(from_attributes=True)

    project_id: UUID = Field(title="项目", description="Id of the project")


GAP_TABLE = TableSchema.of(GapRow, id="investment.gaps", title="统计入库差异")


class GapGroup(BaseModel):
    """差异分组 · The projects of one standing and one reason, together."""

    model_config = ConfigDict(from_attributes=True)

    standing: InStanding
    why: InWhy
    projects: int = Field(title="项目数", description="How many projects")
    reported: Reported
    statistical: Statistical
    gap: Difference


class GapTotals(BaseModel):
    """差异合计 · All projects that the filter finds, together, and the rule by which they were judged."""

    from_period: Period = Field(title="起始月份", description="First month")
    to_period: Period = Field(title="截止月份", description="Last month")
    projects: int = Field(title="项目数", description="How many projects")
    reported: Reported
    statistical: Statistical
    gap: Difference
    groups: list[GapGroup] = Field(title="分组", description="By standing and reason")
    threshold: Annotated[_Sum, shown("统计起点", "From which planned total on; null: no rule", unit="万元")]
    threshold_from: date | None = Field(title="起点生效日期", description="Since when the threshold is in force")
    threshold_source: str | None = Field(title="起点依据", description="Source of the threshold")
    threshold_default: bool = Field(title="产品默认", description="Whether the threshold is the product's default")


class GapPage(Page[Gap]):
    """统计入库差异 · A part of the list, and the totals of all of it."""

    totals: GapTotals = Field(title="合计", description="Totals of all that the filter finds")


GapSort = Literal[
    "gap", "-gap", "reported", "-reported", "statistical", "-statistical", "planned_total", "-planned_total", "project",
    "-project",
]  # fmt: skip


class GapFilter(BaseModel):
    """Which projects, over which months, in which order. Only projects with a figure in one of the bases."""

    from_period: Period | None = Field(default=None, title="起始月份", description="First month; else the plan's")
    to_period: Period | None = Field(default=None, title="截止月份", description="Last month; the current if left out")
    status: Status = Field(default=Status.CONFIRMED, title="数据状态", description="confirmed, or provisional")
    standing: list[Standing] = Field(default=[], title="入库情况", description="Standings, any of them")
    why: list[Why] = Field(default=[], title="未入库原因", description="Reasons, any of them")
    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes on the last day, any of them")
    industrial: bool | None = Field(default=None, title="产业项目", description="Industrial projects, or others")
    project_id: list[UUID] = Field(default=[], title="项目", description="Project ids, any of them")
    q: str | None = Field(default=None, title="搜索", description="Part of the project's name or code", max_length=100)
    sort: GapSort = Field(default="-gap", title="排序", description="Order; a minus sign means descending")
