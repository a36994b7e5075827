"""Request and response shapes of commitments, and their row in files."""

from decimal import Decimal
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.investment.actuals.schemas import ProjectId
from services.investment.commitments.rules import KIND_LABELS, STATE_LABELS, CommitmentKind, CommitmentState
from services.kit.changes import unchanged
from services.kit.events import Event
from services.kit.fields import Day, OptionalText, four_places, shown
from services.kit.tables import TableSchema

InKind = Annotated[CommitmentKind, shown("类型", "Contracted, or in place", labels=dict(KIND_LABELS))]
CommittedAmount = Annotated[
    Decimal,
    Field(gt=0, max_digits=18, decimal_places=4),
    four_places(),
    shown("金额", "Amount of this contract or of these funds", unit="万元", example="50000"),
]
On = Annotated[Day, shown("日期", "Day of the contract, or on which the funds were in place", example="2021-03-01")]
DocumentNumber = Annotated[OptionalText, shown("文号", "Contract or voucher", width=24)]
InState = Annotated[CommitmentState, shown("状态", "State of the entry", labels=dict(STATE_LABELS), informative=True)]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data", informative=True)]


class NewCommitment(BaseModel):
    """签约、到位登记 · An amount contracted for a project, or in place for it."""

    model_config = ConfigDict(extra="forbid")

    project_id: ProjectId
    kind: InKind
    amount: CommittedAmount
    on: On
    document_number: DocumentNumber = None


class CommitmentChange(BaseModel):
    """签约、到位修改 · Only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    kind: InKind = unchanged()
    amount: CommittedAmount = unchanged()
    on: On = unchanged()
    document_number: DocumentNumber = unchanged()


class CommitmentEntry(BaseModel):
    """The public state of a commitment: what the API shows and what the events carry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    project_id: ProjectId
    kind: InKind
    amount: CommittedAmount
    on: On
    document_number: DocumentNumber
    state: InState
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class Commitment(CommitmentEntry):
    """签约、到位 · An amount contracted for a project, or in place for it, with the project's name."""

    project_code: str | None = Field(title="项目代码", description="Code of the project")
    project_name: str = Field(title="项目名称", description="Name of the project")


class CommitmentRow(BaseModel):
    """签约与到位表 · A commitment as a row of a file."""

    project_code: Annotated[str, shown("项目代码", "Code of the project, or its id if it has none", width=28)]
    project_name: Annotated[str, shown("项目名称", "Name of the project", width=30)]
    kind: InKind
    amount: CommittedAmount
    on: On
    document_number: DocumentNumber
    state: InState
    synthetic: Synthetic


COMMITMENT_TABLE = TableSchema.of(CommitmentRow, id="investment.commitments", title="签约与到位")

CommitmentSort = Literal["on", "-on", "amount", "-amount", "project", "-project"]


class CommitmentFilter(BaseModel):
    """Which commitments, in which order. Entries made by mistake are left out unless asked for."""

    project_id: list[UUID] = Field(default=[], title="项目", description="Project ids, any of them")
    kind: CommitmentKind | None = Field(default=None, title="类型", description="Contracted, or in place")
    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes on that day, any of them")
    from_day: Day | None = Field(default=None, title="日期自", description="On this day or later")
    to_day: Day | None = Field(default=None, title="日期至", description="On this day or earlier")
    state: list[CommitmentState] = Field(
        default=[CommitmentState.ACTIVE], title="状态", description="States, any of them"
    )
    q: str | None = Field(default=None, title="搜索", description="Part of the project's name or code", max_length=100)
    sort: CommitmentSort = Field(default="-on", title="排序", description="Order; a minus sign means descending")


class CommitmentRegistered(CommitmentEntry, Event):
    """签约或到位已登记 · An amount contracted, or in place, was entered."""

    event_type: ClassVar[str] = "investment.commitment.registered"


class CommitmentUpdated(CommitmentEntry, Event):
    """签约或到位已修改 · An amount contracted, or in place, was changed."""

    event_type: ClassVar[str] = "investment.commitment.updated"


class CommitmentWithdrawn(CommitmentEntry, Event):
    """签约或到位已撤销 · An entry made by mistake was taken back."""

    event_type: ClassVar[str] = "investment.commitment.withdrawn"
