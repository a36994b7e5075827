"""Fields that blockers, follow-ups and orders share, and the steps of their histories."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.dates import WrittenDate
from services.kit.fields import shown
from services.kit.files.schemas import Evidence, FileRef

FIRST_DAY, LAST_DAY = date(2015, 1, 1), date(2099, 12, 31)


Day = Field(ge=FIRST_DAY, le=LAST_DAY)
_LONG = StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)

Title = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=200),
    shown("事项", "What it is about", example="用地指标尚未落实"),
]
Detail = Annotated[str, _LONG, shown("说明", "What is to be known of it")]
Text = Annotated[str, _LONG, shown("内容", "What is answered or decided")]
Reason = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=500),
    shown("原因", "Reason", example="情况有变"),
]
ProjectId = Annotated[UUID, shown("项目", "Id of the project in the registry")]
CarrierCode = Annotated[str, Field(min_length=1, max_length=40), shown("载体", "Code of the carrier")]
UnitCode = Annotated[str, Field(min_length=1, max_length=40), shown("单位", "Code of the unit")]
DueOn = Annotated[WrittenDate, Day, shown("办理期限", "Due date", example="2022-10-31")]
HappenedOn = Annotated[WrittenDate | None, Day, shown("日期", "Day on which it happened; null: today")]
EvidenceField = Annotated[Evidence, Field(default_factory=list)]


class Reasoned(BaseModel):
    """原因 · A step that needs a reason."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason
    on: HappenedOn = None


class Answer(BaseModel):
    """办理答复 · What the unit answers, with its evidence."""

    model_config = ConfigDict(extra="forbid")

    text: Text
    evidence: EvidenceField
    on: HappenedOn = None


class Conclusion(BaseModel):
    """办结意见 · The end of a matter, with what is to be said of it."""

    model_config = ConfigDict(extra="forbid")

    text: Text | None = None
    evidence: EvidenceField
    on: HappenedOn = None


class StepShown(BaseModel):
    """办理环节 · One step of a history: who, when, what, why."""

    model_config = ConfigDict(from_attributes=True)

    number: int = Field(title="序号", description="The record's version after the step")
    kind: str = Field(title="环节", description="Kind of step")
    happened_on: date = Field(title="日期", description="Day on which it happened")
    recorded_at: datetime = Field(title="登记时间", description="Instant at which it was recorded")
    actor: str = Field(title="账号", description="Account that recorded it; system: by rule")
    actor_name: str | None = Field(title="经办人", description="Official's name; null for outside clients")
    unit: str | None = Field(title="单位", description="Unit that it concerns, if any")
    text: str | None = Field(title="内容", description="Reason, answer or opinion; null for outside clients")
    due_on: date | None = Field(title="办理期限", description="Due date set by this step, if any")
    evidence: list[FileRef] = Field(title="佐证材料", description="Files given with the step")
    working_days: int = Field(
        title="用时", description="Working days since the step before", json_schema_extra={"unit": "工作日"}
    )


class ClocksShown(BaseModel):
    """计时 · How long it has taken, in working days."""

    model_config = ConfigDict(from_attributes=True)

    open_days: int = Field(title="已历时", description="Since the beginning", json_schema_extra={"unit": "工作日"})
    state_days: int = Field(
        title="本环节历时", description="In the present state; 0 when ended", json_schema_extra={"unit": "工作日"}
    )
    overdue_days: int = Field(
        title="超期", description="Past the due date; 0 when in time", json_schema_extra={"unit": "工作日"}
    )
