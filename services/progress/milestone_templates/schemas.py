"""Request and response shapes of milestone templates."""

from datetime import date
from typing import Annotated, ClassVar, Self
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.events import Event
from services.kit.tables import TableSchema
from services.progress.milestone_templates.rules import TRACK_LABELS, Track, name_of, repeated

Kind = Annotated[
    str,
    StringConstraints(pattern="^[a-z][a-z0-9_]{1,39}$"),
    Field(title="节点代码", description="Kind of milestone", examples=["started"]),
]
KindName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=40),
    Field(title="节点", description="Name of the milestone", examples=["开工"]),
]
OffsetDays = Annotated[
    int | None,
    Field(
        ge=0,
        le=7300,
        title="距备案天数",
        description="Days after the filing; null: no date is proposed",
        json_schema_extra={"unit": "天"},
    ),
]
InTrack = Annotated[
    Track, Field(title="推进类别", description="Track", json_schema_extra={"labels": dict(TRACK_LABELS)})
]
ValidFrom = Annotated[
    WrittenDate,
    Field(ge=date(2019, 1, 1), le=date(2099, 12, 31), title="生效日期", description="In force from this day"),
]
Source = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=200),
    Field(title="依据", description="Source", examples=["区工作专班会议纪要〔2022〕3号"]),
]


class TemplateStep(BaseModel):
    """模板节点 · One milestone of a template. A known kind keeps its own name."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    kind: Kind
    name: KindName | None = None
    offset_days: OffsetDays = None

    @model_validator(mode="after")
    def _named(self) -> Self:
        name = name_of(self.kind, self.name)
        if name is None:
            raise ValueError("自定义节点须填写名称")
        self.name = name
        return self


def _each_once(steps: list[TemplateStep]) -> list[TemplateStep]:
    at = repeated([step.kind for step in steps])
    if at is not None:
        raise ValueError(f"第 {at + 1} 个节点与前面的重复")
    return steps


Steps = Annotated[
    list[TemplateStep],
    Field(min_length=1, max_length=30, title="节点", description="Milestones, in order"),
    AfterValidator(_each_once),
]


class NewTemplate(BaseModel):
    """新的里程碑模板 · The milestones of a track's projects from a day on."""

    model_config = ConfigDict(extra="forbid")

    track: InTrack
    valid_from: ValidFrom
    steps: Steps
    source: Source


class TemplateChange(BaseModel):
    """修改里程碑模板 · Only what is sent is changed. Projects keep the milestones that they have."""

    model_config = ConfigDict(extra="forbid")

    steps: Steps = unchanged()
    source: Source = unchanged()


class MilestoneTemplate(BaseModel):
    """里程碑模板 · The milestones of a track's projects, in order."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    track: InTrack
    valid_from: ValidFrom
    steps: list[TemplateStep] = Field(title="节点", description="Milestones, in order")
    source: Source
    product_default: bool = Field(title="产品默认", description="Whether it is the product's default, not the plan's")
    version: int = Field(title="版本", description="Version, for If-Match")


class TemplateFilter(BaseModel):
    """Which templates."""

    track: list[Track] = Field(default=[], title="推进类别", description="Tracks, any of them")
    on: WrittenDate | None = Field(default=None, title="日期", description="Only those in force on this day")


class TemplateRow(BaseModel):
    """里程碑模板表 · One milestone of a template as a row."""

    track: InTrack
    valid_from: ValidFrom
    position: int = Field(title="次序", description="Place in the order")
    kind: Kind
    name: KindName
    offset_days: OffsetDays
    source: Source
    product_default: bool = Field(title="产品默认", description="The product's default, not the plan's")


TEMPLATE_TABLE = TableSchema.of(
    TemplateRow, id="progress.milestone_templates", title="里程碑模板", key=("track", "valid_from", "kind")
)


class TemplateRegistered(MilestoneTemplate, Event):
    """里程碑模板已设 · The milestones of a track's projects from a day on."""

    event_type: ClassVar[str] = "progress.milestone_template.registered"


class TemplateUpdated(MilestoneTemplate, Event):
    """里程碑模板已修改 · A template of milestones changed; projects keep what they have."""

    event_type: ClassVar[str] = "progress.milestone_template.updated"


class TemplateWithdrawn(MilestoneTemplate, Event):
    """里程碑模板已删除 · A template of milestones was dropped."""

    event_type: ClassVar[str] = "progress.milestone_template.withdrawn"
