"""The tables of carriers, of where they lie and of who leads them."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from services.kit.database import Base
from services.registry.carriers.rules import LeadRole


class Carrier(Base):
    """One carrier. ``code`` is what every other table and service refers to, so it never changes.

    ``industries_defined_on`` and ``infrastructure_complete_on`` are computed, and kept for lists to filter by.
    """

    __tablename__ = "carrier"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    category: Mapped[str]
    due_state: Mapped[str]
    scope_note: Mapped[str | None]
    clause: Mapped[str]
    started_on: Mapped[date | None]
    from_plan: Mapped[bool] = mapped_column(server_default="false")
    tag: Mapped[str | None]
    certified_on: Mapped[date | None]
    certified_state: Mapped[str | None]
    certification_document: Mapped[str | None]
    certification_evidence: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    industries: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    industries_determined_on: Mapped[date | None]
    industries_document: Mapped[str | None]
    industries_defined_on: Mapped[date | None]
    infrastructure_complete_on: Mapped[date | None]
    version: Mapped[int] = mapped_column(server_default="1")

    places: Mapped[list["CarrierPlace"]] = relationship(
        lambda: CarrierPlace,
        order_by=lambda: (CarrierPlace.kind, CarrierPlace.valid_from, CarrierPlace.code),
        lazy="selectin",
        viewonly=True,
    )
    leads: Mapped[list["CarrierLead"]] = relationship(
        lambda: CarrierLead,
        order_by=lambda: (CarrierLead.role, CarrierLead.valid_from),
        lazy="selectin",
        viewonly=True,
    )

    @property
    def working_group(self) -> str | None:
        """The unit that is its working group until further notice."""
        groups = (lead for lead in self.leads if lead.role == LeadRole.WORKING_GROUP and lead.valid_to is None)
        return next((lead.unit for lead in groups), None)


class CarrierPlace(Base):
    """A carrier lies on an axis or in a platform, street or town from a day up to, not including, another.

    The database itself refuses overlaps: see the migration's ``WITHOUT OVERLAPS``.
    """

    __tablename__ = "carrier_place"

    carrier_id: Mapped[UUID] = mapped_column(ForeignKey("carrier.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    valid_to: Mapped[date | None]


class CarrierLead(Base):
    """Who leads a carrier, dated; a handover ends one and begins the next."""

    __tablename__ = "carrier_lead"

    carrier_id: Mapped[UUID] = mapped_column(ForeignKey("carrier.id"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[str | None]
    person_name: Mapped[str | None]
    title: Mapped[str | None]
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    valid_to: Mapped[date | None]
