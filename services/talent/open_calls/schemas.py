"""Request and response shapes of open calls."""

from datetime import date
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.events import Event
from services.kit.fields import Day, shown
from services.kit.tables import TableSchema
from services.talent.open_calls.rules import (
    DEFAULT_CONSENT,
    DEFAULT_CRITERIA,
    DEFAULT_MATERIALS,
    DEFAULT_REVIEWS_NEEDED,
    STATE_LABELS,
    CallState,
)

_LONG = StringConstraints(strip_whitespace=True, min_length=10, max_length=8000)
_CODE = StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,29}$")
_NAME = StringConstraints(strip_whitespace=True, min_length=2, max_length=60)

Title = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=200),
    shown("标题", "Title of the call", example="2022 年度区级高层次人才计划申报公告", width=36),
]
ProgrammeCode = Annotated[
    str, Field(min_length=1, max_length=40), shown("人才计划", "Code of the programme", example="shi_521")
]
BatchCode = Annotated[
    str | None, Field(max_length=40), shown("批次", "Code of the programme's batch; null: none", example="2022-1")
]
OpensOn = Annotated[Day, shown("开始日期", "First day on which applications are taken", example="2022-09-01")]
ClosesOn = Annotated[Day, shown("截止日期", "Last day on which applications are taken", example="2022-10-31")]
Content = Annotated[str, _LONG, shown("公告正文", "Text of the call: for whom, what for, how")]
Consent = Annotated[str, _LONG, shown("个人信息告知同意书", "What applicants agree to before they send theirs")]
ReviewsNeeded = Annotated[
    int, Field(ge=1, le=15), shown("评审专家数", "How many reviews an application needs", unit="人")
]
Anonymous = Annotated[bool, shown("匿名评审", "Whether reviewers are hidden from everybody but the office")]
SubmissionLimit = Annotated[
    int, Field(ge=1, le=10_000), shown("每日受理上限", "How many submissions this call takes in a day", unit="份")
]


class Material(BaseModel):
    """申报材料 · A kind of document that an application has to carry."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[str, _CODE, shown("代码", "Code of the material", example="degree")]
    name: Annotated[str, _NAME, shown("名称", "Name of the material", example="学历学位证明")]
    required: Annotated[bool, shown("必交", "Whether an application is incomplete without it")] = True


class Criterion(BaseModel):
    """评分项 · What reviewers score, from 0 to 100, and with which weight."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[str, _CODE, shown("代码", "Code of the criterion", example="ability")]
    name: Annotated[str, _NAME, shown("名称", "Name of the criterion", example="学术技术水平")]
    weight: Annotated[int, Field(ge=1, le=100), shown("权重", "Weight; all together are 100", unit="%")]


Materials = Annotated[list[Material], Field(min_length=1, max_length=12), shown("申报材料", "What has to be handed in")]
Criteria = Annotated[list[Criterion], Field(min_length=1, max_length=12), shown("评分项", "What is scored")]


class NewOpenCall(BaseModel):
    """征集公告起草 · A call as a draft; nobody outside the talent desk sees it before it is published."""

    model_config = ConfigDict(extra="forbid")

    title: Title
    programme: ProgrammeCode
    batch: BatchCode = None
    opens_on: OpensOn
    closes_on: ClosesOn
    content: Content
    consent: Consent = DEFAULT_CONSENT
    materials: Materials = [Material(**each) for each in DEFAULT_MATERIALS]
    criteria: Criteria = [Criterion(**each) for each in DEFAULT_CRITERIA]
    reviews_needed: ReviewsNeeded = DEFAULT_REVIEWS_NEEDED
    anonymous: Anonymous = True
    submission_limit: SubmissionLimit = 200
    synthetic: bool = Field(default=False, title="演示数据", description="Synthetic demonstration data")


class OpenCallChange(BaseModel):
    """征集公告修改 · Only what is sent is changed; of a published call the last day and the daily limit alone."""

    model_config = ConfigDict(extra="forbid")

    title: Title = unchanged()
    programme: ProgrammeCode = unchanged()
    batch: BatchCode = unchanged()
    opens_on: OpensOn = unchanged()
    closes_on: ClosesOn = unchanged()
    content: Content = unchanged()
    consent: Consent = unchanged()
    materials: Materials = unchanged()
    criteria: Criteria = unchanged()
    reviews_needed: ReviewsNeeded = unchanged()
    anonymous: Anonymous = unchanged()
    submission_limit: SubmissionLimit = unchanged()


class Closing(BaseModel):
    """提前结束 · Why a call ends before its last day."""

    model_config = ConfigDict(extra="forbid")

    reason: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=2, max_length=500),
        shown("原因", "Reason", example="名额已满"),
    ]


class OpenCall(BaseModel):
    """征集公告 · A call for applications."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    title: Title
    programme: ProgrammeCode
    programme_name: str | None = Field(title="人才计划名称", description="Name of the programme")
    batch: BatchCode
    opens_on: date = Field(title="开始日期", description="First day on which applications are taken")
    closes_on: date = Field(title="截止日期", description="Last day on which applications are taken")
    content: str = Field(title="公告正文", description="Text of the call")
    consent: str = Field(title="个人信息告知同意书", description="What applicants agree to")
    materials: list[Material] = Field(title="申报材料", description="What has to be handed in")
    criteria: list[Criterion] = Field(title="评分项", description="What is scored")
    reviews_needed: int = Field(title="评审专家数", description="Reviews needed", json_schema_extra={"unit": "人"})
    anonymous: bool = Field(title="匿名评审", description="Whether reviewers are hidden from all but the office")
    submission_limit: int = Field(
        title="每日受理上限", description="Submissions taken in a day", json_schema_extra={"unit": "份"}
    )
    state: Annotated[CallState, shown("状态", "How far it has come", labels=dict(STATE_LABELS))]
    open: bool = Field(title="正在受理", description="Whether applications are taken today")
    published_on: date | None = Field(title="发布日期", description="Day on which it was published")
    closed_on: date | None = Field(title="结束日期", description="Day on which it was closed before its last day")
    close_reason: str | None = Field(title="结束原因", description="Why it was closed")
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


OpenCallSort = Literal["opens_on", "-opens_on", "closes_on", "-closes_on"]


class OpenCallFilter(BaseModel):
    """Which calls, in which order."""

    programme: list[str] = Field(default=[], title="人才计划", description="Programmes, any of them")
    state: list[CallState] = Field(default=[], title="状态", description="States, any of them")
    open: bool | None = Field(default=None, title="正在受理", description="Takes applications today, or not")
    q: str | None = Field(default=None, title="搜索", description="Part of the title", max_length=100)
    sort: OpenCallSort = Field(default="-opens_on", title="排序", description="Order; a minus sign means descending")


class OpenCallRow(BaseModel):
    """征集公告表 · A call as a row of a file."""

    title: Title
    programme: ProgrammeCode
    batch: BatchCode
    opens_on: OpensOn
    closes_on: ClosesOn
    state: Annotated[CallState, shown("状态", "How far it has come", labels=dict(STATE_LABELS))]
    published_on: Annotated[date | None, shown("发布日期", "Published")]
    closed_on: Annotated[date | None, shown("结束日期", "Closed before its last day")]
    reviews_needed: Annotated[int, shown("评审专家数", "Reviews needed", unit="人")]
    anonymous: Anonymous
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data")]


OPEN_CALL_TABLE = TableSchema.of(OpenCallRow, id="talent.open_calls", title="征集公告")


class OpenCallEvent(Event):
    """What every event of a call carries: no text."""

    model_config = ConfigDict(from_attributes=True, frozen=True)
    event_type: ClassVar[str] = "talent.open_call"

    programme: str
    batch: str | None
    opens_on: date
    closes_on: date
    state: CallState
    synthetic: bool


class OpenCallPublished(OpenCallEvent):
    """征集公告已发布 · Applicants may see it, and apply from its first day."""

    event_type: ClassVar[str] = "talent.open_call.published"


class OpenCallUpdated(OpenCallEvent):
    """征集公告已修改 · A published call's last day or limit changed."""

    event_type: ClassVar[str] = "talent.open_call.updated"


class OpenCallClosed(OpenCallEvent):
    """征集公告已结束 · It takes no more applications."""

    event_type: ClassVar[str] = "talent.open_call.closed"
