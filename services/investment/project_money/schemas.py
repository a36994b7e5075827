"""Answers about money: a project's, and the parts that an enterprise's shares."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.investment.actuals.schemas import InBasis, Month
from services.investment.project_money.rules import REASONS, Undefined
from services.kit.fields import four_places, shown
from services.kit.periods import Period


class Status(StrEnum):
    """Which value of a reviewed figure: the confirmed one, or the working one where it is submitted."""

    CONFIRMED = "confirmed"
    PROVISIONAL = "provisional"


STATUS_LABELS = {Status.CONFIRMED: "已确认", Status.PROVISIONAL: "含待确认"}

_Sum = Annotated[Decimal | None, four_places()]
_Percent = Annotated[Decimal | None, four_places()]
InStatus = Annotated[Status, shown("数据状态", "Confirmed, or with what is submitted", labels=dict(STATUS_LABELS))]
Why = Annotated[Undefined | None, shown("未定义的原因", "Why there is no completion", labels=dict(REASONS))]


class MoneyQuery(BaseModel):
    """Up to which month, and which values."""

    period: Period | None = Field(
        default=None, title="截至月份", description="Up to this month; the current one if left out"
    )
    status: Status = Field(default=Status.CONFIRMED, title="数据状态", description="confirmed, or provisional")


class Pace(BaseModel):
    """完成率与时间进度 · What was spent of a plan beside the time gone, compared in percentage points."""

    model_config = ConfigDict(from_attributes=True)

    basis: InBasis
    spent: Annotated[_Sum, shown("实际投资", "Spent; null: not reported", unit="万元")]
    completion: Annotated[_Percent, shown("完成率", "Spent of the plan; null: undefined", unit="%")]
    elapsed: Annotated[_Percent, shown("时间进度", "Time gone; null: unknown", unit="%")]
    ahead: Annotated[_Percent, shown("超前", "Completion less time gone; negative: behind", unit="百分点")]
    reason: Why


class MoneyOfYear(BaseModel):
    """年度资金 · A year's plan and what was spent of it."""

    model_config = ConfigDict(from_attributes=True)

    year: int = Field(title="年度", description="Year")
    planned: Annotated[_Sum, shown("计划投资额", "Plan in force; null: none", unit="万元")]
    paces: list[Pace] = Field(title="两个口径", description="Both bases")


class CurvePoint(BaseModel):
    """曲线上的月份 · A month of the curve, cumulated."""

    model_config = ConfigDict(from_attributes=True)

    period: Month
    planned: Annotated[
        _Sum, shown("累计计划", "Plans cumulated, each spread evenly over its year (product default)", unit="万元")
    ]
    reported: Annotated[_Sum, shown("累计部门调度数", "Reported, cumulated", unit="万元")]
    statistical: Annotated[_Sum, shown("累计统计数", "Statistical, cumulated", unit="万元")]


class Money(BaseModel):
    """资金 · Planned, contracted, in place and spent, up to a month. Different figures, never summed."""

    period: Month
    status: InStatus
    planned_total: Annotated[_Sum, shown("计划总投资", "Planned total; null: not known", unit="万元")]
    contracted: Annotated[_Sum, shown("签约（合同额）", "Contracted; null: nothing entered", unit="万元")]
    in_place: Annotated[_Sum, shown("到位资金", "Funds in place; null: nothing entered", unit="万元")]
    arrived_domestic: Annotated[_Sum, shown("实到内资", "Domestic capital arrived; null: none", unit="万元")]
    arrived_foreign: Annotated[_Sum, shown("实际利用外资", "Foreign capital used; null: none", unit="万美元")]
    totals: list[Pace] = Field(title="累计", description="Spent of the planned total, beside the planned term")
    years: list[MoneyOfYear] = Field(title="各年度", description="Every year that is planned or was reported")
    curve: list[CurvePoint] = Field(title="曲线", description="Months, cumulated, against the plan")


class ProjectMoney(Money):
    """项目资金 · A project's money on one page."""

    project_id: UUID = Field(title="项目", description="Id of the project")
    project_code: str | None = Field(title="项目代码", description="Code of the project")
    project_name: str = Field(title="项目名称", description="Name of the project")
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
