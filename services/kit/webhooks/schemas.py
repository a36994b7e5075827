"""Shapes of the webhook-endpoints resource."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.changes import unchanged

Pattern = Annotated[str, Field(pattern=r"^[a-z*][a-z0-9_*.]{0,99}$")]
Patterns = Annotated[list[Pattern], Field(max_length=50)]
Url = Annotated[str, Field(min_length=8, max_length=2048)]
Position = Annotated[int, Field(ge=0, le=2**63 - 1)]
_TYPES: Any = {"title": "事件类型", "description": "Patterns such as `registry.project.*`; none means all"}


class EndpointState(StrEnum):
    """推送端点状态 · State of an endpoint."""

    ACTIVE = "active"
    PAUSED = "paused"
    DISABLED = "disabled"


class NewEndpoint(BaseModel):
    """新增推送端点 · A new endpoint."""

    model_config = ConfigDict(extra="forbid")

    url: Url = Field(title="地址", description="https address that deliveries are posted to")
    description: str = Field("", max_length=200, title="说明", description="What it is for")
    event_types: Patterns = Field([], **_TYPES)
    batch: bool = Field(False, title="批量", description="application/cloudevents-batch+json")
    max_batch: int = Field(500, ge=1, le=500, title="每批条数", description="Most events in one batch")
    position: Position | None = Field(
        None, title="起始位置", description="Deliver what follows this position; null means from now on, 0 everything"
    )


class EndpointChange(BaseModel):
    """修改推送端点 · What to change; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    url: Url = unchanged()
    description: str = unchanged()
    event_types: Patterns = unchanged()
    batch: bool = unchanged()
    max_batch: Annotated[int, Field(ge=1, le=500)] = unchanged()
    state: Literal[EndpointState.ACTIVE, EndpointState.PAUSED] = unchanged()


class Endpoint(BaseModel):
    """推送端点 · A webhook endpoint: a position in the log."""

    id: UUID
    version: int = Field(title="版本", description="ETag")
    sibling: str | None = Field(title="兄弟服务", description="Name of the sibling; such endpoints come from settings")
    owner: str = Field(title="所有者", description="Who created it")
    url: str = Field(title="地址", description="Address")
    description: str = Field(title="说明", description="What it is for")
    event_types: list[str] = Field(**_TYPES)
    batch: bool = Field(title="批量", description="Whether batches are sent")
    max_batch: int = Field(title="每批条数", description="Most events in one batch")
    state: EndpointState = Field(title="状态", description="active, paused, or disabled by a 410")
    disabled_reason: str | None = Field(title="停用原因", description="Why it is disabled")
    position: int = Field(title="位置", description="Delivered up to here")
    behind: int = Field(title="待推送", description="Events of the log beyond the position")
    parked_subjects: int = Field(title="搁置实体数", description="Subjects whose events were refused")
    failures: int = Field(title="连续失败次数", description="Failures in a row")
    next_attempt_at: datetime | None = Field(title="下次尝试", description="When it is tried again")
    last_error: str | None = Field(title="最近错误", description="What went wrong last")
    last_success_at: datetime | None = Field(title="最近成功", description="When a delivery last succeeded")
    created_at: datetime
    updated_at: datetime


class EndpointWithSecret(Endpoint):
    """推送端点及密钥 · An endpoint with its secret, which is shown this once."""

    secret: str = Field(title="签名密钥", description="whsec_… of Standard Webhooks; not shown again")


class Rotation(BaseModel):
    """更换密钥 · How long the old secret signs as well."""

    model_config = ConfigDict(extra="forbid")

    overlap_hours: int = Field(24, ge=0, le=168, title="新旧并用时长", description="Hours")


class ReplayFrom(BaseModel):
    """重放 · Set the position: what follows is delivered (again)."""

    model_config = ConfigDict(extra="forbid")

    position: Position = Field(title="位置", description="Deliver what follows; 0 is everything")


class Attempt(BaseModel):
    """推送记录 · One attempt to deliver."""

    id: int
    message_id: str = Field(title="消息编号", description="webhook-id")
    first_position: int
    last_position: int
    events: int = Field(title="事件数", description="Events in the delivery; 0 is a watermark")
    attempted_at: datetime = Field(title="时间", description="When")
    milliseconds: int = Field(title="耗时（毫秒）", description="Duration")
    status: int | None = Field(title="HTTP 状态", description="Null when there was no HTTP answer")
    outcome: Literal["delivered", "wait", "refused", "gone"] = Field(title="结果", description="Outcome")
    detail: str | None = Field(title="详情", description="The beginning of the answer, or what went wrong")


class ParkedSubject(BaseModel):
    """搁置的实体 · A subject whose event was refused; its later events wait with it."""

    subject: str = Field(title="实体", description="The entity")
    position: int = Field(title="首个被拒位置", description="Position of the refused event")
    event_type: str
    status: int | None
    detail: str | None
    parked_at: datetime
    released_at: datetime | None = Field(title="已放行", description="Released and waiting to be sent")


class ParkedSubjects(BaseModel):
    """搁置的实体列表 · Parked subjects of an endpoint."""

    items: list[ParkedSubject]
    next: str | None = None
