"""Request and response shapes of selections."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import Day, OptionalText, shown
from services.kit.tables import TableSchema
from services.talent.counting_rules.schemas import Synthetic
from services.talent.people.schemas import NewPerson
from services.talent.selections.rules import STATE_LABELS, SelectionState

PersonId = Annotated[UUID, shown("人才", "Id of the person")]
ProgrammeCode = Annotated[
    str, StringConstraints(max_length=40), shown("人才计划", "Code of the programme", example="shi_521")
]


def _nothing_said(value: Any) -> Any:
    return value or None


BatchCode = Annotated[
    Annotated[str, StringConstraints(max_length=40)] | None,
    BeforeValidator(_nothing_said),
    shown("批次", "Code of the batch in the programme; null: none", example="2019-1"),
]
SelectedOn = Annotated[Day | None, shown("入选日期", "Day of selection", example="2020-06-30")]
OnJobOn = Annotated[Day | None, shown("到岗日期", "Day on which the job was taken up", example="2020-09-01")]
IntroducedOn = Annotated[
    Day | None, shown("引进日期", "Day on which introduced into the district", example="2020-10-15")
]
InDistrict = Annotated[bool, shown("本区申报", "Whether the place was won for this district; others do not count")]
DocumentNumber = Annotated[OptionalText, shown("公布文号", "Number of the document that names the place", width=24)]
State = Annotated[SelectionState, shown("状态", "State of the entry", labels=dict(STATE_LABELS), informative=True)]


class NewSelection(BaseModel):
    """入选登记 · A person's place in a programme: of somebody registered, or of somebody described here.

    Somebody whose identity number is registered already is that person: the place is theirs.
    """

    model_config = ConfigDict(extra="forbid")

    person_id: PersonId | None = None
    person: NewPerson | None = None
    programme: ProgrammeCode
    batch: BatchCode = None
    selected_on: SelectedOn = None
    on_job_on: OnJobOn = None
    introduced_on: IntroducedOn = None
    in_district: InDistrict = True
    document_number: DocumentNumber = None
    synthetic: Synthetic = False

    @model_validator(mode="after")
    def _one_person(self) -> "NewSelection":
        if (self.person_id is None) == (self.person is None):
            raise ValueError("请选择已登记的人才，或填写新的人才，二者取其一")
        return self


class SelectionChange(BaseModel):
    """入选修改 · Only what is sent is changed. Person, programme and batch stay: enter another place instead."""

    model_config = ConfigDict(extra="forbid")

    selected_on: SelectedOn = unchanged()
    on_job_on: OnJobOn = unchanged()
    introduced_on: IntroducedOn = unchanged()
    in_district: InDistrict = unchanged()
    document_number: DocumentNumber = unchanged()


class Selection(BaseModel):
    """入选 · A person's place in a programme."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    person_id: PersonId
    programme: ProgrammeCode
    batch: BatchCode
    selected_on: SelectedOn
    on_job_on: OnJobOn
    introduced_on: IntroducedOn
    in_district: InDistrict
    document_number: DocumentNumber
    repeated: Annotated[bool, shown("重复", "Beside the same place of the same person, brought by a merge")]
    state: State
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class SelectionMade(Selection):
    """入选登记结果 · The place, and who it is: somebody newly registered, or somebody known already."""

    person_known: bool = Field(title="此前已登记", description="Whether the person was registered before")
    notice: str | None = Field(default=None, title="说明", description="What to tell whoever entered it")


class SelectionRow(BaseModel):
    """入选表 · A selection as a row of a file. The person is told by id only."""

    person_id: PersonId
    programme: ProgrammeCode
    batch: BatchCode
    selected_on: SelectedOn
    on_job_on: OnJobOn
    introduced_on: IntroducedOn
    in_district: InDistrict
    document_number: DocumentNumber
    repeated: Annotated[bool, shown("重复", "Beside the same place of the same person")]
    state: State
    synthetic: Synthetic


SELECTION_TABLE = TableSchema.of(SelectionRow, id="talent.selections", title="入选名单")

SelectionSort = Literal["selected_on", "-selected_on", "programme", "-programme"]


class SelectionFilter(BaseModel):
    """Which selections, in which order. Those entered by mistake are left out unless asked for."""

    person_id: UUID | None = Field(default=None, title="人才", description="Of this person")
    programme: list[str] = Field(default=[], title="人才计划", description="Codes of programmes, any of them")
    batch: str | None = Field(default=None, title="批次", description="Code of a batch", max_length=40)
    in_district: bool | None = Field(default=None, title="本区申报", description="Won for this district or not")
    repeated: bool | None = Field(default=None, title="重复", description="Repeated places or others")
    selected_from: WrittenDate | None = Field(default=None, title="入选日期自", description="Selected on or after")
    selected_to: WrittenDate | None = Field(default=None, title="入选日期至", description="Selected on or before")
    state: list[SelectionState] = Field(
        default=[SelectionState.ACTIVE], title="状态", description="States, any of them"
    )
    sort: SelectionSort = Field(default="-selected_on", title="排序", description="Order; a minus sign descends")
