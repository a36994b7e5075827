"""The table of commitments: what was contracted and what is in place."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Numeric, text
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.investment.project_refs.models import ProjectRef
from services.kit.database import Base


class Commitment(Base):
    """An amount contracted for a project, or in place for it, on a day. 万元. Each entry adds to those before."""

    __tablename__ = "commitment"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    project_id: Mapped[UUID]
    kind: Mapped[str]
    amount: Mapped[Decimal] = mapped_column(Numeric(18, 4))
    on: Mapped[date]
    document_number: Mapped[str | None]
    state: Mapped[str] = mapped_column(server_default="active")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    project: Mapped[ProjectRef] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        primaryjoin=lambda: foreign(Commitment.project_id) == ProjectRef.id,
        lazy="joined",
        viewonly=True,
        innerjoin=True,
    )
