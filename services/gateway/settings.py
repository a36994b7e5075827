"""Settings of the gateway, read from ``ZAITI_…`` environment variables."""

from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from services.gateway.routes import SERVICES, Limits


class GatewaySettings(BaseSettings):
    """Where the gateway listens and whom it serves."""

    model_config = SettingsConfigDict(env_prefix="ZAITI_", extra="ignore", env_ignore_empty=True)

    mode: Literal["local", "production"] = "production"
    port: int = 4286
    gateway_host: str = Field(default="127.0.0.1", description="Address to listen on; 0.0.0.0 in a container")
    admin_port: int | None = Field(default=None, description="Envoy's own page, on loopback; none if unset")
    public_url: str = "http://localhost:4286"
    public_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Further origins whose pages may write, comma-separated"
    )
    trusted_proxies: int = Field(
        default=0, ge=0, le=5, description="Proxies of ours in front, which set X-Forwarded-For"
    )
    tls_certificate: str | None = Field(default=None, description="PEM file; with it the gateway itself speaks HTTPS")
    tls_key: str | None = None
    rate_limit: str | None = Field(
        default=None, description="Per subject: requests a second, or 'rate/burst'; 0 is none"
    )
    jwks_seconds: int = Field(default=60, ge=1, le=600)
    otlp_endpoint: str | None = None

    identity_url: str = "http://127.0.0.1:4287"
    registry_url: str = "http://127.0.0.1:4288"
    progress_url: str = "http://127.0.0.1:4289"
    talent_url: str = "http://127.0.0.1:4290"
    investment_url: str = "http://127.0.0.1:4291"
    aggregator_url: str = "http://127.0.0.1:4292"

    @field_validator("public_origins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if bool(self.tls_certificate) != bool(self.tls_key):
            raise ValueError("ZAITI_TLS_CERTIFICATE and ZAITI_TLS_KEY belong together")
        if self.mode == "production" and not self.secure:
            raise ValueError("ZAITI_PUBLIC_URL must be https outside the local mode: sign-in cookies are Secure there")
        for service in SERVICES:
            self.upstream(service)
        self.limits()
        return self

    @property
    def secure(self) -> bool:
        """Whether browsers reach us by HTTPS."""
        return self.public_url.startswith("https://")

    @property
    def cookie_name(self) -> str:
        """Name of the access-token cookie (the same rule as the kit's)."""
        return "__Host-zaiti" if self.secure or self.mode == "production" else "zaiti"

    def upstream(self, service: str) -> tuple[str, int]:
        """Host and port of a service; raises ValueError for an address that is not plain ``http://host:port``."""
        url = urlsplit(str(getattr(self, f"{service}_url")))
        if url.scheme != "http" or not url.hostname or url.path not in ("", "/"):
            raise ValueError(f"ZAITI_{service.upper()}_URL must look like http://host:port")
        return url.hostname, url.port or 80

    def limits(self) -> Limits:
        """The limits of the route table with what the environment changes."""
        if self.rate_limit is None:
            return Limits(jwks_every=self.jwks_seconds)
        rate, _, burst = self.rate_limit.partition("/")
        return Limits(
            jwks_every=self.jwks_seconds, subject_rate=int(rate), subject_burst=int(burst) if burst else int(rate) * 4
        )
