"""Shapes of the settings of notices."""

from datetime import date, time
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate

ValidFrom = Annotated[
    WrittenDate,
    Field(title="生效日期", description="Day from which they hold", ge=date(2015, 1, 1), le=date(2099, 12, 31)),
]
# A time of the day in the district, without a zone: the standard format "time" would ask for one.
_CLOCK = WithJsonSchema({"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2})?$", "example": "20:00:00"})
QuietFrom = Annotated[time, _CLOCK, Field(title="免打扰开始", description="Local time from which nothing is sent")]
QuietTo = Annotated[time, _CLOCK, Field(title="免打扰结束", description="Local time from which it is sent again")]
QuietDays = Annotated[bool, Field(title="非工作日免打扰", description="Nothing is sent on days that are not worked")]
LeadDays = Annotated[
    int,
    Field(
        title="提前提醒",
        description="Working days ahead of a due date",
        ge=0,
        le=60,
        json_schema_extra={"unit": "工作日"},
    ),
]
RecentDays = Annotated[
    int,
    Field(title="近期范围", description="Days for which a notice counts and is sent", ge=1, le=366,
          json_schema_extra={"unit": "天"}),
]  # fmt: skip
DigestUnits = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=40)]],
    Field(
        title="每日汇总单位", description="Units that get one digest a day instead of single notices", max_length=500
    ),
]


class NoticeSettings(BaseModel):
    """通知设置 · How notices are given, in force today."""

    model_config = ConfigDict(from_attributes=True)

    valid_from: ValidFrom | None
    quiet_from: QuietFrom
    quiet_to: QuietTo
    quiet_non_working_days: QuietDays
    lead_days: LeadDays
    recent_days: RecentDays
    digest_units: DigestUnits
    product_default: bool = Field(
        title="产品默认", description="Nobody has set them: they are the product's, not the plan's"
    )
    version: int = Field(title="版本", description="Version, for If-Match; 0 while they are the product's")


class NoticeSettingsChange(BaseModel):
    """通知设置修改 · Only what is sent is changed; it holds from ``valid_from``, or from today."""

    model_config = ConfigDict(extra="forbid")

    valid_from: ValidFrom = unchanged()
    quiet_from: QuietFrom = unchanged()
    quiet_to: QuietTo = unchanged()
    quiet_non_working_days: QuietDays = unchanged()
    lead_days: LeadDays = unchanged()
    recent_days: RecentDays = unchanged()
    digest_units: DigestUnits = unchanged()
