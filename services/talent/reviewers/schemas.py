"""Request and response shapes of reviewers."""

from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.events import Event
from services.kit.fields import OptionalText, Text, shown
from services.kit.tables import TableSchema
from services.talent.access_logs.rules import PURPOSE_LABELS, Purpose
from services.talent.reviewers.rules import STATE_LABELS, ReviewerState

FieldOfWork = Annotated[str, Text, shown("专业领域", "Field of expertise", example="人工智能", width=20)]
Institution = Annotated[str, Text, shown("所在单位", "Institution", example="示例大学", width=28)]
Name = Annotated[str, Text, shown("姓名", "Name; sealed", example="李四")]
Title = Annotated[OptionalText, shown("职务职称", "Position and title; sealed", example="教授")]
Phone = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[0-9+\- ]{5,30}$")] | None,
    shown("联系电话", "Telephone; sealed"),
]
Email = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, max_length=200, pattern=r"^[^@\s]+@[^@\s]+$")] | None,
    shown("电子邮箱", "Email address; sealed"),
]
State = Annotated[ReviewerState, shown("状态", "State of the entry", labels=dict(STATE_LABELS))]


class NewReviewer(BaseModel):
    """评审专家入库 · An expert who may be asked for reviews."""

    model_config = ConfigDict(extra="forbid")

    field: FieldOfWork
    institution: Institution
    name: Name
    title: Title = None
    phone: Phone = None
    email: Email = None
    synthetic: bool = Field(default=False, title="演示数据", description="Synthetic demonstration data")


class ReviewerChange(BaseModel):
    """评审专家修改 · Only what is sent is changed. A withdrawn one is asked no more; what was given stays."""

    model_config = ConfigDict(extra="forbid")

    field: FieldOfWork = unchanged()
    institution: Institution = unchanged()
    name: Name = unchanged()
    title: Title = unchanged()
    phone: Phone = unchanged()
    email: Email = unchanged()
    state: State = unchanged()


class ReviewerFact(BaseModel):
    """What is said of a reviewer in clear."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    state: State
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


class Reviewer(ReviewerFact):
    """评审专家 · An expert, by number; the name is masked."""

    code: str = Field(title="专家编号", description="Number in the register")
    field: FieldOfWork
    institution: Institution
    name: str | None = Field(title="姓名（掩码）", description="Masked")


class RevealingReviewer(BaseModel):
    """查看专家联系方式 · What for. It is kept."""

    model_config = ConfigDict(extra="forbid")

    purpose: Annotated[Purpose, shown("用途", "What for", labels=dict(PURPOSE_LABELS))]
    note: Annotated[str, Text, shown("说明", "Further words on the purpose, such as a matter's number")]


class RevealedReviewer(BaseModel):
    """专家联系方式（明文） · What is sealed of a reviewer."""

    id: UUID = Field(title="标识", description="Identifier")
    name: str = Field(title="姓名", description="Name")
    title: str | None = Field(title="职务职称", description="Position and title")
    phone: str | None = Field(title="联系电话", description="Telephone")
    email: str | None = Field(title="电子邮箱", description="Email address")


class ReviewerFilter(BaseModel):
    """Which reviewers, in which order."""

    field: list[str] = Field(default=[], title="专业领域", description="Fields, any of them")
    state: list[ReviewerState] = Field(default=[ReviewerState.ACTIVE], title="状态", description="States, any of them")
    q: str | None = Field(default=None, title="搜索", description="Part of code, field or institution", max_length=100)
    sort: Literal["code", "-code", "field", "-field"] = Field(
        default="code", title="排序", description="Order; a minus sign means descending"
    )


class ReviewerRow(BaseModel):
    """评审专家表 · A reviewer as a row of a file; nothing personal."""

    code: Annotated[str, shown("专家编号", "Number in the register")]
    field: FieldOfWork
    institution: Institution
    state: State
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data")]


REVIEWER_TABLE = TableSchema.of(ReviewerRow, id="talent.reviewers", title="评审专家")


class ReviewerRegistered(ReviewerFact, Event):
    """评审专家已入库 · An expert entered the register."""

    event_type: ClassVar[str] = "talent.reviewer.registered"


class ReviewerUpdated(ReviewerFact, Event):
    """评审专家已修改 · What the register says of an expert changed."""

    event_type: ClassVar[str] = "talent.reviewer.updated"
