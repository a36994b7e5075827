"""What is answered about workbooks."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.fields import shown
from services.kit.periods import Period
from services.kit.tables import Issue
from services.progress.workbooks.rules import STATE_LABELS, Sheet, State

MAX_EFFECT_ROWS = 20_000


class SheetReport(BaseModel):
    """工作表预检 · What one sheet would do. A sheet that the file does not have does nothing."""

    sheet: Sheet = Field(title="工作表", description="Which sheet")
    title: str = Field(title="名称", description="Its name in the file")
    present: bool = Field(title="有此表", description="Whether the file has it, with rows")
    rows: int = Field(0, title="数据行数", description="Data rows")
    created: int = Field(0, title="新增", description="Rows that are new")
    updated: int = Field(0, title="修改", description="Rows that change, or submit, what is there")
    unchanged: int = Field(0, title="未变", description="Rows that say what is known already")
    blank: int = Field(0, title="未填", description="Rows in which nothing is filled: not reported")
    wrong: int = Field(0, title="错误行数", description="Rows with an error")
    error_total: int = Field(0, title="错误数", description="Errors found")
    question_total: int = Field(0, title="存疑数", description="Questions found; to be acknowledged")
    issues: list[Issue] = Field(default=[], title="问题", description="The first thousand of each kind")


class Effect(BaseModel):
    """指标影响 · An indicator that the workbook would move, with what is submitted counted (provisional)."""

    code: str = Field(title="指标", description="Code of the indicator")
    name: str = Field(title="名称", description="Its name")
    unit: str = Field(title="单位", description="Its unit")
    before: str | None = Field(title="写入前", description="Value before; null: none")
    after: str | None = Field(title="写入后", description="Value after; null: none")
    change: str | None = Field(title="变化", description="After less before; null where one of them is missing")
    status_before: str = Field(title="写入前状态", description="Its status before, in words")
    status_after: str = Field(title="写入后状态", description="Its status after, in words")


class Preview(BaseModel):
    """预检结果 · What a workbook would do as a whole. With an error in it nothing can be written."""

    sheets: list[SheetReport] = Field(title="工作表", description="Each sheet")
    changes: int = Field(title="将写入行数", description="Rows that would be written")
    error_total: int = Field(title="错误数", description="Errors found")
    question_total: int = Field(title="存疑数", description="Questions found; to be acknowledged")
    effects: list[Effect] | None = Field(
        title="指标影响", description="Indicators that would move; null: not reckoned, see effects_note"
    )
    effects_note: str | None = Field(title="影响说明", description="Why there are no effects, or what they leave out")


class WorkbookLine(BaseModel):
    """月度工作簿 · A workbook that was sent, as a list shows it."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    period: Annotated[Period, shown("月份", "Month that it is about")]
    file_name: str = Field(title="文件名", description="Name of the file as it was sent")
    subject: str = Field(title="上传人", description="Login of whoever sent it")
    state: Annotated[State, shown("状态", "What has become of it", labels=dict(STATE_LABELS))]
    uploaded_at: datetime = Field(title="上传时间", description="When it was sent")
    confirmed_at: datetime | None = Field(title="写入时间", description="When it was written; null: it was not")
    undone_at: datetime | None = Field(title="撤销时间", description="When it was taken back; null: it was not")
    version: int = Field(title="版本", description="Version, for If-Match")


class Workbook(WorkbookLine):
    """月度工作簿详情 · With what it would do, or did, as judged when it was sent or written."""

    preview: Preview = Field(title="预检", description="What it would do")


WorkbookSort = Literal["-uploaded_at", "uploaded_at"]


class WorkbookFilter(BaseModel):
    """Which workbooks, in which order: one's own, the office's everybody's."""

    period: list[Period] = Field(default=[], title="月份", description="Months, any of them")
    state: list[State] = Field(default=[], title="状态", description="States, any of them")
    subject: list[str] = Field(default=[], title="上传人", description="Logins, any of them")
    sort: WorkbookSort = Field(default="-uploaded_at", title="排序", description="Order; a minus sign: descending")
