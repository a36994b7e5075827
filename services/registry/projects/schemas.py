"""Request and response shapes of projects. Each field is declared once, with what officials see of it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import shown
from services.kit.tables import TableSchema
from services.registry.carriers.rules import Category
from services.registry.project_parts.rules import Confidence, LeaderRole, Programme
from services.registry.project_parts.schemas import (
    Chain,
    ConfidenceTag,
    Day,
    DoubtShown,
    Leader,
    ListEntry,
    Membership,
    NamedLeader,
    PlannedTotal,
    PlannedTotalVersion,
    ProgrammeTag,
    Text,
)
from services.registry.projects import rules
from services.registry.projects.rules import BATCH_LABELS, STATE_LABELS, TRACK_LABELS, Batch, State, Track

HOME_REGION = "330109"


def _free_of(fault: Callable[[str], str | None]) -> AfterValidator:
    def check(value: str | None) -> str | None:
        if value is not None and (found := fault(value)):
            raise ValueError(found)
        return value

    return AfterValidator(check)


def _plain_code(value: Any) -> Any:
    return rules.plain_code(value) or None if isinstance(value, str) else value


ProjectCode = Annotated[
    str | None,
    BeforeValidator(_plain_code),
    _free_of(rules.code_fault),
    shown("项目代码", "Investment project code, 24 characters", example="2101-330109-04-01-123456"),
]
OldCode = Annotated[
    str | None,
    BeforeValidator(_plain_code),
    _free_of(rules.old_code_fault),
    shown("旧项目代码", "Its code of the form in use before 2020", example="2019-330109-35-03-012345"),
]
Name = Annotated[str, Text, shown("项目名称", "Name", example="示例智能工厂项目")]
Industrial = Annotated[bool, shown("产业项目", "Whether it counts as an industrial project")]
IndustryCode = Annotated[
    str | None, _free_of(rules.industry_fault), shown("行业代码", "Industry, GB/T 4754-2017", example="3670")
]
RegionCode = Annotated[str, _free_of(rules.region_fault), shown("行政区划代码", "Region, GB/T 2260", example="330109")]
FiledOn = Annotated[WrittenDate | None, Day, shown("备案日期", "Date of filing", example="2021-01-15")]
StartedOn = Annotated[
    WrittenDate | None, Day, shown("开工日期", "Date on which construction started", example="2021-06-01")
]
PlannedStartOn = Annotated[WrittenDate | None, Day, shown("计划开工日期", "Planned start", example="2021-05-01")]
PlannedFinishOn = Annotated[WrittenDate | None, Day, shown("计划竣工日期", "Planned completion", example="2022-12-01")]
OwnerUnit = Annotated[str, Text, shown("责任单位", "Code of the unit that reports it", example="turing-town-office")]
OwnerEnterprise = Annotated[UUID | None, shown("建设单位", "The enterprise that owns it")]
BatchTag = Annotated[Batch | None, shown("五个一批", "One of the plan's five batches", labels=dict(BATCH_LABELS))]
TrackTag = Annotated[Track, shown("推进类别", "How closely it is followed", labels=dict(TRACK_LABELS))]
Programmes = Annotated[
    list[ProgrammeTag],
    AfterValidator(lambda tags: sorted(set(tags))),
    Field(max_length=10),
    shown("上级计划", "Lists of other levels that it stands on"),
]
ProjectState = Annotated[State, shown("状态", "State", labels=dict(STATE_LABELS), informative=True)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=500), shown("原因", "Reason")]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]


class NewProject(BaseModel):
    """项目登记 · Registration of a project."""

    model_config = ConfigDict(extra="forbid")

    code: ProjectCode = None
    code_old: OldCode = None
    name: Name
    industrial: Industrial = True
    industry_code: IndustryCode = None
    region_code: RegionCode = HOME_REGION
    planned_total: PlannedTotal = None
    filed_on: FiledOn = None
    started_on: StartedOn = None
    planned_start_on: PlannedStartOn = None
    planned_finish_on: PlannedFinishOn = None
    owner_unit: OwnerUnit
    owner_enterprise: OwnerEnterprise = None
    batch: BatchTag = None
    track: TrackTag = Track.ORDINARY
    confidence: ConfidenceTag = None
    programme_lists: Programmes = []
    memberships: list[Membership] = Field(default=[], max_length=50, title="载体归属", description="Dated memberships")
    synthetic: Synthetic = False


class ProjectChange(BaseModel):
    """项目修改 · Change of a project; only what is sent is changed. A planned total corrects the newest version."""

    model_config = ConfigDict(extra="forbid")

    code: ProjectCode = unchanged()
    code_old: OldCode = unchanged()
    name: Name = unchanged()
    industrial: Industrial = unchanged()
    industry_code: IndustryCode = unchanged()
    region_code: RegionCode = unchanged()
    planned_total: PlannedTotal = unchanged()
    filed_on: FiledOn = unchanged()
    started_on: StartedOn = unchanged()
    planned_start_on: PlannedStartOn = unchanged()
    planned_finish_on: PlannedFinishOn = unchanged()
    owner_unit: OwnerUnit = unchanged()
    owner_enterprise: OwnerEnterprise = unchanged()
    batch: BatchTag = unchanged()
    track: TrackTag = unchanged()
    confidence: ConfidenceTag = unchanged()
    programme_lists: Programmes = unchanged()


class Withdrawal(BaseModel):
    """项目撤销 · Withdrawal of a project, with its date, reason, and the project that takes its place, if any."""

    model_config = ConfigDict(extra="forbid")

    withdrawn_on: Annotated[WrittenDate, Day, shown("撤销日期", "Date of withdrawal", example="2022-03-01")]
    reason: Reason
    replaced_by: UUID | None = Field(default=None, title="替代项目", description="The project that replaces it")


class Project(BaseModel):
    """项目 · A project: its full public state.

    What came with later versions has a default, so that older events are still read.
    """

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    code: ProjectCode
    name: Name
    industrial: Industrial
    industry_code: IndustryCode
    region_code: RegionCode
    planned_total: PlannedTotal
    filed_on: FiledOn
    started_on: StartedOn
    owner_unit: OwnerUnit
    batch: BatchTag
    track: TrackTag
    state: ProjectState
    withdrawn_on: date | None = Field(title="撤销日期", description="Date of withdrawal")
    withdrawal_reason: str | None = Field(title="撤销原因", description="Reason of withdrawal")
    memberships: list[Membership] = Field(title="载体归属", description="Dated memberships, in order of time")
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")
    code_old: OldCode = None
    confidence: ConfidenceTag = None
    planned_start_on: PlannedStartOn = None
    planned_finish_on: PlannedFinishOn = None
    owner_enterprise: OwnerEnterprise = None
    programme_lists: Programmes = []
    planned_totals: list[PlannedTotalVersion] = Field(
        default=[], title="计划总投资沿革", description="Planned totals as issued; the last one is in force"
    )
    lists: list[ListEntry] = Field(default=[], title="所在清单", description="Project lists that it stands on")
    chain: Chain | None = Field(default=None, title="项目链", description="The head of its chain, if it is not itself")
    counts: bool = Field(
        default=True,
        title="计入项目数",
        description="False for a further phase of a split project: one of a chain counts",
    )
    leaders: Sequence[Leader] = Field(
        default=[], title="负责人", description="Who holds which role when, without names"
    )
    replaced_by: UUID | None = Field(default=None, title="替代项目", description="The project that replaced it")


class ProjectRow(BaseModel):
    """项目表 · A project as a row of a workbook, CSV or NDJSON file; the carrier is today's."""

    code: ProjectCode = None
    code_old: OldCode = None
    name: Name
    industrial: Industrial = True
    industry_code: IndustryCode = None
    region_code: RegionCode = HOME_REGION
    planned_total: PlannedTotal = None
    filed_on: FiledOn = None
    started_on: StartedOn = None
    planned_start_on: PlannedStartOn = None
    planned_finish_on: PlannedFinishOn = None
    owner_unit: OwnerUnit
    batch: BatchTag = None
    track: TrackTag = Track.ORDINARY
    confidence: ConfidenceTag = None
    programme_lists: Annotated[
        str | None,
        shown("上级计划", "Lists of other levels, one after the other", example="省重点项目、省市县长152工程"),
    ] = None
    carrier_code: Annotated[str | None, shown("所属载体", "Code of today's carrier", reference="carriers")] = None
    member_since: Annotated[WrittenDate | None, Day, shown("归属起始日", "First day of that membership")] = None
    lists: Annotated[str | None, shown("所在清单", "Lists that it stands on", informative=True)] = None
    district_leader: Annotated[str | None, shown("领衔区领导", "Who leads it today", informative=True)] = None
    department_leader: Annotated[str | None, shown("联系部门领导", "Who is linked to it", informative=True)] = None
    agent: Annotated[str | None, shown("代办员", "Its agent today", informative=True)] = None
    state: ProjectState = State.ACTIVE
    synthetic: Synthetic = False


PROJECT_TABLE = TableSchema.of(ProjectRow, id="registry.projects", title="项目")


class ProjectAnswer(Project):
    """项目详情 · A project with the names of who leads it, and what should be looked at in it."""

    leaders: Sequence[NamedLeader] = Field(default=[], title="负责人", description="Who holds which role when")
    doubts: list[DoubtShown] = Field(title="存疑提示", description="Unusual, but accepted")

    @classmethod
    def of(cls, project: Any, today: date) -> Self:
        """The answer for a project's row as judged on a day."""
        plain = Project.model_validate(project)
        found = rules.doubts(
            filed_on=plain.filed_on,
            started_on=plain.started_on,
            withdrawn_on=plain.withdrawn_on,
            planned_total=plain.planned_total,
            first_stay=min((each.valid_from for each in plain.memberships), default=None),
            today=today,
        )
        named = [NamedLeader.model_validate(each) for each in project.leaders]
        return cls.model_validate(dict(plain) | {"leaders": named, "doubts": found})


_Up = Literal["name", "code", "filed_on", "started_on", "planned_total"]
_Down = Literal["-name", "-code", "-filed_on", "-started_on", "-planned_total"]
ProjectSort = Literal[_Up, _Down]


class ProjectFilter(BaseModel):
    """Which projects, in which order. Membership is judged on the day ``on``, today if not given."""

    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    category: list[Category] = Field(default=[], title="载体类别", description="Kinds of carrier, any of them")
    inside: bool | None = Field(default=None, title="载体内", description="Inside any carrier, or outside all")
    on: WrittenDate | None = Field(default=None, title="归属日期", description="Day on which membership is judged")
    state: list[State] = Field(default=[], title="状态", description="States, any of them")
    industrial: bool | None = Field(default=None, title="产业项目", description="Industrial or not")
    batch: list[Batch] = Field(default=[], title="五个一批", description="Batches, any of them")
    track: list[Track] = Field(default=[], title="推进类别", description="Tracks, any of them")
    confidence: list[Confidence] = Field(
        default=[], title="开工把握", description="Confidence of delivery, any of them"
    )
    owner_unit: list[str] = Field(default=[], title="责任单位", description="Unit codes, any of them")
    owner_enterprise: UUID | None = Field(default=None, title="建设单位", description="The enterprise that owns it")
    programme: list[Programme] = Field(default=[], title="上级计划", description="Lists of other levels, any of them")
    list_code: list[str] = Field(default=[], title="所在清单", description="Codes of project lists, any of them")
    leader_unit: list[str] = Field(
        default=[], title="领导单位", description="Units of today's leaders, department leaders or agents, any of them"
    )
    leader_role: LeaderRole | None = Field(default=None, title="领导角色", description="Only leaders in this role")
    chain: UUID | None = Field(default=None, title="项目链", description="The head of a chain: it and its members")
    counts: bool | None = Field(default=None, title="计入项目数", description="Counted, or a further phase")
    code: str | None = Field(default=None, title="项目代码", description="Exact code, of either form", max_length=60)
    filed_from: WrittenDate | None = Field(default=None, title="备案日期自", description="Filed on or after")
    filed_to: WrittenDate | None = Field(default=None, title="备案日期至", description="Filed on or before")
    started_from: WrittenDate | None = Field(default=None, title="开工日期自", description="Started on or after")
    started_to: WrittenDate | None = Field(default=None, title="开工日期至", description="Started on or before")
    q: str | None = Field(default=None, title="搜索", description="Parts of name or code, or initials", max_length=100)
    sort: ProjectSort = Field(default="name", title="排序", description="Order; a minus sign means descending")
