"""Request and response shapes of project lists: that of 2019, the sixty key projects, others that officials freeze."""

from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import shown
from services.kit.tables import TableSchema
from services.registry.project_parts.schemas import Day, Document, Text

Code = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9-]{1,39}$"),
    shown("清单代码", "Code: lower-case letters, digits, hyphens", example="list2019"),
]
Name = Annotated[str, Text, shown("清单名称", "Name", example="2019年重点产业项目清单")]
Clause = Annotated[str | None, Text, shown("条款", "Clause of the plan", example="三.年度")]
FrozenOn = Annotated[WrittenDate | None, Day, shown("冻结日期", "Day on which it was frozen; null: open")]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]
_MOST = 2000


class NewProjectList(BaseModel):
    """新建项目清单 · A new list, open for members."""

    model_config = ConfigDict(extra="forbid")

    code: Code
    name: Name
    clause: Clause = None
    document: Document = None
    synthetic: Synthetic = False


class ProjectListChange(BaseModel):
    """项目清单修改 · Change of what a list is called and rests on."""

    model_config = ConfigDict(extra="forbid")

    name: Name = unchanged()
    clause: Clause = unchanged()
    document: Document = unchanged()


class NewMembers(BaseModel):
    """加入清单 · Projects that come onto a list, by id or by project code of either form."""

    model_config = ConfigDict(extra="forbid")

    project_ids: list[UUID] = Field(default=[], max_length=_MOST, title="项目", description="Ids")
    codes: list[Annotated[str, Field(max_length=60)]] = Field(
        default=[], max_length=_MOST, title="项目代码", description="Project codes"
    )


class Freeze(BaseModel):
    """冻结清单 · From this day on members stay, whatever becomes of them."""

    model_config = ConfigDict(extra="forbid")

    frozen_on: Annotated[WrittenDate, Day, shown("冻结日期", "Day of freezing", example="2019-03-31")]


class Member(BaseModel):
    """清单成员 · A project of a list; the planned total is that of the freeze."""

    model_config = ConfigDict(from_attributes=True)

    project_id: UUID = Field(title="项目", description="The project")
    planned_total: Annotated[
        Decimal | None, shown("冻结时计划总投资", "Planned total when the list was frozen", unit="万元")
    ] = None


class ProjectList(BaseModel):
    """项目清单 · A list of projects: its full public state."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    code: Code
    name: Name
    clause: Clause = None
    document: Document = None
    frozen_on: FrozenOn = None
    members: list[Member] = Field(title="成员", description="Its projects")
    synthetic: Synthetic = False
    version: int = Field(title="版本", description="Version, for If-Match")


class ProjectListRow(BaseModel):
    """项目清单表 · A list as a row of a file, with what its members add up to."""

    code: Code
    name: Name
    clause: Clause = None
    document: Document = None
    frozen_on: FrozenOn = None
    members: Annotated[int, shown("项目数", "Number of projects", unit="个")] = 0
    withdrawn: Annotated[int, shown("其中已撤销", "Of them withdrawn since", unit="个")] = 0
    planned_total: Annotated[
        Decimal | None, shown("计划总投资合计", "Sum: at the freeze, or today while open", unit="万元")
    ] = None
    synthetic: Synthetic = False


class ProjectListSummary(ProjectListRow):
    """项目清单概要 · A list with what its members add up to."""

    id: UUID = Field(title="标识", description="Identifier")
    version: int = Field(title="版本", description="Version, for If-Match")


PROJECT_LIST_TABLE = TableSchema.of(ProjectListRow, id="registry.project_lists", title="项目清单")


class ProjectListFilter(BaseModel):
    """Which lists, in which order."""

    frozen: bool | None = Field(default=None, title="已冻结", description="Frozen, or still open")
    q: str | None = Field(default=None, title="搜索", description="Part of name or code", max_length=100)
    sort: Literal["code", "-code", "name", "-name"] = Field(default="code", title="排序", description="Order")
