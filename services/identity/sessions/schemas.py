"""Request and response shapes of sessions."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.identity.units.schemas import UnitCode, UnitName
from services.identity.users.rules import LONGEST


class Credentials(BaseModel):
    """登录 · Login name and password."""

    model_config = ConfigDict(extra="forbid")

    username: Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True)] = Field(
        title="登录名", description="Login name", min_length=1, max_length=100, json_schema_extra={"example": "leader"}
    )
    password: str = Field(title="密码", description="Password", min_length=1, max_length=LONGEST)


class PasswordChange(BaseModel):
    """修改密码 · The present password and the one to replace it."""

    model_config = ConfigDict(extra="forbid")

    current: str = Field(title="当前密码", description="Present password", min_length=1, max_length=LONGEST)
    new: str = Field(title="新密码", description="New password", min_length=1, max_length=LONGEST)


class OwnUnit(BaseModel):
    """所属单位 · A unit of the caller's."""

    model_config = ConfigDict(from_attributes=True)

    code: UnitCode
    name: UnitName


class Me(BaseModel):
    """当前用户 · Who the caller is, and how far they see."""

    subject: str = Field(title="标识", description="User id or client id")
    name: str = Field(title="姓名", description="Name on the screen")
    role: str = Field(title="角色", description="Role")
    units: list[str] = Field(title="所属单位代码", description="Codes of the units of today")
    own_units: list[OwnUnit] = Field(title="所属单位", description="The same, with names")
    carriers: list[str] = Field(title="负责的载体", description="Codes of the carriers the units answer for")
    domains: list[str] = Field(title="负责的领域", description="Domains the units answer for")
    scopes: list[str] = Field(title="授权范围", description="Scopes of a machine client")
    session_expires_at: datetime | None = Field(title="会话到期", description="When a new login will be needed")
    current_period: str | None = Field(title="当前月份", description="Period that views begin with; null is this month")
    demo: bool = Field(title="演示数据", description="Whether the data are synthetic")


class EndedSessions(BaseModel):
    """Sessions ended so recently that tokens of theirs may still be valid."""

    items: list[UUID]
