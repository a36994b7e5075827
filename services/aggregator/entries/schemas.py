"""What the entries behind an indicator look like."""

from datetime import datetime

from pydantic import BaseModel, Field


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
