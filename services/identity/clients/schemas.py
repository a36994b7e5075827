"""Request and response shapes of machine clients."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged

ClientId = Annotated[
    str,
    Field(
        title="客户端编号",
        description="Client id",
        pattern=r"^[a-z][a-z0-9-]{1,39}$",
        json_schema_extra={"example": "city-data-platform"},
    ),
]
ClientName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=100),
    Field(title="名称", description="What it is", json_schema_extra={"example": "市公共数据平台"}),
]
Scopes = Annotated[
    list[Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9:._-]{1,59}$")]],
    Field(title="授权范围", description="Scopes, such as feed:read", max_length=50),
]
ExpiresAt = Annotated[
    AwareDatetime | None, Field(title="有效期至", description="From when it gets no more tokens; null is never")
]


class NewClient(BaseModel):
    """接口客户端登记 · A machine client to enter. Siblings (service:…) come from the environment, not from here."""

    model_config = ConfigDict(extra="forbid")

    client_id: ClientId
    name: ClientName
    scopes: Scopes = Field(default_factory=list)
    expires_at: ExpiresAt = None


class ClientChange(BaseModel):
    """接口客户端修改 · What of it changes; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    name: ClientName = unchanged()
    scopes: Scopes = unchanged()
    expires_at: ExpiresAt = unchanged()
    active: bool = unchanged()


class Client(BaseModel):
    """接口客户端 · A machine client."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    client_id: str = Field(title="客户端编号", description="Client id")
    name: ClientName
    role: Literal["platform", "service"] = Field(title="角色", description="platform, or service for a sibling")
    scopes: Scopes
    expires_at: ExpiresAt
    active: bool = Field(title="在用", description="Whether it gets tokens")
    version: int = Field(title="版本", description="Version, for If-Match")


class ClientWithSecret(Client):
    """接口客户端及其密钥 · The secret is shown this once."""

    client_secret: str = Field(title="密钥", description="Shown once; only its hash is kept")
