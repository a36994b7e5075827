"""What the entries behind an indicator look like."""

from datetime import datetime
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, Field

from services.kit.dates import WrittenInstant
from services.kit.tables import TableSchema

Cause = Literal["new", "progress", "correction", "reassignment", "withdrawal"]
CAUSE_LABELS = {
    "new": "新增",
    "progress": "进度上报",
    "correction": "数据更正",
    "reassignment": "归属调整",
    "withdrawal": "撤销退回",
}


class EntryFilter(BaseModel):
    """Which entries."""

    carrier: str | None = Field(None, title="载体", description="载体编码，或 outside、unresolved、excluded")
    cause: Cause | None = Field(None, title="原因", description="原因 · Cause")
    known_from: WrittenInstant | None = Field(
        None, title="晚于此时点得知", description="晚于此时点得知 · Known after this instant"
    )


class Entry(BaseModel):
    """台账记录 · One difference in the ledger, and the record it comes from."""

    id: str
    measure: str
    basis: str
    status: str
    carrier: str = Field(title="载体", description="Carrier code, outside, unresolved or excluded")
    period: str
    cause: str
    delta: str
    unit: str
    facts: int = Field(description="+1 a fact came, -1 it went, 0 its value changed")
    known_at: datetime
    source: str
    position: str
    entity: str = Field(description="Kind of record, e.g. investment.actual")
    entity_id: str
    entity_version: int
    project_id: str | None
    project_code: str | None
    project_name: str | None
    retroactive: bool = Field(title="追溯调整", description="A correction after its month was closed")
    reason: str | None
    synthetic: bool


class EntryPage(BaseModel):
    """台账清单 · Newest first."""

    items: list[Entry]
    next: str | None = None


class EntryRow(BaseModel):
    """An entry in a line of a file."""

    known_at: datetime = Field(title="得知时间", json_schema_extra={"width": 20})
    period: str = Field(title="月份")
    cause: str = Field(title="原因", json_schema_extra={"labels": dict(CAUSE_LABELS)})
    carrier: str = Field(title="载体代码", json_schema_extra={"width": 24})
    delta: Decimal = Field(title="变动")
    unit: str = Field(title="单位")
    project_code: str | None = Field(title="项目代码", json_schema_extra={"width": 28})
    project_name: str | None = Field(title="项目", json_schema_extra={"width": 36})
    measure: str = Field(title="计量", json_schema_extra={"width": 20})
    retroactive: bool = Field(title="追溯调整")
    reason: str | None = Field(title="调整原因", json_schema_extra={"width": 36})
    entity: str = Field(title="记录种类", json_schema_extra={"width": 20})
    entity_id: str = Field(title="记录标识", json_schema_extra={"width": 38})
    entity_version: int = Field(title="记录版本")
    position: str = Field(title="事件位置")
    synthetic: bool = Field(title="演示数据")


ENTRY_TABLE = TableSchema.of(EntryRow, id="aggregator.entries", title="指标台账")
