"""What this service reads of an enterprise in the registry's answers and events; further fields are ignored."""

from uuid import UUID

from pydantic import BaseModel


class HeardEnterprise(BaseModel):
    """An enterprise's state at one version, whatever happened to it."""

    id: UUID
    credit_code: str
    name: str
    carrier_code: str | None = None
    state: str
    version: int
