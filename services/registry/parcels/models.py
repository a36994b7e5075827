"""The table of parcels."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from services.kit.database import Base
from services.registry.projects.models import Project


class Parcel(Base):
    """One parcel of land. Areas are in 亩.

    ``for_programme``, ``standard_id``, ``standard_number`` and ``breaches`` are computed (operations.judge), and kept
    for lists to filter by.
    """

    __tablename__ = "parcel"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str]
    name: Mapped[str]
    carrier_code: Mapped[str | None] = mapped_column(ForeignKey("carrier.code"), index=True)
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("project.id"), index=True)
    area: Mapped[Decimal] = mapped_column(Numeric(18, 4))
    new_industrial: Mapped[bool]
    quota_area: Mapped[Decimal | None] = mapped_column(Numeric(18, 4))
    quota_used_on: Mapped[date | None]
    granted_on: Mapped[date | None]
    standard_land: Mapped[bool]
    exception_reason: Mapped[str | None]
    completed_on: Mapped[date | None]
    committed: Mapped[dict[str, str]] = mapped_column(JSONB)
    as_built: Mapped[dict[str, str]] = mapped_column(JSONB)
    geometry: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    for_programme: Mapped[bool] = mapped_column(server_default="false")
    standard_id: Mapped[UUID | None] = mapped_column(ForeignKey("admission_standard.id"), index=True)
    standard_number: Mapped[int | None]
    breaches: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    state: Mapped[str] = mapped_column(server_default="active")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
    search: Mapped[str]

    # Asked for where it is needed: see queries.with_project.
    project: Mapped[Project | None] = relationship(lambda: Project, lazy="raise", viewonly=True)

    @property
    def project_code(self) -> str | None:
        """The code of its project, or its id where it has no code, as files say it."""
        return (self.project.code or str(self.project.id)) if self.project else None

    @property
    def project_name(self) -> str | None:
        """The name of its project."""
        return self.project.name if self.project else None
