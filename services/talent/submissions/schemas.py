"""Shapes of what applicants send, what they are told, and what officials see of it."""

from datetime import date, datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.events import Event
from services.kit.fields import Text, shown
from services.talent.access_logs.rules import PURPOSE_LABELS, Purpose
from services.talent.application_steps.schemas import Reason
from services.talent.applications.schemas import CarrierCode, EnterpriseId, UnitCode
from services.talent.open_calls.schemas import BatchCode, Material, ProgrammeCode, Title
from services.talent.people.rules import DocumentKind
from services.talent.people.schemas import (
    BirthDate,
    DegreeField,
    EducationField,
    Email,
    Employer,
    JobTitle,
    Named,
    Nationality,
    Phone,
    SexField,
)
from services.talent.submissions.rules import STATE_LABELS, SubmissionState

Statement = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=10, max_length=4000),
    shown("申报陈述", "What the applicant says of the work and the project"),
]
State = Annotated[SubmissionState, shown("状态", "How far it has come", labels=dict(STATE_LABELS))]
ReceiptText = Annotated[str, Field(min_length=1, max_length=40), shown("回执号", "Number of the receipt")]
CodeText = Annotated[str, Field(min_length=1, max_length=40), shown("查询码", "Code that was shown with the receipt")]


class PublicCall(BaseModel):
    """征集公告（公开） · A call as applicants see it."""

    id: UUID = Field(title="标识", description="Identifier")
    title: Title
    programme_name: str | None = Field(title="人才计划名称", description="Name of the programme")
    batch: BatchCode
    opens_on: date = Field(title="开始日期", description="First day on which applications are taken")
    closes_on: date = Field(title="截止日期", description="Last day on which applications are taken")
    open: bool = Field(title="正在受理", description="Whether applications are taken today")
    content: str = Field(title="公告正文", description="Text of the call")
    consent: str = Field(title="个人信息告知同意书", description="What applicants agree to")
    materials: list[Material] = Field(title="申报材料", description="What has to be handed in")
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")


class PublicCalls(BaseModel):
    """征集公告列表（公开） · The calls that are open or still to come, and what may be sent."""

    items: list[PublicCall] = Field(title="公告", description="By last day")
    most_files: int = Field(title="附件数上限", description="Files of one submission", json_schema_extra={"unit": "个"})
    largest_file: int = Field(title="附件大小上限", description="Of one file", json_schema_extra={"unit": "字节"})


class NewSubmission(BaseModel):
    """网上申报 · What an applicant sends, beside the files."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    open_call_id: UUID = Field(title="征集公告", description="The call that it answers")
    name: Named
    sex: SexField = None
    birth_date: BirthDate = None
    nationality: Nationality = None
    document_kind: Annotated[DocumentKind, shown("证件类型", "Kind of document")]
    document_number: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=4, max_length=40),
        shown("证件号码", "Number of the document"),
    ]
    phone: Phone = Field(description="Telephone")
    email: Email = None
    education: EducationField = None
    degree: DegreeField = None
    employer: Employer = None
    title: JobTitle = None
    carrier_code: CarrierCode = None
    statement: Statement
    consent: Literal[True] = Field(title="同意", description="Whether the call's consent text was agreed to")


class SubmissionReceipt(BaseModel):
    """申报回执 · Shown once; the code is nowhere kept in clear."""

    receipt: ReceiptText
    code: CodeText
    received_at: datetime = Field(title="收到时间", description="Instant at which it was received")
    files: int = Field(title="附件数", description="Files received", json_schema_extra={"unit": "个"})


class StatusRequest(BaseModel):
    """查询办理情况 · A receipt and its code."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    receipt: ReceiptText
    code: CodeText


class SubmissionStatus(BaseModel):
    """办理情况 · What the applicant is told."""

    receipt: ReceiptText
    received_at: datetime = Field(title="收到时间", description="Instant at which it was received")
    state: State
    application_state: str | None = Field(title="申报状态", description="How far the application has come, in words")
    notice_ends_on: date | None = Field(title="公示结束", description="Last day of the public notice")
    reason: str | None = Field(title="原因", description="Why it was declined")


class SubmissionFile(BaseModel):
    """网上申报附件 · A file of a submission: its kind and size. Its name is sealed."""

    kind: str = Field(title="材料代码", description="Which of the materials asked for")
    digest: str = Field(title="摘要", description="Of the sealed bytes; the address to fetch it by")
    size: int = Field(title="大小", description="Size", json_schema_extra={"unit": "字节"})
    media_type: str = Field(title="类型", description="Media type by content")


class SubmissionFact(BaseModel):
    """What is said of a submission in clear."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    open_call_id: UUID = Field(title="征集公告", description="The call that it answers")
    state: State
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


class Submission(SubmissionFact):
    """网上申报 · What an applicant sent; nothing personal before it is opened for a purpose."""

    receipt: ReceiptText
    call_title: str = Field(title="公告标题", description="Title of the call")
    programme: ProgrammeCode
    batch: BatchCode
    carrier_code: CarrierCode
    received_at: datetime = Field(title="收到时间", description="Instant at which it was received")
    files: list[SubmissionFile] = Field(title="附件", description="Files")
    sealed: bool = Field(title="内容封存", description="Whether there is still something sealed; not after erasure")
    decided_at: datetime | None = Field(title="受理时间", description="Instant at which it was taken over or declined")
    decline_reason: str | None = Field(title="不予受理原因", description="Why it was declined")
    application_id: UUID | None = Field(title="申报", description="The application that it became")


class Opening(BaseModel):
    """开启封存内容 · What for. It is kept."""

    model_config = ConfigDict(extra="forbid")

    purpose: Annotated[Purpose, shown("用途", "What for", labels=dict(PURPOSE_LABELS))] = Purpose.REVIEW
    note: Annotated[str, Text, shown("说明", "Further words on the purpose")] = "受理网上申报"


class OpenedFile(SubmissionFile):
    """网上申报附件（明文） · With its name."""

    name: str = Field(title="文件名", description="Name that the applicant gave it")


class OpenedSubmission(BaseModel):
    """网上申报（明文） · What the applicant sent. Once taken over, what is personal is the person's."""

    id: UUID = Field(title="标识", description="Identifier")
    personal: dict[str, str | None] = Field(title="个人信息", description="As sent")
    statement: str | None = Field(title="申报陈述", description="As sent")
    files: list[OpenedFile] = Field(title="附件", description="With their names")


class TakingOver(BaseModel):
    """受理 · The applicant becomes a person of the register (or is found in it), the papers an application."""

    model_config = ConfigDict(extra="forbid")

    carrier_code: CarrierCode = None
    enterprise_id: EnterpriseId = None
    unit: UnitCode | None = Field(default=None, description="Recommending unit; null: the caller's own")
    previous_id: UUID | None = Field(default=None, title="原申报", description="The application that it follows")


class Declining(BaseModel):
    """不予受理 · Why; the applicant reads it."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason


class SubmissionFilter(BaseModel):
    """Which submissions, in which order."""

    open_call_id: list[UUID] = Field(default=[], title="征集公告", description="Calls, any of them")
    state: list[SubmissionState] = Field(default=[], title="状态", description="States, any of them")
    receipt: str | None = Field(default=None, title="回执号", description="The whole receipt", max_length=40)
    sort: Literal["received_at", "-received_at"] = Field(
        default="received_at", title="排序", description="Order; a minus sign means descending"
    )


class SubmissionReceived(SubmissionFact, Event):
    """网上申报已收到 · An applicant sent papers by the public page."""

    event_type: ClassVar[str] = "talent.submission.received"


class SubmissionDecided(SubmissionFact, Event):
    """网上申报已处理 · It was taken over or declined."""

    event_type: ClassVar[str] = "talent.submission.decided"
