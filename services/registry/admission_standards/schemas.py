"""Request and response shapes of admission standards, and their row in files."""

from decimal import Decimal
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, create_model, model_validator

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import Day, OptionalText, Text, shown
from services.kit.tables import TableSchema
from services.registry.admission_standards.rules import (
    COMPARISON_LABELS,
    DIMENSION_LABELS,
    Comparison,
    Dimension,
    threshold_fault,
)
from services.registry.enterprises.rules import EntryState
from services.registry.enterprises.schemas import State, Synthetic

StandardCarrier = Annotated[
    Annotated[str, Field(min_length=1, max_length=40)] | None,
    shown("载体", "Code of its carrier; null: the district's, for carriers without their own", reference="carriers"),
]
ValidFrom = Annotated[Day, shown("生效日期", "First day of this version", example="2020-01-01")]
DocumentNumber = Annotated[OptionalText, shown("文号", "Number of the document", example="萧发改〔2020〕3号")]


class Threshold(BaseModel):
    """准入要求 · What is asked on one dimension."""

    model_config = ConfigDict(extra="forbid")

    comparison: Annotated[Comparison, shown("比较", "How a value is held against it", labels=dict(COMPARISON_LABELS))]
    value: Annotated[
        Decimal | None,
        Field(max_digits=18, decimal_places=4),
        shown("限值", "The limit, for ge and le, in the unit given"),
    ] = None
    unit: Annotated[OptionalText, shown("单位", "Unit of the limit", example="万元/亩")] = None
    choices: list[Annotated[str, Text]] = Field(
        default=[], title="可选内容", description="What is admitted, for one_of", max_length=100
    )
    words: Annotated[
        Annotated[str, Field(max_length=1000)] | None,
        shown("文字要求", "The demand in words; not judged by the system"),
    ] = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if fault := threshold_fault(self.model_dump()):
            raise ValueError(fault)
        return self


Dimensions = Annotated[
    dict[Dimension, Threshold],
    Field(title="七个维度", description="Dimension to what is asked on it", max_length=7),
]
SomeDimensions = Annotated[Dimensions, Field(min_length=1)]


class NewAdmissionStandard(BaseModel):
    """准入标准登记 · A new version of a carrier's admission standard."""

    model_config = ConfigDict(extra="forbid")

    carrier_code: StandardCarrier = None
    valid_from: ValidFrom
    document_number: DocumentNumber = None
    dimensions: SomeDimensions
    synthetic: Synthetic = False


class AdmissionStandardChange(BaseModel):
    """准入标准修改 · Correction of a version; only what is sent is changed. What changes in fact is a new version."""

    model_config = ConfigDict(extra="forbid")

    valid_from: ValidFrom = unchanged()
    document_number: DocumentNumber = unchanged()
    dimensions: SomeDimensions = unchanged()


class AdmissionStandard(BaseModel):
    """准入标准 · One version of an admission standard: its full public state."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    carrier_code: StandardCarrier
    number: int = Field(title="版次", description="Number of the version, counted for its carrier")
    valid_from: ValidFrom
    document_number: DocumentNumber
    dimensions: Dimensions
    state: State
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


_HOW = "≥350 万元/亩；≤0.1 吨标煤/万元；属于：智能制造、机器人；或文字要求"
_COLUMNS: dict[str, Any] = {
    "carrier_code": (StandardCarrier, None),
    "valid_from": (ValidFrom, ...),
    "document_number": (DocumentNumber, None),
    **{
        dimension.value: (Annotated[OptionalText, shown(label, _HOW, width=24)], None)
        for dimension, label in DIMENSION_LABELS.items()
    },
    "number": (Annotated[int | None, shown("版次", "Number of the version", informative=True)], None),
    "state": (State, EntryState.ACTIVE),
    "synthetic": (Synthetic, False),
}
AdmissionStandardRow: type[BaseModel] = create_model("AdmissionStandardRow", **_COLUMNS)
"""A version as a row of a workbook, CSV or NDJSON file: one column for each of the seven dimensions."""

ADMISSION_STANDARD_TABLE = TableSchema.of(AdmissionStandardRow, id="registry.admission_standards", title="准入标准")

AdmissionStandardSort = Literal["valid_from", "-valid_from"]


class AdmissionStandardFilter(BaseModel):
    """Which versions, in which order. Entries made by mistake are left out unless asked for."""

    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    district: bool | None = Field(default=None, title="全区标准", description="The district's own, or carriers'")
    in_force_on: WrittenDate | None = Field(
        default=None, title="执行于", description="Of each carrier only the version in force on the day"
    )
    state: list[EntryState] = Field(default=[EntryState.ACTIVE], title="状态", description="States, any of them")
    sort: AdmissionStandardSort = Field(
        default="-valid_from", title="排序", description="Order; a minus sign means descending"
    )
