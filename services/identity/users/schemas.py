"""Request and response shapes of users."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.identity.units.schemas import UnitCode
from services.identity.users.rules import LONGEST, ROLE_LABELS, SHORTEST
from services.kit.changes import unchanged
from services.kit.dates import WrittenDate

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)

Username = Annotated[
    str,
    StringConstraints(strip_whitespace=True, to_lower=True, pattern=r"^[A-Za-z][A-Za-z0-9._-]{1,39}$"),
    Field(title="登录名", description="Login name", json_schema_extra={"example": "zhangsan"}),
]
PersonName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=50),
    Field(title="姓名", description="Name on the screen"),
]
UserRole = Literal["leader", "office", "inspector", "carrier_officer", "department_officer", "admin"]
RoleField = Annotated[UserRole, Field(title="角色", description="Role", json_schema_extra={"labels": ROLE_LABELS})]
# The shortest length is in the documentation here; the rule itself refuses with all its other reasons.
Password = Annotated[
    str,
    Field(
        title="密码",
        description="Password",
        min_length=1,
        max_length=LONGEST,
        json_schema_extra={"minLength": SHORTEST, "example": "correct horse battery"},
    ),
]


class MembershipBody(BaseModel):
    """任职单位 · Membership of a unit, from a day to a day (exclusive)."""

    model_config = ConfigDict(from_attributes=True, extra="forbid")

    unit_code: UnitCode
    valid_from: WrittenDate = Field(title="开始日期", description="First day", ge=FIRST_DAY, le=LAST_DAY)
    valid_to: WrittenDate | None = Field(
        default=None, title="结束日期", description="First day no longer in it", ge=FIRST_DAY, le=LAST_DAY
    )


Memberships = Annotated[list[MembershipBody], Field(title="任职单位", description="Units", max_length=50)]


class NewUser(BaseModel):
    """用户登记 · A user to enter."""

    model_config = ConfigDict(extra="forbid")

    username: Username
    name: PersonName
    role: RoleField
    password: Password
    memberships: Memberships = Field(default_factory=list)


class UserChange(BaseModel):
    """用户修改 · What of a user changes; what is left out stays, memberships are replaced as a whole."""

    model_config = ConfigDict(extra="forbid")

    name: PersonName = unchanged()
    role: RoleField = unchanged()
    active: bool = unchanged()
    memberships: Memberships = unchanged()


class NewPassword(BaseModel):
    """重置密码 · A password set by the administrator."""

    model_config = ConfigDict(extra="forbid")

    password: Password


class User(BaseModel):
    """用户 · A user."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    username: str = Field(title="登录名", description="Login name")
    name: PersonName
    role: RoleField
    active: bool = Field(title="在用", description="Whether the user may sign in")
    memberships: Memberships
    version: int = Field(title="版本", description="Version, for If-Match")


class UserFilter(BaseModel):
    """Which users, in which order."""

    role: list[UserRole] = Field(default=[], title="角色", description="Roles, any of them")
    unit: str | None = Field(default=None, title="单位代码", description="Members of this unit, at any time")
    active: bool | None = Field(default=None, title="在用", description="Only those who may sign in, or not")
    q: str | None = Field(default=None, title="搜索", description="Part of name or login name", max_length=100)
    sort: Literal["username", "-username", "name", "-name"] = Field(
        default="username", title="排序", description="Order; a minus sign means descending"
    )
