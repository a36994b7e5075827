"""Response shapes of imports."""

from uuid import UUID

from pydantic import BaseModel, Field

from services.kit.tables import Issue

MAX_TEMPLATE_MONTHS = 12
MAX_TEMPLATE_ROWS = 20_000


class ImportReport(BaseModel):
    """导入结果 · What an import did, or with ``dry_run`` would do. With an error nothing is written."""

    dry_run: bool = Field(title="仅预检", description="Whether it was only a preview")
    rows: int = Field(title="数据行数", description="Data rows in the file")
    created: int = Field(title="新增", description="Rows that are new")
    updated: int = Field(title="修改", description="Rows that change, or submit, what was entered")
    corrected: int = Field(title="更正", description="Rows that correct a confirmed amount")
    unchanged: int = Field(title="未变", description="Rows that say what is known already")
    blank: int = Field(title="未填", description="Rows without an amount: not reported")
    wrong: int = Field(title="错误行数", description="Rows with an error")
    error_total: int = Field(title="错误数", description="Errors found")
    question_total: int = Field(title="存疑数", description="Questions found; to be acknowledged")
    import_id: UUID | None = Field(None, title="导入记录", description="What undoes it; null: nothing to undo")
    issues: list[Issue] = Field(title="问题", description="The first thousand of each kind, in the order of the file")
