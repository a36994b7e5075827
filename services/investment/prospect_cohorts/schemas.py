"""Request and response shapes of the lists of prospects that officials freeze."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.investment.prospect_parts.schemas import Synthetic
from services.kit.changes import unchanged
from services.kit.fields import Day, OptionalText, Text, shown
from services.kit.tables import TableSchema

Code = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9-]{1,39}$"),
    shown("名单代码", "Code: lower-case letters, digits, hyphens", example="prospects-2019"),
]
Name = Annotated[str, Text, shown("名单名称", "Name", example="2019年重大盯引项目", width=28)]
Clause = Annotated[OptionalText, shown("条款", "Clause of the plan", example="四(三)3")]
Document = Annotated[OptionalText, shown("依据文件", "Document that the list rests on", width=28)]
DueOn = Annotated[Day | None, shown("落地期限", "Day by which its prospects are to have landed", example="2020-12-31")]
FrozenOn = Annotated[date | None, shown("锁定日期", "Day on which it was frozen; null: open")]
_MOST = 500


class NewCohort(BaseModel):
    """新建盯引名单 · A list, open for members."""

    model_config = ConfigDict(extra="forbid")

    code: Code
    name: Name
    clause: Clause = None
    document: Document = None
    due_on: DueOn = None
    synthetic: Synthetic = False


class CohortChange(BaseModel):
    """名单修改 · What a list is called and rests on, also of a frozen one."""

    model_config = ConfigDict(extra="forbid")

    name: Name = unchanged()
    clause: Clause = unchanged()
    document: Document = unchanged()
    due_on: DueOn = unchanged()


class NewMembers(BaseModel):
    """加入名单 · Prospects that come onto an open list, by id or by code."""

    model_config = ConfigDict(extra="forbid")

    prospect_ids: list[UUID] = Field(default=[], max_length=_MOST, title="盯引项目", description="Ids")
    codes: list[Annotated[str, Field(max_length=40)]] = Field(
        default=[], max_length=_MOST, title="编号", description="Codes of prospects"
    )


class Freeze(BaseModel):
    """锁定名单 · From this day on members stay, whatever becomes of them."""

    model_config = ConfigDict(extra="forbid")

    frozen_on: Annotated[Day, shown("锁定日期", "Day of freezing", example="2019-06-30")]


class CohortState(BaseModel):
    """The public state of a list: what the events carry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    code: Code
    name: Name
    clause: Clause
    document: Document
    due_on: DueOn
    frozen_on: FrozenOn
    members: list[UUID] = Field(title="成员", description="Its prospects")
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class ReplacementShown(BaseModel):
    """替换记录 · Who left the current list, who came for it, when, and why."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    left_id: UUID = Field(title="退出", description="The prospect that left")
    left_code: str = Field(title="退出项目编号", description="Its code")
    left_name: str = Field(title="退出项目", description="Its name")
    came_id: UUID = Field(title="补入", description="The prospect that came")
    came_code: str = Field(title="补入项目编号", description="Its code")
    came_name: str = Field(title="补入项目", description="Its name")
    replaced_on: date = Field(title="替换日期", description="When")
    reason: str | None = Field(title="原因", description="Why; null for outside clients")
    actor_name: str | None = Field(title="经办人", description="Who recorded it; null for outside clients")


class Cohort(CohortState):
    """盯引名单 · A list with the members that the caller may see and the replacements of those."""

    replacements: list[ReplacementShown] = Field(title="替换记录", description="Oldest first")


class CohortRow(BaseModel):
    """盯引名单表 · A list as a row of a file, with what became of its members."""

    code: Code
    name: Name
    clause: Clause
    document: Document
    due_on: DueOn
    frozen_on: FrozenOn
    members: Annotated[int, shown("项目数", "Members", unit="个")]
    landed: Annotated[int, shown("已落地", "Of them counting as landed", unit="个")]
    left: Annotated[int, shown("已退出", "Of them off the current list: replaced or given up", unit="个")]
    expected_amount: Annotated[Decimal | None, shown("预计投资合计", "Sum of what is expected", unit="万元")]
    synthetic: Synthetic


class CohortSummary(CohortRow):
    """盯引名单概要 · A list with what became of its members."""

    id: UUID = Field(title="标识", description="Identifier")
    version: int = Field(title="版本", description="Version, for If-Match")


COHORT_TABLE = TableSchema.of(CohortRow, id="investment.prospect_cohorts", title="盯引名单")


class CohortFilter(BaseModel):
    """Which lists, in which order."""

    frozen: bool | None = Field(default=None, title="已锁定", description="Frozen, or still open")
    q: str | None = Field(default=None, title="搜索", description="Part of name or code", max_length=100)
    sort: Literal["code", "-code", "name", "-name"] = Field(default="code", title="排序", description="Order")
