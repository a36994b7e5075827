"""Shapes of the keys that seal people's data. The keys themselves never leave the service."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from services.kit.fields import shown
from services.talent.field_keys.rules import PURPOSE_LABELS, STATE_LABELS, KeyState, Purpose


class FieldKey(BaseModel):
    """字段密钥 · A key: what it is for, where it stands, how far the rotation that leaves it has come."""

    model_config = ConfigDict(from_attributes=True)

    id: int = Field(title="密钥编号", description="Id, as it stands in the envelopes")
    purpose: Annotated[Purpose, shown("用途", "data or index", labels=dict(PURPOSE_LABELS))]
    state: Annotated[KeyState, shown("状态", "Where it stands", labels=dict(STATE_LABELS))]
    created_at: datetime = Field(title="生成时间", description="When it was made")
    created_by: str = Field(title="生成人", description="Who had it made; system for the first ones")
    rows_total: int = Field(title="应轮换行数", description="Rows that were under it when the rotation began")
    rows_done: int = Field(title="已轮换行数", description="Rows that have left it so far")
    retiring_since: datetime | None = Field(title="轮换开始时间", description="When the rotation that leaves it began")
    retired_at: datetime | None = Field(title="停用时间", description="Since when no row is under it")
    destroyed_at: datetime | None = Field(title="销毁时间", description="When it was destroyed")
    version: int = Field(title="版本", description="Version")


class FieldKeys(BaseModel):
    """字段密钥列表 · All keys; they are few."""

    items: list[FieldKey] = Field(title="密钥", description="The newest first")
    next: None = Field(None, title="下一页", description="Always null")
