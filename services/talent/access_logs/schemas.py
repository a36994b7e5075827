"""Shapes of the log of looks at people's data, and its row in files."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.dates import WrittenInstant
from services.kit.fields import shown
from services.kit.tables import TableSchema
from services.talent.access_logs.rules import ACTION_LABELS, PURPOSE_LABELS, Action, Purpose

At = Annotated[datetime, shown("时间", "When", width=22)]
Actor = Annotated[str, shown("账号标识", "Id of the account that looked", width=24)]
ActorName = Annotated[str, shown("查阅人", "Name of the account", width=14)]
RoleName = Annotated[str, shown("角色", "Its role")]
Act = Annotated[Action, shown("方式", "How", labels=dict(ACTION_LABELS), width=18)]
PersonId = Annotated[UUID | None, shown("人才", "Id of the person; null: a list", width=38)]
People = Annotated[int, shown("人数", "How many people were seen")]
For = Annotated[Purpose | None, shown("用途", "What for; null for masked looks", labels=dict(PURPOSE_LABELS))]
Note = Annotated[str | None, shown("说明", "Further words on the purpose", width=30)]


class AccessLog(BaseModel):
    """查阅记录 · One look at people's data: who, when, whose, which fields, what for."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    at: At
    actor: Actor
    actor_name: ActorName
    role: RoleName
    action: Act
    person_id: PersonId
    people: People
    fields: list[str] = Field(title="字段", description="Names of the fields that were seen")
    purpose: For
    note: Note
    trace_id: str | None = Field(title="追踪号", description="W3C trace id of the request")


class AccessLogRow(BaseModel):
    """查阅记录表 · A look as a row of a file."""

    at: Annotated[str, shown("时间", "When, in Shanghai", width=22)]
    actor_name: ActorName
    actor: Actor
    role: RoleName
    action: Act
    person_id: Annotated[str | None, shown("人才", "Id of the person", width=38)]
    people: People
    fields: Annotated[str, shown("字段", "Names of the fields", width=40)]
    purpose: For
    note: Note


ACCESS_LOG_TABLE = TableSchema.of(AccessLogRow, id="talent.access_logs", title="查阅记录")


class AccessLogFilter(BaseModel):
    """Which looks, in which order."""

    person_id: UUID | None = Field(default=None, title="人才", description="Looks at this person")
    actor: str | None = Field(default=None, title="账号标识", description="Looks of this account", max_length=100)
    action: list[Action] = Field(default=[], title="方式", description="Ways of looking, any of them")
    purpose: list[Purpose] = Field(default=[], title="用途", description="Purposes, any of them")
    at_from: WrittenInstant | None = Field(default=None, title="时间自", description="At or after")
    at_to: WrittenInstant | None = Field(default=None, title="时间至", description="Before")
    sort: Literal["at", "-at"] = Field(default="-at", title="排序", description="Order; a minus sign means descending")
