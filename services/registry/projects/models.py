"""The tables of projects and of their dated membership in carriers."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from services.kit.database import Base


class Project(Base):
    """One investment project. Amounts are in 万元."""

    __tablename__ = "project"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str | None] = mapped_column(unique=True)
    name: Mapped[str]
    industrial: Mapped[bool]
    industry_code: Mapped[str | None]
    region_code: Mapped[str]
    planned_total: Mapped[Decimal | None] = mapped_column(Numeric(18, 4))
    filed_on: Mapped[date | None]
    started_on: Mapped[date | None]
    owner_unit: Mapped[str] = mapped_column(index=True)
    batch: Mapped[str | None]
    track: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="active")
    withdrawn_on: Mapped[date | None]
    withdrawal_reason: Mapped[str | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    memberships: Mapped[list["Membership"]] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        lambda: Membership,
        order_by=lambda: (Membership.valid_from,),
        lazy="selectin",
        viewonly=True,
    )


class Membership(Base):
    """A project belongs to a carrier on the days from ``valid_from`` up to, not including, ``valid_to``.

    The database itself refuses two memberships of a project on one day: see the first migration's ``WITHOUT OVERLAPS``.
    """

    __tablename__ = "membership"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"), primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    valid_to: Mapped[date | None]
    carrier_code: Mapped[str] = mapped_column(ForeignKey("carrier.code"))
