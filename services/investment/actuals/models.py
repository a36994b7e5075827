"""The table of actual investment: one row per project, month and basis."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import DateTime, Numeric, text
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.investment.project_refs.models import ProjectRef
from services.kit.database import Base

AMOUNT = Numeric(18, 4)


class Actual(Base):
    """What a project invested in a month, 万元, as confirmed and as being worked on.

    ``confirmed_amount`` is what counts; a correction leaves it until the correction is confirmed. ``published`` says
    that others have heard of the row, so that it cannot vanish without a word.
    """

    __tablename__ = "actual"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    # No foreign key: copied projects are never deleted, and the check would double the cost of an import.
    project_id: Mapped[UUID]
    period: Mapped[str]
    basis: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="draft")
    confirmed_amount: Mapped[Decimal | None] = mapped_column(AMOUNT)
    working_amount: Mapped[Decimal | None] = mapped_column(AMOUNT)
    late: Mapped[bool] = mapped_column(server_default="false")
    retroactive: Mapped[bool] = mapped_column(server_default="false")
    reason: Mapped[str | None]
    return_reason: Mapped[str | None]
    submitted_by: Mapped[str | None]
    submitted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    confirmed_by: Mapped[str | None]
    confirmed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    published: Mapped[bool] = mapped_column(server_default="false")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    project: Mapped[ProjectRef] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        primaryjoin=lambda: foreign(Actual.project_id) == ProjectRef.id,
        lazy="joined",
        viewonly=True,
        innerjoin=True,
    )
