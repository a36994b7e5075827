"""What the plan's entries look like to a reader, and to be published."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal["clause", "axis", "category", "due_state", "carrier", "action", "measure", "indicator", "task"]


class PlanEntry(BaseModel):
    """计划条目 · One entry of the plan in its present version."""

    kind: Kind = Field(title="类别", description="Kind of entry")
    code: str = Field(title="编码", description="Code, unique within its kind")
    version: int = Field(title="版本", description="Version: rises when the entry's content changes", ge=1)
    clause_text: str | None = Field(None, title="条款原文", description="The document's text of the clause it rests on")
    content: dict[str, Any] = Field(title="内容", description="The entry as the plan's files state it")


class PlanEntryList(BaseModel):
    """计划条目清单 · The entries of one kind, in the document's order."""

    items: list[PlanEntry]
    next: str | None = None


class NewPlanEntry(BaseModel):
    """An entry as read from the plan's files."""

    model_config = ConfigDict(frozen=True)

    kind: Kind
    code: str
    content: dict[str, Any]
