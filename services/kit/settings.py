"""Settings of one service process, read from ``ZAITI_…`` environment variables."""

import base64
import binascii
from typing import Annotated, Literal, Self

from pydantic import BaseModel, Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

# Anybody can read these bytes here: they let a developer start one service by hand, and nothing else.
LOCAL_SECRET_KEY = base64.b64encode(b"zaiti-local-development-key-only").decode()

Base64Key = SecretStr


class Subscriber(BaseModel):
    """A sibling that must hear this service's events; ensured at start-up."""

    name: str
    url: str
    secret: SecretStr
    batch: bool = True
    types: list[str] = Field(default_factory=list, description="Event-type patterns; empty means all")


class Source(BaseModel):
    """A service that may post to this service's inbox."""

    secret: SecretStr


class Settings(BaseSettings):
    """What every service needs to run.

    Outside the local mode a missing or well-known secret is refused at start-up.
    """

    model_config = SettingsConfigDict(env_prefix="ZAITI_", extra="ignore", env_ignore_empty=True)

    service: str
    mode: Literal["local", "production"] = "production"
    service_database_url: SecretStr = SecretStr("")
    secret_key: Base64Key = SecretStr("")
    client_secret: SecretStr = SecretStr("")

    identity_url: str = "http://127.0.0.1:4287"
    registry_url: str = "http://127.0.0.1:4288"
    progress_url: str = "http://127.0.0.1:4289"
    talent_url: str = "http://127.0.0.1:4290"
    investment_url: str = "http://127.0.0.1:4291"
    aggregator_url: str = "http://127.0.0.1:4292"
    public_url: str = "http://localhost:4286"

    subscribers: list[Subscriber] = Field(default_factory=list)
    sources: dict[str, Source] = Field(default_factory=dict)
    webhook_allow: Annotated[frozenset[str], NoDecode] = frozenset()
    file_store: str = ".zaiti/files"
    scan_command: str = Field(default="", description="Virus scanner: reads a file from stdin; status 1 refuses it")
    current_period: str | None = None
    demo: bool = False
    seeding: bool = False
    log_level: str = "INFO"
    otlp_endpoint: str | None = None

    @field_validator("webhook_allow", mode="before")
    @classmethod
    def _split_hosts(cls, value: object) -> object:
        if isinstance(value, str):
            return frozenset(host.strip() for host in value.split(",") if host.strip())
        return value

    @model_validator(mode="after")
    def _refuse_unsafe(self) -> Self:
        if self.mode == "local" and not self.secret_key.get_secret_value():
            self.secret_key = SecretStr(LOCAL_SECRET_KEY)
        if self.mode == "production":
            if self.secret_key.get_secret_value() in ("", LOCAL_SECRET_KEY):
                raise ValueError("ZAITI_SECRET_KEY must be set to 32 random bytes in base64 outside the local mode")
            if not self.service_database_url.get_secret_value():
                raise ValueError("ZAITI_SERVICE_DATABASE_URL must be set")
            if self.seeding or self.demo:
                raise ValueError("ZAITI_SEEDING and ZAITI_DEMO are for the local mode only")
        self.key_bytes()
        return self

    def key_bytes(self) -> bytes:
        """The 32 bytes of ``ZAITI_SECRET_KEY``; raises ValueError when they are not 32."""
        try:
            key = base64.b64decode(self.secret_key.get_secret_value(), validate=True)
        except binascii.Error as error:
            raise ValueError("ZAITI_SECRET_KEY is not base64") from error
        if len(key) != 32:
            raise ValueError("ZAITI_SECRET_KEY must hold 32 bytes")
        return key

    @property
    def secure(self) -> bool:
        """Whether the public address is HTTPS; decides cookie names and flags."""
        return self.public_url.startswith("https://")

    @property
    def cookie_name(self) -> str:
        """Name of the access-token cookie; the plain name serves plain HTTP in local mode only."""
        return "__Host-zaiti" if self.secure or self.mode == "production" else "zaiti"
