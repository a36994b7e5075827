"""What this service reads of a carrier in the registry's answers and events; further fields are ignored."""

from uuid import UUID

from pydantic import BaseModel


class HeardCarrier(BaseModel):
    """A carrier's state at one version, whatever happened to it."""

    id: UUID
    code: str
    name: str
    version: int
