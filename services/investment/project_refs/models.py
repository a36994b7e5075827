"""This service's own copy of the projects it refers to, kept from the registry's events."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, String
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class ProjectRef(Base):
    """A project as the registry last said, at the version it said it."""

    __tablename__ = "project_ref"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str | None] = mapped_column(index=True)
    name: Mapped[str]
    industrial: Mapped[bool]
    owner_unit: Mapped[str]
    state: Mapped[str]
    synthetic: Mapped[bool]
    planned_total: Mapped[Decimal | None] = mapped_column(Numeric(18, 4))
    owner_enterprise: Mapped[UUID | None] = mapped_column(index=True)
    lists: Mapped[list[str]] = mapped_column(ARRAY(String))
    planned_start_on: Mapped[date | None]
    planned_finish_on: Mapped[date | None]
    started_on: Mapped[date | None]
    version: Mapped[int]


class MembershipRef(Base):
    """A project belongs to a carrier on the days from ``valid_from`` up to, not including, ``valid_to``."""

    __tablename__ = "membership_ref"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("project_ref.id", ondelete="CASCADE"), primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    valid_to: Mapped[date | None]
    carrier_code: Mapped[str] = mapped_column(index=True)
