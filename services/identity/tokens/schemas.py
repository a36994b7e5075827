"""Request and response shapes of the token endpoint (OAuth 2.0 client credentials, RFC 6749 §4.4)."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class TokenRequest(BaseModel):
    """令牌申请 · Client credentials, as a form or as JSON; id and secret may come as HTTP Basic instead."""

    model_config = ConfigDict(extra="ignore")

    grant_type: Literal["client_credentials"] = Field(title="授权方式", description="Grant type")
    client_id: str | None = Field(default=None, title="客户端编号", description="Client id", max_length=100)
    client_secret: str | None = Field(default=None, title="密钥", description="Client secret", max_length=200)
    scope: str | None = Field(default=None, title="授权范围", description="Wanted scopes, by spaces", max_length=1000)


class TokenAnswer(BaseModel):
    """访问令牌 · An access token."""

    access_token: str = Field(title="令牌", description="ES256 JWT")
    token_type: Literal["Bearer"] = Field(default="Bearer", title="类型", description="Type")
    expires_in: int = Field(title="有效秒数", description="Seconds it lives")
    scope: str = Field(title="授权范围", description="Granted scopes, by spaces")
