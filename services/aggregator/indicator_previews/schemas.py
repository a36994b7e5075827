"""What is asked and answered about amounts that are not submitted yet."""

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.aggregator.indicators.schemas import Basis, StatusCode
from services.kit.periods import Period

MAX_AMOUNTS = 20_000


class ProvisionalAmount(BaseModel):
    """拟报投资额 · What a project's month would be reported as."""

    model_config = ConfigDict(extra="forbid")

    project_id: UUID = Field(title="项目", description="Id of the project in the registry")
    period: Period = Field(title="月份", description="Month", examples=["2022-09"])
    basis: Basis = Field(title="口径", description="Basis")
    amount: Annotated[Decimal, Field(max_digits=18, decimal_places=4)] = Field(
        title="投资额", description="Investment of the month", json_schema_extra={"unit": "万元"}
    )


class Proposal(BaseModel):
    """试算内容 · Amounts to be reckoned with, as if they were submitted. Of one month named twice the last counts."""

    model_config = ConfigDict(extra="forbid")

    actuals: list[ProvisionalAmount] = Field(title="投资额", description="Amounts", max_length=MAX_AMOUNTS)


class IndicatorEffect(BaseModel):
    """指标影响 · An indicator that would move."""

    code: str = Field(title="指标", description="Code")
    name: str = Field(title="名称", description="Name")
    unit: str = Field(title="单位", description="Unit")
    before: str | None = Field(title="现值", description="Value with what is submitted; null: none")
    after: str | None = Field(title="试算值", description="Value with the amounts as well; null: none")
    change: str | None = Field(title="变化", description="After less before; null where one is missing")
    before_code: StatusCode = Field(title="现状态代码", description="Status before")
    after_code: StatusCode = Field(title="试算状态代码", description="Status after")
    status_before: str = Field(title="现状态", description="Status before, in words")
    status_after: str = Field(title="试算状态", description="Status after, in words")


class IndicatorEffects(BaseModel):
    """试算结果 · What would move; nothing is written."""

    items: list[IndicatorEffect] = Field(title="指标", description="Those that would move, in the plan's order")
    left_out: int = Field(title="未计入", description="Amounts of projects that are not known, or not the caller's")
    ledger_version: int = Field(title="账本版本", description="Version of the ledger that it was reckoned on")
