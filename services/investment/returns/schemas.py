"""Request and response shapes of returns. Each field is declared once, with what officials see of it."""

import datetime as dt
import re
import unicodedata
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from services.investment.actuals.schemas import Money, Reason
from services.investment.returns.rules import (
    DISCARDED,
    KIND_LABELS,
    STATE_LABELS,
    STEP_LABELS,
    SUPERSEDED,
    ReturnKind,
    SignOffState,
    Step,
)
from services.kit.changes import unchanged
from services.kit.fields import Day, OptionalText, shown
from services.kit.files.schemas import Evidence, FileRef
from services.kit.periods import Period
from services.kit.tables import TableSchema

MAX_ROWS = 200

InKind = Annotated[ReturnKind, shown("报表类型", "What is returned", labels=dict(KIND_LABELS))]
InState = Annotated[SignOffState, shown("状态", "State of the sign-off", labels=dict(STATE_LABELS), informative=True)]
ReturnPeriod = Annotated[
    str,
    StringConstraints(pattern=r"^20[0-9]{2}(-(0[1-9]|1[0-2]))?$"),
    shown("所属期", "A year, or a month: YYYY or YYYY-MM. A year's return is a fact of its December", example="2018"),
]
Scope = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=40),
    shown("范围", "district (全区), the code of a carrier, or the code of a cluster", example="district"),
]
Amount = Annotated[
    Money, shown("数额", "Flow of the period, not cumulated; 万元, of land 亩", unit="万元", example="1234.5")
]
Restated = Annotated[
    Money | None,
    shown("同口径还原数", "The same figure on the extent of boundary_on; null: no other than the amount", unit="万元"),
]
DocumentNumber = Annotated[OptionalText, shown("文号", "Number of the document", example="萧统〔2023〕1号", width=24)]
SourceUnit = Annotated[OptionalText, shown("来源部门", "Code of the department the figures come from", width=18)]
BoundaryOn = Annotated[Day | None, shown("边界日期", "Day whose extent the restated amounts are on", width=14)]
Note = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] | None,
    shown("说明", "Scope, price basis, reasons of negative amounts", width=24),
]


class ReturnRow(BaseModel):
    """报表行 · A scope's amount. What is not reported has no row, which is not 0."""

    model_config = ConfigDict(from_attributes=True, extra="forbid")

    scope: Scope
    amount: Amount
    restated_amount: Restated = None


Rows = Annotated[list[ReturnRow], Field(title="各行", description="The rows", max_length=MAX_ROWS)]
RowsOrNone = Annotated[list[ReturnRow] | None, Field(title="各行", description="The rows; null: none")]


class NewReturn(BaseModel):
    """统计报表录入 · The return of a kind and a period, as a draft. 全区以外 is worked out, never entered."""

    model_config = ConfigDict(extra="forbid")

    kind: InKind
    period: ReturnPeriod
    document_number: DocumentNumber = None
    source_unit: SourceUnit = None
    boundary_on: BoundaryOn = None
    note: Note = None
    evidence: Evidence = []
    rows: Rows
    synthetic: bool = Field(default=False, title="演示数据", description="Whether it is synthetic demonstration data")


class ReturnChange(BaseModel):
    """统计报表修改 · Change of what is not submitted; only what is sent is changed, rows as a whole."""

    model_config = ConfigDict(extra="forbid")

    document_number: DocumentNumber = unchanged()
    source_unit: SourceUnit = unchanged()
    boundary_on: BoundaryOn = unchanged()
    note: Note = unchanged()
    evidence: Evidence = unchanged()
    rows: Rows = unchanged()
    reason: Reason = unchanged()


class NewRevision(BaseModel):
    """报表修订 · A new revision of a confirmed return, as a draft that says what the confirmed one says unless told.

    With ``cancels`` it takes the return back altogether, once it is signed and confirmed like any other.
    """

    model_config = ConfigDict(extra="forbid")

    reason: Reason
    cancels: bool = Field(default=False, title="撤销报表", description="Whether it takes the return back altogether")
    document_number: DocumentNumber = unchanged()
    source_unit: SourceUnit = unchanged()
    boundary_on: BoundaryOn = unchanged()
    note: Note = unchanged()
    evidence: Evidence = unchanged()
    rows: Rows = unchanged()


class ReturnState(BaseModel):
    """The public state of a return: what its events carry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    kind: InKind
    period: ReturnPeriod
    unit: str = Field(title="单位", description="Unit of the amounts", examples=["万元"])
    revision: int = Field(title="修订号", description="The working revision, or else the confirmed one", ge=1)
    confirmed_revision: int | None = Field(title="已确认修订号", description="The revision that counts; null: none")
    document_number: DocumentNumber
    source_unit: SourceUnit
    boundary_on: BoundaryOn
    rows: RowsOrNone
    confirmed_boundary_on: Annotated[BoundaryOn, Field(description="The same day of the confirmed revision")]
    confirmed_rows: RowsOrNone
    reason: str | None = Field(title="修订原因", description="Why the return was revised last, or returned")
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


class TotalsShown(BaseModel):
    """合计 · The district, its carriers together and the rest; null: not reported."""

    model_config = ConfigDict(from_attributes=True)

    district: Decimal | None = Field(title="全区合计", description="Total of the district")
    carriers: Decimal | None = Field(title="载体合计", description="Sum of the carriers, or of the clusters")
    outside: Decimal | None = Field(title="载体以外", description="District less carriers; never entered")


class RowShown(ReturnRow):
    """报表行 · A scope's amount, with its name."""

    model_config = ConfigDict(from_attributes=True)

    name: str = Field(title="名称", description="Name of the scope")


class RevisionShown(BaseModel):
    """修订 · One revision of a return, kept for good."""

    number: int = Field(title="修订号", description="Counted from 1")
    state: str = Field(
        title="状态",
        description=f"State of the sign-off; {SUPERSEDED} by a later one, {DISCARDED} before it was confirmed",
    )
    document_number: DocumentNumber
    source_unit: SourceUnit
    source_unit_name: str | None = Field(title="来源部门名称", description="Name of the department")
    boundary_on: BoundaryOn
    note: Note
    evidence: list[FileRef] = Field(title="佐证材料", description="Files kept by POST /v1/files")
    cancels: bool = Field(title="撤销报表", description="Whether it takes the return back altogether")
    reason: str | None = Field(title="修订原因", description="Why it was revised")
    return_reason: str | None = Field(title="退回原因", description="Why it was returned last")
    rows: list[RowShown] = Field(title="各行", description="The rows, the district first")
    totals: TotalsShown = Field(title="合计", description="District, carriers and the rest")
    restated_totals: TotalsShown | None = Field(title="同口径合计", description="The same restated; null: not restated")


class StepShown(BaseModel):
    """办理过程 · What was done, by whom and when."""

    step: Annotated[Step, shown("步骤", "What was done", labels=dict(STEP_LABELS))]
    revision: int = Field(title="修订号", description="With which revision")
    actor_name: str | None = Field(title="办理人", description="Who; null for outside clients")
    recorded_at: datetime = Field(title="时间", description="When")
    reason: str | None = Field(title="原因", description="Why")


class StatisticsReturn(BaseModel):
    """统计报表 · The return of a kind and a period."""

    id: UUID = Field(title="标识", description="Identifier")
    kind: InKind
    period: ReturnPeriod
    unit: str = Field(title="单位", description="Unit of the amounts", examples=["万元"])
    state: InState
    revision: int = Field(title="修订号", description="The working revision, or else the confirmed one")
    confirmed_revision: int | None = Field(title="已确认修订号", description="The revision that counts; null: none")
    document_number: DocumentNumber
    source_unit_name: str | None = Field(title="来源部门名称", description="Name of the department")
    boundary_on: BoundaryOn
    totals: TotalsShown = Field(title="合计", description="Of the working revision, or else the confirmed one")
    reported: int = Field(title="已报载体数", description="Number of carriers, or clusters, with a row")
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


class ReturnDetail(StatisticsReturn):
    """统计报表详情 · With all revisions, what was done, and what the caller may do now."""

    revisions: list[RevisionShown] = Field(title="修订", description="All of them, oldest first")
    steps: list[StepShown] = Field(title="办理过程", description="Oldest first")
    actions: list[Step] = Field(title="可办理", description="Steps that the caller may take now")


ReturnSort = Literal["period", "-period", "kind", "-kind", "state", "-state"]


class ReturnFilter(BaseModel):
    """Which returns, in which order."""

    kind: list[ReturnKind] = Field(default=[], title="报表类型", description="Kinds, any of them")
    period: list[ReturnPeriod] = Field(default=[], title="所属期", description="Periods, any of them")
    year: int | None = Field(
        default=None, title="年度", description="Returns of the year and of its months", ge=1990, le=2199
    )
    monthly: bool | None = Field(default=None, title="月报", description="Returns of months, or of years")
    state: list[SignOffState] = Field(
        default=[], title="状态", description="States, any of them; else all but withdrawn"
    )
    q: str | None = Field(default=None, title="搜索", description="Part of the document number", max_length=100)
    sort: ReturnSort = Field(default="-period", title="排序", description="Order; a minus sign means descending")


def _as_period(value: object) -> object:
    """A year or a month as people write it in a cell, whatever Excel made of it."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, dt.date):
        return Period.of(value)
    text = unicodedata.normalize("NFKC", str(value)).strip()
    if year := re.fullmatch(r"(\d{4})\s*年?度?", text, re.ASCII):
        return year[1]
    return Period.from_cell(text)


WrittenPeriod = Annotated[
    str | int,
    BeforeValidator(_as_period),
    shown("所属期", "应为年份或年月，例如 2018 或 2022-09", locked=True, example="2018", width=12),
]


class ReturnLine(BaseModel):
    """统计报表 · A scope's amount as a row of a file. An empty amount is not reported, which is not 0."""

    kind: Annotated[ReturnKind, shown("报表类型", "What is returned", labels=dict(KIND_LABELS), locked=True, width=18)]
    period: WrittenPeriod
    scope: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=40),
        shown("范围代码", "district, or the code of a carrier or cluster", locked=True, example="district", width=22),
    ]
    scope_name: Annotated[str | None, shown("名称", "Name of the scope", informative=True, width=26)] = None
    amount: Annotated[
        Decimal | None,
        Field(max_digits=18, decimal_places=4),
        shown("数额", "Flow of the period, not cumulated; empty: not reported", unit="万元；用地为亩", width=20),
    ] = None
    restated_amount: Annotated[
        Decimal | None,
        Field(max_digits=18, decimal_places=4),
        shown("同口径还原数", "The same figure on the extent of the boundary's day", unit="万元；用地为亩", width=24),
    ] = None
    boundary_on: BoundaryOn = None
    document_number: DocumentNumber = None
    source_unit: SourceUnit = None
    note: Note = None
    state: Annotated[
        SignOffState | None, shown("状态", "State of the sign-off", labels=dict(STATE_LABELS), informative=True)
    ] = None
    revision: Annotated[int | None, shown("修订号", "Number of the revision", informative=True)] = None
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data", informative=True)] = False


RETURN_TABLE = TableSchema.of(ReturnLine, id="investment.returns", title="统计报表", key=("kind", "period", "scope"))
