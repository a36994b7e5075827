"""What this service reads of a project in the registry's answers and events; further fields are ignored."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel


class HeardMembership(BaseModel):
    """Belonging to a carrier, from a day up to, not including, another."""

    carrier_code: str
    valid_from: date
    valid_to: date | None = None


class HeardListing(BaseModel):
    """Standing on a list, by its code."""

    code: str


class HeardProject(BaseModel):
    """A project's state at one version, whatever happened to it."""

    id: UUID
    version: int
    code: str | None = None
    name: str
    industrial: bool
    owner_unit: str
    state: str
    synthetic: bool = False
    planned_total: Decimal | None = None
    owner_enterprise: UUID | None = None
    lists: list[HeardListing] = []
    planned_start_on: date | None = None
    planned_finish_on: date | None = None
    started_on: date | None = None
    memberships: list[HeardMembership] = []
