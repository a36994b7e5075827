"""Request and response shapes of prospects, and their row in files."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from services.investment.prospect_parts.rules import STAGE_LABELS, Stage, State, code_fault, industry_fault
from services.investment.prospect_parts.schemas import (
    HappenedOn,
    InStage,
    InState,
    LongText,
    Reason,
    Synthetic,
    UnitCode,
)
from services.kit.changes import unchanged
from services.kit.fields import Day, OptionalText, Text, four_places, free_of, shown
from services.kit.tables import TableSchema

Code = Annotated[
    str,
    Field(max_length=40),
    free_of(code_fault),
    shown("编号", "Code: letters, digits, hyphens", example="PY-2019-001", width=16),
]
Name = Annotated[str, Text, shown("项目名称", "What it is about", example="高端装备研发制造基地", width=30)]
IndustryCode = Annotated[
    str | None, free_of(industry_fault), shown("行业代码", "Industry, GB/T 4754-2017", example="3599")
]
CarrierCode = Annotated[
    Annotated[str, Field(min_length=1, max_length=40)] | None,
    shown("意向载体", "Code of the carrier it is meant for", example="turing-town", reference="carriers"),
]
Follower = Annotated[UnitCode, shown("盯引单位", "Code of the unit that follows it", example="investment-bureau")]
Amount = Annotated[
    Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=4), four_places()] | None,
    shown("预计投资", "Investment that is expected", unit="万元", example="50000"),
]
Detail = Annotated[LongText | None, shown("基本情况", "What is to be known of it", width=40)]
NextStep = Annotated[
    OptionalText, shown("下一步工作", "What is to be done next", example="赴企业总部商谈用地", width=30)
]
NextDue = Annotated[Day | None, shown("下一步期限", "Day by which it is to be done", example="2020-06-30")]
EnteredOn = Annotated[Day | None, shown("列入日期", "Day on which it came onto the list; null: in reserve")]


def _some_stage(days: dict[Stage, date]) -> dict[Stage, date]:
    if Stage.REGISTERED in days:
        raise ValueError("“已登记为项目”由关联项目产生")
    return days


StageDates = Annotated[
    dict[Stage, Day],
    AfterValidator(_some_stage),
    shown("各阶段日期", "Stage → day on which it was reached, where known; none: a clue of today"),
]


class NewProspect(BaseModel):
    """盯引项目登记 · Registration of a prospect."""

    model_config = ConfigDict(extra="forbid")

    code: Code
    name: Name
    industry_code: IndustryCode = None
    carrier_code: CarrierCode = None
    follower_unit: Follower
    expected_amount: Amount = None
    detail: Detail = None
    next_step: NextStep = None
    next_due_on: NextDue = None
    stage_dates: StageDates = Field(default_factory=dict)
    entered_on: EnteredOn = None
    synthetic: Synthetic = False


class ProspectChange(BaseModel):
    """盯引项目修改 · Only what is sent is changed. Stages, the list and the project have steps of their own."""

    model_config = ConfigDict(extra="forbid")

    name: Name = unchanged()
    industry_code: IndustryCode = unchanged()
    carrier_code: CarrierCode = unchanged()
    follower_unit: Follower = unchanged()
    expected_amount: Amount = unchanged()
    detail: Detail = unchanged()
    next_step: NextStep = unchanged()
    next_due_on: NextDue = unchanged()
    entered_on: EnteredOn = unchanged()


class StageMove(BaseModel):
    """阶段推进或退回 · Going on to a later stage, or falling back to an earlier one, which needs a reason."""

    model_config = ConfigDict(extra="forbid")

    to: Annotated[Stage, shown("阶段", "Stage reached now", labels=dict(STAGE_LABELS))]
    on: HappenedOn = None
    reason: Reason | None = None


class Link(BaseModel):
    """关联项目 · The registry's project that the prospect has become."""

    model_config = ConfigDict(extra="forbid")

    project_id: UUID = Field(title="项目", description="Id of the project in the registry")
    on: HappenedOn = None


class Replacement(BaseModel):
    """替换 · Another prospect, which is not on the list, comes for this one."""

    model_config = ConfigDict(extra="forbid")

    by: UUID = Field(title="替换为", description="Id of the prospect that comes")
    on: HappenedOn = None
    reason: Reason


class Withdrawal(BaseModel):
    """中止跟踪 · The prospect is given up; on a frozen list it stays."""

    model_config = ConfigDict(extra="forbid")

    on: HappenedOn = None
    reason: Reason


class CohortRef(BaseModel):
    """锁定名单 · A frozen list that a prospect stands on."""

    code: Annotated[str, shown("名单代码", "Code of the list", example="prospects-2019")]
    frozen_on: date = Field(title="锁定日期", description="Day on which it was frozen")


class ProspectState(BaseModel):
    """The public state of a prospect: what the events carry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    code: Code
    name: Name
    industry_code: IndustryCode
    carrier_code: CarrierCode
    follower_unit: Follower
    expected_amount: Amount
    stage: InStage
    stage_dates: dict[Stage, date] = Field(title="各阶段日期", description="Stage → day on which it was reached")
    cohorts: list[CohortRef] = Field(title="所在锁定名单", description="Frozen lists that it stands on")
    entered_on: EnteredOn
    left_on: date | None = Field(title="退出日期", description="Day on which it left the current list")
    next_due_on: NextDue
    replaced_by: UUID | None = Field(title="替换为", description="The prospect that came for it")
    landed_on: date | None = Field(title="计入落地日期", description="Day on which it counts as landed, by the rule")
    project_id: UUID | None = Field(title="项目", description="The registry's project that it has become")
    state: InState
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class Prospect(ProspectState):
    """盯引项目 · A prospect, with names and what is to be done next."""

    detail: str | None = Field(title="基本情况", description="What is to be known; null for outside clients")
    next_step: str | None = Field(title="下一步工作", description="What is to be done; null for outside clients")
    overdue: bool = Field(title="下一步逾期", description="The next step is past its day")
    on_list: bool = Field(title="在当前名单", description="Stands on the current list today")
    carrier_name: str | None = Field(title="意向载体名称", description="Name of the carrier")
    follower_name: str | None = Field(title="盯引单位名称", description="Name of the unit")
    project_name: str | None = Field(title="已登记项目", description="Name of the project it has become")


class ProspectStepShown(BaseModel):
    """经过 · One step of a prospect's history."""

    model_config = ConfigDict(from_attributes=True)

    number: int = Field(title="序号", description="The record's version after the step")
    kind: str = Field(title="环节", description="Kind of step")
    stage: InStage
    happened_on: date = Field(title="日期", description="Day on which it happened")
    recorded_at: datetime = Field(title="登记时间", description="Instant at which it was recorded")
    actor_name: str | None = Field(title="经办人", description="Official's name; null for outside clients")
    text: str | None = Field(title="说明", description="Reason, or what was changed; null for outside clients")


class ProspectDetail(Prospect):
    """盯引项目详情 · With its whole history and what the caller may do now."""

    steps: list[ProspectStepShown] = Field(title="经过", description="Every step, oldest first")
    actions: list[str] = Field(title="可办理", description="change, stage, link, replace, withdraw: as allowed now")


class ProspectRow(BaseModel):
    """盯引项目表 · A prospect as a row of a file. Stages are given at registration; later they are steps."""

    code: Code
    name: Name
    industry_code: IndustryCode = None
    carrier_code: CarrierCode = None
    follower_unit: Follower
    expected_amount: Amount = None
    clue_on: Annotated[Day | None, shown("线索日期", "Reached the stage 线索")] = None
    talks_on: Annotated[Day | None, shown("洽谈日期", "Reached the stage 洽谈")] = None
    signed_on: Annotated[Day | None, shown("签约日期", "Reached the stage 签约")] = None
    settled_on: Annotated[Day | None, shown("落地日期", "Reached the stage 落地")] = None
    next_step: NextStep = None
    next_due_on: NextDue = None
    entered_on: EnteredOn = None
    detail: Detail = None
    stage: InStage = Stage.CLUE
    landed_on: Annotated[Day | None, shown("计入落地日期", "Counts as landed", informative=True)] = None
    left_on: Annotated[Day | None, shown("退出日期", "Left the current list", informative=True)] = None
    project_code: Annotated[
        str | None, shown("项目代码", "Code of the project it has become", informative=True, width=26)
    ] = None
    state: InState = State.ACTIVE
    synthetic: Synthetic = False


PROSPECT_TABLE = TableSchema.of(ProspectRow, id="investment.prospects", title="盯引项目")

ProspectSort = Literal[
    "code", "-code", "name", "-name", "next_due_on", "-next_due_on",
    "expected_amount", "-expected_amount", "stage_on", "-stage_on",
]  # fmt: skip


class ProspectFilter(BaseModel):
    """Which prospects, in which order. Those given up are left out unless asked for."""

    stage: list[Stage] = Field(default=[], title="阶段", description="Stages, any of them")
    carrier: list[str] = Field(default=[], title="意向载体", description="Carrier codes, any of them")
    follower: list[str] = Field(default=[], title="盯引单位", description="Units, any of them")
    industry: str | None = Field(
        default=None, title="行业", description="Beginning of the industry code", pattern="^[A-T]?[0-9]{0,4}$"
    )
    cohort: list[str] = Field(default=[], title="锁定名单", description="Codes of lists that it stands on")
    project_id: list[UUID] = Field(default=[], title="项目", description="Projects that they have become")
    on_list: bool | None = Field(default=None, title="在当前名单", description="On the current list today, or not")
    landed: bool | None = Field(default=None, title="已落地", description="Counts as landed, or not")
    overdue: bool | None = Field(default=None, title="下一步逾期", description="Next step past its day, or not")
    mine: bool | None = Field(default=None, title="本单位盯引", description="Followed by one's own units, or not")
    state: list[State] = Field(default=[State.ACTIVE], title="状态", description="States, any of them")
    q: str | None = Field(default=None, title="搜索", description="Part of name or code, or initials", max_length=100)
    sort: ProspectSort = Field(default="code", title="排序", description="Order; a minus sign means descending")
