"""Shapes of the rules of how long is kept what."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.changes import unchanged
from services.kit.fields import Text, shown
from services.talent.retention_rules.rules import SUBJECT_LABELS, Subject

Months = Annotated[int, Field(ge=0, le=10_000), shown("保存期限", "How long it is kept", unit="个月")]
Source = Annotated[str, Text, shown("依据", "Document that says so, or whose default it is")]


class RetentionRule(BaseModel):
    """保存期限 · How long one kind of data is kept before it is deleted."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    subject: Annotated[Subject, shown("数据类别", "What is kept", labels=dict(SUBJECT_LABELS))]
    months: Months
    source: Source
    version: int = Field(title="版本", description="Version, for If-Match")


class RetentionRules(BaseModel):
    """保存期限列表 · All rules; they are few."""

    items: list[RetentionRule] = Field(title="保存期限", description="One for each kind of data")
    next: None = Field(None, title="下一页", description="Always null")


class RetentionChange(BaseModel):
    """保存期限修改 · Only what is sent is changed. 查阅记录不得少于 6 个月。"""

    model_config = ConfigDict(extra="forbid")

    months: Months = unchanged()
    source: Source = unchanged()
