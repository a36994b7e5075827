"""Request and response shapes of applications."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.events import Event
from services.kit.fields import Day, shown
from services.kit.files.schemas import FileRef
from services.kit.tables import TableSchema
from services.talent.application_steps.schemas import ApplicationStepShown, HappenedOn, Remark
from services.talent.applications.rules import STATE_LABELS, State, Step
from services.talent.open_calls.schemas import BatchCode, Criterion, Material, ProgrammeCode
from services.talent.people.schemas import NewPerson

PersonId = Annotated[UUID | None, shown("人才", "Id of the person who applies; null of a team")]
TeamId = Annotated[UUID | None, shown("团队", "Id of the team that applies; null of a person")]
CarrierCode = Annotated[str | None, Field(max_length=40), shown("载体", "Code of the carrier; null: outside all")]
EnterpriseId = Annotated[UUID | None, shown("用人单位", "Id of the host enterprise in the registry")]
UnitCode = Annotated[str, Field(min_length=1, max_length=40), shown("推荐单位", "Code of the unit that recommends")]
InState = Annotated[State, shown("状态", "How far it has come", labels=dict(STATE_LABELS))]
DocumentNumber = Annotated[
    str | None,
    StringConstraints(strip_whitespace=True, max_length=80),
    shown("文号", "Number of the document", example="萧人才〔2022〕12号"),
]


class GivenMaterial(FileRef):
    """已交材料 · A document of an application, kept by POST /v1/files."""

    kind: Annotated[str, Field(max_length=30), shown("材料代码", "Which of the materials asked for")]


MaterialsField = Annotated[
    list[GivenMaterial], Field(max_length=40), shown("已交材料", "Documents handed in, of any kinds asked for")
]


class NewApplication(BaseModel):
    """申报登记 · Exactly one of a registered person, a registered team, and a person described here.

    Somebody whose document number is registered already is that person. ``previous_id``: applying anew after an
    application that was withdrawn or not successful.
    """

    model_config = ConfigDict(extra="forbid")

    person_id: PersonId = None
    team_id: TeamId = None
    person: NewPerson | None = Field(default=None, title="申报人", description="Somebody not registered yet")
    programme: ProgrammeCode
    batch: BatchCode = None
    open_call_id: UUID | None = Field(default=None, title="征集公告", description="The call that it answers")
    previous_id: UUID | None = Field(default=None, title="原申报", description="The application that it follows")
    carrier_code: CarrierCode = None
    enterprise_id: EnterpriseId = None
    unit: UnitCode | None = Field(default=None, description="Recommending unit; null: the caller's own")
    materials: MaterialsField = []
    on: HappenedOn = None
    synthetic: bool = Field(
        default=False, title="演示数据", description="Synthetic; of somebody registered, they decide"
    )


class ApplicationChange(BaseModel):
    """申报修改 · Only what is sent is changed, while materials are still being gathered."""

    model_config = ConfigDict(extra="forbid")

    carrier_code: CarrierCode = unchanged()
    enterprise_id: EnterpriseId = unchanged()
    unit: UnitCode = unchanged()
    materials: MaterialsField = unchanged()


class PublicNotice(BaseModel):
    """公示发布 · The days of the notice begin with its first day; the rule in force says how many working days."""

    model_config = ConfigDict(extra="forbid")

    text: Remark = None
    on: HappenedOn = None


class Picking(BaseModel):
    """确认入选 · After the notice, when no objection stands."""

    model_config = ConfigDict(extra="forbid")

    document_number: DocumentNumber = None
    text: Remark = None
    on: HappenedOn = None


class StepOn(BaseModel):
    """登记到岗或引进 · The day on which it happened."""

    model_config = ConfigDict(extra="forbid")

    on: Day = Field(title="日期", description="Day on which it happened")
    text: Remark = None


class ApplicationState(BaseModel):
    """The public state of an application: what events carry. Ids, codes, dates."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    person_id: PersonId
    team_id: TeamId
    programme: ProgrammeCode
    batch: BatchCode
    open_call_id: UUID | None = Field(title="征集公告", description="The call that it answers")
    previous_id: UUID | None = Field(title="原申报", description="The application that it follows")
    carrier_code: CarrierCode
    unit: UnitCode
    state: InState
    state_since: date = Field(title="本环节起始日", description="Day since which it is in this state")
    due_on: date | None = Field(title="办理期限", description="Day by which this state has to end; null: an end")
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


class ApplicationEvent(ApplicationState, Event):
    """What every event of an application carries."""

    event_type: ClassVar[str] = "talent.application"


class ApplicationDeclared(ApplicationEvent):
    """申报已登记 · Somebody applies, for the first time or anew."""

    event_type: ClassVar[str] = "talent.application.declared"


class ApplicationMoved(ApplicationEvent):
    """申报已办理 · A step was taken: its state, or something that belongs to it, changed."""

    event_type: ClassVar[str] = "talent.application.moved"


class ApplicationReturned(ApplicationEvent):
    """申报已退回 · It has to be mended and declared anew."""

    event_type: ClassVar[str] = "talent.application.returned"


class ApplicationWithdrawn(ApplicationEvent):
    """申报已撤回 · The applicant does not want it any more; it stays on record."""

    event_type: ClassVar[str] = "talent.application.withdrawn"


class ApplicationClocks(BaseModel):
    """计时 · Working days taken."""

    open_days: int = Field(title="已历时", description="Since declared", json_schema_extra={"unit": "工作日"})
    overdue_days: int = Field(title="超期", description="Past the due date", json_schema_extra={"unit": "工作日"})


class Application(ApplicationState):
    """申报 · An application, with the names that the caller may know."""

    number: str = Field(title="申报编号", description="Official number, counted per year")
    person_code: str | None = Field(title="人才编号", description="The person's number in the register")
    person_name: str | None = Field(title="姓名（掩码）", description="Masked; null for who sees no people")
    team_name: str | None = Field(title="团队名称", description="Name of the team")
    programme_name: str | None = Field(title="人才计划名称", description="Name of the programme")
    carrier_name: str | None = Field(title="载体名称", description="Name of the carrier")
    enterprise_id: EnterpriseId
    enterprise_name: str | None = Field(title="用人单位名称", description="Name of the host enterprise")
    unit_name: str | None = Field(title="推荐单位名称", description="Name of the unit")
    declared_on: date = Field(title="申报日期", description="Day on which it was last declared")
    round: int = Field(title="申报轮次", description="How often it was declared", ge=1)
    average: Decimal | None = Field(
        title="评审平均分", description="Mean of the reviews handed in", json_schema_extra={"unit": "分"}
    )
    overdue: bool = Field(title="超期", description="Past the due date of its state")
    clocks: ApplicationClocks = Field(title="计时", description="Working days taken")


class ApplicationDetail(Application):
    """申报详情 · With its whole history and what the caller may do now."""

    submission_id: UUID | None = Field(title="网上申报", description="What the applicant sent, if taken over")
    materials: list[GivenMaterial] = Field(title="已交材料", description="Documents; none for who sees no people")
    asked_materials: list[Material] = Field(title="应交材料", description="What has to be handed in")
    missing_materials: list[str] = Field(title="缺少的材料", description="Names of what is still missing")
    criteria: list[Criterion] = Field(title="评分项", description="What reviewers score")
    reviews_needed: int = Field(title="评审专家数", description="Reviews needed", json_schema_extra={"unit": "人"})
    anonymous: bool = Field(title="匿名评审", description="Whether reviewers are hidden from all but the office")
    pack_id: UUID | None = Field(title="决策材料", description="The decision pack that it is in")
    decided_on: date | None = Field(title="拟入选日期", description="Day of the decision")
    notice_on: date | None = Field(title="公示开始", description="First day of the public notice")
    notice_ends_on: date | None = Field(title="公示结束", description="Last day of the public notice")
    selection_id: UUID | None = Field(title="入选记录", description="The person's place in the programme")
    selected_on: date | None = Field(title="入选日期", description="Day of the selection")
    on_job_on: date | None = Field(title="到岗日期", description="First day on the job")
    introduced_on: date | None = Field(title="引进日期", description="Day of introduction")
    steps: list[ApplicationStepShown] = Field(title="办理过程", description="Every step, oldest first")
    actions: list[Step] = Field(title="可办理", description="Steps that the caller may take now")


ApplicationSort = Literal["urgency", "due_on", "-due_on", "declared_on", "-declared_on", "number", "-number"]


class ApplicationFilter(BaseModel):
    """Which applications, in which order. ``urgency``: what is open, by its due date, then what has ended."""

    person_id: list[UUID] = Field(default=[], title="人才", description="People, any of them")
    team_id: list[UUID] = Field(default=[], title="团队", description="Teams, any of them")
    programme: list[str] = Field(default=[], title="人才计划", description="Programmes, any of them")
    batch: list[str] = Field(default=[], title="批次", description="Batches, any of them")
    open_call_id: list[UUID] = Field(default=[], title="征集公告", description="Calls, any of them")
    carrier: list[str] = Field(default=[], title="载体", description="Carriers, any of them")
    unit: list[str] = Field(default=[], title="推荐单位", description="Units, any of them")
    state: list[State] = Field(default=[], title="状态", description="States, any of them")
    open: bool | None = Field(default=None, title="在办", description="Not ended, or ended")
    overdue: bool | None = Field(default=None, title="超期", description="Past the due date, or not")
    q: str | None = Field(default=None, title="搜索", description="Part of the number", max_length=100)
    sort: ApplicationSort = Field(default="urgency", title="排序", description="Order; a minus sign means descending")


class ApplicationRow(BaseModel):
    """申报表 · An application as a row of a file. Nothing personal: the register's number stands for the person."""

    number: Annotated[str, shown("申报编号", "Official number", width=24)]
    person_code: Annotated[str | None, shown("人才编号", "The person's number in the register")]
    team_name: Annotated[str | None, shown("团队名称", "Name of the team", width=24)]
    programme_name: Annotated[str | None, shown("人才计划", "Name of the programme", width=20)]
    batch: BatchCode
    carrier_name: Annotated[str | None, shown("载体名称", "Name of the carrier", width=20)]
    enterprise_name: Annotated[str | None, shown("用人单位", "Host enterprise", width=28)]
    unit_name: Annotated[str | None, shown("推荐单位", "Unit", width=24)]
    state: InState
    declared_on: Annotated[date, shown("申报日期", "Declared")]
    state_since: Annotated[date, shown("本环节起始日", "In this state since")]
    due_on: Annotated[date | None, shown("办理期限", "Due")]
    overdue: Annotated[bool, shown("超期", "Past its due date")]
    overdue_days: Annotated[int, shown("超期时长", "Working days past the due date", unit="工作日")]
    average: Annotated[Decimal | None, shown("评审平均分", "Mean of the reviews", unit="分")]
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data")]


APPLICATION_TABLE = TableSchema.of(ApplicationRow, id="talent.applications", title="人才申报")
