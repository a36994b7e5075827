"""The answer about an enterprise's money."""

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from services.investment.project_money.schemas import Money
from services.kit.fields import four_places, shown

_Sum = Annotated[Decimal | None, four_places()]


class MoneyOfProject(BaseModel):
    """企业的项目 · One of the enterprise's projects, up to the month."""

    project_id: UUID = Field(title="项目", description="Id of the project")
    project_code: str | None = Field(title="项目代码", description="Code of the project")
    project_name: str = Field(title="项目名称", description="Name of the project")
    planned_total: Annotated[_Sum, shown("计划总投资", "Planned total", unit="万元")]
    planned: Annotated[_Sum, shown("当年计划", "Plan of the month's year; null: none", unit="万元")]
    contracted: Annotated[_Sum, shown("签约（合同额）", "Contracted", unit="万元")]
    in_place: Annotated[_Sum, shown("到位资金", "Funds in place", unit="万元")]
    reported: Annotated[_Sum, shown("累计部门调度数", "Spent, reported; null: not reported", unit="万元")]
    statistical: Annotated[_Sum, shown("累计统计数", "Spent, statistical; null: not reported", unit="万元")]


class EnterpriseMoney(Money):
    """企业资金 · The money of an enterprise's projects together, and the capital that arrived for it."""

    enterprise_id: UUID = Field(title="企业", description="Id of the enterprise")
    credit_code: str = Field(title="统一社会信用代码", description="Unified social credit code")
    enterprise_name: str = Field(title="企业名称", description="Name of the enterprise")
    partial: bool = Field(title="仅部分项目", description="Whether it has projects that the caller does not see")
    projects: list[MoneyOfProject] = Field(title="项目", description="Its projects that the caller sees")
