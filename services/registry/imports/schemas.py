"""Response shapes of imports."""

from typing import Self

from pydantic import BaseModel, Field

from services.kit.tables import Issue, ParsedTable


class ImportReport(BaseModel):
    """导入结果 · What an import did, or with ``dry_run`` would do. With an error in it nothing is written."""

    dry_run: bool = Field(title="仅预检", description="Whether it was only a preview")
    rows: int = Field(title="数据行数", description="Data rows in the file")
    created: int = Field(title="新增", description="Projects registered")
    updated: int = Field(title="修改", description="Projects changed")
    unchanged: int = Field(title="未变", description="Rows that say what the register says already")
    error_total: int = Field(title="错误数", description="Errors found")
    question_total: int = Field(title="存疑数", description="Questions found")
    issues: list[Issue] = Field(title="问题", description="The first thousand of each kind, in the order of the file")

    @classmethod
    def of(cls, table: ParsedTable, *, dry_run: bool, created: int, updated: int, unchanged: int) -> Self:
        """The report on a file that was read and judged."""
        return cls(
            dry_run=dry_run,
            rows=table.total,
            created=created,
            updated=updated,
            unchanged=unchanged,
            error_total=table.issues.error_total,
            question_total=table.issues.question_total,
            issues=table.issues.kept,
        )
