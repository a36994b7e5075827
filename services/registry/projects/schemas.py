"""Request and response shapes of projects. Each field is declared once, with what officials see of it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.tables import TableSchema
from services.registry.carriers.rules import Category
from services.registry.projects import rules
from services.registry.projects.rules import BATCH_LABELS, STATE_LABELS, TRACK_LABELS, Batch, State, Track

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)
HOME_REGION = "330109"
_SMALLEST = Decimal("0.0001")


def _free_of(fault: Callable[[str], str | None]) -> AfterValidator:
    def check(value: str | None) -> str | None:
        if value is not None and (found := fault(value)):
            raise ValueError(found)
        return value

    return AfterValidator(check)


def _plain_code(value: Any) -> Any:
    return rules.plain_code(value) or None if isinstance(value, str) else value


def _four_places(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(_SMALLEST)


def _shown(title: str, description: str, **extra: Any) -> Any:
    return Field(title=title, description=description, json_schema_extra=extra)


Text = StringConstraints(strip_whitespace=True, min_length=1, max_length=200)
Day = Field(ge=FIRST_DAY, le=LAST_DAY)

ProjectCode = Annotated[
    str | None,
    BeforeValidator(_plain_code),
    _free_of(rules.code_fault),
    _shown("项目代码", "Investment project code, 24 characters", example="2101-330109-04-01-123456"),
]
Name = Annotated[str, Text, _shown("项目名称", "Name", example="示例智能工厂项目")]
Industrial = Annotated[bool, _shown("产业项目", "Whether it counts as an industrial project")]
IndustryCode = Annotated[
    str | None, _free_of(rules.industry_fault), _shown("行业代码", "Industry, GB/T 4754-2017", example="3670")
]
RegionCode = Annotated[str, _free_of(rules.region_fault), _shown("行政区划代码", "Region, GB/T 2260", example="330109")]
PlannedTotal = Annotated[
    Decimal | None,
    Field(ge=0, max_digits=18, decimal_places=4),
    AfterValidator(_four_places),
    _shown("计划总投资", "Planned total investment", unit="万元", example="12000"),
]
FiledOn = Annotated[WrittenDate | None, Day, _shown("备案日期", "Date of filing", example="2021-01-15")]
StartedOn = Annotated[
    WrittenDate | None, Day, _shown("开工日期", "Date on which construction started", example="2021-06-01")
]
OwnerUnit = Annotated[str, Text, _shown("责任单位", "Code of the unit that reports it", example="turing-town-office")]
BatchTag = Annotated[Batch | None, _shown("五个一批", "One of the plan's five batches", labels=dict(BATCH_LABELS))]
TrackTag = Annotated[Track, _shown("推进类别", "How closely it is followed", labels=dict(TRACK_LABELS))]
ProjectState = Annotated[State, _shown("状态", "State", labels=dict(STATE_LABELS), informative=True)]
CarrierCode = Annotated[
    str, Field(min_length=1, max_length=40), _shown("载体代码", "Code of the carrier", example="turing-town")
]
ValidFrom = Annotated[WrittenDate, Day, _shown("归属起始日", "First day of the membership", example="2021-01-15")]
ValidTo = Annotated[
    WrittenDate | None, Day, _shown("归属终止日", "First day after the membership; null: until further notice")
]
Reason = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=2, max_length=500), _shown("原因", "Reason")
]
Synthetic = Annotated[bool, _shown("演示数据", "Whether it is synthetic demonstration data")]


class Membership(BaseModel):
    """载体归属 · Belonging to a carrier, from a day up to, not including, another."""

    model_config = ConfigDict(from_attributes=True, extra="forbid")

    carrier_code: CarrierCode
    valid_from: ValidFrom
    valid_to: ValidTo = None


class NewProject(BaseModel):
    """项目登记 · Registration of a project."""

    model_config = ConfigDict(extra="forbid")

    code: ProjectCode = None
    name: Name
    industrial: Industrial = True
    industry_code: IndustryCode = None
    region_code: RegionCode = HOME_REGION
    planned_total: PlannedTotal = None
    filed_on: FiledOn = None
    started_on: StartedOn = None
    owner_unit: OwnerUnit
    batch: BatchTag = None
    track: TrackTag = Track.ORDINARY
    memberships: list[Membership] = Field(default=[], max_length=50, title="载体归属", description="Dated memberships")
    synthetic: Synthetic = False


class ProjectChange(BaseModel):
    """项目修改 · Change of a project; only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    code: ProjectCode = unchanged()
    name: Name = unchanged()
    industrial: Industrial = unchanged()
    industry_code: IndustryCode = unchanged()
    region_code: RegionCode = unchanged()
    planned_total: PlannedTotal = unchanged()
    filed_on: FiledOn = unchanged()
    started_on: StartedOn = unchanged()
    owner_unit: OwnerUnit = unchanged()
    batch: BatchTag = unchanged()
    track: TrackTag = unchanged()


class Move(BaseModel):
    """归属调整 · A dated move, which may lie in the past; it replaces what was said about its period."""

    model_config = ConfigDict(extra="forbid")

    carrier_code: CarrierCode | None = Field(title="调入载体", description="Carrier; null: outside all carriers")
    valid_from: ValidFrom
    valid_to: ValidTo = None


class Withdrawal(BaseModel):
    """项目撤销 · Withdrawal of a project, with its date and reason."""

    model_config = ConfigDict(extra="forbid")

    withdrawn_on: Annotated[WrittenDate, Day, _shown("撤销日期", "Date of withdrawal", example="2022-03-01")]
    reason: Reason


class Project(BaseModel):
    """项目 · A project: its full public state."""

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


class ProjectRow(BaseModel):
    """项目表 · A project as a row of a workbook, CSV or NDJSON file; the carrier is today's."""

    code: ProjectCode = None
    name: Name
    industrial: Industrial = True
    industry_code: IndustryCode = None
    region_code: RegionCode = HOME_REGION
    planned_total: PlannedTotal = None
    filed_on: FiledOn = None
    started_on: StartedOn = None
    owner_unit: OwnerUnit
    batch: BatchTag = None
    track: TrackTag = Track.ORDINARY
    carrier_code: Annotated[str | None, _shown("所属载体", "Code of today's carrier", reference="carriers")] = None
    member_since: Annotated[WrittenDate | None, Day, _shown("归属起始日", "First day of that membership")] = None
    state: ProjectState = State.ACTIVE
    synthetic: Synthetic = False


PROJECT_TABLE = TableSchema.of(ProjectRow, id="registry.projects", title="项目")


class DoubtShown(BaseModel):
    """存疑提示 · Something unusual that was accepted all the same."""

    model_config = ConfigDict(from_attributes=True)

    pointer: str = Field(title="位置", description="JSON pointer to the field")
    detail: str = Field(title="说明", description="What should be looked at")
    code: str = Field(title="代码", description="Stable code")


class ProjectAnswer(Project):
    """项目及存疑提示 · A project and what should be looked at in it."""

    doubts: list[DoubtShown] = Field(title="存疑提示", description="Unusual, but accepted")

    @classmethod
    def of(cls, project: Project, today: date) -> Self:
        """The answer for a project as judged on a day."""
        found = rules.doubts(
            filed_on=project.filed_on,
            started_on=project.started_on,
            withdrawn_on=project.withdrawn_on,
            planned_total=project.planned_total,
            first_stay=min((each.valid_from for each in project.memberships), default=None),
            today=today,
        )
        return cls.model_validate(dict(project) | {"doubts": found})


ProjectSort = Literal[
    "name",
    "-name",
    "code",
    "-code",
    "filed_on",
    "-filed_on",
    "started_on",
    "-started_on",
    "planned_total",
    "-planned_total",
]


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
    owner_unit: list[str] = Field(default=[], title="责任单位", description="Unit codes, any of them")
    code: str | None = Field(default=None, title="项目代码", description="Exact code", max_length=60)
    filed_from: WrittenDate | None = Field(default=None, title="备案日期自", description="Filed on or after")
    filed_to: WrittenDate | None = Field(default=None, title="备案日期至", description="Filed on or before")
    started_from: WrittenDate | None = Field(default=None, title="开工日期自", description="Started on or after")
    started_to: WrittenDate | None = Field(default=None, title="开工日期至", description="Started on or before")
    q: str | None = Field(default=None, title="搜索", description="Part of name or code", max_length=100)
    sort: ProjectSort = Field(default="name", title="排序", description="Order; a minus sign means descending")
