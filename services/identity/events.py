"""What identity publishes: who may do what since when. Ids, codes and roles; never a person's name."""

from datetime import date, datetime
from typing import ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel

from services.kit.events import Event


class UnitState(Event):
    """A unit's public state. Since version 2 also what it is called, since when it is, and under which it stands."""

    schema_version: ClassVar[int] = 2

    code: str
    name: str = ""
    kind: str
    carrier_codes: list[str]
    domains: list[str]
    parent_code: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    active: bool


class UnitRegistered(UnitState):
    """单位已登记 · A unit was entered."""

    event_type: ClassVar[str] = "identity.unit.registered"


class UnitUpdated(UnitState):
    """单位已修改 · A unit changed."""

    event_type: ClassVar[str] = "identity.unit.updated"


class MembershipState(BaseModel):
    """A user's dated membership of a unit."""

    unit_code: str
    valid_from: date
    valid_to: date | None


class UserState(Event):
    """A user's public state: no name, no login name."""

    role: str
    active: bool
    memberships: list[MembershipState]


class UserRegistered(UserState):
    """用户已登记 · A user was entered."""

    event_type: ClassVar[str] = "identity.user.registered"


class UserUpdated(UserState):
    """用户已修改 · A user changed."""

    event_type: ClassVar[str] = "identity.user.updated"


class PasswordChanged(UserState):
    """密码已更改 · A user's password was changed, by the user or by an administrator."""

    event_type: ClassVar[str] = "identity.user.password_changed"


class ClientState(Event):
    """A machine client's public state."""

    client_id: str
    role: str
    scopes: list[str]
    expires_at: datetime | None
    active: bool


class ClientRegistered(ClientState):
    """接口客户端已登记 · A machine client was entered."""

    event_type: ClassVar[str] = "identity.client.registered"


class ClientUpdated(ClientState):
    """接口客户端已修改 · A machine client changed."""

    event_type: ClassVar[str] = "identity.client.updated"


class ClientSecretReplaced(ClientState):
    """接口客户端密钥已更换 · A machine client got a new secret."""

    event_type: ClassVar[str] = "identity.client.secret_replaced"


class SessionState(Event):
    """A session: whose, and how it ended if it did."""

    user_id: UUID
    ended: Literal["logout", "password", "deactivated", "expired"] | None = None


class SessionOpened(SessionState):
    """已登录 · A session was opened."""

    event_type: ClassVar[str] = "identity.session.opened"


class SessionEnded(SessionState):
    """会话已结束 · A session was ended before its time."""

    event_type: ClassVar[str] = "identity.session.ended"


class KeyPublished(Event):
    """签名密钥已发布 · A signing key was published; it signs later."""

    event_type: ClassVar[str] = "identity.key.published"

    kid: str
    signs_from: datetime
