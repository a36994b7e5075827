"""Shapes of the funnel of prospects."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from services.investment.prospect_cohorts.schemas import ReplacementShown
from services.investment.prospect_parts.rules import LANDING_LABELS, LandingEvent
from services.investment.prospect_parts.schemas import InStage
from services.kit.dates import WrittenDate
from services.kit.fields import shown

Count = Annotated[int, Field(ge=0)]
Percent = Annotated[Decimal | None, Field(json_schema_extra={"unit": "%"})]


class FunnelStage(BaseModel):
    """漏斗阶段 · One stage of the funnel."""

    model_config = ConfigDict(from_attributes=True)

    stage: InStage
    now: Annotated[Count, shown("当前处于", "In this stage on that day", unit="个")]
    reached: Annotated[Count, shown("到达过", "Have reached it or a later one", unit="个")]
    conversion: Annotated[
        Percent, shown("转化率", "Of those that reached the stage before; null: there are none", unit="%")
    ]
    finished: Annotated[Count, shown("已走完", "Went on to a later stage, both days known", unit="个")]
    median_days: Annotated[Decimal | None, shown("用时中位数", "Median days of those that went on", unit="天")]
    longest_days: Annotated[int | None, shown("最长用时", "Longest of those that went on", unit="天")]
    waiting_median_days: Annotated[
        Decimal | None, shown("在此阶段已等待中位数", "Median days of those still in it", unit="天")
    ]


class FunnelSide(BaseModel):
    """漏斗 · The funnel over the fixed list, or over the current one."""

    model_config = ConfigDict(from_attributes=True)

    members: Annotated[Count, shown("项目数", "Prospects", unit="个")]
    landed: Annotated[Count, shown("已落地", "Count as landed on that day", unit="个")]
    landed_share: Annotated[Percent, shown("落地率", "Landed of all; null: there are none", unit="%")]
    landed_by_due: Annotated[int | None, shown("期限内落地", "Landed by the list's due day; null: none set", unit="个")]
    landed_by_due_share: Annotated[Percent, shown("期限内落地率", "Of all; null: none, or no due day", unit="%")]
    left: Annotated[Count, shown("已退出当前名单", "Replaced or given up by that day", unit="个")]
    expected_amount: Annotated[Decimal, shown("预计投资合计", "Sum of what is expected", unit="万元")]
    landed_amount: Annotated[Decimal, shown("其中已落地", "Of it of what has landed", unit="万元")]
    stages: list[FunnelStage] = Field(title="各阶段", description="In the order of the way")


class FunnelCohort(BaseModel):
    """锁定名单 · The list that the fixed side is reckoned on."""

    model_config = ConfigDict(from_attributes=True)

    code: str = Field(title="名单代码", description="Code")
    name: str = Field(title="名单名称", description="Name")
    frozen_on: date | None = Field(title="锁定日期", description="Day on which it was frozen; null: open")
    due_on: date | None = Field(title="落地期限", description="Day by which its prospects are to have landed")


class ProspectFunnel(BaseModel):
    """盯引漏斗 · The fixed list and the current one side by side, never mixed."""

    as_of: date = Field(title="截至", description="The day of the funnel, by what is known today")
    landing_event: Annotated[
        LandingEvent, shown("计入落地的事件", "What counts as landed on that day", labels=dict(LANDING_LABELS))
    ]
    cohort: FunnelCohort | None = Field(title="锁定名单", description="null: no list has been frozen")
    fixed: FunnelSide | None = Field(title="锁定名单口径", description="All that were frozen, whatever became of them")
    current: FunnelSide = Field(title="当前名单口径", description="Those on the current list on that day")
    replacements: list[ReplacementShown] = Field(title="替换记录", description="Who came for members of the list")


class FunnelFilter(BaseModel):
    """Over which list, as of which day."""

    cohort: str | None = Field(
        default=None, max_length=40, title="锁定名单", description="Code of the list; the one first frozen unless given"
    )
    as_of: WrittenDate | None = Field(default=None, title="截至", description="The day; today unless given")
