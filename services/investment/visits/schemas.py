"""Request and response shapes of visits, and their row in files."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.investment.prospect_parts.rules import State
from services.investment.prospect_parts.schemas import LongText, Synthetic, UnitCode
from services.investment.visits.rules import KIND_LABELS, Kind
from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import Day, OptionalText, shown
from services.kit.tables import TableSchema

VisitedOn = Annotated[Day, shown("走访日期", "Day of the visit", example="2020-05-12")]
InKind = Annotated[Kind, shown("方式", "How they met", labels=dict(KIND_LABELS))]
Unit = Annotated[UnitCode, shown("走访单位", "Code of the unit that met them")]
Place = Annotated[OptionalText, shown("地点", "Where")]
Result = Annotated[LongText, shown("走访结果", "What came of it", width=40)]
_LABELS = {State.ACTIVE: "有效", State.WITHDRAWN: "已撤销"}
InState = Annotated[State, shown("状态", "An entry made by mistake is withdrawn", labels=_LABELS)]


class NewVisit(BaseModel):
    """走访登记 · A visit with its result."""

    model_config = ConfigDict(extra="forbid")

    prospect_id: UUID = Field(title="盯引项目", description="The prospect that was met")
    visited_on: VisitedOn
    kind: InKind = Kind.CALL_ON
    unit: Unit
    place: Place = None
    result: Result


class VisitChange(BaseModel):
    """走访修改 · Only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    visited_on: VisitedOn = unchanged()
    kind: InKind = unchanged()
    unit: Unit = unchanged()
    place: Place = unchanged()
    result: Result = unchanged()


class VisitState(BaseModel):
    """The public state of a visit: what the events carry; what was said stays inside."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    prospect_id: UUID = Field(title="盯引项目", description="The prospect that was met")
    visited_on: VisitedOn
    kind: InKind
    unit: Unit
    state: InState
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class Visit(VisitState):
    """走访 · A visit with its result."""

    prospect_code: str = Field(title="编号", description="Code of the prospect")
    prospect_name: str = Field(title="项目名称", description="Name of the prospect")
    unit_name: str | None = Field(title="走访单位名称", description="Name of the unit")
    place: str | None = Field(title="地点", description="Where; null for outside clients")
    result: str | None = Field(title="走访结果", description="What came of it; null for outside clients")


class VisitRow(BaseModel):
    """走访表 · A visit as a row of a file."""

    prospect_code: Annotated[str, shown("编号", "Code of the prospect", width=16)]
    prospect_name: Annotated[str, shown("项目名称", "Name of the prospect", width=30)]
    visited_on: Annotated[date, shown("走访日期", "Day of the visit")]
    kind: InKind
    unit_name: Annotated[str | None, shown("走访单位", "Unit that met them", width=24)]
    place: Annotated[str | None, shown("地点", "Where", width=20)]
    result: Annotated[str | None, shown("走访结果", "What came of it", width=50)]
    state: InState
    synthetic: Synthetic


VISIT_TABLE = TableSchema.of(VisitRow, id="investment.visits", title="盯引走访")


class VisitFilter(BaseModel):
    """Which visits, in which order. Entries made by mistake are left out unless asked for."""

    prospect_id: list[UUID] = Field(default=[], title="盯引项目", description="Prospects, any of them")
    unit: list[str] = Field(default=[], title="走访单位", description="Units, any of them")
    kind: list[Kind] = Field(default=[], title="方式", description="Kinds, any of them")
    visited_from: WrittenDate | None = Field(default=None, title="走访日期自", description="On or after")
    visited_to: WrittenDate | None = Field(default=None, title="走访日期至", description="On or before")
    state: list[State] = Field(default=[State.ACTIVE], title="状态", description="States, any of them")
    sort: Literal["-visited_on", "visited_on"] = Field(default="-visited_on", title="排序", description="Order")
