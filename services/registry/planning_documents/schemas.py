"""Request and response shapes of planning documents."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.changes import unchanged
from services.kit.fields import Day, OptionalText, Text, shown
from services.kit.files import FileRef
from services.kit.tables import TableSchema
from services.registry.planning_documents.rules import KIND_LABELS, STATE_LABELS, DocumentKind, DocumentState

CarrierCode = Annotated[
    Annotated[str, Field(min_length=1, max_length=40)] | None,
    shown("所属载体", "Code of the carrier; null: of the district", example="turing-town", reference="carriers"),
]
Kind = Annotated[DocumentKind, shown("规划种类", "Kind of plan", labels=dict(KIND_LABELS), example="产业规划")]
Title = Annotated[str, Text, shown("规划名称", "Title", example="图灵小镇产业规划", width=36)]
State = Annotated[DocumentState, shown("状态", "How far it is", labels=dict(STATE_LABELS), example="编制中")]
ApprovalNumber = Annotated[OptionalText, shown("批复文号", "Number of the approval", example="萧政函〔2020〕8 号")]
ApprovedOn = Annotated[Day | None, shown("批复日期", "Day of the approval", example="2020-06-30")]
File = Annotated[FileRef | None, Field(title="规划文本", description="The document, kept by POST /v1/files")]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]


class NewDocument(BaseModel):
    """规划登记 · Registration of a planning document."""

    model_config = ConfigDict(extra="forbid")

    carrier_code: CarrierCode = None
    kind: Kind
    title: Title
    state: State = DocumentState.DRAFTING
    approval_number: ApprovalNumber = None
    approved_on: ApprovedOn = None
    file: File = None
    synthetic: Synthetic = False


class DocumentChange(BaseModel):
    """规划修改 · Change of a planning document; only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind = unchanged()
    title: Title = unchanged()
    state: State = unchanged()
    approval_number: ApprovalNumber = unchanged()
    approved_on: ApprovedOn = unchanged()
    file: File = unchanged()


class PlanningDocument(BaseModel):
    """规划 · A planning document: its full public state."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    carrier_code: CarrierCode
    kind: Kind
    title: Title
    state: State
    approval_number: ApprovalNumber
    approved_on: ApprovedOn
    file: File
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class DocumentRow(BaseModel):
    """规划表 · A planning document as a row of a file."""

    carrier_code: CarrierCode = None
    kind: Kind
    title: Title
    state: State = DocumentState.DRAFTING
    approval_number: ApprovalNumber = None
    approved_on: ApprovedOn = None
    synthetic: Synthetic = False


DOCUMENT_TABLE = TableSchema.of(DocumentRow, id="registry.planning-documents", title="规划")

DocumentSort = Literal["title", "-title", "carrier_code", "-carrier_code", "approved_on", "-approved_on"]


class DocumentFilter(BaseModel):
    """Which planning documents, in which order."""

    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    of_district: bool | None = Field(default=None, title="全区规划", description="Of the district, or of a carrier")
    kind: list[DocumentKind] = Field(default=[], title="规划种类", description="Kinds, any of them")
    state: list[DocumentState] = Field(default=[], title="状态", description="States, any of them")
    q: str | None = Field(default=None, title="搜索", description="Part of the title or number", max_length=100)
    sort: DocumentSort = Field(default="carrier_code", title="排序", description="Order; a minus sign means descending")
