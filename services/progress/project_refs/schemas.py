"""What this service reads of a project in the registry's answers and events; further fields are ignored."""

from datetime import date
from uuid import UUID

from pydantic import BaseModel


class HeardMembership(BaseModel):
    """Belonging to a carrier, from a day up to, not including, another."""

    carrier_code: str
    valid_from: date
    valid_to: date | None = None


class HeardProject(BaseModel):
    """A project's state at one version, whatever happened to it."""

    id: UUID
    version: int
    code: str | None = None
    name: str
    industrial: bool
    track: str = "ordinary"
    owner_unit: str
    filed_on: date | None = None
    started_on: date | None = None
    withdrawn_on: date | None = None
    state: str
    synthetic: bool = False
    memberships: list[HeardMembership] = []
