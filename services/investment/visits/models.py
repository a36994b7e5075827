"""The table of visits."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.investment.prospect_parts.models import Prospect
from services.investment.unit_refs.models import UnitRef
from services.kit.database import Base


class Visit(Base):
    """A unit met a prospect, and what came of it."""

    __tablename__ = "prospect_visit"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    prospect_id: Mapped[UUID] = mapped_column(ForeignKey("prospect.id"))
    visited_on: Mapped[date]
    kind: Mapped[str]
    unit: Mapped[str] = mapped_column(index=True)
    place: Mapped[str | None]
    result: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="active")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    prospect: Mapped[Prospect] = relationship(lazy="joined", viewonly=True)
    by: Mapped[UnitRef | None] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        primaryjoin=lambda: foreign(Visit.unit) == UnitRef.code,
        lazy="joined",
        viewonly=True,
    )
