"""Request and response shapes of recognitions, and their row in files."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import Day, Text, shown
from services.kit.tables import TableSchema
from services.registry.enterprises.rules import EntryState
from services.registry.enterprises.schemas import CarrierCode, State, Synthetic
from services.registry.recognitions.rules import (
    KIND_LABELS,
    LEVEL_LABELS,
    SUBJECT_LABELS,
    Level,
    RecognitionKind,
    SubjectKind,
)

SubjectKindField = Annotated[
    SubjectKind, shown("对象类型", "What is recognised", labels=dict(SUBJECT_LABELS), example="科创空间")
]
SubjectId = Annotated[
    UUID | None,
    shown("对象标识", "Id of the registered enterprise, space or carrier; found by the name where only one has it"),
]
SubjectName = Annotated[str, Text, shown("对象名称", "Name of what is recognised", example="示例众创空间", width=28)]
Kind = Annotated[RecognitionKind, shown("认定类别", "As what", labels=dict(KIND_LABELS), example="众创空间")]
LevelField = Annotated[Level, shown("级别", "By whom", labels=dict(LEVEL_LABELS), example="省级")]
DocumentNumber = Annotated[
    str, Text, shown("认定文号", "Number of the document", example="浙科发高〔2021〕12号", width=24)
]
RecognisedOn = Annotated[Day, shown("认定日期", "Date of the recognition", example="2021-06-30")]
LapsesOn = Annotated[Day | None, shown("失效日期", "First day on which it is no longer valid", example="2024-06-30")]
Baseline = Annotated[bool, shown("方案前已有", "Held before the plan: not counted as newly obtained")]


class NewRecognition(BaseModel):
    """认定登记 · Registration of a recognition."""

    model_config = ConfigDict(extra="forbid")

    subject_kind: SubjectKindField
    subject_id: SubjectId = None
    subject_name: SubjectName
    carrier_code: CarrierCode = None
    kind: Kind
    level: LevelField
    document_number: DocumentNumber
    recognised_on: RecognisedOn
    lapses_on: LapsesOn = None
    baseline: Baseline = False
    synthetic: Synthetic = False


class RecognitionChange(BaseModel):
    """认定修改 · Change of a recognition; only what is sent is changed. An upgrade is registered as one of its own."""

    model_config = ConfigDict(extra="forbid")

    subject_id: SubjectId = unchanged()
    subject_name: SubjectName = unchanged()
    carrier_code: CarrierCode = unchanged()
    document_number: DocumentNumber = unchanged()
    recognised_on: RecognisedOn = unchanged()
    lapses_on: LapsesOn = unchanged()
    baseline: Baseline = unchanged()


class Recognition(BaseModel):
    """认定 · A recognition: its full public state."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    subject_kind: SubjectKindField
    subject_id: SubjectId
    subject_name: SubjectName
    carrier_code: CarrierCode
    kind: Kind
    level: LevelField
    document_number: DocumentNumber
    recognised_on: RecognisedOn
    lapses_on: LapsesOn
    baseline: Baseline
    first: Annotated[bool, shown("首次认定", "Whether its subject had no recognition of the kind before; computed")]
    superseded_on: Annotated[
        date | None, shown("被接替日期", "From when a later act of its level or above stands in its place; computed")
    ]
    state: State
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class RecognitionRow(BaseModel):
    """认定表 · A recognition as a row of a workbook, CSV or NDJSON file."""

    subject_kind: SubjectKindField
    subject_name: SubjectName
    carrier_code: CarrierCode = None
    kind: Kind
    level: LevelField
    document_number: DocumentNumber
    recognised_on: RecognisedOn
    lapses_on: LapsesOn = None
    baseline: Baseline = False
    state: State = EntryState.ACTIVE
    synthetic: Synthetic = False


RECOGNITION_TABLE = TableSchema.of(RecognitionRow, id="registry.recognitions", title="认定")

RecognitionSort = Literal["recognised_on", "-recognised_on", "subject_name", "-subject_name"]


class RecognitionFilter(BaseModel):
    """Which recognitions, in which order. Entries made by mistake are left out unless asked for."""

    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    subject_kind: list[SubjectKind] = Field(default=[], title="对象类型", description="Kinds of subject, any of them")
    subject_id: UUID | None = Field(default=None, title="对象", description="Id of the subject")
    kind: list[RecognitionKind] = Field(default=[], title="认定类别", description="Kinds, any of them")
    level: list[Level] = Field(default=[], title="级别", description="Levels, any of them")
    baseline: bool | None = Field(
        default=None, title="方案前已有", description="Held before the plan, or newly obtained"
    )
    valid_on: WrittenDate | None = Field(
        default=None, title="有效于", description="Recognised and not lapsed on the day"
    )
    recognised_from: WrittenDate | None = Field(default=None, title="认定日期自", description="Recognised on or after")
    recognised_to: WrittenDate | None = Field(default=None, title="认定日期至", description="Recognised on or before")
    state: list[EntryState] = Field(default=[EntryState.ACTIVE], title="状态", description="States, any of them")
    q: str | None = Field(
        default=None, title="搜索", description="Part of the subject's name or the document number", max_length=100
    )
    sort: RecognitionSort = Field(
        default="-recognised_on", title="排序", description="Order; a minus sign means descending"
    )
