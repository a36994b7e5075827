"""What is wrong with a file, cell by cell, bounded so that a bad file cannot fill the memory."""

from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Severity = Literal["error", "question"]


class Issue(BaseModel):
    """One cell (or row, or file) that is wrong, or that the sender should confirm."""

    model_config = ConfigDict(frozen=True)

    severity: Severity = Field(title="程度", description="error refuses the file, question asks for confirmation")
    code: str = Field(title="代码", description="Stable code of the problem")
    sheet: str | None = Field(title="工作表", description="Sheet, null outside workbooks")
    row: int | None = Field(title="行号", description="Row as the spreadsheet counts it, from 1; null for the file")
    column: str | None = Field(title="列", description="Header of the column")
    cell: str | None = Field(title="单元格", description="Cell such as B7")
    value: str | None = Field(title="填写值", description="The value found, shortened")
    detail: str = Field(title="说明", description="What is expected instead, in Chinese")


@dataclass
class Issues:
    """The issues of one file: the first ``limit`` of each severity are kept, all are counted."""

    limit: int = 1_000
    errors: list[Issue] = field(default_factory=list)
    questions: list[Issue] = field(default_factory=list)
    error_total: int = 0
    question_total: int = 0
    wrong_rows: set[int] = field(default_factory=set)

    def add(self, issue: Issue) -> None:
        if self.count(issue.severity, issue.row):
            (self.errors if issue.severity == "error" else self.questions).append(issue)

    def count(self, severity: Severity, row: int | None) -> bool:
        """Count one issue; the answer is whether it should also be kept (see ``add``)."""
        if severity == "error":
            self.error_total += 1
            if row is not None:
                self.wrong_rows.add(row)
            return len(self.errors) < self.limit
        self.question_total += 1
        return len(self.questions) < self.limit

    @property
    def kept(self) -> list[Issue]:
        """The kept issues in the order of the file."""
        return sorted([*self.errors, *self.questions], key=lambda issue: (issue.row or 0, issue.cell or ""))


def shown(value: object) -> str | None:
    """Return a cell's value as short text for a message."""
    if value is None:
        return None
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"
