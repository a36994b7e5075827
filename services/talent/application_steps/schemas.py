"""Shapes that the steps of an application share, and how its history is shown."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.fields import Day, shown
from services.kit.files.schemas import Evidence, FileRef

HappenedOn = Annotated[Day | None, shown("日期", "Day on which it happened; null: today", example="2022-09-20")]
Reason = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=500),
    shown("原因", "Reason; nothing personal belongs here", example="材料不齐"),
]
Remark = Annotated[
    str | None,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=2000),
    shown("意见", "Opinion; nothing personal belongs here"),
]
EvidenceField = Annotated[Evidence, Field(default_factory=list)]


class Taken(BaseModel):
    """办理 · A step that may be explained and proved."""

    model_config = ConfigDict(extra="forbid")

    text: Remark = None
    evidence: EvidenceField
    on: HappenedOn = None


class Reasoned(BaseModel):
    """说明原因的办理 · A step that needs its reason."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason
    evidence: EvidenceField
    on: HappenedOn = None


class ApplicationStepShown(BaseModel):
    """申报办理环节 · One step of an application's history: who, when, what, why."""

    model_config = ConfigDict(from_attributes=True)

    number: int = Field(title="序号", description="The application's version after the step")
    kind: str = Field(title="环节", description="Kind of step")
    state: str = Field(title="办理后状态", description="State of the application after it")
    happened_on: date = Field(title="日期", description="Day on which it happened")
    recorded_at: datetime = Field(title="登记时间", description="Instant at which it was recorded")
    actor: str = Field(title="账号", description="Account that recorded it")
    actor_name: str | None = Field(title="经办人", description="Official's name; null for outside clients")
    text: str | None = Field(title="内容", description="Reason or opinion; null for who sees no people")
    due_on: date | None = Field(title="办理期限", description="Due date of the state that it led to")
    evidence: list[FileRef] = Field(title="佐证材料", description="Files given with the step")
    working_days: int = Field(
        title="用时", description="Working days since the step before", json_schema_extra={"unit": "工作日"}
    )
