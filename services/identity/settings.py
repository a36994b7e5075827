"""Settings of the identity process."""

from pathlib import Path

from pydantic import Field, SecretStr

from services.kit.settings import Settings

CHECKOUT = Path(__file__).resolve().parent.parent.parent


class IdentitySettings(Settings):
    """Lifetimes in seconds unless named otherwise."""

    service: str = "identity"
    token_seconds: int = Field(default=300, ge=1, le=900, description="Life of an access token")
    session_hours: int = Field(default=12, ge=1, le=72, description="A session ends after this, whatever happens")
    idle_minutes: int = Field(default=120, ge=5, description="A session ends when it is not renewed for this long")
    key_days: int = Field(default=30, ge=1, description="How long one key signs")
    key_publish_seconds: int = Field(
        default=600, ge=0, description="A key is published this long before it signs: gateways ask every minute"
    )
    site: str = Field(default=str(CHECKOUT / "frontend" / "dist"), description="Directory of the built dashboard")
    contracts: str = Field(default=str(CHECKOUT / "contracts" / "openapi"), description="OpenAPI documents to merge")
    admin_password: SecretStr | None = None
    demo_password: SecretStr | None = None
    service_clients: dict[str, SecretStr] = Field(
        default_factory=dict, description="Siblings and the secrets of their machine clients (bootstrap)"
    )

    @property
    def session_cookie(self) -> str:
        """Name of the cookie that holds the session's secret."""
        return f"{self.cookie_name}-session"


SETTINGS = IdentitySettings
